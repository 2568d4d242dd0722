"""How numbers are said in a message: as short as they can be without losing what they show."""

from extractor.checking.arithmetic import Range


def number(value: float, digits: int = 4) -> float:
    """A recomputed number without the noise of binary fractions: four significant digits."""
    return float(f"{value:.{digits}g}")


def short(value: float) -> str:
    """Two significant digits: "6.5e-08", "0.043", "1.2"."""
    return f"{value:.2g}"


def between(values: Range) -> str:
    """A range in words: "between 6.5e-08 and 1.2e-06"; just the number where both ends print the same."""
    low, high = short(values.low), short(values.high)
    return low if low == high else f"between {low} and {high}"


def near(values: Range, decimals: int) -> str:
    """The middle of a range, with as many decimals as the numbers it was worked out from."""
    return f"{(values.low + values.high) / 2:.{decimals}f}"


def spread(values: Range, digits: int = 3) -> str:
    """A range in words with the digits that tell its ends apart: "0.79 to 0.802"."""
    texts = [(f"{values.low:.{more}g}", f"{values.high:.{more}g}") for more in range(digits, digits + 4)]
    low, high = next((pair for pair in texts if pair[0] != pair[1]), texts[0])
    return low if low == high else f"{low} to {high}"


def same_name(one: str | None, other: str | None) -> bool:
    """True where two names are the same but for case and spaces; nothing equals nothing."""
    if one is None or other is None:
        return one is other
    return " ".join(one.lower().split()) == " ".join(other.lower().split())
