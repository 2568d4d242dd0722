"""Sentences of association: "X was associated with Y", "Y was worse in patients with X", "X (HR ...)"."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from extractor.linking.clause import Clause, segment_start
from extractor.linking.contrast_terms import (
    ASIDE,
    BREAK,
    CHANGED,
    COMPARED,
    DESPITE,
    EFFECT_SUBJECT,
    FACTOR_IN,
    FACTOR_LIST,
    GROUP_BEHIND,
    LEAD,
    LOOKED_FOR,
    LOOSE,
    PEOPLE_FIRST,
    PREDICATE,
    REPORTED,
    SHORT_FORM,
    STEP,
    STRICT,
    TAIL,
    TREND,
    VAGUE,
)
from extractor.linking.endpoint_terms import OUTCOME
from extractor.linking.mentions import Scene
from extractor.linking.said import Said


@dataclass(slots=True)
class Effect:
    """An effect on its way: where it stands and what is known of it so far."""

    scene: Scene
    token: int
    cue: int | None
    floor: int
    estimate: float | None
    compared: list[tuple[float, Said]]
    measure: str = ""
    shares: bool = False
    cited: bool = False
    endpoint: str = ""
    named: Said | None = None
    frames: list["Frame | None"] = field(default_factory=list)
    named_effects: list["NamedEffect"] = field(default_factory=list)

    @property
    def start(self) -> int:
        """The offset of its value."""
        return self.scene.clause.starts[self.token]


class NamedEffect(NamedTuple):
    """What has an effect, what it is compared with, and on what; what is not said is None."""

    group: Said | None
    reference: Said | None
    endpoint: Said | None


@dataclass(slots=True)
class Frame:
    """What stands before and behind the verb of an association, as offsets."""

    subject: tuple[int, int]
    rest: int
    strict: bool
    subject_is_outcome: bool


def association(scene: Scene, effect: Effect) -> Frame | None:
    """The frame of the sentence around an effect, read once."""
    if not effect.frames:
        effect.frames.append(_association(scene, effect))
    return effect.frames[0]


def _association(scene: Scene, effect: Effect) -> Frame | None:
    """The frame around an effect; the last clause before it goes first."""
    clause = scene.clause
    begin = segment_start(clause, effect.start)
    breaks = [match.end() for match in clause.every(BREAK, begin, effect.start)]
    if not breaks and effect.floor > begin and (own := _own_frame(scene, effect)):
        return own
    for start in reversed(breaks):
        if frame := _frame(scene, effect, start, effect.start):
            return frame
    return _frame(scene, effect, begin, clause.end)


def _own_frame(scene: Scene, effect: Effect) -> Frame | None:
    """A frame between the value before and this one: "X was associated with Y (HR 2), Z with W (HR 3)"."""
    before = max((at for at in scene.clause.values if at < effect.token), default=None)
    match = scene.clause.first(STRICT, effect.floor, effect.start)
    if match is None or before is None or scene.clause.values[before].kind != "effect":
        return None
    subject = _trim(scene.clause.lowered, effect.floor, match.start())
    if subject[1] - subject[0] < _SUBJECT:
        return None
    is_outcome = _is_outcome(scene.clause.lowered, effect.floor, subject, match)
    return Frame(subject, match.start(), strict=True, subject_is_outcome=is_outcome)


_SUBJECT = 4
"""The fewest letters that a subject has."""


def _frame(scene: Scene, effect: Effect, begin: int, end: int) -> Frame | None:
    clause, lowered = scene.clause, scene.clause.lowered
    for pattern, strict in ((STRICT, True), (LOOSE, False)):
        if match := _relation(pattern, clause, begin, end):
            subject = _trim(lowered, begin, match.start())
            is_outcome = match.start() < effect.start and (
                _is_outcome(lowered, begin, subject, match) or _is_of_object(effect, subject, match.end())
            )
            if subject[1] - subject[0] > 1 or strict:
                return Frame(subject, match.start(), strict, is_outcome)
    return None


def _relation(pattern: re.Pattern[str], clause: Clause, begin: int, end: int) -> re.Match[str] | None:
    """The first verb of association that does not tell what was looked for: "analysing predictors"."""
    first = clause.first(pattern, begin, end)
    if first and (LOOKED_FOR.match(clause.lowered, begin, first.end()) or _is_aside(clause, begin, first)):
        return pattern.search(clause.lowered, first.end(), end) or first
    return first


def _is_aside(clause: Clause, begin: int, verb: re.Match[str]) -> bool:
    """Whether a verb stands in what opens the sentence: "Adjusted for known determinants, X was"."""
    if clause.lowered.find(", ", begin, verb.start()) >= 0:
        return False
    return ASIDE.match(clause.lowered, begin, verb.start()) is not None


def _is_outcome(lowered: str, begin: int, subject: tuple[int, int], verb: re.Match[str]) -> bool:
    """Whether a subject is what happened ("survival was worse with X"), not what it depends on."""
    if PEOPLE_FIRST.match(lowered[begin:]):
        return False
    if OUTCOME.search(lowered, *subject):
        return True
    return verb.re is LOOSE and CHANGED.match(lowered, verb.start()) is not None


def _is_of_object(effect: Effect, subject: tuple[int, int], behind: int) -> bool:
    """Whether the comparator is a level of what stands behind the verb: "X was associated with A (OR 2), versus B".

    Then the words behind the verb are the factor and the subject is the outcome.
    """
    clause = effect.scene.clause
    compared = clause.first(COMPARED, effect.start, clause.end)
    if compared is None:
        return False
    words = [set(_WORD.findall(clause.lowered[slice(*place)])) for place in (compared.span("name"), subject)]
    item = set(_WORD.findall(clause.lowered[max(behind, effect.floor) : effect.start]))
    return bool(words[0] & item) and not words[0] & words[1]


_WORD = re.compile(r"(?!with\b|those\b|patients\b|women\b|that\b)[a-z\d]{3,}")
"""Words that two levels of one factor share."""


def _trim(lowered: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not (lowered[start].isalnum() or lowered[start] in "≥≤<>"):
        start += 1
    if lead := LEAD.match(lowered[start:end]):
        start += lead.end()
    if tail := TAIL.search(lowered[start:end]):
        end = start + tail.start()
    return start, end


def factor(effect: Effect, frame: Frame | None) -> Said | None:
    """The factor whose effect it is: the subject of the association, or the item before the bracket."""
    clause = effect.scene.clause
    if said := _step(effect, frame):
        return said
    item = item_before(effect)
    if frame is None or frame.subject_is_outcome or frame.subject[1] <= frame.subject[0]:
        item = _behind_verb(effect, frame, item) if frame else item
        return (
            _said(effect, *item, "words before the bracket")
            if item and not OUTCOME.search(clause.lowered, *item)
            else None
        )
    if frame.rest > effect.start and item:
        return _said(effect, *item, "item of the list before the verb")
    comma = clause.lowered.find(", ", *frame.subject)
    start, end = frame.subject
    if comma > 0 and ASIDE.match(clause.lowered, clause.start, comma):
        start, end = _trim(clause.lowered, comma + 2, end)
    start, end = _plain_subject(clause.lowered, start, end)
    return _said(effect, start, end, "subject of the association")


def _plain_subject(lowered: str, start: int, end: int) -> tuple[int, int]:
    """A subject without what reports it, its own verb and a long bracket; empty for a side clause."""
    if reported := REPORTED.match(lowered[start:end]):
        start += reported.end()
    if "(" in lowered[start:end] and end - start > _LONG:
        end = lowered.index("(", start)
    if DESPITE.match(lowered, start, end):
        return start, start
    if verb := PREDICATE.search(lowered, start, end):
        end = verb.start()
    return start, end


_LONG = 60


def _step(effect: Effect, frame: Frame | None) -> Said | None:
    """A factor by its step: "HR for 1 log unit increase in IL-6"."""
    clause = effect.scene.clause
    match = STEP.search(clause.lowered, max(effect.start - 80, effect.floor), effect.start)
    if match is None:
        return None
    start, end = match.span("name")
    text = clause.text[start:end].strip()
    if " in " in text or frame is None or frame.subject_is_outcome or frame.subject[1] - frame.subject[0] < 2:
        return Said(text, "the step of a factor", start, end)
    return Said(
        f"{clause.text[slice(*frame.subject)].split(' did ')[0]} per {text}",
        "the step of a factor",
        frame.subject[0],
        end,
    )


def _behind_verb(effect: Effect, frame: Frame, item: tuple[int, int] | None) -> tuple[int, int] | None:
    """The item of a list that begins behind the verb: "survival was worse in patients with X (HR ...)"."""
    if item is None or item[0] > frame.rest:
        return item
    lowered = effect.scene.clause.lowered
    begin = max(frame.rest, item[0])
    if match := FACTOR_IN.search(lowered, begin, item[1]):
        return _trim(lowered, match.end(), item[1])
    return item


def factor_behind(effect: Effect, frame: Frame) -> Said | None:
    """The factor of "survival was worse in patients with X (HR ...)", where X is none of the trial's arms."""
    clause = effect.scene.clause
    trend = clause.first(TREND, frame.rest, effect.start)
    named = None if trend is None else group_behind(effect, max(trend.start(), effect.floor))
    if trend is None or named is None:
        return None
    arms = any(m.kind == "arm" and m.start >= trend.start() for m in effect.scene.mentions)
    return None if arms or OUTCOME.search(named.value.lower()) else named


def group_behind(effect: Effect, start: int) -> Said | None:
    """The group behind what is said of an outcome: "X was higher in G than in R (OR ...)"."""
    clause = effect.scene.clause
    for match in clause.every(GROUP_BEHIND, start, effect.start):
        if said := _said(effect, *match.span("name"), "in whom the outcome was worse or better"):
            return said
    return None


def item_before(effect: Effect) -> tuple[int, int] | None:
    """The words between the last sign and the bracket of an effect."""
    lowered = effect.scene.clause.lowered
    opening = _outermost(lowered, effect.floor, effect.start)
    if opening < 0:
        opening = lowered.rfind(":", effect.floor, effect.start)
    if opening <= effect.floor:
        return None
    if short := SHORT_FORM.search(lowered[effect.floor : opening]):
        opening = effect.floor + short.start()
    begin = effect.floor
    for sign in (", ", ";", ": ", ") "):
        if (at := lowered.rfind(sign, effect.floor, opening)) >= 0:
            begin = max(begin, at + len(sign))
    start, end = _trim(lowered, begin, opening)
    return (start, end) if end - start > 1 else None


def _outermost(lowered: str, start: int, end: int) -> int:
    """Where the outermost bracket begins that is open at the end of a stretch; -1 where none is."""
    depth, found = 0, -1
    for at in range(end - 1, start - 1, -1):
        if lowered[at] in ")]":
            depth += 1
        elif lowered[at] in "([":
            if depth == 0:
                found = at
            depth = max(depth - 1, 0)
    return found


def _said(effect: Effect, start: int, end: int, rule: str) -> Said | None:
    text = effect.scene.clause.text[start:end].strip(" ,.;:()")
    return Said(text, rule, start, end) if len(text) > 1 and not VAGUE.match(text.lower()) else None


def is_effect_itself(effect: Effect) -> bool:
    """Whether the sentence tells in whom an effect was seen: "the effect was stronger in girls (HR ...)"."""
    clause = effect.scene.clause
    return EFFECT_SUBJECT.match(clause.lowered, segment_start(clause, effect.start), effect.start) is not None


def listed_factor(effect: Effect) -> Said | None:
    """An item of "factors associated with X were A (OR 2), B (OR 3) and C (OR 4)"."""
    clause = effect.scene.clause
    lead = FACTOR_LIST.search(clause.lowered, segment_start(clause, effect.start), effect.start)
    item = item_before(effect) if lead else None
    if lead is None or item is None:
        return None
    start, end = _trim(clause.lowered, max(item[0], lead.end()), item[1])
    return _said(effect, start, end, "item of a list of factors")
