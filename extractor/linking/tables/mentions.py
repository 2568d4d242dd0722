"""What the running text says of a table: "Risk factors for OS are shown in Table 2"."""

import re

from extractor.document import Document
from extractor.document.sheet_labels import Label
from extractor.document.sheets import Sheet
from schemas.paper import BlockRole

_NUMBER = re.compile(r"\d{1,2}")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}
_ROMAN_NUMBER = re.compile(r"\b(?:iii|ii|iv|vi|v|i)\b")
_PROSE = frozenset({BlockRole.PROSE})
_FEWEST = 12


def mentions_of(document: Document, sheet: Sheet) -> tuple[Label, ...]:
    """The sentences of the text that name a table; by its place where no table has a label."""
    number = _number(document, sheet)
    if number is None:
        return ()
    named = re.compile(rf"\btables?\s+{number}\b", re.IGNORECASE)
    found = []
    for index, _ in document.blocks(_PROSE):
        start, end = document.bounds[index]
        if named.search(document.text, start, end):
            found += [
                _label(document, span)
                for span in document.sentences(index)
                if named.search(document.text, *span)
            ]
    return tuple(label for label in found if len(label.text) >= _FEWEST)


def _label(document: Document, span: tuple[int, int]) -> Label:
    return Label(document.text[slice(*span)], *span)


def _number(document: Document, sheet: Sheet) -> int | None:
    label = sheet.table.label
    if label is None:
        unlabelled = all(table.label is None for table in document.paper.tables)
        return sheet.number + 1 if unlabelled else None
    if match := _NUMBER.search(label):
        return int(match.group())
    roman = _ROMAN_NUMBER.search(label.lower())
    return _ROMAN[roman.group()] if roman else None
