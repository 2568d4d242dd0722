"""Rows whose values no heading explains: reported as unread, one entry a row."""

from collections.abc import Iterator

from extractor.finding.tables.frame import Frame
from schemas.finding import Finding, Unread

_SPEAKING = frozenset({"interval", "deviation", "pair", "share", "fraction"})
_LOOKS: dict[str, str] = {
    "interval": "effect",
    "deviation": "summary",
    "pair": "count",
    "share": "count",
    "fraction": "count",
}


def leftovers(frame: Frame, found: list[Finding]) -> Iterator[Unread]:
    """Rows with cells in a form that only values have, none of which became a record."""
    table = frame.sheet.table
    read = [(f.start, f.end) for f in found if table.start <= f.start < table.end]
    for row in frame.sheet.rows:
        cells = [cell for cell in (frame.cells[row.number, c] for c in row.cells) if cell.form in _SPEAKING]
        spans = [frame.words.document.source_span(cell.label.start, cell.label.end) for cell in cells]
        left = [
            (cell, span)
            for cell, span in zip(cells, spans, strict=True)
            if not any(start < span.end and span.start < end for start, end in read)
        ]
        if not left:
            continue
        start, end = left[0][1].start, left[-1][1].end
        yield Unread(
            document=frame.words.document.paper.id,
            start=start,
            end=end,
            quote=frame.words.document.paper.text[start:end],
            looks_like=_LOOKS[left[0][0].form],
            why="no heading, caption or note says what these cells hold",
        )
