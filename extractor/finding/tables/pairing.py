"""Which cells belong together: estimate and interval in two columns, a value and its p, a count and its %."""

from collections.abc import Iterator
from itertools import pairwise

from extractor.document.sheets import Row
from extractor.finding.tables import heading_terms as terms
from extractor.finding.tables.frame import Frame
from extractor.finding.tables.item import Item, Items

_VALUES = frozenset({"effect", "summary", "rate", "count"})
_FAR = 3


def pair(frame: Frame, items: Items) -> list[Item]:
    """Joins companions; what is left over are p values that belong to no one value of their row."""
    _join_percents(frame, items)
    _join_spreads(frame, items)
    _join_split_effects(frame, items)
    return list(_join_p(frame, items))


def _join_spreads(frame: Frame, items: Items) -> None:
    """Bounds and spreads go to the value at their left, or above where a row names them."""
    for (row, column), item in list(items.items()):
        if item.nature != "spread" or item.heading is None:
            continue
        in_row = item.heading.label in frame.rows[row].path
        owner = _above(frame, items, row, column) if in_row else _left(frame, items, row, column)
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
        if item is not None and item.nature in _VALUES:
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


def _above(frame: Frame, items: Items, row: int, column: int) -> Item | None:
    numbers = [r.number for r in frame.sheet.rows]
    at = numbers.index(row)
    for number in reversed(numbers[max(at - 2, 0) : at]):
        item = items.get((number, column))
        if item is not None and item.nature in _VALUES:
            return item
    return None


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


def _join_p(frame: Frame, items: Items) -> Iterator[Item]:
    for row in frame.sheet.rows:
        for column in sorted(c for r, c in items if r == row.number):
            item = items[row.number, column]
            if item.nature == "p" and (_of_interaction(frame, item) or not _give(frame, items, row, column)):
                yield item


def _of_interaction(frame: Frame, p: Item) -> bool:
    """Whether a p compares the effects of subgroups, and so belongs to none of them."""
    return any("interaction" in heading.words and not heading.measures for heading in frame.over(p.cell))


def _give(frame: Frame, items: Items, row: Row, column: int) -> bool:
    """Gives a p to what it belongs to; False where it stands alone."""
    item = items[row.number, column]
    if item.heading is not None and item.heading.label in row.path:
        owner = _above(frame, items, row.number, column) or _only_effect_above(frame, items, row.number)
        if owner is not None and owner.nature == "effect" and owner.p is None:
            owner.p = item.cell
            return True
        return False
    modelled = any(terms.MODELLED.search(heading.words) for heading in frame.over(item.cell))
    column_of_effect = _effect_column(frame, items, column)
    if column_of_effect is None and column in _effect_columns(items):
        column_of_effect = column
    if column_of_effect is not None:
        if _give_effect(frame, items, row, column_of_effect, item):
            return True
        if column_of_effect != column and (modelled or (row.number, column_of_effect) in items):
            return False
    compared = [
        other
        for number in (row.number, *_block_of_one_p(frame, items, row, column))
        for at in _compared(items, number, column)
        if (other := items.get((number, at))) is not None and _takes_p(frame, other, modelled=modelled)
    ]
    for other in compared:
        other.p = other.p or item.cell
    return bool(compared)


def _takes_p(frame: Frame, item: Item, *, modelled: bool) -> bool:
    """Whether the p of a comparison belongs to a value: to medians, means and rates, not to counts.

    The p of a regression ("univariate") belongs to a median only where the median is of its outcome.
    """
    if modelled and item.heading not in frame.over(item.cell):
        return False
    return item.nature in {"summary", "rate"} or (item.nature == "count" and item.interval is not None)


def _block_of_one_p(frame: Frame, items: Items, row: Row, column: int) -> list[int]:
    """The other levels of a factor whose only p value stands in this row: it compares them all."""
    block = list(_block(frame, row))
    if any((at := items.get((number, column))) is not None and at.nature == "p" for number in block):
        return []
    return [number for number in block if (number, column) not in items]


def _only_effect_above(frame: Frame, items: Items, row: int) -> Item | None:
    numbers = [r.number for r in frame.sheet.rows]
    at = numbers.index(row)
    if not at:
        return None
    effects = [item for (r, _), item in items.items() if r == numbers[at - 1] and item.nature == "effect"]
    return effects[0] if len(effects) == 1 else None


def _effect_columns(items: Items) -> set[int]:
    return {c for (_, c), item in items.items() if item.nature == "effect"}


def _effect_column(frame: Frame, items: Items, column: int) -> int | None:
    """The column of effects that a column of p values belongs to: in its group, at its left, at its right."""
    effects = sorted(_effect_columns(items))
    others = {c for (_, c), item in items.items() if item.nature == "p"}
    grouped = [c for c in effects if frame.sheet.groups[column] and frame.sheet.same_group(c, column)]
    if len(grouped) == 1:
        return grouped[0]
    if not frame.sheet.groups[column] and sum(bool(frame.sheet.groups[c]) for c in effects) > 1:
        return None  # behind several groups of columns: a p for interaction
    left = [c for c in effects if c < column and not any(c < p < column for p in others)]
    if left and (frame.sheet.same_group(left[-1], column) or not frame.sheet.groups[column]):
        between = [items[r, c].nature for r, c in items if left[-1] < c < column]
        return None if {"summary", "count"} & set(between) else left[-1]
    right = [c for c in effects if c == column + 1 and frame.sheet.same_group(c, column)]
    behind = {p for p in others if right and p > right[0]}
    return right[0] if right and not behind else None


def _give_effect(frame: Frame, items: Items, row: Row, column: int, p: Item) -> bool:
    """A p goes to the effect of its row; on a reference or factor row to the one other level."""
    same = items.get((row.number, column))
    if same is not None and same.nature == "effect":
        same.p = same.p or p.cell
        return True
    below = items.get((row.number + 1, column))
    if below is not None and below.nature == "effect" and below.p is None and p.cell.column == column:
        below.p = p.cell  # the p of a column headed "P value / HR" stands over its effect
        return True
    levels = [
        item
        for number in _block(frame, row)
        if (item := items.get((number, column))) is not None and item.nature == "effect"
    ]
    if len(levels) == 1 and levels[0].p is None and not _has_own_p(items, levels[0], p):
        levels[0].p = p.cell
        return True
    return False


def _has_own_p(items: Items, effect: Item, p: Item) -> bool:
    own = items.get((effect.cell.row, p.cell.column))
    return "p" in effect.cell.parts or (own is not None and own.nature == "p")


def _block(frame: Frame, row: Row) -> Iterator[int]:
    """The rows that stand under the same labels as a row, or under the row itself."""
    own = row.path[-1:] if row.own else ()
    for other in frame.sheet.rows:
        if other.number == row.number:
            continue
        siblings = len(row.path) > 1 and other.path[:-1] == row.path[:-1] and len(other.path) == len(row.path)
        levels = own and own[0] in other.path[:-1]
        if siblings or levels:
            yield other.number


def _compared(items: Items, row: int, column: int) -> Iterator[int]:
    """The columns left of a p value, as far as the next p."""
    for at in range(column - 1, -1, -1):
        item = items.get((row, at))
        if item is not None and item.nature == "p":
            return
        if any(c == at and other.nature == "p" for (_, c), other in items.items()):
            return
        yield at
