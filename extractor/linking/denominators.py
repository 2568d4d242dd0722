"""The denominator of a count elsewhere in its sentence: confirmed by a percentage, or told by "of the 50"."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, NamedTuple

from extractor.linking.clause import Clause
from extractor.linking.count_terms import LISTED_BEHIND, OF_WHOM_BEFORE, OF_WHOM_BEHIND, OPENING_OF
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
        "Of the 353 women who came, 223 completed it": 353; "481 women came, 466 of whom stayed": 481.
    """
    count = clause.values[token]
    wholes = [at for at in before if clause.values[at].kind == "count"]
    if not wholes or count.kind != "count":
        return None
    first, fields = before[wholes[0]]
    if first.kind == "count" and first.n.value > count.n.value and _may_be(count, first.n):
        opened = clause.lowered[clause.start : clause.starts[wholes[0]]]
        listed = LISTED_BEHIND.fullmatch(clause.lowered, clause.ends[wholes[0]], clause.starts[token])
        if listed and OPENING_OF.search(opened):
            return Denominator(first.n, fields.get("unit", "patients"))
    return _whole_of_whom(clause, token, before)


def _whole_of_whom(
    clause: Clause, token: int, before: dict[int, tuple[Finding, dict[str, Any]]]
) -> Denominator | None:
    """Reads "481 women, 466 (97%) of whom stayed", "1200 farmers, of which 612 (51%) received A".

    Without a percentage such a part is told for itself: the sentence divides, it gives no share.
    """
    count = clause.values[token]
    if count.kind != "count" or count.percent is None:
        return None
    behind = OF_WHOM_BEHIND.match(clause.lowered, clause.ends[token], clause.end) is not None
    for at in sorted(before, reverse=True):
        whole, fields = before[at]
        if whole.kind != "count" or whole.n.value <= count.n.value:
            continue
        between = OF_WHOM_BEFORE.fullmatch(clause.lowered, clause.ends[at], clause.starts[token])
        if (behind or between) and _may_be(count, whole.n):
            return Denominator(whole.n, fields.get("unit", "patients"))
        if behind:
            return None
    return None


def _may_be(count: FoundCount, of: Printed) -> bool:
    """Whether no printed percentage speaks against n / of."""
    return count.percent is None or confirms(count, of)


def confirms(count: FoundCount, of: Printed) -> bool:
    """Whether n / of, rounded as printed, is the printed percentage."""
    if count.percent is None:
        return False
    share = Decimal(100) * count.n.value / of.value
    return abs(share - count.percent.value) <= count.percent.half_unit
