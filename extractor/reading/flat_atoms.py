"""The values of a flattened table, and the words between them."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from extractor.reading.grid import Piece

_NUMBER = r"[−–-]?(?:\d[\d,]*(?:[.·]\d+)?|[.·]\d+)"
_VALUE = re.compile(
    rf"""(?<!\S)(?:
        (?:19|20)\d\d\s?[–-]\s?(?:19|20)\d\d                                    # 1984–1995
      | (?:[<>≤≥=~]\s?)?{_NUMBER}%?(?:\s?[/–-]\s?\d[\d.,]*%?)?                  # <0.05, 38, 73%, 19/51
        (?:\s?(?:±|\+/[-−])\s?{_NUMBER}%?)?                                     # 43±26.1
        (?:\s(?:years?|months?|weeks?|days?|hours?|h|min|mm|cm|kg|mg|g)(?=[\s(]))?
        (?:\s*[(\[][^()\[\]\n]{{1,60}}(?:\n[^()\[\]\n]{{1,60}})?[)\]]){{0,2}}   # (20–82), (3-year\nsurvival)
      | not\s+(?:mentioned|reported|available|applicable|reached|significant|estimable)
      | n/?[ar]|ns|ref(?:erence)?\.?|—|–|-
    )[*†‡§¶]{{0,3}}(?!\S)""",
    re.VERBOSE | re.IGNORECASE,
)


class Atom(NamedTuple):
    """A value, or the words between two values."""

    piece: Piece
    value: bool


def atoms(text: str, start: int, end: int) -> list[Atom]:
    """The values and words of ``text[start:end]`` in order; words follow words nowhere.

    Example:
        "Doe et al. (7) 1994-2000 36 Walking 70 (actuarial)" -> words, value, value, words, value
    """
    found: list[Atom] = []
    at = start
    for value in _VALUE.finditer(text, start, end):
        _words(found, text, at, value.start())
        found.append(Atom(Piece(value.start(), value.end(), value[0]), value=True))
        at = value.end()
    _words(found, text, at, end)
    return found


def _words(found: list[Atom], text: str, start: int, end: int) -> None:
    words = text[start:end].strip()
    if words:
        begin = text.index(words, start)
        found.append(Atom(Piece(begin, begin + len(words), words), value=False))


def letters(found: Sequence[Atom]) -> str:
    """The kinds of atoms in a row: "wvvwv"."""
    return "".join("v" if atom.value else "w" for atom in found)
