"""More patients have something than there are patients.

Why it matters: a count above its group is a misprint of one of the two, or counts events and not patients.

Example: "54 of 45 patients".

Rounding and tolerance: counts are exact.

When it stays silent: counts of events, lesions and other things of which one patient may have several,
against the patients of a column.

References: none needed.

Since: 0.1
"""

from collections.abc import Iterator

from extractor.checking.misprint import only_misprint
from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import PaperSubject
from schemas.flag import Bound


def run(subject: PaperSubject) -> Iterator[Fault]:
    """Compares every count with its own denominator, or with the patients of its column."""
    for count in subject.counts:
        column_n = count.table.column_n if count.table is not None and count.unit == "patients" else None
        whole = int(count.of.value) if count.of is not None else column_n
        if whole is None or count.n.value <= whole:
            continue
        numbers = (count.n,) if count.of is None else (count.n, count.of)
        slip = only_misprint(numbers, lambda tried: len(tried) > 1 and 0 < tried[0].value <= tried[1].value)
        yield Fault(
            message=f"{count.n.text} cannot be a part of {whole}.",
            records=(count,),
            numbers=numbers,
            bounds=(Bound(of="count", low=0, high=whole),),
            severity="error" if count.of is not None else "warning",
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
