"""Which spread stands beside a value: printed in the cell, or named by a heading."""

from collections.abc import Sequence

from extractor.finding.tables.cells import Cell
from extractor.finding.tables.headings import Heading, SpreadOf

_SPREADS: dict[str, SpreadOf] = {"C": "ci", "Q": "iqr", "R": "range", "S": "sd", "E": "se"}


def printed_spread(cell: Cell) -> SpreadOf | None:
    """The spread that the cell names itself: "3.05 (SD 0.50)"."""
    index = cell.parts.get("cue", cell.parts.get("sd_cue"))
    return _SPREADS.get(cell.passage.tokens.letters[index]) if index is not None else None


def first_spread(headings: Sequence[Heading], of: set[SpreadOf]) -> SpreadOf | None:
    """The first spread of some kinds that headings name, nearest first."""
    return next((spread for heading in headings for spread in heading.spreads if spread in of), None)
