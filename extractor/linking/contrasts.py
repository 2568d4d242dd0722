"""Group and reference of an effect: which arm or level is the numerator."""

from collections.abc import Callable
from dataclasses import replace

from extractor.linking.arms import Arms, stems
from extractor.linking.cases import Case, Sides, in_order
from extractor.linking.clause import open_bracket
from extractor.linking.compared_words import level_compared, text_contrast
from extractor.linking.contrast_terms import (
    ACTIVE,
    CONTRAST,
    INVERTED,
    OPPOSED,
)
from extractor.linking.factors import (
    factor,
    factor_behind,
    group_behind,
    item_before,
    listed_factor,
)
from extractor.linking.frames import Effect, Frame, association
from extractor.linking.in_whom import is_effect_itself
from extractor.linking.mentions import Mention, Scene
from extractor.linking.named_effects import group_of
from extractor.linking.numerators import first_is_numerator
from extractor.linking.one_side import of_two_arms, one_sided
from extractor.linking.said import Said
from extractor.linking.sides_elsewhere import by_before, by_name, by_trial
from extractor.linking.sides_inside import by_inside


def sides_of(effect: Effect, arms: Arms, carried: Sides | None, before: list[Mention]) -> Sides:
    """Group and reference, by the first rule that has them.

    ``before`` are the groups of the sentence before.
    """
    inside = effect.cue if effect.cue is not None and effect.floor <= effect.cue < effect.start else None
    frame = association(effect.scene, effect)
    if frame and not frame.strict and _is_endpoint(effect, frame.subject):
        frame = replace(frame, subject_is_outcome=True)
    case = Case(effect, arms, carried, before, frame, inside)
    rules = _RULES_OF_EFFECT if is_effect_itself(effect) else _RULES
    found = (_plausible(sides) for rule in rules if (sides := rule(case)))
    weaker: Sides | None = None
    for sides in found:
        if sides and sides.group:
            return sides
        weaker = weaker or sides
    return weaker or Sides()


def _plausible(sides: Sides) -> Sides | None:
    """Sides without words that can be none; None where nothing is left."""
    group, reference = group_of(sides.group), group_of(sides.reference)
    if group and reference and group.value.lower() == reference.value.lower():
        return None
    lost = (sides.group or sides.reference) and not (group or reference)
    return None if lost else replace(sides, group=group, reference=reference)


def _is_endpoint(effect: Effect, place: tuple[int, int]) -> bool:
    """Whether words have been read as the effect's endpoint: they cannot be its group as well."""
    named = effect.named
    if named is None or named.start is None or named.end is None or named.rule not in _SUBJECTS:
        return False
    return named.start < place[1] and place[0] < named.end


_SUBJECTS = frozenset({"subject of the sentence", "outcome as subject", "item of a list of outcomes"})


def _by_contrast(case: Case) -> Sides | None:
    """Two groups compared in words, unless the sentence is about a factor."""
    if (case.frame and case.frame.strict) or len(case.scene.mentions) < len(("one", "two")):
        return None
    found = (_contrast(case.scene, low, high) for low, high in _stretches(case))
    return next((sides for sides in found if sides), None)


def _by_measure(case: Case) -> Sides | None:
    """A group between the measure and its value: "hazard ratio for death in the A group 1.18"."""
    if case.inside is None:
        return None
    named = [m for m in _sides_named(case) if case.inside <= m.start < case.effect.start]
    if len(arms := [m for m in named if m.kind == "arm"]) == 2 and arms[0].key != arms[1].key:
        return in_order(*arms)
    return one_sided(case.scene, named[-1], case.arms, case.effect) if named else None


def _by_brackets(case: Case) -> Sides | None:
    """Effects within groups: "it fell in arm A (RR 0.9) and in arm B (RR 0.7)"."""
    clause = case.scene.clause
    if case.frame and case.frame.strict:
        return None
    own = _arm_at(case.scene, case.effect.token)
    effects = [at for at, finding in clause.values.items() if finding.kind == "effect"]
    others = [_arm_at(case.scene, at) for at in effects if at != case.effect.token]
    if own is None or not any(other and other.key != own.key for other in others):
        return None
    return Sides(own.said("group before its bracket"))


def _arm_at(scene: Scene, token: int) -> Mention | None:
    """The arm right before the outermost bracket that a value stands in."""
    outer = None
    while (opening := open_bracket(scene.clause, token)) is not None:
        outer = token = opening
    return next((m for m in scene.mentions if m.last == outer and m.kind == "arm"), None)


def _by_list(case: Case) -> Sides | None:
    """An item of a list of factors."""
    said = listed_factor(case.effect)
    return Sides(said, level_compared(case.scene, case.effect), factor=True) if said else None


def _by_association(case: Case) -> Sides | None:
    """A factor "associated with" its outcome."""
    return _factor_sides(case) if case.frame and case.frame.strict else None


def _by_subject(case: Case) -> Sides | None:
    """Outside trials, a factor whose patients fared better or worse."""
    return _factor_sides(case) if case.frame and not case.arms.trial else None


def _by_level(case: Case) -> Sides | None:
    """Groups or levels compared in words that the paper has not introduced as arms."""
    arms = any(m.kind == "arm" for m in case.scene.mentions)
    if compared := text_contrast(case.effect):
        return Sides(*compared, factor=not arms)
    frame = case.frame
    if frame and not arms and level_compared(case.scene, case.effect):
        return _factor_sides(case)
    return None


def _by_outcome(case: Case) -> Sides | None:
    """Reads "Survival was worse in patients with X", and the further items of such a list."""
    effect, carried = case.effect, case.carried
    if case.frame and case.frame.subject_is_outcome and (named := factor_behind(effect, case.frame)):
        return Sides(named, level_compared(case.scene, effect), factor=True)
    if carried and carried.factor and effect.floor > case.scene.clause.start and item_before(effect):
        return _factor_sides(case)
    return None


def _by_actor(case: Case) -> Sides | None:
    """A treatment as the subject of what it did."""
    frame = case.frame
    if frame is None or not ACTIVE.search(
        case.scene.clause.lowered, frame.subject[1], frame.subject[1] + _VERB
    ):
        return None
    return _short_subject(case.effect, frame, case.arms)


def _factor_sides(case: Case) -> Sides:
    frame, effect = case.frame, case.effect
    behind = frame is not None and frame.subject_is_outcome and not frame.strict and frame.rest < effect.start
    said = group_behind(effect, max(frame.rest, effect.floor)) if frame and behind else None
    said = said or factor(effect, frame)
    if (
        said
        and said.start is not None
        and said.end is not None
        and _is_endpoint(effect, (said.start, said.end))
    ):
        said = None
    return Sides(said, level_compared(case.scene, case.effect), factor=said is not None)


_VERB = 40
"""How far behind its subject the verb of an actor stands."""


def _short_subject(effect: Effect, frame: Frame, arms: Arms) -> Sides | None:
    """A treatment that the paper has not introduced as an arm, as subject of what it did."""
    said = factor(effect, frame) if not frame.subject_is_outcome else None
    if said is None or len(said.value.split()) > 4 or said.start is None or said.start > effect.start:
        return None
    other = arms.other(said.value)
    return Sides(said, Said(other, "the other of two arms") if other else None)


def _stretches(case: Case) -> list[tuple[int, int]]:
    """Where a contrast is looked for: between the measure and its value, before, behind."""
    scene, clause = case.scene, case.scene.clause
    at = scene.tokens.index(case.effect.token)

    def place(offset: int) -> int:
        return next((i for i, token in enumerate(scene.tokens) if clause.starts[token] >= offset), at)

    behind = scene.coarse.find("V", at + 1)
    stretches = [(place(case.inside), at)] if case.inside is not None else []
    stretches += [(place(case.effect.floor), at), (at, len(scene.coarse) if behind < 0 else behind)]
    return [*stretches, (0, at), (at, len(scene.coarse))]


def _contrast(scene: Scene, low: int, high: int) -> Sides | None:
    found = None
    for match in INVERTED.finditer(scene.coarse, low, high):
        found = match
    for match in CONTRAST.finditer(scene.coarse, low, high):
        if found is None or match.start("a") > found.start("b"):
            found = match
    if found is None:
        return None
    group, reference = scene.named[found.start("a")], scene.named[found.start("b")]
    if stems(group.text) == stems(reference.text) or "both" in {group.kind, reference.kind}:
        return None
    return Sides(group.said("compared with the other"), reference.said("what it is compared with"))


def _by_values(case: Case) -> Sides | None:
    """The groups of the values compared beside it, else the arms that the sentence names."""
    effect, arms, scene = case.effect, case.arms, case.scene
    values = effect.compared
    if len(values) == 2 and values[0][1].value.lower() != values[1][1].value.lower():
        return _numerator(effect, arms, values)
    named = [m for m in _sides_named(case) if m.kind == "arm" and m.start < effect.start]
    names = {m.key for m in named}
    if len(names) == 1:
        return of_two_arms(scene, named[-1], arms, effect)
    if len(names) == 2:
        return in_order(named[-2], named[-1])
    after = [m for m in _sides_named(case) if m.kind == "arm" and m.start > effect.start]
    if after and not OPPOSED.search(scene.clause.lowered, effect.start, after[0].start):
        return one_sided(scene, after[0], arms, effect)
    return None


def _sides_named(case: Case) -> list[Mention]:
    """The groups of the sentence, but for words of the endpoint: "fatal CVD" where CVD is a group too."""
    named = case.effect.named
    if named is None or named.start is None or named.end is None:
        return case.scene.mentions
    start, end = named.start, named.end
    return [m for m in case.scene.mentions if not (start <= m.start and m.end <= end)]


def _numerator(effect: Effect, arms: Arms, values: list[tuple[float, Said]]) -> Sides:
    """Of two compared values, whose is the numerator."""
    (_, one), (_, two) = values
    if first_is_numerator(effect, arms, values) is False:
        one, two = two, one
    return Sides(one.by("numerator of the groups compared"), two.by("denominator of the groups compared"))


_RULES: tuple[Callable[[Case], Sides | None], ...] = (
    by_inside,
    _by_contrast,
    _by_measure,
    by_name,
    _by_brackets,
    _by_list,
    _by_association,
    _by_level,
    _by_outcome,
    _by_subject,
    _by_values,
    by_before,
    _by_actor,
    by_trial,
    _factor_sides,
)
"""The rules about sides, in the order they are asked."""

_RULES_OF_EFFECT = (by_inside, _by_contrast, _by_measure, by_name, by_trial)
"""Those of a sentence about the effect itself, which names but its subgroups."""
