"""The slips of the hand that turn one number into another, and the only one that explains a paper."""

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from schemas.printed import Printed

LEADING_ZERO = re.compile(r"-?0\d")


def misprints(printed: Printed, *, signed: bool = False) -> Iterator[Printed]:
    """Every number from which one slip leads to this one: a digit, two swapped, the point, the sign."""
    seen = {printed.value}
    for text in _slips(format(printed.value, "f")):
        value = Decimal(text)
        if value not in seen and not LEADING_ZERO.match(text):
            seen.add(value)
            yield Printed(text=text, value=value, decimals=len(text.partition(".")[2]))
    for shift in (1, -1) if printed.decimals else ():
        decimals = printed.decimals - shift
        value = printed.value.scaleb(shift)
        if decimals >= 0 and value not in seen:
            seen.add(value)
            yield Printed(text=format(value, "f"), value=value, decimals=decimals)
    if signed and printed.value:
        value = -printed.value
        yield Printed(text=format(value, "f"), value=value, decimals=printed.decimals)


def _slips(text: str) -> Iterator[str]:
    """One digit replaced, or two neighbours swapped, the decimal point staying where it is."""
    for place, character in enumerate(text):
        if not character.isdigit():
            continue
        for digit in "0123456789":
            yield text[:place] + digit + text[place + 1 :]
        following = place + 2 if text[place + 1 : place + 2] == "." else place + 1
        if following < len(text):
            between = text[place + 1 : following]
            yield text[:place] + text[following] + between + character + text[following + 1 :]


def only_misprint(
    numbers: Sequence[Printed], fits: Callable[[Sequence[Printed]], bool], *, signed: bool = False
) -> tuple[int, Printed] | None:
    """Which number is misprinted, and for what, where exactly one slip makes all of them fit."""
    candidates = (
        (place, variant)
        for place, printed in enumerate(numbers)
        for variant in misprints(printed, signed=signed)
        if fits((*numbers[:place], variant, *numbers[place + 1 :]))
    )
    first, second = next(candidates, None), next(candidates, None)
    return first if second is None else None
