"""More patients have something than there are patients.

Why it matters: a count above its group is a misprint of one of the two, or counts events and not patients.

Example: "54 of 45 patients".

Rounding and tolerance: counts are exact.

When it stays silent: counts against the patients of a column, where they may be events, visits or a mean.

References: none needed.

Since: 0.1
"""

from collections.abc import Iterator

from extractor.checking.misprint import only_misprint
from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import PaperSubject
from schemas.flag import Bound


def run(subject: PaperSubject) -> Iterator[Fault]:
    """Compares every count with its own denominator."""
    for count in subject.counts:
        if count.of is None or count.n.value <= count.of.value:
            continue
        numbers = (count.n, count.of)
        slip = only_misprint(numbers, lambda tried: 0 < tried[0].value <= tried[1].value)
        yield Fault(
            message=f"{count.n.text} cannot be a part of {count.of.text}.",
            records=(count,),
            numbers=numbers,
            bounds=(Bound(of="count", low=0, high=float(count.of.value)),),
            suggestion=f"{slip[1].text} instead of {numbers[slip[0]].text} would fit"
            if slip is not None
            else None,
        )


COUNT = {"kind": "count", "n": "54"}

RULE = Rule(
    code="CT007",
    name="part-exceeds-whole",
    severity="error",
    subject=PaperSubject,
    run=run,
    passes=Example("54 of 145 patients", ({**COUNT, "of": "145"},)),
    fails=Example("54 of 45 patients", ({**COUNT, "of": "45"},)),
    doc=__doc__,
)
