"""The labels that stand in the rows themselves: wrapped ones joined, repeated ones known."""

from collections import Counter
from collections.abc import Callable
from itertools import pairwise

from extractor.document.sheet_labels import Cells, Label
from extractor.document.sheet_terms import WRAPPED

_WITH_LEVEL = 2


class RowLabels:
    """Each row's own labels; ``going_on`` holds the rows whose factor began in the row above."""

    def __init__(
        self, own: dict[int, tuple[Label, ...]], cells: Callable[[int], Cells], *, in_two: bool
    ) -> None:
        self.own = own
        self.going_on = _join_wrapped(own) if in_two else frozenset[int]()
        self._cells = cells
        self._valued = Counter(labels[0].text for row, labels in own.items() if labels and cells(row))

    def repeated(self, row: int) -> bool:
        """Whether a row's label stands beside values in another row."""
        own = self.own[row]
        return bool(own) and self._valued[own[0].text] > bool(self._cells(row))


def _join_wrapped(owns: dict[int, tuple[Label, ...]]) -> frozenset[int]:
    """Joins factors that are printed over two rows beside their levels; the rows that go on with one.

    Number of         | 1-2 |
    prescriptions     | 3-5 |
    """
    going_on = set()
    for row, following in pairwise(list(owns)):
        own, rest = owns[row], owns[following]
        if len(own) < _WITH_LEVEL or len(rest) < _WITH_LEVEL or not WRAPPED.search(own[0].text):
            continue
        joined = Label(f"{own[0].text} {rest[0].text}", own[0].start, rest[0].end)
        owns[row], owns[following] = (joined, *own[1:]), rest[1:]
        going_on.add(following)
    return frozenset(going_on)
