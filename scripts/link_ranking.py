"""Learners that choose among candidates, and how well they do on papers they have not seen.

``Weights`` is a logistic model of a choice: every clue has one weight, a candidate's share is its part of the
sum over its rivals (conditional logit), fitted so that the shares of the right candidates are largest.
``Trees`` are gradient-boosted trees that tell right candidates from wrong ones, one at a time.
"""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from sklearn.ensemble import HistGradientBoostingClassifier

Floats = np.ndarray[tuple[int, ...], np.dtype[np.float64]]
FOLDS = 5
MARGINS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7)
"""By how much the share of a candidate must exceed that of the program's own answer."""


@dataclass(slots=True)
class Choice:
    """The candidates of one field of one value: their clues, which are right; the first is the program's.

    ``worth`` is one for a right candidate, minus one for a wrong name and nought for null where there is a
    name: null is better than a guess.
    """

    paper: str
    shown: list[list[str]]
    right: list[bool]
    worth: list[int]


class Learner(Protocol):
    """What can be fitted on choices and then gives every candidate of a choice a share."""

    def fit(self, choices: Sequence[Choice]) -> None: ...
    def shares(self, choice: Choice) -> Floats: ...


class Columns:
    """The clues that enough candidates show, as columns of a matrix."""

    def __init__(self, choices: Sequence[Choice], least: int) -> None:
        counted = Counter(clue for choice in choices for shown in choice.shown for clue in set(shown))
        self.at = {
            clue: n for n, clue in enumerate(sorted(c for c, times in counted.items() if times >= least))
        }

    def matrix(self, rows: Sequence[list[str]]) -> csr_matrix:
        """A row for each candidate, one where it shows a clue."""
        found = [sorted({self.at[clue] for clue in shown if clue in self.at}) for shown in rows]
        ends = np.cumsum([0, *map(len, found)])
        flat = np.array([at for row in found for at in row], dtype=np.int32)
        return csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(rows), len(self.at)))


@dataclass(slots=True)
class Weights:
    """The logistic model; ``strength`` draws its weights towards nought."""

    strength: float
    columns: Columns | None = None
    weights: Floats | None = None

    def fit(self, choices: Sequence[Choice]) -> None:
        """Find the weights; choices without a right candidate teach nothing."""
        known = [choice for choice in choices if any(choice.right)]
        self.columns = Columns(choices, least=10)
        matrix = self.columns.matrix([shown for choice in known for shown in choice.shown])
        right = np.array([true for choice in known for true in choice.right])
        starts = np.cumsum([0, *(len(choice.right) for choice in known)])[:-1]
        sizes = [len(choice.right) for choice in known]
        turned = matrix.T.tocsr()

        def loss(weights: Floats) -> tuple[float, Floats]:
            sums = matrix @ weights
            powers = np.exp(sums - np.repeat(np.maximum.reduceat(sums, starts), sizes))
            of_right = np.where(right, powers, 0.0)
            whole, part = np.add.reduceat(powers, starts), np.add.reduceat(of_right, starts)
            slope = powers / np.repeat(whole, sizes) - of_right / np.repeat(np.maximum(part, 1e-300), sizes)
            fit = float(np.sum(np.log(whole) - np.log(np.maximum(part, 1e-300))))
            return fit + self.strength * float(
                weights @ weights
            ) / 2, turned @ slope + self.strength * weights

        begin = np.zeros(matrix.shape[1])
        self.weights = minimize(loss, begin, jac=True, method="L-BFGS-B", options={"maxiter": 200}).x

    def shares(self, choice: Choice) -> Floats:
        """The candidates' parts of the whole; they add up to one."""
        assert self.columns is not None  # noqa: S101  (fit comes first)
        sums = self.columns.matrix(choice.shown) @ self.weights
        powers: Floats = np.exp(sums - np.max(sums))
        return powers / np.sum(powers)


@dataclass(slots=True)
class Trees:
    """Gradient-boosted trees of scikit-learn."""

    leaves: int
    columns: Columns | None = None
    model: HistGradientBoostingClassifier | None = None

    def fit(self, choices: Sequence[Choice]) -> None:
        """Grow the trees."""
        self.columns = Columns(choices, least=40)
        dense = self.columns.matrix([shown for choice in choices for shown in choice.shown]).toarray()
        self.model = HistGradientBoostingClassifier(
            max_iter=80, learning_rate=0.1, max_leaf_nodes=self.leaves, min_samples_leaf=20, random_state=0
        )
        self.model.fit(dense.astype(np.float32), [true for choice in choices for true in choice.right])

    def shares(self, choice: Choice) -> Floats:
        """How likely each candidate is right."""
        assert self.columns is not None  # noqa: S101  (fit comes first)
        assert self.model is not None  # noqa: S101  (fit comes first)
        found: Floats = self.model.predict_proba(self.columns.matrix(choice.shown).toarray())[:, 1]
        return found


LEARNERS: dict[str, tuple[Learner, ...]] = {
    "weights": tuple(Weights(strength) for strength in (2.0, 8.0, 30.0)),
    "trees": (Trees(8), Trees(16)),
}
"""The kinds of learner, each with the settings that are chosen from."""


def cross_validated(
    choices: Sequence[Choice],
    learners: Sequence[Learner],
    part: float = 1.0,
    held: AbstractSet[str] = frozenset(),
) -> list[int]:
    """The candidate chosen for each choice by a learner that has seen no choice of its paper.

    Setting and margin are chosen inside the papers learned from, on the half that was not fitted. ``part``
    is the share of those papers that is learned from. Where papers are ``held`` out, all others teach and
    only for these is chosen.
    """
    folds = fold_of([choice.paper for choice in choices], FOLDS)
    if held:
        folds = [0 if choice.paper in held else 1 for choice in choices]
    chosen = [0] * len(choices)
    for fold in [0] if held else range(FOLDS):
        known = _part([one for one, of in zip(choices, folds, strict=True) if of != fold], part)
        learner, margin = _setting(known, learners)
        learner.fit(known)
        for n, of in enumerate(folds):
            if of == fold:
                chosen[n] = decided(learner.shares(choices[n]), margin)
    return chosen


def _part(choices: Sequence[Choice], part: float) -> list[Choice]:
    """The choices of a part of the papers."""
    papers = sorted({one.paper for one in choices})
    order = np.random.default_rng(1).permutation(len(papers))
    kept = {papers[n] for n in order[: max(round(part * len(papers)), 2)]}
    return [one for one in choices if one.paper in kept]


def fold_of(papers: Sequence[str], folds: int) -> list[int]:
    """The fold of every paper's choices, the same in every run."""
    names = sorted(set(papers))
    order = np.random.default_rng(0).permutation(len(names))
    at = {names[paper]: n % folds for n, paper in enumerate(order)}
    return [at[paper] for paper in papers]


def decided(shares: Floats, margin: float) -> int:
    """The candidate with the largest share, where that is larger than the first's by a margin."""
    best = int(np.argmax(shares))
    return best if shares[best] - shares[0] > margin else 0


def _setting(choices: Sequence[Choice], learners: Sequence[Learner]) -> tuple[Learner, float]:
    """The learner and the margin whose choices are worth most on the half of papers not fitted."""
    halves = fold_of([choice.paper for choice in choices], 2)
    worth: Counter[tuple[int, float]] = Counter()
    for half in (0, 1):
        held = [choice for choice, of in zip(choices, halves, strict=True) if of == half]
        for number, learner in enumerate(learners):
            learner.fit([choice for choice, of in zip(choices, halves, strict=True) if of != half])
            shares = [learner.shares(choice) for choice in held]
            for margin in MARGINS:
                chosen = ((one, decided(s, margin)) for one, s in zip(held, shares, strict=True))
                worth[number, margin] += sum(one.worth[at] for one, at in chosen)
    number, margin = max(worth, key=lambda setting: (worth[setting], setting[1], setting[0]))
    return learners[number], margin


def interval(gains: Sequence[int], papers: Sequence[str]) -> tuple[float, float]:
    """The 95 % interval of a mean gain, by drawing papers with replacement a thousand times."""
    names = sorted(set(papers))
    place = {name: n for n, name in enumerate(names)}
    sums = np.zeros((len(names), 2))
    for gain, paper in zip(gains, papers, strict=True):
        sums[place[paper]] += (gain, 1)
    drawn = np.random.default_rng(0).integers(0, len(names), (1000, len(names)))
    totals = sums[drawn].sum(axis=1)
    low, high = np.percentile(totals[:, 0] / totals[:, 1], [2.5, 97.5])
    return float(low), float(high)
