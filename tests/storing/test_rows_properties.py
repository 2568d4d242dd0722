from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings

from extractor.storing import open_store, rows
from schemas.record import printed_numbers
from tests.storing.drawing import evidence


@given(evidence())
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_what_is_loaded_is_what_was_saved(drawn):
    with TemporaryDirectory() as folder, open_store(str(Path(folder) / "e.db"), create=True) as store:
        store.save(drawn)
        loaded = store.load(drawn.paper.id)
    assert loaded == drawn
    # "0.20" and "0.2" are equal as numbers and different as prints.
    assert loaded.model_dump_json() == drawn.model_dump_json()


@given(evidence())
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_columns_repeat_the_record(drawn):
    for position, record in enumerate(drawn.records):
        row = rows.record_row(record, position)
        assert rows.record_of(str(row["body"])) == record
        assert (row["id"], row["start_char"], row["group_label"]) == (record.id, record.start, record.group)
        for name, number in printed_numbers(record).items():
            column = "of_n" if name == "of" else name
            assert row.get(column, float(number.value)) == float(number.value)
