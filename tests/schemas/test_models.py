from decimal import Decimal

import pytest
from pydantic import ValidationError

from schemas.paper import GlyphRun
from schemas.place import Box, Span
from schemas.printed import Printed
from schemas.record import PRINTED_FIELDS, printed_numbers
from schemas.value import Kind, Measure
from tests.papers import count, effect, evidence, grades


@pytest.mark.parametrize(
    ("text", "value", "decimals", "lowest", "highest"),
    [
        ("0.20", "0.20", 2, "0.195", "0.205"),
        ("0.2", "0.2", 1, "0.15", "0.25"),
        ("1,448", "1448", 0, "1447.5", "1448.5"),
        ("-3", "-3", 0, "-3.5", "-2.5"),
    ],
)
def test_a_printed_number_stands_for_what_rounds_to_it(text, value, decimals, lowest, highest):
    number = Printed(text=text, value=Decimal(value), decimals=decimals)
    assert (number.lowest, number.highest) == (Decimal(lowest), Decimal(highest))


def test_a_span_stands_inside_a_text():
    assert Span(start=3, end=3).end == 3
    with pytest.raises(ValidationError, match="greater than or equal to 0"):
        Span(start=-1, end=2)


def test_a_run_of_glyphs_knows_the_box_of_a_part():
    run = GlyphRun(start=10, end=13, page=2, top=5, bottom=9, edges=((1, 2), (2, 4), (4, 7)))
    assert run.box(11, 13) == Box(page=2, x0=2, top=5, x1=7, bottom=9)
    assert run.box(0, 99) == Box(page=2, x0=1, top=5, x1=7, bottom=9)
    assert run.box(0, 10) is None
    assert run.box(13, 20) is None


@pytest.mark.parametrize(("measure", "ratio"), [("HR", True), ("IRR", True), ("RD", False), ("SMD", False)])
def test_ratios_are_told_from_differences(measure, ratio):
    assert Measure(measure).is_ratio is ratio


def test_printed_numbers_of_a_record_by_name():
    numbers = printed_numbers(effect("a1"))
    assert {name: number.text for name, number in numbers.items()} == {
        "estimate": "0.20",
        "low": "0.10",
        "high": "0.40",
        "level": "95",
        "p": "0.001",
    }
    assert list(printed_numbers(count("a1"))) == ["n"]
    assert list(printed_numbers(grades("a1"))) == ["total", "G1", "NEC", "NEC percent"]


def test_printed_fields_are_named_for_every_kind():
    assert PRINTED_FIELDS.keys() == set(Kind)


@pytest.mark.parametrize("change", [{"kind": "odds"}, {"confidence": 1.1}, {"start": -1}, {"surprise": 1}])
def test_a_record_that_does_not_fit_is_refused(change):
    fields = effect("a1").model_dump() | change
    with pytest.raises(ValidationError):
        type(effect("a1")).model_validate(fields)


def test_evidence_cannot_be_changed():
    with pytest.raises(ValidationError, match="frozen"):
        evidence().records = ()  # type: ignore[misc]
