"""Headings of tables: whose p a cell holds, and whether it is one."""

from decimal import Decimal

import pytest

from extractor.checking import check
from extractor.checking.grid import called_p, names_its_measure, p_is_its_own, p_of_times, place_of
from schemas.evidence import Evidence
from schemas.paper import Cell, Paper, SectionKind, Table
from schemas.place import Span, TablePlace
from schemas.printed import Printed
from schemas.record import EffectRecord, TestRecord
from schemas.value import Measure

ROWS = (
    ("Outcome", "Hazard ratio (95% CI)", "P value", "P for interaction"),
    ("Death", "0.65 (0.44-0.96)", "0.12", "1.70"),
    ("Stroke", "0.80 (0.60-1.10)", "0.18", "-0.21"),
)


def paper(footnote="", caption="Outcomes"):
    """A paper that is one table."""
    text, cells = "", []
    for number, row in enumerate(ROWS):
        for column, words in enumerate(row):
            cells.append(
                Cell(
                    row=number, column=column, start=len(text), end=len(text) + len(words), header=number == 0
                )
            )
            text += words + ("\n" if column == len(row) - 1 else "\t")
    table = Table(
        label="Table 1",
        caption=caption,
        start=0,
        end=len(text),
        header_rows=1,
        cells=tuple(cells),
        footnotes=(footnote,),
    )
    return Paper(id="d", text=text, tables=(table,))


def number(text, digits):
    start = text.index(digits)
    value = Decimal(digits)
    return Printed(
        text=digits,
        value=value,
        decimals=len(digits.partition(".")[2]),
        span=Span(start=start, end=start + len(digits)),
    )


def effect(text, p, row="Death", column="Hazard ratio (95% CI)"):
    start = text.index("0.65")
    return EffectRecord(
        id="r1",
        document="d",
        start=start,
        end=start + 16,
        quote=text[start : start + 16],
        sentence=Span(start=text.index("Death"), end=text.index("\nStroke")),
        section=SectionKind.TABLE,
        pattern="t",
        measure=Measure.HR,
        estimate=number(text, "0.65"),
        low=number(text, "0.44"),
        high=number(text, "0.96"),
        p_op="=",
        p=number(text, p),
        table=TablePlace(label="Table 1", row=row, column=column),
    )


def codes(made, *records):
    return {(flag.code, flag.severity) for flag in check(Evidence(paper=made, records=records))}


def test_a_p_in_its_own_row_is_the_effects():
    made = paper()
    assert ("EF002", "error") in codes(made, effect(made.text, "0.12"))


def test_a_p_of_the_row_below_is_not():
    made = paper()
    record = effect(made.text, "0.18")
    assert not p_is_its_own(made, record)
    assert codes(made, record) == set()


def test_an_effect_without_a_place_keeps_its_p():
    made = paper()
    record = effect(made.text, "0.18").model_copy(update={"estimate": None})
    assert p_is_its_own(made, record)


def test_a_p_under_the_heading_of_an_interaction_is_not():
    made = paper()
    assert not p_is_its_own(made, effect(made.text, "1.70"))


def test_the_note_of_a_table_may_name_the_log_rank_test():
    made = paper("P values were calculated with the log-rank test.")
    record = effect(made.text, "0.12")
    assert p_of_times(made, record)
    assert codes(made, record) == {("EF002", "note")}


def test_a_heart_rate_is_no_hazard_ratio():
    made = paper(caption="Heart rate (HR) over time")
    assert not names_its_measure(made, effect(made.text, "0.12"))
    assert names_its_measure(paper(), effect(made.text, "0.12"))


@pytest.mark.parametrize(
    ("row", "column", "named"),
    [
        ("Median (IQR)", "HR", False),
        ("HR", "95% CI", True),
        ("Death", "Change, adjusted for the duration of stay", False),
        ("Death", "Univariate", False),
    ],
)
def test_column_or_row_name_the_measure(row, column, named):
    made = paper()
    assert names_its_measure(made, effect(made.text, "0.12", row, column)) is named


def test_a_number_outside_of_cells_has_no_place():
    made = paper()
    assert place_of(made, None) is None
    assert place_of(made, Span(start=0, end=len(made.text))) is None
    assert called_p(Paper(id="d", text="p = 1.70"), number("p = 1.70", "1.70"))


def test_only_a_cell_that_is_called_p_is_an_impossible_p():
    made = paper()
    under_p, under_ratio = number(made.text, "1.70"), number(made.text, "0.65")
    assert called_p(made, under_p)
    assert not called_p(made, under_ratio)
    start = made.text.index("1.10")
    stray = TestRecord(
        id="t1",
        document="d",
        start=start,
        end=start + 4,
        quote="1.10",
        sentence=Span(start=start, end=start + 4),
        section=SectionKind.TABLE,
        pattern="t",
        p_op="=",
        p=number(made.text, "1.10"),
    )
    assert codes(made, stray) == set()


def test_a_paper_without_tables_has_no_caption_to_help():
    made = paper()
    record = effect(made.text, "0.12", row="Death", column="Univariate")
    assert not names_its_measure(Paper(id="d", text=made.text), record)
