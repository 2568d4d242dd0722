"""What a hostile or damaged PDF costs: a clear error in bounded time, never the batch."""

import pickle
import random

import pytest

from extractor.errors import ReaderFault, UnreadableInput
from extractor.reading import pdf_companion, pdf_reader, read_bytes
from tests.reading.fuzzing import check
from tests.reading.pdf_damage import damage_pdf
from tests.reading.pdf_files import Text, assemble, column, pdf, text

GOOD = pdf([text(column(40, 100, ["A sentence of some words stands on this page of the file."] * 5))])


def outcome(data: bytes) -> str:
    try:
        (paper,) = read_bytes(data, "hostile.pdf")
    except UnreadableInput as error:
        return error.cause if str(error).startswith("hostile.pdf: ") else f"nameless: {error}"
    return f"read {len(paper.text)}"


def survives() -> bool:
    return outcome(GOOD).startswith("read")


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_cut_off(share):
    outcome(GOOD[: int(len(GOOD) * share)])
    assert survives()


def test_no_pdf_at_all():
    assert "damaged" in outcome(b"%PDF-1.7\n" + b"nothing of the kind " * 100)


def test_page_tree_that_loops():
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 /Parent 2 0 R >>",
    ]
    outcome(assemble(bodies))
    assert survives()


def test_too_many_pages():
    assert "5000 pages" in outcome(pdf([b""] * 5000))


def test_a_page_of_a_hundred_million_points():
    data = pdf([text([Text(40, 100, "small words on a large page")])], page="/MediaBox [0 0 10000 10000]")
    outcome(data)
    assert survives()


def test_a_bomb_in_a_stream():
    bomb = pdf([b"q 1 0 0 1 0 0 cm Q " * 4_000_000], compress=True)
    assert len(bomb) < 1_000_000
    outcome(bomb)
    assert survives()


def test_a_page_of_too_many_characters():
    lines = (Text(40, 50 + number * 0.8, "x" * 500, 0.7) for number in range(900))
    data = pdf([text(lines)], compress=True)
    assert "characters" in outcome(data)


def test_encrypted():
    encrypt = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (" + "a" * 32 + ") /U (" + "b" * 32 + ") >>"
    assert "encrypted" in outcome(
        pdf([b""], trailer=encrypt + " /ID [(0123456789abcdef) (0123456789abcdef)]")
    )


def test_random_damage():
    generator = random.Random(7)  # noqa: S311  (not for secrets)
    for _ in range(60):
        data = bytearray(GOOD)
        for _ in range(generator.choice([1, 5, 40])):
            data[generator.randrange(len(data))] = generator.randrange(256)
        outcome(bytes(data) if data.startswith(b"%PDF-") else b"%PDF-" + bytes(data))
    assert survives()


def test_one_that_takes_too_long_is_given_up(monkeypatch):
    monkeypatch.setattr(pdf_companion, "SECONDS", 0)
    assert "longer than" in outcome(GOOD)
    monkeypatch.undo()
    assert survives()


@pytest.mark.parametrize("draw", range(40))
def test_damaged_as_transfers_and_editors_do(draw):
    check(damage_pdf(GOOD, random.Random(draw)))  # noqa: S311  repeatable, not secret


def test_a_fault_of_the_reader_is_told_as_one(monkeypatch):
    def broken(*_arguments):
        raise ValueError("no such column")

    monkeypatch.setattr(pdf_reader, "read_document", broken)
    answer = pdf_reader.answer(pickle.dumps((b"", "0", None, "x.pdf")))
    kind, told = pickle.loads(answer)  # noqa: S301  (written by our own process)
    assert kind == "fault"
    assert "ValueError: no such column at" in told


def test_a_fault_of_the_reader_costs_one_file_and_not_the_reader(monkeypatch):
    answer = pickle.dumps(("fault", "ValueError: no such column at x.py:1"))
    with monkeypatch.context() as patch:
        patch.setattr(pdf_companion, "_ask", lambda *_: answer)
        with pytest.raises(ReaderFault, match=r"hostile\.pdf: fault of this program: .*no such column"):
            list(read_bytes(GOOD, "hostile.pdf"))
    assert survives()
