"""Whose share or time a value is, told by "of" beside it: "36 % of colorectal tumours"."""

from extractor.linking.clause import Clause
from extractor.linking.group_terms import BARE_PEOPLE, PEOPLE_WORD, SHARE_OF, SUBJECT_OF, TIMES
from extractor.linking.mentions import Scene
from extractor.linking.said import Said
from extractor.linking.share_predicates import told_of_share
from extractor.linking.value_group_terms import THINGS

SHARE = "share of these"


def named_share(scene: Scene, token: int) -> Said | None:
    """Whose share or time it is: "36 % of colorectal tumours", "the 5-year survival of NETs was"."""
    clause = scene.clause
    end = min([clause.starts[at] for at in clause.values if at > token], default=clause.end)
    if (
        clause.values[token].kind == "rate"
        and (match := SHARE_OF.match(clause.lowered, clause.ends[token], end))
        and not TIMES.match(match["name"])
    ):
        told = told_of_share(clause, token)
        last = min(match.end("name"), told.people[1]) if told and told.people else match.end("name")
        first = match.start("name")
        if BARE_PEOPLE.fullmatch(clause.lowered, first, last) and not _has_other_people(
            clause, (first, last)
        ):
            return None
        if THINGS.fullmatch(clause.lowered, first, last) and clause.lowered.endswith("the ", 0, first):
            return None  # "46% of the tumours": all that were studied
        return Said(clause.text[first:last], SHARE, first, last) if first < last else None
    start = max([clause.ends[at] for at in clause.values if at < token], default=clause.start)
    match = SUBJECT_OF.search(clause.lowered, start, clause.starts[token])
    if match is None or TIMES.search(match["name"]) or _names_arm(scene, *match.span("name")):
        return None
    return Said(clause.text[slice(*match.span("name"))], "of whom it is told", *match.span("name"))


def _has_other_people(clause: Clause, own: tuple[int, int]) -> bool:
    """Whether a sentence tells of people of another kind too: "9% of fathers and 58% of mothers"."""
    words = clause.lowered[slice(*own)]
    return any(match[0] != words for match in PEOPLE_WORD.finditer(clause.lowered, clause.start, clause.end))


def _names_arm(scene: Scene, start: int, end: int) -> bool:
    return any(m.start < end and start < m.end for m in scene.mentions if m.kind != "trait")
