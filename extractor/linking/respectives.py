"""Lists told apart by "respectively": "A, B and C recurrence developed in 72, 105 and 138 patients"."""

from extractor.linking.clause import Clause, segment_start
from extractor.linking.endpoint_terms import ELLIPTIC
from extractor.linking.respective_terms import BEHIND, COMMA, LIST, NUMERAL, NUMERIC, SEPARATOR
from extractor.linking.said import Said
from extractor.linking.survival_terms import CODES
from extractor.linking.survivals import survival_name, survivals


def whole_list(clause: Clause, said: Said, first: int, size: int) -> Said:
    """The list of as many names as values that begins with a name before the first; else the name alone."""
    if said.start is None or len(_parts(said.value)) > 1 or said.start >= clause.starts[first]:
        return said
    if said.end is None or not SEPARATOR.match(clause.lowered, said.end):
        return said
    match = LIST.match(clause.lowered, said.start, clause.starts[first])
    if match is None or len(_parts(match[0], size)) != size:
        return said
    return Said(clause.text[slice(*match.span())], said.rule, *match.span())


def list_behind(clause: Clause, token: int, size: int) -> Said | None:
    """Names behind the last value of a list: "0.57 and 0.64 for RFS and OS, respectively"."""
    match = BEHIND.match(clause.lowered, clause.ends[token], clause.end)
    if match is None or len(_parts(match["list"])) != size or any(map(NUMERIC.match, _parts(match["list"]))):
        return None
    place = match.span("list")
    return Said(clause.text[slice(*place)], "list behind the values", *place)


_LISTED = 3
"""The fewest names of a list with a comma before its last "and"."""
_LONG = 2
"""A part of so many spaces has a noun of its own."""


def _parts(text: str, size: int = 0) -> list[str]:
    """The names of a list; by its commas alone where only these give as many as are asked for."""
    parts = [part for part in SEPARATOR.split(text) if part]
    if len(parts) <= size or size < _LISTED:
        return parts
    by_commas = [part for part in COMMA.split(text) if part]
    return by_commas if len(by_commas) == size else parts


def share_out(said: Said, position: int, size: int) -> Said:
    """The part of a list of names that belongs to one value of a list; the whole where they do not fit.

    Example:
        "hematogenous and peritoneal recurrence", position 0 of 2 -> "hematogenous recurrence"
    """
    parts = _parts(said.value, size)
    if len(parts) < 2 or size % len(parts):
        return said
    part = parts[position // (size // len(parts))]
    head = parts[-1].rpartition(" ")[2]
    if (
        " " in parts[-1]
        and not NUMERAL.fullmatch(head.lower())
        and head not in part
        and part.count(" ") < _LONG
    ):
        part = f"{part} {head}"
    return Said(part, f"{said.rule}, respectively", said.start, said.end)


def survivals_named(clause: Clause, token: int) -> list[Said]:
    """The survivals named before a list of values in its part of the sentence: "DFS and OS were"."""
    value = clause.starts[token]
    start = segment_start(clause, value)
    found: dict[str, Said] = {}
    for match in (
        *ELLIPTIC.finditer(clause.lowered, start, value),
        *survivals(clause.lowered, start, value),
    ):
        name = CODES.get(match["kind"] or "") if match.re is ELLIPTIC else survival_name(match, clause.text)
        if name:
            found.setdefault(name, Said(name, "survival of a list, respectively", *match.span()))
    return sorted(found.values(), key=lambda said: said.start or 0)
