"""What a quantity is: an effect, a summary, a rate, or none of them.

The answer comes from questions put in a fixed order, which the tables at the end give; the first "yes"
decides. A question that only some shapes can answer with yes says so by its needs (``shape``). Those about
measures are in ``estimate``, those about percentages in ``percentage``.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from extractor.finding.cue_patterns import (
    CHANGED_FROM,
    DURATION,
    LANDMARK_BEFORE,
    NAMED_RIGHT_BEFORE,
    NOT_A_RESULT,
    POINT_BEFORE,
    STATED_BEFORE,
    SURVIVAL,
    VERB_BEHIND,
)
from extractor.finding.difference import (
    is_association,
    is_difference,
    is_difference_in_points,
    is_fold_risk,
    is_signed_contrast,
)
from extractor.finding.estimate import is_estimate
from extractor.finding.exclusion import (
    is_class,
    is_multiple,
    is_not_recorded,
    is_number_needed,
    is_of_another_unit,
    is_p_value,
    is_planned,
    is_setting,
    is_supposed,
    is_test_statistic,
)
from extractor.finding.passage import Passage
from extractor.finding.percentage import (
    is_changed_mean,
    is_mean_percentage,
    is_measured_percentage,
    is_no_share,
    is_relative_change,
    is_set_percentage,
    is_signed_change,
    is_stated_mean,
    is_threshold,
)
from extractor.finding.quantity import Nature, Quantity
from extractor.finding.shape import shape_of
from extractor.finding.surroundings import (
    governor,
    has_decimals,
    has_noun,
    is_compared,
    is_direct,
    is_dose,
    is_labelled,
    is_landmark,
    is_large,
    is_timed,
    words_before,
)
from extractor.finding.unnamed import (
    has_bare_interval,
    has_bracketed_deviation,
    has_bracketed_number,
    is_changed,
    is_cost,
    is_estimated,
    is_printed_change,
    is_stated_value,
    is_within_interval,
)

Question = Callable[[Passage, Quantity], bool]
Row = tuple[str, Question, Nature | None]
"""What a shape needs any of to be asked at all ("" for every shape), the question, what a yes means."""

# words and signs but no other value may stand between a statistic and its number: "median was" Dw
_NEAR = re.compile(r"(?!(?:[^_]*_){2})[w_=:o(),S+QCR;&vtdTyuHVBJG]{0,10}-?")


def nature_of(passage: Passage, quantity: Quantity) -> Nature | None:
    """What a quantity is by the first question that says yes; None where it is no value to record."""
    for asks, nature in questions_for(shape_of(passage, quantity), percent=quantity.percent):
        if asks(passage, quantity):
            return nature
    return None


def _always(_passage: Passage, _quantity: Quantity) -> bool:
    """Whether nothing else was said: what is left of the percentages is "58 % of patients"."""
    return True


def _is_unreached_statistic(passage: Passage, quantity: Quantity) -> bool:
    """Whether a median or a time to an event is not reached: "median OS was not reached"."""
    if quantity.letter != "Z":
        return False
    return governor(passage, quantity) in {"D", "A"} or bool(
        SURVIVAL.search(passage.words(0, quantity.first))
    )


def _is_unreached(_passage: Passage, quantity: Quantity) -> bool:
    """Whether anything else is not reached or not reported: "(NR)"."""
    return quantity.letter == "Z"


def _has_named_spread(_passage: Passage, quantity: Quantity) -> bool:
    """Whether a spread is printed with its name: "46 (IQR 29-72)", "4.9 ± 1.4"."""
    return quantity.spread in {"iqr", "range", "sd", "se"}


def _is_statistic(passage: Passage, quantity: Quantity) -> bool:
    """Whether a median or mean states it: "the median age was 62", not "median ... in 30 patients"."""
    if governor(passage, quantity) not in {"D", "A"}:
        return False
    of = passage.tokens.letters[quantity.first - 1 : quantity.first] == "o"
    if of and _is_out_of(passage, quantity):
        return False
    if has_noun(passage, quantity) and not (of and quantity.between == "o"):
        return False
    before = passage.words(quantity.governor or 0, quantity.first)
    if NOT_A_RESULT.search(before) or not _may_be_statistic(passage, quantity, before):
        return False
    timed = is_timed(passage, quantity)
    if timed and quantity.upto is None and POINT_BEFORE.search(before) and not CHANGED_FROM.search(before):
        return False
    return is_direct(passage, quantity) or (timed and "M" not in quantity.between)


def _is_out_of(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number behind "of" is the most there can be: "7.8 of 10", "7.8 points out of 10"."""
    tokens, of = passage.tokens, quantity.first - 1
    whole = tokens.letters[of - 1 : of] == "N" and not has_decimals(passage, quantity)
    return whole or tokens.slice(of).startswith("out")


def _may_be_statistic(passage: Passage, quantity: Quantity, before: str) -> bool:
    """Whether a bare number is stated as a value and does not count the subjects of a verb."""
    if quantity.unit is not None or quantity.spread is not None:
        return True
    told = _is_equated(passage, quantity) or STATED_BEFORE.search(before[-30:])
    stated = (told and _NEAR.fullmatch(quantity.between)) or _is_listed_statistic(passage, quantity)
    shares = "%" in passage.tokens.letters[quantity.governor : quantity.first]
    if (quantity.single is None and not stated) or shares:
        return False  # "median age was 66, 40 % were women, and 23 % had a status of 2"
    return not VERB_BEHIND.match(passage.tokens.lowered, passage.tokens.ends[quantity.end])


def _is_listed_statistic(passage: Passage, quantity: Quantity) -> bool:
    """Whether a bracket or a list tells a statistic and its value and nothing else: "(mean age 43.2)"."""
    letters, tokens, at = passage.letters, passage.tokens, quantity.governor
    if at is None or quantity.op is not None or quantity.between != "w":
        return False
    alone = letters[quantity.end + 1 : quantity.end + 2] in {")", ",", ";", "v", ""}
    opened = letters[at - 1 : at] in {"(", ",", ";"} or at == 0
    name = tokens.lowered[tokens.ends[at] : tokens.starts[quantity.value]]
    return alone and opened and NAMED_RIGHT_BEFORE.fullmatch(name) is not None


def _is_equated(passage: Passage, quantity: Quantity) -> bool:
    """Whether an equals sign stands before it: "median age = 62"."""
    return quantity.op is not None and passage.comparator(quantity.op) == "="


def _is_duration(passage: Passage, quantity: Quantity) -> bool:
    """Whether it is a time that something took: "survival was 12 months", "12 months (9-15)"."""
    if not is_timed(passage, quantity):
        return False
    before = words_before(passage, quantity)
    if quantity.spread and POINT_BEFORE.search(before):
        return False
    return bool(quantity.spread or DURATION.search(before)) and not NOT_A_RESULT.search(before[-40:])


def _is_duration_at_landmark(passage: Passage, quantity: Quantity) -> bool:
    """Whether that time is a landmark instead: "survival at 12 months"."""
    if quantity.spread or not _is_duration(passage, quantity):
        return False
    return bool(LANDMARK_BEFORE.search(words_before(passage, quantity)))


def _is_further_effect(passage: Passage, quantity: Quantity) -> bool:
    """Whether its measure was named before in the section: "and 0.48 (95% CI 0.43-0.55)"."""
    known = passage.memory.measure or passage.memory.only_ratio
    fits = quantity.spread == "ci" and quantity.unit is None and not is_large(passage, quantity)
    return fits and known is not None


def _is_large_with_interval(passage: Passage, quantity: Quantity) -> bool:
    """Whether an interval stands by a unit or a number too large for a ratio: "48.2 (95% CI 40-56)"."""
    return quantity.spread == "ci" and (quantity.unit is not None or is_large(passage, quantity))


def _has_interval(_passage: Passage, quantity: Quantity) -> bool:
    """Whether an interval stands by a number of no known measure: "0.9 (95% CI 0.8-1.0)"."""
    return quantity.spread == "ci"


def _is_plain(passage: Passage, quantity: Quantity) -> bool:
    """Whether it is a number and nothing else: what follows asks for a unit, an interval or a sign."""
    return quantity.first == quantity.last and passage.tokens.slice(quantity.value)[0] not in "+-"


def _is_further_bare_effect(passage: Passage, quantity: Quantity) -> bool:
    """As ``_is_further_effect``, the interval without a name: "1.19 (0.94-1.50)"."""
    return (
        quantity.spread == "bare" and passage.memory.measure is not None and has_decimals(passage, quantity)
    )


_FIRST: tuple[Row, ...] = (
    ("", is_p_value, None),
    ("", is_test_statistic, None),
    ("", is_supposed, None),
    ("", is_not_recorded, None),
    ("", is_number_needed, None),
    ("M", is_estimate, "effect"),
    ("", is_fold_risk, "effect"),
    ("uS", is_landmark, None),
    ("Z", _is_unreached_statistic, "summary"),
    ("Z", _is_unreached, None),
)
OF_PERCENTAGES: tuple[Row, ...] = (
    *_FIRST,
    ("", is_difference_in_points, "effect"),
    ("", is_threshold, None),
    ("", is_changed_mean, "summary"),
    ("", is_measured_percentage, "summary"),
    ("Ds", is_stated_mean, "summary"),
    ("cbn-", is_signed_contrast, "effect"),
    ("-", is_signed_change, "summary"),
    ("", is_relative_change, None),
    ("", is_no_share, None),
    ("Ds", is_mean_percentage, "summary"),
    ("", is_set_percentage, None),
    ("", _always, "rate"),
)
OF_NUMBERS: tuple[Row, ...] = (
    *_FIRST,
    ("", is_planned, None),
    ("l", is_of_another_unit, None),
    ("u", is_dose, None),
    ("", is_class, None),
    ("", is_multiple, None),
    ("n", _has_named_spread, "summary"),
    ("", is_difference, "effect"),
    ("D", _is_statistic, "summary"),
    ("", is_setting, None),
    ("y", _is_duration_at_landmark, None),
    ("y", _is_duration, "summary"),
    ("c", is_association, "effect"),
    ("c", _is_further_effect, "effect"),
    ("c", _is_large_with_interval, "summary"),
    ("$", is_cost, "summary"),
    ("c", is_estimated, "summary"),
    ("c", _has_interval, None),
    ("1", has_bracketed_deviation, "summary"),
    (">", is_changed, "summary"),
    ("b", has_bare_interval, "summary"),
    ("", is_compared, "summary"),
    ("u", is_labelled, "summary"),
    ("", _is_plain, None),
    ("b", _is_further_bare_effect, "effect"),
    ("b", is_within_interval, "summary"),
    ("1", has_bracketed_number, "summary"),
    ("-", is_printed_change, "summary"),
    ("u", is_stated_value, "summary"),
)


@lru_cache(maxsize=1024)
def questions_for(shape: str, *, percent: bool) -> tuple[tuple[Question, Nature | None], ...]:
    """The questions that a quantity of a shape may answer with yes, in their order."""
    rows = OF_PERCENTAGES if percent else OF_NUMBERS
    return tuple((asks, nature) for needs, asks, nature in rows if not needs or set(needs) & set(shape))
