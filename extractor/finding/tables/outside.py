"""What stands in tables and is no value of ours: statistics of tests, scores of studies, doses, dates."""

from extractor.finding.tables import heading_terms as terms
from extractor.finding.tables.cells import Cell
from extractor.finding.tables.frame import Frame
from extractor.finding.tables.headings import Heading

_SURE_FORMS = frozenset({"share", "fraction", "deviation"})
_SPREAD_FORMS = (*_SURE_FORMS, "pair", "interval")


def outside(frame: Frame, cell: Cell, column: Heading | None, row: Heading | None) -> bool:
    """Whether column or row is of what is no record: statistics of tests, scores of studies, doses, dates.

    "Dose 1" over "5.3 (6/114)" is another matter: that form can only be a share.
    """
    if _holds_no_values(frame, cell, column, row):
        return True
    if cell.form in _SURE_FORMS:
        return False
    if column is not None and (
        terms.NOT_COLUMNS.fullmatch(column.words) or _is_statistic(frame, cell, column)
    ):
        return True
    if row is None or (cell.form in _SPREAD_FORMS and terms.NUMBERED_DOSE.fullmatch(row.words)):
        return False
    return terms.NOT_ROWS.fullmatch(row.words.strip()) is not None


def _holds_no_values(frame: Frame, cell: Cell, column: Heading | None, row: Heading | None) -> bool:
    """Whether nothing there is a value, in whatever form: numbered weeks, scores of studies, simulations."""
    if column is not None and cell.form == "plain" and terms.TIMES.fullmatch(column.words):
        return True
    if frame.over(cell).simulated:
        return True
    return any(h is not None and terms.NOT_VALUES.search(h.words) for h in (column, row))


def _is_statistic(frame: Frame, cell: Cell, column: Heading) -> bool:
    """Whether a letter over a column is a test's statistic; an arm's values have spreads, or a size."""
    if not terms.LETTER.fullmatch(column.words) or column.size is not None:
        return False
    return not frame.has_form(cell.column, *_SPREAD_FORMS)
