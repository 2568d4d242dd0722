"""From a finding and its context to a record with its id."""

import hashlib
from typing import Any

from extractor.document import Document
from extractor.document.pages import boxes, page_of
from extractor.linking.confidence import confidence
from extractor.linking.derived import derived
from extractor.linking.said import Said, printed_words
from schemas.finding import Finding, FoundEffect
from schemas.record import (
    PRINTED_FIELDS,
    CountRecord,
    EffectRecord,
    GradesRecord,
    HeterogeneityRecord,
    Link,
    RateRecord,
    Record,
    SummaryRecord,
    TestRecord,
)

_RECORDS: dict[str, Any] = {
    "effect": EffectRecord,
    "count": CountRecord,
    "summary": SummaryRecord,
    "rate": RateRecord,
    "grades": GradesRecord,
    "heterogeneity": HeterogeneityRecord,
    "test": TestRecord,
}
_CLUES = frozenset({"cue", "series", "noun"})


def record_of(document: Document, finding: Finding, context: dict[str, Any]) -> Record:
    """The record of a finding; every context field that is ``Said`` brings its link."""
    fields = {name: value for name, value in finding.__dict__.items() if name not in _CLUES}
    paper = document.paper
    fields["id"] = identity(paper.id, finding)
    fields["document"] = paper.id
    fields["quote"] = paper.text[finding.start : finding.end]
    fields["confidence"] = confidence(finding)
    fields["page"] = page_of(paper, finding.start)
    fields["boxes"] = boxes(paper, finding.start, finding.end) or None
    if isinstance(finding, FoundEffect):
        fields["derived"] = derived(finding)
    links = []
    known = _RECORDS[finding.kind].model_fields
    for name, value in context.items():
        if value is None or name not in known or (isinstance(value, Said) and not value.value):
            continue
        if isinstance(value, Said):
            fields[name] = printed_words(document, value)
            links.append(_link(document, name, value))
        else:
            fields[name] = value
    fields["links"] = tuple(links)
    record: Record = _RECORDS[finding.kind](**fields)
    return record


def _link(document: Document, name: str, said: Said) -> Link:
    if said.start is None or said.end is None:
        return Link(field=name, rule=said.rule)
    view = document.view
    return Link(field=name, rule=said.rule, start=view.source(said.start), end=view.source_end(said.end))


def identity(document: str, finding: Finding) -> str:
    """The id of a record: its document, kind and the places of its own numbers, never its context."""
    numbers = [getattr(finding, name, None) for name in PRINTED_FIELDS[finding.kind]]
    places = [f"{n.span.start}-{n.span.end}" for n in numbers if n is not None and n.span]
    if finding.kind == "grades":
        places += [f"{part.n.span.start}" for part in finding.parts.values() if part.n and part.n.span]
    text = "|".join([document, finding.kind, *(places or [f"{finding.start}-{finding.end}"])])
    return hashlib.sha256(text.encode()).hexdigest()[:16]
