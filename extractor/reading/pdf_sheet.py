"""Passages written down as the paper's text, with a run of boxes for every line."""

from collections.abc import Sequence

from extractor.reading.paragraphs import Paragraph
from extractor.reading.pdf_frames import Area, Frame, on_page
from extractor.reading.pdf_hyphens import Vocabulary, seam
from extractor.reading.pdf_ink import Ink
from extractor.reading.pdf_lines import Line
from schemas.paper import Citation, GlyphRun

_HUNDREDTH = 2  # decimals of a coordinate in points


class PdfSheet:
    """The text so far, the runs and citations over it."""

    def __init__(self, words: Vocabulary) -> None:
        self._words = words
        self._pieces: list[str] = []
        self.length = 0
        self.runs: list[GlyphRun] = []
        self.citations: list[Citation] = []

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self._pieces)

    def put(self, text: str) -> None:
        """Text that stands on no page: what parts blocks, lines and cells."""
        self._pieces.append(text)
        self.length += len(text)

    def gap(self) -> None:
        """What separates passages; nothing before the first."""
        if self.length:
            self.put("\n\n")

    def paragraph(self, lines: Sequence[Line], *, running: bool = False) -> Paragraph:
        """Lines as one paragraph."""
        self.gap()
        start = self.length
        self.inks([(line.frame, line.ink) for line in lines])
        text = self.text_since(start)
        return Paragraph(start, self.length, text, len(lines), lines[-1].text, 1, running=running)

    def inks(self, lines: Sequence[tuple[Frame, Ink]]) -> None:
        """Lines that belong together, one behind the other, hyphenation undone."""
        for number, (frame, ink) in enumerate(lines):
            drop, joiner = 0, ""
            if number + 1 < len(lines):
                drop, joiner = seam(ink.text, lines[number + 1][1].text, self._words)
            self.ink(frame, ink, drop)
            self.put(joiner)

    def text_since(self, start: int) -> str:
        """What was written since an offset; the pieces are looked at from the end."""
        pieces: list[str] = []
        missing = self.length - start
        for piece in reversed(self._pieces):
            if missing <= 0:
                break
            pieces.append(piece)
            missing -= len(piece)
        return "".join(reversed(pieces))[-(self.length - start) :] if self.length > start else ""

    def ink(self, frame: Frame, ink: Ink, drop: int = 0) -> int:
        """A line's text without its last ``drop`` characters; where it starts."""
        start = self.length
        text = ink.text[: len(ink.text) - drop] if drop else ink.text
        self.put(text)
        for mark in ink.marks:
            if mark.end <= len(text):
                self.citations.append(
                    Citation(start=start + mark.start, end=start + mark.end, label=mark.label, note=mark.note)
                )
        if text:
            self._run(frame, ink, start, len(text))
        return start

    def _run(self, frame: Frame, ink: Ink, start: int, length: int) -> None:
        if frame.angle in {90, 270}:
            # The line stands upright on the page, so every character has a height of its own.
            for at, (x0, x1) in enumerate(ink.edges[:length]):
                self._add(frame, Area(x0, ink.top, x1, ink.bottom), start + at, None)
            return
        left = min(edge[0] for edge in ink.edges)
        right = max(edge[1] for edge in ink.edges)
        self._add(frame, Area(left, ink.top, right, ink.bottom), start, ink.edges[:length])

    def _add(self, frame: Frame, area: Area, start: int, edges: Sequence[tuple[float, float]] | None) -> None:
        placed = on_page(frame, area)
        if edges is None:
            edges = [(placed.x0, placed.x1)]
        elif frame.angle == 180:
            edges = [(frame.width - x1, frame.width - x0) for x0, x1 in edges]
        rounded = tuple((round(x0, _HUNDREDTH), round(x1, _HUNDREDTH)) for x0, x1 in edges)
        self.runs.append(
            GlyphRun(
                start=start,
                end=start + len(rounded),
                page=frame.page,
                top=round(placed.top, _HUNDREDTH),
                bottom=round(placed.bottom, _HUNDREDTH),
                edges=rounded,
            )
        )
