"""An effect with what the rules about its group and its reference go by."""

from dataclasses import dataclass

from extractor.linking.arms import Arms, is_control
from extractor.linking.frames import Effect, Frame
from extractor.linking.mentions import Mention, Scene
from extractor.linking.said import Said


@dataclass(slots=True)
class Sides:
    """The numerator and the comparator, as far as they are stated.

    ``open`` where the sentence names neither; ``factor`` where they are levels of a factor.
    """

    group: Said | None = None
    reference: Said | None = None
    open: bool = False
    factor: bool = False


@dataclass(slots=True)
class Case:
    """What the rules about an effect's sides go by; ``before`` are the groups of the sentence before."""

    effect: Effect
    arms: Arms
    carried: Sides | None
    before: list[Mention]
    frame: Frame | None
    inside: int | None

    @property
    def scene(self) -> Scene:
        """The clause with its groups."""
        return self.effect.scene


def in_order(one: Mention, two: Mention) -> Sides:
    """Two groups in the order named, a comparator last."""
    if is_control(one.text) and not is_control(two.text):
        one, two = two, one
    return Sides(one.said("the two groups named"), two.said("the two groups named"))
