"""Whether words can name a thing: one test for every candidate that the rules about names give.

The rules find where a name should stand. In a sentence built otherwise a verb, a bare time or a piece of a
clause stands there; then the next rule is asked, and null is better than a name that is none.
"""

import re
from collections.abc import Callable, Iterable

from extractor.linking.phrase_terms import (
    BEFORE_DETERMINER,
    BREAKS_OFF,
    CUT,
    DETERMINER,
    DOES_NOTHING,
    FINITE,
    LEADS,
    LOOSE_END,
    MARKS,
    NAMES_NOTHING,
    NO_MEASURE,
    NO_SHARE,
    NUMBER_FIRST,
    OPENS_CLAUSE,
    PEOPLE_FIRST,
    PEOPLE_LAST,
    PLAIN_PEOPLE,
    TITLED,
)
from extractor.linking.said import Said

Test = Callable[[Said], bool]


def is_phrase(words: str) -> bool:
    """Whether words can be a noun phrase: no piece of a clause, no number, nothing that breaks off.

    Example:
        "walking speed" and "time to colectomy" can; "by scan", "achieving a mean" and "weight higher" cannot.
    """
    lowered = _lowered(words)
    if OPENS_CLAUSE.match(lowered) or NUMBER_FIRST.match(lowered) or NAMES_NOTHING.fullmatch(lowered):
        return False
    if BREAKS_OFF.search(lowered) or FINITE.search(lowered):
        return False
    return not _has_object(lowered)


def _lowered(words: str) -> str:
    """Words in lower case, but for abbreviations."""
    return TITLED.sub(lambda capital: capital[0].lower(), words)


def _has_object(lowered: str) -> bool:
    """Whether an article stands behind a word that is a verb then: "assistants observed a median"."""
    words = (match["word"] for match in DETERMINER.finditer(lowered))
    return any(word not in BEFORE_DETERMINER and not word.endswith("ing") for word in words)


def is_measured(said: Said) -> bool:
    """Whether a name can be that of what was measured: a noun phrase about no people, and no unit."""
    words, lowered = said.value, _lowered(said.value)
    if len(words) < _SHORT and words.islower() and words != "age":
        return False
    return is_phrase(words) and not (
        PEOPLE_LAST.fullmatch(lowered) or PEOPLE_FIRST.match(words) or NO_MEASURE.match(lowered)
    )


_SHORT = 4
"""A name shorter than this is an abbreviation in capitals or none."""


def is_share(said: Said) -> bool:
    """Whether a name can be what a share of people is, had or did: a predicate, or a noun phrase."""
    lowered = _lowered(said.value)
    if said.rule in _PREDICATES:
        return not (DOES_NOTHING.fullmatch(lowered) or NUMBER_FIRST.match(lowered))
    if PLAIN_PEOPLE.fullmatch(lowered) or PEOPLE_FIRST.match(said.value):
        return said.rule in {"words behind it", "what makes up the share"}
    if said.rule != "words behind it" and NO_SHARE.fullmatch(lowered):
        return False
    return is_phrase(said.value)


_PREDICATES = frozenset(
    {
        "what the share had or did",
        "what those beside the share did",
        "what befell those before its bracket",
        "the statement before the bracket",
        "what is said of those in it",
    }
)
"""The rules that give what people did, not the name of a thing."""


def first_phrase(
    candidates: Iterable[Said | None], test: Test, leads: re.Pattern[str] = LEADS
) -> Said | None:
    """The first candidate that names a thing, without the words around the name."""
    for said in candidates:
        if said is None or (said.rule not in _PREDICATES and _has_object(_lowered(said.value))):
            continue
        whole = without_rest(said, leads)
        if test(whole):
            return whole
    return None


def without_rest(said: Said, leads: re.Pattern[str] = LEADS) -> Said:
    """A name without its article, and without what it is set against: "X as compared to the others" is X."""
    lowered = _lowered(said.value)
    lead, cut = leads.match(lowered), CUT.search(lowered)
    begin, end = lead.end() if lead else 0, cut.start() if cut else len(lowered)
    loose = LOOSE_END if said.rule in _PREDICATES else BREAKS_OFF
    while (tail := loose.search(lowered, begin, end)) and tail.start() > begin:
        end = tail.start()
    if (marks := MARKS.search(lowered, begin, end)) and marks.start() > begin:
        end = marks.start()
    if begin >= end or (begin == 0 and end == len(lowered)):
        return said
    start = said.start
    if start is None or said.end is None or said.end - start != len(lowered):
        return Said(said.value[begin:end], said.rule, start, said.end)
    return Said(said.value[begin:end], said.rule, start + begin, start + end)
