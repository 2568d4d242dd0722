"""Screened, excluded and included do not add up along a stated flow.

Why it matters: patients or studies have come in or gone out between two sentences of the methods.

Example: "1525 records were retrieved; 203 were excluded and 1332 remained": 1525 - 203 = 1322.

Rounding and tolerance: counts are exact.

When it stays silent: the sentence has not exactly one count screened, one or more excluded and one
included, in this order and of one unit; it holds any other count; the difference is more than a tenth (then
a step is missing from the sentence); the document prints the difference elsewhere.

References: CONSORT 2010 and PRISMA 2020 flow diagrams.

Since: 0.1
"""

from collections.abc import Iterator

from extractor.checking.misprint import only_misprint
from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import PaperSubject
from schemas.flag import Bound
from schemas.record import CountRecord


def run(subject: PaperSubject) -> Iterator[Fault]:
    """Goes through the sentences that tell a flow."""
    sentences: dict[int, list[CountRecord]] = {}
    for count in subject.counts:
        if count.table is None and count.own:
            sentences.setdefault(count.sentence.start, []).append(count)
    printed = {count.n.value for count in subject.counts}
    for group in sentences.values():
        steps = sorted(group, key=lambda count: count.n.span.start if count.n.span else count.start)
        roles = [step.role for step in steps]
        flow = len(steps) > 2 and roles == ["screened", *["excluded"] * (len(steps) - 2), "cohort"]
        if flow and len({step.unit for step in steps}) == 1:
            yield from _added(steps, {int(value) for value in printed})


def _added(steps: list[CountRecord], printed: set[int]) -> Iterator[Fault]:
    numbers = [step.n for step in steps]
    values = [int(number.value) for number in numbers]
    left = values[0] - sum(values[1:-1])
    gap = abs(left - values[-1])
    if gap == 0 or gap > values[0] / 10 or gap in printed or left in printed:
        return
    slip = only_misprint(
        numbers,
        lambda tried: tried[0].value - sum(number.value for number in tried[1:-1]) == tried[-1].value,
    )
    yield Fault(
        message=f"{' - '.join(number.text for number in numbers[:-1])} = {left}, not {numbers[-1].text}.",
        records=tuple(steps),
        numbers=tuple(numbers),
        bounds=(Bound(of="count", low=left, high=left),),
        suggestion=f"{slip[1].text} instead of {numbers[slip[0]].text} would fit"
        if slip is not None
        else None,
    )


SCREENED = {"kind": "count", "n": "1525", "role": "screened", "unit": "records"}
EXCLUDED = {"kind": "count", "n": "203", "role": "excluded", "unit": "records"}

RULE = Rule(
    code="CT013",
    name="flow-broken",
    severity="warning",
    subject=PaperSubject,
    run=run,
    passes=Example(
        "Of 1525 records 203 were excluded and 1322 remained.",
        (SCREENED, EXCLUDED, {"kind": "count", "n": "1322", "role": "cohort", "unit": "records"}),
    ),
    fails=Example(
        "Of 1525 records 203 were excluded and 1332 remained.",
        (SCREENED, EXCLUDED, {"kind": "count", "n": "1332", "role": "cohort", "unit": "records"}),
    ),
    doc=__doc__,
)
