"""Totals of which a count can be a percentage."""

from decimal import Decimal

from extractor.checking.shares import wholes
from schemas.printed import Printed


def percent(text):
    return Printed(text=text, value=Decimal(text), decimals=len(text.partition(".")[2]))


def test_totals_of_a_share():
    assert list(wholes(16, percent("64"))) == [25]
    assert list(wholes(16, percent("65"))) == []
    assert list(wholes(16, percent("65"), wide=True)) == [25]


def test_no_total_is_large_enough_for_a_share_that_prints_as_zero():
    assert list(wholes(1, percent("0"))) == []
