"""Finds two columns' counts in one row of a table, with the p value of that row.

Which test a table's p values are of is seldom said where it can be trusted, and a p may stand on the first
of several rows that it is about. So a row counts only where nothing else can be meant (both rows beside it
have a p or a factor of their own, or its factor has two categories), and only in a table where the usual
tests give the p values of most other rows.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from extractor.checking.arithmetic import apart
from extractor.checking.bases import Base
from extractor.checking.columns import TOTAL
from extractor.checking.contingency import Counts, two_sided
from extractor.checking.normal import z_range
from extractor.checking.shares import fits
from extractor.checking.stated import stated_p
from extractor.checking.subjects import Arm, ComparisonSubject
from schemas.paper import Paper
from schemas.record import CountRecord, Record, TestRecord

PROOF = 3
"""So many other rows whose p the usual tests give show which test the table's p values are of."""
MOSTLY = 0.75

Row = list[CountRecord | TestRecord]


def column_comparisons(
    paper: Paper, records: Sequence[Record], bases: dict[str, Base]
) -> Iterator[ComparisonSubject]:
    """One subject for each row of two shares and a p, in tables that prove what their p values are."""
    cells = [r for r in records if isinstance(r, CountRecord | TestRecord) and r.table is not None]
    for _, of_table in groupby(sorted(cells, key=_place), key=_label):
        rows = [list(row) for _, row in groupby(of_table, key=attrgetter("sentence.start"))]
        compared = list(_compared(paper, rows, bases))
        given = sum(is_given for _, is_given in compared)
        for subject, is_given in compared:
            others = given - is_given
            if others >= PROOF and others >= MOSTLY * (len(compared) - 1):
                yield subject


def _label(cell: CountRecord | TestRecord) -> str:
    return (cell.table.label if cell.table is not None else None) or ""


def _place(cell: CountRecord | TestRecord) -> tuple[str, int, int]:
    return _label(cell), cell.sentence.start, cell.start


def _compared(
    paper: Paper, rows: list[Row], bases: dict[str, Base]
) -> Iterator[tuple[ComparisonSubject, bool]]:
    """The rows that compare two columns, and whether the usual tests give their p."""
    counted = [row for row in rows if any(isinstance(cell, CountRecord) for cell in row)]
    for at, row in enumerate(counted):
        tests = [cell for cell in row if isinstance(cell, TestRecord)]
        arms = _arms(row, bases)
        alone = _stands_alone(counted[max(at - 1, 0) : at + 2], row) or _is_of_two(counted, row)
        if alone and arms is not None and len(tests) == 1 and (p := tests[0].p) is not None:
            first, second = arms
            counts: Counts = (first.n, first.of - first.n, second.n, second.of - second.n)
            missed = apart(z_range(two_sided(counts)), z_range(stated_p(tests[0].p_op, p)))
            subject = ComparisonSubject(
                paper=paper, arms=arms, effect=None, p_op=tests[0].p_op, p=p, p_record=tests[0]
            )
            yield subject, not missed


def _has_p(row: Row) -> bool:
    return any(isinstance(cell, TestRecord) for cell in row)


def _stands_alone(beside: list[Row], row: Row) -> bool:
    """True where the p of a row cannot be meant for those beside it: they or their factor have their own."""
    return not _factor(row) and all(_has_p(other) or _factor(other) for other in beside)


def _is_of_two(rows: list[Row], row: Row) -> bool:
    """True for the row with the p of a factor of two categories: the other tells nothing more."""
    factor = _factor(row)
    return bool(factor) and _has_p(row) and sum(_factor(other) == factor for other in rows) == 2


def _factor(row: Row) -> str:
    table = row[0].table
    return (table.row or "").rpartition(" / ")[0] if table is not None else ""


def _arms(row: Row, bases: dict[str, Base]) -> tuple[Arm, Arm] | None:
    """The counts of the two columns that are not the total, if there are two and both are shares."""
    counts = [cell for cell in row if isinstance(cell, CountRecord) and not TOTAL.match(_column(cell))]
    if len(counts) != 2 or _column(counts[0]) == _column(counts[1]):
        return None
    first, second = (_arm(count, bases.get(count.id)) for count in counts)
    return None if first is None or second is None else (first, second)


def _column(cell: CountRecord) -> str:
    return (cell.table.column if cell.table is not None else None) or ""


def _arm(count: CountRecord, base: Base | None) -> Arm | None:
    """A count that prints how many it is of, or whose percentage is of its column's patients."""
    n = int(count.n.value)
    if count.of is not None:
        return Arm(n, int(count.of.value), count, (count.n, count.of)) if 0 < count.of.value >= n else None
    whole = base.whole if base is not None else None
    if whole is None or count.percent is None or n > whole or not fits(n, whole, count.percent):
        return None
    return Arm(n, whole, count, (count.n,))
