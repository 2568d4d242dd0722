"""Groups that only the form of a sentence tells: the same kind of name in the same place at every value.

Example:
    "(A = 35%, B = 28%)"; "19% (zinc only) versus 10% (zinc and iron)"; "76 days by X and 73 days by Y"
"""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from extractor.linking.clause import Clause, open_bracket
from extractor.linking.mentions import Scene
from extractor.linking.parallel_terms import (
    ARRANGED,
    COORDINATE_NAMES,
    LABEL_BEFORE,
    LABEL_BEHIND,
    NO_NAME,
    SAME_PREPOSITION,
    SETS_APART,
    USED_AS_GROUP,
    VERB_FIRST,
)
from extractor.linking.said import Said

_RULE = "named in the same place as its neighbours"
_KINDS = frozenset({"rate", "summary"})


def parallel_names(clause: Clause, groups: dict[int, Said]) -> dict[int, Said]:
    """The groups of values that have none, by token; empty where not every neighbour is named alike."""
    open_ones = [at for at, value in clause.values.items() if value.kind in _KINDS and at not in groups]
    found: dict[int, Said] = {}
    for tokens in _neighbours(clause, sorted(open_ones)) if len(open_ones) > 1 else ():
        for form in _FORMS:
            names = [form(clause, token) for token in tokens]
            named = [name for name in names if name is not None]
            apart = len(named) == len(tokens) == len({name.value.lower() for name in named})
            if apart and (form is _same_preposition or _is_of_groups(clause, named)):
                found |= dict(zip(tokens, named, strict=True))
                break
    return found


def _neighbours(clause: Clause, tokens: list[int]) -> Iterator[list[int]]:
    """Values of one kind that follow each other, at least two."""
    together: list[int] = []
    for token in tokens:
        last = together[-1] if together else None
        if last is not None and (
            clause.values[last].kind != clause.values[token].kind
            or any(last < at < token and clause.values[at].kind != "test" for at in clause.values)
            or open_bracket(clause, last) != open_bracket(clause, token)
        ):
            yield from [together] if len(together) > 1 else []
            together = []
        together.append(token)
    yield from [together] if len(together) > 1 else []


def _before(clause: Clause, token: int) -> Said | None:
    """A label before a sign, in a bracket."""
    opening = open_bracket(clause, token)
    if opening is None:
        return None
    floor = max(
        (clause.ends[at] for at in clause.values if opening < at < token), default=clause.starts[opening]
    )
    return _name(clause, LABEL_BEFORE.search(clause.lowered, floor, clause.starts[token]))


def _behind(clause: Clause, token: int) -> Said | None:
    """A label in a bracket of its own."""
    return _name(clause, LABEL_BEHIND.match(clause.lowered, clause.ends[token], clause.end))


def _same_preposition(clause: Clause, token: int) -> Said | None:
    """What a value was found by, or the condition in which it was."""
    match = SAME_PREPOSITION.match(clause.lowered, clause.ends[token], clause.end)
    if match is None or not (match["lead"] in {"by", "using"} or ARRANGED.search(match["name"])):
        return None
    return _name(clause, match)


_FORMS: tuple[Callable[[Clause, int], Said | None], ...] = (_before, _behind, _same_preposition)


def _name(clause: Clause, match: re.Match[str] | None) -> Said | None:
    if match is None or NO_NAME.fullmatch(match["name"]):
        return None
    start, name = match.start("name"), match["name"].strip()
    return Said(clause.text[start : start + len(name)], _RULE, start, start + len(name))


def _is_of_groups(clause: Clause, names: list[Said]) -> bool:
    """Whether one of the names is a group's by its own words, or since the paper uses it as one elsewhere."""
    return any(SETS_APART.search(name.value) or _is_used(clause, name.value.lower()) for name in names)


def _is_used(clause: Clause, name: str) -> bool:
    """Whether the paper uses a name as that of a group."""
    return re.search(USED_AS_GROUP.format(name=re.escape(name)), clause.lowered) is not None


def coordinate(scene: Scene, groups: dict[int, Said]) -> dict[int, Said]:
    """Reads "fever (38.5) and pain (4.1) occurred in the drug group": the group of both."""
    found: dict[int, Said] = {}
    letters = scene.clause.letters
    for one, two in pairwise(sorted(scene.clause.values)):
        said = groups.get(two)
        if one in groups or said is None or said.start is None or said.start < scene.clause.ends[two]:
            continue
        behind = letters[two + 1 : scene.clause.at(said.start)]
        if COORDINATE_NAMES.fullmatch(letters, one + 1, two) and VERB_FIRST.match(behind):
            found[one] = said.by("group behind the verb of both")
    return found
