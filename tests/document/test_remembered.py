"""A pattern that remembers answers as it would without."""

import re

import pytest

from extractor.document.remembered import Remembered

PATTERN = r"(?P<n>\d+)\s?%|none"
TEXTS = ["12 %", "about 12% and 7 %", "NONE", "", "twelve"]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("ask", ["search", "match", "fullmatch"])
def test_every_answer_is_the_pattern_s_own(ask, text):
    plain, remembered = re.compile(PATTERN, re.IGNORECASE), Remembered(PATTERN, re.IGNORECASE)
    for _ in range(2):
        expected, found = getattr(plain, ask)(text), getattr(remembered, ask)(text)
        assert (found and (found.span(), found["n"])) == (expected and (expected.span(), expected["n"]))


@pytest.mark.parametrize("text", TEXTS)
def test_all_matches_and_replacements(text):
    plain, remembered = re.compile(PATTERN), Remembered(PATTERN)
    for _ in range(2):
        assert [match.span() for match in remembered.every(text)] == [m.span() for m in plain.finditer(text)]
        assert remembered.sub("x", text) == plain.sub("x", text)


def test_a_text_is_searched_once():
    remembered = Remembered("a")
    assert remembered.search("banana") is remembered.search("banana")
