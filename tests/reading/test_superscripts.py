import pytest

from extractor.reading.superscripts import Raised, classify


@pytest.mark.parametrize(
    ("before", "raised", "after", "kind"),
    [
        ("HR was 0.721", "7", " in", Raised.CITATION),
        ("as shown", "4,5", ".", Raised.CITATION),
        ("in trials", "12–15", " of", Raised.CITATION),
        ("p = 3 × 10", "-5", "", Raised.POWER),
        ("p = 3 × 10", "−5", "", Raised.POWER),
        ("150 × 10", "9", "/L", Raised.POWER),
        ("kg/m", "2", "", Raised.FLAT),
        ("30 mm", "3", ".", Raised.FLAT),
        ("χ", "2", " = 4", Raised.FLAT),
        ("I", "2", " = 56%", Raised.FLAT),
        ("ml min", "-1", " m", Raised.FLAT),
        ("ml min", "−1", " m", Raised.FLAT),
        ("on the 4", "th", " day", Raised.FLAT),
        ("Klexane", "®", " was", Raised.FLAT),
        ("CD4", "+", " cells", Raised.FLAT),
        ("Ca", "2+", " in", Raised.FLAT),
        ("with ", "99m", "Tc", Raised.FLAT),
        ("with ", "18", "F-FDG", Raised.FLAT),
        ("CD8", "bright", " cells", Raised.FLAT),
        ("at 37", "o", "C for", Raised.DEGREE),
        ("at 37", "0", " C for", Raised.DEGREE),
        ("was 0.05", "*", "", Raised.MARK),
        ("was 0.05", "a", "", Raised.MARK),
        ("e", "-1.154", "", Raised.POWER),
        ("12", "5th", "", Raised.POWER),
        ("0.5", "−2", "", Raised.POWER),
    ],
)
def test_in_a_sentence(before, raised, after, kind):
    assert classify(raised, before, after, in_table=False) is kind


@pytest.mark.parametrize(
    ("before", "raised", "after", "kind"),
    [
        ("29 (60.4)", "a,b", "", Raised.MARK),
        ("12", "1", "", Raised.MARK),
        ("10", "1", "", Raised.MARK),
        ("(×10", "6", "/kg)", Raised.POWER),
        ("BMI (kg/m", "2", ")", Raised.FLAT),
        ("0.03", "†‡", "", Raised.MARK),
        ("Age", "bd", "", Raised.MARK),
    ],
)
def test_in_a_table(before, raised, after, kind):
    assert classify(raised, before, after, in_table=True) is kind
