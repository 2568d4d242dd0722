import hashlib
import json

import pytest

from extractor.errors import UnreadableInput
from extractor.reading import read_bytes
from tests.reading.articles import grid, read, slices

XML = (
    "<table><thead><tr><th>F</th><th>HR</th></tr></thead><tbody><tr><td>Age</td><td>2</td></tr>"
    "</tbody></table>"
)


def passage(text, **infons):
    return {"offset": 0, "infons": infons, "text": text}


def document(*passages, identifier="PMC456"):
    return {"id": identifier, "infons": {}, "passages": list(passages)}


FULL = document(
    passage(
        "A trial",
        section_type="TITLE",
        type="front",
        year="2014",
        **{
            "article-id_doi": "10.1/x",
            "article-id_pmc": "456",
            "article-id_pmid": "1",
            "name_0": "surname:Doe;given-names:J",
        },
    ),
    passage("Methods", section_type="ABSTRACT", type="abstract_title_1"),
    passage("We did.", section_type="ABSTRACT", type="abstract"),
    passage("Results", section_type="RESULTS", type="title_1"),
    passage("Of 40, 20.", section_type="RESULTS", type="paragraph"),
    passage("Odd heading", type="title_2"),
    passage("Table 1. Baseline", section_type="TABLE", type="table_caption", id="T1"),
    passage("F\tHR\t\nAge\t2", section_type="TABLE", type="table", id="T1", xml=XML),
    passage("CI, interval.", section_type="TABLE", type="table_footnote", id="T1"),
    passage("Flow", section_type="FIG", type="fig_caption", id="F1"),
    passage("Paid by NCT01234567.", section_type="ACK_FUND", type="paragraph"),
    passage("A study", section_type="REF", type="ref"),
    passage(" ", type="paragraph"),
)


def test_a_full_text():
    paper = read(json.dumps([{"source": "PMC", "documents": [FULL]}]))
    assert [f"{b.role} {b.section}: {paper.text[b.start : b.end]}" for b in paper.blocks] == [
        "title title: A trial",
        "heading abstract: Abstract",
        "heading abstract: Methods",
        "prose abstract: We did.",
        "heading results: Results",
        "prose results: Of 40, 20.",
        "heading results: Odd heading",
        "caption table: Table 1. Baseline",
        "table table: F\tHR\nAge\t2",
        "footnote table: CI, interval.",
        "caption figure: Flow",
        "boilerplate other: Paid by NCT01234567.",
        "references other: A study",
    ]
    assert grid(paper) == [["F", "HR"], ["Age", "2"]]
    table = paper.tables[0]
    assert (table.label, table.caption, table.footnotes) == (
        "Table 1",
        "Table 1. Baseline",
        ("CI, interval.",),
    )
    assert paper.metadata.model_dump(exclude={"path"}) == {
        "title": "A trial",
        "year": 2014,
        "first_author": "J Doe",
        "doi": "10.1/x",
        "pmid": "1",
        "pmcid": "PMC456",
        "registration": "NCT01234567",
        "notices": (),
    }


@pytest.mark.parametrize("xml", [None, "<table", "<div/>"])
def test_a_table_without_its_xml_is_not_certain(xml):
    infons = {"xml": xml} if xml else {}
    paper = read(json.dumps(document(passage("F HR Age 2", type="table", id="T1", **infons))))
    assert (paper.tables[0].certain, paper.tables[0].cells) == (False, ())
    assert slices(paper, "table") == ["F HR Age 2"]


def test_a_document_alone_and_pubtators():
    alone = json.dumps(
        document(
            passage("Title", type="title", authors="Doe J, Roe"),
            passage("5.", type="abstract"),
            identifier="7",
        )
    )
    paper = read(alone)
    assert paper.id == hashlib.sha256(alone.encode()).hexdigest()
    assert (paper.metadata.pmid, paper.metadata.first_author, paper.metadata.title) == ("7", "Doe J", "Title")
    assert read(f'{{"PubTator3": [{alone}]}}').id == paper.id


def test_documents_of_a_collection_have_their_own_bytes():
    one, two = json.dumps(FULL), json.dumps(document(passage('Other \\"documents\\": [', type="title")))
    papers = list(read_bytes(f'{{"documents" : [ {one} ,\n{two}]}}'.encode()))
    assert [p.id for p in papers] == [hashlib.sha256(part.encode()).hexdigest() for part in (one, two)]


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        (json.dumps({"documents": [FULL]})[:-40], "JSON cut off before its end"),
        ('{"documents": [', "the list of documents does not end"),
        ('{"a" 1}', "not well-formed JSON"),
        ('{"a": 1}', "JSON without BioC passages"),
        (
            '{"documents": [1, [], {"passages": 5}, {"passages": [5, {"text": 6}]}]}',
            "JSON without BioC passages",
        ),
        ('{"a": ' + "[" * 100_000, "nested too deeply"),
    ],
)
def test_what_cannot_be_read_is_said_clearly(text, cause):
    with pytest.raises(UnreadableInput, match=cause):
        list(read_bytes(text.encode()))
