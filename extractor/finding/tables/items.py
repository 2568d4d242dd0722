"""What each cell of a table holds: an effect, a summary, a count, a rate, a p value, or part of one."""

from collections.abc import Sequence

from extractor.finding.tables import heading_terms as terms
from extractor.finding.tables.cells import Cell
from extractor.finding.tables.descriptions import described
from extractor.finding.tables.estimates import estimate
from extractor.finding.tables.frame import Frame
from extractor.finding.tables.headings import Heading, Headings
from extractor.finding.tables.item import Item, Items
from extractor.finding.tables.models import modelled
from extractor.finding.tables.neighbours import join_neighbours
from extractor.finding.tables.outside import outside
from extractor.finding.tables.unsaid import count_unsaid
from schemas.value import Measure

_CERTAIN, _MISPRINTED = 1, 2
"""The most that a p value is, and that one is misprinted as: "1.083" in a column of p values."""
_SPREAD_FORMS = frozenset({"interval_alone", "plain", "pair"})


def read_items(frame: Frame) -> Items:
    """The items of a table by row and column."""
    items: Items = {}
    if frame.displaced:
        return items
    for place, cell in frame.cells.items():
        if item := _item(frame, cell):
            items[place] = item
    join_neighbours(frame, items)
    count_unsaid(frame, items)
    return items


def _item(frame: Frame, cell: Cell) -> Item | None:
    over, beside = frame.over(cell), frame.beside(frame.rows[cell.row])
    if cell.is_reference and (
        not cell.parts or cell.says_reference or _is_one_among_ratios(frame, cell, over)
    ):
        return Item(cell, "reference")
    if cell.form in {"", "parts"}:
        return None
    column = over.named
    if (p := _p_heading(frame, cell, over, beside)) or cell.form == "p":
        printed = cell.form in {"p", "plain"} and _may_be_p(cell, _MISPRINTED if p in over else _CERTAIN)
        return Item(cell, "p", p) if printed else None  # also "1.083" among p values, as printed
    if cell.column in frame.unheaded_p and cell.form == "plain":
        return Item(cell, "p", over[0] if over else None) if _may_be_p(cell, _MISPRINTED) else None
    return (
        estimate(frame, cell, over, beside)
        or _interval_of_group(cell, column)
        or _spread(cell, column)
        or _spread(cell, beside[0] if beside and not terms.EXTREME.fullmatch(beside[0].words) else None)
        or _mean_beside_sd(frame, cell, over)
        or _unless_no_value(frame, cell, over, beside)
    )


def _p_heading(frame: Frame, cell: Cell, over: Headings, beside: Sequence[Heading]) -> Heading | None:
    """The heading that makes a number a p value: the row's, the column's, or one of a column of both."""
    if beside and beside[0].p and frame.heads_p(beside[0]):
        return beside[0]
    column = over.named
    if column is not None and column.p and not column.counts and not column.statistic:
        return column if frame.heads_p(column) else None
    return next(h for h in over if h.p) if _is_stacked_p(frame, cell, over) else None


def _interval_of_group(cell: Cell, column: Heading | None) -> Item | None:
    """An interval in a column headed "OS 95% CI": its estimate stands at its left."""
    if column is None or cell.form != "interval_alone" or column.measures or column.statistic:
        return None
    return Item(cell, "spread", column, spread="ci") if column.spreads[:1] == ("ci",) else None


def _spread(cell: Cell, heading: Heading | None) -> Item | None:
    """A bound or spread in a cell of its own."""
    if heading is None or cell.form not in _SPREAD_FORMS or not (heading.interval_alone or heading.bound):
        return None
    if heading.bound and cell.form == "pair":
        return None  # "High" over "39 (56.9)" is a group
    return Item(cell, "spread", heading, spread=heading.spreads[0] if heading.spreads else "ci")


def _mean_beside_sd(frame: Frame, cell: Cell, over: Sequence[Heading]) -> Item | None:
    """A mean under a bare "M" where the next column is headed "SD"."""
    right = frame.cells.get((cell.row, cell.column + 1))
    if right is None or cell.form != "plain" or not over or over[0].words != "m":
        return None
    beside = frame.over(right)
    return (
        Item(cell, "summary", over[0], statistic="mean") if beside and beside[0].spreads == ("sd",) else None
    )


def _unless_no_value(
    frame: Frame, cell: Cell, over: Sequence[Heading], beside: Sequence[Heading]
) -> Item | None:
    difference = _tells_difference(beside) and not (over and over[0].statistic)
    if cell.form == "interval" and (_tells_effect(over) or difference):
        return None  # of what measure, or between whom, is not said
    return None if _holds_no_value(frame, cell, over, beside) else described(frame, cell, over, beside)


def _tells_effect(over: Sequence[Heading]) -> bool:
    """Whether a column is one of effects whose measure is not named: "Treatment effect"."""
    return bool(over) and terms.EFFECT_COLUMN.fullmatch(over[0].words) is not None


def _tells_difference(beside: Sequence[Heading]) -> bool:
    """Whether a row is of differences, though it stands in the column of one arm."""
    return bool(beside) and any(m is Measure.MD for m in beside[0].measures)


def _holds_no_value(frame: Frame, cell: Cell, over: Sequence[Heading], beside: Sequence[Heading]) -> bool:
    """Whether the column is of effects or estimates, or column or row of scores, doses or the like."""
    column, row = over[0] if over else None, beside[0] if beside else None
    if column is not None:
        if column.measures and not (row is not None and row.counts):
            return True
        if column.coefficient and not column.statistic and _is_of_model(over):
            return True
    if len(beside) > 1 and beside[1].statistic and cell.form != "plain":
        row = None  # "Age, median (range) > Dose 1": a value at the first dose
    return outside(frame, cell, column, row)


def _is_of_model(over: Sequence[Heading]) -> bool:
    """Whether a column of estimates is of a model: a "B" beside "A" and "C" is a group."""
    return over[0].words != "b" or any(terms.MODELLED.search(heading.words) for heading in over)


def _is_one_among_ratios(frame: Frame, cell: Cell, over: Sequence[Heading]) -> bool:
    """Whether "1.00" is the reference of a column of ratios with intervals."""
    named = any(heading.measures or heading.coefficient for heading in over)
    if not named and modelled(frame) is None:
        return False
    beside = frame.cells.get((cell.row, cell.column + 1))
    if beside is not None and beside.form in {"interval_alone", "plain"} and not beside.is_reference:
        headings = frame.over(beside)
        if any(heading.bound or heading.interval_alone for heading in headings):
            return False  # "1.0 | 0.9 | 1.1": an estimate of 1 with its bounds
    ones = all(other.is_reference for other in frame.columns[cell.column])
    if named and (ones or _lacks_bounds(frame, cell, beside)):
        return True
    columns = (cell.column, cell.column + 1)
    if any(frame.has_form(column, "interval", "interval_alone") for column in columns):
        return True
    # "1.00 | —" in a column of estimates that each have a p value
    headings = frame.over(beside) if beside is not None else Headings()
    return any(heading.p for heading in headings[:1]) and beside is not None and not beside.parts


def _lacks_bounds(frame: Frame, cell: Cell, beside: Cell | None) -> bool:
    """Whether the column of bounds or p values beside an estimate has none for it: a blank, "Reference"."""
    if beside is not None:
        return beside.says_reference
    others = frame.columns.get(cell.column + 1, [])
    return any(h.bound or h.interval_alone or h.p for other in others[:1] for h in frame.over(other))


def _may_be_p(cell: Cell, most: int = _CERTAIN) -> bool:
    number = cell.number("p") or cell.number("value")
    return number is not None and 0 <= number.value <= most


def _is_stacked_p(frame: Frame, cell: Cell, over: Sequence[Heading]) -> bool:
    """Whether a column headed "P value / HR (95% CI)" prints its p values in rows of their own."""
    if cell.form not in {"p", "plain"} or not any(h.p for h in over) or not any(h.measures for h in over):
        return False
    return frame.has_form(cell.column, "interval")
