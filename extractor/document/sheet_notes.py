"""Whose notes are whose: the parts of a table that goes on share those under its last part."""

from collections.abc import Iterator
from dataclasses import replace

from extractor.document.sheet_terms import CONTINUED
from extractor.document.sheets import Sheet


def sharing_notes(sheets: list[Sheet]) -> Iterator[Sheet]:
    """The parts of a table that goes on share their notes, which stand under its last part."""
    parts: list[list[Sheet]] = []
    for sheet in sheets:
        if parts and _goes_on(parts[-1][-1], sheet):
            parts[-1].append(sheet)
        else:
            parts.append([sheet])
    for whole in parts:
        notes = tuple(dict.fromkeys(note for part in whole for note in part.notes))
        yield from (replace(part, notes=notes) for part in whole)


def _goes_on(first: Sheet, second: Sheet) -> bool:
    """Whether a table is the rest of the one before, or has the notes of both: the same columns."""
    if not any(map(any, first.heads)) or _columns(first) != _columns(second):
        return False
    captions = " ".join(label.text for label in second.captions)
    own = second.table.label is not None and second.table.label != first.table.label
    return CONTINUED.search(captions) is not None or not (own or captions) or not first.notes


def _columns(sheet: Sheet) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(label.text for label in labels) for labels in sheet.heads)
