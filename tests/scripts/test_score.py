"""What scripts/score makes of feeds: which records came or went, and which annotated faults were flagged."""

from scripts import score_flags, score_page
from scripts.score_changes import changes
from scripts.score_feed import ROOT, SHIPPED, checkout_of


def row(n, role="cohort"):
    return {
        "kind": "count",
        "document": {"path": "papers/a.txt"},
        "printed": {"n": str(n)},
        "n": n,
        "role": role,
    }


def core(record):
    return (record["n"],)


GOLD = {"a": [{"kind": "count", "n": 1}, {"kind": "count", "n": 2}]}


def test_records_that_came_and_went_are_told_apart():
    change = changes([row(1), row(8)], [row(2), row(9), row(9)], GOLD, core)
    assert change.lines() == [
        "- right  a  count  n=1",
        "- wrong  a  count  n=8",
        "+ right  a  count  n=2",
        "+ wrong  a  count  n=9",
        "+ wrong  a  count  n=9",
    ]
    assert change.count(change.gained, right=True) == 1
    assert change.recast == 0


def test_a_record_in_another_context_is_neither_gained_nor_lost():
    change = changes([row(1)], [row(1, role="group")], GOLD, core)
    assert (change.lines(), change.recast) == ([], 1)


def fault(quote, rule="percent-mismatch", verdict="confirmed"):
    return {"doc": "a", "quote": quote, "rule": rule, "severity": "error", "verdict": verdict}


def flag(quote, name="percent-mismatch", severity="error"):
    return {"doc": "a", "code": "CT001", "name": name, "severity": severity, "places": [{"quote": quote}]}


def test_a_fault_has_fired_where_a_flag_of_its_rule_stands_in_it():
    found = score_flags.score(
        [fault("44 (66%) of\n67"), fault("9 of 9"), fault("x", None), fault("y", verdict="explained")],
        [flag("44"), flag("9 of 9", "p-out-of-range"), flag("y")],
    )
    assert [one["quote"] for one in found.fired] == ["44 (66%) of\n67"]
    assert [one["quote"] for one in found.silent] == ["9 of 9"]
    assert found.unexpected == []


def test_an_error_that_nobody_annotated_is_told_but_a_note_is_not():
    found = score_flags.score([], [flag("z"), flag("z", severity="note")])
    assert [one["severity"] for one in found.unexpected] == ["error"]


def test_the_page_has_figures_flags_and_changes():
    report = {
        "count": {
            "gold": 2,
            "predicted": 2,
            "found": 1,
            "recall": 0.5,
            "precision": None,
            "f1": None,
            "exact": 1.0,
            "whole": 1.0,
            "context": {"role": 1.0},
            "recall_by_role": {"cohort": 0.5},
        }
    }
    result = score_page.Result(
        corpus=SHIPPED,
        papers=1,
        report=report,
        flags=score_flags.score([fault("9"), fault("9")], [flag("z")]),
        changes=changes([], [row(1)], GOLD, core),
    )
    page = score_page.page([result], "scripts/score", "abc", "def", ("670 equal", "30 papers"))
    for expected in (
        "| count | 2 | 2 | 1 | 0.500 | - | - | 1.000 | 1.000 |",
        "- count: role 1.00; recall by role: cohort 0.50",
        "- silent: a percent-mismatch (error), 2 times",
        "- not annotated: a CT001 percent-mismatch",
        "| shipped | 1 | 0 | 0 | 0 | 0 |",
        "30 papers",
    ):
        assert expected in page


def test_a_commit_is_measured_in_a_folder_of_its_own():
    with checkout_of("HEAD") as tree:
        assert tree != ROOT
        assert (tree / "extractor" / "pipeline.py").is_file()
        assert (tree / ".venv").resolve() == (ROOT / ".venv").resolve()
    assert not tree.exists()
    with checkout_of(None) as tree:
        assert tree == ROOT
