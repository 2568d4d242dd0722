"""The arms of a paper: how they are named, and which two are compared."""

import re
from collections import Counter
from dataclasses import dataclass, field

from extractor.linking.arm_terms import (
    CONTROL,
    CUT,
    EXPERIMENTAL,
    GENERIC,
    GROUP_WORDS,
    LEADING,
    LETTERED,
    NOT_GROUP_WORDS,
    NOT_NAMES,
    RANDOMISED,
    SEPARATOR,
    TITLE_CONTRAST,
    WEAK,
)

Words = tuple[str, ...]
_PARENTHESIS = re.compile(r"\s*\(([^()]*)\)")
_ALIAS = re.compile(r"(?=[^\d]*$|[^\d\s]*\d?$)[\w+/ -]{2,30}")
_WORD = re.compile(r"[^\s,;:()\[\]=]+")


@dataclass(slots=True)
class Arms:
    """Names of arms by their first word, and the two sides of a two-arm comparison."""

    names: dict[str, list[Words]] = field(default_factory=dict)
    sides: tuple[set[str], set[str]] | None = None
    printed: tuple[str, str] = ("", "")

    def add(self, name: str) -> None:
        """Make a name known, in the words that a clause has."""
        words = stems(name)
        if not words or " ".join(words) in WEAK or len("".join(words)) < 2:
            return
        known = self.names.setdefault(words[0], [])
        if words not in known:
            known.append(words)
            known.sort(key=len, reverse=True)

    def side(self, name: str) -> int | None:
        """Which of the two arms a name means; None where it is neither or both."""
        if self.sides is None:
            return None
        words = set(stems(name))
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
        return None if side is None else self.printed[1 - side]


def stems(name: str) -> Words:
    """The words of a name as a clause's stems."""
    return tuple(word.rstrip("s") for word in _WORD.findall(name.lower().rstrip(".")))


def is_control(name: str) -> bool:
    """Whether a name is one that comparators have: placebo, usual care, surgery alone."""
    return bool(CONTROL.search(name.lower()))


def read_arms(title: str, passages: list[str]) -> Arms:
    """The arms that a title and the passages of a paper name."""
    arms = Arms()
    for word in GENERIC:
        arms.add(word)
    lists: list[list[str]] = []
    counted: Counter[str] = Counter()
    for passage in passages:
        lists += [names for match in RANDOMISED.finditer(passage) if len(names := split_names(match["arms"])) >= 2]
        counted.update(_group_names(passage))
    lists += [names for match in [TITLE_CONTRAST.search(title)] if match and len(names := _title_names(match)) == 2]
    for names in lists:
        for name in names:
            arms.add(name)
    for name in counted:
        arms.add(name)
    _choose_sides(arms, lists, counted)
    return arms


def split_names(text: str) -> list[str]:
    """The alternatives of "gatifloxacin (10 mg/kg) or cefixime for 7 days", aliases in brackets last."""
    aliases = [alias.group() for inner in _PARENTHESIS.findall(text) if (alias := _ALIAS.fullmatch(inner.strip()))]
    flat = _PARENTHESIS.sub("", text).split("(")[0]
    names = []
    for part in SEPARATOR.split(flat):
        name = LEADING.sub("", CUT.split(part.strip(), maxsplit=1)[0].strip()).strip(" .,")
        if name and len(name) < 60 and not NOT_NAMES.search(name.lower()):
            names.append(name)
    return names if len(names) < 2 else names + [a for a in aliases if len(a) > 2 and not NOT_NAMES.search(a.lower())]


def _title_names(match: re.Match[str]) -> list[str]:
    names = [LEADING.sub("", CUT.split(match[side].strip(), maxsplit=1)[0]).strip(" .,") for side in ("one", "two")]
    names[0] = " ".join(names[0].split()[-6:])
    return [name for name in names if name and not NOT_NAMES.search(name.lower())]


def _group_names(text: str) -> list[str]:
    """The words before "group" and "arm", and the letters behind them."""
    names: list[str] = []
    for match in GROUP_WORDS.finditer(text):
        before = text[max(match.start() - 70, 0) : match.start()].split()
        names += _before_group(before, plural=match.group().endswith("s"))
        if letters := LETTERED.match(text, match.end()):
            word = match.group().rstrip("sS").lower()
            names += [f"{word} {letter}" for letter in re.findall(r"\b[A-Z]\b|\b[IVX]+\b|\b\d\b", letters.group())]
    return names


def _before_group(before: list[str], *, plural: bool) -> list[str]:
    names, words = [], []
    for word in reversed(before):
        bare = word.strip("([").lower()
        if plural and words and bare in {"and", "or", "versus", "vs", "vs."}:
            names.append(" ".join(reversed(words)))
            words = []
            continue
        if bare in NOT_GROUP_WORDS or word[-1] in ",;:)].%" or len(words) >= 4:
            break
        words.append(word.strip("(["))
        if word[0] in "([":
            break
    if words:
        names.append(" ".join(reversed(words)))
    return [name for name in names if not NOT_NAMES.search(name.lower())]


def _choose_sides(arms: Arms, lists: list[list[str]], counted: Counter[str]) -> None:
    """Find the two arms: a list of two in the methods or the title, else the two groups named most."""
    pairs = [names[:2] for names in lists if len(names) == 2 or (len(names) == 4 and names[2] not in names[:2])]
    common = [name for name, _ in counted.most_common(3)]
    if pairs:
        one, two = pairs[0]
    elif len(common) >= 2:
        one, two = common[0], common[1]
    else:
        return
    left, right = set(stems(one)), set(stems(two))
    if left == right:
        return
    if is_control(one) and not is_control(two):
        one, two, left, right = two, one, right, left
    arms.sides = (left - right or left, right - left or right)
    arms.printed = (one, two)


