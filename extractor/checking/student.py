"""Student's t distribution, for the p values and intervals of small studies (pinned against R)."""

import math
from functools import lru_cache

TINY = 1e-30
ENOUGH = 1e-14


def p_of_t(t: float, degrees: float) -> float:
    """The two-sided p value of a t statistic."""
    return _incomplete_beta(degrees / 2, 0.5, degrees / (degrees + t * t))


@lru_cache(maxsize=256)
def t_quantile(level: float, degrees: float) -> float:
    """The two-sided quantile of a confidence level in percent, by halving an interval that holds it."""
    alpha = 1 - level / 100
    low, high = 0.0, 1.0
    while p_of_t(high, degrees) > alpha:
        high *= 2
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if p_of_t(middle, degrees) > alpha else (low, middle)
    return (low + high) / 2


def _incomplete_beta(a: float, b: float, x: float) -> float:
    """The regularised incomplete beta function (Numerical Recipes 6.4, Lentz's continued fraction)."""
    if x in {0.0, 1.0}:
        return x
    if x > (a + 1) / (a + b + 2):
        return 1 - _incomplete_beta(b, a, 1 - x)
    front = math.exp(
        math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    )
    bottom = 1 - (a + b) * x / (a + 1)
    d = 1 / (bottom if abs(bottom) > TINY else TINY)
    c, fraction, before, m = 1.0, d, 0.0, 0
    while abs(fraction - before) > ENOUGH * abs(fraction):
        m += 1
        before = fraction
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for coefficient in (even, odd):
            bottom = 1 + coefficient * d
            d = 1 / (bottom if abs(bottom) > TINY else TINY)
            c = 1 + coefficient / c
            c = c if abs(c) > TINY else TINY
            fraction *= c * d
    return front * fraction / a
