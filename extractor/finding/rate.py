"""Rates: percentages of a group that are printed without a count."""

from collections.abc import Iterator
from typing import Literal

from extractor.finding.fields import found_fields, interval_fields, last_number, p_fields
from extractor.finding.passage import Passage
from extractor.finding.quantity import Quantity
from extractor.finding.runs import Run
from schemas.finding import FoundRate

Bound = Literal["<", ">", "<=", ">="]


def rates(passage: Passage) -> Iterator[FoundRate]:
    """The percentages of a sentence that no count has taken.

    Example:
        "5-year OS was 58% (95% CI 50-66%)"
    """
    for run in passage.runs:
        if run.nature == "rate":
            for position, quantity in enumerate(run.quantities):
                if not passage.is_claimed(quantity):
                    yield _rate(passage, run, position, quantity)


def _rate(passage: Passage, run: Run, position: int, quantity: Quantity) -> FoundRate:
    interval = interval_fields(passage, quantity)
    value, upto = passage.printed(quantity.value), passage.printed(quantity.upto)
    spread: Literal["ci", "range", "se", "sd"] | None = None
    if quantity.spread == "bare":
        named = passage.spread_in_header(quantity)
        spread = named if named in {"ci", "range"} else None  # type: ignore[assignment]  # just tested
    elif quantity.spread in {"ci", "range", "se"} or (quantity.spread == "sd" and quantity.cue is not None):
        spread = quantity.spread  # type: ignore[assignment]  # just tested
    if upto and not interval["low"]:
        interval["low"], interval["high"], spread = value, upto, "range"
    if spread != "ci":
        interval["level"] = None
    op = passage.comparator(quantity.op)
    fields = found_fields(
        passage,
        quantity.value,
        last_number(passage, quantity),
        "rate",
        quantity.governor,
        passage.series(run, position),
    )
    passage.claim(quantity.first, quantity.last)
    return FoundRate(
        percent=None if upto else value,
        op=op if op != "=" else None,
        spread=spread,
        sd=passage.printed(quantity.sd),
        **interval,
        **p_fields(passage, quantity),
        **fields,
    )
