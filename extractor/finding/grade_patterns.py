"""Words that tell grades of tumours from other grades, in lower case."""

import re

from extractor.document.word_led import word_led

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
    r"|differentiat|neuroendocrine|ki-?67|malignan|\bdcis\b|in situ"
    # "meningiomas", not "haematoma"
    r"|\b(?!ha?emat|glauc|trach|strom|ather)[a-z]{3,}omas?\b"
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
    r"\bg[1-4]\b|\bgi{2,3}\b|differentiated|edmondson|fuhrman|furhman|nottingham|\bbloom\b|elston|\bisup\b|fnclcc|nuclear grade"
    r"|(?:low|high)-grade disease"
)
"""Spellings of grades that are of tumours without saying so."""

_GRADE = r"\b(?:grades? (?:[1-4]|i{1,3}v?\b)|g[1-4]\b|well[ -]differentiated|moderately[ -]differentiated|poorly[ -]differentiated|low[- ]grade|high[- ]grade|intermediate[- ]grade)"
GRADE = word_led(_GRADE)
"""A grade by its name."""

CONTINUED = re.compile(
    rf"(?!.*\b(?:exclu|relaps|recur|because|died|deaths?\b|previous))(?:the (?:remaining|other|rest|remainder|last)|another|a further|\w+(?: \([^()]{{1,12}}\))? (?:were|was|had|tumou?rs|patients|cases))\b[^;:]{{0,90}}?{_GRADE}[^;:]{{0,90}}$"
)
""" "The remaining 12 were grade 3": a sentence that goes on with the split of the one before."""
