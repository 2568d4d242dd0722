"""Questions about a percentage: is it a share of patients, the size of a change, or something else?"""

import re

from extractor.finding.cue_patterns import HYPOTHETICAL, MEASURED, NOT_A_RESULT, PLANNED, SETTING
from extractor.finding.difference import is_negative
from extractor.finding.foreign_percentage import is_about_cost, is_of_measurement
from extractor.finding.passage import Passage
from extractor.finding.percentage_patterns import (
    CHANGE,
    CHANGED_BY,
    CRITERION_BEFORE,
    EXTENT_BEHIND,
    MEASURED_PERCENTAGE,
    NOT_PATIENTS_BEFORE,
    NOT_PATIENTS_BEHIND,
    PROPORTION,
    RELATIVE_BEFORE,
    RELATIVE_BEHIND,
    RELATIVE_IN_BRACKET,
    SHARE_OF_TIME,
    THRESHOLD_BEFORE,
)
from extractor.finding.quantity import Quantity
from extractor.finding.surroundings import governor, is_bounded, is_direct
from schemas.paper import SectionKind

# "98 % of patients", "70 % women"
_OF_PEOPLE = re.compile(
    r"\s?(?:of|in) (?!(?:the |their |its |his |her )?(?:possible|planned|prescribed|expected|initial|baseline"
    r"|original|predicted|scheduled|recommended|maxim\w+|full|target\w*|body|total (?!pati|part|subj|cases)))"
    r"|\s?(?:patients|participants|women|men|children|subjects|cases)"
)
# "28 % in high IgA participants versus |12 %", "by 39%, 42% and |12%": the others are what the first is
_FIRST_OF_LIST = re.compile(
    r"(?:[-+]?\d+(?:\.\d+)?(?: ?\([^()]{1,30}\))?\s?(?:%|per ?cent)?(?: \([^()]{1,60}\))?"
    r"(?:, p ?[<=>] ?[\d.]+)?"
    r"(?: (?:in|for|with|of) [^.,;()%]{3,45})?(?:,? ?(?:vs\.?|versus|compared (?:with|to)|and)|,)\s+)+$"
)
# "a mean of |6.8 %", "mean inhibition of PGE2 synthesis of |76 %"
_MEAN_OF = re.compile(
    r"(?:mean|median|average)s? (?:inhibition |change )?(?:[^.;,()%]{0,30})?\b(?:of|was) (?:only |about )?"
)
# "the score rose by 12.5 %| from the baseline score"
# "frequency fell by a median of |38.5 %"
_SINCE_BASELINE = re.compile(
    r"\s?(?:(?:increase|decrease|reduction|improvement|decline|rise)s? )?(?:in [^.;()%]{1,40} )?"
    r"(?:from|over|above|below|compared (?:with|to)) (?:the |its |their )?baseline\b"
)
# "was received by |25 %"
_BY_AGENT = re.compile(
    r"\b(?!(?:chang|decreas|increas|reduc|improv|lower|rais|shorten|prolong|attenuat|diminish|elevat|declin"
    r"|dropp|slow|enhanc)\w*)\w+(?:ed|en|ought|old) by $"
)
_BY_MEAN = re.compile(r"\bby a (?:mean|median) of $")
# the rest of "24, 19, and 135 % greater" ,N,&N%
_LIST_TO_PERCENT = re.compile(r"(?:(?:,&?|&)N)+%")
_BOUNDS = frozenset("<>≤≥")
_BOUND_WORDS = ("than", "under", "below", "over", "above")
# "deficient (41-80 %| activity)"
_CLASS_BEHIND = re.compile(r"\)? (?:activity|involvement|of normal)\b")
# "a high adherence group ("
_CLASS_OPENED = re.compile(r"\b(?:groups?|class|category|tertile|quartile|subgroup)\s?[(\[]$")
# "expression ("
_CLASS_BEFORE = re.compile(
    r"\b(?:index|expression|staining|scores?|ki-?67|positivity)\s?[(\[]"
    r"(?:\d+-\d+ (?:vs\.?|versus|or|and|compared (?:with|to)) )?$"
)
# " of patients with cancer will usually develop metastases"
_PROGNOSIS = re.compile(
    r"\s?of (?:the |these |all )?(?:[a-z-]+ ){0,3}?"
    r"(?:patients|participants|subjects|people|women|men|children|babies|infants|adults|cases|persons)\b[^.;%]{0,70}?"
    r"\bwill (?:[a-z]+ ){0,2}?"
    r"(?:develop|experience|die|have|relapse|become|suffer|need|require|recur|progress|survive"
    r"|be (?:infected|cured|affected|diagnosed))\b"
)
# "one [<1 %|] of 135 patients"
_OF_NUMBER = re.compile(r"[)\]] of \d")
# "the majority of investigators (|> 70 %)", not "deficient (|<= 40 %)"
_SHARED_BEFORE = re.compile(
    r"\b(?:most|majority|minority|all|many|few|proportions?|rates?|incidence|prevalence|surviv\w+|frequen\w+|common|rare|adheren\w+"
    r"|complian\w+|attend\w+|acceptab\w+|very high|patients|participants|women|men|children|subjects)\b"
    r"[^.;()]{0,60}[(\[]"
    r"(?:\w+ \[)?\s?$"
)
# "was <10 %", "an incidence of <0.5 %"
_STATED = re.compile(
    r"\b(?:was|were|is|in|only|(?:incidences?|prevalences?|frequenc(?:y|ies)|mortality) of)\s*$"
)
# "was <10 % for all doses", not "were >=95% adherent"
_SHARE_BEHIND = re.compile(r"\s?(?:[,.;)]|(?:for|in|of|among|at|with|and|across|during|after|was|were)\b|$)")
_PLANNING = {SectionKind.ABSTRACT, SectionKind.METHODS, SectionKind.OTHER, SectionKind.INTRODUCTION}
_CRITERIA = {SectionKind.METHODS, SectionKind.INTRODUCTION}
_REPORTING = {SectionKind.RESULTS, SectionKind.CONCLUSIONS}


def is_threshold(passage: Passage, quantity: Quantity) -> bool:
    """Whether a percentage is a bound of something else or a relative size: "Ki-67 > 20 %", "25 % less"."""
    tokens = passage.tokens
    criterion = CRITERION_BEFORE.search(_before(passage, quantity)[-110:])
    if criterion and (is_bounded(passage, quantity) or "exce" in criterion.group()):
        return True
    if is_bounded(passage, quantity) and EXTENT_BEHIND.match(tokens.lowered, tokens.ends[quantity.end]):
        return True
    if is_bounded(passage, quantity) and _CLASS_OPENED.search(_before(passage, quantity)):
        return True  # "a high adherence group (more than 25 %)"
    if (
        _sign(passage, quantity)[:1] in _BOUNDS
        and not quantity.spread
        and not _bounds_share(passage, quantity)
    ):
        return True
    last = quantity.value + (tokens.letters[quantity.value + 1 : quantity.value + 2] == "%")
    return bool(RELATIVE_BEHIND.match(tokens.lowered, tokens.ends[last]))


def is_changed_mean(passage: Passage, quantity: Quantity) -> bool:
    """Whether a percentage is a mean change with its spread: "the mean reduction was 24 % (SD 3)"."""
    if quantity.sd is not None and is_relative_change(passage, quantity):
        return True  # "scores were reduced 8.2 ± 4.8 %"
    if _BY_MEAN.search(_before(passage, quantity)):
        return True
    end = passage.tokens.ends[quantity.end]
    if _SINCE_BASELINE.match(passage.tokens.lowered, end) and is_relative_change(passage, quantity):
        return True
    spread = quantity.spread or quantity.sd is not None
    if not spread or not _is_stated(passage, quantity):
        return False
    return bool(CHANGE.search(passage.words(0, quantity.first)))


def is_relative_change(passage: Passage, quantity: Quantity) -> bool:
    """Whether a percentage is the size of a change: "reduced by 24 %", "a 25 % lower risk"."""
    tokens = passage.tokens
    listed = _LIST_TO_PERCENT.match(tokens.letters, quantity.end + 1)
    end = tokens.ends[listed.end() - 1 if listed else quantity.end]
    if RELATIVE_BEHIND.match(tokens.lowered[end : end + 40]):
        return True
    before = _before_list(passage, quantity)
    if before.endswith("by ") and not _OF_PEOPLE.match(tokens.lowered, end) and not _BY_AGENT.search(before):
        all_before = tokens.lowered[tokens.start : tokens.starts[quantity.first]]
        if CHANGED_BY.search(all_before):
            return True  # "reduced A by 39 %, B by 33 %, and of LDL cholesterol by 11 %"
    if RELATIVE_IN_BRACKET.search(before) and MEASURED.search(before) and not PROPORTION.search(before):
        return True
    return bool(RELATIVE_BEFORE.search(before))


def is_signed_change(passage: Passage, quantity: Quantity) -> bool:
    """Whether a percentage is printed with its sign: "+12.5 %" is a change, a share of patients has none."""
    sign = passage.tokens.slice(quantity.value)[0]
    if passage.says(SETTING):
        return False  # "the clinical margin (-20 %)"
    return sign == "-" or (sign == "+" and quantity.spread != "ci")


def is_no_share(passage: Passage, quantity: Quantity) -> bool:
    """Whether a percentage is of something else than patients, or planned: "5 % glucose", "80 % power"."""
    tokens = passage.tokens
    end, before = tokens.ends[quantity.end], _before(passage, quantity)
    if NOT_PATIENTS_BEHIND.match(tokens.lowered, end) or is_about_cost(passage, quantity):
        return True
    times = before.endswith((" x ", "× "))  # "one minus the relative risk, x 100 %"
    if times or any(map(NOT_PATIENTS_BEFORE.search, (before, _before_list(passage, quantity)))):
        return True
    foreign = is_of_measurement(passage, quantity) and not _OF_PEOPLE.match(tokens.lowered, end)
    if foreign or (quantity.spread and is_negative(passage, quantity)):
        return True  # "an effect of 12 % (-3 %, 29 %)": no share lies below zero
    if quantity.upto is not None and (
        _CLASS_BEFORE.search(before) or _CLASS_BEHIND.match(tokens.lowered, end)
    ):
        return True  # "receptor expression (80-100 vs. 1-79 %)"
    compared = _sign(passage, quantity).endswith(_BOUND_WORDS) and not _OF_PEOPLE.match(tokens.lowered, end)
    if compared and THRESHOLD_BEFORE.search(before):
        return True
    planned = passage.block.section in _PLANNING and passage.block.part not in _REPORTING
    return planned and passage.says(HYPOTHETICAL) and not _is_prognosis(passage, quantity)


def _is_prognosis(passage: Passage, quantity: Quantity) -> bool:
    """Whether it tells what befalls people in general: "50 % of patients will develop metastases"."""
    tokens = passage.tokens
    end = tokens.ends[quantity.end]
    return _PROGNOSIS.match(tokens.lowered, end, tokens.end) is not None and not passage.says(PLANNED)


def is_measured_percentage(passage: Passage, quantity: Quantity) -> bool:
    """Whether a percentage is the value of something measured in per cent: "HbA1c was 8.4 %"."""
    tokens = passage.tokens
    if is_bounded(passage, quantity) or passage.block.section in _CRITERIA:
        return False
    if _OF_PEOPLE.match(tokens.lowered, tokens.ends[quantity.end]):
        return False
    return bool(MEASURED_PERCENTAGE.search(_before_list(passage, quantity)))


def is_stated_mean(passage: Passage, quantity: Quantity) -> bool:
    """Whether it is said to be a mean, whatever it is a share of: "lost a mean of 6.8 % of their weight"."""
    if "A+" in passage.tokens.letters[quantity.first : quantity.last + 1]:
        return True  # "56.2 ± 24.2 % (mean ± SD)"
    near = passage.words(quantity.governor or 0, quantity.first)
    return bool(_MEAN_OF.fullmatch(near)) and is_mean_percentage(passage, quantity)


def is_mean_percentage(passage: Passage, quantity: Quantity) -> bool:
    """Whether a percentage is a mean or median of something measured: "mean HbA1c was 7.9 %"."""
    if _is_stated(passage, quantity) and _has_header(quantity):
        return True
    if (
        quantity.sd is not None
        and quantity.sd_named
        and not PROPORTION.search(passage.words(0, quantity.first))
    ):
        return True  # "concentration was 1.49 % (SD 0.32)"
    alone = quantity.first - (quantity.governor or 0) - 1 == len(quantity.between)
    if (
        not alone
        or is_bounded(passage, quantity)
        or "t" in quantity.between
        or not _is_stated(passage, quantity)
    ):
        return False
    before = passage.words(0, quantity.first)
    return bool(SHARE_OF_TIME.search(before)) or not PROPORTION.search(before)


def _has_header(quantity: Quantity) -> bool:
    """Whether "median (IQR)" or "mean (SD)" stands before a value printed with such a spread."""
    return quantity.spread == "bare" and not {"Q", "S", "E"}.isdisjoint(quantity.between)


def is_set_percentage(passage: Passage, quantity: Quantity) -> bool:
    """Whether a percentage is a setting or a plan: "a power of 80 %"."""
    return bool(NOT_A_RESULT.search(_before(passage, quantity)[-40:]))


def _bounds_share(passage: Passage, quantity: Quantity) -> bool:
    """Whether a sign before a percentage bounds a share: "(>= 98 %)", "> 70 % of patients"."""
    tokens, first = passage.tokens, quantity.first
    opened = (
        first > 0 and tokens.letters[first - 1] == "(" and _SHARED_BEFORE.search(_before(passage, quantity))
    )
    stated = _STATED.search(passage.words(max(first - 2, 0), first))
    stated = stated and _SHARE_BEHIND.match(tokens.lowered, tokens.ends[quantity.end], tokens.end)
    counted = _OF_NUMBER.match(tokens.lowered, tokens.ends[quantity.end])
    share = opened or stated or counted or _OF_PEOPLE.match(tokens.lowered, tokens.ends[quantity.end])
    return bool(share) and not THRESHOLD_BEFORE.search(passage.words(max(first - 5, 0), first))


def _is_stated(passage: Passage, quantity: Quantity) -> bool:
    """Whether a median or mean governs a percentage directly."""
    return governor(passage, quantity) in {"D", "A"} and is_direct(passage, quantity)


def _sign(passage: Passage, quantity: Quantity) -> str:
    """The comparator before a percentage, as printed."""
    return passage.tokens.slice(quantity.op) if quantity.op is not None else ""


def _before_list(passage: Passage, quantity: Quantity) -> str:
    """The words before a percentage and those of its list that stand before it."""
    tokens = passage.tokens
    start = tokens.starts[quantity.first]
    before = tokens.lowered[max(start - 130, tokens.start) : start]
    listed = "%" in before or "cent" in before or before.endswith((", ", " and "))
    return _FIRST_OF_LIST.sub("", before) if listed else before


def _before(passage: Passage, quantity: Quantity) -> str:
    """The words right before a percentage."""
    return passage.words(max(quantity.first - 6, 0), quantity.first)
