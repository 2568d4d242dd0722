"""Summaries, counts and rates of a table: by the nearest heading that fits the form of the cell."""

from collections.abc import Sequence

from extractor.finding.tables import heading_terms as terms
from extractor.finding.tables.cells import Cell
from extractor.finding.tables.frame import Frame
from extractor.finding.tables.headings import Heading
from extractor.finding.tables.intervals import read_interval
from extractor.finding.tables.item import Item
from extractor.finding.tables.pairs import read_pair
from extractor.finding.tables.spreads import first_spread, printed_spread
from schemas.printed import Printed

_ALL = 100


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
            return read_pair(frame, cell, near)
        case "interval":
            return read_interval(frame, cell, near)
        case "plain":
            return (
                _plain(frame, cell, over, beside)
                or _cases(frame, cell, over)
                or _survival_time(frame, cell, near)
                or _by_title(frame, cell, over)
            )
        case "not reached":
            return _not_reached(cell, near)
        case _:
            return None


def _not_reached(cell: Cell, near: Sequence[Heading]) -> Item | None:
    heading = next((h for h in near if h.statistic == "median"), None)
    return Item(cell, "summary", heading, statistic="median") if heading else None


def _deviation(frame: Frame, cell: Cell, near: Sequence[Heading]) -> Item:
    said = [*near, *frame.stated]
    own = next((h for h in near[:2] if h.statistic or h.percents), None)
    if own is not None and own.spreads and not (own.statistic or own.counts or own.size):
        # "Weighted % ± SE"
        return Item(cell, "rate", own, spread=printed_spread(cell) or first_spread([own], {"sd", "se"}))
    heading = next((h for h in said if h.statistic or h.spreads), None)
    spread = printed_spread(cell) or first_spread(said, {"sd", "se"})
    return Item(cell, "summary", heading, statistic="mean", spread=spread)


def _not_shared(cell: Cell, near: Sequence[Heading]) -> bool:
    """Whether "20/40" is no share: a denominator smaller than the count, person-time, a ratio of two."""
    n, of = cell.number("value"), cell.number("of")
    if n is None or of is None or n.decimals or of.decimals or of.value < n.value:
        return True
    percent = cell.number("percent")
    if percent is not None and of.value and abs(100 * n.value / of.value - percent.value) <= 1:
        return False
    return any(
        terms.PER_TIME.search(h.words) or ("/" in h.words and not (h.fractions or h.counts or h.percents))
        for h in near[:2]
    )


def _plain(frame: Frame, cell: Cell, over: Sequence[Heading], beside: Sequence[Heading]) -> Item | None:
    """A bare number, by its row, its column, or a label that governs the row."""
    if cell.percent_sign:
        return _percentage(cell, over, beside)
    value = cell.number("value")
    if value is None or (beside and terms.QUANTILE.fullmatch(beside[0].words)):
        return None
    outer = [heading for heading in beside[1:] if heading.statistic or terms.GOVERNS.search(heading.words)]
    if beside and terms.UNKNOWN.match(beside[0].words):
        outer = []
    of_missing = bool(over) and over[0].counts and terms.MISSING.search(over[0].words)
    if (of_missing or _heads_sizes(frame, cell, over)) and (item := _counted(frame, cell, over[0], value)):
        return item
    named = bool(over) and over[0].statistic is not None and not over[0].percents
    said = over[:1] if named and not (beside and beside[0].counts) else ()
    for heading in (*said, *beside[:1], *over, *outer):
        if heading.statistic:
            # "Means or percentages": which, nobody knows
            either = terms.EITHER.search(heading.words)
            return None if either else Item(cell, "summary", heading, statistic=heading.statistic)
        if item := _counted(frame, cell, heading, value):
            return item
    return None


def _heads_sizes(frame: Frame, cell: Cell, over: Sequence[Heading]) -> bool:
    """Whether a column "N" tells how many the value at its right is of: "N | Mean (SD)"."""
    if not over or over[0].percents or not terms.SIZE_ROW.fullmatch(over[0].words):
        return False
    right = frame.cells.get((cell.row, cell.column + 1))
    number = right.number("value") if right is not None else None
    return right is not None and number is not None and (right.form != "plain" or number.decimals > 0)


def _percentage(cell: Cell, over: Sequence[Heading], beside: Sequence[Heading]) -> Item | None:
    near = [*beside[:1], *over[: 2 if over and over[0].statistic else 1]]
    if any(terms.CHANGE.search(h.words) for h in near) or any(terms.EFFICACY.search(h.words) for h in over):
        return None
    heading = next((heading for heading in near[:2] if heading.statistic), None)
    if heading is None:
        return Item(cell, "rate")
    return Item(cell, "summary", heading, statistic=heading.statistic)


def _counted(frame: Frame, cell: Cell, heading: Heading, value: Printed) -> Item | None:
    """A count or percentage, where the heading names one."""
    whole = not value.decimals and value.value >= 0 and not cell.is_money
    sized = heading.percents and heading.size
    if sized and not heading.counts and not frame.has_form(cell.column, "pair", "share", "fraction"):
        return Item(cell, "percent", heading) if 0 <= value.value <= _ALL else None  # "Drug, % (n = 211)"
    if whole and (heading.counts or sized):
        return Item(cell, "count", heading)
    share = heading.percents or terms.GOVERNS.search(heading.words)
    alone = not (heading.counts or heading.size) or (heading.percents and value.decimals > 0)
    if share and alone and 0 <= value.value <= _ALL:
        return Item(cell, "percent", heading)
    return None


def _cases(frame: Frame, cell: Cell, over: Sequence[Heading]) -> Item | None:
    """The events beside the time at risk: "14" of "Stroke | Person-years | Rate", whatever they are."""
    value = cell.number("value")
    if value is None or value.decimals or value.value < 0 or not over:
        return None
    own = over[0]
    if own.measures or own.p or terms.RATE.search(own.words) or terms.PER_TIME.search(own.words):
        return None
    beside = (frame.cells.get((cell.row, cell.column + step)) for step in (1, -1))
    followed = any(_is_time_at_risk(frame, other, value) for other in beside if other is not None)
    return Item(cell, "count", own) if followed else None


def _is_time_at_risk(frame: Frame, cell: Cell, events: Printed) -> bool:
    time, over = cell.number("value"), frame.over(cell)
    long = time is not None and time.value >= events.value
    return long and bool(over) and bool(terms.PERSON_TIME.fullmatch(over[0].words))


def _survival_time(frame: Frame, cell: Cell, near: Sequence[Heading]) -> Item | None:
    """An unnamed survival time is a median: "8.2 months" in a table of progression-free survival."""
    timed = "y" in cell.passage.tokens.letters or any(h.timed for h in near[:2])
    heading = next((h for h in (*near, *frame.around) if h.survival), None)
    if not timed or heading is None:
        return None
    # how long patients were followed is no survival time, which a bare number is the median of
    followed = any("follow" in other.words for other in near[:2])
    return Item(cell, "summary", heading, statistic=None if followed else "median")


def _by_title(frame: Frame, cell: Cell, over: Sequence[Heading]) -> Item | None:
    """A bare decimal whose table says once what all are: "%" in the corner, "Mean scores of" the caption."""
    value = cell.number("value")
    if value is None or cell.is_reference or not over or over[0].named:
        return None
    corner = frame.heading(frame.sheet.corner[0]) if len(frame.sheet.corner) == 1 else None
    if corner is not None and corner.percents and corner.percent_alone and not corner.counts:
        return Item(cell, "percent", corner) if 0 <= value.value <= _ALL else None
    captions = [frame.heading(label) for label in frame.sheet.captions[:1]]
    titled = next((h for h in captions if terms.TITLED_STATISTIC.match(h.words)), None)
    if titled is None or not value.decimals or len(titled.statistics) > 1 or titled.counts or titled.percents:
        return None
    return Item(cell, "summary", titled, statistic=titled.statistic)
