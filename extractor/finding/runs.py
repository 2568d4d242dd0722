"""What each quantity of a sentence is, and which of them stand together in a parallel list."""

import re

from extractor.finding.cues import CHANGE, DURATION, NOT_A_RESULT, RATIOS, SURVIVAL
from extractor.finding.passage import Passage
from extractor.finding.quantity import Nature, Quantity, Run, read_quantities

# names, verbs and brackets may stand between a measure and its estimate, other values may not
_DIRECT = re.compile(r"[w=:,;o()&vLtdTHVGJBSQRCk]{0,9}_?[w=:,o(]{0,3}")
_SAME_LIST = re.compile(r"[^DAMPNX_]{0,12}|[^DAMPNX_]{0,6}_[^DAMPNX_]{0,6}")
_FAR = 170


def read_runs(passage: Passage) -> list[Run]:
    """The lists of effects, summaries and rates of a sentence, from left to right."""
    found: list[Run] = []
    letters = passage.tokens.letters
    before: Quantity | None = None
    for quantity in read_quantities(passage.letters):
        nature = _nature(passage, quantity)
        if nature is None:
            before = None
            continue
        gap = letters[before.last + 1 : quantity.first] if before else "P"
        if before and found[-1].nature == nature and _SAME_LIST.fullmatch(gap):
            found[-1].quantities.append(quantity)
            if "v" in gap:
                found[-1].form = "versus"
        else:
            passage.memory.series += 1
            found.append(Run(nature, passage.memory.series, [quantity]))
        before = quantity
    for run in found:
        if "r" in letters[run.quantities[-1].last :][:14]:
            run.form = "respectively"
        if run.nature != "effect":
            _share_p(run, passage)
    return found


def _share_p(run: Run, passage: Passage) -> None:
    """Give the p behind a comparison to every value compared (contract, convention 3)."""
    shared: Quantity | None = None
    for quantity in reversed(run.quantities):
        if quantity.p is not None:
            shared = quantity
        elif shared is not None:
            quantity.p, quantity.p_op, quantity.p_cue = shared.p, shared.p_op, shared.p_cue


def _nature(passage: Passage, quantity: Quantity) -> Nature | None:
    letters = passage.tokens.letters
    governor = letters[quantity.governor] if quantity.governor is not None else ""
    if governor == "M" and (nature := _governed_by_measure(passage, quantity)):
        return nature
    if quantity.letter == "Z":
        return "summary" if governor in {"D", "A"} or SURVIVAL.search(passage.words(0, quantity.first)) else None
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
    interval = quantity.spread in {"ci", "bare"}
    if interval or (quantity.upto is not None and ratio):
        return "effect" if ratio or quantity.spread == "ci" or _is_direct(passage, quantity) else None
    if not _is_direct(passage, quantity):
        return None
    if quantity.malformed:
        return "effect"
    if quantity.op is not None and passage.comparator(quantity.op) != "=":
        return None
    behind = tokens.letters[quantity.last + 1 : quantity.last + 3]
    number = tokens.slice(quantity.value)
    if behind[:1] in {"H", "J", "V", "o", "v"} or (len(number) > 3 and "." not in number):
        return None
    if ratio:
        return "effect" if "." in number or "," in number or quantity.op is not None or quantity.p is not None else None
    named = tokens.slice(at)
    return "effect" if named[-1] != "s" and quantity.between.strip("w_=:,o(") == "" else None


def _is_direct(passage: Passage, quantity: Quantity) -> bool:
    near = passage.tokens.starts[quantity.first] - passage.tokens.ends[quantity.governor or 0] < _FAR
    return near and bool(_DIRECT.fullmatch(quantity.between))


def _stands_for_statistic(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number behind "median" or "mean" is its value, not a head count or a year."""
    tokens = passage.tokens
    if tokens.letters[quantity.last + 1 : quantity.last + 2] in {"H", "J"} and quantity.spread is None:
        return False
    return _is_direct(passage, quantity) and not NOT_A_RESULT.search(passage.words(quantity.governor or 0, quantity.first))


def _percent_nature(passage: Passage, quantity: Quantity, governor: str) -> Nature | None:
    before = passage.words(max(quantity.first - 6, 0), quantity.first)
    if governor in {"D", "A"} and CHANGE.search(passage.words(0, quantity.first)):
        return "summary"
    if quantity.op is not None and passage.tokens.slice(quantity.op)[0] in "<>≤≥" and not quantity.spread:
        return None
    return None if NOT_A_RESULT.search(before[-40:]) else "rate"


def _ungoverned(passage: Passage, quantity: Quantity) -> Nature | None:
    letters = passage.tokens.letters
    timed = quantity.unit is not None and letters[quantity.unit] == "y"
    before = passage.words(max(quantity.first - 8, 0), quantity.first)[-110:]
    if timed and (DURATION.search(before) or quantity.spread) and not NOT_A_RESULT.search(before[-40:]):
        return "summary"
    if quantity.spread == "ci":
        return "effect" if passage.memory.measure and quantity.unit is None else "summary" if timed else None
    if quantity.spread == "bare" and passage.memory.measure and "." in passage.tokens.slice(quantity.value):
        return "effect"
    return None
