"""The corpus that ships is what its README says: sums, sources, and annotations that stand in the texts."""

import csv
import json
import re
from hashlib import sha256
from pathlib import Path

import pytest

from extractor.reading import open_paper

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "corpus"
PAPERS = sorted((CORPUS / "papers").iterdir())
NUMBERS = ("estimate", "estimate_low", "estimate_high", "low", "high", "p", "n", "percent", "value", "sd")
WORDS = {1: "one", 3: "three", 4: "four", 5: "five", 7: "seven", 9: "nine"}
WORDS |= {21: "twenty-one", 40: "forty", 43: "forty-three"}

each_paper = pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.stem)


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def numbers_in(text):
    plain = text.lower().replace("·", ".")
    written = {number for number, word in WORDS.items() if re.search(rf"\b{word}\b", plain)}
    return {float(number) for number in re.findall(r"\d+(?:\.\d+)?", plain)} | written


@each_paper
def test_manifest_holds_its_sum(paper):
    with (CORPUS / "manifest.csv").open(encoding="utf-8", newline="") as manifest:
        rows = {row["paper"]: row for row in csv.DictReader(manifest)}
    assert rows[f"papers/{paper.name}"]["sha256"] == sha256(paper.read_bytes()).hexdigest()
    assert len(rows) == len(PAPERS)


@each_paper
def test_text_says_whose_figures_it_uses(paper):
    text = " ".join(open_paper(paper).text.split())
    assert re.search(r"figures|numbers below", text)
    assert re.search(r"(?:wording is|sentences are) ours", text)


@each_paper
def test_annotated_quotes_and_numbers_stand_in_the_text(paper):
    text = open_paper(paper).text
    for record in lines(CORPUS / "gold" / f"{paper.stem}.jsonl"):
        assert record["quote"] in text
        printed = [record[name] for name in NUMBERS if record.get(name) is not None]
        printed += [
            number
            for part in record.get("parts", {}).values()
            for number in part.values()
            if number is not None
        ]
        assert set(map(float, printed)) <= numbers_in(record["quote"]), record["quote"]


@pytest.mark.parametrize("path", sorted((CORPUS / "flags").iterdir()), ids=lambda path: path.stem)
def test_annotated_faults_stand_in_the_text(path):
    text = open_paper(CORPUS / "papers" / f"{path.stem}.txt").text
    for fault in lines(path):
        assert fault["doc"] == path.stem
        assert fault["quote"] in text
        assert fault["severity"] in {"error", "warning", "note"}
        assert fault["verdict"] in {"confirmed", "explained"}
