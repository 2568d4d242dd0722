"""The model an effect comes from: univariable, multivariable, matched or pooled."""

from collections.abc import Iterator

from extractor.linking.clause import Clause
from extractor.linking.model_terms import HINT, MODELS
from extractor.linking.said import Said

_NEAR = 60


def model(clause: Clause, token: int, floor: int) -> Said | None:
    """The model named nearest before a value, else right behind it."""
    value = clause.starts[token]
    for start in dict.fromkeys((max(floor, value - _NEAR), floor, clause.start)):
        named = list(_named(clause, start, value, "model named before"))
        if named:
            return max(named, key=lambda said: said.start or 0)
    return next(_named(clause, clause.ends[token], clause.end, "model named behind"), None)


def _named(clause: Clause, start: int, end: int, rule: str) -> Iterator[Said]:
    """Every model named in a stretch of text; "unadjusted" names no adjustment."""
    if not HINT.search(clause.lowered, start, end):
        return
    for name, pattern in MODELS:
        for match in pattern.finditer(clause.lowered, start, end):
            if clause.lowered[max(match.start() - 2, 0) : match.start()] != "un":
                yield Said(name, rule, *match.span())
