"""A linker learned from annotated papers: what it chooses among, and that it chooses what the clues tell."""

from types import SimpleNamespace

import pytest

from scripts.learn_links import Trial, answered, is_clear, print_trial, unlinked
from scripts.link_candidates import candidates, clues, noun_phrases
from scripts.link_ranking import LEARNERS, Choice, Trees, Weights, cross_validated, decided, fold_of, interval
from scripts.link_values import FIELDS, paired, values

TEXT = """Zinc after surgery

Results

The relapse rate was lower in the zinc group than in the placebo group ({first}% versus {second}%). Severe
relapse of eczema was seen in {third}% of the children.
"""
SCORER = SimpleNamespace(
    same=lambda _field, gold, said, _rivals=(): (gold or None) == (said or None),
    core=lambda row: (row["percent"],),
    section=lambda row: "body" if row["section"] == "results" else "abstract",
    collapse=list,
    CONTEXT=dict.fromkeys(FIELDS, ("endpoint", "group", "time")),
    EXACT=dict.fromkeys(FIELDS, ("low",)),
    SIDES={"group": ("reference",)},
    FREE={"endpoint", "group"},
)


def annotation(percent, **fields):
    return {"kind": "rate", "percent": percent, "section": "results", **fields}


@pytest.fixture
def read(tmp_path):
    def of(first, second, third):
        path = tmp_path / f"{first}.txt"
        path.write_text(TEXT.format(first=first, second=second, third=third), encoding="utf-8")
        return list(values(path))

    return of


def test_values_know_their_pair_and_the_rules_behind_their_fields(read):
    one, two, three = read(12, 31, 5)
    assert [value.pair for value in (one, two, three)] == ["first", "second", "alone"]
    assert (one.partner, two.partner, three.partner) == (two.ours, one.ours, None)
    assert [value.order for value in (one, two, three)] == [0, 1, 0]
    assert (one.heading, one.ours["group"], two.ours["group"]) == ("Results", "zinc group", "placebo group")
    rule, start, end = one.rules["group"]
    assert rule
    assert one.scene.clause.text[start:end] == "zinc group"


def test_an_annotation_is_used_once_and_by_the_value_it_fits_best(read):
    found = read(12, 12, 5)
    wanted = [
        annotation(12.0, endpoint="relapse", group="placebo group", reference="zinc"),
        annotation(5.0, endpoint="eczema", optional=True),
        annotation(7.0, endpoint="relapse"),
    ]
    (value,) = paired(found, wanted, SCORER)
    assert value is found[1]
    assert value.rivals == {"endpoint": {"relapse", "eczema"}, "group": {"placebo group", "zinc"}}
    assert value.rest


def test_what_the_program_says_comes_first_and_null_is_always_there(read):
    value = read(12, 31, 5)[0]
    found = candidates(value, "group")
    assert found[0].words == "zinc group"
    assert found[-1].words is None
    assert {"placebo group", "relapse rate", "Results"} <= {one.words for one in found}
    assert sum(one.words is None for one in found) == 1


def test_a_value_may_be_seen_without_what_the_program_says(read):
    value = unlinked(read(12, 31, 5)[0])
    found = candidates(value, "group")
    assert found[0].words is None
    assert "zinc group" in {one.words for one in found}
    assert not any("our" in clue.split() for told in clues(value, "group", found) for clue in told)


def test_phrases_may_be_joined_by_a_preposition(read):
    value = read(12, 31, 5)[2]
    text = value.scene.clause.text
    phrases = {text[start:end] for start, end, _ in noun_phrases(value)}
    assert {"Severe relapse", "eczema", "Severe relapse of eczema"} <= phrases


def test_clues_tell_where_words_stand_and_what_they_are_like(read):
    value = read(12, 31, 5)[1]
    found = candidates(value, "group")
    shown = {one.words: set(told) for one, told in zip(found, clues(value, "group", found), strict=True)}
    assert {"ours", "before, within 4", "behind a comparison, second"} <= shown["placebo group"]
    assert {"before, past than", "before a comparison, second", "same as the partner's"} <= shown[
        "zinc group"
    ]
    assert "null, second" in shown[None]


def choices(clue, papers=150):
    """Choices of which the second candidate is right wherever it shows a clue."""
    made = []
    for paper in range(papers):
        for right in (True, False):
            told = [clue] if right else ["other"]
            made.append(
                Choice(f"paper {paper}", [["ours"], told], [not right, right], [1 - 2 * right, 2 * right - 1])
            )
    return made


def test_a_clue_that_tells_what_is_right_is_learned():
    assert cross_validated(choices("sign"), (Weights(1.0),)) == [1, 0] * 150


def test_trees_learn_it_too():
    made = choices("sign")
    trees = Trees(4)
    trees.fit(made)
    assert [decided(trees.shares(one), 0.1) for one in made[:2]] == [1, 0]


def test_without_a_telling_clue_the_program_keeps_its_word():
    assert cross_validated(choices("other"), LEARNERS["weights"]) == [0, 0] * 150


def test_papers_held_out_are_the_only_ones_that_are_chosen_for():
    held = {"paper 3"}
    chosen = cross_validated(choices("sign"), (Weights(1.0),), part=0.5, held=held)
    assert [n for n, at in enumerate(chosen) if at] == [6]


def test_all_choices_of_a_paper_are_in_one_fold():
    papers = [f"paper {n // 3}" for n in range(60)]
    folds = fold_of(papers, 5)
    assert len({(paper, fold) for paper, fold in zip(papers, folds, strict=True)}) == 20
    assert set(folds) == set(range(5))


def test_a_candidate_must_exceed_the_program_s_own_by_the_margin():
    assert decided([0.4, 0.5], 0.05) == 1
    assert decided([0.4, 0.5], 0.1 + 1e-9) == 0


def test_an_interval_is_wider_where_papers_differ():
    papers = [f"paper {n // 10}" for n in range(100)]
    same = interval([1, 0] * 50, papers)
    differing = interval([1] * 50 + [0] * 50, papers)
    assert same == (0.5, 0.5)
    assert differing[0] < 0.5 < differing[1]


def test_a_trial_prints_fields_and_whole_records(read, capsys):
    found = []
    for number in range(10, 20):
        made = list(paired(read(number, 31, 5), [annotation(31.0, endpoint="relapse rate")], SCORER))
        assert len(made) == 1
        found += made
    trial = Trial((Weights(1.0),))
    answers = answered(found, "group", SCORER, trial)
    assert [one.ruled for one in answers] == ["placebo group"] * 10
    assert not any(one.rules_right for one in answers)
    assert sum(one.right for one in answers) == sum(one.gain for one in answers)
    assert not is_clear([one for one in answers if one.gain == 0])
    print_trial(found, SCORER, trial)
    printed = capsys.readouterr().out
    assert "| rate group | 10 | 0.000 |" in printed
    assert "| rate | 10 | 0.000 |" in printed
