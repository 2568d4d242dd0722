"""What the values of a list share though it is printed once: percent signs, units, p values."""

import re
from dataclasses import replace
from itertools import pairwise

from extractor.finding.cue_patterns import CHANGED_FROM, RANGED_BETWEEN
from extractor.finding.grammar import TEST
from extractor.finding.passage import Passage
from extractor.finding.quantity import Quantity, Run
from extractor.finding.surroundings import has_noun
from extractor.finding.tokens import Tokens

# "93.4 and 66.0 %" N&N%, "8% vs 0" N%vN
_JOINED = re.compile(r"[,;]?&?|v|,?v|-")
# "62 years in the FOLFIRI arm) (p" w)(P
_LATE_P = re.compile(r"(?=[^w]*(?:w[^w]*){0,4}$)[wWHVvotd,()&BLy:;k/rG]{0,12}[(,;]w?")
# "times more likely ("
_TIMES = re.compile(r"\s?times (?:more|less|higher|lower|greater|as) [a-z ]{0,20}[(\[]{1,2}")
# "and with a placebo (60 to 33 %)"
_FURTHER_CHANGE = re.compile(r"(?:[(\[]|\b(?:from|compared with|compared to|versus|vs\.?) )$")
# "p = 0.003; " P=N;
_P_BEFORE = re.compile(r"(?P<p_cue>P)(?P<p_op>[=:])?(?P<p>N)[;,]w?$")
# ") than cold incision (mean" )vw(A | "; electroincision median" ;wD
_ACROSS = re.compile(r"[;,]w?[DA]w?=?|(?=[^P]{2,14}$)[^P]*v[^P]*[DA]w?=?")
# a p of an interaction or a trend belongs to none of the values beside it
_OF_A_MODEL = re.compile(r"interaction|trend|heterogen|homogen|\bint\b")


def part_changes(passage: Passage, quantities: list[Quantity]) -> None:
    """Part "improved from 65 to 112 months" into its two values, and "(60 to 33 %)" behind it."""
    ranges = [
        at for at, quantity in enumerate(quantities) if quantity.upto is not None and not quantity.spread
    ]
    ranges = [at for at in ranges if passage.tokens.letters[: quantities[at].first][-1:] != "R"]
    changes = [at for at in ranges if CHANGED_FROM.search(passage.words(0, quantities[at].first))]
    if changes:
        goes_on = (at for at in ranges if at > changes[0] and at not in changes)
        changes += [at for at in goes_on if _FURTHER_CHANGE.search(passage.words(0, quantities[at].first))]
    for at in sorted(changes, reverse=True):
        quantity, upto = quantities[at], quantities[at].upto or 0
        quantity.changed = True
        second = replace(quantity, first=upto, value=upto, upto=None)
        quantity.last = quantity.end = upto - 1
        quantity.upto = quantity.p = quantity.p_op = quantity.p_cue = None
        quantities.insert(at + 1, second)


def join_ranges(passage: Passage, quantities: list[Quantity]) -> None:
    """Read "ranging between 1.9 and 2.5 years" as one range."""
    for left, right in reversed(list(pairwise(quantities))):
        plain = left.upto is None and not left.spread and right.upto is None and not right.spread
        if not plain or _between(passage, left, right) != "&":
            continue
        if RANGED_BETWEEN.search(passage.words(0, left.first)):
            left.upto, left.unit, left.percent = right.value, right.unit, right.percent
            left.last, left.end = right.last, right.end
            quantities.remove(right)


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
            left.p, left.p_op, left.p_cue = right.p, right.p_op, right.p_cue
            left.last, left.end = right.last, right.end
            quantities.remove(right)
            continue
        timed = right.unit is not None and letters[right.unit] == "y"
        if letters[left.last + 1 : left.last + 2] != "x" or left.spread or right.spread != "ci" or not timed:
            continue
        left.spread, left.cue, left.low, left.high = right.spread, right.cue, right.low, right.high
        left.p, left.p_op, left.p_cue = right.p, right.p_op, right.p_cue
        left.last, left.end = right.last, right.end
        quantities.remove(right)


def _is_interval_of_times(passage: Passage, left: Quantity, right: Quantity) -> bool:
    """Whether a range behind a multiple is its interval: "2.2 times more likely (1.1-4.3)"."""
    between = passage.words(left.last + 1, right.first)
    return left.spread is None and right.spread is None and bool(_TIMES.fullmatch(between))


def is_malformed_p(tokens: Tokens, at: int) -> bool:
    """Whether a p value has lost its point or been printed over: "P = 0834", "p 0 < 0.01"."""
    printed = tokens.slice(at)
    return (printed.isdigit() and len(printed) > 1 and printed[0] == "0") or (
        printed == "0" and tokens.letters[at + 1 : at + 3] == "=N"
    )


def drop_malformed_p(passage: Passage, quantities: list[Quantity]) -> None:
    """Take no number from a p value that is none; what it stands by is malformed."""
    for quantity in quantities:
        if quantity.p is not None and is_malformed_p(passage.tokens, quantity.p):
            quantity.p = quantity.p_cue = quantity.p_op = None
            quantity.bad_p = True


def drop_model_p(passage: Passage, quantities: list[Quantity]) -> None:
    """Leave the p of an interaction or a trend to itself: it is of no single value."""
    if "M" in passage.letters:
        return
    for quantity in quantities:
        if quantity.p_cue is not None and _OF_A_MODEL.search(passage.tokens.slice(quantity.p_cue)):
            quantity.p = quantity.p_cue = quantity.p_op = None
            quantity.last = quantity.end


def share_percent(passage: Passage, quantities: list[Quantity]) -> None:
    """Read "93.4 and 66.0 %" and "8% vs 0" as percentages both."""
    if not any(quantity.percent for quantity in quantities):
        return
    for left, right in reversed(list(pairwise(quantities))):
        if right.percent and _JOINED.fullmatch(_between(passage, left, right)):
            _make_percent(passage, left)
    for left, right in pairwise(quantities):
        if left.percent and _between(passage, left, right) in {"v", ",v"}:
            _make_percent(passage, right)


def _make_percent(passage: Passage, quantity: Quantity) -> None:
    if quantity.unit is not None or quantity.letter != "N" or has_noun(passage, quantity):
        return
    number = passage.printed(quantity.value)
    quantity.percent |= number is not None and 0 <= number.value <= 100


def _between(passage: Passage, left: Quantity, right: Quantity) -> str:
    return passage.tokens.letters[left.last + 1 : right.first]


def share_unit(passage: Passage, quantities: list[Quantity]) -> None:
    """Read "11.5 versus 14.4 months" as months both."""
    for left, right in reversed(list(pairwise(quantities))):
        bare = left.unit is None and not left.percent and left.letter == "N"
        # the bracket of an interval closes behind it: "0.5 (0.2-0.9) and 0.7 (0.3-1.1) mmol/l"
        between = _between(passage, left, right).removeprefix(")" if left.spread else "")
        if bare and right.unit is not None and _JOINED.fullmatch(between):
            left.unit = right.unit


def join_late_p(passage: Passage, found: list[Run]) -> None:
    """Give "63 years in A and 62 years in B (p = 0.33)" the p behind the words."""
    letters = passage.letters
    for match in TEST.finditer(letters) if "P" in letters else ():
        before = [run for run in found if run.quantities[0].first < match.start()]
        if not before:
            continue
        run = before[-1]
        last = max((q for q in run.quantities if q.first < match.start()), key=lambda q: q.first)
        compared = run.nature == "effect" or len(run.quantities) > 1
        if last.last >= match.start() or last.p is not None or not compared:
            continue
        if _LATE_P.fullmatch(letters[last.last + 1 : match.start()]):
            last.p, last.p_cue = match.start("p"), match.start("p_cue")
            last.p_op = match.start("p_op") if match["p_op"] else None
            passage.claim(match.start(), match.end() - 1)


def take_p_before(passage: Passage, found: list[Run]) -> None:
    """Give "(p = 0.003; hazard ratio 3.6, 95% CI 1.5-8.4)" the p before its name."""
    letters = passage.letters
    quantities = [(run, quantity) for run in found for quantity in run.quantities]
    for run, quantity in quantities if "P" in letters else ():
        if quantity.p is not None or quantity.governor is None:
            continue
        match = _P_BEFORE.search(letters, 0, quantity.governor)
        outside = run.nature != "effect" or passage.tokens.names.get(quantity.governor) == "SMD"
        if outside and match and letters[: match.start()][-1:] != "(":
            continue
        others = [other for other in found if other is not run or run.nature == "effect"]
        if match and not any(q.p == match.start("p") for other in others for q in other.quantities):
            quantity.p, quantity.p_cue = match.start("p"), match.start("p_cue")
            quantity.p_op = match.start("p_op") if match["p_op"] else None
            passage.claim(match.start("p_cue"), match.start("p"))


def share_p_across(passage: Passage, found: list[Run]) -> None:
    """Give both medians of "(median 46 ...) than (median 32, P = 0.02)" their p."""
    for left, right in reversed(list(pairwise(found))):
        giver, taker = right.quantities[0], left.quantities[-1]
        if left.nature != right.nature or left.nature == "effect" or giver.p is None or taker.p is not None:
            continue
        if not _ACROSS.fullmatch(_between(passage, taker, giver)):
            continue
        for quantity in left.quantities:
            if quantity.p is None:
                _give_p(giver, quantity)


def share_p(run: Run, passage: Passage) -> None:
    """Give the p behind a comparison to every value compared (contract, convention 3)."""
    shared: Quantity | None = None
    for quantity in reversed(run.quantities):
        if quantity.p is not None:
            shared = quantity
        elif shared is not None and not _OF_A_MODEL.search(passage.tokens.slice(shared.p_cue or 0)):
            _give_p(shared, quantity)


def _give_p(giver: Quantity, taker: Quantity) -> None:
    taker.p, taker.p_op, taker.p_cue = giver.p, giver.p_op, giver.p_cue
