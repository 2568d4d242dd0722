import pytest

from extractor.finding.grade_split import grade_name
from tests.finding.annotating import findings_of


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("grade 1", "G1"),
        ("g3", "G3"),
        ("grade ii", "G2"),
        ("who grade iv", "G4"),
        ("grade 1 or 2", "G1 and G2"),
        ("g1-g2", "G1 and G2"),
        ("well differentiated", "well"),
        ("moderately", "moderate"),
        ("poorly-differentiated", "poor"),
        ("well to moderately differentiated", "well and moderate"),
        ("undifferentiated", "undifferentiated"),
        ("low-grade", "low"),
        ("high grade", "high"),
        ("nec", "NEC"),
        ("neuroendocrine carcinomas", "NEC"),
        ("nothing known", "nothing known"),
    ],
)
def test_grade_name(words, name):
    assert grade_name(words) == name


def test_a_split_quotes_from_its_first_grade_to_its_last_number():
    text = "The tumours were G1 in 10 (50%), G2 in 6 (30%) and G3 in 4 (20%) of cases."
    (split,) = findings_of(text).found
    assert text[split.start : split.end] == "G1 in 10 (50%), G2 in 6 (30%) and G3 in 4 (20%"


@pytest.mark.parametrize(
    "text",
    [
        "The tumour was G2 in 12.",
        "Grade 3 toxicity in 4 and grade 4 toxicity in 2 of the tumour patients.",
        "Grade 1 was followed by grade 2 in the tumour register.",
        "The tumours were G1 in 1.5 and G2 in 2.5.",
    ],
)
def test_what_is_no_split(text):
    assert "grades" not in {found.kind for found in findings_of(text).found}
