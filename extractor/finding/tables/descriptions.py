"""Summaries, counts and rates of a table: by the nearest heading that fits the form of the cell."""

from collections.abc import Sequence
from decimal import Decimal

from extractor.finding.tables import heading_terms as terms
from extractor.finding.tables.cells import Cell
from extractor.finding.tables.frame import Frame
from extractor.finding.tables.headings import Heading, SpreadOf, Statistic
from extractor.finding.tables.item import Item
from extractor.finding.tables.models import modelled
from schemas.printed import Printed

_SPREADS: dict[str, SpreadOf] = {"C": "ci", "Q": "iqr", "R": "range", "S": "sd", "E": "se"}


def described(  # noqa: PLR0911 - a return for each form
    frame: Frame, cell: Cell, over: Sequence[Heading], beside: Sequence[Heading]
) -> Item | None:
    """A summary, count or rate; None where no heading fits."""
    near = [*beside[:1], *over[:1], *beside[1:], *over[1:]]
    match cell.form:
        case "deviation":
            return _deviation(frame, cell, near)
        case "fraction" if _not_shared(cell, near):
            return None
        case "fraction" | "share":
            return Item(cell, "count", next((h for h in near if h.counts or h.percents), None))
        case "pair":
            return _pair(frame, cell, near)
        case "interval":
            return _interval(frame, cell, near)
        case "plain":
            return _plain(cell, [*beside[:1], *over]) or _survival_time(frame, cell, near)
        case "not reached":
            return _not_reached(cell, near)
        case _:
            return None


def _not_reached(cell: Cell, near: Sequence[Heading]) -> Item | None:
    heading = next((h for h in near if h.statistic == "median"), None)
    return Item(cell, "summary", heading, statistic="median") if heading else None


def _deviation(frame: Frame, cell: Cell, near: Sequence[Heading]) -> Item:
    heading = next((h for h in (*near, *frame.stated) if h.statistic or h.spreads), None)
    spread = _printed_spread(cell) or _first_spread(heading, {"sd", "se"})
    return Item(cell, "summary", heading, statistic="mean", spread=spread)


def _not_shared(cell: Cell, near: Sequence[Heading]) -> bool:
    """Whether "20/40" is no share: a denominator smaller than the count, person-time, a ratio of two."""
    n, of = cell.number("value"), cell.number("of")
    if n is None or of is None or n.decimals or of.decimals or of.value < n.value:
        return True
    return any(
        terms.PER_TIME.search(h.words) or ("/" in h.words and not (h.fractions or h.counts or h.percents))
        for h in near[:2]
    )


def _pair(frame: Frame, cell: Cell, near: Sequence[Heading]) -> Item | None:
    """Of "3 (20)": counts and percentages, or a mean and its spread."""
    value, second = cell.number("value"), cell.number("second")
    if value is None or second is None:
        return None
    whole = not value.decimals and value.value >= 0
    for heading in (*near, *frame.stated):
        if heading.statistic and not (heading.counts and whole):
            if heading.statistic == "median" and not heading.spreads:
                return None
            spread = _first_spread(heading, {"sd", "se", "iqr", "range"})
            return Item(cell, "summary", heading, statistic=heading.statistic, spread=spread)
        if (heading.counts or heading.percents) and whole and second.value <= 100:
            return Item(cell, "count", heading)
        if heading.percents and heading.counts:
            return None
    shared = cell.row in frame.shared_rows or _is_share(frame, cell, value.value, second)
    return Item(cell, "count") if whole and shared else None


def _is_share(frame: Frame, cell: Cell, n: Decimal, second: Printed) -> bool:
    """Whether "38 (54)" under "(n = 70)" is 38 of 70: the printed percentage is theirs to rounding."""
    size = frame.size(cell)
    if size is None or not size.value:
        return False
    share = 100 * n / size.value
    return abs(share - second.value) <= 2 * second.half_unit + Decimal("0.01")


def _interval(frame: Frame, cell: Cell, near: Sequence[Heading]) -> Item | None:
    printed = _printed_spread(cell)
    said = [*near, *frame.stated]
    for heading in said:
        if heading.statistic:
            spread = printed or _first_spread(heading, {"iqr", "range", "ci"}) or _spread_near(said)
            spread = spread or frame.habitual_spread
            return Item(cell, "summary", heading, statistic=heading.statistic, spread=spread)
        if heading.percents or (heading.rates and cell.percent_sign):
            return Item(cell, "rate", heading, spread=printed or _spread_near(near))
        if heading.spreads and heading.spreads[0] in {"iqr", "range"}:
            return Item(cell, "summary", heading, spread=heading.spreads[0])
    if cell.percent_sign:
        return Item(cell, "rate", spread=printed or _spread_near(said))
    if modelled(frame) is None and not any(h.spreads or h.coefficient for h in near):
        # an unnamed value of a variable: what its interval is, the paper says elsewhere if at all
        statistic: Statistic | None = "median" if frame.memory.medians else None
        return Item(cell, "summary", statistic=statistic, spread=printed or frame.habitual_spread)
    return None


def _plain(cell: Cell, near: Sequence[Heading]) -> Item | None:
    value = cell.number("value")
    if value is None:
        return None
    if cell.percent_sign:
        return Item(cell, "rate") if not any(h.statistic for h in near[:2]) else _summary_plain(cell, near)
    whole = not value.decimals and value.value >= 0
    for heading in near:
        if heading.statistic:
            return Item(cell, "summary", heading, statistic=heading.statistic)
        if whole and (heading.counts or (heading.percents and heading.size)):
            return Item(cell, "count", heading)
        if heading.percents and not heading.counts and not heading.size and value.value <= 100:
            return Item(cell, "percent", heading)
    return None


def _summary_plain(cell: Cell, near: Sequence[Heading]) -> Item:
    heading = next(h for h in near if h.statistic)
    return Item(cell, "summary", heading, statistic=heading.statistic)


def _survival_time(frame: Frame, cell: Cell, near: Sequence[Heading]) -> Item | None:
    """An unnamed survival time is a median: "8.2 months" in a table of progression-free survival."""
    timed = "y" in cell.passage.tokens.letters or any(h.timed for h in near[:2])
    heading = next((h for h in (*near, *frame.around) if h.survival), None)
    return Item(cell, "summary", heading, statistic="median") if timed and heading is not None else None


def _printed_spread(cell: Cell) -> SpreadOf | None:
    index = cell.parts.get("cue", cell.parts.get("sd_cue"))
    return _SPREADS.get(cell.passage.tokens.letters[index]) if index is not None else None


def _first_spread(heading: Heading | None, of: set[SpreadOf]) -> SpreadOf | None:
    if heading is None:
        return None
    return next((spread for spread in heading.spreads if spread in of), None)


def _spread_near(headings: Sequence[Heading]) -> SpreadOf | None:
    return next((h.spreads[0] for h in headings if h.spreads), None)
