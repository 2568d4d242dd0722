import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.checking.arithmetic import Range, apart, centre, divide, log, rounded, truncated, wald_z, width
from extractor.checking.contingency import one_sided, two_sided
from extractor.checking.cues import (
    in_proportions,
    named_a_ratio,
    named_a_size,
    named_an_interval,
    named_otherwise,
)
from extractor.checking.misprint import misprints, only_misprint
from extractor.checking.nature import p_nature
from extractor.checking.normal import p_range, quantile, z_of, z_range
from extractor.checking.shares import survivals
from extractor.checking.stated import stated_p
from extractor.checking.wording import between, same_name, spread
from schemas.place import Span
from tests.checking.building import build, printed


@pytest.mark.parametrize(
    ("text", "round_low", "round_high", "cut_low", "cut_high"),
    [
        ("0.20", 0.195, 0.205, 0.20, 0.21),
        ("0.2", 0.15, 0.25, 0.2, 0.3),
        ("12", 11.5, 12.5, 12, 13),
        ("-0.4", -0.45, -0.35, -0.5, -0.4),
    ],
)
def test_what_a_printed_number_stands_for(text, round_low, round_high, cut_low, cut_high):
    assert rounded(printed(text)) == pytest.approx((round_low, round_high))
    assert truncated(printed(text)) == pytest.approx((cut_low, cut_high))


def test_ranges_that_touch_are_not_apart():
    assert apart(Range(0.1 + 0.2, 1), Range(0, 0.3)) == 0
    assert apart(Range(2, 3), Range(0, 1)) == 1
    assert apart(Range(0, 1), Range(2, 3)) == 1
    assert apart(Range(0, 0), Range(0, 0)) == 0


def test_ranges_without_end():
    assert apart(Range(3, math.inf), Range(0, 1)) == 2
    assert apart(Range(math.inf, math.inf), Range(0, 1)) == math.inf
    assert apart(Range(0, math.inf), Range(5, 6)) == 0
    assert divide(Range(1, 2), Range(0, 4)) == Range(0.25, math.inf)
    assert divide(Range(1, 2), Range(1, math.inf)) == Range(0, 2)


def test_a_bound_of_zero_has_no_logarithm():
    assert log(Range(0, 1)) == Range(-math.inf, 0)
    assert centre(Range(-0.1, 0.1), Range(0.9, 1.1), ratio=True).low == 0
    assert width(Range(-0.1, 0.1), Range(0.9, 1.1), ratio=True).high == math.inf
    assert wald_z(Range(0.4, 0.6), Range(-0.1, 0.1), Range(0.9, 1.1), quantile(95), ratio=True).low == 0


def test_an_estimate_around_no_effect_can_have_p_one():
    z = wald_z(Range(0.995, 1.005), Range(0.8, 0.81), Range(1.2, 1.21), quantile(95), ratio=True)
    assert z.low == 0
    assert p_range(z).high == 1


def test_p_and_z_are_turned_into_each_other():
    assert z_of(0) == math.inf
    assert z_range(Range(0.01, 0.05)) == pytest.approx((1.959964, 2.575829), rel=1e-6)


@pytest.mark.parametrize(
    ("op", "low", "high"),
    [
        ("=", 0.045, 0.055),
        (None, 0.045, 0.055),
        ("<", 0, 0.05),
        (">", 0.05, 1),
        ("<=", 0, 0.055),
        (">=", 0.045, 1),
    ],
)
def test_what_a_stated_p_stands_for(op, low, high):
    assert stated_p(op, printed("0.05")) == pytest.approx((low, high))


def test_a_stated_p_of_zero_is_not_negative():
    assert stated_p("=", printed("0.00")) == pytest.approx((0, 0.005))
    assert stated_p("=", printed("0.01"), cut=True) == pytest.approx((0.005, 0.02))


def test_slips_of_the_hand():
    slips = {slip.text for slip in misprints(printed("1.32"), signed=True)}
    assert {"1.42", "3.12", "1.23", "13.2", "0.132", "-1.32", "0.32"} <= slips
    assert "1.32" not in slips
    assert not any(slip.startswith("00") for slip in slips)
    assert {slip.text for slip in misprints(printed("10"))} >= {"20", "11"}
    assert "01" not in {slip.text for slip in misprints(printed("10"))}
    assert "0" not in {slip.text for slip in misprints(printed("0"), signed=True)}


def test_a_misprint_is_offered_only_where_it_is_the_only_one():
    numbers = (printed("57"), printed("43"))
    assert only_misprint(numbers, lambda tried: tried[0].value == 67) == (0, next(iter_of("67", "57")))
    assert only_misprint(numbers, lambda tried: tried[0].value in {67, 77}) is None
    assert only_misprint(numbers, lambda tried: tried[0].value == 1000) is None


def iter_of(text, source):
    return (slip for slip in misprints(printed(source)) if slip.text == text)


def test_a_curve_of_few_patients_takes_few_values():
    assert survivals(7, printed("42.9"))
    assert not survivals(7, printed("42.8"))
    assert survivals(7, printed("42.8"), cut=True)
    assert survivals(3, printed("100"))
    assert survivals(1, printed("0"))


def test_no_events_at_all_give_no_difference():
    assert two_sided((0, 10, 0, 12)) == Range(1, 1)
    assert one_sided((0, 10, 0, 12)).low == 0.5


def test_numbers_in_words():
    assert between(Range(6.47e-8, 1.168e-6)) == "between 6.5e-08 and 1.2e-06"
    assert between(Range(0.02, 0.02)) == "0.02"
    assert spread(Range(0.7903, 0.8016)) == "0.79 to 0.802"
    assert spread(Range(1.46520, 1.46524)) == "1.4652 to 1.46524"
    assert spread(Range(2, 2)) == "2"
    assert same_name(None, None)
    assert not same_name("A", None)
    assert same_name("Arm  A", "arm a")


def test_the_nature_of_a_p_without_a_place_is_unknown():
    effect = {"kind": "effect", "measure": "HR", "estimate": "0.3", "p_op": "="}
    (record,) = build("HR 0.3", [effect]).records
    assert record.kind == "effect"
    assert p_nature(build("HR 0.3", [effect]).paper, record) is None
    without_place = record.model_copy(update={"p": printed("0.01")})
    assert p_nature(build("HR 0.3", [effect]).paper, without_place) is None


@given(st.decimals(min_value=-1000, max_value=1000, places=4), st.integers(min_value=0, max_value=4))
def test_a_value_lies_in_what_its_print_stands_for(value, decimals):
    text = format(value.quantize(Decimal(1).scaleb(-decimals)), "f")
    true = rounded(printed(text))
    assert apart(true, Range(float(value), float(value))) == 0


def test_words_beside_a_number_without_a_place_are_not_asked():
    paper = build("HR 0.3", []).paper
    assert named_a_ratio(paper, printed("0.3"))
    assert not in_proportions(paper, printed("0.3"))
    assert not named_a_size(paper, printed("0.3"))
    assert not named_otherwise(paper, printed("0.3"))
    assert not named_an_interval(paper, Span(start=0, end=6), printed("0.4"))


@pytest.mark.parametrize("before", ["(p = ", "P=", "t = ", "SE = ", "β = ", "p value < "])
def test_words_that_call_a_number_a_statistic(before):
    assert named_otherwise(build(before + "0.3", []).paper, printed("0.3", len(before)))


@pytest.mark.parametrize(
    "before", ["HR, ", "hazard ratio [HR], ", "aOR: ", "odds ratio was ", "RR (", "HRs = "]
)
def test_words_that_call_a_number_a_ratio(before):
    assert named_a_ratio(build(before + "0.3", []).paper, printed("0.3", len(before)))


@pytest.mark.parametrize("before", ["hazard ratio in women ", "OR 0.82 (", "t = ", "for "])
def test_words_that_do_not(before):
    assert not named_a_ratio(build(before + "0.3", []).paper, printed("0.3", len(before)))
