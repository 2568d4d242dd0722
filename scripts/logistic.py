"""Logistic regression over sets of clues, small enough to need no library; weights drawn towards nought."""

from collections import defaultdict
from collections.abc import Sequence
from math import exp

Weights = tuple[float, dict[str, float]]
Row = tuple[list[str], bool]

STRENGTH = 3.0
"""How hard weights are drawn towards nought; by cross-validation over papers."""
ROUNDS = 200


def fit(rows: Sequence[Row]) -> Weights:
    """A constant and a weight for each clue that make the rows likely, one weight at a time."""
    showing: dict[str, list[int]] = defaultdict(list)
    for number, (shown, _) in enumerate(rows):
        for clue in set(shown):
            showing[clue].append(number)
    sums = [0.0] * len(rows)
    right = [float(true) for _, true in rows]
    weights = dict.fromkeys(showing, 0.0)
    start = 0.0
    for _ in range(ROUNDS):
        start += _step(sums, right, range(len(rows)), 0.0, 0.0)
        for clue, numbers in showing.items():
            weights[clue] += _step(sums, right, numbers, weights[clue], STRENGTH)
    return start, weights


def _step(
    sums: list[float], right: list[float], numbers: Sequence[int], weight: float, strength: float
) -> float:
    """Newton's step of one weight, added to the sums of the rows that show its clue."""
    slope, bend = -strength * weight, strength
    for number in numbers:
        share = 1 / (1 + exp(-sums[number]))
        slope += right[number] - share
        bend += share * (1 - share)
    step = slope / (bend + 1e-9)
    for number in numbers:
        sums[number] += step
    return step
