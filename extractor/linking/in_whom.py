"""In whom an effect was seen, where a sentence is about the effect itself."""

from extractor.linking.clause import segment_start
from extractor.linking.contrast_terms import ASIDE, EFFECT_SUBJECT
from extractor.linking.endpoint_terms import OUTCOME
from extractor.linking.fragments import is_fragment
from extractor.linking.frames import Effect
from extractor.linking.population_terms import IN_WHOM, NOT_A_SET
from extractor.linking.said import Said


def is_effect_itself(effect: Effect) -> bool:
    """Whether the sentence tells in whom an effect was seen: "the effect was stronger in girls (HR ...)"."""
    return _verb_end(effect) is not None


def in_whom(effect: Effect) -> Said | None:
    """Reads "the benefit was present in twins (RR 0.5)": in whom an effect was seen, in whatever words."""
    clause = effect.scene.clause
    begin = _verb_end(effect)
    if begin is None:
        return None
    match = IN_WHOM.search(clause.lowered[: effect.start], max(begin, effect.floor))
    if match is None or OUTCOME.search(match["name"]) or NOT_A_SET.search(match["name"]):
        return None
    place = match.span("name")
    text = clause.text[slice(*place)]
    return None if is_fragment(text) else Said(text, "in whom the effect was seen", *place)


def _verb_end(effect: Effect) -> int | None:
    """Where the verb of a sentence ends whose subject is the effect itself."""
    clause = effect.scene.clause
    begin = segment_start(clause, effect.start)
    comma = clause.lowered.find(", ", begin, effect.start)
    places = (begin, comma + 2) if comma > 0 and ASIDE.match(clause.lowered, begin, comma) else (begin,)
    found = (EFFECT_SUBJECT.match(clause.lowered, at, effect.start) for at in places)
    return next((match.end() for match in found if match), None)
