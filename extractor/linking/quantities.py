"""The quantity of medians and means: "median follow-up", "mean change in body fat"."""

from extractor.linking.endpoint_terms import SURVIVAL
from extractor.linking.endpoints import bracket_name, survival_name
from extractor.linking.mentions import Scene
from extractor.linking.quantity_terms import (
    AFTER_STATISTIC,
    AGE,
    BEFORE,
    FOLLOW_UP,
    HEAD,
    NOT_A_NAME,
    STATISTIC_BEFORE,
    TRIM_LEFT,
)
from extractor.linking.said import Said


def quantity(scene: Scene, token: int, cue: int | None, floor: int) -> Said | None:
    """What a summary summarises; ``cue`` is where "median" or "mean" stands."""
    clause = scene.clause
    value = clause.starts[token]
    lowered = clause.lowered
    start = max(cue or clause.start, clause.start)
    near = max(floor, value - 60, clause.start)
    if match := FOLLOW_UP.search(lowered, min(start, near), min(clause.ends[token] + 30, clause.end)):
        if not SURVIVAL.search(lowered, match.end(), value):
            return Said("follow-up", "follow-up named beside", match.start(), match.end())
    if cue is not None and floor <= cue < value and (said := _by_statistic(scene, cue, value)):
        return said
    segment = max(floor, lowered.rfind(";", floor, value) + 1, lowered.rfind(", ", floor, value) + 1)
    if match := SURVIVAL.search(lowered, segment, value):
        return Said(survival_name(match, clause.text), "survival named before", match.start(), match.end())
    if said := bracket_name(scene, token, floor, "name before the bracket"):
        return said
    for begin in (floor, clause.start):
        survival = None
        for match in SURVIVAL.finditer(lowered, begin, value):
            survival = match
        if survival:
            return Said(
                survival_name(survival, clause.text),
                "survival named before",
                survival.start(),
                survival.end(),
            )
        if match := AGE.search(lowered, begin, value):
            return Said("age", "age named before", match.start(), match.end())
        if said := _before(scene, begin, value):
            return said
    return None


def _by_statistic(scene: Scene, cue: int, value: int) -> Said | None:
    """The words behind "median" or "mean"."""
    clause = scene.clause
    head = HEAD.match(clause.lowered, cue, value)
    begin = head.end() if head else cue
    match = AFTER_STATISTIC.match(clause.lowered, begin, value)
    if match is None:
        return None
    start, end = match.span("name")
    if NOT_A_NAME.match(clause.lowered[start:end]):
        return None
    return _name(scene, start, end, "words behind the statistic")


def _name(scene: Scene, start: int, end: int, rule: str) -> Said | None:
    clause = scene.clause
    if trim := TRIM_LEFT.match(clause.lowered[start:end]):
        start += trim.end()
    if (
        end - start < 2
        or NOT_A_NAME.match(clause.lowered[start:end])
        or any(m.start <= start and end <= m.end + 1 for m in scene.mentions if m.kind == "arm")
    ):
        return None
    words = clause.lowered[start:end]
    if (match := SURVIVAL.search(words)) and match.end() - match.start() > 0.5 * len(words):
        return Said(
            survival_name(SURVIVAL.search(clause.lowered, start, end) or match, clause.text),
            rule,
            start,
            end,
        )
    if AGE.match(words):
        return Said("age", rule, start, end)
    return Said(clause.text[start:end].strip(), rule, start, end)


def _before(scene: Scene, begin: int, value: int) -> Said | None:
    """The words before a value: "X was 12", "X (12 versus 14)"."""
    clause = scene.clause
    stretch = STATISTIC_BEFORE.sub("", clause.lowered[begin:value])
    match = BEFORE.search(stretch[-160:])
    if match is None:
        return None
    offset = begin + max(len(stretch) - 160, 0)
    start, end = offset + match.start("name"), offset + match.end("name")
    return _name(scene, start, end, "words before it")
