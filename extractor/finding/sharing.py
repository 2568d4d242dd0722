"""What the values of a list share though it is printed once: percent signs, units, p values."""

import re
from itertools import pairwise

from extractor.finding.count_patterns import YEAR
from extractor.finding.grammar import TEST
from extractor.finding.passage import Passage
from extractor.finding.quantity import Quantity, Run
from extractor.finding.surroundings import has_noun
from extractor.finding.tokens import Tokens

# "93.4 and 66.0 %" N&N%, "8% vs 0" N%vN
_JOINED = re.compile(r"[,;]?&?|v|,?v|-")
# "BCIRG 001": part of a name
_NUMERAL = re.compile(r"0\d")
# "62 years in the FOLFIRI arm) (p" w)(P | "in those treated every 3 weeks (P" wHwNy(P
_LATE_P = re.compile(r"(?=[^w]*(?:w[^w]*){0,4}$)(?:[wWHVvotd,()&BLy:;k/rG]|Ny){0,12}[(,;]w?")
# the p values of "p = 0.004 and 0.03", not of "p = 0.004, 95% CI"
_P_LIST = re.compile(r"N(?:,&?|&)N(?=[wv,;)]|$)")
# "p = 0.003; " P=N;
_P_BEFORE = re.compile(r"(?P<p_cue>P)(?P<p_op>[=:])?(?P<p>N)[;,]w?$")
# ") than cold incision (mean" )vw(A | "; electroincision median" ;wD
_ACROSS = re.compile(r"[;,]w?[DA]w?=?|(?=[^P]{2,14}$)[^P]*v[^P]*[DA]w?=?")
# a p of an interaction or a trend belongs to none of the values beside it
_OF_INTERACTION = re.compile(r"interaction|\bp_?-?int\b")
_OF_A_MODEL = re.compile(r"interaction|trend|heterogen|homogen|\bint\b")


def drop_listed_p(passage: Passage, quantities: list[Quantity]) -> None:
    """Leave "(p = 0.004 and 0.03 vs placebo)" to the tests: such p values are not of every value before."""
    for quantity in quantities:
        if quantity.p is not None and _is_listed_p(passage, quantity.p):
            quantity.p = quantity.p_cue = quantity.p_op = None
            quantity.last = quantity.end


def _is_listed_p(passage: Passage, at: int) -> bool:
    """Whether a p value goes on with another: the 0.004 of "p = 0.004 and 0.03"."""
    listed = _P_LIST.match(passage.letters, at)
    further = passage.printed(listed.end() - 1) if listed else None
    return further is not None and further.decimals > 1 and further.value < 1


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
    """Leave the p of an interaction or a trend to itself: it is of no single value.

    One in the brackets of an effect is the effect's (convention 3): "(HR 0.97; p interaction 0.04)".
    """
    effects = "M" in passage.letters
    for quantity in quantities:
        if quantity.p_cue is None or not _OF_A_MODEL.search(passage.tokens.slice(quantity.p_cue)):
            continue
        if not effects or (_is_of_interaction(passage, quantity.p_cue) and _is_apart(passage, quantity)):
            quantity.p = quantity.p_cue = quantity.p_op = None
            quantity.last = quantity.end


def is_of_model(passage: Passage, cue: int) -> bool:
    """Whether a p value is named as one of an interaction, a trend or heterogeneity."""
    return _OF_A_MODEL.search(passage.tokens.slice(cue)) is not None


def _is_of_interaction(passage: Passage, cue: int) -> bool:
    """Whether a p value is named as one of an interaction."""
    return _OF_INTERACTION.search(passage.tokens.slice(cue)) is not None


def _is_apart(passage: Passage, quantity: Quantity) -> bool:
    """Whether the bracket that a value or its interval stands in is closed before its p value."""
    letters, depth = passage.tokens.letters, 0
    for letter in letters[quantity.first : quantity.p_cue]:
        depth += (letter == "(") - (letter == ")")
        if depth < 0:
            return True
    inside = letters.count("(", 0, quantity.first) > letters.count(")", 0, quantity.first)
    return ")" in letters[quantity.first : quantity.p_cue] and not (depth == 0 and inside)


def share_percent(passage: Passage, quantities: list[Quantity]) -> None:
    """Read "93.4 and 66.0 %" and "8% vs 0" as percentages both."""
    if not any(quantity.percent for quantity in quantities):
        return
    for left, right in reversed(list(pairwise(quantities))):
        between = passage.between(left, right)
        if right.percent and _JOINED.fullmatch(between) and not _is_next_fact(passage, left, right, between):
            _make_percent(passage, left)
    for left, right in pairwise(quantities):
        if left.percent and passage.between(left, right) in {"v", ",v"}:
            _make_percent(passage, right)


def _is_next_fact(passage: Passage, left: Quantity, right: Quantity, between: str) -> bool:
    """Whether a comma parts two facts: "mean age 43.5 ± 15.9, 33.8% female", "median age 43, 34% female"."""
    deviates = left.sd is not None and right.sd is None
    return between in {",", ";"} and (deviates or has_noun(passage, right))


def _make_percent(passage: Passage, quantity: Quantity) -> None:
    if quantity.unit is not None or quantity.letter != "N" or has_noun(passage, quantity):
        return
    number = passage.printed(quantity.value)
    if number is not None and not _NUMERAL.match(number.text):
        quantity.percent |= 0 <= number.value <= 100


def share_unit(passage: Passage, quantities: list[Quantity]) -> None:
    """Read "11.5 versus 14.4 months" as months both."""
    for left, right in reversed(list(pairwise(quantities))):
        bare = left.unit is None and not left.percent and left.letter == "N"
        # the bracket of an interval closes behind it: "0.5 (0.2-0.9) and 0.7 (0.3-1.1) mmol/l"
        closed = left.spread or left.single is not None
        if closed and not (right.spread or right.single is not None):
            continue  # "at 12 months (OR 0.8, 95% CI 0.6-1.1) and 24 months (OR"
        between = passage.between(left, right).removeprefix(")" if closed else "")
        if bare and right.unit is not None and right.op is None and _JOINED.fullmatch(between):
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
        of_model = _is_of_interaction if run.nature == "effect" else is_of_model
        if of_model(passage, match.start("p_cue")) or _is_listed_p(passage, match.start("p")):
            continue
        if _LATE_P.fullmatch(_without_years(passage, last.last + 1, match.start())):
            last.p, last.p_cue = match.start("p"), match.start("p_cue")
            last.p_op = match.start("p_op") if match["p_op"] else None
            passage.claim(match.start(), match.end() - 1)


def _without_years(passage: Passage, first: int, last: int) -> str:
    """The letters of a gap, a year or a span of years as "t": "in 1995-1999 (" wt(."""
    letters = passage.letters[first:last]
    if "N" not in letters:
        return letters
    years = (at for at in range(first, last) if YEAR.match(passage.tokens.slice(at)))
    for at in years:
        letters = letters[: at - first] + "t" + letters[at - first + 1 :]
    return letters.replace("t-t", "t")


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
        if not _ACROSS.fullmatch(passage.between(taker, giver)):
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
