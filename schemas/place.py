"""Where something stands: character offsets, boxes on a PDF page, a cell of a table."""

from pydantic import Field

from schemas.frozen import Frozen


class Span(Frozen):
    """Half-open range of character offsets into a paper's text: ``text[start:end]``.

    That it ends where it should is asked once for each record, by slicing the text (``extractor.pipeline``):
    a validator here would run some forty times a paper.
    """

    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Box(Frozen):
    """A rectangle on a PDF page, in points from the page's upper left corner."""

    page: int = Field(ge=1, description="1-based page number")
    x0: float
    top: float
    x1: float
    bottom: float


class Place(Frozen):
    """A verbatim passage of one document."""

    document: str = Field(description="id of the document")
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    quote: str


class TablePlace(Frozen):
    """The cell a value stands in: headers are joined outermost first with " / "."""

    label: str | None = None
    row: str | None = None
    column: str | None = None
    column_n: int | None = Field(
        default=None, description="the column's group size, if its header prints one"
    )
