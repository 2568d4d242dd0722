"""Questions that rule a number out: it is a p value, a plan, a bound or of a kind that is not recorded."""

import re

from extractor.finding.cue_patterns import (
    AGE_CRITERION,
    BETWEEN,
    FUTURE,
    HYPOTHESIS,
    NOT_RECORDED,
    NUMBER_NEEDED,
    STATISTIC_BEFORE,
    STUDY_SPAN,
)
from extractor.finding.passage import Passage
from extractor.finding.quantity import Quantity
from extractor.finding.surroundings import is_large, is_timed, words_before
from schemas.paper import SectionKind

# a name of a value that is recorded, behind one that is not
_MEASURE_BEHIND = re.compile(r"ratio|\b(?:hr|or|rr)\b|median|mean|differen|surviv|rate")
_STATISTIC = 24
"""The most letters of a statistic with its degrees of freedom."""
_ROUND = frozenset({"100", "1000", "10000", "100000", "1000000"})
# "(p < 0.01" P=
_P_BEFORE = re.compile(r"P[w(,]{0,2}$")
_REPORTED = {SectionKind.RESULTS, SectionKind.CONCLUSIONS, SectionKind.DISCUSSION}
_TIMES_BEHIND = re.compile(
    r"[)\s]{0,2}-?(?:fold\b|times (?:as|more|higher|greater|lower|larger|less|the|longer)\b)"
)


def is_p_value(passage: Passage, quantity: Quantity) -> bool:
    """Whether it is the number of a p value that stands by itself: "significantly (p < 0.01) higher"."""
    letters, first = passage.tokens.letters, quantity.first
    if "P" not in letters[max(first - 3, 0) : first] or is_large(passage, quantity):
        return False
    return _P_BEFORE.search(letters, 0, first) is not None


def _is_per_thousand(passage: Passage, quantity: Quantity) -> bool:
    """Whether it stands below a stroke: the 1,000 of "8.6/1,000 (95% CI 6.3-10.9)"."""
    below = quantity.first > 0 and passage.tokens.letters[quantity.first - 1] == "/"
    return below and passage.tokens.slice(quantity.value).replace(",", "") in _ROUND


def _is_adjective(passage: Passage, quantity: Quantity) -> bool:
    """Whether its unit is joined to it by a dash before a noun: "on the 12-point scale"."""
    if quantity.unit is None or quantity.spread or not passage.tokens.slice(quantity.unit).startswith("-"):
        return False
    behind = passage.tokens.ends[quantity.unit]
    return passage.tokens.lowered[behind : behind + 2].strip().isalpha() and "." not in passage.tokens.slice(
        quantity.value
    )


def is_of_another_unit(passage: Passage, quantity: Quantity) -> bool:
    """Whether what is printed with it makes it a scale or a denominator: "12-point scale", "8.6/1,000"."""
    if quantity.first == quantity.last:
        return False
    return _is_per_thousand(passage, quantity) or _is_adjective(passage, quantity)


def is_planned(passage: Passage, quantity: Quantity) -> bool:
    """Whether the sentence tells what is to come: "until the end of follow-up (5 years)"."""
    return not quantity.spread and passage.says(FUTURE) and passage.block.section not in _REPORTED


def is_class(passage: Passage, quantity: Quantity) -> bool:
    """Whether it bounds a class of values: "pressures between 20 and 30 cmH2O"."""
    return (
        not quantity.spread
        and quantity.upto is None
        and bool(BETWEEN.search(words_before(passage, quantity)))
    )


def is_multiple(passage: Passage, quantity: Quantity) -> bool:
    """Whether it tells how many times more: "2.1 (1.6-2.7) times higher"."""
    return bool(_TIMES_BEHIND.match(passage.tokens.lowered, passage.tokens.ends[quantity.end]))


def is_test_statistic(passage: Passage, quantity: Quantity) -> bool:
    """Whether it belongs to a test: "t = 1.43", "df = 115.86", "t9 = -5.26"."""
    if quantity.percent:
        return False
    if passage.tokens.letters[: quantity.first][-1:] in {"K", "f"}:
        return True
    value = passage.tokens.starts[quantity.value]
    begin = max(value - _STATISTIC, passage.tokens.start)
    if passage.tokens.lowered[begin:value].rstrip()[-1:] != "=":
        return False  # most values need no search
    return STATISTIC_BEFORE.search(passage.tokens.lowered[begin:value]) is not None


def is_supposed(passage: Passage, _quantity: Quantity) -> bool:
    """Whether the sentence tells what was expected: "we hypothesized that median OS would be 8 months"."""
    return passage.says(HYPOTHESIS)


def is_number_needed(passage: Passage, quantity: Quantity) -> bool:
    """Whether it tells how many to treat for one: "number needed to treat 5 (95% CI 4-10)"."""
    if not passage.says(NUMBER_NEEDED):
        return False
    before = words_before(passage, quantity)
    named = NUMBER_NEEDED.search(before)
    return named is not None and not _MEASURE_BEHIND.search(before, named.end())


def is_setting(passage: Passage, quantity: Quantity) -> bool:
    """Whether it is an admitted age or a span of the study: "aged 18", "the trial lasted 4 years"."""
    if quantity.spread:
        return False
    before = words_before(passage, quantity)
    if AGE_CRITERION.search(before[-25:]):
        return True
    return is_timed(passage, quantity) and bool(STUDY_SPAN.search(before))


def is_not_recorded(passage: Passage, quantity: Quantity) -> bool:
    """Whether it is of a kind the feed leaves out: "intra-cluster correlation 0.17 (95% CI 0.11-0.23)"."""
    if not passage.says(NOT_RECORDED):
        return False
    # with the number itself: "AUC" is one of a test before "0.82", one of a drug's level before "312"
    before = words_before(passage, quantity) + passage.tokens.slice(quantity.value)
    named = NOT_RECORDED.search(before)
    return (
        named is not None
        and quantity.between.count("_") < 2
        and not _MEASURE_BEHIND.search(before, named.end())
    )
