"""Golden papers: the records and flags of every report that ships, as they were when someone last looked.

A difference is not wrong by itself; it has to be seen. ``EXTRACTOR_REWRITE=1 pytest tests/golden`` writes the
files anew, and git shows what changed.
"""

import json
import os
from pathlib import Path

import pytest

from extractor.pipeline import process
from extractor.serving.feed import rows

ROOT = Path(__file__).resolve().parents[2]
PAPERS = sorted((ROOT / "corpus" / "papers").iterdir())
GOLDEN = Path(__file__).parent
REWRITE = "EXTRACTOR_REWRITE"
# The same for every record of a paper, or different on another machine.
LEFT_OUT = {"schema", "document", "flags"}


def told(paper):
    """A paper's records in the order of the text, then its flags: one JSON object a line."""
    evidence = next(process(paper))
    records = [row.model_dump(mode="json", by_alias=True, exclude=LEFT_OUT) for row in rows(evidence)]
    records.sort(key=lambda row: (row["start"], row["end"], row["kind"], row["id"]))
    flags = [{"flag": flag.model_dump(mode="json")} for flag in evidence.flags]
    lines = (json.dumps(line, ensure_ascii=False, sort_keys=True) for line in (*records, *flags))
    return "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.stem)
def test_paper_yields_what_it_did(paper):
    golden = GOLDEN / f"{paper.stem}.jsonl"
    today = told(paper)
    if os.environ.get(REWRITE):
        golden.write_text(today, encoding="utf-8")
    assert today.splitlines() == golden.read_text(encoding="utf-8").splitlines()


def test_every_golden_file_has_its_paper():
    assert {path.stem for path in GOLDEN.glob("*.jsonl")} == {paper.stem for paper in PAPERS}


def test_golden_files_are_not_being_rewritten():
    """With the flag on nothing above can fail; so that it cannot stay on unnoticed, this does."""
    assert not os.environ.get(REWRITE), "the golden files were written anew: look at git diff tests/golden"
