import pytest

from extractor.reading import read_bytes
from tests.reading.outlining import paper_of


def test_identifiers_are_taken_from_where_the_article_speaks_of_itself():
    text = """Eur J Rare Dis. 2015;12:33-40. doi: 10.1234/ejrd.2015.7.

# Outcome of 85 patients with rare tumours

Ann van der Berg, MD, PhD,1 and Bob O'Neil, MSc2

We reviewed 85 patients, as others did before (doi: 10.9999/other). None was cured of it.

PMID: 25555555
PMCID: PMC4444444"""
    metadata = paper_of(text).metadata
    assert metadata.title == "Outcome of 85 patients with rare tumours"
    assert metadata.first_author == "Ann van der Berg"
    assert (metadata.year, metadata.doi) == (2015, "10.1234/ejrd.2015.7")
    assert (metadata.pmid, metadata.pmcid) == ("25555555", "PMC4444444")


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("ClinicalTrials.gov Identifier: NCT01234567", "NCT01234567"),
        ("Current Controlled Trials ISRCTN12345678", "ISRCTN12345678"),
        ("International Standard Randomised Controlled Trial Number (ISRCTN): 12345678", "ISRCTN12345678"),
        ("ANZCTR Number ACTRN12608000421336", "ACTRN12608000421336"),
        ("Nederlands Trial Register (NTR) 1658", "NTR1658"),
        ("Netherlands Trial Register NTR3456", "NTR3456"),
        ("ChiCTR-TRC-12001234", "ChiCTRTRC-12001234"),
        ("EudraCT number 2010-012345-12", "EudraCT 2010-012345-12"),
        ("UMIN Clinical Trials Registry UMIN000001234", "UMIN000001234"),
        ("DRKS00001234", "DRKS00001234"),
        ("PROSPERO CRD42012345678", "CRD42012345678"),
        ("CTRI/2010/091/001234", "CTRI/2010/091/001234"),
    ],
)
def test_registration_numbers(printed, number):
    assert paper_of(f"Results: Risk fell.\n\nTrial registration: {printed}").metadata.registration == number


def test_what_is_not_printed_is_null():
    metadata = paper_of("We treated 40 patients with drug X. All did well.").metadata
    assert metadata.model_dump(exclude={"path", "notices"}) == dict.fromkeys(
        ("title", "year", "first_author", "doi", "pmid", "pmcid", "registration")
    )


def test_the_doi_of_this_article_counts_in_its_supplementary_note():
    text = "Results: Risk fell.\n\nSupplementary material: See that of this article (doi:10.1007/s00-014)."
    assert paper_of(text).metadata.doi == "10.1007/s00-014"


def test_a_notice_of_retraction_is_kept():
    text = "Drug X in asthma\n\nRetraction in: J Asthma. 2020;1:2.\n\nResults: Risk fell."
    assert paper_of(text).metadata.notices == ("Retraction in: J Asthma. 2020;1:2.",)


def test_an_export_of_several_abstracts_is_several_papers():
    record = (
        "{n}. J Example. 2020;{n}:1-9.\n\nDrug {n} in asthma\n\nDoe J(1).\n\n"
        "We treated {n}0 children.\n\nPMID: 1234567{n}\n\n\n"
    )
    papers = list(read_bytes("".join(record.format(n=n) for n in (1, 2, 3)).encode()))
    assert [paper.metadata.pmid for paper in papers] == ["12345671", "12345672", "12345673"]
    assert len({paper.id for paper in papers}) == 3
