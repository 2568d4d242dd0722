"""Groups that a value's own part of its sentence names, where none stands at the value itself.

Example:
    "the trained group lost 3.1 kg while the others gained 0.4 kg": each clause has its group
    "torque rose in cool rooms (12 Nm) and fell in warm rooms (-8 Nm)": names set against each other
"""

from extractor.linking.clause import open_bracket
from extractor.linking.levels import other_end
from extractor.linking.own_group_terms import BEFORE_BRACKET, JOINTS, NO_CONTRAST, NOT_OF_IT
from extractor.linking.phrases import is_phrase
from extractor.linking.said import Said
from extractor.linking.sentence import Sentence


def own_group(sentence: Sentence, token: int) -> Said | None:
    """The group of the other end of a range, else the only one that a value's part of the sentence names."""
    return _of_range(sentence, token) or _of_own_part(sentence, token)


def _of_range(sentence: Sentence, token: int) -> Said | None:
    """Reads "from 25.0 to 34.0 in A": both are A's."""
    other = other_end(sentence.clause, token)
    if other is None:
        return None
    told = sentence.values[other][1].get("group") if other in sentence.values else None
    said = told if isinstance(told, Said) else sentence.groups.get(other)
    return said.by("group of the range it belongs to") if said else None


_MEASURED = frozenset({"summary", "rate", "effect"})


def _of_own_part(sentence: Sentence, token: int) -> Said | None:
    """The only arm between the value before and this one, where it is not one to compare with."""
    clause = sentence.clause
    start = clause.starts[token]
    before = (
        clause.ends[at] for at, value in clause.values.items() if at < token and value.kind in _MEASURED
    )
    floor = max(before, default=clause.start)
    own = [m for m in sentence.scene.mentions if floor <= m.start and m.end <= start and m.kind != "trait"]
    if not own or len({m.key for m in own}) != 1 or own[0].kind != "arm":
        return None
    if own[0].start in _taken(sentence) or NOT_OF_IT.search(clause.lowered, floor, own[0].start):
        return None
    return own[0].said("the only group of its part of the sentence")


def _taken(sentence: Sentence) -> set[int]:
    """Where the groups of the values read so far stand."""
    told = (fields.get("group") for _, fields in sentence.values.values())
    return {said.start for said in told if isinstance(said, Said) and said.start is not None}


def contrast_group(sentence: Sentence, token: int, named: Said | None) -> Said | None:
    """The name before the bracket of a value, where such names are set against each other.

    ``named`` is what the value is of, once it is known. Where the first of the names is part of that, they
    are outcomes, and none of them is a group.
    """
    kind = sentence.clause.values[token].kind
    names = sentence.contrasts.get(kind)
    if names is None:
        names = sentence.contrasts[kind] = contrasted(sentence, kind)
    if token not in names:
        return None
    if token == min(names):
        if named is None:
            return None
        if (
            names[token].value.lower() in named.value.lower()
            or named.value.lower() in names[token].value.lower()
        ):
            names.clear()
            return None
    return names[token]


def contrasted(sentence: Sentence, kind: str) -> dict[int, Said]:
    """Names before the brackets of values that are set against each other, by token.

    Each value stands first in a bracket of its own. One name has a preposition before it; every other has
    the same one, or what sets it against the first.
    """
    found = {
        token: match
        for token in sorted(sentence.clause.values)
        if sentence.clause.values[token].kind == kind and (match := _before_bracket(sentence, token))
    }
    leads = {match[0] for match in found.values() if not JOINTS.fullmatch(match[0])}
    names = {match[1].value.lower() for match in found.values()}
    if len(found) < len(("one", "two")) or len(names) < len(found) or len(leads) != 1:
        return {}
    return {token: match[1] for token, match in found.items()}


def _before_bracket(sentence: Sentence, token: int) -> tuple[str, Said] | None:
    """What leads to the name before the bracket that a value stands first in, and the name."""
    clause = sentence.clause
    opening = open_bracket(clause, token)
    if opening is None or clause.letters[opening + 1 : token].strip("q=:,"):
        return None
    floor = max((clause.ends[at] for at in clause.values if at < token), default=clause.start)
    match = BEFORE_BRACKET.match(clause.lowered, floor, clause.starts[opening])
    if match is None or NO_CONTRAST.fullmatch(match["name"]) or not is_phrase(match["name"]):
        return None
    place = match.span("name")
    return match["lead"], Said(clause.text[slice(*place)].strip(), "set against another name", *place)
