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

# "the effect on HbA1c was"
MEASURED_IN_PERCENT = re.compile(
    r"mean (?:percent(?:age)? )?changes?|percent(?:age)? changes?|changes? from baseline|hba1c|ha?emoglobin a1c|\bfat\b|energy|intake|ejection|lvef|\bfev|ha?ematocrit|saturation|weight|\bbmi\b|dilat|density|fmd"
)
"""What is measured in per cent: a difference in it is one of means."""

# "a decline of |5.2 (95% CI 2.2-8.2)", "those of the others were estimated at |0.92 (95% CI 0.89-0.96)"
ESTIMATED_BEFORE = re.compile(
    r"\b(?:estimated (?:at|to be)|values? (?:was|were|of)|levels? (?:was|were|of)|scores? (?:was|were|of))\s+$"
)

# "titres after the first dose"
MEASURED = re.compile(
    r"tit(?:er|re)s?\b|\blevels?\b|scores?\b|\btimes?\b|concentration|\bvalues?\b|volume|pressure|weight|duration|length"
    r"|distance|\bdose|intake|expenditure|\bgmts?\b|\bcounts?\b|\bindex\b|\bdays\b|\bhours\b"
)
"""What whole numbers compared can be values of."""

# "salbutamol |400 µg", "received |60 mg"
DOSE_BEFORE = re.compile(r"(?:\b[a-z][a-z\d-]*|\))\s$")

# "the comparison of |20 mg vs |10 mg", "doses of |5 mg"
DOSE_COMPARED = re.compile(
    r"\b(?:comparison of|comparing|(?<!mean )(?<!median )(?<!average )dos(?:e|es|ages?) of|tablets? of) (?:\d[\d.]* ?[mµc]*g (?:versus|vs\.?|and|with|or|to) )?$"
)

DOSE_UNIT = re.compile(r"(?:m|µ|μ|mc)g(?:/(?:kg|m2|d|day)(?:/(?:d|day|h))?)?|iu|gy|miu")
"""A bare amount right behind a word that states no value is a dose."""

# "ranging between |1.9 and 2.5 years"
RANGED_BETWEEN = word_led(r"\b(?:rang|var[iy]|fluctuat)\w* between $")

# "between |20 and 30 cmH2O"
BETWEEN = Sought("between", r"\bbetween (?:-?[\d.]+\s?[a-z%/]* and )?$")
"""Right before a number that bounds a class of values."""

# "median overall survival was"
SURVIVAL = re.compile(
    r"\bsurviv\w+|\b(?:os|pfs|dfs|rfs|efs|dss|ttp|dor|css|mst|pps|mpfs|mos)\b|\btime to\b|\bduration\b"
    r"|\bfollow-?\s?up\b"
)
"""Times to an event."""

# "the 6-minute walk distance rose by |28 m"
IN_METRES = Sought("walk|distan|height|altitude|depth", r"walk|distan|\bheight|altitude|\bdepth")
"""Beside these "m" is a metre, not a month."""

# "the length of stay was "
DURATION = re.compile(
    r"\b(?:surviv\w+(?: times?)?|follow(?:ed)?-?\s?up|duration|time to|times?|interval|length of stay|stay"
    r"|age|delay|latency|lasted|os|pfs|dfs|rfs|mst|pps|ttp|efs|dss|css|dor"
    r"|los)\b(?:\s\([a-z]+\))?(?:(?:[a-z\s,()-]|\d\.\d){0,40}?)?\s?(?:ranging from|was|were|of|=|:|to|averaged|lasted"
    r"|up to|,)?\s*(?:only |approximately |about )?$"
)
"""Names of durations right before a time without "median" or "mean"."""

# "mean cost per patient"
COSTS = word_led(r"\bcosts?\b|\bsaving|expenditure|\bcharges?\b|price")
"""An amount of money with these is a summary."""

# "the c-index was"
NOT_RECORDED = Sought(
    "index|statistic|concordance|auroc|kappa|correlation|spearman|pearson|kendall|dice|area under|icc|cronbach|class|effectiveness ratio|icer|willing|incremental cost|auc|sucra|brier|youden|harrell|reclassif|discrimination improvement|calibration|prediction interval",
    r"cost-effectiveness ratios?|incremental costs? per|\bicers?\b|willingness[- ]to[- ]pay|\bc[- ]?(?:index|statistic)|\baucs?\b(?=[^;]{0,50}(?<![\d.])[01]?\.\d)|\bsucra\b|\bbrier\b|youden|harrell'?s? c\b|reclassification|discrimination improvement|calibration (?:slope|intercept)|prediction intervals?|concordance|auroc|\bkappa\b|correlation|\bspearman|\bpearson|\bkendall|\bdice\b|area under the (?:receiver|roc"
    r"|curve \(auc\))|\bicc\b|cronbach|intra-?class",
)
"""Values behind these are no record of the contract."""

# "the number needed to treat was "
NUMBER_NEEDED = Sought("nnh|nnt|number needed|numbers needed", r"\bnumbers? needed|\bnn[th]b?s?\b")
"""A number behind these is of people, not an effect of this version."""

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

# "survival improved from "
CHANGED_FROM = re.compile(
    r"\b(?:extend\w*|increas\w*|improv\w*|decreas\w*|declin\w*|reduc\w*|fell|rose|ris(?:es?|ing)|prolong\w*"
    r"|chang\w*|drop\w*|went|trend\w*|shift\w*|grew|lower\w*|rais\w*|fall\w*)\b(?:[^.;]|\.\d){0,60}\bfrom\s(?:a \w+ of )?$"
)
"""Before "16 % to 11 %": two values, not a range."""

# "with a power of "
NOT_A_RESULT = Sought(
    "alpha|assum|at least|concentration of|confidence|criteri|cut-off|cutoff|defined as|dose of|drop-out|dropout|expect|level of statistical|maximal|maximum|minimal|minimum|older than|power|sample size|significan|threshold|two-sided|version|younger than",
    r"\b(?:significan\w+ (?:level|was (?:set|defined|accepted))|level of (?:significance|statistical)"
    r"|alpha|power(?: of)?|two-sided|confidence|threshold|max(?:imum|imal)|min(?:imum|imal)"
    r"|cut-?offs?(?: value)?(?: of)?|criteri\w+|defined as|older than|younger than|at least|dropout"
    r"|drop-out|assum\w+|expect\w+|sample size|concentration of|(?<!mean )(?<!median )(?<!average )dose of|version)\s*$",
)
"""Right before a number that is a setting, a plan or a criterion."""

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
    "power|sample size|to detect|hypothesi|assum|expect|anticipat|will|would|calculat|estimated|inferiority|allow|account",
    r"\bpower\b|sample size|to detect|hypothesi[sz](?:ed?|ing)\b|\bassum(?:ed|ing|ption|ptions|e)\b|\bexpect(?:ed"
    r"|ing)\b|anticipat|\bwill\b|\bwould (?:be|provide|need|require)\b|calculat\w+ that"
    r"|estimated to (?:provide|require)|non-?inferiority margin|\b(?:to allow|allowing) for (?:an? |about |up to )?(?:\d|[a-z-]+ (?:rate|loss)|loss|drop|attrition|withdraw)"
    r"|\baccount (?:for )?(?:an? |the )?(?:\w+ ){0,2}(?:drop-?out|attrition|loss)",
)
"""Sentences that plan or suppose: their numbers are no results."""

# "we assumed that"
PLANNED = Sought(
    "power|sample size|to detect|hypothesi|assum|expect|anticipat|would|calculat|estimated|inferiority|recruit|trial",
    r"\bpower\b|sample size|to detect|hypothesi[sz]|\bassum|\bexpect|anticipat|\bwould\b|calculat|estimated to|inferiority"
    r"|\brecruit|this trial",
)
"""Words of a plan, without the "will" that also tells what befalls people in general."""

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

# " later", ": 95 %"
LATER_BEHIND = re.compile(
    r"\s?(?:later|before|earlier|apart|prior|ago|after|following|thereafter|post[a-z-]*|['’]?\s?gestation|old|olds|of age|age (?:group|range)"
    r"|of (?:treatment|therapy"
    r"|follow-up)|or (?:more|less|longer|shorter|older|younger|over|above|later|earlier))\b|\s?:\s?\d+(?:\.\d+)?\s?%"
)
"""Right behind a time that is a landmark or a window, not a result."""

# "the median was "
STATED_BEFORE = re.compile(
    r"(?:\b(?:was|were|of|is|are|at|by|from|averaged|equal(?:led|s)?|(?:medians?|means?),?|average|approximately|also"
    r"|about|only|vs|versus|and|to)|[=:(±])\s*$"
)
"""What stands right before the value of a statistic."""

# "(mean| age |43.2)", ", median| symptom score |4;"
NAMED_RIGHT_BEFORE = re.compile(
    r"\s(?!(?:in|at|by|for|from|per|of|and|or|to|with|after|on)\b)[a-z][a-z-]*(?:\s(?!(?:in|by|for|from|per|and|or|to|with|after|is|was|were)\b)[a-z-]+){0,3}"
    r"(?<!grade)(?<!stage)(?<!phase)(?<!class)(?<!week)(?<!day)(?<!month)(?<!year)(?<!visit)(?<!cycle)(?<! at)(?<! of)\s"
)
"""All that stands between a statistic and its value where a bracket or a list tells them."""

# " were"
VERB_BEHIND = re.compile(r"\s+(?:were|was|had|have|died|did|underwent|withdrew|(?!compared\b)[a-z]{3,}ed)\b")
"""A verb right behind a whole number makes it a head count, not a median."""
