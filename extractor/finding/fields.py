"""The fields that findings of several kinds share, read off a quantity."""

import re
from typing import Literal, TypedDict

from extractor.finding.passage import Passage
from extractor.finding.quantity import Quantity
from schemas.finding import Series
from schemas.paper import SectionKind
from schemas.place import Span
from schemas.printed import Printed
from schemas.value import Comparator

PKind = Literal["wald", "logrank", "interaction", "noninferiority", "trend"]
_P_KINDS: tuple[tuple[str, PKind], ...] = (
    ("trend", "trend"),
    ("interaction", "interaction"),
    ("pint", "interaction"),
    ("het", "interaction"),
    ("inferiority", "noninferiority"),
    ("rank", "logrank"),
    ("wald", "wald"),
    ("cox", "wald"),
)
# " for noninferiority", " by log-rank test"
_P_NAMED_BEHIND = re.compile(
    r"[\s,]{1,2}\(?(?:(?:for|of|by|from|in|using|on)\s)?(?:the |an? )?(?:stratified |linear )?"
    r"(?:trend|interaction|heterogen|non-?inferiority|log-?\s?rank|wald|cox)"
)


class FoundFields(TypedDict):
    """Where a finding stands and how it was read."""

    start: int
    end: int
    sentence: Span
    section: SectionKind
    pattern: str
    cue: Span | None
    series: Series | None
    malformed: bool


class IntervalFields(TypedDict):
    """The bounds of an interval and its level."""

    low: Printed | None
    high: Printed | None
    level: Printed | None


class PFields(TypedDict):
    """A p value with its comparator."""

    p_op: Comparator | None
    p: Printed | None


def found_fields(
    passage: Passage,
    tokens: tuple[int, int],
    pattern: str,
    cue: int | None = None,
    series: Series | None = None,
) -> FoundFields:
    """The place of the first to the last of the finding's own tokens, and the sentence around."""
    first, last = tokens
    view = passage.document.view
    return FoundFields(
        start=view.source(passage.tokens.starts[first]),
        end=view.source_end(passage.tokens.ends[last]),
        sentence=passage.sentence,
        section=passage.block.section,
        pattern=pattern,
        cue=passage.span(cue, cue) if cue is not None else None,
        series=series,
        malformed="X" in passage.tokens.letters[first : last + 1],
    )


def first_number(quantity: Quantity) -> int:
    """The first token that is one of its own numbers: the 0 of "0-9 % (median 4 %)"."""
    return quantity.value if quantity.low is None else min(quantity.value, quantity.low)


def last_number(passage: Passage, quantity: Quantity) -> int:
    """The last token of a quantity that holds one of its own numbers, unit or percent sign."""
    letters = passage.tokens.letters
    last = quantity.last
    while last > quantity.value and letters[last] not in "NXZWyu%-":
        last -= 1
    return last


def interval_fields(passage: Passage, quantity: Quantity) -> IntervalFields:
    """The bounds; a bound that is no number ("NE", "43.0.32") is null."""
    if quantity.low is None:
        return IntervalFields(low=None, high=None, level=None)
    if quantity.high is None and not quantity.open and quantity.spread in {"iqr", "range"}:
        return IntervalFields(low=None, high=None, level=None)  # "IQR 30.67" is a width
    if quantity.glued and quantity.high is not None:
        high: Printed | None = passage.unsigned(quantity.high)
    else:
        high = passage.printed(quantity.high)
    level = passage.level(quantity.cue) or passage.level_in_header(quantity)
    return IntervalFields(low=passage.printed(quantity.low), high=high, level=level)


def p_fields(passage: Passage, quantity: Quantity) -> PFields:
    """The p value of a quantity."""
    p = passage.printed(quantity.p)
    return PFields(p_op=passage.comparator(quantity.p_op) if p else None, p=p)


def p_kind(passage: Passage, quantity: Quantity) -> PKind | None:
    """What test a p value comes from, where its name says so."""
    if quantity.p_cue is None:
        return None
    words = p_words(passage, quantity)
    return next((kind for word, kind in _P_KINDS if word in words), None)


def p_words(passage: Passage, quantity: Quantity) -> str:
    """The name of a p value, and what it is said to be for: "p" and "for interaction"."""
    if quantity.p_cue is None or quantity.p is None:
        return ""
    tokens = passage.tokens
    behind = _P_NAMED_BEHIND.match(tokens.lowered, tokens.ends[quantity.p])
    return tokens.slice(quantity.p_cue) + (behind.group() if behind else "")
