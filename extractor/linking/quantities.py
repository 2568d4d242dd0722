"""The quantity of medians and means: "median follow-up", "mean change in body fat"."""

from collections.abc import Iterator

from extractor.linking.clause import Clause, open_bracket, segment_start
from extractor.linking.happenings import stated
from extractor.linking.mentions import Scene
from extractor.linking.names import bracket_name, named, object_name, subject_of, unless_group
from extractor.linking.phrases import first_phrase, is_measured
from extractor.linking.quantity_names import goes_on, quantity_name, words_before
from extractor.linking.quantity_terms import (
    AFTER_STATISTIC,
    AGE,
    AN_AVERAGE,
    BEFORE_BRACKET,
    CHANGE_BEFORE,
    CHANGE_BEHIND,
    CHANGE_FIRST,
    CHANGE_IN,
    CHANGE_OF,
    CHANGES,
    DIFFERENCE_IN,
    FOLLOW_UP,
    GENERIC_NAME,
    HEAD,
    LED_BY_MOMENT,
    MOMENT_ALONE,
    MOVED_BY,
    NOT_A_NAME,
    NOUN_BEHIND,
    NUMBER,
    OF_COUNTED,
    OF_FOLLOW_UP,
    OF_STATISTIC,
    OLD_BEHIND,
    OLDER,
    STATISTIC_BEHIND,
    UNIT_WORD,
)
from extractor.linking.said import Said
from extractor.linking.survivals import find_survival, last_survival, survival_name


def quantity(scene: Scene, token: int, cue: int | None, floor: int, taken: frozenset[str]) -> Said | None:
    """What a summary summarises; ``cue`` is where "median" or "mean" ends, ``taken`` names its groups."""
    clause = scene.clause
    value = clause.starts[token]
    near = cue if cue is not None and floor <= cue < value else None
    if near is None and goes_on(clause, floor, value):
        return None
    candidates = _candidates(scene, token, (near, cue), floor)
    return first_phrase(candidates, lambda said: is_measured(said) and said.value.lower() not in taken)


def _candidates(
    scene: Scene, token: int, cues: tuple[int | None, int | None], floor: int
) -> Iterator[Said | None]:
    """What may be the quantity, the likeliest first; ``cues`` are the statistic's end if near, and anyhow."""
    clause = scene.clause
    value = clause.starts[token]
    near, cue = cues
    yield _follow_up(clause, token, cue, floor)
    yield _aged(clause, token)
    yield _of_counted(scene, cue, value) if near is None else None
    yield _counted(clause, token, floor)
    yield _moved(scene, floor, value)
    yield _change_behind(clause, token, floor)
    yield _by_statistic(scene, near, value) if near is not None else None
    yield _survival_beside(clause, floor, value)
    yield _change(clause, floor, value)
    yield _older(clause, floor, value)
    yield _changed_in(clause, floor, value)
    yield _no_difference(clause, floor, value)
    yield _behind_statistic(scene, token)
    yield _unless_unit(bracket_name(scene, token, floor, "name before the bracket"))
    yield from _nearest(scene, floor, value)
    yield from _nearest(scene, clause.start, value)
    yield _before_bracket(scene, token)
    yield _subject(scene, value)


def _subject(scene: Scene, value: int) -> Said | None:
    """The subject of the sentence, where nothing nearer names the quantity."""
    clause = scene.clause
    said = unless_group(scene, subject_of(clause, segment_start(clause, value), value))
    return None if said and NOT_A_NAME.match(said.value.lower()) else said


def _no_difference(clause: Clause, floor: int, value: int) -> Said | None:
    """Reads "no difference was found in X (25 versus 21)"."""
    return (
        stated(clause, floor, value, "what did not differ")
        if " differ" in clause.lowered[floor:value]
        else None
    )


def _behind_statistic(scene: Scene, token: int) -> Said | None:
    """Reads "a 5.9-year median duration of use", "40 months' median follow-up"."""
    clause = scene.clause
    match = STATISTIC_BEHIND.match(clause.lowered, clause.ends[token], clause.end)
    if match is None:
        return None
    if match["name"].startswith("follow"):
        return Said("follow-up", "follow-up named beside", *match.span("name"))
    return quantity_name(scene, *match.span("name"), "words behind the statistic")


def _counted(clause: Clause, token: int, floor: int) -> Said | None:
    """Reads "a mean of 3.1 diagnoses", "the visit took a mean of 68 minutes"."""
    value = clause.starts[token]
    if not AN_AVERAGE.search(clause.lowered, max(floor, value - _AVERAGE), value):
        return None
    match = OF_STATISTIC.search(clause.lowered, max(floor, value - _FAR), value)
    if match is None:
        return None
    number = NUMBER.match(clause.lowered, value)
    for begin in (number.end() if number else value, clause.ends[token]):
        if noun := NOUN_BEHIND.match(clause.lowered, begin, clause.end):
            return Said(clause.text[slice(*noun.span("name"))], "the thing counted", *noun.span("name"))
    if match["verb"] not in _LASTS:
        return None
    return named(clause, *match.span("subject"), "what took so long")


_FAR = 130
_AVERAGE = 50
"""The most letters that ``AN_AVERAGE`` reads."""

_LASTS = frozenset({"took", "lasted", "required"})


def _aged(clause: Clause, token: int) -> Said | None:
    """Reads "13.7 (0.4) years old", "61 years of age"."""
    match = OLD_BEHIND.match(clause.lowered, clause.ends[token], clause.end)
    return Said("age", "how old they are", *match.span()) if match else None


def _of_counted(scene: Scene, cue: int | None, value: int) -> Said | None:
    """Reads "the mean age of the 66 volunteers was 61", where a count stands between name and value."""
    clause = scene.clause
    if cue is None or not clause.start <= cue < value:
        return None
    match = OF_COUNTED.fullmatch(clause.lowered, cue, value)
    return quantity_name(scene, *match.span("name"), "words behind the statistic") if match else None


def _older(clause: Clause, floor: int, value: int) -> Said | None:
    """Reads "women were older than men (61 versus 58 years)"."""
    match = OLDER.search(clause.lowered, floor, value)
    return Said("age", "who is older", *match.span()) if match else None


def _unless_unit(said: Said | None) -> Said | None:
    if said is None or UNIT_WORD.match(said.value.lower()) or MOMENT_ALONE.fullmatch(said.value.lower()):
        return None
    return said


_NEAR = 60


def _follow_up(clause: Clause, token: int, cue: int | None, floor: int) -> Said | None:
    """Follow-up, named near a value with no survival between."""
    value, lowered = clause.starts[token], clause.lowered
    start = min(max(cue or clause.start, clause.start), max(floor, value - _NEAR, clause.start))
    match = FOLLOW_UP.search(lowered, start, value) or OF_FOLLOW_UP.match(lowered, clause.ends[token])
    if match is None or find_survival(lowered, match.end(), value):
        return None
    return Said("follow-up", "follow-up named beside", *match.span())


def _survival_beside(clause: Clause, floor: int, value: int) -> Said | None:
    """The survival named in the value's own part of the sentence."""
    signs = (clause.lowered.rfind(sign, floor, value) + 1 for sign in (";", ", "))
    match = find_survival(clause.lowered, max(floor, *signs), value)
    return Said(survival_name(match, clause.text), "survival named before", *match.span()) if match else None


def _change(clause: Clause, floor: int, value: int) -> Said | None:
    """A change named right before its size."""
    match = CHANGE_OF.search(clause.lowered[floor:value])
    if match is None:
        return None
    start, end = floor + match.start("name"), floor + match.end("name")
    return Said(clause.text[start:end], "change named before", start, end)


def _change_behind(clause: Clause, token: int, floor: int) -> Said | None:
    """Reads "a decrease of 3.6 points in X": the decrease in X."""
    value = clause.starts[token]
    change = CHANGE_FIRST.search(clause.lowered, max(floor, value - _NEAR), value)
    number = NUMBER.match(clause.lowered, value) if change else None
    if change is None or number is None:
        return None
    ends = (number.end(), clause.ends[token])
    found = (CHANGE_BEHIND.match(clause.lowered, end, clause.end) for end in ends)
    match = next((behind for behind in found if behind), None)
    if match is None:
        return None
    of = Said(clause.text[slice(*match.span("name"))], "what changed by it", *match.span("name"))
    return Said(f"{change['change']} in {of.value}", of.rule, of.start, of.end) if is_measured(of) else None


def _before_bracket(scene: Scene, token: int) -> Said | None:
    """Reads "an effect was found for X (A: 12; B: 14)": what the words before the bracket end with."""
    clause = scene.clause
    opening = open_bracket(clause, token)
    if opening is None:
        return None
    match = BEFORE_BRACKET.search(clause.lowered, clause.start, clause.starts[opening])
    if match is None:
        return None
    place = match.span("name")
    return unless_group(scene, Said(clause.text[slice(*place)], "name before the bracket", *place))


def _moved(scene: Scene, floor: int, value: int) -> Said | None:
    """Reads "X decreased by 35 points": the decrease in X."""
    clause = scene.clause
    if " by " not in clause.lowered[max(floor, value - _NEAR) : value]:
        return None
    match = MOVED_BY.search(clause.lowered, floor, value)
    said = quantity_name(scene, *match.span("name"), "what moved by it") if match else None
    if match is None or said is None:
        return None
    return Said(f"{CHANGES[match['verb']]} {said.value}", said.rule, said.start, said.end)


def _changed_in(clause: Clause, floor: int, value: int) -> Said | None:
    """Reads "there was a reduction in X in both the A [mean -0.2] and B [mean -0.8] groups"."""
    found = None
    for match in CHANGE_IN.finditer(clause.lowered, floor, value):
        found = match
    between = clause.lowered[found.end() : value] if found else ";"
    closed = between.count(")") > between.count("(") and not CHANGE_FIRST.search(between)
    if found is None or ";" in between or closed:
        return None  # "(given for a rise in pressure) improved oxygenation from 94": of the bracket's own
    return Said(clause.text[slice(*found.span("name"))], "change named before", *found.span("name"))


def _nearest(scene: Scene, start: int, value: int) -> Iterator[Said | None]:
    """The last survival before a value, else an age, what a group had more of, the words right before it."""
    clause = scene.clause
    survival = last_survival(clause, start, value)
    yield survival.by("survival named before") if survival else None
    age = AGE.search(clause.lowered, start, value)
    yield Said("age", "age named before", *age.span()) if age else None
    yield _unless_unit(object_name(scene, max(start, value - _FAR), value, "what was had more of"))
    yield _unless_unit(_words_before(scene, start, value))


def _words_before(scene: Scene, start: int, value: int) -> Said | None:
    """The words before a value, unless they tell after what or during what it was measured."""
    said = words_before(scene, start, value)
    if said is None or said.start is None:
        return said
    return None if LED_BY_MOMENT.search(scene.clause.lowered, start, said.start) else said


def _by_statistic(scene: Scene, cue: int, value: int) -> Said | None:
    """The words behind "median" or "mean"."""
    clause = scene.clause
    head = HEAD.match(clause.lowered, cue, value)
    begin = head.end() if head else cue
    for pattern in (CHANGE_IN, DIFFERENCE_IN):
        if change := pattern.match(clause.lowered, begin, value):
            place = change.span("name")
            return Said(clause.text[slice(*place)], "words behind the statistic", *place)
    match = AFTER_STATISTIC.match(clause.lowered, begin, value)
    if match is None:
        return None
    start, end = match.span("name")
    if NOT_A_NAME.match(clause.lowered[start:end]) or GENERIC_NAME.fullmatch(clause.lowered[start:end]):
        return None
    said = quantity_name(scene, start, end, "words behind the statistic")
    if said is None:
        return None
    changed = CHANGE_BEFORE.search(clause.lowered, max(clause.start, cue - _NEAR), cue)
    noun = (
        changed["change"]
        if changed
        else "difference"
        if clause.lowered.endswith("difference", 0, cue)
        else None
    )
    return Said(f"{noun} in {said.value}", said.rule, said.start, said.end) if noun else said
