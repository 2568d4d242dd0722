"""Whose notes are whose: the parts of a table that goes on share those under its last part."""

from collections.abc import Iterator
from dataclasses import replace

from extractor.document.sheet_labels import Label
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
        twins = tuple(_twin_notes(whole[0], sheets, notes))
        yield from (replace(part, notes=notes, twin_notes=twins) for part in whole)


def _twin_notes(sheet: Sheet, sheets: list[Sheet], own: tuple[Label, ...]) -> Iterator[Label]:
    if any(map(any, sheet.heads)):
        columns = _columns(sheet)
        twins = (other for other in sheets if _columns(other) == columns)
        yield from dict.fromkeys(note for twin in twins for note in twin.notes if note not in own)


def _goes_on(first: Sheet, second: Sheet) -> bool:
    """Whether a table is the rest of the one before: the same columns, and no caption or label of its own."""
    if not any(map(any, first.heads)) or _columns(first) != _columns(second):
        return False
    captions = " ".join(label.text for label in second.captions)
    own = second.table.label is not None and second.table.label != first.table.label
    return CONTINUED.search(captions) is not None or not (own or captions)


def _columns(sheet: Sheet) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(label.text for label in labels) for labels in sheet.heads)
