"""The words of a table's header as cells: the lines of each, and the level it stands on."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.reading.pdf_frames import Area
from extractor.reading.pdf_grid_columns import Columns, Piece

_LEVEL_STEP = 1.45  # sizes from one level to the next; lines of one cell are nearer
_SAME_LINE = 0.3  # sizes


@dataclass(slots=True, eq=False)
class HeaderBlock:
    """The lines of one cell, and the columns it touches."""

    pieces: list[Piece]
    reach: set[int]
    level: int = 0
    span: tuple[int, int] = (0, 0)
    below: list["HeaderBlock"] = field(default_factory=list)

    @property
    def x0(self) -> float:
        return min(piece.x0 for piece in self.pieces)

    @property
    def x1(self) -> float:
        return max(piece.x1 for piece in self.pieces)

    @property
    def base(self) -> float:
        return self.pieces[-1].base


def blocks_of(lines: Sequence[Sequence[Piece]], columns: Columns, rules: Sequence[Area]) -> list[HeaderBlock]:
    """The pieces of all lines, those below one another in one cell taken together."""
    blocks: list[HeaderBlock] = []
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
                blocks.append(HeaderBlock([piece], reach))
    return blocks


def _under(piece: Piece, reach: set[int], blocks: Sequence[HeaderBlock]) -> HeaderBlock | None:
    """The lowest block that a piece stands under."""
    over = [one for one in blocks if one.base < piece.base and (one.reach & reach or _overlap(one, piece))]
    return max(over, key=lambda one: one.base, default=None)


def _overlap(block: HeaderBlock, piece: Piece) -> bool:
    return block.x0 < piece.x1 and piece.x0 < block.x1


def _is_same_cell(block: HeaderBlock, piece: Piece, reach: set[int], rules: Sequence[Area]) -> bool:
    """Whether a line goes on with the cell above it."""
    if piece.base - block.base > _LEVEL_STEP * piece.size or not reach <= block.reach:
        return False
    return not any(
        block.base < rule.top < piece.base and rule.x0 < piece.x1 and rule.x1 > piece.x0 for rule in rules
    )


def ordered(blocks: Sequence[HeaderBlock]) -> list[HeaderBlock]:
    """Gives every block its level; the blocks with none below, from left to right."""
    for line in _as_high(blocks):
        topmost = []
        for block in line:
            above = [
                one
                for one in blocks
                if one.base < block.pieces[0].base
                and (one.reach & block.reach or _overlap(one, block.pieces[0]))
            ]
            nearest = max(above, key=lambda one: (one.level, one.base), default=None)
            if nearest is not None:
                block.level = nearest.level + 1
                nearest.below.append(block)
            else:
                topmost.append(block)
        # A header that begins beside others of a lower level is one of them, under a wide one set left.
        for block in topmost:
            block.level = max(one.level for one in line)
    _level_lone(blocks)
    return sorted((one for one in blocks if not one.below), key=lambda one: one.x0 + one.x1)


def _as_high(blocks: Sequence[HeaderBlock]) -> list[list[HeaderBlock]]:
    """The blocks that begin on one line, line after line."""
    lines: list[list[HeaderBlock]] = []
    for block in sorted(blocks, key=lambda one: one.pieces[0].base):
        if lines and block.pieces[0].base - lines[-1][0].pieces[0].base < _SAME_LINE * block.pieces[0].size:
            lines[-1].append(block)
        else:
            lines.append([block])
    return lines


def stacked(leaves: Sequence[HeaderBlock], blocks: Sequence[HeaderBlock]) -> list[HeaderBlock]:
    """The leaves, each with what stands above it."""
    above = {id(lower): block for block in blocks for lower in block.below}
    stacks = []
    for leaf in leaves:
        pieces, reach, block = list(leaf.pieces), set(leaf.reach), leaf
        while (upper := above.get(id(block))) is not None:
            pieces, reach, block = [*upper.pieces, *pieces], reach | upper.reach, upper
        stacks.append(HeaderBlock(pieces, reach))
    return stacks


def are_staggered(stacks: Sequence[HeaderBlock], lines: int) -> bool:
    """Whether a header has more lines than any of its cells: they are set in the middle of one row."""
    return lines > max((len(one.pieces) for one in stacks), default=lines)


def _level_lone(blocks: Sequence[HeaderBlock]) -> None:
    """Puts the blocks with nothing above and below them on the level of those that begin as high."""
    bases: dict[int, list[float]] = {}
    lone = [block for block in blocks if not block.below and not block.level]
    for block in blocks:
        if block.below or block.level:
            bases.setdefault(block.level, []).append(block.pieces[0].base)
    for block in lone if bases else []:
        base = block.pieces[0].base
        block.level = min(bases, key=lambda level: min(abs(base - other) for other in bases[level]))
