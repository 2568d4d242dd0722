"""How sure a record's printed numbers are, by the production that read it.

The table is measured on annotated papers by ``scripts/calibrate_confidence.py``, which also tells how well
it foretells papers it has not seen. A production seen seldom leans on the share of its kind.
"""

from collections.abc import Mapping
from functools import cache

from extractor.linking.confidence_terms import MEASURED
from schemas.finding import Finding
from schemas.record import Record

Key = tuple[str, bool, bool]
Counts = Mapping[Key, tuple[str, int, int]]
_LEAN = 8
_FOR_ALL = 0.85


def confidence(finding: Finding) -> float:
    """The confidence of a finding."""
    return _measured(key_of(finding), finding.kind)


def key_of(finding: Finding | Record) -> Key:
    """What a record's confidence goes by: its production, its interval, whether it is malformed."""
    return finding.pattern, finding.__dict__.get("low") is not None, finding.malformed


def share_of(key: Key, kind: str, table: Counts) -> float:
    """The share of right records of a key, leaning on that of its kind, which leans on a share for all."""
    same = [(right, total) for of, right, total in table.values() if of == kind]
    right, total = sum(r for r, _ in same), sum(t for _, t in same)
    prior = (right + _LEAN * _FOR_ALL) / (total + _LEAN)
    _, right, total = table.get(key, (kind, 0, 0))
    return (right + _LEAN * prior) / (total + _LEAN)


@cache
def _measured(key: Key, kind: str) -> float:
    return round(share_of(key, kind, MEASURED), 3)
