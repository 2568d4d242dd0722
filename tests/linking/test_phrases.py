"""What can be the name of a thing, of a quantity, of a share; and the first of some candidates that can."""

import pytest

from extractor.linking.phrase_terms import SHARE_LEADS
from extractor.linking.phrases import first_phrase, is_measured, is_phrase, is_share, without_rest
from extractor.linking.said import Said

NAMES = [
    "walking speed",
    "time to colectomy",
    "24-hour energy use",
    "vitamin A intake",
    "urinary NO",
    "7% weight loss",
    "per cent change in CRP",
    "at least one fall",
    "grade 2 or higher",
    "length of stay before the operation",
    "follow up",
    "HBV/HCV coinfection",
]
NO_NAMES = [
    "by scan",
    "between the arms",
    "although this difference",
    "achieving a mean",
    "birth weight higher",
    "the programme generated a saving",
    "nurses reported that pain",
    "24 months",
    "(14.2) days",
    "pg/mL before treatment",
    "IU/L after exercise",
    "median",
    "overall",
    "score of",
    "contrast to group C",
    "it was administered",
]


@pytest.mark.parametrize("words", NAMES)
def test_a_noun_phrase_is_one(words: str) -> None:
    assert is_phrase(words)


@pytest.mark.parametrize("words", NO_NAMES)
def test_a_piece_of_a_clause_is_none(words: str) -> None:
    assert not is_phrase(words)


@pytest.mark.parametrize(
    "words",
    ["all patients", "Asian students", "sham group", "gm", "reducing the dose", "women lost weight"],
)
def test_people_units_and_acts_are_not_measured(words: str) -> None:
    assert not is_measured(Said(words, "words before it"))


@pytest.mark.parametrize(
    ("rule", "words", "can"),
    [
        ("words before it", "eligible participants", False),
        ("words before it", "HIV-negative women", True),
        ("words behind it", "women", True),
        ("what the share had or did", "not allowed to move about", True),
        ("what the share had or did", "were similar", False),
        ("what the share had or did", "in-patient admissions", True),
    ],
)
def test_a_share_is_of_what_people_had_or_did(rule: str, words: str, *, can: bool) -> None:
    assert is_share(Said(words, rule)) is can


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the annual cost as compared to the others", "annual cost"),
        ("as well as shorter stay", "stay"),
        ("falls than", "falls"),
        ("its own cost", "own cost"),
        ("no rest", "no rest"),
        ("attended more than seven sessions", "attended more than seven sessions"),
    ],
)
def test_a_name_is_without_what_it_is_set_against(words: str, name: str) -> None:
    said = without_rest(Said(words, "rule", 10, 10 + len(words)))
    assert said.value == name
    assert said.start is not None
    assert said.value == words[said.start - 10 : (said.end or 0) - 10]


def test_a_name_that_stands_nowhere_keeps_its_place() -> None:
    assert without_rest(Said("decrease in pain than", "rule", 3, 7)) == Said("decrease in pain", "rule", 3, 7)


def test_the_first_that_can_be_a_name() -> None:
    candidates = [
        None,
        Said("nurses saw a median", "rule"),
        Said("by scan", "rule"),
        Said("the age", "rule"),
    ]
    assert first_phrase(candidates, is_measured) == Said("age", "rule")
    assert first_phrase(candidates[:3], is_measured) is None


def test_people_lead_to_what_they_had() -> None:
    said = first_phrase([Said("treated patients with fever", "rule")], is_share, SHARE_LEADS)
    assert said == Said("fever", "rule")
