"""Characters to words, in the order of a page's content.

A word ends where a blank is printed, where the line or the style changes, or where a gap is too wide.
pdfplumber's default tolerance of three points glues the words of tightly set journals; measured in the
size of the letters the gap between words is hardly ever below 0.15.
"""

from typing import NamedTuple

from extractor.reading.pdf_engine import Characters, EnginePage, Font, Style
from extractor.reading.pdf_frames import Frame, frame_of, into_frame

_WORD_GAP = 0.15
_GUESSED_GAP = 0.08
_BACK = 0.4  # overlap of kerned letters, in sizes; further back is another line
_LEAST = 0.5  # points: smaller letters are no text to be read

_LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
_SKEWED = 45
_SOFT = "\u00ad"
_NO_WIDTH = 0.1


class Word(NamedTuple):
    """Letters without a gap, in the coordinates of their frame; ``spaced`` where a blank stands before."""

    text: str
    edges: tuple[tuple[float, float], ...]
    x0: float
    x1: float
    top: float
    bottom: float
    base: float
    size: float
    font: Font
    spaced: bool


class _Gathering:
    """The word being gathered."""

    __slots__ = (
        "base",
        "bottom",
        "chars",
        "edges",
        "guessed",
        "left",
        "right",
        "spaced",
        "style",
        "top",
        "words",
    )

    def __init__(self) -> None:
        self.words: list[Word] = []
        self.chars: list[str] = []
        self.edges: list[tuple[float, float]] = []
        self.style: Style | None = None
        self.top = self.bottom = self.base = self.left = self.right = 0.0
        self.spaced = self.guessed = False

    def is_apart(self, x0: float, size: float) -> bool:
        """Whether a character begins another word."""
        gap = (x0 - self.right) / size if size else 0.0
        return gap > (_GUESSED_GAP if self.guessed else _WORD_GAP) or gap < -_BACK

    def finish(self) -> None:
        if self.chars and self.style is not None:
            self.words.append(
                Word(
                    "".join(self.chars),
                    tuple(self.edges),
                    self.edges[0][0],
                    max(edge[1] for edge in self.edges[-2:]),
                    self.top,
                    self.bottom,
                    self.base,
                    self.style.size,
                    self.style.font,
                    self.spaced,
                )
            )
            self.chars, self.edges, self.spaced = [], [], False


def words_of(page: EnginePage, characters: Characters) -> list[tuple[Frame, list[Word]]]:
    """The words of a page by direction, that of most characters first."""
    counts: dict[int, int] = {}
    for style in characters.styles:
        if style is not None:
            counts[style.angle] = counts.get(style.angle, 0) + 1
    counts.pop(_SKEWED, None)  # watermarks
    angles = sorted(counts, key=lambda angle: -counts[angle])
    return [
        (frame, found)
        for angle in angles
        if (found := _words(page, frame := frame_of(page, angle), characters))
    ]


def _words(page: EnginePage, frame: Frame, characters: Characters) -> list[Word]:
    """The words of one direction."""
    gathering = _Gathering()
    plain = page.rotation == 0 and frame.angle == 0
    left, ceiling = page.left, page.bottom + page.height
    boxes = iter(characters.boxes)
    for char, style, x0, y1, x1, y0 in zip(
        characters.codes, characters.styles, boxes, boxes, boxes, boxes, strict=False
    ):
        if style is None:
            gathering.guessed = char == " "  # pdfium's own guess at a blank: a hint where the gap is small
            continue
        if style.angle != frame.angle:
            continue
        if not char or char.isspace():
            gathering.finish()
            gathering.spaced = True
            continue
        if char == _SOFT and x1 - x0 < _NO_WIDTH * style.size:
            continue  # a soft hyphen where no line ended
        if plain:
            x0, top, x1, bottom = x0 - left, ceiling - y1, x1 - left, ceiling - y0
        else:
            (ax, ay), (bx, by) = into_frame(page, frame, x0, y0), into_frame(page, frame, x1, y1)
            x0, x1, top, bottom = min(ax, bx), max(ax, bx), min(ay, by), max(ay, by)
        if x0 == gathering.left and style is gathering.style and gathering.chars and x1 == gathering.right:
            _split(gathering, char)  # pdfium spells a ligature out over one box
            continue
        if style is not gathering.style or not gathering.chars:
            base = (
                ceiling - style.baseline
                if plain
                else into_frame(page, frame, style.origin, style.baseline)[1]
            )
            _change(gathering, style, base, x0)
            gathering.top, gathering.bottom = top, bottom
        elif gathering.is_apart(x0, style.size):
            gathering.finish()
            gathering.top, gathering.bottom = top, bottom
        _add(gathering, char, x0, x1)
    gathering.finish()
    return [
        word
        for word in gathering.words
        if word.size >= _LEAST and -5 < word.x0 < frame.width + 5 and -5 < word.base < frame.height + 5
    ]


def _change(gathering: _Gathering, style: Style, base: float, x0: float) -> None:
    """Another text object: the same word goes on where only the object changed, not what it looks like."""
    before = gathering.style
    if (
        before is None
        or before.font is not style.font
        or before.size != style.size
        or abs(base - gathering.base) > 0.1
        or gathering.is_apart(x0, style.size)
    ):
        gathering.finish()
    gathering.style, gathering.base = style, base


def _add(gathering: _Gathering, char: str, x0: float, x1: float) -> None:
    _drop_soft(gathering)
    letters = _LIGATURES.get(char, char)
    if len(letters) == 1:
        gathering.chars.append(letters)
        gathering.edges.append((x0, x1))
    else:
        step = (x1 - x0) / len(letters)
        gathering.chars.extend(letters)
        gathering.edges.extend((x0 + at * step, x0 + (at + 1) * step) for at in range(len(letters)))
    gathering.left, gathering.right = x0, x1
    gathering.guessed = False


def _drop_soft(gathering: _Gathering) -> None:
    """A soft hyphen that letters follow is none: it was hidden in a ligature."""
    if gathering.chars and gathering.chars[-1] == _SOFT:
        gathering.chars.pop()
        gathering.edges.pop()


def _split(gathering: _Gathering, char: str) -> None:
    """One more letter in the box of the last one: all letters of the box share it evenly."""
    _drop_soft(gathering)
    x0, x1 = gathering.left, gathering.right
    inside = sum(1 for edge in gathering.edges[-3:] if edge[0] >= x0) + 1
    step = (x1 - x0) / inside
    gathering.chars.append(char)
    gathering.edges[len(gathering.edges) - inside + 1 :] = [
        (x0 + at * step, x0 + (at + 1) * step) for at in range(inside)
    ]
