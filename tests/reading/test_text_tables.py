from tests.reading.outlining import outlined, paper_of


def grid(text, number=0):
    """The rows of a table: column and content of each cell."""
    paper = paper_of(text)
    table = paper.tables[number]
    rows: dict[int, dict[int, str]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, {})[cell.column] = paper.text[cell.start : cell.end]
    return table, list(rows.values())


def test_a_pipe_table_with_a_rule_is_certain():
    table, rows = grid(
        "| Group | n | P |\n|---|:--:|---|\n| Drug | 30 | 0.12 |\n| None | 31 | 0.50 |\n\nAll did well."
    )
    assert rows == [
        {0: "Group", 1: "n", 2: "P"},
        {0: "Drug", 1: "30", 2: "0.12"},
        {0: "None", 1: "31", 2: "0.50"},
    ]
    assert (table.certain, table.header_rows) == (True, 1)


def test_merged_cells_of_a_pipe_table_are_placed_by_the_kind_of_their_values():
    text = (
        "Figure 3| Factor | Univariate | Multivariate | ||\n|---|---|---|---|\n"
        "| HR (95% CI) |\n| HR (95% CI) |\n| |\n"
        "| Age | 1.1 (0.9–1.3) | 0.31 | ||\n"
        "| Grade 3 | 2.5 (1.3–5.1) | 0.009 | 4.0 (1.9–8.3) | < 0.001 |\n"
        "| Grade 4 | 3.5 (1.3–5.1) | 0.008 | 4.1 (1.9–8.3) | 0.001 |\n"
        "| Stage | 0.002 | 0.003 | ||\n"
        "| Spread | 2.5 (1.2–5.1) | 0.015 | 0.741 | |\n"
    )
    table, rows = grid(text)
    assert rows == [
        {0: "Factor", 1: "Univariate", 3: "Multivariate"},
        {1: "HR (95% CI)", 3: "HR (95% CI)"},
        {0: "Age", 1: "1.1 (0.9–1.3)", 2: "0.31"},
        {0: "Grade 3", 1: "2.5 (1.3–5.1)", 2: "0.009", 3: "4.0 (1.9–8.3)", 4: "< 0.001"},
        {0: "Grade 4", 1: "3.5 (1.3–5.1)", 2: "0.008", 3: "4.1 (1.9–8.3)", 4: "0.001"},
        {0: "Stage", 2: "0.002", 4: "0.003"},
        {0: "Spread", 1: "2.5 (1.2–5.1)", 2: "0.015", 4: "0.741"},
    ]
    assert not table.certain
    assert "rows 6, 7: merged cells" in str(table.doubt)
    assert outlined(text, words=2) == ["caption figure: Figure 3", "table table: | Factor"]


def test_headers_that_were_cut_leave_the_columns_of_values_certain():
    text = (
        "Figure 1| Trait | Total ( | Drug ( | None ( |\n|\n|---|---|---|---|---|\n"
        "| Age | 57 (20–82) | 52 (29–75) | 59 (40–78) | 0.428 |\n"
        "| Site | 0.220 | |||\n| Head | 83 (66) | 46 (69) | 37 (63) | |\n| Tail | 0 | 3 (4) | |||\n"
    )
    table, rows = grid(text)
    assert rows[0] == {0: "Trait", 1: "Total (", 2: "Drug (", 3: "None ("}
    assert rows[2:4] == [{0: "Site", 4: "0.220"}, {0: "Head", 1: "83 (66)", 2: "46 (69)", 3: "37 (63)"}]
    doubted = {(c.row, c.column) for c in table.cells if not c.certain}
    assert doubted == {(0, 1), (0, 2), (0, 3)}
    assert (table.header_rows, table.certain) == (1, False)


def test_a_row_of_names_without_a_label_below_the_rule_is_a_second_header():
    table, rows = grid(
        "| Trait | Drug | None |\n|---|---|---|\n| | n (%) | Mean |\n| Age | 5 (2) | 6 (3) |\n"
    )
    assert table.header_rows == 2
    assert rows[1] == {1: "n (%)", 2: "Mean"}


def test_a_header_longer_than_its_rows_has_a_column_for_each_cell():
    table, _ = grid("| Group | Total (|\n| --- | :---: |\n| Drug |\n| None |\n")
    assert [(c.row, c.column) for c in table.cells] == [(0, 0), (0, 1), (1, 0), (2, 0)]


def test_pipe_tables_that_follow_each_other_are_told_apart():
    one = "| A | B |\n|---|---|\n| x | 1 |\n| y | 2 |\n"
    assert [len(table.cells) for table in paper_of(one + one).tables] == [6, 6]


TABBED = """TABLE 2. Survival by group

Factor\tn (%)\tUnivariate\tMultivariate\t
\t\tP\tHR (95% CI)\tP
Sex\t\t\t\t
Male\t83 (51)\t0.31\t—\t—
Female\t80 (49)\t\t\t

(Continued on next page)

TABLE 2. (Continued)

Factor\tn (%)\tUnivariate\tMultivariate\t
\t\tP\tHR (95% CI)\tP
RFA\tYes\t62 (38)\t0.215\t—
\tNo\t137 (84)\t\t

P values in italics (≤ 0.05) are significant.

*By the log-rank test.

CI indicates confidence interval; HR, hazard ratio.

This shows that survival was alike in both of the groups that were compared here.
"""


def test_a_tabbed_table_has_spanning_headers_and_its_caption():
    table, rows = grid(TABBED)
    assert (table.label, table.caption, table.header_rows) == ("TABLE 2", "TABLE 2. Survival by group", 2)
    assert rows[1] == {2: "P", 3: "HR (95% CI)", 4: "P"}
    assert rows[2] == {0: "Sex"}
    assert [cell.colspan for cell in table.cells if cell.row == 0] == [1, 1, 1, 2]
    assert table.certain


def test_a_continued_table_keeps_the_caption_and_displaced_cells_are_doubted():
    table, _ = grid(TABBED, 1)
    assert table.caption == "TABLE 2. Survival by group"
    assert str(table.doubt).startswith("rows 3, 4: words in columns of numbers")
    assert {c.row for c in table.cells if not c.certain} == {2, 3}
    assert [note[:8] for note in table.footnotes] == ["P values", "*By the ", "CI indic"]
    assert outlined(TABBED, words=2)[-1] == "prose abstract: This shows"


def test_a_flattened_table_is_found_and_doubted_and_prose_goes_on_after_it():
    text = """Results

The groups were compared, and the results of all of
the studies are shown in the table, which lists what
was found in each of them, with the period and number.

Table 1 Studies that compared walking with rest

Citation Period
No. of

patients
Stay

Doe et al. (7) 1994–2000 36 Walking 70 (actual) 40
Roe et al.
(12)

1992–1998 85 Rest, walking,
crutches

Walking 76 50 <0.05
IQR, interquartile range.
 In the study by Roe it was shown that the only benefit
of walking was that the stay in hospital was shorter
than before. However, the number of the patients was
too small for any conclusion about falls or fractures.
"""
    assert outlined(text, words=2) == [
        "heading results: Results",
        "prose results: The groups",
        "caption table: Table 1",
        "table table: Citation Period",
        "footnote table: IQR, interquartile",
        "prose results: In the",
    ]
    (table,) = paper_of(text).tables
    assert (table.label, table.certain) == ("Table 1", False)
    assert "flattened" in str(table.doubt)


def test_a_bare_label_is_joined_by_the_title_below_it():
    text = "Table 3\n\nSurvival by sex\n\nSex\tHR\tP\nMale\t1.2\t0.3\nFemale\t1.0\t0.4"
    (table,) = paper_of(text).tables
    assert (table.label, table.caption) == ("Table 3", "Table 3 Survival by sex")


def test_a_sentence_about_a_table_is_no_caption():
    text = "Results: Risk fell.\n\nTable 1 shows the traits of the patients, who were alike."
    assert outlined(text, words=2)[-1] == "prose abstract/results: Table 1"


def test_prose_with_a_tab_or_a_pipe_is_no_table():
    assert paper_of("1.\tWe treated 40 patients.\n2.\tThey did well.\n\nThe norm |x| was 3.").tables == ()
