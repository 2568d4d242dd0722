"""The marks of a plain sentence, and what is left out of it: pattern tables for ``plain``."""

import re

MARK, FOREIGN, OTHER = "§", "¶", "¤"
"""What stands in a sentence without brackets for a p value looked for, for one of another value, for a value."""

OTHERS_P = re.compile(r"(?:[,;]\s*)?\bp(?:[- ]values?)?\s?[=<>≤≥]+\s?0?[.·,]\d+")
"""The p value of another value."""

_NUMBER = r"[−–~≈-]?\s?[\d.·]+(?:\s?%)?"

STATISTIC_NAME = (
    r"(?:(?:chi|χ|x)[- ]?(?:squared?|2|²)?|(?:(?:pearson|spearman|wald|student|fisher)['’]?s?\s)?[ftzurhwqbsdk]s?\d{0,2}|rho|ρ|tau|τ|β|η2|kappa|κ|or|hr|rr|ci|md|df|[a-z’']+ d"
    r"|partial η2|estimate|coefficient|difference|lr)"
)

STATISTIC = re.compile(
    rf"(?i:(?:[\s,;:]+{STATISTIC_NAME}(?:\s?\([\d,. ]+\)|\s?[\d,.]+)?\s*(?:[=<>≤≥]|of|was)\s?{_NUMBER}(?:\s?df)?)+[\s,;]*(?P<mark>{MARK}))"
)
"""The statistic of a test before its p: "χ2(2) = 8.7, §" with its bracket blanked."""
