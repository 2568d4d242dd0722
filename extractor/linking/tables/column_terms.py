"""Which columns and rows hold arms: the pattern table for ``columns``."""

import re

from extractor.document.remembered import Remembered

# "Group A", "arm II", "Cohort 2"
LETTERED_ARM = Remembered(
    r"(?:study |treatment |patient )?(?:group|arm)(?:s? (?:[a-z]|\d|i{1,3}|iv)|\d)(?:\W.*)?", re.IGNORECASE
)
# "Group", "Treatment arm": the corner over rows that are arms
GROUP_CORNER = Remembered(
    r"\W*(?:(?:study|treatment|intervention|patient|allocated|randomi[sz]ed|comparison|within|between)[- ]?)?(?:groups?|arms?|allocation)\W*",
    re.IGNORECASE,
)
# "Placebo", "Control group", "Usual care": the beginning of a comparator's name, for sure
COMPARATOR = Remembered(
    r"(?:placebo|controls?|sham|usual|standard (?:care|treatment|therapy|arm)|no (?:treatment|intervention|therapy)|untreated|waiting list|wait-?list)(?![a-z])(?! (?:visit|period|day))",
    re.IGNORECASE,
)
# "mean score", "pre-treatment": words that no arm's name has
TOLD_OF = Remembered(
    r"(?<![a-z])(?:means?|medians?|scores?|changes?|pre-?\w*|post-?\w*|baseline|proportion|percent\w*|number|rates?)(?![a-z])",
    re.IGNORECASE,
)
# "200 μg od", "10 mg/kg": an arm's dose under its drug
DOSE = Remembered(r"\d[\d.,]*\s?(?:[mµμn]?g|mcg|iu|u|ml|gy|mmol)(?![a-z])", re.IGNORECASE)
# "End of treatment (week 24)", "Run-in phase": when, not who
PHASE = Remembered(
    r"(?<![a-z])(?:weeks?|months?|years?|days?|hours?|phase|visit|period|end of|follow-?up|baseline|before|after|pre-?\w*|post-?\w*)(?![a-z])",
    re.IGNORECASE,
)
# "Proportion of patients that agree", "Number of women": a share or a count, no patients
SHARE_OF = Remembered(
    r"(?:the )?(?:proportions?|percent\w*|numbers?|nos?(?=\.| of)|rates?|means?|medians?|sample)(?![a-z])",
    re.IGNORECASE,
)
