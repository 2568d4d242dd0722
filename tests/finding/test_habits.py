"""What a paper says once of all its intervals."""

import pytest

from extractor.document import Document
from extractor.document.views import lower
from extractor.finding import find
from extractor.finding.habits import habits, said
from tests.finding.annotating import findings_of, paper_of
from tests.reading.articles import jats, read


def habits_of(text, title=None):
    document = Document(paper_of(text, {"title": title}))
    return habits(document, lower(document.text))


def said_in(text):
    document = Document(paper_of(text))
    return said(document, lower(document.text)).paper


def test_the_one_level():
    level = said_in("We give 95% CIs. The 95% confidence interval is exact.").level
    assert (level.text, level.span.start) == ("95", 8)


def test_two_levels_are_no_habit():
    assert said_in("Hazard ratios have 95% CIs, interim ones 99% CIs.").level is None
    assert said_in("No level is named.").level is None


@pytest.mark.parametrize(
    ("text", "spread"),
    [
        ("Data are median (IQR).", "iqr"),
        ("Data are medians (interquartile range).", "iqr"),
        ("Values are median (range).", "range"),
        ("Data are mean (SD).", "sd"),
        ("Data are means ± standard deviations.", "sd"),
        ("Data are mean ± SEM.", "se"),
        ("Data are mean (SD) or median (IQR).", None),
        ("Data are numbers.", None),
    ],
)
def test_the_one_spread(text, spread):
    assert said_in(text).spread == spread


def test_a_review_is_known_by_its_title_or_its_beginning():
    assert habits_of("Zinc.", "Zinc: a meta-analysis").review
    assert habits_of("A systematic review of zinc.").review
    assert not habits_of("A systematic review of zinc.", "Zinc in children").review


def test_the_level_reaches_intervals_printed_without_it():
    (effect,) = findings_of("Intervals are at 95% confidence. Men: OR 1.9 (1.2-3.0).").found
    assert effect.level.text == "95"


@pytest.mark.parametrize(
    ("abstract", "body", "spreads"),
    [
        ("as median (IQR)", "Data are median (range).", ["iqr", None]),
        ("in all", "Data are median (range).", ["range", "range"]),
        ("as median (IQR) or median (range)", "Data are median (range).", [None, None]),
        ("as median (IQR)", "Nothing is said.", ["iqr", "iqr"]),
    ],
)
def test_an_abstract_that_names_its_spread_is_read_by_it(abstract, body, spreads):
    front = f"<abstract><p>Age was 40 years (30-50) {abstract}.</p></abstract>"
    methods = f"<sec><title>Methods</title><p>{body}</p></sec>"
    results = "<sec><title>Results</title><p>In men, age was 41 years (31-51).</p></sec>"
    found = find(Document(read(jats(methods + results, front)))).found
    assert [(one.section, one.spread) for one in found if one.low] == [
        ("abstract", spreads[0]),
        ("results", spreads[1]),
    ]
