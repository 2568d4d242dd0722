import gc
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import checking, linking, pipeline, reading
from extractor.errors import PROGRAM_FAULT
from schemas.place import Span
from schemas.record import printed_numbers
from tests.papers import TEXT, count, evidence

PAPER = evidence().paper


def moved(record, by):
    return record.model_copy(update={"start": record.start + by, "end": record.end + by})


def test_sound_records_pass():
    records = evidence().records
    assert pipeline.verified(PAPER, records) == (records, ())


@pytest.mark.parametrize("by", [1, 10_000])
def test_a_quote_in_the_wrong_place_becomes_a_loud_unread_span(by):
    effect, *others = evidence().records
    sound, (fault,) = pipeline.verified(PAPER, (moved(effect, by), *others))
    assert sound == tuple(others)
    assert fault.why.startswith(f"{PROGRAM_FAULT}the quote 'HR 0.20; ")
    assert (fault.document, fault.looks_like) == ("a1", "effect")
    assert fault.quote == TEXT[fault.start : fault.end]


def test_a_number_in_the_wrong_place_is_a_fault():
    effect = evidence().records[0]
    assert effect.low is not None
    wrong = effect.low.model_copy(update={"span": Span(start=0, end=4)})
    _, (fault,) = pipeline.verified(PAPER, (effect.model_copy(update={"low": wrong}),))
    assert fault.why == f"{PROGRAM_FAULT}low '0.10' does not stand at 0-4"


def test_a_number_without_a_place_is_believed():
    one = count("a1")
    record = one.model_copy(update={"n": one.n.model_copy(update={"span": None})})
    assert pipeline.verified(PAPER, (record,)) == ((record,), ())


def test_an_id_can_be_used_once():
    one = count("a1")
    sound, (fault,) = pipeline.verified(PAPER, (one, one))
    assert sound == (one,)
    assert fault.why == f"{PROGRAM_FAULT}a second record with its id"


def test_a_count_is_whole():
    one = count("a1")
    _, (fault,) = pipeline.verified(
        PAPER, (one.model_copy(update={"n": one.n.model_copy(update={"decimals": 1})}),)
    )
    assert "a count with decimals" in fault.why


def test_extract_reports_what_linking_misplaced(monkeypatch):
    monkeypatch.setattr(linking, "link", lambda document, _: (moved(count(document.paper.id), 1),))
    made = pipeline.extract(PAPER)
    assert made.records == ()
    assert made.flags == ()
    assert made.unread[-1].why.startswith(PROGRAM_FAULT)


def test_check_replaces_the_flags(monkeypatch):
    seen = []

    def checked(one):
        seen.append(one.flags)
        return evidence("b2").flags

    monkeypatch.setattr(checking, "check", checked)
    made = pipeline.check(evidence())
    assert seen == [()]
    assert made.flags == evidence("b2").flags
    assert made.records == evidence().records


def test_process_goes_the_whole_way(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    (made,) = pipeline.process(path)
    assert made.paper.id == hashlib.sha256(path.read_bytes()).hexdigest()
    (effect,) = [record for record in made.records if record.kind == "effect"]
    assert (effect.estimate.text, effect.low.text, effect.high.text) == ("0.20", "0.10", "0.40")


WORDS = (
    "HR|0.50|(95% CI|0.30-0.80)|p < 0.01|n = 12|of|45%|median|12.3 ± 4|months|vs.|G1|"
    ".|\n|\u2009|−|·|[3]|I2|;|$P"
)
# Control characters make a file binary, which is another test's business.
OTHERS = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=5)


@given(st.lists(st.sampled_from(WORDS.split("|")) | OTHERS, max_size=40).map(" ".join))
def test_every_quote_and_number_of_any_text_stands_where_it_says(text):
    data = f"Title\n\n{text}".encode()
    for paper in reading.read_bytes(data, "drawn.txt"):
        made = pipeline.extract(paper)
        assert [one for one in made.unread if one.why.startswith(PROGRAM_FAULT)] == []
        for record in made.records:
            assert paper.text[record.start : record.end] == record.quote
            for number in printed_numbers(record).values():
                assert number.span is None or paper.text[number.span.start : number.span.end] == number.text


def test_the_cycle_collector_is_left_as_it_was(monkeypatch):
    paper = next(reading.read_bytes(b"Median survival was 12 months."))
    pipeline.extract(paper)
    assert gc.isenabled()

    gc.disable()
    try:
        pipeline.extract(paper)
        assert not gc.isenabled()
    finally:
        gc.enable()

    monkeypatch.setattr(pipeline, "verified", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        pipeline.extract(paper)
    assert gc.isenabled()
