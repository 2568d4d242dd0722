"""A count, its denominator and its percentage, in decimals: 12.5 % must lie exactly on the edge."""

from decimal import Decimal
from math import ceil, floor

from schemas.printed import Printed


def share(n: int, whole: int) -> Decimal:
    """So many of so many, in percent."""
    return 100 * Decimal(n) / Decimal(whole)


def off_by(n: int, whole: int, percent: Printed) -> Decimal:
    """How far the printed percentage is from the share, in units of its last digit."""
    return abs(percent.value - share(n, whole)).scaleb(percent.decimals)


def fits(n: int, whole: int, percent: Printed) -> bool:
    """True where the share rounds (up or down on the edge) to the printed percentage."""
    return off_by(n, whole, percent) <= Decimal("0.5")


def survivals(patients: int, percent: Printed, *, cut: bool = False) -> bool:
    """True where a Kaplan-Meier curve of so few patients can print as this percentage.

    A death among k at risk multiplies the curve by (k - 1)/k, and each of the numbers at risk, from all
    patients down to one, ends in a death or in a censoring: these are all the values there are.
    """
    lowest = float(percent.value if cut else percent.lowest)
    highest = float(percent.value + 2 * percent.half_unit if cut else percent.highest)
    values = {100.0}
    for at_risk in range(patients, 0, -1):
        values |= {value * (at_risk - 1) / at_risk for value in values}
    return any(lowest - 1e-9 <= value <= highest + 1e-9 for value in values)


def wholes(n: int, percent: Printed, *, wide: bool = False) -> range:
    """The denominators of which n is the printed percentage; with ``wide`` to one unit of its last digit."""
    slack = percent.half_unit * (2 if wide else 1)
    lowest, highest = percent.value - slack, percent.value + slack
    if lowest <= 0:
        return range(n, n)
    return range(max(ceil(100 * n / highest), n), floor(100 * n / lowest) + 1)


def counts(whole: int, percent: Printed, *, cut: bool = False) -> range:
    """The counts out of a whole that print as this percentage."""
    lowest = percent.value if cut else percent.lowest
    highest = percent.value + 2 * percent.half_unit if cut else percent.highest
    return range(max(ceil(lowest * whole / 100), 0), min(floor(highest * whole / 100), whole) + 1)
