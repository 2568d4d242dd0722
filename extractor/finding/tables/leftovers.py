"""Rows whose values no heading explains: reported as unread, one entry a row."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate

from extractor.finding.tables import heading_terms as terms
from extractor.finding.tables.cell_patterns import PARTS
from extractor.finding.tables.cells import Cell
from extractor.finding.tables.frame import Frame
from extractor.finding.tables.items import outside
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
}


def leftovers(frame: Frame, found: list[Finding]) -> Iterator[Unread]:
    """Rows with cells in a form that only values have, none of which became a record."""
    table = frame.sheet.table
    read = _Read((f.start, f.end) for f in found if table.start <= f.start < table.end)
    yield from _untold(frame)
    for row in frame.sheet.rows:
        cells = [cell for cell in (frame.cells[row.number, c] for c in row.cells) if _speaks(frame, cell)]
        spans = [frame.words.document.source_span(cell.label.start, cell.label.end) for cell in cells]
        left = [
            (cell, span)
            for cell, span in zip(cells, spans, strict=True)
            if not read.meets(span.start, span.end)
        ]
        if not left:
            continue
        start, end = left[0][1].start, left[-1][1].end
        yield Unread(
            document=frame.words.document.paper.id,
            start=start,
            end=end,
            quote=frame.words.document.paper.text[start:end],
            looks_like=_looks_like(left[0][0]),
            why="no heading, caption or note says what these cells hold",
        )


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
        return any(heading.interval_alone for heading in over[:1])
    return cell.form in _SPEAKING


def _looks_like(cell: Cell) -> str:
    """What a cell of its form mostly is: "14 (20)" a count, "1.4 (2.0)" a mean with its spread."""
    value = cell.number("value")
    return "summary" if cell.form == "pair" and value is not None and value.decimals else _LOOKS[cell.form]
