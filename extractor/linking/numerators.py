"""Of two compared values, whose is the numerator: by arithmetic, else the experimental arm."""

from extractor.linking.arms import Arms, is_control
from extractor.linking.frames import Effect
from extractor.linking.said import Said


def first_is_numerator(effect: Effect, arms: Arms, values: list[tuple[float, Said]]) -> bool | None:
    """Whether the first of two values with their groups is the numerator; None where nothing tells."""
    (first, one), (second, two) = values
    difference = effect.measure in {"RD", "MD"}
    ordered = _by_arithmetic(effect, first, second) if difference else None
    if ordered is None and is_control(one.value) != is_control(two.value):
        ordered = is_control(two.value)
    if ordered is None and {arms.side(one.value), arms.side(two.value)} == {0, 1}:
        ordered = arms.side(one.value) == 0
    if ordered is None and not difference:
        ordered = _by_arithmetic(effect, first, second)
    return ordered


def _by_arithmetic(effect: Effect, first: float, second: float) -> bool | None:
    """Whether the first of two values is the numerator, where only one way round fits the estimate.

    A difference is one value less the other; a ratio of risks lies on the side of 1 that the two
    percentages give. Hazards of survival times and shares run the other way, so they decide nothing.
    """
    if effect.estimate is None or first == second:
        return None
    if effect.measure in {"RD", "MD"}:
        there, back = abs(first - second - effect.estimate), abs(second - first - effect.estimate)
        tolerance = 0.02 * max(abs(first), abs(second)) + 0.11
        near, far = sorted((there, back))
        return there < back if near <= tolerance and far > max(_TIMES * near, _LEAST) else None
    if (
        effect.measure in {"OR", "RR"}
        and effect.shares
        and 0 < effect.estimate != 1
        and min(first, second) > 0
    ):
        return (first > second) == (effect.estimate > 1)
    return None


_TIMES, _LEAST = 3, 0.15
"""How much worse the other way round has to fit: so many times, and by so much at least."""
