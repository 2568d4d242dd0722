"""More patients were analysed than enrolled.

Why it matters: one of the two numbers is of other patients; every rate of the paper hangs on them.

Example: "120 patients were randomised ... 126 patients were analysed".

Rounding and tolerance: counts are exact.

When it stays silent: the counts' own labels do not say enrolled (recruited, randomised) and analysed
(evaluable, evaluated); other units; a count of a subgroup, or cited; several sets were enrolled; an excess
of more than a quarter, which is another population.

References: CONSORT 2010, items 13 and 16.

Since: 0.1
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import PaperSubject
from schemas.flag import Bound
from schemas.record import CountRecord

ENROLLED = re.compile(
    r"\b(?:enrol|recruited|randomi[sz]ed|included\s+in\s+the\s+(?:study|trial))", re.IGNORECASE
)
ANALYSED = re.compile(r"\b(?:analy[sz]|evaluable|evaluated)", re.IGNORECASE)

MOST = Decimal("1.25")
"""A larger excess is no slip: the analysed are another population."""
NOT = re.compile(r"\bnot\b|\bnever\b|\bnon-", re.IGNORECASE)


def run(subject: PaperSubject) -> Iterator[Fault]:
    """Compares the one number enrolled with every number analysed."""
    cohorts = [
        count
        for count in subject.counts
        if count.role == "cohort"
        and not _denied(subject, count)
        and count.own
        and count.group is None
        and count.population is None
    ]
    enrolled = [count for count in cohorts if _says(ENROLLED, count) and not _says(ANALYSED, count)]
    if len({count.n.value for count in enrolled}) != 1:
        return
    first = enrolled[0]
    for count in cohorts:
        analysed = _says(ANALYSED, count) and not _says(ENROLLED, count)
        if analysed and count.unit == first.unit and first.n.value < count.n.value <= MOST * first.n.value:
            yield Fault(
                message=f"{count.n.text} patients were analysed, but only {first.n.text} enrolled.",
                records=(first, count),
                numbers=(first.n, count.n),
                bounds=(Bound(of="count", low=0, high=float(first.n.value)),),
            )


def _says(words: re.Pattern[str], count: CountRecord) -> bool:
    return count.label is not None and words.search(count.label) is not None


def _denied(subject: PaperSubject, count: CountRecord) -> bool:
    """True for "102 patients were not randomized"."""
    return NOT.search(subject.paper.text[count.end : min(count.end + 40, count.sentence.end)]) is not None


ENROLLED_120 = {"kind": "count", "n": "120", "role": "cohort", "label": "randomised patients"}

RULE = Rule(
    code="CT014",
    name="analysed-exceeds-enrolled",
    severity="warning",
    subject=PaperSubject,
    run=run,
    passes=Example(
        "120 patients were randomised; 116 were analysed.",
        (ENROLLED_120, {"kind": "count", "n": "116", "role": "cohort", "label": "analysed"}),
    ),
    fails=Example(
        "120 patients were randomised; 126 were analysed.",
        (ENROLLED_120, {"kind": "count", "n": "126", "role": "cohort", "label": "analysed"}),
    ),
    doc=__doc__,
)
