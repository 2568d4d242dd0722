"""Whether an interval that is not symmetric is so in the way that an honest method makes it."""

from extractor.checking.arithmetic import Range, apart, centre, log, width
from extractor.checking.subjects import TripleSubject
from schemas.value import Measure

FEW_EVENTS = 0.78
"""Half a log width of a hazard ratio from few events (a standard error of 0.4): likelihoods lean then."""
TOWARDS_ZERO = 4
"""Newcombe's interval of a risk difference lies z*z/n of it nearer to 0: 2 to 6 half widths squared."""


def as_of_few_events(subject: TripleSubject, middle: Range) -> bool:
    """True where the interval leans as a profile likelihood, exact or score interval of few events does.

    The deviance of a log rate from n events is n(t*t + t*t*t/3): its interval reaches h*h/6 farther on the
    sparse side than a symmetric one, h being half the width. The sparse side is that away from no effect.
    """
    estimate, low, high = subject.ranges()
    half = width(low, high, ratio=subject.ratio).high / 2
    if subject.record.measure is Measure.RD:
        scale = 100 if max(abs(subject.low.value), abs(subject.high.value)) > 1 else 1
        size = abs(float(subject.estimate.value))
        nearer = abs(middle.low + middle.high) / 2 < size
        return nearer and apart(middle, estimate) <= TOWARDS_ZERO * (half / scale) ** 2 * size
    if not subject.ratio or estimate.low <= 0 or middle.low <= 0:
        return False
    beyond = 1 < estimate.high < middle.low or middle.high < estimate.low < 1
    if not beyond:
        return False
    skew = half * half / 6
    if subject.record.measure in {Measure.HR, Measure.SHR}:
        skew = skew / 2 if half > FEW_EVENTS else 0.0
    return apart(log(middle), log(estimate)) <= skew


def as_on_log_scale(subject: TripleSubject) -> bool:
    """True for a difference that is in the middle as a ratio, or as a change in percent of one."""
    estimate, low, high = subject.ranges()
    if low.low > 0 and not apart(centre(low, high, ratio=True), estimate):
        return True
    if not _in_percent(subject) or min(estimate.low, low.low) <= -100:
        return False
    factors = [Range(1 + values.low / 100, 1 + values.high / 100) for values in (estimate, low, high)]
    return not apart(centre(factors[1], factors[2], ratio=True), factors[0])


def _in_percent(subject: TripleSubject) -> bool:
    span = subject.estimate.span
    return span is not None and subject.paper.text[span.end : span.end + 2].strip().startswith("%")
