"""Linking: whose value it is. From findings to records with their context, each link with its reason."""

from extractor.document import Document
from extractor.linking.linker import contexts
from extractor.linking.record import record_of
from schemas.finding import Findings
from schemas.record import Record

__all__ = ["link"]


def link(document: Document, findings: Findings) -> tuple[Record, ...]:
    """The records of a paper: every finding with its endpoint, arms, population and role."""
    if not findings.found:
        return ()
    read = contexts(document, findings.found)
    return tuple(record_of(document, finding, context) for finding, context in read)
