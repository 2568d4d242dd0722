"""What headings call p values and the tests that they are of."""

import re

from extractor.document.remembered import Remembered

# "P", "p value", "Sig.", "P for trend", "Log-rank P"
P = Remembered(
    r"(?<![a-z&])(?<!group )(?<!arm )p(?:\s?-?\s?val(?:ues?[a-h]?)?)?(?:\s*(?:for|of)\s+\w+| trend|-?\s?interaction)?(?![a-z\d-]|\.\s?[a-z]|&)(?!\s?[<>=≤≥]?\s?\d)"
    r"|^p\s?-?\s?values?\s?\d\W*$|^p[-_ ]?(?:int|het)\.?$|^sig(?:nificance|\.)?$|pr\s?>|(?<![a-z])p[\s-]?\(?(?:(?:linear |non-?linear )?trend|(?:non-?)?linear(?:ity)?|interaction|difference)"
)

# "P-value difference between medians", "P for difference": a p value, whatever is told apart
P_FIRST = re.compile(r"p(?:[- ]?values?)?(?![a-z/])(?! ?[:=<>])")

# "HR p value", "Hazard ratio P": a p value of what is named before it
P_LAST = re.compile(
    r"\W*(?:adjusted |crude )?(?:[a-z]{0,3}(?:hr|or|rr)s?|(?:hazards?|odds|risk|rate) ratios?)[- ]p(?:[- ]?values?)?\W*"
)

# "Ptreatment", "P_group", "Pinteraction"
P_JOINED = Remembered(r"[pP][-_ ]?(?:[a-z]+)?$")

# "McNemar", "Fisher's exact test": a column of p values where nothing in it is above 1
NAMED_TEST = re.compile(r"(?:mcnemar|fisher|log-?rank)['’]?s?(?:[- ](?:exact|test|p))*\W*$", re.IGNORECASE)

P_KINDS = (
    ("trend", "trend"),
    ("interaction", "interaction"),
    ("log-rank", "logrank"),
    ("logrank", "logrank"),
    ("log rank", "logrank"),
    ("inferior", "noninferiority"),
)
