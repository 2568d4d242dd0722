import pytest

from extractor.errors import UnreadableInput
from extractor.reading.encodings import decode

SENTENCE = "Mortality was 0.20–0.49, p ≤ 0.01; naïve patients."


@pytest.mark.parametrize(
    "data",
    [
        SENTENCE.encode(),
        b"\xef\xbb\xbf" + SENTENCE.encode(),
        SENTENCE.encode("utf-16"),
        b"\xfe\xff" + SENTENCE.encode("utf-16-be"),
        SENTENCE.encode("utf-32"),
    ],
    ids=["utf-8", "utf-8-bom", "utf-16-le", "utf-16-be", "utf-32"],
)
def test_unicode_is_read_and_its_mark_is_no_text(data):
    assert decode(data, "x") == SENTENCE


def test_windows_1252_is_read_where_utf_8_fails():
    assert decode("CI 0.2–0.4 naïve".encode("cp1252"), "x") == "CI 0.2–0.4 naïve"


def test_line_ends_stay_as_they_are():
    assert decode(b"a\r\nb\rc\n", "x") == "a\r\nb\rc\n"


def test_a_character_cut_at_the_end_costs_that_character_only():
    assert decode("range 3–5–".encode()[:-1], "x") == "range 3–5"


def test_windows_1252_pasted_into_utf_8_leaves_the_rest_alone():
    data = "HR 0.5 (0.2–0.9), 0.6 (0.3–0.9), ".encode() + "0.7 (0.4–0.9)".encode("cp1252")
    assert decode(data, "x") == "HR 0.5 (0.2–0.9), 0.6 (0.3–0.9), 0.7 (0.4–0.9)"


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"\x00\x01\x02abc", "binary"),
        (bytes(range(1, 9)) * 20, "binary"),
        (b"PK\x03\x04rest", "ZIP"),
        ("no mark".encode("utf-16-le"), "byte order mark"),
        (b"\xff\xfea\x00b", "damaged"),
        (b"\x81 is a character in neither", "neither UTF-8 nor Windows-1252"),
        (b"{\\rtf1 text}", "RTF"),
    ],
)
def test_what_is_no_text_is_refused_with_the_cause(data, cause):
    with pytest.raises(UnreadableInput, match=cause) as caught:
        decode(data, "some.txt")
    assert str(caught.value).startswith("some.txt: ")
