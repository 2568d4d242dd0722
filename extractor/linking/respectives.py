"""Lists told apart by "respectively": "A, B and C recurrence developed in 72, 105 and 138 patients"."""

import re

from extractor.linking.clause import Clause, segment_start
from extractor.linking.endpoint_terms import CODES, ELLIPTIC, SURVIVAL
from extractor.linking.names import survival_name
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


def survivals_named(clause: Clause, token: int) -> list[Said]:
    """The survivals named before a list of values in its part of the sentence: "DFS and OS were"."""
    value = clause.starts[token]
    start = segment_start(clause, value)
    found: dict[str, Said] = {}
    for match in (
        *ELLIPTIC.finditer(clause.lowered, start, value),
        *SURVIVAL.finditer(clause.lowered, start, value),
    ):
        name = CODES.get(match["kind"] or "") if match.re is ELLIPTIC else survival_name(match, clause.text)
        if name:
            found.setdefault(name, Said(name, "survival of a list, respectively", *match.span()))
    return sorted(found.values(), key=lambda said: said.start or 0)
