"""The feed as CSV: the same columns for every kind, nested fields as dotted columns.

What has no fixed set of names (``parts`` and the printed numbers of a grade split, ``boxes``, ``flags``)
stands as JSON in one cell. A null is an empty cell; numbers and quotes are exactly those of the JSON feed.
"""

import csv
import json
from collections.abc import Iterable, Mapping
from typing import TextIO

from extractor.serving.feed.rows import ROWS
from schemas.feed import FeedDocument, FeedRow
from schemas.frozen import Frozen
from schemas.place import TablePlace
from schemas.record import PRINTED_FIELDS, Derived

_NESTED: dict[str, type[Frozen]] = {"document": FeedDocument, "table": TablePlace, "derived": Derived}
_BY_NUMBER = ("spans", "printed")
_NUMBERS = tuple(dict.fromkeys(name for names in PRINTED_FIELDS.values() for name in names))


def columns() -> list[str]:
    """All columns: those of every row first, then those that only some kinds have."""
    fields = dict.fromkeys(FeedRow.model_fields)
    for row in ROWS.values():
        fields |= dict.fromkeys(row.model_fields)
    names: list[str] = []
    for field in fields:
        if field in _NESTED:
            names += [f"{field}.{name}" for name in _NESTED[field].model_fields]
        elif field in _BY_NUMBER:
            names += [f"{field}.{name}" for name in (*_NUMBERS, "grades")]
        else:
            names.append("schema" if field == "schema_" else field)
    return names


def write(rows: Iterable[FeedRow], out: TextIO) -> int:
    """Writes a header and the rows; returns how many rows there were."""
    writer = csv.DictWriter(out, columns(), restval="", lineterminator="\n")
    writer.writeheader()
    count = 0
    for count, row in enumerate(rows, start=1):  # noqa: B007  (the last count is the answer)
        writer.writerow(flat(row))
    return count


def flat(row: FeedRow) -> dict[str, object]:
    """The cells of one row by column; null ones are left out."""
    cells: dict[str, object] = {}
    for field, value in row.model_dump(mode="json").items():
        if value is None:
            continue
        if field in _BY_NUMBER:
            cells |= _numbers(field, value)
        elif field in _NESTED:
            cells |= {f"{field}.{name}": part for name, part in value.items() if part is not None}
        else:
            cells[field] = _json(value) if isinstance(value, dict | list) else value
    # JSON's spelling, so that a program reads both formats alike.
    return {name: _json(cell) if isinstance(cell, bool) else cell for name, cell in cells.items()}


def _numbers(field: str, values: Mapping[str, object]) -> dict[str, object]:
    known = {f"{field}.{name}": value for name, value in values.items() if name in _NUMBERS}
    grades = {name: value for name, value in values.items() if name not in _NUMBERS}
    if grades:
        known[f"{field}.grades"] = grades
    return {name: value if isinstance(value, str) else _json(value) for name, value in known.items()}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
