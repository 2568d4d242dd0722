"""The names of survival endpoints: a code of the feed, or the words as printed."""

import re
from collections.abc import Iterator

from extractor.linking.clause import Clause
from extractor.linking.said import Said
from extractor.linking.survival_terms import (
    ALL_CAUSE,
    CODES,
    OPEN_ENDED,
    SURVIVAL,
    SURVIVAL_HINT,
    SURVIVAL_PLAIN,
)

UNNAMED = "survival"
"""The name of a survival endpoint that a sentence leaves open; the paper's own takes its place."""


def survival_name(match: re.Match[str], text: str) -> str:
    """The feed's name of a survival endpoint: a code, or the words as printed."""
    groups = match.groupdict()
    if groups["code"]:
        return CODES[groups["code"]]
    if groups["kind"]:
        return (
            CODES.get(groups["kind"])
            or CODES.get(f"{groups['kind']}-{groups['how'] or ''}", "")
            or _printed(match, text)
        )
    for name, code in (
        ("time", "TTP"),
        ("response", "ORR"),
        ("control", "DCR"),
        ("duration", "DOR"),
        ("survival", UNNAMED),
    ):
        if groups[name]:
            return code
    if (
        groups["death"]
        and groups["from"] in {None, "any cause"}
        and (not groups["cause"] or ALL_CAUSE.search(groups["cause"]))
    ):
        return "OS"
    return _printed(match, text)


def _printed(match: re.Match[str], text: str) -> str:
    return text[match.start() : match.end()]


def find_survival(lowered: str, start: int, end: int) -> re.Match[str] | None:
    """The first survival endpoint in a stretch of text."""
    return next(survivals(lowered, start, end), None)


def survivals(lowered: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Every survival endpoint in a stretch of text; what is dear to look for only where it can stand."""
    if not SURVIVAL_HINT.search(lowered, start, end):
        return iter(())
    compound = any(map(lowered[start:end].__contains__, OPEN_ENDED))
    return (SURVIVAL if compound else SURVIVAL_PLAIN).finditer(lowered, start, end)


def last_survival(clause: Clause, start: int, end: int) -> Said | None:
    """The survival endpoint that stands last before an offset."""
    if clause.place(SURVIVAL_HINT) >= end:
        return None
    found = None
    for match in survivals(clause.lowered, start, end):
        found = match
    if found is None:
        return None
    return Said(
        survival_name(found, clause.text), "survival endpoint named before", found.start(), found.end()
    )
