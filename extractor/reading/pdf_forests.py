"""Forest plots: figures whose text is a table of studies or subgroups with estimates and intervals."""

import re
from collections.abc import Sequence

from extractor.reading.pdf_grid_columns import pieces_of
from extractor.reading.pdf_strings import String

_INTERVAL = re.compile(r"\d[.·]\d+\s*[(\[]\s*[−–-]?\d+[.·]\d+\s*(?:to|[,;–−-]|\s)\s*[−–-]?\d+[.·]\d+\s*[)\]]")
_LEAST = 2


def is_forest(strings: Sequence[String]) -> bool:
    """Whether rows of a figure print intervals, beside words that say whose."""
    rows: list[list[String]] = []
    for string in sorted(strings, key=lambda one: one.base):
        if rows and string.base - rows[-1][0].base < 0.4 * string.size:
            rows[-1].append(string)
        else:
            rows.append([string])
    hits = 0
    for row in rows:
        pieces = pieces_of(row)
        text = " ".join(piece.text for piece in pieces)
        hits += len(pieces) > 1 and _INTERVAL.search(text) is not None
    return hits >= _LEAST
