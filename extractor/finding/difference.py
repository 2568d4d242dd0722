"""Whether a number is the difference between two groups though no measure names it."""

import re

from extractor.finding.cue_patterns import RATIOS
from extractor.finding.difference_patterns import (
    ASSOCIATED_BEFORE,
    ASSOCIATION,
    BETWEEN_GROUPS,
    CHANGE_ASSOCIATED,
    CHANGED_BY,
    CHANGED_IN_BRACKETS,
    COMPARED_WITH_GROUP,
    DIFFERED_BY,
    EFFECT_BEFORE,
    EXCESS_BEFORE,
    EXCESS_BEHIND,
    EXCESS_FOR,
    EXCESS_WITH_INTERVAL,
    FAVOUR,
    FOLD_RISK_BEHIND,
    INCREASE_BEHIND,
    MORE_WITH,
    NO_SUMMARY,
    PER_BENEFIT,
    REDUCED_BY,
    RISK_BEFORE,
    SINCE_BASELINE,
    STATED_EFFECT,
    TIMES_BEHIND,
)
from extractor.finding.passage import Passage
from extractor.finding.percentage_patterns import CHANGED
from extractor.finding.quantity import Quantity
from extractor.finding.surroundings import governor, has_decimals, is_dose, is_money, is_timed, words_before
from schemas.value import Measure

_FOLD_MEASURES = {"risk": Measure.RR, "odds": Measure.OR, "hazard": Measure.HR}
# the rest of "189.6, 148.8 and 145.0 days" ,N&Ny
_LIST_ON = re.compile(r"(?:(?:,&?|&)N[uy]?)+")
# "5.2 kg in the first group| versus", "versus |3.1 kg", "compared with a decrease of |3.1 kg"
_VALUE_BEFORE = re.compile(r"N[^&]{0,12}$")
_VALUE_BEHIND = re.compile(r"[^,;&N]{0,8}N")
# "-9.6 vs. |-5.2 points" Nv
# "D2 versus placebo: |-0.51 mmol/mol"
_SECOND_OF_PAIR = re.compile(r"N[uy%]?\)?,?v\(?$")
_CONTRAST_BEFORE = re.compile(
    r"\b(?:versus|vs\.?|v|compared (?:with|to)|minus) [^.;:()]{2,40}(?:[:(,]|was|were)\s?\(?$"
    r"|\b(?:versus|vs\.?) (?:placebo|controls?|usual care|[a-z]\d) $"
    r"|(?:\bversus|\bvs\.?) [^.;()]{2,30}: [^;]{0,60}\bor $"
)


def _differs_by(passage: Passage, quantity: Quantity) -> bool:
    """Whether two groups differ by it: "loss was greater by 4.5 kg (95% CI 2.1-6.9) vs placebo"."""
    if quantity.spread not in {"ci", "bare"}:
        return False
    differed = DIFFERED_BY.search(words_before(passage, quantity))
    if differed is None:
        return False
    compared = "v" in passage.tokens.letters or passage.says(BETWEEN_GROUPS)
    return compared or differed.group().startswith("differ")


def is_difference_in_points(passage: Passage, quantity: Quantity) -> bool:
    """Whether two shares differ by it: "rose by 11.2 percentage points (95% CI ...) vs usual care"."""
    tokens = passage.tokens
    start, end = tokens.ends[quantity.value], tokens.ends[quantity.end]
    if "point" not in tokens.lowered[start : end + 20]:
        return False
    exceeds = quantity.spread == "ci" and (
        EXCESS_BEHIND.match(tokens.lowered, end, tokens.end)
        or EXCESS_WITH_INTERVAL.match(tokens.lowered, tokens.ends[min(quantity.value + 1, quantity.end)])
    )
    return bool(exceeds) or _differs_by(passage, quantity)


def _is_difference_in_words(passage: Passage, quantity: Quantity) -> bool:
    """Whether it is how much one group exceeds another: "145 days shorter in A than in B"."""
    if quantity.spread not in {"ci", "bare", None} or quantity.sd is not None:
        return False
    tokens = passage.tokens
    money = is_money(passage, quantity)
    if money and MORE_WITH.match(tokens.lowered, tokens.ends[quantity.end], tokens.end):
        return True
    measured = money or quantity.unit is not None or has_decimals(passage, quantity)
    # "responded to words (716 ms, 95% CI 702-731) faster than": the value is in the bracket
    if quantity.upto is not None or not measured or tokens.letters[: quantity.first].endswith("("):
        return False
    listed = _LIST_ON.match(tokens.letters, quantity.end + 1)
    end = tokens.ends[listed.end() - 1 if listed else quantity.end]
    if exceeds := EXCESS_BEHIND.match(tokens.lowered, end, tokens.end):
        return not _closes(passage, quantity, exceeds)
    value = max(quantity.value, quantity.unit or 0)
    if quantity.spread in {"ci", "bare"} and EXCESS_FOR.match(tokens.lowered, end, tokens.end):
        return True
    return quantity.spread == "ci" and bool(EXCESS_WITH_INTERVAL.match(tokens.lowered, tokens.ends[value]))


def _closes(passage: Passage, quantity: Quantity, exceeds: re.Match[str]) -> bool:
    """Whether the words stand outside the bracket that the value is in: "(716 ms) were faster than"."""
    letters = passage.tokens.letters
    before, within = letters[: quantity.first], letters[quantity.first : quantity.end + 1]
    inner = max(within.count("(") - within.count(")"), 0)
    closed = sum(exceeds.group().count(sign) for sign in ")]")
    return before.count("(") > before.count(")") and closed > inner


def _is_stated_difference(passage: Passage, quantity: Quantity) -> bool:
    """Whether an effect in words has an interval: "the effect on weight was 0.3 kg (95% CI ...)"."""
    if quantity.spread not in {"ci", "bare"}:
        return False
    if passage.says(FAVOUR) and not passage.says(NO_SUMMARY):
        adjusted = quantity.spread == "bare" and "adjusted" in words_before(passage, quantity)
        if quantity.spread == "ci" or adjusted:
            return True
    letters = passage.tokens.letters
    compared = "v" in letters or passage.says(BETWEEN_GROUPS)
    at = letters.find("v", quantity.last)
    if at >= 0 and "C" in letters[at:]:
        return False  # "a decrease of 1.2 kg (95% CI ...) compared to 0.5 kg (95% CI ...)": each its own
    before = words_before(passage, quantity)
    if STATED_EFFECT.search(before) or REDUCED_BY.search(before):
        return True
    return quantity.spread == "ci" and compared and bool(EFFECT_BEFORE.search(before))


def is_negative(passage: Passage, quantity: Quantity) -> bool:
    """Whether it or its lower bound lies below zero, so that it is neither a ratio nor a share."""
    if passage.tokens.slice(quantity.value)[0] == "-":
        return True
    low = passage.printed(quantity.low) if quantity.low is not None else None
    return low is not None and low.value < 0


def is_signed_contrast(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number below zero stands behind two groups: "A versus B: -0.51", "(-0.6 kg, P = 0.02)"."""
    letters = passage.tokens.letters
    if not is_negative(passage, quantity) or _SECOND_OF_PAIR.search(letters, 0, quantity.first):
        return False
    if contrast := _CONTRAST_BEFORE.search(words_before(passage, quantity)):
        own = contrast.group().startswith("compared") and "C" in letters[: letters.find("v")]
        return not own and (quantity.spread == "ci" or (quantity.unit is not None and not quantity.spread))
    tested = quantity.p is not None and quantity.unit is not None and not quantity.spread
    compared = "v" in letters[: quantity.first] or passage.says(BETWEEN_GROUPS)
    return (
        tested
        and compared
        and "v" not in letters[quantity.last : quantity.last + 8]
        and bool(CHANGED.search(passage.words(0, quantity.first)))
    )


def is_association(passage: Passage, quantity: Quantity) -> bool:
    """Whether it is a regression coefficient: "associated with shorter stay (-1.6 days; 95% CI ...)"."""
    if quantity.spread != "ci" or quantity.percent or governor(passage, quantity) in {"D", "A"}:
        return False
    known = passage.memory.measure or passage.memory.only_ratio
    ratio = known in RATIOS and quantity.unit is None and not is_negative(passage, quantity)
    return not ratio and passage.says(ASSOCIATION) and not passage.says(NO_SUMMARY)


def is_fold_risk(passage: Passage, quantity: Quantity) -> bool:
    """Whether it tells how many times a risk is: "a 4.1-fold increased risk of death"."""
    return fold_measure(passage, quantity) is not None


def fold_measure(passage: Passage, quantity: Quantity) -> Measure | None:
    """What a multiple is of: a risk, odds or a hazard."""
    tokens = passage.tokens
    value = tokens.ends[quantity.upto or quantity.value]
    near = tokens.lowered[value : tokens.ends[quantity.end] + 10]
    if "fold" not in near and "times" not in near:
        return None
    if TIMES_BEHIND.match(tokens.lowered, value) and (
        of := RISK_BEFORE.search(words_before(passage, quantity))
    ):
        return _FOLD_MEASURES[of["measure"]]
    for behind in (value, tokens.ends[quantity.end]):
        if match := FOLD_RISK_BEHIND.match(tokens.lowered, behind):
            known = passage.memory.measure or passage.memory.only_ratio
            return _FOLD_MEASURES.get(match["measure"], known if known in RATIOS else None)
    return None


def _is_excess_in_brackets(passage: Passage, quantity: Quantity) -> bool:
    """Whether it sizes what words compare: "they gained less weight (-0.08; 95% CI -0.14 to -0.01)"."""
    if quantity.spread != "ci" or quantity.percent or not is_negative(passage, quantity):
        return False
    before = words_before(passage, quantity)
    if not before.endswith(("(", "[")) or passage.says(SINCE_BASELINE):
        return False  # "lower weight at 18 months (-4.2 kg; 95% CI ...) than at baseline" is a change
    return EXCESS_BEFORE.search(before) is not None


def _is_associated_change(passage: Passage, quantity: Quantity) -> bool:
    """Whether it is a coefficient told in words: "was associated with a 0.5 cm increase in length"."""
    if quantity.upto is not None or quantity.percent:
        return False
    before = words_before(passage, quantity)
    if quantity.spread in {"ci", "bare"} and CHANGE_ASSOCIATED.search(before):
        return True
    if quantity.spread not in {"ci", None} or not ASSOCIATED_BEFORE.search(before):
        return False
    tokens = passage.tokens
    behind = tokens.ends[quantity.unit if quantity.unit is not None else quantity.value]
    return INCREASE_BEHIND.match(tokens.lowered, behind) is not None


def _is_compared_change(passage: Passage, quantity: Quantity) -> bool:
    """Whether one change is told of two groups: "volume increased by 106 ml versus placebo"."""
    measured = quantity.spread in {"ci", "bare"} or quantity.unit is not None or is_money(passage, quantity)
    if not measured or quantity.sd is not None or quantity.percent or is_timed(passage, quantity):
        return False
    if passage.says(SINCE_BASELINE) or passage.says(NO_SUMMARY) or not passage.says(COMPARED_WITH_GROUP):
        return False  # the change of one group, or a risk
    return _sizes_change(passage, quantity) and not (
        is_dose(passage, quantity) or _is_set_against(passage, quantity)
    )


def _sizes_change(passage: Passage, quantity: Quantity) -> bool:
    tokens, before = passage.tokens, words_before(passage, quantity)
    behind = tokens.ends[quantity.unit or quantity.upto or quantity.value]
    if PER_BENEFIT.match(tokens.lowered, behind):
        return False
    if CHANGED_BY.search(before) or INCREASE_BEHIND.match(tokens.lowered, behind):
        return True
    # "higher in A (5.6 h) than in B" may be the value in A
    interval = quantity.spread in {"ci", "bare"} or quantity.upto is not None
    return interval and CHANGED_IN_BRACKETS.search(before) is not None


def _is_set_against(passage: Passage, quantity: Quantity) -> bool:
    """Whether each group has its own value: "by 5.2 kg compared with 3.1 kg in controls"."""
    letters = passage.tokens.letters
    clause = max(letters.rfind(";", 0, quantity.first), letters.rfind(",&", 0, quantity.first), 0)
    before = letters.rfind("v", clause, quantity.first)
    if before >= 0 and _VALUE_BEFORE.search(letters, clause, before):
        return True
    behind = letters.find("v", quantity.last)
    return behind >= 0 and _VALUE_BEHIND.match(letters, behind + 1) is not None


def is_difference(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number without a measure before it is the difference between two groups."""
    asked = (
        _differs_by,
        _is_difference_in_words,
        _is_excess_in_brackets,
        _is_associated_change,
        _is_stated_difference,
        is_difference_in_points,
        is_signed_contrast,
        _is_compared_change,
    )
    return any(asks(passage, quantity) for asks in asked)
