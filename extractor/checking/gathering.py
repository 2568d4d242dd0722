"""Makes the subjects of a paper: the one place where records are put together for the rules."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from extractor.checking.bases import Base, bases
from extractor.checking.columns import columns_subjects
from extractor.checking.compared_columns import column_comparisons
from extractor.checking.comparisons import comparison_subjects
from extractor.checking.grid import names_its_measure
from extractor.checking.partitions import column_partitions, partition_subjects, sentence_totals
from extractor.checking.shares import off_by
from extractor.checking.sizes import TIMED, size_of, sizes_beside
from extractor.checking.skew import without_logarithms
from extractor.checking.subjects import (
    ColumnsSubject,
    ComparisonSubject,
    EffectSubject,
    IntervalSubject,
    PaperSubject,
    PartitionSubject,
    PValueSubject,
    RateSubject,
    ShareSubject,
    TripleSubject,
    effect_subject,
    triple_subject,
)
from schemas.evidence import Evidence
from schemas.paper import Paper
from schemas.printed import Printed
from schemas.record import CountRecord, EffectRecord, GradesRecord, RateRecord, Record, SummaryRecord

SIZES = {"cohort", "group"}


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
        p = record.__dict__.get("p")
        if p is not None:
            sharing.setdefault(p.span or record.id, []).append(record)
    for group in sharing.values():
        first: Any = group[0]
        yield PValueSubject(paper=paper, records=tuple(group), op=first.p_op, p=first.p)


def share_subjects(
    paper: Paper, records: tuple[Record, ...], counts: tuple[CountRecord, ...], told: dict[str, Base]
) -> Iterator[ShareSubject]:
    """The counts that have a percentage, those of grade splits too."""
    sizes = tuple(count.n for count in counts if count.role in SIZES)
    totals = sentence_totals(counts)
    for count in counts:
        if count.percent is not None:
            base = told.get(count.id)
            implied = totals.get(count.id) if base is None else base.whole
            yield ShareSubject(paper, count, count.n, count.percent, count.of, implied, sizes, base)
    for record in records:
        if not isinstance(record, GradesRecord):
            continue
        parts = [(part.n, part.percent) for part in record.parts.values() if part.n is not None]
        known = len(parts) == len(record.parts)
        total = int(sum(n.value for n, _ in parts)) if known else None
        whole = None if total is not None and _of_their_sum(record, parts, total) else record.total
        for n, percent in parts:
            if percent is not None:
                yield ShareSubject(paper, record, n, percent, whole, None if whole else total, sizes)


def _of_their_sum(record: GradesRecord, parts: list[tuple[Printed, Printed | None]], total: int) -> bool:
    """True where the percentages of a table's split are of its own sum, not of the number in the heading."""
    return record.table is not None and all(
        percent is None or off_by(int(n.value), total, percent) < 1 for n, percent in parts
    )


def rate_subjects(
    paper: Paper, records: tuple[Record, ...], counts: tuple[CountRecord, ...]
) -> Iterator[RateSubject]:
    """The plain percentages of a group of known size."""
    for record in records:
        if (
            not isinstance(record, RateRecord)
            or record.percent is None
            or record.op is not None
            or record.spread
        ):
            continue
        timed = record.time is not None or record.endpoint in TIMED
        size = size_of(paper, record, counts, timed=timed)
        if size is not None:
            yield RateSubject(
                paper, record, record.percent, size.n, size.record, timed, sizes_beside(paper, record, counts)
            )


def _beside(effects: tuple[EffectRecord, ...], place: int) -> tuple[EffectRecord, ...]:
    """The effects right before and after one, of the same sentence or table."""
    here = effects[place]
    return tuple(
        other
        for other in effects[max(place - 1, 0) : place + 2]
        if other is not here
        and (
            other.sentence == here.sentence
            if here.table is None or other.table is None
            else other.table.label == here.table.label
        )
    )


def gather(evidence: Evidence) -> dict[type, tuple[Any, ...]]:
    """All subjects of a paper, by class. What a reviewer has rejected is no longer looked at."""
    paper = evidence.paper
    records = tuple(record for record in evidence.records if record.status != "rejected")
    effects = tuple(
        record for record in records if isinstance(record, EffectRecord) and names_its_measure(paper, record)
    )
    counts = tuple(record for record in records if isinstance(record, CountRecord))
    summaries = tuple(record for record in records if isinstance(record, SummaryRecord))
    comparisons = tuple(comparison_subjects(paper, records))
    arms = {subject.effect.id: subject.arms for subject in comparisons if subject.effect is not None}
    whole = tuple(effect_subject(paper, record) for record in effects)
    made = (
        triple_subject(effect, arms.get(effect.record.id), _beside(effects, place))
        for place, effect in enumerate(whole)
    )
    triples = tuple(triple for triple in made if triple is not None)
    plain = without_logarithms([triple for triple in triples if triple.ratio])
    rows = tuple(columns_subjects(paper, records))
    told = dict(bases(counts))
    return {
        EffectSubject: whole,
        TripleSubject: tuple(replace(triple, plain=True) for triple in triples) if plain else triples,
        IntervalSubject: tuple(interval_subjects(paper, records)),
        PValueSubject: tuple(p_subjects(paper, records)),
        ShareSubject: tuple(share_subjects(paper, records, counts, told)),
        RateSubject: tuple(rate_subjects(paper, records, counts)),
        PartitionSubject: (*partition_subjects(paper, counts), *column_partitions(rows)),
        ColumnsSubject: rows,
        ComparisonSubject: (*comparisons, *column_comparisons(paper, records, told)),
        PaperSubject: (PaperSubject(paper, evidence.unread, records, effects, counts, summaries),),
    }
