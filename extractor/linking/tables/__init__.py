"""Context of values in tables: from the labels beside them, the headings over them, the caption."""

from collections.abc import Iterator

from extractor.document import Document
from extractor.linking.paper import PaperContext
from extractor.linking.sentence import Fields
from extractor.linking.tables.labels import Spot, TableContext
from extractor.linking.tables.values import context_of
from schemas.finding import Finding

__all__ = ["table_contexts"]


def table_contexts(
    document: Document, findings: tuple[Finding, ...], tabled: tuple[Finding, ...]
) -> Iterator[tuple[Finding, Fields]]:
    """Every finding of a table with its context fields; ``findings`` are all of the paper."""
    if not tabled:
        return
    paper = PaperContext(document, findings)
    sheets = {sheet.number: sheet for sheet in document.sheets}
    tables: dict[int, TableContext] = {}
    for number, sheet in sheets.items():
        of_table = [f for f in tabled if f.cell is not None and f.cell.table == number]
        tables[number] = TableContext(
            sheet=sheet,
            rows={row.number: row for row in sheet.rows},
            effects=frozenset(f.cell.column for f in of_table if f.cell is not None and f.kind == "effect"),
            values=frozenset(
                f.cell.column
                for f in of_table
                if f.cell is not None and f.kind in {"count", "summary", "rate"}
            ),
            found={
                (f.cell.row, f.cell.column): f
                for f in of_table
                if f.cell is not None and f.pattern != "table-size"
            },
        )
    for finding in tabled:
        cell = finding.cell
        if cell is None:
            continue  # linked by its sentence
        table = tables[cell.table]
        row = table.rows.get(cell.row) or table.sheet.rows[0]
        yield finding, context_of(paper, Spot(finding, table, row, cell.column))
