"""A cell of a table with what it holds, and the cells that belong to it."""

from dataclasses import dataclass
from typing import Literal

from extractor.finding.tables.cells import Cell
from extractor.finding.tables.headings import Heading, SpreadOf, Statistic
from schemas.value import Measure

Nature = Literal["effect", "summary", "count", "rate", "p", "spread", "percent", "reference"]
VALUES = frozenset({"effect", "summary", "rate", "count"})
"""The natures of items that are values, not parts of one."""

Items = dict[tuple[int, int], "Item"]
"""The items of a table by row and column."""


@dataclass(slots=True)
class Item:
    """A cell with what it holds; ``heading`` said so."""

    cell: Cell
    nature: Nature
    heading: Heading | None = None
    measure: Measure | None = None
    statistic: Statistic | None = None
    spread: SpreadOf | None = None
    interval: Cell | None = None
    high: Cell | None = None
    percent: Cell | None = None
    p: Cell | None = None
    second: bool = False
    """Whether it repeats the value of another item with another spread."""
