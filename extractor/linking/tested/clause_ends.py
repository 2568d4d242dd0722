"""Where the clauses of a plain sentence begin and end."""

from collections.abc import Iterator

from extractor.linking.tested.clause_terms import ALIKE, BREAK, JOINT
from extractor.linking.tested.plain import Span
from extractor.linking.tested.verb_terms import MARKED
from extractor.linking.tested.verbs import main_verb

_BEHIND_MARK = 4


def clauses(low: str) -> Iterator[Span]:
    """The clauses of a sentence; behind the colon of one that compares stand the values compared."""
    at = 0
    for match in [*BREAK.finditer(low), None]:
        end = match.start() if match else len(low)
        yield from _behind_colon(low, at, end)
        at = match.end() if match else end


def _behind_colon(low: str, begin: int, end: int) -> Iterator[Span]:
    """The clauses of a stretch: "they were alike: ¤ and ¤ §" is one, of "Pain: it was lower §" the end is."""
    colon = low.find(": ", begin, end)
    mark = MARKED.search(low, begin, end)
    first = mark.start() if mark else end
    if not 0 < colon < first:
        yield from _joined(low, begin, end)
    elif main_verb(low, begin, colon, carried=False) is None:
        yield from _joined(low, colon + 1, end)
    elif ALIKE.search(low, begin, colon):
        yield begin, end
    else:
        goes_on = main_verb(low, colon + 1, first, carried=False)
        yield from _joined(low, colon + 1 if goes_on else begin, end)


def _joined(low: str, begin: int, end: int) -> Iterator[Span]:
    """The clauses of a stretch that "and" or a comma joins."""
    at = begin
    for joint in JOINT.finditer(low, begin, end):
        place = joint.start(), joint.end()
        if place[0] >= at and _parts(low, (at, end), place, comma=joint[0].strip() == ","):
            yield at, place[0]
            at = place[1]
    yield at, end


def _parts(low: str, stretch: Span, joint: Span, *, comma: bool) -> bool:
    """Whether another clause begins behind a joint: one with a verb, where one with a verb or a mark ends."""
    begin, end = stretch
    verb_before = main_verb(low, begin, joint[0], carried=True)
    marked = MARKED.search(low, begin, joint[0])
    if verb_before is None and marked is None:
        return False
    mark = MARKED.search(low, joint[1], end)
    sign = low.find(", ", joint[1], end)
    stops = [stop for stop in (mark.start() if mark else -1, sign) if stop >= 0]
    verb = main_verb(low, joint[1], min(stops) + 1 if stops else end, carried=True)
    if verb is None:
        return marked is None and mark is not None and _verb_at(low, mark.end(), end)
    if " and there " in low[joint[1] : verb.start()]:
        return False  # the clause begins behind the next joint
    alone = not low[joint[1] : verb.start()].strip()
    return not (alone and (comma or verb_before is None))


def _verb_at(low: str, begin: int, end: int) -> bool:
    """Whether a verb stands right behind a mark: "and age § was"."""
    verb = main_verb(low, begin, end, carried=True)
    return verb is not None and verb.start() <= begin + _BEHIND_MARK
