"""Group and reference of an effect: which arm or level is the numerator."""

import re
from dataclasses import dataclass

from extractor.linking.arm_terms import BETWEEN_ARMS
from extractor.linking.arms import Arms, is_control, stems
from extractor.linking.endpoint_terms import GOOD
from extractor.linking.frames import Effect, Frame, association, factor, factor_behind, item_before, level_compared, text_contrast
from extractor.linking.mentions import Mention, Scene
from extractor.linking.said import Said

# "A versus B" MvM | "in A compared with patients on B" MkihiM | "for SBNETs than for PNETs" iMviM
_CONTRAST = re.compile(r"(?P<a>M)[^MVvk;]{0,12}(?:v|k[it]?)[^MVvk;]{0,4}(?P<b>M)")
# "comparing A with B" kMiM
_COMPARING = re.compile(r"k(?P<a>M)[it]d?(?P<b>M)")
_INVERTED = re.compile(r"(?:k[it]|v)d?[hiW]{0,3}(?P<b>M)[^MVvk;]{0,3},[^MVvk;]{0,6}(?P<a>M)")
_REFERENCE = re.compile(r"(?:v|k[it]?)[dhiWrob]{0,4}(?P<b>M)")
_THAN = re.compile(r"(?:than|versus|vs\.?|compared (?:with|to)|against|relative to)\s(?:with |in |on |for )?(?:the |those |patients )?(?:in |on |with )?(?:the )?$")
_FAVOUR = re.compile(r"favou?r\w*(?:\sof)?(?:\sthe)?\s*$")
@dataclass(slots=True)
class Sides:
    """The numerator and the comparator, as far as they are stated.

    ``open`` where the sentence names neither; ``factor`` where they are levels of a factor.
    """

    group: Said | None = None
    reference: Said | None = None
    open: bool = False
    factor: bool = False


def sides_of(effect: Effect, arms: Arms, carried: Sides | None) -> Sides:
    """Group and reference: a contrast in words, a factor associated, one arm named, the trial's two arms."""
    scene = effect.scene
    at = scene.tokens.index(effect.token)
    inside = effect.cue if effect.cue is not None and effect.floor <= effect.cue < effect.start else None
    frame = association(scene, effect)
    for low, high in _stretches(scene, at, inside, effect.floor):
        if (contrast := _contrast(scene, low, high)) and not (frame and frame.strict):
            return contrast
    if inside and (named := [m for m in scene.mentions if inside <= m.start < effect.start]):
        return _one_sided(scene, named[-1], arms, effect)
    if frame and (frame.strict or not arms.trial):
        return _factor_sides(scene, effect, frame)
    if not any(m.kind == "arm" for m in scene.mentions):
        if compared := text_contrast(effect):
            return Sides(*compared, factor=True)
        if frame and not frame.subject_is_outcome and level_compared(scene, effect):
            return _factor_sides(scene, effect, frame)
    if frame and frame.subject_is_outcome and (named_factor := factor_behind(effect, frame)):
        return Sides(named_factor, level_compared(scene, effect), factor=True)
    if carried and carried.factor and effect.floor > scene.clause.start and item_before(effect):
        return _factor_sides(scene, effect, frame)
    if found := _by_values(effect, arms):
        return found
    if frame and _ACTIVE.search(scene.clause.lowered, frame.subject[1], frame.subject[1] + 40) and (named_factor := _short_subject(effect, frame, arms)):
        return named_factor
    if carried and carried.group:
        return Sides(carried.group, carried.reference, open=True)
    if arms.trial and arms.sides and arms.printed[0] and BETWEEN_ARMS.search(scene.clause.lowered, scene.clause.start, scene.clause.end):
        return Sides(Said(arms.printed[0], "experimental arm of the trial"), Said(arms.printed[1], "control arm of the trial"), open=True)
    return _factor_sides(scene, effect, frame)


_ACTIVE = re.compile(r"\b(?:reduc|increas|improv|prolong|protect|prevent|lower|decreas|delay|confer|significantly|did not|seemed|superior|failed)\w*")


def _short_subject(effect: Effect, frame: Frame, arms: Arms) -> Sides | None:
    """A treatment that the paper has not introduced as an arm, as subject of what it did."""
    said = factor(effect, frame) if not frame.subject_is_outcome else None
    if said is None or len(said.value.split()) > 4 or said.start is None or said.start > effect.start:
        return None
    other = arms.other(said.value)
    return Sides(said, Said(other, "the other of two arms") if other else None)


def _factor_sides(scene: Scene, effect: Effect, frame: Frame | None) -> Sides:
    return Sides(factor(effect, frame), level_compared(scene, effect), factor=True)


def _stretches(scene: Scene, at: int, inside: int | None, floor: int) -> list[tuple[int, int]]:
    """Where a contrast is looked for: between the measure and its value, before, behind."""
    clause = scene.clause
    low = next((i for i, t in enumerate(scene.tokens) if clause.starts[t] >= floor), 0)
    stretches = []
    if inside is not None:
        stretches.append((next((i for i, t in enumerate(scene.tokens) if clause.starts[t] >= inside), at), at))
    behind = scene.coarse.find("V", at + 1)
    stretches.append((low, at))
    stretches.append((at, len(scene.coarse) if behind < 0 else behind))
    stretches += [(0, at), (at, len(scene.coarse))]
    return stretches


def _contrast(scene: Scene, low: int, high: int) -> Sides | None:
    found = None
    for match in _INVERTED.finditer(scene.coarse, low, high):
        found = match
    for match in _COMPARING.finditer(scene.coarse, low, high):
        found = match
    for match in _CONTRAST.finditer(scene.coarse, low, high):
        if found is None or match.start("a") > found.start("b"):
            found = match
    if found is None:
        return None
    group, reference = scene.named[found.start("a")], scene.named[found.start("b")]
    if stems(group.text) == stems(reference.text) or "both" in {group.kind, reference.kind}:
        return None
    return Sides(group.said("compared with the other"), reference.said("what it is compared with"))


def _one_sided(scene: Scene, mention: Mention, arms: Arms, effect: Effect) -> Sides:
    """One arm named: it is the numerator, unless the effect only "favours" it or it stands behind "than"."""
    other = arms.other(mention.text)
    said = mention.said("the group named")
    rest = Said(other, "the other of two arms", mention.start, mention.end) if other and mention.kind == "arm" else None
    before = scene.clause.lowered[max(mention.start - 30, scene.clause.start) : mention.start]
    if rest and effect.estimate is not None and _FAVOUR.search(before):
        if (effect.estimate < 1) == bool(GOOD.search(effect.endpoint.lower())):
            return Sides(rest, said)
    elif _THAN.search(before):
        return Sides(rest, said)
    return Sides(said, rest)


def _by_values(effect: Effect, arms: Arms) -> Sides | None:
    values, scene = effect.compared, effect.scene
    if len(values) == 2 and values[0][1].value.lower() != values[1][1].value.lower():
        return _numerator(effect, arms, values)
    named = [m for m in scene.mentions if m.kind == "arm" and m.start < effect.start]
    names = {m.key for m in named}
    if len(names) == 1:
        return _one_sided(scene, named[-1], arms, effect)
    if len(names) == 2:
        one, two = named[-2], named[-1]
        if is_control(one.text) and not is_control(two.text):
            one, two = two, one
        return Sides(one.said("the two groups named"), two.said("the two groups named"))
    after = [m for m in scene.mentions if m.kind == "arm" and m.start > effect.start]
    if after:
        return _one_sided(scene, after[0], arms, effect)
    return None


def _numerator(effect: Effect, arms: Arms, values: list[tuple[float, Said]]) -> Sides:
    """Of two compared values, whose is the numerator: by arithmetic, else the experimental arm."""
    (first, one), (second, two) = values
    difference = effect.measure in {"RD", "MD"}
    ordered = _by_arithmetic(effect, first, second) if difference else None
    if ordered is None and is_control(one.value) != is_control(two.value):
        ordered = is_control(two.value)
    if ordered is None and {arms.side(one.value), arms.side(two.value)} == {0, 1}:
        ordered = arms.side(one.value) == 0
    if ordered is None and not difference:
        ordered = _by_arithmetic(effect, first, second)
    if ordered is False:
        one, two = two, one
    return Sides(one.by("numerator of the groups compared"), two.by("denominator of the groups compared"))


def _by_arithmetic(effect: Effect, first: float, second: float) -> bool | None:
    """Whether the first of two values is the numerator, where only one way round fits the estimate.

    A difference is one value less the other; a ratio of risks lies on the side of 1 that the two
    percentages give. Hazards of survival times and shares run the other way, so they decide nothing.
    """
    if effect.estimate is None or first == second:
        return None
    if effect.measure in {"RD", "MD"}:
        there, back = abs(first - second - effect.estimate), abs(second - first - effect.estimate)
        tolerance = 0.02 * max(abs(first), abs(second)) + 0.11
        return there < back if min(there, back) <= tolerance < max(there, back) else None
    if effect.measure in {"OR", "RR"} and effect.shares and 0 < effect.estimate != 1 and min(first, second) > 0:
        return (first > second) == (effect.estimate > 1)
    return None
