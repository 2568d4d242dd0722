"""Linking: whose value it is. From findings to records with their context, each link with its reason."""

import hashlib

from extractor.document import Document
from extractor.linking.record import record_of
from schemas.finding import Finding, Findings
from schemas.record import Record

__all__ = ["link"]


def link(document: Document, findings: Findings) -> tuple[Record, ...]:
    """The records of a paper: every finding with its endpoint, arms, population and role."""
    return tuple(record_of(document, finding) for finding in findings.found)
