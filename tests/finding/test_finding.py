"""The stage as a whole: the order of its finders, and what it says of a document."""

import pytest

from extractor.document import Document
from extractor.finding import FINDERS, find
from schemas.paper import Block, BlockRole, Metadata, Paper, SectionKind
from tests.finding.annotating import findings_of

ORDER = [
    "heterogeneity",
    "grade_splits",
    "arm_pairs",
    "sexes",
    "counts",
    "effects",
    "summaries",
    "rates",
    "head_counts",
    "tests",
]


def test_finders_claim_tokens_in_this_order():
    # a finder earlier in the list takes numbers that a later one would take otherwise: a change of
    # order changes what is found, so it is made here too
    assert [finder.__name__ for finder in FINDERS] == ORDER


@pytest.mark.parametrize("finder", FINDERS, ids=lambda finder: finder.__name__)
def test_every_finder_says_what_it_reads(finder):
    assert len(finder.__doc__) > 40


def test_nothing_to_find():
    assert findings_of("No number stands here.").found == ()
    assert findings_of("").found == ()


def test_findings_stand_in_the_order_of_the_text():
    found = findings_of("Of 40 men, 12 (30%) died (HR 2.0, 95% CI 1.1-3.6); p = 0.2 for sex.").found
    assert [one.start for one in found] == sorted(one.start for one in found)


def test_unread_spans_slice():
    text = "Rates were 12·3 per 1000 person–years and 4 per 100 patient years."
    unread = findings_of(text).unread
    assert [text[span.start : span.end] for span in unread] == [span.quote for span in unread]
    assert len(unread) == 2


def paper(*blocks):
    text, made = "", []
    for role, section, words in blocks:
        made.append(Block(role=role, section=section, start=len(text), end=len(text) + len(words)))
        text += words + "\n\n"
    return Paper(id="doc", metadata=Metadata(), text=text, blocks=tuple(made))


def test_references_headings_and_boilerplate_are_not_read():
    words = "HR 0.5 (95% CI 0.3-0.8)"
    shut = [BlockRole.REFERENCES, BlockRole.HEADING, BlockRole.BOILERPLATE]
    found = find(Document(paper(*[(role, SectionKind.OTHER, words) for role in shut]))).found
    assert found == ()


def test_a_measure_is_forgotten_with_its_section():
    prose, results = BlockRole.PROSE, SectionKind.RESULTS
    said, later = "Risk was higher (OR 1.9, 95% CI 1.1-3.3).", "It was lower in men (0.7; 95% CI 0.5-0.9)."
    same = find(Document(paper((prose, results, said), (prose, results, later)))).found
    other = find(Document(paper((prose, results, said), (prose, SectionKind.DISCUSSION, later)))).found
    assert [one.measure for one in same] == ["OR", "OR"]
    assert [one.measure for one in other if one.kind == "effect"] == ["OR"]


def test_a_finding_knows_its_section_and_sentence():
    text = "We ran a trial. HR was 0.5 (95% CI 0.3-0.8)."
    (effect,) = findings_of(text, {"section": "abstract"}).found
    assert effect.section is SectionKind.ABSTRACT
    assert text[effect.sentence.start : effect.sentence.end] == "HR was 0.5 (95% CI 0.3-0.8)."
    assert text[effect.cue.start : effect.cue.end] == "HR"


def test_a_list_is_a_series():
    one, two, three = findings_of("OS was 12, 20 and 31 months, respectively.").found
    assert {one.series.number, two.series.number, three.series.number} == {one.series.number}
    assert [found.series.position for found in (one, two, three)] == [0, 1, 2]
    assert one.series.form == "respectively"
