"""What is drawn on a page, in pdfium's coordinates: paths, images and shades, also in drawings placed on it.

A figure is often a drawing of its own (a form XObject) that the page places by a matrix; pdfium tells the
bounds of what is in it in the drawing's coordinates.
"""

import ctypes
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2.raw as pdfium

from extractor.reading.pdf_engine import EnginePage, PageFault, function

Drawn = tuple[int, float, float, float, float]
"""An object's type and bounds: left, low, right, high."""

MOST_SHAPES = 100_000
_DEPTH = 6
_POINTER, _INT = ctypes.c_void_p, ctypes.c_int
_KINDS = frozenset({pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING})
_FORM = pdfium.FPDF_PAGEOBJ_FORM
_count_on_page = function(pdfium.FPDFPage_CountObjects, _INT, _POINTER)
_on_page = function(pdfium.FPDFPage_GetObject, _POINTER, _POINTER, _INT)
_count_in_form = function(pdfium.FPDFFormObj_CountObjects, _INT, _POINTER)
_in_form = function(pdfium.FPDFFormObj_GetObject, _POINTER, _POINTER, ctypes.c_ulong)
_type = function(pdfium.FPDFPageObj_GetType, _INT, _POINTER)
_bounds = function(pdfium.FPDFPageObj_GetBounds, _INT, _POINTER, *[_POINTER] * 4)
_matrix = function(pdfium.FPDFPageObj_GetMatrix, _INT, _POINTER, _POINTER)


class TooMuchDrawn(PageFault):
    """A page draws more than any table or figure of a paper needs."""

    def __init__(self) -> None:
        super().__init__(f"draws more than {MOST_SHAPES} objects: read without its rules and figures")


class Matrix(NamedTuple):
    """Where a drawing's coordinates lie on the page: x' = ax + cy + e, y' = bx + dy + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def within(self, outer: "Matrix") -> "Matrix":
        """This matrix, and then the one of the drawing around it."""
        return Matrix(
            self.a * outer.a + self.b * outer.c,
            self.a * outer.b + self.b * outer.d,
            self.c * outer.a + self.d * outer.c,
            self.c * outer.b + self.d * outer.d,
            self.e * outer.a + self.f * outer.c + outer.e,
            self.e * outer.b + self.f * outer.d + outer.f,
        )

    def around(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """The upright rectangle around a rectangle, both from the lower left to the upper right."""
        xs = [self.a * x + self.c * y + self.e for x in (x0, x1) for y in (y0, y1)]
        ys = [self.b * x + self.d * y + self.f for x in (x0, x1) for y in (y0, y1)]
        return min(xs), min(ys), max(xs), max(ys)


_PLAIN = Matrix()


def drawn_on(page: EnginePage) -> list[Drawn]:
    """Type and bounds of every object of a page that is no text."""
    if page.handle is None:
        return []
    found: list[Drawn] = []
    for one in _Walk(ctypes.cast(page.handle.raw, _POINTER).value or 0):
        if len(found) >= MOST_SHAPES:
            raise TooMuchDrawn
        found.append(one)
    return found


class _Walk:
    """The objects of a page and of the drawings in it."""

    def __init__(self, page: int) -> None:
        self._page = page
        self._corners = (ctypes.c_float * 4)()
        at = ctypes.addressof(self._corners)
        self._places = (at, at + 4, at + 8, at + 12)

    def __iter__(self) -> Iterator[Drawn]:
        for number in range(max(_count_on_page(self._page), 0)):
            yield from self._object(_on_page(self._page, number), _PLAIN, _DEPTH)

    def _object(self, one: int, matrix: Matrix, depth: int) -> Iterator[Drawn]:
        kind = _type(one) if one else 0
        if kind == _FORM and depth:
            inner = _matrix_of(one).within(matrix)
            for number in range(max(_count_in_form(one), 0)):
                yield from self._object(_in_form(one, number), inner, depth - 1)
        elif kind in _KINDS and _bounds(one, *self._places):
            corners = tuple(self._corners)
            yield (kind, *(corners if matrix is _PLAIN else matrix.around(*corners)))


def _matrix_of(one: int) -> Matrix:
    values = (ctypes.c_float * 6)()
    return Matrix(*values) if _matrix(one, ctypes.addressof(values)) else _PLAIN
