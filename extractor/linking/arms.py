"""The arms of a paper: how they are named, and which two are compared."""

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import chain, combinations

from extractor.linking.abbreviations import abbreviations
from extractor.linking.arm_lists import (
    allotted_names,
    compared_names,
    faced_names,
    facing_placebo,
    group_names,
    is_acronym,
    sized_names,
    title_names,
)
from extractor.linking.arm_terms import (
    ADDED,
    CONTROL,
    EXPERIMENTAL,
    GENERIC,
    IN_ROLE,
    NO_ARM,
    VAGUE_ARMS,
    WEAK,
)

Words = tuple[str, ...]
_WORD = re.compile(r"[^\s,;:()\[\]=]+")


@dataclass(slots=True)
class Arms:
    """Names of arms by their first word, and the two sides of a two-arm comparison."""

    names: dict[str, tuple[Words, ...]] = field(default_factory=dict)
    sides: tuple[set[str], set[str]] | None = None
    printed: tuple[str, str] = ("", "")
    trial: bool = False

    def add(self, name: str) -> None:
        """Make a name known, in the words that a clause has."""
        words = stems(name)
        if not words or " ".join(words) in WEAK or len("".join(words)) < 2:
            return
        known = self.names.get(words[0], ())
        if words not in known:
            self.names[words[0]] = tuple(sorted((*known, words), key=len, reverse=True))

    def side(self, name: str) -> int | None:
        """Which of the two arms a name means; None where it is neither or both."""
        if self.sides is None:
            return None
        words = word_set(name)
        shared = [len(words & side) for side in self.sides]
        if shared[0] != shared[1]:
            return 0 if shared[0] > shared[1] else 1
        control = is_control(name)
        if control != bool(words & EXPERIMENTAL):
            sides_control = [bool(CONTROL.search(printed)) for printed in self.printed]
            if sides_control[0] != sides_control[1]:
                return sides_control.index(control)
            return 1 if control else 0
        return None

    def other(self, name: str) -> str | None:
        """The other arm of a two-arm comparison."""
        side = self.side(name)
        other = None if side is None else self.printed[1 - side]
        if other and other.lower() in VAGUE_ARMS and not is_control(name):
            return None
        return other if other and self.side(other) != side and word_set(other) != word_set(name) else None


@lru_cache(maxsize=1024)
def stems(name: str) -> Words:
    """The words of a name as a clause's stems."""
    return tuple(word.rstrip("s") for word in _WORD.findall(name.lower().rstrip(".")))


def word_set(name: str) -> set[str]:
    """The words of a name for comparing names: "once-daily" has two."""
    return set(stems(name.replace("-", " ")))


@lru_cache(maxsize=1024)
def is_control(name: str) -> bool:
    """Whether a name is one that comparators have: placebo, surgery alone; no "usual care plus X"."""
    lowered = name.lower()
    return bool(CONTROL.search(lowered)) and not ADDED.search(lowered)


@cache
def _generic() -> dict[str, tuple[Words, ...]]:
    """The names of comparators that need no introduction, by their first word."""
    arms = Arms()
    for name in GENERIC:
        arms.add(name)
    return arms.names


def read_arms(title: str, passages: list[str]) -> Arms:
    """The arms that a title and the passages of a paper name."""
    arms = Arms(dict(_generic()))
    sized = [names for passage in passages if "=" in passage for names in sized_names(passage)]
    listed = [(_ALLOTTED, names) for passage in passages for names in allotted_names(passage)]
    listed += [(_COMPARED, names) for passage in passages for names in compared_names(passage)]
    listed += [(_TITLE, names) for names in [title_names(title)] if len(names) == 2]
    pairs = [(_SIZED, one.names) for one in sized if len(one.names) == 2 and one.allotted]
    counted = Counter([name for passage in passages for name in group_names(passage)])
    acronyms = [last for pair in sized for name in pair.names if is_acronym(last := name.rpartition(" ")[2])]
    for name in (*acronyms, *chain(*(names for _, names in pairs + listed)), *counted):
        arms.add(name)
    arms.trial = any("andomi" in passage or "andomly a" in passage for passage in passages)
    longs = {short: long for passage in passages for long, short in abbreviations(passage)}
    text = " ".join(passages).lower()
    if pairs or not any(_is_several(names, text) for _, names in listed):
        _choose_sides(arms, pairs + listed, counted, longs, text)
    if arms.sides is None and (faced := faced_names(passages)):
        _choose_sides(arms, [(_TITLE, list(pair)) for pair in faced], counted, longs, text)
    if arms.sides is None and len(lettered := _lettered(counted)) == 2:
        _choose_sides(arms, [(_ALLOTTED, lettered)], counted, longs, text)
    if arms.sides:
        _join_abbreviations(arms, longs)
    elif arms.trial:
        _against_placebo(arms, facing_placebo(title, passages, longs), text, counted)
    return arms


def _lettered(counted: Counter[str]) -> list[str]:
    """The groups that have but a letter or a number: "group A" and "Group B"."""
    named = {name.lower(): name for name in counted if _LETTER.fullmatch(name)}
    return [named[key] for key in sorted(named)]


_LETTER = re.compile(r"(?:[Gg]roup|[Aa]rm) (?:[A-Z]|[1-3]|I{1,3})")


def _is_several(names: list[str], text: str) -> bool:
    """Whether a list has three arms; short names behind the first two are abbreviations of them.

    What the paper says only once is no arm, and a word for any arm ("treatment") stands beside its name.
    """
    known = [name for name in names if name.lower() not in WEAK and text.count(name.lower()) > 1]
    return len(known) > 2 and all(len(name) > _ABBREVIATION for name in known[2:])


_ABBREVIATION = 11
_ALLOTTED, _SIZED, _TITLE, _COMPARED = 4, 4, 3, 2
"""What it is worth that a paper sets two names side by side, by where it does."""


def _choose_sides(
    arms: Arms, listed: list[tuple[int, list[str]]], counted: Counter[str], longs: dict[str, str], text: str
) -> None:
    """Find the two arms: of all pairs that the paper sets side by side, the one it speaks of most."""
    lists = [names for _, names in listed]
    pairs = [(worth, names[:2]) for worth, names in listed if _is_pair(names)]
    likely = [name for name, _ in counted.most_common(_LIKELY)]
    pairs += [(0, list(pair)) for pair in combinations(likely, 2)]
    weighed = [(_evidence(worth, pair, counted, text), pair) for worth, pair in pairs]
    best = max(weighed, key=lambda one: one[0], default=(0.0, []))
    if best[0] <= 0:
        return
    one, two = best[1]
    if _is_reversed(one, two, lists, longs):
        one, two = two, one
    left, right = word_set(one), word_set(two)
    sides = (left - right or left, right - left or right)
    arms.sides, arms.printed = sides, (one, two)
    for index in (0, 1):
        named = [name for name, times in counted.most_common() if times > 1 and arms.side(name) == index]
        if arms.printed[index].lower() not in VAGUE_ARMS:
            named = [name for name in named if name.lower() not in VAGUE_ARMS]
        if text.count(arms.printed[index].lower()) >= _KNOWN:
            named = [name for name in named if name.lower() not in WEAK]
        names = [
            name for name in named if not IN_ROLE.fullmatch(name) or IN_ROLE.fullmatch(arms.printed[index])
        ]
        if names:
            sides[index].update(word_set(names[0]) - sides[1 - index])
            arms.printed = (names[0], arms.printed[1]) if index == 0 else (arms.printed[0], names[0])


def _is_pair(names: list[str]) -> bool:
    """Whether a list has two arms; short names behind the first two are abbreviations of them."""
    short = [name for name in names[2:] if len(name) <= _ALIAS]
    aliases = [name for name in short if not name.islower() or set(stems(name)) <= WEAK]
    return len(names) == 2 or (len(names) in {3, 4} and bool(aliases))


def _evidence(worth: int, pair: list[str], counted: Counter[str], text: str) -> float:
    """How much tells that two names are the paper's arms; nought where a name can be none."""
    one, two = pair
    if bool(IN_ROLE.fullmatch(one)) != bool(IN_ROLE.fullmatch(two)):
        return 0.0
    no_arm = any(NO_ARM.search(name.lower()) and not _LETTER.fullmatch(name) for name in pair)
    if no_arm or set(stems(one)) == set(stems(two)):
        return 0.0
    backing = [_backing(name, counted, text) for name in pair]
    if is_control(one) and is_control(two):
        return 0.0
    opposed = is_control(one) != is_control(two)
    if min(backing) <= _ONCE:
        short = all(len(name.split()) <= _SHORT for name in pair)
        return 0.1 * worth if opposed or short or max(backing) > _ONCE else 0.0
    return min(backing) + 0.3 * max(backing) + worth + 2 * opposed


def _backing(name: str, counted: Counter[str], text: str) -> float:
    """How often a paper speaks of a name, as a group and else; a word for any arm counts as a group only."""
    groups = min(counted[name], _OFTEN)
    if set(stems(name)) <= WEAK | VAGUE_ARMS:
        return 0.3 * groups if name.lower() in VAGUE_ARMS else float(groups)
    said = min(text.count(name.lower()), _OFTEN)
    return groups + _ONCE * said


_LIKELY = 4
_KNOWN = 3
_ALIAS = 12
_OFTEN = 8
_ONCE = 0.4
_SHORT = 3


def _is_reversed(one: str, two: str, lists: list[list[str]], longs: dict[str, str]) -> bool:
    """Whether the second of two arms is the experimental one."""
    one, two = longs.get(one, one), longs.get(two, two)
    if is_control(one) != is_control(two):
        return is_control(one)
    first, second = set(stems(one)), set(stems(two))
    for names in lists:
        if (
            len(names) == 2
            and set(stems(names[0])) & (second - first)
            and set(stems(names[1])) & (first - second)
        ):
            return True
    return False


def _join_abbreviations(arms: Arms, longs: dict[str, str]) -> None:
    """Let "BuFlu" mean the side of "busulfan plus fludarabine (BuFlu)"."""
    for short, long in longs.items():
        side = arms.side(long)
        if (
            side is not None
            and arms.sides
            and set(stems(long)) <= arms.sides[side] | set(stems(arms.printed[side]))
        ):
            arms.add(short)
            arms.sides[side].update(stems(short))


def _against_placebo(arms: Arms, facing: list[str], text: str, counted: Counter[str]) -> None:
    """A trial with placebo that names its other arm only here and there."""
    if "placebo" in text:
        named = [name for name, _ in counted.most_common() if not is_control(name)] + facing
        arms.sides = (set(stems(named[0])) if named else set(), {"placebo"})
        arms.printed = (named[0] if named else "", "placebo")
