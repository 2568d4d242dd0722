"""A printed difference is not the difference of its two printed means.

Why it matters: one of the three is a misprint, or the difference is adjusted, or of other patients.

Example: "161 and 135 (mean difference 25)".

Rounding and tolerance: every difference of true means that print as they do, taken either way round, must
miss every true difference. Fits when cut off, or the paper adjusts: note; otherwise warning.

When it stays silent: means that do not stand as a pair of one quantity and two groups right before the
difference; a difference called adjusted.

References: none needed.

Since: 0.1
"""

import re
from collections.abc import Iterator

from extractor.checking.arithmetic import Range, apart, rounded, truncated
from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import PaperSubject
from extractor.checking.wording import number, same_name, spread
from schemas.flag import Bound
from schemas.printed import Printed
from schemas.record import EffectRecord, SummaryRecord
from schemas.value import Measure

ADJUSTED = re.compile(
    r"\badjust|covaria|ANCOVA|least[- ]squares|mixed[- ](?:effects?|model)|regression", re.IGNORECASE
)

Pair = tuple[tuple[SummaryRecord, Printed], tuple[SummaryRecord, Printed]]
"""The two summaries, each with its value."""


def run(subject: PaperSubject) -> Iterator[Fault]:
    """Takes each difference of means with the two means before it in the sentence."""
    for effect in subject.effects:
        if effect.measure is not Measure.MD or effect.estimate is None or effect.table is not None:
            continue
        means = _pair(subject, effect)
        text = subject.paper.text[effect.sentence.start : effect.sentence.end]
        if means is None or ADJUSTED.search(text):
            continue
        fault = _judged(subject, effect, effect.estimate, means)
        if fault is not None:
            yield fault


def _pair(subject: PaperSubject, effect: EffectRecord) -> Pair | None:
    """The two means before the effect, if the sentence has just these."""
    means = [
        (summary, summary.value)
        for summary in subject.summaries
        if summary.sentence == effect.sentence and summary.value is not None and summary.table is None
    ]
    if len(means) != 2 or any(mean.statistic != "mean" or mean.start > effect.start for mean, _ in means):
        return None
    (one, _), (other, _) = means
    pair = same_name(one.quantity, other.quantity) and not same_name(one.group, other.group)
    return (means[0], means[1]) if pair and one.unit == other.unit and one.time == other.time else None


def _judged(
    subject: PaperSubject,
    effect: EffectRecord,
    estimate: Printed,
    means: Pair,
) -> Fault | None:
    (one_mean, first), (other_mean, second) = means
    one, other = rounded(first), rounded(second)
    difference = Range(one.low - other.high, one.high - other.low)
    turned = Range(-difference.high, -difference.low)
    if not apart(rounded(estimate), difference) or not apart(rounded(estimate), turned):
        return None
    cut = not apart(truncated(estimate), difference) or not apart(truncated(estimate), turned)
    soft = cut or ADJUSTED.search(subject.paper.text) is not None
    nearest = difference if (difference.low + difference.high > 0) == (estimate.value > 0) else turned
    remark = "; it fits if it was cut off instead of rounded" if cut else ""
    return Fault(
        message=(
            f"The means {first.text} and {second.text} differ by {spread(nearest)}, "
            f"but a difference of {estimate.text} is printed{remark}."
        ),
        records=(effect, one_mean, other_mean),
        numbers=(first, second, estimate),
        bounds=(Bound(of="estimate", low=number(nearest.low), high=number(nearest.high)),),
        severity="note" if soft else "warning",
    )


MEAN = {"kind": "summary", "statistic": "mean", "quantity": "cost"}
MEANS = ({**MEAN, "value": "161", "group": "A"}, {**MEAN, "value": "135", "group": "B"})
EFFECT = {"kind": "effect", "measure": "MD"}

RULE = Rule(
    code="CT010",
    name="difference-contradicts-means",
    severity="warning",
    subject=PaperSubject,
    run=run,
    passes=Example("161 and 135 (mean difference 26)", (*MEANS, {**EFFECT, "estimate": "26"})),
    fails=Example("161 and 135 (mean difference 36)", (*MEANS, {**EFFECT, "estimate": "36"})),
    doc=__doc__,
)
