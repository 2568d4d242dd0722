"""Which rows of a table head the rows under them: indented levels, spanning rows, factors with a p value.

Age, years |         |          | 0.02      "Age, years" governs the two rows under it,
<60      | 53 (76) | 28 (76)  |           by indent where the table indents, else until a row
≥60      | 17 (24) |  9 (24)  |           that heads others or measures something else.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.document.sheet_terms import NO_FACTOR, P_ALONE, REFERENCE, REFERRED, STATED, STATISTIC, WHOLE


@dataclass(frozen=True, slots=True)
class Label:
    """Words of a heading, row label, caption or footnote; offsets are the view's."""

    text: str
    start: int
    end: int


_CODE = 12
_PAIR = 2
"""The most p values that a factor has beside it: of a univariable and a multivariable model."""

Cells = Mapping[int, Label]
# how the shapes of two rows are compared: "14 (20%)", "1.2 ± 0.6", "36 (27-50)", "12/45"
_SHAPES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("share", re.compile(r"\d[\d,]*(?:\s?/\s?\.?\d[\d,]*)?\s?\(\s?<?\d+(?:\.\d+)?\s?%?\s?\)")),
    ("spread", re.compile(r"[-−]?\d[\d.,]*\s?(?:±|\(\s?(?:±|sd|se))", re.IGNORECASE)),
    (
        "interval",
        re.compile(r"[-−]?\d[\d.,]*[^()\[\d]*[(\[][^)\]]*\d\s?(?:-|–|,|;|to)\s?[-−]?\d?[^)\]]*[)\]]"),
    ),
    ("fraction", re.compile(r"\d[\d,]*\s?/\s?\d")),
    ("deviation", re.compile(r"[-−]?\d+\.\d+\s?\(\d+\.\d+\)")),
)


@dataclass(slots=True)
class _Governor:
    labels: tuple[Label, ...]
    indent: int
    indented: bool
    row: int
    shape: str | None = None
    over_heads: bool = False
    children: int = 0
    referred: bool = False
    ps: frozenset[int] = frozenset()
    """The columns of its own p values."""


class Governors:
    """Follows the body from top to bottom and tells each row's governing labels."""

    def __init__(
        self,
        body: Sequence[int],
        indent: Callable[[int], int],
        cells: Callable[[int], Cells],
        repeated: Callable[[int], bool],
        owned: Callable[[int], bool],
    ) -> None:
        self._next = dict(pairwise(body))
        self._indent = indent
        self._cells = cells
        self._repeated = repeated
        self._owned = owned
        self._stack: list[_Governor] = []
        self._last_banner: int | None = None

    def path(self, row: int, own: tuple[Label, ...], *, banner: bool) -> tuple[Label, ...]:
        """The labels that govern a row, outermost first; afterwards it may govern others."""
        indent = self._indent(row)
        self._stack = [g for g in self._stack if g.indent < indent or (g.indent == indent and not g.indented)]
        if banner and own:
            return self._banner(row, own, indent)
        cells = self._cells(row)
        factor = bool(own) and not (NO_FACTOR.match(own[-1].text) or WHOLE.fullmatch(own[-1].text))
        heads = factor and self._heads(row, cells)
        self._close(own, cells, heads=heads)
        governing = tuple(label for governor in self._stack for label in governor.labels)
        if heads:
            ps = frozenset(c for c, cell in cells.items() if P_ALONE.fullmatch(cell.text))
            self._stack.append(_Governor(own, indent, self._indents_after(row, indent), row, ps=ps))
        return governing

    def head(self, row: int, own: tuple[Label, ...]) -> None:
        """A label beside headings that are printed again: it governs what follows."""
        self._stack = [_Governor(own, self._indent(row), indented=False, row=row)]

    def _banner(self, row: int, own: tuple[Label, ...], indent: int) -> tuple[Label, ...]:
        """A row of a label alone: inside the banner right above, else in place of the last at its depth."""
        nested = self._last_banner is not None and self._next.get(self._last_banner) == row
        referred = REFERRED.search(own[-1].text) is not None
        if referred and nested:  # the first level of the factor right above
            return tuple(label for governor in self._stack for label in governor.labels)
        following = self._next.get(row)
        opens = following is not None and not self._cells(following)
        flat = [g for g in self._stack if g.indent == indent]
        if flat and not nested:
            kept = flat[:1] if len(flat) > 1 and not opens else []
            self._stack = [g for g in self._stack if g.indent < indent] + kept
        governing = tuple(label for governor in self._stack for label in governor.labels)
        # "Pneumonia" without values among rows that have some in another part of the table governs none
        blank = self._repeated(row) and following is not None and self._repeated(following)
        if not STATED.match(own[0].text) and not referred and not blank and not self._goes_on(row, indent):
            self._stack.append(_Governor(own, indent, self._indents_after(row, indent), row))
        self._last_banner = row
        return governing

    def _goes_on(self, row: int, indent: int) -> bool:
        """Whether a label's own values stand in the next row, which has none, and no levels below that."""
        following = self._next.get(row)
        if following is None or self._owned(following) or not self._cells(following):
            return False
        after = self._next.get(following)
        return after is not None and self._owned(after) and self._indent(after) <= indent

    def _indents_after(self, row: int, indent: int) -> bool:
        following = self._next.get(row)
        return following is not None and self._indent(following) > indent

    def _heads(self, row: int, cells: Cells) -> bool:
        """Whether a row with values heads those under it: they are indented, or it has a p value alone."""
        if self._indents_after(row, self._indent(row)):
            return True
        following = self._next.get(row)
        if following is None or not all(_is_p(cell.text) for cell in cells.values()):
            return False
        below = self._cells(following)
        if set(cells) <= set(below) and all(map(_is_one, cells.values())):
            return False  # references: "1.0 | 1.0"
        if set(cells) == set(below) and len(cells) > _PAIR:
            return False  # a row of p values under one of effects
        return len(below) >= len(cells) and not set(cells) & {
            c for c in below if P_ALONE.fullmatch(below[c].text)
        }

    def _close(self, own: tuple[Label, ...], cells: Cells, *, heads: bool) -> None:
        """Ends a scope without indent at a row that is no level of it."""
        if not self._stack or self._stack[-1].indented or not own:
            return
        governor = self._stack[-1]
        governor.children += 1
        if governor.children == 1:
            governor.over_heads = heads
        governor.referred |= any(REFERENCE.match(cell.text) for cell in cells.values())
        shape = next((shape for cell in cells.values() if (shape := _shape(cell.text))), None)
        factor = governor.row != self._last_banner
        columns = governor.ps or set(cells)  # elsewhere "0.858" is an estimate
        has_p = factor and any(c in columns and P_ALONE.fullmatch(cell.text) for c, cell in cells.items())
        statistic = bool(STATISTIC.match(own[0].text))
        if governor.referred and _is_code(own[0].text):
            return
        if (
            (heads and not governor.over_heads)
            or has_p
            or (governor.shape and shape and shape != governor.shape and not statistic)
        ):
            self._stack.pop()
        elif governor.shape is None and not statistic:
            governor.shape = shape


def _is_p(text: str) -> bool:
    """Whether a cell is a p value alone; "0.0 (-)" is an estimate."""
    return "(" not in text and P_ALONE.fullmatch(text) is not None


def _is_one(cell: Label) -> bool:
    return cell.text.rstrip("0") in {"1", "1."}


def _is_code(text: str) -> bool:
    """Whether a label is short like a level's: "R0/1", "G3", "Yes"."""
    return len(text) <= _CODE and "(" not in text


def _shape(text: str) -> str | None:
    return next((name for name, pattern in _SHAPES if pattern.match(text)), None)
