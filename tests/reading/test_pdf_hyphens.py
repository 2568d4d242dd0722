"""What becomes of a hyphen at a line's end."""

import pytest

from extractor.reading.pdf_hyphens import Vocabulary, seam

OWN = [["the patients were ran\u2010", "domised to a long-term drug"]] * 12
PLAIN = [["those with long-term illness and follow-up", "were randomised by a nurse"]]


@pytest.mark.parametrize(
    ("lines", "above", "below", "expected"),
    [
        (OWN, "the fore\u2010", "arm", (1, "")),
        (OWN, "long-", "standing", (0, "")),
        (PLAIN, "were ran-", "domised", (1, "")),
        (PLAIN, "a follow-", "up visit", (0, "")),
        (PLAIN, "soft\u00ad", "ly", (1, "")),
        (PLAIN, "10–", "20", (0, "")),
        (PLAIN, "one", "two", (0, " ")),
    ],
)
def test_seams(lines, above, below, expected):
    assert seam(above, below, Vocabulary(lines)) == expected
