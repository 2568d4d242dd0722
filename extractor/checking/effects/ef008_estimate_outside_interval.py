"""The estimate lies outside its own confidence interval.

Why it matters: no method gives that; one of the three numbers is a misprint.

Example: "HR 0.31 (95% CI 0.40-0.59)".

Rounding and tolerance: every true estimate that prints as it does must lie outside every true interval.
Inside but for its sign, beside a word that says the direction ("a reduction of 2.56, -3.2 to -1.92"): note.

When it stays silent: reversed bounds; where the estimate is in percent and the interval in fractions, or
the other way round (interval-scale).

References: Altman and Bland, BMJ 2011;343:d2090.

Since: 0.1
"""

import re
from collections.abc import Iterator

from extractor.checking.arithmetic import Range, apart
from extractor.checking.repair import repair
from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import TripleSubject
from extractor.checking.wording import number
from schemas.flag import Bound

DIRECTION = re.compile(
    r"\b(?:reduc|decreas|declin|lower|less|fewer|drop|fall|fell|loss|lost|shorter|smaller|sav(?:ed|ing)|increas|gain|"
    r"improve|worse|higher|rise|rose|between-?|difference\s+favou?r)",
    re.IGNORECASE,
)
"""Words that carry the sign, so that the number may be printed without it."""
REACH = 200


def run(subject: TripleSubject) -> Iterator[Fault]:
    """Compares the estimate with the widest interval that prints as this one."""
    estimate, low, high = subject.ranges()
    widest = Range(low.low, high.high)
    if not apart(estimate, widest):
        return
    by_words = _only_the_sign(subject, estimate, widest)
    texts = [printed.text for printed in subject.triple]
    yield Fault(
        message=(
            f"{subject.record.measure} {texts[0]} is outside its own interval, {texts[1]} to {texts[2]}"
            f"{'; the words give its sign, the interval is printed with it' if by_words else ''}."
        ),
        records=(subject.record,),
        numbers=subject.triple,
        bounds=(Bound(of="estimate", low=number(widest.low), high=number(widest.high)),),
        severity="note" if by_words else None,
        suggestion=repair(subject),
    )


def _only_the_sign(subject: TripleSubject, estimate: Range, interval: Range) -> bool:
    """True where the estimate without its sign fits, and a word before it says the direction."""
    if subject.ratio or subject.estimate.value < 0 or apart(Range(-estimate.high, -estimate.low), interval):
        return False
    end = subject.estimate.span.start if subject.estimate.span is not None else subject.record.end
    start = max(subject.record.sentence.start, end - REACH)
    return DIRECTION.search(subject.paper.text, start, end) is not None


EFFECT = {"kind": "effect", "measure": "HR", "estimate": "0.31", "level": "95", "high": "0.49"}

RULE = Rule(
    code="EF008",
    name="estimate-outside-interval",
    severity="error",
    subject=TripleSubject,
    run=run,
    passes=Example("HR 0.31 (95% CI 0.20-0.49)", ({**EFFECT, "low": "0.20"},)),
    fails=Example("HR 0.31 (95% CI 0.40-0.49)", ({**EFFECT, "low": "0.40"},)),
    doc=__doc__,
    silenced_by=("interval-scale",),
)
