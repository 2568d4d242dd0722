"""A paper's first lines: where authors work, told from sentences about what was found."""

import pytest

from extractor.reading.front import is_affiliation


@pytest.mark.parametrize(
    "paragraph",
    [
        "1 Section of Renal Medicine, University of Elm; 2 Department of Surgery, Oak Hospital",
        "Division of Nursing, Birch College, and Clinic for Children, Institute of Health",
    ],
)
def test_where_authors_work(paragraph):
    assert is_affiliation(paragraph)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Survival at Oak Hospital and Elm Clinic: 62% and 58%",
        "In the Unit and the Department alike: HR = 0.62",
        "We asked the Department of Surgery and the Clinic for Skin Care",
        "Oak Hospital and the Birch Institute randomised 240 adults",
    ],
)
def test_a_sentence_that_names_institutions_is_no_affiliation(paragraph):
    assert not is_affiliation(paragraph)
