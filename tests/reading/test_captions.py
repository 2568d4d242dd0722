"""What stands around tables: notes under them, told from the text that goes on."""

import pytest

from extractor.reading.captions import is_footnote


@pytest.mark.parametrize(
    ("paragraph", "found"),
    [
        ("CI, confidence interval; HR, hazard ratio.", True),
        ("Surv, survival; it was counted from birth", True),
        ("IAT = intra-arterial therapy", True),
        ("Data are medians and were rounded", True),
        ("Indeed, no more than a few of them were large. Similarly, most of them were short.", False),
        ("Moreover, 12 patients had been treated; therefore, all of them did well.", False),
    ],
)
def test_a_note_under_a_table(paragraph, found):
    assert is_footnote(paragraph) is found
