"""Whole numbers that no heading calls counts, but the table does: levels that add up to a group's size."""

from collections import defaultdict
from collections.abc import Iterator

from extractor.document.sheets import Row
from extractor.finding.tables import heading_terms as terms
from extractor.finding.tables.cells import Cell
from extractor.finding.tables.frame import Frame
from extractor.finding.tables.headings import Heading
from extractor.finding.tables.item import Item, Items
from extractor.finding.tables.outside import outside
from schemas.printed import Printed

_FIRST_ROWS = 3
_MOST = 0.5


def count_unsaid(frame: Frame, items: Items) -> None:
    """Adds a count for every bare whole number that its neighbours or its block show to be one."""
    for cell in [*_among_counts(frame, items), *_parts_of_groups(frame, items), *_events(frame, items)]:
        items[cell.row, cell.column] = Item(cell, "count", _heading(items, cell))


def _heading(items: Items, cell: Cell) -> Heading | None:
    twins = (item.heading for (row, _), item in items.items() if row == cell.row and item.nature == "count")
    return next(twins, None)


def _among_counts(frame: Frame, items: Items) -> Iterator[Cell]:
    """A bare "0" among "3 (20)" is a count too, also in a row of its own kind."""
    counts = [item for item in items.values() if item.nature == "count" and item.cell.form != "plain"]
    rows = {item.cell.row for item in counts}
    columns = {item.cell.column for item in counts}
    filled = [column for _, column in items]
    mostly = {c for c in columns if sum(i.cell.column == c for i in counts) >= _MOST * filled.count(c)}
    for place, cell in frame.cells.items():
        number = _whole(cell)
        if number is None or cell.column not in columns or not _is_open(items, place, number):
            continue
        if cell.row in rows or (number == 0 and cell.column in mostly and _is_bare(frame, cell)):
            yield cell


def _is_open(items: Items, place: tuple[int, int], number: int) -> bool:
    """Whether nothing was said of a cell, or that it is a percentage, which a bare 0 need not be."""
    item = items.get(place)
    return item is None or (number == 0 and item.nature in {"percent", "rate"})


def _events(frame: Frame, items: Items) -> Iterator[Cell]:
    """Bare whole numbers under a caption of adverse events or complications: how often each happened."""
    if not any(terms.EVENTS_CAPTION.search(label.text.lower()) for label in frame.sheet.captions):
        return
    for place, cell in frame.cells.items():
        over = frame.over(cell)
        if place in items or _whole(cell) is None or not over or any(h.named or h.unit for h in over):
            continue
        if any(other.form == "plain" and other.percent_sign for other in frame.columns[cell.column]):
            continue  # "1.2%", "0"
        row = frame.rows[cell.row]
        if row.path and _is_bare(frame, cell) and not outside(frame, cell, over[0], frame.beside(row)[0]):
            yield cell


def _parts_of_groups(frame: Frame, items: Items) -> Iterator[Cell]:
    """The levels of a factor that add up to the sizes of the groups over them: "9", "19" of 28."""
    blocks: dict[tuple[int, ...], list[Row]] = defaultdict(list)
    for row in frame.sheet.rows:
        if row.own and len(row.path) > row.own:
            blocks[tuple(label.start for label in row.path[:-1])].append(row)
    for rows in blocks.values():
        cells = [frame.cells[row.number, column] for row in rows for column in row.cells]
        sized = [cell for cell in cells if _size(frame, cell) is not None]
        if (
            len(rows) > 1
            and sized
            and all(_whole(cell) is not None for cell in sized)
            and _add_up(frame, sized)
        ):
            yield from (cell for cell in sized if (cell.row, cell.column) not in items)


def _add_up(frame: Frame, cells: list[Cell]) -> bool:
    """Whether every column's numbers together are its group, or nearly so with some patients unknown."""
    sums: dict[int, int] = defaultdict(int)
    for cell in cells:
        sums[cell.column] += _whole(cell) or 0
    sizes = {cell.column: int(size.value) for cell in cells if (size := _size(frame, cell)) is not None}
    exact = sum(sums[column] == size for column, size in sizes.items())
    return exact >= _MOST * len(sizes) and all(sums[column] <= size for column, size in sizes.items())


def _size(frame: Frame, cell: Cell) -> Printed | None:
    """The size of the group over a cell, by its heading or by the table's row of sizes: "n | 35 | 31"."""
    if (size := frame.size(cell)) is not None:
        return size
    rows = (row for row in frame.sheet.rows[:_FIRST_ROWS] if len(row.path) == 1)
    sizes = next((row for row in rows if terms.SIZE_ROW.fullmatch(row.path[0].text.lower())), None)
    own = frame.cells.get((sizes.number, cell.column)) if sizes is not None else None
    return own.number("value") if own is not None and own.form == "plain" else None


def _is_bare(frame: Frame, cell: Cell) -> bool:
    """Whether the row's label names no statistic and no unit."""
    beside = frame.beside(frame.rows[cell.row])[:1]
    return all(not (h.statistic or h.spreads or h.p or h.measures or h.unit) for h in beside)


def _whole(cell: Cell) -> int | None:
    counted = cell.form == "plain" and not cell.percent_sign and not cell.is_money
    value = cell.number("value") if counted else None
    return int(value.value) if value is not None and not value.decimals and value.value >= 0 else None
