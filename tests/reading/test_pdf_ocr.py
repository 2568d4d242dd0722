"""Pages that are images, read by a stand-in that behaves as ``ocrmypdf`` does: nobody has that to test."""

import hashlib
import sys

import pytest

from extractor.errors import UnreadableInput
from extractor.reading import pdf_ocr, read_bytes
from tests.reading.pdf_files import column, pdf, text

IMAGE = pdf([b""])
READ = pdf([text(column(40, 100, ["The hazard ratio was 0.62 in all who were treated here."] * 5))])
_PROGRAM = """#!{python} -I
import pathlib, sys, time
options, before, after = sys.argv[1:-2], sys.argv[-2], sys.argv[-1]
assert options == ["--skip-text", "--quiet"], options
assert pathlib.Path(before).read_bytes().startswith(b"%PDF-")
{does}
"""
_COPIES = "pathlib.Path(after).write_bytes(pathlib.Path({made!r}).read_bytes())"


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Puts a program of the name on the path that does what it is told."""

    def place(does: str) -> None:
        made = tmp_path / "made.pdf"
        made.write_bytes(READ)
        program = tmp_path / "ocrmypdf"
        program.write_text(
            _PROGRAM.format(python=sys.executable, does=does.format(made=str(made))), encoding="utf-8"
        )
        program.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path))

    return place


def cause() -> str:
    with pytest.raises(UnreadableInput) as caught:
        list(read_bytes(IMAGE, "scan.pdf"))
    return caught.value.cause


def test_an_image_gets_a_text_layer_and_keeps_its_identity(install):
    install(_COPIES)
    (paper,) = read_bytes(IMAGE, "scan.pdf")
    assert "0.62" in paper.text
    assert paper.id == hashlib.sha256(IMAGE).hexdigest()


def test_a_file_with_text_never_meets_the_program(install):
    install("sys.exit('it was asked')")
    (paper,) = read_bytes(READ, "text.pdf")
    assert "0.62" in paper.text


@pytest.mark.parametrize("does", ["sys.exit(2)", "pass"], ids=["fails", "writes-nothing"])
def test_where_it_fails_the_file_is_refused_as_before(install, does):
    install(does)
    assert cause().startswith("no text layer on any of its pages")


def test_it_may_not_take_for_ever(install, monkeypatch):
    monkeypatch.setattr(pdf_ocr, "_SECONDS", 0.2)
    install("time.sleep(20)")
    assert cause().startswith("no text layer on any of its pages")


def test_what_it_makes_may_be_no_better(install):
    install("pathlib.Path(after).write_bytes(pathlib.Path(before).read_bytes())")
    assert cause().startswith("no text layer on any of its pages")


def test_without_it_nothing_is_tried(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert pdf_ocr.text_layer(IMAGE) is None
    assert cause().startswith("no text layer on any of its pages")


def test_it_would_not_help_a_damaged_file(install):
    install(_COPIES)
    assert not pdf_ocr.would_help(UnreadableInput("x.pdf", "damaged: no PDF that can be opened"))
    assert pdf_ocr.would_help(UnreadableInput("x.pdf", "no text layer on any of its pages"))
