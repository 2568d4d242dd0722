"""Quantities over letters: what belongs to a number."""

from extractor.finding.quantity import read_quantities


def only(letters):
    (quantity,) = read_quantities(letters)
    return quantity


def test_a_value_with_named_interval_and_p():
    quantity = only("MN(CN-N;P=N)")
    assert (quantity.value, quantity.spread, quantity.cue, quantity.low, quantity.high) == (1, "ci", 3, 4, 6)
    assert (quantity.p_cue, quantity.p_op, quantity.p) == (8, 9, 10)
    assert (quantity.first, quantity.end, quantity.last) == (1, 6, 10)
    assert (quantity.governor, quantity.between) == (0, "")


def test_bare_brackets_have_an_unnamed_spread():
    quantity = only("N(N-N)")
    assert (quantity.spread, quantity.low, quantity.high) == ("bare", 2, 4)


def test_a_glued_dash_is_a_sign_that_is_none():
    quantity = only("N(NN)")
    assert quantity.glued
    assert (quantity.low, quantity.high) == (2, 3)


def test_an_interval_may_be_open():
    bare, named = only("N(N-)"), only("N(CN-)")
    assert bare.open
    assert named.open
    assert bare.high is named.high is None


def test_deviations():
    assert only("N+N").sd == 2
    assert only("N+N").spread == "sd"
    assert (only("N(SN)").sd, only("N(SN)").spread) == (3, "sd")
    assert (only("N(E=N)").sd, only("N(E=N)").spread) == (4, "se")
    assert only("N(+N)").sd == 3


def test_units_and_percent():
    assert only("N%").percent
    assert only("Ny").unit == 1
    assert only("N+Ny").unit == 3
    assert only("N(N-N)y").unit == 6


def test_a_single_number_in_brackets():
    assert only("N(N)").single == 2
    assert only("N(N%)").single_percent


def test_a_range():
    assert only("N-N").upto == 2


def test_a_range_of_two_units_is_two_values():
    assert [quantity.value for quantity in read_quantities("Ny-Nu")] == [0, 3]


def test_words_count_as_values_only_before_a_unit():
    assert only("W%").letter == "W"
    assert read_quantities("WH") == []


def test_an_interval_behind_words_belongs_to_the_estimate():
    quantity = only("MoNwHvw(CN-N)")
    assert (quantity.value, quantity.low, quantity.high) == (2, 9, 11)


def test_an_interval_with_no_estimate_is_no_quantity():
    assert read_quantities("M(CN-N)") == []


def test_a_cue_as_a_header_leaves_the_estimate():
    quantity = only("M;C:N;N-N")
    assert (quantity.value, quantity.spread, quantity.low, quantity.high) == (4, "bare", 6, 8)


def test_between_holds_no_other_quantity():
    first, second = read_quantities("DN&N")
    assert (first.between, second.between) == ("", "&")


def test_malformed_value():
    assert only("MX(CN-N)").malformed
    assert not only("MN").malformed
