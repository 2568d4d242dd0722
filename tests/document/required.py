r"""Strings of which every match of a pattern holds one, read off the pattern itself.

A sequence holds each of its literal stretches, so that the longest will do; of alternatives one string each
is needed. What stands in a look-around, in a class of many letters, or may be left out, is held by no match
for certain.

Python's own parser takes the pattern apart: no public module gives a pattern's tree, and one of our own would
have to be proved itself. Only tests lean on it: a Python that renames it fails here, not in the program.
"""

import re
from collections.abc import Iterable
from importlib import import_module
from itertools import product
from typing import Any

codes: Any = import_module("re._constants")
parser: Any = import_module("re._parser")
_MOST = 80
"""More strings than these take longer to look for than most patterns."""
_SPELT = 12
"""The most strings that one stretch of a sequence is spelt out to, before the next is begun."""
_LONG_ENOUGH = 4
_FEW_LETTERS = 3
_REPEATS = {codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT}
_TAKE_NOTHING = {codes.AT, codes.ASSERT, codes.ASSERT_NOT}
Node = tuple[Any, Any]
Strings = frozenset[str]


def required(pattern: str) -> tuple[str, ...]:
    r"""Strings one of which stands in every match, the fewest and longest that can be told.

    Example:
        ``required(r"\b(?:groups?|arms?) (?:[a-z]+ )?of")`` is ``("arm", "group")``

    Raises:
        ValueError: no string is certain, or the pattern tells no case apart.
    """
    tree = parser.parse(pattern)
    found = None if tree.state.flags & re.IGNORECASE else _needs([*tree])
    if not found:
        raise ValueError(f"no string is held by every match of {pattern!r}")
    return tuple(sorted(one for one in found if not any(other != one and other in one for other in found)))


def _needs(nodes: list[Node]) -> Strings | None:
    """What every match of a sequence holds; None where nothing is certain."""
    best: Strings | None = None
    stretch = frozenset({""})
    for node in nodes:
        exact = _exact([node])
        if exact is not None and len(stretch) * len(exact) <= _SPELT:
            stretch = frozenset(left + right for left, right in product(stretch, exact))
            continue
        best = _better(_better(best, stretch), _of_node(node))
        stretch = frozenset({""})
    return _better(best, stretch)


def _of_node(node: Node) -> Strings | None:
    kind, given = node
    if kind is codes.BRANCH:
        parts = [_needs([*branch]) for branch in given[1]]
        whole = None if None in parts else frozenset().union(*(part or () for part in parts))
        return whole if whole and len(whole) <= _MOST else None
    if kind is codes.SUBPATTERN:
        return _needs([*given[3]])
    if kind in _REPEATS and given[0] > 0:
        return _needs([*given[2]])
    return None


def _exact(nodes: list[Node]) -> Strings | None:
    """All that a sequence can match, where that is a few strings."""
    strings = frozenset({""})
    for node in nodes:
        more = _spelt(*node)
        if more is None or len(strings) * len(more) > _SPELT:
            return None
        strings = frozenset(left + right for left, right in product(strings, more))
    return strings


def _spelt(kind: Any, given: Any) -> Strings | None:
    """All that one node can match, where that is a few strings."""
    if kind is codes.LITERAL:
        return frozenset({chr(given)})
    if kind in _TAKE_NOTHING:
        return frozenset({""})
    if kind is codes.IN:
        return _letters(given)
    if kind is codes.SUBPATTERN:
        return _exact([*given[3]])
    if kind is codes.BRANCH:
        return _together(_exact([*branch]) for branch in given[1])
    inner = _exact([*given[2]]) if kind in _REPEATS and given[:2] == (0, 1) else None
    return inner and inner | {""}


def _letters(members: list[Node]) -> Strings | None:
    few = len(members) <= _FEW_LETTERS and all(kind is codes.LITERAL for kind, _ in members)
    return frozenset(chr(given) for _, given in members) if few else None


def _together(parts: Iterable[Strings | None]) -> Strings | None:
    whole: Strings = frozenset()
    for part in parts:
        if part is None:
            return None
        whole |= part
    return whole


def _better(one: Strings | None, other: Strings | None) -> Strings | None:
    """Of two answers the one that is rarer in a text: longer strings first, then fewer."""
    told = [strings for strings in (one, other) if strings is not None and "" not in strings]
    return max(told, key=lambda strings: (min(*map(len, strings), _LONG_ENOUGH), -len(strings)), default=None)
