"""Where a count stands in its sentence."""

from dataclasses import dataclass, field

from extractor.linking.clause import Clause
from extractor.linking.count_terms import VERSUS
from extractor.linking.mentions import Scene
from extractor.linking.said import Said


@dataclass(slots=True)
class Site:
    """Where a count stands: the bracket around it, its noun, the value before and behind it.

    ``outer`` and ``before`` are label and role of the count right before its bracket and of the last count,
    ``clause`` is the scene's, ``start`` where the count begins, and ``share`` tells whether it is printed as
    a part of more ("12 of 40", "12 (30 %)"): rules ask for all three at every turn.
    """

    scene: Scene
    token: int
    noun: tuple[int, int] | None
    floor: int
    ceiling: int
    bracket: int | None
    named_n: bool
    last: int
    group: Said | None
    outer: tuple[Said, Said] | None
    before: tuple[Said, Said] | None = None
    clause: Clause = field(init=False)
    start: int = field(init=False)
    share: bool = field(init=False)

    def __post_init__(self) -> None:
        self.clause = self.scene.clause
        self.start = self.clause.starts[self.token]
        finding = self.clause.values[self.token]
        self.share = finding.kind == "count" and (finding.percent is not None or finding.of is not None)

    @property
    def is_size(self) -> bool:
        """Whether its bracket holds the size of what stands before: "(n = 92)", "(274 patients)"."""
        if self.named_n:
            return True
        behind = self.group is not None and (self.group.start or 0) > self.start
        return not self.share and not behind and not VERSUS.search(self.clause.lowered, *self.inside)

    @property
    def inside(self) -> tuple[int, int]:
        """Where the bracket around it begins and ends; the clause where there is none."""
        if self.bracket is None:
            return self.clause.start, self.clause.end
        closing = self.clause.letters.find(")", self.token)
        end = self.clause.starts[closing] if closing >= 0 else self.clause.end
        return self.clause.starts[self.bracket], end
