"""What a printed number can stand for, and what follows from several of them together.

Everything is a ``Range`` of true values, so that a rule can ask the only fair question: is there any
choice of true values that makes the paper right?
"""

import math
from typing import NamedTuple

from schemas.printed import Printed

SLACK = 1e-9
"""Binary fractions miss decimal ones by some 1e-16; two ranges that just touch must count as touching."""


class Range(NamedTuple):
    """All values from ``low`` to ``high``, both ends included."""

    low: float
    high: float


def rounded(printed: Printed) -> Range:
    """The true values that round to the printed number: half a unit of the last digit each way."""
    value, half = float(printed.value), 0.5 * 10.0**-printed.decimals
    return Range(value - half, value + half)


def truncated(printed: Printed) -> Range:
    """The true values that print as this number when the digits after the last are cut off."""
    value, unit = float(printed.value), 10.0**-printed.decimals
    return Range(value - unit, value) if value < 0 else Range(value, value + unit)


def apart(one: Range, other: Range) -> float:
    """The distance between two ranges; 0 where they share a value."""
    gap = max(one.low - other.high, other.low - one.high)
    if math.isinf(gap):
        return gap if gap > 0 else 0.0
    scale = max(abs(end) for end in (*one, *other) if not math.isinf(end))
    return gap if gap > SLACK * max(scale, SLACK) else 0.0


def log(values: Range) -> Range:
    """Natural logarithms; what is not positive has the logarithm minus infinity."""
    return Range(*(math.log(value) if value > 0 else -math.inf for value in values))


def centre(low: Range, high: Range, *, ratio: bool) -> Range:
    """Where a symmetric interval's estimate lies: the geometric mean of a ratio's bounds, else the mean."""
    if ratio:
        ends = (max(low.low, 0.0) * max(high.low, 0.0), max(low.high, 0.0) * max(high.high, 0.0))
        return Range(math.sqrt(ends[0]), math.sqrt(ends[1]))
    return Range((low.low + high.low) / 2, (low.high + high.high) / 2)


def width(low: Range, high: Range, *, ratio: bool) -> Range:
    """The interval's width, on the log scale for a ratio; never below 0."""
    if ratio:
        low, high = log(low), log(high)
    return Range(max(high.low - low.high, 0.0), max(high.high - low.low, 0.0))


def distance_from_null(estimate: Range, *, ratio: bool) -> Range:
    """How far the estimate is from no effect (1 for a ratio, on the log scale; else 0)."""
    on_scale = log(estimate) if ratio else estimate
    ends = sorted(abs(end) for end in on_scale)
    return Range(0.0 if on_scale.low <= 0 <= on_scale.high else ends[0], ends[1])


def divide(top: Range, bottom: Range) -> Range:
    """All quotients of two ranges that are not negative; a bottom of 0 has no upper limit."""
    low = 0.0 if math.isinf(bottom.high) or bottom.high == 0 else top.low / bottom.high
    return Range(low, math.inf if bottom.low == 0 else top.high / bottom.low)


def standard_error(low: Range, high: Range, quantile: float, *, ratio: bool) -> Range:
    """The standard error that a Wald interval of this width has (Parmar 1998; Altman and Bland 2011)."""
    spread = width(low, high, ratio=ratio)
    return Range(spread.low / (2 * quantile), spread.high / (2 * quantile))


def wald_z(estimate: Range, low: Range, high: Range, quantile: float, *, ratio: bool) -> Range:
    """The size of the Wald statistic, estimate over standard error, over all roundings."""
    return divide(distance_from_null(estimate, ratio=ratio), standard_error(low, high, quantile, ratio=ratio))
