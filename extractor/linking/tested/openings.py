"""What opens a clause before its subject: conjunctions, a report, "there was", a place, a comparator."""

import re
from dataclasses import dataclass

from extractor.linking.tested.clause_terms import CONDITION, FOR_TOPIC, OPENER, PLACE_OPENS
from extractor.linking.tested.names import Phrases
from extractor.linking.tested.plain import Span
from extractor.linking.tested.verb_terms import RELATIVE, VERB
from extractor.linking.tested.verbs import main_verb


@dataclass(slots=True)
class Opening:
    """Where a clause begins behind what opens it, and what that tells.

    ``two`` is a comparator, ``within`` a group, ``topic`` what a difference is in; ``existential`` after
    "there was", ``reported`` after that or after "we found".
    """

    start: int
    two: Span | None = None
    within: Span | None = None
    topic: Span | None = None
    existential: bool = False
    reported: bool = False


def read_opening(phrases: Phrases, begin: int, first: int) -> Opening:
    """What opens a clause, up to its first mark."""
    low = phrases.low
    opening = Opening(begin)
    while (match := OPENER.match(low, opening.start, first)) and match.end() > opening.start:
        if match["place"] and _is_clause(low, *match.span("place")):
            break
        opening.start = match.end()
        _take(phrases, opening, match)
    verb = main_verb(low, opening.start, first, carried=False)
    if verb and (place := PLACE_OPENS.match(low, opening.start, verb.start())):
        _take_group(phrases, opening, place)
        opening.start = place.end()
    return opening


def _take(phrases: Phrases, opening: Opening, match: re.Match[str]) -> None:
    if match["two"]:
        opening.two = phrases.bare(*match.span("two"))
    if match["place"]:
        _take_group(phrases, opening, match)
        if FOR_TOPIC.fullmatch(match["place"]):
            opening.topic = phrases.bare(*match.span("place"))
    opening.existential = match["there"] is not None
    opening.reported = opening.reported or bool(match["there"] or match["report"] or match["told"])


def _take_group(phrases: Phrases, opening: Opening, place: re.Match[str]) -> None:
    inside = [span for span in phrases.groups if place.start() <= span[0] < place.end()]
    if len(inside) == 1:
        opening.within = inside[0]


def _is_clause(low: str, start: int, end: int) -> bool:
    """Whether what opens a clause up to a comma is the clause: "At entry the groups differed in age, sex"."""
    if CONDITION.match(low, start):
        return False
    verb = VERB.search(low, start, end)
    return verb is not None and verb["aux"] is not None and not RELATIVE.search(low, start, verb.start())
