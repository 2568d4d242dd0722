"""What stands around a quantity: the questions that decide what it is."""

import re

from extractor.finding.cue_patterns import (
    DOSE_BEFORE,
    DOSE_COMPARED,
    DOSE_UNIT,
    EVERY_BEFORE,
    LANDMARK_BEFORE,
    LATER_BEHIND,
    MEASURED,
    NOT_RECORDED,
    STATED_BEFORE,
    SURVIVAL,
    VERB_BEHIND,
)
from extractor.finding.passage import Passage
from extractor.finding.percentage_patterns import CHANGE
from extractor.finding.quantity import Quantity

# names, verbs and brackets may stand between a measure and its estimate, other values may not
_DIRECT = re.compile(r"(?!(?:[^_]*_){3})[w_=:,;o()&/vLtdTHVGJBSQRCkf+%yu]{0,13}")
# "13.5 vs. 10.2" NvN | "37 (25) vs 40" N(N)vN | "3.9 and 2.6" N&N
_PAIR = r"N[uy]?(?:\(N(?:[-,]N)?\)[uy]?)?[wHr]{0,3}v[wH]{0,2}[:,]?"
_FIRST_OF_PAIR = re.compile(rf"=?(?:{_PAIR}=?N|N[uy]?&=?N[uy])")
_SECOND_OF_PAIR = re.compile(rf"(?:{_PAIR}|N[uy]?&)$")
# "stay: surgery 1.2 days, drugs 1.8 days (P" :wNy,wNy(P | "(surgery: 30 mL; drugs: 55 mL; P" (w:Nu;w:Nu;P
_LABELLED_PAIR = re.compile(r"[(:;]w[:=,]?(?P<one>N)[uy]?[;,]w[:=,]?(?P<two>N)[uy]?[);,(]{1,2}P")
# "0.47 vs 0.33; difference" NvN;M : what is compared is tested, or its difference stands behind
_TESTED = re.compile(r"P|[Nuy%)][;,]w?M")
# "total deaths" wV
_NOUN = re.compile(r"w?[HVBJ]")
# "scores had improved to |4.0", "increased from 0.021 units with the lamp dark to |0.057 units",
# "was 4.1, falling to |1.0"
_CHANGED_TO = re.compile(
    r"\b(?:(?:improv|increas|decreas|declin|dropp|reduc|chang)(?:ed|ing)|fell|rose|falling|rising)"
    r"(?: [a-z]+ly)?(?: from \d[^;]{0,80})? to $"
)
# " for control women" behind "26.67"
_NO_NOUN = re.compile(r"\s(?:for|in|among|with|at|from)\s")
# what can be counted before a value
_COUNTED = re.compile(r"[HVBJn]")
# "the median was ", not "and "
_STATED = re.compile(r"(?:\b(?:was|were|is|of|averaged)|[=:(])\s*$")
# the rest of "5, 15, and 30 minutes" ,N,&Ny
_LIST_TO_UNIT = re.compile(r"(?:(?:,&?|&)N)+y")
# " YIC groups" behind "60 µg"
_DOSE_BEHIND = re.compile(r"\s(?:[a-z]+ )?(?:groups?|arms?|doses?|tablets?|once|twice|daily)\b")
_FAR = 170


def words_before(passage: Passage, quantity: Quantity) -> str:
    """The words right before a quantity."""
    return passage.words(max(quantity.first - 8, 0), quantity.first)[-110:]


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
    # "between the groups at six (0.012": the six is a landmark
    between = quantity.between.replace("(n)", "").replace("W(", "(")
    if between.endswith("-") and _CHANGED_TO.search(words_before(passage, quantity)):
        between = between[:-1]
    return near and bool(_DIRECT.fullmatch(between))


def has_noun(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number is followed by what it counts: "323 total deaths"."""
    if quantity.spread is not None or quantity.unit is not None:
        return False
    if has_decimals(passage, quantity) and passage.tokens.lowered.startswith(
        " per ", passage.tokens.ends[quantity.end]
    ):
        return False  # "3.2 per patient"
    if not _NOUN.match(passage.tokens.letters, quantity.end + 1, quantity.end + 3):
        return False
    behind = passage.tokens.ends[quantity.end]
    return not (has_decimals(passage, quantity) and _NO_NOUN.match(passage.tokens.lowered, behind))


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
        from_zero = quantity.upto is not None and passage.tokens.slice(quantity.value) == "0"  # "0-24 h"
        return from_zero or _is_point_in_time(passage, quantity)
    # "< 5 cm": a bound with a unit
    return quantity.unit is not None and not quantity.spread and _is_signed_bound(passage, quantity)


def _is_signed_bound(passage: Passage, quantity: Quantity) -> bool:
    """Whether one of the signs of comparison stands before a value: "< 5"."""
    return quantity.op is not None and passage.tokens.slice(quantity.op)[0] in "<>≤≥"


def _is_point_in_time(passage: Passage, quantity: Quantity) -> bool:
    tokens = passage.tokens
    listed = _LIST_TO_UNIT.match(tokens.letters, quantity.end + 1)
    start, end = tokens.starts[quantity.first], tokens.ends[listed.end() - 1 if listed else quantity.end]
    unstated = quantity.governor is None and not quantity.spread and quantity.single is None
    if unstated and tokens.lowered.startswith(" old", end):
        return True
    if EVERY_BEFORE.search(tokens.lowered[max(start - 12, tokens.start) : start]):
        return True
    later = bool(LATER_BEHIND.match(tokens.lowered, end))
    if quantity.spread:
        return False
    if is_bounded(passage, quantity) and tokens.letters[: quantity.first][-1:] == "H":
        return True  # "for women <= 20 years"
    if governor(passage, quantity) in {"D", "A"} and is_direct(passage, quantity):
        return _is_window(passage, quantity, later=later)
    return is_bounded(passage, quantity) or later


def _is_window(passage: Passage, quantity: Quantity, *, later: bool) -> bool:
    """Whether a time behind a statistic's name is none of its values; ``later`` where "after" follows."""
    before = words_before(passage, quantity)
    if _is_signed_bound(passage, quantity) and not STATED_BEFORE.search(before):
        return True  # "in those reporting < 5 days per week"
    plain = quantity.single is None and not has_decimals(passage, quantity)
    return later and plain and not _STATED.search(before)


def is_compared(passage: Passage, quantity: Quantity) -> bool:
    """Whether a value is one of two in "(13.5 vs. 10.2 months)" or "-3.9 vs 2.6, p = 0.012"."""
    letters = passage.tokens.letters
    second = None
    if not _FIRST_OF_PAIR.match(letters, quantity.first):
        second = _SECOND_OF_PAIR.search(letters, max(quantity.first - 14, 0), quantity.first)
        if second is None or (second.group()[-1] == "&" and quantity.unit is None):
            return False
    if has_noun(passage, quantity) or quantity.percent:
        return False
    before = passage.words(0, quantity.first)
    if NOT_RECORDED.search(before):
        return False
    tested = bool(_TESTED.search(letters, quantity.first, quantity.first + 20))
    if is_timed(passage, quantity) or has_decimals(passage, quantity):
        return tested or bool(SURVIVAL.search(before)) or _is_bracketed_change(passage, quantity)
    if quantity.spread == "bare" and tested:
        return True
    return tested and (quantity.unit is not None or _is_measured(passage, before))


def is_labelled(passage: Passage, quantity: Quantity) -> bool:
    """Whether it is one of two tested values behind a label each: "surgery 1.2 days, drugs 1.8 days (P"."""
    if quantity.unit is None:
        return False
    pairs = _LABELLED_PAIR.finditer(passage.tokens.letters, max(quantity.first - 9, 0), quantity.first + 12)
    return any(quantity.value in {pair.start("one"), pair.start("two")} for pair in pairs)


def _is_bracketed_change(passage: Passage, quantity: Quantity) -> bool:
    """Whether it is one of two changes in a bracket: "a bigger reduction in scores (0.99 vs. 0.26)"."""
    letters = passage.tokens.letters
    bracketed = letters[quantity.first - 1] == "(" or letters[quantity.last + 1 : quantity.last + 2] == ")"
    return bracketed and CHANGE.search(words_before(passage, quantity)) is not None


def _is_measured(passage: Passage, before: str) -> bool:
    """Whether whole numbers are of something measured, not counted: "titres were higher (2642 vs 931"."""
    return bool(MEASURED.search(before)) and not _COUNTED.search(passage.letters)


def is_dose(passage: Passage, quantity: Quantity) -> bool:
    """Whether it is an amount given: "salbutamol 400 µg", "received 60 mg"."""
    if quantity.unit is None or quantity.spread or quantity.single is not None:
        return False
    if not DOSE_UNIT.fullmatch(passage.tokens.slice(quantity.unit).strip()):
        return False
    if _DOSE_BEHIND.match(passage.tokens.lowered, passage.tokens.ends[quantity.end]):
        return True
    before = words_before(passage, quantity)
    if DOSE_COMPARED.search(before):
        return True
    return bool(DOSE_BEFORE.search(before)) and not STATED_BEFORE.search(before)
