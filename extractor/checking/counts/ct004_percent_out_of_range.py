"""A percentage of a group is above 100 or below 0.

Why it matters: no part of a group is larger than the group; a decimal point is lost, or the number is a
change and no share.

Example: "12 patients (124%)".

Rounding and tolerance: none; 100.0 passes.

When it stays silent: percentages without a count, unless they are "of patients" or of a survival or
response; others may be changes, doses or recoveries. A negative percentage without a count is a change.

References: none needed.

Since: 0.1
"""

import re
from collections.abc import Iterator

from extractor.checking.misprint import only_misprint
from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import PaperSubject
from schemas.flag import Bound
from schemas.paper import Paper
from schemas.printed import Printed
from schemas.record import CountRecord, RateRecord

OF_PEOPLE = re.compile(
    r"\s*%\s*(?:of\s+)?(?:the\s+|all\s+)?(?:patients|subjects|participants|women|men|children|cases)\b",
    re.IGNORECASE,
)
OUTCOMES = {"OS", "PFS", "DFS", "RFS", "EFS", "MFS", "DSS", "ORR", "DCR"}


def run(subject: PaperSubject) -> Iterator[Fault]:
    """Looks at every percentage of a group."""
    for record in subject.records:
        if not isinstance(record, CountRecord | RateRecord) or record.percent is None:
            continue
        percent = record.percent
        if 0 <= percent.value <= 100:
            continue
        if isinstance(record, RateRecord) and not _of_a_group(subject.paper, record, percent):
            continue
        slip = only_misprint((percent,), lambda tried: 0 <= tried[0].value <= 100)
        yield Fault(
            message=f"{percent.text} % of a group is not possible.",
            records=(record,),
            numbers=(percent,),
            bounds=(Bound(of="percent", low=0, high=100),),
            suggestion=f"{slip[1].text} % would fit" if slip is not None else None,
        )


def _of_a_group(paper: Paper, rate: RateRecord, percent: Printed) -> bool:
    """True where the percentage is a share of people, and no change, dose or recovery."""
    if percent.value < 0:
        return False
    follows = percent.span is not None and OF_PEOPLE.match(paper.text, percent.span.end) is not None
    return follows or rate.endpoint in OUTCOMES


COUNT = {"kind": "count", "n": "12"}

RULE = Rule(
    code="CT004",
    name="percent-out-of-range",
    severity="error",
    subject=PaperSubject,
    run=run,
    passes=Example("12 patients (24%)", ({**COUNT, "percent": "24"},)),
    fails=Example("12 patients (124%)", ({**COUNT, "percent": "124"},)),
    doc=__doc__,
)
