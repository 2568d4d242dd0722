"""Short papers of our own with the context that each of their values must get.

A case holds a text of one paragraph (``title`` and ``methods`` where it needs them) and, by the number as
printed, what must be said of its value. ``null`` means that nothing may be said.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from extractor.document import Document
from extractor.finding import find
from extractor.linking import link
from schemas.paper import Block, BlockRole, Metadata, Paper, SectionKind
from schemas.record import Record

_NUMBERS = ("estimate", "estimate_low", "n", "value", "percent", "p", "low")


class Case(NamedTuple):
    name: str
    paper: Paper
    expected: Mapping[str, Mapping[str, Any]]


def case_of(given: Mapping[str, Any]) -> Case:
    return Case(given["name"], paper_of(given), given["records"])


def paper_of(given: Mapping[str, Any]) -> Paper:
    """A paper with a title, a paragraph of methods and one of the section given (results)."""
    text, blocks = "", []
    parts = (
        ("title", BlockRole.TITLE, SectionKind.TITLE),
        ("methods", BlockRole.PROSE, SectionKind.METHODS),
        ("text", BlockRole.PROSE, SectionKind(given.get("section", "results"))),
    )
    for name, role, section in parts:
        if name in given:
            words = " ".join(given[name].split())
            blocks.append(Block(role=role, section=section, start=len(text), end=len(text) + len(words)))
            text += words + "\n\n"
    return Paper(id="paper", metadata=Metadata(title=given.get("title")), text=text, blocks=tuple(blocks))


def linked(paper: Paper) -> tuple[Record, ...]:
    document = Document(paper)
    return link(document, find(document))


def main_number(record: Record) -> str | None:
    """The number by which a case names a record."""
    numbers = (getattr(record, name, None) for name in _NUMBERS)
    return next((number.text for number in numbers if number is not None), None)


def said(record: Record, field: str) -> Any:
    value = getattr(record, field)
    return getattr(value, "text", value)
