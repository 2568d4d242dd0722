"""Tables of JATS: the grid, its header, its row labels, captions, footnotes and marks."""

from tests.reading.articles import grid, jats, read, slices


def wrap(table, *, label="Table 1", caption="<caption><p>Baseline.</p></caption>", foot=""):
    return (
        f"<table-wrap><label>{label}</label>{caption}{table}<table-wrap-foot>{foot}"
        "</table-wrap-foot></table-wrap>"
    )


def row(*cells, tag="td"):
    return "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" if cell[:1] != "<" else cell for cell in cells) + "</tr>"


def rows(paper):
    table = paper.tables[0]
    return paper.text[table.start : table.end].split("\n")


def test_rows_are_lines_and_cells_stand_between_tabs():
    head = (
        '<thead><tr><th rowspan="2">Factor</th><th colspan="2">HR</th></tr>'
        "<tr><th>Aspirin (n = 5)</th><th>Placebo</th></tr></thead>"
    )
    paper = read(
        jats(wrap(f"<table>{head}<tbody>{row('Age', '0.5', '1')}{row('', '2', '')}</tbody></table>"))
    )
    assert rows(paper) == ["Factor\tHR\t", "\tAspirin (n = 5)\tPlacebo", "Age\t0.5\t1", "\t2\t"]
    table = paper.tables[0]
    assert (table.label, table.caption, table.header_rows, table.certain) == ("Table 1", "Baseline.", 2, True)
    first, wide = table.cells[:2]
    assert (first.rowspan, first.colspan, first.header) == (2, 1, True)
    assert (wide.column, wide.colspan) == (1, 2)
    assert grid(paper)[2] == ["Age", "0.5", "1"]
    assert not table.cells[-1].header


def test_caption_body_and_footnotes_are_blocks_of_the_table():
    foot = (
        "<fn><label>a</label><p>Adjusted.</p><p>Twice.</p></fn><fn><p>CI, interval.</p></fn><p><sup>"
        "b</sup>Not.</p>"
    )
    caption = "<caption><title>Baseline.</title><p>Of 40 patients.</p></caption>"
    paper = read(jats(wrap(f"<table>{row('5')}</table>", caption=caption, foot=foot)))
    assert [(str(b.role), paper.text[b.start : b.end]) for b in paper.blocks if b.section == "table"] == [
        ("caption", "Table 1 Baseline."),
        ("caption", "Of 40 patients."),
        ("table", "5"),
        ("footnote", "[a] Adjusted."),
        ("footnote", "Twice."),
        ("footnote", "CI, interval."),
        ("footnote", "[b]Not."),
    ]
    assert paper.tables[0].caption == "Baseline. Of 40 patients."
    assert paper.tables[0].footnotes == ("[a] Adjusted.", "Twice.", "CI, interval.", "[b]Not.")


def test_marks_of_cells_are_never_part_of_their_numbers():
    mark = '<sup><xref ref-type="table-fn">1</xref></sup>'
    paper = read(jats(wrap(f"<table>{row(f'12{mark}', '0.5<sup>a</sup>', '3 × 10<sup>9</sup>/L')}</table>")))
    assert rows(paper) == ["12[1]\t0.5[a]\t3 × 10^9/L"]
    assert [(c.label, c.note) for c in paper.citations] == [("1", True), ("a", True)]


def test_indented_row_labels():
    table = (
        row("Sex", "") + row("\u2003Male", "5") + row("\u2003\u2003Old", "2") + row("\u00a0\u00a0Female", "6")
    )
    paper = read(jats(wrap(f"<table>{table}</table>")))
    assert [(paper.text[c.start : c.end], c.indent) for c in paper.tables[0].cells if c.column == 0] == [
        ("Sex", 0),
        ("Male", 1),
        ("Old", 2),
        ("Female", 1),
    ]


def test_labels_behind_a_dash_are_indented():
    table = row("Site", "") + row("- Lung", "5") + row("–Liver", "-2") + row("-3 to 0", "4")
    paper = read(jats(wrap(f"<table>{table}</table>")))
    assert [c.indent for c in paper.tables[0].cells if c.column == 0] == [0, 1, 1, 0]


def test_labels_indented_by_style():
    cell = '<td style="padding-left:10%">Male</td>'
    paper = read(jats(wrap(f"<table>{row('Sex')}<tr>{cell}</tr></table>")))
    assert [c.indent for c in paper.tables[0].cells] == [0, 1]


def test_header_of_a_table_without_a_head():
    bold = row("<td><bold>Factor</bold></td>", "<td><bold>HR</bold></td>")
    assert (
        read(jats(wrap(f"<table><tbody>{bold}{row('Age', '2')}</tbody></table>"))).tables[0].header_rows == 1
    )
    th = row("Factor", "HR", tag="th")
    assert read(jats(wrap(f"<table>{th}{row('Age', '2')}</table>"))).tables[0].header_rows == 1
    assert read(jats(wrap(f"<table>{th}</table>"))).tables[0].header_rows == 0
    assert read(jats(wrap(f"<table>{row('Age', '2')}</table>"))).tables[0].header_rows == 0


def test_headers_that_stand_among_the_body_are_headers():
    head = "<thead><tr><th></th><th>Drug</th><th>Placebo</th></tr></thead>"
    body = (
        row("", "n (%)", "n (%)")
        + row("Men", "12 (30)", "14 (33)")
        + row("Trait", "Mean (SD)", "Mean (SD)")
        + row("<th>Age</th>", "<th>61 (9)</th>", "62 (8)")
    )
    (table,) = read(jats(wrap(f"<table>{head}<tbody>{body}</tbody></table>"))).tables
    assert table.header_rows == 2
    assert sorted({c.row for c in table.cells if c.header and c.column}) == [0, 1, 3]
    assert [c.row for c in table.cells if c.header and not c.column] == [0, 1, 3, 4]


def test_paragraphs_lists_and_breaks_in_a_cell_are_one_line():
    cells = row(
        "<td><p>a</p><p>b</p></td>",
        "<td>c<break/>d</td>",
        "<td><list><list-item><p>e</p></list-item></list></td>",
    )
    assert rows(read(jats(wrap(f"<table>{cells}</table>")))) == ["a b\tc d\te"]


def test_several_tables_in_a_wrap_share_its_label():
    paper = read(jats(wrap(f"<table>{row('1')}</table><table>{row('2')}</table>")))
    assert [(t.label, paper.text[t.start : t.end]) for t in paper.tables] == [
        ("Table 1", "1"),
        ("Table 1", "2"),
    ]


def test_groups_alternatives_and_tables_outside_the_body():
    paper = read(
        jats(
            f"<table-wrap-group><label>Table 1</label>{wrap('<table>' + row('1') + '</table>', label='1A')}"
            f"</table-wrap-group><p><table>{row('2')}</table></p>",
            floats="<floats-group>"
            + wrap(f"<alternatives><graphic/><table>{row('3')}</table></alternatives>", label="Table 3")
            + "</floats-group>",
        )
    )
    assert [(t.label, paper.text[t.start : t.end]) for t in paper.tables] == [
        ("1A", "1"),
        (None, "2"),
        ("Table 3", "3"),
    ]


def test_an_image_of_a_table_is_a_table_that_cannot_be_read():
    for image in ("<graphic/>", "<table><tr><td><inline-graphic/></td></tr></table>"):
        (table,) = read(jats(wrap(image))).tables
        assert (table.label, table.certain, table.doubt) == ("Table 1", False, "the table is only an image")


def test_spans_beyond_reason():
    cell = '<td colspan="1000000000" rowspan="x">1</td>'
    paper = read(jats(wrap(f"<table><tr>{cell * 1001}</tr></table>")))
    assert not paper.tables[0].certain
    assert paper.tables[0].cells == ()
    assert slices(paper, "table")


def test_rowspan_zero_reaches_to_the_end_of_its_group():
    paper = read(jats(wrap(f'<table><tr><td rowspan="0">a</td></tr>{row("b")}{row("c")}</table>')))
    assert paper.tables[0].cells[0].rowspan == 3
    assert [c.column for c in paper.tables[0].cells] == [0, 1, 1]


def test_cals():
    table = (
        '<table><tgroup cols="3"><colspec colname="a"/><colspec colname="b"/><colspec/><thead><row><entry '
        'morerows="1">F</entry><entry namest="b" nameend="col3">HR</entry></row><row><entry>x</entry><entry>y'
        "</entry></row></thead><tbody><row><entry>Age</entry><entry>1</entry><entry>2</entry></row></tbody>"
        "</tgroup></table>"
    )
    paper = read(jats(wrap(table)))
    assert rows(paper) == ["F\tHR\t", "\tx\ty", "Age\t1\t2"]
    assert paper.tables[0].header_rows == 2
