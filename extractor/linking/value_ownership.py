"""Own or cited, value by value: a sentence may set another study's result beside the paper's own."""

import re

from extractor.linking.clause import Clause
from extractor.linking.ownership_terms import (
    AGAINST,
    AS_OURS,
    AUTHORS,
    BY_OTHERS,
    CONSISTENT_WITH,
    IN_EARLIER,
    LESS_THAN_REPORTED,
    MARK,
    MARK_AT_VALUE,
    OF_OURS,
    ORIGINAL_STUDY,
    OTHER_TRIAL,
    OUR,
    OWN,
    POINTING,
    SEEN_ELSEWHERE,
    SOURCES,
    VERSUS_OURS,
)
from extractor.linking.said import Said
from schemas.paper import SectionKind

_CITING = frozenset({SectionKind.DISCUSSION, SectionKind.CONCLUSIONS})
_ABSTRACT = 4000
"""The letters in which a paper names its own trial."""


def taken_from(
    clause: Clause, token: int, within: tuple[int, int], section: SectionKind | None, source: Said | None
) -> Said | None:
    """Whom one value of a sentence is taken from; ``source`` is whom the sentence is."""
    floor, ceiling = within
    if section in _CITING:
        return _discussed(clause, token, floor, ceiling, source)
    if section is SectionKind.METHODS and source is None:
        return _of_earlier(clause, token, ceiling)
    if section is not SectionKind.RESULTS or source is not None:
        return source
    if match := ORIGINAL_STUDY.match(clause.lowered, clause.ends[token], ceiling):
        return Said(match["marks"], "the study it was taken over from", *match.span("marks"))
    return None


def _discussed(clause: Clause, token: int, floor: int, ceiling: int, source: Said | None) -> Said | None:
    """A value of a discussion beside the paper's own: "35% versus our 43.5%"."""
    start, end = clause.starts[token], clause.ends[token]
    if OUR.search(clause.lowered, floor, start):
        return None
    if source is None:
        return (
            _pointed_at(clause, start, end)
            or _of_another(clause, start, end, ceiling)
            or _of_trial(clause, floor, start)
            or _of_earlier(clause, token, ceiling)
            or _set_against(clause, floor, start, end)
        )
    first = not SOURCES.search(clause.text, clause.start, start)
    return None if first and LESS_THAN_REPORTED.match(clause.lowered, end, clause.end) else source


def _pointed_at(clause: Clause, start: int, end: int) -> Said | None:
    """Whom the share was taken from that a sentence points back to: "under the 40% [30]. This 40% ..."."""
    number = clause.text[start:end].strip()
    if not number.endswith("%") or not POINTING.search(clause.lowered, clause.start, start):
        return None
    near = clause.text[max(0, clause.start - _PARAGRAPH) : clause.start]
    told = re.search(rf"(?<![\d.]){re.escape(number)} ?{MARK.pattern}", near)
    return Said(told["marks"], "points back at a value cited", start, end) if told else None


_PARAGRAPH = 500
"""The letters before a sentence that it may point back to."""


def _of_another(clause: Clause, start: int, end: int, ceiling: int) -> Said | None:
    """Whose value it is in a sentence about the paper: by the words behind it, by who was named last."""
    against = VERSUS_OURS.match(clause.lowered, end, ceiling)
    if against or BY_OTHERS.match(clause.text, end, ceiling):
        return Said("", "set against the paper's own" if against else "said to be another's", start, end)
    if mark := MARK_AT_VALUE.match(clause.lowered, end, ceiling):
        return Said(mark["marks"], "reference mark behind it", *mark.span("marks"))
    return _nearest_source(clause, start)


def _of_trial(clause: Clause, floor: int, start: int) -> Said | None:
    """Reads "54.9% compared to the ROLIM trial (33.7%)", where that is not the paper's own trial."""
    match = OTHER_TRIAL.search(clause.text, floor, start)
    if match is None or match["name"].lower() in clause.lowered[: min(_ABSTRACT, clause.start)]:
        return None
    return Said(match["name"], "another trial named", *match.span("name"))


def _of_earlier(clause: Clause, token: int, ceiling: int) -> Said | None:
    """Reads "a relapse rate of 30% in a previous study"."""
    match = IN_EARLIER.match(clause.lowered, clause.ends[token], ceiling)
    return Said("", "said to be an earlier study's", *match.span()) if match else None


def _set_against(clause: Clause, floor: int, start: int, end: int) -> Said | None:
    """Reads "consistent with the 36% found in a survey", unless that is another group of the paper's."""
    if consistent := CONSISTENT_WITH.search(clause.lowered, floor, start):
        return Said("", "set beside the paper's own", *consistent.span())
    elsewhere = SEEN_ELSEWHERE.match(clause.lowered, end, clause.end)
    if elsewhere is None or not AGAINST.search(clause.lowered, floor, start):
        return None
    if OF_OURS.search(clause.lowered, end, min(elsewhere.end() + _NEAR, clause.end)):
        return None
    return Said("", "set against the paper's own", *elsewhere.span())


_NEAR = 24


def _nearest_source(clause: Clause, start: int) -> Said | None:
    """The authors named nearest before a value, behind whatever the sentence says of its own paper."""
    found = None
    for match in AUTHORS.finditer(clause.text, clause.start, start):
        found = match
    if found is None:
        return None
    for own in OWN.finditer(clause.lowered, found.end(), start):
        if not AS_OURS.search(clause.lowered, found.end(), own.start()):
            return None
    return Said(found["who"], "authors named", *found.span())
