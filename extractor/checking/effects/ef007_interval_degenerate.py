"""Both bounds of an interval print as the same number.

Why it matters: the interval has no width that can be used; the precision is too coarse, as for a hazard
ratio per year of age or per unit of a marker.

Example: "Age: HR 1.0 (1.0-1.0)".

Rounding and tolerance: equal as printed; the true bounds may differ by one unit of the last digit.

When it stays silent: where the estimate lies outside (estimate-outside-interval).

References: none needed.

Since: 0.1
"""

from collections.abc import Iterator

from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import EffectSubject


def run(subject: EffectSubject) -> Iterator[Fault]:
    """Compares the two bounds."""
    record = subject.record
    if subject.bounds is None or subject.bounds[0].value != subject.bounds[1].value:
        return
    low, high = subject.bounds
    yield Fault(
        message=(
            f"The interval of the {record.measure}, {low.text} to {high.text}, has no width: "
            "it is printed with too few decimals to be used."
        ),
        records=(record,),
        numbers=tuple(printed for printed in (record.estimate, low, high) if printed is not None),
    )


EFFECT = {"kind": "effect", "measure": "HR", "level": "95"}

RULE = Rule(
    code="EF007",
    name="interval-degenerate",
    severity="note",
    subject=EffectSubject,
    run=run,
    passes=Example(
        "HR 1.02 (95% CI 1.01-1.03)", ({**EFFECT, "estimate": "1.02", "low": "1.01", "high": "1.03"},)
    ),
    fails=Example("HR 1.0 (95% CI 1.0-1.0)", ({**EFFECT, "estimate": "1.0", "low": "1.0", "high": "1.0"},)),
    doc=__doc__,
    silenced_by=("estimate-outside-interval",),
)
