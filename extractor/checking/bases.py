"""Of how many a percentage in a table can be: the column's patients, or those that its neighbours tell of.

A heading's number is who was randomised, and most variables were measured in fewer. What the base of a cell
is shows in the cells around it: the categories of a factor add up to it, all percentages of a column fit it.
Where the heading prints no number, the column is of what the categories of two factors or more add up to.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.checking.shares import fits, wholes
from schemas.printed import Printed
from schemas.record import CountRecord

PROOF = 3
"""So many other cells that are their share of a number prove that it is the column's base."""
MOSTLY = 0.6


class Base(NamedTuple):
    """What the neighbours of a cell say of its total.

    ``whole`` is how many the column is of, ``proved`` whether its other cells show it; ``totals`` are
    others that the cell may be a share of; ``in_wholes`` whether the column prints whole percentages with a
    zero behind ("48.0").
    """

    whole: int | None
    totals: tuple[int, ...]
    proved: bool
    in_wholes: bool


Cell = tuple[CountRecord, Printed]


def bases(counts: Sequence[CountRecord]) -> Iterator[tuple[str, Base]]:
    """The base of every count with a percentage in a table, by record id."""
    columns: dict[tuple[object, ...], list[Cell]] = {}
    rows: dict[tuple[object, ...], list[Cell]] = {}
    for count in counts:
        if count.table is None or count.percent is None or count.of is not None:
            continue
        label = count.table.label
        columns.setdefault((label, count.table.column), []).append((count, count.percent))
        rows.setdefault((label, count.sentence.start), []).append((count, count.percent))
    for column in columns.values():
        shared = _shared_sum(column)
        for cell in column:
            table = cell[0].table
            row = rows[table.label if table is not None else None, cell[0].sentence.start]
            yield cell[0].id, _base(cell, _heading_number(cell) or shared, column, row)


def _base(cell: Cell, whole: int | None, column: list[Cell], row: list[Cell]) -> Base:
    heading = _parent(cell)
    block = [other for other in column if _parent(other) == heading] if heading else []
    totals = [_sum(group) for group in (block, row) if len(group) > 1]
    totals.extend(
        int(count.n.value) for group in (block, row) for count, percent in group if percent.value == 100
    )
    common = _common([other for other in block if other is not cell])
    if whole not in common:
        totals.extend(common)
    return Base(whole, tuple(totals), _proved(cell, whole, column), _in_wholes(cell, column))


def _shared_sum(column: list[Cell]) -> int | None:
    """What the categories of each of two or more factors add up to; of two such sums the more frequent."""
    factors: dict[str, list[Cell]] = {}
    for cell in column:
        if factor := _parent(cell):
            factors.setdefault(factor, []).append(cell)
    sums = Counter(_sum(cells) for cells in factors.values() if len(cells) > 1)
    often, total = max(((often, total) for total, often in sums.items()), default=(0, 0))
    return total if often > 1 else None


def _heading_number(cell: Cell) -> int | None:
    table = cell[0].table
    return table.column_n if table is not None else None


def _parent(cell: Cell) -> str:
    """The factor whose categories the rows are: "Grade" of "Grade / G1"."""
    table = cell[0].table
    return (table.row or "").rpartition(" / ")[0] if table is not None else ""


def _sum(cells: list[Cell]) -> int:
    return int(sum(count.n.value for count, _ in cells))


def _common(cells: list[Cell]) -> range:
    """The totals of which every one of the cells is its share."""
    ranges = [wholes(int(count.n.value), percent) for count, percent in cells if count.n.value]
    if len(ranges) < 2:
        return range(0)
    return range(max(one.start for one in ranges), min(one.stop for one in ranges))


def _in_wholes(cell: Cell, column: list[Cell]) -> bool:
    """True where this percentage and most of the column's have a zero as their only decimal."""
    zeros = sum(percent.decimals == 1 and percent.value == int(percent.value) for _, percent in column)
    return cell[1].text.endswith(".0") and zeros >= PROOF and zeros > len(column) / 2


def _proved(cell: Cell, whole: int | None, column: list[Cell]) -> bool:
    if whole is None:
        return False
    others = [(count, percent) for count, percent in column if count is not cell[0]]
    fitting = sum(fits(int(count.n.value), whole, percent) for count, percent in others)
    return fitting >= PROOF and fitting >= MOSTLY * len(others)
