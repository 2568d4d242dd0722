from extractor.reading.grids import MOST_PLACES, Loose, lay_out
from extractor.reading.rendered import Rendered


def cell(text, rowspan=1, colspan=1):
    return Loose(Rendered(text), rowspan, colspan)


def places(*groups):
    return {laid.cell.text.text: tuple(laid)[:4] for laid in lay_out(groups).cells}


def test_a_cell_that_reaches_down_keeps_its_column():
    found = places([[cell("a", rowspan=2), cell("b")], [cell("c")]])
    assert found == {"a": (0, 0, 2, 1), "b": (0, 1, 1, 1), "c": (1, 1, 1, 1)}


def test_a_cell_that_reaches_right_moves_the_next():
    assert places([[cell("a", colspan=2), cell("b")]])["b"] == (0, 2, 1, 1)


def test_a_rowspan_ends_with_its_group():
    found = places([[cell("head", rowspan=9)]], [[cell("body")]])
    assert found == {"head": (0, 0, 1, 1), "body": (1, 0, 1, 1)}


def test_a_colspan_does_not_run_over_a_cell_from_above():
    found = places([[cell("a"), cell("b", rowspan=2)], [cell("c", colspan=3)]])
    assert found["c"] == (1, 0, 1, 1)


def test_spans_of_an_attack_are_not_followed():
    row = [cell("1", rowspan=65534, colspan=1000000)] * 1000
    grid = lay_out([[row], [[cell("2")]] * 3000])
    assert grid.too_large
    assert len(list(grid.cells)) == 4000
    assert not lay_out([[[cell("a")] * 10] * 100]).too_large
    assert lay_out([[[cell("a")] * 500] * (MOST_PLACES // 500 + 1)]).too_large
