"""Levels that a sentence tells a change or a difference with: of each of them the quantity is what changed.

Example:
    "a reduction in pain from 6.1 to 4.9", "no difference in duration of fever (31 versus 36 hours)"
"""

from extractor.linking.clause import Clause
from extractor.linking.level_terms import CHANGE, CHANGE_BEHIND, DIFFERENCE, FROM, SIGNED, TO, UNIT_TO
from extractor.linking.said import Said
from extractor.linking.sentence import Sentence

_LEAD = 24
"""About the most letters of "from a median of "."""
_LEAST = 2


def other_end(clause: Clause, token: int) -> int | None:
    """The other end of the change that a value is an end of, by token: "from 25.0 at rest to 34.0"."""
    tokens = sorted(clause.values)
    at = tokens.index(token)
    if tokens[at + 1 :] and _are_ends(clause, token, tokens[at + 1]):
        return tokens[at + 1]
    return tokens[at - 1] if at and _are_ends(clause, tokens[at - 1], token) else None


def _are_ends(clause: Clause, one: int, two: int) -> bool:
    """Whether only "to" stands between two values, or "from" before the first and "to" before the second."""
    start, end = clause.starts[one], clause.starts[two]
    if clause.values[one].kind != clause.values[two].kind or not TO.search(clause.lowered, start, end):
        return False
    return bool(
        UNIT_TO.search(clause.lowered, start, end)
        or FROM.search(clause.lowered, max(clause.start, start - _LEAD), start)
    )


def level(sentence: Sentence, token: int, named: Said | None, *, twice: bool, compared: bool) -> Said | None:
    """What a level is of, where the words that name it tell of a change or a difference.

    ``twice`` where it is one of two levels of one group, measured at two moments, ``compared`` where
    it has a group's label and others beside it theirs.
    """
    if named is None or named.start is None or named.end is None:
        return named
    clause = sentence.clause
    words = named.value.lower()
    if twice or other_end(clause, token) is not None:
        told, behind = CHANGE.match(words), CHANGE_BEHIND.search(words)
    elif (compared or sentence.pair_of(token)) and not SIGNED.match(clause.text, clause.starts[token]):
        told, behind = DIFFERENCE.match(words), None
    else:
        return named
    kept = named.value[told.end() if told else 0 : behind.start() if behind else None]
    return Said(kept, named.rule, named.start, named.end) if len(kept) >= _LEAST else named
