"""Words that tell what a number is: pattern tables for the finders."""

import re

RATIOS = frozenset({"HR", "OR", "RR", "IRR", "SHR"})

CHANGE = re.compile(
    r"\b(?:change[sd]?|decreas\w+|increas\w+|reduc\w+|improve\w+|gain\w*|loss|declin\w+|drop\w*|rise|rose|fell)\b|(?:mean|average)s?\s?±"
)
"""A percentage behind a mean of these is a size of change, not a share of patients."""

SURVIVAL = re.compile(
    r"\bsurviv\w+|\b(?:os|pfs|dfs|rfs|efs|dss|ttp|dor|css|mst|pps|mpfs|mos)\b|\btime to\b|\bduration\b|\bfollow-?\s?up\b"
)

DURATION = re.compile(
    r"\b(?:surviv\w+(?: times?)?|follow(?:ed)?-?\s?up|duration|time to|times?|interval|length of stay|stay|age|delay|latency|lasted|os|pfs|dfs|rfs|mst|pps|ttp|efs|dss|css|dor|los)"
    r"(?:\s\([a-z]+\))?(?:[a-z\s,()-]{0,40}?)?\s?(?:ranging from|was|were|of|=|:|to|averaged|lasted|up to|,)?\s*(?:only |approximately |about )?$"
)
"""Names of durations right before a time without "median" or "mean"."""

NOT_A_RESULT = re.compile(
    r"\b(?:significan\w+ (?:level|was (?:set|defined|accepted))|level of (?:significance|statistical)|alpha|power(?: of)?|two-sided|confidence|threshold|max(?:imum|imal)|min(?:imum|imal)|cut-?offs?(?: value)?(?: of)?"
    r"|criteri\w+|defined as|older than|younger than|at least|dropout|drop-out|assum\w+|expect\w+|sample size|concentration of|dose of|version)\s*$"
)
"""Words right before a number that is a setting, a plan or a criterion."""

DIFFERED_BY = re.compile(
    r"\b(?:improv\w+|decreas\w+|increas\w+|reduc\w+|lower|higher|differ\w*|greater|shorter|longer|fewer|more|less|gain\w*|lost|fell|rose)\b[^.;]{0,30}\bby\s(?:a mean of |an average of |about )?$"
)
"""A number with an interval behind these is a difference, where a comparison is made."""

AGE_CRITERION = re.compile(r"\bage[ds]?(?: between| from| of| over| under| range)?\s+$")

LANDMARK_BEFORE = re.compile(
    r"\b(?:at|for|after|within|during|over|every|until|by|first|last|next|each|past|previous|from|between|baseline to|up to|following|beyond|exceeding|a|the|of all|maximum|minimum|planned|scheduled)"
    r"\s+(?:a |an |the |about |approximately |over |more than |less than )?(?:further |additional |maximum |minimum )?(?:\d+(?:,|,? (?:and|or|to)|-)\s?)*$"
)
POINT_BEFORE = re.compile(r"\b(?:at|for|after|within|during|over|every|until|by|first|last|next|each|past|previous)\s+(?:a |an |the )?(?:\d+(?:,|,? (?:and|or|to)|-)\s?)*$")
"""The same before a time that a median or mean governs."""

STUDY_SPAN = re.compile(r"\b(?:study|trial|recruitment|forecast|enrol\w+|accrual|maximum|minimum|planned|will|should|shall)\b[^.;]{0,40}$")

EVERY_BEFORE = re.compile(r"\b(?:every|each|per)\s+$")
LATER_BEHIND = re.compile(
    r"\s?(?:later|before|earlier|apart|prior|ago|after|following|thereafter|old|of (?:treatment|therapy|follow-up))\b"
)
"""Words right before a time that is a landmark or a window, not a result."""

RELATIVE_BEHIND = re.compile(
    r"[\s)\]-]{0,3}(?:relative |absolute |significant(?:ly)? |statistically )*(?:higher|lower|greater|less|fewer|more (?:likely|expensive|effective)|larger|smaller|shorter|longer|taller|heavier|faster|slower|reduc\w+|increas\w+|decreas\w+|improve\w+|decline|excess)"
)
RELATIVE_BEFORE = re.compile(
    r"\b(?:reduc\w+|decreas\w+|increas\w+|lower(?:ed|s)?|improv\w+|declin\w+|fell|dropped|rose|grew|higher|greater|raised|elevated|diminish\w+|cut)\b[^.;:()]{0,45}\bby\s(?:about |approximately |an? \w+ of )?$"
    r"|\b(?:improvement|reduction|increase|decrease|decline|lowering|drop|gain|rise|change)s?\b[^.;()%]{0,60}\b(?:of|was|were|by|averag\w+)\s(?:an average of |about |approximately )?$"
    r"|\b(?:increas|decreas|declin|improv)ing [^.;()%]{0,70}\($"
    r"|\b(?:relative|percent|percentage) (?:risk )?(?:reduction|change|increase|decrease)s?(?: \w+){0,4} (?:of|was|were|is)\s+$"
)
"""A percentage beside these is the size of a change, not a share of patients."""

SIGNIFICANCE_LEVEL = re.compile(
    r"(?:significan\w+|α|alpha)[^.;]{0,60}\b(?:set|defin\w+|accept\w+|consider\w+|deem\w+|taken|regard\w+|level|threshold|declared|indicat\w+)"
    r"|(?:set|defin\w+|accept\w+|consider\w+|deem\w+|taken|regard\w+|denot\w+|indicat\w+)[^.;]{0,50}(?:significan|alpha)"
    r"|entered (?:in|into) the multi|(?:were|was) included in (?:the )?multi|cut-?off"
)
"""A p value in such a sentence is a level that the authors set, not a result."""

PLANNED_BEFORE = re.compile(
    r"\b(?:sample size(?: of| was)?|planned(?: to \w+)?|target(?:ed)?(?: of| was)?|aim(?:ed)? to (?:recruit|enrol\w*|include)|(?:require|need)(?:d|s|ed)?|(?:will|shall) (?:be|include|recruit|enrol\w*)|would (?:be|require|need)"
    r"|to detect|calculat\w+ that|estimated that|anticipat\w+|assum\w+|intend\w+ to \w+|minimum of|power)\b(?:\s(?:a|an|of|to|at least|approximately|about|total|sample|recruit|enrol|enroll|include|the)){0,4}\s*\(?$"
)
PLANNED_BEHIND = re.compile(
    r"[^.;,()]{0,40}\b(?:(?:was|were|is|are|would be|will be) (?:needed|required|planned|necessary|targeted|expected|anticipated)|to be (?:recruited|enrolled|included|randomi[sz]ed)|will be|would be|per (?:group|arm) (?:was|were|is) )"
)
"""A number of patients behind or before these is a plan."""

NOT_ADJECTIVES = re.compile(
    r"\b(?:of|in|with|for|to|at|from|on|by|was|were|is|are|had|have|has|than|per|after|before|during|who|that|which|as|when|where|then|into|within|between|versus|not|because|since|did|do)\b|[.;:]"
)
"""Words that cannot stand between a count and its noun."""

ENROLLED_BEFORE = re.compile(
    r"\b(?:totals? of|totall?y,?|overall,?|included|including|enroll?ed|recruited|randomi[sz]ed|assigned|allocated|analy[sz]ed|identified|studied|screened|treated|involving|comprising|comprised|sample of|cohort of|groups? of|series of)\s+$"
)
"""Words right before the size of a sample whose noun is not in the list."""

LIST_GOES_ON = re.compile(
    r"\s(?:to|in|receiving|on|into|from|for|with|by|who|being|at|given|treated|taking|without|under)\b"
)
LIST_BEFORE = re.compile(
    r"(?:\band|,|;|\(|\bvs\.?|\bversus|\bwhereas|\bbut|\bwith|\bor|\bwhile|\bonly|\bcompared (?:with|to)|\bthan|:)\s*$"
)
"""What surrounds a further count of a list: "... and 260 in the control group"."""

VERBS = re.compile(
    r"\s+(?:\([^()]{1,25}\)\s)?(?:of (?:them|whom|these|which) )?(?:were|was|had|have|did|died|met|withdrew|underwent|could|chose|gave|got|lost|left|fell|became|began|went|serving|receiving|undergoing|attending|completing|having|remaining|continuing|dropped|in (?:the|each|both|group|arm)|(?:who |that )?[a-z]{3,}ed)\b"
)
"""What a head count is followed by when its noun is left out: "5 refused consent"."""

YEAR = re.compile(r"(?:19[5-9]\d|20[0-3]\d)$")

TOXICITY = re.compile(
    r"toxicit|adverse|neutropeni|diarrh|mucositis|\baes?\b|gvhd|graft-versus|complication|varice|nausea|fatigue|anaemia|anemia|thrombocyto|hypertens|rash|dermatitis|side effect|encephalopath|hemorrhage|haemorrhage|reaction|oedema|edema|pain"
)
"""Grades of these are not tumour grades."""

TUMOUR = re.compile(
    r"tumou?r|cancer|carcinoma|neoplas|\bnets?\b|\bp?necs?\b|histolog|glioma|astrocyt|sarcoma|lymphoma|who|differentiat|neuroendocrine|ki-?67|malignan"
)
"""Words that say that grades are of a tumour."""

VERB_BEHIND = re.compile(r"\s+(?:were|was|had|have|died|did|underwent|withdrew|[a-z]{3,}ed)\b")
"""A verb right behind a whole number makes it a head count, not a median."""

SETTING = re.compile(r"\bdeemed\b|\bmargin|pre-?defined|pre-?specified|boundar|\bdetect\w*\b|hypothes[ei]|important difference|\bmcid\b|sample size|\bpower\b")
"""A sentence about what would be shown, not about what was."""

COSTS = re.compile(r"\bcosts?\b|\bsaving|expenditure|\bcharges?\b|price")

RATE_BEFORE = re.compile(
    r"(?:surviv\w+|\b(?:os|pfs|dfs|rfs|efs)|recurrence|incidence) (?:rates?|probabilit\w+)"
)
"""A percentage behind these is a rate even beside the size of its group."""

GRADED = re.compile(r"\bg[1-4]\b|differentiated")
"""Spellings of grades that are of tumours without saying so."""

STATED_BEFORE = re.compile(
    r"(?:\b(?:was|were|of|is|are|at|by|from|averaged|equal(?:led|s)?|medians?|means?|average|approximately|about|only|vs|versus|and|to)|[=:(±])\s*$"
)
"""What stands right before the value of a statistic."""

CHANGED_FROM = re.compile(
    r"\b(?:extend\w*|increas\w*|improv\w*|decreas\w*|declin\w*|reduc\w*|fell|rose|ris(?:es|ing)|prolong\w*|chang\w*|drop\w*|went|lower\w*|rais\w*|fall\w*)\b[^.;]{0,60}\bfrom\s(?:a \w+ of )?$"
)
"""Before "16 % to 11 %": two values, not a range."""

PROPORTION = re.compile(
    r"surviv|\brates?\b|proportion|incidence|prevalence|respon|mortality|percentage of|share|frequenc|sensitivity|specificity|adherence|\bos\b|\bpfs\b|\bdfs\b|\brfs\b"
)
"""A percentage with these is one of patients even where a median is named."""

NOT_PATIENTS_BEHIND = re.compile(
    r"\s?(?:power\b|significance|confidence|solution|threshold|positiv\w+ (?:was|as)|glucose|oxygen|humidity|alcohol|of (?:the )?(?:energy|variance|variation|calories|kcal|budget|predicted|baseline|vo2|maxim\w+)"
    r"|allowance|discount|dropout|drop-out|attrition rate (?:was|of)|margin|dextrose|saline|agarose|v/v|w/v)"
)
"""A percentage before these is no share of patients."""

NOT_PATIENTS_BEFORE = re.compile(
    r"\b(?:coefficients? of variation|cvs?|interassay|intra-?assay|concentration of|alpha (?:of|level of)|error (?:of|rate of)|power of|margin of|discount(?:ed)? (?:rate )?(?:of|at))\b[^.;]{0,60}$"
)

HYPOTHETICAL = re.compile(
    r"\bpower\b|sample size|to detect|hypothesi[sz]|\bassum(?:ed|ing|ption|ptions|e)\b|\bexpect(?:ed|ing)\b|anticipat|\bwill\b|\bwould (?:be|provide|need|require)\b|calculat\w+ that|estimated to (?:provide|require)|non-?inferiority margin"
)
"""Sentences that plan or suppose: their numbers are no results."""

NOT_RECORDED = re.compile(r"c-?(?:index|statistic)|concordance|auroc|\bkappa\b|correlation|area under the (?:receiver|roc|curve \(auc\))|\bicc\b|cronbach|intra-?class")
"""Values behind these are no record of the contract."""

THRESHOLD_BEFORE = re.compile(r"\b(?:index|expression|levels?|scores?|content|values?|cut\w*|positiv\w+|stain\w*|threshold|defined|ki-?67|marker|bmi|hematocrit|saturation|fraction|lvef|volume|dose|stenosis|necrosis)\b[^.;]{0,30}$")
"""A bound behind these is a threshold, not a share of patients."""
