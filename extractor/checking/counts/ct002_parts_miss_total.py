"""The parts of a whole do not add up to it.

Why it matters: patients are missing or counted twice; which of the numbers is wrong decides every
percentage worked out from them.

Example: a table's row "Delirium: 129 in all, 63 and 70 in the two groups"; 63 + 70 = 133.

Rounding and tolerance: counts are exact. Known by a table's columns: error. Known by percentages that make
100, or by the allocation of a cohort to arms: error where the parts exceed the whole, else warning; note
where the passage speaks of missing or unknown values.

When it stays silent: wherever it is not certain that the counts are the parts of this whole; where the
sentence tells what became of the rest.

References: CONSORT 2010, item 13a.

Since: 0.1
"""

import re
from collections.abc import Iterator

from extractor.checking.misprint import only_misprint
from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import PartitionSubject
from schemas.flag import Bound, Severity

UNKNOWN = re.compile(
    r"\b(?:unknown|missing|not\s+(?:available|reported|assessed)|no\s+data)\b", re.IGNORECASE
)


def run(subject: PartitionSubject) -> Iterator[Fault]:
    """Adds the parts."""
    parts = [part.n for part in subject.parts]
    total = int(sum(part.value for part in parts))
    if total == subject.whole:
        return
    records = (*subject.parts, *([subject.whole_record] if subject.whole_record is not None else []))
    numbers = (*parts, *([subject.whole_number] if subject.whole_number is not None else []))
    slip = only_misprint(
        numbers,
        lambda tried: (
            sum(number.value for number in tried[: len(parts)])
            == (tried[-1].value if len(tried) > len(parts) else subject.whole)
        ),
    )
    yield Fault(
        message=f"{' + '.join(part.text for part in parts)} = {total}, not {subject.whole}.",
        records=records,
        numbers=numbers,
        bounds=(Bound(of="total", low=total, high=total),),
        severity=_severity(subject, total),
        suggestion=f"{slip[1].text} instead of {numbers[slip[0]].text} would fit"
        if slip is not None
        else None,
    )


def _severity(subject: PartitionSubject, total: int) -> Severity:
    first = subject.parts[0]
    passage = subject.paper.text[first.sentence.start : first.sentence.end]
    if total < subject.whole and UNKNOWN.search(passage):
        return "note"
    return "error" if subject.known_by == "columns" or total > subject.whole else "warning"


ALL = {"kind": "count", "n": "300", "role": "cohort"}
FIRST = {"kind": "count", "n": "152", "role": "group", "label": "surgery"}

RULE = Rule(
    code="CT002",
    name="parts-miss-total",
    severity="error",
    subject=PartitionSubject,
    run=run,
    passes=Example(
        "300 patients were randomised to surgery (n = 152) or observation (n = 148).",
        (ALL, FIRST, {"kind": "count", "n": "148", "role": "group", "label": "observation"}),
    ),
    fails=Example(
        "300 patients were randomised to surgery (n = 152) or observation (n = 158).",
        (ALL, FIRST, {"kind": "count", "n": "158", "role": "group", "label": "observation"}),
    ),
    doc=__doc__,
)
