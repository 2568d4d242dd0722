"""What stands around a quantity: the questions that decide what it is."""

import re

from extractor.finding.cue_patterns import (
    EVERY_BEFORE,
    LANDMARK_BEFORE,
    LATER_BEHIND,
    NOT_RECORDED,
    SURVIVAL,
    VERB_BEHIND,
)
from extractor.finding.passage import Passage
from extractor.finding.quantity import Quantity

# names, verbs and brackets may stand between a measure and its estimate, other values may not
_DIRECT = re.compile(r"(?!(?:[^_]*_){3})[w_=:,;o()&vLtdTHVGJBSQRCkf+%yu]{0,13}")
# "13.5 vs. 10.2" NvN | "37 (25) vs 40" N(N)vN | "3.9 and 2.6" N&N
_COMPARISON = re.compile(r"N[uy]?(?:\(N\))?[wHr]{0,3}v[wH]{0,2}:?N|N[uy]?&N[uy]")
# "total deaths" wV
_NOUN = re.compile(r"w?[HVBJ]")
_FAR = 170


def governor(passage: Passage, quantity: Quantity) -> str:
    """The letter of what governs a quantity: "M" a measure, "D" a median, "A" a mean, "" nothing."""
    return passage.tokens.letters[quantity.governor] if quantity.governor is not None else ""


def is_timed(passage: Passage, quantity: Quantity) -> bool:
    """Whether a value has a unit of time: "46 months"."""
    return quantity.unit is not None and passage.tokens.letters[quantity.unit] == "y"


def is_money(passage: Passage, quantity: Quantity) -> bool:
    """Whether a value is an amount: "£36"."""
    return passage.currency(quantity.value) is not None


def is_large(passage: Passage, quantity: Quantity) -> bool:
    """Whether a value is too large for a ratio: "48.2"."""
    number = passage.printed(quantity.value)
    return number is not None and number.value > 20


def has_decimals(passage: Passage, quantity: Quantity) -> bool:
    """Whether a value is printed with a decimal point: "13.5"."""
    return "." in passage.tokens.slice(quantity.value)


def is_bounded(passage: Passage, quantity: Quantity) -> bool:
    """Whether a comparator other than "=" stands before a value: "> 12"."""
    return quantity.op is not None and passage.comparator(quantity.op) != "="


def is_direct(passage: Passage, quantity: Quantity) -> bool:
    """Whether nothing but words and brackets stands between a value and its governor."""
    near = passage.tokens.starts[quantity.first] - passage.tokens.ends[quantity.governor or 0] < _FAR
    return near and bool(_DIRECT.fullmatch(quantity.between))


def has_noun(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number is followed by what it counts: "323 total deaths"."""
    if quantity.spread is not None or quantity.unit is not None:
        return False
    return bool(_NOUN.match(passage.tokens.letters, quantity.end + 1, quantity.end + 3))


def is_point(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number is a landmark ("at 3 months") or a head count ("14 were treated")."""
    tokens = passage.tokens
    if is_timed(passage, quantity):
        start = tokens.starts[quantity.first]
        return bool(LANDMARK_BEFORE.search(tokens.lowered[max(start - 40, tokens.start) : start]))
    plain = quantity.unit is None and quantity.spread is None
    return plain and bool(VERB_BEHIND.match(tokens.lowered, tokens.ends[quantity.end]))


def is_landmark(passage: Passage, quantity: Quantity) -> bool:
    """Whether a value is a window or a point ("every 2 weeks", "> 12 months", "1 SD below the mean")."""
    if passage.tokens.letters[quantity.end + 1 : quantity.end + 2] == "S" and quantity.sd is None:
        return True
    if is_timed(passage, quantity):
        return _is_point_in_time(passage, quantity)
    # "< 5 cm": a bound with a unit
    return (
        quantity.unit is not None
        and not quantity.spread
        and quantity.op is not None
        and passage.tokens.slice(quantity.op)[0] in "<>≤≥"
    )


def _is_point_in_time(passage: Passage, quantity: Quantity) -> bool:
    tokens = passage.tokens
    start, end = tokens.starts[quantity.first], tokens.ends[quantity.end]
    unstated = quantity.governor is None and not quantity.spread and quantity.single is None
    if unstated and tokens.lowered.startswith(" old", end):
        return True
    if EVERY_BEFORE.search(tokens.lowered[max(start - 12, tokens.start) : start]):
        return True
    if quantity.spread or (governor(passage, quantity) in {"D", "A"} and is_direct(passage, quantity)):
        return False
    return is_bounded(passage, quantity) or bool(LATER_BEHIND.match(tokens.lowered, end))


def is_compared(passage: Passage, quantity: Quantity) -> bool:
    """Whether a value is one of two in "(13.5 vs. 10.2 months)" or "-3.9 vs 2.6, p = 0.012"."""
    letters = passage.tokens.letters
    if not _COMPARISON.search(letters, max(quantity.first - 4, 0), quantity.last + 5):
        return False
    if has_noun(passage, quantity) or quantity.percent:
        return False
    before = passage.words(0, quantity.first)
    if NOT_RECORDED.search(before):
        return False
    tested = "P" in letters[quantity.first : quantity.first + 12]
    if is_timed(passage, quantity) or has_decimals(passage, quantity):
        return tested or bool(SURVIVAL.search(before))
    return tested and quantity.unit is not None
