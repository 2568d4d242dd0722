"""A hazard ratio favours one arm, the median survival times the other.

Why it matters: a higher hazard means a shorter time to the event. Where the two disagree, the arms or
their medians were exchanged, and a meta-analysis would count the trial for the wrong side.

Example: "PFS was shorter in A than in B (26.7 versus 12.3 months, HR 2.28, 95% CI 1.27-4.09)".

Rounding and tolerance: the hazard ratio must be on its side of 1 and the medians in their order for all
true values that print as they do.

When it stays silent: no two medians of this endpoint carry the names of the effect's arm and reference;
different populations; medians not reached; crossing curves are possible where the interval includes 1,
and then it is a note.

References: none needed.

Since: 0.1
"""

from collections.abc import Iterator

from extractor.checking.arithmetic import rounded
from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import PaperSubject
from extractor.checking.wording import same_name
from schemas.printed import Printed
from schemas.record import EffectRecord
from schemas.value import Measure

HAZARDS = {Measure.HR, Measure.SHR, Measure.IRR}


def run(subject: PaperSubject) -> Iterator[Fault]:
    """Looks up the medians of both arms of each hazard ratio."""
    for effect in subject.effects:
        if effect.measure not in HAZARDS or effect.estimate is None or effect.reference is None:
            continue
        ours, theirs = _median(subject, effect, effect.group), _median(subject, effect, effect.reference)
        if ours is None or theirs is None or ours.span == theirs.span:
            continue
        side = _side(effect.estimate, 1.0)
        order = _order(ours, theirs)
        if side * order > 0:
            yield _fault(effect, effect.estimate, ours, theirs)


def _fault(effect: EffectRecord, estimate: Printed, ours: Printed, theirs: Printed) -> Fault:
    higher = "a higher" if estimate.value > 1 else "a lower"
    low, high = effect.low, effect.high
    certain = low is not None and high is not None and (rounded(low).low > 1 or rounded(high).high < 1)
    return Fault(
        message=(
            f"{effect.measure} {estimate.text} means {higher} risk with {effect.group}, but its median is "
            f"{ours.text} against {theirs.text} with {effect.reference}."
        ),
        records=(effect,),
        numbers=(estimate, ours, theirs),
        severity="warning" if certain else "note",
        suggestion=f"{theirs.text} with {effect.group} and {ours.text} with {effect.reference} would fit",
    )


def _median(subject: PaperSubject, effect: EffectRecord, group: str | None) -> Printed | None:
    """The median of this endpoint in this arm, where the paper gives exactly one."""
    if group is None or effect.endpoint is None:
        return None
    values = {
        summary.value.value: summary.value
        for summary in subject.summaries
        if summary.statistic == "median"
        and summary.value is not None
        and same_name(summary.quantity, effect.endpoint)
        and same_name(summary.group, group)
        and same_name(summary.population, effect.population)
        and summary.own == effect.own
    }
    return next(iter(values.values())) if len(values) == 1 else None


def _side(printed: Printed, null: float) -> int:
    true = rounded(printed)
    return 1 if true.low > null else -1 if true.high < null else 0


def _order(ours: Printed, theirs: Printed) -> int:
    one, other = rounded(ours), rounded(theirs)
    return 1 if one.low > other.high else -1 if one.high < other.low else 0


MEDIAN = {"kind": "summary", "statistic": "median", "quantity": "PFS", "unit": "months"}
EFFECT = {"kind": "effect", "measure": "HR", "estimate": "2.28", "level": "95", "low": "1.27", "high": "4.09"}
ARMS = {**EFFECT, "endpoint": "PFS", "group": "A", "reference": "B"}

RULE = Rule(
    code="EF014",
    name="direction-contradicts-medians",
    severity="warning",
    subject=PaperSubject,
    run=run,
    passes=Example(
        "PFS was shorter in A than in B (12.3 versus 26.7 months, HR 2.28, 95% CI 1.27-4.09).",
        ({**MEDIAN, "value": "12.3", "group": "A"}, {**MEDIAN, "value": "26.7", "group": "B"}, ARMS),
    ),
    fails=Example(
        "PFS was shorter in A than in B (26.7 versus 12.3 months, HR 2.28, 95% CI 1.27-4.09).",
        ({**MEDIAN, "value": "26.7", "group": "A"}, {**MEDIAN, "value": "12.3", "group": "B"}, ARMS),
    ),
    doc=__doc__,
)
