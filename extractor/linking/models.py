"""The model an effect comes from: univariable, multivariable, matched or pooled."""

from collections.abc import Iterator

from extractor.linking.clause import Clause
from extractor.linking.model_terms import HINT, LASTING, MODELS
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


def lasting_model(lowered: str, start: int, end: int) -> Said | None:
    """The model that the sentences of a paragraph before an effect have named last."""
    if not HINT.search(lowered, start, end):
        return None
    found = (
        Said(name, "model of the sentences before", *match.span())
        for name, pattern in LASTING
        for match in pattern.finditer(lowered, start, end)
        if lowered[max(match.start() - 2, 0) : match.start()] != "un"
    )
    return max(found, key=lambda said: said.start or 0, default=None)


def _named(clause: Clause, start: int, end: int, rule: str) -> Iterator[Said]:
    """Every model named in a stretch of text; "unadjusted" names no adjustment."""
    if not clause.first(HINT, start, end):
        return
    for name, pattern in MODELS:
        for match in pattern.finditer(clause.lowered, start, end):
            if clause.lowered[max(match.start() - 2, 0) : match.start()] != "un":
                yield Said(name, rule, *match.span())
