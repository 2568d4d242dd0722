"""Whether a quantity behind the name of a measure is its estimate."""

from extractor.finding.cue_patterns import LANDMARK_BEFORE, RATIOS, SETTING, STATED_BEFORE
from extractor.finding.passage import Passage
from extractor.finding.quantity import Quantity
from extractor.finding.surroundings import governor, has_noun, is_bounded, is_direct, is_timed


def is_estimate(passage: Passage, quantity: Quantity) -> bool:
    """Whether a quantity is an effect by the measure before it: "hazard ratio was 0.31"."""
    if governor(passage, quantity) != "M" or quantity.spread in {"iqr", "range", "sd", "se"}:
        return False
    ratio = passage.tokens.names[quantity.governor or 0] in RATIOS
    if quantity.spread or (quantity.upto is not None and ratio):
        by_name = ratio or quantity.spread == "ci"
        return not (ratio and quantity.percent) and (by_name or is_direct(passage, quantity))
    if (ratio and quantity.percent) or not is_direct(passage, quantity) or is_bounded(passage, quantity):
        return False
    if quantity.malformed:
        return True
    if _is_other_number(passage, quantity):
        return False
    return _is_bare_ratio(passage, quantity) if ratio else _is_bare_difference(passage, quantity)


def _is_other_number(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number is planned, a landmark or a count: "the HR at 3 months", "30 patients"."""
    if passage.says(SETTING) or has_noun(passage, quantity) or _behind(passage, quantity) == "o":
        return True
    return is_timed(passage, quantity) and bool(LANDMARK_BEFORE.search(passage.words(0, quantity.first)))


def _is_bare_ratio(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number can be a ratio: a whole one only where it is stated ("OR = 2"), and a short one."""
    number = passage.tokens.slice(quantity.value)
    if "." in number or "," in number:
        return True
    return (quantity.op is not None or quantity.p is not None) and len(number) <= 3


def _is_bare_difference(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number is stated as a difference: "difference was 4.5 kg", not "differences in 2 vs 3"."""
    tokens, at = passage.tokens, quantity.governor or 0
    stated = quantity.op is not None or STATED_BEFORE.search(passage.words(at, quantity.first)[-30:])
    plural = tokens.slice(at)[-1] == "s" and not quantity.between.startswith("o")
    apart = quantity.between.strip("w_=:,o(")
    if _behind(passage, quantity) == "v" or plural or apart or not stated:
        return False
    exact = "." in tokens.slice(quantity.value) or quantity.op is not None
    return exact or quantity.unit is not None or quantity.percent


def _behind(passage: Passage, quantity: Quantity) -> str:
    """The letter of the token right behind a quantity."""
    return passage.tokens.letters[quantity.last + 1 : quantity.last + 2]
