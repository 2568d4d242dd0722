"""The cheap tests that stand before dear ones let through whatever the dear one would find."""

import pytest

from extractor.reading import boilerplate, open_paper
from extractor.reading.front import author_names
from extractor.reading.headings import undress
from extractor.reading.metadata import registration


@pytest.mark.parametrize("phrase", [one.decode() for one in boilerplate._HOLDS])  # noqa: SLF001  (the table)
def test_every_phrase_of_boilerplate_is_found(phrase):
    assert boilerplate.is_boilerplate(f"Of note, {phrase.upper()}; see below")
    assert boilerplate.is_boilerplate(f"Of note – {phrase}")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ann Doe, MD,1 and Bob van der Roe, PhD2", ["Ann Doe", "Bob van der Roe"]),
        ("Ann Doe (1), Bob Roe (2), de Silva", ["Ann Doe", "Bob Roe", "de Silva"]),
        ("Ann Doe^{a}, Bob Roe^{b}", ["Ann Doe", "Bob Roe"]),
        ("Ann Doe, Bob Roe, Carl Moe, for the study group", ["Ann Doe", "Bob Roe", "Carl Moe"]),
        ("Ann Doe, for the study group, with others", []),
        ("Effect of drug X, drug Y and drug Z on survival, a trial", []),
    ],
)
def test_lists_of_names(line, names):
    assert author_names(line) == names


@pytest.mark.parametrize(
    ("line", "title", "number"),
    [
        ("Results", "Results", None),
        ("Results:", "Results", None),
        ("A. Results", "Results", "A"),
        ("III. Results", "Results", "III"),
        ("2.1 Results", "Results", "2.1"),
        ("Results **", "Results", None),
        ("Results</b>.", "Results", None),
        ("Results ##", "Results", None),
    ],
)
def test_headings_with_and_without_marks(line, title, number):
    assert undress(line)[:2] == (title, number)


@pytest.mark.parametrize("printed", ["NCT01234567", "(NCT 01234567)", "–NCT01234567"])
def test_registration_numbers_stand_alone(printed):
    assert registration(f"Registered: {printed}", ()) == "NCT01234567"
    assert registration(f"Registered: x{printed.strip('(–)')}", ()) is None


@pytest.mark.parametrize("size", [65535, 65536, 65537, 200_000])
def test_a_file_is_read_whole_whatever_its_size(tmp_path, size):
    file = tmp_path / "paper.txt"
    file.write_bytes(b"word " * (size // 5) + b"x" * (size % 5))
    assert len(open_paper(file).text) == size
