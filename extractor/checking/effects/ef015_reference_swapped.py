"""The same contrast stands once as a ratio and once as its inverse.

Why it matters: both are right, but the reference has changed between the two places; who copies the
second number under the first label turns the result round.

Example: "HR 0.50 (0.40-0.63)" in the abstract, "HR 2.00 (1.60-2.50)" in the results.

Rounding and tolerance: estimate and bounds must all be inverses of each other for some true values that
print as they do; the estimates must not be nearly 1.

When it stays silent: another measure, endpoint or population; contrasts that name different groups on
both sides; an interval is missing.

References: none needed.

Since: 0.1
"""

from collections.abc import Iterator
from itertools import combinations

from extractor.checking.arithmetic import Range, apart
from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import PaperSubject, TripleSubject, effect_subject, triple_subject
from extractor.checking.wording import same_name
from schemas.record import EffectRecord

NEARLY_ONE = 0.05


def run(subject: PaperSubject) -> Iterator[Fault]:
    """Compares every two ratios of the paper."""
    triples = [
        triple
        for effect in subject.effects
        if (triple := triple_subject(effect_subject(subject.paper, effect))) is not None
        and triple.ratio
        and _far_from_one(triple)
    ]
    for one, other in combinations(triples, 2):
        if _same_contrast(one.record, other.record) and _inverse(one, other):
            yield Fault(
                message=(
                    f"{one.record.measure} {one.estimate.text} ({one.low.text} to {one.high.text}) and "
                    f"{other.estimate.text} ({other.low.text} to {other.high.text}) are the same result with "
                    "the reference exchanged."
                ),
                records=(one.record, other.record),
                numbers=(*one.triple, *other.triple),
            )


def _far_from_one(triple: TripleSubject) -> bool:
    return abs(float(triple.estimate.value) - 1) > NEARLY_ONE and triple.low.value > 0


def _same_contrast(one: EffectRecord, other: EffectRecord) -> bool:
    if one.measure != other.measure or (
        one.estimate and other.estimate and (one.estimate.value > 1) == (other.estimate.value > 1)
    ):
        return False
    if not same_name(one.endpoint, other.endpoint) or not same_name(one.population, other.population):
        return False
    same_way = same_name(one.group, other.group) and same_name(one.reference, other.reference)
    return same_way or (same_name(one.group, other.reference) and same_name(one.reference, other.group))


def _inverse(one: TripleSubject, other: TripleSubject) -> bool:
    estimate, low, high = one.ranges()
    turned = tuple(Range(1 / true.high, 1 / max(true.low, 1e-9)) for true in (estimate, high, low))
    return not any(apart(mine, theirs) for mine, theirs in zip(turned, other.ranges(), strict=True))


HALF = {
    "kind": "effect",
    "measure": "HR",
    "estimate": "0.50",
    "level": "95",
    "low": "0.40",
    "high": "0.63",
    "endpoint": "OS",
    "group": "A",
    "reference": "B",
}

RULE = Rule(
    code="EF015",
    name="reference-swapped",
    severity="note",
    subject=PaperSubject,
    run=run,
    passes=Example(
        "HR 0.50 (95% CI 0.40-0.63). Later: HR 0.52 (95% CI 0.41-0.66).",
        (HALF, {**HALF, "after": "Later", "estimate": "0.52", "low": "0.41", "high": "0.66"}),
    ),
    fails=Example(
        "HR 0.50 (95% CI 0.40-0.63). Later: HR 2.00 (95% CI 1.60-2.50).",
        (HALF, {**HALF, "after": "Later", "estimate": "2.00", "low": "1.60", "high": "2.50"}),
    ),
    doc=__doc__,
)
