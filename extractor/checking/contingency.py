"""The usual tests of two groups' counts, written out so that checking needs no SciPy (pinned against R)."""

import math
from collections.abc import Callable

from extractor.checking.arithmetic import Range

Counts = tuple[int, int, int, int]
"""With and without the event in the first group, then in the second."""

NEARLY = 1 + 1e-7
"""R's fisher.test counts tables within this factor of the observed probability as equally likely."""


def chi_square_tail(statistic: float, degrees: int) -> float:
    """The upper tail of the chi-square distribution, in closed form for whole degrees of freedom."""
    if statistic <= 0:
        return 1.0
    half = statistic / 2
    if degrees % 2:
        tail, term, step = math.erfc(math.sqrt(half)), math.sqrt(half / math.pi) * 2 * math.exp(-half), 1.5
        for _ in range((degrees - 1) // 2):
            tail += term
            term *= half / step
            step += 1
        return tail
    tail = math.exp(-half)
    term = tail
    for power in range(1, degrees // 2):
        term *= half / power
        tail += term
    return tail


def _margins(counts: Counts) -> tuple[int, int, int, int, int]:
    a, b, c, d = counts
    return a + b, c + d, a + c, b + d, a + b + c + d


def pearson(counts: Counts, *, yates: bool = False) -> float:
    """The chi-square test; with Yates, R's correction, which never overshoots."""
    one, two, events, others, total = _margins(counts)
    if not all((one, two, events, others)):
        return 1.0
    off = float(abs(counts[0] * counts[3] - counts[1] * counts[2]))
    if yates:
        off = max(off - total / 2, 0.0)
    return chi_square_tail(total * off**2 / (one * two * events * others), 1)


def likelihood_ratio(counts: Counts) -> float:
    """The G test."""
    one, two, events, others, total = _margins(counts)
    expected = (one * events, one * others, two * events, two * others)
    statistic = sum(
        2 * seen * math.log(seen * total / product)
        for seen, product in zip(counts, expected, strict=True)
        if seen
    )
    return chi_square_tail(statistic, 1)


def _table_probabilities(counts: Counts) -> tuple[list[float], int]:
    """The probability of every table with these margins, and the place of the observed one."""
    one, two, events, _, total = _margins(counts)
    lowest, highest = max(0, events - two), min(one, events)

    def log_choose(n: int, k: int) -> float:
        return math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1)

    whole = log_choose(total, events)
    probabilities = [
        math.exp(log_choose(one, k) + log_choose(two, events - k) - whole) for k in range(lowest, highest + 1)
    ]
    return probabilities, counts[0] - lowest


def fisher(counts: Counts) -> float:
    """Fisher's exact test, two-sided: all tables that are no likelier than the observed one."""
    probabilities, place = _table_probabilities(counts)
    limit = probabilities[place] * NEARLY
    return min(sum(p for p in probabilities if p <= limit), 1.0)


def fisher_one_sided(counts: Counts) -> float:
    """Fisher's exact test towards the side on which the observed table lies."""
    probabilities, place = _table_probabilities(counts)
    return min(sum(probabilities[: place + 1]), sum(probabilities[place:]), 1.0)


def unpooled(counts: Counts) -> float:
    """The z test of the risk difference with the two groups' own variances, as a Wald interval has."""
    a, b, c, d = counts
    one, two = a + b, c + d
    variance = a * b / one**3 + c * d / two**3 if one and two else 0.0
    return math.erfc(abs(risk_difference(counts)) / math.sqrt(2 * variance)) if variance else pearson(counts)


TWO_SIDED: dict[str, Callable[[Counts], float]] = {
    "chi-square": pearson,
    "chi-square with Yates' correction": lambda counts: pearson(counts, yates=True),
    "likelihood ratio": likelihood_ratio,
    "Fisher": fisher,
    "z": unpooled,
}


def two_sided(counts: Counts) -> Range:
    """From the smallest to the largest p value of the usual two-sided tests."""
    values = [test(counts) for test in TWO_SIDED.values()]
    return Range(min(values), max(values))


def one_sided(counts: Counts) -> Range:
    """The same for one-sided tests: half the chi-square's, and Fisher's."""
    values = [pearson(counts) / 2, pearson(counts, yates=True) / 2, fisher_one_sided(counts)]
    return Range(min(values), max(values))


def odds_ratio(counts: Counts) -> float | None:
    """The sample odds ratio of the first group against the second."""
    a, b, c, d = counts
    return a * d / (b * c) if b * c else None


def risk_ratio(counts: Counts) -> float | None:
    """The risk ratio of the first group against the second."""
    a, b, c, d = counts
    return a * (c + d) / (c * (a + b)) if c * (a + b) else None


def risk_difference(counts: Counts) -> float:
    """The risk difference of the first group against the second; no group is empty."""
    a, b, c, d = counts
    return a / (a + b) - c / (c + d)
