"""From evidence to the rows of the published feed: plain numbers, and beside them what was printed."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from schemas.evidence import Evidence
from schemas.feed import (
    CountRow,
    EffectRow,
    FeedDocument,
    FeedRow,
    GradesRow,
    HeterogeneityRow,
    RateRow,
    SummaryRow,
    TestRow,
)
from schemas.flag import Flag
from schemas.paper import Paper
from schemas.place import Box
from schemas.printed import Printed
from schemas.record import Record, printed_numbers
from schemas.value import GradePart

ROWS: Mapping[str, type[FeedRow]] = {
    "effect": EffectRow,
    "count": CountRow,
    "summary": SummaryRow,
    "rate": RateRow,
    "grades": GradesRow,
    "heterogeneity": HeterogeneityRow,
    "test": TestRow,
}
"""The row of each kind."""

_MADE_HERE = frozenset({"schema_", "document", "sentence", "spans", "printed", "flags", "level"})


def rows(evidence: Evidence) -> Iterator[FeedRow]:
    """The feed's rows of a paper, in the order of its records."""
    paper = evidence.paper
    document = FeedDocument(id=paper.id, **paper.metadata.model_dump(exclude={"notices"}))
    naming: dict[str, list[Flag]] = defaultdict(list)
    for flag in evidence.flags:
        for record in flag.records:
            naming[record].append(flag)
    return (_row(record, paper, document, naming.get(record.id, ())) for record in evidence.records)


def _row(record: Record, paper: Paper, document: FeedDocument, flags: Sequence[Flag]) -> FeedRow:
    row = ROWS[record.kind]
    carried = row.model_fields.keys() - _MADE_HERE
    numbers = printed_numbers(record)
    spans = {name: number.span for name, number in numbers.items()}
    fields: dict[str, object] = {name: _plain(getattr(record, name)) for name in carried}
    if "level" in numbers:
        # The paper prints 95 (percent); the feed speaks in probabilities.
        fields["level"] = numbers["level"].value / 100
    fields |= {
        "document": document,
        "sentence": paper.text[record.sentence.start : record.sentence.end],
        "spans": {name: (span.start, span.end) for name, span in spans.items() if span is not None},
        "printed": {name: number.text for name, number in numbers.items()},
        "flags": tuple(flags),
    }
    return row.model_validate(fields)


def _plain(value: object) -> object:
    """A field of a record as the feed has it."""
    if isinstance(value, Printed):
        return value.value
    if isinstance(value, GradePart):
        return {"n": _plain(value.n), "percent": _plain(value.percent)}
    if isinstance(value, dict):
        return {name: _plain(part) for name, part in value.items()}
    if isinstance(value, tuple):
        return tuple(_plain(part) for part in value)
    if isinstance(value, Box):
        return (value.page, value.x0, value.top, value.x1, value.bottom)
    return value
