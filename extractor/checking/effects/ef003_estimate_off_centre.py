"""The estimate does not lie in the middle of its confidence interval.

Why it matters: the usual interval is symmetric, on the log scale for a ratio. An estimate off its centre
means that one of the three numbers is a misprint, or an interval of another kind than the reader thinks.

Example: "HR 0.74 (95% CI 0.48-1.32)": the centre is between 0.790 and 0.802; an upper limit of 1.14 fits.

Rounding and tolerance: the centre is a range, sqrt(low * high) for a ratio and the mean for a difference,
over all true bounds that print as they do; it must miss every true estimate. Off by more than 10 % of the
(log) width: error; less: warning, but error where the printed p value is not the interval's either and one
misprint explains both. Note where an honest method may have done it: digits cut off; a difference worked out
on a logarithmic scale (or a relative one), and ratios without one, where three of the paper's are so; an
odds or risk ratio that is off by no more than the skew of a profile likelihood, h * h / 6 with h half the
log width (a hazard ratio: half of that, in wide intervals that include 1 or reach too far away from it); a
risk difference whose interval is drawn towards 0 as Newcombe's is; a bootstrap, Bayesian, exact or rank
method that the paper names, or medians that it compares; clusters, and not far off.

When it stays silent: bounds that are reversed, or not positive for a ratio; where the estimate is outside
the interval or on another scale (more exact rules speak); a method named by the paper explains a distance up
to 15 % of the width.

References: Altman and Bland, BMJ 2011;343:d2090; Georgescu and Wren, Bioinformatics 2018;34:1758; Newcombe,
Stat Med 1998;17:873; Venzon and Moolgavkar, Appl Stat 1988;37:87 (profile likelihood).

Since: 0.1
"""

from collections.abc import Iterator

from extractor.checking.arithmetic import Range, apart, centre, log, truncated, width
from extractor.checking.methods import clustered, unusual
from extractor.checking.repair import doubly_wrong, repair
from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.skew import as_of_few_events, as_on_log_scale
from extractor.checking.subjects import TripleSubject
from extractor.checking.wording import number, spread
from schemas.flag import Bound, Severity

FAR = 0.1
"""Off by a larger part of the width no common method explains it."""
REMARKABLE = 0.15
"""Up to this part of the width a named method explains it without more words."""


def run(subject: TripleSubject) -> Iterator[Fault]:
    """Compares the estimate with the interval's centre over all roundings."""
    estimate, low, high = subject.ranges()
    middle = centre(low, high, ratio=subject.ratio)
    if not apart(middle, estimate):
        return
    severity, remark = _graded(subject, middle)
    if severity is None:
        return
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


def _graded(subject: TripleSubject, middle: Range) -> tuple[Severity | None, str]:
    """Note where an honest method explains the distance, else warning or error; None for silence."""
    part = _part_of_width(subject, middle)
    scale = _other_scale(subject)
    if scale is not None:
        return "note", scale
    method = unusual(subject.paper, subject.record)
    if method is not None:
        remark = f'; the paper speaks of "{method}", whose intervals need not be symmetric'
        return ("note" if part > REMARKABLE else None), remark
    if as_of_few_events(subject, middle):
        return "note", "; exact and profile-likelihood intervals of few events are as skewed"
    groups = clustered(subject.paper)
    if groups is not None and part <= FAR:
        return (
            "note",
            f'; the paper speaks of "{groups}", and interval and estimate may allow for it differently',
        )
    return ("error" if part > FAR or doubly_wrong(subject) else "warning"), ""


def _other_scale(subject: TripleSubject) -> str | None:
    """The reading of the same digits, or the scale, on which the estimate is in the middle."""
    cut, low, high = subject.ranges(truncated)
    if not apart(centre(low, high, ratio=subject.ratio), cut):
        return "; it fits if the numbers were cut off instead of rounded"
    if not subject.ratio and as_on_log_scale(subject):
        return "; it is in the middle on a logarithmic scale"
    estimate, low, high = subject.ranges()
    if subject.plain and not apart(centre(low, high, ratio=False), estimate):
        return "; it is in the middle without logarithms, as are the other ratios of the paper"
    return None


def _part_of_width(subject: TripleSubject, middle: Range) -> float:
    """How far the estimate is off, as a part of the interval's width."""
    estimate, low, high = subject.ranges()
    off = apart(log(middle), log(estimate)) if subject.ratio else apart(middle, estimate)
    wide = width(low, high, ratio=subject.ratio)
    return 2 * off / (wide.low + wide.high)


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
