"""Whether a quantity behind the name of a measure is its estimate."""

import re

from extractor.finding.cue_patterns import (
    HYPOTHETICAL,
    LANDMARK_BEFORE,
    OF_A_RISK,
    RATIOS,
    REFERENCE,
    SETTING,
    STATED_BEFORE,
)
from extractor.finding.passage import Passage
from extractor.finding.quantity import Quantity
from extractor.finding.surroundings import (
    governor,
    has_noun,
    is_bounded,
    is_direct,
    is_money,
    is_timed,
    words_before,
)
from schemas.paper import SectionKind

# "66% vs 72%", "25 (18-28) versus 21"
_PAIR_BEHIND = re.compile(r"\)?,?v\(?=?[NW]")
_PAIR_BEFORE = re.compile(r"[N%uyZ)],?v\(?$")
# "differences, the finding that use was "
_ELSEWHERE = re.compile(r"\b(?:that|which|because|although|while|whereas|when|but)\b|.{120}", re.DOTALL)
_COEFFICIENT = re.compile(r".*coefficient|(?:β|beta|b)(?![a-z])")
# "(event ratio ", "by a factor of "
_OTHER_RATIO = re.compile(r"\b(?:ratios?|factor)(?: of| was)?[\s:=,(]*$")
# "in scores, with the control group having lower ones (": a difference told, not sized
_TOLD = re.compile(r"\b(?:whereas|while|although|because|with the|having)\b")
# "no difference among the groups (group A: 0.42, group B: 0.47"
_LABELLED = re.compile(r"\b(?:groups?|arms?) (?!diff|change|mean|compar|contrast|effect)[\w-]+\s?[:=]\s*$")
# "no difference in the risk of stroke: 1.12 (0.81-1.50)" tells of a ratio
_OF_RISK = re.compile(r"\b(?:risks?|odds|hazards?)\b")
# "there was no significant "
_NEGATED = re.compile(r"\b(?:no|without)(?: [a-z-]+){0,3}\s$")
_REPORTING = frozenset({SectionKind.RESULTS, SectionKind.DISCUSSION, SectionKind.CONCLUSIONS})
# "difference -4.1", "difference, -4.1"
_BESIDE = frozenset({"", ","})
_PLURALS = frozenset({"nces", "ions", "iffs", "ents", "ects"})
# "the difference was ", "with an HR of "
_REPORTED_BEFORE = re.compile(r"(?:\b(?:was|were|of)|[=:])\s*$")
# "differences were "
_LISTED_BEFORE = re.compile(r"(?:\b(?:was|were)|[=:]|ces of(?: only| about)?)\s*$")


def is_estimate(passage: Passage, quantity: Quantity) -> bool:
    """Whether a quantity is an effect by the measure before it: "hazard ratio was 0.31"."""
    described = quantity.spread in {"iqr", "range", "sd"}
    if governor(passage, quantity) != "M" or described or _is_class(passage, quantity):
        return False
    measure = passage.tokens.names[quantity.governor or 0]
    ratio = measure in RATIOS
    if ratio and (quantity.percent or quantity.spread == "se" or is_money(passage, quantity)):
        return False
    if not ratio and _is_no_difference(passage, quantity, measure):
        return False
    if not ratio and not is_direct(passage, quantity) and _is_told(passage, quantity):
        return False
    if quantity.spread or (quantity.upto is not None and (ratio or measure == "SMD")):
        return ratio or quantity.spread in {"ci", "se"} or is_direct(passage, quantity)
    return _is_bare_estimate(passage, quantity, ratio=ratio)


def _is_class(passage: Passage, quantity: Quantity) -> bool:
    """Whether it bounds a class that the next one goes on from: "<15, 15-25, or >25 cigarettes a day"."""
    value, low = passage.printed(quantity.value), passage.printed(quantity.low)
    bounded = quantity.op is not None and passage.comparator(quantity.op) != "="
    return bounded and value is not None and low is not None and value.value == low.value


def _is_no_difference(passage: Passage, quantity: Quantity, measure: str) -> bool:
    """Whether a value behind a difference is not its size: one with a unit, of a risk, of a pair."""
    if measure == "SMD" and (quantity.unit is not None or quantity.percent):
        return True
    name = passage.tokens.slice(quantity.governor or 0)
    if _COEFFICIENT.match(name) and (quantity.percent or passage.says(OF_A_RISK)):
        return True  # also "A = 35%, B = 28%"
    before = words_before(passage, quantity)
    if _LABELLED.search(before) or _OTHER_RATIO.search(before):
        return True  # "between the drugs (event ratio 0.94, 95% CI 0.59-1.49)"
    if _excludes_zero(passage, quantity) and _is_told_of_values(passage, quantity):
        return True  # "no difference in response times: 750 ms (729-772) vs 735 ms"
    return _is_one_of_pair(passage, quantity)


def _is_told(passage: Passage, quantity: Quantity) -> bool:
    """Whether a difference is told in words before the values of each group."""
    return bool(_TOLD.search(passage.words((quantity.governor or 0) + 1, quantity.first)))


def _is_told_of_values(passage: Passage, quantity: Quantity) -> bool:
    """Whether words before a value say that there was no difference, other than one in a risk."""
    at = quantity.governor or 0
    if not _NEGATED.search(passage.words(0, at)):
        return False
    return not _OF_RISK.search(passage.words(at, quantity.first))


def _excludes_zero(passage: Passage, quantity: Quantity) -> bool:
    """Whether both bounds of an interval lie on one side of zero, so that it is not one of no difference."""
    low, high = passage.printed(quantity.low), passage.printed(quantity.high)
    return low is not None and high is not None and low.value * high.value > 0


def _is_bare_estimate(passage: Passage, quantity: Quantity, *, ratio: bool) -> bool:
    """Whether a number without an interval is stated as the effect: "OR = 2.1", not "in 30"."""
    if not is_direct(passage, quantity) or is_bounded(passage, quantity):
        return False
    if quantity.single is not None and passage.spread_in_header(quantity) in {"sd", "se"}:
        return False  # "a mean (SD) difference of 2.8 (10.8) days"
    if quantity.malformed:
        return True
    if _is_other_number(passage, quantity):
        return False
    return _is_bare_ratio(passage, quantity) if ratio else _is_bare_difference(passage, quantity)


def _is_one_of_pair(passage: Passage, quantity: Quantity) -> bool:
    """Whether a value is compared with a neighbour, so that a difference before it is told in words."""
    letters = passage.tokens.letters
    if _PAIR_BEHIND.match(letters, quantity.last + 1):
        return True
    return bool(_PAIR_BEFORE.search(letters, max(quantity.first - 4, 0), quantity.first))


def _is_reference(passage: Passage, quantity: Quantity) -> bool:
    """Whether a ratio is the 1 of a reference level: "never smokers as reference (HR 1.0)"."""
    number = passage.printed(quantity.value)
    return number is not None and number.value == 1 and passage.says(REFERENCE)


def _is_other_number(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number is planned, a landmark or a count: "the HR at 3 months", "30 patients"."""
    section = not _REPORTING.isdisjoint({passage.block.section, passage.block.part})
    reported = section and not passage.says(HYPOTHETICAL)
    stated = quantity.op is not None or _REPORTED_BEFORE.search(passage.words(0, quantity.first))
    planned = passage.says(SETTING) and not (reported and stated)
    if planned or has_noun(passage, quantity) or _behind(passage, quantity) == "o":
        return True
    return is_timed(passage, quantity) and bool(LANDMARK_BEFORE.search(passage.words(0, quantity.first)))


def _is_bare_ratio(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number can be a ratio: a whole one only where it is stated ("OR = 2"), and a short one."""
    number = passage.tokens.slice(quantity.value)
    if _is_reference(passage, quantity):
        return False
    if "." in number or "," in number:
        return True
    return (quantity.op is not None or quantity.p is not None) and len(number) <= 3


def _is_bare_difference(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number is stated as a difference: "difference was 4.5 kg", not "differences in 2 vs 3"."""
    tokens, at = passage.tokens, quantity.governor or 0
    before = passage.words(at, quantity.first)[-30:]
    stated = quantity.op is not None or quantity.between in _BESIDE or STATED_BEFORE.search(before)
    plural = tokens.slice(at)[-4:] in _PLURALS and not _LISTED_BEFORE.search(before)
    apart = quantity.between.strip("w_=:,o(v")
    if _behind(passage, quantity) == "v" or plural or apart or not stated:
        return False
    if _ELSEWHERE.search(passage.words(at + 1, quantity.first)) or _NEGATED.search(passage.words(0, at)):
        return False
    exact = "." in tokens.slice(quantity.value) or quantity.op is not None or is_money(passage, quantity)
    return exact or quantity.unit is not None or quantity.percent


def _behind(passage: Passage, quantity: Quantity) -> str:
    """The letter of the token right behind a quantity."""
    return passage.tokens.letters[quantity.last + 1 : quantity.last + 2]
