"""The lower bound of an interval is above its upper bound.

Why it matters: the bounds were exchanged, or one of them lost a digit or a sign.

Example: "HR 0.71 (95% CI 0.92-0.55)".

Rounding and tolerance: none; equal bounds are interval-degenerate. Two negative bounds of a difference,
ordered by size with the estimate between them ("-0.60, -0.12 to -1.08"): note.

When it stays silent: never.

References: none needed.

Since: 0.1
"""

from collections.abc import Iterator

from extractor.checking.repair import agrees
from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import EffectSubject, TripleSubject, level_of
from schemas.printed import Printed


def run(subject: EffectSubject) -> Iterator[Fault]:
    """Compares the two bounds; exchanges them on trial."""
    record = subject.record
    if subject.bounds is None:
        return
    low, high = subject.bounds
    if low.value <= high.value:
        return
    numbers = tuple(printed for printed in (record.estimate, low, high) if printed is not None)
    suggestion = None
    by_size = not subject.ratio and low.value < 0 and _between(record.estimate, low, high)
    if record.estimate is not None:
        swapped = TripleSubject(
            subject.paper, record, subject.ratio, level_of(record), record.estimate, high, low
        )
        if agrees(swapped, swapped.triple, record.p_op):
            suggestion = f"the bounds exchanged, {high.text} to {low.text}, would fit"
    yield Fault(
        message=f"The interval of the {record.measure} runs from {low.text} down to {high.text}.",
        records=(record,),
        numbers=numbers,
        severity="note" if by_size else None,
        suggestion=suggestion,
    )


def _between(estimate: Printed | None, low: Printed, high: Printed) -> bool:
    return estimate is not None and high.value <= estimate.value <= low.value


EFFECT = {"kind": "effect", "measure": "HR", "estimate": "0.71", "level": "95"}

RULE = Rule(
    code="EF006",
    name="interval-reversed",
    severity="error",
    subject=EffectSubject,
    run=run,
    passes=Example("HR 0.71 (95% CI 0.55-0.92)", ({**EFFECT, "low": "0.55", "high": "0.92"},)),
    fails=Example("HR 0.71 (95% CI 0.92-0.55)", ({**EFFECT, "low": "0.92", "high": "0.55"},)),
    doc=__doc__,
)
