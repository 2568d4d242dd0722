"""What a p value is found to test, as places in a plain sentence."""

from dataclasses import dataclass, replace
from typing import Literal

from extractor.linking.tested.plain import Span

Slot = Literal["name", "other", "two", "pair", "within", "whole", "unknown"]


@dataclass(frozen=True, slots=True)
class Tested:
    """What a p value tests: a name, what it is related to, the two compared, in whom or when it was tested.

    ``slot`` is the part that stands right before the p value, whose turn it is in a list: "sleep § and
    mood §", "than A § and B §"; "whole" is an interaction, which is told in one piece; "unknown" is what
    no words tell. ``vague`` is what a noun like "difference" tells, which may name nothing of its own.
    """

    name: Span | None = None
    other: Span | None = None
    one: Span | None = None
    two: Span | None = None
    within: Span | None = None
    slot: Slot = "name"
    vague: bool = False

    def related(self, other: Span | None) -> "Tested":
        """The same related to something else."""
        return replace(self, other=other, slot="other", vague=False)

    def named(self, name: Span | None) -> "Tested":
        """The same under another name, where there is one."""
        return replace(self, name=name, vague=False) if name else self

    def between(self, one: Span | None, two: Span | None, slot: Slot | None = None) -> "Tested":
        """The same with two compared."""
        return replace(self, one=one, two=two, slot=slot or self.slot)

    def limited(self, within: Span | None) -> "Tested":
        """The same in some people or at some time."""
        return replace(self, within=within)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is named."""
        return self.name is None and self.other is None
