import json
import sys
from io import StringIO

import pytest
from typer.testing import CliRunner

from extractor.errors import WrongUse
from extractor.serving.cli import output, wording
from extractor.serving.cli.app import app
from schemas.record import RateRecord, SummaryRecord, TestRecord
from tests.papers import count, evidence, number, quoted


def test_records_are_tab_separated_in_a_pipe(run, db):
    header, *rows = run("records", "--db", db).lines
    assert header == list(wording.RECORD_COLUMNS)
    assert rows[0] == [
        "papers/a.txt",
        "effect",
        "HR 0.20 (0.10 to 0.40), p < 0.001",
        "OS: surgery vs no surgery [G1]",
        "abstract",
        "113-149",
        "EF002",
    ]
    assert [row[1:4] for row in rows[1:3]] == [
        ["count", "160 patients", "patients"],
        ["grades", "G1 41, G3 NR, NEC 12", "(cited: Bettini et al.)"],
    ]


def test_records_as_json_are_rows_of_the_feed(run, db):
    feed = [json.loads(line) for line in run("export", "--db", db).out.splitlines()]
    assert run("records", "--db", db, "--json").json == feed
    assert len(feed) == 6


def test_an_empty_listing_is_an_empty_json_array(run, db):
    assert run("records", "--db", db, "--kind", "test", "--json").json == []


def test_records_can_be_narrowed(run, db):
    rows = run("records", "--db", db, "-k", "count", "-d", "papers/b.txt", "-c", "160").lines
    assert [row[0] for row in rows[1:]] == ["papers/b.txt"]


def test_flags(run, db):
    (header, first, _) = run("flags", "--db", db, "--severity", "error").lines
    assert header == list(wording.FLAG_COLUMNS)
    assert first[1:5] == [
        "EF002",
        "error",
        "The p value and the interval do not agree.",
        "p < 0.0001 would fit",
    ]
    assert first[5] == "HR 0.20; 95% CI 0.10-0.40; p < 0.001"
    assert len(run("flags", "--db", db, "--code", "PV001").lines) == 1


def test_flags_as_json_are_those_of_the_schema(run, db):
    flags = run("flags", "--db", db, "--json").json
    assert flags == [json.loads(evidence(one).flags[0].model_dump_json()) for one in ("a1", "b2")]


def test_unread(run, db):
    (_, first, _) = run("unread", "--db", db).lines
    assert first[1:4] == ["effect", "reduced by 24 %", "a percent reduction is not read as an effect"]
    assert run("unread", "--db", db, "--json").json[0]["quote"] == "reduced by 24 %"


MEDIAN = {"statistic": "median", "quantity": "OS", "not_reached": True}
MEAN = {"value": number("41"), "sd": number("12"), "unit": "months", "quantity": "age", "group": "surgery"}
BOUND = {"percent": number("12"), "op": ">=", "endpoint": "OS", "time": number("41"), "time_unit": "months"}
CITED = {"p_op": "=", "p": number("0.001"), "label": "trend", "own": False}


@pytest.mark.parametrize(
    ("kind", "fields", "value", "about"),
    [
        (SummaryRecord, MEDIAN, "median not reached", "OS"),
        (SummaryRecord, MEAN, "41 months ± 12", "age: surgery"),
        (SummaryRecord, {"low": number("12"), "group": "all"}, "(12 to )", "all"),
        (RateRecord, BOUND, ">=12%", "OS at 41 months"),
        (RateRecord, {"low": number("12"), "high": number("41")}, "(12 to 41)", ""),
        (TestRecord, CITED, "p = 0.001", "trend (cited: another study)"),
    ],
)
def test_wording_of_the_other_kinds(kind, fields, value, about):
    record = kind(id="x", document="a1", **quoted("160 patients"), **fields)
    assert wording.value(record) == value
    assert wording.about(record) == about


def test_wording_of_a_share_and_a_range():
    share = count("a1").model_copy(update={"of": number("160"), "n": number("12"), "percent": number("7.5")})
    assert wording.value(share) == "12 of 160 patients (7.5%)"
    effect = (
        evidence()
        .records[0]
        .model_copy(
            update={"estimate": None, "estimate_low": number("0.10"), "estimate_high": number("0.40")}
        )
    )
    assert wording.value(effect) == "HR 0.10-0.40 (0.10 to 0.40), p < 0.001"


@pytest.mark.parametrize(
    ("metadata", "name"),
    [
        ({"path": "set.xml", "pmid": "123"}, "set.xml (PMID 123)"),
        ({"path": "123.txt", "pmid": "123"}, "123.txt"),
        ({"path": None}, "a1"),
    ],
)
def test_name_of_a_document(metadata, name):
    paper = evidence().paper
    described = paper.metadata.model_copy(update=metadata)
    assert wording.document_name(paper.model_copy(update={"metadata": described})) == name


def test_a_terminal_gets_a_table_that_cuts_nothing_off(monkeypatch):
    screen = StringIO()
    monkeypatch.setattr(screen, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "dumb")
    output.show(
        ("document", "quote"), [("a/very/long/path/of/a/paper.txt", "[bold] 0.20\n(0.10-0.40)"), (None, 3)]
    )
    shown = screen.getvalue()
    assert "document" in shown
    assert "".join(shown.split()).count("paper.txt") == 1
    assert "[bold]" in shown
    assert "\t" not in shown


def test_an_unknown_check_is_no_empty_listing(run, db):
    with pytest.raises(WrongUse, match="no check is called 'nonsense'; there are CT001"):
        run("flags", "--db", db, "--code", "nonsense")


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_nothing_is_printed_before_a_document_is_found_to_be_missing(db, form):
    result = CliRunner().invoke(app, ["records", "--db", db, "-d", "nowhere", *form])
    assert isinstance(result.exception, WrongUse)
    assert result.stdout == ""


def test_a_word_that_is_no_choice_is_refused_in_plain_words(run, db):
    outcome = run("records", "--db", db, "--kind", "nonsense")
    assert outcome.code == 2
    assert "Invalid value for '--kind' / '-k': 'nonsense' is not one of 'effect'," in outcome.err
