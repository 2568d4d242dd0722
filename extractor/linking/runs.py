"""Values that stand together in one list."""

import re
from dataclasses import dataclass

from extractor.linking.group_terms import BRACKETS, LIST_GAP
from extractor.linking.mentions import Scene


@dataclass(slots=True)
class Run:
    """Values that stand in one list, by token and by coarse position."""

    tokens: list[int]
    at: list[int]


def runs_of(scene: Scene) -> list[Run]:
    """Values of one kind with little but groups and signs between them."""
    runs: list[Run] = []
    previous: int | None = None
    for at in [at for at, letter in enumerate(scene.coarse) if letter == "V"]:
        token = scene.tokens[at]
        if previous is not None and _same_list(scene, previous, at) and not _next_pair(scene, runs[-1], at):
            runs[-1].tokens.append(token)
            runs[-1].at.append(at)
        else:
            runs.append(Run([token], [at]))
        previous = at
    return runs


def _same_list(scene: Scene, one: int, two: int) -> bool:
    values = scene.clause.values
    first, second = values[scene.tokens[one]], values[scene.tokens[two]]
    between = scene.coarse[one + 1 : two]
    if first.kind != second.kind or ";" in between or BRACKETS.search(between):
        return False
    if first.kind == "summary" and _ANOTHER.search(between):
        return False
    if (
        first.kind == "rate"
        and "a" in between
        and _TURNS & set(scene.clause.stems[scene.tokens[one] : scene.tokens[two]])
    ):
        return False
    if first.series and second.series and first.series.number == second.series.number:
        return True
    return bool(LIST_GAP.fullmatch(between))


_ANOTHER = re.compile(r",c?d?q[wn]{1,4}b")
""" ", and the mean body mass index was": of another quantity."""
_TURNS = frozenset({"while", "wherea", "whilst"})
"""Words (as stems) that begin another statement: "58% had X, while 14% and 28% had Y and Z"."""


def _next_pair(scene: Scene, run: Run, at: int) -> bool:
    """Whether a named pair ends before a value: "diarrhoea 7% vs 6%, neutropenia 5%"."""
    if len(run.at) < 2:
        return False
    inside, between = scene.coarse[run.at[-2] : run.at[-1]], scene.coarse[run.at[-1] + 1 : at]
    return "v" in inside and "v" not in between and "w" in between.rpartition(",")[2]
