"""An effect points one way, its own printed counts the other.

Why it matters: the ratio is of the second group against the first, or the groups were exchanged; who
copies it takes benefit for harm.

Example: "41/190 with enema v 26/182 without; RR 0.66": with against without is 1.51.

Rounding and tolerance: estimate and counts must lie on different sides of 1 (or 0) for all true values.
The inverse of the estimate is what the counts give: warning; otherwise it may be adjusted: note.

When it stays silent: the effect does not name the two groups of the counts; adjusted, matched and pooled
effects; hazard ratios, which weigh time.

References: none needed.

Since: 0.1
"""

from collections.abc import Iterator

from extractor.checking.arithmetic import Range, apart, rounded
from extractor.checking.contingency import Counts, odds_ratio, risk_ratio
from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import Arm, ComparisonSubject
from extractor.checking.wording import number, same_name
from schemas.flag import Bound
from schemas.record import EffectRecord
from schemas.value import Measure


def run(subject: ComparisonSubject) -> Iterator[Fault]:
    """Puts the counts in the effect's order and compares the sides."""
    effect = subject.effect
    if effect is None or effect.estimate is None or effect.model not in {None, "univariable"}:
        return
    ordered = _ordered(effect, subject.arms)
    if ordered is None or effect.measure not in {Measure.OR, Measure.RR}:
        return
    ours, theirs = ordered
    counts: Counts = (ours.n, ours.of - ours.n, theirs.n, theirs.of - theirs.n)
    value = odds_ratio(counts) if effect.measure is Measure.OR else risk_ratio(counts)
    true = rounded(effect.estimate)
    if not value or not (true.high < 1 < value or value < 1 < true.low):
        return
    inverse = not apart(true, Range(1 / value, 1 / value))
    yield Fault(
        message=(
            f"{effect.measure} {effect.estimate.text} of {effect.group} against {effect.reference}, but the "
            f"counts ({ours.n} of {ours.of}, {theirs.n} of {theirs.of}) give {value:.3g}."
        ),
        records=(effect, ours.record, theirs.record),
        numbers=(*ours.numbers, *theirs.numbers, effect.estimate),
        bounds=(Bound(of="estimate", low=number(value), high=number(value)),),
        severity="warning" if inverse else "note",
        suggestion=f"{effect.reference} against {effect.group} would fit" if inverse else None,
    )


def _ordered(effect: EffectRecord, arms: tuple[Arm, Arm]) -> tuple[Arm, Arm] | None:
    """The arms as the effect names them; None where it does not name both."""
    for ours, theirs in (arms, arms[::-1]):
        if effect.group is not None and effect.reference is not None:
            named = same_name(ours.record.group, effect.group) and same_name(
                theirs.record.group, effect.reference
            )
            if named:
                return ours, theirs
    return None


FIRST = {"kind": "count", "n": "41", "of": "190", "role": "event", "group": "enema"}
SECOND = {"kind": "count", "n": "26", "of": "182", "role": "event", "group": "no enema"}
EFFECT = {"kind": "effect", "measure": "RR", "group": "enema", "reference": "no enema"}

RULE = Rule(
    code="CT012",
    name="direction-contradicts-counts",
    severity="warning",
    subject=ComparisonSubject,
    run=run,
    passes=Example("41/190 with v 26/182 without; RR 1.51", (FIRST, SECOND, {**EFFECT, "estimate": "1.51"})),
    fails=Example("41/190 with v 26/182 without; RR 0.66", (FIRST, SECOND, {**EFFECT, "estimate": "0.66"})),
    doc=__doc__,
)
