"""Words that tell shares of patients from other percentages, in lower case."""

import re

from extractor.document import Sought
from extractor.document.word_led import word_led

# "percentage of days"
SHARE_OF_TIME = re.compile(
    r"(?:percent(?:age)?|proportion|fraction|share)s? (?:of )?(?:the )?(?:total )?(?:days|time|nights|weeks|hours|energy|body|sleep|calories)"
)
"""A median or mean of these is a summary, not a rate."""

# "HbA1c decreased from |8.4 %"
MEASURED_PERCENTAGE = Sought(
    "a1c|body fat|ejection fraction|fev|fio2|fractional shortening|haematocrit|hematocrit|lvef|sao2|saturation|scvo2|spo2|svo2",
    r"\b(?:hba1c|a1c|ha?emoglobin a1c|ejection fractions?|lvef|ha?ematocrit|saturation|spo2|sao2|scvo2|svo2|fev1?|body fat"
    r"|fractional shortening|fio2)(?: levels?| values?)?(?: \([^()]{1,20}\))?,? (?:(?:was|were|is|of|at|from|decreas|increas|fell|rose|improv|declin"
    r"|reduc|chang|averag|between|to|and|remain|in|for|with|by|[=:])\w*(?: [^.;()%]{0,40})?)?$",
)

# "AEs that occurred in |>=10 % of patients"
CRITERION_BEFORE = re.compile(
    r"\b(?:that|which|those) (?:had |were |was )?(?:occurr\w+|reported|observed|seen|experienced|present) (?:in|by)\s*$"
    r"|\b(?:events?|aes|effects|toxicit\w+|reactions) (?:occurring|reported|observed|seen|experienced) (?:in|by)\s*$|\bexce(?:eding|eded|eds)\s*$"
    r"|\bno (?:other |further |single )?[a-z-]+ (?:[a-z-]+ )?(?:was|were|had|occurred)\b[^.;]{0,60}\bin\s*$"
)

# "the response rate was"
PROPORTION = word_led(
    r"surviv|\brates?\b|proportion|incidence|prevalence|respon|mortality|percentage of|share|frequenc"
    r"|sensitivity|specificity|\bos\b|\bpfs\b|\bdfs\b|\brfs\b"
)
"""A percentage with these is one of patients even where a median is named."""

# "significant declines in pressure (|-3.3 mmHg, p = 0.05)"
CHANGED = re.compile(
    r"\b(?:chang|decreas|increas|reduc|improve|gain|loss|declin|drop|rise|rose|fell|effect|differen|attenuat)\w*"
)

# "lowered the risk of death by |31 %|, of stroke by 12 %"
CHANGED_BY = re.compile(
    rf"{CHANGED.pattern}|\b(?:lower|rais|shorten|prolong|diminish|elevat|slow|enhanc|cut|greater|higher|fewer|faster|slower)\w*\b"
)

# "the mean reduction was"
CHANGE = re.compile(
    r"\b(?:change[sd]?|decreas\w+|increas\w+|reduc\w+|improve\w+|gain\w*|loss|declin\w+|drop\w*|rise|rose"
    r"|fell)\b|(?:mean|average)s?\s?±"
)
"""A percentage behind a mean of these is a size of change, not a share of patients."""

# "costs were reduced by "
RELATIVE_BEFORE = Sought(
    "change|cut|declin|decreas|difference|diminish|drop|elevated|fell|gain|greater|grew|higher|improv|increas|inhibition|lower|raised|reduc|rise|rose",
    r"\b(?:reduc\w+|decreas\w+|increas\w+|lower(?:ed|s)?|improv\w+|declin\w+|fell|dropped|rose|grew|higher"
    r"|greater|raised|elevated|diminish\w+|cut)\b[^.;:()]{0,110}\(?\bby\s(?:about |approximately |almost |nearly "
    r"|around |roughly |some |only |up to |as much as |over |more than |at least |an? \w+ of )*$"
    r"|\b(?:improvement|reduction|inhibition|increase|decrease|decline|lowering|drop(?!-?out)|gain|rise"
    r"|change|difference)s?\b[^.;()%]{0,60}\b(?:of|was|were|by|averag\w+)\s(?:an average of |about |approximately "
    r"|almost |nearly |around |only |up to )*$"
    r"|\b(?:increas|decreas|declin|improv)ing [^.;()%]{0,70}\($|\b(?:increased|decreased|reduced|fell|rose|dropped|declined|improved) (?:an additional |about |approximately |nearly |almost |only )?$|\b(?:relative|percent"
    r"|percentage) (?:risk )?(?:reduction|change|increase|decrease)s?(?: \w+){0,4} (?:of|was|were|is)\s+$",
)
"""A percentage behind these is the size of a change, not a share of patients."""

# "LDL was significantly lower (|16 %) after"
RELATIVE_IN_BRACKET = re.compile(
    r"\b(?:lower|higher|greater|less|more|smaller|larger|shorter|longer|reduced|increased|decreased)\s?[(\[]$"
)
"""A percentage behind these is a size of change where something measured is compared."""

# " lower risk", not " improved, 27 % progressed"
RELATIVE_BEHIND = re.compile(
    r"(?!\s?(?:(?:improved|worsened|declined)[.,;)]|(?:increased|decreased|reduced),? (?:and )?\d+(?:\.\d+)?\s?% [a-z]))(?:\s?%?\s?\((?:a|adj\w*[ -])?(?:rrr?|r?or|hr|irr|relative|odds|hazard)\b[^()]{0,60}\))?[\s)\]-]{0,3}(?:relative |absolute |significant(?:ly)? |statistically |risk |odds |mortality )*(?:higher|differen|(?:per ?cent )?change\b|lower|greater|less"
    r"|fewer|more\b(?! than)|larger|smaller|shorter|longer|taller|heavier|faster"
    r"|slower|above|below|reduc\w+|increas\w+|decreas\w+|improve\w+|decline|excess)"
)
"""A percentage before these is the size of a change."""

# "at least 50 %| pain relief"
EXTENT_BEHIND = re.compile(
    r"\s?-?(?:[a-z-]+ ){0,2}(?:relief|reductions?|improvements?|decreases?|increases?|loss|declines?|drop|gain|change|necrosis|stenosis|involvement|adheren(?:t|ce)|complian(?:t|ce))\b"
)
"""A bound before these is of how much, not of how many."""

# "a ki-67 index of "
THRESHOLD_BEFORE = re.compile(
    r"\b(?:index|expression|levels?|scores?|content|values?|cut\w*|positiv\w+|stain\w*|threshold|defined"
    r"|ki-?67|marker|bmi|hematocrit|saturation|involvement|fraction|lvef|volume|load|burden|dose|stenosis|necrosis)\b[^.;]{0,30}$"
)
"""A bound behind these is a threshold, not a share of patients."""

# " of energy"
NOT_PATIENTS_BEHIND = re.compile(
    r"[\s)\]]{0,2}(?:(?:(?:two|one)-(?:sided|tailed) |exact |binomial |bootstrap\w* )+(?:\w+ )?(?:confidence|credible|cis?\b)|(?:alpha |significance )?levels?\b(?! of (?!significance|confidence))"
    r"|of (?:the |its |their )?(?:[a-z]+ly )?(?:(?:baseline|maxim\w+|peak|initial|starting|resting|awake|control|normal|absolute|daily|pre-?[a-z]+) value|(?:[\w-]+ )?serum levels"
    r"|(?:[\w-]+ )?(?:body|birth) weight(?! (?:infant|newborn|neonat|bab|child))|prescribed (?:doses?|tablets|pills)"
    r"|(?:planned|expected|intended|targeted|target) (?:accrual|enrol\w+|recruitment|sample|number|doses?|duration|amount|intake))\b"
    r"|(?:[a-z-]+(?<!ed)(?<!ose) )?(?:solutions?|buffers?|oils?|w/v|v/v|w/w)\b"
    r"|(?:(?:pure|absolute|ethyl|skimmed|nonfat|non-fat|defatted|bovine) )*(?:[a-z]*albumin|alcohol|milk|protease|peroxide|starch|hydroxyethyl\w*|carbohydrates?|juice|buffered|tween|[a-z]{3,}caine"
    r"|[a-z]*(?:gluc|sucr|lact|dextr|fruct|malt|cellul)ose|isoflurane|sevoflurane)\b(?! (?:allerg|abus|misus|use|using|users|positiv|drink|depend|intoler|inhib|consum))"
    r"|per (?:day|hour|minute|week|unit|point)\b|of (?:the |its |their )?(?:serum|plasma|predicted|baseline|reference|(?:[a-z]+ )?costs?)\b|power\b|probability\b|involvement\b|(?:cumulative )?protection\b|of normal\b"
    r"|of (?:the )?(?:cost[- ]effect\w* pairs|bootstrap\w*|simulations|replications|iterations)|(?:luminal )?narrowing|stenosis|occlusion|between[- ]subject|within[- ]subject|cv\b|significance|confidence|threshold|positiv\w+ (?:was|as)|oxygen"
    r"|humidity|purity|viability|confluen|(?:[a-z]+ )?weight (?:loss|reduction|gain)|liver tumou?r burden|of (?:the )?(?:total |[a-z]+ )?(?:length|area|surface|size|mass|thickness|cavity|lumen|circumference|levels?|time|variability|bioavailability)\b|of (?:the )?(?:total )?(?:tumou?r\b|load|volume|liver(?! metast)|pk|doses?|energy|variance|variation|calories|kcal|budget|predicted|baseline|(?:initial|body|original) weight"
    r"|vo2|maxim\w+)|allowance|discount|dropout|drop-out|attrition rate (?:was|of)|margin|saline"
    r"|agarose|saturation\b|(?:fat|lipid|oil) emulsion|suspension|[a-z]*aldehyde|formalin|ethanol|methanol|lidocaine|lignocaine|bupivacaine|ropivacaine"
    r"|levobupivacaine|chlorhexidine|povidone|iodine|hydrocortisone|cream\b|gel\b|ointment|nacl|bsa\b"
    r"|fetal|foetal|triton|co2|o2\b|hydrogen|acetic|sodium)"
    # "30% to 60%: may represent moderate heterogeneity"
    r"|[\s)\]:,=]{0,3}(?:(?:may|might|could|can|would|should) (?:not )?(?:be|represent|indicate|suggest|denote|mean|imply) [^.;%]{0,30}(?:heterogen|inconsisten|important)"
    r"|(?:(?:indicat|suggest|represent|denot|mean|imply|impli)\w+ )?(?:low|mild|moderate|substantial|considerable|high|severe|unimportant|no) (?:\w+ )?heterogen)"
)
"""A percentage before these is no share of patients."""

# "the probability of being cost-effective rose from |51 %"
COST = Sought("cost", r"\bcost[- ]effect")
_CLAUSE = r"(?:(?!\b(?:but|while|whereas)\b)[^.;,]|[.,](?=\d))"
COST_EFFECTIVE = Sought(
    "cost|simulation|replicat|iteration|pairs|quadrant|plane",
    rf"\bcost[- ]effective(?:(?!\band\b){_CLAUSE}){{0,40}}$|\bprobabilit\w+ (?:that|of) {_CLAUSE}{{0,60}}cost{_CLAUSE}{{0,120}}$"
    r"|\b(?:simulations|replications|replicates|iterations|pairs|quadrants?|planes?)\b[^.;]{0,60}$",
)

# "a probability of |16 %| that the programme was cost-effective"
COST_EFFECTIVE_BEHIND = re.compile(r"[^.;]{0,90}\bcost[- ]effective\b")
PROBABILITY_BEFORE = Sought("probabilit", r"\bprobabilit(?:y|ies) of [^.;()]{0,30}$")

# " for insulin, and ", not ", and recall was "
_NO_VERB = r"(?:(?!\b(?:was|were|is|are|had|have|did|with|while|whereas|but|sensitiv|specific|agree)\w*)[^.;]|\.(?=\d))"
# "the intra-assay CVs were 8.4 and |12.7 %"
VARIATION = Sought(
    "variation|assay|cv",
    rf"\b(?:coefficients? of variation|(?:inter|intra)-?assay|(?:inter-?|intra-?)?cv(?:s|(?=\)? (?:was|were|is|of|for|ranged))))\b{_NO_VERB}{{0,110}}(?:\b(?:was|were|is|are)\b(?: for [\w-]+ (?:was|were)\b|{_NO_VERB}){{0,200}})?$",
)
"""The precision of a measurement, right before its percentage."""

# "plates were blocked with |5 %| milk"
LABORATORY = Sought(
    "block|incubat|rins|wash|dilut|buffer|dissolv|suspend|centrifug|induced|maintained",
    r"\b(?:blocked (?:with|for|in)|incubated|rinsed|washed|diluted|buffer(?:ed)?|dissolved|(?:re)?suspended|centrifuged|(?:induced|maintained) (?:with|using))\b(?! by\b)[^.;%]{0,25}$",
)
"""What is done to samples, right before a percentage in the methods: the strength of a solution."""

# "the coefficient of variation was "
NOT_PATIENTS_BEFORE = Sought(
    "significan|powered |power in excess|power of more|power of at least|power of over|glucose|dextrose|saline|glycine|mannitol|sorbitol|propofol|caine|ethanol|alcohol|formalin|albumin|acetic|cellulose|cortisone|cream|gel|ointment|alpha level of|alpha of|bottom|categor|concentration of|containing|cv|defined as |diluted in|error of|error rate of|flurane|fraction|group|highest|inhaled|injected|instilled|limit of |lowest|margin|oxide|oxygen|power of|proportion|quartile|residual |risk|tertile|top|weight|adjusted|computed|assay|discount|efficacy|effectiveness|hypothesi|indirect|protective|vaccin|ve measured|ve of|ve was| of variation|off|rang",
    r"\bsignifican\w+ (?:levels? )?(?:(?:was|were|is|being) )?(?:(?:set|fixed|accepted|chosen) )?(?:at|to|of)\s$|\b(?:powered (?:to|at|with)|power in excess of|power of (?:more than|at least|over))\s$|(?<!\bwith )(?<!\bof )(?<!\bin )(?<!\band )(?<!\bfor )(?<!\bor )(?<!\bthe )(?<!\blow )(?<!\bhigh )\b(?:glucose|dextrose|saline|glycine|mannitol|sorbitol|propofol|sevoflurane|isoflurane|[a-z]{3,}caine|ethanol|alcohol|formalin|albumin|acetic acid|[a-z]*cellulose|hydrocortisone|cream|gel|ointment)\s$|\b(?:top|bottom|highest|lowest)\s$|\b(?:contribut\w+|relative|study|larger) (?:[a-z]+ ){0,3}weight[^.;()]{0,10}\(?$"
    r"|\b(?:inhaled|instilled|injected|topical|containing|diluted in)\s(?:\d[\d.]*\s?(?:%|per ?cent) [a-z -]{3,30}(?:,|,? or|,? and)\s)*$|\bresidual (?:[a-z]+ ){1,3}(?:up to )?$|\b(?:attributable|prevented|preventive|etiologic|aetiologic) (?:fraction|risk|proportion)[^.;()]{0,40}$|\blimit of [^.;]{0,40}$|\bhypothesi[sz]ed [^.;]{0,25}$"
    r"|\b(?:vaccine|protective|vaccination|computed|adjusted|indirect) (?:protective )?(?:efficacy|effectiveness|ve)\b[^.;]{0,60}$"
    r"|\b(?:ve (?:was|of|measured)|[(]?efficacy) [^.;()]{0,60}$|\b(?:groups?|tertile|quartile|categor\w+) \((?:more|less|greater|lower|higher|fewer)[^.;()]*$|\bmargins?(?: of)?\s?[(\[]?$|\bcut-?offs?\b(?![^.;()]{0,40}(?:sensitiv|specific))[^.;()]{0,40}$|\bdefined as [^.;()]{0,50}$"
    r"|\bconcentrations? (?:ranged?|ranging)[^.;]{0,40}$|(?:flurane|oxygen|oxide)\s?[(\[]$|\b(?:coefficients? of variation|cvs?|interassay|intra-?assay|concentration of|alpha (?:of|level of)"
    r"|error (?:of|rate of)|power of|margin of|discount(?:ed)? (?:rate )?(?:of|at))\b[^.;]{0,60}$",
)
"""A percentage behind these is no share of patients."""
