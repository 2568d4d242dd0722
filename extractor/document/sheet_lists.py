"""Cells that list several numbers in one: "35/14" beside "Male/female", "9 male; 3 female"."""

import re
from dataclasses import dataclass

_SEGMENTS = re.compile(r"[()\[\],;]")
_SEPARATOR = re.compile(r"\s?[/:]\s?")
# "35/14", "2 / 12 / 8", "10 (71%)/4 (29%)"
_NUMBERS = re.compile(
    r"\d{1,5}(?:\s?\(\d{1,3}(?:\.\d+)?\s?%\))?(?:\s?[/:]\s?\d{1,5}(?:\s?\(\d{1,3}(?:\.\d+)?\s?%\))?){1,5}"
)
_NUMBER = re.compile(r"(?P<n>\d{1,5})(?:\s?\((?P<percent>\d{1,3}(?:\.\d+)?)\s?%\))?")
_WORDED = re.compile(r"(?:\d{1,5}\s?[a-z][a-z -]{0,20}?(?:\s?[;,/:]\s?|\sand\s|\.?$)){2,6}", re.IGNORECASE)
_WORD = re.compile(r"(?P<n>\d{1,5})\s?(?P<name>[a-z][a-z -]*?)(?=\s?[;,/:]|\sand\s|\.?$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Listed:
    """One of the numbers of a cell: its name, and where number and percentage stand in the cell's words."""

    name: str
    factor: str
    n: tuple[int, int]
    percent: tuple[int, int] | None = None


def listed(cell: str, label: str) -> tuple[Listed, ...]:
    """The numbers of a cell with the names that its row's label lists or that stand in it; none without any.

    Example:
        "35/14" beside "Sex (male/female)": male 35, female 14
    """
    if not ("/" in cell or ":" in cell or ";" in cell or "," in cell or " and " in cell):
        return ()  # most cells, at the price of a look
    if _NUMBERS.fullmatch(cell):
        numbers = list(_NUMBER.finditer(cell))
        names, factor = _names(label, len(numbers))
        pairs = zip(names, numbers, strict=False)
        return tuple(
            Listed(name, factor, m.span("n"), m.span("percent") if m["percent"] else None)
            for name, m in pairs
        )
    if _WORDED.fullmatch(cell):
        return tuple(Listed(m["name"], label, m.span("n")) for m in _WORD.finditer(cell))
    return ()


def _names(label: str, count: int) -> tuple[tuple[str, ...], str]:
    """As many names as there are numbers, and what they are levels of: "M", "F" of "Sex (M/F)"."""
    for segment in reversed(_SEGMENTS.split(label)):
        names = _SEPARATOR.split(segment.strip())
        if len(names) != count or not all(names):
            continue
        longest = max(len(name.split()) for name in names[1:])
        before = names[0].split()
        names[0] = " ".join(before[-longest:])
        rest = f"{label[: label.rfind(segment)]} {' '.join(before[:-longest])}"
        return tuple(names), " ".join(_SEGMENTS.sub(" ", rest).split())
    return (), ""
