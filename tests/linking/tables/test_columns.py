"""Contexts under headings that span others: the cases are in ``columns.yaml``."""

import re
from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest
import srsly

from extractor.pipeline import extract
from extractor.reading import read_bytes
from tests.linking.tables.test_contexts import FIELD, MAIN, text

CASES = srsly.read_yaml(Path(__file__).with_name("columns.yaml"))
SPAN = re.compile(r"(\d): (.*)")


def rows(lines: list[list[object]], tag: str) -> Iterator[str]:
    """The lines as rows of a table in JATS."""
    for line in lines:
        yield "<tr>" + "".join(cell(str(words), tag) for words in line) + "</tr>"


def cell(words: str, tag: str) -> str:
    """A cell, over several columns where a number stands before its words."""
    span = SPAN.fullmatch(words) if tag == "th" else None
    columns, name = (span[1], span[2]) if span else ("1", words)
    return f'<{tag} colspan="{columns}">{escape(name)}</{tag}>'


def article(case: dict[str, object]) -> bytes:
    """A paper in JATS with the table of a case."""
    head, body = "".join(rows(case["heads"], "th")), "".join(rows(case["rows"], "td"))
    table = f"<table><thead>{head}</thead><tbody>{body}</tbody></table>"
    caption = f"<label>Table 1</label><caption><p>{case.get('caption', 'Values')}</p></caption>"
    wrapped = f'<table-wrap id="t1">{caption}{table}</table-wrap>'
    title = "<article-title>A trial of two arms</article-title>"
    front = f"<front><article-meta><title-group>{title}</title-group></article-meta></front>"
    body = f"<body><sec><title>Results</title><p>They are in Table 1.</p>{wrapped}</sec></body>"
    return f"<article>{front}{body}</article>".encode()


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_headings_over_headings(case):
    (paper,) = read_bytes(article(case), "paper.nxml")
    found = [record for record in extract(paper).records if record.table is not None]
    for expected in case["values"]:
        head, _, fields = expected.partition(" | ")
        kind, _, number = head.partition(" ")
        wanted = dict(FIELD.findall(fields))
        same = [one for one in found if one.kind == kind and text(one, MAIN[kind]) == number]
        assert same, f"{expected}: not among {[(one.kind, one.quote) for one in found]}"
        assert wanted in [{name: text(one, name) for name in wanted} for one in same]
