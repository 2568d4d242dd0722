"""Two numbers of which the second stands in brackets: "3 (20)" is a count, "4.1 (2.0)" a mean."""

from collections.abc import Sequence
from decimal import Decimal

from extractor.finding.tables import heading_terms as terms
from extractor.finding.tables.cells import Cell
from extractor.finding.tables.frame import Frame
from extractor.finding.tables.headings import Heading, Statistic
from extractor.finding.tables.item import Item
from extractor.finding.tables.spreads import first_spread

_FEWEST_KNOWN = Decimal("0.49")
_SLACK = Decimal("0.03")


def read_pair(frame: Frame, cell: Cell, near: Sequence[Heading]) -> Item | None:
    """Of "3 (20)": counts and percentages, or a mean and its spread."""
    value, second = cell.number("value"), cell.number("second")
    if value is None or second is None:
        return None
    if any(terms.PER_TIME.search(heading.words) for heading in near[:2]):
        return None  # "Cases (per 100 000)"
    whole = not value.decimals and value.value >= 0
    share = whole and second.value <= 100 and not _among_means(frame, cell)
    said = [*near, *frame.stated]
    if named := _plainly_described(near):
        return _spread_pair(cell, named, said)
    if share and second.decimals and _is_share(frame, cell) and not any(map(_describes, near)):
        return Item(cell, "count")  # "Numbers are mean (SD)" of a note does not hold for all of them
    return _by_headings(frame, cell, said, share=share)


def _among_means(frame: Frame, cell: Cell) -> bool:
    """Whether a whole number stands beside ones with decimals under the like headings: a mean of 61."""
    own = frame.over(cell)[:1]
    for column in frame.rows[cell.row].cells:
        other = frame.cells[cell.row, column]
        value, over = other.number("value"), frame.over(other)[:1]
        if other.form != "pair" or value is None or not value.decimals or not own or not over:
            continue
        if own[0].words == over[0].words or frame.sheet.same_group(column, cell.column):
            return True
    return False


def _plainly_described(near: Sequence[Heading]) -> Heading | None:
    """A heading of a statistic and its spread, also over the "Number of visits"; not over "Women, n (%)"."""
    if near and near[0].percents:
        return None
    return next((h for h in near[:2] if h.statistic and h.spreads and not h.percents), None)


def _by_headings(frame: Frame, cell: Cell, said: Sequence[Heading], *, share: bool) -> Item | None:
    if share and not first_spread(said, {"sd", "se", "iqr"}) and _is_of_level(frame, cell):
        return Item(cell, "count")
    for heading in said:
        if share and _is_counted(frame, cell, heading):
            return Item(cell, "count", heading)
        if _describes(heading):
            return _spread_pair(cell, heading, said)
        if heading.percents and heading.counts:
            return None
    shared = cell.row in frame.shared_rows or _is_share(frame, cell)
    return Item(cell, "count") if share and shared else None


def _is_of_level(frame: Frame, cell: Cell) -> bool:
    """Whether "49 (27.22)" beside "≤49" under "Mean age" is a level's share of most of the group."""
    beside, size = frame.beside(frame.rows[cell.row])[:1], frame.size(cell)
    value, second = cell.number("value"), cell.number("second")
    if size is None or not size.value or value is None or second is None or not second.value:
        return False
    if not beside or not terms.LEVEL_RANGE.fullmatch(beside[0].words):
        return False
    return _FEWEST_KNOWN <= 100 * value.value / second.value / size.value <= 1 + _SLACK


def _describes(heading: Heading) -> bool:
    """Whether it names a statistic or a spread."""
    return heading.statistic is not None or first_spread([heading], {"sd", "se", "iqr"}) is not None


def _is_counted(frame: Frame, cell: Cell, heading: Heading) -> bool:
    """Whether a heading of counts, or of both as "mean (SD) or n (%)", means counts here."""
    described = heading.statistic is not None or bool(heading.spreads)
    if not described and (heading.counts or (heading.percents and heading.size)):
        return True
    value, second = cell.number("value"), cell.number("second")
    if not heading.percents or value is None or second is None:
        return False
    size = frame.size(cell)
    if size is not None and size.value and second.value:
        # some patients may be missing from the percentage, hardly half of them
        return _FEWEST_KNOWN <= 100 * value.value / second.value / size.value <= 1 + _SLACK
    return not described or heading.statistics != ("mean",) or cell.row in frame.shared_rows


def _spread_pair(cell: Cell, heading: Heading, said: Sequence[Heading]) -> Item | None:
    """A mean with its SD or SE, a median with the width of its IQR."""
    spread = first_spread(said, {"sd", "se", "iqr"})
    statistic = heading.statistic
    if statistic is None:
        if spread not in {"sd", "se"}:
            return None
        if spread == "se" and heading.percents and not terms.CHANGE.search(heading.words):
            return Item(cell, "rate", heading, spread=spread)  # "Data given as % (SE)"
        statistic = "mean"
    if spread == "iqr" and statistic == "mean" and "median" not in heading.statistics:
        spread = first_spread(said, {"sd", "se"})  # no mean has an interquartile range
    fitting: Statistic = "median" if spread == "iqr" else "mean"
    if fitting in heading.statistics and (len(heading.spreads) > 1 or statistic == fitting):
        statistic = fitting
    if (statistic == "median" and not heading.spreads) or len(heading.statistics) > len(heading.spreads) > 0:
        return None
    if len(heading.statistics) > 1 and not heading.spreads:
        return None  # "Mean (median)"
    return Item(cell, "summary", heading, statistic=statistic, spread=spread)


def _is_share(frame: Frame, cell: Cell) -> bool:
    """Whether "38 (54)" under "(n = 70)" is 38 of 70: the printed percentage is theirs to rounding."""
    size, n, second = frame.size(cell), cell.number("value"), cell.number("second")
    if size is None or not size.value or n is None or second is None:
        return False
    share = 100 * n.value / size.value
    return abs(share - second.value) <= 2 * second.half_unit + Decimal("0.01")
