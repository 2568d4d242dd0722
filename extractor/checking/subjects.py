"""What the rules look at: one effect, one printed p value, two compared groups, the whole paper.

A rule names the class of its subject and gets every subject of that class; ``gathering`` makes them
from a paper's evidence.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from extractor.checking.arithmetic import Range, rounded, wald_z
from extractor.checking.bases import Base
from extractor.checking.cues import (
    cites,
    goes_on,
    in_doubt,
    in_proportions,
    multiplies,
    named_a_ratio,
    named_an_interval,
    named_otherwise,
    one_of_two_shares,
    years,
)
from extractor.checking.normal import p_range, quantile
from schemas.finding import Unread
from schemas.paper import Paper
from schemas.printed import Printed
from schemas.record import CountRecord, EffectRecord, GradesRecord, RateRecord, Record, SummaryRecord
from schemas.value import Comparator, Measure

USUAL_LEVEL = 95.0


@dataclass(frozen=True, slots=True)
class EffectSubject:
    """Any effect, whatever of it is printed.

    ``bounds`` are both bounds of its interval; None where one is missing or they are no interval's.
    """

    paper: Paper
    record: EffectRecord
    ratio: bool
    bounds: tuple[Printed, Printed] | None

    @property
    def null(self) -> float:
        """The value of no effect."""
        return 1.0 if self.ratio else 0.0


class Arm(NamedTuple):
    """One of the compared groups: so many of so many."""

    n: int
    of: int
    record: CountRecord
    numbers: tuple[Printed, ...]


@dataclass(frozen=True, slots=True, eq=False)  # by identity: comparing would read through the whole paper
class TripleSubject:
    """An estimate with both bounds of its interval, ordered and of one sign.

    ``arms`` are the counts of the two groups, where they stand right before it; ``beside`` the effects before
    and after it in the same sentence or table, from whose row a number may have slipped in. ``plain`` is true
    in a paper whose ratios are in the middle of their intervals without logarithms.
    """

    paper: Paper
    record: EffectRecord
    ratio: bool
    level: float
    estimate: Printed
    low: Printed
    high: Printed
    arms: tuple[Arm, Arm] | None = None
    beside: tuple[EffectRecord, ...] = ()
    plain: bool = False

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
            effect = effect_subject(self.paper, record) if isinstance(record, EffectRecord) else None
            triple = triple_subject(effect) if effect is not None else None
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


def effect_subject(paper: Paper, record: EffectRecord) -> EffectSubject:
    """An effect with its bounds."""
    low, high = record.low, record.high
    whole = low is not None and high is not None and can_be_interval(paper, record, low, high)
    bounds = (low, high) if whole and low is not None and high is not None else None
    return EffectSubject(paper, record, record.measure.is_ratio, bounds)


def can_be_interval(paper: Paper, record: EffectRecord, low: Printed, high: Printed) -> bool:
    """True where the two numbers can be a confidence interval.

    Brackets after a difference are as often quartiles or a range, so an interval must be named in the
    sentence (a table names it in a header); those after a ratio never are, but can be calendar years or
    proportions. A factor that was read as a difference ("event ratio 0.94") has no interval around 0, one
    of two compared shares none of their difference. "HR 5.68 [23, 27]" cites two references.
    """
    if goes_on(paper, high) or years(low, high) or in_proportions(paper, low) or in_proportions(paper, high):
        return False
    if record.table is not None and in_doubt(paper, (record.estimate, low, high)):
        return False
    if _is_of_another_thing(paper, record, record.estimate or low, low, high):
        return False
    return (
        record.measure.is_ratio or record.table is not None or named_an_interval(paper, record.sentence, high)
    )


def _is_of_another_thing(
    paper: Paper, record: EffectRecord, estimate: Printed, low: Printed, high: Printed
) -> bool:
    """True for references, for a factor read as a difference, and for the interval of one of two shares."""
    if record.measure is Measure.RD and one_of_two_shares(paper, estimate, high):
        return True
    return cites(paper, estimate, low, high) or (not record.measure.is_ratio and multiplies(paper, estimate))


def level_of(record: EffectRecord) -> float:
    """The level of the interval in percent; the usual one where none is printed, or none that can be."""
    level = float(record.level.value) if record.level is not None else USUAL_LEVEL
    return level if 50 <= level < 100 else USUAL_LEVEL


def triple_subject(
    effect: EffectSubject, arms: tuple[Arm, Arm] | None = None, beside: tuple[EffectRecord, ...] = ()
) -> TripleSubject | None:
    """An effect's triple, where estimate and bounds are printed and can be one."""
    paper, record = effect.paper, effect.record
    estimate, bounds = record.estimate, effect.bounds
    if estimate is None or bounds is None or bounds[0].value > bounds[1].value:
        return None
    low, high = bounds
    ratio = record.measure.is_ratio
    if ratio and (estimate.value <= 0 or low.value < 0):
        return None
    if named_otherwise(paper, estimate):
        return None
    # "For every 76 (95% CI 40-497) women treated": a large whole number has to be called a ratio.
    if ratio and estimate.decimals == 0 and estimate.value >= 10 and not named_a_ratio(paper, estimate):
        return None
    return TripleSubject(paper, record, ratio, level_of(record), estimate, low, high, arms, beside)


@dataclass(frozen=True, slots=True)
class ShareSubject:
    """A count (or one grade of a split) with its percentage, and what it may be a share of.

    ``whole`` is the denominator printed with it; ``implied`` one that is known otherwise, from the header
    of its column or as the sum of all parts. ``sizes`` are those of all cohorts and groups of the paper;
    ``base`` what the neighbours of a cell say of its total.
    """

    paper: Paper
    record: CountRecord | GradesRecord
    n: Printed
    percent: Printed
    whole: Printed | None
    implied: int | None
    sizes: tuple[Printed, ...]
    base: Base | None = None


@dataclass(frozen=True, slots=True)
class RateSubject:
    """A percentage without its count, of a group whose size the paper prints.

    ``counted`` is the record of its size. ``timed`` is a survival (or another rate at a time), which is
    estimated and not simply counted. ``beside`` are the sizes of all groups that the passage names.
    """

    paper: Paper
    record: RateRecord
    percent: Printed
    size: Printed
    counted: CountRecord
    timed: bool
    beside: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PartitionSubject:
    """Counts that certainly make up a whole.

    ``known_by`` says why that is certain: their percentages make 100, the sentence allocates patients to
    arms, or the sizes of a table's columns add up.
    """

    paper: Paper
    parts: tuple[CountRecord, ...]
    whole: int
    whole_number: Printed | None
    whole_record: CountRecord | None
    known_by: Literal["percents", "arms", "columns"]


@dataclass(frozen=True, slots=True)
class ColumnsSubject:
    """One row of a table whose columns are all patients and the groups that make them up."""

    paper: Paper
    total: CountRecord | SummaryRecord | RateRecord
    parts: tuple[CountRecord | SummaryRecord | RateRecord, ...]


@dataclass(frozen=True, slots=True)
class ComparisonSubject:
    """Two groups' counts printed side by side, with the p value and the effect that follow them."""

    paper: Paper
    arms: tuple[Arm, Arm]
    effect: EffectRecord | None
    p_op: Comparator | None
    p: Printed | None
    p_record: Record | None
