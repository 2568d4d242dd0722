"""Landmarks: "5-year survival", "at 12 months", "13/199 at 30 days"."""

import re
from decimal import Decimal

from extractor.document import Document
from extractor.linking.clause import Clause
from schemas.printed import Printed

_UNIT = r"(?P<unit>years?|yrs?|y|months?|mos?|weeks?|wks?|days?|d|hours?|hrs?|h|min(?:ute)?s?)(?![a-z])"
_ADJECTIVE = re.compile(rf"(?<![\d.-])(?P<n>\d{{1,3}}(?:\.\d)?)\s?-\s?{_UNIT}")
_ADJECTIVES = re.compile(rf"(?<![\d.])(?P<list>\d{{1,3}}-?(?:(?:,| and|, and| or)\s?\d{{1,3}}-?)+)\s?-?\s?{_UNIT}")
_AT = re.compile(rf"\b(?:at|after|by|within|in the first|for|over)\s(?:the )?(?P<n>\d{{1,3}}(?:\.\d)?|one|two|three|four|five|six|ten|twelve)\s?-?\s?{_UNIT}")
_AT_LABEL = re.compile(r"\bat\s(?P<unit>week|month|year|day)\s(?P<n>\d{1,3})")
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10, "twelve": 12}
_UNITS = {"y": "years", "m": "months", "w": "weeks", "d": "days", "h": "hours"}
_NOT_LANDMARK = re.compile(r"^\s*(?:period|follow|interval|course|treatment|old|of age|history|study|trial|cycle|regimen|program)")

Time = tuple[Printed, str, int, int]


def landmark(document: Document, clause: Clause, token: int, floor: int, ceiling: int, *, place: tuple[int, int]) -> Time | None:
    """The time a value is taken at: behind it, else nearest before it.

    ``place`` is its position in its list and the list's size: of "1-, 3- and 5-year" it takes its own.
    """
    start, end = clause.starts[token], clause.ends[token]
    if behind := _behind(clause, end, ceiling):
        return _time(document, behind)
    for begin in dict.fromkeys((floor, clause.start)):
        found = _before(clause, begin, start, place)
        if found:
            return _time(document, found)
    return None


Found = tuple[str, str, int, int]


def _behind(clause: Clause, start: int, end: int) -> Found | None:
    for pattern in (_AT, _AT_LABEL):
        match = pattern.search(clause.lowered, start, end)
        if match and not _NOT_LANDMARK.match(clause.lowered[match.end() : match.end() + 12]) and match.group().startswith("at"):
            return match["n"], match["unit"], match.start("n"), match.end("n")
    return None


def _before(clause: Clause, start: int, end: int, place: tuple[int, int]) -> Found | None:
    best: Found | None = None
    for match in _ADJECTIVES.finditer(clause.lowered, start, end):
        numbers = list(re.finditer(r"\d{1,3}", match["list"]))
        position, size = place
        each = size // len(numbers) if size % len(numbers) == 0 else 1
        chosen = numbers[min(position // max(each, 1), len(numbers) - 1)]
        at = match.start("list") + chosen.start()
        best = (chosen.group(), match["unit"], at, at + len(chosen.group()))
    if best:
        return best
    for pattern in (_ADJECTIVE, _AT, _AT_LABEL):
        for match in pattern.finditer(clause.lowered, start, end):
            if not _NOT_LANDMARK.match(clause.lowered[match.end() : match.end() + 12]) and (best is None or match.start() > best[2]):
                best = (match["n"], match["unit"], match.start("n"), match.end("n"))
    return best


def _time(document: Document, found: Found) -> Time:
    number, unit, start, end = found
    span = document.source_span(start, end)
    value = Decimal(_WORDS[number]) if number in _WORDS else Decimal(number)
    decimals = len(number.partition(".")[2]) if number not in _WORDS else 0
    printed = Printed(text=document.quote(span), value=value, decimals=decimals, span=span)
    return printed, "minutes" if unit.startswith("min") else _UNITS[unit[0]], start, end
