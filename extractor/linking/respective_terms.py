"""Lists of names: pattern tables for ``respectives``."""

import re

SEPARATOR = re.compile(r",? (?:and|or) |, ")
COMMA = re.compile(r", (?:and |or )?")
"""What parts a list whose last item has an "and" of its own: "stroke, TIA, and stroke and TIA"."""
_ITEM = r"(?:(?!\b(?:was|were|are|is|have|has|had)\b)[^,;:()\[\]%]){2,60}?"
NUMERAL = re.compile(r"[ivx]+[ab]?|[\d.]+|[a-h]")
"""The last word of "stage I, stage II and stage III" is no head of the others."""
NUMERIC = re.compile(r"\d[\d.]*(?: ?[a-zμ%/]{1,6})?$")
LIST = re.compile(
    rf"{_ITEM}(?:, {_ITEM})*,? (?:and|or) {_ITEM}(?=\s(?:was|were|are|is|did|had|decreased|increased|declined|improved|rose|fell|significantly|more|than|by|in|with|between|after|over|at|developed|occurred|recurrence developed)\b|\s*[(\[,;:.]|\s*$)"
)
BEHIND = re.compile(
    rf"[^,;]{{0,30}}?\b(?:for|in) (?:the )?(?P<list>{_ITEM}(?:, {_ITEM})*,? and {_ITEM}),? respectively"
)

_PEOPLE = r"(?:patients|participants|subjects|women|men|children|those|cases|infants|adults|people|tumou?rs)"
GROUPS_BEFORE = re.compile(
    rf"\b(?:(?:survival|[a-z]{{0,2}}fs|os|age|time|duration|score|level|value|stay|months|follow-up|mst|median|mean|rates?)(?: \([^()]{{1,12}}\))? of (?:the )?(?:all )?(?={_PEOPLE}|[^,]{{2,40}},[^,]{{2,40}} (?:groups|arms|cohorts|patients|tumou?rs)\b)|(?:in|for|among|between)\s)(?:both )?(?:the )?"
    rf"(?:{_PEOPLE} (?:with|in|on|of|from|receiving|treated (?:with|by)|who (?:had|received)|aged) (?:the )?)?(?P<list>{_ITEM}(?:, {_ITEM})*,? and {_ITEM})\s(?:was|were|is|are|averaged|reached|had been|has been)\s[^,;:()]{{0,30}}$"
)
""" "the median survival of patients with G1, G2 and G3 tumours was": names before the list of values."""

NO_GROUPS = re.compile(
    r"\b(?:baseline|years?|months?|weeks?|days?|hours?|visits?|follow-?up|pre|post|before|after|sensitivity|specificity|mean|median|rates?|scores?|incidence)\b"
)
"""Words of lists that name times or measures, no groups."""
