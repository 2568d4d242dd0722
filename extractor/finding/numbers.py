"""From the characters of a number to its value and its count of decimals."""

import re
from decimal import Decimal

_WORDS = (
    {
        word: value
        for value, word in enumerate(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
            " sixteen seventeen eighteen nineteen".split()
        )
    }
    | {
        word: 10 * value
        for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
    }
    | {"fourty": 40, "a": 1, "an": 1}
)
# "4 x 10^-5", "1e-5", "10⁻⁵"
_POWER = re.compile(
    r"(?:(?P<factor>\d+(?:\.\d+)?)\s?(?:[x×*]\s?(?=10)|(?=e)))?(?:10\s?\^?\s?|e)[-⁻]\s?(?P<power>[\d⁰¹²³⁴⁵⁶⁷⁸⁹]+)$"
)
# "0.31", "12": most numbers, whose digits are their value
_PLAIN = re.compile(r"\d+(?:\.(?P<decimals>\d+))?")
# "us$"
_CURRENCY = re.compile(r"[a-z$€£]+")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def read_number(text: str) -> tuple[Decimal, int]:
    """Value and decimals of digits as a view shows them, in lower case.

    Example:
        "1,448" -> (1448, 0); "0,022" -> (0.022, 3); ".007" -> (0.007, 3); "4 x 10^-5" -> (0.00004, 5)
    """
    if plain := _PLAIN.fullmatch(text):
        return Decimal(text), len(plain["decimals"] or "")
    if power := _POWER.match(text):
        return _read_power(power)
    digits = _CURRENCY.sub("", text.replace(" ", ""))
    if digits[1:2] in {"-", "+"}:
        digits = digits[1:]  # "-€-3220": one sign on each side of the currency
    whole, comma, rest = digits.partition(",")
    if comma and "," not in rest and "." not in digits and (len(rest) != 3 or whole.strip("+-") == "0"):
        digits = f"{whole}.{rest}"
    digits = digits.replace(",", "")
    return Decimal(digits), len(digits.partition(".")[2])


def read_words(text: str) -> Decimal:
    """The value of a number in words: "one hundred and six" -> 106."""
    total = part = 0
    for word in re.findall(r"[a-z]+", text):
        if word == "hundred":
            part = max(part, 1) * 100
        elif word == "thousand":
            total, part = total + max(part, 1) * 1000, 0
        elif word != "and":
            part += _WORDS[word]
    return Decimal(total + part)


def _read_power(match: re.Match[str]) -> tuple[Decimal, int]:
    power = int(match["power"].translate(_SUPERSCRIPTS))
    factor = Decimal(match["factor"] or "1")
    return factor.scaleb(-power), power + len((match["factor"] or "").partition(".")[2])
