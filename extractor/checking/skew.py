"""Whether an interval that is not symmetric is so in the way that an honest method makes it."""

from collections.abc import Sequence

from extractor.checking.arithmetic import Range, apart, centre, log, width
from extractor.checking.subjects import TripleSubject
from schemas.value import Measure

FEW_EVENTS = 0.95
"""Half the log width of a hazard ratio from some seventeen events or fewer: the likelihood leans then."""
TOWARDS_ZERO = 4
"""Newcombe's interval of a risk difference lies z*z/n of it nearer to 0: 2 to 6 half widths squared."""

HABIT = 3


def as_of_few_events(subject: TripleSubject, middle: Range) -> bool:
    """True where the interval leans as a profile likelihood, exact or score interval of few events does.

    The deviance of a log rate from n events is n(t*t + t*t*t/3): its interval lies h*h/6 farther on the
    sparse side than a symmetric one, h being half the width. Odds and risks may be sparse on either side; a
    Cox model's interval is Wald's unless it is wide, and the fewer events are mostly in the better arm.
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
    skew = half * half / 6
    if subject.record.measure in {Measure.HR, Measure.SHR}:
        skew = skew / 2 if half > FEW_EVENTS and _on_sparse_side(subject, estimate, middle) else 0.0
    return apart(log(middle), log(estimate)) <= skew


def _on_sparse_side(subject: TripleSubject, estimate: Range, middle: Range) -> bool:
    """True where the interval reaches too far away from no effect, or includes it: few events are there."""
    includes = subject.low.value < 1 < subject.high.value
    return includes or 1 < estimate.high < middle.low or middle.high < estimate.low < 1


def as_on_log_scale(subject: TripleSubject) -> bool:
    """True for a difference that is in the middle as a ratio, or as a change in percent of one."""
    estimate, low, high = subject.ranges()
    size = without_sign(subject.ranges())
    if size is not None and not apart(centre(size[1], size[2], ratio=True), size[0]):
        return True
    if not _in_percent(subject) or min(estimate.low, low.low) <= -100:
        return False
    factors = [Range(1 + values.low / 100, 1 + values.high / 100) for values in (estimate, low, high)]
    return not apart(centre(factors[1], factors[2], ratio=True), factors[0])


def without_sign(triple: tuple[Range, Range, Range]) -> tuple[Range, Range, Range] | None:
    """Estimate and bounds as positive numbers, where all are of one sign: a ratio told as a decrease."""
    estimate, low, high = triple
    if low.low > 0 and estimate.low > 0:
        return triple
    if high.high < 0 and estimate.high < 0:
        return _turned(estimate), _turned(high), _turned(low)
    return None


def _turned(values: Range) -> Range:
    return Range(-values.high, -values.low)


def _in_percent(subject: TripleSubject) -> bool:
    span = subject.estimate.span
    return span is not None and subject.paper.text[span.end : span.end + 2].strip().startswith("%")


def without_logarithms(triples: Sequence[TripleSubject]) -> bool:
    """True where a paper's ratios lie at the mean of their bounds, as if they were differences.

    Some programs pool ratios as they stand. One such triple is chance; three, and more than those that are
    in the middle on the logarithmic scale, are the paper's way.
    """
    plain = logged = 0
    for triple in triples:
        estimate, low, high = triple.ranges()
        on_log = not apart(estimate, centre(low, high, ratio=True))
        on_plain = not apart(estimate, centre(low, high, ratio=False))
        plain += on_plain and not on_log
        logged += on_log and not on_plain
    return plain >= HABIT and plain > logged
