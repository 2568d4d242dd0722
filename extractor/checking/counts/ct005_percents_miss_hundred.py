"""The percentages of a partition do not make 100.

Why it matters: one of them is wrong, or a category is missing from the list.

Example: "complete response in 10%, partial response in 30%, stable disease in 40% and progressive disease
in 30%": 110 %.

Rounding and tolerance: 100 plus or minus half a unit of the last digit for each percentage.

When it stays silent: wherever it is not certain that the categories make up the group. Certain are all four
responses (CR, PR, SD, PD) and the two sexes, of one group, in one sentence, and a sum not farther than 10
from 100.

References: none needed.

Since: 0.1
"""

from collections.abc import Iterator
from decimal import Decimal

from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import PaperSubject
from extractor.checking.wording import number
from schemas.flag import Bound
from schemas.printed import Printed
from schemas.record import CountRecord, RateRecord, Record

PARTITIONS: tuple[tuple[frozenset[str], ...], ...] = (
    (
        frozenset({"men", "man", "male", "males", "boys"}),
        frozenset({"women", "woman", "female", "females", "girls"}),
    ),
    (
        frozenset({"cr", "complete response", "complete remission"}),
        frozenset({"pr", "partial response", "partial remission"}),
        frozenset({"sd", "stable disease"}),
        frozenset({"pd", "progressive disease", "progression"}),
    ),
)
"""Categories that make up any group, each by its names."""
NAMES = frozenset(name for partition in PARTITIONS for names in partition for name in names)
FARTHEST = 10
"""Farther from 100 the percentages are of other things: "would go on (64% boys, 59% girls)"."""


def run(subject: PaperSubject) -> Iterator[Fault]:
    """Collects the categories of each sentence and group."""
    sets: dict[tuple[object, ...], list[tuple[str, Printed, Record]]] = {}
    for record in subject.records:
        if isinstance(record, CountRecord | RateRecord) and record.percent is not None:
            label = record.label if isinstance(record, CountRecord) else record.endpoint
            category = (label or "").strip().lower()
            if category not in NAMES:
                continue
            group = record.group if isinstance(record, RateRecord) or record.role == "event" else None
            key = (record.sentence.start, group, record.population)
            sets.setdefault(key, []).append((category, record.percent, record))
    for members in sets.values():
        for partition in PARTITIONS:
            yield from _judged(partition, members)


def _judged(
    partition: tuple[frozenset[str], ...], members: list[tuple[str, Printed, Record]]
) -> Iterator[Fault]:
    """Adds the percentages where every category stands there exactly once."""
    chosen = [[member for member in members if member[0] in names] for names in partition]
    if any(len(found) != 1 for found in chosen):
        return
    percents = [found[0][1] for found in chosen]
    total = sum((percent.value for percent in percents), Decimal(0))
    slack = sum((percent.half_unit for percent in percents), Decimal(0))
    if slack < abs(total - 100) <= FARTHEST:
        yield Fault(
            message=f"{' + '.join(percent.text for percent in percents)} = {total} %, not 100 %.",
            records=tuple(found[0][2] for found in chosen),
            numbers=tuple(percents),
            bounds=(Bound(of="total", low=number(float(100 - slack)), high=number(float(100 + slack))),),
        )


MEN = {"kind": "rate", "endpoint": "men", "percent": "58"}

RULE = Rule(
    code="CT005",
    name="percents-miss-hundred",
    severity="warning",
    subject=PaperSubject,
    run=run,
    passes=Example("58% men and 42% women", (MEN, {"kind": "rate", "endpoint": "women", "percent": "42"})),
    fails=Example("58% men and 52% women", (MEN, {"kind": "rate", "endpoint": "women", "percent": "52"})),
    doc=__doc__,
    silenced_by=("percent-mismatch",),
)
