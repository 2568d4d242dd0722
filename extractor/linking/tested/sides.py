"""The two that a p value compares: "in A than in B", "between A and B"."""

from dataclasses import dataclass

from extractor.linking.tested.names import Phrases
from extractor.linking.tested.plain import Span
from extractor.linking.tested.side_terms import ARTICLES, BEFORE_THAN, BETWEEN, GENERIC_SIDE, THAN


@dataclass(frozen=True, slots=True)
class Pair:
    """The places of the two compared; ``end`` is where the words about them end."""

    one: Span | None
    two: Span
    end: int


def compared(phrases: Phrases, start: int, end: int, subject: Span | None) -> Pair | None:
    """The two compared in a stretch; a subject that is a group is the first of them."""
    low = phrases.low
    if between := BETWEEN.search(low, start, end):
        one, two = _side(phrases, *between.span("one")), _side(phrases, *between.span("two"))
        if one and two:
            return Pair(one, two, between.end())
    than = THAN.search(low, start, end)
    two = _side(phrases, *than.span("two")) if than else None
    if than is None or two is None:
        return None
    before = BEFORE_THAN.search(low[start : than.start()])
    one = _side(phrases, start + before.start("one"), start + before.end("one")) if before else None
    return Pair(one if not subject or (one and _is_group(phrases, one)) else subject, two, than.end())


def _is_group(phrases: Phrases, side: Span) -> bool:
    if phrases.group(*side):
        return True
    return any(first < side[1] and side[0] < last for first, last in phrases.groups)


def _side(phrases: Phrases, start: int, end: int) -> Span | None:
    low = phrases.low
    while end > start and low[end - 1] in " ,.":
        end -= 1
    if article := ARTICLES.match(low, start, end):
        start = article.end()
    return None if start >= end or GENERIC_SIDE.fullmatch(low[start:end]) else (start, end)
