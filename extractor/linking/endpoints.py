"""The endpoint of effects and rates: what happened, or what was measured."""

import re

from extractor.linking.clause import Clause, open_bracket
from extractor.linking.endpoint_terms import (
    ADORNMENT,
    ALL_CAUSE,
    BEHIND,
    CHANGED,
    CODES,
    END,
    HAPPENED,
    INSIDE,
    INTRO,
    NAME_END,
    NOT_ENDPOINTS,
    OF_NAMED,
    RECEIVED,
    SEGMENT_LEAD,
    SHARE,
    SUBJECT,
    SURVIVAL,
    TAIL,
    TO_NAMED,
    VERB,
)
from extractor.linking.frames import Effect, association, item_before
from extractor.linking.mentions import Scene
from extractor.linking.said import Said

UNNAMED = "survival"
"""The name of a survival endpoint that a sentence leaves open; the paper's own takes its place."""


def survival_name(match: re.Match[str], text: str) -> str:
    """The feed's name of a survival endpoint: a code, or the words as printed."""
    groups = match.groupdict()
    if groups["code"]:
        return CODES[groups["code"]]
    if groups["kind"]:
        return (
            CODES.get(groups["kind"])
            or CODES.get(f"{groups['kind']}-{groups['how'] or ''}", "")
            or _printed(match, text)
        )
    for name, code in (
        ("time", "TTP"),
        ("response", "ORR"),
        ("control", "DCR"),
        ("duration", "DOR"),
        ("survival", UNNAMED),
    ):
        if groups[name]:
            return code
    if groups["death"] and not groups["from"] and (not groups["cause"] or ALL_CAUSE.search(groups["cause"])):
        return "OS"
    return _printed(match, text)


def _printed(match: re.Match[str], text: str) -> str:
    return text[match.start() : match.end()]


def last_survival(clause: Clause, start: int, end: int) -> Said | None:
    """The survival endpoint that stands last before an offset."""
    found = None
    for match in SURVIVAL.finditer(clause.lowered, start, end):
        found = match
    if found is None:
        return None
    return Said(
        survival_name(found, clause.text), "survival endpoint named before", found.start(), found.end()
    )


def trim(clause: Clause, start: int, end: int) -> tuple[int, int]:
    """A name without the words around it that are not part of it."""
    lowered = clause.lowered
    if match := END.search(lowered, start, end):
        end = match.start()
    while match := ADORNMENT.match(lowered[start:end]):
        start += match.end()
    while match := TAIL.search(lowered[start:end]):
        end = start + match.start()
    return start, end


def named(clause: Clause, start: int, end: int, rule: str) -> Said | None:
    """The endpoint in a stretch of text: a survival code where it is one, else the words as printed."""
    start, end = trim(clause, start, end)
    if end - start < 2 or NOT_ENDPOINTS.search(clause.lowered[start:end]):
        return None
    if (match := SURVIVAL.search(clause.lowered, start, end)) and match.end() - match.start() > 0.6 * (
        end - start
    ):
        return Said(survival_name(match, clause.text), rule, match.start(), match.end())
    return Said(clause.text[start:end].strip(), rule, start, end)


_SENTENCE_START = 45
"""An effect this near to the start of its sentence goes on with the endpoint before."""


def effect_endpoint(effect: Effect, beside: Said | None, *, carried: bool) -> Said | None:
    """The endpoint of an effect; ``beside`` is that of the values compared right before it.

    ``carried`` tells that a sentence before has left an endpoint.
    """
    scene, clause = effect.scene, effect.scene.clause
    cue = effect.cue if effect.cue is not None and effect.floor <= effect.cue < effect.start else None
    if cue is not None and (match := INSIDE.match(clause.lowered[cue : effect.start])):
        name = named(clause, cue + match.start("name"), cue + match.end("name"), "after the measure's name")
        if said := _unless_group(scene, name):
            return said
    before = cue if cue is not None else effect.start
    if effect.floor > clause.start and (said := _last(scene, effect.floor, before)):
        return said
    if beside is not None:
        return beside.by("endpoint of the values compared")
    if said := _by_frame(effect):
        return said
    said = _last(scene, clause.start, before)
    if said and not (carried and said.rule == "subject of the sentence" and _is_actor(effect)):
        return said
    return (
        _after(scene, clause.ends[effect.token])
        if effect.start - clause.start > _SENTENCE_START or not carried
        else None
    )


def _is_actor(effect: Effect) -> bool:
    """Whether the subject is what acts ("zinc reduced it (HR ...)"), not what is measured."""
    frame = association(effect.scene, effect)
    return frame is not None and not frame.subject_is_outcome and frame.rest < effect.start


def _by_frame(effect: Effect) -> Said | None:
    """The outcome of an association: the item before the bracket, unless the items are factors."""
    frame = association(effect.scene, effect)
    clause = effect.scene.clause
    if frame is None or not (frame.strict or frame.rest > effect.start):
        return None
    if frame.subject_is_outcome:
        return named(clause, *frame.subject, "outcome as subject")
    item = item_before(effect)
    if item and frame.rest < effect.start and effect.floor > frame.rest:
        return named(clause, *item, "item of a list of outcomes")
    if frame.rest > effect.start:
        if survival := SURVIVAL.search(clause.lowered, frame.rest, clause.end):
            return Said(
                survival_name(survival, clause.text),
                "survival behind the factors",
                survival.start(),
                survival.end(),
            )
        match = TO_NAMED.search(clause.lowered, frame.rest, clause.end)
        return named(clause, *match.span("name"), "outcome behind the factors") if match else None
    return None


def _last(scene: Scene, start: int, end: int) -> Said | None:
    """The endpoint that stands nearest before an offset."""
    clause = scene.clause
    candidates: list[Said] = []
    if survival := last_survival(clause, start, end):
        candidates.append(survival)
    for pattern, rule in (
        (OF_NAMED, "risk or rate of it"),
        (TO_NAMED, "associated with it"),
        (HAPPENED, "developed it"),
    ):
        for match in pattern.finditer(clause.lowered, start, end):
            if said := _unless_group(scene, named(clause, match.start("name"), match.end("name"), rule)):
                candidates.append(said)
    if candidates:
        return max(
            candidates, key=lambda said: (said.end or 0, said.rule == "survival endpoint named before")
        )
    if match := CHANGED.search(clause.lowered[start:end]):
        name = named(clause, start + match.start("name"), start + match.end("name"), "what changed by it")
        if said := _unless_group(scene, name):
            return said
    return _unless_group(scene, subject_of(clause, start, end)) if start == clause.start else None


def subject_of(clause: Clause, start: int, end: int) -> Said | None:
    """The subject of a stretch of text, behind the phrase that opens it."""
    if intro := INTRO.match(clause.lowered, start, end):
        start = intro.end()
    match = SUBJECT.match(clause.lowered[start:end])
    return named(clause, start, start + match.end("name"), "subject of the sentence") if match else None


def _after(scene: Scene, start: int) -> Said | None:
    """The endpoint right behind a value: "2.2 times more likely to discontinue treatment"."""
    clause = scene.clause
    match = SURVIVAL.search(clause.lowered, start, min(start + 80, clause.end))
    if match:
        return Said(
            survival_name(match, clause.text), "survival endpoint named behind", match.start(), match.end()
        )
    for pattern in (OF_NAMED, TO_NAMED):
        if (match := pattern.search(clause.lowered, start, min(start + 120, clause.end))) and (
            said := named(clause, match.start("name"), match.end("name"), "named behind")
        ):
            return _unless_group(scene, said)
    return None


def _unless_group(scene: Scene, said: Said | None) -> Said | None:
    """None for words that name a group."""
    if said is None or any(
        m.start <= (said.start or 0) and (said.end or 0) <= m.end + 1
        for m in scene.mentions
        if m.kind != "trait"
    ):
        return None
    return said


def segment_name(scene: Scene, start: int, end: int, rule: str) -> Said | None:
    """What a bracket is about: the subject of the words before it, or what its group received.

    Example:
        "hospital stay was shorter in the A group (11 versus 14)" -> "hospital stay"
    """
    clause = scene.clause
    stretch = clause.lowered[start:end]
    cut = max(stretch.rfind(sign) for sign in (";", ": ", ", "))
    if cut >= 0 and len(stretch) - cut > 3:
        start += cut + 1
    if lead := SEGMENT_LEAD.match(clause.lowered, start, end):
        start = lead.end()
    if intro := INTRO.match(clause.lowered, start, end):
        start = intro.end()
    stretch = clause.lowered[start:end]
    subject = SUBJECT.match(stretch)
    if subject and (said := _unless_group(scene, named(clause, start, start + subject.end("name"), rule))):
        return said
    if (received := RECEIVED.search(stretch)) and (
        said := named(clause, start + received.start("name"), end, rule)
    ):
        return _unless_group(scene, said)
    return None if subject else _unless_group(scene, named(clause, start, end, rule))


def bracket_name(scene: Scene, token: int, floor: int, rule: str) -> Said | None:
    """The name before the bracket that a value stands in."""
    clause = scene.clause
    opening = open_bracket(clause, token)
    if opening is None or clause.starts[opening] < floor:
        return None
    return segment_name(scene, floor, clause.starts[opening], rule)


def rate_endpoint(scene: Scene, token: int, floor: int, last: int) -> Said | None:
    """What a percentage is a share of: "5-year OS was 50 %", "50 % of patients had X", "X (50 %)".

    ``last`` is the last value of its list, behind which the verb of all stands.
    """
    clause = scene.clause
    if said := _share(scene, token) or (_share(scene, last) if last != token else None):
        return said
    if clause.letters[max(token - 1, 0)] in "wux" and (said := _right_before(scene, token, floor)):
        return said
    if said := _right_behind(scene, token):
        return said
    if said := bracket_name(scene, token, floor, "name before the bracket"):
        return said
    if said := _last(scene, floor, clause.starts[token]):
        return said
    if said := _right_before(scene, token, floor):
        return said
    return _last(scene, clause.start, clause.starts[token]) or subject(scene, token)


def _right_behind(scene: Scene, token: int) -> Said | None:
    """Reads "32 % female, 60 % smokers": the words behind a value up to the next sign."""
    clause = scene.clause
    match = BEHIND.match(clause.letters, token + 1)
    if match is None:
        return None
    first, last = match.span("name")
    if clause.lowered[clause.starts[first]] == "%" or clause.lowered.startswith(
        "patient", clause.starts[first]
    ):
        return None
    return _unless_group(
        scene, Said(clause.words(first, last), "words behind it", clause.starts[first], clause.ends[last - 1])
    )


def _share(scene: Scene, token: int) -> Said | None:
    clause = scene.clause
    match = SHARE.match(clause.lowered, clause.ends[token], clause.end)
    if match is None:
        return None
    start, end = match.span("name")
    while verb := VERB.match(clause.lowered[start:end]):
        start += verb.end()
    if cut := NAME_END.search(clause.lowered, start, end):
        end = cut.start()
    if end - start < 3:
        return None
    return Said(clause.text[start:end].rstrip(" ."), "what the share had or did", start, end)


def _right_before(scene: Scene, token: int, floor: int) -> Said | None:
    """The words right before a value, or before its bracket, back to the sign before them."""
    clause = scene.clause
    letters = clause.letters
    last = token
    while last and letters[last - 1] in "(,:=bnqu" and clause.starts[last - 1] >= floor:
        last -= 1
    first = last
    while first and letters[first - 1] in "wnouhxqd" and clause.starts[first - 1] >= floor:
        first -= 1
    return (
        _unless_group(scene, named(clause, clause.starts[first], clause.ends[last - 1], "words before it"))
        if first < last
        else None
    )


def subject(scene: Scene, token: int) -> Said | None:
    """The subject of the sentence."""
    return subject_of(scene.clause, scene.clause.start, scene.clause.starts[token])


def rate_name(scene: Scene, token: int, end: int) -> Said | None:
    """The endpoint that a sentence names before a group: "leak rates were higher in the A group (23 of 233)"."""
    clause = scene.clause
    return _last(scene, clause.start, end) or subject(scene, token)
