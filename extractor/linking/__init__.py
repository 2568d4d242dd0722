"""Linking: whose value it is. From findings to records with their context, each link with its reason."""

from itertools import chain

from extractor.document import Document
from extractor.linking.linker import contexts
from extractor.linking.record import record_of
from extractor.linking.tables import table_contexts
from schemas.finding import Findings
from schemas.record import Record

__all__ = ["link"]


def link(document: Document, findings: Findings) -> tuple[Record, ...]:
    """The records of a paper: every finding with its endpoint, arms, population and role."""
    if not findings.found:
        return ()
    printed = tuple(finding for finding in findings.found if finding.cell is None)
    tabled = tuple(finding for finding in findings.found if finding.cell is not None)
    read = chain(contexts(document, printed), table_contexts(document, findings.found, tabled))
    return tuple(record_of(document, finding, context) for finding, context in read)
