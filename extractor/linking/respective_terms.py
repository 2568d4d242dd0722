"""Lists of names: pattern tables for ``respectives``."""

import re

SEPARATOR = re.compile(r",? (?:and|or) |, ")
COMMA = re.compile(r", (?:and |or )?")
"""What parts a list whose last item has an "and" of its own: "stroke, TIA, and stroke and TIA"."""
_ITEM = r"(?:(?!\b(?:was|were|are|is|have|has|had)\b)[^,;:()\[\]%]){2,60}?"
NUMERIC = re.compile(r"\d[\d.]*(?: ?[a-zμ%/]{1,6})?$")
LIST = re.compile(
    rf"{_ITEM}(?:, {_ITEM})*,? (?:and|or) {_ITEM}(?=\s(?:was|were|are|is|did|had|decreased|increased|declined|improved|rose|fell|significantly|more|than|by|in|with|between|after|over|at|developed|occurred|recurrence developed)\b|\s*[(\[,;:.]|\s*$)"
)
BEHIND = re.compile(
    rf"[^,;]{{0,30}}?\b(?:for|in) (?:the )?(?P<list>{_ITEM}(?:, {_ITEM})*,? and {_ITEM}),? respectively"
)
