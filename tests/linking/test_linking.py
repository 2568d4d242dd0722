from pathlib import Path

import pytest
import srsly

from schemas.record import printed_numbers
from tests.linking.cases import Case, case_of, linked, main_number, said

FOLDER = Path(__file__).parent
CASES = [
    pytest.param(case_of(given), id=f"{path.stem}: {given['name']}")
    for path in sorted(FOLDER.glob("*.yaml"))
    for given in srsly.read_yaml(path)
    if "records" in given  # those of ``test_tables`` are whole tables
]


@pytest.mark.parametrize("case", CASES)
def test_every_value_gets_its_context(case: Case):
    records = {main_number(record): record for record in linked(case.paper)}
    got = {
        number: {field: said(records[number], field) for field in fields}
        for number, fields in case.expected.items()
        if number in records
    }
    assert got == {number: dict(fields) for number, fields in case.expected.items()}


@pytest.mark.parametrize("case", CASES)
def test_every_link_names_a_filled_field_and_its_words(case: Case):
    for record in linked(case.paper):
        for given in record.links:
            assert getattr(record, given.field) is not None
            assert given.rule
            if given.start is not None and given.end is not None:
                assert case.paper.text[given.start : given.end].strip()


@pytest.mark.parametrize("case", CASES)
def test_every_printed_number_stands_where_it_says(case: Case):
    for record in linked(case.paper):
        for number in printed_numbers(record).values():
            assert number.span is not None
            assert case.paper.text[number.span.start : number.span.end] == number.text
