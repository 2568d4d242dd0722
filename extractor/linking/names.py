"""Names of what happened or was measured, found in a stretch of text."""

import re
from collections.abc import Iterator

from extractor.linking.clause import BRACKET, Clause, Pattern, open_bracket
from extractor.linking.endpoint_terms import (
    ACTED_ON,
    ADORNMENT,
    AND_ACTED_ON,
    BARE,
    COMPOUND,
    DIED,
    END,
    HAD_MORE,
    HAPPENED,
    INTRO,
    MOMENT_FIRST,
    NO_OUTCOME,
    NOT_COMPOUND,
    NOT_ENDPOINTS,
    OF_NAMED,
    PEOPLE_SUBJECT,
    PER,
    RECEIVED,
    REPORTING,
    SEGMENT_LEAD,
    SUBJECT,
    TAIL,
    TO_NAMED,
    VERB_INSIDE,
)
from extractor.linking.fragments import is_fragment
from extractor.linking.mentions import Scene
from extractor.linking.said import Said
from extractor.linking.survivals import find_survival, last_survival, survival_name


def trim(clause: Clause, start: int, end: int) -> tuple[int, int]:
    """A name without the words around it that are not part of it."""
    lowered = clause.lowered
    if match := END.search(lowered, start, end):
        end = match.start()
    for opening, closing in _BRACKETS.items():
        at = lowered.rfind(opening, start, end)
        if at > start and lowered.find(closing, at, end) < 0:
            end = at
    while end > start and lowered[end - 1] in " .,":
        end -= 1
    while match := ADORNMENT.match(lowered[start:end]):
        start += match.end()
    while match := TAIL.search(lowered[start:end]):
        end = start + match.start()
    return start, end


def is_name(words: str) -> bool:
    """Whether words can name an outcome: no "primary outcome", no clause with a verb."""
    name = words.lower()
    if len(name) == len(_SHORTEST) and words.isupper():
        return name not in _MEASURES
    if name == _SHORTEST:
        return True
    return not (
        is_fragment(words)
        or NOT_ENDPOINTS.match(name)
        or PER.search(name)
        or NO_OUTCOME.match(name)
        or BARE.fullmatch(name)
        or VERB_INSIDE.search(name)
    )


def named(clause: Clause, start: int, end: int, rule: str) -> Said | None:
    """The endpoint in a stretch of text: a survival code where it is one, else the words as printed."""
    start, end = trim(clause, start, end)
    if end - start < 2 or not is_name(clause.text[start:end]):
        return None
    if DIED.fullmatch(clause.lowered, start, end):
        return Said("OS", rule, start, end)
    if end - start < _SHORT and clause.text[start:end].islower():
        return None
    if (match := find_survival(clause.lowered, start, end)) and match.end() - match.start() > 0.6 * (
        end - start
    ):
        return Said(survival_name(match, clause.text), rule, match.start(), match.end())
    return Said(clause.text[start:end].strip(), rule, start, end)


def nearest_name(scene: Scene, start: int, end: int) -> Said | None:
    """The endpoint that stands nearest before an offset."""
    clause = scene.clause
    candidates: list[Said] = []
    if survival := last_survival(clause, start, end):
        candidates.append(survival)
    for pattern, rule in (
        (OF_NAMED, "risk or rate of it"),
        (TO_NAMED, "associated with it"),
        (HAPPENED, "developed it"),
    ):
        found = (named(clause, *span, rule) for span in _spans(clause, pattern, start, end))
        candidates += [said for name in found if (said := unless_group(scene, name))]
    if candidates:
        survival_rule = "survival endpoint named before"
        return max(candidates, key=lambda said: (said.end or 0, said.rule == survival_rule))
    return unless_group(scene, subject_of(clause, start, end)) if start == clause.start else None


def _spans(clause: Clause, pattern: Pattern, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The names of every match; one may begin inside the words behind another's: "except for a fall in X"."""
    while match := clause.first(pattern, start, end):
        yield _span(clause.lowered, match)
        start = max(match.start("name"), start + 1)


def _span(lowered: str, match: re.Match[str]) -> tuple[int, int]:
    """Where the name of a match stands: in "survival rates of patients" before "rates"."""
    if match[0].startswith("rate"):
        start = max(match.start() - _WORDS, 0)
        before = COMPOUND.search(lowered[start : match.start()])
        if before and not NOT_COMPOUND.search(before["name"]):
            return start + before.start(), start + before.end("name")
    first, last = match.span("name")
    again = AND_ACTED_ON.search(lowered, first, last)
    return (again.end() if again else first), last


_WORDS = 30
"""About the length of two words before "rate"."""
_BRACKETS = {"(": ")", "[": "]"}


def subject_of(clause: Clause, start: int, end: int) -> Said | None:
    """The subject of a stretch of text, behind the phrase that opens it and behind "results showed that"."""
    if reported := REPORTING.match(clause.lowered, start, end):
        start = reported.end()
    if intro := INTRO.match(clause.lowered, start, end):
        start = intro.end()
    if moment := MOMENT_FIRST.match(clause.lowered, start, end):
        start = moment.end()
    match = SUBJECT.match(clause.lowered[start:end])
    if match is None or PEOPLE_SUBJECT.match(match["name"]):
        return None
    return named(clause, start, start + match.end("name"), "subject of the sentence")


def name_behind(scene: Scene, start: int) -> Said | None:
    """The endpoint right behind a value: "2.2 times more likely to discontinue treatment"."""
    clause = scene.clause
    survival = find_survival(clause.lowered, start, min(start + _NEAR, clause.end))
    if survival:
        return Said(survival_name(survival, clause.text), "survival endpoint named behind", *survival.span())
    for pattern in (OF_NAMED, TO_NAMED):
        match = clause.first(pattern, start, min(start + _NEAR + 40, clause.end))
        said = named(clause, *match.span("name"), "named behind") if match else None
        if said:
            return unless_group(scene, said)
    return None


_NEAR = 80


def unless_group(scene: Scene, said: Said | None) -> Said | None:
    """None for words that name a group."""
    if said is None or any(
        m.start <= (said.start or 0) and (said.end or 0) <= m.end + 1
        for m in scene.mentions
        if m.kind != "trait"
    ):
        return None
    return said


def segment_name(scene: Scene, start: int, end: int, rule: str) -> Said | None:
    """What a bracket is about: the subject of the words before it, or what its group received.

    Example:
        "hospital stay was shorter in the A group (11 versus 14)" -> "hospital stay"
    """
    clause = scene.clause
    stretch = clause.lowered[start:end]
    cut = max(stretch.rfind(sign) for sign in (";", ": ", ", "))
    if cut >= 0 and len(stretch) - cut > 3:
        start += cut + 1
    start += _unclosed(clause.lowered[start:end])
    if said := object_name(scene, start, end, rule):
        return said
    if lead := SEGMENT_LEAD.match(clause.lowered, start, end):
        start = lead.end()
    if intro := INTRO.match(clause.lowered, start, end):
        start = intro.end()
    stretch = clause.lowered[start:end]
    subject = SUBJECT.match(stretch)
    people = subject is not None and PEOPLE_SUBJECT.match(subject["name"]) is not None
    if (
        subject
        and not people
        and (said := unless_group(scene, named(clause, start, start + subject.end("name"), rule)))
    ):
        return said
    if (received := RECEIVED.search(stretch)) and (
        said := named(clause, start + received.start("name"), end, rule)
    ):
        return unless_group(scene, said)
    return None if subject else unless_group(scene, named(clause, start, end, rule))


def object_name(scene: Scene, start: int, end: int, rule: str) -> Said | None:
    """What a group had more of, or what was acted on: "A had a higher X than B", "A reduced X"."""
    clause = scene.clause
    had_more = HAD_MORE.search(clause.lowered, start, end)
    for place in (had_more.span("name") if had_more else None, acted_on(clause, start, end)):
        said = unless_group(scene, named(clause, *place, rule)) if place else None
        if said:
            return said
    return None


def acted_on(clause: Clause, start: int, end: int) -> tuple[int, int] | None:
    """What was acted on: Y of "zinc increased X and reduced Y (OR"."""
    match = ACTED_ON.search(clause.lowered, start, end)
    if match is None:
        return None
    first, last = match.span("name")
    again = AND_ACTED_ON.search(clause.lowered, first, last)
    return (again.end() if again else first), last


def _unclosed(stretch: str) -> int:
    """Where the words begin behind a bracket that was opened before: "0.447) with more X (4.5)"."""
    depth = begin = 0
    for bracket in BRACKET.finditer(stretch):
        depth += 1 if bracket[0] in "([" else -1
        if depth < 0:
            depth, begin = 0, bracket.end()
    return begin


def bracket_name(scene: Scene, token: int, floor: int, rule: str) -> Said | None:
    """The name before the bracket that a value stands in."""
    clause = scene.clause
    opening = open_bracket(clause, token)
    if opening is None or clause.starts[opening] < floor:
        return None
    return segment_name(scene, floor, clause.starts[opening], rule)


def subject(scene: Scene, token: int) -> Said | None:
    """The subject of the sentence."""
    return subject_of(scene.clause, scene.clause.start, scene.clause.starts[token])


def rate_name(scene: Scene, token: int, end: int) -> Said | None:
    """The endpoint that a sentence names before a group: "leaks were more in the A group (23 of 233)"."""
    clause = scene.clause
    return nearest_name(scene, clause.start, end) or subject(scene, token)


_SHORTEST = "os"
"""The only name of an outcome of two letters that is no abbreviation in capitals."""
_MEASURES = frozenset({"hr", "or", "rr", "ci", "sd", "se", "md", "rd", "mr", "no", "vs"})
"""Abbreviations of two letters that are none."""
_SHORT = 4
"""A name shorter than this is an abbreviation in capitals or none."""
