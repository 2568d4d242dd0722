"""What a change of the program gained and lost: records compared by their numbers, not by their figures.

A score can stay the same while ten records come and ten others go; this list shows them.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from pathlib import Path

from scripts.score_feed import Row

CONTEXT = (
    *("own", "group", "population", "reference", "endpoint", "model", "label", "role", "unit", "statistic"),
    *("quantity", "spread", "time", "time_unit", "system", "test_name", "p_kind"),
)


@dataclass(frozen=True, slots=True, order=True)
class Fact:
    """A record by what it says: paper, kind and printed numbers; ``right`` where the gold has it too."""

    document: str
    kind: str
    numbers: str
    right: bool

    def __str__(self) -> str:
        return f"{'right' if self.right else 'wrong'}  {self.document}  {self.kind}  {self.numbers}"


@dataclass(frozen=True, slots=True)
class Changes:
    """Facts that came, facts that went, and how many stayed but changed their context."""

    gained: list[Fact]
    lost: list[Fact]
    recast: int

    def count(self, facts: list[Fact], *, right: bool) -> int:
        """How many of them are right, or wrong."""
        return sum(fact.right is right for fact in facts)

    def lines(self) -> list[str]:
        """One fact a line, lost ones first: they need a reason."""
        return [f"- {fact}" for fact in self.lost] + [f"+ {fact}" for fact in self.gained]


def changes(
    before: Iterable[Row], now: Iterable[Row], gold: dict[str, list[Row]], core: Callable[[Row], Hashable]
) -> Changes:
    """Compares two feeds of the same papers; ``core`` is the scorer's idea of a record's core number."""
    right = {(stem, row["kind"], core(row)) for stem, rows in gold.items() for row in rows}

    def told(rows: Iterable[Row]) -> Counter[tuple[Fact, str]]:
        return Counter((_fact(row, right, core), str([row.get(name) for name in CONTEXT])) for row in rows)

    old, new = told(before), told(now)
    old_facts, new_facts = _facts(old), _facts(new)
    return Changes(
        gained=sorted((new_facts - old_facts).elements()),
        lost=sorted((old_facts - new_facts).elements()),
        recast=(old_facts & new_facts).total() - (old & new).total(),
    )


def _fact(row: Row, right: set[tuple[str, str, Hashable]], core: Callable[[Row], Hashable]) -> Fact:
    stem = Path(row["document"]["path"]).stem
    numbers = " ".join(f"{name}={text}" for name, text in sorted(row["printed"].items()))
    return Fact(stem, row["kind"], numbers, (stem, row["kind"], core(row)) in right)


def _facts(told: Counter[tuple[Fact, str]]) -> Counter[Fact]:
    facts: Counter[Fact] = Counter()
    for (fact, _), times in told.items():
        facts[fact] += times
    return facts
