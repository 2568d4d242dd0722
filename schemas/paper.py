"""A paper as read: one immutable text, and layers of offsets over it.

Every layer slices the same ``text``: ``paper.text[layer.start:layer.end]``. Readers build these
models; no other stage does.
"""

from enum import StrEnum

from pydantic import Field

from schemas.frozen import Frozen
from schemas.place import Box


class SectionKind(StrEnum):
    """What part of a paper a passage belongs to (the feed's ``section``)."""

    TITLE = "title"
    ABSTRACT = "abstract"
    INTRODUCTION = "introduction"
    METHODS = "methods"
    RESULTS = "results"
    DISCUSSION = "discussion"
    CONCLUSIONS = "conclusions"
    TABLE = "table"
    FIGURE = "figure"
    OTHER = "other"


class BlockRole(StrEnum):
    """What a stretch of text is. Values are looked for in prose, captions and tables only."""

    TITLE = "title"
    HEADING = "heading"
    PROSE = "prose"
    CAPTION = "caption"
    FOOTNOTE = "footnote"
    TABLE = "table"
    REFERENCES = "references"
    BOILERPLATE = "boilerplate"


class Block(Frozen):
    """A paragraph, heading, caption or table: the unit that is read at once.

    ``heading`` is the nearest heading above ("Secondary outcomes"); in a structured abstract the
    label of its paragraph ("Results"). ``part`` types what a structured abstract's paragraph holds
    (methods, results, ...) while ``section`` stays ``abstract``.
    """

    role: BlockRole
    section: SectionKind
    start: int = Field(ge=0)
    end: int
    heading: str | None = None
    part: SectionKind | None = None


class Citation(Frozen):
    """A citation mark, which is never part of a number: "0.721" followed by a superscript 7."""

    start: int = Field(ge=0)
    end: int
    label: str = Field(description='as printed: "7", "4,5"')
    note: bool = Field(default=False, description="marks a footnote, not a reference")


class Cell(Frozen):
    """A cell of a table's grid; a spanning cell is given once, at its upper left place."""

    row: int = Field(ge=0)
    column: int = Field(ge=0)
    rowspan: int = Field(default=1, ge=1)
    colspan: int = Field(default=1, ge=1)
    start: int = Field(ge=0)
    end: int
    header: bool = Field(
        default=False,
        description="names a column or row; a row of headers below the first ones governs the rows under it",
    )
    indent: int = Field(default=0, ge=0, description="depth of an indented row label")
    certain: bool = Field(
        default=True, description="false where its column was told by what it holds, not by where it stands"
    )


class Table(Frozen):
    """A table as a grid of cells over the text."""

    label: str | None = None
    caption: str | None = None
    start: int = Field(ge=0)
    end: int
    section: SectionKind = SectionKind.TABLE
    header_rows: int = Field(default=0, ge=0)
    cells: tuple[Cell, ...] = ()
    footnotes: tuple[str, ...] = ()
    certain: bool = Field(default=True, description="false where columns could not be told apart surely")
    doubt: str | None = Field(default=None, description="why the grid is not certain")


class GlyphRun(Frozen):
    """Consecutive characters of a PDF's text on one line, with the box of each.

    ``edges`` holds, for each of the ``end - start`` characters, its x0 and x1 in points.
    """

    start: int = Field(ge=0)
    end: int
    page: int = Field(ge=1)
    top: float
    bottom: float
    edges: tuple[tuple[float, float], ...]

    def box(self, start: int, end: int) -> Box | None:
        """The box of the run's characters inside ``text[start:end]``; None where there are none."""
        inside = self.edges[max(start - self.start, 0) : max(end - self.start, 0)]
        if not inside:
            return None
        left, right = min(x0 for x0, _ in inside), max(x1 for _, x1 in inside)
        return Box(page=self.page, x0=left, top=self.top, x1=right, bottom=self.bottom)


class Page(Frozen):
    """One page of a PDF: its stretch of the text, its size in points, what went wrong on it."""

    number: int = Field(ge=1)
    start: int = Field(ge=0)
    end: int
    width: float
    height: float
    trouble: str | None = Field(default=None, description='"no text layer", "font without a Unicode map"')


class Metadata(Frozen):
    """What identifies the article, where it is printed; null where it is not."""

    title: str | None = None
    year: int | None = None
    first_author: str | None = None
    doi: str | None = None
    pmid: str | None = None
    pmcid: str | None = None
    registration: str | None = Field(default=None, description='trial or review registration: "NCT01234567"')
    path: str | None = Field(default=None, description="the file it was read from")
    notices: tuple[str, ...] = Field(default=(), description="retraction and correction notices")


class Paper(Frozen):
    """One article: its text as read, and what stands where in it.

    ``id`` is the SHA-256 (hex) of the bytes of this one article.
    """

    id: str
    metadata: Metadata = Metadata()
    text: str
    blocks: tuple[Block, ...] = ()
    tables: tuple[Table, ...] = ()
    citations: tuple[Citation, ...] = ()
    pages: tuple[Page, ...] = ()
    runs: tuple[GlyphRun, ...] = ()
