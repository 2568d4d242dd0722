"""Lists told apart by "respectively": "A, B and C recurrence developed in 72, 105 and 138 patients"."""

import re

from extractor.linking.said import Said

_SEPARATOR = re.compile(r",? (?:and|or) |, ")


def share_out(said: Said, position: int, size: int) -> Said:
    """The part of a list of names that belongs to one value of a list; the whole where they do not fit.

    Example:
        "hematogenous and peritoneal recurrence", position 0 of 2 -> "hematogenous recurrence"
    """
    parts = [part for part in _SEPARATOR.split(said.value) if part]
    if len(parts) < 2 or size % len(parts):
        return said
    part = parts[position // (size // len(parts))]
    head = parts[-1].rpartition(" ")[2]
    if " " in parts[-1] and head not in part:
        part = f"{part} {head}"
    return Said(part, f"{said.rule}, respectively", said.start, said.end)
