"""Which quantities of a sentence stand together in a parallel list."""

import re

from extractor.finding.bounds import (
    join_bare_intervals,
    join_medians,
    join_ranges,
    lend_intervals,
    mark_changes,
    part_bounds,
    part_changes,
    part_landmarks,
)
from extractor.finding.difference import is_negative
from extractor.finding.difference_patterns import NO_SUMMARY
from extractor.finding.nature import nature_of
from extractor.finding.passage import Passage
from extractor.finding.quantity import Nature, Quantity, Run, read_quantities
from extractor.finding.sharing import (
    drop_listed_p,
    drop_malformed_p,
    drop_model_p,
    join_late_p,
    share_p,
    share_p_across,
    share_percent,
    share_unit,
    take_p_before,
)
from extractor.finding.surroundings import has_decimals, has_noun, is_dose, is_money, is_point, is_timed
from extractor.finding.told_p import join_told_p, take_told_p

# between two values of one list stands no name of a statistic and no other value
_SAME_LIST = re.compile(r"[^DAMPNX_]{0,12}|[^DAMPNX_]{0,6}_[^DAMPNX_]{0,6}")
# "0.2 versus 1.4), IL 8 (5.6": the next value of a list, whatever its distance from the list's name
_NEXT = re.compile(r"\)?-|w&|\)?[,;]?&?w?\(?w?[:=(]?|\)?w?,?v?w?\(?|\)?[HVw]{0,4},?v[HVw]{0,2}[=(]?")


def read_runs(passage: Passage) -> list[Run]:
    """The lists of effects, summaries and rates of a sentence, from left to right."""
    quantities = read_quantities(passage.letters)
    if not quantities:
        return []
    part_landmarks(passage, quantities)
    mark_changes(passage, quantities)
    part_changes(passage, quantities)
    join_ranges(passage, quantities)
    join_medians(passage, quantities)
    part_bounds(passage, quantities)
    lend_intervals(passage, quantities)
    join_bare_intervals(passage, quantities)
    drop_malformed_p(passage, quantities)
    drop_listed_p(passage, quantities)
    drop_model_p(passage, quantities)
    share_percent(passage, quantities)
    share_unit(passage, quantities)
    runs = _gather(passage, quantities)
    if not runs:
        return []
    take_p_before(passage, runs)
    join_late_p(passage, runs)
    for run in runs:
        if "r" in passage.tokens.letters[run.quantities[-1].last :][:14]:
            run.form = "respectively"
        if run.nature != "effect":
            share_p(run, passage)
    share_p_across(passage, runs)
    join_told_p(passage, runs)
    take_told_p(passage, runs)
    return runs


def _gather(passage: Passage, quantities: list[Quantity]) -> list[Run]:
    """The quantities that are something, each new one in the list of the one before or in its own."""
    runs: list[Run] = []
    open_run: Run | None = None
    for quantity in quantities:
        gap = _gap(passage, open_run, quantity)
        nature = nature_of(passage, quantity)
        if open_run and _inherits(passage, open_run, quantity, nature, gap):
            nature = open_run.nature
        if nature is None:
            open_run = None
        elif open_run and open_run.nature == nature and (_SAME_LIST.fullmatch(gap) or gap == "-"):
            open_run.quantities.append(quantity)
            if "v" in gap:
                open_run.form = "versus"
        else:
            passage.memory.series += 1
            open_run = Run(nature, passage.memory.series, [quantity])
            runs.append(open_run)
    return runs


def _gap(passage: Passage, run: Run | None, quantity: Quantity) -> str:
    """The letters between the last value of a list and the next quantity."""
    return passage.tokens.letters[run.quantities[-1].last + 1 : quantity.first] if run else ""


def _inherits(passage: Passage, run: Run, quantity: Quantity, nature: Nature | None, gap: str) -> bool:
    """Whether a value goes on with the list before it: the 94.8 of "(0.2 vs 1.4), IL 8 (5.6 vs 94.8)"."""
    before = run.quantities[-1]
    if nature == run.nature or is_point(passage, quantity) or is_dose(passage, quantity):
        return False
    if run.nature == "summary" and before.changed and quantity.changed and quantity.percent:
        return True  # "saturation rose from 11 % before treatment to 24 %"
    if nature is None and run.nature == "summary" and quantity.spread == before.spread == "ci":
        return not (quantity.percent or passage.says(NO_SUMMARY))
    timed = is_timed(passage, quantity) and is_timed(passage, before)
    if nature is None and run.nature == "summary" and timed and quantity.op is None:
        return bool(_SAME_LIST.fullmatch(gap)) and "R" not in gap
    return bool(_NEXT.fullmatch(gap)) and _goes_on(passage, run, quantity, nature, gap)


def _goes_on(passage: Passage, run: Run, quantity: Quantity, nature: Nature | None, gap: str) -> bool:
    """Whether what stands next in a list is of the list's nature, whatever it would be by itself."""
    before = run.quantities[-1]
    if nature == "summary" and run.nature == "effect":
        listed = quantity.governor == before.governor and quantity.spread == before.spread
        signed = passage.tokens.slice(quantity.value)[0] == passage.tokens.slice(before.value)[0] == "-"
        if is_money(passage, quantity) and not is_money(passage, before):
            return False  # "(OR 2.21; 95% CI 1.60-3.05), as was cost ($3,412; 95% CI"
        below = quantity.spread == "bare" and is_negative(passage, quantity)
        return listed and (quantity.spread == "ci" or below or (quantity.spread is None and signed))
    if nature == "rate":
        deviating = quantity.sd is not None and before.sd is not None
        return run.nature == "summary" and (before.percent or deviating)
    return nature is None and run.nature != "rate" and _is_like(passage, before, quantity, gap)


def _is_like(passage: Passage, before: Quantity, quantity: Quantity, gap: str) -> bool:
    """Whether a number is printed as the one before it: same unit, same spread, or beside "versus"."""
    if quantity.letter != "N" or quantity.op is not None or has_noun(passage, quantity):
        return False
    if has_decimals(passage, before) and not has_decimals(passage, quantity) and "(" in gap:
        return False  # "β = 0.46, F change (1,38)"
    same_unit = (quantity.unit is None) == (before.unit is None)
    if not same_unit and "v" not in gap and not quantity.spread:
        return False
    return "v" in gap or "(" in gap or quantity.spread == before.spread
