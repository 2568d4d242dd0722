"""Characters to words, in the order of a page's content.

A word ends where a blank is printed, where the line or the style changes, or where a gap is too wide.
pdfplumber's default tolerance of three points glues the words of tightly set journals; measured in the
size of the letters the gap between words is hardly ever below 0.15.
"""

from collections import Counter
from typing import NamedTuple

from extractor.reading.pdf_engine import SKEWED, Characters, EnginePage, Font, Style
from extractor.reading.pdf_frames import Area, Frame, frame_of, placing

_WORD_GAP = 0.15
_GUESSED_GAP = 0.08
_BACK = 0.4  # overlap of kerned letters, in sizes; further back is another line
_SAME_BASE = 0.1
_OFF = 5  # points beyond the edge
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
    """The word being gathered, and those that are whole."""

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

    def blank(self) -> None:
        """A blank that is printed."""
        self.finish()
        self.spaced = True

    def letter(self, char: str, style: Style, box: Area, base: float | None) -> None:
        """A letter; ``base`` is that of its text object where this is not the object of the letter before."""
        if self.chars and style is self.style and box.x0 == self.left and box.x1 == self.right:
            self._share(char)  # pdfium spells a ligature out over one box
            return
        if base is not None:
            if self.chars and not self._goes_on(style, box.x0, base):
                self.finish()
            self.style, self.base = style, base
        elif self._is_apart(box.x0, style.size):
            self.finish()
        if not self.chars:
            self.top, self.bottom = box.top, box.bottom
        self._add(char, box.x0, box.x1)

    def _goes_on(self, style: Style, x0: float, base: float) -> bool:
        """Whether only the text object changed, not what it looks like: the same word goes on."""
        before = self.style
        alike = before is not None and before.font is style.font and before.size == style.size
        return alike and abs(base - self.base) <= _SAME_BASE and not self._is_apart(x0, style.size)

    def _is_apart(self, x0: float, size: float) -> bool:
        """Whether a character begins another word."""
        gap = (x0 - self.right) / size if size else 0.0
        return gap > (_GUESSED_GAP if self.guessed else _WORD_GAP) or gap < -_BACK

    def _add(self, char: str, x0: float, x1: float) -> None:
        self._drop_soft()
        letters = _LIGATURES.get(char, char)
        if len(letters) == 1:
            self.chars.append(letters)
            self.edges.append((x0, x1))
        else:
            step = (x1 - x0) / len(letters)
            self.chars.extend(letters)
            self.edges.extend((x0 + at * step, x0 + (at + 1) * step) for at in range(len(letters)))
        self.left, self.right = x0, x1
        self.guessed = False

    def _share(self, char: str) -> None:
        """One more letter in the box of the last one: all letters of the box share it evenly."""
        self._drop_soft()
        x0, x1 = self.left, self.right
        inside = sum(1 for edge in self.edges[-3:] if edge[0] >= x0) + 1
        step = (x1 - x0) / inside
        self.chars.append(char)
        self.edges[len(self.edges) - inside + 1 :] = [
            (x0 + at * step, x0 + (at + 1) * step) for at in range(inside)
        ]

    def _drop_soft(self) -> None:
        """A soft hyphen that letters follow is none: it was hidden in a ligature."""
        if self.chars and self.chars[-1] == _SOFT:
            self.chars.pop()
            self.edges.pop()

    def finish(self) -> None:
        """Ends the word, if there is one."""
        if not self.chars or self.style is None:
            return
        size, font = self.style.size, self.style.font
        left, right = self.edges[0][0], max(edge[1] for edge in self.edges[-2:])
        text, edges = "".join(self.chars), tuple(self.edges)
        self.words.append(
            Word(text, edges, left, right, self.top, self.bottom, self.base, size, font, self.spaced)
        )
        self.chars, self.edges, self.spaced = [], [], False


def words_of(page: EnginePage, characters: Characters) -> list[tuple[Frame, list[Word]]]:
    """The words of a page by direction, that of most characters first."""
    counts = Counter(style.angle for style in characters.styles if style is not None)
    counts.pop(SKEWED, None)  # watermarks
    frames = [frame_of(page, angle) for angle, _ in counts.most_common()]
    return [(frame, found) for frame in frames if (found := _words(page, frame, characters))]


def _words(page: EnginePage, frame: Frame, characters: Characters) -> list[Word]:
    """The words of one direction."""
    gathering = _Gathering()
    place = placing(page, frame)
    boxes = iter(characters.boxes)
    before: Style | None = None
    for char, style, x0, y1, x1, y0 in zip(
        characters.codes, characters.styles, boxes, boxes, boxes, boxes, strict=False
    ):
        if style is None:
            gathering.guessed = char == " "  # pdfium's own guess at a blank: a hint where the gap is small
        elif style.angle == frame.angle:
            if not char or char.isspace():
                gathering.blank()
            elif char != _SOFT or x1 - x0 >= _NO_WIDTH * style.size:  # else where no line ended
                other = style is not before
                base = (
                    place(style.origin, style.baseline, style.origin, style.baseline).top if other else None
                )
                gathering.letter(char, style, place(x0, y0, x1, y1), base)
                before = style
    gathering.finish()
    return [word for word in gathering.words if _is_on(frame, word)]


def _is_on(frame: Frame, word: Word) -> bool:
    """Whether a word can be seen: on the page, and not too small."""
    beside = -_OFF < word.x0 < frame.width + _OFF
    return word.size >= _LEAST and beside and -_OFF < word.base < frame.height + _OFF
