"""A value and its interval in two columns under one heading: "0.63 | (0.54-0.76)"."""

from extractor.finding.tables.cells import Cell
from extractor.finding.tables.estimates import titled_ratio
from extractor.finding.tables.frame import Frame
from extractor.finding.tables.intervals import spread_out
from extractor.finding.tables.item import Items


def join_neighbours(frame: Frame, items: Items) -> None:
    """Gives a bare value the interval at its right where one heading stands over both."""
    for (row, column), cell in frame.cells.items():
        right = frame.cells.get((row, column + 1))
        if cell.form != "plain" or right is None or right.form != "interval_alone":
            continue
        if not _share_heading(frame, cell, right):
            continue
        item, other = items.get((row, column)), items.get((row, column + 1))
        if other is not None and other.nature == "spread":
            continue
        if item is None or item.nature in {"summary", "count", "rate", "percent"}:
            item = spread_out(frame, cell) or titled_ratio(frame, cell)
        if item is None or item.nature not in {"effect", "summary", "rate"}:
            continue
        item.interval = right
        items[row, column] = item
        items.pop((row, column + 1), None)


def _share_heading(frame: Frame, cell: Cell, right: Cell) -> bool:
    own = [heading.label for heading in frame.over(cell)]
    beside = [heading.label for heading in frame.over(right)]
    return bool(own) and own == beside
