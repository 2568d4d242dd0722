"""Passages to the paper's text: paragraphs for the walk through the sections, tables as grids."""

from collections.abc import Sequence

from extractor.reading.paragraphs import Paragraph
from extractor.reading.pdf_passages import Kind, Passage
from extractor.reading.pdf_sheet import PdfSheet
from extractor.reading.pdf_tables import table, write_grid
from schemas.paper import Table


class Writing:
    """All passages written down; ``paragraphs[i]`` is ``passages[i]``."""

    def __init__(self, sheet: PdfSheet, passages: Sequence[Passage]) -> None:
        self.sheet = sheet
        self.tables: list[Table] = []
        self.paragraphs: list[Paragraph] = []
        for at, passage in enumerate(passages):
            if passage.kind is Kind.TABLE:
                self.paragraphs.append(self._table(passages, at))
            else:
                # Only text is looked at for headings; the other kinds are what they are by their place.
                running = passage.kind is not Kind.TEXT
                self.paragraphs.append(sheet.paragraph(passage.lines, running=running))

    def _table(self, passages: Sequence[Passage], at: int) -> Paragraph:
        passage = passages[at]
        if passage.grid is not None:
            start, cells = write_grid(self.sheet, passage.grid)
        else:
            start, cells = self._flat(passage), ()
        end = self.sheet.length
        self.tables.append(table(passage, (start, end), cells, self._around(passages, at)))
        text = self.sheet.text_since(start)
        return Paragraph(start, end, text, len(passage.lines), text, 1, running=True)

    def _flat(self, passage: Passage) -> int:
        self.sheet.gap()
        start = self.sheet.length
        for number, line in enumerate(passage.lines):
            if number:
                self.sheet.put("\n")
            self.sheet.ink(line.frame, line.ink)
        return start

    def _around(self, passages: Sequence[Passage], at: int) -> tuple[str | None, list[str]]:
        """The caption before a table and the footnotes behind it, as they were or will be written."""
        caption = passages[at - 1] if at and passages[at - 1].kind is Kind.CAPTION else None
        notes = []
        for passage in passages[at + 1 :]:
            if passage.kind is not Kind.FOOTNOTE:
                break
            notes.append(" ".join(line.text for line in passage.lines))
        written = self.paragraphs[at - 1].text if caption is not None else None
        title = passages[at].title
        if written is None and title is not None:
            written = " ".join(line.text for line in title.lines)
        return written, notes
