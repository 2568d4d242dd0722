"""The few words right beside a number that say what it is: a last look before a paper is accused."""

import re

from schemas.paper import Paper
from schemas.printed import Printed

RATIO_BEFORE = re.compile(
    r"(?:\b(?:[as]|adj\.?\s?|sub)?(?:HRs?|ORs?|RRs?|IRR|SHR)|ratios?)\b[\])]*"
    r"(?:\s*(?:[:=,;]|of|was|is|were)\s*)*[\s(\[]*$"
)
INTERVAL = re.compile(r"\bC\.?I\.?s?\b|confidence|credible|uncertainty", re.IGNORECASE)
REACH = 40


def named_a_ratio(paper: Paper, number: Printed) -> bool:
    """True where the words before the number call it a hazard, odds or risk ratio ("HR, 0.22")."""
    if number.span is None:
        return True
    start = number.span.start
    return RATIO_BEFORE.search(paper.text[max(start - REACH, 0) : start]) is not None


def named_an_interval(paper: Paper, first: Printed, last: Printed) -> bool:
    """True where the words from the first number to the last, or just before them, speak of an interval."""
    if first.span is None or last.span is None:
        return True
    start, end = min(first.span.start, last.span.start), max(first.span.end, last.span.end)
    return INTERVAL.search(paper.text[max(start - REACH, 0) : end + REACH]) is not None
