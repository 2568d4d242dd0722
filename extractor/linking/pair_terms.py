"""Words of a sentence that sets a group's value against its own at another time: pattern tables for ``pairs``."""

import re

MOVED = re.compile(
    r"\b(?:decreas|reduc|increas|improv|declin|dropp|lowered|rais|chang|elevat|suppress|enhanc)\w*|\b(?:fell|rose)\b"
)

SET_AGAINST = re.compile(
    r"\b(?:greater|more|less|lower|higher|shorter|longer|better|worse|smaller|larger|fewer|than|differ(?:s|ed|ences?|ent))\b|\b(?:compared (?:with|to)|relative to)\s(?!(?:the )?(?:baseline|pre-?treatment|before|initial))"
)

TWO_TIMES = re.compile(
    r"\bbaseline\b|\bbefore and after\b|\bpre-? ?(?:and|to) post|\bpre(?:treatment|-treatment|-operative|operative)\b|\bbetween (?:period|phase|visit|time point)s? (?:\d|one|i) and (?:\d|two|ii)\b"
)

AFTER = re.compile(
    r"\b(?:after|following)(?: (?:\d[\w-]*|one|two|three|four|six|eight|twelve))?(?:[ -](?:weeks?|months?|days?|hours?|years?))?(?: of)? (?:the )?$"
)
""" "after 8 weeks of", right before the group."""
