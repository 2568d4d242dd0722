"""Values in tables: each grid with its headings read, cell by cell, by the same grammar as sentences."""

from collections.abc import Iterator

from extractor.document import Document
from extractor.finding.passage import Memory
from extractor.finding.tables.frame import Frame
from extractor.finding.tables.grades import grade_splits_in
from extractor.finding.tables.headings import Words
from extractor.finding.tables.items import read_items
from extractor.finding.tables.leftovers import leftovers
from extractor.finding.tables.lists import listed_counts
from extractor.finding.tables.pairing import pair
from extractor.finding.tables.prose import Reader, prose_in
from extractor.finding.tables.records import finding_of, test_of
from extractor.finding.tables.sizes import group_sizes
from schemas.finding import Finding, Unread

__all__ = ["find_in_tables"]


def find_in_tables(
    document: Document, lowered: str, foreign: frozenset[str], memory: Memory, read_sentence: Reader
) -> tuple[list[Finding], list[Unread]]:
    """The values of a paper's tables, and the rows whose values no heading explains.

    ``read_sentence`` reads the cells that hold sentences.
    """
    words = Words(document, lowered, foreign, memory.renamed)
    found: list[Finding] = []
    unread: list[Unread] = []
    for sheet in document.sheets:
        frame = Frame(words, memory, sheet)
        values = list(_read_table(frame))
        found += values
        # "9 males; 3 females" is a list of counts; read as a sentence it would give them twice
        read = {(one.cell.row, one.cell.column) for one in values if one.cell is not None}
        for finding in prose_in(frame, read_sentence, read):
            if isinstance(finding, Unread):
                unread.append(finding)
            else:
                found.append(finding)
        unread += list(leftovers(frame, found, unread))
    return found, unread


def _read_table(frame: Frame) -> Iterator[Finding]:
    items = read_items(frame)
    yield from grade_splits_in(frame, items)
    yield from listed_counts(frame, items)
    alone = pair(frame, items)
    yield from group_sizes(frame)
    for item in items.values():
        yield from finding_of(frame, item)
    for item in alone:
        if test := test_of(frame, item):
            yield test
