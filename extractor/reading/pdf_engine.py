"""The only door to pdfium: a file's pages, and the characters of a page in bulk.

A page has thousands of characters and pypdfium2 asks for each property of each by a call of its own.
Here one C function is mapped over all characters, which takes a third of the time.
"""

import ctypes
import re
from collections import Counter, deque
from collections.abc import Callable, Iterable, Sequence
from itertools import repeat
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from extractor.errors import UnreadableInput

_POINTER, _INT = ctypes.c_void_p, ctypes.c_int
_BOLD = re.compile(r"bold|black|heavy|semibd|demi|\.B\b|-Bd|BdCn|-Sb\b|\.BI\b", re.IGNORECASE)
_ITALIC = re.compile(r"ital|obli|\.I\b|-It\b|\.BI\b|CnO\b", re.IGNORECASE)
_ITALIC_FLAG = 1 << 6
_PASSWORD, _SECURITY = 4, 5
_CHARACTERS = {0: "", 2: "-", 0xFFFE: "-", 0xFFFF: ""}
_LOST = frozenset({0, 0xFFFD})
MOST_CHARACTERS = 400_000
SYMBOLS = {
    "1": "+", "2": "−", "3": "×", "4": "÷", "5": "=", "6": "±", ",": "<", ".": ">", "#": "≤", "$": "≥",
    "<": "≈", ";": "∼", "'": "°",
}  # fmt: skip
"""What a font of mathematical signs prints under the codes of digits and stops: "P 5 .03" is "P = .03"."""
_SYMBOL_FONT = re.compile(r"MathematicalPi-?(?:One|1)|Universal-?GreekwithMathPi", re.IGNORECASE)
_NAME_LENGTH = 128
_INVISIBLE = pdfium.FPDF_TEXTRENDERMODE_INVISIBLE


def function(function: object, result: type, *arguments: type) -> Callable[..., Any]:
    """A function of the library, called with plain integers for pointers."""
    address = ctypes.cast(function, _POINTER).value or 0  # type: ignore[arg-type]  # a foreign function, which typeshed does not know
    return ctypes.CFUNCTYPE(result, *arguments)(address)


_unicode = function(pdfium.FPDFText_GetUnicode, ctypes.c_uint, _POINTER, _INT)
_loose_box = function(pdfium.FPDFText_GetLooseCharBox, _INT, _POINTER, _INT, _POINTER)
_text_object = function(pdfium.FPDFText_GetTextObject, _POINTER, _POINTER, _INT)
_matrix = function(pdfium.FPDFText_GetMatrix, _INT, _POINTER, _INT, _POINTER)
_origin = function(pdfium.FPDFText_GetCharOrigin, _INT, _POINTER, _INT, _POINTER, _POINTER)
_font_size = function(pdfium.FPDFText_GetFontSize, ctypes.c_double, _POINTER, _INT)
_font_of = function(pdfium.FPDFTextObj_GetFont, _POINTER, _POINTER)
_render_mode = function(pdfium.FPDFTextObj_GetTextRenderMode, _INT, _POINTER)


def _run(function: Callable[..., int], *arguments: Iterable[int]) -> None:
    """Calls a function that answers into memory it was given, for all arguments."""
    deque(map(function, *arguments), maxlen=0)


NO_TEXT = "no text layer"
SKEWED = 45
"""The angle of text that runs neither along nor across the page."""


class PageFault(Exception):
    """A page that cannot be read, and why; the others may."""


class Font(NamedTuple):
    """A typeface in one cut; two sizes of it are the same font."""

    name: str
    bold: bool
    italic: bool
    symbols: bool = False


class Style(NamedTuple):
    """What the characters of one text object share."""

    font: Font
    size: float
    baseline: float
    origin: float
    angle: int
    hidden: bool


class Characters(NamedTuple):
    """The characters of a page in the order of its content: code, box (x0, y1, x1, y0), style."""

    codes: list[str]
    trouble: str | None
    boxes: list[float]
    styles: list[Style | None]


class EnginePage(NamedTuple):
    """An open page: its size as displayed, and how pdfium's coordinates lead to it."""

    number: int
    width: float
    height: float
    rotation: int
    left: float
    bottom: float
    handle: pypdfium2.PdfPage | None


class Engine:
    """An open PDF."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._fonts: dict[int, Font] = {}
        try:
            self._document = pypdfium2.PdfDocument(data)
            self.pages = len(self._document)
        except pypdfium2.PdfiumError as error:
            raise UnreadableInput(name, _cause(error)) from error

    def close(self) -> None:
        """Frees what pdfium holds; the file's bytes with it."""
        self._document.close()

    def page(self, number: int) -> EnginePage:
        """The page of a number from 1 on."""
        try:
            page = self._document[number - 1]
            left, bottom, _, _ = page.get_cropbox()
            width, height = page.get_size()
        except (pypdfium2.PdfiumError, ValueError) as error:
            raise PageFault("cannot be loaded (damaged)") from error
        return EnginePage(number, width, height, page.get_rotation(), left, bottom, page)

    def characters(self, page: EnginePage) -> Characters:
        """All characters of a page that it prints itself (pdfium adds blanks and line breaks)."""
        if page.handle is None:
            raise PageFault("cannot be loaded")
        try:
            text = page.handle.get_textpage()
        except pypdfium2.PdfiumError as error:
            raise PageFault("its text cannot be read (damaged)") from error
        try:
            count = text.count_chars()
            if count > MOST_CHARACTERS:
                raise PageFault(f"{count} characters on one page: no page of a paper")
            handle = ctypes.cast(text.raw, _POINTER).value or 0
            boxes = (ctypes.c_float * (4 * count))()
            base = ctypes.addressof(boxes)
            _run(_loose_box, repeat(handle), range(count), range(base, base + 16 * count, 16))
            codes = list(map(_unicode, repeat(handle), range(count)))
            objects = list(map(_text_object, repeat(handle), range(count)))
            styles = self._styles(handle, objects, page.rotation)
        finally:
            text.close()
        return Characters(*_decoded(codes, styles), boxes[:], styles)

    def _styles(self, text: int, objects: list[int | None], rotation: int) -> list[Style | None]:
        """The style of each character; asked once for each text object, at its first character."""
        first: dict[int, int] = {}
        for index, one in enumerate(objects):
            if one and one not in first:
                first[one] = index
        count, indices = len(first), list(first.values())
        matrices, origins = (ctypes.c_float * (6 * count))(), (ctypes.c_double * (2 * count))()
        at, to = ctypes.addressof(matrices), ctypes.addressof(origins)
        _run(_matrix, repeat(text), indices, range(at, at + 24 * count, 24))
        _run(
            _origin, repeat(text), indices, range(to, to + 16 * count, 16), range(to + 8, to + 16 * count, 16)
        )
        sizes = map(_font_size, repeat(text), indices)
        fonts = map(self._font, map(_font_of, first))
        hidden = map(_render_mode, first)
        flat, places = matrices[:], origins[:]
        known: dict[int, Style] = {}
        for number, (one, size, font, mode) in enumerate(zip(first, sizes, fonts, hidden, strict=True)):
            a, b, c, d = flat[6 * number : 6 * number + 4]
            angle = 0 if b == 0 and a > 0 and not rotation else (_angle(a, b) - rotation) % 360
            height = round(size * (abs(d) if c == 0 else (c * c + d * d) ** 0.5), 2)
            x, y = places[2 * number : 2 * number + 2]
            known[one] = Style(font, height, y, x, angle, mode == _INVISIBLE)
        known_style = known.get
        return [known_style(one) if one else None for one in objects]

    def _font(self, handle: int | None) -> Font:
        font = self._fonts.get(handle or 0)
        if font is None:
            pointer = ctypes.cast(handle or 0, pdfium.FPDF_FONT)
            name = ctypes.create_string_buffer(_NAME_LENGTH)
            pdfium.FPDFFont_GetBaseFontName(pointer, name, _NAME_LENGTH)
            plain = name.value.decode("utf-8", "replace").rpartition("+")[2] or "?"
            heavy = pdfium.FPDFFont_GetWeight(pointer) >= 600
            slanted = bool(pdfium.FPDFFont_GetFlags(pointer) & _ITALIC_FLAG)
            font = Font(
                plain,
                heavy or bool(_BOLD.search(plain)),
                slanted or bool(_ITALIC.search(plain)),
                bool(_SYMBOL_FONT.search(plain)),
            )
            self._fonts[handle or 0] = font
        return font


def _angle(a: float, b: float) -> int:
    """The direction of a line of text in degrees, anticlockwise; 45 for any that is not upright."""
    if abs(b) <= 0.05 * abs(a):
        return 0 if a > 0 else 180
    if abs(a) <= 0.05 * abs(b):
        return 90 if b > 0 else 270
    return SKEWED


def _decoded(codes: Sequence[int], styles: Sequence[Style | None]) -> tuple[list[str], str | None]:
    """The characters of codes, and what is wrong with some of them."""
    chars = list(map(_CHARACTERS.get, codes, map(_character, codes)))
    unmapped: Counter[str] = Counter()
    for at, (code, style) in enumerate(zip(codes, styles, strict=True)):
        if style is None:
            continue
        if style.font.symbols and chars[at] in SYMBOLS:
            chars[at] = SYMBOLS[chars[at]]
        elif code in _LOST or 0xE000 <= code < 0xF900:
            unmapped[style.font.name] += 1
    if not unmapped:
        return chars, None
    fonts = ", ".join(f"{name} ({count} characters)" for name, count in unmapped.most_common(3))
    return chars, f"font without a Unicode map: {fonts}"


def _character(code: int) -> str:
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"


def _cause(error: pypdfium2.PdfiumError) -> str:
    code = getattr(error, "err_code", None)
    if code == _PASSWORD:
        return "encrypted: a password is needed"
    if code == _SECURITY:
        return "encrypted in a way that is not supported"
    return "damaged: no PDF that can be opened"
