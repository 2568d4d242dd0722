"""No number of patients in the group has the printed percentage.

Why it matters: the percentage belongs to another group, or patients have left the group unmentioned.

Example: "25.8% of the 32 patients without resection": 8 of 32 is 25.0 %, 9 of 32 is 28.1 %.

Rounding and tolerance: every count from 0 to the group's size is tried (GRIM). Only groups small enough
for the question: below 100 for whole percentages, below 1000 for one decimal. A percentage that fits when
cut off, or when up to a tenth of the group is missing, and a cited one: note. Survival at a time, of at most
ten patients counted in the sentence before: every value that a Kaplan-Meier curve of so many can take is
tried.

When it stays silent: passages that give the sizes of two groups or more, whose percentages may be exchanged;
percentages with an interval, and survival of more than ten patients, which are
estimated and not counted; groups whose size does not stand in the same sentence or the one before, nor as
one of a pair in the paragraph ("51 patients (surgery/no surgery = 19/32)").

References: Brown and Heathers, Soc Psychol Personal Sci 2017;8:363.

Since: 0.1
"""

from collections.abc import Iterator

from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.shares import counts, share, survivals
from extractor.checking.subjects import RateSubject
from extractor.checking.wording import number
from schemas.flag import Bound, Severity

FEWER = 0.9
MOST_TIMED = 10


def run(subject: RateSubject) -> Iterator[Fault]:
    """Tries all counts of the group."""
    whole, percent = int(subject.size.value), subject.percent
    most = MOST_TIMED if subject.timed else 100 * 10**percent.decimals - 1
    if not 0 < whole <= most or percent.value > 100 or _possible(subject, whole):
        return
    if not subject.timed and len(set(subject.beside)) > 1:
        return
    below = int(percent.value * whole / 100)
    ends = [number(float(share(n, whole))) for n in (below, min(below + 1, whole))]
    severity, remark = _graded(subject, whole)
    yield Fault(
        message=(
            f"{percent.text} % is no number out of {subject.size.text} patients: "
            f"{below} would be {ends[0]:g} %, {min(below + 1, whole)} would be {ends[1]:g} %{remark}."
        ),
        records=(subject.record, subject.counted),
        numbers=(percent, subject.size),
        bounds=(Bound(of="percent", low=ends[0], high=ends[1]),),
        severity=severity,
    )


def _possible(subject: RateSubject, whole: int, *, cut: bool = False) -> bool:
    if subject.timed:
        return survivals(whole, subject.percent, cut=cut)
    return bool(counts(whole, subject.percent, cut=cut))


def _graded(subject: RateSubject, whole: int) -> tuple[Severity, str]:
    if _possible(subject, whole, cut=True):
        return "note", "; it fits if it was cut off instead of rounded"
    for fewer in range(whole - 1, int(FEWER * whole), -1):
        if _possible(subject, fewer):
            return "note", f"; it fits {fewer} patients"
    return ("warning" if subject.record.own else "note"), ""


SIZE = {"kind": "count", "n": "32", "role": "group", "label": "the control group"}
RATE = {"kind": "rate", "endpoint": "response", "group": "the control group"}

RULE = Rule(
    code="CT003",
    name="percent-impossible",
    severity="warning",
    subject=RateSubject,
    run=run,
    passes=Example("Of the control group (n = 32), 28.1% responded.", (SIZE, {**RATE, "percent": "28.1"})),
    fails=Example("Of the control group (n = 32), 26.7% responded.", (SIZE, {**RATE, "percent": "26.7"})),
    doc=__doc__,
)
