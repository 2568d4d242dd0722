"""Rows whose values no heading explains: reported as unread, one entry a row."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate

from extractor.finding.tables import heading_terms as terms
from extractor.finding.tables.cell_patterns import PARTS, SHAPED
from extractor.finding.tables.cells import Cell
from extractor.finding.tables.frame import Frame
from extractor.finding.tables.outside import outside
from schemas.finding import Finding, Unread

_SPEAKING = frozenset({"interval", "deviation", "pair", "share", "fraction"})
_LOOKS: dict[str, str] = {
    "interval": "effect",
    "interval_alone": "effect",
    "deviation": "summary",
    "pair": "count",
    "share": "count",
    "fraction": "count",
    "parts": "count",
    "": "count",
    "plain": "count",
}


def leftovers(frame: Frame, found: list[Finding]) -> Iterator[Unread]:
    """Rows with cells in a form that only values have, none of which became a record."""
    table = frame.sheet.table
    read = _Read((f.start, f.end) for f in found if table.start <= f.start < table.end)
    values = _Read((f.start, f.end) for f in found if table.start <= f.start < table.end and f.kind != "test")
    yield from _untold(frame)
    for row in frame.sheet.rows:
        cells = [frame.cells[row.number, column] for column in row.cells]
        missed = [cell for cell in cells if not _is_read(frame, cell, read)]
        left = [cell for cell in missed if _speaks(frame, cell)]
        if not left and not any(_is_read(frame, cell, values) for cell in cells):
            left = [cell for cell in missed if _may_count(frame, cell)]
        if left:
            yield _unread(frame, left)


def _is_read(frame: Frame, cell: Cell, read: "_Read") -> bool:
    span = frame.words.document.source_span(cell.label.start, cell.label.end)
    return read.meets(span.start, span.end)


def _unread(frame: Frame, cells: list[Cell]) -> Unread:
    """One entry for the cells of a row."""
    document = frame.words.document
    first, last = (document.source_span(cell.label.start, cell.label.end) for cell in (cells[0], cells[-1]))
    return Unread(
        document=document.paper.id,
        start=first.start,
        end=last.end,
        quote=document.paper.text[first.start : last.end],
        looks_like=_looks_like(cells[0]),
        why="no heading, caption or note says what these cells hold",
    )


def _may_count(frame: Frame, cell: Cell) -> bool:
    """Whether a bare whole number, in a row of which nothing was read, may be a count: "9", "19"."""
    over, beside = frame.over(cell), frame.beside(frame.rows[cell.row])
    value = cell.number("value") if cell.form == "plain" and not cell.is_reference else None
    if value is None or value.decimals or value.value < 0 or not over or over[0].unit or over[0].p:
        return False
    return bool(beside) and not beside[0].unit and not outside(cell, over[0], beside[0])


def _untold(frame: Frame) -> Iterator[Unread]:
    """Numbers among the words behind a value: "52 (59 in later years)"."""
    document = frame.words.document
    for cell in frame.cells.values():
        if cell.untold is None:
            continue
        span = document.source_span(*cell.untold)
        yield Unread(
            document=document.paper.id,
            start=span.start,
            end=span.end,
            quote=document.quote(span),
            looks_like="count" if cell.form == "plain" else "summary",
            why="a number among words behind the value of a cell",
        )


class _Read:
    """Stretches of text that findings stand in, for a question that is asked of every cell."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(stretches)
        self._starts = [start for start, _ in ordered]
        self._reach = list(accumulate((end for _, end in ordered), max))

    def meets(self, start: int, end: int) -> bool:
        """Whether any of them shares a character with ``start`` to ``end``."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._reach[before - 1] > start


def _speaks(frame: Frame, cell: Cell) -> bool:
    """Whether its form, or a heading of intervals over it, says that a cell holds a value."""
    over, beside = frame.over(cell), frame.beside(frame.rows[cell.row])
    if outside(cell, over[0] if over else None, beside[0] if beside else None):
        return False
    if PARTS.fullmatch(cell.label.text.strip()) and cell.form in {"parts", "interval_alone"}:
        return any(terms.IN_PARTS.search(heading.words) for heading in beside[:2])  # "11:7" beside "M:F"
    if cell.form == "interval_alone":
        return any(heading.interval_alone for heading in over[:1]) or cell.label.text.strip()[:1] in "(["
    return cell.form in _SPEAKING or (cell.form == "" and SHAPED.match(cell.label.text) is not None)


def _looks_like(cell: Cell) -> str:
    """What a cell of its form mostly is: "14 (20)" a count, "1.4 (2.0)" a mean with its spread."""
    value = cell.number("value")
    if cell.form == "plain" and cell.percent_sign:
        return "rate"
    return "summary" if cell.form == "pair" and value is not None and value.decimals else _LOOKS[cell.form]
