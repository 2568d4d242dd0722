"""Which quantities of a sentence stand together in a parallel list."""

import re

from extractor.finding.nature import nature_of
from extractor.finding.passage import Passage
from extractor.finding.quantity import Nature, Quantity, Run, read_quantities
from extractor.finding.sharing import drop_model_p, join_late_p, part_changes, share_p, share_p_across, share_percent, share_unit, take_p_before
from extractor.finding.surroundings import has_noun, is_point, is_timed

_SAME_LIST = re.compile(r"[^DAMPNX_]{0,12}|[^DAMPNX_]{0,6}_[^DAMPNX_]{0,6}")
# "0.2 versus 1.4), IL 8 (5.6": the next value of a list, whatever its distance from the list's name
_NEXT = re.compile(r"\)?-|\)?[,;]?&?w?\(?w?[:=(]?|\)?w?,?v?w?\(?|\)?[HVw]{0,2},?v[HVw]{0,2}[=(]?")


def read_runs(passage: Passage) -> list[Run]:
    """The lists of effects, summaries and rates of a sentence, from left to right."""
    found: list[Run] = []
    letters = passage.tokens.letters
    quantities = read_quantities(passage.letters)
    part_changes(passage, quantities)
    drop_model_p(passage, quantities)
    share_percent(passage, quantities)
    share_unit(passage, quantities)
    before: Quantity | None = None
    for quantity in quantities:
        gap = letters[before.last + 1 : quantity.first] if before else "P"
        nature = nature_of(passage, quantity)
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
    take_p_before(passage, found)
    join_late_p(passage, found)
    for run in found:
        if "r" in letters[run.quantities[-1].last :][:14]:
            run.form = "respectively"
        if run.nature != "effect":
            share_p(run, passage)
    share_p_across(passage, found)
    return found


def _inherits(
    passage: Passage, before: Quantity, quantity: Quantity, earlier: Nature, nature: Nature | None, gap: str
) -> bool:
    """Whether a value goes on with the list before it: the 94.8 of "(0.2 vs 1.4), IL 8 (5.6 vs 94.8)"."""
    if nature == earlier or is_point(passage, quantity):
        return False
    if nature is None and earlier == "summary" and is_timed(passage, quantity) and is_timed(passage, before):
        return bool(_SAME_LIST.fullmatch(gap)) and "R" not in gap
    if not _NEXT.fullmatch(gap):
        return False
    if nature == "rate":
        return earlier == "summary" and before.percent
    if nature is not None or earlier == "rate" or quantity.letter != "N" or quantity.op is not None:
        return False
    if (quantity.unit is None) != (before.unit is None) and "v" not in gap and not quantity.spread:
        return False
    return not has_noun(passage, quantity) and ("v" in gap or "(" in gap or quantity.spread == before.spread)
