"""Articles in JATS: what is written down, in which order, and what each block is."""

import hashlib

import pytest

from extractor.errors import UnreadableInput
from extractor.reading import read_bytes
from tests.reading.articles import jats, read, slices


def outline(paper):
    return [f"{b.role} {b.section}: {paper.text[b.start : b.end][:30]}" for b in paper.blocks]


def test_an_article_is_written_down_in_the_order_it_is_read():
    paper = read(
        jats(
            front="<abstract><sec><title>Results</title><p>HR 0.50.</p></sec></abstract>",
            body="""
            <sec sec-type="intro"><title>Background</title><p>Known.</p></sec>
            <sec sec-type="methods"><title>1. Methods</title><p>We did.</p>
            <sec><title>Funding</title><p>Paid.</p></sec></sec>
            <sec><title>Results</title><sec><title>Participants</title><p>Of 40, 20.</p></sec></sec>
            <sec><title>Discussion</title><p>Good.</p>
            <sec><title>Conclusions</title><p>Use it.</p></sec></sec>
            """,
            back="<ack><title>Thanks</title><p>To 7 people.</p></ack>"
            "<ref-list><title>References</title><ref><label>1</label><element-citation><person-group><name>"
            "<surname>Doe</surname><given-names>J</given-names></name></person-group><year>2001</year>"
            "</element-citation></ref></ref-list>",
        )
    )
    assert outline(paper) == [
        "title title: Aspirin after surgery",
        "heading abstract: Abstract",
        "heading abstract: Results:",
        "prose abstract: HR 0.50.",
        "heading introduction: Background",
        "prose introduction: Known.",
        "heading methods: 1. Methods",
        "prose methods: We did.",
        "heading other: Funding",
        "boilerplate other: Paid.",
        "heading results: Results",
        "heading results: Participants",
        "prose results: Of 40, 20.",
        "heading discussion: Discussion",
        "prose discussion: Good.",
        "heading conclusions: Conclusions",
        "prose conclusions: Use it.",
        "heading other: Thanks",
        "boilerplate other: To 7 people.",
        "heading other: References",
        "references other: 1 Doe J 2001",
    ]
    assert [b.heading for b in paper.blocks if b.role == "prose"][-2:] == ["Discussion", "Conclusions"]


def test_id_is_the_hash_of_the_bytes():
    data = jats("<p>x</p>")
    assert read(data).id == hashlib.sha256(data).hexdigest()


def test_paragraphs_before_the_first_heading_introduce_and_no_more():
    paper = read(jats("<p>Long known.</p><sec><title>Results</title><p>5 of 10.</p></sec>"))
    assert outline(paper)[1:] == [
        "prose introduction: Long known.",
        "heading results: Results",
        "prose results: 5 of 10.",
    ]


def test_a_letter_without_sections_is_other():
    assert outline(read(jats("<p>Dear editor.</p>")))[1] == "prose other: Dear editor."


def test_results_nested_in_methods_are_results():
    paper = read(jats("<sec><title>Methods</title><sec><title>Results</title><p>5.</p></sec></sec>"))
    assert outline(paper)[-1] == "prose results: 5."


@pytest.mark.parametrize(
    ("title", "kind", "section"),
    [
        ("Patients and methods", "", "methods"),
        ("Study setting", 'sec-type="materials|methods"', "methods"),
        ("What we found", 'sec-type="results|discussion"', "results"),
        ("Main results of the trial", "", "results"),
        ("Our hospital", "", "other"),
        ("", "", "other"),
    ],
)
def test_section_by_title_or_type(title, kind, section):
    paper = read(jats(f"<sec {kind}><title>{title}</title><p>x</p></sec>"))
    assert paper.blocks[-1].section == section


def test_a_table_inside_a_paragraph_follows_it():
    paper = read(
        jats(
            "<p>As <table-wrap><label>Table 1</label><table><tr><td>5</td></tr></table></table-wrap>we "
            "saw.</p>"
        )
    )
    assert slices(paper)[1:] == ["As we saw.", "Table 1", "5"]


def test_a_list_inside_a_paragraph_splits_it():
    paper = read(
        jats(
            "<p>Either<list><list-item><p>one</p></list-item><list-item><p>two</p></list-item></list>"
            "of 3.</p>"
        )
    )
    assert slices(paper, "prose") == ["Either", "one", "two", "of 3."]


def test_figures_definitions_boxes_and_formulas():
    paper = read(
        jats(
            "<fig-group><fig><label>Figure 1</label><caption><title>Flow.</title><p>Of 40.</p>"
            "</caption></fig>"
            "</fig-group><def-list><def-item><term>HR</term><def><p>hazard ratio</p></def></def-item>"
            "</def-list>"
            "<boxed-text><caption><title>Key points</title></caption><p>HR 2.</p></boxed-text>"
            "<disp-formula><tex-math>$n = 2$</tex-math></disp-formula><disp-quote><p>Said.</p></disp-quote>"
        )
    )
    assert outline(paper)[1:] == [
        "caption figure: Figure 1 Flow.",
        "caption figure: Of 40.",
        "prose other: HR: hazard ratio",
        "heading other: Key points",
        "prose other: HR 2.",
        "prose other: $n = 2$",
        "prose other: Said.",
    ]


def test_appendix_notes_and_answers_are_kept_apart():
    paper = read(
        jats(
            back="<app-group><app><title>Appendix: methods</title><p>More.</p></app></app-group>"
            "<fn-group><fn><p>Both 5.</p></fn></fn-group><glossary><def-list><def-item><term>CI</term>"
            "<def><p>interval</p></def></def-item></def-list></glossary><sec><title>Data</title><p>9."
            "</p></sec>",
            floats="<sub-article><front-stub/><body><p>Reviewer 1: 5 of 6.</p></body></sub-article>",
        )
    )
    assert outline(paper)[1:] == [
        "heading methods: Appendix: methods",
        "prose methods: More.",
        "boilerplate other: Both 5.",
        "boilerplate other: CI: interval",
        "heading other: Data",
        "boilerplate other: 9.",
        "boilerplate other: Reviewer 1: 5 of 6.",
    ]


def test_citations_lie_over_the_text():
    paper = read(jats('<p>HR 0.721<sup><xref ref-type="bibr">7</xref></sup> and more.</p>'))
    assert [(c.label, paper.text[c.start : c.end], c.note) for c in paper.citations] == [("7", "[7]", False)]


def test_a_set_and_an_oai_answer_give_each_article_its_own_bytes():
    one = (
        "<article><front><article-meta><title-group><article-title>A</article-title></title-group>"
        "</article-meta></front></article>"
    )
    two = one.replace("<article>", '<article xmlns="https://jats.example/ns" xmlns:q="urn:q">').replace(
        ">A<", ">B<"
    )
    data = f"<?xml version='1.0'?><pmc-articleset xmlns:xlink='urn:x'>{one}\n{two}</pmc-articleset>".encode()
    papers = list(read_bytes(data))
    assert [paper.metadata.title for paper in papers] == ["A", "B"]
    assert papers[0].id == hashlib.sha256(one.encode()).hexdigest()


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"<article/>", "an article without any text"),
        (jats("<p>x</p>")[:-60], "XML cut off before its end"),
        (jats("<sec>" * 10_000 + "</sec>" * 10_000), "nested too deeply"),
        (jats("<p>a<b></p>"), "not well-formed XML"),
        (b"<pmc-articleset><article><front/></article>", "cut off after 1 article"),
        (b"<pmc-articleset> <!-- <article -->", "cut off"),
    ],
)
def test_what_cannot_be_read_is_said_clearly(data, cause):
    with pytest.raises(UnreadableInput, match=cause):
        list(read_bytes(data))


def test_deep_but_bearable_nesting_is_read():
    paper = read(jats("<sec>" * 120 + "<p>x</p>" + "</sec>" * 120))
    assert slices(paper, "prose") == ["x"]
