"""A printed odds ratio, risk ratio or risk difference is not what its own counts give.

Why it matters: one of the five numbers is a misprint, or the effect is adjusted and does not say so.

Example: "27/62 versus 41/60, relative risk 0.63": 0.435 / 0.683 = 0.637.

Rounding and tolerance: the counts are exact; every true estimate that prints as it does must miss their
ratio, taken either way round. A model called univariable: warning; unsaid: note, because the effect may be
adjusted.

When it stays silent: hazard ratios; effects called adjusted, multivariable, matched or pooled; counts that
are not side by side with their denominators before this effect; an empty cell.

References: Altman, Practical Statistics for Medical Research, 1991.

Since: 0.1
"""

from collections.abc import Iterator

from extractor.checking.arithmetic import Range, apart, rounded, truncated
from extractor.checking.contingency import Counts, odds_ratio, risk_difference, risk_ratio
from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import ComparisonSubject
from extractor.checking.wording import number
from schemas.flag import Bound
from schemas.value import Measure


def run(subject: ComparisonSubject) -> Iterator[Fault]:
    """Works the effect out again from the counts."""
    effect = subject.effect
    if effect is None or effect.estimate is None or effect.model not in {None, "univariable"}:
        return
    sentence = subject.paper.text[effect.sentence.start : effect.sentence.end].lower()
    first, second = subject.arms
    values = _values(effect.measure, (first.n, first.of - first.n, second.n, second.of - second.n))
    if not values or "adjust" in sentence or "matched" in sentence:
        return
    if any(not apart(rounded(effect.estimate), Range(value, value)) for value in values):
        return
    cut = any(not apart(truncated(effect.estimate), Range(value, value)) for value in values)
    remark = "; it fits if it was cut off instead of rounded" if cut else ""
    printed = float(effect.estimate.value)
    nearest = min(values, key=lambda value: abs(value - printed))
    yield Fault(
        message=(
            f"{first.n} of {first.of} against {second.n} of {second.of} is {effect.measure} {nearest:.3g}, "
            f"but {effect.estimate.text} is printed{remark}."
        ),
        records=(effect, first.record, second.record),
        numbers=(*first.numbers, *second.numbers, effect.estimate),
        bounds=(Bound(of="estimate", low=number(nearest), high=number(nearest)),),
        severity="warning" if effect.model == "univariable" and not cut else "note",
    )


def _values(measure: Measure, counts: Counts) -> list[float]:
    """The effect of the first group against the second, and of the second against the first."""
    if measure is Measure.RD:
        difference = risk_difference(counts)
        return [difference, -difference, 100 * difference, -100 * difference]
    ratio = {Measure.OR: odds_ratio, Measure.RR: risk_ratio}.get(measure)
    value = ratio(counts) if ratio is not None else None
    return [value, 1 / value] if value else []


FIRST = {"kind": "count", "n": "27", "of": "62", "role": "event", "group": "A"}
SECOND = {"kind": "count", "n": "41", "of": "60", "role": "event", "group": "B"}
EFFECT = {"kind": "effect", "measure": "RR", "model": "univariable"}

RULE = Rule(
    code="CT009",
    name="estimate-contradicts-counts",
    severity="warning",
    subject=ComparisonSubject,
    run=run,
    passes=Example("27/62 versus 41/60, RR 0.64", (FIRST, SECOND, {**EFFECT, "estimate": "0.64"})),
    fails=Example("27/62 versus 41/60, RR 0.53", (FIRST, SECOND, {**EFFECT, "estimate": "0.53"})),
    doc=__doc__,
    silenced_by=("direction-contradicts-counts",),
)
