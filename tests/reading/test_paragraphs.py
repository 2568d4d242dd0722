from tests.reading.outlining import outlined

COPIED = """© Example Surgery. All rights reserved.   Ex Surg 2018;7(1):28-35

Background

Walking after operations of the knee is thought to be
useful, but there are few studies of it. Around 20%
of the patients are not satisfied with the outcome of
their operation, and nobody knows the reason. Over the
years it was shown that stay is shorter after walking

with crutches, or with other means such as a frame on
four wheels, which is now a common device in hospital.

32 Doe et al. Walking after operations of the knee

© Example Surgery. All rights reserved.   Ex Surg 2018;7(1):28-35

In a review of the outcomes of walking that was done by

Miller et al. (15), 29 studies of walking with or with-
out crutches were included, and all of them were small.
"""


def test_lines_of_a_pdf_copy_join_over_blank_lines_but_not_over_page_heads():
    assert outlined(COPIED, words=4) == [
        "boilerplate other: © Example Surgery. All",
        "heading introduction: Background",
        "prose introduction: Walking after operations of",
        "boilerplate introduction: 32 Doe et al.",
        "boilerplate introduction: © Example Surgery. All",
        "prose introduction: In a review of",
    ]


def test_a_paragraph_on_each_line_stays_one_each():
    text = "We treated 40 patients with X.\nThey did well after that.\nNobody died (0%)."
    assert outlined(text, words=2) == [
        "prose abstract: We treated",
        "prose abstract: They did",
        "prose abstract: Nobody died",
    ]


def test_a_pubmed_record_broken_at_80_columns():
    text = """1. J Example Med. 2021 Mar;12(3):101-9. doi: 10.1234/jem.2021.001.

Early feeding after elective hernia repair: a randomized trial of two hundred
patients in four hospitals.

Smith JA(1), van der Berg K(2), O'Neil P(1)(3).

Author information:
(1)Department of Surgery, Example University Hospital, Springfield, USA.
(2)Institute of Nutrition, Sample City, Netherlands.

BACKGROUND: Early feeding after hernia repair is thought to shorten hospital
stay, but trials are few.
RESULTS: Median stay was 2 days with early and 3 days with delayed feeding
(hazard ratio 1.45, 95% CI 1.10-1.92; p=0.008).

DOI: 10.1234/jem.2021.001
PMID: 33999999 [Indexed for MEDLINE]
"""
    assert [line for line in outlined(text, words=2) if "boilerplate" not in line] == [
        "title title: Early feeding",
        "heading other: Author information:",
        "heading abstract/introduction: BACKGROUND:",
        "prose abstract/introduction: Early feeding",
        "heading abstract/results: RESULTS:",
        "prose abstract/results: Median stay",
    ]
