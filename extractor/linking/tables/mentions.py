"""What the running text says of a table: "Risk factors for OS are shown in Table 2"."""

import re
from bisect import bisect_right

from extractor.document import Document
from extractor.document.sheet_labels import Label
from extractor.document.sheets import Sheet
from schemas.paper import BlockRole

_NUMBER = re.compile(r"\d{1,2}")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}
_ROMAN_NUMBER = re.compile(r"\b(?:iii|ii|iv|vi|v|i)\b")
# a search for a literal first: one for "\b" takes ten times as long in a full text
_NAMED = re.compile(r"table(?<!\wtable)s?\s+(\d{1,2})\b")
_FEWEST = 12

Mentions = dict[int, list[Label]]


def table_mentions(document: Document, lowered: str) -> Mentions:
    """The sentences of the text that name a table, by its number; ``lowered`` is the text in lower case."""
    bounds = document.bounds
    starts = [start for start, _ in bounds]
    found: Mentions = {}
    for match in _NAMED.finditer(lowered):
        index = bisect_right(starts, match.start()) - 1
        if index < 0 or document.paper.blocks[index].role is not BlockRole.PROSE:
            continue
        for start, end in document.sentences(index):
            if start <= match.start() < end and end - start >= _FEWEST:
                found.setdefault(int(match[1]), []).append(Label(document.text[start:end], start, end))
    return found


def number_of(document: Document, sheet: Sheet) -> int | None:
    """The number that the text calls a table by; its place where no table has a label."""
    label = sheet.table.label
    if label is None:
        unlabelled = all(table.label is None for table in document.paper.tables)
        return sheet.number + 1 if unlabelled else None
    if match := _NUMBER.search(label):
        return int(match.group())
    roman = _ROMAN_NUMBER.search(label.lower())
    return _ROMAN[roman.group()] if roman else None
