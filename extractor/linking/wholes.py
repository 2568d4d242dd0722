"""Parts of a count named before: what is said of the whole holds of each part."""

import re

from extractor.linking.clause import open_bracket
from extractor.linking.said import Said
from extractor.linking.sentence import Fields, Sentence

_HANDED_DOWN = frozenset({"excluded", "other"})
_PARTED = (":", ";", "(", "of which", "of whom", "of these", "as follows", "because", "due to")


def as_part(sentence: Sentence, token: int, own: Fields, *, named: bool) -> Fields:
    """What a count has from one before it that it adds up to with others.

    Parts in a bracket have its unit; one that is ``named`` by a noun of its own is but of the same people.

    Example:
        "8 dropped out (4 moved away, 3 had a relapse, 1 gave no reason)": 4, 3 and 1 are parts of 8.
    """
    counts = {at: int(found.n.value) for at, found in sentence.clause.values.items() if found.kind == "count"}
    for at in reversed([at for at in counts if at < token]):
        told = sentence.values.get(at)
        if told and isinstance(told[1].get("role"), Said) and token in _parts(sentence, at, counts):
            bracketed = _in_bracket(sentence, at, counts)
            alike = bracketed and open_bracket(sentence.clause, token) is not None
            alike = alike and (not named or told[1]["unit"] == "patients")
            unit = {"unit": told[1]["unit"]} if alike else {}
            return unit | _handed_down(told[1], own, bracketed=bracketed)
    return {}


def _handed_down(whole: Fields, own: Fields, *, bracketed: bool) -> Fields:
    """Who left did so for each reason; an arm's share of events are events; kinds in a bracket are groups."""
    role, part, label = whole["role"], own["role"], own.get("label")
    if role.value in _HANDED_DOWN:
        return {} if part.rule.endswith("a trait") else {"role": role.by("role of the whole")}
    if role.value == "event":
        of_arm = part.value == "group" and " arm" in part.rule
        return (
            {"role": role.by("role of the whole"), "label": whole["label"], "group": label} if of_arm else {}
        )
    named = label is not None and label.rule != "what the counted did or had"
    if bracketed and named and part.value in {"event", "cohort"}:
        return {"role": Said("group", "role of a part", part.start, part.end)}
    return {}


def _in_bracket(sentence: Sentence, whole: int, counts: dict[int, int]) -> bool:
    """Whether the parts stand in a bracket right behind the whole: "33 patients (16 upper, 17 lower)"."""
    clause = sentence.clause
    first = min(at for at in counts if at > whole)
    between = clause.lowered[clause.ends[whole] : clause.starts[first]]
    outside, opening, inside = between.rpartition("(")
    return bool(opening) and len(inside) < _NAME and not any(sign in outside for sign in ":;,.")


_NAME = 25  # characters of a short name before its size: "103 samples (fast, n = 35; slow, n = 68)"


def _parts(sentence: Sentence, whole: int, counts: dict[int, int]) -> list[int]:
    """The counts right behind a count that add up to it, two at least; ``counts`` tells how many each is."""
    clause = sentence.clause
    behind = [at for at in counts if at > whole]
    if not behind:
        return []
    level = open_bracket(clause, whole)
    beside = [at for at in behind if open_bracket(clause, at) == level]
    parts = _adding_up(sentence, whole, counts, behind)
    return parts + (_adding_up(sentence, whole, counts, beside) if 0 < len(beside) < len(behind) else [])


def _adding_up(sentence: Sentence, whole: int, counts: dict[int, int], behind: list[int]) -> list[int]:
    """The first counts of some that add up to one before them, where a sign leads up to its parts."""
    clause = sentence.clause
    between = clause.lowered[clause.ends[whole] : clause.starts[behind[0]]]
    if not any(sign in between for sign in _PARTED):
        return []
    left, parts = counts[whole], []
    for at in behind:
        left -= counts[at]
        parts.append(at)
        if left <= 0:
            break
    return parts if left == 0 and len(parts) > 1 else []


# "died", "with diabetes": what no study does
_PERSON_BEHIND = re.compile(r"\s(?:died|survived|withdrew|refused|received|underwent|with)\b")


def unit_before(sentence: Sentence, token: int) -> str | None:
    """The unit of the count before, of which this one is a part: "87 articles were read and 23 included"."""
    counts = [fields for finding, fields in sentence.values.values() if finding.kind == "count"]
    unit: str | None = counts[-1]["unit"] if counts else None
    person = _PERSON_BEHIND.match(sentence.clause.lowered, sentence.clause.ends[token])
    return unit if unit in {"studies", "records"} and not person else None
