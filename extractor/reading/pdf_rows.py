"""Strings on one baseline: the rows of tables and plots, and the wide gaps in them."""

from collections.abc import Sequence
from itertools import pairwise

from extractor.reading.pdf_strings import String

Row = list[String]

_SAME_ROW = 0.35
_COLUMN_GAP = 1.6  # sizes: a wider gap parts columns


def baselines(strings: Sequence[String]) -> list[Row]:
    """Strings by baseline, from top to bottom, each row from left to right."""
    rows: list[Row] = []
    for string in sorted(strings, key=lambda one: one.base):
        if rows and string.base - rows[-1][0].base < _SAME_ROW * min(string.size, rows[-1][0].size):
            rows[-1].append(string)
        else:
            rows.append([string])
    return [sorted(row, key=lambda one: one.area.x0) for row in rows]


def row_text(row: Sequence[String]) -> str:
    """A row's words, for judging what it is."""
    return " ".join(one.text for one in row)


def groups(row: Sequence[String], gap: float) -> list[Row]:
    """The strings of a row that have no gap wider than ``gap`` between them."""
    found: list[Row] = [[row[0]]]
    for left, right in pairwise(row):
        if right.area.x0 - left.area.x1 > gap:
            found.append([])
        found[-1].append(right)
    return found


def is_line(row: Sequence[String]) -> bool:
    """Whether a row has no gap as between a table's columns."""
    return len(groups(row, _COLUMN_GAP * row[0].size)) == 1


def tabular(rows: Sequence[Sequence[String]]) -> int:
    """How many rows have such a gap."""
    return sum(not is_line(row) for row in rows)
