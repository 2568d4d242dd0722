"""Words that tell what a number is, in lower case: the pattern tables of the finders.

Above each pattern stands a piece of text that it reads; those named ``..._BEFORE`` are searched in the text up
to a number, those named ``..._BEHIND`` matched on the text right behind it.
"""

import re

from extractor.document import Sought
from extractor.document.word_led import word_led

RATIOS = frozenset({"HR", "OR", "RR", "IRR", "SHR"})
"""Measures whose scale is a ratio."""

# "the drug will be given"
FUTURE = Sought("will|shall", r"\b(?:will|shall) (?:be|have|include|receive|last|undergo|consist)\b")
"""A sentence that tells what is to come."""

# "percentage of days"
SHARE_OF_TIME = re.compile(
    r"(?:percent(?:age)?|proportion|fraction|share)s? (?:of )?(?:the )?(?:total )?(?:days|time|nights|weeks|hours|energy|body|sleep|calories)"
)
"""A median or mean of these is a summary, not a rate."""

# "the effect on HbA1c was"
MEASURED_IN_PERCENT = re.compile(
    r"mean (?:percent(?:age)? )?changes?|percent(?:age)? changes?|changes? from baseline|hba1c|ha?emoglobin a1c|\bfat\b|energy|intake|ejection|lvef|\bfev|ha?ematocrit|saturation|weight|\bbmi\b|dilat|density|fmd"
)
"""What is measured in per cent: a difference in it is one of means."""

# "HbA1c decreased from |8.4 %"
MEASURED_PERCENTAGE = re.compile(
    r"\b(?:hba1c|a1c|ha?emoglobin a1c|ejection fractions?|lvef|ha?ematocrit|saturation|spo2|sao2|scvo2|svo2|fev1?|body fat"
    r"|fractional shortening|fio2)(?: levels?| values?)?(?: \([^()]{1,20}\))?,? (?:(?:was|were|is|of|at|from|decreas|increas|fell|rose|improv|declin"
    r"|reduc|chang|averag|between|to|and|remain|in|for|with|by|[=:])\w*(?: [^.;()%]{0,40})?)?$"
)
# "a decline of |5.2 (95% CI 2.2-8.2)", "those of the others were estimated at |0.92 (95% CI 0.89-0.96)"
ESTIMATED_BEFORE = re.compile(
    r"\b(?:estimated (?:at|to be)|values? (?:was|were|of)|levels? (?:was|were|of)|scores? (?:was|were|of))\s+$"
)
# "the number needed to treat was 4 (95% CI 2-7)"
NO_SUMMARY = word_led(
    r"number needed|\bnnts?\b|\bnnh\b|likelihood ratio|\blr\b|\bfold\b|\btimes\b|sensitivit|specificit|\bratio|\brisk|odds|hazard|predictive"
)

# "a 4.1|-fold increased risk of death"
FOLD_RISK_BEHIND = re.compile(
    r"[\s)\]-]{0,3}(?:fold|times) (?:(?:higher|greater|lower|elevated|reduced|increased?|decreased?|reduction|excess|in"
    r"|the|relative|adjusted|an?|as|more)\s)+(?:[a-z-]+\s){0,2}?(?P<measure>risk|odds(?! ratio)|hazard|likely)"
)
"""Behind these a multiple is a ratio of risks, odds or hazards."""

# "in favour of the diet group"
FAVOUR = Sought("favo", r"\bin favou?r of\b")

# "titres after the first dose"
MEASURED = re.compile(
    r"tit(?:er|re)s?\b|\blevels?\b|scores?\b|\btimes?\b|concentration|\bvalues?\b|volume|pressure|weight|duration|length"
    r"|distance|\bdose|intake|expenditure|\bgmts?\b|\bcounts?\b|\bindex\b|\bdays\b|\bhours\b"
)
"""What whole numbers compared can be values of."""

# "salbutamol |400 µg", "received |60 mg"
DOSE_BEFORE = re.compile(r"(?:\b[a-z][a-z\d-]*|\))\s$")
DOSE_UNIT = re.compile(r"(?:m|µ|μ|mc)g(?:/(?:kg|m2|d|day)(?:/(?:d|day|h))?)?|iu|gy|miu")
"""A bare amount right behind a word that states no value is a dose."""

# "ranging between |1.9 and 2.5 years"
RANGED_BETWEEN = word_led(r"\b(?:rang|var[iy]|fluctuat)\w* between $")
# "AEs that occurred in |>=10 % of patients"
CRITERION_BEFORE = re.compile(
    r"\b(?:that|which|those) (?:had |were |was )?(?:occurr\w+|reported|observed|seen|experienced|present) (?:in|by)\s*$"
    r"|\b(?:events?|aes|effects|toxicit\w+|reactions) (?:occurring|reported|observed|seen|experienced) (?:in|by)\s*$|\bexce(?:eding|eded|eds)\s*$"
    r"|\bno (?:other |further |single )?[a-z-]+ (?:[a-z-]+ )?(?:was|were|had|occurred)\b[^.;]{0,60}\bin\s*$"
)
# "between |20 and 30 cmH2O"
BETWEEN = Sought("between", r"\bbetween (?:-?[\d.]+\s?[a-z%/]* and )?$")
"""Right before a number that bounds a class of values."""

# "median overall survival was"
SURVIVAL = re.compile(
    r"\bsurviv\w+|\b(?:os|pfs|dfs|rfs|efs|dss|ttp|dor|css|mst|pps|mpfs|mos)\b|\btime to\b|\bduration\b"
    r"|\bfollow-?\s?up\b"
)
"""Times to an event."""

# "the length of stay was "
DURATION = re.compile(
    r"\b(?:surviv\w+(?: times?)?|follow(?:ed)?-?\s?up|duration|time to|times?|interval|length of stay|stay"
    r"|age|delay|latency|lasted|os|pfs|dfs|rfs|mst|pps|ttp|efs|dss|css|dor"
    r"|los)\b(?:\s\([a-z]+\))?(?:[a-z\s,()-]{0,40}?)?\s?(?:ranging from|was|were|of|=|:|to|averaged|lasted"
    r"|up to|,)?\s*(?:only |approximately |about )?$"
)
"""Names of durations right before a time without "median" or "mean"."""

# "the response rate was"
PROPORTION = word_led(
    r"surviv|\brates?\b|proportion|incidence|prevalence|respon|mortality|percentage of|share|frequenc"
    r"|sensitivity|specificity|\bos\b|\bpfs\b|\bdfs\b|\brfs\b"
)
"""A percentage with these is one of patients even where a median is named."""

# "recurrence rate ("
RATE_BEFORE = re.compile(
    r"(?:surviv\w+|\b(?:os|pfs|dfs|rfs|efs)|recurrence|incidence) (?:rates?|probabilit\w+)"
)
"""A percentage behind these is a rate even beside the size of its group."""

# "mean cost per patient"
COSTS = word_led(r"\bcosts?\b|\bsaving|expenditure|\bcharges?\b|price")
"""An amount of money with these is a summary."""

# "the c-index was"
NOT_RECORDED = Sought(
    "index|statistic|concordance|auroc|kappa|correlation|spearman|pearson|kendall|dice|area under|icc|cronbach|class|effectiveness ratio|icer|willing",
    r"cost-effectiveness ratios?|\bicers?\b|willingness[- ]to[- ]pay|c-?(?:index|statistic)|concordance|auroc|\bkappa\b|correlation|\bspearman|\bpearson|\bkendall|\bdice\b|area under the (?:receiver|roc"
    r"|curve \(auc\))|\bicc\b|cronbach|intra-?class",
)
"""Values behind these are no record of the contract."""

# "by Cox regression each marker reached a coefficient"
OF_A_RISK = re.compile(r"\bcox\b|logistic|hazard|discriminant|log-?odds|poisson")
"""A coefficient with these is of a risk, not of a continuous outcome."""

# "t9 = |-5.26", "F(2,8) = |14.98"
STATISTIC_BEFORE = re.compile(
    r"(?:^|[\s(\[,;])(?:[tfz]|χ2?|x2)\s?_?(?:\d{1,3}(?:[.,]\d{1,3})?|\(\s?\d[\d.,\s]*\))?\s?=\s?$"
)

# "never smokers as reference"
REFERENCE = Sought("ref|baseline|comparator", r"\breferen(?:ce|t)\b|\bref\b|as baseline|comparator")
"""A ratio of 1 beside these is set, not found."""

# "birth weight was associated with length of stay (|-1.6; 95% CI ...)"
ASSOCIATION = Sought(
    "associat|regression|multivaria",
    r"\bassociat(?:ed|ions?)\b|\bregression\b|\bmultivaria\w+ (?:analys|model)",
)
# "significant declines in pressure (|-3.3 mmHg, p = 0.05)"
CHANGED = re.compile(
    r"\b(?:chang|decreas|increas|reduc|improve|gain|loss|declin|drop|rise|rose|fell|effect|differen|attenuat)\w*"
)
# "the mean reduction was"
CHANGE = re.compile(
    r"\b(?:change[sd]?|decreas\w+|increas\w+|reduc\w+|improve\w+|gain\w*|loss|declin\w+|drop\w*|rise|rose"
    r"|fell)\b|(?:mean|average)s?\s?±"
)
"""A percentage behind a mean of these is a size of change, not a share of patients."""

# "survival improved from "
CHANGED_FROM = re.compile(
    r"\b(?:extend\w*|increas\w*|improv\w*|decreas\w*|declin\w*|reduc\w*|fell|rose|ris(?:es|ing)|prolong\w*"
    r"|chang\w*|drop\w*|went|trend\w*|shift\w*|grew|lower\w*|rais\w*|fall\w*)\b(?:[^.;]|\.\d){0,60}\bfrom\s(?:a \w+ of )?$"
)
"""Before "16 % to 11 %": two values, not a range."""

# "weight was lower in the diet group by "
# "145 days| shorter in group A than group B", "0.3 kg| (95% CI ...) more weight than controls"
EXCESS_BEHIND = re.compile(
    r"[\s)\]]{0,3}(?:(?!times|fold|were|was|had|are|is|did|have)\w+ ){0,2}(?:shorter|longer|more|less|fewer|greater|higher|lower|larger|smaller|heavier|lighter"
    r"|taller|faster|slower|better|worse|earlier|later|further|sooner)\b(?: \([^()]*\))?[^.;()]{0,70}\b(?:than|compared (?:with|to)|versus|vs)\b"
)
# "1.2 points| lower (95% CI ...) in the massage group", not "lower than at baseline"
EXCESS_WITH_INTERVAL = re.compile(
    r"[\s)]{1,2}(?:significantly |on average )?(?:shorter|longer|more|less|fewer|greater|higher|lower|larger|smaller|heavier"
    r"|lighter|taller|faster|slower|better|worse|earlier|later)\b(?![^.;]{0,40}\b(?:baseline|before)\b)"
)
# "£5632 (95% CI 2773 to 8305)| higher for patients given the drug"
EXCESS_FOR = re.compile(
    r"[\s)\]]{1,3}(?:higher|lower|more|less|fewer|greater|longer|shorter|larger|smaller|heavier|lighter|taller)"
    r"(?: (?:for|in|among|with) |(?=[.,;)]|$))"
)
# "the effect on weight was |0.3 kg (95% CI ...)", "an average benefit of |2.1 points"
EFFECT_BEFORE = re.compile(
    r"\b(?:effects?|benefits?|advantages?|gains?|savings?|improvements?|increases?|decreases?|reductions?|excess|changes?|estimates?)"
    r"\b(?:[^.;:()]|\bvs\.){0,70}?\b(?:was|were|of|is|=|by)\s+(?:an? \w+ of |about |approximately )?$"
    r"|\b(?:increases?|decreases?|reductions?|improvements?|declines?) in (?:(?!\bgroup|\barm|\bpatients|\bcontrols)[^.;:()]){3,70}[(\[]$|\bestimates?\b[^.;()]{0,50}$"
)
# "adjusted for baseline, the groups differed"
BETWEEN_GROUPS = Sought(
    "between|intervention effect|treatment effect|favo",
    r"between[- ](?:the )?(?:two |study |treatment |randomi[sz]ed )?(?:groups?|arms?|treatments?)|intervention effect|treatment effect|in favou?r of",
)
# "the effect of the drug on weight was |-0.3 kg (-0.6 to -0.1)", "no effect on weight was found (|0.4 kg"
STATED_EFFECT = re.compile(
    r"\beffects? (?:of [^.;:()]{2,60} )?(?:on|in) [^.;:()]{2,60}?(?:was|were|of|[(\[])\s?(?:(?:found|seen|observed)[^.;:()]{0,20})?[(\[]?$"
    r"|\b(?:no|net) (?:significant )?(?:effect|change) (?:of|on|in) [^.;:()]{2,60}(?:was|[(\[])\s?$"
)
# "the drug reduced pressure by |5.2 mmHg (95% CI ...)"; not what patients did to theirs
REDUCED_BY = re.compile(
    r"(?<!was )(?<!were )(?<!been )(?<!be )\b(?:reduced|lowered|raised|prolonged|shortened) (?!by|their|his|her)(?:[a-z-]+ ){1,6}by $"
)
DIFFERED_BY = re.compile(
    r"\b(?:improv\w+|decreas\w+|increas\w+|reduc\w+|lower|higher|differ\w*|greater|shorter|longer|fewer"
    r"|more|less|gain\w*|lost|fell|rose)\b[^.;]{0,30}\bby\s(?:a mean of |an average of |about )?$"
)
"""A number with an interval behind these is a difference, where a comparison is made."""

# "costs were reduced by "
RELATIVE_BEFORE = re.compile(
    r"\b(?:reduc\w+|decreas\w+|increas\w+|lower(?:ed|s)?|improv\w+|declin\w+|fell|dropped|rose|grew|higher"
    r"|greater|raised|elevated|diminish\w+|cut)\b[^.;:()]{0,70}\(?\bby\s(?:about |approximately |almost |nearly "
    r"|around |roughly |some |only |up to |as much as |over |more than |at least |an? \w+ of )*$"
    r"|\b(?:improvement|reduction|inhibition|increase|decrease|decline|lowering|drop(?!-?out)|gain|rise"
    r"|change|difference)s?\b[^.;()%]{0,60}\b(?:of|was|were|by|averag\w+)\s(?:an average of |about |approximately "
    r"|almost |nearly |around |only |up to )*$"
    r"|\b(?:increas|decreas|declin|improv)ing [^.;()%]{0,70}\($|\b(?:increased|decreased|reduced|fell|rose|dropped|declined|improved) (?:an additional |about |approximately |nearly |almost |only )?$|\b(?:relative|percent"
    r"|percentage) (?:risk )?(?:reduction|change|increase|decrease)s?(?: \w+){0,4} (?:of|was|were|is)\s+$"
)
"""A percentage behind these is the size of a change, not a share of patients."""

# " lower risk"
RELATIVE_BEHIND = re.compile(
    r"[\s)\]-]{0,3}(?:relative |absolute |significant(?:ly)? |statistically |risk |odds |mortality )*(?:higher|differen|(?:per ?cent )?change\b|lower|greater|less"
    r"|fewer|more\b(?! than)|larger|smaller|shorter|longer|taller|heavier|faster"
    r"|slower|above|below|reduc\w+|increas\w+|decreas\w+|improve\w+|decline|excess)"
)
"""A percentage before these is the size of a change."""

# "with a power of "
NOT_A_RESULT = re.compile(
    r"\b(?:significan\w+ (?:level|was (?:set|defined|accepted))|level of (?:significance|statistical)"
    r"|alpha|power(?: of)?|two-sided|confidence|threshold|max(?:imum|imal)|min(?:imum|imal)"
    r"|cut-?offs?(?: value)?(?: of)?|criteri\w+|defined as|older than|younger than|at least|dropout"
    r"|drop-out|assum\w+|expect\w+|sample size|concentration of|(?<!mean )(?<!median )(?<!average )dose of|version)\s*$"
)
"""Right before a number that is a setting, a plan or a criterion."""

# "at least 50 %| pain relief"
EXTENT_BEHIND = re.compile(
    r"\s?-?(?:[a-z-]+ ){0,2}(?:relief|reductions?|improvements?|decreases?|increases?|loss|declines?|drop|gain|change|necrosis|stenosis|involvement)\b"
)
"""A bound before these is of how much, not of how many."""

# "patients aged "
AGE_CRITERION = word_led(r"\bage[ds]?(?: between| from| of| over| under| range)?\s+$")
"""Right before the ages that a study admits."""

# "the study lasted "
STUDY_SPAN = re.compile(
    r"\b(?:study|trial|recruitment|forecast|enrol\w+|accrual|maximum|minimum|planned|will|should"
    r"|shall)\b[^.;]{0,40}$"
)
"""Right before a time that is a span of the study."""

# "a pre-specified margin of"
SETTING = Sought(
    "deemed|considered|margin|defined|specified|boundar|detect|hypothes|important difference|mcid|sample size|power",
    r"\bdeemed\b|considered (?:equivalent|non-?inferior)|\bmargin|pre-?defined|pre-?specified|boundar|\bdetect\w*\b"
    r"|hypothes[ei]|important difference|\bmcid\b|sample size|\bpower\b",
)
"""A sentence about what would be shown, not about what was."""

# "assuming a dropout of"
# "we hypothesized that |median OS would rise from 6 to 8.5 months"
HYPOTHESIS = Sought(
    "hypothesi|assumed|expected|anticipated|sample size",
    r"\bwe (?:hypothesi[sz]ed|assumed|expected|anticipated)\b|null hypothesis|sample size (?:calculation|estimat)",
)
HYPOTHETICAL = Sought(
    "power|sample size|to detect|hypothesi|assum|expect|anticipat|will|would|calculat|estimated|inferiority",
    r"\bpower\b|sample size|to detect|hypothesi[sz](?:ed?|ing)\b|\bassum(?:ed|ing|ption|ptions|e)\b|\bexpect(?:ed"
    r"|ing)\b|anticipat|\bwill\b|\bwould (?:be|provide|need|require)\b|calculat\w+ that"
    r"|estimated to (?:provide|require)|non-?inferiority margin",
)
"""Sentences that plan or suppose: their numbers are no results."""

# "a ki-67 index of "
THRESHOLD_BEFORE = re.compile(
    r"\b(?:index|expression|levels?|scores?|content|values?|cut\w*|positiv\w+|stain\w*|threshold|defined"
    r"|ki-?67|marker|bmi|hematocrit|saturation|fraction|lvef|volume|load|burden|dose|stenosis|necrosis)\b[^.;]{0,30}$"
)
"""A bound behind these is a threshold, not a share of patients."""

# "significance was set at p < 0.05"
SIGNIFICANCE_LEVEL = re.compile(
    r"(?:significan\w+|α|alpha)[^.;]{0,60}\b(?:set|defin\w+|accept\w+|consider\w+|deem\w+|taken|regard\w+"
    r"|level|threshold|declared|indicat\w+)|(?:set|defin\w+|accept\w+|consider\w+|deem\w+|taken|regard\w+"
    r"|denot\w+|indicat\w+)[^.;]{0,50}(?:significan|alpha)|entered (?:in |into )?(?:the |a )?multi"
    r"|(?:variables?|factors?|covariates?|predictors?|parameters?) (?:with|at|having|that had|showing) (?:an? )?p\b|(?:were"
    r"|was) included in (?:the )?multi|cut-?off"
)
"""A p value in such a sentence is a level that the authors set, not a result."""

# "a sample size of "
PLANNED_BEFORE = re.compile(
    r"\b(?:(?<!final )sample size(?: of| was)?|planned (?:enrol+ment|accrual|number|recruitment)[^.;]{0,40} (?:was|is)|planned(?: to \w+)?|target(?:ed)?(?: of| was)?"
    r"|aim(?:ed)? to (?:recruit|enrol\w*|include)|(?:accrual|recruitment|enrol+ment|target) goal|(?:require|need)(?:d|s|ed)?|(?:will|shall) (?:be|include"
    r"|recruit|enrol\w*)|would (?:be|require|need)|to detect|calculat\w+ that|estimated that|anticipat\w+"
    r"|assum\w+|intend\w+ to \w+|minimum of|power)\b(?:\s(?:a|an|of|to|at least|approximately|about|total"
    r"|sample|recruit|enrol|enroll|include|the)){0,4}\s*\(?$"
)
"""A number of patients right behind these is a plan."""

# " patients were required"
PLANNED_BEHIND = re.compile(
    r"[^.;,()]{0,40}\b(?:(?:was|were|is|are|would be|will be) (?:needed|required|planned|necessary"
    r"|targeted|expected|anticipated)|to be (?:recruited|enrolled|included|randomi[sz]ed)|will be|would be"
    r"|per (?:group|arm) (?:was|were|is) )"
)
"""A number of patients right before these is a plan."""

# " of energy"
NOT_PATIENTS_BEHIND = re.compile(
    r"[\s)\]]{0,2}(?:power\b|probability\b|involvement\b|(?:cumulative )?protection\b|of normal\b"
    r"|of (?:the )?(?:cost[- ]effect\w* pairs|bootstrap\w*|simulations|replications|iterations)|(?:luminal )?narrowing|stenosis|occlusion|between[- ]subject|within[- ]subject|cv\b|significance|confidence|solution|threshold|positiv\w+ (?:was|as)|glucose|oxygen"
    r"|humidity|alcohol|(?:[a-z]+ )?weight (?:loss|reduction|gain)|liver tumou?r burden|of (?:the )?(?:total |[a-z]+ )?(?:length|area|surface|mass|thickness|levels?|time|variability|bioavailability)\b|of (?:the )?(?:total )?(?:tumou?r\b|load|volume|liver(?! metast)|pk|doses?|energy|variance|variation|calories|kcal|budget|predicted|baseline|(?:initial|body|original) weight"
    r"|vo2|maxim\w+)|allowance|discount|dropout|drop-out|attrition rate (?:was|of)|margin|dextrose|saline"
    r"|agarose|v/v|w/v|w/w|(?:fat|lipid|oil) emulsion|suspension|[a-z]*aldehyde|formalin|ethanol|methanol|lidocaine|lignocaine|bupivacaine|ropivacaine"
    r"|levobupivacaine|chlorhexidine|povidone|iodine|hydrocortisone|cream\b|gel\b|ointment|nacl|sucrose|bsa\b|albumin"
    r"|fetal|foetal|triton|co2|o2\b|hydrogen|acetic|sodium)"
)
"""A percentage before these is no share of patients."""

# "the probability of being cost-effective rose from |51 %"
COST_EFFECTIVE = Sought(
    "cost", r"\bcost[- ]effective[^.;]{0,40}$|\bprobabilit\w+ (?:that|of) [^.;]{0,60}cost[^.;]{0,40}$"
)
# "the coefficient of variation was "
NOT_PATIENTS_BEFORE = re.compile(
    r"\b(?:top|bottom|highest|lowest)\s$|\blimit of [^.;]{0,40}$|\bhypothesi[sz]ed [^.;]{0,25}$"
    r"|\b(?:vaccine|protective|vaccination|computed|adjusted|indirect) (?:protective )?(?:efficacy|effectiveness|ve)\b[^.;]{0,60}$"
    r"|\b(?:ve (?:was|of|measured)|[(]?efficacy) [^.;()]{0,60}$|\b(?:groups?|tertile|quartile|categor\w+) \((?:more|less|greater|lower|higher|fewer)[^.;()]*$|\bmargins?\s?[(\[]$|\bcut-?offs?\b[^.;()]{0,40}$|\bdefined as [^.;()]{0,50}$"
    r"|\bconcentrations? (?:ranged?|ranging)[^.;]{0,40}$|(?:flurane|oxygen|oxide)\s?[(\[]$|\b(?:coefficients? of variation|cvs?|interassay|intra-?assay|concentration of|alpha (?:of|level of)"
    r"|error (?:of|rate of)|power of|margin of|discount(?:ed)? (?:rate )?(?:of|at))\b[^.;]{0,60}$"
)
"""A percentage behind these is no share of patients."""

# "within the first "
LANDMARK_BEFORE = re.compile(
    r"\b(?:at|for|after|within|during|over|every|until|by|reached|reaching|first|last|next|each|past|previous|from|between"
    r"|baseline to|up to|following|beyond|before|prior to|for an? (?:period|duration|total|maximum|course) of|exceeding|a|the|of all|maximum|minimum|planned"
    r"|scheduled)\s+(?:a |an |the |about |approximately |over |more than |less than )?(?:further "
    r"|additional |maximum |minimum )?(?:\d+(?:,|,? (?:and|or|to)|-)\s?)*$"
)
"""Right before a time that is a landmark or a window, not a result."""

# "at "
POINT_BEFORE = re.compile(
    r"\b(?:at|for|after|within|during|over|every|until|by|reached|reaching|first|last|next|each|past|previous|(?:baseline|start|birth|entry|admission) to|before|prior to)\s+(?:a |an "
    r"|the )?(?:\d+(?:,|,? (?:and|or|to)|-)\s?)*$"
    r"|\bat (?:baseline|entry|birth|admission|discharge|week \d+)(?:, and |, | and )(?:(?:at )?\d+ [a-z]+(?:, and |, | and ))*$"
)
"""The same, narrower: right before a time that a median or mean governs."""

# "every "
EVERY_BEFORE = word_led(r"\b(?:every|each|per)\s+$")
"""Right before a time that is an interval of a schedule."""

# " later"
LATER_BEHIND = re.compile(
    r"\s?(?:later|before|earlier|apart|prior|ago|after|following|thereafter|post[a-z-]*|['’]?\s?gestation|old|olds|of age|age (?:group|range)"
    r"|of (?:treatment|therapy"
    r"|follow-up))\b"
)
"""Right behind a time that is a landmark or a window, not a result."""

# "2015"
YEAR = re.compile(r"(?:19[5-9]\d|20[0-3]\d)$")
"""A whole number that is a year."""

# "the median was "
STATED_BEFORE = re.compile(
    r"(?:\b(?:was|were|of|is|are|at|by|from|averaged|equal(?:led|s)?|(?:medians?|means?),?|average|approximately|also"
    r"|about|only|vs|versus|and|to)|[=:(±])\s*$"
)
"""What stands right before the value of a statistic."""

# " were"
VERB_BEHIND = re.compile(r"\s+(?:were|was|had|have|died|did|underwent|withdrew|[a-z]{3,}ed)\b")
"""A verb right behind a whole number makes it a head count, not a median."""

# " refused"
VERBS = re.compile(
    r"(?:\s?[(\[][^()\[\]]{1,60}[)\]]\s+|\s+)(?:of (?:them|whom|these|which) )?(?:were|was|had|have|did|died|met"
    r"|withdrew|underwent|could|chose|gave|got|lost|left|fell|became|began|went|serving|receiving"
    r"|undergoing|attending|completing|having|remaining|continuing|dropped|in (?:the|each|both|group|arm)"
    r"|(?:who |that )?[a-z]{3,}ed)\b"
)
"""What a head count is followed by when its noun is left out."""

# " were treated in "
NOT_ADJECTIVES = re.compile(
    r"\b(?:of|in|with|for|to|at|from|on|by|was|were|is|are|had|have|has|than|per|after|before|during|who"
    r"|that|which|as|when|where|then|into|within|between|versus|not|because|since|did|do|am|pm)\b|[.;:]|'s\b"
)
"""Words that cannot stand between a count and its noun."""

# "we enrolled "
ENROLLED_BEFORE = re.compile(
    r"\b(?:totals? of|totall?y,?|overall,?|included|including|enroll?ed|recruited|randomi[sz]ed|assigned"
    r"|allocated|analy[sz]ed|identified|studied|screened|treated|involving|comprising|comprised|sample of"
    r"|cohort of|groups? of|series of)\s+$"
)
"""Words right before the size of a sample whose noun is not in the list."""

# "group and "
LIST_BEFORE = re.compile(
    r"(?:\band|,|;|\(|\bvs\.?|\bversus|\bwhereas|\bbut|\bwith|\bor|\bwhile|\bonly|\bcompared (?:with|to)"
    r"|\bthan|:)\s*$"
)
"""What stands before a further count of a list: "... and 260 in the control group"."""

# " in the control group"
LIST_GOES_ON = re.compile(
    r"\s(?:to|in|receiving|on|into|from|for|with|by|who|being|at|given|treated|taking|without|under)\b"
)
"""What stands behind a further count of a list."""

# "test for heterogeneity"
HETEROGENEITY = Sought(
    "hetero|homogene|inconsisten|het", r"hetero-?gen|homogeneity|homogeneous|inconsisten|\bp_?-?het\b"
)
"""A p value or a chi-square behind these is Cochran's Q."""

# "heterogeneity of variance"
NOT_OF_STUDIES = re.compile(
    r"varianc|genetic|clonal|\bstrains?\b|\bcells?\b|tumou?rs? heterogen|slopes?|predictor|regression|explain"
)
"""Heterogeneity with these is not one between studies."""

# "I2 values of 25%, 50% and 75% were regarded as"
RULE_OF_THUMB = re.compile(
    r"\b(?:consider|regard|defin|interpret|categor|represent|threshold|cut-?off|classif|deem)\w*"
)
"""A statistic of heterogeneity with these is a rule of reading, not a result."""

# "grade 3 neutropenia"
TOXICITY = word_led(
    r"toxicit|adverse|neutropeni|diarrh|mucositis|\baes?\b|gvhd|graft-versus|complication|varice|nausea"
    r"|fatigue|anaemia|anemia|thrombocyto|hypertens|rash|dermatitis|side effect|encephalopath|hemorrhage"
    r"|haemorrhage|reaction|oedema|edema|pain"
)
"""Grades of these are not tumour grades."""

# "grade 3 tumours"
TUMOUR = re.compile(
    r"tumou?r|cancer|carcinoma|neoplas|\bnets?\b|\bp?necs?\b|histolog|glioma|astrocyt|sarcoma|lymphoma|who"
    r"|differentiat|neuroendocrine|ki-?67|malignan"
)
"""Words that say that grades are of a tumour."""

# "recurrence occurred in "
NOT_A_SPLIT = re.compile(
    r"surviv|recurr|relaps|respon(?:se|d)|mortal|\bdied\b|\bdeaths?\b|metasta|positiv|express|sensitiv|detect|\brisk"
    r"|hazard|\b(?:os|pfs|dfs|rfs)\b|median|\bmean\b|accura|upgrad|downgrad"
)
"""Numbers of grades behind these are not how a group splits over grades."""

# "g1 in 12"
GRADED = re.compile(
    r"\bg[1-4]\b|differentiated|edmondson|fuhrman|furhman|nottingham|\bbloom\b|elston|\bisup\b|fnclcc|nuclear grade"
    r"|(?:low|high)-grade disease"
)
"""Spellings of grades that are of tumours without saying so."""
