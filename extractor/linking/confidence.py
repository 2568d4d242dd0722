"""How sure a record's printed numbers are: a sum of weights, one for each clue that the record shows.

The weights are fitted on annotated papers by ``scripts/calibrate_confidence.py``, which also tells how well
they foretell papers they have not seen. A clue that no annotated paper shows weighs nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
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
    own = _CLUES.get(kind)
    shown = [kind, f"pattern {fields['pattern']}", f"section {fields['section']}"]
    shown.append(f"{kind} interval {fields.get('low') is not None}")
    if fields.get("p") is not None:
        shown.append(f"{kind} p")
    if fields["malformed"]:
        shown.append("malformed")
    if twin:
        shown.append("twin")
    return [*shown, *(own(fields) if own else ())]


def _effect(fields: Mapping[str, Any]) -> Iterator[str]:
    estimate, low, high = (fields.get(name) for name in ("estimate", "low", "high"))
    yield f"measure {fields['measure']} {low is not None}"
    yield f"effect endpoint {fields.get('endpoint') is not None}"
    if estimate and low and high:
        yield f"inside {low.value <= estimate.value <= high.value}"


def _count(fields: Mapping[str, Any]) -> Iterator[str]:
    yield f"role {fields.get('role')}"
    yield f"label {fields.get('label') is not None}"
    yield f"few {fields['n'].value <= _FEW}"
    yield f"patients {fields.get('unit') == 'patients'}"
    yield f"word {fields['n'].text.isalpha()}"


def _summary(fields: Mapping[str, Any]) -> Iterator[str]:
    yield f"statistic {fields.get('statistic')}"
    yield f"unit {fields.get('unit') is not None}"
    yield f"spread {fields.get('spread')}"
    yield f"quantity {fields.get('quantity') is not None}"


def _rate(fields: Mapping[str, Any]) -> Iterator[str]:
    yield f"endpoint {fields.get('endpoint') is not None}"
    yield f"time {fields.get('time') is not None}"
    yield f"rate group {fields.get('group') is not None}"


def _test(fields: Mapping[str, Any]) -> Iterator[str]:
    yield f"test label {fields.get('label') is not None}"


_CLUES: dict[str, Callable[[Mapping[str, Any]], Iterator[str]]] = {
    "effect": _effect,
    "count": _count,
    "summary": _summary,
    "rate": _rate,
    "test": _test,
}
"""What the records of each kind show besides."""
