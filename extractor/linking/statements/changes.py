"""Outcomes that changed or differed: "relapse was less frequent after A than after B §"."""

import re

from extractor.linking.arms import is_control
from extractor.linking.said import Said
from extractor.linking.statements.objects import read_tail, shared_out
from extractor.linking.statements.outcomes import outcome
from extractor.linking.statements.parts import Span, Told, comparator, split_object, subject
from extractor.linking.statements.plain import Plain
from extractor.linking.statements.runs import mark_runs
from extractor.linking.statements.statement import LIMITS, Statement
from extractor.linking.statements.terms import (
    BY_SHARE,
    COMPARATOR,
    EVERYBODY,
    FOR_WHAT,
    GROUP_BY,
    IN_ARM,
    JOINED,
    LEAD_PREP,
    MORE_IN,
    NO_TREATMENT,
    OWN_CONTRAST,
    PAIR,
    SET,
    THAN_IN,
    TREATED,
)

PAIRED = "groups in the order of their values"


def read_change(plain: Plain, statement: Statement, begin: int, before: Statement | None) -> None:
    """Read an outcome that changed or occurred: its group stands behind, before what it is compared with."""
    at = begin
    statement.limited = bool(statement.marks and plain.lowered[begin : statement.marks[0]].strip(" ,"))
    for number, run in enumerate(mark_runs(plain, statement.marks)):
        told = Told(statement.endpoint, statement.group, statement.reference, statement.population)
        people = _limited_to(plain, (at, run[0])) if number else None
        if people:
            told.population = people
        elif not _contrasted(plain, statement, (at, run[0]), told, first=not number) and number:
            told.endpoint = None
        if not number:
            statement.group, statement.reference = told.group, told.reference
        own = told.group is None or "group" in statement.sources
        if own and (people := split_object(plain, at, run[0]).population):
            told.population = people
        statement.told |= shared_out(plain, run, told, statement.sources)
        at = run[-1] + 1
    _behind(plain, statement, at, before)


def _behind(plain: Plain, statement: Statement, at: int, before: Statement | None) -> None:
    """Read what stands behind the last mark; without any groups they are those of the statement before."""
    tail = COMPARATOR.search(plain.lowered, at, statement.end)
    group = GROUP_BY.search(plain.lowered, at, statement.end) or _more_in(plain, at, statement.end)
    if statement.group is None and group:
        statement.group = subject(plain, *group.span("name"))
        for told in statement.told.values():
            told.group = told.group or statement.group
    unnamed = statement.group is None and statement.reference is None
    if unnamed and tail is None and before is not None:
        statement.group, statement.reference = before.group, before.reference
        for told in statement.told.values():
            told.group = before.group
    read_tail(plain, statement, at)
    for told in statement.told.values():
        people = tail or THAN_IN.search(plain.lowered, statement.begin, statement.end)
        if people and told.group is None and told.reference and told.population:
            told.group, told.population = told.population, None  # "higher in G §, compared with R"


def _limited_to(plain: Plain, place: Span) -> Said | None:
    """The people that a further value is limited to: ", particularly in infants with fever §"."""
    match = LEAD_PREP.match(plain.lowered, *place)
    if match is None or match["how"] not in LIMITS:
        return None
    part = split_object(plain, match.start("how") - 1, place[1])
    return part.population if not plain.lowered[slice(*part.name)].strip() else None


def _more_in(plain: Plain, start: int, end: int) -> re.Match[str] | None:
    """The group that a comparative behind a value names alone: "§ minutes longer in the zinc group"."""
    match = MORE_IN.match(plain.lowered, start, end)
    if match is None or EVERYBODY.fullmatch(match["name"]) or NO_TREATMENT.search(match["name"]):
        return None
    return match


def _contrasted(plain: Plain, statement: Statement, place: Span, told: Told, *, first: bool) -> bool:
    """Read the group and the comparator of one mark of an outcome; whether it has a contrast of its own."""
    start, end = place
    if first and (pair := PAIR.search(plain.lowered[:end], statement.begin)):
        _by_values(plain, pair, told)
    elif first:
        group = GROUP_BY.search(plain.lowered, start, end) or _treated(plain, start, end)
        other = COMPARATOR.search(plain.lowered, start, end)
        if group and "group" not in statement.sources:
            told.group = _without_arm(plain, group.span("name"))
        told.reference = comparator(plain, *other.span("name")) if other else told.reference
    else:
        return _further(plain, place, told)
    return True


def _further(plain: Plain, place: Span, told: Told) -> bool:
    """Reads "..., those in the highest quintile compared with the lowest §", "by 49% with B §"."""
    start, end = place
    joined = JOINED.match(plain.lowered, start, end)
    if match := OWN_CONTRAST.match(plain.lowered, joined.end() if joined else start, end):
        told.group = subject(plain, *match.span("a"))
        told.reference = comparator(plain, *match.span("b"))
        return True
    if treated := _treated(plain, start, end):
        told.group = subject(plain, *treated.span("name"))
        return True
    return False


def _by_values(plain: Plain, pair: re.Match[str], told: Told) -> None:
    """The groups of two values, a comparator last."""
    one, two = (subject(plain, *pair.span(name)) for name in ("a", "b"))
    if one and two and is_control(one.value) and not is_control(two.value):
        one, two = two, one
    told.group, told.reference = one and one.by(PAIRED), two and two.by(PAIRED)


def _without_arm(plain: Plain, place: Span) -> Said | None:
    """The group of an outcome without the arm in which it is told: "after the switch in the zinc group"."""
    arm = IN_ARM.search(plain.lowered[: place[1]], place[0])
    return subject(plain, place[0], arm.start() if arm else place[1])


def _treated(plain: Plain, start: int, end: int) -> re.Match[str] | None:
    """The treatment at the end of what is said of an outcome."""
    share = BY_SHARE.search(plain.lowered[start:end])
    match = TREATED.search(plain.lowered[: start + share.start() if share else end], max(start - 1, 0))
    return None if match is None or NO_TREATMENT.search(match["name"]) else match


def read_stronger(plain: Plain, statement: Statement, begin: int) -> None:
    """Reads "associations were strong for X § and strongest for Y §": what an effect named before is on."""
    at = begin
    for mark in statement.marks:
        match = FOR_WHAT.match(plain.lowered, at, mark)
        if match and not SET.search(match["name"]):
            statement.told[mark] = Told(outcome(plain, *match.span("name"), "what the effect is on"))
        at = mark + 1
