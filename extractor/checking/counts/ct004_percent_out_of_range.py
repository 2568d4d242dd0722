"""A percentage of a group is above 100 or below 0.

Why it matters: no part of a group is larger than the group; a decimal point is lost, or the number is a
change and no share.

Example: "12 patients (124%)".

Rounding and tolerance: none; 100.0 passes.

When it stays silent: percentages without a count in a passage that speaks of a change, a ratio or a
comparison with something ("increased by 120%", "150% of baseline"), which are no shares.

References: none needed.

Since: 0.1
"""

import re
from collections.abc import Iterator

from extractor.checking.misprint import only_misprint
from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import PaperSubject
from schemas.flag import Bound
from schemas.record import CountRecord, RateRecord

NO_SHARE = re.compile(
    r"\b(?:increas|decreas|reduc|ris[eo]|rose|fell|gain|loss|chang|higher|lower|greater|more|less|relative|"
    r"baseline|predicted|expected|normal|recovery|bioavailab|improve|dose|ratio|recommended|mean|median)",
    re.IGNORECASE,
)


def run(subject: PaperSubject) -> Iterator[Fault]:
    """Looks at every percentage of a group."""
    for record in subject.records:
        if not isinstance(record, CountRecord | RateRecord) or record.percent is None:
            continue
        percent = record.percent
        if 0 <= percent.value <= 100:
            continue
        sentence = subject.paper.text[record.sentence.start : record.sentence.end]
        if isinstance(record, RateRecord) and NO_SHARE.search(sentence):
            continue
        slip = only_misprint((percent,), lambda tried: 0 <= tried[0].value <= 100)
        yield Fault(
            message=f"{percent.text} % of a group is not possible.",
            records=(record,),
            numbers=(percent,),
            bounds=(Bound(of="percent", low=0, high=100),),
            severity="error" if isinstance(record, CountRecord) else "warning",
            suggestion=f"{slip[1].text} % would fit" if slip is not None else None,
        )


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
