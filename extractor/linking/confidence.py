"""How sure a record's printed numbers are: a sum of weights, one for each clue that the record shows.

The weights are fitted on annotated papers by ``scripts/calibrate_confidence.py``, which also tells how well
they foretell papers they have not seen. A clue that no annotated paper shows weighs nothing.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from math import exp
from typing import Any

from extractor.linking.confidence_terms import START, WEIGHTS

_FEW = 4
SUREST = 0.98
"""The most that a record is sure of: two in a hundred are wrong, or annotated otherwise, for no clue."""


def confidence(fields: Mapping[str, Any], *, twin: bool) -> float:
    """The confidence of a record by its fields; ``twin`` for a rate whose words are a count's too."""
    return _fitted(tuple(clues(fields, twin=twin)))


@lru_cache(maxsize=4096)
def _fitted(shown: tuple[str, ...]) -> float:
    """The share by the fitted weights; the records of a paper show the same clues again and again."""
    return round(share(shown, START, WEIGHTS), 3)


def share(shown: Iterable[str], start: float, weights: Mapping[str, float]) -> float:
    """The share of right records among those that show these clues."""
    return SUREST / (1 + exp(-start - sum(weights.get(clue, 0.0) for clue in shown)))


def clues(fields: Mapping[str, Any], *, twin: bool) -> list[str]:
    """What a record shows: its kind, its production, which of its fields are filled."""
    kind = fields["kind"]
    shown = [
        kind,
        f"pattern {fields['pattern']}",
        f"section {fields['section']}",
        f"{kind} interval {fields.get('low') is not None}",
    ]
    if fields.get("p") is not None:
        shown.append(f"{kind} p")
    if fields["malformed"]:
        shown.append("malformed")
    if twin:
        shown.append("twin")
    if kind in _CLUES:
        shown += _CLUES[kind](fields)
    return shown


def _effect(fields: Mapping[str, Any]) -> list[str]:
    estimate, low, high = fields.get("estimate"), fields.get("low"), fields.get("high")
    shown = [
        f"measure {fields['measure']} {low is not None}",
        f"effect endpoint {fields.get('endpoint') is not None}",
    ]
    if estimate and low and high:
        shown.append(f"inside {low.value <= estimate.value <= high.value}")
    return shown


def _count(fields: Mapping[str, Any]) -> list[str]:
    return [
        f"role {fields.get('role')}",
        f"label {fields.get('label') is not None}",
        f"few {fields['n'].value <= _FEW}",
        f"patients {fields.get('unit') == 'patients'}",
        f"word {fields['n'].text.isalpha()}",
    ]


def _summary(fields: Mapping[str, Any]) -> list[str]:
    return [
        f"statistic {fields.get('statistic')}",
        f"unit {fields.get('unit') is not None}",
        f"spread {fields.get('spread')}",
        f"quantity {fields.get('quantity') is not None}",
    ]


def _rate(fields: Mapping[str, Any]) -> list[str]:
    return [
        f"endpoint {fields.get('endpoint') is not None}",
        f"time {fields.get('time') is not None}",
        f"rate group {fields.get('group') is not None}",
    ]


def _test(fields: Mapping[str, Any]) -> list[str]:
    return [f"test label {fields.get('label') is not None}"]


_CLUES: dict[str, Callable[[Mapping[str, Any]], list[str]]] = {
    "effect": _effect,
    "count": _count,
    "summary": _summary,
    "rate": _rate,
    "test": _test,
}
"""What the records of each kind show besides."""
