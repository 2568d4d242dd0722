"""What the rules look at, built from a paper's evidence in this one place.

A rule names the class of its subject and gets every subject of that class: one effect, one printed
p value with the records that share it, the whole paper.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from extractor.checking.arithmetic import Range, rounded, wald_z
from extractor.checking.normal import p_range, quantile
from schemas.evidence import Evidence
from schemas.finding import Unread
from schemas.paper import Paper
from schemas.printed import Printed
from schemas.record import CountRecord, EffectRecord, RateRecord, Record, SummaryRecord
from schemas.value import Comparator

USUAL_LEVEL = 95.0


@dataclass(frozen=True, slots=True)
class EffectSubject:
    """Any effect, whatever of it is printed."""

    paper: Paper
    record: EffectRecord
    ratio: bool

    @property
    def null(self) -> float:
        """The value of no effect."""
        return 1.0 if self.ratio else 0.0

    @property
    def bounds(self) -> tuple[Printed, Printed] | None:
        """Both bounds of the interval, or None."""
        low, high = self.record.low, self.record.high
        return None if low is None or high is None else (low, high)


@dataclass(frozen=True, slots=True)
class TripleSubject:
    """An estimate with both bounds of its interval, ordered and of one sign."""

    paper: Paper
    record: EffectRecord
    ratio: bool
    level: float
    estimate: Printed
    low: Printed
    high: Printed

    @property
    def triple(self) -> tuple[Printed, Printed, Printed]:
        return (self.estimate, self.low, self.high)

    @property
    def numbers(self) -> tuple[Printed, ...]:
        """Estimate and bounds, and p where it is printed."""
        return self.triple if self.record.p is None else (*self.triple, self.record.p)

    @property
    def quantile(self) -> float:
        return quantile(self.level)

    def ranges(self, read: Callable[[Printed], Range] = rounded) -> tuple[Range, Range, Range]:
        """The true values of estimate, low and high under one reading of their digits."""
        return read(self.estimate), read(self.low), read(self.high)


@dataclass(frozen=True, slots=True)
class PValueSubject:
    """One printed p value and the records it belongs to: two compared medians share theirs."""

    paper: Paper
    records: tuple[Record, ...]
    op: Comparator | None
    p: Printed

    def implied(self) -> Range:
        """The p values that the records' own estimate and interval allow; 0 to 1 where there are none."""
        for record in self.records:
            triple = triple_subject(self.paper, record) if isinstance(record, EffectRecord) else None
            if triple is not None:
                estimate, low, high = triple.ranges()
                return p_range(wald_z(estimate, low, high, triple.quantile, ratio=triple.ratio))
        return Range(0.0, 1.0)


@dataclass(frozen=True, slots=True)
class IntervalSubject:
    """A value of any kind with both bounds of its interval."""

    paper: Paper
    record: EffectRecord | RateRecord
    value: Printed
    low: Printed
    high: Printed


@dataclass(frozen=True, slots=True)
class PaperSubject:
    """A whole paper: its records by kind, in the order of the text."""

    paper: Paper
    unread: tuple[Unread, ...]
    records: tuple[Record, ...]
    effects: tuple[EffectRecord, ...]
    counts: tuple[CountRecord, ...]
    summaries: tuple[SummaryRecord, ...]


def level_of(record: EffectRecord) -> float:
    """The level of the interval in percent; the usual one where none is printed, or none that can be."""
    level = float(record.level.value) if record.level is not None else USUAL_LEVEL
    return level if 50 <= level < 100 else USUAL_LEVEL


def triple_subject(paper: Paper, record: EffectRecord) -> TripleSubject | None:
    """An effect's triple, where estimate and bounds are printed and can be one."""
    estimate, low, high = record.estimate, record.low, record.high
    if estimate is None or low is None or high is None or low.value > high.value:
        return None
    ratio = record.measure.is_ratio
    if ratio and (estimate.value <= 0 or low.value < 0):
        return None
    return TripleSubject(paper, record, ratio, level_of(record), estimate, low, high)


def interval_subjects(paper: Paper, records: tuple[Record, ...]) -> Iterator[IntervalSubject]:
    """The effects and rates that have a value and a confidence interval."""
    for record in records:
        if isinstance(record, EffectRecord):
            value = record.estimate
        elif isinstance(record, RateRecord) and record.spread == "ci":
            value = record.percent
        else:
            continue
        if value is not None and record.low is not None and record.high is not None:
            yield IntervalSubject(paper, record, value, record.low, record.high)


def p_subjects(paper: Paper, records: tuple[Record, ...]) -> Iterator[PValueSubject]:
    """One subject for each printed p value of the paper, in the order of the text."""
    sharing: dict[object, list[Record]] = {}
    for record in records:
        p = getattr(record, "p", None)
        if p is not None:
            sharing.setdefault(p.span or record.id, []).append(record)
    for group in sharing.values():
        first: Any = group[0]
        yield PValueSubject(paper=paper, records=tuple(group), op=first.p_op, p=first.p)


def subjects(evidence: Evidence) -> dict[type, tuple[Any, ...]]:
    """All subjects of a paper, by class. What a reviewer has rejected is no longer looked at."""
    paper = evidence.paper
    records = tuple(record for record in evidence.records if record.status != "rejected")
    effects = tuple(record for record in records if isinstance(record, EffectRecord))
    counts = tuple(record for record in records if isinstance(record, CountRecord))
    summaries = tuple(record for record in records if isinstance(record, SummaryRecord))
    triples = (triple_subject(paper, record) for record in effects)
    return {
        EffectSubject: tuple(EffectSubject(paper, record, record.measure.is_ratio) for record in effects),
        TripleSubject: tuple(triple for triple in triples if triple is not None),
        IntervalSubject: tuple(interval_subjects(paper, records)),
        PValueSubject: tuple(p_subjects(paper, records)),
        PaperSubject: (PaperSubject(paper, evidence.unread, records, effects, counts, summaries),),
    }
