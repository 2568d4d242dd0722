"""What number in place of another would make estimate, interval and p value agree.

Three ways: the only slip of the hand that does it (``misprint``); where just one of the numbers can be the
wrong one, that number worked out from the others; a number that stands in the row beside it too, worked out
likewise.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from extractor.checking.arithmetic import apart, centre, rounded, wald_z
from extractor.checking.misprint import only_misprint
from extractor.checking.normal import p_of, quantile, z_range
from extractor.checking.stated import stated_p
from extractor.checking.subjects import TripleSubject
from schemas.printed import Printed
from schemas.value import Comparator

USUAL_LIMITS = {Decimal(limit) for limit in ("0.1", "0.05", "0.01", "0.005", "0.001", "0.0005", "0.0001")}
VISIBLE = 0.1
"""A gap in z below it is no second sign: log-rank and t tests differ from the interval as much."""
NAMES = ("an estimate", "a lower limit", "an upper limit", "a p value")


@lru_cache(maxsize=64)
def repair(subject: TripleSubject) -> str | None:
    """The suggestion for an effect that contradicts itself; None where there is not exactly one.

    Two rules ask for it, each for how grave its fault is and for the suggestion; it is worked out once.
    """
    numbers = subject.numbers

    def fits(candidate: Sequence[Printed]) -> bool:
        return agrees(subject, candidate, subject.record.p_op)

    usual = len(numbers) == 4 and subject.record.p_op == "=" and numbers[3].value in USUAL_LIMITS
    if usual and agrees(subject, numbers, "<"):
        return f"p < {numbers[3].text} would fit"
    slip = only_misprint(numbers, fits, signed=not subject.ratio)
    solved = [
        (place, number)
        for place, number in _solutions(subject, numbers)
        if fits(_with(numbers, place, number))
    ]
    copied = [one for one in solved if one[0] and _stands_beside(subject, one[0])]
    if len(copied) == 1:
        place, number = copied[0]
        elsewhere = slip is not None and slip[0] != place
        beside = f"; {numbers[place].text} is that of the effect beside it"
        return None if elsewhere else f"{NAMES[place]} of {number.text} would fit{beside}"
    if len(numbers) == 4 and len(solved) == 1:
        place, number = solved[0]
        text = f"{NAMES[place]} of {number.text} would fit"
        if slip is not None and slip[0] == place and slip[1].value != number.value:
            text += f" ({slip[1].text}, one slip away from {numbers[place].text}, would do)"
        return text
    return f"{NAMES[slip[0]]} of {slip[1].text} would fit" if slip is not None else None


def _stands_beside(subject: TripleSubject, place: int) -> bool:
    """True where the effect before or after it prints the same bound, or the same p value."""
    printed = subject.numbers[place]
    return any(
        other is not None and other.text == printed.text
        for record in subject.beside
        for other in [(record.estimate, record.low, record.high, record.p)[place]]
    )


def agrees(subject: TripleSubject, numbers: Sequence[Printed], p_op: Comparator | None) -> bool:
    """True where some true values behind these numbers make a centred interval with this p value."""
    estimate, low, high = (rounded(number) for number in numbers[:3])
    if low.low >= high.high or (subject.ratio and min(estimate.low, low.low) <= 0):
        return False
    if apart(estimate, centre(low, high, ratio=subject.ratio)):
        return False
    if len(numbers) < 4:
        return True
    if not 0 < numbers[3].value <= 1:
        return False
    z = wald_z(estimate, low, high, quantile(subject.level), ratio=subject.ratio)
    return apart(z, z_range(stated_p(p_op, numbers[3]))) == 0


def doubly_wrong(subject: TripleSubject) -> bool:
    """True where the estimate is off its centre, p is not the interval's, and one number explains both."""
    p = subject.record.p
    if p is None or not 0 < p.value <= 1:
        return False
    estimate, low, high = subject.ranges()
    z = wald_z(estimate, low, high, subject.quantile, ratio=subject.ratio)
    off = apart(estimate, centre(low, high, ratio=subject.ratio))
    gap = apart(z, z_range(stated_p(subject.record.p_op, p)))
    return off > 0 and gap > VISIBLE and repair(subject) is not None


def _with(numbers: Sequence[Printed], place: int, number: Printed) -> Sequence[Printed]:
    return (*numbers[:place], number, *numbers[place + 1 :])


def _solutions(subject: TripleSubject, numbers: Sequence[Printed]) -> Iterator[tuple[int, Printed]]:
    """Each number as the others would have it, with the decimals of the printed one."""
    estimate, low, high = (float(number.value) for number in numbers[:3])
    if subject.ratio and min(estimate, low, high) <= 0:
        return
    if subject.ratio:
        values = [(low * high) ** 0.5, estimate**2 / high, estimate**2 / low]
    else:
        values = [(low + high) / 2, 2 * estimate - high, 2 * estimate - low]
    if len(numbers) == 4:
        ranges = [rounded(number) for number in numbers[:3]]
        z = wald_z(ranges[0], ranges[1], ranges[2], quantile(subject.level), ratio=subject.ratio)
        values.append(p_of((z.low + z.high) / 2))
    for place, (value, number) in enumerate(zip(values, numbers, strict=True)):
        text = f"{value:.{number.decimals}f}"
        yield place, Printed(text=text, value=Decimal(text), decimals=number.decimals)
