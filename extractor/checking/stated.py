"""The p value a paper states, as the range of values its characters allow."""

from extractor.checking.arithmetic import Range, rounded, truncated
from schemas.printed import Printed
from schemas.value import Comparator


def stated_p(op: Comparator | None, p: Printed, *, cut: bool = False) -> Range:
    """The p values that "p = 0.01", "p < 0.01" or "p > 0.01" can stand for.

    A bound is taken as it stands: nobody writes "p < 0.05" of 0.052. With ``cut`` the printed digits
    may have been truncated as well as rounded.
    """
    near = rounded(p)
    if cut:
        near = Range(near.low, truncated(p).high)
    value = float(p.value)
    if op == "<":
        return Range(0.0, value)
    if op == ">":
        return Range(value, 1.0)
    if op == "<=":
        return Range(0.0, near.high)
    if op == ">=":
        return Range(near.low, 1.0)
    return Range(max(near.low, 0.0), near.high)
