"""The factor whose effect it is: the subject of an association, an item of a list, a step, a group behind."""

from extractor.linking.clause import BRACKET, segment_start
from extractor.linking.contrast_terms import (
    ASIDE,
    FACTOR_IN,
    FACTOR_LIST,
    GROUP_BEHIND,
    PREDICATE,
    REPORTED,
    SHORT_FORM,
    STEP,
    TREND,
    VAGUE,
)
from extractor.linking.endpoint_terms import OUTCOME
from extractor.linking.frames import Effect, Frame, trim_factor
from extractor.linking.said import Said


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
        start, end = trim_factor(clause.lowered, comma + 2, end)
    start, end = _plain_subject(clause.lowered, start, end)
    return _said(effect, start, end, "subject of the association")


def _plain_subject(lowered: str, start: int, end: int) -> tuple[int, int]:
    """A subject without what reports it, its own verb and a long bracket; empty for a side clause."""
    if reported := REPORTED.match(lowered[start:end]):
        start += reported.end()
    if "(" in lowered[start:end] and end - start > _LONG:
        end = lowered.index("(", start)
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
        return trim_factor(lowered, match.end(), item[1])
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
    for sign in (", ", ";", ": ", ") ", "] "):
        if (at := lowered.rfind(sign, effect.floor, opening)) >= 0:
            begin = max(begin, at + len(sign))
    start, end = trim_factor(lowered, begin, opening)
    return (start, end) if end - start > 1 else None


def _outermost(lowered: str, start: int, end: int) -> int:
    """Where the outermost bracket begins that is open at the end of a stretch; -1 where none is."""
    depth, found = 0, -1
    for bracket in reversed(list(BRACKET.finditer(lowered, start, end))):
        if bracket[0] in ")]":
            depth += 1
        else:
            if depth == 0:
                found = bracket.start()
            depth = max(depth - 1, 0)
    return found


def _said(effect: Effect, start: int, end: int, rule: str) -> Said | None:
    text = effect.scene.clause.text[start:end].strip(" ,.;:()")
    return Said(text, rule, start, end) if len(text) > 1 and not VAGUE.match(text.lower()) else None


def listed_factor(effect: Effect) -> Said | None:
    """An item of "factors associated with X were A (OR 2), B (OR 3) and C (OR 4)"."""
    clause = effect.scene.clause
    lead = FACTOR_LIST.search(clause.lowered, segment_start(clause, effect.start), effect.start)
    item = item_before(effect) if lead else None
    if lead is None or item is None:
        return None
    start, end = trim_factor(clause.lowered, max(item[0], lead.end()), item[1])
    return _said(effect, start, end, "item of a list of factors")
