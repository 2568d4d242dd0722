"""What scripts/compare_grids makes of tables."""

import pytest

from scripts import compare_grids
from scripts.bench import jats_speed
from tests.reading.articles import jats

TABLE = (
    "<table-wrap><label>Table 1</label><table><thead><tr><th></th><th colspan='2'>Drug<sup>a</sup></th></tr>"
    "</thead><tbody><tr><td>Age</td><td>61<break/>years</td><td>0.5<sup>*</sup></td></tr></tbody></table>"
    "</table-wrap>"
)


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "a.nxml"
    path.write_bytes(jats(TABLE + "<table-wrap><graphic/></table-wrap>"))
    return path


def test_our_grid_is_that_of_pandas_but_for_marks(article, capsys):
    grids = compare_grids.compare([article])
    assert (grids.tables, grids.lost, grids.equal) == (1, 0, 1)
    assert "100.0%" in str(grids)
    assert compare_grids.main([str(article)]) == 0
    assert capsys.readouterr().out.count("\n") == 1


def test_a_cell_that_differs_is_told(article, monkeypatch):
    told: list[str] = []
    monkeypatch.setattr(compare_grids, "pandas_rows", lambda _: [["", "Drug", "Drug"], ["Age", "62", "0.5"]])
    grids = compare_grids.compare([article], told.append)
    assert grids.equal == 0
    assert told[-1] == "a.nxml Table 1: row 1 column 1: '61years', pandas '62'"


def test_speed_is_the_least_of_its_rounds(article):
    speed = jats_speed.measure([article], rounds=2)
    assert speed.files == 1
    assert speed.ratio == speed.ours / speed.floor > 1


def test_the_whole_pipeline_is_timed_against_the_same_floor(article):
    whole = jats_speed.measure([article], 2, jats_speed.whole)
    assert whole.ratio > 1
