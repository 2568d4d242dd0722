"""The verb of a statement, with the subject before it."""

import re
from collections.abc import Iterator

from extractor.linking.statements.parts import Span
from extractor.linking.statements.plain import Plain
from extractor.linking.statements.terms import (
    LEAD_PREP,
    MARK,
    VERB_FIRST,
)
from extractor.linking.statements.verb_terms import (
    JOINT,
    RELATIVE,
    VERB,
)

_KINDS = ("likely", "fare", "passive", "rank", "sized", "assoc", "act", "change", "have")
_PARTICIPLES = frozenset({"act", "have"})


def kind_of(verb: re.Match[str]) -> str:
    """What a verb says of its subject."""
    kind = next(kind for kind in _KINDS if verb[kind] is not None)
    return "change" if kind == "sized" else kind


def verbs_of(plain: Plain, begin: int, end: int) -> list[re.Match[str]]:
    """The verbs of a part that belong to no relative clause."""
    found = _found(plain.lowered, begin, end)
    verbs = [match for match in found if not RELATIVE.search(plain.lowered, begin, match.start())]
    if len(verbs) < _TWO or kind_of(verbs[0]) not in _PARTICIPLES:
        return verbs
    opens = not plain.lowered[begin : verbs[0].start()].strip(" ,")
    joined = JOINT.search(plain.lowered, verbs[0].end(), verbs[1].start())
    return verbs[1:] if opens and joined is None else verbs  # "delayed surgery reduced it"


def _found(lowered: str, begin: int, end: int) -> Iterator[re.Match[str]]:
    """Every verb of a stretch; asked for only where a word stands that can begin one."""
    at = begin
    for first in VERB_FIRST.finditer(lowered, begin, end):
        if first.start() >= at and (match := VERB.match(lowered, first.start(), end)):
            at = match.end()
            yield match


_TWO = 2


def main_verb(plain: Plain, begin: int, verbs: list[re.Match[str]], first: int) -> tuple[re.Match[str], Span]:
    """The verb of the first mark with its subject: of several the last that has a subject of its own."""
    verb = next((verb for verb in verbs if plain.lowered[: verb.start()].rstrip().endswith(MARK)), verbs[0])
    place = begin, verbs[0].start()
    if verb.start() > first:
        return verb, place
    for later in verbs[1:]:
        if later.start() > first:
            break
        if own := _own_subject(plain, verb, later):
            verb, place = later, own if own[1] > own[0] else place
    return verb, place


def _own_subject(plain: Plain, before: re.Match[str], verb: re.Match[str]) -> Span | None:
    """The subject that a later verb has of its own, empty where it shares that of the one before."""
    joints = list(JOINT.finditer(plain.lowered, before.end(), verb.start()))
    if not joints or LEAD_PREP.match(plain.lowered, joints[-1].end(), verb.start()):
        return None
    return joints[-1].end(), verb.start()
