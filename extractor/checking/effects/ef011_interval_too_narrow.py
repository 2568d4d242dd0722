"""A hazard ratio's interval is narrower than the patients of the paper allow.

Why it matters: the variance of a log hazard ratio between two groups is at least 4 / events. An interval
that would need more events than there are patients belongs to another analysis, or is misprinted.

Example: "HR 0.70 (95% CI 0.66-0.74)" among 300 patients: it would need 4,600 events.

Rounding and tolerance: the widest standard error that the printed bounds allow, 4 / SE^2, and 15 % more
than the largest number of patients or events that the document prints anywhere.

When it stays silent: no reference group is named (a marker per unit has another variance); pooled or
cited effects; no number of patients is printed.

References: Parmar 1998; Tierney 2007, Trials 8:16; Schoenfeld, Biometrics 1983;39:499.

Since: 0.1
"""

from collections.abc import Iterator

from extractor.checking.arithmetic import rounded, standard_error
from extractor.checking.normal import quantile
from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import PaperSubject, level_of
from extractor.checking.wording import number
from schemas.flag import Bound
from schemas.printed import Printed
from schemas.record import EffectRecord
from schemas.value import Measure

TOLERANCE = 1.15


def run(subject: PaperSubject) -> Iterator[Fault]:
    """Compares the events that each interval needs with the largest group of the paper."""
    sizes = [size for count in subject.counts for size in (count.n, count.of) if size is not None]
    if not sizes:
        return
    largest = max(sizes, key=lambda size: size.value)
    for effect in subject.effects:
        needed = _events_needed(effect)
        if needed > TOLERANCE * float(largest.value):
            yield _fault(effect, largest, needed)


def _fault(effect: EffectRecord, largest: Printed, needed: float) -> Fault:
    bounds = [printed for printed in (effect.low, effect.high) if printed is not None]
    return Fault(
        message=(
            f"An interval as narrow as {bounds[0].text} to {bounds[1].text} needs at least {needed:.0f} "
            f"events, but no more than {largest.text} patients are mentioned."
        ),
        records=(effect,),
        numbers=(*bounds, largest),
        bounds=(Bound(of="events", low=number(needed)),),
    )


def _events_needed(effect: EffectRecord) -> float:
    """The fewest events that can give the interval; 0 where the question makes no sense."""
    low, high = effect.low, effect.high
    two_groups = effect.measure is Measure.HR and effect.reference is not None and effect.group is not None
    if low is None or high is None or not two_groups or not effect.own or effect.model == "pooled":
        return 0.0
    if low.value <= 0 or low.value >= high.value:
        return 0.0
    widest = standard_error(rounded(low), rounded(high), quantile(level_of(effect)), ratio=True).high
    return 4 / widest**2


EFFECT = {
    "kind": "effect",
    "measure": "HR",
    "estimate": "0.70",
    "level": "95",
    "group": "A",
    "reference": "B",
}
PATIENTS = {"kind": "count", "n": "300", "role": "cohort"}

RULE = Rule(
    code="EF011",
    name="interval-too-narrow",
    severity="warning",
    subject=PaperSubject,
    run=run,
    passes=Example(
        "Of 300 patients, A against B: HR 0.70 (95% CI 0.54-0.91).",
        (PATIENTS, {**EFFECT, "low": "0.54", "high": "0.91"}),
    ),
    fails=Example(
        "Of 300 patients, A against B: HR 0.70 (95% CI 0.66-0.74).",
        (PATIENTS, {**EFFECT, "low": "0.66", "high": "0.74"}),
    ),
    doc=__doc__,
)
