"""Summaries: medians and means with their spread."""

import re
from collections.abc import Iterator
from typing import Literal

from extractor.finding import construct
from extractor.finding.cue_patterns import DURATION, IN_METRES, SURVIVAL
from extractor.finding.fields import (
    IntervalFields,
    first_number,
    found_fields,
    interval_fields,
    last_number,
    p_fields,
)
from extractor.finding.passage import Passage
from extractor.finding.quantity import Quantity
from extractor.finding.surroundings import is_timed
from schemas.finding import FoundSummary, Series

Statistic = Literal["median", "mean"]
Spread = Literal["iqr", "range", "ci", "sd", "se"]
# " OMT sessions" behind "2", not " in the other arm"
_HAS_NOUN = re.compile(
    r"[)\]]?\s(?!(?:in|for|with|and|or|vs|versus|to|among|amongst|of|compared|than|respectively|at|on|from|by|after|before|while|whereas"
    r"|but|as|points?)\b)[a-z]{3,}"
)
# "mean stay was 7 (IQR" AwN(Q
_QUARTILED = re.compile(r"[^NQ]*N[uy%]?[(,;]{0,2}Q")
_NO_INTERVAL = IntervalFields(low=None, high=None, level=None)


def summaries(passage: Passage) -> Iterator[FoundSummary]:
    """The medians and means of a sentence.

    Example:
        "The median follow-up was 46 months (interquartile range [IQR], 29.0-72.0 months)"
    """
    for quantity, series, run in passage.unclaimed("summary"):
        unit = _shared_unit(passage, run.quantities, quantity)
        ends = (passage.tokens.ends[at] for at in {quantity.value, quantity.last})
        if any(_HAS_NOUN.match(passage.tokens.lowered, end) for end in ends):
            unit = None  # "a median of 2 sessions and ... 3.7 days"
        first = _summary(passage, quantity, series, unit)
        if first.unit is None and (named := _unit_of_name(passage, run.quantities[0])):
            first = first.model_copy(update={"unit": named})
        yield first
        if second := _second_spread(passage, quantity, first):
            yield second


def _shared_unit(passage: Passage, quantities: list[Quantity], own: Quantity) -> int | None:
    """The unit printed once for a list: of the last value with one, unless another name stands between."""
    letters = passage.tokens.letters
    for other in reversed(quantities):
        one, two = (own, other) if own.first <= other.first else (other, own)
        if other.unit is not None and not _NEXT_NAME.search(letters, one.last + 1, two.first):
            return other.unit
    return None


# "), fasting insulin (104", "; DGI = 14"
_NEXT_NAME = re.compile(r"[);,][^N]*w[^N]{0,2}[=(]")


def _summary(
    passage: Passage, quantity: Quantity, series: Series | None, shared_unit: int | None
) -> FoundSummary:
    spread = _spread(passage, quantity)
    statistic = _statistic(passage, quantity, spread)
    value, upto = passage.printed(quantity.value), passage.printed(quantity.upto)
    interval = interval_fields(passage, quantity)
    single = passage.printed(quantity.single) if spread in {"sd", "se"} else None
    sd = passage.printed(quantity.sd) or single
    if upto and not interval["low"]:
        # a median or mean printed as a range has no value of its own
        interval["low"], interval["high"], spread = value, upto, "range"
    if sd is not None and interval["low"]:
        interval, spread = _NO_INTERVAL, "sd"  # of two spreads the first is this record's
    if spread != "ci":
        interval["level"] = None
    own = (first_number(quantity), last_number(passage, quantity))
    fields = found_fields(passage, own, f"summary-{spread}", quantity.governor, series)
    passage.claim(quantity.first, quantity.last)
    return construct.found_summary(
        statistic=statistic,
        value=None if upto and spread == "range" else value,
        unit=_unit(passage, quantity, shared_unit),
        spread=spread if interval["low"] or sd else None,
        sd=sd,
        not_reached=quantity.letter == "Z",
        **interval,
        **p_fields(passage, quantity),
        **fields,
    )


def _second_spread(passage: Passage, quantity: Quantity, first: FoundSummary) -> FoundSummary | None:
    """The record of a value's second spread: the range of "64.2 ± 8.6, range 35-82"."""
    if first.sd is not None and quantity.spread in {"iqr", "range", "ci"}:
        interval = interval_fields(passage, quantity)
        return first.model_copy(update={"sd": None, "spread": quantity.spread, **interval})
    if quantity.wide is None:
        return None
    low, high = (passage.printed(at) for at in quantity.wide)
    other = "iqr" if quantity.spread == "range" else "range"
    return first.model_copy(update={"spread": other, "low": low, "high": high, "level": None})


def _statistic(passage: Passage, quantity: Quantity, spread: Spread | None) -> Statistic | None:
    letter = passage.tokens.letters[quantity.governor] if quantity.governor is not None else ""
    if letter == "D":
        return "median"
    if spread == "iqr" and letter == "A" and not _is_quartiled_mean(passage, quantity):
        return "median"
    if letter == "A" or spread in {"sd", "se"}:
        return "mean"
    if spread == "iqr":
        return "median"
    if not is_timed(passage, quantity) and quantity.letter != "Z":
        return None
    return "median" if SURVIVAL.search(passage.words(0, quantity.first)) else None


def _is_quartiled_mean(passage: Passage, quantity: Quantity) -> bool:
    """Whether a mean is printed with quartiles, not a value behind those of another clause.

    "Mean time was 241 vs 187 min, and blood loss 120 mL (IQR 50-200)" gives quartiles to no mean.
    """
    between = passage.tokens.letters[quantity.governor : quantity.first]
    return "N" not in between or _QUARTILED.match(between) is not None


def _spread(passage: Passage, quantity: Quantity) -> Spread | None:
    if quantity.spread == "sd" and not quantity.sd_named:
        errors = "+E" in passage.tokens.letters or passage.memory.spread == "se"
        return "se" if errors else "sd"
    if quantity.spread not in {"bare", None}:
        return quantity.spread  # type: ignore[return-value]  # what is left are the printed spreads
    if quantity.spread is None and quantity.single is None:
        return None
    named = passage.spread_in_header(quantity)
    if quantity.spread is None:
        return named if named in {"sd", "se"} else None
    return named if named in {"iqr", "range", "ci"} else None


def _unit(passage: Passage, quantity: Quantity, shared: int | None) -> str | None:
    """The unit or currency of a value, or the one printed once for its list."""
    if quantity.percent:
        end = passage.tokens.ends[quantity.last]
        predicted = _OF_PREDICTED.match(passage.tokens.lowered, end)
        return f"% {predicted['words']}" if predicted else "%"
    index = quantity.unit if quantity.unit is not None else shared
    currency = passage.currency(quantity.value)
    if currency or index is None:
        return currency
    tokens = passage.tokens
    printed = tokens.text[tokens.starts[index] : tokens.ends[index]].strip(" -'’")
    if tokens.letters[index] != "y" or (printed == "m" and _is_metre(passage)):
        return printed
    return UNIT_NAMES.get(printed.lower().rstrip("."), printed)


def _is_metre(passage: Passage) -> bool:
    """Whether "m" is a metre here: a month stands where something lasts."""
    return passage.says(IN_METRES) or not passage.says(DURATION)


# "44.4 (14.4)% predicted", "61% (range 40-80) of predicted normal"
_OF_PREDICTED = re.compile(r"[)\]]?\s?%?\s?(?P<words>(?:of )?predicted(?: normal)?)\b")


def _unit_of_name(passage: Passage, quantity: Quantity) -> str | None:
    """The unit in the bracket of a name: "walking speed (m/s) was 0.42", "the stay (days) was 5 and 7"."""
    tokens = passage.tokens
    end = tokens.starts[quantity.first]
    match = _IN_NAME.search(tokens.lowered[max(tokens.start, end - _FAR) : end])
    if match is None:
        return None
    start = max(tokens.start, end - _FAR)
    printed = tokens.text[start + match.start("unit") : start + match.end("unit")]
    return UNIT_NAMES.get(printed.lower(), printed)


# "walking speed (m/s) was ", "the stay (days) with median (IQR) values of "
_IN_NAME = re.compile(
    r"[a-z]\s?[(\[](?P<unit>(?:[kmcµμnpd]?(?:g|l|m|mol|iu|u|cal)|beats|cells|steps|ml|mg)(?:[/·.][a-z\d²³]{1,6}){1,3}"
    r"|kg|mg|cm|mm|ml|mmhg|years|months|weeks|days|hours|minutes|seconds|points|ms)[)\]]"
    r"(?:\s(?:was|were|had|of|with|in|at|for|the|mean|median|average|values?|increased|decreased|further|to|from"
    r"|[(\[](?:sd|iqr|range|se)[)\]])){1,8}\s?[(\[]?$"
)
_FAR = 90
"""The most letters between the unit in a name and the value."""


UNIT_NAMES: dict[str, str] = {
    **dict.fromkeys(("year", "years", "yr", "yrs", "y"), "years"),
    **dict.fromkeys(("month", "months", "mo", "mos", "m"), "months"),
    **dict.fromkeys(("week", "weeks", "wk", "wks"), "weeks"),
    **dict.fromkeys(("day", "days", "d"), "days"),
    **dict.fromkeys(("hour", "hours", "hr", "hrs"), "hours"),
}
"""Spellings of a unit of time to the one the feed uses."""
