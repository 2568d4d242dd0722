import gzip
import zlib

import pytest

from extractor.errors import UnreadableInput
from extractor.reading import compressed, read_bytes, read_papers
from tests.reading.articles import jats, read
from tests.reading.test_pubmed import HEAD, TAIL, article


def test_what_is_inside_is_read_by_its_content(tmp_path):
    data = jats("<p>5 of 6.</p>")
    path = tmp_path / "paper.txt"
    path.write_bytes(gzip.compress(data, mtime=0))
    (paper,) = read_papers(path)
    assert paper.id == read(data).id
    assert paper.metadata.path == str(path)
    assert read(gzip.compress(b"A title\n\nResults: 5 of 6.", mtime=0)).text.startswith("A title")


def test_a_set_streams_through(tmp_path):
    path = tmp_path / "set.xml.gz"
    path.write_bytes(gzip.compress((HEAD + "".join(article(n) for n in range(3000)) + TAIL).encode()))
    assert [paper.metadata.pmid for paper in read_papers(path)] == [str(n) for n in range(3000)]


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (gzip.compress(jats("<p>x</p>" * 9000), mtime=0)[:-100], "damaged gzip data"),
        (b"\x1f\x8b" + b"\x00" * 50, "damaged gzip data"),
        (gzip.compress(b"<article>", mtime=0)[:10] + b"\xff" * 30, "damaged gzip data"),
        (gzip.compress(b"", mtime=0), "empty inside"),
        (gzip.compress(gzip.compress(b"x", mtime=0), mtime=0), "compressed twice"),
    ],
)
def test_damage(data, cause):
    with pytest.raises(UnreadableInput, match=cause):
        list(read_bytes(data))


def bomb(beginning):
    """Eighty megabytes of blanks behind a beginning, in less than a hundredth of that."""
    packer = zlib.compressobj(9, wbits=31)
    pieces = [packer.compress(beginning)]
    pieces += [packer.compress(b" " * (1 << 20)) for _ in range(80)]
    return b"".join([*pieces, packer.flush()])


@pytest.mark.parametrize(
    ("beginning", "cause"),
    [
        (HEAD.encode(), "not unpacked"),
        (b"<article>", "too large"),
        (b"Title\n", "too large"),
        (b"PMID- 1", "MB|not unpacked"),
    ],
)
def test_bombs_are_not_unpacked(beginning, cause):
    with pytest.raises(UnreadableInput, match=cause):
        list(read_bytes(bomb(beginning)))


def test_the_ratio_counts_for_large_streams_only():
    assert compressed.MOST_RATIO * 1000 < compressed.AT_ONCE
