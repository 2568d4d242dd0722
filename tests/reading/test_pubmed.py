import hashlib

import pytest

from extractor.errors import UnreadableInput
from extractor.reading import read_bytes
from tests.reading.articles import read, slices

HEAD = (
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD '
    "PubMedArticle, 1st "
    'January 2025//EN" "https://dtd.example/pubmed.dtd">\n<PubmedArticleSet>\n'
)
TAIL = "\n</PubmedArticleSet>"


def article(
    number=1, abstract="<AbstractText>Of 40 patients, HR 0.5.</AbstractText>", article="", links="", data=""
):
    return (
        f'<PubmedArticle><MedlineCitation><PMID Version="1">{number}</PMID><Article><Journal>'
        f"<JournalIssue><PubDate>"
        "<Year>2015</Year></PubDate></JournalIssue></Journal><ArticleTitle>A <i>b</i> trial.</ArticleTitle>"
        f"<Abstract>{abstract}</Abstract><AuthorList><Author><LastName>Doe</LastName><ForeName>Jane"
        f"</ForeName>"
        f"</Author></AuthorList>{article}</Article>{links}</MedlineCitation><PubmedData>{data}"
        f"</PubmedData></PubmedArticle>"
    )


def one(**parts):
    return read(HEAD + article(**parts) + TAIL)


def test_a_structured_abstract():
    paper = one(
        abstract='<AbstractText Label="AIM" NlmCategory="OBJECTIVE">To see.</AbstractText>'
        '<AbstractText Label="WHAT WE DID" NlmCategory="METHODS">25 kg/m<sup>2</sup>.</AbstractText>'
        '<AbstractText Label="RESULTS">p = 10<sup>-5</sup>.</AbstractText><AbstractText '
        'Label="UNASSIGNED">So.</AbstractText>'
        '<AbstractText Label="EMPTY"/><AbstractText Label="FUNDING">NIH.</AbstractText>'
        "<CopyrightInformation>(c) 2015</CopyrightInformation>"
    )
    assert paper.text == (
        "A b trial.\n\nAbstract\n\nAIM: To see.\n\nWHAT WE DID: 25 kg/m2.\n\nRESULTS: p = "
        "10^-5.\n\nSo.\n\nFUNDING: NIH."
    )
    assert [(str(b.role), b.heading, b.part and str(b.part)) for b in paper.blocks][2:] == [
        ("heading", "AIM", "introduction"),
        ("prose", "AIM", "introduction"),
        ("heading", "WHAT WE DID", "methods"),
        ("prose", "WHAT WE DID", "methods"),
        ("heading", "RESULTS", "results"),
        ("prose", "RESULTS", "results"),
        ("prose", "RESULTS", "results"),
        ("boilerplate", None, None),
    ]


def test_metadata_and_notices():
    found = one(
        article='<ELocationID EIdType="doi">10.1/e</ELocationID><DataBankList><DataBank><DataBankName>GENBANK'
        "</DataBankName></DataBank><DataBank><DataBankName>ClinicalTrials.gov</DataBankName>"
        "<AccessionNumberList>"
        "<AccessionNumber>NCT00000001</AccessionNumber></AccessionNumberList></DataBank></DataBankList>"
        "<PublicationTypeList><PublicationType>Retracted Publication</PublicationType></PublicationTypeList>",
        links='<CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><RefSource>J. 2016'
        "</RefSource>"
        '<PMID>9</PMID></CommentsCorrections><CommentsCorrections RefType="CommentIn"><RefSource>K'
        "</RefSource>"
        "</CommentsCorrections></CommentsCorrectionsList>",
        data='<ArticleIdList><ArticleId IdType="pmc">PMC5</ArticleId></ArticleIdList>',
    ).metadata
    assert found.model_dump(exclude={"path"}) == {
        "title": "A b trial.",
        "year": 2015,
        "first_author": "Jane Doe",
        "doi": "10.1/e",
        "pmid": "1",
        "pmcid": "PMC5",
        "registration": "NCT00000001",
        "notices": ("Retracted Publication", "retraction in J. 2016 (PMID 9)"),
    }


def test_registration_from_the_text_and_a_collective_author():
    data = HEAD + article(abstract="<AbstractText>See NCT01234567.</AbstractText>") + TAIL
    group = "<Author><CollectiveName>The Group</CollectiveName></Author>"
    data = data.replace("<AuthorList>", f"<AuthorList>{group}").replace(
        "<Year>2015</Year>", "<MedlineDate>1998 Dec</MedlineDate>"
    )
    found = read(data).metadata
    assert (found.registration, found.first_author, found.year) == ("NCT01234567", "The Group", 1998)


def test_an_abstract_in_another_language_is_boilerplate():
    paper = one(links="<OtherAbstract><AbstractText>HR 0,5.</AbstractText></OtherAbstract>")
    assert slices(paper, "boilerplate") == ["HR 0,5."]


def test_every_article_has_the_hash_of_its_own_bytes():
    first, second = article(1), article(2)
    papers = list(read_bytes((HEAD + first + "\n" + second + TAIL).encode()))
    assert [paper.metadata.pmid for paper in papers] == ["1", "2"]
    assert [paper.id for paper in papers] == [
        hashlib.sha256(part.encode()).hexdigest() for part in (first, second)
    ]
    assert read(article(1)).id == papers[0].id


def test_a_book_and_an_old_citation():
    book = (
        "<PubmedBookArticle><BookDocument><PMID>3</PMID><Book><BookTitle>Of books</BookTitle><PubDate>"
        "<Year>2001"
        "</Year></PubDate></Book><Abstract><AbstractText>5 of 6.</AbstractText></Abstract>"
        "</BookDocument></PubmedBookArticle>"
    )
    found = read(f"<PubmedArticleSet>{book}</PubmedArticleSet>")
    assert (found.metadata.title, found.metadata.year, found.metadata.pmid) == ("Of books", 2001, "3")
    old = article().partition("<PubmedData>")[0].removeprefix("<PubmedArticle>")
    assert read(f"<MedlineCitationSet>{old}</MedlineCitationSet>").metadata.pmid == "1"


@pytest.mark.parametrize(
    ("text", "whole", "cause"),
    [
        (HEAD + article(1) + article(2)[:-30], 1, "cut off inside article 2"),
        (HEAD + article(1) + article(2), 2, "cut off after 2 articles"),
        (
            HEAD + article(1, abstract="<b>") + article(2) + article(3, abstract="</b>") + TAIL,
            1,
            "article 1: .* more",
        ),
        (HEAD + TAIL, 0, "holds no article"),
        (HEAD, 0, "holds no article"),
    ],
)
def test_a_damaged_set_gives_what_is_whole_and_then_its_cause(text, whole, cause):
    papers = read_bytes(text.encode())
    for _ in range(whole):
        assert next(papers).text
    with pytest.raises(UnreadableInput, match=cause):
        next(papers)
