"""The outcome that an object or a subject of a statement names."""

import re

from extractor.linking.endpoint_terms import ADORNMENT, DIED, TAIL
from extractor.linking.names import is_name
from extractor.linking.said import Said
from extractor.linking.statements.parts import Span, stripped
from extractor.linking.statements.plain import Plain
from extractor.linking.statements.terms import (
    ALL_CAUSE,
    COUNTED,
    CUT,
    EFFECT_OF,
    IN_TERMS,
    MORE,
    NAMED_MEASURE,
    ROLE,
    WHEN_DIED,
)
from extractor.linking.survivals import find_survival, survival_name

_SHORT = 2
_MOST = 0.6
"""How much of a name has to be a survival's for its code to stand for it."""


def outcome(plain: Plain, start: int, end: int, rule: str) -> Said | None:
    """The outcome that an object or a subject names; None where it names none."""
    start, end = _bare(plain, start, end)
    words = plain.text[start:end]
    lowered = words.lower()
    if end - start < _SHORT or COUNTED.search(lowered) or EFFECT_OF.search(lowered):
        return None
    survival = find_survival(plain.lowered, start, end)
    if survival and _is_all(plain, (start, end), survival):
        return plain.said(survival.start(), survival.end(), rule, survival_name(survival, plain.text))
    if DIED.fullmatch(lowered):
        return plain.said(start, end, rule, "OS")
    named = is_name(ALL_CAUSE.sub("", words)) or ROLE.fullmatch(lowered)
    return plain.said(start, end, rule) if named else None


def _bare(plain: Plain, start: int, end: int) -> Span:
    """An outcome without the words that say how much of it there was, and without what follows it."""
    for lead in (MORE, NAMED_MEASURE, IN_TERMS):
        if match := lead.match(plain.lowered, start, end):
            start = match.end()
    start, end = stripped(plain, start, end)
    if cut := CUT.search(plain.lowered, start, end):
        end = cut.start()
    while more := MORE.match(plain.lowered, start, end):
        start = more.end()
    while adorned := ADORNMENT.match(plain.lowered[start:end]):
        start += adorned.end()
    while tail := TAIL.search(plain.lowered[start:end]):
        end = start + tail.start()
    return stripped(plain, start, end)


def _is_all(plain: Plain, place: Span, survival: re.Match[str]) -> bool:
    """Whether a name is a survival or a death and little else, and words before "death" tell no cause."""
    before = plain.lowered[place[0] : survival.start()].strip()
    when = WHEN_DIED.fullmatch(before) if before else None
    cause = survival["death"] and before and not when
    length = place[1] - (survival.start() if when else place[0])
    return not cause and survival.end() - survival.start() > _MOST * length
