"""The sides of an effect where its statement and the words at its value tell of them."""

import re
from dataclasses import replace

from extractor.linking.arms import Arms, is_control, word_set
from extractor.linking.cases import Sides
from extractor.linking.contrast_terms import BUT_NOT_IN, LED_IN
from extractor.linking.effect_outcome_terms import HAPPENS
from extractor.linking.frames import Effect
from extractor.linking.mentions import Scene
from extractor.linking.names import unless_group
from extractor.linking.one_side import ONE_NAMED
from extractor.linking.said import Said
from extractor.linking.statements import PAIRED, Told
from extractor.linking.statements.terms import (
    PEOPLE,
)


def without_arms(scene: Scene, told: Told) -> Told:
    """An endpoint that is the name of an arm is none: "the hazard ratio for zinc was"."""
    said = told.endpoint
    if said is None or HAPPENS.search(said.value.lower()):
        return told
    if unless_group(scene, said) is None:
        return replace(told, endpoint=None, group=told.group or said)
    arms = (
        m for m in scene.mentions if m.kind == "arm" and said.value.endswith(m.text) and m.end == said.end
    )
    arm = next(arms, None)
    lead = _OF_ARM.search(said.value[: -len(arm.text)]) if arm else None
    if arm is None or lead is None:
        return told
    return replace(told, endpoint=Said(said.value[: lead.start()], said.rule, said.start, arm.start))


_OF_ARM = re.compile(r"\s(?:for|in|with|of|on)\s(?:the )?$")
"""What leads from an outcome to the arm behind it."""


def with_statement(sides: Sides, told: Told, arms: Arms, *, cited: bool) -> Sides:
    """Sides with those that a statement tells in their place."""
    group, reference = told.group, told.reference
    if group is None:
        return sides if reference is None or sides.reference else replace(sides, reference=reference)
    near = sides.group is not None and sides.group.rule in _NEARER and not sides.open
    if near or (reference and _same_two(sides, group, reference)):
        return sides
    if reference is None and sides.group and is_control(group.value) and _is_same(group, sides.reference):
        return sides  # the comparator is told of first, the group behind it
    inside = sides.group and _is_arm(sides.group, arms) and _within(sides.group, group)
    if inside and sides.reference and _IN_ARM.search(group.value):
        named = _is_arm(sides.reference, arms) or reference is None or _within(sides.reference, reference)
        return sides if named else replace(sides, reference=reference)
    if reference is None and sides.group and likeness(sides.group, group) > (_ALIKE if sides.open else 0):
        reference = sides.reference
    if reference is None and not cited:
        reference = other_arm(arms, group)
    return Sides(group, reference, factor=sides.factor)


def as_arms(sides: Sides, arms: Arms) -> Sides:
    """Sides told apart: of two active arms "the intervention" is the first; none is its own reference."""
    group, reference = sides.group, sides.reference
    if group is None:
        return sides
    if arms.trial and _EITHER.fullmatch(group.value.lower()) and all(arms.printed):
        second = reference.value if reference else arms.printed[1]
        if not is_control(second) and arms.side(second) == 1:
            one, two = (group._replace(value=name) for name in arms.printed)
            return replace(sides, group=one, reference=reference or two)
    if _is_same(group, reference):
        return replace(sides, reference=None)
    return sides


_EITHER = re.compile(r"(?:the )?(?:active )?(?:interventions?|treatments?)")
"""What both arms of a trial of two active treatments may be called."""


def without_subgroup(effect: Effect, sides: Sides, arms: Arms, carried: Sides | None) -> Sides:
    """In a trial, "lower in infants (RR 0.7) but not in adults (RR 1)" sets subgroups of both arms apart."""
    group, clause = sides.group, effect.scene.clause
    if not arms.trial or group is None or sides.reference or group.start is None or not all(arms.printed):
        return sides
    if any(mention.kind == "arm" for mention in effect.scene.mentions):
        return sides
    led = LED_IN.search(clause.lowered[clause.start : group.start])
    if led is None or BUT_NOT_IN.search(clause.lowered, clause.start, clause.end) is None:
        return sides
    if carried and carried.group:
        return replace(carried, open=True)
    one, two = (group._replace(value=name, rule="an arm of the trial") for name in arms.printed)
    return Sides(one, two, open=True)


def stated_reference(sides: Sides, told: Told, sentence: str) -> Sides:
    """Sides with the comparator that a statement names, in place of one that its sentence does not hold."""
    said, held = told.reference, sides.reference
    if said is None or held is None or held.value.lower() in sentence:
        return sides
    if sides.group and likeness(said, sides.group) > 0:
        return sides
    return replace(sides, reference=said)


def _is_arm(said: Said | None, arms: Arms) -> bool:
    """Whether words name one of the paper's two arms."""
    return said is not None and arms.side(said.value) is not None


def other_arm(arms: Arms, group: Said) -> Said | None:
    """The other of two arms, for a group that is no comparator itself."""
    other = None if is_control(group.value) else arms.other(group.value)
    if other is None or word_set(other) <= word_set(group.value):
        return None
    return Said(other, "the other of two arms", group.start, group.end)


def same_reference(sides: Sides, before: Sides | None) -> Sides:
    """The comparator of the effect before in the sentence, where its group is the same."""
    if sides.reference or sides.group is None or before is None or before.group is None:
        return sides
    same = sides.group.value.lower() == before.group.value.lower()
    return replace(sides, reference=before.reference) if same else sides


def _is_same(group: Said, other: Said | None) -> bool:
    return other is not None and group.value.lower() == other.value.lower()


def _same_two(sides: Sides, group: Said, reference: Said) -> bool:
    """Whether the words at the values name the two of a statement too: their rules know the order."""
    if sides.group is None or sides.reference is None:
        return False
    straight = min(likeness(sides.group, group), likeness(sides.reference, reference))
    turned = min(likeness(sides.group, reference), likeness(sides.reference, group))
    known = turned > straight and sides.group.rule != ONE_NAMED
    return known or (straight > 0 and group.rule == PAIRED)


_IN_ARM = re.compile(rf"(?i){PEOPLE.pattern}|\\b(?:in|from|of) the\\b")
"""Words of people in an arm, which is named more shortly elsewhere."""
_ALIKE = 0.5
"""How alike a group has to be to that of the sentence before to be compared with the same."""
_NEARER = frozenset({"the step of a factor", "compared right at the value"})
"""Rules about words at the value itself, which go before the statement around it."""


def _within(one: Said, two: Said) -> bool:
    """Whether a name is part of a longer one: the arm in "poor mothers in the intervention area"."""
    return word_set(one.value) <= word_set(two.value)


def likeness(one: Said, two: Said) -> float:
    """The share of the words of two names that they have in common."""
    first, second = word_set(one.value), word_set(two.value)
    return len(first & second) / max(len(first | second), 1)
