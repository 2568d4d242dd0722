"""What is looked for before a label is tokenised misses no label that names a measure or prints a size."""

from collections.abc import Iterator

from extractor.document import Document
from extractor.document.sheets import Sheet
from extractor.document.views import lower
from extractor.finding.tables import heading_terms
from extractor.finding.tokens import tokenise
from tests.finding.tables.test_whole_numbers import papers

_EVERY = 8


def labels(sheets: tuple[Sheet, ...]) -> Iterator[tuple[int, int]]:
    """Where the headings, row labels, captions and notes of some tables stand."""
    for sheet in sheets:
        held = [label for head in sheet.heads for label in head]
        held += [label for row in sheet.rows for label in row.path]
        for label in (*held, *sheet.captions, *sheet.notes):
            yield label.start, label.end


def test_no_measure_and_no_size_goes_by(shared):
    seen = 0
    for paper in list(papers(shared / "papers" / "pool"))[::_EVERY]:
        document = Document(paper)
        lowered = lower(document.text)
        for start, end in set(labels(document.sheets)):
            tokens = tokenise(document.text, lowered, start, end)
            text = document.text[start:end].lower()
            seen += 1
            assert not tokens.names or heading_terms.MEASURE_HINT.search(text), text
            assert "nN" not in tokens.letters or heading_terms.SIZE_HINT.search(text), text
    assert seen > 1000
