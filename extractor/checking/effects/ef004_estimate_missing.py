"""An effect has an interval but no estimate.

Why it matters: the interval alone can be pooled only by guessing where its estimate lies; the estimate
was lost in typesetting or is garbled ("HR 43.0.32").

Example: "hazard ratio (95% CI 0.22-0.47)".

Rounding and tolerance: none. The bounds give the centre of the interval over all roundings. A difference
without its estimate is a note where the estimate can still be read: its two means are often printed.

When it stays silent: where a range stands in the estimate's place (estimate-is-range says more).

References: Parmar 1998; Tierney 2007, Trials 8:16.

Since: 0.1
"""

from collections.abc import Iterator

from extractor.checking.arithmetic import centre, rounded
from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import EffectSubject
from extractor.checking.wording import near, number
from schemas.flag import Bound


def run(subject: EffectSubject) -> Iterator[Fault]:
    """Names the interval that has lost its estimate."""
    record = subject.record
    if record.estimate is not None or subject.bounds is None:
        return
    low, high = subject.bounds
    lost = "cannot be read as a number" if record.malformed else "is not printed"
    middle = centre(rounded(low), rounded(high), ratio=subject.ratio)
    yield Fault(
        message=f"The estimate of the {record.measure} with the interval {low.text} to {high.text} {lost}.",
        records=(record,),
        numbers=(low, high),
        bounds=(Bound(of="estimate", low=number(middle.low), high=number(middle.high)),),
        severity="warning" if subject.ratio or record.malformed else "note",
        suggestion=f"an estimate of {near(middle, max(low.decimals, high.decimals))} would fit",
    )


INTERVAL = {"kind": "effect", "measure": "HR", "level": "95", "low": "0.22", "high": "0.47"}

RULE = Rule(
    code="EF004",
    name="estimate-missing",
    severity="warning",
    subject=EffectSubject,
    run=run,
    passes=Example("HR 0.32 (95% CI 0.22-0.47)", ({**INTERVAL, "estimate": "0.32"},)),
    fails=Example("HR (95% CI 0.22-0.47)", (INTERVAL,)),
    doc=__doc__,
    silenced_by=("estimate-is-range",),
)
