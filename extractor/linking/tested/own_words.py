"""The words that stand beside a p value in its own bracket: "(women: P = 0.2; men: P = 0.4)"."""

import re

from extractor.linking.clause import Clause
from extractor.linking.said import Said
from extractor.linking.tested.own_terms import BEFORE_P, BEHIND_P, FOR_WHAT, INSERTED, NO_OWN, NUMBERED

_RULE = "the words at the p value"


def own_words(clause: Clause, tests: list[int], start: int, end: int) -> dict[int, Said]:
    """What the p values of a bracket say themselves that they are of, by token."""
    found: dict[int, Said] = {}
    at = start + 1
    for index, token in enumerate(tests):
        limit = clause.starts[tests[index + 1]] if index + 1 < len(tests) else end - 1
        said = _behind(clause, clause.ends[token], limit) or _before(clause, at, token)
        if said:
            found[token] = said
        at = said.end if said and said.end and said.end > clause.ends[token] else clause.ends[token]
    return found


def words_behind(clause: Clause, token: int) -> Said | None:
    """What a p value outside brackets is said to be of: "P = 0.03 for sleep, 0.40 for mood"."""
    match = FOR_WHAT.match(clause.lowered, clause.ends[token], clause.end)
    return _named(clause, match) if match else None


def _before(clause: Clause, start: int, token: int) -> Said | None:
    """Reads "women: P = 0.2", "CRP, 0.36, P = 0.2": a name of the p value behind what ends the one before."""
    end = clause.starts[token]
    start = max(start, clause.lowered.rfind(";", start, end) + 1)
    values = [clause.starts[at] for at in clause.values if start <= clause.starts[at] < end]
    match = BEFORE_P.match(clause.lowered, start, min([end, *values]))
    return _named(clause, match) if match else None


def _behind(clause: Clause, start: int, end: int) -> Said | None:
    """Reads "P = 0.72 for A versus B", "P = 0.70 HAM-D"."""
    match = BEHIND_P.match(clause.lowered, start, end)
    return _named(clause, match) if match else None


def _named(clause: Clause, match: re.Match[str]) -> Said | None:
    start, end = match.span(match.lastgroup or "name")
    words = clause.lowered[start:end].strip(" ,.:;=-")
    if NO_OWN.fullmatch(words) or NUMBERED.search(words) or not any(sign.isalpha() for sign in words):
        return None
    plain = INSERTED.sub("", clause.text[start:end].strip(" ,.:;="))
    return Said(" ".join(plain.split()), _RULE, start, end)
