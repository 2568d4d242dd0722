"""What a meta-analysis needs of an effect and no paper prints: its log estimate and standard error."""

import math
from functools import cache
from statistics import NormalDist

from schemas.finding import FoundEffect
from schemas.record import Derived


def derived(effect: FoundEffect) -> Derived | None:
    """The log estimate (a ratio) or the estimate (a difference), and the standard error from the interval.

    se = (upper - lower) / (2 z) on that scale, z the two-sided normal quantile of the printed level
    (Parmar 1998, Statistics in Medicine 17:2815; Altman and Bland, BMJ 2011;343:d2090). None for a malformed
    entry, and where a value of a ratio is not above 0.

    Example:
        HR 0.31 (95 % CI 0.20 to 0.49) -> log_estimate -1.1712, se 0.2286
    """
    if effect.malformed or effect.estimate is None:
        return None
    estimate = _scaled(effect, float(effect.estimate.value))
    if estimate is None:
        return None
    error = _standard_error(effect)
    return Derived(log_estimate=round(estimate, 6), se=error, se_from="ci" if error is not None else None)


def _standard_error(effect: FoundEffect) -> float | None:
    if effect.low is None or effect.high is None or effect.level is None:
        return None
    low, high = _scaled(effect, float(effect.low.value)), _scaled(effect, float(effect.high.value))
    if low is None or high is None or high <= low:
        return None
    return round((high - low) / (2 * _quantile(float(effect.level.value))), 6)


def _scaled(effect: FoundEffect, value: float) -> float | None:
    if not effect.measure.is_ratio:
        return value
    return math.log(value) if value > 0 else None


@cache
def _quantile(level: float) -> float:
    """The two-sided normal quantile of a level in percent: 95 -> 1.959964."""
    return NormalDist().inv_cdf(0.5 + level / 200)
