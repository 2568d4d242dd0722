"""The group of a value that stands neither beside it nor in a list: told by the sentence around it."""

from extractor.linking.clause import open_bracket
from extractor.linking.mentions import Scene
from extractor.linking.named_shares import SHARE, named_share
from extractor.linking.readings import Reading
from extractor.linking.said import Said
from extractor.linking.sentence import Sentence
from extractor.linking.value_group_terms import (
    BEFORE_BRACKET,
    COUNTED_HAVE,
    EVERYONE,
    OPENING,
    OPPOSED,
    OTHERS_BEHIND,
    PEOPLE_SUBJECT,
    THAN_BEHIND,
    THAN_GROUP,
    THINGS,
)


def group_of(reading: Reading) -> Said | None:
    """The group of a summary or a rate: of its own words, of the value before its bracket, of its share."""
    sentence, value = reading.sentence, reading.value
    said = sentence.groups.get(value.token)
    if said is not None and said.rule == "the other of two arms":
        said = opening_group(sentence.scene, value.token, value.floor) or said
    if is_moment(sentence.scene, said):
        said = None
    said = said or sentence.group_outside(value.token) or named_share(sentence.scene, value.token)
    said = said or _share_of_list(sentence, value.token)
    return None if everyone(said) else said


def _share_of_list(sentence: Sentence, token: int) -> Said | None:
    """Reads "found in 55%, 50% and 20% of the smears": all are shares of what the last is of."""
    clause, last = sentence.clause, sentence.runs[token][0].tokens[-1]
    if last == token or clause.letters[token + 1 : last].strip("V,c"):
        return None
    said = named_share(sentence.scene, last)
    listed = said and said.end and OTHERS_BEHIND.match(clause.lowered, said.end, clause.end)
    return None if listed else said


def told_group(sentence: Sentence, token: int, floor: int, ceiling: int) -> Said | None:
    """The group of a value by what opens its sentence, by "than" over two brackets, by a count before."""
    scene = sentence.scene
    return (
        opening_group(scene, token, floor)
        or _compared(scene, token, floor, ceiling, alone=not _is_first(sentence, token))
        or _of_counted(sentence, token)
    )


def opening_group(scene: Scene, token: int, floor: int) -> Said | None:
    """The group that opens a sentence: "In the drug group, the mean was 12 before and 9 after"."""
    if OPPOSED.search(scene.clause.lowered, floor, scene.clause.starts[token]):
        return None
    match = OPENING.match(scene.coarse)
    mention = scene.named.get(match.start("group")) if match else None
    named = {m.key for m in scene.mentions} - _MOMENTS
    if mention is None or mention.kind != "arm" or len(named) > 1:
        return None
    return mention.said("group that opens the sentence")


_MOMENTS = frozenset({"treatment", "therapy", "intervention"})
"""Words that name an arm elsewhere: "after treatment"."""


def is_moment(scene: Scene, said: Said | None) -> bool:
    """Whether a name tells when, not whom: "16 after treatment"."""
    if said is None or said.start is None or said.value.lower() not in _MOMENTS:
        return False
    return scene.clause.lowered.endswith(
        ("after ", "after the ", "before ", "before the ", "during ", "following ", "pre-", "post-"),
        0,
        said.start,
    )


def everyone(said: Said | None) -> bool:
    """Whether a name means all patients: "the overall cohort", "all patients"."""
    return (
        said is not None
        and said.rule != "compared in words"
        and not (said.rule == SHARE and THINGS.fullmatch(said.value.lower()))
        and EVERYONE.fullmatch(said.value.lower()) is not None
    )


def _is_first(sentence: Sentence, token: int) -> bool:
    """Whether a value is set against the one behind it: "(5 vs 7 days)"."""
    run, index = sentence.runs[token]
    return not index and len(run.tokens) > 1 and "v" in sentence.scene.coarse[run.at[0] : run.at[1]]


def _compared(scene: Scene, token: int, floor: int, ceiling: int, *, alone: bool) -> Said | None:
    """Reads "patients with A stayed longer (13 weeks) than patients with B (3 weeks)"."""
    clause = scene.clause
    opening = open_bracket(clause, token)
    if opening is None:
        return None
    end = clause.starts[opening]
    if alone and (than := THAN_GROUP.search(clause.lowered, floor, end)):
        place = than.span("name")
        return Said(clause.text[slice(*place)].strip(), "behind than, before its bracket", *place)
    if not THAN_BEHIND.search(clause.lowered, clause.ends[token], ceiling):
        return None
    people = PEOPLE_SUBJECT.search(clause.lowered, max(floor, clause.start), end)
    people = people or BEFORE_BRACKET.search(clause.lowered, max(floor, clause.start), end)
    if people is None:
        return None
    place = people.span("name")
    return Said(clause.text[slice(*place)], "before than, before its bracket", *place)


def _of_counted(sentence: Sentence, token: int) -> Said | None:
    """Reads "46 patients had X, with a median OS of 50 months": of those counted right before."""
    clause = sentence.clause
    before = max((at for at in sentence.values if at < token), default=None)
    if before is None or sentence.values[before][0].kind != "count":
        return None
    fields = sentence.values[before][1]
    role, label = fields.get("role"), fields.get("label")
    if not isinstance(label, Said) or role is None or role.value != "group":
        return None
    between = clause.lowered[clause.ends[before] : clause.starts[token]]
    return label.by("those counted before") if COUNTED_HAVE.search(between) else None
