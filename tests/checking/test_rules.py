"""Every rule on the cases of its fixture, and on the two examples of its manual page.

A fixture is ``<family>/<code>.yaml``: ``record`` holds what all records share that do not name
their own kind, and each case a text whose
numbers
are marked ("HR <estimate:0.31>"; "<2.n:148>" for the second record), why it passes or fails, and
the flags of this rule that it must get.
"""

from pathlib import Path

import pytest
import srsly

from extractor.checking import check, rules
from tests.checking.building import build, build_marked

HERE = Path(__file__).parent
FIXTURES = sorted(HERE.glob("*/*.yaml"))


def cases():
    for file in FIXTURES:
        fixture = srsly.read_yaml(file)
        for case in fixture["cases"]:
            yield pytest.param(
                file.stem.upper(), fixture.get("record", {}), case, id=f"{file.stem.upper()}-{case['case']}"
            )


def flags_of(code, evidence):
    return [flag for flag in check(evidence) if flag.code == code]


@pytest.mark.parametrize(("code", "shared", "case"), list(cases()))
def test_case(code, shared, case):
    given = [record if "kind" in record else shared | record for record in case.get("records", [{}])]
    evidence = build_marked(case["text"], given, case.get("section", "abstract"))
    flags = flags_of(code, evidence)
    wanted = case.get("flags", [])
    assert [flag.severity for flag in flags] == [flag["severity"] for flag in wanted], flags
    for flag, want in zip(flags, wanted, strict=True):
        assert want.get("says", "") in flag.message
        assert (want["suggests"] in (flag.suggestion or "nothing")) if "suggests" in want else True
        if "places" in want:
            assert [place.quote for place in flag.places] == want["places"]
        if "bounds" in want:
            assert [[bound.low, bound.high] for bound in flag.bounds] == [
                pytest.approx(want["bounds"], rel=0.01)
            ]


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_the_examples_of_the_manual_page_hold(rule):
    passes = check(build(rule.passes.text, rule.passes.records))
    fails = check(build(rule.fails.text, rule.fails.records))
    assert rule.code not in {flag.code for flag in passes}
    assert rule.code in {flag.code for flag in fails}


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_every_flag_has_places_that_slice_the_text(rule):
    evidence = build(rule.fails.text, rule.fails.records)
    for flag in check(evidence):
        assert flag.places
        assert flag.records
        for place in flag.places:
            assert evidence.paper.text[place.start : place.end] == place.quote != ""
