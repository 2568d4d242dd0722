"""Landmarks: "5-year survival", "at 12 months", "13/199 at 30 days"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from extractor.document import Document
from extractor.linking.clause import Clause, Patterns
from extractor.linking.said import Said
from extractor.linking.time_terms import (
    ADJACENT,
    ADJECTIVE,
    ADJECTIVES,
    AT,
    AT_FOLLOW_UP,
    AT_LABEL,
    AT_LIST,
    BRACKETED,
    HEADED,
    LABELLED,
    MIXED_LIST,
    NOT_LANDMARK,
    OF_AGE,
    OF_NEXT,
    TIME_AT_END,
    UNIT,
    UNITS,
    WORD_ADJECTIVE,
    WORD_LIST,
    WORD_NUMBER,
    WORDS,
)
from schemas.printed import Printed

_AHEAD = 12
_BESIDE = 12
"""The most letters from a landmark's number to the bracket of its value: "month 4 (13%"."""
_LABEL = 16
"""The most letters of a label such as "12 months: "."""
_AT: Patterns = (AT, AT_LABEL, AT_FOLLOW_UP)
""" "at 12 months", "at week 12"."""
_ADJECTIVE: Patterns = (ADJECTIVE, WORD_ADJECTIVE)
_LISTS: Patterns = (ADJECTIVES, WORD_LIST)


class Time(NamedTuple):
    """A landmark: its number as printed, and its unit."""

    printed: Printed
    unit: Said


class Found(NamedTuple):
    """A landmark's words, with the place of its number in the view."""

    number: str
    unit: str
    start: int
    end: int


def landmark(
    document: Document, clause: Clause, token: int, within: tuple[int, int], *, place: tuple[int, int]
) -> Time | None:
    """The time a value is taken at: behind it, else nearest before it.

    ``place`` is its position in its list and the list's size: of "1-, 3- and 5-year" it takes its own.
    """
    floor, ceiling = within
    start, end = clause.starts[token], clause.ends[token]
    if own := _beside(clause, start, end) or (list_behind(clause, end, place) if place[1] > 1 else None):
        return time_of(document, own)
    behind = next((found for found in _named(clause, end, ceiling, _AT) if _is_at(clause, end, found)), None)
    if behind:
        return time_of(document, behind)
    for begin in dict.fromkeys((floor, clause.start)):
        if found := _own_of_list(clause, begin, start, place):
            return time_of(document, found)
        if named := [*_named(clause, begin, start, _ADJECTIVE), *_named(clause, begin, start, _AT)]:
            return time_of(document, max(named, key=lambda found: found.start))
    at_end = _at_end(clause)
    return time_of(document, at_end) if at_end else None


def _beside(clause: Clause, start: int, end: int) -> Found | None:
    """The time printed with a value and no other: "82% (1-year), 46% (2-year)", "1 year: 95%"."""
    match = BRACKETED.match(clause.lowered, end, clause.end)
    match = match or LABELLED.search(clause.lowered, max(clause.start, start - _LABEL), start)
    return Found(match["n"], match["unit"], *match.span("n")) if match else None


def _at_end(clause: Clause) -> Found | None:
    """The time that ends a sentence, which is that of all its values."""
    match = TIME_AT_END.match(clause.lowered, clause.ends[max(clause.values)], clause.end)
    return Found(match["n"], match["unit"], *match.span("n")) if match else None


def landmark_of(document: Document, lowered: str, start: int, end: int) -> Time | None:
    """The one landmark that a heading or label names: "5-year survival", "12 months"."""
    matches = [match for pattern in (HEADED, ADJECTIVE) for match in pattern.finditer(lowered, start, end)]
    found = {
        (match["n"], match["unit"][0]): Found(match["n"], match["unit"], *match.span("n"))
        for match in matches
        if not NOT_LANDMARK.match(lowered[match.end() : match.end() + _AHEAD])
    }
    return time_of(document, next(iter(found.values()))) if len(found) == 1 else None


def _named(clause: Clause, start: int, end: int, patterns: Patterns) -> Iterator[Found]:
    """Every landmark in a stretch of text by some patterns."""
    for pattern in clause.held(patterns):
        for match in clause.every(pattern, start, end):
            near = ADJACENT.fullmatch(clause.lowered, start, match.start("n")) is not None
            aged = near and OF_AGE.match(clause.lowered, match.end())
            if aged or not NOT_LANDMARK.match(clause.lowered[match.end() : match.end() + _AHEAD]):
                yield Found(match["n"], match["unit"], *match.span("n"))


def _is_at(clause: Clause, end: int, found: Found) -> bool:
    """Behind a value only "at" leads to its landmark; "within" and "after" only right behind it."""
    between = clause.lowered[end : found.start]
    if OF_NEXT.match(between) and any(0 < at - found.end < _BESIDE for at in _opening_brackets(clause)):
        return False
    return _AT_TIME.search(between) is not None or ADJACENT.fullmatch(between) is not None


def _opening_brackets(clause: Clause) -> Iterator[int]:
    """Where the values stand that are the first in their bracket."""
    return (clause.starts[at] for at in clause.values if at and clause.letters[at - 1] == "(")


_AT_TIME = re.compile(r"\bat (?:the )?(?:\w+ )?$")


def _own_of_list(clause: Clause, start: int, end: int, place: tuple[int, int]) -> Found | None:
    """Of several landmarks ("1-, 3- and 5-year") the one at the value's place in its list."""
    position, size = place
    own: Found | None = None
    lists = (match for pattern in clause.held(_LISTS) for match in clause.every(pattern, start, end))
    for match in lists:
        numbers = list(_LISTED.finditer(match["list"]))
        each = size // len(numbers) if size % len(numbers) == 0 else 1
        chosen = numbers[min(position // max(each, 1), len(numbers) - 1)]
        at = match.start("list") + chosen.start()
        own = Found(chosen.group(), match["unit"], at, at + len(chosen.group()))
    return own or _own_of_mixed(clause, start, end, place)


def _own_of_mixed(clause: Clause, start: int, end: int, place: tuple[int, int]) -> Found | None:
    """Of "at 30 days and 1 year were 2.1% and 4.4%" the time at the value's place in its list."""
    position, size = place
    for match in clause.every(MIXED_LIST, start, end):
        items = list(_WITH_UNIT.finditer(clause.lowered, *match.span("items")))
        if size % len(items) == 0:
            own = items[position // (size // len(items))]
            return Found(own["n"], own["unit"], *own.span("n"))
    return None


_WITH_UNIT = re.compile(rf"(?P<n>\d{{1,3}})\s?{UNIT}")


_LISTED = re.compile(rf"\d{{1,3}}|{WORD_NUMBER}")


def list_behind(clause: Clause, end: int, place: tuple[int, int]) -> Found | None:
    """Of "80% and 59% at 5 and 10 years" the time at the value's place in its list."""
    position, size = place
    match = clause.first(AT_LIST, end, clause.end) if size > 1 else None
    if match is None:
        return None
    name = "list" if match["list"] else "listed"
    numbers = list(re.finditer(r"\d{1,3}", match[name]))
    if size % len(numbers):
        return None
    own = numbers[position // (size // len(numbers))]
    at = match.start(name) + own.start()
    return Found(own.group(), match["unit"] or match["label"], at, at + len(own.group()))


def time_of(document: Document, found: Found) -> Time:
    """A landmark as printed, with the feed's word for its unit."""
    span = document.source_span(found.start, found.end)
    word = WORDS.get(found.number)
    value = Decimal(word if word is not None else found.number)
    decimals = len(found.number.partition(".")[2])
    printed = Printed(text=document.quote(span), value=value, decimals=decimals, span=span)
    unit = "minutes" if found.unit.startswith("min") else UNITS[found.unit[0]]
    return Time(printed, Said(unit, "landmark", found.start, found.end))
