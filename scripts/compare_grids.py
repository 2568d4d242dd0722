"""Compares our grids of JATS tables, cell by cell, with those of pandas.read_html.

    scripts/compare_grids [FILE...]      default: those of ../shared/papers/pool and fulltext

pandas is handed a copy of each table without citation and footnote marks, since it would glue them to the
numbers; ours are compared without the marks that the paper's ``citations`` name. Prints every table that
differs with its first differing cells, then the share that is equal.
"""

import argparse
import io
import re
import sys
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

import pandas as pd
from lxml import etree

from extractor.reading import open_paper, xml_safety
from extractor.reading.superscripts import Raised, classify
from extractor.reading.xml_safety import Element
from schemas.paper import Paper, Table

SHARED = Path(__file__).resolve().parents[2] / "shared" / "papers"
MARKS = {"bibr", "table-fn", "fn", "aff", "corresp", "author-notes"}
SHOWN = 4
AT_LEAST = 0.97
Rows = list[list[str]]


def plain(text: str) -> str:
    """A cell's text without blanks of any kind, which HTML does not preserve, and without our power sign."""
    return re.sub(r"[\s\u200b^]+", "", text)


def without_marks(paper: Paper, start: int, end: int) -> str:
    """A stretch of text without the citation and footnote marks in it."""
    kept, at = [], start
    for mark in paper.citations:
        if start <= mark.start and mark.end <= end:
            kept.append(paper.text[at : mark.start])
            at = mark.end
    return plain("".join(kept) + paper.text[at:end])


def our_rows(paper: Paper, table: Table) -> tuple[Rows, int]:
    """Our grid, a spanning cell repeated as pandas does, empty rows dropped; how many rows are header."""
    rows = max((cell.row + cell.rowspan for cell in table.cells), default=0)
    columns = max((cell.column + cell.colspan for cell in table.cells), default=0)
    grid = [[""] * columns for _ in range(rows)]
    for cell in table.cells:
        text = without_marks(paper, cell.start, cell.end)
        for row in range(cell.row, cell.row + cell.rowspan):
            for column in range(cell.column, cell.column + cell.colspan):
                grid[row][column] = text
    header = sum(any(row) for row in grid[: table.header_rows])
    return [row for row in grid if any(row)], header


def pandas_rows(table: Element) -> Rows:
    """The grid as pandas reads it from a copy of the table, empty rows dropped."""
    copy = deepcopy(table)
    copy.tail = None
    strip(copy)
    html = etree.tostring(copy, method="html", encoding="unicode")
    # Every row as a body row of plain cells: which rows are header is decided on our side.
    html = re.sub(r"</?(?:thead|tbody|tfoot)\b[^>]*>", "", html)
    html = re.sub(r"<(/?)th\b", r"<\1td", html)
    # pandas takes converters for columns it has and for no others, so their number is asked first
    columns = pd.read_html(io.StringIO(html), flavor="lxml")[0].shape[1]
    frame = pd.read_html(
        io.StringIO(html),
        flavor="lxml",
        thousands=None,
        keep_default_na=False,
        converters=dict.fromkeys(range(columns), str),
    )[0]
    rows = [[plain(str(cell)).replace("[]", "") for cell in row] for row in frame.itertuples(index=False)]
    return [row for row in rows if any(row)]


def strip(table: Element) -> None:
    """Drops citation and footnote marks, and makes line breaks blanks."""
    for element in table.iter("break"):
        element.text = " "
    for element in list(table.iter("xref", "sup")):
        if element.getparent() is not None and is_mark(element):
            for child in list(element):
                element.remove(child)
            element.text = None


def is_mark(element: Element) -> bool:
    """Whether a raised or referring element marks a citation or footnote."""
    if element.tag == "xref":
        return element.get("ref-type") in MARKS
    label = xml_safety.words(element).strip()
    if not label:
        return False
    kind = classify(label, preceding(element)[-20:], element.tail or "", in_table=True)
    return element.find(".//xref") is not None or kind in {Raised.MARK, Raised.CITATION}


def preceding(element: Element) -> str:
    """The text of a cell before one of its elements."""
    cell = next(element.iterancestors("td", "th"))
    pieces = []
    for event, node in etree.iterwalk(cell, events=("start", "end")):
        if node is element:
            break
        text = node.text if event == "start" else node.tail
        pieces.append(text or "")
    return "".join(pieces)


def elements(path: Path) -> tuple[list[Element], int]:
    """The table elements of a file in our order (back matter last), and the wraps that hold an image only."""
    root = xml_safety.parse(path.read_bytes(), str(path))
    early = [part for part in root if part.tag in {"body", "floats-group", "floats-wrap"}]
    late = [part for part in root if part.tag in {"back", "sub-article", "response"}]
    tables = [table for part in (*early, *late) for table in part.iter("table")]
    images = sum(next(wrap.iter("table", "array"), None) is None for wrap in root.iter("table-wrap"))
    return [
        table for table in tables if not any(above.tag == "td" for above in table.iterancestors())
    ], images


@dataclass(frozen=True, slots=True)
class Grids:
    """How many tables the files hold, how many were lost, and how many are equal to pandas'."""

    files: int
    tables: int
    lost: int
    equal: int

    @property
    def share(self) -> float:
        """The share of tables that are equal."""
        return self.equal / self.tables if self.tables else 1.0

    def __str__(self) -> str:
        share = f"{self.equal} body grids equal pandas' ({self.share:.1%})"
        return f"{self.files} files, {self.tables} tables, {self.lost} lost; {share}"


def compare(paths: list[Path], tell: Callable[[str], object] = print) -> Grids:
    """Compares the tables of all files; tells which differ."""
    tables = lost = same = 0
    for path in paths:
        paper = open_paper(path)
        found, images = elements(path)
        missing = len(found) + images - len(paper.tables)
        if missing:
            tell(f"{path.name}: {len(found)} tables and {images} images of tables, {len(paper.tables)} read")
        ours = [table for table in paper.tables if table.doubt is None]
        for table in paper.tables:
            if table.doubt is not None and len(found) > len(ours):
                tell(f"{path.name} {table.label}: not compared, {table.doubt}")
        tables, lost = tables + len(found), lost + abs(missing)
        for table, element in zip(ours, found, strict=False):
            differences = list(compared(paper, table, element))
            same += not differences
            for line in differences:
                tell(f"{path.name} {table.label}: {line}")
    return Grids(len(paths), tables, lost, same)


def compared(paper: Paper, table: Table, element: Element) -> Iterator[str]:
    """Where the body grids differ; nothing where they are the same."""
    mine, header = our_rows(paper, table)
    try:
        theirs = pandas_rows(element)
    except ValueError as error:
        if mine:
            yield f"pandas reads no table ({error})"
        return
    if mine[header:] == theirs[header:]:
        return
    yield f"{len(mine)} rows, pandas {len(theirs)}, {header} of them header"
    empty: list[str] = []
    cells = [
        (number, column, one, other)
        for number, rows in enumerate(zip_longest(mine, theirs, fillvalue=empty))
        for column, (one, other) in enumerate(zip_longest(*rows, fillvalue="(none)"))
        if number >= header and one != other
    ]
    for number, column, one, other in cells[:SHOWN]:
        yield f"row {number} column {column}: {one!r}, pandas {other!r}"


def articles() -> list[Path]:
    """The JATS files of the shared papers."""
    return [path for folder in ("pool", "fulltext") for path in sorted((SHARED / folder).glob("*.nxml"))]


def main(arguments: list[str]) -> int:
    """Exit code 1 where a table is lost or fewer are equal than promised."""
    parser = argparse.ArgumentParser(
        prog="scripts/compare_grids", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("files", nargs="*", type=Path)
    grids = compare(parser.parse_args(arguments).files or articles())
    print(grids)
    return 0 if grids.share >= AT_LEAST and not grids.lost else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
