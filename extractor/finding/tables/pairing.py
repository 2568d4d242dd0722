"""Which cells belong together: estimate and interval in two columns, a value and its p, a count and its %."""

from itertools import pairwise

from extractor.finding.tables.frame import Frame
from extractor.finding.tables.item import VALUES, Item, Items
from extractor.finding.tables.p_values import join_p, value_above

_FAR = 3


def pair(frame: Frame, items: Items) -> list[Item]:
    """Joins companions; what is left over are p values that belong to no one value of their row."""
    _join_percents(frame, items)
    _join_spreads(frame, items)
    _join_split_effects(frame, items)
    return list(join_p(frame, items))


def _join_spreads(frame: Frame, items: Items) -> None:
    """Bounds and spreads go to the value at their left, or above where a row names them."""
    for (row, column), item in list(items.items()):
        if item.nature != "spread" or item.heading is None:
            continue
        in_row = item.heading.label in frame.rows[row].path
        owner = value_above(frame, items, row, column) if in_row else _left(frame, items, row, column)
        if owner is None or (not in_row and _is_between_groups(items, owner, item, column)):
            continue
        if owner.interval is None and not _has_spread(owner):
            owner.interval = item.cell
            if owner.nature != "effect" or item.spread == "ci":
                owner.spread = owner.spread or item.spread
            del items[row, column]
        elif (
            owner.high is None
            and owner.interval is not None
            and owner.interval.form == "plain"
            and item.heading.bound != "low"
        ):
            owner.high = item.cell
            del items[row, column]
        elif owner.nature == "summary" and item.cell.form == "interval_alone":
            items[row, column] = _second(owner, item)


def _is_between_groups(items: Items, owner: Item, spread: Item, column: int) -> bool:
    """Whether a confidence interval behind the values of several groups is that of their difference."""
    if spread.spread != "ci" or spread.cell.form != "interval_alone" or owner.nature == "effect":
        return False
    others = [
        c
        for (row, c), item in items.items()
        if row == spread.cell.row and c < column and item.nature == owner.nature and item is not owner
    ]
    return any(c == owner.cell.column - 1 for c in others)


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
            return item if frame.sheet.same_group(at, column) else None
        if item is not None and item.nature == "reference":
            return None
        if item is None and _holds_number(frame, row, at) and not _is_joined(items, row, at):
            return None  # the interval of a value that no heading explains
    return None


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
    for (row, column), item in list(items.items()):
        if item.nature != "percent":
            continue
        alone = item.heading is None or item.heading.percent_alone
        for at in (column - 1, column + 1):
            count = items.get((row, at))
            if not alone or count is None or count.nature != "count":
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
