"""From the grid of a table to its sheet: headings, label columns, rows, caption and notes."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from extractor.document.sheet_labels import Governors, Label
from extractor.document.sheet_notes import sharing_notes
from extractor.document.sheet_row_labels import RowLabels
from extractor.document.sheet_stub import label_columns, starts
from extractor.document.sheet_terms import FILLERS, HEADING_WORDS, NUMBERED, without_marks
from extractor.document.sheets import Row, Sheet
from extractor.document.views import View
from schemas.paper import Block, BlockRole, Cell, Citation, Paper, SectionKind, Table

_DIGIT = re.compile(r"\d")


def read_sheets(paper: Paper, view: View) -> tuple[Sheet, ...]:
    """A sheet for each table that has cells, in order; one without a grid has none."""
    reader = _Reader(paper, view)
    sheets = [reader.sheet(number, table) for number, table in enumerate(paper.tables) if table.cells]
    return tuple(sharing_notes(list(_with_captions(reader, sheets))))


def _with_captions(reader: "_Reader", sheets: list[Sheet]) -> Iterator[Sheet]:
    """Gives a table without a caption the one that stands elsewhere with its number."""
    elsewhere = reader.captions_elsewhere(sheets) if any(not sheet.captions for sheet in sheets) else {}
    for place, sheet in enumerate(sheets, start=1):
        caption = elsewhere.get(place) if not sheet.captions and sheet.table.label is None else None
        yield replace(sheet, captions=(caption,)) if caption is not None else sheet


class _Reader:
    def __init__(self, paper: Paper, view: View) -> None:
        self.paper = paper
        self.view = view
        self._marks = [mark.start for mark in paper.citations]

    def sheet(self, number: int, table: Table) -> Sheet:
        grid = _laid(table)
        width = max(column for _, column in grid) + 1
        height = max(row for row, _ in grid) + 1
        body = range(table.header_rows, height)
        stub = label_columns(grid, body, width, self._text)
        head_rows = range(table.header_rows)
        captions, notes = self._around(table)
        return Sheet(
            table=table,
            number=number,
            width=width,
            stub=stub.stop,
            corner=tuple(label for column in stub for label in self._head(grid, head_rows, column, width)),
            heads=tuple(self._head(grid, head_rows, column, width) for column in range(width)),
            groups=tuple(_spanning(grid, head_rows, column, width) for column in range(width)),
            rows=tuple(self._rows(grid, body, width, stub)),
            captions=captions,
            notes=notes,
        )

    def captions_elsewhere(self, sheets: list[Sheet]) -> dict[int, Label]:
        """Captions of tables that stand beside none, by their number; none where two have the same."""
        taken = {label.start for sheet in sheets for label in sheet.captions}
        found: dict[int, list[Label]] = {}
        for block in self.paper.blocks:
            if block.role is not BlockRole.CAPTION or block.section is not SectionKind.TABLE:
                continue
            (label,) = self._blocks([block])
            if label.start not in taken and (match := NUMBERED.match(label.text)):
                found.setdefault(int(match[1]), []).append(label)
        return {number: labels[0] for number, labels in found.items() if len(labels) == 1}

    def _label(self, cell: Cell) -> Label:
        start, end = self.view.view(cell.start), self.view.view(cell.end)
        if self._citations(cell.start, cell.end):
            return Label(self._text(cell), start, end)
        return Label(without_marks(" ".join(self.view.text[start:end].split())), start, end)

    def _text(self, cell: Cell) -> str:
        """A cell's words without its marks."""
        return self._words(cell.start, cell.end)

    def _words(self, start: int, end: int) -> str:
        pieces, done = [], start
        for mark in self._citations(start, end):
            pieces.append(self.view.text[self.view.view(done) : self.view.view(mark.start)])
            done = mark.end
        pieces.append(self.view.text[self.view.view(done) : self.view.view(end)])
        return without_marks(" ".join("".join(pieces).split()))

    def _citations(self, start: int, end: int) -> Sequence[Citation]:
        first = bisect_left(self._marks, start)
        return self.paper.citations[first : bisect_left(self._marks, end)]

    def _head(
        self, grid: dict[tuple[int, int], Cell], rows: range, column: int, width: int
    ) -> tuple[Label, ...]:
        """The headings of a column, outermost first; one over the whole table is a title, not a heading."""
        labels: list[Label] = []
        for row in rows:
            cell = grid.get((row, column))
            if cell is None or (cell.colspan >= width > 1):
                continue
            label = self._label(cell)
            if label.text and (not labels or labels[-1] != label):
                labels.append(label)
        return tuple(labels)

    def _around(self, table: Table) -> tuple[tuple[Label, ...], tuple[Label, ...]]:
        """The caption before a table and the notes behind it."""
        blocks = self.paper.blocks
        at = bisect_left(blocks, table.start, key=lambda block: block.start)
        captions: list[Block] = []
        for block in reversed(blocks[:at]):
            if block.role is BlockRole.CAPTION and block.section is table.section:
                captions.append(block)
            elif block.role is not BlockRole.TABLE or captions:
                break
        notes: list[Block] = []
        for block in blocks[bisect_right(blocks, table.start, key=lambda block: block.start) :]:
            if block.role is BlockRole.FOOTNOTE and block.section in {SectionKind.TABLE, SectionKind.FIGURE}:
                notes.append(block)
            elif block.role is not BlockRole.TABLE or notes:
                break
        if table.section is SectionKind.FIGURE and not captions:
            captions = [b for b in blocks[at : at + 3] if b.role is BlockRole.CAPTION][:1]
        return self._blocks(reversed(captions)), self._blocks(notes)

    def _blocks(self, blocks: Iterator[Block] | Sequence[Block]) -> tuple[Label, ...]:
        to_view = self.view.view
        return tuple(
            Label(self._words(block.start, block.end), to_view(block.start), to_view(block.end))
            for block in blocks
        )

    def _rows(
        self, grid: dict[tuple[int, int], Cell], body: Sequence[int], width: int, stub: range
    ) -> Iterator[Row]:
        subheads: dict[int, tuple[Label, ...]] = {}
        fresh = False
        # a row is looked at again from the rows around it
        cells_of = cache(lambda row: self._cells(grid, row, width, stub.stop))
        labels = RowLabels({row: self._own(grid, row, stub) for row in body}, cells_of, in_two=len(stub) > 1)
        governors = Governors(
            body, lambda row: _indent(grid, row), cells_of, labels.repeated, lambda row: bool(labels.own[row])
        )
        above: tuple[Label, ...] = ()
        last: Label | None = None
        for row in body:
            cells = cells_of(row)
            own = labels.own[row]
            begins = starts(grid, row, stub.start) and row not in labels.going_on
            if _is_heading(cells, own) or self._is_marked_heading(grid, row, cells):
                subheads = {
                    c: (subheads.get(c, ()) if fresh else ()) + (label,) for c, label in cells.items()
                }
                fresh = True
                if own:
                    governors.head(row, own)
                continue
            fresh = False
            if not own and not cells:
                continue
            # with two label columns: the factor printed once, beside the first of its levels
            first = (last,) if len(stub) > 1 and last is not None and not begins else ()
            if own and own[0] is not last and begins:
                last = own[0]
            start, end = self._extent(grid, row, width)
            # of two label columns a row without values is a level that has none: "| >75 y |  |"
            level = not cells and len(stub) > 1 and (len(own) > 1 or not begins)
            governed = governors.path(row, own, banner=not cells and not level)
            path = governed + first + own if own else above
            if own:
                above = path
            yield Row(row, start, end, path, len(own), cells, subheads, banner=not cells)

    def _is_marked_heading(
        self, grid: dict[tuple[int, int], Cell], row: int, cells: dict[int, Label]
    ) -> bool:
        """Whether the reader marks every filled cell of a body row as a heading."""
        return len(cells) > 0 and all(grid[row, column].header for column in cells)

    def _cells(self, grid: dict[tuple[int, int], Cell], row: int, width: int, stub: int) -> dict[int, Label]:
        """The filled cells of a row behind its labels, each at its upper left place."""
        cells = {}
        for column in range(stub, width):
            cell = grid.get((row, column))
            if cell is None or (cell.row, cell.column) != (row, column):
                continue
            label = self._label(cell)
            if label.text and not (cell.colspan >= width):
                cells[column] = label
        return cells

    def _own(self, grid: dict[tuple[int, int], Cell], row: int, stub: range) -> tuple[Label, ...]:
        labels: list[Label] = []
        for column in stub:
            cell = grid.get((row, column))
            if cell is not None and cell.row == row and cell.column == column:
                label = self._label(cell)
                if label.text:
                    labels.append(label)
        return tuple(labels)

    def _extent(self, grid: dict[tuple[int, int], Cell], row: int, width: int) -> tuple[int, int]:
        cells = [cell for c in range(width) if (cell := grid.get((row, c))) is not None and cell.row == row]
        ends = [cell.end for cell in cells if cell.end > cell.start]
        starts = [cell.start for cell in cells if cell.end > cell.start]
        return self.view.view(min(starts)), self.view.view(max(ends))


def _laid(table: Table) -> dict[tuple[int, int], Cell]:
    """Every place of the grid with the cell that covers it."""
    return {
        (row, column): cell
        for cell in table.cells
        for row in range(cell.row, cell.row + cell.rowspan)
        for column in range(cell.column, cell.column + cell.colspan)
    }


def _spanning(grid: dict[tuple[int, int], Cell], rows: range, column: int, width: int) -> tuple[int, ...]:
    """The starts of the headings that a column shares with its neighbours."""
    cells = [grid.get((row, column)) for row in rows]
    return tuple(
        dict.fromkeys(
            cell.start
            for cell in cells
            if cell is not None and 1 < cell.colspan < width and cell.end > cell.start
        )
    )


def _indent(grid: dict[tuple[int, int], Cell], row: int) -> int:
    cell = grid.get((row, 0))
    return cell.indent if cell is not None and cell.row == row else 0


def _is_heading(cells: dict[int, Label], own: Sequence[Label]) -> bool:
    """Whether a body row prints headings again: "HR (95% CI) | P value", "(n = 79) | (n = 120)"."""
    words = [label.text for label in cells.values()]
    if not words or len(own) > 1:
        return False
    if all(HEADING_WORDS.fullmatch(text) for text in words):
        return True
    return len(words) > 1 and not own and not any(_DIGIT.search(t) or FILLERS.fullmatch(t) for t in words)
