"""No number of a table is made by joining or splitting cells: each stands, whole, in one of them."""

from collections.abc import Iterator

from extractor.document import Document
from extractor.errors import ExtractorError
from extractor.finding import find
from extractor.reading import read_papers
from schemas.finding import Finding
from schemas.paper import Paper
from schemas.place import Span
from schemas.printed import Printed


def test_every_number_of_a_table_stands_whole_in_one_cell(shared):
    torn = [
        (paper.metadata.path, number.text)
        for paper in papers(shared / "papers" / "pool")
        for number in numbers(paper)
        if number.span is not None and not is_whole(paper, number.span, number.text)
    ]
    assert not torn


def papers(folder) -> Iterator[Paper]:
    for file in sorted(folder.iterdir()):
        try:
            yield from read_papers(file)
        except ExtractorError:
            continue  # a file that cannot be read has no tables


def numbers(paper: Paper) -> Iterator[Printed]:
    for finding in find(Document(paper)).found:
        if finding.cell is not None:
            yield from printed(finding)


def printed(finding: Finding) -> Iterator[Printed]:
    values = [getattr(finding, name) for name in type(finding).model_fields if name not in {"level", "total"}]
    if finding.kind == "grades":
        values += [number for part in finding.parts.values() for number in (part.n, part.percent)]
    yield from (value for value in values if isinstance(value, Printed))


def is_whole(paper: Paper, span: Span, text: str) -> bool:
    inside = any(
        cell.start <= span.start and span.end <= cell.end for table in paper.tables for cell in table.cells
    )
    before, after = paper.text[span.start - 1 : span.start], paper.text[span.end : span.end + 1]
    cut = (before.isdigit() and text[0].isdigit()) or (after.isdigit() and text[-1].isdigit())
    return inside and paper.text[span.start : span.end] == text and not cut
