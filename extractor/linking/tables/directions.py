"""Which of two arms stands in an effect's numerator, by the numbers printed beside it.

Where one arm has 40 % and the other 22 %, an odds ratio of 0.43 is the second against the first. Every row
of the table that prints the arms' values beside the effect has a vote.
"""

from decimal import Decimal

from extractor.document.sheets import Row
from extractor.linking.survivals import find_survival
from extractor.linking.tables.labels import Spot
from schemas.finding import Finding, FoundCount, FoundEffect, FoundRate, FoundSummary

_CLEAR = Decimal("0.02")
_MOST = 0.8


def numerator(spot: Spot, one: int, two: int) -> int | None:
    """Which of two columns is the group: the one that the effects of this column agree with; None if none."""
    known = spot.table.numerators
    asked = (spot.column, one, two)
    if asked not in known:
        known[asked] = _elected(spot, one, two)
    return known[asked]


def _elected(spot: Spot, one: int, two: int) -> int | None:
    votes = [vote for row in spot.table.sheet.rows if (vote := _vote(spot, row, one, two)) is not None]
    first = votes.count(one)
    if not votes or max(first, len(votes) - first) / len(votes) < _MOST:
        return None
    return one if first * 2 > len(votes) else two


def _vote(spot: Spot, row: Row, one: int, two: int) -> int | None:
    effect = spot.table.found.get((row.number, spot.column))
    left, right = (_value(spot, row, column) for column in (one, two))
    if not isinstance(effect, FoundEffect) or effect.estimate is None or left is None or right is None:
        return None
    values = _level(left), _level(right)
    if left.kind != right.kind or values[0] is None or values[1] is None or values[0] == values[1]:
        return None
    neutral = Decimal(1 if effect.measure.is_ratio else 0)
    if abs(effect.estimate.value - neutral) <= _CLEAR:
        return None
    rises = (effect.estimate.value > neutral) != (_lives_longer(spot, row, left) and effect.measure.is_ratio)
    return one if (values[0] > values[1]) == rises else two


def _value(spot: Spot, row: Row, column: int) -> Finding | None:
    """The arm's value beside an effect, or in the row above where the effect has a row of its own."""
    alone = set(row.cells) <= {spot.column}
    return spot.table.found.get((row.number, column)) or (
        spot.table.found.get((row.number - 1, column)) if alone else None
    )


def _level(finding: Finding) -> Decimal | None:
    """How high a value is: a share, a mean, a median."""
    if isinstance(finding, FoundCount):
        if finding.of is not None and finding.of.value:
            return finding.n.value / finding.of.value
        return finding.percent.value if finding.percent is not None else None
    if isinstance(finding, FoundRate):
        return finding.percent.value if finding.percent is not None else None
    if isinstance(finding, FoundSummary):
        return finding.value.value if finding.value is not None else None
    return None


def _lives_longer(spot: Spot, row: Row, finding: Finding) -> bool:
    """Whether a higher value means a lower hazard: a median survival time."""
    if finding.kind != "summary":
        return False
    words = " ".join(
        label.text for label in (*row.path, *spot.table.sheet.corner, *spot.table.sheet.captions)
    ).lower()
    return find_survival(words, 0, len(words)) is not None
