"""What each cell of a table holds: an effect, a summary, a count, a rate, a p value, or part of one."""

from collections.abc import Sequence

from extractor.finding.tables import heading_terms as terms
from extractor.finding.tables.cells import Cell
from extractor.finding.tables.descriptions import described
from extractor.finding.tables.estimates import estimate
from extractor.finding.tables.frame import Frame
from extractor.finding.tables.headings import Heading
from extractor.finding.tables.item import Item, Items
from extractor.finding.tables.models import modelled

_SPREAD_FORMS = frozenset({"interval_alone", "plain", "pair"})


def read_items(frame: Frame) -> Items:
    """The items of a table by row and column."""
    items: Items = {}
    if frame.displaced:
        return items
    for place, cell in frame.cells.items():
        if item := _item(frame, cell):
            items[place] = item
    _count_plain_neighbours(frame, items)
    return items


def _item(frame: Frame, cell: Cell) -> Item | None:
    over, beside = frame.over(cell), frame.beside(frame.rows[cell.row])
    if cell.is_reference and (not cell.parts or _is_one_among_ratios(frame, cell, over)):
        return Item(cell, "reference")
    if cell.form in {"", "parts"}:
        return None
    column = next((heading for heading in over if heading.named), None)
    if (p := _p_heading(frame, cell, over, beside)) or cell.form == "p":
        return Item(cell, "p", p) if cell.form in {"p", "plain"} else None
    if cell.column in frame.unheaded_p and cell.form == "plain":
        return Item(cell, "p")
    return (
        estimate(frame, cell, over, beside)
        or _spread(cell, column)
        or _spread(cell, beside[0] if beside else None)
        or _unless_no_value(frame, cell, over, beside)
    )


def _p_heading(
    frame: Frame, cell: Cell, over: Sequence[Heading], beside: Sequence[Heading]
) -> Heading | None:
    """The heading that makes a number a p value: the row's, the column's, or one of a column of both."""
    if beside and beside[0].p:
        return beside[0]
    column = next((heading for heading in over if heading.named), None)
    if column is not None and column.p and not column.counts and not column.statistic:
        return column
    return next(h for h in over if h.p) if _is_stacked_p(frame, cell, over) else None


def _spread(cell: Cell, heading: Heading | None) -> Item | None:
    """A bound or spread in a cell of its own."""
    if heading is None or cell.form not in _SPREAD_FORMS or not (heading.interval_alone or heading.bound):
        return None
    return Item(cell, "spread", heading, spread=heading.spreads[0] if heading.spreads else "ci")


def _unless_no_value(
    frame: Frame, cell: Cell, over: Sequence[Heading], beside: Sequence[Heading]
) -> Item | None:
    if any(terms.NOT_VALUES.search(heading.words) for heading in (*over[:1], *beside[:1])):
        return None
    return described(frame, cell, over, beside)


def _is_one_among_ratios(frame: Frame, cell: Cell, over: Sequence[Heading]) -> bool:
    """Whether "1.00" is the reference of a column of ratios with intervals."""
    if not any(heading.measures or heading.coefficient for heading in over) and modelled(frame) is None:
        return False
    beside = frame.cells.get((cell.row, cell.column + 1))
    if beside is not None and beside.form in {"interval_alone", "plain"} and not beside.is_reference:
        headings = frame.over(beside)
        if any(heading.bound or heading.interval_alone for heading in headings):
            return False  # "1.0 | 0.9 | 1.1": an estimate of 1 with its bounds
    columns = {cell.column, cell.column + 1}
    return any(c in columns and o.form in {"interval", "interval_alone"} for (_, c), o in frame.cells.items())


def _is_stacked_p(frame: Frame, cell: Cell, over: Sequence[Heading]) -> bool:
    """Whether a column headed "P value / HR (95% CI)" prints its p values in rows of their own."""
    if cell.form not in {"p", "plain"} or not any(h.p for h in over) or not any(h.measures for h in over):
        return False
    return any(c == cell.column and other.form == "interval" for (_, c), other in frame.cells.items())


def _count_plain_neighbours(frame: Frame, items: Items) -> None:
    """A bare "0" among "3 (20)" is a count too."""
    rows = {
        item.cell.row: item for item in items.values() if item.nature == "count" and item.cell.form != "plain"
    }
    columns = {
        item.cell.column for item in items.values() if item.nature == "count" and item.cell.form != "plain"
    }
    for place, cell in frame.cells.items():
        twin = rows.get(cell.row)
        if place in items or twin is None or cell.form != "plain" or cell.percent_sign:
            continue
        if cell.column not in columns:
            continue
        value = cell.number("value")
        if value is not None and not value.decimals and value.value >= 0:
            items[place] = Item(cell, "count", twin.heading)
