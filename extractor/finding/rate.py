"""Rates: percentages of a group that are printed without a count."""

from collections.abc import Iterator
from typing import Literal

from extractor.finding import construct
from extractor.finding.fields import first_number, found_fields, interval_fields, last_number, p_fields
from extractor.finding.passage import Passage
from extractor.finding.quantity import Quantity
from schemas.finding import FoundRate, Series

Spread = Literal["ci", "range", "se", "sd"]


def rates(passage: Passage) -> Iterator[FoundRate]:
    """The percentages of a sentence that no count has taken.

    Example:
        "5-year OS was 58% (95% CI 50-66%)"
    """
    for quantity, series, _ in passage.unclaimed("rate"):
        yield _rate(passage, quantity, series)


def _rate(passage: Passage, quantity: Quantity, series: Series | None) -> FoundRate:
    interval = interval_fields(passage, quantity)
    value, upto = passage.printed(quantity.value), passage.printed(quantity.upto)
    spread = _spread(passage, quantity)
    if upto and not interval["low"]:
        interval["low"], interval["high"], spread = value, upto, "range"
    if spread != "ci":
        interval["level"] = None
    op = passage.comparator(quantity.op)
    own = (first_number(quantity), last_number(passage, quantity))
    fields = found_fields(passage, own, "rate", quantity.governor, series)
    passage.claim(quantity.first, quantity.last)
    return construct.found_rate(
        percent=None if upto else value,
        op=op if op != "=" else None,
        spread=spread,
        sd=passage.printed(quantity.sd),
        **interval,
        **p_fields(passage, quantity),
        **fields,
    )


def _spread(passage: Passage, quantity: Quantity) -> Spread | None:
    spread = quantity.spread
    if spread == "bare":
        named = passage.spread_in_header(quantity)
        return "ci" if named == "ci" else "range" if named == "range" else None
    if spread == "sd":
        return spread if quantity.sd_named else None
    return None if spread == "iqr" else spread
