"""Of whom a percentage is told, and what they had or did: "34% of mothers given iron forgot a dose"."""

import re
from dataclasses import dataclass

from extractor.linking.clause import Clause
from extractor.linking.share_predicate_terms import (
    ADVERBS,
    BRACKETED,
    DIRECT,
    FILL,
    IN,
    JOINT,
    NO_SUBJECT,
    OF,
    OPENING,
    STOP,
)
from extractor.linking.verb_form_terms import FINITE, GERUND, NOT_BEHIND, PARTICIPIAL, PLURAL, RELATIVE

_SHORT = 60
PREDICATE = "what the share had or did"
"""The rule of what is told of a share by its verb."""


@dataclass(frozen=True, slots=True)
class ShareTold:
    """The people of a share (none where it stands alone) and its predicate, as offsets of the view."""

    people: tuple[int, int] | None
    verb: int
    end: int


def told_of_share(clause: Clause, token: int) -> ShareTold | None:
    """The people and the predicate behind a percentage that is the subject of what follows it.

    Example:
        "36% of callers (n = 44) cut down their dose" is told of "callers", from "cut" on
    """
    lead = _lead(clause, token)
    if lead and not lead["with"]:
        return None
    begin = clause.ends[token] - 1
    words = _masked(clause, begin)
    opening = OPENING.match(words)
    if opening is None:
        return None
    of = OF.match(words, opening.end())
    beside = None if of else IN.match(words, opening.end())
    first = of.end() if of else beside.end() if beside else opening.end()
    limit = _limit(clause, token, words, first)
    verb = _gerund(words, first, limit) if lead else _verb(words, first, limit, alone=not (of or beside))
    if verb is None:
        return None
    last = _last_of_people(words, first, verb)
    bracket = words.find(FILL, verb, limit)
    people = (begin + first, begin + last) if of and last > first else None
    return ShareTold(people, begin + verb, begin + (bracket if bracket > 0 else limit))


def _last_of_people(words: str, first: int, verb: int) -> int:
    """Where the words for people end: before the adverbs and the brackets that stand before their verb."""
    people = words[first:verb].rstrip()
    if adverbs := ADVERBS.search(people):
        people = people[: adverbs.start()]
    return first + len(people.rstrip(FILL).rstrip())


def is_subject(clause: Clause, token: int) -> bool:
    """Whether a percentage may be the subject of what follows: not "X was seen in 8% of patients with Y"."""
    return _lead(clause, token) is None


def _lead(clause: Clause, token: int) -> re.Match[str] | None:
    start = clause.starts[token]
    return NO_SUBJECT.search(clause.lowered, max(clause.start, start - _SHORT), start)


def _masked(clause: Clause, begin: int) -> str:
    """The words from an offset on, with every bracket and what is in it filled up."""
    words = clause.lowered[begin : clause.end]
    return (
        BRACKETED.sub(lambda bracket: FILL * len(bracket[0]), words)
        if "(" in words or "[" in words
        else words
    )


def _limit(clause: Clause, token: int, words: str, first: int) -> int:
    """How far what is told of a share may go: to the next share outside a bracket, or the clause's end."""
    begin = clause.ends[token] - 1
    places = (
        clause.starts[at] - begin
        for at, value in clause.values.items()
        if at > token and value.kind == "rate"
    )
    limit = min((at for at in places if at >= first and words[at] != FILL), default=len(words))
    stop = STOP.search(words, first, limit)
    return stop.start() if stop else limit


def _verb(words: str, first: int, limit: int, *, alone: bool) -> int | None:
    """Where the verb of the sentence stands: none of a relative clause, no participle before another verb.

    A share that stands ``alone``, without "of" its people, has its verb right behind it.
    """
    candidates = [
        match
        for match in FINITE.finditer(words, max(first - 1, 0), limit)
        if _may_be_verb(words, first, match)
    ]
    if alone:
        near = bool(candidates) and DIRECT.fullmatch(words, first, candidates[0].start())
        return candidates[0].start() if near else None
    for index, match in enumerate(candidates):
        later = candidates[index + 1 :]
        if match["auxiliary"] is None and later and _is_participle(words, first, match, later[0]):
            continue
        return match.start()
    return None


def _may_be_verb(words: str, first: int, match: re.Match[str]) -> bool:
    before = words[max(match.start() - _SHORT, 0) : match.start()]
    if NOT_BEHIND.search(before) or RELATIVE.search(words, first, match.start()):
        return False
    return match["noun"] is None or PLURAL.search(before) is not None


def _is_participle(words: str, first: int, match: re.Match[str], later: re.Match[str]) -> bool:
    """Whether a past only tells which people they are, since the verb follows: "treated with X had"."""
    if JOINT.search(words, match.end(), later.start()):
        return False
    if later["auxiliary"] or PARTICIPIAL.match(words, match.end()):
        return True
    return " with" in words[first : match.start()]


def _gerund(words: str, first: int, limit: int) -> int | None:
    """What people do behind "with": "with 9% of them believing it was too short"."""
    for match in GERUND.finditer(words, max(first - 1, 0), limit):
        if not NOT_BEHIND.search(words, max(first - 1, 0), match.start()):
            return match.start()
    return _verb(words, first, limit, alone=False)
