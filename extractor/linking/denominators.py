"""The denominator of a count elsewhere in its sentence: confirmed by a percentage, or told by "of the 50"."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, NamedTuple

from extractor.linking.clause import Clause
from extractor.linking.count_terms import LISTED_BEHIND, OPENING_OF
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


def told_whole(
    clause: Clause, token: int, before: dict[int, tuple[Finding, dict[str, Any]]]
) -> Denominator | None:
    """The larger count that the words of a sentence make a count without a percentage a part of.

    Example:
        "Of the 353 women who came, 223 completed it": 353.
    """
    count, start = clause.values[token], clause.starts[token]
    wholes = [at for at in before if clause.values[at].kind == "count"]
    if not wholes or count.kind != "count" or count.percent is not None:
        return None
    whole, fields = before[wholes[0]]
    if whole.kind != "count" or whole.n.value <= count.n.value or fields.get("unit") != "patients":
        return None
    opened = clause.lowered[clause.start : clause.starts[wholes[0]]]
    listed = LISTED_BEHIND.fullmatch(clause.lowered, clause.ends[wholes[0]], start)
    return Denominator(whole.n, "patients") if listed and OPENING_OF.search(opened) else None


def confirms(count: FoundCount, of: Printed) -> bool:
    """Whether n / of, rounded as printed, is the printed percentage."""
    if count.percent is None:
        return False
    share = Decimal(100) * count.n.value / of.value
    return abs(share - count.percent.value) <= count.percent.half_unit
