"""Small made-up articles in the formats of journals, for the tests of their readers."""

from extractor.reading import read_bytes
from schemas.paper import Paper


def jats(body="", front="", back="", *, title="Aspirin after surgery", floats=""):
    """A JATS article around the parts a test is about."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD v1.0 '
        '20120330//EN" "JATS-archivearticle1.dtd">\n'
        '<article xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:mml="http://www.w3.org/1998/Math/MathML">'
        f"<front><article-meta><title-group><article-title>{title}</article-title></title-group>{front}"
        f"</article-meta></front><body>{body}</body><back>{back}</back>{floats}</article>"
    ).encode()


def read(data) -> Paper:
    """The one paper of these bytes."""
    papers = list(read_bytes(data if isinstance(data, bytes) else data.encode()))
    assert len(papers) == 1
    return papers[0]


def slices(paper, role=None):
    """What the blocks of a role cover."""
    return [paper.text[b.start : b.end] for b in paper.blocks if role is None or b.role == role]


def grid(paper, number=0):
    """A table's rows of cells, a spanning cell once at its place and "" where it reaches."""
    table = paper.tables[number]
    rows = max(cell.row for cell in table.cells) + 1
    columns = max(cell.column for cell in table.cells) + 1
    laid = [[""] * columns for _ in range(rows)]
    for cell in table.cells:
        laid[cell.row][cell.column] = paper.text[cell.start : cell.end]
    return laid
