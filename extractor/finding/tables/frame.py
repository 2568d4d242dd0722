"""A table with its headings read: what is said of each cell, nearest words first."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from extractor.document.once import once
from extractor.document.sheet_labels import Label
from extractor.document.sheet_terms import P_ALONE
from extractor.document.sheets import Row, Sheet
from extractor.finding import construct
from extractor.finding.passage import Memory
from extractor.finding.tables import heading_terms as terms
from extractor.finding.tables import p_terms
from extractor.finding.tables.cells import Cell, read_cell
from extractor.finding.tables.headings import Heading, Headings, SpreadOf, Words
from schemas.paper import Block, BlockRole
from schemas.place import Span, TablePlace
from schemas.printed import Printed

_FEWEST = 3
_MOST = 0.8
_ALL, _ROUNDED = 100, 1
"""What the percentages of all levels add up to, and how much rounding may take from it."""


class Frame:
    """A sheet, its cells by place, and every heading read once."""

    def __init__(self, words: Words, memory: Memory, sheet: Sheet) -> None:
        self.words = words
        self.memory = memory
        self.sheet = sheet
        table = sheet.table
        self.block = Block(role=BlockRole.TABLE, section=table.section, start=table.start, end=table.end)
        self._headings: dict[tuple[int, int], Heading] = {}
        self._over: dict[tuple[int, int], Headings] = {}
        self._beside: dict[int, Headings] = {}
        self._paths: dict[int, str | None] = {}
        self._lines: dict[int, Span] = {}
        self.rows = {row.number: row for row in sheet.rows}
        self.cells = {(cell.row, cell.column): cell for cell in self._read()}

    def _read(self) -> Iterator[Cell]:
        for row in self.sheet.rows:
            for column, label in row.cells.items():
                yield read_cell(self.words, self.block, self.memory, (row.number, column), label)

    def heading(self, label: Label) -> Heading:
        """A label, read."""
        key = (label.start, label.end)
        if key not in self._headings:
            self._headings[key] = Heading(self.words, label)
        return self._headings[key]

    def over(self, cell: Cell) -> Headings:
        """The headings over a cell, nearest first: one for all cells of a column under the same headings."""
        under = self.rows[cell.row].subheads
        place = (cell.column, id(under))
        if place not in self._over:
            labels = self.sheet.headings(self.rows[cell.row], cell.column)
            self._over[place] = Headings(self.heading(label) for label in reversed(labels))
        return self._over[place]

    def beside(self, row: Row) -> Headings:
        """The labels of a row, nearest first; a first cell that only names a statistic is one too."""
        if row.number not in self._beside:
            self._beside[row.number] = Headings(self._labels_of(row))
        return self._beside[row.number]

    def _labels_of(self, row: Row) -> list[Heading]:
        first = [row.cells[column] for column in sorted(row.cells)[:1]]
        named = [label for label in first if terms.STATISTIC_CELL.fullmatch(label.text.lower())]
        worded = ((label, label.text.lower()) for label in row.cells.values())
        named += [
            label
            for label, text in worded
            if terms.MEASURE_CELL.fullmatch(text) or terms.OF_MODEL_FIT.fullmatch(text)
        ]
        return [self.heading(label) for label in (*named, *reversed(row.path))]

    @once
    def columns(self) -> dict[int, list[Cell]]:
        """The cells of each column that has any, from top to bottom."""
        columns: dict[int, list[Cell]] = {}
        for cell in self.cells.values():
            columns.setdefault(cell.column, []).append(cell)
        return columns

    def has_form(self, column: int, *forms: str) -> bool:
        """Whether any cell of a column is of one of these forms."""
        return not self._forms.get(column, frozenset()).isdisjoint(forms)

    @once
    def _forms(self) -> dict[int, frozenset[str]]:
        return {column: frozenset(cell.form for cell in cells) for column, cells in self.columns.items()}

    @once
    def around(self) -> Headings:
        """The corner, the caption and the notes."""
        labels = (*reversed(self.sheet.corner), *self.sheet.captions, *self.sheet.notes)
        return Headings(map(self.heading, labels))

    @once
    def stated(self) -> list[Heading]:
        """Of these, what says how values are given: the corner, the caption, "Data are mean ± SD"."""
        corner = [self.heading(label) for label in reversed(self.sheet.corner)]
        captions = [self.heading(label) for label in self.sheet.captions]
        notes = [self.heading(label) for label in (*self.sheet.notes, *self.sheet.twin_notes)]
        return corner + captions + [note for note in notes if terms.STATED_VALUES.search(note.words)]

    def heads_p(self, heading: Heading) -> bool:
        """Whether the numbers under a heading may be p values: "P" over 66 and 86 stands for a group."""
        return heading.label not in self._heads_no_p

    @once
    def _heads_no_p(self) -> set[Label]:
        votes: dict[Label, list[bool]] = defaultdict(list)
        for cell in self.cells.values():
            nearest = self.over(cell).named
            for heading in (nearest, *self.beside(self.rows[cell.row])[:1]):
                if heading is not None and heading.p and (value := cell.number("value")) is not None:
                    votes[heading.label].append(cell.form == "plain" and 0 <= value.value <= 1)
        return {label for label, said in votes.items() if sum(said) < _MOST * len(said)}

    @once
    def unheaded_p(self) -> frozenset[int]:
        """Columns of p values whose heading was lost or says more: under a spanning group, "Ptreatment"."""
        return frozenset(
            column for column in range(self.sheet.stub + 1, self.sheet.width) if self._holds_p(column)
        )

    def _holds_p(self, column: int) -> bool:
        own = [label for label in self.sheet.heads[column] if label not in self.sheet.heads[column - 1]]
        cells = [cell for cell in self.columns.get(column, ()) if not cell.is_reference]
        joined = all(
            p_terms.P_JOINED.match(label.text) or p_terms.NAMED_TEST.match(label.text) for label in own
        )
        if not joined or len(cells) < _FEWEST:
            return False
        shaped = [cell for cell in cells if P_ALONE.fullmatch(cell.label.text)]
        return len(shaped) >= _MOST * len(cells)

    @once
    def constants(self) -> frozenset[int]:
        """Rows with a cell that names the constant of a model."""
        return frozenset(
            row.number
            for row in self.sheet.rows
            if any(terms.CONSTANT.fullmatch(label.text.lower()) for label in row.cells.values())
        )

    @once
    def shared_rows(self) -> frozenset[int]:
        """Rows with a cell in a column of "38 (54)" whose percentages fit one group size: counts."""
        columns = {
            column for column in range(self.sheet.stub, self.sheet.width) if self._holds_shares(column)
        }
        shared = {
            row for (row, column), cell in self.cells.items() if column in columns and cell.form == "pair"
        }
        return frozenset(shared | self._levels_of_all())

    def _levels_of_all(self) -> set[int]:
        """Rows of levels whose second numbers add up to 100 in some column: "14 (5.6)", "73 (29.0)", ..."""
        blocks: dict[tuple[int, ...], list[Row]] = defaultdict(list)
        for row in self.sheet.rows:
            if row.own and len(row.path) > row.own:
                blocks[tuple(label.start for label in row.path[:-1])].append(row)
        return {
            row.number
            for rows in blocks.values()
            if len(rows) >= _FEWEST and any(self._adds_to_all(rows, column) for column in rows[0].cells)
            for row in rows
        }

    def _adds_to_all(self, rows: list[Row], column: int) -> bool:
        cells = [self.cells[row.number, column] for row in rows if column in row.cells]
        pairs = [(cell.number("value"), cell.number("second")) for cell in cells if cell.form == "pair"]
        shares = [share.value for n, share in pairs if n is not None and share is not None and not n.decimals]
        return len(shares) == len(rows) and abs(sum(shares, Decimal(0)) - _ALL) <= _ROUNDED

    def _holds_shares(self, column: int) -> bool:
        sizes = []
        for cell in self.columns.get(column, ()):
            if cell.form != "pair":
                continue
            n, percent = cell.number("value"), cell.number("second")
            if n is None or percent is None or n.decimals or n.value <= 0:
                continue
            if percent.lowest > 0 and percent.value <= 100:
                sizes.append((100 * n.value / percent.highest, 100 * n.value / percent.lowest))
        if len(sizes) < _FEWEST:
            return False
        fitting = [sum(low <= edge <= high for low, high in sizes) for edge in (s[0] for s in sizes)]
        return max(fitting) >= _MOST * len(sizes)

    @property
    def habitual_spread(self) -> SpreadOf | None:
        """What the paper prints in brackets behind medians, where it says so once for all."""
        spread = self.memory.spread
        return None if spread == "bare" else spread

    @property
    def displaced(self) -> bool:
        """Whether the reader says that cells stand in other columns than their own."""
        return "displaced" in (self.sheet.table.doubt or "")

    def place(self, cell: Cell) -> TablePlace:
        """The cell as the feed names it."""
        over = self.over(cell)
        if cell.row not in self._paths:
            self._paths[cell.row] = " / ".join(label.text for label in self.rows[cell.row].path) or None
        return construct.table_place(
            label=self.sheet.table.label,
            row=self._paths[cell.row],
            column=over.text,
            column_n=int(over.size.value) if over.size is not None else None,
        )

    def size(self, cell: Cell) -> Printed | None:
        """The group size that a heading over the cell prints."""
        return self.over(cell).size

    def line(self, number: int) -> Span:
        """The table row as a span of the paper."""
        if number not in self._lines:
            row = self.rows[number]
            self._lines[number] = self.words.document.source_span(row.start, row.end)
        return self._lines[number]

    def level(self, cell: Cell) -> Printed | None:
        """The level of an interval: printed in the cell, over it, beside it, or around the table."""
        if (own := cell.passage.level(cell.parts.get("cue"))) is not None:
            return own
        printed = self.over(cell).level or self.beside(self.rows[cell.row]).level or self.around.level
        return printed or self.memory.level
