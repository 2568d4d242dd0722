"""Questions about values whose statistic the text does not name: is one the value of something measured?"""

import re

from extractor.finding.cue_patterns import (
    COSTS,
    ESTIMATED_BEFORE,
    HYPOTHETICAL,
    NOT_RECORDED,
    POINT_BEFORE,
    SETTING,
    VERB_BEHIND,
)
from extractor.finding.difference_patterns import EXCESS_BEFORE, NO_SUMMARY
from extractor.finding.passage import Passage
from extractor.finding.percentage_patterns import CHANGE, CHANGED
from extractor.finding.quantity import Quantity
from extractor.finding.surroundings import (
    governor,
    has_decimals,
    is_bounded,
    is_money,
    is_timed,
    words_before,
)
from schemas.paper import SectionKind

# "), electroincision 1.5 (0-7), P": the list goes on to a test
_TESTED_LIST = re.compile(r"\)?[,;]w?,?N\(N[-,]N\),P")
# "2.4 (95% CI 1.9-2.9) versus 3.8 (95% CI 3.2-4.4)" N(CN-N)vN(CN-N)
_PAIRED_AHEAD = re.compile(r"\)?[wH]{0,2},?v[wH]{0,2},?N[uy]?[(,;]C")
_PAIRED_BEHIND = re.compile(r"C[,:=]?N[-,;]N\)?[wH]{0,2},?v[wH]{0,2},?$")
_STATED = re.compile(r"\b(?:was|were|averaged)\s$")
_STATED_AT = re.compile(r"\b(?:was|were|averaged|to|from|of|at)\s$")
# "grip strength improved by |3.4 kg", "fell from baseline by |8.4 mmHg"
_CHANGED_BY = re.compile(
    r"\b(?:improved|decreased|increased|declined|rose|fell|dropped|grew"
    r"|(?:was|were) (?:reduced|lowered|raised|prolonged|shortened|extended|delayed))(?: [a-z]+ly)?"
    r"(?: (?:from|since|over|in|with|after|during|following) [a-z][a-z ]{2,40}?)? by\s"
    r"(?:an? (?:mean|median|average) of |about |approximately |only )?$"
)
# "pressure fell |4.3 mm Hg", "it rose slightly, |0.3 kg"
_CHANGED = re.compile(
    r"\b(?:improved|decreased|increased|declined|rose|fell|dropped|gained|lost)(?: [a-z]+ly)?"
    r"(?: (?:by )?(?:an? (?:mean|median|average) of |about |approximately |only ))?\s$"
)
# "fell by 2.1 points in the drug group and by |0.4 points", "rose 2.1 points with it and |0.4 points"
_CHANGE_GOES_ON = re.compile(
    r"\b(?:improved|decreased|increased|declined|rose|fell|dropped|grew|gained|lost"
    r"|(?:was|were) (?:reduced|lowered|raised))"
    r"(?: [a-z]+ly)?(?: (?:from|since|over|in|with|after|during|following) [a-z][a-z ]{2,40}?)?(?: by)?"
    r" (?:about |approximately |only )?\d[\d.]*\s?[^.;:\d]{1,70}?"
    r"\b(?:and|but|versus|vs\.?|compared (?:with|to)|than)(?: only)?(?: by)?\s$"
)
# "the pooled estimate was |0.91 (0.80-1.03)"
_POOLED_BEFORE = re.compile(
    r"\b(?:pooled|combined|summary|overall) (?:effect|estimate|result)s?\b[^.;()]{0,40}$"
)
# the second number of "were 14.2 (4.4) and 17.9 (5.0)" is printed as the first
_BRACKETED_PAIR = re.compile(r"N\(N\)w?(?:&|,?v|-)w?N\(N\)")
_BRACKETED_BEFORE = re.compile(r"N\(N\)w?(?:&|,?v|-)w?$")
# "the limit of the 95% CI (-1.6)" C(N
_OF_INTERVAL = re.compile(r"C\(?N$|\(N[uy]?[,;-]N$")
# "QALYs gained [-0.019, 0.037]" (N,N)
_BOUND = re.compile(r"N[uy]?[,;&-]N[uy]?\)")
_REPORTING = {SectionKind.ABSTRACT, SectionKind.RESULTS}


def is_estimated(passage: Passage, quantity: Quantity) -> bool:
    """Whether it is the size of a change, or an estimate: "a decline of 5.2 (95% CI 2.2-8.2)"."""
    if quantity.spread != "ci" or passage.says(NO_SUMMARY):
        return False
    letters = passage.tokens.letters
    if _PAIRED_AHEAD.match(letters, quantity.last + 1) or _PAIRED_BEHIND.search(letters, 0, quantity.first):
        return True
    changed = CHANGE.search(passage.words(0, quantity.first))
    return bool(changed or ESTIMATED_BEFORE.search(words_before(passage, quantity)))


def has_bracketed_deviation(passage: Passage, quantity: Quantity) -> bool:
    """Whether its deviation stands in brackets: "mean (SD) ... 12.3 (4.5)"."""
    if quantity.single is None or quantity.single_percent:
        return False
    if quantity.unit is not None and passage.tokens.letters[quantity.single + 1] in "uy":
        return False  # "2000 kJ [500 kcal]"
    named = passage.spread_in_header(quantity)
    return named in {"sd", "se"} and (quantity.unit is not None or has_decimals(passage, quantity))


def is_changed(passage: Passage, quantity: Quantity) -> bool:
    """Whether it is one end of a change: "fell from 6.5 to 5.9"."""
    measured = quantity.unit is not None and not is_timed(passage, quantity)  # not "from 26 to 32 weeks"
    return quantity.changed and (has_decimals(passage, quantity) or measured)


def has_bare_interval(passage: Passage, quantity: Quantity) -> bool:
    """Whether an interval without a name is a spread: "46 months (29-72)"."""
    if quantity.spread != "bare" or (
        is_timed(passage, quantity) and POINT_BEFORE.search(words_before(passage, quantity))
    ):
        return False
    return quantity.unit is not None or passage.spread_in_header(quantity) in {"iqr", "range"}


def has_bracketed_number(passage: Passage, quantity: Quantity) -> bool:
    """Whether decimals with a unit stand beside others in brackets: "3.9 (3.1) minutes"."""
    if quantity.single is None or quantity.single_percent:
        return False
    if quantity.unit is None and not _is_stated_pair(passage, quantity):
        return False
    value, single = passage.printed(quantity.value), passage.printed(quantity.single)
    reported = passage.block.section in _REPORTING or passage.block.part in _REPORTING
    if value is None or single is None or not reported or is_bounded(passage, quantity):
        return False
    return value.decimals > 0 and value.decimals == single.decimals and quantity.upto is None


def _is_stated_pair(passage: Passage, quantity: Quantity) -> bool:
    """Whether it is one of two alike that a verb states: "scores were 14.2 (4.4) and 17.9 (5.0)"."""
    letters, first = passage.tokens.letters, quantity.first
    if not _BRACKETED_PAIR.match(letters, first):
        pair = _BRACKETED_BEFORE.search(letters, max(first - 7, 0), first)
        if pair is None:
            return False
        first = pair.start()
    return not passage.says(NO_SUMMARY) and bool(_STATED_AT.search(passage.words(0, first)[-30:]))


def is_stated_value(passage: Passage, quantity: Quantity) -> bool:
    """Whether results state it of something measured: "Cmax was 12.3 ng/mL"."""
    reported = passage.block.section in _REPORTING or passage.block.part in _REPORTING
    if not reported or quantity.unit is None or quantity.op is not None:
        return False
    if governor(passage, quantity) == "M" or quantity.upto is not None:
        return False
    if passage.says(SETTING) or passage.says(HYPOTHETICAL):
        return False
    if VERB_BEHIND.match(passage.tokens.lowered, passage.tokens.ends[quantity.end]):
        return False
    before = words_before(passage, quantity)
    changed = _is_size_of_change(passage, quantity, before)
    if changed or is_timed(passage, quantity) or _STATED.search(before[-30:]):
        return changed or not is_timed(passage, quantity)
    letters = passage.tokens.letters
    bracketed = letters[quantity.first - 1] == "(" and letters[quantity.last + 1 : quantity.last + 2] == ")"
    return bracketed and EXCESS_BEFORE.search(before) is not None


def _is_size_of_change(passage: Passage, quantity: Quantity, before: str) -> bool:
    """Whether it tells by how much something changed, in the first group told of or in the next."""
    if _CHANGED_BY.search(before[-60:]):
        return True
    if is_timed(passage, quantity):
        return False  # "increased 3 months after"
    return bool(_CHANGED.search(before[-60:]) or _CHANGE_GOES_ON.search(before[-170:]))


def is_printed_change(passage: Passage, quantity: Quantity) -> bool:
    """Whether it is a change printed with its sign: "improved with drug (+0.55), not without (-0.13)"."""
    signed = passage.tokens.slice(quantity.value)[0] in "+-"
    reported = passage.block.section in _REPORTING or passage.block.part in _REPORTING
    if not signed or not reported or quantity.upto is not None or is_timed(passage, quantity):
        return False
    if _OF_INTERVAL.search(passage.tokens.letters[: quantity.first + 1]):
        return False
    if _BOUND.match(passage.tokens.letters, quantity.first) or passage.says(SETTING):
        return False
    stated = quantity.unit is not None or (quantity.value > 0 and has_decimals(passage, quantity))
    changed = CHANGED.search(passage.words(0, quantity.first))
    return stated and changed is not None and not NOT_RECORDED.search(passage.words(0, quantity.first))


def is_within_interval(passage: Passage, quantity: Quantity) -> bool:
    """Whether decimals stand before an interval that holds them: "1.3 (1.2-1.5)", whatever they are of."""
    if quantity.spread != "bare":
        return False
    value, low, high = (passage.printed(at) for at in (quantity.value, quantity.low, quantity.high))
    if value is None or low is None or high is None:
        return False
    reported = passage.block.section in _REPORTING or passage.block.part in _REPORTING
    if not reported or is_bounded(passage, quantity) or passage.says(NO_SUMMARY):
        return False
    if _POOLED_BEFORE.search(words_before(passage, quantity)):
        return False  # of what measure, no sentence says
    tested = _TESTED_LIST.match(passage.tokens.letters, quantity.last + 1)
    printed = value.decimals and low.decimals == high.decimals
    return bool(printed or tested) and low.value <= value.value <= high.value


def is_cost(passage: Passage, quantity: Quantity) -> bool:
    """Whether it is a cost: "mean costs were £36"."""
    return is_money(passage, quantity) and bool(COSTS.search(passage.words(0, quantity.first)))
