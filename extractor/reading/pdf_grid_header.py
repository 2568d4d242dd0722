"""The header of a table: its words as cells, level by level, each over the columns it heads.

A header's lowest cells head one column each, in their order; what stands above them heads as many columns
as it is set over. Where a rule is drawn under a common header, its length tells; elsewhere it begins, ends
or is centred where its columns do.
"""

from collections.abc import Sequence
from functools import cache

from extractor.reading.pdf_frames import Area
from extractor.reading.pdf_grid_blocks import HeaderBlock, are_staggered, blocks_of, ordered, stacked
from extractor.reading.pdf_grid_cells import GridCell
from extractor.reading.pdf_grid_columns import Columns, Piece

_UNDER_RULE = 1.5  # sizes from a common header to the rule under it
_UNHEADED = 4.0  # points: the cost of a column that no common header takes in
_APART = 3.0  # how much worse than a lack of alignment it is not to stand over a column


def header_cells(
    lines: Sequence[Sequence[Piece]], columns: Columns, rules: Sequence[Area]
) -> tuple[list[GridCell], int]:
    """The cells of a header's lines, and how many rows they make; ``rules`` do not cross the whole table."""
    blocks = blocks_of(lines, columns, rules)
    leaves = ordered(blocks)
    stacks = stacked(leaves, blocks)
    if not rules and all(len(one.below) < 2 for one in blocks) and are_staggered(stacks, len(lines)):
        blocks = stacks
        leaves = ordered(blocks)
    _place_leaves(leaves, columns)
    depth = 1 + max((block.level for block in blocks), default=-1)
    for level in range(depth - 2, -1, -1):
        parents = sorted(
            (one for one in blocks if one.below and one.level == level), key=lambda one: one.x0 + one.x1
        )
        lower = [one for one in blocks if one.level > level and not one.below]
        _place_parents(parents, lower, columns, rules)
    return _cells(blocks, depth), depth


# ------------------------------------------------------------------------------------------------- leaves


def _misfit(left: float, right: float, side: tuple[float, float], *, common: bool = False) -> float:
    """How far words are from being aligned with a column, by its left, its middle or its right.

    A ``common`` header of several columns begins where they do or is centred over them.
    """
    low, high = side
    aligned = min(abs(left - low), abs(left + right - low - high) / 2)
    if not common:
        aligned = min(aligned, abs(right - high))
    return aligned + _APART * max(low - right, left - high, 0.0)


def _place_leaves(leaves: Sequence[HeaderBlock], columns: Columns) -> None:
    """A column for each leaf, in order; then the columns beside it that it alone stands over."""
    count = len(leaves)
    if count > columns.number:
        for leaf in leaves:
            at = min(range(columns.number), key=lambda one: _misfit(leaf.x0, leaf.x1, columns.sides[one]))
            leaf.span = at, at
        return

    @cache
    def best(number: int, begin: int) -> tuple[float, tuple[int, ...]]:
        if number == count:
            return 0.0, ()
        leaf = leaves[number]
        return min(
            (_misfit(leaf.x0, leaf.x1, columns.sides[at]) + cost, (at, *others))
            for at in range(begin, columns.number - (count - number) + 1)
            for cost, others in [best(number + 1, at + 1)]
        )

    _, places = best(0, 0)
    taken = set(places)
    for leaf, at in zip(leaves, places, strict=True):
        first = last = at
        while first - 1 not in taken and first - 1 >= 0 and _stands_over(leaf, first - 1, columns):
            first -= 1
        while last + 1 not in taken and last + 1 < columns.number and _stands_over(leaf, last + 1, columns):
            last += 1
        taken.update(range(first, last + 1))
        leaf.span = first, last


def _stands_over(block: HeaderBlock, column: int, columns: Columns) -> bool:
    low, high = columns.sides[column]
    return block.x0 - 2 <= (low + high) / 2 <= block.x1 + 2


# ------------------------------------------------------------------------------------------------ parents


def _place_parents(
    parents: Sequence[HeaderBlock], lower: Sequence[HeaderBlock], columns: Columns, rules: Sequence[Area]
) -> None:
    """The columns of the common headers of one level, none of them in two."""
    if not parents:
        return
    free = sorted({at for leaf in lower for at in range(leaf.span[0], leaf.span[1] + 1)})
    sides = [_side(at, lower, columns) for at in free]
    ruled = [_ruled(parent, free, columns, rules) for parent in parents]
    count = len(parents)

    @cache
    def best(number: int, begin: int) -> tuple[float, tuple[tuple[int, int], ...]]:
        if number == count:
            return _UNHEADED * (len(free) - begin), ()
        parent = parents[number]
        found = [(_UNHEADED * len(free) * 50, ((-1, -1), *best(number + 1, begin)[1]))]
        for first in range(begin, len(free)):
            for last in range(first, len(free)):
                cost, others = best(number + 1, last + 1)
                cost += _UNHEADED * (first - begin) + _misfit(
                    parent.x0, parent.x1, (sides[first][0], sides[last][1]), common=True
                )
                known = ruled[number]
                if known is not None and known != (free[first], free[last]):
                    cost += _UNHEADED * 10
                found.append((cost, ((first, last), *others)))
        return min(found)

    for parent, (first, last) in zip(parents, best(0, 0)[1], strict=True):
        parent.span = (free[first], free[last]) if first >= 0 else (-1, -1)


def _side(column: int, leaves: Sequence[HeaderBlock], columns: Columns) -> tuple[float, float]:
    """The left and right of a column, its header included."""
    low, high = columns.sides[column]
    for leaf in leaves:
        if leaf.span == (column, column):
            low, high = min(low, leaf.x0), max(high, leaf.x1)
    return low, high


def _ruled(
    parent: HeaderBlock, free: Sequence[int], columns: Columns, rules: Sequence[Area]
) -> tuple[int, int] | None:
    """The columns over the rule that is drawn under a common header."""
    size = parent.pieces[0].size
    for rule in rules:
        under = 0 < rule.top - parent.base < _UNDER_RULE * size
        if under and rule.x0 <= parent.x0 + 2 and rule.x1 >= parent.x1 - 2:
            held = [
                at
                for at in free
                if rule.x0 - size <= (columns.sides[at][0] + columns.sides[at][1]) / 2 <= rule.x1 + size
            ]
            if held:
                return held[0], held[-1]
    return None


# -------------------------------------------------------------------------------------------------- cells


def _cells(blocks: Sequence[HeaderBlock], depth: int) -> list[GridCell]:
    """The blocks as cells; those that got the same place, or none, share one."""
    cells: dict[tuple[int, int], GridCell] = {}
    for block in sorted(blocks, key=lambda one: (one.level, one.span, one.base)):
        first, last = block.span
        if first < 0:
            first = last = min(block.reach, default=0)
        if (block.level, first) in cells:
            cells[block.level, first].pieces += block.pieces
            continue
        cells[block.level, first] = GridCell(
            block.level, first, last - first + 1, list(block.pieces), header=True
        )
    found = sorted(cells.values(), key=lambda cell: (cell.row, cell.column))
    for cell in found:
        below = [other.row for other in found if other.row > cell.row and cell.is_over(other)]
        cell.rowspan = min(below, default=depth) - cell.row
    return found
