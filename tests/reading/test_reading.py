import hashlib

import pytest

from extractor.errors import UnreadableInput
from extractor.reading import formats, open_paper, read_bytes, read_papers, source, text


def test_a_text_file_is_one_paper_named_by_its_bytes(tmp_path):
    path = tmp_path / "note.nxml"  # the name does not tell what is inside
    path.write_bytes(b"\xef\xbb\xbfWe treated 40 patients.\r\n")
    paper = open_paper(path)
    assert paper.text == "We treated 40 patients.\r\n"
    assert paper.id == hashlib.sha256(path.read_bytes()).hexdigest()
    assert paper.metadata.path == str(path)
    assert [one.id for one in read_papers(str(path))] == [paper.id]


def test_standard_input_has_no_path():
    (paper,) = read_bytes(b"We treated 40 patients.")
    assert paper.metadata.path is None


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE article PUBLIC "x" "y">\n<article>', "JATS XML"),
        (b"<PubmedArticleSet><PubmedArticle>", "PubMed XML"),
        (b"PMID- 12345678\nOWN - NLM\n", "MEDLINE"),
        (b'{"documents": []}', "BioC JSON"),
        (b"<!DOCTYPE html><html>", "other markup"),
        (b"<foo><bar/></foo>", "other markup"),
        (b"\n<foo x='1'>\n <bar>5 of 6</bar>", "other markup"),
        (b"<foo>5 of 6</foo>", "other markup"),
        (b"<foo/>", "other markup"),
        (b"<!-- 5 --><foo>", "other markup"),
        (b"<p><b>Aim</b> was <i>P</i> <0.05</p>", "text"),
        (b"<h4>AIMS</h4>We treated 40 patients.", "text"),
        (b"<jats:p>We treated 40 patients.</jats:p>", "text"),
        (b"<n was 5> of 6", "text"),
        (b"<0.05 was the level we chose", "text"),
        (b"[Article in Dutch] We treated 40 patients.", "text"),
    ],
)
def test_a_format_is_recognised_by_its_content(head, name):
    assert next(reader.name for reader in formats.READERS if reader.recognises(head)) == name


@pytest.mark.parametrize(
    ("content", "cause"), [(b"", "empty"), (b" \n\t\r\n", "empty"), (b"\x00" * 9, "binary")]
)
def test_files_without_text_are_refused(tmp_path, content, cause):
    path = tmp_path / "paper.txt"
    path.write_bytes(content)
    with pytest.raises(UnreadableInput, match=cause):
        open_paper(path)


def test_missing_files_and_folders_are_refused(tmp_path):
    with pytest.raises(UnreadableInput, match="does not exist"):
        open_paper(tmp_path / "nowhere.txt")
    with pytest.raises(UnreadableInput, match="a folder"):
        open_paper(tmp_path)
    with pytest.raises(UnreadableInput, match="not a path"):
        open_paper("a\x00b")


def test_a_file_beyond_the_limit_is_refused_before_it_is_loaded(tmp_path):
    path = tmp_path / "dump.txt"
    with path.open("wb") as file:
        file.write(b"words ")
        file.truncate(200 * 1024 * 1024)  # sparse: takes no room on the disk
    with pytest.raises(UnreadableInput, match=r"too large: 200\.0 MB, where 16 MB is the limit"):
        open_paper(path)


def test_a_source_opens_what_it_holds():
    held = source.from_bytes(b"abc", None)
    assert held.open().read() == b"abc" == held.everything(text.LIMIT)
    assert held.name == "standard input"
