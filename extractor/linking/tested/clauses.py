"""What the clauses of a plain sentence say that its p values test."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from extractor.linking.tested.clause_ends import clauses
from extractor.linking.tested.clause_terms import AS_WAS, INCLUDING
from extractor.linking.tested.lists import item, with_slot
from extractor.linking.tested.name_terms import DIFFERENCE, GROUP_LEAD
from extractor.linking.tested.names import Phrases
from extractor.linking.tested.openings import Opening, read_opening
from extractor.linking.tested.plain import Span
from extractor.linking.tested.predicates import Predicate
from extractor.linking.tested.side_terms import BOTH
from extractor.linking.tested.sides import Pair, compared
from extractor.linking.tested.told import Tested
from extractor.linking.tested.verb_terms import BEHIND_AUXILIARY, MARKED, TRAIT
from extractor.linking.tested.verbs import main_verb


@dataclass(slots=True)
class Clause:
    """A clause of a plain sentence with its marks; ``base`` is what is tested by its first."""

    end: int
    marks: list[int]
    opening: Opening
    verb: re.Match[str] | None
    subject: Span | None
    base: Tested = field(default_factory=Tested)
    told: dict[int, Tested] = field(default_factory=dict)

    @property
    def first(self) -> int:
        """Its first mark, its end where it has none."""
        return self.marks[0] if self.marks else self.end

    def latest(self) -> Tested:
        """What its last mark tests; without any what it is about."""
        return self.told[max(self.told)] if self.told else self.base


def read_clauses(phrases: Phrases) -> dict[int, Tested]:
    """What is tested by the place of each mark."""
    told: dict[int, Tested] = {}
    last: Clause | None = None
    for begin, end in clauses(phrases.low):
        clause = _clause(phrases, begin, end, last)
        before = last.latest() if last else None
        _read(phrases, clause, before)
        told |= clause.told
        if clause.verb or clause.told:
            last = clause
    return told


def _clause(phrases: Phrases, begin: int, end: int, last: Clause | None) -> Clause:
    """A clause with its verb, and its subject, which may be that of the clause before."""
    marks = [match.start() for match in MARKED.finditer(phrases.low, begin, end)]
    opening = read_opening(phrases, begin, marks[0] if marks else end)
    verb = (
        None if opening.existential else main_verb(phrases.low, opening.start, end, carried=last is not None)
    )
    subject = (opening.start, verb.start()) if verb else None
    if subject and last and not phrases.low[slice(*subject)].strip(" ,"):
        subject = last.subject
    return Clause(end, marks, opening, verb, subject)


def _read(phrases: Phrases, clause: Clause, before: Tested | None) -> None:
    start = clause.opening.start
    if clause.verb and clause.verb.start() > clause.first:
        _listed(phrases, clause, before)
    else:
        colon = phrases.low.find(": ", clause.verb.end() if clause.verb else start, clause.first)
        limit = colon if colon > 0 else clause.first
        clause.base = _base(phrases, clause, limit, before)
        _share(phrases, clause, clause.base, clause.marks, limit)
    _compare(phrases, clause)


def _base(phrases: Phrases, clause: Clause, limit: int, before: Tested | None) -> Tested:
    """What the first p value of a clause tests; a clause that names nothing goes on with the one before."""
    start = clause.opening.start
    if clause.verb and clause.subject:
        base = Predicate(phrases, clause.verb, clause.subject, limit, before).read()
    else:
        base = _nominal(phrases, clause, limit, before)
    base = base if base.name else base.named(clause.opening.topic)
    if base.is_empty and before and base.slot != "unknown":
        if _is_of_another(phrases, before):
            return Tested(slot="unknown")
        base = before.between(None, None, "name") if compared(phrases, start, clause.end, None) else before
    including = INCLUDING.search(phrases.low[:limit], start)
    if including is None or (len(clause.marks) == 1 and not including["except"]):
        return base
    return base.named(phrases.bare(*including.span("name")))


def _is_of_another(phrases: Phrases, before: Tested) -> bool:
    """Whether a clause that names nothing tests another trait than that before: "and they were heavier"."""
    return before.name is not None and TRAIT.fullmatch(phrases.low, *before.name) is not None


def _nominal(phrases: Phrases, clause: Clause, limit: int, before: Tested | None) -> Tested:
    """A clause without a verb: what there was, or a further item of the clause before."""
    start = clause.opening.start
    if limit < clause.end and phrases.behind_lead(start, limit) >= limit:
        start, limit = limit + 1, clause.end  # "there were significantly § more X": they stand behind
    told = phrases.noun_phrase(start, limit, limit)
    own = clause.opening.reported or told.vague or DIFFERENCE.match(phrases.low, start, limit)
    if own or before is None:
        return told
    if before.other and AS_WAS.search(phrases.low[:start]):
        return told.related(before.other)
    if AS_WAS.search(phrases.low[:start]) and compared(phrases, start, limit, None):
        return Tested(slot="unknown")  # "women slept more than men §, as did nurses than doctors §"
    return item(phrases, before, start, limit)


def _listed(phrases: Phrases, clause: Clause, before: Tested | None) -> None:
    """Subjects with a mark each before their verb: "A § and B § were associated with X"."""
    assert clause.verb is not None  # noqa: S101  (called for a clause with a verb)
    start, verb, first = clause.opening.start, clause.verb, clause.first
    if phrases.is_bare_of(start, first):  # "Significant § interaction was found"
        subject = (first + 1, verb.start())
        clause.told[first] = Predicate(phrases, verb, subject, clause.end, before).read()
        return
    base = phrases.noun_phrase(start, first, first)
    behind = BEHIND_AUXILIARY.match(phrases.low, verb.end() + 1, clause.end) if verb["aux"] else None
    at = behind.end() if behind and behind["assoc"] else verb.end() if verb["linked"] else None
    if at and base.other is None:
        base = Tested(base.name, phrases.bare(at, clause.end), vague=base.vague)
    clause.base, clause.subject = base, (start, first)
    _share(phrases, clause, base, [mark for mark in clause.marks if mark < verb.start()], first)
    if later := [mark for mark in clause.marks if mark > verb.start()]:
        told = Predicate(phrases, verb, clause.subject, later[0], before).read()
        _share(phrases, clause, told if told.name else base, later, later[0])


def _share(phrases: Phrases, clause: Clause, base: Tested, marks: list[int], limit: int) -> None:
    """What each mark of a list tests."""
    if not marks:
        return
    verb = clause.verb
    start = verb.end() if verb and verb.end() < limit else clause.opening.start
    subject = phrases.group(*clause.subject) if clause.subject else None
    base = with_slot(phrases, base, (start, limit), subject)
    clause.told[marks[0]] = base
    for last, mark in pairwise(marks):
        clause.told[mark] = item(phrases, base, last + 1, mark)


def _compare(phrases: Phrases, clause: Clause) -> None:
    """The two compared, for the marks that have none of their own; else the one group that is named."""
    subject = phrases.group(*clause.subject) if clause.subject else None
    pair = compared(phrases, clause.opening.start, clause.end, subject)
    if pair is None and subject and (both := BOTH.fullmatch(phrases.low, *subject)):
        pair = Pair(both.span("one"), both.span("two"), subject[1])
    if pair and not clause.told:
        clause.base = clause.base.between(pair.one, pair.two)
    for mark, told in clause.told.items():
        if told.other is None and told.slot != "whole":
            told_of = _with_sides(told, pair, subject, clause.opening)
            clause.told[mark] = _without_side(phrases, _limited(phrases, clause, told_of))


def _with_sides(told: Tested, pair: Pair | None, subject: Span | None, opening: Opening) -> Tested:
    if told.two is None and pair:
        told = told.between(pair.one, pair.two)
    elif told.one is None and subject and told.name and not _overlap(subject, told.name):
        told = told.between(subject, told.two)
    return told.between(told.one, opening.two) if told.two is None and opening.two else told


def _limited(phrases: Phrases, clause: Clause, told: Tested) -> Tested:
    """Whom something was tested in: the group that opens the clause, or the only one of several it names."""
    if told.one or told.within:
        return told
    named = [span for span in phrases.groups if clause.opening.start <= span[0] < clause.end]
    alone = named[0] if told.two is None and len(named) == 1 < len(phrases.groups) else None
    return told.limited(clause.opening.within or alone)


def _without_side(phrases: Phrases, told: Tested) -> Tested:
    """A name without the one compared at its end: "sessions| for the braced" than for others."""
    name, one = told.name, told.one
    if name is None or one is None or not name[0] < one[0] < name[1] <= one[1]:
        return told
    lead = GROUP_LEAD.search(phrases.low[name[0] : one[0]])
    return told.named((name[0], name[0] + lead.start())) if lead else told


def _overlap(one: Span, two: Span) -> bool:
    return one[0] < two[1] and two[0] < one[1]
