"""Hostile files in one batch: each has one clear line in bounded time and memory, and the others are read.

All of them are read by one child process that may take a gigabyte and a half: a file that took more, or that
killed the process, would cost those behind it.
"""

import gzip
import json
import subprocess
import sys
import zlib

import pytest

from tests.reading.articles import jats

GOOD = jats("<p>Of 40 patients, 12 died.</p>")
SECONDS = 10
MEGABYTES = 900
LIMIT = 1536 << 20

CHILD = f"""
import json, resource, sys, time
resource.setrlimit(resource.RLIMIT_AS, ({LIMIT}, {LIMIT}))
from extractor.errors import UnreadableInput
from extractor.reading import read_papers
for path in sys.argv[1:]:
    started = time.process_time()
    try:
        said = f"read {{sum(1 for _ in read_papers(path))}}"
    except UnreadableInput as error:
        said = str(error).removeprefix(path + ": ")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps([said, time.process_time() - started, peak]))
"""


def packed(beginning, piece, times):
    """A gzip file of a beginning and a megabyte over and over."""
    packer = zlib.compressobj(9, wbits=31)
    pieces = [packer.compress(beginning), *(packer.compress(piece * (1 << 20)) for _ in range(times))]
    return b"".join([*pieces, packer.flush()])


def declared(subset, content):
    return f'<?xml version="1.0"?><!DOCTYPE article [{subset}]><article>{content}</article>'.encode()


LAUGHS = '<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
ATTRIBUTES = " ".join(f"a{n}='1'" for n in range(200_000))
DEEP = "<sec>" * 10_000 + "</sec>" * 10_000
WIDE = '<tr><td colspan="999999" rowspan="99999">1</td></tr>'
TABLE = "<table-wrap><table>{}</table></table-wrap>"

# file name: what is in it, and what is said of it
FILES = {
    "entities-of-entities.nxml": (declared(LAUGHS, "&i;"), "made of others"),
    "one-long-entity.nxml": (declared(f'<!ENTITY a "{"y" * 60_000}">', "&a;" * 60_000), "made of others"),
    "many-entities.nxml": (
        declared("".join(f'<!ENTITY e{n} "x">' for n in range(3000)), f"<p>{'&e1;' * 90_000}</p>"),
        "without any text",
    ),
    "entities-that-grow.nxml": (
        declared(f'<!ENTITY a "{"y" * 64}">', "&a;" * 10_000_000),
        "too large",
    ),
    "entity-of-a-file.nxml": (
        declared('<!ENTITY x SYSTEM "file:///etc/passwd">', "&x;"),
        "outside of the file",
    ),
    "entity-of-the-net.nxml": (
        declared('<!ENTITY x SYSTEM "http://x.invalid/">', "&x;"),
        "outside of the file",
    ),
    "dtd-of-the-net.nxml": (
        b'<!DOCTYPE article SYSTEM "http://x.invalid/a.dtd"><article><body><p>5 of 6.</p></body></article>',
        "read 1",
    ),
    "cut-in-half.nxml": (jats("<p>Of 40 patients, 12 died.</p>" * 40)[:1000], "cut off before its end"),
    "cut-in-half.xml.gz": (gzip.compress(GOOD, mtime=0)[:200], "damaged gzip"),
    "set-cut-in-half.xml": (b"<PubmedArticleSet><PubmedArticle><PMID>1", "cut off inside article 1"),
    "nested-sections.nxml": (jats(DEEP), "nested too deeply"),
    "nested-sections-in-a-set.xml": (
        b"<pmc-articleset>" + jats(DEEP).split(b"\n", 2)[2] + b"</pmc-articleset>",
        "nested too deeply",
    ),
    "nested-tables.nxml": (jats(TABLE.format("<tr><td><table>" * 70 + "</table></td></tr>" * 70)), "read 1"),
    "spans.nxml": (jats(TABLE.format(WIDE * 3000)), "read 1"),
    "many-cells.nxml": (jats(TABLE.format(f"<tr>{'<td/>' * 900}</tr>" * 200)), "read 1"),
    "many-tags.nxml": (jats("<p/>" * 2_100_000), "more than 2,000,000 tags"),
    "many-attributes.nxml": (jats(f"<p {ATTRIBUTES}>5</p>"), "read 1|XML"),
    "a-long-word.nxml": (jats(f"<p>{'x' * 11_000_000}</p>"), "not well-formed"),
    "a-large-article.nxml": (jats("<p>x</p>" + " " * (33 << 20)), "32 MB is the limit"),
    "bomb-of-articles.xml.gz": (packed(b"<PubmedArticleSet>", b" ", 80), "not unpacked"),
    "bomb-of-tags.xml.gz": (packed(b"<PubmedArticleSet><PubmedArticle>", b"<", 80), "more than 32 MB"),
    "bomb-of-text.gz": (packed(b"Title\n\n", b"a", 80), "too large"),
    "bomb-in-a-bomb.gz": (gzip.compress(packed(b"", b"a", 20), mtime=0), "compressed twice"),
    "nested-lists.json": (b'{"documents": ' + b"[" * 100_000, "JSON|nested"),
    "long-number.json": (b'{"documents": ' + b"9" * 100_000 + b"}", "JSON|BioC"),
    "unknown.xml": (b"<foo><bar/></foo>", "other than JATS and PubMed"),
    "page.html": (b"<!DOCTYPE html><html><p>5 of 6</p></html>", "other than JATS and PubMed"),
    "blanks.txt": (b" \n" * 1_000_000, "nothing but blanks"),
    "zeros.txt": (b"\x00" * 1_000_000, "binary"),
    "empty.txt": (b"", "empty"),
    "pipes.txt": (b"|" * 2_000_000, "read 1"),
    "brackets.txt": (b"5 (" * 400_000, "read 1"),
    "no-paper.pdf": (b"%PDF-1.7\n" + b"nothing " * 1000, "damaged"),
    "text-named.pdf": (b"Aspirin\n\nOf 40 patients, 12 died.", "read 1"),
    "jats-named.txt": (GOOD, "read 1"),
    "packed-named.nxml": (gzip.compress(GOOD, mtime=0), "read 1"),
    "last.nxml": (GOOD, "read 1"),
}


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    paths = []
    for name, (data, _) in FILES.items():
        paths.append(folder / name)
        paths[-1].write_bytes(data)
    run = subprocess.run([sys.executable, "-c", CHILD, *paths], capture_output=True, text=True, check=False)
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    assert len(lines) == len(FILES), f"{list(FILES)[len(lines)]} ended the batch: {run.stderr[-500:]}"
    return dict(zip(FILES, lines, strict=True))


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_has_its_line_in_bounded_time_and_memory(outcomes, name):
    said, seconds, megabytes = outcomes[name]
    assert any(words in said for words in FILES[name][1].split("|")), said
    assert "\n" not in said
    assert seconds < SECONDS
    assert megabytes < MEGABYTES
