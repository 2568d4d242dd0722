"""The few words right beside a number that say what it is: a last look before a paper is accused."""

import re
from collections.abc import Iterable

from extractor.document import Sought
from extractor.document.word_led import word_led
from schemas.paper import Paper
from schemas.place import Span
from schemas.printed import Printed

RATIO_BEFORE = re.compile(
    r"(?:\b(?:[as]|adj\.?\s?|sub)?(?:HRs?|ORs?|RRs?|IRR|SHR)|ratios?)\b[\])]*"
    r"(?:\s*(?:[:=,;]|of|was|is|were)\s*)*[\s(\[]*$"
)
RATIO_OF_ANY_KIND = Sought(
    " fold|-fold|HR|OR|RR|factor|ratio|times",
    r"(?:\bratios?|\bfactors?|[- ]fold|\btimes|\ba?R?RR|\b[A-Za-z]{0,3}(?:OR|HR|IRR)|\bROR)\b[\])]*"
    r"(?:\s*(?:[:=,;]|of|was|is|were|by))*[\s(\[]*$",
)
"""Words before a number that is multiplied with: "event ratio 0.94", "aRRR = 1.11", "by a factor of 1.4"."""
INTERVAL = word_led(r"\bC\.?I\.?s?\b|confidence|credible|uncertainty")
STATISTIC_BEFORE = re.compile(
    r"(?:\b[pP](?:[- ]?values?)?|\b[trzZF]|ρ|κ|\b[Kk]appa|\bICC|χ\s?2|χ²|[Cc]hi-?squared?|[βB]eta|β|\bSE)"
    r"\s*[=<>≤≥]\s*$"
)
TIME_BEFORE = word_led(r"\b(?:at|after|within|over|for)\s+$")
TIME_AFTER = re.compile(r"[\s-]*(?:hour|day|week|month|year)")
PROPORTION_AFTER = re.compile(r":\d$")
SHARE_AFTER = re.compile(
    r"[\s\[\](),]*(?:[\w-]+\s+){0,3}?(?:/|of|out\s+of|among|from)?\s*(?:(?:a|the|all|our|total|of)\s+)*[\s(\[=]*"
)
SIGN_APART = re.compile(r"(?:^|[\s(\[;,])[-−–]\s$")
THIRD = re.compile(r"\s?[,;]\s?[-−–]?\d+(?:[.,]\d+)?\s?[)\]]")
_VERSUS = r"[\s,;]*(?:vs?\.?|versus|compared\s+(?:with|to)|against)\s+"
SHARE_FOLLOWS = re.compile(
    rf"\s?%?\s?[\])]*{_VERSUS}(?:\w+\s+){{0,3}}\d+(?:[.·]\d+)?\s?%?\s?[\[(,]\s?(?:9\d\s?%\s?)?C\.?I"
)
SHARE_BEFORE = re.compile(rf"C\.?I\W*\d[\d.·%\s–to-]*[\])]*{_VERSUS}(?:\w+\s+){{0,3}}$")
REACH = 40
SIZE_BEFORE = re.compile(r"\b[nN]\s*=\s*$")
NEAR, FAR = 30, 60


def named_a_ratio(paper: Paper, number: Printed) -> bool:
    """True where the words before the number call it a hazard, odds or risk ratio ("HR, 0.22")."""
    if number.span is None:
        return True
    start = number.span.start
    return RATIO_BEFORE.search(paper.text[max(start - REACH, 0) : start]) is not None


def multiplies(paper: Paper, number: Printed) -> bool:
    """True where the words before the number make it a factor, whatever measure it was read as."""
    if number.span is None:
        return False
    start = number.span.start
    return RATIO_OF_ANY_KIND.search(paper.text[max(start - REACH, 0) : start]) is not None


def named_otherwise(paper: Paper, number: Printed) -> bool:
    """True where the words beside the number make it something else than an effect's estimate.

    A p value or a test statistic ("p = 0.23, 95% CI -0.9 to 3.5"), a time ("14.7% at 12 months (95% CI").
    """
    if number.span is None:
        return False
    before = paper.text[max(number.span.start - 12, 0) : number.span.start]
    after = paper.text[number.span.end : number.span.end + 10]
    if STATISTIC_BEFORE.search(before) is not None:
        return True
    return TIME_BEFORE.search(before) is not None and TIME_AFTER.match(after) is not None


def in_proportions(paper: Paper, number: Printed) -> bool:
    """True for the 1.63 and the 1 of "1.63:1 - 2.03:1"."""
    if number.span is None:
        return False
    around = paper.text[max(number.span.start - 1, 0) : number.span.end + 2]
    return around.startswith(":") or PROPORTION_AFTER.search(around) is not None


def in_doubt(paper: Paper, numbers: Iterable[Printed | None]) -> bool:
    """True where a minus stands apart from one of the numbers: "- 0.87 (-3.79, 2.06)" in a cell."""
    return any(
        number is not None
        and number.span is not None
        and number.value > 0
        and SIGN_APART.search(paper.text[max(number.span.start - 4, 0) : number.span.start]) is not None
        for number in numbers
    )


def goes_on(paper: Paper, last: Printed) -> bool:
    """True where a third number follows in the bracket: "(−16,79, 12.22)"."""
    return last.span is not None and THIRD.match(paper.text, last.span.end) is not None


def one_of_two_shares(paper: Paper, estimate: Printed, last: Printed) -> bool:
    """True for the 66 of "66% (95% CI 55-74%) vs 72% (95% CI 62-80%)": each share has its own interval."""
    if estimate.span is None or last.span is None:
        return False
    after = paper.text[last.span.end : last.span.end + FAR]
    before = paper.text[max(estimate.span.start - FAR, 0) : estimate.span.start]
    return SHARE_FOLLOWS.match(after) is not None or SHARE_BEFORE.search(before) is not None


def cites(paper: Paper, estimate: Printed, low: Printed, high: Printed) -> bool:
    """True for the 23 and 27 of "HR 5.68 [23, 27]": whole numbers in square brackets behind a decimal one."""
    if estimate.span is None or low.span is None or high.span is None or estimate.decimals == 0:
        return False
    before = paper.text[estimate.span.end : low.span.start].strip()
    after = paper.text[high.span.end : high.span.end + 1]
    return before == "[" and after == "]" and low.decimals == high.decimals == 0


def named_a_size(paper: Paper, number: Printed) -> bool:
    """True where the number is given as the size of a group: "(n = 32)"."""
    if number.span is None:
        return False
    start = number.span.start
    return SIZE_BEFORE.search(paper.text[max(start - 6, 0) : start]) is not None


def named_an_interval(paper: Paper, sentence: Span, last: Printed) -> bool:
    """True where the sentence, up to the upper bound and a little on, speaks of an interval."""
    end = last.span.end if last.span is not None else sentence.end
    return INTERVAL.search(paper.text[sentence.start : end + REACH]) is not None


def years(first: Printed, last: Printed) -> bool:
    """True for two calendar years: "Period 1 (2004 to 2006)"."""
    return first.decimals == last.decimals == 0 and 1900 <= first.value <= last.value <= 2100


def shares_stand_together(paper: Paper, n: Printed, percent: Printed, whole: Printed | None) -> bool:
    """True where count, total and percentage are so near each other that they are one statement."""
    if n.span is None or percent.span is None:
        return True
    start, end = n.span.start, n.span.end
    if whole is not None and whole.span is not None and whole.span.start > end:
        between = paper.text[end : whole.span.start].replace(f"{percent.text}%", "")
        if SHARE_AFTER.fullmatch(between.replace(f"{percent.text} %", "")) is None:
            return False
        if percent.span.start > whole.span.start:
            end = whole.span.end
    before = percent.span.end <= start
    gap = paper.text[percent.span.end : start] if before else paper.text[end : percent.span.start]
    return ";" not in gap and len(gap) <= (NEAR if before else FAR)
