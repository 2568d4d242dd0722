"""Tables whose borders are gone: what their rows tell of columns, and what they do not."""

import pytest

from extractor.reading import grid
from extractor.reading.flat_headers import headers
from tests.reading.articles import read

PROSE = (
    "\n\nAll of the groups were alike in whatever was measured before the treatment, and they were so after"
    " it, too, as it is to be seen in the table that is shown above this.\n"
)


def flat(table):
    """The table and its rows: column, "?" where it is not certain, and content of each cell."""
    paper = read(f"Results\n\nTable 1 What was found\n\n{table}{PROSE}")
    found = paper.tables[0]
    rows: dict[int, list[str]] = {}
    for cell in found.cells:
        words = " ".join(paper.text[cell.start : cell.end].split())
        reach = f"+{cell.colspan - 1}" if cell.colspan > 1 else ""
        rows.setdefault(cell.row, []).append(f"{cell.column}{reach}{'' if cell.certain else '?'} {words}")
    return found, list(rows.values())


TRAITS = """Variable Drug (n = 30) Placebo (n = 31) P value
Age (years) 57 (20–82) 52 (29–75) 0.428
Sex
Men 12 (40) 13 (42) 0.103
Women 18 (60) 18 (58)
Grade 1 3 (10) 4 (13) 0.2
Grade 3 5 (17) 4 (13)
Size of the largest
lesion, mm 23.5 (11) 24.1 (12) 0.9
≤40 mm 12 (40) 11 (35)
"""


def test_rows_that_are_lines_have_their_values_in_columns():
    table, rows = flat(TRAITS)
    assert rows == [
        ["0 Variable", "1 Drug (n = 30)", "2 Placebo (n = 31)", "3 P value"],
        ["0 Age (years)", "1 57 (20–82)", "2 52 (29–75)", "3 0.428"],
        ["0 Sex"],
        ["0 Men", "1 12 (40)", "2 13 (42)", "3 0.103"],
        ["0 Women", "1 18 (60)", "2 18 (58)"],
        ["0 Grade 1", "1 3 (10)", "2 4 (13)", "3 0.2"],
        ["0 Grade 3", "1 5 (17)", "2 4 (13)"],
        ["0 Size of the largest lesion, mm", "1 23.5 (11)", "2 24.1 (12)", "3 0.9"],
        ["0 ≤40 mm", "1 12 (40)", "2 11 (35)"],
    ]
    assert (table.header_rows, table.certain, table.doubt) == (1, True, None)


def test_a_row_that_fits_in_two_ways_is_placed_and_doubted():
    table, rows = flat(TRAITS + "Pain 4 (13)\nNausea 3 (10) 4 (13) 0.2 by log-rank\n")
    assert rows[-2:] == [["0 Pain", "1? 4 (13)"], ["0+3? Nausea 3 (10) 4 (13) 0.2 by log-rank"]]
    assert not table.certain
    assert str(table.doubt).startswith("rows 10, 11: fewer or more values")


def test_headers_that_cannot_be_told_apart_stand_over_all_columns():
    table, rows = flat(TRAITS.replace("Placebo (n = 31)", "placebo (n = 31)"))
    assert rows[0] == ["0+3? Variable Drug (n = 30) placebo (n = 31) P value"]
    assert rows[1][1] == "1 57 (20–82)"
    assert "headers" in str(table.doubt)


STUDIES = """Study Period
No. of

patients
Treatment Design 5-year
survival P value

Doe et al. (7) 1994–2000 36 Walking, rest
or none
Cohort 70% (actuarial) <0.05
Roe
et al. (12)

1992–1998 85 Rest Trial 76% (3-year
survival) Not
mentioned
Poe et al. [9] 1990–2004 1,240 None Trial 31.5% 0.2
"""


def test_rows_over_many_lines_are_the_same_sequence_of_words_and_values():
    table, rows = flat(STUDIES)
    assert rows == [
        ["0 Study", "1 Period", "2 No. of patients", "3 Treatment", "4 Design", "5 5-year survival",
         "6 P value"],
        ["0 Doe et al. (7)", "1 1994–2000", "2 36", "3+1 Walking, rest or none Cohort",
         "5 70% (actuarial)", "6 <0.05"],
        ["0 Roe et al. (12)", "1 1992–1998", "2 85", "3+1 Rest Trial", "5 76% (3-year survival)",
         "6 Not mentioned"],
        ["0 Poe et al. [9]", "1 1990–2004", "2 1,240", "3+1 None Trial", "5 31.5%", "6 0.2"],
    ]  # fmt: skip
    assert (table.header_rows, table.certain) == (1, True)


def test_a_first_label_over_two_lines_is_no_header():
    rows = flat(STUDIES.replace("\nDoe et al. (7)", "\nDoe\net al. (7)"))[1]
    assert rows[1][0] == "0 Doe et al. (7)"


def test_a_column_of_labels_may_have_no_header():
    table, rows = flat(TRAITS.removeprefix("Variable "))
    assert rows[0] == ["1 Drug (n = 30)", "2 Placebo (n = 31)", "3 P value"]
    assert table.certain
    named = flat(TRAITS.replace("Variable Drug", "Group A").replace("Placebo", "Group B"))[1]
    assert named[0] == ["1 Group A (n = 30)", "2 Group B (n = 31)", "3 P value"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (
            "Citation Study period No. of patients P value",
            ["Citation", "Study period", "No. of patients", "P value"],
        ),
        (
            "Study Period Hazard Ratio (95% CI) P Value",
            ["Study", "Period", "Hazard Ratio (95% CI)", "P Value"],
        ),
        (
            "Group A (n = 30) Group B (n = 31) 95% CI",
            ["Group A (n = 30)", "Group B (n = 31)", "95% CI"],
        ),
        (
            "Trait Exercise group Waiting group P value",
            ["Trait", "Exercise group", "Waiting group", "P value"],
        ),
        (
            "Variable Tested arm Usual arm HR (95% CI)",
            ["Variable", "Tested arm", "Usual arm", "HR (95% CI)"],
        ),
        (
            "Factor Crude model Adjusted model",
            ["Factor", "Crude model", "Adjusted model"],
        ),
        ("Item N P Adjusted OR", ["Item", "N", "P", "Adjusted", "OR"]),
        ("Factor P 95% CI", ["Factor", "P", "95% CI"]),
        ("Trait Group I Group II Arm 12 P", ["Trait", "Group I", "Group II", "Arm 12", "P"]),
        ("Group N P", ["Group", "N", "P"]),
    ],
)
def test_a_header_begins_with_a_capital_or_a_number(line, found):
    assert [piece.text for piece in headers(line, 0, len(line))] == found


def test_too_few_headers_for_the_columns_stand_over_all_of_them():
    table, rows = flat(STUDIES.replace("Study Period", "Study").replace("Treatment Design", "Treatment"))
    assert rows[0] == ["0+5? Study No. of patients Treatment 5-year survival P value"]
    assert not table.certain


def test_what_has_no_rows_alike_has_no_cells():
    table, rows = flat("Drug 30\nwords 4 and 5\nNone 12 of 40 were seen\n")
    assert rows == []
    assert str(table.doubt).startswith("the table was flattened")


@pytest.mark.parametrize(
    ("found", "ways", "places"),
    [
        ("pp", 1, [0, 1]),
        ("p", 2, [0]),
        ("s", 1, [2]),
        ("ps", 2, [0, 2]),
        ("ss", 0, [0, 2]),
        ("-s", 2, [0, 2]),
    ],
)
def test_ways_to_set_values_in_columns(found, ways, places):
    kinds = ["" if letter == "-" else letter for letter in found]
    assert grid.ways(kinds, list("pps")) == ways
    assert grid.settle(kinds, list("pps")) == places
