"""Citation marks in running text: numbers that are references, never values."""

import re

from extractor.document import Document
from extractor.finding.number_patterns import TIME_UNITS, UNITS
from schemas.paper import BlockRole

_LIST = r"\d{1,3}[a-d]?(?:\s?[,;-]\s?\d{1,3}[a-d]?)*"
# the bracket comes first and is looked back from: a search for one character is quick
# "[12]", "[3, 4-7]" behind a word, a stop, a bracket or a percentage
_SQUARE = re.compile(rf"\[(?:(?<=[a-z.,;:)%\]\"'] \[)|(?<=[a-z.,;:)%\"'\]]\[)){_LIST}\]")
# "(12)", "(1-5)", "(13,20,21)" behind a word
_ROUND = re.compile(rf"\((?:(?<=[a-z.,;\"'%] \(){_LIST}\)|(?<=[a-z.,]\(){_LIST}\)(?=[\s,.;]))")
# "5.68 [23, 27]": whole numbers behind one with decimals, which they do not enclose as an interval would
_BEHIND_NUMBER = re.compile(rf"\[(?<=\d \[)(?P<marks>{_LIST})\]")
# "62.5 [11]| years"
_UNIT_BEHIND = re.compile(rf"\s?(?:%|(?:{TIME_UNITS}|{UNITS})(?![a-z]))")
# "mean (SD) age was 62.5 |[11]"
_SPREAD_BEFORE = re.compile(r"\b(?:sd|se|sem|iqr|range|ci|deviation|error)\b[^.]*(?:\.\d[^.]*)*$")
_DECIMAL_BEFORE = re.compile(r"(?<![\d.])\d+\.\d+ $")
# "the median (46)" is no mark
_STATED = re.compile(r"\b(?:iqr|range|sd|se|median|mean|n|ci)\s?$")
_ROUND_STYLE = 6
_SQUARE_STYLE = 3
_FAR = 80
_BOUNDS = 2
"""An interval has as many."""


def mask_citations(document: Document, lowered: str) -> str:
    """The text with every citation mark blanked, character for character.

    Marks that the reader saw are taken as they are; where it saw none in the text (the raised ones of a
    PDF may all be those of its authors' addresses), brackets with small whole numbers are marks if the
    paper uses them often enough for that to be its style.
    """
    spans = [
        (document.view.view(mark.start), document.view.view(mark.end)) for mark in document.paper.citations
    ]
    if _in_text(document) < _SQUARE_STYLE:
        square = _marks(_SQUARE, lowered, "[", _SQUARE_STYLE)
        spans += square + _marks(_ROUND, lowered, "(", _ROUND_STYLE)
        spans += _behind_numbers(lowered) if square else []
    if not spans:
        return lowered
    pieces: list[str] = []
    done = 0
    for start, end in sorted(spans):
        if start >= done:
            pieces += (lowered[done:start], " " * (end - start))
            done = end
    pieces.append(lowered[done:])
    return "".join(pieces)


def _in_text(document: Document) -> int:
    """How many references of the running text the reader saw."""
    starts = [mark.start for mark in document.paper.citations if not mark.note]
    prose = [block for block in document.paper.blocks if block.role is BlockRole.PROSE] if starts else []
    return sum(any(block.start <= start < block.end for block in prose) for start in starts)


def _marks(pattern: re.Pattern[str], text: str, opening: str, style: int) -> list[tuple[int, int]]:
    if text.count(opening) < style:
        return []
    marks = [match.span() for match in pattern.finditer(text)]
    found = [(start, end) for start, end in marks if not _STATED.search(text, max(start - 12, 0), start)]
    return found if len(found) >= style else []


def _behind_numbers(text: str) -> list[tuple[int, int]]:
    """The marks right behind a value, in a paper that cites in square brackets."""
    found = []
    for match in _BEHIND_NUMBER.finditer(text):
        before = _DECIMAL_BEFORE.search(text, max(match.start() - 12, 0), match.start())
        if before is None:
            continue
        named = _SPREAD_BEFORE.search(text, max(match.start() - _FAR, 0), match.start())
        if named or _UNIT_BEHIND.match(text, match.end()):
            continue
        numbers = [int(number) for number in re.findall(r"\d+", match["marks"])]
        if len(numbers) != _BOUNDS or not min(numbers) <= float(before.group()) <= max(numbers):
            found.append(match.span())
    return found
