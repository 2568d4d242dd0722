"""Parts of a sentence without a verb of their own, which go on with the statement before."""

from dataclasses import replace

from extractor.linking.statements.objects import one_object, read_tail
from extractor.linking.statements.outcomes import outcome
from extractor.linking.statements.parts import Span, Told, subject
from extractor.linking.statements.plain import Plain
from extractor.linking.statements.statement import Statement
from extractor.linking.statements.terms import (
    AS_WAS,
    BY_SHARE,
    NOT_SO,
)


def goes_on(plain: Plain, begin: int, end: int) -> bool:
    """Whether a part says only that all was not so elsewhere: "age § was not"."""
    return NOT_SO.match(plain.lowered, begin, end) is not None


def go_on(plain: Plain, statement: Statement, begin: int, before: Statement | None) -> bool:
    """Read a part that goes on with the statement before: "but not of stroke §"; False where none does."""
    if before is None or not statement.marks:
        return False
    if before.kind == "measure":
        return False
    statement.kind, statement.group = before.kind, before.group
    statement.reference = statement.reference or before.reference
    statement.population = statement.population or before.population
    if told := _as_before(plain, statement, begin, before.last()):
        statement.told[statement.marks[0]] = told
        return True
    at, last = begin, before.last()
    for mark in statement.marks:
        last = _next_object(plain, statement, (at, mark), last, before)
        last.reference = last.reference or statement.reference
        statement.told[mark] = last
        at = mark + 1
    read_tail(plain, statement, at)
    return True


def _as_before(plain: Plain, statement: Statement, begin: int, last: Told) -> Told | None:
    """Reads "whereas age § was not"."""
    if so := NOT_SO.match(plain.lowered, begin, statement.end):
        return replace(last, group=subject(plain, *so.span("before")))
    return None


def _next_object(plain: Plain, statement: Statement, place: Span, last: Told, before: Statement) -> Told:
    """A further object, unless the words are parallel to a group of the outcome before."""
    if plain.lowered[: statement.begin].endswith(AS_WAS):
        return replace(last, endpoint=outcome(plain, *place, "what changed too"))
    if before.kind == "change" and before.limited and not BY_SHARE.search(plain.lowered[slice(*place)]):
        return Told(last.endpoint)
    return one_object(plain, statement, place, last, first=False)
