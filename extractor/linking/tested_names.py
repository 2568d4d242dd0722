"""Where the name of what a p value tests stands, in sentences of relations, interactions and changes.

Every finder gives offsets of the view, or None; ``plain_name`` takes from a name what tells nothing of it.
"""

import re

from extractor.linking.endpoint_terms import NAME_END
from extractor.linking.said import Said
from extractor.linking.tested import Tested
from extractor.linking.tested_name_terms import (
    ACTED,
    HAD_MORE,
    HEADS,
    INTERACTION,
    MORE_BEHIND,
    RELATION,
    SIGNIFICANT,
    TAILS,
)

Spot = tuple[int, int]


def related(tested: Tested) -> Said | None:
    """The two of a relation: "a correlation between X and Y"."""
    match = RELATION.search(tested.words)
    if match is None:
        return None
    text = tested.clause.text
    one, two = (
        text[tested.begin + match.start(side) : tested.begin + match.end(side)] for side in match.groupdict()
    )
    place = tested.begin + match.start("one"), tested.begin + match.end("two")
    return Said(f"{one.strip()} and {two.strip(' .,;([')}", "the two of a relation", *place)


def interacting(tested: Tested) -> Said | None:
    """The interaction or the main effect that is tested."""
    match = INTERACTION.search(tested.words)
    if match is None:
        return None
    place = tested.begin + match.start("name"), tested.begin + match.end("name")
    return Said(tested.clause.text[slice(*place)].strip(" .,;(["), "the interaction tested", *place)


def behind_significant(tested: Tested) -> Spot | None:
    """What stands behind a p that interrupts it: "significantly (p < 0.01) more X"."""
    if not SIGNIFICANT.search(tested.words):
        return None
    clause = tested.clause
    match = MORE_BEHIND.match(clause.lowered, clause.ends[tested.token], clause.end)
    return match.span("name") if match else None


def had_more(tested: Tested) -> Spot | None:
    """What somebody had more or less of."""
    return _spot(tested, HAD_MORE.search(tested.words))


def acted_on(tested: Tested) -> Spot | None:
    """What was changed: the object of "increased" and its like."""
    return _spot(tested, ACTED.search(tested.words))


def _spot(tested: Tested, match: re.Match[str] | None) -> Spot | None:
    if match is None:
        return None
    start, end = match.span("name")
    if cut := NAME_END.search(tested.words, start, end):
        end = cut.start()
    return tested.begin + start, tested.begin + end


def plain_name(text: str) -> str:
    """A name without "the level of", "as expected" and how much it changed."""
    text = TAILS.sub("", text)
    return HEADS.sub("", text)
