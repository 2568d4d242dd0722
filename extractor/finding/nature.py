"""What a quantity is: an effect, a summary, a rate, or none of them."""

import re

from extractor.finding.cue_patterns import (
    AGE_CRITERION,
    CHANGE,
    CHANGED_FROM,
    COSTS,
    DIFFERED_BY,
    DURATION,
    HYPOTHETICAL,
    LANDMARK_BEFORE,
    NOT_A_RESULT,
    NOT_PATIENTS_BEFORE,
    NOT_PATIENTS_BEHIND,
    POINT_BEFORE,
    PROPORTION,
    RATIOS,
    RELATIVE_BEFORE,
    RELATIVE_BEHIND,
    SETTING,
    STATED_BEFORE,
    STUDY_SPAN,
    SURVIVAL,
    THRESHOLD_BEFORE,
    VERB_BEHIND,
)
from extractor.finding.passage import Passage
from extractor.finding.quantity import Nature, Quantity
from extractor.finding.surroundings import has_noun, is_compared, is_direct, is_landmark, is_large, is_money, is_timed
from schemas.paper import SectionKind

_NEAR = re.compile(r"(?!(?:[^_]*_){2})[w_=:o(),S+QCR;&vtdTyuHVBJG]{0,10}")
_OF_PEOPLE = re.compile(r"\s?(?:of|in) |\s?(?:patients|participants|women|men|children|subjects|cases)")
_PLANNING = {SectionKind.ABSTRACT, SectionKind.METHODS, SectionKind.OTHER, SectionKind.INTRODUCTION}
_REPORTING = {SectionKind.RESULTS, SectionKind.CONCLUSIONS}


def nature_of(passage: Passage, quantity: Quantity) -> Nature | None:
    letters = passage.tokens.letters
    governor = letters[quantity.governor] if quantity.governor is not None else ""
    if governor == "M" and (nature := _governed_by_measure(passage, quantity)):
        return nature
    if is_landmark(passage, quantity):
        return None
    if quantity.letter == "Z":
        return (
            "summary" if governor in {"D", "A"} or SURVIVAL.search(passage.words(0, quantity.first)) else None
        )
    if quantity.percent:
        return _percent_nature(passage, quantity, governor)
    if quantity.spread in {"iqr", "range", "sd", "se"}:
        return "summary"
    if governor in {"D", "A"} and _stands_for_statistic(passage, quantity):
        return "summary"
    return _ungoverned(passage, quantity)


def _governed_by_measure(passage: Passage, quantity: Quantity) -> Nature | None:
    tokens, at = passage.tokens, quantity.governor or 0
    ratio = tokens.names[at] in RATIOS
    if quantity.spread in {"iqr", "range", "sd", "se"} or (ratio and quantity.percent):
        return None
    if quantity.spread in {"ci", "bare"} or (quantity.upto is not None and ratio):
        return "effect" if ratio or quantity.spread == "ci" or is_direct(passage, quantity) else None
    if not is_direct(passage, quantity) or (
        quantity.op is not None and passage.comparator(quantity.op) != "="
    ):
        return None
    if quantity.malformed:
        return "effect"
    number = tokens.slice(quantity.value)
    sentence = tokens.lowered[tokens.start : tokens.end]
    if SETTING.search(sentence) or (
        is_timed(passage, quantity)
        and LANDMARK_BEFORE.search(sentence[: tokens.starts[quantity.first] - tokens.start])
    ):
        return None
    if has_noun(passage, quantity) or tokens.letters[quantity.last + 1 : quantity.last + 2] == "o":
        return None
    if ratio:
        whole = "." not in number and "," not in number
        return (
            None if whole and ((quantity.op is None and quantity.p is None) or len(number) > 3) else "effect"
        )
    versus = tokens.letters[quantity.last + 1 : quantity.last + 2] == "v"
    named = tokens.slice(at)
    stated = quantity.op is not None or STATED_BEFORE.search(passage.words(at, quantity.first)[-30:])
    if versus or (named[-1] == "s" and not quantity.between.startswith("o")) or quantity.between.strip("w_=:,o(") or not stated:
        return None
    return "effect" if quantity.unit is not None or "." in number or quantity.op is not None or quantity.percent else None


def _stands_for_statistic(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number behind "median" or "mean" is its value, not a head count or a year."""
    if has_noun(passage, quantity) and passage.tokens.letters[quantity.first - 1 : quantity.first] != "o":
        return False
    before = passage.words(quantity.governor or 0, quantity.first)
    if NOT_A_RESULT.search(before):
        return False
    plain = quantity.unit is None and quantity.spread is None and quantity.single is None
    if plain and not (STATED_BEFORE.search(before[-30:]) and _NEAR.fullmatch(quantity.between)):
        return False
    if (
        quantity.unit is None
        and quantity.spread is None
        and VERB_BEHIND.match(passage.tokens.lowered, passage.tokens.ends[quantity.end])
    ):
        return False
    timed = is_timed(passage, quantity)
    if timed and quantity.upto is None and POINT_BEFORE.search(before) and not CHANGED_FROM.search(before):
        return False
    return is_direct(passage, quantity) or (timed and "M" not in quantity.between)


def _percent_nature(passage: Passage, quantity: Quantity, governor: str) -> Nature | None:
    before = passage.words(max(quantity.first - 6, 0), quantity.first)
    op = passage.tokens.slice(quantity.op) if quantity.op is not None else ""
    if op[:1] in set("<>≤≥") and not quantity.spread and not _is_bound(passage, quantity):
        return None
    stated = governor in {"D", "A"} and is_direct(passage, quantity)
    tokens, last = passage.tokens, quantity.value + (passage.tokens.letters[quantity.value + 1 : quantity.value + 2] == "%")
    if RELATIVE_BEHIND.match(tokens.lowered, tokens.ends[last]):
        return None
    if stated and (quantity.spread or quantity.sd is not None) and CHANGE.search(passage.words(0, quantity.first)):
        return "summary"
    if _is_relative_change(passage, quantity) or _is_no_share(passage, quantity, before):
        return None
    alone = quantity.first - (quantity.governor or 0) - 1 == len(quantity.between)
    if stated and alone and not PROPORTION.search(passage.words(0, quantity.first)) and "t" not in quantity.between:
        return "summary"
    return None if NOT_A_RESULT.search(before[-40:]) else "rate"


def _is_bound(passage: Passage, quantity: Quantity) -> bool:
    """Whether a sign before a percentage bounds a share: "(>= 98 %)", "> 70 % of patients"."""
    tokens = passage.tokens
    first = quantity.first
    opened = first > 0 and tokens.letters[first - 1] == "("
    share = opened or _OF_PEOPLE.match(tokens.lowered, tokens.ends[quantity.end])
    return bool(share) and not THRESHOLD_BEFORE.search(passage.words(max(first - 5, 0), first))


def _is_no_share(passage: Passage, quantity: Quantity, before: str) -> bool:
    """Whether a percentage is of something else than patients, or planned."""
    tokens = passage.tokens
    if NOT_PATIENTS_BEHIND.match(tokens.lowered, tokens.ends[quantity.end]) or NOT_PATIENTS_BEFORE.search(before):
        return True
    op = tokens.slice(quantity.op) if quantity.op is not None else ""
    people = _OF_PEOPLE.match(tokens.lowered, tokens.ends[quantity.end])
    if op.endswith("than") and not people and THRESHOLD_BEFORE.search(before):
        return True
    planned = passage.block.section in _PLANNING and passage.block.part not in _REPORTING
    return planned and bool(HYPOTHETICAL.search(tokens.lowered, tokens.start, tokens.end))


def _is_relative_change(passage: Passage, quantity: Quantity) -> bool:
    """Whether a percentage is the size of a change: "reduced by 24 %", "a 25 % lower risk"."""
    tokens = passage.tokens
    behind = tokens.lowered[tokens.ends[quantity.end] : tokens.ends[quantity.end] + 40]
    before = tokens.lowered[
        max(tokens.starts[quantity.first] - 60, tokens.start) : tokens.starts[quantity.first]
    ]
    return bool(RELATIVE_BEHIND.match(behind) or RELATIVE_BEFORE.search(before))


def _ungoverned(passage: Passage, quantity: Quantity) -> Nature | None:
    letters = passage.tokens.letters
    timed = is_timed(passage, quantity)
    before = passage.words(max(quantity.first - 8, 0), quantity.first)[-110:]
    if quantity.spread in {"ci", "bare"} and DIFFERED_BY.search(before) and "v" in letters:
        return "effect"
    if AGE_CRITERION.search(before[-25:]) and not quantity.spread:
        return None
    if timed and STUDY_SPAN.search(before) and not quantity.spread:
        return None
    if timed and (DURATION.search(before) or quantity.spread) and not NOT_A_RESULT.search(before[-40:]):
        return None if LANDMARK_BEFORE.search(before) and not quantity.spread else "summary"
    if quantity.spread == "ci":
        return (
            "effect"
            if passage.memory.measure and quantity.unit is None
            else "summary"
            if quantity.unit is not None or is_large(passage, quantity)
            else None
        )
    named = passage.spread_in_header(quantity) if quantity.single is not None and not quantity.single_percent else None
    if named in {"sd", "se"} and (quantity.unit is not None or "." in passage.tokens.slice(quantity.value)):
        return "summary"
    if quantity.changed and "." in passage.tokens.slice(quantity.value):
        return "summary"
    if quantity.spread == "bare" and (
        quantity.unit is not None or passage.spread_in_header(quantity) in {"iqr", "range"}
    ):
        return "summary"
    if is_compared(passage, quantity) or (is_money(passage, quantity) and COSTS.search(before)):
        return "summary"
    if quantity.spread == "bare" and passage.memory.measure and "." in passage.tokens.slice(quantity.value):
        return "effect"
    return None
