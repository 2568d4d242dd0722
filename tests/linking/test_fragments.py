"""What can be a name: every candidate that a rule has cut from a sentence is asked the same."""

import pytest

from extractor.linking.fragments import is_fragment, whole, without_fragments
from extractor.linking.said import Said


@pytest.mark.parametrize(
    "words",
    [
        *("pain scores represent a gain", "salt intake tended to be lower", "the trial was stopped"),
        *("24 month", "≥ 30 weeks", "two years", "first week", "three-month analysis"),
        *(
            "untreated women - 7/43",
            "baseline and 2.85",
            "late start –0.020 units",
            "24- recurrence",
            "boys aOR",
        ),
        *(
            "women of",
            "most of the scales except",
            "stay after surgery ostensibly",
            "girls scoring",
            "those who we",
        ),
        *(
            "Therefore our findings",
            "their diet",
            "the latter",
            "one of the reasons",
            "Twice the share of girls",
        ),
        *("perception that the child's illness", "boys (aged six", "The", "each"),
    ],
)
def test_a_piece_of_a_clause_is_no_name(words: str) -> None:
    assert is_fragment(words)


@pytest.mark.parametrize(
    "words",
    [
        *(
            "children who had fever",
            "women who smoke",
            "perception that the illness was mild",
            "girls that received it",
        ),
        *("≥15 years", "2-hour glucose", "90-day mortality", "zinc 20 mg/day", "schedule 2/1", "Low, ≤3.74"),
        *("early", "daily zinc", "without enema", "did not respond to the invitation", "ITS-2", "arm A"),
    ],
)
def test_a_name_is_one(words: str) -> None:
    assert not is_fragment(words)


def test_what_joins_an_item_is_no_part_of_its_name() -> None:
    assert whole(Said("or to zinc", "rule", 10, 20)) == Said("zinc", "rule", 16, 20)
    assert whole(Said("or 12 months", "rule", 10, 22)) is None


@pytest.mark.parametrize(
    "words", ["or 12 months", "these patients", "women who", "surviving patients of", "as shown by the mean"]
)
def test_a_piece_of_a_clause_is_no_group(words: str) -> None:
    fields = {"group": Said(words, "rule"), "model": "matched"}
    assert without_fragments(fields) == {"group": None, "model": "matched"}


def test_a_conjunction_is_no_part_of_a_name() -> None:
    fields = {
        "group": Said("or to hereditary disease", "rule", 10, 34),
        "reference": Said("and women", "rule"),
    }
    assert without_fragments(fields) == {
        "group": Said("hereditary disease", "rule", 16, 34),
        "reference": Said("women", "rule"),
    }


@pytest.mark.parametrize(
    "words", ["arm A", "those receiving morphine", "women who smoke", "orthosis", "THE-1"]
)
def test_a_name_stays(words: str) -> None:
    fields = {"population": Said(words, "rule"), "reference": None, "endpoint": Said("and others", "rule")}
    assert without_fragments(fields) is fields
