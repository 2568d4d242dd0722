"""Context of values in tables: from the labels beside them, the headings over them, the caption."""

from collections.abc import Iterator

from extractor.linking.paper import PaperContext
from extractor.linking.sentence import Fields
from extractor.linking.tables.labels import Spot, TableContext
from extractor.linking.tables.listed import listed_factor
from extractor.linking.tables.mentions import number_of, table_mentions
from extractor.linking.tables.populations import of_endpoints
from extractor.linking.tables.values import context_of, owner_of
from schemas.finding import Finding

__all__ = ["table_contexts"]


def row_fields(paper: PaperContext, finding: Finding) -> Fields:
    """Whose a value in a cell of sentences is, that of the study of its row, and of which listed factor."""
    if finding.cell is None:
        return {}
    sheet = next(sheet for sheet in paper.document.sheets if sheet.number == finding.cell.table)
    row = next(row for row in sheet.rows if row.number == finding.cell.row)
    return listed_factor(paper, sheet, row, finding) | owner_of(row.path)


def table_contexts(paper: PaperContext, tabled: tuple[Finding, ...]) -> Iterator[tuple[Finding, Fields]]:
    """Every finding of a table with its context fields."""
    if not tabled:
        return
    mentions = table_mentions(paper.document, paper.lowered)
    populations = of_endpoints(paper.document, paper.lowered)
    tables: dict[int, TableContext] = {}
    for sheet in paper.document.sheets:
        number = sheet.number
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
            mentions=tuple(mentions.get(number_of(paper.document, sheet) or 0, ())),
            largest=paper.largest,
            populations=populations,
        )
    for finding in tabled:
        cell = finding.cell
        if cell is None:
            continue  # linked by its sentence
        table = tables[cell.table]
        row = table.rows.get(cell.row) or table.sheet.rows[0]
        yield finding, context_of(paper, Spot(finding, table, row, cell.column))
