"""A value and its interval are printed on different scales.

Why it matters: a percentage with an interval in fractions (or the other way round) is right in itself,
but whoever copies the three numbers into one row is wrong by a factor of 100.

Example: "-26% (95% CI -0.41% to -0.12%)"; "sensitivity 71.4% (95% CI 0.52-0.91)".

Rounding and tolerance: the value must lie outside the interval for all roundings, and inside it when
multiplied or divided by 100; the interval must not hold no effect (0), which any scale would fit.

When it stays silent: values inside their interval as printed; a rate whose interval would reach above 100 %.

References: none needed.

Since: 0.1
"""

from collections.abc import Iterator

from extractor.checking.arithmetic import Range, apart, rounded
from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import IntervalSubject
from extractor.checking.wording import number
from schemas.flag import Bound

MOST = 100
"""A share's interval does not reach beyond it on any scale."""


def run(subject: IntervalSubject) -> Iterator[Fault]:
    """Tries the value at a hundred times and a hundredth of its size."""
    value, low, high = rounded(subject.value), rounded(subject.low), rounded(subject.high)
    inside = Range(low.low, high.high)
    if not apart(value, inside) or subject.low.value * subject.high.value <= 0:
        return
    for factor in (100, 0.01):
        if subject.record.kind == "rate" and float(subject.high.value) / factor > MOST:
            continue
        if not apart(Range(value.low * factor, value.high * factor), inside):
            yield Fault(
                message=(
                    f"{subject.value.text} and its interval {subject.low.text} to {subject.high.text} are on "
                    "different scales: one is in percent, the other in fractions."
                ),
                records=(subject.record,),
                numbers=(subject.value, subject.low, subject.high),
                bounds=(Bound(of="value", low=number(inside.low), high=number(inside.high)),),
                severity="error" if subject.record.kind == "effect" else "note",
                suggestion=f"{_scaled(subject, 1 / factor)} would fit",
            )


def _scaled(subject: IntervalSubject, factor: float) -> str:
    low, high = (format(number(float(end.value) * factor), "g") for end in (subject.low, subject.high))
    return f"an interval of {low} to {high}"


EFFECT = {"kind": "effect", "measure": "RD", "estimate": "-26", "level": "95"}

RULE = Rule(
    code="CT011",
    name="interval-scale",
    severity="error",
    subject=IntervalSubject,
    run=run,
    passes=Example("-26% (95% CI -41% to -12%)", ({**EFFECT, "low": "-41", "high": "-12"},)),
    fails=Example("-26% (95% CI -0.41% to -0.12%)", ({**EFFECT, "low": "-0.41", "high": "-0.12"},)),
    doc=__doc__,
)
