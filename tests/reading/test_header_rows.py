"""Header rows that the markup does not name, and rows of the head that are none."""

import pytest

from extractor.reading.grids import Loose, lay_out
from extractor.reading.header_rows import find
from extractor.reading.rendered import Rendered

VALUES = "Age | 61 (9) | 62 (8) | 0.34"
MORE = "Weight | 71.5 (12) | 70.1 (11) | 0.22"


def headers(*rows, marked=1):
    """``"Age | +1 40 (9)"``: cells between bars, ``+1`` before one that reaches over a column more."""
    groups = [[_loose(cell) for cell in row.split("|")] for row in rows]
    found = find(lay_out([groups]), marked)
    return found.top, sorted(found.inner)


def _loose(cell):
    text = cell.strip()
    wide, _, rest = text.partition(" ") if text[:1] == "+" else ("", "", text)
    return Loose(Rendered(rest), colspan=1 + int(wide or 0))


@pytest.mark.parametrize(
    "below",
    ["| n (%) | n (%) |", "| Mean (SD) | Mean (SD) | P", "| (n = 65) | (n = 61) |", "| 6 weeks | 12 weeks |"],
)
def test_a_row_without_label_below_the_head_goes_on_with_it(below):
    assert headers("Trait | Drug | Placebo | P", below, VALUES, MORE) == (2, [])


def test_a_row_that_parts_a_wide_header_is_header_with_its_label():
    rows = (" | +1 Drug | P", "| +2", "Event | Any | Grade 3 | ", "| +1 N (%) |", VALUES, MORE)
    assert headers(*rows) == (4, [])
    assert headers("+2 Change", "Week | Drug | Placebo | P", "6 | 3 (1) | 4 (2) | 0.1", VALUES) == (2, [])


def test_a_table_without_a_head_has_its_first_rows_of_names_for_one():
    assert headers(" | +1 Drug | P", " | n | % | ", VALUES, MORE, marked=0) == (2, [])
    assert headers("Outcome | HR | 95% CI | P value", VALUES, MORE, marked=0) == (1, [])
    assert headers(VALUES, MORE, marked=0) == (0, [])


def test_a_row_of_results_in_the_head_is_none():
    assert headers("Falls | 31/219 (7.4%)", "Pain | 40/219 (9%)") == (0, [])
    assert headers("Trait | Drug", "Falls | 31 ± 2.5", "Pain | 40 ± 3", marked=2) == (1, [])
    assert headers("Score | 0-1 | 2", "A | 31 | 30") == (1, [])


@pytest.mark.parametrize(
    "inner",
    [
        "Drugs before | n (%) | n* (%) | ",
        "Per protocol | Drug (n = 40) | Placebo (n = 39) | P",
        "Late | n = 40 | n = 39 | ",
        "| Median | Median | P",
        "Between centres | North | South | Either",
    ],
)
def test_names_among_values_are_headers_of_the_rows_under_them(inner):
    rows = ("Trait | Drug | Placebo | P", VALUES, MORE, VALUES, MORE, inner, VALUES)
    assert headers(*rows) == (1, [5])


@pytest.mark.parametrize(
    "row",
    [
        "Against baseline | P = 0.001 | P = 0.002 | P<0.5",
        "Sex | χ2 = 3.1; p = 0.2 | χ2 = 1.1 | NS",
        "Rest | n.a. | n.a. | NR",
        "Time | 5 h 9 min | 55 yrs (28-75) | 0.1",
        "Sex",
        "+3 Sex",
        "Worst | Bleeding from the wound that did not stop by itself | none | 0.3",
    ],
)
def test_values_in_words_and_groups_of_rows_are_no_headers(row):
    rows = ("Trait | Drug | Placebo | P", VALUES, MORE, VALUES, MORE, row, VALUES)
    assert headers(*rows) == (1, [])


def test_a_group_of_rows_is_no_header_though_it_stands_in_the_second_column():
    rows = (" | Drug | Placebo | P", " | +2 Before", VALUES, " | +2 After", MORE)
    assert headers(*rows) == (1, [])
    assert headers(*rows[:3], MORE) == (2, [])


def test_words_over_words_are_no_headers():
    assert headers("Study | Design", " | Cohort", "B | Trial", "C | Cohort", "D | 12") == (1, [])
