"""When a count or a summary was taken: "13/199 at 30 days", "the mean score at week 12 was 24"."""

import re
from collections.abc import Iterator

from extractor.document import Document
from extractor.linking.clause import Clause, Patterns
from extractor.linking.readings import Reading
from extractor.linking.said import Said
from extractor.linking.sentence import Fields
from extractor.linking.time_terms import (
    AT_EFFECT,
    AT_FOLLOW_UP,
    AT_LABEL,
    LANDMARK_FIRST,
    LATER,
    MEASURED,
    MOMENT_OF_LIST,
    MOMENTS,
    NOT_LANDMARK,
    OF_LANDMARK,
    WITHIN,
)
from extractor.linking.times import Found, Time, list_behind, time_of

_CLOSED = re.compile(r"\s?%?\s?\)?[^()]*(?:\([^()]*\)[^()]*)*(?=\))")
"""What stands behind a value up to the end of the bracket around it."""

_GOES_ON = re.compile(r"[;:]|,\s(?:and|but|while|whereas|with|which)\b|\b(?:versus|vs|compared|than)\b")
_AHEAD = 12
_OPENING = 60
_SUMMARY: Patterns = (MEASURED, AT_LABEL, LATER)
_COUNT: Patterns = (WITHIN, AT_LABEL)
_EFFECT: Patterns = (WITHIN, MEASURED, AT_LABEL, AT_FOLLOW_UP, LATER)


def when_measured(reading: Reading) -> Fields:
    """When a count or a summary was taken."""
    sentence, value = reading.sentence, reading.value
    run, index = sentence.runs[value.token]
    place = (index, len(run.tokens))
    within = (value.floor, value.ceiling)
    document = reading.paper.document
    time = measured_at(document, sentence.clause, value.token, within, place)
    return {"time": time.printed, "time_unit": time.unit} if time else {}


def measured_at(
    document: Document, clause: Clause, token: int, within: tuple[int, int], place: tuple[int, int]
) -> Time | None:
    """The time named behind a value, else before it, else where its sentence opens.

    ``place`` is its position in its list and the list's size: of "at week 1, 2 and 13" it takes its own.
    """
    end = clause.ends[token]
    found = (list_behind(clause, end, place) or _mixed(clause, end, place)) if place[1] > 1 else None
    patterns = clause.held(_COUNT if clause.values[token].kind == "count" else _SUMMARY)
    if found is None and patterns:
        found = _named_near(clause, token, within, patterns)
    return time_of(document, found) if found else None


def _named_near(clause: Clause, token: int, within: tuple[int, int], patterns: Patterns) -> Found | None:
    """The time behind a value, else before it, else where its sentence opens."""
    floor, ceiling = within
    start, end = clause.starts[token], clause.ends[token]
    found = _first(clause, end, _reach(clause, end, ceiling), patterns) or _last(
        clause, floor, start, patterns
    )
    if found is None and floor > clause.start:
        found = _first(clause, clause.start, min(clause.start + _OPENING, floor), patterns)
    return found


def window(
    document: Document, clause: Clause, token: int, within: tuple[int, int], *named: Said | None
) -> Time | None:
    """The landmark or window of an effect: "30-day" right before its endpoint, else "at" or "within" a time.

    ``named`` are its endpoint and its groups: a time inside the name of a group tells who they are.
    """
    endpoint, *groups = named
    if endpoint and endpoint.start is not None and clause.start <= endpoint.start < clause.end:
        before = OF_LANDMARK.search(clause.lowered, max(clause.start, endpoint.start - _FAR), endpoint.start)
        before = before or LANDMARK_FIRST.match(clause.lowered, endpoint.start)
        if before:
            return time_of(document, Found(before["n"], before["unit"], *before.span("n")))
    inside = AT_EFFECT.search(clause.lowered, clause.starts[token], clause.ends[token])
    if own := inside or AT_EFFECT.match(clause.lowered, clause.ends[token], clause.end):
        label = "number" if own["number"] else "n"
        unit = own["label"] or own["unit"]
        return time_of(document, Found(own[label], unit, *own.span(label)))
    found = _named_near(clause, token, within, clause.held(_EFFECT))
    if found is None or any(said and _holds(said, found) for said in groups):
        return None
    return time_of(document, found)


_FAR = 16
"""The most letters of "12-month "."""


def _holds(said: Said, found: Found) -> bool:
    """Whether words that were said hold a time."""
    return said.start is not None and said.start <= found.start < (said.end or 0)


def moment_of_list(clause: Clause, end: int, place: tuple[int, int]) -> re.Match[str] | None:
    """Of "at baseline, week 4 and week 12, respectively" the item at the value's place in its list."""
    position, size = place
    listed = clause.first(MOMENTS, end, clause.end) if size > 1 else None
    if listed is None:
        return None
    items = list(MOMENT_OF_LIST.finditer(clause.lowered, *listed.span("items")))
    return items[position // (size // len(items))] if items and size % len(items) == 0 else None


def _mixed(clause: Clause, end: int, place: tuple[int, int]) -> Found | None:
    item = moment_of_list(clause, end, place)
    if item is None or item["baseline"]:
        return None
    if item["n"]:
        return Found(item["n"], item["unit"], *item.span("n"))
    return Found(item["number"], item["behind"], *item.span("number"))


def _reach(clause: Clause, end: int, ceiling: int) -> int:
    """How far what is said behind a value goes: up to a semicolon, a colon or a clause of its own."""
    stretch = clause.lowered[end:ceiling]
    closed = _CLOSED.match(stretch) if ")" in stretch else None
    if closed:
        stretch = stretch[: closed.end()]
        ceiling = end + closed.end()
    cut = _GOES_ON.search(stretch)
    return end + cut.start() if cut else ceiling


def _named(clause: Clause, start: int, end: int, patterns: Patterns) -> Iterator[Found]:
    for pattern in patterns:
        for match in clause.every(pattern, start, end):
            goes_on = NOT_LANDMARK.match(clause.lowered[match.end() : match.end() + _AHEAD])
            if not goes_on and not _is_value(clause, match.start("n")):
                yield Found(match["n"], match["unit"], *match.span("n"))


def _is_value(clause: Clause, offset: int) -> bool:
    """Whether a number is a value itself: "the time to peak was 3 h post-dose"."""
    return any(clause.starts[at] <= offset < clause.ends[at] for at in clause.values)


def _first(clause: Clause, start: int, end: int, patterns: Patterns) -> Found | None:
    return min(_named(clause, start, end, patterns), key=lambda found: found.start, default=None)


def _last(clause: Clause, start: int, end: int, patterns: Patterns) -> Found | None:
    return max(_named(clause, start, end, patterns), key=lambda found: found.start, default=None)
