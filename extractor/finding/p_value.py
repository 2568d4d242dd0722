"""p values that belong to no other record."""

import re
from collections.abc import Iterator
from decimal import Decimal

from extractor.finding import construct
from extractor.finding.fields import found_fields
from extractor.finding.grammar import TEST
from extractor.finding.heterogeneity_patterns import SIGNIFICANCE_LEVEL, SIGNIFICANCE_LEVEL_BEFORE
from extractor.finding.passage import Passage
from extractor.finding.sharing import is_malformed_p
from schemas.finding import FoundTest
from schemas.printed import Printed

# "= 0.016 and 0.018" N&N | "(a) < 0.001, (b) 0.043" N,(w)N
_NEXT_P = re.compile(r"(?:,&?|&|[,&]{1,2}\(w\))(?P<p_op>=)?(?P<p>N)(?![%yu])")
_LEVELS = frozenset(map(Decimal, "0.05 0.1 0.01 0.001 0.2 0.15 0.25 0.025 0.005".split()))
# "p = 0.03| for pain, "
_OF_WHAT = re.compile(r"\s(for|in|with|between|on|among|at)\s")
# what a list of p values does not go on over
_LIST_ENDS = frozenset("PMDAC)")
# "*|P < 0.05, **|P < 0.01": what an asterisk in a figure stands for, not "fever was rarer*, p < 0.01"
_MARK = r"[*∗†‡#¶]{1,3}(?:,\s|\s)?"
_LEGEND = re.compile(
    rf"(?:^|[.;:])\s?{_MARK}(?:p[ a-z-]{{0,9}}[<>=≤≥] ?\d?\.\d+[^;.()*∗†‡#¶]{{0,40}}"
    rf"(?:[,;]|,? and) ?{_MARK})*$"
)
# "using a significance level of "
_LEVEL_BEFORE = re.compile(r"\b(?:significance levels?|alpha)(?: of| at)? \(?$")


def tests(passage: Passage) -> Iterator[FoundTest]:
    """The p values of a sentence that no other finder has taken.

    Example:
        "There was a time effect for body fat (p = 0.010)"
    """
    letters = passage.letters
    for match in TEST.finditer(letters) if "P" in letters else ():
        p = passage.printed(match.start("p"))
        if p is None or _is_level(passage, p, match.start()):
            continue
        if not match["p_op"] and not match["p_gap"] and not p.decimals:
            continue
        if is_malformed_p(passage.tokens, match.start("p")):
            passage.leave_unread(match.start(), match.end() - 1, "test", "a p value that is no number")
            continue
        if p.value > 1:
            continue  # "PS of 2"
        op = match.start("p_op") if match["p_op"] else None
        yield _test(passage, p, (match.start(), match.end() - 1), op)
        yield from _further(passage, letters, match.end(), op)
        yield from _told_apart(passage, match.start("p"), op)


def _further(passage: Passage, letters: str, at: int, op: int | None) -> Iterator[FoundTest]:
    """The p values that go on after one: "(p = 0.016 and 0.018, respectively)"."""
    while (match := _NEXT_P.match(letters, at)) is not None:
        p = passage.printed(match.start("p"))
        if p is None or p.value > 1 or p.decimals < 2:
            return
        own = match.start("p_op") if match["p_op"] else op
        yield _test(passage, p, (match.start("p"), match.end() - 1), own)
        at = match.end()


def _told_apart(passage: Passage, at: int, op: int | None) -> Iterator[FoundTest]:
    """The p values of a list that says of each what it is of: "p = 0.03 for pain, 0.40 for fatigue"."""
    letters, tokens = passage.letters, passage.tokens
    of_what = _OF_WHAT.match(tokens.lowered, tokens.ends[at])
    opened = at
    for i in range(at + 2, len(letters)) if of_what else ():
        opened = i if letters[i] == "(" else opened
        if letters[i] == ")" and opened > at:
            opened = at  # "for the acute score (APS) of 6, 0.99 for"
        elif letters[i] in _LIST_ENDS or (letters[i] == ";" and letters[i + 1 : i + 2] != "N"):
            return
        if letters[i] != "N" or letters[i - 1] not in ",;&" or not of_what:
            continue
        p = passage.printed(i)
        if p is None or p.value > 1 or p.decimals < 2:
            return
        if tokens.lowered.startswith(of_what.group(), tokens.ends[i]):
            yield _test(passage, p, (i, i), op)


def _test(passage: Passage, p: Printed, own: tuple[int, int], op: int | None) -> FoundTest:
    first, last = own
    letters = passage.tokens.letters
    name = next((i for i in range(first, max(first - 4, -1), -1) if letters[i] == "k"), None)
    fields = found_fields(passage, own, "test", first)
    passage.claim(first, last)
    return construct.found_test(
        p_op=passage.comparator(op),
        p=p,
        test_name=passage.tokens.slice(name) if name is not None else None,
        **fields,
    )


def _is_level(passage: Passage, p: Printed, at: int) -> bool:
    """Whether a round p value is the significance level that the authors chose."""
    tokens = passage.tokens
    if _LEVEL_BEFORE.search(tokens.lowered, max(tokens.starts[at] - 30, tokens.start), tokens.starts[at]):
        return True
    if p.value not in _LEVELS:
        return False
    before = tokens.lowered[tokens.start : tokens.starts[at]]
    if _LEGEND.search(before) or SIGNIFICANCE_LEVEL_BEFORE.search(before[-110:]):
        return True
    start, end = max(tokens.starts[at] - 110, tokens.start), min(tokens.ends[at] + 110, tokens.end)
    return bool(SIGNIFICANCE_LEVEL.search(tokens.lowered[start:end]))
