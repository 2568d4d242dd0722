"""Subject, object, comparator and restriction of a statement, from a stretch of a plain sentence."""

import re
from dataclasses import dataclass

from extractor.linking.fragments import is_fragment
from extractor.linking.said import Said
from extractor.linking.statements.plain import Plain
from extractor.linking.statements.terms import (
    BY_SHARE,
    COMPARATOR,
    COMPARED_END,
    DISEASES,
    EVERYBODY,
    FARED,
    FEWER,
    HAVING,
    MOMENT_BEFORE,
    NO_SET,
    NO_SUBJECT,
    OF_MEASURE,
    RELATIVE_VERB,
    SET,
    SUBJECT_VERSUS,
    SUPERIOR_TO,
    TIME,
    TREATED_PEOPLE,
    TREATED_TAIL,
    UNITS,
    WITHIN,
)

Span = tuple[int, int]
_SHORT = 2
_NONE = "none"
_LONG = 16
"""The most words of a subject."""
_MOST = 0.6
"""How much of a name has to be a survival's for its code to stand for it."""


@dataclass(slots=True)
class Told:
    """What a statement tells of one effect; ``carried`` where the rest is as for the effect before."""

    endpoint: Said | None = None
    group: Said | None = None
    reference: Said | None = None
    population: Said | None = None
    carried: bool = False


@dataclass(slots=True)
class Part:
    """An object of a statement without what limits it: its name's place, comparator and restriction."""

    name: Span
    reference: Said | None = None
    population: Said | None = None


def split_object(plain: Plain, start: int, end: int) -> Part:
    """An object without comparator, restriction, share and time at its end."""
    part = Part((start, end))
    changed = True
    while changed:
        changed = _cut(plain, part)
    return part


def _cut(plain: Plain, part: Part) -> bool:
    """Cut one thing off the end of an object; whether there was one."""
    start, end = part.name
    while end > start and plain.lowered[end - 1] in " ,.:":
        end -= 1
    part.name = (start, end)
    words = plain.lowered[start:end]
    for pattern in (BY_SHARE, OF_MEASURE, TIME):
        if match := pattern.search(words):
            part.name = (start, start + match.start())
            return True
    return _cut_people(plain, part, words) or _cut_comparator(plain, part, words)


def _cut_people(plain: Plain, part: Part, words: str) -> bool:
    """Cut the people that an object is limited to off its end."""
    start, end = part.name
    match = WITHIN.search(words)
    said = restriction(plain, start + match.start("name"), end, any_words=_fared(match)) if match else None
    if match is None or said is None or COMPARED_END.search(words[: match.start()]):
        return False
    part.population = part.population or said
    part.name = (start, start + match.start())
    return True


def _fared(within: re.Match[str]) -> bool:
    """Whether words are an outcome and a disease: "survival in septic shock"."""
    disease = DISEASES.fullmatch(within["name"]) and within["how"] != "for"
    return bool(disease and FARED.search(within.string[: within.start()]))


def _cut_comparator(plain: Plain, part: Part, words: str) -> bool:
    """Cut what an object is compared with off its end."""
    start = part.name[0]
    if match := SUPERIOR_TO.search(words):
        part.reference = part.reference or comparator(plain, start + match.start("name"), part.name[1])
        part.name = (start, start + match.start("to"))
        return True
    found = list(COMPARATOR.finditer(words))
    if not found or words[found[-1].end() :].strip(" ,"):
        return False
    first, last = found[-1].span("name")
    part.reference = part.reference or comparator(plain, start + first, start + last)
    part.name = (start, start + found[-1].start())
    return True


def comparator(plain: Plain, start: int, end: int) -> Said | None:
    """What something is compared with."""
    said = subject(plain, start, end)
    if plain.lowered[start:end].strip() == _NONE:
        return plain.said(start, end, "what the statement compares with")
    if said is None or not any(sign.isalpha() for sign in said.value):
        return None
    return said.by("what the statement compares with")


def restriction(plain: Plain, start: int, end: int, *, any_words: bool = False) -> Said | None:
    """People, a cohort or a subgroup that a statement is limited to."""
    words = plain.lowered[start:end]
    if (
        not (any_words or SET.search(words) or UNITS.fullmatch(words.strip(" ,.")))
        or not any(sign.isalpha() for sign in words)
        or NO_SET.search(words)
    ):
        return None
    colon = plain.lowered.find(": ", start, end)
    start, end = stripped(plain, start, colon if colon > start else end)
    if EVERYBODY.fullmatch(plain.lowered[start:end]) or is_fragment(plain.text[start:end]):
        return None
    return plain.said(start, end, "what the statement is limited to")


def versus(plain: Plain, start: int, end: int) -> tuple[Span, Span] | None:
    """The places of two that a subject sets against each other."""
    while end > start and plain.lowered[end - 1] in " ,":
        end -= 1
    match = SUBJECT_VERSUS.match(plain.lowered[start:end])
    if match is None:
        return None
    one, two = match.span("a"), match.span("b")
    return (start + one[0], start + one[1]), (start + two[0], start + two[1])


def subject(plain: Plain, start: int, end: int) -> Said | None:
    """The group that a subject names; of "women randomized to zinc" the arm."""
    if fewer := FEWER.match(plain.lowered, start, end):
        start = fewer.end()
    if moment := MOMENT_BEFORE.match(plain.lowered, start, end):
        start = moment.end()
    if people := TREATED_PEOPLE.match(plain.lowered, start, end):
        start = people.end()
    start, end = stripped(plain, start, end)
    if treated := TREATED_TAIL.search(plain.lowered[start:end]):
        end = start + treated.start()
    if having := HAVING.search(plain.lowered, start, end):
        end = having.start()
    words = plain.lowered[start:end]
    if end - start < _SHORT or len(words.split()) > _LONG or NO_SUBJECT.search(RELATIVE_VERB.sub("", words)):
        return None
    if is_fragment(plain.text[start:end]):
        return None
    return plain.said(start, end, "subject of the statement")


def stripped(plain: Plain, start: int, end: int) -> Span:
    """A stretch without signs and articles around it."""
    while start < end and not (plain.text[start].isalnum() or plain.text[start] in "≥≤<>'\"‘“"):
        start += 1
    while end > start and plain.text[end - 1] in " ,.;:":
        end -= 1
    if plain.lowered.endswith(" to", start, end):
        end -= 3
    for article in ("the ", "a ", "an "):
        if plain.lowered.startswith(article, start, end):
            start += len(article)
    return start, end
