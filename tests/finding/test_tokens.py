"""The letters of sentences: what each word, sign and number is to the grammar."""

import pytest

from extractor.document import Document
from extractor.document.views import lower
from extractor.finding.tokens import tokenise
from tests.finding.annotating import paper_of


def tokens_of(text, foreign=frozenset()):
    view = Document(paper_of(text)).text
    return tokenise(view, lower(view), 0, len(view), foreign)


def letters(text, foreign=frozenset()):
    return tokens_of(text, foreign).letters


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HR, 0.31; 95% CI, 0.20-0.49", "M,N;C,N-N"),
        ("hazard ratio [HR], 0.31", "M,N"),
        ("HR[95%CI] = 2.171 [1.545–3.051], p<0.0001", "M(C)=N(N-N),P=N"),
        ("0·74, 95% CI 0·65–0·85", "N,CN-N"),
        ("CI.95 0.21–0.55", "CN-N"),
        ("95% CI: 1.10~2.10", "C:N-N"),
        ("99.5% CI 0.49 to 1.01", "CN-N"),
        ("P=.007", "P=N"),
        ("P = 4 x 10-5", "P=N"),
        ("p = 0,022", "P=N"),
        ("0.94 (0.59, 1,51)", "N(N,N)"),
        ("0.59, 10,15&20", "N,N,N&N"),
        ("95% CI 24.1-NE", "CN-Z"),
        ("median not reached", "DZ"),
        ("43±26.1 months", "N+Ny"),
        ("57 (20–82)", "N(N-N)"),
        ("1-, 3-, and 5-year", "T"),
        ("5-year", "t"),
        ("22 of 44 patients (50%)", "NoNH(N%)"),
        ("12/45", "N/N"),
        ("one hundred and six patients", "WH"),
        ("grade 1 (n = 15)", "G(nN)"),
        ("well differentiated in 12", "GwN"),
        ("I2 = 13%", "I=N%"),
        ("43.0.32", "X"),
        ("5..7", "X"),
        ("0.5..7", "X"),
        ("0.5,37", "X"),
        ("41% vs 26%", "N%vN%"),
        ("4.9 (SD 1.4)", "N(SN)"),
        ("4.9 (SE = 0.3)", "N(E=N)"),
        ("46 months (interquartile range [IQR], 29.0-72.0 months)", "Ny(Q,N-Ny)"),
        ("75 mg/m2", "Nu"),
        ("12 person-years", "Na"),
        ("Table 2", "L"),
        ("IL-6", "w"),
        ("14 March 2011", "wL"),
        ("2 × 3", "NxN"),
        ("≥ 5", "=N"),
        ("12 deaths in 5 studies with 3 lesions", "NVwNJwNB"),
        ("122 and 32 months, respectively", "N&Ny,r"),
        ("log-rank test, chi-square = 5.3", "k,k=N"),
        ("", ""),
    ],
)
def test_letters(text, expected):
    assert letters(text) == expected


def test_words_between_tokens_are_short_or_long():
    assert letters("12 ordinary words 13") == "NwN"
    assert letters(f"12 {'ordinary ' * 8}13") == "N_N"


def test_a_foreign_abbreviation_is_a_word():
    assert letters("HR 72.5") == "MN"
    assert letters("HR 72.5", frozenset({"hr"})) == "wN"
    assert letters("95 NR 12", frozenset({"nr"})) == "NwN"


def test_a_measure_in_small_letters_is_a_word():
    assert letters("two or 3.5") == "W&N"
    assert letters("the rr 3.5") == "wN"


def test_a_measure_has_its_name():
    tokens = tokens_of("adjusted odds ratio 1.9, WMD -2.4")
    assert [tokens.names[i] for i in sorted(tokens.names)] == ["OR", "MD"]


def test_a_dash_joins_only_numbers():
    assert letters("0.2-0.5") == "N-N"
    assert letters("well-known 5") == "wN"


def test_tokens_slice_the_text():
    tokens = tokens_of("Hazard Ratio 0.31 (95% CI 0.20-0.49)")
    assert [tokens.slice(i) for i in range(len(tokens.letters))] == [
        "hazard ratio", "0.31", "(", "95% ci", "0.20", "-", "0.49", ")",
    ]  # fmt: skip


def test_lower_keeps_every_character_in_its_place():
    assert lower("HR İ 0.5") == "hr İ 0.5".replace("İ", lower("İ"))
    assert len(lower("İİ HR")) == 5
