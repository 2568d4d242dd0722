"""Worked-out values of an effect: never of a malformed one, never on the wrong scale."""

from decimal import Decimal

import pytest

from extractor.linking.derived import derived
from schemas.finding import FoundEffect
from schemas.paper import SectionKind
from schemas.place import Span
from schemas.printed import Printed
from schemas.value import Measure


def printed(text: str) -> Printed | None:
    """A number as printed; nothing for an empty text."""
    return Printed(text=text, value=Decimal(text), decimals=len(text.partition(".")[2])) if text else None


def effect(numbers: str, *, measure: Measure = Measure.HR, malformed: bool = False) -> FoundEffect:
    """A found effect of "estimate low high level", "-" for a number that is not printed."""
    estimate, low, high, level = (printed(text.strip("-") and text) for text in numbers.split())
    return FoundEffect(
        measure=measure,
        estimate=estimate,
        low=low,
        high=high,
        level=level,
        malformed=malformed,
        start=0,
        end=1,
        sentence=Span(start=0, end=1),
        section=SectionKind.RESULTS,
        pattern="effect",
    )


@pytest.mark.parametrize(
    ("found", "estimate", "error"),
    [
        # ln 0.31; (ln 0.49 - ln 0.20) / (2 * 1.959964)
        (effect("0.31 0.20 0.49 95"), -1.171183, 0.228598),
        # the level counts: 99 % has the quantile 2.575829
        (effect("0.31 0.20 0.49 99"), -1.171183, 0.173942),
        (effect("2.5 1.0 4.0 95", measure=Measure.MD), 2.5, 0.765320),
    ],
)
def test_estimate_and_error_stand_on_the_scale_of_the_measure(
    found: FoundEffect, estimate: float, error: float
) -> None:
    worked_out = derived(found)
    assert worked_out is not None
    assert worked_out.log_estimate == pytest.approx(estimate, abs=2e-6)
    assert worked_out.se == pytest.approx(error, abs=2e-6)
    assert worked_out.se_from == "ci"


@pytest.mark.parametrize(
    "found",
    [
        effect("- 0.22 0.47 95", malformed=True),
        effect("0.31 0.20 0.49 95", malformed=True),
        effect("-0.3 - - -"),
    ],
)
def test_nothing_is_worked_out_of_what_is_malformed_or_impossible(found: FoundEffect) -> None:
    assert derived(found) is None


@pytest.mark.parametrize(
    "found",
    [
        effect("0.31 - - -"),
        effect("0.31 0.20 - 95"),
        effect("0.31 0.20 0.49 -"),
        effect("0.31 0.49 0.20 95"),
        effect("0.31 0 0.49 95"),
    ],
)
def test_no_error_without_a_whole_interval(found: FoundEffect) -> None:
    worked_out = derived(found)
    assert worked_out is not None
    assert (worked_out.se, worked_out.se_from) == (None, None)
