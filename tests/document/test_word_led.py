"""A pattern whose first letters are found first finds what it found before."""

import re

import pytest

from extractor.document.word_led import word_led

TEXT = "in an inn, among us (in-between): at a gate, 10 at it; binary Aim within, the win. a at the end: in"


@pytest.mark.parametrize(
    "pattern",
    [
        r"\bin\b",
        r"\b(?:in|among|at)\s(?:the |an )?(?P<name>\w+)",
        r"\b(?:a[nt]|in(?:side)?)\b|within|\bgate",
        r"\b(?:at|on)?\s",
        r"\b(?:\w+ )?at\b",
        r"\ba?t\b",
        r"\b(?:in|[(\]|]x|a(?:t|n))\s",
        r"(?<=\s)in|\bwin\|?",
        r"\b(?:in|at)",
        "at|in",
    ],
)
def test_the_matches_stay(pattern):
    for flags in (0, re.IGNORECASE):
        plain, led = re.compile(pattern, flags), word_led(pattern, flags)
        for start in range(len(TEXT)):
            found = [match.span() for match in led.finditer(TEXT, start)]
            assert found == [match.span() for match in plain.finditer(TEXT, start)]
            assert bool(led.match(TEXT, start)) == bool(plain.match(TEXT, start))


def test_the_edge_is_told_behind_the_first_letters():
    assert word_led(r"\b(?:in|among)\s").pattern == r"(?:i(?<!\wi)n|a(?<!\wa)mong)\s"
    assert word_led(r"\bages?\s|x").pattern == r"a(?<!\wa)ges?\s|x"
