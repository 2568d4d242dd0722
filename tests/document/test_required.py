"""Strings that every match of a pattern holds: read off the pattern, and none missing in any match."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.document.required import required
from tests.document.test_sought import all_sought


@pytest.mark.parametrize(
    ("pattern", "strings"),
    [
        ("later", ("later",)),
        (r"\b(?:groups?|arms?) (?:[a-z]+ )?of", ("arm ", "arms ", "group ", "groups ")),
        (r"\b(?:risk|odds)\b[^.]{0,30}\bof", ("odds", "risk")),
        (r"(?:no )?change", ("change",)),  # what holds "no change" holds "change"
        (r"\w+ly (?:higher|lower)", ("ly higher", "ly lower")),
        (r"(?<=at )baseline(?! to)", ("baseline",)),
        (r"improv\w*|reduc\w*", ("improv", "reduc")),
        (r"tumou?rs?", ("tumor", "tumour")),
        (r"(?:very )+low", ("very ",)),
        (r"[ab]x", ("ax", "bx")),
    ],
)
def test_what_is_read_off(pattern, strings):
    assert required(pattern) == strings


@pytest.mark.parametrize("pattern", [r"\d+", "later|", r"(?:later)?\s", r"\w+|later", "[a-z]x?", "(?i)later"])
def test_where_nothing_is_certain(pattern):
    with pytest.raises(ValueError, match="no string"):
        required(pattern)


def test_too_many_strings_are_none():
    words = [f"{first}{second}" for first in "abcdefghij" for second in "klmnopqrst"]
    with pytest.raises(ValueError, match="no string"):
        required("|".join(f"{word}\\d" for word in words))


@pytest.mark.parametrize("sought", all_sought())
def test_every_match_holds_one(sought):
    @settings(suppress_health_check=list(HealthCheck))
    @given(st.from_regex(sought.pattern))
    def holds(text):
        match = re.search(sought.pattern, text)
        assert match is None or any(hint in match[0] for hint in sought.hints)

    holds()
