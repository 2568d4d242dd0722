"""A value with two bounds: "36 (27-50)", "72% (64 to 80)"."""

from collections.abc import Sequence

from extractor.finding.tables import heading_terms as terms
from extractor.finding.tables.cells import Cell
from extractor.finding.tables.frame import Frame
from extractor.finding.tables.headings import Heading, Statistic
from extractor.finding.tables.item import Item
from extractor.finding.tables.models import is_of_model
from extractor.finding.tables.spreads import first_spread, printed_spread


def read_interval(frame: Frame, cell: Cell, near: Sequence[Heading]) -> Item | None:
    """A summary or rate with its interval; None where no heading says which, or where it is none."""
    if _is_split(cell) or any(terms.OVER_PERSON_TIME.search(heading.words) for heading in near[:2]):
        return None  # "Mortality per 1000 person-years (deaths/person-years)"
    printed = printed_spread(cell)
    said = [*near, *frame.stated]
    for heading in said:
        if item := _by_heading(frame, cell, heading, said):
            return item
    if cell.percent_sign and _is_of_efficacy(frame, cell, near):
        return None
    if cell.percent_sign:
        return Item(cell, "rate", spread=printed or first_spread(said, {"range", "ci"}))
    of_model = any(terms.MODELLED.search(heading.words) for heading in frame.over(cell))
    if not is_of_model(frame) and not of_model and not any(h.spreads or h.coefficient for h in near):
        # an unnamed value of a variable: what its interval is, the paper says elsewhere if at all
        statistic: Statistic | None = "median" if frame.memory.medians else None
        return Item(cell, "summary", statistic=statistic, spread=printed or frame.habitual_spread)
    return None


def _by_heading(frame: Frame, cell: Cell, heading: Heading, said: Sequence[Heading]) -> Item | None:
    printed = printed_spread(cell)
    if heading.statistic and not (printed is None and _is_of_deviations(heading, said)):
        spread = printed or first_spread([heading, *said], {"iqr", "range", "ci"}) or frame.habitual_spread
        median = spread in {"iqr", "range"} and "median" in heading.statistics
        return Item(
            cell, "summary", heading, statistic="median" if median else heading.statistic, spread=spread
        )
    timed = "y" in cell.passage.tokens.letters
    if (heading.percents and not timed) or (heading.rates and cell.percent_sign):
        return None if _is_of_efficacy(frame, cell, said[:3]) else _of_percentages(cell, heading, said)
    if heading.spreads and heading.spreads[0] in {"iqr", "range"}:
        return Item(cell, "summary", heading, spread=heading.spreads[0])
    return None


def _is_of_efficacy(frame: Frame, cell: Cell, near: Sequence[Heading]) -> bool:
    """Whether a percentage is a relative effect: "VE (95% CI)", a column or row of vaccine efficacy."""
    return any(terms.EFFICACY.search(heading.words) for heading in (*near, *frame.over(cell)))


def _is_of_deviations(heading: Heading, said: Sequence[Heading]) -> bool:
    """Whether "Mean (SD)" stands over an interval that another heading or note describes: "median (IQR)"."""
    if not heading.spreads or not set(heading.spreads) <= {"sd", "se"}:
        return False
    return any({"iqr", "range", "ci"} & set(other.spreads) for other in said if other is not heading)


def _of_percentages(cell: Cell, heading: Heading, said: Sequence[Heading]) -> Item | None:
    """A rate; but "O2 saturation (%)" where values are medians (ranges) is a median in per cent.

    None where a number is below 0: "Slope (95% CI)" of a percentage.
    """
    numbers = [cell.number(name) for name in ("value", "low", "high")]
    if any(number is not None and number.value < 0 for number in numbers):
        return None
    spread = printed_spread(cell) or first_spread(said, {"iqr", "range", "ci"})
    named = next((other for other in said if other.statistic and spread in other.spreads), None)
    if named is not None and spread in {"iqr", "range"}:
        return Item(cell, "summary", named, statistic=named.statistic, spread=spread)
    return Item(cell, "rate", heading, spread=spread)


def spread_out(frame: Frame, cell: Cell) -> Item | None:
    """What a bare value is whose interval stands in the next column under the same heading."""
    over, beside = frame.over(cell), frame.beside(frame.rows[cell.row])
    return read_interval(frame, cell, [*beside[:1], *over[:1], *beside[1:], *over[1:]])


def _is_split(cell: Cell) -> bool:
    """Whether "48 (53,5%)" is a count with a decimal comma in its percentage, not an interval."""
    low, high = cell.number("low"), cell.number("high")
    if low is None or high is None or not cell.percent_sign_behind("high"):
        return False
    return low.value > high.value
