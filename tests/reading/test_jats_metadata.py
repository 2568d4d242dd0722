from tests.reading.articles import jats, read

FRONT = """
<article-id pub-id-type="pmid">123</article-id><article-id pub-id-type="pmc">456</article-id>
<article-id pub-id-type="doi">10.1000/x</article-id>
<contrib-group><contrib contrib-type="editor"><name><surname>Edi</surname></name></contrib>
<contrib contrib-type="author"><name><surname>Doe</surname><given-names>Jane A</given-names></name></contrib>
<contrib contrib-type="author"><name><surname>Roe</surname></name></contrib></contrib-group>
<pub-date pub-type="epub"><year>2013</year></pub-date><pub-date pub-type="ppub"><year>2014</year></pub-date>
"""


def test_what_identifies_the_article():
    found = read(
        jats("<p>Registered as ISRCTN12345678.</p>", front=FRONT, title="A <italic>B</italic> trial")
    ).metadata
    assert found.model_dump() == {
        "title": "A B trial",
        "year": 2014,
        "first_author": "Jane A Doe",
        "doi": "10.1000/x",
        "pmid": "123",
        "pmcid": "PMC456",
        "registration": "ISRCTN12345678",
        "path": None,
        "notices": (),
    }


def test_other_ways_to_say_it():
    front = (
        '<article-id pub-id-type="pmcid">PMC456</article-id><contrib-group><contrib><collab>The TRIAL Group'
        '</collab></contrib></contrib-group><pub-date date-type="pub"><year>2020</year></pub-date>'
    )
    found = read(jats(front=front)).metadata
    assert (found.pmcid, found.first_author, found.year) == ("PMC456", "The TRIAL Group", 2020)


def test_what_is_not_printed_is_null():
    found = read(jats("<p>x</p>", front="<pub-date><year>n.d.</year></pub-date>")).metadata
    assert (found.year, found.doi, found.pmid, found.pmcid, found.first_author) == (None,) * 5


def test_a_date_of_an_unknown_kind():
    assert read(jats(front='<pub-date pub-type="odd"><year>2001</year></pub-date>')).metadata.year == 2001


def test_retractions_and_corrections():
    front = (
        '<related-article related-article-type="retraction-forward" xlink:href="10.1/r"/>'
        '<related-article related-article-type="corrected-article">Erratum 2</related-article>'
        '<related-article related-article-type="commentary" xlink:href="10.1/c"/>'
    )
    data = jats(front=front, title="RETRACTED: Aspirin").replace(
        b"<article ", b'<article article-type="retraction" '
    )
    assert read(data).metadata.notices == (
        "this article is a retraction",
        "RETRACTED: Aspirin",
        "retraction forward: 10.1/r",
        "corrected article: Erratum 2",
    )


def test_a_note_of_retraction():
    data = jats("<p>x</p>").replace(
        b"</front>", b'<notes notes-type="retraction"><p>Withdrawn in 2020.</p></notes></front>'
    )
    assert read(data).metadata.notices == ("Withdrawn in 2020.",)
