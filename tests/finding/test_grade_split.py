import pytest

from extractor.finding.grade_split import grade_name, split_goes_on
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


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "There were 25 grade 1 tumours and 40 grade 2 tumours. The remaining 12 were grade 3.",
            {"G1": 25, "G2": 40, "G3": 12},
        ),
        ("Twelve of the 60 tumours were G1. Thirty were G2 and 18 were G3.", {"G1": 12, "G2": 30, "G3": 18}),
        (
            "Age of the cancers was noted. Of 20 tumours 8 were G1 and 12 G2. Most were small.",
            {"G1": 8, "G2": 12},
        ),
    ],
)
def test_a_split_over_two_sentences_is_one(text, parts):
    (split,) = [found for found in findings_of(text).found if found.kind == "grades"]
    assert {name: part.n.value for name, part in split.parts.items()} == parts


@pytest.mark.parametrize(
    "behind",
    [
        "The other 12 were large.",
        "The other 12 had grade 3 toxicity.",
        "The other 12 had a recurrence of grade 3.",
        "In 12 months grade 3 was rare.",
    ],
)
def test_a_sentence_about_something_else_goes_on_with_no_split(behind):
    assert not split_goes_on("there were 25 grade 1 tumours and 40 grade 2 tumours.", behind.lower())
