from decimal import Decimal

import pytest

from extractor.finding.numbers import read_number, read_words


@pytest.mark.parametrize(
    ("text", "value", "decimals"),
    [
        ("12", "12", 0),
        ("0.20", "0.20", 2),
        (".007", "0.007", 3),
        ("1,448", "1448", 0),
        ("1,192.4", "1192.4", 1),
        ("12,345,678", "12345678", 0),
        ("1,234,567.8", "1234567.8", 1),
        ("24 310", "24310", 0),
        ("0,022", "0.022", 3),
        ("0,5", "0.5", 1),
        ("12,5", "12.5", 1),
        ("-0,022", "-0.022", 3),
        ("-3.9", "-3.9", 1),
        ("+2.4", "2.4", 1),
        ("£1,448", "1448", 0),
        ("us$2350", "2350", 0),
        ("€4,210.50", "4210.50", 2),
    ],
)
def test_digits(text, value, decimals):
    assert read_number(text) == (Decimal(value), decimals)


@pytest.mark.parametrize(
    ("text", "value", "decimals"),
    [
        ("4 x 10-5", "0.00004", 5),
        ("4 × 10^-5", "0.00004", 5),
        ("3.2 × 10-9", "0.0000000032", 10),
        ("1.5*10-3", "0.0015", 4),
        ("10-6", "0.000001", 6),
        ("10^-6", "0.000001", 6),
        ("10⁻⁶", "0.000001", 6),
        ("2e-6", "0.000002", 6),
        ("2.50e-6", "0.00000250", 8),
    ],
)
def test_powers_of_ten(text, value, decimals):
    assert read_number(text) == (Decimal(value), decimals)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("one", 1),
        ("twelve", 12),
        ("forty", 40),
        ("fourty", 40),
        ("forty-two", 42),
        ("twenty four", 24),
        ("a hundred", 100),
        ("one hundred and six", 106),
        ("two hundred and fifty-one", 251),
        ("hundred", 100),
        ("one thousand", 1000),
        ("two thousand three hundred and nine", 2309),
        ("an hundred", 100),
    ],
)
def test_words(text, value):
    assert read_words(text) == value
