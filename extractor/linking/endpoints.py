"""The endpoint of effects."""

from extractor.linking.arm_terms import DIFFERENCES
from extractor.linking.clause import open_bracket
from extractor.linking.contrast_terms import STRICT
from extractor.linking.effect_outcome_terms import HAPPENS, OPENS_COMPARED
from extractor.linking.endpoint_terms import (
    ACTS,
    BRACKET_END,
    BRACKETED,
    COMMON,
    NOT_AN_OUTCOME,
    TO_NAMED,
    UP_TO_VALUE,
)
from extractor.linking.factors import item_before, listed_factor
from extractor.linking.frames import Effect, association
from extractor.linking.measure_name_terms import (
    FOR_BEHIND,
    IN_USE,
    INSIDE,
    INSIDE_DIFFERENCE,
)
from extractor.linking.mentions import Scene
from extractor.linking.named_effects import named_effect
from extractor.linking.names import acted_on, is_name, name_behind, named, nearest_name, unless_group
from extractor.linking.outcome_words import between, in_words, often, right_before
from extractor.linking.said import Said
from extractor.linking.sides_inside import compared_behind
from extractor.linking.survivals import find_survival, survival_name

_SENTENCE_START = 45
"""An effect this near to the start of its sentence goes on with the endpoint before."""
_BEHIND = "right behind the value"


def effect_endpoint(effect: Effect, beside: Said | None, before: Said | None) -> Said | None:
    """The endpoint of an effect; ``beside`` is that of the values compared right before it.

    ``before`` is the endpoint of the value before, also of one in another sentence.
    """
    return (
        between(effect)
        or often(effect)
        or _listed(effect, before)
        or _also_behind(effect, before)
        or _stated(effect, beside, carried=before is not None)
    )


def _also_behind(effect: Effect, before: Said | None) -> Said | None:
    """The name behind a further value, where that of the one before stands so: "2.3 for X and 1.4 for Y"."""
    clause = effect.scene.clause
    if before is None or before.rule != _BEHIND or (before.start or 0) < clause.start:
        return None
    match = FOR_BEHIND.match(clause.lowered, _behind(effect), clause.end)
    return unless_group(effect.scene, named(clause, *match.span("name"), _BEHIND)) if match else None


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
    if NOT_AN_OUTCOME.match(clause.lowered, *item) or STRICT.search(clause.lowered, *item):
        return None
    return unless_group(effect.scene, _item(effect, item))


def _item(effect: Effect, item: tuple[int, int]) -> Said | None:
    """An item of a list of outcomes; of "zinc increased X and reduced Y" what was acted on last."""
    clause = effect.scene.clause
    return named(clause, *(acted_on(clause, *item) or item), "item of a list of outcomes")


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
    before = cue if cue is not None else effect.start
    return (
        _by_measure(effect, cue)
        or in_words(effect)
        or (nearest_name(scene, effect.floor, before) if effect.floor > clause.start else None)
        or _of_named_effect(effect)
        or _beside(scene, beside)
        or _by_frame(effect)
        or _nearest(effect, before)
        or right_before(effect, BRACKETED, "right before the bracket")
        or (
            name_behind(scene, clause.ends[effect.token])
            if effect.start - clause.start > _SENTENCE_START or not carried
            else None
        )
    )


def _beside(scene: Scene, said: Said | None) -> Said | None:
    """What the values compared before an effect are of, unless it is a group or one of a list of outcomes."""
    if said is None or said.rule.endswith(", respectively") or not is_name(said.value):
        return None
    arm = any(m.kind == "arm" and m.start == said.start for m in scene.mentions)
    return None if arm else said.by("endpoint of the values compared")


def _nearest(effect: Effect, before: int) -> Said | None:
    """The name nearest before an effect in its sentence, unless it is what acts on the outcome."""
    said = nearest_name(effect.scene, effect.scene.clause.start, before)
    actor = said is not None and said.rule == "subject of the sentence" and _is_actor(effect)
    return None if actor else said


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
            if (said := unless_group(scene, name)) and not IN_USE.search(said.value.lower()):
                return said
    if clause.letters[effect.token - 1 : effect.token] == "(" or open_bracket(clause, effect.token):
        return None
    if compared_behind(effect):
        return None
    match = FOR_BEHIND.match(clause.lowered, _behind(effect), clause.end)
    if match is None or (
        OPENS_COMPARED.match(clause.lowered, clause.start, effect.start) and not HAPPENS.search(match["name"])
    ):
        return None  # "compared with R, it was 0.5 for G"
    return unless_group(scene, named(clause, *match.span("name"), _BEHIND))


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
        return _item(effect, item)
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
