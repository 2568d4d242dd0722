"""Two values set against each other in one bracket, whose groups the sentence around it tells.

Example:
    "treated girls had longer survival than the others (13.5 vs 10.2 months)"
"""

import re
from dataclasses import dataclass

from extractor.linking.clause import open_bracket
from extractor.linking.mentions import Scene
from extractor.linking.runs import Run

_KINDS = {"rate", "summary"}
_BETWEEN = re.compile(r"\)?[qwhn,=/]{0,5}[vk][ti]?[q,=]{0,3}")
""" " vs ", " per patient versus median " in the letters of a clause: no group stands there."""


@dataclass(frozen=True, slots=True)
class ValuePair:
    """Two values by token.

    ``mark`` is the token whose statement tells of them: that of an effect in their bracket, else the first.
    """

    first: int
    second: int
    mark: int


def value_pairs(scene: Scene, runs: dict[int, tuple[Run, int]]) -> list[ValuePair]:
    """Every two values of one kind that stand in one bracket without a group of their own before them."""
    letters = scene.clause.letters
    if "(" not in letters or not ("v" in letters or "k" in letters):
        return []
    two = [run.tokens for run, index in runs.values() if not index and len(run.tokens) == len(("one", "two"))]
    found = (_pair(scene, one, other) for one, other in two)
    return [pair for pair in found if pair]


def _pair(scene: Scene, one: int, other: int) -> ValuePair | None:
    clause = scene.clause
    if clause.values[one].kind not in _KINDS or not _BETWEEN.fullmatch(clause.letters, one + 1, other):
        return None
    opening = open_bracket(clause, one)
    if opening is None or opening != open_bracket(clause, other):
        return None
    if any(opening < mention.first < one for mention in scene.mentions):
        return None
    close = clause.letters.find(")", other)
    beside = (at for at in clause.values if other < at < close and clause.values[at].kind == "effect")
    return ValuePair(one, other, next(beside, one))
