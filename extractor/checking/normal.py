"""The normal distribution, both ways: no approximation of the quantiles (Altman and Bland use one)."""

import math
from functools import cache
from statistics import NormalDist

from extractor.checking.arithmetic import Range

STANDARD = NormalDist()


@cache
def quantile(level: float) -> float:
    """The two-sided normal quantile of a confidence level in percent: 95 gives 1.959964."""
    return STANDARD.inv_cdf(0.5 + level / 200)


def p_of(z: float) -> float:
    """The two-sided p value of a normal statistic."""
    return math.erfc(abs(z) / math.sqrt(2))


def z_of(p: float) -> float:
    """The size of the normal statistic that has this two-sided p value; infinite for p = 0."""
    if p <= 0:
        return math.inf
    # The lower tail keeps its precision where 1 - p/2 would round to 1.
    return -STANDARD.inv_cdf(min(p, 1.0) / 2)


def p_range(z: Range) -> Range:
    """The p values of a range of statistics: the larger the statistic, the smaller p."""
    return Range(p_of(z.high), p_of(z.low))


def z_range(p: Range) -> Range:
    """The statistics of a range of p values."""
    return Range(z_of(p.high), z_of(p.low))
