"""Words that tell what a number is: pattern tables for the finders."""

import re

RATIOS = frozenset({"HR", "OR", "RR", "IRR", "SHR"})

CHANGE = re.compile(r"\b(?:change[sd]?|decreas\w+|increas\w+|reduc\w+|improve\w+|gain\w*|loss|declin\w+|drop\w*|rise|rose|fell|±)\b|±")
"""A percentage behind a mean of these is a size of change, not a share of patients."""

SURVIVAL = re.compile(r"\bsurviv\w+|\b(?:os|pfs|dfs|rfs|efs|dss|ttp|dor|css)\b|\btime to\b|\bduration\b|\bfollow-?\s?up\b")

DURATION = re.compile(
    r"\b(?:surviv\w+(?: times?)?|follow(?:ed)?-?\s?up|duration|time to|times?|interval|length of stay|stay|age|delay|latency|lasted|os|pfs|dfs|rfs)"
    r"(?:\s\([a-z]+\))?(?:[a-z\s,()-]{0,40}\s)?(?:was|were|of|is|=|:|to|averaged|lasted|reached|up to|,|\()?\s*(?:only |approximately |about )?$"
)
"""Names of durations right before a time without "median" or "mean"."""

NOT_A_RESULT = re.compile(
    r"\b(?:significan\w+ (?:level|was (?:set|defined|accepted))|level of (?:significance|statistical)|alpha|power(?: of)?|two-sided|confidence|threshold|cut-?offs?(?: value)?(?: of)?"
    r"|criteri\w+|defined as|aged?(?: between| from)?|older than|younger than|at least|dropout|drop-out|assum\w+|expect\w+|sample size|concentration of|dose of|version)\s*$"
)
"""Words right before a number that is a setting, a plan or a criterion."""

SIGNIFICANCE_LEVEL = re.compile(
    r"(?:significan\w+|α|alpha)[^.;]{0,60}\b(?:set|defin\w+|accept\w+|consider\w+|deem\w+|taken|regard\w+|level|threshold|declared|indicat\w+)"
    r"|(?:set|defin\w+|accept\w+|consider\w+|deem\w+|taken|regard\w+|denot\w+|indicat\w+)[^.;]{0,50}(?:significan|alpha)"
    r"|entered (?:in|into) the multi|(?:were|was) included in (?:the )?multi|cut-?off"
)
"""A p value in such a sentence is a level that the authors set, not a result."""

PLANNED = re.compile(
    r"\b(?:sample size|planned|target(?:ed|s)?|aim(?:ed)? to (?:recruit|enrol\w*|include)|required|needed|need to|to be (?:recruited|enrolled|included|randomi[sz]ed)|will be|would be"
    r"|power(?:ed)? (?:to|of)|to detect|calculat\w+ that|estimated that|anticipat\w+|assum\w+|intend\w+ to|minimum of|per (?:group|arm) (?:were|was|is) (?:needed|required))\b"
)
"""A number of patients behind or beside these is a plan."""

NOT_ADJECTIVES = re.compile(
    r"\b(?:of|in|with|for|to|at|from|on|by|was|were|is|are|had|have|has|than|per|after|before|during|who|that|which|as|when|where|then|into|within|between|versus|not|because|since|did|do)\b|[.;:]"
)
"""Words that cannot stand between a count and its noun."""

VERBS = re.compile(
    r"\s(?:\([^()]{1,25}\)\s)?(?:of (?:them|whom|these) )?(?:were|was|had|have|did|died|met|withdrew|underwent|could|chose|gave|got|lost|left|fell|became|began|went|dropped|in (?:the|each|both|group|arm)|(?:who |that )?[a-z]{3,}ed)\b"
)
"""What a head count is followed by when its noun is left out: "5 refused consent"."""

YEAR = re.compile(r"(?:19[5-9]\d|20[0-3]\d)$")

TOXICITY = re.compile(
    r"toxicit|adverse|neutropeni|diarrh|mucositis|\baes?\b|gvhd|graft-versus|complication|varice|nausea|fatigue|anaemia|anemia|thrombocyto|hypertens|rash|dermatitis|side effect|encephalopath|hemorrhage|haemorrhage|reaction|oedema|edema|pain"
)
"""Grades of these are not tumour grades."""

TUMOUR = re.compile(r"tumou?r|cancer|carcinoma|neoplas|\bnets?\b|\bp?necs?\b|histolog|glioma|astrocyt|sarcoma|lymphoma|who|differentiat|neuroendocrine|ki-?67|malignan")
"""Words that say that grades are of a tumour."""
