"""The further p values of a list: what stands before each takes the place of what stood before the first."""

from extractor.linking.tested.list_terms import (
    ANALYSIS_SET,
    ITEM,
    PAIR,
    SIDE,
    SIDE_END,
    TIME,
    TIME_TAIL,
    WHEN,
)
from extractor.linking.tested.name_terms import CHANGE, RELATION
from extractor.linking.tested.names import Phrases
from extractor.linking.tested.plain import Span
from extractor.linking.tested.sides import compared
from extractor.linking.tested.told import Tested

_IN = frozenset({"in", "for", "among", "within", "across"})
_GROUP_END = len(" group,")


def with_slot(phrases: Phrases, base: Tested, place: Span, subject: Span | None) -> Tested:
    """The same with the part that stands right before the first p value: the two compared, or a group."""
    if base.slot != "name":
        return base
    start, first = place
    pair = compared(phrases, start, first, subject)
    if pair and SIDE_END.fullmatch(phrases.low[pair.end : first]):
        listed = pair.one is not None and " between " in phrases.low[start:first]
        return base.between(pair.one, pair.two, "pair" if listed else "two")
    behind = base.name[1] if base.name else start
    near = (last for begin, last in phrases.groups if behind <= begin and first - _GROUP_END <= last <= first)
    if next(near, None):
        return base.between(base.one, base.two, "within")
    time = TIME_TAIL.search(phrases.low, behind, first)
    return base.limited(time.span("when")) if time and base.within is None else base


def item(phrases: Phrases, base: Tested, start: int, mark: int) -> Tested:
    """What a further p value of a list tests."""
    low = phrases.low
    if side := SIDE.match(low, start, mark):
        return base.between(base.one, phrases.bare(side.end(), mark) or base.two)
    lead = ITEM.match(low, start, mark)
    at, how = (lead.end(), (lead["how"] or "").strip()) if lead else (start, "")
    if not low[at:mark].strip(" ,."):
        return base
    if (base.slot == "pair" or how == "between") and (pair := PAIR.match(low, at, mark)):
        return base.between(pair.span("one"), pair.span("two"))
    name = phrases.bare(at, mark)
    if base.slot == "two" and not how:
        return base.between(base.one, name or base.two)
    return base if name is None else _of_slot(phrases, base, name, how, mark)


def _of_slot(phrases: Phrases, base: Tested, name: Span, how: str, mark: int) -> Tested:
    """A name in the slot of what stood before the first p value."""
    low = phrases.low
    if base.slot == "other":
        return base.related(name)
    limits = (base.slot == "whole" and base.within) or (base.slot == "within" and base.name)
    people = phrases.is_arm(*name) or (how in _IN and phrases.group(*name))
    if base.name is None and people:
        return base
    if limits or people or how in WHEN or ANALYSIS_SET.fullmatch(low[slice(*name)]):
        return base.limited(name)
    if TIME.fullmatch(low[slice(*name)]):
        tail = TIME_TAIL.search(low, *base.name) if base.name else None
        return base.named((base.name[0], tail.start()) if tail and base.name else None).limited(name)
    if CHANGE.match(low, name[0], mark) or RELATION.match(low, name[0], mark):
        return phrases.noun_phrase(name[0], mark, mark)
    return base.named(name)
