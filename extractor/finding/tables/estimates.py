"""Effects of a table: cells whose column or row names a measure, or whose table names a model."""

from collections.abc import Sequence

from extractor.finding.tables import heading_terms as terms
from extractor.finding.tables.cells import Cell
from extractor.finding.tables.frame import Frame
from extractor.finding.tables.headings import Heading
from extractor.finding.tables.item import Item
from extractor.finding.tables.models import modelled
from schemas.value import Measure

_FORMS = frozenset({"interval", "plain", "pair", "deviation", "interval_alone", "stacked"})


def estimate(frame: Frame, cell: Cell, over: Sequence[Heading], beside: Sequence[Heading]) -> Item | None:
    """An effect: column or row names a measure, or an interval stands where the table's model is named."""
    if cell.form not in _FORMS:
        return None
    for headings in (over, beside):
        for heading in headings:
            if heading.measures:
                return _of_measure(frame, cell, heading, beside)
            if heading.statistic or heading.counts or heading.percents or heading.size:
                break
    column = over[0] if over else None
    if column is None or cell.form != "interval" or column.statistic or cell.percent_sign:
        return None
    named = " ".join(heading.words for heading in over)
    regressed = column.spreads == ("ci",) or column.coefficient or terms.MODELLED.search(named)
    measure = modelled(frame) if regressed else None
    return Item(cell, "effect", column, measure) if measure else None


def _of_measure(frame: Frame, cell: Cell, heading: Heading, beside: Sequence[Heading]) -> Item | None:
    if cell.form == "interval_alone":
        alone = "ci" in heading.spreads or len(heading.measures) == 1
        return Item(cell, "effect", heading, heading.measures[0]) if alone and not heading.bound else None
    measure = _fitting(heading, frame, cell, beside)
    if measure is None or (cell.form == "deviation" and measure.is_ratio):
        return None
    return Item(cell, "effect", heading, measure)


def _fitting(heading: Heading, frame: Frame, cell: Cell, beside: Sequence[Heading]) -> Measure | None:
    """Of "regression coefficient or odds ratio" the ratio where the row counts patients."""
    ratios = [measure for measure in heading.measures if measure.is_ratio]
    others = [measure for measure in heading.measures if not measure.is_ratio]
    if ratios and others:
        counted = any(label.percents or label.counts for label in beside[:1])
        return ratios[0] if counted else others[0]
    measure = heading.measures[0]
    if measure is Measure.MD and (cell.percent_sign or _compares_shares(frame, cell)):
        return Measure.RD
    return measure


def _compares_shares(frame: Frame, cell: Cell) -> bool:
    """Whether the other cells of the row are counts with percentages, so that a difference is of risks."""
    forms = [
        other.form for (row, column), other in frame.cells.items() if row == cell.row and column < cell.column
    ]
    return any(form in {"fraction", "share"} for form in forms)
