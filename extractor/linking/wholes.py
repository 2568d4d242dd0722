"""Parts of a count named before: what is said of the whole holds of each part."""

from extractor.linking.said import Said
from extractor.linking.sentence import Sentence

_HANDED_DOWN = frozenset({"excluded", "other"})
_PARTED = (":", ";", "(", "of which", "of whom", "of these", "as follows", "because", "due to")


def role_of_whole(sentence: Sentence, token: int, own: Said) -> Said | None:
    """The role of a count that those behind it add up to, unless a trait tells the part's ``own``.

    Example:
        "8 dropped out (4 moved away, 3 had a relapse, 1 gave no reason)": 4, 3 and 1 are parts of 8.
    """
    counts = [at for at, found in sentence.clause.values.items() if found.kind == "count"]
    if own.rule.endswith("a trait"):
        return None
    for at in reversed([at for at in counts if at < token]):
        told = sentence.values.get(at)
        role = told[1].get("role") if told else None
        if isinstance(role, Said) and role.value in _HANDED_DOWN and token in _parts(sentence, at, counts):
            return role.by("role of the whole")
    return None


def _parts(sentence: Sentence, whole: int, counts: list[int]) -> list[int]:
    """The counts right behind a count that add up to it, two at least."""
    clause = sentence.clause
    behind = [at for at in counts if at > whole]
    if not behind:
        return []
    between = clause.lowered[clause.ends[whole] : clause.starts[behind[0]]]
    if not any(sign in between for sign in _PARTED):
        return []
    left, parts = _size(sentence, whole), []
    for at in behind:
        left -= _size(sentence, at)
        parts.append(at)
        if left <= 0:
            break
    return parts if left == 0 and len(parts) > 1 else []


def _size(sentence: Sentence, token: int) -> int:
    found = sentence.clause.values[token]
    assert found.kind == "count"  # noqa: S101  (only counts are asked)
    return int(found.n.value)
