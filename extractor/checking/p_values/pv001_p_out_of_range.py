"""A p value is above 1 or below 0.

Why it matters: a probability cannot be; a digit or the decimal point is wrong, and with it any conclusion
drawn from the test.

Example: "Functionality (yes): HR 1.1 (0.4-3.1), p = 1.083".

Rounding and tolerance: "1.00" and "0.00" pass; a true value in 0 to 1 must not print as the number does.

When it stays silent: "p < 1.3", which says nothing but is not impossible (p-malformed); numbers
without decimals or above 10, which are no p values at all (a dose, an ECOG PS of 2); cells of tables under no
heading of p values.

References: none needed.

Since: 0.1
"""

from collections.abc import Iterator

from extractor.checking.grid import called_p
from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import PValueSubject
from extractor.checking.wording import number
from schemas.flag import Bound
from schemas.record import TestRecord

MOST = 10
"""A larger number behind a P is a dose, a phosphate or a page, and no misprinted probability."""


def run(subject: PValueSubject) -> Iterator[Fault]:
    """Looks for a p value that no probability prints as."""
    p = subject.p
    above = p.decimals > 0 and MOST > p.lowest > 1 and subject.op not in {"<", "<="}
    if not above and p.highest >= 0:
        return
    if all(isinstance(record, TestRecord) for record in subject.records) and not called_p(subject.paper, p):
        return
    implied = subject.implied()
    yield Fault(
        message=f"A p value lies between 0 and 1, but {p.text} is printed.",
        records=subject.records,
        numbers=(p,),
        bounds=(Bound(of="p", low=number(implied.low), high=number(implied.high)),),
    )


TEST = {"kind": "test", "p_op": "="}

RULE = Rule(
    code="PV001",
    name="p-out-of-range",
    severity="error",
    subject=PValueSubject,
    run=run,
    passes=Example("p = 0.83", ({**TEST, "p": "0.83"},)),
    fails=Example("p = 1.083", ({**TEST, "p": "1.083"},)),
    doc=__doc__,
)
