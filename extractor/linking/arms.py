"""The arms of a paper: how they are named, and which two are compared."""

import re
from collections import Counter
from dataclasses import dataclass, field

from extractor.linking.abbreviations import abbreviations
from extractor.linking.arm_terms import (
    ALLOTTED,
    COMPARING,
    CONTROL,
    CUT,
    EXPERIMENTAL,
    GENERIC,
    GROUP_TAIL,
    GROUP_WORDS,
    LEADING,
    LETTERED,
    NOT_GROUP_WORDS,
    NOT_NAMES,
    RANDOMISED,
    SEPARATOR,
    SEPARATOR_AND,
    SIZED,
    TITLE_CONTRAST,
    TRIGGERS,
    VAGUE_ARMS,
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
    trial: bool = False

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


def stems(name: str) -> Words:
    """The words of a name as a clause's stems."""
    return tuple(word.rstrip("s") for word in _WORD.findall(name.lower().rstrip(".")))


def word_set(name: str) -> set[str]:
    """The words of a name for comparing names: "once-daily" has two."""
    return set(stems(name.replace("-", " ")))


def is_control(name: str) -> bool:
    """Whether a name is one that comparators have: placebo, usual care, surgery alone."""
    return bool(CONTROL.search(name.lower()))


def read_arms(title: str, passages: list[str]) -> Arms:
    """The arms that a title and the passages of a paper name."""
    arms = Arms()
    for word in GENERIC:
        arms.add(word)
    lists: list[list[str]] = []
    pairs: list[list[str]] = []
    counted: Counter[str] = Counter()
    for passage in passages:
        lists += _allotted(passage) + _compared(passage)
        sized = _sized(passage) if "=" in passage else []
        pairs += [names for _, names in sized if len(names) == 2]
        for _, names in sized:
            for name in names:
                last = name.rpartition(" ")[2]
                if sum(letter.isupper() for letter in last) > 1:
                    arms.add(last)
        counted.update(_group_names(passage))
        arms.trial = arms.trial or "andomi" in passage
    if (match := TITLE_CONTRAST.search(title)) and len(names := _title_names(match)) == 2:
        lists.append(names)
    for name in [name for names in pairs + lists for name in names] + list(counted):
        arms.add(name)
    longs = {short: long for passage in passages for long, short in abbreviations(passage)}
    several = any(len(names) > 2 and all(len(name) > 11 for name in names[2:]) for names in lists)
    if pairs or not several:
        _choose_sides(arms, pairs + lists, counted, longs, " ".join(passages).lower())
    if arms.sides:
        _join_abbreviations(arms, longs)
    elif arms.trial:
        _against_placebo(arms, passages, counted)
    return arms


def _places(text: str, words: tuple[str, ...]) -> list[int]:
    """Where any of some words begin; a plain search is ten times faster than a pattern's."""
    found = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            found.append(at)
            at = text.find(word, at + 60)
    return sorted(found)


def _allotted(passage: str) -> list[list[str]]:
    """The alternatives of every sentence that tells what the participants were allotted to."""
    matches = [RANDOMISED.match(passage, at) for at in _places(passage, TRIGGERS)]
    lists = [split_names(match["arms"]) for match in matches if match]
    return [names for names in lists if len(names) >= 2]


def _compared(passage: str) -> list[list[str]]:
    """The two names of every aim to compare."""
    matches = [COMPARING.match(passage, at) for at in _places(passage, ("ompar",))]
    lists = [_title_names(match) for match in matches if match]
    return [names for names in lists if len(names) == 2]


def _sized(passage: str) -> list[tuple[int, list[str]]]:
    """The names with sizes of every sentence about arms, by where the sentence begins."""
    sentences: dict[int, list[str]] = {}
    for match in SIZED.finditer(passage):
        begin = passage.rfind(". ", 0, match.start()) + 1
        name = _last_words(
            GROUP_TAIL.sub("", passage[max(match.start() - 60, begin) : match.start()].rstrip())
        )
        if name and not NOT_NAMES.search(name.lower()):
            sentences.setdefault(begin, []).append(name)
    return [
        (begin, names) for begin, names in sentences.items() if ALLOTTED.search(passage, begin, begin + 400)
    ]


def _last_words(text: str) -> str:
    words: list[str] = []
    for word in reversed(text.split()):
        if word.lower() in NOT_GROUP_WORDS or len(words) == 4:
            break
        words.insert(0, word)
    return " ".join(words)


def split_names(text: str) -> list[str]:
    """The alternatives of "gatifloxacin (10 mg/kg) or cefixime for 7 days", aliases in brackets last."""
    aliases = [
        alias.group() for inner in _PARENTHESIS.findall(text) if (alias := _ALIAS.fullmatch(inner.strip()))
    ]
    flat = _PARENTHESIS.sub("", text).split("(")[0]
    separator = SEPARATOR if SEPARATOR.search(flat) else SEPARATOR_AND
    names = []
    for part in separator.split(flat):
        name = LEADING.sub("", CUT.split(f"{part.strip()} ", maxsplit=1)[0].split(",")[0].strip()).strip(
            " .,"
        )
        if name and len(name) < 60 and not NOT_NAMES.search(name.lower()):
            names.append(name)
    return names if len(names) < 2 else names + [a for a in aliases if not NOT_NAMES.search(a.lower())]


def _title_names(match: re.Match[str]) -> list[str]:
    sides = (match["one"].rpartition(" of ")[2], match["two"])
    names = [LEADING.sub("", CUT.split(side.strip(), maxsplit=1)[0]).strip(" .,") for side in sides]
    names[0] = _last_words(names[0]) or names[0]
    return [name for name in names if name and not NOT_NAMES.search(name.lower())]


def _group_names(text: str) -> list[str]:
    """The words before "group" and "arm", and the letters behind them."""
    names: list[str] = []
    for match in GROUP_WORDS.finditer(text):
        before = text[max(match.start() - 70, 0) : match.start()].split()
        names += _before_group(before, plural=match.group().endswith("s"))
        if letters := LETTERED.match(text, match.end()):
            word = match.group().rstrip("sS").lower()
            names += [
                f"{word} {letter}" for letter in re.findall(r"\b[A-Z]\b|\b[IVX]+\b|\b\d\b", letters.group())
            ]
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


def _choose_sides(
    arms: Arms, lists: list[list[str]], counted: Counter[str], longs: dict[str, str], text: str
) -> None:
    """Find the two arms: a list of two in the methods or the title, else the two groups named most."""
    pairs = [
        names[:2]
        for names in lists
        if len(names) == 2 or (len(names) in {3, 4} and any(len(n) < 12 for n in names[2:]))
    ]
    pairs += [[name for name, _ in counted.most_common(2)]]
    grouped = {stem for name in counted for stem in stems(name)}

    def weight(pair: list[str]) -> tuple[int, int]:
        backed = sum(
            counted[name] > 0
            or bool(grouped & set(stems(name)))
            or is_control(name)
            or text.count(name.lower()) > 1
            for name in pair
        )
        return backed, pairs.count(pair)

    different = [pair for pair in pairs if len(pair) == 2 and set(stems(pair[0])) != set(stems(pair[1]))]
    best = max(different, key=weight, default=None)
    if best is None or weight(best)[0] == 0:
        return
    one, two = best
    if _is_reversed(one, two, lists, longs):
        one, two = two, one
    left, right = word_set(one), word_set(two)
    sides = (left - right or left, right - left or right)
    arms.sides, arms.printed = sides, (one, two)
    for index in (0, 1):
        names = [name for name, times in counted.most_common() if times > 1 and arms.side(name) == index]
        if names:
            sides[index].update(word_set(names[0]) - sides[1 - index])
            arms.printed = (names[0], arms.printed[1]) if index == 0 else (arms.printed[0], names[0])


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


def _against_placebo(arms: Arms, passages: list[str], counted: Counter[str]) -> None:
    """A trial with placebo that names its other arm only here and there."""
    if any("placebo" in passage.lower() for passage in passages):
        named = [name for name, _ in counted.most_common() if not is_control(name)]
        arms.sides = (set(stems(named[0])) if named else set(), {"placebo"})
        arms.printed = (named[0] if named else "", "placebo")
