"""What a table says of its own cells: a last look at headings before a cell is accused.

A cell is read with the words of its column and row; where those do not say what the number is, the rules that
need to know it have nothing to ask.
"""

import re
from bisect import bisect_right
from typing import NamedTuple

from extractor.document.word_led import word_led
from schemas.paper import Cell, Paper, Table
from schemas.place import Span
from schemas.printed import Printed
from schemas.record import EffectRecord

RATIO = re.compile(
    r"\b(?:[a-z]{0,3}|Adj|A|C|U)(?:HR|OR|RR|IRR|SHR|PR)s?\b|\b[Rr]atios?\b|\bRATIO|[Rr]elative\s+[Rr]isk|[Oo]dds|[Hh]azard"
)
DIFFERENCE = re.compile(
    r"differ|diff\b|change|coefficient|\bbeta\b|β|effect|estimate|reduction|increase|\b[A-Z]{0,3}(?:MD|RD)\b|contrast",
    re.IGNORECASE,
)
OTHER = word_led(
    r"sensitiv|specific|efficacy|\bGM[TFC]\b|titer|titre|median|\bSDs?\b|\bIQR|predictive|\bn\s?/\s?N\b|range|"
    r"heart\s+rate|geometric",
    re.IGNORECASE,
)
"""What a column holds that is no effect, whatever stands around it."""
HEART = re.compile(r"heart\s+rate", re.IGNORECASE)
OTHER_ROW = word_led(r"\bmedian|\bIQR|\bSDs?\b|\brange\b|heart\s+rate", re.IGNORECASE)
CALLED_P = re.compile(r"(?<![\w&])p(?:[- ]?values?)?(?![\w&])|signific", re.IGNORECASE)
OTHER_P = re.compile(r"interact|trend|heterogen|within|baseline|homogen|paired|linear", re.IGNORECASE)
OF_TIMES = re.compile(r"log-?\s?rank", re.IGNORECASE)


class Place(NamedTuple):
    """A cell and its table."""

    table: Table
    cell: Cell


def place_of(paper: Paper, span: Span | None) -> Place | None:
    """The cell that a number stands in; None outside of tables."""
    if span is None:
        return None
    for table in paper.tables:
        if table.start <= span.start < table.end and (cell := _cell_of(table, span)) is not None:
            return Place(table, cell)
    return None


def _cell_of(table: Table, span: Span) -> Cell | None:
    """The cell that a number stands in: where cells are in the order of the text, by bisection."""
    at = bisect_right(table.cells, span.start, key=lambda cell: cell.start)
    likely = table.cells[max(at - 1, 0) : at]
    holding = (cell for cell in (*likely, *table.cells) if cell.start <= span.start and span.end <= cell.end)
    return next(holding, None)


def heading_of(paper: Paper, place: Place) -> str:
    """The words over a cell, from the first header row down."""
    table, column, top = place.table, place.cell.column, place.table.header_rows
    return " ".join(
        paper.text[cell.start : cell.end]
        for cell in table.cells
        if (cell.row < top or cell.header)
        and cell.row < place.cell.row
        and cell.column <= column < cell.column + cell.colspan
    )


def names_its_measure(paper: Paper, record: EffectRecord) -> bool:
    """True where column, row or caption of a cell call it what it was read as; of running text always."""
    if record.table is None:
        return True
    column, row = record.table.column or "", record.table.row or ""
    caption = _caption(paper, record)
    if OTHER.search(column) or OTHER_ROW.search(row) or HEART.search(caption):
        return False
    ratio, difference = RATIO.search(column), DIFFERENCE.search(column)
    if record.measure.is_ratio:
        return ratio is not None or (difference is None and RATIO.search(f"{row} {caption}") is not None)
    return ratio is None and (difference is not None or DIFFERENCE.search(f"{row} {caption}") is not None)


def called_p(paper: Paper, p: Printed) -> bool:
    """True where the heading of a cell, or its row's first cell, speaks of p values; always in prose."""
    place = place_of(paper, p.span)
    if place is None:
        return True
    row = next((cell for cell in place.table.cells if cell.row == place.cell.row), place.cell)
    said = [heading_of(paper, place), *(paper.text[cell.start : cell.end] for cell in (row, place.cell))]
    return CALLED_P.search(" ".join(said)) is not None


def _caption(paper: Paper, record: EffectRecord) -> str:
    tables = (table for table in paper.tables if table.start <= record.start < table.end)
    return next((table.caption or "" for table in tables), "")


def p_is_its_own(paper: Paper, record: EffectRecord) -> bool:
    """True where an effect's p value stands in its own row and under no heading of another question."""
    effect = place_of(paper, record.estimate.span if record.estimate is not None else None)
    p = place_of(paper, record.p.span if record.p is not None else None)
    if effect is None or p is None:
        return True
    same_row = p.cell.row <= effect.cell.row < p.cell.row + p.cell.rowspan
    return same_row and OTHER_P.search(heading_of(paper, p)) is None


def p_of_times(paper: Paper, record: EffectRecord) -> bool:
    """True where the notes of the table say that its p values are of the log-rank test."""
    p = place_of(paper, record.p.span if record.p is not None else None)
    return p is not None and any(
        OF_TIMES.search(words) for words in (*p.table.footnotes, p.table.caption or "", heading_of(paper, p))
    )
