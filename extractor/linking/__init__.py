"""Linking: whose value it is. From findings to records with their context, each link with its reason."""

from extractor.document import Document
from extractor.linking.linker import contexts
from extractor.linking.paper import PaperContext
from extractor.linking.record import record_of
from extractor.linking.restated import with_tables
from extractor.linking.tables import row_fields, table_contexts
from schemas.finding import Findings
from schemas.record import Record

__all__ = ["link"]


def link(document: Document, findings: Findings) -> tuple[Record, ...]:
    """The records of a paper: every finding with its endpoint, arms, population and role."""
    if not findings.found:
        return ()
    printed = tuple(f for f in findings.found if f.cell is None or f.cell.prose)
    tabled = tuple(f for f in findings.found if f.cell is not None and not f.cell.prose)
    paper = PaperContext(document, findings.found)
    linked = [
        (finding, fields if finding.cell is None else fields | row_fields(paper, finding))
        for finding, fields in contexts(paper, printed)
    ]
    if tabled:
        linked = with_tables(paper, [*linked, *table_contexts(paper, tabled)])
    return tuple(record_of(document, finding, context) for finding, context in linked)
