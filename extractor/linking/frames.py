"""Sentences of association: "X was associated with Y", "Y was worse in patients with X", "X (HR ...)"."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from extractor.linking.clause import Clause, Pattern, segment_start
from extractor.linking.contrast_terms import (
    ASIDE,
    BREAK,
    CHANGED,
    COMPARED,
    LEAD,
    LOOSE,
    PEOPLE_FIRST,
    STRICT,
    TAIL,
)
from extractor.linking.endpoint_terms import OUTCOME
from extractor.linking.mentions import Scene
from extractor.linking.said import Said


@dataclass(slots=True)
class Effect:
    """An effect on its way: where it stands, ``start`` as an offset, and what is known of it so far."""

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
    start: int = field(init=False)

    def __post_init__(self) -> None:
        self.start = self.scene.clause.starts[self.token]


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
    frame = _frame(scene, effect, begin, clause.end)
    return None if frame and _is_of_next(effect, begin, frame) else frame


def _is_of_next(effect: Effect, begin: int, frame: Frame) -> bool:
    """Whether a verb behind a value is the next statement's: "there was a rise (HR 2), and age predicted"."""
    clause = effect.scene.clause
    if frame.rest < effect.start or not _TOLD.search(clause.lowered, begin, effect.start):
        return False
    return _NEXT.search(clause.lowered, clause.ends[effect.token], frame.rest) is not None


_TOLD = re.compile(r"(?<!who )(?<!that )(?<!which )(?<!whom )\b(?:was|were|had)\b(?! who\b)")
_NEXT = re.compile(r"[)\]](?:,? and|,? but|,? while|,? whereas|;) ")
"""The verb of a value's own statement, and what joins the next one to it."""


def _own_frame(scene: Scene, effect: Effect) -> Frame | None:
    """A frame between the value before and this one: "X was associated with Y (HR 2), Z with W (HR 3)"."""
    before = max((at for at in scene.clause.values if at < effect.token), default=None)
    match = scene.clause.first(STRICT, effect.floor, effect.start)
    if match is None or before is None or scene.clause.values[before].kind != "effect":
        return None
    subject = trim_factor(scene.clause.lowered, effect.floor, match.start())
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
            subject = trim_factor(lowered, begin, match.start())
            is_outcome = match.start() < effect.start and (
                _is_outcome(lowered, begin, subject, match) or _is_of_object(effect, subject, match.end())
            )
            if subject[1] - subject[0] > 1 or strict:
                return Frame(subject, match.start(), strict, is_outcome)
    return None


def _relation(pattern: Pattern, clause: Clause, begin: int, end: int) -> re.Match[str] | None:
    """The first verb of association that does not tell what was looked for: "analysing predictors"."""
    first = clause.first(pattern, begin, end)
    if first and _is_aside(clause, begin, first):
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
    """Whether the comparator is a level of what stands behind the verb: "X was associated with A, versus B".

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


def trim_factor(lowered: str, start: int, end: int) -> tuple[int, int]:
    """The words of a factor without what leads to it and what follows it."""
    while start < end and not (lowered[start].isalnum() or lowered[start] in "≥≤<>"):
        start += 1
    if lead := LEAD.match(lowered[start:end]):
        start += lead.end()
    if tail := TAIL.search(lowered[start:end]):
        end = start + tail.start()
    return start, end
