"""Two groups compared right at a value: "(estimate of early versus late feeding 0.5)", "0.5 for A vs B"."""

import re

from extractor.linking.cases import Case, Sides
from extractor.linking.clause import open_bracket
from extractor.linking.compared_words import level_compared
from extractor.linking.contrast_terms import (
    COMPARED_AFTER,
    COMPARED_AHEAD,
    COMPARED_BEHIND,
    COMPARED_INSIDE,
    INSIDE_END,
    INSIDE_LEAD,
    INSIDE_NAMED,
    NO_SIDE,
    OF_USE,
)
from extractor.linking.fragments import is_fragment
from extractor.linking.frames import Effect
from extractor.linking.said import Said

_RULE = "compared right at the value"


def by_inside(case: Case) -> Sides | None:
    """The two between a measure and its value or in its bracket, else behind it; what a measure is of."""
    return _before(case) or _behind(case) or _used(case)


def _used(case: Case) -> Sides | None:
    """What was used or given, right behind the measure: "the hazard ratio for statin use was 0.8"."""
    if case.inside is None:
        return None
    match = OF_USE.match(case.scene.clause.lowered, case.inside, case.effect.start)
    group = _side(case, *match.span("name")) if match else None
    return Sides(group, level_compared(case.scene, case.effect), factor=True) if group else None


def _before(case: Case) -> Sides | None:
    clause, start = case.scene.clause, case.effect.start
    opening = open_bracket(clause, case.effect.token)
    begins = [] if opening is None else [clause.ends[opening]]
    begins += [] if case.inside is None else [case.inside]
    if not begins:
        return None
    found: re.Match[str] | None = None
    for match in COMPARED_INSIDE.finditer(clause.lowered, max(min(begins), case.effect.floor), start):
        found = match
    return _sides(case, found)


def _behind(case: Case) -> Sides | None:
    return _sides(case, compared_behind(case.effect))


def compared_behind(effect: Effect) -> re.Match[str] | None:
    """Two groups between an estimate and its interval, or behind both."""
    clause = effect.scene.clause
    end = clause.ends[effect.token]
    inside = COMPARED_BEHIND.search(clause.lowered, effect.start, end)
    return inside or COMPARED_BEHIND.match(clause.lowered, end, clause.end)


def own_comparator(effect: Effect) -> Said | None:
    """What a value's own bracket says that it is compared with: "(OR 0.3, p = 0.01 vs. never smokers)"."""
    clause = effect.scene.clause
    opening = open_bracket(clause, effect.token)
    match = COMPARED_AFTER.match(clause.lowered, clause.ends[effect.token], clause.end)
    if match and opening is None and not match["p"]:
        match = None  # "an HR of 0.3 versus placebo" is the statement's
    if match is None and opening is not None:
        match = COMPARED_AHEAD.match(clause.lowered, clause.ends[opening], effect.start)
    if match is None or is_fragment(match["name"]):
        return None
    place = match.span("name")
    return Said(clause.text[slice(*place)], "what its own bracket compares with", *place)


def _sides(case: Case, match: re.Match[str] | None) -> Sides | None:
    """Both sides of a contrast; None where one is no name or holds a value."""
    if match is None:
        return None
    start, end = match.span("b")
    cut = INSIDE_END.search(case.scene.clause.lowered, start, end)
    if cut and any(cut.start() < m.start < end for m in case.scene.mentions):
        return None  # "compared with patients in the A group": the other rules know groups
    group, reference = _side(case, *match.span("a")), _side(case, start, cut.start() if cut else end)
    if group is None or reference is None:
        return None
    return Sides(None if _is_endpoint(case, group) else group, reference)


def _is_endpoint(case: Case, side: Said) -> bool:
    """Whether words are what the effect is on: "difference in change of X versus placebo"."""
    named = case.effect.named
    if named is None or named.start is None or side.start is None:
        return False
    return side.start <= named.start < (side.end or 0)


def _side(case: Case, start: int, end: int) -> Said | None:
    clause = case.scene.clause
    if named := INSIDE_NAMED.match(clause.lowered, start, end):
        start = named.end()
    while lead := INSIDE_LEAD.match(clause.lowered, start, end):
        start = lead.end()
    text = clause.text[start:end].strip(" .-")
    if len(text) < _SHORT or NO_SIDE.search(text.lower()):
        return None
    if any(start <= clause.starts[token] < end for token in clause.values):
        return None
    return Said(text, _RULE, start, end)


_SHORT = 2
"""The fewest letters that a side has."""
