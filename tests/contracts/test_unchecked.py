"""What is made without validation is what validation would have made of it, on every paper that ships."""

from pathlib import Path

import pytest
import srsly
from pydantic import BaseModel

from extractor.document import Document
from extractor.finding import find
from extractor.reading import read_papers
from schemas.frozen import unchecked
from schemas.place import Span
from tests.finding.annotating import paper_of, unmarked

ROOT = Path(__file__).parents[2]
PAPERS = sorted((ROOT / "corpus" / "papers").glob("*"))
SENTENCES = sorted((ROOT / "tests" / "finding").glob("*.yaml"))


def parts(made):
    """A model and every model in it."""
    yield made
    for value in made.__dict__.values():
        if isinstance(value, BaseModel):
            yield from parts(value)


def same_types(left, right):
    """Whether two models hold values of the same types, so that none was left to be coerced."""
    return [type(value) for value in left.__dict__.values()] == [
        type(value) for value in right.__dict__.values()
    ]


def check(paper):
    """Every finding of a paper is as its own model would have made it."""
    for finding in find(Document(paper)).found:
        for made in parts(finding):
            given = {name: getattr(made, name) for name in made.model_fields_set}
            valid = type(made).model_validate(given)
            assert made == valid
            assert list(made.__dict__) == list(valid.__dict__)
            assert same_types(made, valid)


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_findings_of_papers_are_valid(path):
    for paper in read_papers(path):
        check(paper)


@pytest.mark.parametrize("path", SENTENCES, ids=lambda path: path.stem)
def test_findings_of_sentences_are_valid(path):
    for given in srsly.read_yaml(path).values():
        case = given if isinstance(given, dict) else {"text": given}
        check(paper_of(unmarked(case["text"]).text, case))


def test_there_are_papers_with_tables():
    assert any(paper.tables for path in PAPERS for paper in read_papers(path))


def test_a_model_made_unchecked_can_be_copied_and_stays_frozen():
    span = unchecked(Span)(start=3, end=7)
    assert span == Span(start=3, end=7)
    assert hash(span) == hash(Span(start=3, end=7))
    assert span.model_copy(update={"end": 9}) == Span(start=3, end=9)
    assert span.model_dump_json() == '{"start":3,"end":7}'
    with pytest.raises(ValueError, match="frozen"):
        span.start = 4  # type: ignore[misc]  # that it cannot be set is what is asked
