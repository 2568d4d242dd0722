import hashlib

import pytest

from extractor.errors import UnreadableInput
from extractor.reading import read_bytes
from tests.reading.articles import read, slices

RECORD = """PMID- 123
OWN - NLM
DP  - 2014 Mar
TI  - Aspirin after surgery: a
      randomised trial.
LID - 10.1000/x [doi]
AB  - BACKGROUND: Known. RESULTS: Of 40, 20 (50%)
      recovered.
FAU - Doe, Jane A
AU  - Doe JA
SI  - ClinicalTrials.gov/NCT00000001
PT  - Retracted Publication
RIN - J. 2016;1:2. PMID: 9
PMC - PMC456
"""


def test_a_record():
    paper = read(RECORD)
    assert paper.text == (
        "Aspirin after surgery: a randomised trial.\n\nAbstract\n\n"
        "BACKGROUND: Known. RESULTS: Of 40, 20 (50%) recovered."
    )
    assert slices(paper, "prose") == ["Known.", "Of 40, 20 (50%) recovered."]
    assert paper.metadata.model_dump(exclude={"path"}) == {
        "title": "Aspirin after surgery: a randomised trial.",
        "year": 2014,
        "first_author": "Jane A Doe",
        "doi": "10.1000/x",
        "pmid": "123",
        "pmcid": "PMC456",
        "registration": "NCT00000001",
        "notices": ("Retracted Publication", "retraction in J. 2016;1:2. PMID: 9"),
    }


def test_every_record_has_its_own_bytes():
    papers = list(read_bytes(f"{RECORD}\n\n{RECORD}".replace("\n", "\r\n").encode()))
    assert len(papers) == 2
    assert papers[0].id == hashlib.sha256(RECORD.replace("\n", "\r\n").encode()).hexdigest()


def test_sparse_records():
    paper = read("PMID- 5\nAU  - Doe J\nAB  - See NCT01234567.\nOAB - Ver.\n")
    assert (paper.metadata.first_author, paper.metadata.registration) == ("Doe J", "NCT01234567")
    assert paper.metadata.doi is None
    assert slices(paper, "boilerplate") == ["Ver."]
    assert read("PMID- 5\nCN  - The Group\nTI  - x\n").metadata.first_author == "The Group"


def test_no_record():
    with pytest.raises(UnreadableInput, match="no MEDLINE record"):
        list(read_bytes(b"STAT- x\n\n"))
