"""Statements about effects: who did what, compared with whom, in whom, each effect by its own part.

A sentence is read without its brackets, an effect being a mark: "ramolast reduced death by 18% § and
stroke by 24% §". Its parts are clauses; each has a subject, a verb and an object before every mark.
"""

import re

from extractor.linking.arms import Arms, word_set
from extractor.linking.endpoint_terms import OUTCOME
from extractor.linking.mentions import Scene
from extractor.linking.statements.changes import PAIRED, read_change, read_stronger
from extractor.linking.statements.further import go_on, goes_on
from extractor.linking.statements.measures import measure_statement
from extractor.linking.statements.objects import read_factors, read_fared, read_objects, read_subjects
from extractor.linking.statements.outcomes import outcome
from extractor.linking.statements.parts import (
    Span,
    Told,
    comparator,
    restriction,
    split_object,
    subject,
    versus,
)
from extractor.linking.statements.plain import Pairs, Plain, plain_sentence
from extractor.linking.statements.statement import AGENTS, Statement
from extractor.linking.statements.terms import (
    AS_REFERENCE,
    BETTER,
    BOUNDARY,
    COMPARATOR,
    DIFFERS,
    EFFECT_NOUN,
    IN_ARM,
    IN_OUTCOME,
    LED_BY_PEOPLE,
    MEASURE_IN,
    OPENER,
    PEOPLE,
    SET,
    STEP_OPENS,
    UNSAFE,
)
from extractor.linking.statements.verbs import kind_of, main_verb, verbs_of

__all__ = ["PAIRED", "Told", "statements"]


def statements(scene: Scene, arms: Arms, pairs: Pairs) -> dict[int, Told]:
    """What the statements of a sentence tell of its effects and pairs of values, by token."""
    if not pairs and all(finding.kind != "effect" for finding in scene.clause.values.values()):
        return {}
    plain = plain_sentence(scene.clause, pairs)
    done: list[Statement] = []
    for begin, end in _parts(plain):
        statement = Statement(begin, end, [at for at in plain.marks if begin <= at < end])
        if _read(plain, statement, done[-1] if done else None, arms):
            done.append(statement)
    _share_reference(done)
    for statement in done:
        _turn(statement)
    return {plain.marks[mark]: told for statement in done for mark, told in statement.told.items()}


def _parts(plain: Plain) -> list[Span]:
    """Where the statements of a sentence begin and end."""
    found = list(BOUNDARY.finditer(plain.lowered))
    starts = [0, *(match.end() for match in found)]
    ends = [*(match.start() for match in found), len(plain.text)]
    return list(zip(starts, ends, strict=True))


def _read(plain: Plain, statement: Statement, before: Statement | None, arms: Arms) -> bool:
    """Read a statement; False where it is none that this grammar knows."""
    begin = _opened(plain, statement)
    if measured := measure_statement(
        plain, begin, statement.end, statement.marks, against=statement.reference is not None
    ):
        _take_measured(statement, measured)
        return True
    verbs = verbs_of(plain, begin, statement.end)
    if not verbs or goes_on(plain, begin, statement.end):
        return go_on(plain, statement, begin, before)
    first = statement.marks[0] if statement.marks else statement.end
    verb, place = main_verb(plain, begin, verbs, first)
    statement.kind = kind_of(verb)
    if verb["often"] and not LED_BY_PEOPLE.match(plain.lowered, *place):
        statement.kind = "change"  # "nausea was more often reported with A"
    if verb.start() > first:
        if plain.marks[first] in plain.pairs:
            return False  # two values of a subject are compared by what stands behind its verb, if at all
        read_subjects(plain, statement, begin, verb, before)
        return True
    safe = UNSAFE.search(plain.lowered, verb.end(), first) is None
    return (
        safe
        and (
            _take_better(plain, statement, place, verb, arms)
            or _take_subject(plain, statement, place, before, arms)
        )
        and _predicate(plain, statement, verb, before)
    )


def _predicate(plain: Plain, statement: Statement, verb: re.Match[str], before: Statement | None) -> bool:
    """What stands behind the verb of a statement."""
    for rival in ("than", "than2", "rival"):
        if verb[rival]:
            statement.reference = comparator(plain, *verb.span(rival))
    if statement.kind == "effect":
        read_stronger(plain, statement, verb.end())
    elif statement.kind == "passive":
        read_factors(plain, statement, verb.end())
    elif statement.kind == "change":
        read_change(plain, statement, verb.end(), before)
    elif statement.kind == "fare":
        read_fared(plain, statement, verb.end())
    else:
        return read_objects(plain, statement, verb.end())
    return True


def _opened(plain: Plain, statement: Statement) -> int:
    """Where the subject begins, behind what opens the statement: its comparator, its restriction."""
    at = statement.begin
    while (match := OPENER.match(plain.lowered, at, statement.end)) and match.end() > at:
        at = match.end()
        if not match["name"]:
            continue
        place = match.span("name")
        if named := AS_REFERENCE.search(match["name"]):
            statement.reference = comparator(plain, place[0], place[0] + named.start())
        elif match["reference"]:
            statement.reference = comparator(plain, *place)
        elif STEP_OPENS.match(plain.lowered, match.start(), match.end()):
            statement.group = plain.said(*place, "the step of a factor")
        elif match["within"] and SET.search(match["name"]):
            statement.population = restriction(plain, *place)
    return at


def _take_measured(statement: Statement, measured: dict[int, Told]) -> None:
    """Take over what a statement about the measure itself tells, with what opened it."""
    statement.kind, statement.told = "measure", measured
    for told in measured.values():
        told.group = told.group or statement.group
        told.reference = told.reference or statement.reference
        told.population = told.population or statement.population


def _take_better(plain: Plain, statement: Statement, place: Span, verb: re.Match[str], arms: Arms) -> bool:
    """The group and the outcome of "G was superior in E compared to R"; an arm as the subject alone."""
    better = statement.kind == "change" and BETTER.search(verb[0])
    match = IN_OUTCOME.match(plain.lowered, verb.end(), statement.end) if better else None
    words = plain.lowered[slice(*place)].strip(" ,")
    named = word_set(words)
    is_arm = better and any(named <= side for side in arms.sides or ())
    is_arm = is_arm or bool(DIFFERS.match(plain.lowered, verb.start()) and not OUTCOME.search(words))
    fits = match and OUTCOME.search(match["name"]) and not OUTCOME.search(words)
    if not (is_arm or fits):
        return False
    statement.group = subject(plain, *place)
    if match and fits:
        statement.endpoint = outcome(plain, *match.span("name"), "what the group was better in")
    statement.sources["group"] = place
    return statement.group is not None


def _take_subject(
    plain: Plain,
    statement: Statement,
    place: Span,
    before: Statement | None,
    arms: Arms,
) -> bool:
    """The subject of a verb, or what the statement before has for one that has none of its own."""
    words = plain.lowered[slice(*place)].strip(" ,")
    if not words.removeprefix("and").strip():
        return _share_subject(statement, before)
    if statement.kind in {"change", "passive"}:
        return _take_outcome(plain, statement, place)
    subgroup = arms.trial and arms.sides is not None and PEOPLE.search(words) and arms.side(words) is None
    if EFFECT_NOUN.match(words) or (OUTCOME.search(words) if statement.kind == "assoc" else subgroup):
        return False
    if sides := versus(plain, *place):
        statement.group, statement.reference = subject(plain, *sides[0]), comparator(plain, *sides[1])
    else:
        statement.group = subject(plain, *place) or statement.group
        statement.sources["group"] = place
    return True


def _share_subject(statement: Statement, before: Statement | None) -> bool:
    """Whether a verb without a subject has that of the statement before."""
    if before is None or before.kind not in AGENTS or statement.kind not in AGENTS:
        return False
    statement.group, statement.reference = before.group, statement.reference or before.reference
    statement.population = statement.population or before.population
    return True


def _take_outcome(plain: Plain, statement: Statement, place: Span) -> bool:
    """The outcome that is the subject of what changed; an effect named before is told of otherwise."""
    if MEASURE_IN.search(plain.lowered, *place):
        return False
    if EFFECT_NOUN.match(plain.lowered, *place):
        statement.kind = "effect"
        return True
    arm = IN_ARM.search(plain.lowered[: place[1]], place[0])
    if arm and not LED_BY_PEOPLE.match(plain.lowered, *place):
        statement.group = subject(plain, *arm.span("name"))
        place = place[0], arm.start()
    part = split_object(plain, *place)
    statement.population = statement.population or part.population
    statement.sources["endpoint"] = part.name
    if not PEOPLE.search(plain.lowered, *part.name):
        statement.endpoint = outcome(plain, *part.name, "what changed")
    elif LED_BY_PEOPLE.match(plain.lowered, *place) and COMPARATOR.search(
        plain.lowered, place[1], statement.end
    ):
        statement.group = subject(plain, *place)
    named = statement.endpoint is not None or statement.group is not None
    return named or not PEOPLE.search(plain.lowered, *part.name)


def _share_reference(done: list[Statement]) -> None:
    """The comparator that only a later statement about the same group names."""
    for one, two in zip(reversed(done[:-1]), reversed(done), strict=False):
        if one.group is not None and one.group == two.group and one.reference is None:
            for told in one.told.values():
                told.reference = told.reference or two.reference


def _turn(statement: Statement) -> None:
    """Reads "X was associated with type A, versus type B": the comparator is a level of the objects."""
    told = list(statement.told.values())
    other = word_set(told[0].reference.value) if told and told[0].reference else set()
    if statement.kind != "assoc" or statement.group is None or other & word_set(statement.group.value):
        return
    if any(other & word_set(one.endpoint.value) for one in told if one.endpoint):
        for one in told:
            one.endpoint, one.group = one.group, one.endpoint
