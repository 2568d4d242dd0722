"""The cheap tests before slow searches let through whatever the slow one would find."""

from time import perf_counter

import pytest

from extractor.linking.arm_lists import allotted_names, group_names, title_names
from extractor.linking.endpoint_terms import NO_OUTCOME
from extractor.linking.model_terms import HINT, MODELS
from extractor.linking.population_terms import SAME_LIST
from extractor.linking.quantity_names import _earliest
from extractor.linking.quantity_terms import BEFORE, FOLLOW_UP
from extractor.linking.survival_terms import (
    CODES,
    DISEASE_SPECIFIC,
    OVERALL,
    SURVIVAL,
    SURVIVAL_HINT,
)
from extractor.linking.survivals import find_survival, survival_name
from extractor.linking.tested.own_terms import NO_OWN
from extractor.linking.time_terms import ADJECTIVE, ADJECTIVES

SURVIVALS = """
os|mos|pfs|mpfs|dfs|rfs|efs|mfs|dss|css|ttp|orr|dcr|dor|overall survival|progression-free survival
disease specific survival|cause-specific survival|cancer-specific survival|graft survival times
metastasis-free survival|event free survival|relapse survival|tooth survival|ventilator-free survival
breast-cancer-specific survival|cpfs|b-pfs|time to disease progression|time to tumor progression
objective response rate|overall tumour response|disease control rates|duration of objective response
all-cause mortality|perioperative deaths|cardiovascular death from stroke|dying|death|survival|mst
""".replace("\n", "|").strip("|")
MODELLED = """
propensity|matched cohort|after matching|inverse probability|iptw|multivariable|multi-variate
multiple logistic regression|adjusted|adjusting|controlled for|independently associated|independent predictor
ahr|aor|arrs|taking into account|covariates|univariate|uni-variable|unadjusted|crude|bivariate|pooled
meta-analysis|metaanalytic|random effects|fixed-effect|summary estimate|systematic review|combined or
""".replace("\n", "|").strip("|")


@pytest.mark.parametrize("phrase", SURVIVALS.split("|"))
def test_every_survival_has_its_hint(phrase):
    for text in (phrase, f"the {phrase} was", f"({phrase})"):
        match = SURVIVAL.search(text)
        assert match
        assert SURVIVAL_HINT.search(text, match.start(), match.end())
        found = find_survival(text, 0, len(text))
        assert found
        assert (found.span(), found.groups()) == (match.span(), match.groups())


@pytest.mark.parametrize("text", [*SURVIVALS.split("|"), *CODES, *(f"{code} survival" for code in CODES)])
def test_overall_and_disease_specific_survival_are_told_as_by_their_names(text):
    found = [match for match in SURVIVAL.finditer(text) if match["code"] or match["kind"]]
    names = {survival_name(match, text) for match in found}
    assert (OVERALL.search(text) is not None) == ("OS" in names)
    assert (DISEASE_SPECIFIC.search(text) is not None) == ("DSS" in names)


@pytest.mark.parametrize("phrase", MODELLED.split("|"))
def test_every_model_has_its_hint(phrase):
    assert any(pattern.search(phrase) for _, pattern in MODELS)
    assert HINT.search(phrase)


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("Patients were randomly assigned to A12 or placebo.", ["A12", "placebo"]),
        (
            "They were randomized to aspirin (i.v. daily) or placebo for 6 months.",
            ["aspirin", "placebo"],
        ),
        ("Randomised patients were allocated into surgery vs. watchful waiting.", []),
        ("We randomly assigned it. To drug or placebo", []),
    ],
)
def test_allotments(passage, names):
    found = allotted_names(passage)
    assert (found[0] if found else []) == names


@pytest.mark.parametrize("word", ["group", "groups", "arm", "arms", "recipients"])
def test_words_for_a_group_stand_alone(word):
    assert group_names(f"in the aspirin {word}") == ([] if word in {"groups", "arms"} else ["aspirin"])
    assert group_names(f"in the aspirin sub{word}") == []
    assert group_names(f"in the aspirin {word}x") == []


def test_groups_are_named_where_there_are_two():
    assert group_names("in the zinc and aspirin groups") == ["aspirin", "zinc"]
    assert group_names("between the treatment groups") == []


@pytest.mark.parametrize(
    "sign", ["versus", "vs", "vs.", "compared with", "against", "in comparison to", "or"]
)
def test_titles_that_compare(sign):
    assert title_names(f"Gatifloxacin {sign} cefixime: a trial") == ["Gatifloxacin", "cefixime"]


@pytest.mark.parametrize(
    ("text", "number"),
    [("5-year", "5"), ("12-month", "12"), ("1.5-year", "1.5"), ("2.15-year", None), ("x-5-year", None)],
)
def test_landmarks_begin_at_their_first_digit(text, number):
    match = ADJECTIVE.search(text)
    assert (match["n"] if match else None) == number


@pytest.mark.parametrize(
    ("text", "numbers"), [("1-, 3- and 5-year", "1-, 3- and 5-"), ("0.1, 3 and 5 years", "3 and 5")]
)
def test_lists_of_landmarks_begin_at_their_first_digit(text, numbers):
    match = ADJECTIVES.search(text)
    assert match
    assert match["list"] == numbers


@pytest.mark.parametrize("before", ["at ", "month ", "week ", "year ", "final ", "further "])
def test_a_time_of_follow_up_is_none(before):
    assert not FOLLOW_UP.search(f"{before}follow-up")
    assert FOLLOW_UP.search("median follow-up")


@pytest.mark.parametrize(
    "stretch",
    [
        "results: mean stay in hospital, was",
        "the stay, at baseline (",
        "a; the hospital stay was",
        "age (years) of the women, and their weight = ",
        "weight, (",
        "no. of days: ",
        "x" * 200 + ", hospital stay was",
    ],
)
def test_nothing_before_the_earliest_place_is_a_name(stretch):
    far = max(len(stretch) - 160, 0)
    whole, cut = BEFORE.search(stretch[far:]), BEFORE.search(stretch[_earliest(stretch) :])
    assert (whole and whole["name"]) == (cut and cut["name"])


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (SAME_LIST, " and dipalmitoylphosphatidylcholine-hydroxyethyl-starch-treated-immunocompromised; "),
        (NO_OWN, "log-rank " * 60 + "§"),
        (NO_OWN, "two-sided " * 60 + "§"),
    ],
)
def test_no_words_are_read_in_more_ways_than_one(pattern, text):
    start = perf_counter()
    assert pattern.fullmatch(text) is None
    assert perf_counter() - start < 0.1


@pytest.mark.parametrize("name", ["rally", "yearly", "splenomegaly", "fully vaccinated"])
def test_nouns_that_end_as_adverbs_name_something(name):
    assert NO_OUTCOME.match(name) is None


@pytest.mark.parametrize("word", ["fully", "recently", "globally"])
def test_an_adverb_alone_names_nothing(word):
    assert NO_OUTCOME.match(word)
