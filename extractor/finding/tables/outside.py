"""What stands in tables and is no value of ours: statistics of tests, scores of studies, doses, dates."""

from extractor.finding.tables import heading_terms as terms
from extractor.finding.tables.cells import Cell
from extractor.finding.tables.headings import Heading

_SURE_FORMS = frozenset({"share", "fraction", "deviation"})


def outside(cell: Cell, column: Heading | None, row: Heading | None) -> bool:
    """Whether column or row is of what is no record: statistics of tests, scores of studies, doses, dates.

    "Dose 1" over "5.3 (6/114)" is another matter: that form can only be a share.
    """
    if column is not None and cell.form == "plain" and terms.TIMES.fullmatch(column.words):
        return True
    if any(heading is not None and terms.NOT_VALUES.search(heading.words) for heading in (column, row)):
        return True
    if cell.form in _SURE_FORMS:
        return False
    return bool(
        (column is not None and terms.NOT_COLUMNS.fullmatch(column.words))
        or (row is not None and terms.NOT_ROWS.fullmatch(row.words.strip()))
    )
