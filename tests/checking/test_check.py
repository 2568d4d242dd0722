"""The stage as a whole: silence, order, ids, the manual and the discovery of rules."""

from types import ModuleType

import pytest

from extractor.checking import check, explain, rules
from extractor.checking.register import collect
from extractor.errors import WrongUse
from schemas.evidence import Evidence
from schemas.paper import Paper, Table
from tests.checking.building import build, build_marked

EFFECT = {"kind": "effect", "measure": "HR", "estimate": "0.31", "level": "95", "low": "0.20", "high": "0.49"}
TWICE = "HR 0.31 (95% CI 0.20-0.49; p = 0.01). Also HR 0.31 (95% CI 0.20-0.49; p = 0.02)."


def test_a_paper_without_records_has_no_flags():
    assert check(Evidence(paper=Paper(id="d", text="Nothing."))) == ()


def test_flags_come_in_the_order_of_the_text_and_have_stable_ids():
    records = [
        EFFECT | {"after": "Also", "p_op": "=", "p": "0.02"},
        EFFECT | {"p_op": "=", "p": "0.01"},
    ]
    flags = check(build(TWICE, records))
    assert [flag.records for flag in flags] == [("r2",), ("r1",)]
    assert [flag.id for flag in flags] == [flag.id for flag in check(build(TWICE, records[::-1]))]
    assert len({flag.id for flag in flags}) == 2


def test_a_rejected_record_is_not_looked_at():
    records = [EFFECT | {"p_op": "=", "p": "0.01", "status": "rejected"}]
    assert check(build("HR 0.31 (95% CI 0.20-0.49; p = 0.01)", records)) == ()


def test_the_less_exact_rule_is_silent_on_the_same_numbers():
    text = "HR <estimate:0.31> (<level:95>% CI <low:0.40>-<high:0.49>; p = <p:0.60>)"
    flags = check(build_marked(text, [{"kind": "effect", "measure": "HR", "p_op": "="}]))
    assert [flag.name for flag in flags] == ["estimate-outside-interval"]


def test_numbers_without_a_place_are_shown_by_their_passage():
    evidence = build("HR 0.31 (95% CI 0.20-0.49; p = 0.01)", [EFFECT | {"p_op": "=", "p": "0.01"}])
    (record,) = evidence.records
    update = {
        name: getattr(record, name).model_copy(update={"span": None})
        for name in ("estimate", "low", "high", "p")
    }
    bare = evidence.model_copy(update={"records": (record.model_copy(update=update),)})
    (flag,) = check(bare)
    assert [place.quote for place in flag.places] == [record.quote]


def test_count_and_percentage_without_places_are_taken_to_stand_together():
    evidence = build("Sixteen subjects (65%)", [{"kind": "count", "n": "Sixteen", "percent": "65"}])
    (record,) = evidence.records
    update = {name: getattr(record, name).model_copy(update={"span": None}) for name in ("n", "percent")}
    bare = evidence.model_copy(update={"records": (record.model_copy(update=update),)})
    assert [flag.code for flag in check(bare)] == ["CT001"]


def test_the_manual_is_found_by_code_and_by_name():
    page = explain("ef001")
    assert page == explain("estimate-is-range")
    assert page.startswith("EF001 estimate-is-range (error)")
    assert "Why it matters" in page
    with pytest.raises(WrongUse, match="no check is called 'EF999'"):
        explain("EF999")


def module(name, rule):
    made = ModuleType(f"family.{name}")
    made.RULE = rule  # type: ignore[attr-defined]
    return made


def test_a_file_must_be_named_after_its_rule():
    with pytest.raises(ImportError, match="must be the file's name"):
        collect([module("ef001_something", rules()[0])])


def test_codes_and_names_are_used_once():
    first, second = (rule for rule in rules() if rule.code in {"EF001", "EF006"})
    one = module("ef001_estimate_is_range", first)
    with pytest.raises(ImportError, match="EF001 is used twice"):
        collect([one, one])
    same_name = module("ef006_estimate_is_range", replaced(second, name=first.name))
    with pytest.raises(ImportError, match="two rules are called"):
        collect([one, same_name])


def test_a_rule_cannot_be_silenced_by_one_that_does_not_exist():
    first = next(rule for rule in rules() if rule.code == "EF001")
    with pytest.raises(ImportError, match="does not exist"):
        collect([module("ef001_estimate_is_range", replaced(first, silenced_by=("no-such-rule",)))])


def replaced(rule, **changes):
    fields = {name: getattr(rule, name) for name in rule.__dataclass_fields__}
    return type(rule)(**(fields | changes))


def test_an_interval_may_stand_in_a_table_that_is_not_read():
    bare = build("HR 0.31 in the abstract", [{"kind": "effect", "measure": "HR", "estimate": "0.31"}])
    assert [flag.code for flag in check(bare)] == ["EF005"]
    tabled = bare.paper.model_copy(update={"tables": (Table(start=0, end=2),)})
    assert check(bare.model_copy(update={"paper": tabled})) == ()
