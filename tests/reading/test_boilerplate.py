"""Paragraphs that hold no finding, told by their first words."""

import pytest

from extractor.reading.boilerplate import begins_keywords, is_boilerplate


@pytest.mark.parametrize(
    "paragraph",
    [
        "First published online 3 May 2015",
        "Epub ahead of print",
        "First online: 3 May 2015",
        "Revised and accepted May 3, 2015",
        "Corrected and typeset 3 May 2015",
        "Manuscript received: 12 June 2014; accepted 3 May 2015",
        "Keywords: asthma, inhaler",
        "**Key-words** — asthma",
        "Author/Key words Asthma, inhaler",
    ],
)
def test_no_part_of_the_report(paragraph):
    assert is_boilerplate(paragraph)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Online visits were as good as others (RR 0.97).",
        "Published trials found a risk ratio of 0.80 in 2015",
        "Received doses were larger in 12 patients.",
        "Keywords of the search were found in 40 of 1200 records.",
    ],
)
def test_part_of_the_report(paragraph):
    assert not is_boilerplate(paragraph)


@pytest.mark.parametrize(
    ("heading", "found"),
    [("Keywords", True), ("__KEY WORDS__", True), ("Author / key-words", True), ("Key messages", False)],
)
def test_a_heading_of_keywords(heading, found):
    assert begins_keywords(heading) is found
