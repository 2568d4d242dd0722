"""A table as one reads it: which headings govern a column, which labels govern a row.

``schemas.paper.Table`` is the grid as printed. A *sheet* says what a reader sees in it: heading rows (also
those that return in the middle of a table), label columns, rows that head the rows under them, and the
words of caption and footnotes. Nothing here knows what a number means.
"""

from dataclasses import dataclass, field

from extractor.document.sheet_labels import Label
from schemas.paper import Table


@dataclass(frozen=True, slots=True)
class Row:
    """A body row: its labels from the outermost that governs it to its own, and its filled cells.

    ``subheads`` holds headings printed in the body above it, by column: one dictionary for all rows under the
    same ones. ``own`` counts the labels of ``path`` that stand in the row itself (0: the row goes on from the
    one above).
    """

    number: int
    start: int
    end: int
    path: tuple[Label, ...]
    own: int
    cells: dict[int, Label] = field(default_factory=dict)
    subheads: dict[int, tuple[Label, ...]] = field(default_factory=dict)
    banner: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table's headings, rows and notes."""

    table: Table
    number: int
    width: int
    stub: int
    corner: tuple[Label, ...]
    heads: tuple[tuple[Label, ...], ...]
    groups: tuple[tuple[int, ...], ...]
    rows: tuple[Row, ...]
    captions: tuple[Label, ...]
    notes: tuple[Label, ...]
    twin_notes: tuple[Label, ...] = ()
    """Notes of other tables with the same columns: they may say how values are given, not what of."""

    def headings(self, row: Row, column: int) -> tuple[Label, ...]:
        """The headings over a cell, outermost first."""
        return self.heads[column] + row.subheads.get(column, ())

    def same_group(self, left: int, right: int) -> bool:
        """Whether two columns stand under one spanning heading, or neither under any."""
        return self.groups[left][:1] == self.groups[right][:1]
