import pytest

from tests.reading.outlining import outlined, paper_of


def test_a_structured_abstract_has_a_heading_and_prose_for_each_label():
    text = """Drug X in heart failure

Abstract

Background: Heart failure is common.

Methods and Findings: We treated 40 patients.

Conclusions: Drug X works.

Trial Registration: ClinicalTrials.gov NCT01234567

Keywords: heart; drug X"""
    assert outlined(text) == [
        "title title: Drug X in",
        "heading abstract: Abstract",
        "heading abstract/introduction: Background:",
        "prose abstract/introduction: Heart failure is",
        "heading abstract/results: Methods and Findings:",
        "prose abstract/results: We treated 40",
        "heading abstract/conclusions: Conclusions:",
        "prose abstract/conclusions: Drug X works.",
        "boilerplate abstract: Trial Registration: ClinicalTrials.gov",
        "boilerplate abstract: Keywords: heart; drug",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Aim: To see. Methods: We treated 50 women. Results: Risk fell (CI: 0.3-0.8). Conclusion: It works.",
        "AIM To see. METHODS We treated 50 women. RESULTS Risk fell (CI: 0.3-0.8). CONCLUSION It works.",
        "Aim To see.\n\nMethods We treated 50.\n\nResults Risk fell (CI: 0.3-0.8).\n\nConclusion It works.",
        "Aim\nTo see.\n\nMethods\nWe treated 50.\n\nResults\nRisk fell (CI: 0.3).\n\nConclusion\nIt works.",
        "**Aim:** To see. **Methods:** We treated 50. **Results:** Risk fell. **Conclusion:** It works.",
        "Aim:: To see.\nMethods:: We treated 50 women.\nResults:: Risk fell.\nConclusion:: It works.",
    ],
    ids=["one paragraph", "capitals", "no colon", "own lines", "markdown", "double colon"],
)
def test_labels_are_found_however_they_are_set(text):
    blocks = paper_of(text).blocks
    prose = [(str(block.part), block.heading) for block in blocks if block.role == "prose"]
    assert [part for part, _ in prose] == ["introduction", "methods", "results", "conclusions"]
    assert [str(heading).capitalize() for _, heading in prose] == ["Aim", "Methods", "Results", "Conclusion"]


def test_words_of_a_label_inside_a_sentence_are_no_label():
    text = "Results: In one subgroup: women, the risk rose. The methods: see above."
    assert outlined(text, words=2) == ["heading abstract/results: Results:", "prose abstract/results: In one"]


FULL = """Drug X in heart failure: a cohort study

Ann Author1, Bob Writer2 and Cy Thinker1,2

1Department of Medicine, Some University, Town

Abstract

Background
Heart failure is common in old people.

Methods
We followed 300 patients for two years.

Results
The hazard ratio for death was 0.80.

Conclusions
Drug X lowers mortality.

Keywords: heart failure

1. Introduction

Heart failure affects 2% of adults in most countries, as has been shown.

2. Patients and Methods

2.1 Statistical analysis

Cox models were used to compare the two groups of patients over time.

3. Results

3.1 Patients

A total of 300 patients were included, with a median age of 71 years.

4. Discussion

We found a lower mortality. Table 1 shows that the groups were alike.

Limitations

The study was small, and its follow-up was rather short for most patients.

Funding

None.

References

1. Doe J, Roe R. Heart failure. N Engl J Med. 2010;362:1-9."""


def test_a_full_text_is_told_from_its_abstract_by_the_order_of_sections():
    lines = outlined(FULL)
    assert lines[1].startswith("boilerplate other: Ann Author1")
    assert "prose abstract/results: The hazard ratio" in lines
    assert "prose introduction: Heart failure affects" in lines
    assert "prose methods: Cox models were" in lines
    assert "heading results: 3.1 Patients" in lines
    assert "prose results: A total of" in lines
    assert "prose discussion: The study was" in lines
    assert lines[-3:] == [
        "boilerplate other: None.",
        "heading other: References",
        "references other: 1. Doe J,",
    ]


def test_headings_of_a_reviews_own_stand_under_no_section_of_a_study():
    text = """Background

Rare tumours are commonly met with in small bowels, and they grow slowly.

Liver surgery

Surgery with curative intent should be considered first in all the patients.

Conclusions

Surgery remains the mainstay of treatment for these patients until today."""
    assert outlined(text, words=2) == [
        "heading introduction: Background",
        "prose introduction: Rare tumours",
        "heading other: Liver surgery",
        "prose other: Surgery with",
        "heading conclusions: Conclusions",
        "prose conclusions: Surgery remains",
    ]


def test_an_aggregators_copy_keeps_its_own_summaries_apart():
    text = (
        "Knees and walking\nAnn Author, Bob Writer, Cy Thinker\n\nTL;DR\nWalking is good for knees.\n"
        "Findings\nStay was shorter (HR 1.6).\nAbstract\nWe followed 300 patients. Stay was shorter.\n"
        "Click any figure to enlarge it.\nFigure 1\nPeer Reviews\nNo public reviews yet.\n"
        "Introduction\n1\nKnees are often operated on, as is known from many earlier studies of them.\n"
        "Method\n2\nDesign\n2.1\nWe followed 300 patients who had been operated on in one hospital.\n"
        "The reference list from the paper itself.\n- 1Doe J . Knees. J Knee. (2010) 3:1. doi: 10.1/x"
    )
    assert outlined(text, words=2) == [
        "title title: Knees and",
        "boilerplate other: Ann Author,",
        "heading other: TL;DR",
        "prose other: Walking is",
        "heading other: Findings",
        "prose other: Stay was",
        "heading abstract: Abstract",
        "prose abstract: We followed",
        "boilerplate abstract: Click any",
        "caption figure: Figure 1",
        "heading other: Peer Reviews",
        "boilerplate other: No public",
        "heading introduction: Introduction 1",
        "prose introduction: Knees are",
        "heading methods: Method 2",
        "heading methods: Design 2.1",
        "prose methods: We followed",
        "heading other: The reference",
        "references other: - 1Doe",
    ]


def test_prose_without_structure_is_an_abstract_if_it_is_as_short_as_one():
    sentence = "We treated 40 patients with drug X. The risk of death was lower than before."
    assert outlined(sentence, words=2) == ["prose abstract: We treated"]
    assert outlined("\n\n".join([sentence] * 200), words=2)[0] == "prose other: We treated"


def test_prose_between_keywords_and_methods_is_the_introduction():
    text = """Objective: To see.

Results: Risk fell.

Key Words: risk, fall

Falls are common in old people, and many of them are followed by a fracture.

METHODS

We followed 300 patients."""
    assert outlined(text, words=2)[-3:] == [
        "prose introduction: Falls are",
        "heading methods: METHODS",
        "prose methods: We followed",
    ]


def test_a_title_may_hold_a_full_stop_but_not_end_in_one():
    text = "Early walking shortens stay. A randomised trial\n\nAbstract\n\nResults: Stay fell."
    assert outlined(text, words=2)[0] == "title title: Early walking"
    assert outlined("Stay fell by a day. Nobody died of it.\n\nResults: Stay fell.", words=2)[0].startswith(
        "prose"
    )
