"""One arm named alone: whether it is the numerator or the comparator."""

from extractor.linking.arms import Arms, is_control
from extractor.linking.cases import Sides
from extractor.linking.contrast_terms import FAVOUR, THAN, WITHIN
from extractor.linking.endpoint_terms import GOOD
from extractor.linking.frames import Effect
from extractor.linking.mentions import Mention, Scene
from extractor.linking.said import Said

ONE_NAMED = "the group named"
"""Rule of a group that is named without the other."""


def one_sided(scene: Scene, mention: Mention, arms: Arms, effect: Effect) -> Sides:
    """One arm named: it is the numerator, unless the effect only "favours" it or it stands behind "than"."""
    other = None if effect.cited else arms.other(mention.text)
    said = mention.said(ONE_NAMED)
    rest = (
        Said(other, "the other of two arms", mention.start, mention.end)
        if other and mention.kind == "arm"
        else None
    )
    before = _words_before(scene, mention)
    ratio = effect.measure not in {"MD", "RD", "SMD"}
    if rest and ratio and effect.estimate is not None and FAVOUR.search(before):
        if (effect.estimate < 1) == bool(GOOD.search(effect.endpoint.lower())):
            return Sides(rest, said)
    elif THAN.search(before):
        return Sides(rest, said)
    return Sides(said, rest)


def of_two_arms(scene: Scene, mention: Mention, arms: Arms, effect: Effect) -> Sides:
    """As ``one_sided``; a control that is not told of alone is what the other arm is compared with."""
    sides = one_sided(scene, mention, arms, effect)
    return sides if WITHIN.search(_words_before(scene, mention)) else _against_control(sides)


def _against_control(sides: Sides) -> Sides:
    """One arm named beside a value: where it is the control, the other one is what is compared with it."""
    one, two = sides.group, sides.reference
    return Sides(two, one) if one and two and is_control(one.value) and not is_control(two.value) else sides


def _words_before(scene: Scene, mention: Mention) -> str:
    return scene.clause.lowered[max(mention.start - _BEFORE, scene.clause.start) : mention.start]


_BEFORE = 60
