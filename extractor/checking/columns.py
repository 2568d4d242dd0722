"""Finds the tables whose columns are all patients and the groups that make them up.

The sizes must add up: those in the column headers or, where headers print none, those of at least three
rows of counts (one row that does not is then the contradiction, not the layout).
"""

import re
from collections.abc import Iterator, Sequence

from extractor.checking.subjects import ColumnsSubject
from schemas.paper import Paper
from schemas.record import CountRecord, RateRecord, Record, SummaryRecord

TOTAL = re.compile(r"^\W*(?:all|total|overall|entire|whole)\b", re.IGNORECASE)
ROWS_THAT_PROVE = 3
Cell = CountRecord | SummaryRecord | RateRecord


def columns_subjects(paper: Paper, records: Sequence[Record]) -> Iterator[ColumnsSubject]:
    """One subject for each row that has a value in every column."""
    tables: dict[str, list[Cell]] = {}
    for record in records:
        if isinstance(record, CountRecord | SummaryRecord | RateRecord) and record.table is not None:
            tables.setdefault(record.table.label or "", []).append(record)
    for cells in tables.values():
        rows = _rows(cells)
        if rows and _add_up(rows):
            for total, parts in rows:
                yield ColumnsSubject(paper, total, parts)


def _rows(cells: list[Cell]) -> list[tuple[Cell, tuple[Cell, ...]]]:
    """The rows with one total and one value in each of two or more group columns."""
    by_row: dict[tuple[object, ...], list[Cell]] = {}
    for cell in cells:
        if cell.table is not None and cell.table.row and cell.table.column:
            by_row.setdefault((cell.table.row, cell.kind), []).append(cell)
    rows = []
    for row in by_row.values():
        totals = [cell for cell in row if TOTAL.match(_column(cell))]
        parts = tuple(cell for cell in row if not TOTAL.match(_column(cell)))
        if len(totals) == 1 and len(parts) > 1 and len({_column(cell) for cell in parts}) == len(parts):
            rows.append((totals[0], parts))
    return rows


def _column(cell: Cell) -> str:
    return (cell.table.column if cell.table is not None else None) or ""


def _add_up(rows: list[tuple[Cell, tuple[Cell, ...]]]) -> bool:
    """True where headers or rows prove that the groups make up the total."""
    for total, parts in rows:
        sizes = [
            cell.table.column_n for cell in (total, *parts) if cell.table is not None and cell.table.column_n
        ]
        if len(sizes) == len(parts) + 1:
            return sizes[0] == sum(sizes[1:])
    proofs = [
        total.n.value == sum(part.n.value for part in parts if isinstance(part, CountRecord))
        for total, parts in rows
        if isinstance(total, CountRecord)
    ]
    return sum(proofs) >= ROWS_THAT_PROVE and sum(proofs) > len(proofs) / 2
