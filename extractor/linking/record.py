"""From a finding and its context to a record with its id."""

import hashlib
from typing import Any

from pydantic import TypeAdapter

from extractor.document import Document
from schemas.finding import Finding
from schemas.record import PRINTED_FIELDS, Record

_RECORD: TypeAdapter[Record] = TypeAdapter(Record)


def record_of(document: Document, finding: Finding, **context: Any) -> Record:
    """The record of a finding."""
    fields = {name: getattr(finding, name) for name in type(finding).model_fields if name not in {"cue", "series", "noun"}}
    paper = document.paper
    fields["id"] = _identity(paper.id, finding)
    return _RECORD.validate_python(
        fields | {"document": paper.id, "quote": paper.text[finding.start : finding.end]} | context
    )


def _identity(document: str, finding: Finding) -> str:
    numbers = [getattr(finding, name, None) for name in PRINTED_FIELDS[finding.kind]]
    places = [f"{n.span.start}-{n.span.end}" for n in numbers if n is not None and n.span]
    if finding.kind == "grades":
        places += [f"{part.n.span.start}" for part in finding.parts.values() if part.n and part.n.span]
    text = "|".join([document, finding.kind, *(places or [f"{finding.start}-{finding.end}"])])
    return hashlib.sha256(text.encode()).hexdigest()[:16]
