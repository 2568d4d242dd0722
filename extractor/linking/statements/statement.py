"""A statement on its way: its marks, its verb, and what holds for all of its marks."""

from dataclasses import dataclass, field

from extractor.linking.said import Said
from extractor.linking.statements.parts import Span, Told

AGENTS = frozenset({"likely", "fare", "rank", "assoc", "act", "have"})
"""Verbs whose subject has or does something; that of "change" is the outcome itself."""

LIMITS = frozenset({"in", "among", "amongst", "within", "for"})
"""What leads to the people that something is limited to."""


@dataclass(slots=True)
class Statement:
    """A statement between ``begin`` and ``end`` of a plain sentence, with the places of its marks.

    ``sources`` are the stretches that its endpoint and its group were read from; ``limited`` where an
    outcome's verb has words behind it; ``listing`` where a list of further subjects has begun.
    """

    begin: int
    end: int
    marks: list[int]
    kind: str = ""
    group: Said | None = None
    reference: Said | None = None
    population: Said | None = None
    endpoint: Said | None = None
    limited: bool = False
    listing: bool = False
    sources: dict[str, Span] = field(default_factory=dict)
    told: dict[int, Told] = field(default_factory=dict)

    def last(self) -> Told:
        """What is told of its last mark; without any what holds for all of it."""
        whole = Told(self.endpoint, self.group, self.reference, self.population)
        return self.told[max(self.told)] if self.told else whole
