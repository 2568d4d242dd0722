"""Effects of sentences that a table prints too."""

import pytest

from extractor.pipeline import extract
from extractor.reading import read_papers
from schemas.record import EffectRecord

PAPER = """A cohort of miners with silicosis

Results

{sentences}

Table 2. Predictors of relapse, multivariable Cox regression

| Factor | HR (95% CI) |
| --- | --- |
| Drug | |
| Placebo | 1 |
| Zinc | 0.62 (0.41-0.93) |
| Copper | 0.85 (0.57-1.26) |
| Age, per year | 1.01 (0.99-1.03) |
"""


@pytest.fixture
def told(tmp_path):
    def read(sentences: str) -> dict[str, EffectRecord]:
        path = tmp_path / "paper.txt"
        path.write_text(PAPER.format(sentences=sentences), encoding="utf-8")
        (paper,) = read_papers(path)
        return {
            record.estimate.text: record
            for record in extract(paper).records
            if isinstance(record, EffectRecord) and record.table is None and record.estimate
        }

    return read


def test_what_the_sentence_leaves_out_is_the_tables(told):
    record = told("Zinc lowered the hazard of relapse (HR 0.62, 95% CI 0.41-0.93).")["0.62"]
    assert (record.group, record.reference, record.model) == ("Zinc", "Placebo", "multivariable")
    assert {link.rule for link in record.links if link.field == "model"} == {"as its table has it"}


def test_what_the_sentence_says_stays(told):
    record = told("Salts were associated with relapse (unadjusted HR 0.62, 95% CI 0.41-0.93).")["0.62"]
    assert (record.group, record.model) == ("Salts", "univariable")


def test_another_interval_is_another_result(told):
    record = told("Zinc lowered the hazard of relapse (HR 0.62, 95% CI 0.40-0.93).")["0.62"]
    assert (record.reference, record.model) == (None, None)


def test_a_narrow_interval_tells_no_result_from_others(told):
    record = told("Dust was associated with relapse (HR 1.01, 95% CI 0.99-1.03).")["1.01"]
    assert (record.group, record.model) == ("Dust", None)


def test_a_cited_result_is_left_alone(told):
    sentence = "In the trial of Arden et al., zinc lowered relapse (HR 0.62, 95% CI 0.41-0.93) [7]."
    record = told(sentence)["0.62"]
    assert (record.own, record.reference, record.model) == (False, None, None)


def test_words_taken_for_two_results_are_read_again(told):
    sentence = (
        "Zinc was associated with relapse (HR 0.62, 95% CI 0.41-0.93; for copper, HR 0.85, 95% CI 0.57-1.26)."
    )
    records = told(sentence)
    assert [records[number].group.lower() for number in ("0.62", "0.85")] == ["zinc", "copper"]


def test_the_table_tells_the_sides_apart(told):
    record = told("Placebo was associated with relapse (HR 0.62, 95% CI 0.41-0.93).")["0.62"]
    assert (record.group, record.reference) == ("Zinc", "Placebo")
