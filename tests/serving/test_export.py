import csv
import io
import json

import pytest
from pydantic import TypeAdapter

from extractor.serving.feed import FORMATS, rows
from extractor.serving.feed.csv import columns
from schemas.feed import Row
from tests.papers import TEXT, evidence

ROW = TypeAdapter(Row)


def feed(run, db, *options):
    return [json.loads(line) for line in run("export", "--db", db, *options).out.splitlines()]


def test_numbers_are_numbers_and_printed_repeats_them_as_strings(run, db):
    row = feed(run, db)[0]
    assert (row["schema"], row["kind"], row["measure"]) == ("evidence/1", "effect", "HR")
    assert (row["estimate"], row["low"], row["high"], row["level"], row["p"]) == (0.2, 0.1, 0.4, 0.95, 0.001)
    assert row["printed"] == {"estimate": "0.20", "low": "0.10", "high": "0.40", "level": "95", "p": "0.001"}
    assert row["boxes"] == [[1, 1.0, 2.0, 3.0, 4.0]]
    assert row["document"]["path"] == "papers/a.txt"
    assert row["sentence"] == TEXT[:75]
    assert row["derived"] == {"log_estimate": -1.6094, "se": 0.3536, "se_from": "ci"}


def test_spans_and_quote_slice_the_text(run, db):
    for row in feed(run, db):
        assert TEXT[row["start"] : row["end"]] == row["quote"]
        for name, (start, end) in row["spans"].items():
            assert TEXT[start:end] == row["printed"][name]


def test_a_grade_split_names_its_parts(run, db):
    row = feed(run, db)[2]
    assert row["parts"] == {
        "G1": {"n": 41, "percent": None},
        "G3": {"n": None, "percent": None},
        "NEC": {"n": 12, "percent": 7.5},
    }
    assert row["printed"] == {"total": "160", "G1": "41", "NEC": "12", "NEC percent": "7.5"}
    assert (row["total"], row["own"], row["source"]) == (160, False, "Bettini et al.")


def test_a_record_repeats_the_flags_that_name_it(run, db):
    effect, count, _ = feed(run, db, "--document", "a1")
    assert [flag["code"] for flag in effect["flags"]] == ["EF002"]
    assert effect["flags"][0]["places"][0]["quote"] == effect["quote"]
    assert count["flags"] == []


def test_every_row_is_of_the_published_schema(run, db):
    lines = run("export", "--db", db).out.splitlines()
    assert [ROW.validate_json(line).model_dump_json() for line in lines] == lines


def test_csv_has_the_same_columns_for_all_kinds(run, db):
    table = list(csv.DictReader(io.StringIO(run("export", "--db", db, "--format", "csv").out)))
    assert list(table[0]) == columns()
    assert len(table) == 6
    effect, count, grades = table[:3]
    assert effect["document.path"] == "papers/a.txt"
    assert (effect["printed.estimate"], effect["estimate"], effect["n"]) == ("0.20", "0.2", "")
    assert effect["spans.estimate"] == "[116, 120]"
    assert effect["derived.se"] == "0.3536"
    assert json.loads(effect["flags"])[0]["code"] == "EF002"
    assert (count["table.label"], count["n"], count["own"], count["flags"]) == (
        "Table 1",
        "160",
        "true",
        "[]",
    )
    assert json.loads(grades["parts"])["NEC"] == {"n": 12, "percent": 7.5}
    assert json.loads(grades["printed.grades"]) == {"G1": "41", "NEC": "12", "NEC percent": "7.5"}


def test_csv_columns_hold_every_field_of_the_json_feed(run, db):
    open_maps = {"spans", "printed"}
    for row in feed(run, db):
        for field, value in row.items():
            if isinstance(value, dict) and field not in {*open_maps, "parts"}:
                assert {f"{field}.{name}" for name in value} <= set(columns())
            elif field not in {*open_maps, "document", "table", "derived"}:
                assert field in columns()


def test_export_to_a_file_is_whole_or_not_there(run, db, tmp_path, monkeypatch):
    path = tmp_path / "feed.jsonl"
    outcome = run("export", "--db", db, "-o", path)
    assert outcome.err == f"{path}: 6 records\n"
    assert path.read_text(encoding="utf-8") == run("export", "--db", db).out

    def broken(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setitem(FORMATS, "jsonl", broken)
    with pytest.raises(Exception, match=r"feed\.jsonl: No space left on device"):
        run("export", "--db", db, "-o", path)
    assert len(path.read_text(encoding="utf-8").splitlines()) == 6
    assert [one.name for one in tmp_path.glob("*.part")] == []


def test_export_to_a_device(run, db):
    assert run("export", "--db", db, "-o", "/dev/null").code == 0


@pytest.mark.parametrize("wrong", [("--format", "xml"), ("--kind", "odds"), ("--db",)])
def test_a_wrong_call_is_exit_code_2(run, wrong):
    assert run("export", *wrong).code == 2


def test_an_empty_paper_has_no_rows():
    assert list(rows(evidence().model_copy(update={"records": (), "flags": ()}))) == []
