"""The name of a quantity in a stretch of text: without its verb, its people, its arm and its unit."""

import re

from extractor.linking.clause import Clause
from extractor.linking.mentions import Scene
from extractor.linking.quantity_terms import (
    AGE,
    BARE_VERB,
    BEFORE,
    ELLIPSIS,
    HAD_CHANGE,
    NAME_TAIL,
    NOT_A_NAME,
    OF_PEOPLE,
    OTHER_PEOPLE,
    PREDICATE,
    PRONOUN,
    REPORTS,
    STATISTIC_BEFORE,
    SURVIVAL_OF,
    TO_VALUE,
    TRIM_LEFT,
    UNIT_AT_END,
    UNIT_IN_NAME,
)
from extractor.linking.said import Said
from extractor.linking.survivals import find_survival, survival_name


def _trimmed(scene: Scene, start: int, end: int) -> tuple[int, int]:
    """A name without what reports it, the words before it and its verb; empty for what names nothing."""
    clause = scene.clause
    start += len(clause.lowered[start:end]) - len(clause.lowered[start:end].lstrip())
    for lead in (REPORTS, HAD_CHANGE, TRIM_LEFT):
        if told := lead.match(clause.lowered[start:end]):
            start += told.end()
    if verb := PREDICATE.search(clause.lowered, start, end):
        end = verb.start()
    arm = any(m.start <= start and end <= m.end + 1 for m in scene.mentions if m.kind == "arm")
    if end - start < _LEAST or arm or NOT_A_NAME.match(clause.lowered[start:end]):
        return start, start
    for tail in (NAME_TAIL, UNIT_AT_END):
        if match := tail.search(clause.lowered[start:end]):
            end = start + match.start()
    return start, end


_LEAST = 2
_SHORT = 4


def quantity_name(scene: Scene, start: int, end: int, rule: str) -> Said | None:
    """A quantity in a stretch of text, without the words around it; None for what names none."""
    clause = scene.clause
    start, end = _trimmed(scene, start, end)
    if start == end:
        return None
    words = clause.lowered[start:end]
    if len(words) < _SHORT and words != "age" and clause.text[start:end].islower():
        return None
    match = find_survival(words, 0, len(words))
    if match and (match.end() - match.start() > 0.5 * len(words) or SURVIVAL_OF.match(words, match.end())):
        return Said(
            survival_name(find_survival(clause.lowered, start, end) or match, clause.text),
            rule,
            start,
            end,
        )
    if AGE.match(words):
        return Said("age", rule, start, end)
    people = OF_PEOPLE.search(clause.lowered[start:end])
    end = start + people.start() if people and people.start() > 1 else _before_arm(scene, start, end)
    return Said(clause.text[start:end].strip(), rule, start, end)


def _before_arm(scene: Scene, start: int, end: int) -> int:
    """Where a name ends that goes on to an arm: "score for the sham group"."""
    lowered = scene.clause.lowered
    for mention in scene.mentions:
        if mention.kind == "arm" and start + _SHORT < mention.start < end:
            lead = _FOR_ARM.search(lowered, start, mention.start)
            return lead.start() if lead else end
    return end


_FOR_ARM = re.compile(r"\s(?:for|in|among)\s(?:the )?$")


def _earliest(stretch: str) -> int:
    """Where the name before a value may begin at the earliest; only to spare ``BEFORE`` a long search.

    Behind a sign that neither a name nor the words behind it hold, and behind one that a name does not
    hold and that more follows than such words.
    """
    offset = max(len(stretch) - 160, *(_behind(stretch, sign, 0, len(stretch)) for sign in _ENDS))
    last = len(stretch.rstrip(" ,:=(["))
    inside = max(_behind(stretch, sign, offset, last) for sign in (",", ":", "=", " ("))
    return offset if TO_VALUE.match(stretch, inside) else max(offset, inside)


_ENDS = (";", ".", ") ", "),", "] ")


def _behind(stretch: str, sign: str, start: int, end: int) -> int:
    """Where the words behind the last of a sign begin; 0 without one."""
    at = stretch.rfind(sign, start, end)
    return at + len(sign) if at >= 0 else 0


def words_before(scene: Scene, begin: int, value: int) -> Said | None:
    """The words before a value: "X was 12", "X (12 versus 14)"."""
    clause = scene.clause
    stretch = STATISTIC_BEFORE.sub("", clause.lowered[begin:value])
    stretch = UNIT_IN_NAME.sub(lambda unit: " " * len(unit[0]), stretch)
    offset = _earliest(stretch)
    match = BEFORE.search(stretch[offset:])
    if match is None:
        return None
    offset += begin
    start, end = offset + match.start("name"), offset + match.end("name")
    return quantity_name(scene, start, end, "words before it")


def goes_on(clause: Clause, floor: int, value: int) -> bool:
    """Whether the words before a value tell no name: "and in B 98", "but fell (-8)"."""
    return floor > clause.start and bool(
        BARE_VERB.match(clause.lowered, floor, value)
        or ELLIPSIS.fullmatch(clause.lowered, floor, value)
        or OTHER_PEOPLE.match(clause.lowered, floor, value)
        or PRONOUN.search(clause.lowered, floor, value)
    )
