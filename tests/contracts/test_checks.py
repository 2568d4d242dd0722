"""What every rule owes: a manual page, cases of each sort, a page in docs/checks that is up to date."""

import ast
import importlib.machinery
import importlib.util
import random
import re
from pathlib import Path

import pytest
import srsly

from extractor.checking import rules
from scripts import new_check, write_docs

ROOT = Path(__file__).resolve().parents[2]
EACH = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)


@EACH
def test_the_docstring_has_the_headings_of_a_manual_page_in_order(rule):
    fault, *parts = rule.doc.strip().split("\n\n")
    assert fault.endswith(".")
    assert "\n" not in fault
    assert [part.partition(":")[0] for part in parts] == list(write_docs.HEADINGS)
    assert all(part.partition(":")[2].strip() for part in parts)


@EACH
def test_the_name_is_a_fault_in_kebab_case(rule):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", rule.name)
    assert not rule.name.startswith(("no-", "check-", "avoid-", "disallow-"))


@EACH
def test_the_fixture_has_cases_that_pass_that_fail_and_on_the_edge(rule):
    cases = srsly.read_yaml(write_docs.fixture_of(rule))["cases"]
    names = [case["case"] for case in cases]
    assert len(set(names)) == len(names)
    assert all(case["why"] and case["text"] for case in cases)
    by_sort = {
        sort: [case for case in cases if case["case"].startswith(sort)] for sort in ("pass", "fail", "edge")
    }
    assert sum(len(found) for found in by_sort.values()) == len(cases)
    assert len(by_sort["pass"]) >= 2
    assert len(by_sort["fail"]) >= 2
    assert len(by_sort["edge"]) >= 1
    assert not any(case.get("flags") for case in by_sort["pass"])
    assert all(case.get("flags") for case in by_sort["fail"])


def test_no_fixture_is_left_without_its_rule():
    owned = {write_docs.fixture_of(rule) for rule in rules()}
    assert set(write_docs.FIXTURES.glob("*/*.yaml")) == owned


def test_the_pages_are_what_the_script_would_write():
    written = {file.name: file.read_text(encoding="utf-8") for file in write_docs.PAGES.glob("*.md")}
    assert written == write_docs.pages(), "run .venv/bin/python -m scripts.write_docs"


def test_the_skeleton_of_a_rule_parses_and_has_its_place(tmp_path):
    rule, fixture = new_check.skeleton("EF999", "estimate-is-a-joke", tmp_path)
    assert rule.relative_to(tmp_path) == Path("extractor/checking/effects/ef999_estimate_is_a_joke.py")
    ast.parse(rule.read_text(encoding="utf-8"))
    assert srsly.read_yaml(fixture)["cases"]


@pytest.mark.parametrize(
    ("code", "name"), [("EF001", "new-name"), ("EF999", "estimate-is-range"), ("E1", "a-b"), ("XX001", "a-b")]
)
def test_the_skeleton_refuses_what_is_taken_or_malformed(code, name, tmp_path):
    with pytest.raises(SystemExit):
        new_check.skeleton(code, name, tmp_path)


def dice():
    return random.Random(7)  # noqa: S311  (a simulation, not a secret)


@pytest.fixture(scope="module")
def simulate():
    """The simulation, a script without an ending."""
    loader = importlib.machinery.SourceFileLoader("simulate", str(ROOT / "scripts" / "simulate"))
    spec = importlib.util.spec_from_loader("simulate", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


def test_results_that_are_right_get_no_error_and_no_warning(simulate):
    figures = simulate.consistent(400, "wald", dice())
    assert not {(name, severity) for name, severity in figures if severity != "note"}


@pytest.mark.parametrize("kind", ["logrank", "likelihood-ratio", "t"])
def test_another_honest_test_gets_no_error(simulate, kind):
    figures = simulate.consistent(400, kind, dice())
    assert not figures["any", "error"]


def test_one_wrong_number_is_mostly_caught(simulate):
    for title, least in {
        "digit of the estimate": 0.90,
        "digit of the upper bound": 0.78,
        "digit of the lower bound": 0.86,
        "p of another row": 0.80,
    }.items():
        figures = simulate.spoilt(300, simulate.SPOILERS[title], dice())
        assert figures["any", "error or warning"] / 300 >= least, title
