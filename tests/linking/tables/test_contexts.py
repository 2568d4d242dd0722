"""Values of whole tables with their context: the cases are in ``contexts.yaml``."""

import re
from pathlib import Path

import pytest
import srsly

from extractor.pipeline import extract
from extractor.reading import read_papers
from schemas.printed import Printed
from schemas.record import EffectRecord, Record

CASES = srsly.read_yaml(Path(__file__).with_name("contexts.yaml"))
FIELD = re.compile(r"(\w+)=(.*?)(?= \w+=|$)")
MAIN = {"effect": "estimate", "count": "n", "summary": "value", "rate": "percent", "test": "p"}


@pytest.fixture
def records(tmp_path):
    def read(text: str) -> list[Record]:
        path = tmp_path / "paper.txt"
        path.write_text(text, encoding="utf-8")
        (paper,) = read_papers(path)
        return [record for record in extract(paper).records if record.table is not None]

    return read


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_values_of_a_table(records, case):
    found = records(case["text"])
    for expected in case["values"]:
        kind, _, number = expected.partition(" | ")[0].partition(" ")
        wanted = dict(FIELD.findall(expected.partition(" | ")[2]))
        same = [one for one in found if one.kind == kind and (not number or text(one, MAIN[kind]) == number)]
        assert same, f"{expected}: not among {[(one.kind, one.quote) for one in found]}"
        said = [{name: text(one, name) for name in wanted} for one in same]
        assert wanted in said


def text(record: Record, name: str) -> str:
    value = getattr(record, name)
    if isinstance(value, Printed):
        return value.text
    return "-" if value is None else str(value)


def test_every_link_of_a_table_rests_on_its_words(records):
    for case in CASES:
        for record in records(case["text"]):
            assert all(link.rule for link in record.links)
            assert isinstance(record, EffectRecord) or record.derived is None
