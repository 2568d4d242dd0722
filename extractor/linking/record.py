"""From a finding and its context to a record with its id."""

import hashlib
from typing import Any

from extractor.document import Document
from extractor.document.pages import boxes, page_of
from extractor.linking.confidence import confidence
from extractor.linking.derived import derived
from extractor.linking.said import Said
from schemas.finding import Finding, FoundEffect
from schemas.record import (
    PRINTED_FIELDS,
    CountRecord,
    EffectRecord,
    GradesRecord,
    HeterogeneityRecord,
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
_KNOWN: dict[str, frozenset[str]] = {kind: frozenset(made.model_fields) for kind, made in _RECORDS.items()}
_CLUES = ("cue", "series", "noun", "cell")


def record_of(document: Document, finding: Finding, context: dict[str, Any]) -> Record:
    """The record of a finding; every context field that is ``Said`` brings its link."""
    fields = dict(finding.__dict__)
    for clue in _CLUES:
        fields.pop(clue, None)
    paper = document.paper
    fields["id"] = identity(paper.id, finding)
    fields["document"] = paper.id
    fields["quote"] = paper.text[finding.start : finding.end]
    if paper.runs:
        fields["page"] = page_of(paper, finding.start)
        fields["boxes"] = boxes(paper, finding.start, finding.end) or None
    if isinstance(finding, FoundEffect):
        fields["derived"] = derived(finding)
    fields["links"] = _context(document, fields, context, _KNOWN[finding.kind])
    fields["confidence"] = confidence(fields, twin=finding.kind == "rate" and "twin" in context)
    record: Record = _RECORDS[finding.kind].model_validate(fields)
    return record


def _context(
    document: Document, fields: dict[str, Any], context: dict[str, Any], known: frozenset[str]
) -> tuple[dict[str, Any], ...]:
    """Puts the values of a context among the fields of a record; the links, as the record reads them."""
    links = []
    for name, value in context.items():
        if value is None or name not in known:
            continue
        if not isinstance(value, Said):
            fields[name] = value
            continue
        words, rule, first, last = value
        if first is None or last is None:
            link: dict[str, Any] = {"field": name, "rule": rule}
        else:
            start, end = document.view.source(first), document.view.source_end(last)
            link = {"field": name, "rule": rule, "start": start, "end": end}
            if words == document.text[first:last]:
                words = document.paper.text[start:end]  # as printed
        if value.value:
            fields[name] = words
            links.append(link)
    return tuple(links)


def identity(document: str, finding: Finding) -> str:
    """The id of a record: its document, kind and the places of its own numbers, never its context."""
    numbers = map(finding.__dict__.get, PRINTED_FIELDS[finding.kind])
    places = [f"{s.start}-{s.end}" for n in numbers if n is not None and (s := n.span)]
    if finding.kind == "grades":
        places += [f"{part.n.span.start}" for part in finding.parts.values() if part.n and part.n.span]
    text = "|".join([document, finding.kind, *(places or [f"{finding.start}-{finding.end}"])])
    return hashlib.sha256(text.encode()).hexdigest()[:16]
