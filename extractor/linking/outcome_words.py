"""Outcomes that the words around a value tell by their form: "likely to relapse", "0.93 for OS"."""

import re

from extractor.linking.clause import Clause, open_bracket, segment_start
from extractor.linking.effect_outcome_terms import DIED_BEFORE, OF_CAUSE, OFTEN
from extractor.linking.endpoint_terms import (
    AND_TO,
    BEFORE_LIKELY,
    FOR_BEFORE,
    FOR_INSIDE,
    INSIDE_VALUE,
    INTRO,
    LIKELY_BEHIND,
    LIKELY_TO,
    NAME_OF,
    PEOPLE_SUBJECT,
    PRIMARY,
)
from extractor.linking.fragment_terms import FINITE
from extractor.linking.frames import Effect
from extractor.linking.names import named, unless_group
from extractor.linking.phrase_terms import PEOPLE_LAST
from extractor.linking.said import Said

_PRIMARY = ("outcome", "endpoint", "end point")
_DIE = ("die", "have died")
_OFTEN = ("often", "frequently", "commonly", "rarely", "better at", "worse at")
_FAR = 180
"""How far before a value its bracket and the name before that begin."""


def in_words(effect: Effect) -> Said | None:
    """What a group was likely to do, the outcome called the primary one, what a difference is of."""
    return (
        _likely(effect)
        or (right_before(effect, NAME_OF, "what the value is of") if _behind_of(effect) else None)
        or _died(effect)
        or _inside(effect)
        or _primary(effect)
    )


def _behind_of(effect: Effect) -> bool:
    return effect.scene.clause.lowered.endswith(" of ", 0, effect.start)


def _died(effect: Effect) -> Said | None:
    """Reads "fewer women died from any cause (HR 0.6)": the verb right before the bracket."""
    begin = max(effect.floor, effect.start - _FAR)
    match = DIED_BEFORE.search(effect.scene.clause.lowered[begin : effect.start])
    return Said("OS", "that they died", begin + match.start(), begin + match.end()) if match else None


def often(effect: Effect) -> Said | None:
    """What people did or had done to them more often: "women were more often diagnosed with stroke"."""
    clause = effect.scene.clause
    start = max(effect.floor, clause.start)
    if not any(clause.lowered.find(word, start, effect.start) >= 0 for word in _OFTEN):
        return None
    match = _last(OFTEN, clause.lowered, start, effect.start)
    if match is None or not _of_people(clause, segment_start(clause, effect.start), match.start()):
        return None
    if FINITE.search(clause.lowered, match.end(), effect.start):
        return None  # "those dosed less often had lower odds of relapse"
    place = next(match.span(name) for name in ("name", "skill", "verb") if match[name])
    words = clause.text[slice(*place)] + clause.text[slice(*match.span("object"))]
    return Said(words, "what they did more often", *place)


def _of_people(clause: Clause, begin: int, verb: int) -> bool:
    """Whether people are the subject of a verb, also of one that shares it: "and called less often"."""
    if not clause.lowered[begin:verb].strip(" ,)]").removeprefix("and"):
        begin = clause.start
    if intro := INTRO.match(clause.lowered, begin, verb):
        begin = intro.end()
    return PEOPLE_SUBJECT.match(clause.lowered, begin, verb) is not None


def _likely(effect: Effect) -> Said | None:
    clause = effect.scene.clause
    start, end = max(effect.floor, clause.start), clause.ends[effect.token]
    if clause.lowered.find("likely", clause.start, end) < 0:
        return None
    match = _last(LIKELY_TO, clause.lowered, start, effect.start)
    if match is None and start > clause.start:
        match = AND_TO.match(clause.lowered, start, effect.start)
    inside = clause.lowered.find("likely", effect.start, end) >= 0
    if inside or BEFORE_LIKELY.search(clause.lowered[start : effect.start]):
        match = LIKELY_BEHIND.match(clause.lowered, end, clause.end) or match
    if match is None:
        return None
    place = match.span("name")
    dies = match["name"].startswith(_DIE) and not OF_CAUSE.match(match["name"])
    name = "OS" if dies else clause.text[slice(*place)].strip()
    return Said(name, "what they were likely to do", *place)


def between(effect: Effect) -> Said | None:
    """The name between an estimate and its interval."""
    clause = effect.scene.clause
    end = clause.ends[effect.token]
    match = INSIDE_VALUE.search(clause.lowered, effect.start, end) if end - effect.start > _LONG else None
    return _named(effect, match.span("name"), "between the estimate and its interval") if match else None


_LONG = 20
"""No value is as long as this without words of its own."""


def _inside(effect: Effect) -> Said | None:
    """The name behind a value in its bracket, or before it."""
    clause = effect.scene.clause
    opening = open_bracket(clause, effect.token)
    if opening is None:
        return None
    if match := FOR_INSIDE.match(clause.lowered, clause.ends[effect.token], clause.end):
        return _named(effect, match.span("name"), "behind the value in its bracket")
    match = FOR_BEFORE.search(clause.lowered[: effect.start], clause.starts[opening])
    return _named(effect, match.span("name"), "before the value in its bracket") if match else None


def _primary(effect: Effect) -> Said | None:
    clause = effect.scene.clause
    if all(clause.lowered.find(word, clause.start, effect.start) < 0 for word in _PRIMARY):
        return None
    match = _last(PRIMARY, clause.lowered, clause.start, effect.start)
    return _named(effect, match.span("name"), "the outcome called primary") if match else None


def right_before(effect: Effect, pattern: re.Pattern[str], rule: str) -> Said | None:
    """A name right before a value, or before the bracket it opens."""
    clause = effect.scene.clause
    start = max(effect.floor, effect.start - _FAR)
    match = pattern.search(clause.lowered[start : effect.start])
    if match is None or PEOPLE_LAST.fullmatch(match["name"]):
        return None  # "the effect was stronger in manual workers (OR"
    return _named(effect, (start + match.start("name"), start + match.end("name")), rule)


def _named(effect: Effect, place: tuple[int, int], rule: str) -> Said | None:
    return unless_group(effect.scene, named(effect.scene.clause, *place, rule))


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    found = None
    for match in pattern.finditer(text, start, end):
        found = match
    return found
