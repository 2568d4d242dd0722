"""The shared articles: no table is lost, and abstracts read from JATS are their text copies."""

import re

import pytest
from lxml import etree

from extractor.reading import open_paper
from tests.reading.fuzzing import check_layers

# Where the copy differs from the article: a label's double colon, a summary printed as part of the abstract,
# "106" for a power of ten, a heading of its own.
EXPLAINED = {"PMC1488900", "PMC4994668", "PMC5738975"}
SPACES = re.compile("[\u00a0\u2000-\u200a\u202f]")


@pytest.fixture(scope="module")
def articles(shared):
    return {path.stem: path for name in ("pool", "fulltext") for path in (shared / "papers" / name).iterdir()}


def test_every_table_of_every_article_is_there_and_every_layer_holds(articles):
    for path in articles.values():
        paper = open_paper(path)
        check_layers(paper)
        root = etree.parse(path).getroot()
        wraps = [wrap for wrap in root.iter("table-wrap") if wrap.find(".//table") is None]
        assert len(paper.tables) == len(list(root.iter("table"))) + len(wraps), path.name


def test_abstracts_are_the_paragraphs_of_their_text_copies(shared, articles):
    copies = sorted((shared / "papers" / "pool-abstracts").iterdir())
    different = set()
    for copy in copies:
        text = SPACES.sub(" ", copy.read_text(encoding="utf-8")).strip()
        paper = open_paper(articles[copy.stem])
        paragraphs = set(SPACES.sub(" ", paper.text).split("\n\n"))
        if not set(text.split("\n\n")) <= paragraphs:
            different.add(copy.stem)
    assert different == EXPLAINED
