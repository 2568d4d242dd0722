"""The estimate does not lie in the middle of its confidence interval.

Why it matters: the usual interval is symmetric, on the log scale for a ratio. An estimate off its centre
means that one of the three numbers is a misprint, or an interval of another kind than the reader thinks.

Example: "HR 0.74 (95% CI 0.48-1.32)": the centre is between 0.790 and 0.802; an upper limit of 1.14 fits.

Rounding and tolerance: the centre is a range, sqrt(low * high) for a ratio and the mean for a difference,
over all true bounds that print as they do; it must miss every true estimate. Off by more than 10 % of the
(log) width: error; less: warning, because profile, bootstrap, exact and Bayesian intervals are not quite
symmetric; where the paper names such a method: warning and note. Fits when the numbers were cut off
instead of rounded, or (a difference) as a ratio: note.

When it stays silent: bounds that are reversed, or not positive for a ratio; where the estimate is outside
the interval or on another scale (more exact rules speak).

References: Altman and Bland, BMJ 2011;343:d2090; Georgescu and Wren, Bioinformatics 2018;34:1758.

Since: 0.1
"""

import re
from collections.abc import Iterator

from extractor.checking.arithmetic import Range, apart, centre, log, truncated, width
from extractor.checking.repair import repair
from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import TripleSubject
from extractor.checking.wording import number, spread
from schemas.flag import Bound, Severity

UNUSUAL = re.compile(
    r"bootstrap|bayesian|credible|profile[- ]likelihood|exact (?:logistic|confidence|binomial|interval)|"
    r"Hodges.Lehmann",
    re.IGNORECASE,
)
"""Methods whose intervals are not symmetric, wherever the paper names them."""
EXACT_TEST = re.compile(r"exact test", re.IGNORECASE)
"""Beside the effect itself it means an exact interval; elsewhere it may be of other numbers."""


def run(subject: TripleSubject) -> Iterator[Fault]:
    """Compares the estimate with the interval's centre over all roundings."""
    estimate, low, high = subject.ranges()
    middle = centre(low, high, ratio=subject.ratio)
    if not apart(middle, estimate):
        return
    severity, remark = _graded(subject, middle)
    texts = [printed.text for printed in subject.triple]
    yield Fault(
        message=(
            f"{subject.record.measure} {texts[0]} is not in the middle of its interval "
            f"{texts[1]} to {texts[2]}, which is {spread(middle)}{remark}."
        ),
        records=(subject.record,),
        numbers=subject.triple,
        bounds=(Bound(of="estimate", low=number(middle.low), high=number(middle.high)),),
        severity=severity,
        suggestion=repair(subject) if severity != "note" else None,
    )


def _graded(subject: TripleSubject, middle: Range) -> tuple[Severity, str]:
    """Error where no unusual method explains the distance; note where cutting off digits does."""
    cut, low, high = subject.ranges(truncated)
    if not apart(centre(low, high, ratio=subject.ratio), cut):
        return "note", "; it fits if the numbers were cut off instead of rounded"
    estimate, low, high = subject.ranges()
    if not subject.ratio and low.low > 0 and not apart(centre(low, high, ratio=True), estimate):
        return "note", "; it fits if these are ratios, not differences"
    passage = subject.record.sentence
    exact = EXACT_TEST.search(subject.paper.text, passage.start, passage.end)
    unusual = exact or UNUSUAL.search(subject.paper.text)
    off = apart(log(middle), log(estimate)) if subject.ratio else apart(middle, estimate)
    wide = width(low, high, ratio=subject.ratio)
    far = off > 0.1 * (wide.low + wide.high) / 2
    if unusual:
        return (
            "warning" if far else "note"
        ), f'; the paper speaks of "{unusual[0]}", which need not be symmetric'
    return ("error" if far else "warning"), ""


EFFECT = {"kind": "effect", "measure": "HR", "estimate": "0.74", "level": "95", "low": "0.48"}

RULE = Rule(
    code="EF003",
    name="estimate-off-centre",
    severity="error",
    subject=TripleSubject,
    run=run,
    passes=Example("HR 0.74 (95% CI 0.48-1.14)", (EFFECT | {"high": "1.14"},)),
    fails=Example("HR 0.74 (95% CI 0.48-1.32)", (EFFECT | {"high": "1.32"},)),
    doc=__doc__,
    silenced_by=("estimate-outside-interval", "interval-scale"),
)
