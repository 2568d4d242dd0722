"""The context of an effect."""

from dataclasses import replace

from extractor.linking.abbreviations import by_short_name
from extractor.linking.before import endpoint_before, opening_outcome
from extractor.linking.cases import Sides
from extractor.linking.contrasts import sides_of
from extractor.linking.effect_outcomes import befell_compared, is_cause, points_on, ratio_of_deaths
from extractor.linking.endpoint_terms import DIED, NO_ENDPOINT, OUTCOME
from extractor.linking.endpoints import effect_endpoint
from extractor.linking.frames import Effect
from extractor.linking.in_whom import in_whom
from extractor.linking.models import effect_model
from extractor.linking.moments import window
from extractor.linking.names import unless_group
from extractor.linking.populations import effect_population, overlaps
from extractor.linking.readings import Reading
from extractor.linking.said import Said
from extractor.linking.sentence import Fields, Sentence
from extractor.linking.sides_inside import own_comparator
from extractor.linking.statements import Told
from extractor.linking.statements.terms import (
    REFERS_ON,
    ROLE,
)
from extractor.linking.survivals import find_survival, survival_name
from extractor.linking.told_sides import (
    as_arms,
    same_reference,
    stated_reference,
    with_statement,
    without_arms,
    without_subgroup,
)
from schemas.paper import SectionKind


def effect_context(reading: Reading) -> Fields:
    """Endpoint, group, reference, population and model of an effect."""
    paper, memory, sentence = reading.paper, reading.memory, reading.sentence
    effect, beside = _effect(reading)
    told = without_arms(sentence.scene, sentence.told(effect.token, paper.arms))
    listed = _listed_behind(sentence, effect.token)
    worded = listed or sentence.respective(
        effect.token, "endpoint", effect_endpoint(effect, beside, memory.endpoint)
    )
    worded = _outcome(None if worded and overlaps(worded, [in_whom(effect)]) else worded)
    _name(effect, paper.survival(worded or _endpoint_before(reading)))
    sides = with_statement(
        sides_of(effect, paper.arms, memory.sides, memory.mentions), told, paper.arms, cited=effect.cited
    )
    clause = sentence.clause
    sides = as_arms(stated_reference(sides, told, clause.lowered[clause.start : clause.end]), paper.arms)
    sides = without_subgroup(effect, sides, paper.arms, memory.sides)
    if own := own_comparator(effect):
        sides = replace(sides, reference=own)
    elif effect.floor > clause.start:
        sides = same_reference(sides, memory.sides)
    if sides.open and sentence.source is not None:
        sides = Sides()
    _name(effect, paper.survival(_endpoint(reading, effect.named, listed, told, opening_outcome(effect))))
    memory.endpoint, memory.sides = effect.named, sides
    people = _population(effect, sides, told, sentence) or _carried(effect, memory.population)
    memory.population = people
    within = (reading.value.floor, reading.value.ceiling)
    at = window(
        paper.document, clause, effect.token, within, effect.named, sides.group, sides.reference, people
    )
    timed = {"time": at.printed, "time_unit": at.unit} if at else {}
    return timed | {
        "endpoint": effect.named,
        "group": by_short_name(clause.text, sides.group),
        "reference": by_short_name(clause.text, sides.reference),
        "population": by_short_name(clause.text, people),
        "model": effect_model(paper, memory.block, sentence.clause, reading.value, cited=effect.cited),
    }


def _effect(reading: Reading) -> tuple[Effect, Said | None]:
    """The effect with what is known of it before its context, and the endpoint of the values beside it."""
    sentence, value = reading.sentence, reading.value
    assert value.finding.kind == "effect"  # noqa: S101  (the table of kinds sees to it)
    finding = value.finding
    compared, beside = sentence.compared(value.token)
    estimate = float(finding.estimate.value) if finding.estimate else None
    effect = Effect(sentence.scene, value.token, reading.cue, value.floor, estimate, compared)
    effect.measure, effect.shares = finding.measure.value, sentence.has_shares()
    effect.cited = sentence.source is not None
    return effect, beside


def _name(effect: Effect, endpoint: Said | None) -> None:
    effect.endpoint, effect.named = (endpoint.value, endpoint) if endpoint else ("", None)


def _endpoint(
    reading: Reading, worded: Said | None, listed: Said | None, told: Told, opening: Said | None
) -> Said | None:
    """The endpoint at the value itself, else that of its statement, else that of the words around it."""
    if said := ratio_of_deaths(reading.paper, reading.value.finding.cue):
        clause, at = reading.sentence.clause, reading.value.token
        return next((own for own in (told.endpoint, worded) if own and is_cause(clause, own, at)), said)
    if listed or (worded and worded.rule in _NAMED_AT_VALUE):
        return worded
    if opening and _names_nothing_else(opening, told.endpoint or worded):
        return opening
    if said := _of_people(reading, worded):
        return said
    if told.endpoint and ROLE.fullmatch(told.endpoint.value.lower()):
        in_sentence = worded and (worded.start or 0) >= reading.sentence.clause.start
        called = reading.paper.called(told.endpoint)
        return called if called is not told.endpoint or not in_sentence else worded
    return told.endpoint or (_endpoint_before(reading) if _is_actor(worded, told) else worded)


def _of_people(reading: Reading, worded: Said | None) -> Said | None:
    """What the compared did, else the scale of an effect that its sentence names no outcome of."""
    sentence, value = reading.sentence, reading.value
    said = _outcome(befell_compared(sentence, value.token))
    if said or (worded and (worded.start or 0) >= sentence.clause.start):
        return said
    return points_on(sentence.clause, value.token)


def _names_nothing_else(opening: Said, other: Said | None) -> bool:
    """Whether the rest of its sentence names no outcome; "for severe asthma, zinc reduced relapse" does."""
    if other is None or other.start is None or other.start < (opening.end or 0):
        return True
    if other.value.lower() in _DIRECTION:
        return True
    return other.rule in _WEAK and other.value != "OS" and not OUTCOME.search(other.value.lower())


_WEAK = frozenset({"what changed", "subject of the sentence", "outcome as subject"})
_DIRECTION = frozenset({"protection", "prolongation"})


def _outcome(said: Said | None) -> Said | None:
    """An endpoint in words: deaths are a survival's, the effect of something is none."""
    if said is None or NO_ENDPOINT.match(said.value.lower()):
        return None
    return said._replace(value="OS") if DIED.fullmatch(said.value.lower()) else said


def _carried(effect: Effect, before: Said | None) -> Said | None:
    """The restriction of the sentence before, where this one goes on about the same effect."""
    clause = effect.scene.clause
    if before is None or not REFERS_ON.match(clause.lowered, clause.start, clause.end):
        return None
    return before.by("as in the sentence before")


def _population(effect: Effect, sides: Sides, told: Told, sentence: Sentence) -> Said | None:
    """The restriction that a statement tells, unless its words are a group's; else that of other words."""
    people = told.population
    if people and not overlaps(people, [side for side in (sides.group, sides.reference) if side]):
        return people
    return effect_population(effect, sides, sentence.last_population())


def _is_actor(worded: Said | None, told: Told) -> bool:
    """Whether the words of an endpoint are what a statement tells to be its subject, and so none."""
    group = told.group
    if worded is None or group is None or worded.start is None or group.start is None:
        return False
    return group.start <= worded.start and (worded.end or 0) <= (group.end or 0)


_NAMED_AT_VALUE = frozenset(
    {
        "after the measure's name",
        "behind the value in its bracket",
        "before the value in its bracket",
        "between the estimate and its interval",
        "what they were likely to do",
        "what they did more often",
        "that they died",
    }
)
"""Rules about an endpoint at the value itself, which go before the statement around it."""


def _listed_behind(sentence: Sentence, token: int) -> Said | None:
    """Reads "HR 0.57 and 0.64 for RFS and OS, respectively"."""
    said = unless_group(sentence.scene, sentence.named_behind(token))
    survival = find_survival(said.value.lower(), 0, len(said.value)) if said else None
    return said._replace(value=survival_name(survival, said.value)) if said and survival else said


def _endpoint_before(reading: Reading) -> Said | None:
    """The endpoint of an effect whose sentence names none."""
    memory = reading.memory
    if memory.endpoint:
        return memory.endpoint.by("endpoint carried on")
    before = endpoint_before(reading.paper, memory.block, reading.sentence.clause.start)
    return _outcome(before) or _primary(reading)


def _primary(reading: Reading) -> Said | None:
    """The primary outcome of the paper, for an effect of its abstract without one."""
    blocks, index = reading.paper.document.paper.blocks, reading.memory.block
    if reading.sentence.source or not 0 <= index < len(blocks):
        return None
    abstract = blocks[index].section is SectionKind.ABSTRACT
    said = reading.paper.outcomes.get("primary") if abstract else None
    return said.by("the paper's primary outcome") if said else None
