"""What each quantity of a sentence is, and which of them stand together in a parallel list."""

import re
from dataclasses import replace

from extractor.finding.cues import (
    AGE_CRITERION,
    CHANGE,
    CHANGED_FROM,
    COSTS,
    DIFFERED_BY,
    DURATION,
    EVERY_BEFORE,
    LANDMARK_BEFORE,
    LATER_BEHIND,
    NOT_A_RESULT,
    PROPORTION,
    RATIOS,
    RELATIVE_BEFORE,
    RELATIVE_BEHIND,
    SETTING,
    STATED_BEFORE,
    SURVIVAL,
    VERB_BEHIND,
)
from extractor.finding.grammar import TEST
from extractor.finding.passage import Passage
from extractor.finding.quantity import Nature, Quantity, Run, read_quantities

# names, verbs and brackets may stand between a measure and its estimate, other values may not
_DIRECT = re.compile(r"[w=:,;o()&vLtdTHVGJBSQRCk+%]{0,9}_?[w=:,o(]{0,3}")
_SAME_LIST = re.compile(r"[^DAMPNX_]{0,12}|[^DAMPNX_]{0,6}_[^DAMPNX_]{0,6}")
_NEAR = re.compile(r"[w=:o(),S+QCR;&vtdT]{0,7}")
# "0.2 versus 1.4), IL 8 (5.6": the next value of a list, whatever its distance from the list's name
_NEXT = re.compile(r"\)?[,;]?&?w?\(?w?[:=(]?|\)?w?,?v?w?\(?|\)?[HVw]{0,2},?v[HVw]{0,2}[=(]?")
_JOINED = re.compile(r"[,;]?&?|v|,?v")
_COMPARISON = re.compile(r"N[uy]?[wHr]{0,3}v[wH]{0,2}:?N")
# "62 years in the FOLFIRI arm) (p" w)(P
_LATE_P = re.compile(r"(?=[^w]*(?:w[^w]*){0,2}$)[wHVvotd,()&BLy:;k/]{0,10}[(,;]w?")
# a p of an interaction or a trend belongs to none of the values beside it
_OF_A_MODEL = re.compile(r"interaction|trend|heterogen|homogen|\bint\b")
_FAR = 170


def read_runs(passage: Passage) -> list[Run]:
    """The lists of effects, summaries and rates of a sentence, from left to right."""
    found: list[Run] = []
    letters = passage.tokens.letters
    quantities = read_quantities(passage.letters)
    _part_changes(passage, quantities)
    for quantity in quantities:
        if (
            quantity.p_cue is not None
            and _OF_A_MODEL.search(passage.tokens.slice(quantity.p_cue))
            and "M" not in passage.letters
        ):
            quantity.p = quantity.p_cue = quantity.p_op = None
            quantity.last = quantity.end
    _share_percent(passage, quantities)
    _share_unit(passage, quantities)
    before: Quantity | None = None
    for quantity in quantities:
        gap = letters[before.last + 1 : quantity.first] if before else "P"
        nature = _nature(passage, quantity)
        if before and _inherits(passage, before, quantity, found[-1].nature, nature, gap):
            nature = found[-1].nature
        if nature is None:
            before = None
            continue
        if before and found[-1].nature == nature and (_SAME_LIST.fullmatch(gap) or gap == "-"):
            found[-1].quantities.append(quantity)
            if "v" in gap:
                found[-1].form = "versus"
        else:
            passage.memory.series += 1
            found.append(Run(nature, passage.memory.series, [quantity]))
        before = quantity
    _join_late_p(passage, found)
    for run in found:
        if "r" in letters[run.quantities[-1].last :][:14]:
            run.form = "respectively"
        if run.nature != "effect":
            _share_p(run, passage)
    return found


def _part_changes(passage: Passage, quantities: list[Quantity]) -> None:
    """Part "improved from 65 to 112 months" into its two values."""
    for at, quantity in reversed(list(enumerate(quantities))):
        if quantity.upto is None or quantity.spread or not CHANGED_FROM.search(passage.words(0, quantity.first)):
            continue
        second = replace(quantity, first=quantity.upto, value=quantity.upto, upto=None)
        quantity.last = quantity.end = quantity.upto - 1
        quantity.upto = quantity.p = quantity.p_op = quantity.p_cue = None
        quantities.insert(at + 1, second)


def _inherits(
    passage: Passage, before: Quantity, quantity: Quantity, earlier: Nature, nature: Nature | None, gap: str
) -> bool:
    """Whether a value goes on with the list before it: the 94.8 of "(0.2 vs 1.4), IL 8 (5.6 vs 94.8)"."""
    if nature == earlier or not _NEXT.fullmatch(gap):
        return False
    if nature == "rate":
        return earlier == "summary" and before.percent
    if nature is not None or earlier == "rate" or quantity.letter != "N" or quantity.op is not None:
        return False
    if (quantity.unit is None) != (before.unit is None) and "v" not in gap and not quantity.spread:
        return False
    return not _has_noun(passage, quantity) and ("v" in gap or "(" in gap or quantity.spread == before.spread)


def _share_percent(passage: Passage, quantities: list[Quantity]) -> None:
    """Read "93.4 and 66.0 %" and "8% vs 0" as percentages both."""
    letters = passage.tokens.letters
    for forward in (False, True):
        pairs = list(zip(quantities, quantities[1:], strict=False))
        for left, right in pairs if forward else reversed(pairs):
            giver, taker = (left, right) if forward else (right, left)
            if not giver.percent or taker.percent or taker.unit is not None or taker.letter != "N":
                continue
            if not _JOINED.fullmatch(letters[left.last + 1 : right.first]) or _has_noun(passage, taker):
                continue
            number = passage.printed(taker.value)
            if (
                number
                and 0 <= number.value <= 100
                and (not forward or letters[left.last + 1 : right.first] in {"v", ",v"})
            ):
                taker.percent = True


def _share_unit(passage: Passage, quantities: list[Quantity]) -> None:
    """Read "11.5 versus 14.4 months" as months both."""
    letters = passage.tokens.letters
    for left, right in reversed(list(zip(quantities, quantities[1:], strict=False))):
        bare = left.unit is None and not left.percent and left.letter == "N"
        if bare and right.unit is not None and _JOINED.fullmatch(letters[left.last + 1 : right.first]):
            left.unit = right.unit


def _join_late_p(passage: Passage, found: list[Run]) -> None:
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


def _share_p(run: Run, passage: Passage) -> None:
    """Give the p behind a comparison to every value compared (contract, convention 3)."""
    shared: Quantity | None = None
    for quantity in reversed(run.quantities):
        if quantity.p is not None:
            shared = quantity
        elif shared is not None and not _OF_A_MODEL.search(passage.tokens.slice(shared.p_cue or 0)):
            quantity.p, quantity.p_op, quantity.p_cue = shared.p, shared.p_op, shared.p_cue


def _nature(passage: Passage, quantity: Quantity) -> Nature | None:
    letters = passage.tokens.letters
    governor = letters[quantity.governor] if quantity.governor is not None else ""
    if governor == "M" and (nature := _governed_by_measure(passage, quantity)):
        return nature
    if _is_landmark(passage, quantity):
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
        return "effect" if ratio or quantity.spread == "ci" or _is_direct(passage, quantity) else None
    if not _is_direct(passage, quantity) or (
        quantity.op is not None and passage.comparator(quantity.op) != "="
    ):
        return None
    if quantity.malformed:
        return "effect"
    number = tokens.slice(quantity.value)
    sentence = tokens.lowered[tokens.start : tokens.end]
    if SETTING.search(sentence) or (
        _is_timed(passage, quantity)
        and LANDMARK_BEFORE.search(sentence[: tokens.starts[quantity.first] - tokens.start])
    ):
        return None
    if _has_noun(passage, quantity) or tokens.letters[quantity.last + 1 : quantity.last + 2] == "o":
        return None
    if ratio:
        whole = "." not in number and "," not in number
        return (
            None if whole and ((quantity.op is None and quantity.p is None) or len(number) > 3) else "effect"
        )
    versus = tokens.letters[quantity.last + 1 : quantity.last + 2] == "v"
    named = tokens.slice(at)
    stated = quantity.op is not None or STATED_BEFORE.search(passage.words(at, quantity.first)[-30:])
    if versus or named[-1] == "s" or quantity.between.strip("w_=:,o(") or not stated:
        return None
    return "effect" if quantity.unit is not None or "." in number or quantity.op is not None or quantity.percent else None


def _is_direct(passage: Passage, quantity: Quantity) -> bool:
    near = passage.tokens.starts[quantity.first] - passage.tokens.ends[quantity.governor or 0] < _FAR
    return near and bool(_DIRECT.fullmatch(quantity.between))


def _has_noun(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number is followed by what it counts: "323 total deaths"."""
    behind = passage.tokens.letters[quantity.end + 1 : quantity.end + 3]
    return quantity.spread is None and quantity.unit is None and bool(re.match(r"w?[HVBJ]", behind))


def _stands_for_statistic(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number behind "median" or "mean" is its value, not a head count or a year."""
    if _has_noun(passage, quantity) and passage.tokens.letters[quantity.first - 1 : quantity.first] != "o":
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
    timed = _is_timed(passage, quantity)
    if timed and quantity.upto is None and LANDMARK_BEFORE.search(before):
        return False
    return _is_direct(passage, quantity) or (timed and "M" not in quantity.between)


def _is_timed(passage: Passage, quantity: Quantity) -> bool:
    return quantity.unit is not None and passage.tokens.letters[quantity.unit] == "y"


def _is_money(passage: Passage, quantity: Quantity) -> bool:
    match = passage.tokens.matches[quantity.value]
    return match is not None and bool(match.groupdict().get("currency"))


def _is_landmark(passage: Passage, quantity: Quantity) -> bool:
    """Whether a time is a window or a point ("every 2 weeks", "> 12 months", "16 weeks later")."""
    if not _is_timed(passage, quantity):
        return False
    tokens = passage.tokens
    start = tokens.starts[quantity.first]
    if EVERY_BEFORE.search(tokens.lowered[max(start - 12, tokens.start) : start]):
        return True
    bound = quantity.op is not None and passage.comparator(quantity.op) != "="
    return not quantity.spread and (
        bound or bool(LATER_BEHIND.match(tokens.lowered, tokens.ends[quantity.end]))
    )


def _is_compared(passage: Passage, quantity: Quantity) -> bool:
    """Whether a value is one of two in "(13.5 vs. 10.2 months)" or "-3.9 vs 2.6, p = 0.012"."""
    around = passage.tokens.letters[max(quantity.first - 4, 0) : quantity.last + 5]
    if not _COMPARISON.search(around) or _has_noun(passage, quantity) or quantity.percent:
        return False
    before = passage.words(0, quantity.first)
    if _is_timed(passage, quantity):
        return bool(SURVIVAL.search(before))
    if "." in passage.tokens.slice(quantity.value) and SURVIVAL.search(before):
        return True
    return "P" in passage.tokens.letters[quantity.first : quantity.first + 9] or bool(quantity.unit)


def _is_large(passage: Passage, quantity: Quantity) -> bool:
    """Whether a value is too large for a ratio."""
    number = passage.printed(quantity.value)
    return number is not None and number.value > 20


def _percent_nature(passage: Passage, quantity: Quantity, governor: str) -> Nature | None:
    before = passage.words(max(quantity.first - 6, 0), quantity.first)
    if (
        governor in {"D", "A"}
        and _is_direct(passage, quantity)
        and CHANGE.search(passage.words(0, quantity.first))
    ):
        return "summary"
    if quantity.op is not None and passage.tokens.slice(quantity.op)[0] in "<>≤≥" and not quantity.spread:
        return None
    if NOT_A_RESULT.search(before[-40:]) or _is_relative_change(passage, quantity):
        return None
    return "rate"


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
    timed = _is_timed(passage, quantity)
    before = passage.words(max(quantity.first - 8, 0), quantity.first)[-110:]
    if quantity.spread in {"ci", "bare"} and DIFFERED_BY.search(before) and "v" in letters:
        return "effect"
    if AGE_CRITERION.search(before[-25:]) and not quantity.spread:
        return None
    if timed and (DURATION.search(before) or quantity.spread) and not NOT_A_RESULT.search(before[-40:]):
        return None if LANDMARK_BEFORE.search(before) and not quantity.spread else "summary"
    if quantity.spread == "ci":
        return (
            "effect"
            if passage.memory.measure and quantity.unit is None
            else "summary"
            if quantity.unit is not None or _is_large(passage, quantity)
            else None
        )
    if quantity.spread == "bare" and (
        quantity.unit is not None or passage.spread_in_header(quantity) in {"iqr", "range"}
    ):
        return "summary"
    if _is_compared(passage, quantity) or (_is_money(passage, quantity) and COSTS.search(before)):
        return "summary"
    if quantity.spread == "bare" and passage.memory.measure and "." in passage.tokens.slice(quantity.value):
        return "effect"
    return None
