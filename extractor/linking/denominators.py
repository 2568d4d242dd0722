"""The denominator of a count that stands elsewhere in its sentence, where the percentage confirms it."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, NamedTuple

from schemas.finding import Finding, FoundCount
from schemas.printed import Printed


class Denominator(NamedTuple):
    """A count that another is a share of, and its unit."""

    n: Printed
    unit: str


def denominator(count: FoundCount, before: Iterable[tuple[Finding, dict[str, Any]]]) -> Denominator | None:
    """The larger count of the sentence of which ``count`` is the printed percentage.

    Example:
        "1448 patients ... SBNETs (n = 859, 59%)": 859 is 59 % of 1448.
    """
    for finding, fields in before:
        if finding.kind != "count" or finding.percent is not None or finding.of is not None:
            continue
        if finding.n.value > count.n.value and confirms(count, finding.n):
            return Denominator(finding.n, fields.get("unit", "patients"))
    return None


def confirms(count: FoundCount, of: Printed) -> bool:
    """Whether n / of, rounded as printed, is the printed percentage."""
    if count.percent is None:
        return False
    share = Decimal(100) * count.n.value / of.value
    return abs(share - count.percent.value) <= count.percent.half_unit
