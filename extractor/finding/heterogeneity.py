"""Heterogeneity statistics of pooled analyses, and tests of publication bias."""

import re
from collections.abc import Iterator
from typing import Literal

from extractor.finding.fields import found_fields
from extractor.finding.passage import Passage
from schemas.finding import FoundHeterogeneity

Statistic = Literal["I2", "tau2", "Q", "Egger", "Begg"]

# "I2 = 13%" I=N% | "Egger's test P = 0.62" IwP=N | "(I2 = 0%, p = 0.9)" I=N%,P=N | "I2 of 39 %" IoN%
_STATISTIC = re.compile(
    r"I(?:w?(?P<op>[=:o])?(?P<value>N)%?)?(?:[,;:(w)&]{0,3}(?P<p_cue>P)w?(?P<p_op>[=:o])?(?P<p>N))?"
)
_NAMES: tuple[tuple[str, Statistic], ...] = (
    ("egger", "Egger"),
    ("begg", "Begg"),
    ("i", "I2"),
    ("t", "tau2"),
    ("τ", "tau2"),
)


def heterogeneity(passage: Passage) -> Iterator[FoundHeterogeneity]:
    """The heterogeneity statistics of a sentence.

    Example:
        "Heterogeneity was low (I2 = 13%, p = 0.32)"
    """
    letters = passage.letters
    for match in _STATISTIC.finditer(letters) if "I" in letters else ():
        if not match["value"] and not match["p"]:
            continue
        if match["op"] and passage.comparator(match.start("op")) != "=":
            continue  # "I2 > 50% was considered high" is a threshold
        name = passage.tokens.slice(match.start())
        statistic: Statistic = next((known for prefix, known in _NAMES if name.startswith(prefix)), "Q")
        p = passage.printed(match.start("p")) if match["p"] else None
        passage.claim(match.start(), match.end() - 1)
        yield FoundHeterogeneity(
            statistic=statistic,
            value=passage.printed(match.start("value")) if match["value"] else None,
            p_op=passage.comparator(match.start("p_op") if match["p_op"] else None) if p else None,
            p=p,
            **found_fields(passage, (match.start(), match.end() - 1), "heterogeneity", match.start()),
        )
