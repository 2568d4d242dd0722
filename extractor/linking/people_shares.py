"""Shares of people named beside them: "71% boys and 74% girls liked it", "the majority of events (95%) were".

Beside a single share of a sample ("43% women") such a word tells what they are; beside two that are set
against each other it tells whose shares they are.
"""

import re
from itertools import pairwise

from extractor.linking.clause import Clause, open_bracket
from extractor.linking.mentions import Scene
from extractor.linking.names import bracket_name, named, subject
from extractor.linking.people_share_terms import (
    CROWD_BEFORE,
    CROWD_BEHIND,
    JOINED,
    MADE_UP,
    PEOPLE_BESIDE,
    PREDICATE_END,
    STATEMENT,
)
from extractor.linking.said import Said
from extractor.linking.sentence import Sentence
from extractor.linking.value_groups import everyone
from schemas.finding import FoundRate

_ALL = 100
_NEARLY = 3
_FAR = 120
"""The most letters before a value in which its crowd or its subject is sought."""


def people_beside(sentence: Sentence, token: int) -> tuple[Said, Said | None] | None:
    """Whose share it is by the word right behind it, and what they did, told behind the last of its pair."""
    clause = sentence.clause
    beside = _beside(clause)
    chain = next((chain for chain in _chains(clause, beside) if token in chain), None)
    if chain is None or _is_split(clause, chain):
        return None
    match = beside[token]
    group = Said(clause.text[slice(*match.span("name"))], "people beside their share", *match.span("name"))
    return group, _predicate(clause, beside[chain[-1]]) or _statement(sentence.scene, chain[0])


def _beside(clause: Clause) -> dict[int, re.Match[str]]:
    """The people right behind each share of a sentence."""
    found = (
        (at, PEOPLE_BESIDE.match(clause.lowered, clause.ends[at], clause.end))
        for at, value in clause.values.items()
        if value.kind == "rate"
    )
    return {at: match for at, match in found if match}


def _chains(clause: Clause, beside: dict[int, re.Match[str]]) -> list[list[int]]:
    """The shares set against each other: with nothing but their people between them, each named otherwise."""
    chains: list[list[int]] = []
    for at, after in pairwise(sorted(beside)):
        joined = JOINED.fullmatch(clause.lowered, beside[at].end(), clause.starts[after])
        if not joined or beside[at]["name"] == beside[after]["name"]:
            continue
        if chains and chains[-1][-1] == at:
            chains[-1].append(after)
        else:
            chains.append([at, after])
    return chains


def _is_split(clause: Clause, chain: list[int]) -> bool:
    """Whether shares are the parts of one sample: "48% boys and 52% girls"."""
    values = [clause.values[at] for at in chain]
    percents = [float(v.percent.value) for v in values if isinstance(v, FoundRate) and v.percent]
    return len(percents) < len(chain) or abs(sum(percents) - _ALL) <= _NEARLY


def _predicate(clause: Clause, last: re.Match[str]) -> Said | None:
    """What those named behind the last share did."""
    end = PREDICATE_END.search(clause.lowered, last.end(), clause.end)
    place = (last.end(), end.start() if end else clause.end)
    words = clause.text[slice(*place)].strip(" .")
    if len(words) < len("ate"):
        return None
    return Said(words, "what those beside the share did", *place)


def _statement(scene: Scene, first: int) -> Said | None:
    """What stands before the bracket of the shares: what was, or the whole of what was said or done."""
    clause = scene.clause
    floor = max([clause.ends[at] for at in clause.values if at < first], default=clause.start)
    opening = open_bracket(clause, first)
    if opening is None or clause.starts[opening] < floor:
        return None
    end = clause.starts[opening]
    signs = (clause.lowered.rfind(sign, floor, end) for sign in ("; ", ", ", ": "))
    start = max([floor, *(at + 2 for at in signs if at >= 0)])
    if STATEMENT.fullmatch(clause.lowered, start, end):
        return Said(clause.text[start:end].strip(), "the statement before the bracket", start, end)
    return bracket_name(scene, first, floor, "name before the bracket")


def crowd(scene: Scene, token: int, floor: int) -> Said | None:
    """Whose share stands in the bracket of a crowd: "most visits (67%)", "a third (31%) of the events"."""
    clause = scene.clause
    opening = open_bracket(clause, token)
    if opening is None or opening != token - 1:
        return None
    start = max(floor, clause.starts[token] - _FAR)
    match = CROWD_BEFORE.search(clause.lowered, start, clause.starts[token])
    match = match or CROWD_BEHIND.match(clause.lowered, clause.ends[token], clause.end)
    if match is None:
        return None
    said = Said(clause.text[slice(*match.span("name"))].strip(), "whose crowd it is", *match.span("name"))
    return None if everyone(said) else said


def made_up(scene: Scene, token: int, floor: int) -> Said | None:
    """What a share consists of: "women made up 68% of the sample", "A, which accounts for 30% of B"."""
    clause = scene.clause
    start = max(floor, clause.starts[token] - _FAR)
    match = MADE_UP.search(clause.lowered[start : clause.starts[token]])
    if match is None:
        return None
    if match["name"] is None:
        said = subject(scene, token)
        return said.by("what makes up the share") if said else None
    if match["name"].strip() == "and":
        return None  # "it was 34% and accounted for 70%"
    first, last = (start + at for at in match.span("name"))
    said = named(clause, first, last, "what makes up the share")
    if said is None and last > first:
        said = Said(clause.text[first:last].strip(), "what makes up the share", first, last)
    return said
