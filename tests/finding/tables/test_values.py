"""What is found in small grids: the cases are in ``values.yaml``."""

import re
from pathlib import Path

import pytest
import srsly

from extractor.document import Document
from extractor.finding import find
from extractor.reading import read_papers
from schemas.finding import Finding
from schemas.printed import Printed

CASES = srsly.read_yaml(Path(__file__).with_name("values.yaml"))
FIELD = re.compile(r"(\w+)=(.*?)(?= \w+=|$)")
MAIN = {"effect": "estimate", "count": "n", "summary": "value", "rate": "percent", "test": "p"}


@pytest.fixture
def findings(tmp_path):
    def read(grid: str, caption: str) -> tuple[list[Finding], int]:
        path = tmp_path / "paper.txt"
        path.write_text(f"A trial\n\nResults\n\nTable 1. {caption}\n\n{grid}", encoding="utf-8")
        (paper,) = read_papers(path)
        found = find(Document(paper))
        return [finding for finding in found.found if finding.cell is not None], len(found.unread)

    return read


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_values_of_a_grid(findings, case):
    found, unread = findings(case["grid"], case.get("caption", "Values"))
    told = [(finding.kind, text(finding, MAIN.get(finding.kind, "kind"))) for finding in found]
    for expected in case.get("values", ()):
        head, _, fields = expected.partition(" | ")
        kind, _, number = head.partition(" ")
        wanted = dict(FIELD.findall(fields))
        same = [one for one in found if one.kind == kind and text(one, MAIN[kind]) == number]
        assert same, f"{expected}: not among {told}"
        assert wanted in [{name: text(one, name) for name in wanted} for one in same]
    for head in case.get("absent", ()):
        kind, _, number = head.partition(" ")
        assert (kind, number) not in told
    assert unread == case.get("unread", 0)
    counted = [one.n.span for one in found if one.kind == "count"]
    assert len(set(counted)) == len(counted), "a number counted twice"


def text(finding: Finding, name: str) -> str:
    value = getattr(finding, name)
    if isinstance(value, Printed):
        return value.text
    return "-" if value is None else str(value)
