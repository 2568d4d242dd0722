"""Effects named by what has them: "the effect of X on Y", "the association between X and Y"."""

import re

from extractor.linking.clause import segment_start
from extractor.linking.effect_terms import (
    ASSOCIATION_BETWEEN,
    EFFECT_BY,
    EFFECT_FAVOURING,
    EFFECT_OF,
    INTRODUCED,
    NO_GROUP,
    VERB_BEHIND,
)
from extractor.linking.endpoint_terms import BARE
from extractor.linking.fragment_terms import RELATIVE
from extractor.linking.fragments import whole
from extractor.linking.frames import Effect, NamedEffect
from extractor.linking.said import Said

_RULE = "named with its effect"
_NOTHING = NamedEffect(None, None, None)


def named_effect(effect: Effect) -> NamedEffect:
    """The last effect that the words before a value name, read once."""
    if not effect.named_effects:
        effect.named_effects.append(_named_effect(effect))
    return effect.named_effects[0]


def _named_effect(effect: Effect) -> NamedEffect:
    clause = effect.scene.clause
    begin = segment_start(clause, effect.start)
    found: re.Match[str] | None = None
    for pattern in (EFFECT_OF, EFFECT_BY, EFFECT_FAVOURING, ASSOCIATION_BETWEEN):
        for match in clause.every(pattern, begin, effect.start):
            if found is None or match.start() > found.start():
                found = match
    if found is None:
        return _NOTHING
    group = _said(effect, found, "a")
    return NamedEffect(group, _said(effect, found, "b"), _said(effect, found, "name")) if group else _NOTHING


def _said(effect: Effect, match: re.Match[str], name: str) -> Said | None:
    start, end = match.span(name)
    lowered = effect.scene.clause.lowered
    if start < 0:
        return None
    if introduced := INTRODUCED.match(lowered, start, end):
        start = introduced.end()
    text = effect.scene.clause.text[start:end].strip()
    bare = BARE.fullmatch(lowered[start:end]) if name == "name" else NO_GROUP.search(lowered[start:end])
    return None if len(text) < _SHORT or bare else Said(text, _RULE, start, end)


_SHORT = 2


def group_of(said: Said | None) -> Said | None:
    """Words that name patients or a factor, without their verb; None for the study and its statistics."""
    if said is None:
        return None
    lowered = said.value.lower()
    verb = VERB_BEHIND.search(lowered)
    if verb and said.start is not None and not RELATIVE.search(lowered, 0, verb.start()):
        said = Said(said.value[: verb.start()], said.rule, said.start, said.start + verb.start())
        lowered = lowered[: verb.start()]
    return None if NO_GROUP.search(lowered) else whole(said)
