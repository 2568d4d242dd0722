"""Which numbers are the bounds of a range or an interval, and which stand by themselves."""

import re
from dataclasses import replace
from itertools import pairwise

from extractor.finding.cue_patterns import CHANGED_FROM, RANGED_BETWEEN
from extractor.finding.passage import Passage
from extractor.finding.quantity import Quantity

# "occurred in |between 6 % and 39 %"
_SHARES_BETWEEN = re.compile(r"\b(?:is|are|was|were|in|of|lay|lies) between $")
# "1.03 per year; 1.01-1.05" w; | "1.45, 1.02-2.06" , | "1.05/year (1.03-1.07)" /w(
_BARE_BEHIND = re.compile(r"/?[wyu]{0,2}[;,(]")
# "0-9 % (median " (D
_MEDIAN_BEHIND = re.compile(r"\(D[:=,]?")
# "times more likely ("
_TIMES = re.compile(r"\s?times (?:more|less|higher|lower|greater|as) [a-z ]{0,20}[(\[]{1,2}")
# "from 44.1% in |2005 to 36.8%", "from 12% at |6 to 9% at 12 months"
_CHANGED_SINCE = re.compile(r"\bfrom [^;]*\d[^;]{0,30}\b(?:in|at|on|by|after|days?|weeks?|months?|years?) $")
# "the average of this |score increased from 12 to 18 months"
_OF_SCALE = re.compile(
    r"\b(?:scores?|levels?|activity|weight|pressure|bmi|intake|concentrations?|prevalence|incidence|rates?|sum"
    r"|density|function|count)\b(?![^.;]*\b(?:surviv\w*|durations?|stay|time|interval|age)\b)[^.;]*$"
)
# "and with a placebo (60 to 33 %)"
_FURTHER_CHANGE = re.compile(r"(?:[(\[]|\b(?:from|compared with|compared to|versus|vs\.?) )$")

# " at baseline to " w- | ") before treatment to " )w- | " (n = 39), to " (n.),-
_WORDS_TO = re.compile(r"[wdt(n.)=]{1,8},?-")


def part_changes(passage: Passage, quantities: list[Quantity]) -> None:
    """Part "improved from 65 to 112 months" into its two values, and "(60 to 33 %)" behind it."""
    ranges = [
        at for at, quantity in enumerate(quantities) if quantity.upto is not None and not quantity.spread
    ]
    ranges = [at for at in ranges if passage.tokens.letters[: quantities[at].first][-1:] != "R"]
    windows = [at for at in ranges if _is_window(passage, quantities[at])]
    for at in reversed(windows):
        del quantities[at]
    if windows:
        part_changes(passage, quantities)
        return
    changes = [at for at in ranges if CHANGED_FROM.search(passage.words(0, quantities[at].first))]
    told = [at for at, quantity in enumerate(quantities) if quantity.changed or at in changes]
    if told:
        goes_on = (at for at in ranges if at > told[0] and at not in changes)
        changes += [at for at in goes_on if _FURTHER_CHANGE.search(passage.words(0, quantities[at].first))]
    for at in sorted(changes, reverse=True):
        quantity, upto = quantities[at], quantities[at].upto or 0
        quantity.changed = True
        second = replace(quantity, first=upto, value=upto, upto=None)
        quantity.last = quantity.end = upto - 1
        quantity.upto = quantity.p = quantity.p_op = quantity.p_cue = None
        quantities.insert(at + 1, second)


def mark_changes(passage: Passage, quantities: list[Quantity]) -> None:
    """Mark both ends of "rose from 9.8 at baseline to 11.4 g/dL", where words stand before the "to"."""
    told = False
    for left, right in pairwise(quantities if "-" in passage.letters else ()):
        if not _WORDS_TO.fullmatch(passage.letters, left.last + 1, right.first):
            continue
        before = passage.words(0, left.first)
        if CHANGED_FROM.search(before) or (told and before.endswith("from ")):
            told = left.changed = right.changed = True


def _is_window(passage: Passage, quantity: Quantity) -> bool:
    """Whether times tell when something that is no time changed: "the score rose from 12 to 18 months"."""
    if quantity.unit is None or passage.tokens.letters[quantity.unit] != "y":
        return False
    first, last = passage.printed(quantity.value), passage.printed(quantity.upto)
    if first is None or last is None or first.value >= last.value:
        return False  # "the delay fell from 12 to 8 days"
    before = passage.words(0, quantity.first)
    return CHANGED_FROM.search(before) is not None and _OF_SCALE.search(before) is not None


def part_landmarks(passage: Passage, quantities: list[Quantity]) -> None:
    """Read the 36.8 of "from 44.1% in 2005 to 36.8%" by itself: what stands before it is a year or a time."""
    for quantity in quantities:
        if quantity.upto is None or quantity.spread or quantity.letter != "N":
            continue
        if _CHANGED_SINCE.search(passage.words(0, quantity.first)[-80:]):
            quantity.first = quantity.value = quantity.upto
            quantity.upto = quantity.op = None


def join_ranges(passage: Passage, quantities: list[Quantity]) -> None:
    """Read "ranging between 1.9 and 2.5 years" and "in between 6% and 39%" as one range."""
    for left, right in reversed(list(pairwise(quantities))):
        plain = left.upto is None and not left.spread and right.upto is None and not right.spread
        if not plain or passage.between(left, right) != "&":
            continue
        before = passage.words(0, left.first)
        shares = right.percent and _SHARES_BETWEEN.search(before)
        if shares or RANGED_BETWEEN.search(before):
            left.upto, left.unit, left.percent = right.value, right.unit, right.percent
            left.last, left.end = right.last, right.end
            quantities.remove(right)


def join_medians(passage: Passage, quantities: list[Quantity]) -> None:
    """Read "0-9 % (median 4 %)" as a median with its range."""
    letters = passage.tokens.letters
    if "D" not in letters:
        return
    for left, right in pairwise(list(quantities)):
        ranged = left.upto is not None and not left.spread and right.upto is None and not right.spread
        behind = letters[right.last + 1 : right.last + 2]
        if not ranged or behind != ")" or not _MEDIAN_BEHIND.fullmatch(passage.between(left, right)):
            continue
        right.spread, right.low, right.high = "range", left.value, left.upto
        right.first, right.unit = left.first, left.unit if right.unit is None else right.unit
        right.percent = right.percent or left.percent
        quantities.remove(left)


def part_bounds(passage: Passage, quantities: list[Quantity]) -> None:
    """Read the value of "with nodules >= 8 (3.9 months)", printed behind a bound of something else."""
    for quantity in quantities:
        at = quantity.single
        if at is None or quantity.op is None or quantity.unit is not None or quantity.percent:
            continue
        if passage.tokens.letters[at + 1] not in "yu" or passage.comparator(quantity.op) == "=":
            continue
        quantity.first = quantity.value = at
        quantity.unit, quantity.op, quantity.single = at + 1, None, None


def lend_intervals(passage: Passage, quantities: list[Quantity]) -> None:
    """Give "a 3.2-fold increased risk by 6 months (95% CI 1.5-7.0)" the interval behind the time."""
    letters = passage.tokens.letters
    if (
        "x" not in letters
        and " times " not in passage.tokens.lowered[passage.tokens.start : passage.tokens.end]
    ):
        return
    for left, right in pairwise(list(quantities)):
        if right.upto is not None and _is_interval_of_times(passage, left, right):
            left.spread, left.low, left.high = "bare", right.value, right.upto
            _lend(right, left)
            quantities.remove(right)
            continue
        timed = right.unit is not None and letters[right.unit] == "y"
        if letters[left.last + 1 : left.last + 2] != "x" or left.spread or right.spread != "ci" or not timed:
            continue
        left.spread, left.cue, left.low, left.high = right.spread, right.cue, right.low, right.high
        _lend(right, left)
        quantities.remove(right)


def join_bare_intervals(passage: Passage, quantities: list[Quantity]) -> None:
    """Give the 1.03 of "OR = 1.03 per year; 1.01-1.05" the range behind it, which holds it."""
    letters = passage.tokens.letters
    if "M" not in letters:
        return
    for left, right in pairwise(list(quantities)):
        if right.upto is None or right.spread or left.spread or left.upto is not None or left.p is not None:
            continue
        if letters[left.governor or 0] != "M" or not _BARE_BEHIND.fullmatch(passage.between(left, right)):
            continue
        value, low, high = (passage.printed(at) for at in (left.value, right.value, right.upto))
        if (
            value
            and low
            and high
            and low.value < value.value < high.value
            and low.decimals == high.decimals > 0
        ):
            _lend(right, left)
            left.spread, left.low, left.high = "bare", right.value, right.upto
            quantities.remove(right)


def _lend(lender: Quantity, taker: Quantity) -> None:
    """Let a quantity end where the one that is its interval ends, with its p value."""
    taker.p, taker.p_op, taker.p_cue = lender.p, lender.p_op, lender.p_cue
    taker.last, taker.end = lender.last, lender.end


def _is_interval_of_times(passage: Passage, left: Quantity, right: Quantity) -> bool:
    """Whether a range behind a multiple is its interval: "2.2 times more likely (1.1-4.3)"."""
    between = passage.words(left.last + 1, right.first)
    return left.spread is None and right.spread is None and bool(_TIMES.fullmatch(between))
