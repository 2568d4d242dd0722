"""A range stands where the estimate should be.

Why it matters: without its estimate an effect cannot be pooled, and the range is often the interval
printed twice, so that the estimate itself is lost.

Example: "HR, 0.22-0.47; 95% CI, 0.22-0.47; p < 0.001".

Rounding and tolerance: none is needed; two numbers are printed for one. The hint is the centre of the
interval, sqrt(low * high) for a ratio and their mean for a difference, over all roundings.

When it stays silent: a range without an interval beside it, unless the words right before it call it a
ratio ("HR, 0.22-0.47").

References: Parmar 1998 (the estimate as the centre of its interval).

Since: 0.1
"""

from collections.abc import Iterator

from extractor.checking.arithmetic import centre, rounded
from extractor.checking.cues import named_a_ratio
from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import EffectSubject
from extractor.checking.wording import near, number
from schemas.flag import Bound


def run(subject: EffectSubject) -> Iterator[Fault]:
    """Says which ends are printed, whether they are the interval's, and what would fit."""
    record = subject.record
    first, last = record.estimate_low, record.estimate_high
    if first is None or last is None:
        return
    # Without an interval beside it a range may be an interval itself, or of another thing (years of age).
    if record.low is None and not (subject.ratio and named_a_ratio(subject.paper, first)):
        return
    message = (
        f"The place of the {record.measure} holds the range {first.text} to {last.text}, not an estimate"
    )
    low, high = record.low or first, record.high or last
    if record.low is not None and (low.value, high.value) == (first.value, last.value):
        message += "; it repeats the confidence interval"
    middle = centre(rounded(low), rounded(high), ratio=subject.ratio)
    yield Fault(
        message=message + ".",
        records=(record,),
        numbers=tuple(printed for printed in (first, last, record.low, record.high) if printed is not None),
        bounds=(Bound(of="estimate", low=number(middle.low), high=number(middle.high)),),
        suggestion=f"an estimate of {near(middle, max(low.decimals, high.decimals))} would fit",
    )


RULE = Rule(
    code="EF001",
    name="estimate-is-range",
    severity="error",
    subject=EffectSubject,
    run=run,
    passes=Example(
        "HR, 0.32; 95% CI, 0.22-0.47",
        (
            {
                "kind": "effect",
                "measure": "HR",
                "estimate": "0.32",
                "level": "95",
                "low": "0.22",
                "high": "0.47",
            },
        ),
    ),
    fails=Example(
        "HR, 0.22-0.47; 95% CI, 0.22-0.47",
        (
            {
                "kind": "effect",
                "measure": "HR",
                "estimate_low": "0.22",
                "estimate_high": "0.47",
                "level": "95",
                "low": "0.22",
                "high": "0.47",
                "malformed": True,
            },
        ),
    ),
    doc=__doc__,
)
