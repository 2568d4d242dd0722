"""Which cells belong together: estimate and interval in two columns, a value and its p, a count and its %."""

from decimal import Decimal
from itertools import pairwise

from extractor.finding.tables import heading_terms as terms
from extractor.finding.tables.cells import Cell
from extractor.finding.tables.frame import Frame
from extractor.finding.tables.headings import Heading
from extractor.finding.tables.item import VALUES, Item, Items
from extractor.finding.tables.p_values import join_p, value_above

_FAR, _FEWEST = 3, 3
_ALIKE, _APART = Decimal("1.25"), 2
"""How little the sizes of a column differ, and how much the percentages beside them do."""


def pair(frame: Frame, items: Items) -> list[Item]:
    """Joins companions; what is left over are p values that belong to no one value of their row."""
    _join_percents(frame, items)
    _join_spreads(frame, items)
    _join_split_effects(frame, items)
    return list(join_p(frame, items))


def _join_spreads(frame: Frame, items: Items) -> None:
    """Bounds and spreads go to the value at their left, or above where a row names them."""
    for place, item in list(items.items()):
        if item.nature == "spread" and item.heading is not None:
            _join_spread(frame, items, place, item, item.heading)


def _join_spread(frame: Frame, items: Items, place: tuple[int, int], item: Item, heading: Heading) -> None:
    row, column = place
    in_row = heading.label in frame.rows[row].path
    owner = _above(frame, items, item) if in_row else _left(frame, items, row, column)
    if owner is None or (not in_row and _is_no_spread_of(frame, items, owner, item)):
        return
    if owner.interval is None and not _has_spread(owner):
        if heading.bound == "high":
            return  # "Maximum" without its "Minimum"
        owner.interval = item.cell
        if owner.nature != "effect" or item.spread == "ci":
            owner.spread = owner.spread or item.spread
        del items[place]
    elif owner.high is None and _is_lower(owner.interval) and heading.bound != "low":
        owner.high = item.cell
        del items[place]
    elif owner.nature == "summary" and item.cell.form == "interval_alone":
        items[place] = _second(owner, item)


def _is_lower(interval: Cell | None) -> bool:
    """Whether what a value has of its interval is one bound, in a cell of its own."""
    return interval is not None and interval.form == "plain"


def _above(frame: Frame, items: Items, spread: Item) -> Item | None:
    """The value that a row of bounds belongs to: of the same variable, and a count only by an interval."""
    row, column = spread.cell.row, spread.cell.column
    owner = value_above(frame, items, row, column)
    if owner is None or (owner.nature == "count" and spread.cell.form != "interval_alone"):
        return None
    path, above = frame.rows[row].path, frame.rows[owner.cell.row].path
    return owner if set(path[:-1]) <= set(above) else None


def _is_no_spread_of(frame: Frame, items: Items, owner: Item, spread: Item) -> bool:
    """Whether a spread is no bound of the value at its left: the standard error of an estimate, say."""
    if owner.nature == "effect" and spread.spread in {"sd", "se"}:
        return True
    return _is_between_groups(frame, items, owner, spread)


def _is_between_groups(frame: Frame, items: Items, owner: Item, spread: Item) -> bool:
    """Whether a confidence interval behind the values of several groups is that of their difference.

    Behind "Before | After | Change" it is that of the change.
    """
    if spread.spread != "ci" or spread.cell.form != "interval_alone" or owner.nature == "effect":
        return False
    if any(terms.CHANGE.search(heading.words) for heading in frame.over(owner.cell)):
        return False
    beside = items.get((spread.cell.row, owner.cell.column - 1))
    return beside is not None and beside.nature == owner.nature


def _second(owner: Item, spread: Item) -> Item:
    """A second record of a value with two spreads: "Mean (SD) | Range"."""
    return Item(
        owner.cell,
        "summary",
        owner.heading,
        statistic=owner.statistic,
        spread=spread.spread,
        interval=spread.cell,
        second=True,
    )


def _join_split_effects(frame: Frame, items: Items) -> None:
    """An interval under its estimate in one column: "1.311" with "(0.562 to 3.056)" in the next row."""
    numbers = [row.number for row in frame.sheet.rows]
    for above, below in pairwise(numbers):
        for column in range(frame.sheet.stub, frame.sheet.width):
            upper, lower = items.get((above, column)), items.get((below, column))
            if upper is None or lower is None or upper.nature != "effect" or lower.nature != "effect":
                continue
            if upper.cell.form == "plain" and upper.interval is None and lower.cell.form == "interval_alone":
                upper.interval = lower.cell
                del items[below, column]


def _has_spread(item: Item) -> bool:
    if item.nature == "effect":
        return "low" in item.cell.parts  # "0.405 (0.027) | 0.353, 0.458": its standard error is no interval
    return bool({"low", "sd", "second"} & set(item.cell.parts)) and item.nature != "count"


def _left(frame: Frame, items: Items, row: int, column: int) -> Item | None:
    for at in range(column - 1, max(column - 1 - _FAR, -1), -1):
        item = items.get((row, at))
        if item is not None and item.nature in VALUES:
            return item if _share_group(frame, at, column) else None
        if item is not None and item.nature == "reference":
            if not _is_joined(items, row, at - 1):
                return None
            continue  # "1.02 | - | 2.28": the dash between two bounds
        if item is None and _holds_number(frame, row, at) and not _is_joined(items, row, at):
            return None  # the interval of a value that no heading explains
    return None


def _share_group(frame: Frame, left: int, right: int) -> bool:
    """Whether two columns stand under one heading or under none, one that is of bounds alone not counted."""
    if frame.sheet.same_group(left, right):
        return True
    outer = frame.sheet.heads[right][:1]
    spans_bounds = any(frame.heading(label).interval_alone for label in outer)
    return spans_bounds and not frame.sheet.groups[left]


def _is_joined(items: Items, row: int, column: int) -> bool:
    """Whether a cell is already a bound of the value at its left: the lower one before the upper."""
    place = row, column
    return any(
        item.interval is not None and (item.interval.row, item.interval.column) == place
        for (number, _), item in items.items()
        if number == row
    )


def _holds_number(frame: Frame, row: int, column: int) -> bool:
    cell = frame.cells.get((row, column))
    return cell is not None and cell.number("value") is not None


def _join_percents(frame: Frame, items: Items) -> None:
    """A column of percentages beside one of counts: "58 | 28.9"."""
    sizes = _columns_of_sizes(frame, items)
    for (row, column), item in list(items.items()):
        if item.nature != "percent":
            continue
        in_row = item.heading is not None and item.heading.label in frame.rows[row].path
        alone = item.heading is None or (item.heading.percent_alone and not in_row)
        for at in (column - 1, column + 1):
            count = items.get((row, at))
            if not alone or count is None or count.nature != "count" or at in sizes:
                continue
            if not frame.sheet.same_group(at, column):
                continue
            if (
                count.percent is None
                and not {"percent", "second"} & set(count.cell.parts)
                and _agree(count, item)
            ):
                count.percent = item.cell
                del items[row, column]
                break
        else:
            item.nature = "rate"


def _agree(count: Item, percent: Item) -> bool:
    """Whether 0 patients are 0 % and some are more."""
    n, share = count.cell.number("value"), percent.cell.number("value")
    return n is not None and share is not None and (n.value == 0) == (share.value == 0)


def _columns_of_sizes(frame: Frame, items: Items) -> set[int]:
    """Columns "N" of how many the percentages beside them are of: 84.5 % of 2085, 16.2 % of 2080."""
    return {column for column, cells in frame.columns.items() if _holds_sizes(frame, items, cells)}


def _holds_sizes(frame: Frame, items: Items, cells: list[Cell]) -> bool:
    column = cells[0].column
    if not any(terms.SIZE_ROW.fullmatch(heading.words) for heading in frame.over(cells[0])[:1]):
        return False
    for at in (column - 1, column + 1):
        beside = [(items.get((cell.row, column)), items.get((cell.row, at))) for cell in cells]
        pairs = [(_value(n), _value(share)) for n, share in beside if _are(n, share)]
        sizes = [n for n, _ in pairs]
        shares = [share for _, share in pairs]
        if len(pairs) >= _FEWEST and max(sizes) <= _ALIKE * min(sizes) and max(shares) > _APART * min(shares):
            return True
    return False


def _are(n: Item | None, share: Item | None) -> bool:
    return n is not None and share is not None and n.nature == "count" and share.nature == "percent"


def _value(item: Item | None) -> Decimal:
    number = item.cell.number("value") if item is not None else None
    return number.value if number is not None else Decimal(0)
