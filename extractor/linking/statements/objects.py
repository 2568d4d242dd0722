"""What a subject did to its objects: "zinc reduced relapse by 20% § and death §"."""

import re
from dataclasses import replace

from extractor.linking.endpoint_terms import OUTCOME
from extractor.linking.said import Said
from extractor.linking.statements.outcomes import outcome
from extractor.linking.statements.parts import (
    Part,
    Span,
    Told,
    comparator,
    restriction,
    split_object,
    subject,
)
from extractor.linking.statements.plain import Plain
from extractor.linking.statements.runs import list_items, mark_runs
from extractor.linking.statements.statement import LIMITS, Statement
from extractor.linking.statements.terms import (
    AHEAD,
    BARE_MEASURE,
    COMPARATOR,
    IN_PLACE,
    INSERTED,
    JOINED,
    LEAD_PREP,
    LEADING_COMPARATOR,
    PEOPLE,
)

_RULE = "object of the statement"
_AND = ", and "


def read_objects(plain: Plain, statement: Statement, begin: int) -> bool:
    """Read what the subject did to each of its objects; False where it had nothing that is an outcome."""
    at, last = begin, Told()
    for run in mark_runs(plain, statement.marks):
        if at == begin and _is_measure(plain, statement, (at, run[0])):
            last = Told(None, statement.group, statement.reference, statement.population)
            statement.told |= {mark: replace(last) for mark in run}
        elif plain.lowered[at : run[0]].strip():
            last = one_object(plain, statement, (at, run[0]), last, first=at == begin)
            statement.told |= shared_out(plain, run, last, statement.sources)
        at = run[-1] + 1
    read_tail(plain, statement, at)
    if statement.kind != "have" or not statement.told:
        return True
    first = statement.told[min(statement.told)]
    if first.endpoint or _is_measure(plain, statement, (begin, statement.marks[0])):
        return True
    statement.told.clear()
    return False


def _is_measure(plain: Plain, statement: Statement, place: Span) -> bool:
    """Whether a subject that is no outcome had the measure itself: "users had an odds ratio of §"."""
    if statement.kind != "have" or statement.group is None:
        return False
    bare = BARE_MEASURE.fullmatch(plain.lowered, *place) is not None
    return bare and OUTCOME.search(statement.group.value.lower()) is None


def one_object(plain: Plain, statement: Statement, place: Span, last: Told, *, first: bool) -> Told:
    """One object with its own comparator and restriction; ``last`` is what was told of the one before."""
    if first:
        return _named(plain, statement, split_object(plain, *place), None, Told())
    if told := _further_subject(plain, statement, place, last):
        return told
    start, end = _behind_comparator(plain, statement, place, last)
    inserted = INSERTED.match(plain.lowered, start, end)
    people = restriction(plain, *inserted.span("name")) if inserted else None
    start = inserted.end() if inserted and people else start
    how = LEAD_PREP.match(plain.lowered, start, end)
    if joined := JOINED.match(plain.lowered, start, end):
        start = joined.end()
    if how and how["how"] == "with" and (last_and := plain.lowered.rfind(_AND, start, end)) > 0:
        start = last_and + len(_AND)
    if said := _limited(plain, (start, end), how, last):
        return Told(last.endpoint, statement.group, last.reference, said)
    part = split_object(plain, start, end)
    if said := _same_place(plain, statement, part, how):
        one = statement.told[statement.marks[0]]
        return Told(one.endpoint, statement.group, one.reference, said)
    return _named(plain, statement, part, people, last)


def _behind_comparator(plain: Plain, statement: Statement, place: Span, last: Told) -> Span:
    """An object behind the comparator of the one before: "§ than placebo, with no effect on X §"."""
    match = LEADING_COMPARATOR.match(plain.lowered, *place)
    said = comparator(plain, *match.span("name")) if match else None
    if match is None or said is None:
        return place
    last.reference = statement.reference = last.reference or said
    return match.end() - 2, place[1]


def _named(plain: Plain, statement: Statement, part: Part, people: Said | None, last: Told) -> Told:
    """An object that is an outcome, else a further value of the outcome before."""
    statement.sources["endpoint"] = part.name
    statement.sources.setdefault("first", part.name)
    endpoint = outcome(plain, *part.name, _RULE) or last.endpoint
    return Told(endpoint, statement.group, part.reference, part.population or people or statement.population)


def _further_subject(plain: Plain, statement: Statement, place: Span, last: Told) -> Told | None:
    """Reads "X was the strongest predictor §, ahead of Y § and Z §": further subjects behind the object."""
    ahead = AHEAD.match(plain.lowered, *place)
    if not (ahead or statement.listing):
        return None
    statement.listing = True
    joined = ahead or JOINED.match(plain.lowered, *place)
    return replace(last, group=subject(plain, joined.end() if joined else place[0], place[1]))


def _limited(plain: Plain, place: Span, how: re.Match[str] | None, last: Told) -> Said | None:
    """The people that a further value is limited to, where it has no outcome of its own."""
    again = last.population is not None and PEOPLE.match(plain.lowered, *place)
    parallel = last.population is not None and how is not None and how["how"] in {"in", "among"}
    if not again and not (how and how["how"] in LIMITS):
        return None
    return restriction(plain, *place, any_words=parallel)


def _same_place(plain: Plain, statement: Statement, part: Part, how: re.Match[str] | None) -> Said | None:
    """Reads "stroke in noncardiac surgery § and cardiac surgery §": a second place of the first object."""
    first = statement.sources.get("first")
    match = IN_PLACE.search(plain.lowered[: first[1]], first[0]) if first else None
    words = plain.lowered[slice(*part.name)].split()
    if first is None or match is None or not words:
        return None
    again = how["how"] in {"in", "among"} if how else match["name"].split()[-1] == words[-1]
    whole = split_object(plain, first[0], match.start())
    endpoint = outcome(plain, *whole.name, _RULE) if again else None
    if endpoint is None:
        return None
    told = statement.told[statement.marks[0]]
    told.endpoint, told.reference = endpoint, told.reference or whole.reference
    told.population = restriction(plain, *match.span("name"), any_words=True)
    return restriction(plain, *part.name, any_words=True)


def shared_out(plain: Plain, run: list[int], told: Told, sources: dict[str, Span]) -> dict[int, Told]:
    """What is told of a list of marks: of a list of as many outcomes or groups each its own."""
    shared = {mark: replace(told) for mark in run}
    for name in ("endpoint", "group"):
        items = list_items(plain, sources[name], len(run)) if len(run) > 1 and name in sources else []
        for mark, item in zip(run, items, strict=False):
            if name == "endpoint":
                shared[mark].endpoint = outcome(plain, *item, "item of a list of outcomes")
            else:
                shared[mark].group = subject(plain, *item)
        if items:
            break
    return shared


def read_tail(plain: Plain, statement: Statement, at: int) -> None:
    """A comparator behind the last mark, or at one of them, holds for all."""
    match = COMPARATOR.search(plain.lowered, at, statement.end)
    if match and (said := comparator(plain, *match.span("name"))):
        statement.reference = statement.reference or said
    for told in statement.told.values():
        statement.reference = statement.reference or told.reference
        if statement.kind == "likely":
            told.endpoint = None  # what they were likely to do is told best by the words behind "likely"
    for told in statement.told.values():
        told.reference = told.reference or statement.reference


def read_fared(plain: Plain, statement: Statement, begin: int) -> None:
    """Read how a subject fared, which is no object: "those alone relapsed sooner than others §"."""
    at = begin
    for mark in statement.marks:
        part = split_object(plain, at, mark)
        people = part.population or statement.population
        statement.told[mark] = Told(None, statement.group, part.reference or statement.reference, people)
        at = mark + 1
    read_tail(plain, statement, at)


def read_factors(plain: Plain, statement: Statement, begin: int) -> None:
    """Read the factors of an outcome: "relapse was predicted by A § and B §"."""
    at = begin
    for mark in statement.marks:
        start = joined.end() if at > begin and (joined := JOINED.match(plain.lowered, at, mark)) else at
        part = split_object(plain, start, mark)
        group = subject(plain, *part.name)
        statement.told[mark] = Told(statement.endpoint, group, part.reference, statement.population)
        at = mark + 1
    read_tail(plain, statement, at)


def read_subjects(
    plain: Plain, statement: Statement, begin: int, verb: re.Match[str], before: Statement | None
) -> None:
    """Read a list of subjects with a mark each, before their verb: "A § and B § were associated with X"."""
    lowered = plain.lowered
    comma = lowered.find(", ", verb.end(), statement.end)
    part = split_object(plain, verb.end(), comma if comma > 0 else statement.end)
    reference, people = part.reference or statement.reference, part.population or statement.population
    at = begin
    for mark in (mark for mark in statement.marks if mark < verb.start()):
        start = joined.end() if at > begin and (joined := JOINED.match(lowered, at, mark)) else at
        at = mark + 1
        told = Told(None, None, reference, people)
        if statement.kind == "change":
            told.endpoint = outcome(plain, start, mark, "item of a list of outcomes")
            told.group = before.group if before else None
            told.reference = told.reference or (before.reference if before else None)
        else:
            told.group = subject(plain, start, mark)
            told.endpoint = outcome(plain, *part.name, "object of the list")
        statement.told[mark] = told
