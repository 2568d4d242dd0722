"""Commands on papers without a store: read and check; and the manual pages of checks."""

import gc
import json
import weakref

import pytest

from extractor.errors import UnreadableInput, WrongUse
from extractor.serving.cli import output, wording
from tests.papers import evidence

PROSE = (
    "Resection and survival\n\nBackground: It is unclear who gains.\n\n"
    "Results: Of 120 patients, 60 had a resection. OS was longer (HR 0.31; 95% CI 0.20-0.49; p = 0.01).\n"
)


@pytest.fixture
def paper(tmp_path):
    path = tmp_path / "paper.txt"
    path.write_text(PROSE, encoding="utf-8")
    return path


def test_read_shows_sentences_with_their_offsets(run, paper):
    header, *rows = run("read", paper).lines
    assert header == ["section", "role", "heading", "at", "text"]
    assert any(row[4].startswith("OS was longer (HR 0.31") for row in rows)
    for row in rows:
        start, end = map(int, row[3].split("-"))
        assert " ".join(PROSE[start:end].split()) == row[4]


def test_read_as_json(run, paper):
    (one,) = run("read", paper, "--json").json
    assert one["characters"] == len(PROSE)
    blocks = [block for block, sentences in one["blocks"] if sentences]
    assert blocks
    for _, sentences in one["blocks"]:
        for sentence in sentences:
            assert PROSE[sentence["start"] : sentence["end"]] == sentence["text"]


def test_read_standard_input(run):
    assert "OS was longer" in run("read", "-", stdin=PROSE).out


TABLE = """Outcomes of two groups

Results

Table 1. Outcomes after surgery

| Outcome | Early (n = 60) | Late (n = 60) | OR (95% CI) |
| --- | --- | --- | --- |
| Leak, n (%) | 6 (10) | 12 (20) | 0.44 (0.15-1.26) |
| Length of stay, days, median (IQR) | 6 (4-9) | 8 (5-12) | |
| Stiffness | 3 (7) | 5.5 (8) | |
"""


def test_read_says_why_a_record_has_its_context(run, paper):
    header, *rows = run("read", paper, "--links").lines
    assert header == ["value", "field", "says", "because", "words", "at"]
    (endpoint,) = [row for row in rows if row[1] == "endpoint"]
    assert endpoint[0].startswith("HR 0.31")
    assert endpoint[2] == endpoint[4] == "OS"
    start, end = map(int, endpoint[5].split("-"))
    assert PROSE[start:end] == "OS"


def test_read_says_what_cells_were_read_as(run):
    header, *rows = run("read", "-", "--tables", stdin=TABLE).lines
    assert header[:5] == ["table", "row", "column", "kind", "value"]
    (odds,) = [row for row in rows if row[3] == "effect"]
    assert odds[1:5] == ["Leak, n (%)", "OR (95% CI)", "effect", "OR 0.44 (0.15 to 1.26)"]
    assert "endpoint: the row's label" in odds[7]
    assert [row[4] for row in rows if row[3] == "summary"] == [
        "median 6 days (4 to 9)",
        "median 8 days (5 to 12)",
    ]
    (unread,) = [row for row in rows if row[3] == "unread"]
    assert unread[7] == "no heading, caption or note says what these cells hold"


def test_read_gives_one_answer_at_a_time(run, paper):
    with pytest.raises(WrongUse, match="choose one"):
        run("read", paper, "--links", "--tables")


@pytest.mark.usefixtures("stages")
def test_read_says_what_is_wrong_with_pages(run, file):
    path = file("a.pdf", "scan")
    assert run("read", path).err == f"{path}: pages 2, 4: no text layer\n{path}: page 5: is too long\n"


def test_read_a_missing_file(run, tmp_path):
    with pytest.raises(UnreadableInput):
        run("read", tmp_path / "none.txt")


@pytest.mark.usefixtures("stages")
class TestCheck:
    def test_lists_flags_in_a_pipe(self, run, file):
        outcome = run("check", file("a.txt", "a1", "a2"))
        assert outcome.code == 0
        assert [line[1:3] for line in outcome.lines] == [["code", "severity"], *[["EF002", "error"]] * 2]

    def test_json(self, run, file):
        flags = run("check", file("a.txt", "a1"), "--format", "json").json
        assert flags == [json.loads(evidence("a1").flags[0].model_dump_json())]

    def test_fail_on(self, run, file):
        assert run("check", file("a.txt", "a1"), "--fail-on", "warning").code == 1

    def test_what_is_wrong_with_pages(self, run, file):
        outcome = run("check", file("a.pdf", "scan"))
        assert outcome.code == 0
        assert "a.pdf: pages 2, 4: no text layer" in outcome.err

    def test_a_bad_file_among_good_ones(self, run, file):
        outcome = run("check", file("a.txt", "a1"), file("b.txt", "damaged"))
        assert outcome.code == 1
        assert "b.txt: damaged" in outcome.err

    def test_nothing_readable(self, run, file):
        outcome = run("check", file("b.txt", "damaged"))
        assert (outcome.code, outcome.out) == (2, "")

    def test_each_paper_is_forgotten_before_the_next_is_read(self, run, file, monkeypatch):
        held: list[weakref.ref] = []
        alive: list[int] = []

        def row_by_row(_, rows):
            alive.extend(sum(one() is not None for one in held) for _ in rows)

        flags_only = wording.flags_only

        def watched(evidence):
            gc.collect()
            held.append(weakref.ref(evidence.paper))
            return flags_only(evidence)

        monkeypatch.setattr(wording, "flags_only", watched)
        monkeypatch.setattr(output, "show", row_by_row)
        run("check", *(file(f"{number}.txt", f"a{number}") for number in range(6)))
        assert len(alive) == 6
        assert max(alive) <= 2

    def test_a_terminal_gets_its_table_at_the_end(self, run, file, monkeypatch):
        shown = []
        monkeypatch.setattr(output, "show", lambda _, rows: shown.extend(rows))
        monkeypatch.setattr(output, "on_terminal", lambda: True)
        run("check", file("a.txt", "a1", "a2"))
        assert len(shown) == 2


def test_check_leaves_no_store(run, paper, monkeypatch):
    monkeypatch.chdir(paper.parent)
    outcome = run("check", "paper.txt", "--fail-on", "error")
    assert outcome.code == 1
    assert [path.name for path in paper.parent.iterdir()] == ["paper.txt"]


def test_explain(run):
    assert "estimate-is-range" in run("explain", "estimate-is-range").out
    with pytest.raises(WrongUse):
        run("explain", "no-such-check")
