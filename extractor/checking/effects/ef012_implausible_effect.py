"""A ratio is so large, so small or so uncertain that it is worth a second look.

Why it matters: hazard, odds and risk ratios above 50 or below 0.02 are rare in clinical work; they come
from empty cells, from a unit of measurement, or from a lost decimal point.

Example: "OR 103 (95% CI 4.1-2580)".

Rounding and tolerance: fixed limits: the estimate above 50 or below 0.02, or bounds more than a factor
100 apart.

When it stays silent: differences; ratios that are not positive.

References: Greenland, Mansournia and Altman, BMJ 2016;352:i1981 (sparse data bias).

Since: 0.1
"""

from collections.abc import Iterator

from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import EffectSubject

LARGEST, SMALLEST, WIDEST = 50, 0.02, 100


def run(subject: EffectSubject) -> Iterator[Fault]:
    """Looks at the size of the estimate, then at the width of the interval."""
    record = subject.record
    if not subject.ratio:
        return
    estimate = record.estimate
    if estimate is not None and estimate.value > 0 and not SMALLEST <= estimate.value <= LARGEST:
        size = "large" if estimate.value > 1 else "small"
        yield Fault(
            message=f"{record.measure} {estimate.text} is unusually {size}; it is worth a second look.",
            records=(record,),
            numbers=(estimate,),
        )
    elif subject.bounds is not None and 0 < WIDEST * subject.bounds[0].value < subject.bounds[1].value:
        low, high = subject.bounds
        yield Fault(
            message=f"The interval of the {record.measure}, {low.text} to {high.text}, is unusually wide.",
            records=(record,),
            numbers=(low, high),
        )


EFFECT = {"kind": "effect", "measure": "OR"}

RULE = Rule(
    code="EF012",
    name="implausible-effect",
    severity="note",
    subject=EffectSubject,
    run=run,
    passes=Example("OR 10.3", ({**EFFECT, "estimate": "10.3"},)),
    fails=Example("OR 103", ({**EFFECT, "estimate": "103"},)),
    doc=__doc__,
)
