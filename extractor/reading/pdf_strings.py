"""Words to strings: stretches of one line without a wide gap, raised and lowered letters included.

Two columns' lines are never one string, since the page's content runs down one column before the next and
a gap between columns is wider than one between words.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from extractor.reading.pdf_frames import Area
from extractor.reading.pdf_words import Word

_WIDE = 0.75  # in sizes: no gap between words of a line is wider, save in badly justified ones
_OVERLAP = 0.5
_SMALLER = 0.92
_RAISED, _LOWERED = 0.75, 0.4  # how far a script's baseline may be from the line's, in sizes


class String(NamedTuple):
    """Words side by side; base and size are those of its full-sized letters."""

    words: tuple[Word, ...]
    area: Area
    base: float
    size: float

    @property
    def text(self) -> str:
        """The words as they stand, for judging what the string is."""
        return " ".join(word.text for word in self.words)

    @property
    def bold(self) -> bool:
        """Whether most letters are bold."""
        letters = sum(len(word.text) for word in self.words)
        return 2 * sum(len(word.text) for word in self.words if word.font.bold) > letters


def string_of(words: Sequence[Word]) -> String:
    """The string of words side by side."""
    sizes: dict[float, int] = {}
    for word in words:
        sizes[word.size] = sizes.get(word.size, 0) + len(word.text)
    # Full-sized letters are the larger of those that are not rare: two citations outnumber a short word.
    size = max(size for size, count in sizes.items() if 4 * count >= max(sizes.values()))
    full = [word for word in words if word.size == size]
    bases: dict[float, int] = {}
    for word in full:
        bases[word.base] = bases.get(word.base, 0) + len(word.text)
    base = max(bases, key=lambda one: bases[one])
    area = Area(
        min(word.x0 for word in words),
        min(word.top for word in full),
        max(word.x1 for word in words),
        max(word.bottom for word in full),
    )
    return String(tuple(words), area, base, size)


def is_script(word: Word, base: float, size: float) -> bool:
    """Whether a word is smaller and raised or lowered beside letters of a base and size."""
    shift = base - word.base
    return word.size < _SMALLER * size and -_LOWERED * size <= shift <= _RAISED * size


def strings_of(words: Iterable[Word]) -> list[String]:
    """The strings of a frame, in the order of the page's content."""
    strings: list[String] = []
    group: list[Word] = []
    base = size = right = 0.0
    for word in words:
        if group and _continues(word, base, size, right):
            if word.size > size:
                base, size = word.base, word.size
            right = max(right, word.x1)
            group.append(word)
            continue
        if group:
            strings.append(string_of(group))
        group = [word]
        base, size, right = word.base, word.size, word.x1
    if group:
        strings.append(string_of(group))
    return strings


def _continues(word: Word, base: float, size: float, right: float) -> bool:
    larger = max(size, word.size)
    if not -_OVERLAP * larger <= word.x0 - right <= _WIDE * larger:
        return False
    if abs(word.base - base) < 0.12 * larger:
        return True
    if is_script(word, base, size):
        return True
    # A line that begins with a raised mark: the letters after it are the line.
    shift = word.base - base
    return size < _SMALLER * word.size and -_LOWERED * word.size <= shift <= _RAISED * word.size
