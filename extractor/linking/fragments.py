"""Words that name nobody and nothing: a piece cut from the middle of a clause.

The rules that read names end them at the words that usually end one. Where a sentence is built otherwise,
what they give may begin with a conjunction, hold a verb or break off. Such a piece is refused
at once, so that the next rule has its turn; null is better than it.
"""

from functools import lru_cache
from typing import Any

from extractor.linking.fragment_terms import (
    BEGINS,
    ENDS,
    FIGURE,
    FINITE,
    JOINED,
    MOMENT,
    RELATIVE,
    VERB_LIKE,
)
from extractor.linking.said import Said

_NAMES = ("group", "reference", "population")
_BRACKETS = (("(", ")"), ("[", "]"))


@lru_cache(maxsize=4096)
def is_fragment(words: str) -> bool:
    """Whether words are a clause, a moment, a statistic or break off, and so are no name.

    Example:
        "pain scores represent a gain", "24 month" and "women of" are; "children who had fever" is a name
    """
    lowered = words.lower().strip()
    if (
        BEGINS.match(words[:1].lower() + words[1:])
        or ENDS.search(words)
        or FIGURE.search(lowered)
        or MOMENT.fullmatch(lowered)
    ):
        return True
    if any(words.count(one) != words.count(two) for one, two in _BRACKETS):
        return True
    relative = RELATIVE.search(lowered)
    if FINITE.search(lowered, 1, relative.start() if relative else len(lowered)):
        return True
    if relative is None or relative[0] != "that":
        return False
    return VERB_LIKE.search(lowered, relative.end()) is None  # "the belief that the illness"


def whole(said: Said) -> Said | None:
    """Words without the conjunction before them; None where what is left is a fragment.

    Example:
        "or to hereditary disease" -> "hereditary disease"
    """
    if joined := JOINED.match(said.value):
        start = said.start if said.start is None else said.start + joined.end()
        said = Said(said.value[joined.end() :], said.rule, start, said.end)
    return None if is_fragment(said.value) else said


def without_fragments(fields: dict[str, Any]) -> dict[str, Any]:
    """The same context, its groups and populations without conjunctions, or null where they name nobody."""
    named = {name: fields[name] for name in _NAMES if isinstance(fields.get(name), Said)}
    left = {name: whole(said) for name, said in named.items()}
    return fields if all(left[name] is named[name] for name in left) else fields | left
