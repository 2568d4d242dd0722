"""Makes the subjects of a paper: the one place where records are put together for the rules."""

import re
from collections.abc import Iterator
from typing import Any

from extractor.checking.columns import columns_subjects
from extractor.checking.comparisons import comparison_subjects
from extractor.checking.cues import named_a_size
from extractor.checking.partitions import column_partitions, partition_subjects, sentence_totals
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
from extractor.checking.wording import same_name
from schemas.evidence import Evidence
from schemas.paper import Paper, SectionKind
from schemas.record import CountRecord, EffectRecord, GradesRecord, RateRecord, Record, SummaryRecord

SIZES = {"cohort", "group"}
NEXT = 3
"""Characters (a space, a line break) between a sentence and the next."""
FEWEST = 3
"""Smaller numbers before a percentage are seldom the size of its group ("two of the studies")."""
SURVIVAL = re.compile(r"surviv|\b(?:OS|PFS|DFS|RFS|EFS|MFS|DSS|TTP)\b")
TIMED = {"OS", "PFS", "DFS", "RFS", "EFS", "MFS", "DSS", "TTP"}


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
    paper: Paper, records: tuple[Record, ...], counts: tuple[CountRecord, ...]
) -> Iterator[ShareSubject]:
    """The counts that have a percentage, those of grade splits too."""
    sizes = tuple(count.n for count in counts if count.role in SIZES)
    totals = sentence_totals(counts)
    for count in counts:
        if count.percent is not None:
            implied = count.table.column_n if count.table is not None else totals.get(count.id)
            yield ShareSubject(paper, count, count.n, count.percent, count.of, implied, sizes)
    for record in records:
        if not isinstance(record, GradesRecord):
            continue
        parts = [(part.n, part.percent) for part in record.parts.values() if part.n is not None]
        known = len(parts) == len(record.parts)
        total = int(sum(n.value for n, _ in parts)) if known and record.total is None else None
        for n, percent in parts:
            if percent is not None:
                yield ShareSubject(paper, record, n, percent, record.total, total, sizes)


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
        size = _antecedent(paper, record, counts) if timed else _named(paper, record, counts)
        if size is not None:
            yield RateSubject(paper, record, record.percent, size, timed)


def _named(paper: Paper, rate: RateRecord, counts: tuple[CountRecord, ...]) -> CountRecord | None:
    """The size of the rate's group, where it stands in the same sentence or in the one before."""
    named = [
        count
        for count in counts
        if rate.group is not None
        and rate.table is None
        and count.table is None
        and rate.sentence.start - count.sentence.start >= 0
        and rate.sentence.start - count.sentence.end <= NEXT
        and _is_people(count)
        and named_a_size(paper, count.n)
        and count.own == rate.own
        and same_name(count.label, rate.group)
    ]
    return named[0] if len({count.n.value for count in named}) == 1 else None


def _is_people(count: CountRecord) -> bool:
    return count.unit == "patients" and count.n.value >= FEWEST and count.percent is None


def _antecedent(paper: Paper, rate: RateRecord, counts: tuple[CountRecord, ...]) -> CountRecord | None:
    """The only patients counted in the sentence just before: "seven patients. Three-year OS was 42.8%"."""
    if rate.table is not None or rate.section == SectionKind.TABLE or rate.endpoint not in TIMED:
        return None
    if SURVIVAL.search(paper.text, rate.sentence.start, rate.sentence.end) is None:
        return None
    before = [
        count
        for count in counts
        if 0 <= rate.sentence.start - count.sentence.end <= NEXT and count.section == rate.section
    ]
    return before[0] if len(before) == 1 and _is_people(before[0]) else None


def gather(evidence: Evidence) -> dict[type, tuple[Any, ...]]:
    """All subjects of a paper, by class. What a reviewer has rejected is no longer looked at."""
    paper = evidence.paper
    records = tuple(record for record in evidence.records if record.status != "rejected")
    effects = tuple(record for record in records if isinstance(record, EffectRecord))
    counts = tuple(record for record in records if isinstance(record, CountRecord))
    summaries = tuple(record for record in records if isinstance(record, SummaryRecord))
    comparisons = tuple(comparison_subjects(paper, records))
    arms = {subject.effect.id: subject.arms for subject in comparisons if subject.effect is not None}
    whole = tuple(effect_subject(paper, record) for record in effects)
    triples = (triple_subject(effect, arms.get(effect.record.id)) for effect in whole)
    rows = tuple(columns_subjects(paper, records))
    return {
        EffectSubject: whole,
        TripleSubject: tuple(triple for triple in triples if triple is not None),
        IntervalSubject: tuple(interval_subjects(paper, records)),
        PValueSubject: tuple(p_subjects(paper, records)),
        ShareSubject: tuple(share_subjects(paper, records, counts)),
        RateSubject: tuple(rate_subjects(paper, records, counts)),
        PartitionSubject: (*partition_subjects(paper, counts), *column_partitions(rows)),
        ColumnsSubject: rows,
        ComparisonSubject: comparisons,
        PaperSubject: (PaperSubject(paper, evidence.unread, records, effects, counts, summaries),),
    }
