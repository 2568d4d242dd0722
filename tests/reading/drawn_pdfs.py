"""Small PDFs drawn for tests: an article as a journal sets it, with nothing but pdfium."""

import ctypes
import io
import textwrap
from collections.abc import Iterable

import pypdfium2
import pypdfium2.raw as pdfium

WIDTH, HEIGHT = 595, 842
BODY = 9.0
LEADING = 11.0


class Sheet:
    """One page to draw on; y counts from the upper edge, in points."""

    def __init__(self, document: pypdfium2.PdfDocument, width: float = WIDTH, height: float = HEIGHT) -> None:
        self.page = document.new_page(width, height)
        self.height = height

    def text(self, x: float, y: float, words: str, *, size: float = BODY, font: str = "Times-Roman") -> None:
        """One line of text with its baseline at ``y``."""
        item = pdfium.FPDFPageObj_NewTextObj(self.page.pdf.raw, font.encode(), ctypes.c_float(size))
        letters = (words + "\x00").encode("utf-16-le")
        pdfium.FPDFText_SetText(item, ctypes.cast(letters, pdfium.FPDF_WIDESTRING))
        pdfium.FPDFPageObj_Transform(item, 1, 0, 0, 1, x, self.height - y)
        pdfium.FPDFPage_InsertObject(self.page.raw, item)

    def lines(self, x: float, y: float, text: str, *, letters: int = 52, size: float = BODY) -> float:
        """A paragraph broken into lines; the baseline behind its last line."""
        for line in textwrap.wrap(text, letters, break_on_hyphens=False):
            self.text(x, y, line, size=size)
            y += LEADING
        return y

    def rule(self, x0: float, x1: float, y: float) -> None:
        """A thin horizontal line."""
        path = pdfium.FPDFPageObj_CreateNewPath(x0, self.height - y)
        pdfium.FPDFPath_LineTo(path, x1, self.height - y)
        pdfium.FPDFPageObj_SetStrokeWidth(path, 0.6)
        pdfium.FPDFPath_SetDrawMode(path, pdfium.FPDF_FILLMODE_NONE, 1)
        pdfium.FPDFPage_InsertObject(self.page.raw, path)

    def square(self, x: float, y: float, side: float) -> None:
        """A filled square, as a forest plot marks an estimate."""
        box = pdfium.FPDFPageObj_CreateNewRect(x, self.height - y, side, side)
        pdfium.FPDFPath_SetDrawMode(box, pdfium.FPDF_FILLMODE_ALTERNATE, 0)
        pdfium.FPDFPage_InsertObject(self.page.raw, box)

    def row(self, y: float, cells: Iterable[tuple[float, str]], *, size: float = 8.0) -> None:
        """The cells of a table's row, each at its x."""
        for x, words in cells:
            self.text(x, y, words, size=size)

    def done(self, *, rotation: int = 0) -> None:
        """Write what was drawn into the page."""
        pdfium.FPDFPage_GenerateContent(self.page.raw)
        if rotation:
            self.page.set_rotation(rotation)


def saved(document: pypdfium2.PdfDocument) -> bytes:
    """The bytes of a drawn document."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
