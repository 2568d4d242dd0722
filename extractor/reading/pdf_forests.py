"""Forest plots: figures whose text is a table of studies or subgroups with estimates and intervals."""

import re
from collections.abc import Sequence

from extractor.reading.pdf_grid_columns import pieces_of
from extractor.reading.pdf_rows import baselines, row_text
from extractor.reading.pdf_strings import String

_INTERVAL = re.compile(r"\d[.·]\d+\s*[(\[]\s*[−–-]?\d+[.·]\d+\s*(?:to|[,;–−-]|\s)\s*[−–-]?\d+[.·]\d+\s*[)\]]")
_TICKS = re.compile(r"[−–-]?\d+(?:[.·]\d+)?(?:\s+[−–-]?\d+(?:[.·]\d+)?)*")
_LEAST = 2


def is_forest(strings: Sequence[String]) -> bool:
    """Whether rows of a figure print intervals, beside words that say whose."""
    rows = baselines(strings)
    hits = 0
    for row in rows:
        pieces = pieces_of(row)
        rest = " ".join(piece.text for piece in pieces[1:])
        label = pieces[0].text
        labelled = label[0].isalpha() and _INTERVAL.search(label) is None
        hits += labelled and _INTERVAL.search(rest) is not None
    return hits >= _LEAST


def without_scale(strings: Sequence[String]) -> tuple[list[String], list[String]]:
    """The strings of a forest plot: its rows, and the scale under it with what that favours."""
    rows = baselines(strings)
    below = len(rows)
    while below > 1 and _INTERVAL.search(row_text(rows[below - 1])) is None:
        below -= 1
    plot: list[String] = []
    scale: list[String] = []
    for at, row in enumerate(rows):
        text = row_text(row)
        (
            scale if at >= below and (_TICKS.fullmatch(text) or "avour" in text or "avor" in text) else plot
        ).extend(row)
    return plot, scale
