"""The subgroup or analysis set that a statement is limited to."""

from collections.abc import Callable, Iterable

from extractor.linking.cases import Sides
from extractor.linking.clause import open_bracket
from extractor.linking.endpoint_terms import OUTCOME
from extractor.linking.factors import item_before
from extractor.linking.fragments import is_fragment
from extractor.linking.frames import Effect
from extractor.linking.in_whom import in_whom
from extractor.linking.limiting_units import units_at
from extractor.linking.mentions import Scene
from extractor.linking.population_terms import (
    AGAINST,
    COMPARED,
    DESCRIBED,
    END,
    IN,
    LEVEL,
    MEASURE,
    NOT_A_SET,
    NOT_PEOPLE,
    OF_PEOPLE,
    OPENING,
    PLAIN,
    PLAIN_PEOPLE,
    SAME_LIST,
    SEEN_IN,
    SET,
    SET_NAME,
    SET_NAMES,
    SET_OPENS,
    SUBJECT,
    TREATED_WITH,
    WHEN_THEY,
    WHOSE,
)
from extractor.linking.said import Said
from extractor.linking.value_group_terms import OPENING as ARM_OPENS


def population(scene: Scene, token: int, used: set[str], floor: int) -> Said | None:
    """The restriction nearest before a value that no group has taken."""
    clause = scene.clause
    value = clause.starts[token]
    starts = dict.fromkeys((floor, clause.start)) if clause.place(IN) < value else ()
    for start in starts:
        matches = reversed(list(clause.every(IN, start, value)))
        found = (_restriction(scene, *match.span("name"), used) for match in matches)
        if said := next(filter(None, found), None):
            return said
    return _opening(scene, value, used)


def _opening(scene: Scene, value: int, used: set[str]) -> Said | None:
    """The phrase that opens a sentence: "In HIV negative patients, ", "after exclusion of smokers, "."""
    clause = scene.clause
    if limit := SET_OPENS.match(clause.lowered, clause.start, value):
        place = limit.span(next(name for name in SET_NAMES if limit[name]))
        return Said(clause.text[slice(*place)], "set that opens the sentence", *place)
    match = OPENING.match(clause.lowered, clause.start, value)
    if match is None:
        return None
    if SET_NAME.fullmatch(match["name"]):
        place = match.span("name")
        return Said(clause.text[slice(*place)], "analysis set that opens the sentence", *place)
    return None if NOT_A_SET.search(match["name"]) else _restriction(scene, *match.span("name"), used)


def effect_population(effect: Effect, sides: Sides, before: Said | None) -> Said | None:
    """The population of an effect; where the sentence names no arm, its subject or item is one.

    ``before`` is that of the effect before it in the sentence.
    """
    scene = effect.scene
    said = [words for words in (sides.group, sides.reference, effect.named) if words]
    used = {side.value.lower() for side in (sides.group, sides.reference) if side}
    rules: tuple[Callable[[], Said | None], ...] = (
        lambda: in_whom(effect),
        lambda: _at_bracket(scene, effect, used) if sides.factor else None,
        lambda: _against(effect, used) if before else None,
        lambda: None if sides.factor else _level(effect),
        lambda: None if sides.factor else population(scene, effect.token, used, effect.floor),
        lambda: units_at(effect),
        lambda: _opening(scene, effect.start, used),
        lambda: None if sides.factor else _people(effect, used) or _of_people(effect, sides, used),
        lambda: _item(effect, used) if sides.open else None,
        lambda: _opening_arm(scene, sides),
        lambda: _behind(effect, used),
        lambda: _analysis_set(scene),
        lambda: (
            before
            if before and SAME_LIST.fullmatch(scene.clause.lowered, effect.floor, effect.start)
            else None
        ),
    )
    found = (rule() for rule in rules)
    return next((named for named in found if named and not overlaps(named, said)), None)


def _opening_arm(scene: Scene, sides: Sides) -> Said | None:
    """Reads "In arm A, stage was a predictor": the arm that a statement about a factor opens with."""
    match = ARM_OPENS.match(scene.coarse)
    mention = scene.named.get(match.start("group")) if match else None
    if mention is None or mention.kind != "arm" or sides.group is None or sides.reference is not None:
        return None
    return None if mention.key in sides.group.value.lower() else mention.said("arm that opens the sentence")


def overlaps(named: Said, sides: Iterable[Said | None]) -> bool:
    """Whether words are part of a group's."""
    if named.start is None or named.end is None:
        return False
    places = [(s.start, s.end) for s in sides if s and s.start is not None and s.end is not None]
    return any(start < named.end and named.start < end for start, end in places)


def _behind(effect: Effect, used: set[str]) -> Said | None:
    """The restriction behind a value: "(HR 0.6) was seen in patients whose tumours were X"."""
    clause = effect.scene.clause
    found = (
        _restriction(effect.scene, *match.span("name"), used)
        for match in clause.every(SEEN_IN, clause.ends[effect.token], clause.end)
    )
    return next((said for said in found if said), None) or _when_they(effect)


def _when_they(effect: Effect) -> Said | None:
    """Reads "(HR 0.4) to relapse when they did not stop early", for the last effect before it."""
    clause = effect.scene.clause
    later = (clause.starts[at] for at in clause.values if at > effect.token)
    match = clause.first(WHEN_THEY, clause.ends[effect.token], next(later, clause.end))
    return (
        Said(clause.text[slice(*match.span("name"))], "when they did so", *match.span("name"))
        if match
        else None
    )


def _item(effect: Effect, used: set[str]) -> Said | None:
    """The item before the bracket: "(low: 0.69; high: 0.88)" of a trial's subgroups."""
    item = item_before(effect)
    if item is None or OUTCOME.search(effect.scene.clause.lowered, *item):
        return None
    said = _restriction(effect.scene, *item, used)
    if said is None or len(said.value) >= _LONGEST or (effect.named and overlaps(said, [effect.named])):
        return None
    return said if said.end == item[1] else None  # what a verb follows is no subgroup


def _level(effect: Effect) -> Said | None:
    """Reads "A with above median (HR 0.57) or below median (HR 0.52) X": the level at a bracket."""
    clause = effect.scene.clause
    match = LEVEL.search(clause.lowered, max(effect.floor, effect.start - _LONGEST), effect.start)
    if match is None or OUTCOME.search(match["name"] or "") or MEASURE.search(match["name"] or ""):
        return None
    place = match.span("name" if match["name"] else "sign")
    return Said(clause.text[slice(*place)], "level before the bracket", *place)


def _against(effect: Effect, used: set[str]) -> Said | None:
    """Reads "with low X (HR 0.4) compared with high X (HR 0.7)": a subgroup against the one before."""
    clause = effect.scene.clause
    match = AGAINST.fullmatch(clause.lowered, effect.floor, effect.start)
    return _restriction(effect.scene, *match.span("name"), used) if match else None


def _people(effect: Effect, used: set[str]) -> Said | None:
    """The people that the sentence of an effect begins with."""
    return people_told(effect.scene, effect.start, used)


def _of_people(effect: Effect, sides: Sides, used: set[str]) -> Said | None:
    """The people whose outcome a sentence is about, where two others are compared in it."""
    clause = effect.scene.clause
    if sides.group is None or sides.reference is None:
        return None
    match = OF_PEOPLE.match(clause.lowered, clause.start, effect.start)
    return _restriction(effect.scene, *match.span("name"), used) if match else None


def people_told(scene: Scene, value: int, used: set[str], *, plain: bool = False) -> Said | None:
    """The people that a sentence begins with: "Patients with low expression had ...".

    ``plain`` where they must not be one of two that the sentence compares.
    """
    clause = scene.clause
    match = SUBJECT.match(clause.lowered, clause.start, value)
    if match is None or (plain and COMPARED.search(clause.lowered, match.end(), value)):
        return None
    if plain and not PLAIN_PEOPLE.match(match["name"]):
        return None
    start, end = match.span("name")
    if treated := TREATED_WITH.match(clause.lowered, start, end):
        start = treated.end()  # the arm stands in the group, what its patients have is the population
    return _restriction(scene, start, end, used)


def named_set(group: Said | None) -> bool:
    """Whether a group is an analysis set ("validation set", "ITT cohort"): a population, no arm."""
    return group is not None and SET_NAME.fullmatch(group.value.lower()) is not None


def _at_bracket(scene: Scene, effect: Effect, used: set[str]) -> Said | None:
    """The patients right before an effect's bracket: "in patients with A (HR) and those with B (HR)"."""
    opening = open_bracket(scene.clause, effect.token)
    mention = next((m for m in scene.mentions if m.last == opening), None)
    if mention is not None and scene.clause.letters[mention.last - 1] == "g":
        return None
    return (
        None
        if mention is None or mention.text.lower() in used
        else mention.said("patients before the bracket")
    )


_LONGEST = 70
_SHORT = 3


def _analysis_set(scene: Scene) -> Said | None:
    clause = scene.clause
    match = SET.search(clause.lowered, clause.start, clause.end)
    return (
        Said(clause.text[match.start("name") : match.end("name")], "analysis set", *match.span("name"))
        if match
        else None
    )


def _restriction(scene: Scene, start: int, end: int, used: set[str]) -> Said | None:
    clause = scene.clause
    cuts = (cut.start() for cut in END.finditer(clause.lowered, start, end))
    end = next((at for at in cuts if not WHOSE.search(clause.lowered[start:at])), end)
    end = min(
        [clause.starts[token] for token in clause.values if start < clause.starts[token] < end], default=end
    )
    if clause.lowered.startswith("than ", start):
        start += 5
    text = clause.text[start:end].strip()
    lowered = text.lower()
    if PLAIN.match(lowered) or MEASURE.search(lowered) or NOT_PEOPLE.search(lowered) or len(text) < _SHORT:
        return None
    if lowered.endswith((" on", " of", " in", " with", " from", " among")):
        return None  # "in a study on 154 parents": the count cuts off what it is of
    arms = [m for m in scene.mentions if m.kind == "arm" and m.start < end and start < m.end]
    described = DESCRIBED.match(lowered)
    if arms and (described is None or not used or arms[0].start < start + described.end()):
        return None
    if any(lowered in name or name in lowered for name in used) or is_fragment(text):
        return None
    return Said(text, "restricted to these patients", start, end)
