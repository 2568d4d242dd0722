"""A p value is printed as zero.

Why it matters: no test gives exactly 0; the software's "0.000" was copied where "< 0.001" is meant.

Example: "p = 0.000".

Rounding and tolerance: none; the true value is below half a unit of the last digit.

When it stays silent: "p > 0".

References: ICMJE Recommendations; AMA Manual of Style 19.5.

Since: 0.1
"""

from collections.abc import Iterator
from decimal import Decimal

from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import PValueSubject
from schemas.flag import Bound


def run(subject: PValueSubject) -> Iterator[Fault]:
    """Looks for a p of 0."""
    p = subject.p
    if p.value != 0 or subject.op in {">", ">="}:
        return
    ceiling = format(Decimal(1).scaleb(-p.decimals), "f")
    yield Fault(
        message=f"No p value is exactly zero, but {p.text} is printed.",
        records=subject.records,
        numbers=(p,),
        bounds=(Bound(of="p", low=0.0, high=float(p.half_unit)),),
        suggestion=f"p < {ceiling} would fit" if p.decimals else None,
    )


TEST = {"kind": "test"}

RULE = Rule(
    code="PV002",
    name="p-printed-zero",
    severity="note",
    subject=PValueSubject,
    run=run,
    passes=Example("p < 0.001", ({**TEST, "p_op": "<", "p": "0.001"},)),
    fails=Example("p = 0.000", ({**TEST, "p_op": "=", "p": "0.000"},)),
    doc=__doc__,
)
