"""What a rate is a share of: the endpoint of percentages."""

import re
from collections.abc import Iterator

from extractor.linking.clause import Clause, open_bracket
from extractor.linking.count_terms import PEOPLE
from extractor.linking.endpoint_terms import BEHIND, DONE_TO, NAME_END, PREDICATE_BEFORE, SHARE, VERB
from extractor.linking.happening_terms import IN_WHOM, OF_THEM
from extractor.linking.mentions import Scene
from extractor.linking.names import bracket_name, named, nearest_name, subject, unless_group
from extractor.linking.said import Said
from extractor.linking.share_predicates import PREDICATE, is_subject, told_of_share
from extractor.linking.share_terms import (
    AT_FIRST,
    CROWD,
    HAD_OF,
    IN_SHARE,
    IN_WHICH,
    ITEM,
    LED_TO,
    NEXT_SHARE,
    NO_OUTCOME,
    RATE_WAS,
    SEEN_BEFORE,
)


def rate_endpoints(scene: Scene, token: int, floor: int) -> Iterator[Said | None]:
    """What a percentage is a share of where no verb behind it tells: "5-year OS was 50 %", "X (50 %)"."""
    clause = scene.clause
    value = clause.starts[token]
    beside = clause.letters[max(token - 1, 0)] in "wux"
    yield _clause_before(clause, token, floor)
    yield _clause_behind(clause, token)
    yield _had_of(scene, token, floor)
    yield _predicate(scene, token, floor)
    yield _right_before(scene, token, floor) if beside else None
    yield _right_behind(scene, token)
    yield bracket_name(scene, token, floor, "name before the bracket")
    yield nearest_name(scene, floor, value)
    yield _right_before(scene, token, floor)
    yield nearest_name(scene, clause.start, value)
    yield subject(scene, token)


def _clause_before(clause: Clause, token: int, floor: int) -> Said | None:
    """Reads "the share of cases in which X exceeded Y was 9%": all that happened in them."""
    match = IN_WHICH.search(clause.lowered, max(floor, clause.starts[token] - _LONG), clause.starts[token])
    if match is None:
        return None
    return Said(clause.text[slice(*match.span("name"))], CLAUSE, *match.span("name"))


def _clause_behind(clause: Clause, token: int) -> Said | None:
    """Reads "in 15% of the cases the effect lasted for seconds": all that happened in them."""
    value = clause.starts[token]
    if not IN_WHOM.search(clause.lowered[max(value - _FAR, clause.start) : value]):
        return None
    match = OF_THEM.match(clause.lowered, clause.ends[token], clause.end)
    if match is None:
        return None
    start, end = match.span("name")
    end = min([at for at in map(clause.starts.__getitem__, clause.values) if start <= at < end], default=end)
    end = min([at for at in (clause.lowered.find(", ", start, end),) if at > 0], default=end)
    if joint := NEXT_SHARE.search(clause.lowered, start, end):
        end = joint.start()
    return (
        Said(clause.text[start:end].strip(" ."), CLAUSE, start, end) if end - start > len("it was") else None
    )


CLAUSE = "what is said of those in it"
_LONG = 160


def befallen(scene: Scene, token: int, floor: int) -> Said | None:
    """What befell a share, told before it: "X was detected only in 7%", "it led to X in 11% and Y in 3%"."""
    clause = scene.clause
    lead = IN_SHARE.search(clause.lowered, max(floor, clause.starts[token] - _FAR), clause.starts[token])
    if lead is None:
        return None
    listed = "R" in clause.letters[token:]  # then the names are a list of their own
    if opening := AT_FIRST.match(clause.lowered, floor, lead.start()):
        floor = opening.end()
    words = clause.lowered[floor : lead.start()]
    for pattern, rule in _BEFORE_SHARE[1:2] if listed else _BEFORE_SHARE:
        match = pattern.search(words)
        start, end = match.span("name") if match else (0, 0)
        said = named(clause, floor + start, floor + end, rule) if match else None
        if said and not NO_OUTCOME.match(said.value.lower()) and not (listed and " and " in said.value):
            return unless_group(scene, said)
    return None


_BEFORE_SHARE = (
    (SEEN_BEFORE, "what befell the share"),
    (LED_TO, "what was found in the share"),
    (ITEM, "item of a list of shares"),
)
_ALONE = re.compile(r"(?:[wun]{1,4}[:;,=])?(?:V[,;]?c?(?:[wun]{1,4}[:=,])?|[v/c,])*")
"""What may stand before a value in its bracket: nothing, "SMA;", "12% versus", "surgery: 71%; drugs:"."""
_FAR = 60
"""The most letters of the words that lead up to a share."""


def _named_before_bracket(clause: Clause, token: int) -> bool:
    """Whether a value alone in a bracket has its name before it: "sepsis (48%) and stroke (30%) were"."""
    opening = open_bracket(clause, token)
    if opening is None or not _ALONE.fullmatch(clause.letters, opening + 1, token):
        return False
    before = clause.lowered[max(clause.start, clause.starts[opening] - _FAR) : clause.starts[opening]]
    people = clause.letters[opening - 1 : opening] in {"h", "g", "V"}
    people = people or PEOPLE.fullmatch(before.split()[-1] if before.split() else "") is not None
    return not people and CROWD.search(before) is None


def own_share(scene: Scene, token: int, last: int) -> Said | None:
    """What those of whom a percentage is had or did, told behind it or behind the last value of its list."""
    if _named_before_bracket(scene.clause, token) and not _of_group(scene, token):
        return None
    if said := _share(scene, token):
        return said
    clause = scene.clause
    if last != token and (item := _right_behind(scene, token)):
        return item
    listed = last != token and not DONE_TO.search(clause.lowered[clause.start : clause.starts[token]])
    told = _share(scene, last) if listed else None
    return told or _had(scene, token) or (_had(scene, last) if listed else None)


def _had_of(scene: Scene, token: int, floor: int) -> Said | None:
    """Reads "had a sensitivity of 91%", "with a response rate of 45%"."""
    clause = scene.clause
    match = HAD_OF.search(
        clause.lowered, max(floor, clause.starts[token] - _FAR - _FAR), clause.starts[token]
    )
    return unless_group(scene, named(clause, *match.span("name"), "what they had")) if match else None


def _of_group(scene: Scene, token: int) -> bool:
    """Whether a group stands right before the bracket of a value: "patients in the A arm (60%) had"."""
    opening = open_bracket(scene.clause, token)
    return any(mention.last == opening for mention in scene.mentions)


def _predicate(scene: Scene, token: int, floor: int) -> Said | None:
    """What befell the people told of before the bracket of a percentage."""
    clause = scene.clause
    match = PREDICATE_BEFORE.search(clause.lowered[floor : clause.starts[token]])
    if match is None:
        return None
    start, end = floor + match.start("name"), floor + match.end("name")
    return Said(clause.text[start:end].rstrip(), "what befell those before its bracket", start, end)


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
    return unless_group(
        scene, Said(clause.words(first, last), "words behind it", clause.starts[first], clause.ends[last - 1])
    )


def _share(scene: Scene, token: int) -> Said | None:
    """What a share is told to have had or done, by the verb behind it."""
    told = told_of_share(scene.clause, token)
    return _predicate_told(scene.clause, told.verb, told.end) if told else None


def _predicate_told(clause: Clause, start: int, end: int) -> Said | None:
    """A predicate without the verbs that only lead to what people had, and without what follows it."""
    while verb := VERB.match(clause.lowered, start, end):
        start = verb.end()
    if cut := NAME_END.search(clause.lowered, start, end):
        end = cut.start()
    if end - start < len("ate"):
        return None
    return Said(clause.text[start:end].rstrip(" ."), PREDICATE, start, end)


def _had(scene: Scene, token: int) -> Said | None:
    """Reads "50% with fever", "12% of patients who relapsed"; an arm behind "with" is none."""
    clause = scene.clause
    match = SHARE.match(clause.lowered, clause.ends[token], clause.end) if is_subject(clause, token) else None
    if match is None:
        return None
    start, end = match.span("name")
    if match["name"].startswith("with ") and RATE_WAS.search(
        clause.lowered, clause.start, clause.starts[token]
    ):
        return None  # "the proportion free of X was 8% with the drug": an arm
    if match["name"].startswith("with ") and _is_arm(scene, start + len("with "), end):
        return None  # "50% with placebo"
    return _predicate_told(clause, start, end)


def _is_arm(scene: Scene, start: int, end: int) -> bool:
    """Whether a stretch is the name of an arm."""
    return any(
        m.kind == "arm" and m.start <= start + len("the ") and end <= m.end + 1 for m in scene.mentions
    )


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
        unless_group(scene, named(clause, clause.starts[first], clause.ends[last - 1], "words before it"))
        if first < last
        else None
    )
