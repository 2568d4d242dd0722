"""The header of a table: its words as cells, level by level, each over the columns it heads.

A header's lowest cells head one column each, in their order; what stands above them heads as many columns
as it is set over. Where a rule is drawn under a common header, its length tells; elsewhere it begins, ends
or is centred where its columns do.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from extractor.reading.pdf_frames import Area
from extractor.reading.pdf_grid_cells import GridCell
from extractor.reading.pdf_grid_columns import Columns, Piece

_LEVEL_STEP = 1.45  # sizes from one level to the next; lines of one cell are nearer
_OVER = 0.3  # of the narrower of a piece and a column: it stands over it
_UNDER_RULE = 1.5  # sizes from a common header to the rule under it
_UNHEADED = 4.0  # points: the cost of a column that no common header takes in
_APART = 3.0  # how much worse than a lack of alignment it is not to stand over a column


@dataclass(slots=True, eq=False)
class _Block:
    """The lines of one cell, and the columns it touches."""

    pieces: list[Piece]
    reach: set[int]
    level: int = 0
    span: tuple[int, int] = (0, 0)
    below: list["_Block"] = field(default_factory=list)

    @property
    def x0(self) -> float:
        return min(piece.x0 for piece in self.pieces)

    @property
    def x1(self) -> float:
        return max(piece.x1 for piece in self.pieces)

    @property
    def base(self) -> float:
        return self.pieces[-1].base


def header_cells(
    lines: Sequence[Sequence[Piece]], columns: Columns, rules: Sequence[Area]
) -> tuple[list[GridCell], int]:
    """The cells of a header's lines, and how many rows they make; ``rules`` do not cross the whole table."""
    blocks = _blocks(lines, columns, rules)
    leaves = _ordered(blocks)
    stacks = _stacked(leaves, blocks)
    if not rules and all(len(one.below) < 2 for one in blocks) and _are_staggered(stacks, len(lines)):
        blocks = stacks
        leaves = _ordered(blocks)
    _place_leaves(leaves, columns)
    depth = 1 + max((block.level for block in blocks), default=-1)
    for level in range(depth - 2, -1, -1):
        parents = sorted(
            (one for one in blocks if one.below and one.level == level), key=lambda one: one.x0 + one.x1
        )
        lower = [one for one in blocks if one.level > level and not one.below]
        _place_parents(parents, lower, columns, rules)
    return _cells(blocks, depth), depth


# ------------------------------------------------------------------------------------------------- blocks


def _blocks(lines: Sequence[Sequence[Piece]], columns: Columns, rules: Sequence[Area]) -> list[_Block]:
    """The pieces of all lines, those below one another in one cell taken together."""
    blocks: list[_Block] = []
    for line in lines:
        above = [(piece, _under(piece, columns.under(piece), blocks)) for piece in line]
        claims = [block for _, block in above if block is not None]
        for piece, block in above:
            reach = columns.under(piece)
            alone = block is not None and sum(one is block for one in claims) == 1
            if block is not None and alone and _is_same_cell(block, piece, reach, rules):
                block.pieces.append(piece)
                block.reach |= reach
            else:
                blocks.append(_Block([piece], reach))
    return blocks


def _under(piece: Piece, reach: set[int], blocks: Sequence[_Block]) -> _Block | None:
    """The lowest block that a piece stands under."""
    over = [one for one in blocks if one.base < piece.base and (one.reach & reach or _overlap(one, piece))]
    return max(over, key=lambda one: one.base, default=None)


def _overlap(block: _Block, piece: Piece) -> bool:
    return block.x0 < piece.x1 and piece.x0 < block.x1


def _is_same_cell(block: _Block, piece: Piece, reach: set[int], rules: Sequence[Area]) -> bool:
    """Whether a line goes on with the cell above it."""
    if piece.base - block.base > _LEVEL_STEP * piece.size or not reach <= block.reach:
        return False
    return not any(
        block.base < rule.top < piece.base and rule.x0 < piece.x1 and rule.x1 > piece.x0 for rule in rules
    )


def _ordered(blocks: Sequence[_Block]) -> list[_Block]:
    """Gives every block its level; the blocks with none below, from left to right."""
    for block in sorted(blocks, key=lambda one: one.base):
        above = [
            one
            for one in blocks
            if one.base < block.pieces[0].base and (one.reach & block.reach or _overlap(one, block.pieces[0]))
        ]
        nearest = max(above, key=lambda one: (one.level, one.base), default=None)
        if nearest is not None:
            block.level = nearest.level + 1
            nearest.below.append(block)
    _level_lone(blocks)
    return sorted((one for one in blocks if not one.below), key=lambda one: one.x0 + one.x1)


def _stacked(leaves: Sequence[_Block], blocks: Sequence[_Block]) -> list[_Block]:
    """The leaves, each with what stands above it."""
    above = {id(lower): block for block in blocks for lower in block.below}
    stacks = []
    for leaf in leaves:
        pieces, reach, block = list(leaf.pieces), set(leaf.reach), leaf
        while (upper := above.get(id(block))) is not None:
            pieces, reach, block = [*upper.pieces, *pieces], reach | upper.reach, upper
        stacks.append(_Block(pieces, reach))
    return stacks


def _are_staggered(stacks: Sequence[_Block], lines: int) -> bool:
    """Whether a header has more lines than any of its cells: they are set in the middle of one row."""
    return lines > max((len(one.pieces) for one in stacks), default=lines)


def _level_lone(blocks: Sequence[_Block]) -> None:
    """Puts the blocks with nothing above and below them on the level of those that begin as high."""
    bases: dict[int, list[float]] = {}
    lone = [block for block in blocks if not block.below and not block.level]
    for block in blocks:
        if block.below or block.level:
            bases.setdefault(block.level, []).append(block.pieces[0].base)
    for block in lone if bases else []:
        base = block.pieces[0].base
        block.level = min(bases, key=lambda level: min(abs(base - other) for other in bases[level]))


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


def _place_leaves(leaves: Sequence[_Block], columns: Columns) -> None:
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


def _stands_over(block: _Block, column: int, columns: Columns) -> bool:
    low, high = columns.sides[column]
    return block.x0 - 2 <= (low + high) / 2 <= block.x1 + 2


# ------------------------------------------------------------------------------------------------ parents


def _place_parents(
    parents: Sequence[_Block], lower: Sequence[_Block], columns: Columns, rules: Sequence[Area]
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


def _side(column: int, leaves: Sequence[_Block], columns: Columns) -> tuple[float, float]:
    """The left and right of a column, its header included."""
    low, high = columns.sides[column]
    for leaf in leaves:
        if leaf.span == (column, column):
            low, high = min(low, leaf.x0), max(high, leaf.x1)
    return low, high


def _ruled(
    parent: _Block, free: Sequence[int], columns: Columns, rules: Sequence[Area]
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


def _cells(blocks: Sequence[_Block], depth: int) -> list[GridCell]:
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
