"""Groups that stand elsewhere: in the name of the effect, in the sentence before, in the paper's methods."""

from extractor.linking.arm_terms import BETWEEN_ARMS, DIFFERENCES, POOLED, WITHIN_ARMS
from extractor.linking.arms import is_control
from extractor.linking.cases import Case, Sides, in_order
from extractor.linking.compared_words import level_compared, words_compared
from extractor.linking.contrast_terms import GROUP_BEHIND, TREND
from extractor.linking.effect_terms import ANAPHOR, BREAKS
from extractor.linking.named_effects import named_effect
from extractor.linking.said import Said


def by_name(case: Case) -> Sides | None:
    """What the effect is said to be of: "the effect of zinc"."""
    named = named_effect(case.effect)
    arms_named = any(m.kind == "arm" for m in case.scene.mentions)
    if named.group is None or (arms_named and named.group.value.lower() == "intervention"):
        return None
    controlled = case.arms.trial or is_control(case.arms.printed[1])
    other = case.arms.other(named.group.value) if controlled and not case.effect.cited else None
    rest = Said(other, "the other of two arms", named.group.start, named.group.end) if other else None
    return Sides(named.group, named.reference or level_compared(case.scene, case.effect) or rest)


def by_before(case: Case) -> Sides | None:
    """Reads "The difference was significant (HR 2.3)": the groups compared in the sentence before."""
    clause = case.scene.clause
    if any(m.kind == "arm" for m in case.scene.mentions):
        return None
    if not ANAPHOR.match(clause.lowered, clause.start, case.effect.start):
        return _before_in_sentence(case)
    if case.frame is not None:
        return None
    if case.carried and case.carried.group and case.carried.reference:
        return Sides(case.carried.group, case.carried.reference, open=True)
    firsts = {m.key: m for m in reversed(case.before) if m.kind == "arm"}
    two = sorted(firsts.values(), key=lambda mention: mention.start)
    return in_order(*two) if len(two) == _TWO else None


def _before_in_sentence(case: Case) -> Sides | None:
    """Reads "OS was shorter in G than in R (12 v 15); the difference persisted (HR 1.4)"."""
    clause, start = case.scene.clause, case.effect.start
    breaks = [match.end() for match in BREAKS.finditer(clause.lowered, clause.start, start)]
    if not any(ANAPHOR.match(clause.lowered, at, start) for at in breaks):
        return None
    first = min((clause.starts[at] for at in clause.values), default=start)
    bracket = clause.lowered.rfind("(", clause.start, first)
    end = bracket if bracket > clause.start else first
    if compared := words_compared(clause, clause.start, end):
        return Sides(*compared)
    trend = TREND.search(clause.lowered, clause.start, end)
    match = GROUP_BEHIND.search(clause.lowered, trend.start(), first) if trend else None
    if match is None:
        return None
    place = match.span("name")
    return Sides(Said(clause.text[slice(*place)], "in whom the outcome was worse or better", *place))


_TWO = 2


def _is_difference(case: Case, sentence: str) -> bool:
    """Whether an effect is a difference that its sentence tells neither of two moments nor of a factor."""
    if case.effect.measure not in DIFFERENCES or (case.frame is not None and case.frame.strict):
        return False
    return WITHIN_ARMS.search(sentence) is None and level_compared(case.scene, case.effect) is None


def by_trial(case: Case) -> Sides | None:
    """The groups of the effect before, else the two arms of the trial where the sentence is about them.

    The pooled result of a review compares what the whole review does.
    """
    if case.carried and case.carried.group:
        return Sides(case.carried.group, case.carried.reference, open=True)
    arms, lowered = case.arms, case.scene.clause.lowered
    pooled = not arms.trial and POOLED.search(lowered, case.scene.clause.start, case.effect.start) is not None
    if not (arms.trial or pooled) or not all(arms.printed):
        return None
    strict = case.frame is not None and case.frame.strict
    sentence = lowered[case.scene.clause.start : case.scene.clause.end]
    stated = pooled or BETWEEN_ARMS.search(sentence) or _is_difference(case, sentence)
    if not stated and (strict or not case.effect.endpoint or not is_control(arms.printed[1])):
        return None
    one, two = arms.printed
    return Sides(Said(one, "experimental arm of the trial"), Said(two, "control arm of the trial"), open=True)
