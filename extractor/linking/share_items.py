"""What the items of a list of shares are of: the first behind its verb, the next without one."""

from extractor.linking.clause import Clause, open_bracket
from extractor.linking.mentions import Scene
from extractor.linking.names import named, unless_group
from extractor.linking.said import Said
from extractor.linking.sentence import Sentence
from extractor.linking.share_item_terms import (
    INCLUDED,
    ITEM_BEHIND,
    ITEM_OF_KIND,
    NOUN_BEHIND,
)
from extractor.linking.share_predicates import PREDICATE, told_of_share

ITEM = "item of its kind"
_FAR = 160
"""The most letters before a bracket in which the kind of its item is sought."""


def item_of_kind(scene: Scene, token: int, floor: int) -> Said | None:
    """Reads "the commonest complaints were thirst (41%)", "followed by hunger (17%)": the item."""
    clause = scene.clause
    opening = open_bracket(clause, token)
    if opening is None or clause.starts[opening] < floor:
        return None
    begin, end = max(floor, clause.starts[opening] - _FAR), clause.ends[opening]
    match = INCLUDED.search(clause.lowered, begin, end) or ITEM_OF_KIND.search(clause.lowered, begin, end)
    return unless_group(scene, named(clause, *match.span("name"), ITEM)) if match else None


def noun_behind(scene: Scene, token: int) -> Said | None:
    """Reads "a 17% prevalence of scabies", "an 83% response": what is told right behind the share."""
    clause = scene.clause
    match = NOUN_BEHIND.match(clause.lowered, clause.ends[token], clause.end)
    if match is None:
        return None
    place = match.span("of" if match["of"] else "name")
    return unless_group(scene, named(clause, *place, "noun right behind it"))


def item_behind(sentence: Sentence, token: int) -> Said | None:
    """Reads "5.3% as Asian" behind "14.5% identified as Maori": the verb is that of the share before."""
    clause = sentence.clause
    before = next((fields.get("endpoint") for _, fields in reversed(sentence.values.values())), None)
    if not isinstance(before, Said) or before.rule not in {PREDICATE, ITEM} or told_of_share(clause, token):
        return None
    match = ITEM_BEHIND.match(clause.lowered, clause.ends[token], clause.end)
    verb = _verb_before(clause, before, match["how"]) if match else None
    if match is None or verb is None:
        return None
    said = unless_group(
        sentence.scene, Said(clause.text[slice(*match.span("name"))], before.rule, *match.span("name"))
    )
    return Said(verb + said.value, before.rule, said.start, said.end) if said else None


def _verb_before(clause: Clause, before: Said, how: str | None) -> str | None:
    """The verb that an item leaves out with its preposition: "identified as "; none where the ways differ."""
    if how is None:
        return ""
    at = before.value.lower().find(f" {how} ")
    if at >= 0:
        return before.value[: at + len(how) + 2]
    start = before.start or clause.start
    return "" if clause.lowered.endswith(f" {how} ", clause.start, start) else None
