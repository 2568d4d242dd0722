"""What a question needs of a quantity's shape: no question that is not put would have said yes."""

from pathlib import Path

import pytest
import srsly

from extractor.document import Document
from extractor.finding import find, nature, runs
from extractor.finding.shape import shape_of
from extractor.reading import read_papers
from tests.finding.annotating import paper_of, unmarked

HERE = Path(__file__).parent
CORPUS = HERE.parents[1] / "corpus" / "papers"
LETTERS = set("cbnsMDuyl1>ZS.-$")


def sentences():
    """Every marked sentence of the finders' cases, with what is around it."""
    for path in sorted(HERE.glob("*.yaml")):
        for given in srsly.read_yaml(path).values():
            case = given if isinstance(given, dict) else {"text": given}
            yield paper_of(unmarked(case["text"]).text, case)


@pytest.fixture
def asked(monkeypatch):
    """The quantities that were asked what they are; every question that was left out is put all the same."""
    shapes = []

    def nature_of(passage, quantity):
        shape = shape_of(passage, quantity)
        shapes.append(shape)
        rows = nature.OF_PERCENTAGES if quantity.percent else nature.OF_NUMBERS
        put = {asks for asks, _ in nature.questions_for(shape, percent=quantity.percent)}
        for needs, asks, _ in rows:
            text = passage.tokens.lowered[passage.tokens.start : passage.tokens.end]
            assert asks in put or not asks(passage, quantity), (asks.__name__, needs, shape, text)
        return asking(passage, quantity)

    asking = nature.nature_of
    monkeypatch.setattr(runs, "nature_of", nature_of)
    return shapes


def test_no_question_that_says_yes_is_left_out(asked):
    for paper in sentences():
        find(Document(paper))
    for path in sorted(CORPUS.glob("*.txt")):
        for paper in read_papers(path):
            find(Document(paper))
    assert set().union(*asked) == LETTERS


def test_nor_in_the_shared_abstracts(asked, shared):
    for path in sorted((shared / "papers").glob("*abstracts/*.txt")):
        for paper in read_papers(path):
            find(Document(paper))
    assert asked


def test_needs_are_letters_of_shapes():
    rows = nature.OF_PERCENTAGES + nature.OF_NUMBERS
    assert set("".join(needs for needs, _, _ in rows)) <= LETTERS


def test_a_number_by_itself_is_asked_little():
    assert len(nature.questions_for("", percent=False)) < len(nature.OF_NUMBERS) / 2
