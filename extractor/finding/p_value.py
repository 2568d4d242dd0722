"""p values that belong to no other record."""

from collections.abc import Iterator
from decimal import Decimal

from extractor.finding.fields import found_fields
from extractor.finding.grammar import TEST
from extractor.finding.passage import Passage
from extractor.finding.cues import SIGNIFICANCE_LEVEL
from schemas.finding import FoundTest
from schemas.printed import Printed

_LEVELS = {Decimal(level) for level in ("0.05", "0.1", "0.01", "0.001", "0.2", "0.15", "0.25", "0.025", "0.005")}


def tests(passage: Passage) -> Iterator[FoundTest]:
    """The p values of a sentence that no other finder has taken.

    Example:
        "There was a time effect for body fat (p = 0.010)"
    """
    letters = passage.letters
    for match in TEST.finditer(letters) if "P" in letters else ():
        p = passage.printed(match.start("p"))
        if p is None or SIGNIFICANCE_LEVEL.search(
            passage.tokens.lowered[passage.tokens.start : passage.tokens.end]
        ):
            continue
        if not match["p_op"] and not match["p_gap"] and "." not in p.text:
            continue
        name = next(
            (i for i in range(match.start(), max(match.start() - 4, -1), -1) if letters[i] == "k"), None
        )
        passage.claim(match.start(), match.end() - 1)
        yield FoundTest(
            p_op=passage.comparator(match.start("p_op") if match["p_op"] else None),
            p=p,
            test_name=passage.tokens.slice(name) if name is not None else None,
            **found_fields(passage, match.start(), match.end() - 1, "test", match.start()),
        )


def _is_level(passage: Passage, p: Printed, at: int) -> bool:
    """Whether a round p value is the significance level that the authors chose."""
    if p.value not in _LEVELS:
        return False
    tokens = passage.tokens
    around = tokens.lowered[max(tokens.starts[at] - 110, tokens.start) : min(tokens.ends[at] + 110, tokens.end)]
    return bool(SIGNIFICANCE_LEVEL.search(around))
