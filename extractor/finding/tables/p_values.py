"""Which value a p belongs to: the effect of its row or level, the medians, means and rates it compares."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from extractor.document.sheet_terms import TEST_ROW
from extractor.document.sheets import Row
from extractor.finding.tables import heading_terms as terms
from extractor.finding.tables.frame import Frame
from extractor.finding.tables.item import VALUES, Item, Items, Nature

_BOTH = frozenset({"effect", "p"})
"""The natures that a column headed "P value / HR (95% CI)" holds."""


class _Columns(NamedTuple):
    """The columns that hold effects, and those that hold p values."""

    effects: frozenset[int]
    ps: frozenset[int]


def value_above(frame: Frame, items: Items, row: int, column: int) -> Item | None:
    """The value in one of the two rows above, in the same column."""
    numbers = [r.number for r in frame.sheet.rows]
    at = numbers.index(row)
    for number in reversed(numbers[max(at - 2, 0) : at]):
        item = items.get((number, column))
        if item is not None and item.nature in VALUES:
            return item
    return None


def join_p(frame: Frame, items: Items) -> Iterator[Item]:
    """Gives every p value to what it belongs to; yields those that belong to no one value of their row."""
    columns = _Columns(_columns_of(items, "effect"), _columns_of(items, "p"))
    for row in frame.sheet.rows:
        for column in sorted(columns.ps.intersection(row.cells)):
            item = items.get((row.number, column))
            if item is None or item.nature != "p":
                continue
            alone = (
                _of_interaction(frame, item)
                or _of_trend(frame, items, columns, item)
                or _of_several(frame, columns, item)
            )
            if alone or not _give(frame, items, columns, item):
                yield item


def _of_interaction(frame: Frame, p: Item) -> bool:
    """Whether a p compares the effects of subgroups, and so belongs to none of them."""
    return any(
        terms.OF_STRATA.search(heading.words) and not heading.measures for heading in frame.over(p.cell)
    )


def _of_several(frame: Frame, columns: _Columns, p: Item) -> bool:
    """Whether one p stands behind the effects of several comparisons: "A vs C / HR | B vs C / HR | P"."""
    column = p.cell.column
    if not {column - 1, column - 2} <= columns.effects or len(columns.ps) > 1:
        return False
    outermost = [frame.sheet.heads[at][:1] for at in (column - 2, column - 1, column)]
    words = [labels[0].text.lower() for labels in outermost if labels]
    if len(set(words)) < len(outermost):
        return False
    models = {model.group() if (model := terms.MODELLED.search(said)) else None for said in words[:2]}
    return len(models) == 1 and all(terms.BETWEEN.search(said) for said in words[:2])


def _of_trend(frame: Frame, items: Items, columns: _Columns, p: Item) -> bool:
    """Whether a p is of a trend over levels: beside or over several effects of a row, or of its factor."""
    if p.heading is None or p.heading.p_kind != "trend":
        return False
    row = frame.rows[p.cell.row]
    beside = Counter(number for (number, _), item in items.items() if item.nature == "effect")
    governed = (r.number for r in frame.sheet.rows if r.path[: len(row.path)] == row.path)
    if any(beside[number] > 1 for number in (row.number, *governed)):
        return True
    column = _effect_column(frame, items, columns, p.cell.column)
    if column is None:
        return False
    effects = [number for number, at in items if at == column and items[number, at].nature == "effect"]
    printed = [n for n, at in items if at == p.cell.column and items[n, at].nature == "p" and n in effects]
    if len(printed) == len(effects):
        return False  # one for each effect: a trend per unit
    block = set(_block(frame, row)) if len(row.path) > 1 else set(effects) - {row.number}
    return len(block & set(effects)) > (row.number not in effects)


def _give(frame: Frame, items: Items, columns: _Columns, item: Item) -> bool:
    """Gives a p to what it belongs to; False where it stands alone."""
    row, column = frame.rows[item.cell.row], item.cell.column
    if _is_of_test(items, row):
        return _give_above(frame, items, row, column)
    if item.heading is not None and item.heading.label in row.path:
        owner = _owner_of_row(frame, items, row, column) if item.heading.p_kind != "trend" else None
        if owner is not None:
            owner.p = item.cell
        return owner is not None
    modelled = any(terms.MODELLED.search(heading.words) for heading in frame.over(item.cell))
    in_effects = column in columns.effects
    column_of_effect = column if in_effects else _effect_column(frame, items, columns, column)
    if column_of_effect is not None:
        if _give_effect(frame, items, row, column_of_effect, item):
            return True
        if column_of_effect != column and (modelled or (row.number, column_of_effect) in items):
            return False
    compared = [
        other
        for number in (row.number, *_block_of_one_p(frame, items, row, column))
        for at in _compared(columns, column)
        if (other := items.get((number, at))) is not None and _takes_p(frame, other, modelled=modelled)
    ]
    parts = [other for other in compared if not _is_of_all(frame, other)]
    for other in parts if len(parts) > 1 else compared:
        other.p = other.p or item.cell
    return bool(compared)


def _owner_of_row(frame: Frame, items: Items, row: Row, column: int) -> Item | None:
    """The effect that the p of a row "P value" belongs to: above it or, where that has one, below it.

    Panel A / OR (95% CI) | 1.21 (1.12-1.30)      either order, and never beyond the labels
    Panel A / P value     | 0.004                 that govern the row
    """
    above = value_above(frame, items, row.number, column) or _only_effect_above(frame, items, row.number)
    below = items.get((row.number + 1, column))
    for owner in (above, below):
        if owner is None or owner.nature != "effect" or owner.p is not None or "p" in owner.cell.parts:
            continue
        if set(row.path[:-1]) <= set(frame.rows[owner.cell.row].path):
            return owner
    return None


def _is_of_test(items: Items, row: Row) -> bool:
    """Whether a row names a test and has p values alone: "Paired analysis | P = 0.19"."""
    found = [items.get((row.number, column)) for column in row.cells]
    alone = all(item is not None and item.nature == "p" for item in found)
    own = any(item is not None and item.heading and item.heading.label in row.path for item in found)
    return alone and not own and row.own > 0 and TEST_ROW.match(row.path[-1].text) is not None


def _give_above(frame: Frame, items: Items, row: Row, column: int) -> bool:
    """The p of a row that only names a test belongs to the effect above, behind its numbers of patients."""
    numbers = [r.number for r in frame.sheet.rows if r.number < row.number]
    for number in reversed(numbers):
        item = items.get((number, column))
        if item is None or item.nature in {"count", "spread"}:
            continue
        if item.nature == "effect" and item.p is None and "p" not in item.cell.parts:
            item.p = items[row.number, column].cell
            return True
        return False
    return False


def _is_of_all(frame: Frame, item: Item) -> bool:
    """Whether a value is of all patients: the p beside it compares their groups."""
    return any(terms.EVERYBODY.fullmatch(heading.words) for heading in frame.over(item.cell)[:1])


def _takes_p(frame: Frame, item: Item, *, modelled: bool) -> bool:
    """Whether the p of a comparison belongs to a value: to medians, means and rates, not to counts.

    The p of a regression ("univariate") belongs to a median only where the median is of its outcome.
    """
    over = frame.over(item.cell)
    if modelled and item.heading not in over:
        return False
    if any(terms.MISSING.search(heading.words) for heading in over[:1]):
        return False  # a column "Missing data, %" between the groups and their p
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


def _columns_of(items: Items, nature: Nature) -> frozenset[int]:
    return frozenset(c for (_, c), item in items.items() if item.nature == nature)


def _effect_column(frame: Frame, items: Items, columns: _Columns, column: int) -> int | None:
    """The column of effects that a column of p values belongs to: in its group, at its left, at its right."""
    effects, others = sorted(columns.effects), columns.ps
    grouped = [c for c in effects if frame.sheet.groups[column] and frame.sheet.same_group(c, column)]
    if len(grouped) == 1:
        return None if _is_of_another_model(frame, others, grouped[0], column) else grouped[0]
    if not frame.sheet.groups[column] and sum(bool(frame.sheet.groups[c]) for c in effects) > 1:
        return None  # behind several groups of columns: a p for interaction
    left = [c for c in effects if c < column and not any(c < p < column for p in others)]
    if left and (frame.sheet.same_group(left[-1], column) or not frame.sheet.groups[column]):
        between = [items[r, c].nature for r, c in items if left[-1] < c < column]
        return None if {"summary", "count"} & set(between) else left[-1]
    right = [c for c in effects if c == column + 1 and frame.sheet.same_group(c, column)]
    behind = {p for p in others if right and p > right[0]}
    return right[0] if right and not behind else None


def _is_of_another_model(frame: Frame, ps: frozenset[int], effect: int, p: int) -> bool:
    """Whether a p of "Univariate" stands beside an effect of "Multivariate" that has its own p there."""
    groups = frame.sheet.groups
    return groups[p] != groups[effect] and any(groups[other] == groups[effect] for other in ps)


def _give_effect(frame: Frame, items: Items, row: Row, column: int, p: Item) -> bool:
    """A p goes to the effect of its row; on a reference or factor row to the one other level."""
    same = items.get((row.number, column))
    if same is not None and same.nature == "effect":
        same.p = same.p or p.cell
        return True
    if p.cell.column == column:
        # the p of a column headed "P value / HR" stands over its effect, of "HR / P value" under it
        near = items.get((row.number + (1 if _begins_with_p(items, column) else -1), column))
        if near is not None and near.nature == "effect" and near.p is None:
            near.p = p.cell
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


def _begins_with_p(items: Items, column: int) -> bool:
    """Whether the first of a column of effects and p values is a p."""
    own = ((row, item) for (row, at), item in items.items() if at == column and item.nature in _BOTH)
    return min((row, item.nature) for row, item in own if item.cell.form != "stacked")[1] == "p"


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


def _compared(columns: _Columns, column: int) -> Iterator[int]:
    """The columns left of a p value, as far as the next p."""
    for at in range(column - 1, -1, -1):
        if at in columns.ps:
            return
        yield at
