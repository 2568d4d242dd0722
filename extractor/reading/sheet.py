"""A paper's text as it is written down by a reader, block after block, with the layers over it."""

from collections.abc import Sequence

from extractor.reading.rendered import Rendered
from schemas.paper import BlockRole, Metadata, Paper, SectionKind, Table

Fields = dict[str, object]

_UNHEADED = frozenset({BlockRole.TITLE, BlockRole.BOILERPLATE, BlockRole.REFERENCES})


class Sheet:
    """The text so far and its layers; blocks stand on lines of their own.

    ``heading``, ``section`` and ``part`` are those of the blocks to come.
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self.length = 0
        # made into models all at once, when the paper is finished: one by one takes three times as long
        self.blocks: list[Fields] = []
        self.citations: list[Fields] = []
        self.tables: list[Table] = []
        self.section = SectionKind.OTHER
        self.heading: str | None = None
        self.part: SectionKind | None = None

    def gap(self, break_: str = "\n\n") -> None:
        """What separates blocks; nothing before the first."""
        if self.length:
            self._write(break_)

    def _write(self, text: str) -> None:
        self._pieces.append(text)
        self.length += len(text)

    def text(self, rendered: Rendered) -> int:
        """Writes text with its marks; where it starts."""
        start = self.length
        self._pieces.append(rendered.text)
        self.length = start + len(rendered.text)
        for mark in rendered.marks:
            self.citations.append(
                {
                    "start": start + mark.start,
                    "end": start + mark.end,
                    "label": mark.label,
                    "note": mark.note,
                }
            )
        return start

    def block(self, role: BlockRole, rendered: Rendered, section: SectionKind | None = None) -> None:
        """A block on its own line; nothing where there is no text."""
        if rendered.text:
            self.gap()
            self.cover(role, self.text(rendered), section)

    def labelled(self, label: Rendered, rendered: Rendered) -> None:
        """A paragraph behind its label ("Methods: We ..."), as structured abstracts are printed."""
        self.gap()
        self.cover(BlockRole.HEADING, self.text(label))
        if rendered.text:
            self._write(" ")
            self.cover(BlockRole.PROSE, self.text(rendered))

    def cover(self, role: BlockRole, start: int, section: SectionKind | None = None) -> None:
        """Makes a block of all that was written since ``start``."""
        self._add(role, start, self.length, section)

    def cover_part(self, role: BlockRole, start: int, end: int) -> None:
        """Makes a block of a stretch written before, without the blanks around it."""
        written = "".join(self._pieces[-3:])
        offset = self.length - len(written)
        piece = written[start - offset : end - offset]
        start += len(piece) - len(piece.lstrip())
        if piece.strip():
            self._add(role, start, start + len(piece.strip()), None)

    def _add(self, role: BlockRole, start: int, end: int, section: SectionKind | None) -> None:
        headed = role not in _UNHEADED
        self.blocks.append(
            {
                "role": role,
                "section": self.section if section is None else section,
                "start": start,
                "end": end,
                "heading": self.heading if headed else None,
                "part": self.part if headed else None,
            }
        )

    def row(self, cells: Sequence[Rendered | None]) -> list[tuple[int, int]]:
        """A table's row: cells between tabs, nothing where another cell reaches in; their places."""
        places = []
        for number, cell in enumerate(cells):
            if number:
                self._pieces.append("\t")
                self.length += 1
            start = self.length
            if cell is not None and cell.text:
                if cell.marks:
                    self.text(cell)
                else:  # as text(), which costs a call for each of thousands of cells
                    self._pieces.append(cell.text)
                    self.length += len(cell.text)
            places.append((start, self.length))
        return places

    def line_break(self) -> None:
        """A new line inside a block."""
        self._write("\n")

    def paper(self, identity: str, metadata: Metadata) -> Paper:
        """The finished paper."""
        return Paper.model_validate(
            {
                "id": identity,
                "metadata": metadata,
                "text": "".join(self._pieces),
                "blocks": self.blocks,
                "tables": self.tables,
                "citations": self.citations,
            }
        )
