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
_DIRECT = re.compile(r"(?!(?:[^_]*_){3})[w_=:,;o()&vLtdTHVGJBSQRCk+%yu]{0,13}")
_COMPARISON = re.compile(r"N[uy]?(?:\(N\))?[wHr]{0,3}v[wH]{0,2}:?N|N[uy]?&N[uy]")
_FAR = 170


def is_timed(passage: Passage, quantity: Quantity) -> bool:
    return quantity.unit is not None and passage.tokens.letters[quantity.unit] == "y"


def is_money(passage: Passage, quantity: Quantity) -> bool:
    match = passage.tokens.matches[quantity.value]
    return match is not None and bool(match.groupdict().get("currency"))


def is_large(passage: Passage, quantity: Quantity) -> bool:
    """Whether a value is too large for a ratio."""
    number = passage.printed(quantity.value)
    return number is not None and number.value > 20


def is_direct(passage: Passage, quantity: Quantity) -> bool:
    near = passage.tokens.starts[quantity.first] - passage.tokens.ends[quantity.governor or 0] < _FAR
    return near and bool(_DIRECT.fullmatch(quantity.between))


def has_noun(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number is followed by what it counts: "323 total deaths"."""
    behind = passage.tokens.letters[quantity.end + 1 : quantity.end + 3]
    return quantity.spread is None and quantity.unit is None and bool(re.match(r"w?[HVBJ]", behind))


def is_point(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number is a landmark ("at 3 months") or a head count ("14 were treated")."""
    tokens = passage.tokens
    if is_timed(passage, quantity):
        start = tokens.starts[quantity.first]
        return bool(LANDMARK_BEFORE.search(tokens.lowered[max(start - 40, tokens.start) : start]))
    plain = quantity.unit is None and quantity.spread is None
    return plain and bool(VERB_BEHIND.match(tokens.lowered, tokens.ends[quantity.end]))


def is_landmark(passage: Passage, quantity: Quantity) -> bool:
    """Whether a time is a window or a point ("every 2 weeks", "> 12 months", "16 weeks later")."""
    tokens = passage.tokens
    if tokens.letters[quantity.end + 1 : quantity.end + 2] == "S" and quantity.sd is None:
        return True  # "1 SD below the mean"
    if quantity.unit is not None and not is_timed(passage, quantity) and not quantity.spread:
        return quantity.op is not None and tokens.slice(quantity.op)[0] in "<>≤≥"
    if not is_timed(passage, quantity):
        return False
    unstated = quantity.governor is None and not quantity.spread and quantity.single is None
    if unstated and tokens.lowered.startswith(" old", tokens.ends[quantity.end]):
        return True
    start = tokens.starts[quantity.first]
    if EVERY_BEFORE.search(tokens.lowered[max(start - 12, tokens.start) : start]):
        return True
    if quantity.governor is not None and tokens.letters[quantity.governor] in "DA" and is_direct(passage, quantity):
        return False
    bound = quantity.op is not None and passage.comparator(quantity.op) != "="
    return not quantity.spread and (
        bound or bool(LATER_BEHIND.match(tokens.lowered, tokens.ends[quantity.end]))
    )


def is_compared(passage: Passage, quantity: Quantity) -> bool:
    """Whether a value is one of two in "(13.5 vs. 10.2 months)" or "-3.9 vs 2.6, p = 0.012"."""
    around = passage.tokens.letters[max(quantity.first - 4, 0) : quantity.last + 5]
    if not _COMPARISON.search(around) or has_noun(passage, quantity) or quantity.percent:
        return False
    before = passage.words(0, quantity.first)
    if NOT_RECORDED.search(before):
        return False
    tested = "P" in passage.tokens.letters[quantity.first : quantity.first + 12]
    if is_timed(passage, quantity):
        return tested or bool(SURVIVAL.search(before))
    if "." not in passage.tokens.slice(quantity.value) and quantity.unit is None:
        return False
    if "." in passage.tokens.slice(quantity.value) and SURVIVAL.search(before):
        return True
    return tested
