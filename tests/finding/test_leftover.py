"""What looks like a value and is not read is unread, with a reason."""

import pytest

from tests.finding.annotating import findings_of


@pytest.mark.parametrize(
    ("text", "looks_like", "quote"),
    [
        ("There were 12.3 per 1000 person-years.", "incidence rate", "12.3 per 1000 person-years"),
        ("Incidence was 4.1/100 patient-years.", "incidence rate", "4.1/100 patient-years"),
        ("It was seen (95% CI 8-25).", "interval", "95% CI 8-25"),
        ("Odds ratios and a hazard ratio of 3 or so were cited.", "effect", "hazard ratio of 3"),
    ],
)
def test_unread(text, looks_like, quote):
    (unread,) = findings_of(text).unread
    assert (unread.looks_like, unread.quote) == (looks_like, quote)
    assert text[unread.start : unread.end] == quote
    assert unread.why


def test_a_reading_aid_is_not_reported():
    assert findings_of("HR < 1.0 favours the drug in 3 trials.").unread == ()


def test_an_incidence_is_no_other_value():
    assert findings_of("Stroke struck at 12.3% per 1000 person-years.").found == ()
