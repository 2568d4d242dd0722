"""The feed as JSON Lines: one object per extracted value, one per line."""

from collections.abc import Iterable
from typing import TextIO

from schemas.feed import FeedRow


def write(rows: Iterable[FeedRow], out: TextIO) -> int:
    """Writes the rows; returns how many there were."""
    count = 0
    for count, row in enumerate(rows, start=1):  # noqa: B007  (the last count is the answer)
        out.write(row.model_dump_json())
        out.write("\n")
    return count
