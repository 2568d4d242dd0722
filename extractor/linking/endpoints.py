"""The endpoint of effects."""

import re

from extractor.linking.clause import open_bracket
from extractor.linking.contrast_terms import COMPARED
from extractor.linking.endpoint_terms import (
    ACTS,
    BRACKET_END,
    BRACKETED,
    COMMON,
    FOR_BEHIND,
    FOR_INSIDE,
    INSIDE,
    INSIDE_DIFFERENCE,
    LIKELY_TO,
    NAME_OF,
    NOT_AN_OUTCOME,
    PRIMARY,
    TO_NAMED,
    UP_TO_VALUE,
)
from extractor.linking.frames import Effect, association, item_before, listed_factor
from extractor.linking.named_effects import named_effect
from extractor.linking.names import (
    find_survival,
    is_name,
    name_behind,
    named,
    nearest_name,
    survival_name,
    unless_group,
)
from extractor.linking.said import Said

DIFFERENCES = frozenset({"MD", "RD", "SMD"})
"""Measures whose endpoint stands behind "in": "difference in X"."""

_SENTENCE_START = 45
"""An effect this near to the start of its sentence goes on with the endpoint before."""


def effect_endpoint(effect: Effect, beside: Said | None, before: Said | None) -> Said | None:
    """The endpoint of an effect; ``beside`` is that of the values compared right before it.

    ``before`` is the endpoint of the value before, also of one in another sentence.
    """
    return _listed(effect, before) or _stated(effect, beside, carried=before is not None)


def _listed(effect: Effect, before: Said | None) -> Said | None:
    """The item before the bracket: where the effect before has its endpoint, or in a list of outcomes."""
    item = item_before(effect)
    if item is None or listed_factor(effect):
        return None
    clause = effect.scene.clause
    frame = association(effect.scene, effect)
    outcomes = (
        frame is not None
        and frame.rest > effect.start
        and not frame.strict
        and COMMON.match(clause.lowered, frame.rest)
    )
    if not outcomes and not _at_bracket(effect, before):
        return None
    if NOT_AN_OUTCOME.match(clause.lowered, *item):
        return None
    return unless_group(effect.scene, named(clause, *item, "item of a list of outcomes"))


def _at_bracket(effect: Effect, before: Said | None) -> bool:
    """Whether an endpoint stands right before the bracket of the effect before, in the same sentence."""
    clause = effect.scene.clause
    last = max((at for at in clause.values if at < effect.token), default=None)
    if (
        before is None
        or last is None
        or before.end is None
        or not clause.start <= before.end <= clause.starts[last]
    ):
        return False
    return UP_TO_VALUE.fullmatch(clause.lowered, before.end, clause.starts[last]) is not None


def _stated(effect: Effect, beside: Said | None, *, carried: bool) -> Said | None:
    scene, clause = effect.scene, effect.scene.clause
    cue = effect.cue if effect.cue is not None and effect.floor <= effect.cue < effect.start else None
    if said := _by_measure(effect, cue) or _in_words(effect):
        return said
    before = cue if cue is not None else effect.start
    if effect.floor > clause.start and (said := nearest_name(scene, effect.floor, before)):
        return said
    if said := _of_named_effect(effect):
        return said
    if beside is not None and is_name(beside.value):
        return beside.by("endpoint of the values compared")
    if said := _by_frame(effect):
        return said
    said = nearest_name(scene, clause.start, before)
    if said and not (said.rule == "subject of the sentence" and _is_actor(effect)):
        return said
    if said := _right_before(effect, BRACKETED, "right before the bracket"):
        return said
    return (
        name_behind(scene, clause.ends[effect.token])
        if effect.start - clause.start > _SENTENCE_START or not carried
        else None
    )


def _in_words(effect: Effect) -> Said | None:
    """What a group was likely to do, the outcome called the primary one, what a difference is of."""
    clause = effect.scene.clause
    start = max(effect.floor, clause.start)
    if match := last_match(LIKELY_TO, clause.lowered, start, effect.start):
        place = match.span("name")
        return Said(clause.text[slice(*place)].strip(), "what they were likely to do", *place)
    if said := _right_before(effect, NAME_OF, "what the value is of"):
        return said
    if open_bracket(clause, effect.token) is not None:
        inside = FOR_INSIDE.match(clause.lowered, clause.ends[effect.token], clause.end)
        said = named(clause, *inside.span("name"), "behind the value in its bracket") if inside else None
        if said := unless_group(effect.scene, said):
            return said
    match = last_match(PRIMARY, clause.lowered, clause.start, effect.start)
    return unless_group(effect.scene, named(clause, *match.span("name"), "the outcome called primary")) if match else None


def last_match(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    """The last match in a stretch of text."""
    found = None
    for match in pattern.finditer(text, start, end):
        found = match
    return found


def _right_before(effect: Effect, pattern: re.Pattern[str], rule: str) -> Said | None:
    """A name right before a value, or before the bracket it opens."""
    clause = effect.scene.clause
    start = max(effect.floor, effect.start - _FAR)
    match = pattern.search(clause.lowered[start : effect.start])
    if match is None:
        return None
    return unless_group(effect.scene, named(clause, start + match.start("name"), start + match.end("name"), rule))


_FAR = 180
"""How far before a value its bracket and the name before that begin."""


def _of_named_effect(effect: Effect) -> Said | None:
    """What the sentence says an effect is on: "the association between smoking and relapse"."""
    said = named_effect(effect).endpoint
    if said is None or said.start is None or said.end is None:
        return None
    return unless_group(effect.scene, named(effect.scene.clause, said.start, said.end, said.rule))


def _by_measure(effect: Effect, cue: int | None) -> Said | None:
    """The name beside the measure: "hazard ratio for X 0.5", "difference in X was 2", "HR was 0.5 for X"."""
    scene, clause = effect.scene, effect.scene.clause
    if cue is None:
        return None
    difference = effect.measure in DIFFERENCES
    for pattern in (INSIDE, INSIDE_DIFFERENCE)[: 1 + difference]:
        if match := pattern.match(clause.lowered[cue : effect.start]):
            name = named(
                clause, cue + match.start("name"), cue + match.end("name"), "after the measure's name"
            )
            if said := unless_group(scene, name):
                return said
    if clause.letters[effect.token - 1 : effect.token] == "(" or open_bracket(clause, effect.token):
        return None
    match = FOR_BEHIND.match(clause.lowered, _behind(effect), clause.end)
    if match is None or COMPARED.search(clause.lowered, clause.start, effect.start):
        return None
    return unless_group(scene, named(clause, *match.span("name"), "right behind the value"))


def _behind(effect: Effect) -> int:
    """The end of an effect with the bracket of its interval."""
    clause = effect.scene.clause
    end = clause.ends[effect.token]
    close = BRACKET_END.match(clause.lowered, end, clause.end)
    return close.end() if close else end


def _is_actor(effect: Effect) -> bool:
    """Whether the subject is what acts ("zinc reduced it (HR ...)"), not what is measured."""
    frame = association(effect.scene, effect)
    if frame is None or frame.subject_is_outcome or frame.rest >= effect.start:
        return False
    return ACTS.match(effect.scene.clause.lowered, frame.rest) is not None


def _by_frame(effect: Effect) -> Said | None:
    """The outcome of an association: the item before the bracket, unless the items are factors."""
    frame = association(effect.scene, effect)
    clause = effect.scene.clause
    if frame is None or not (frame.strict or frame.rest > effect.start):
        return None
    if frame.subject_is_outcome:
        return named(clause, *frame.subject, "outcome as subject")
    item = item_before(effect)
    if item and any(m.start < item[1] and item[0] < m.end for m in effect.scene.mentions):
        item = None
    if item and frame.rest < effect.start and effect.floor > frame.rest and not listed_factor(effect):
        return named(clause, *item, "item of a list of outcomes")
    if frame.rest > effect.start:
        if survival := find_survival(clause.lowered, frame.rest, clause.end):
            return Said(
                survival_name(survival, clause.text),
                "survival behind the factors",
                survival.start(),
                survival.end(),
            )
        match = TO_NAMED.search(clause.lowered, frame.rest, clause.end)
        return named(clause, *match.span("name"), "outcome behind the factors") if match else None
    return None
