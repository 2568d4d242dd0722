"""Where papers list the names of their arms: allotments, comparisons, sizes, "the X group"."""

import re
from collections import Counter
from dataclasses import dataclass

from extractor.linking.arm_terms import (
    ACTS,
    ALLOTTED,
    ALLOTTED_TO,
    ALLOTTED_WHILE,
    ARMS_REST,
    ARMS_SPLIT,
    ARMS_WHILE,
    COMPARING,
    CONTRAST_HINT,
    CUT,
    FACED,
    FACING_PLACEBO,
    GROUP_TAIL,
    GROUP_WORDS,
    IN_ROLE,
    LEADING,
    LETTERED,
    NOT_GROUP_WORDS,
    NOT_NAMES,
    SEPARATOR,
    SEPARATOR_AND,
    SIZED,
    TITLE_CONTRAST,
    TRIGGERS,
)

_LETTERS = re.compile(r"\w*")
_SINGLE = re.compile(r"\b[A-Z]\b|\b[IVX]+\b|\b\d\b")
_PARENTHESIS = re.compile(r"\s*\(([^()]*)\)")
_ALIAS = re.compile(r"(?=[^\d]*$|[^\d\s]*\d?$)[\w+/ -]{2,30}")


def _places(text: str, words: tuple[str, ...]) -> list[int]:
    """Where any of some words begin; a plain search is ten times faster than a pattern's."""
    found = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            found.append(at)
            at = text.find(word, at + 60)
    return sorted(found)


def allotted_names(passage: str) -> list[list[str]]:
    """The alternatives of every sentence that tells what the participants were allotted to."""
    found = [_allotted(passage, at) for at in _places(passage, TRIGGERS)]
    lists = [split_names(arms) for arms in found if arms]
    return [names for names in lists if len(names) >= 2]


def _allotted(passage: str, at: int) -> str | None:
    """The arms of an allotment that begins at an offset: "andomly assigned to A or B"."""
    match = _LETTERS.match(passage, at)
    begin = match.end() if match else at
    limit = _end(ALLOTTED_WHILE, passage, begin, _TO_ARMS)
    for lead in ALLOTTED_TO.finditer(passage, begin, limit + _AHEAD):
        if lead.start() < limit and (arms := _arms(passage, lead.end())):
            return arms
    return None


def _arms(passage: str, begin: int) -> str | None:
    """Two alternatives that begin at an offset, as far as their sentence goes."""
    limit = _end(ARMS_WHILE, passage, begin, _FIRST_ARM)
    split = ARMS_SPLIT.search(passage, begin + 2, limit + _AHEAD)
    if split is None or split.start() >= limit:
        return None
    return passage[begin : _end(ARMS_REST, passage, split.end(), _OTHER_ARMS)]


def _end(pattern: re.Pattern[str], text: str, at: int, most: int) -> int:
    """Where the match of a pattern at an offset ends, after so many characters at the most."""
    match = pattern.match(text, at, at + most + _AHEAD)
    return min(match.end(), at + most) if match else at


_TO_ARMS, _FIRST_ARM, _OTHER_ARMS = 110, 260, 160
"""The most characters before the arms, before the word between them, and behind it."""
_AHEAD = 16
"""What the patterns look at behind these, with the longest word before or between arms."""


def compared_names(passage: str) -> list[list[str]]:
    """The two names of every aim to compare."""
    matches = [COMPARING.match(passage, at) for at in _places(passage, ("ompar",))]
    lists = [_two_names(match) for match in matches if match]
    return [names for names in lists if len(names) == 2]


@dataclass(slots=True)
class Sized:
    """The names with sizes of one sentence; ``allotted`` where the sentence is about arms."""

    names: list[str]
    allotted: bool


def sized_names(passage: str) -> list[Sized]:
    """The names with sizes of every sentence: "chemotherapy alone (n=533)"."""
    sentences: dict[int, list[str]] = {}
    for match in SIZED.finditer(passage):
        begin = passage.rfind(". ", 0, match.start()) + 1
        before = passage[max(match.start() - _NAME, begin) : match.start()].rstrip()
        name = last_words(GROUP_TAIL.sub("", before))
        if name and not NOT_NAMES.search(name.lower()):
            sentences.setdefault(begin, []).append(name)
    return [
        Sized(names, bool(ALLOTTED.search(passage, begin, begin + _SENTENCE)))
        for begin, names in sentences.items()
    ]


def is_acronym(word: str) -> bool:
    """Whether a word has two capitals or more: "SBNETs"."""
    return sum(letter.isupper() for letter in word) > 1


_NAME = 60
_SENTENCE = 400


def last_words(text: str) -> str:
    """The words at the end of a text that can be a name, four at most."""
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


def _two_names(match: re.Match[str]) -> list[str]:
    acts = ACTS.match(match.string.rpartition(": ")[2]) if match.re is TITLE_CONTRAST else None
    sides = (acts["name"] if acts else match["one"].rpartition(" of ")[2], match["two"])
    names = [LEADING.sub("", CUT.split(side.strip(), maxsplit=1)[0]).strip(" .,") for side in sides]
    names[0] = last_words(names[0]) or names[0]
    return [name for name in names if name and not NOT_NAMES.search(name.lower())]


def group_names(text: str) -> list[str]:
    """The words before "group" and "arm", the letters behind them, and "the control villages"."""
    names = IN_ROLE.findall(text) if "ontrol " in text or "ntervention " in text else []
    for match in GROUP_WORDS.finditer(text):
        before = text[max(match.start() - 70, 0) : match.start()].split()
        names += _before_group(
            before, plural=match.group().endswith("s"), people=match.group() == "recipients"
        )
        if letters := LETTERED.match(text, match.end()):
            word = match.group().rstrip("sS").lower()
            names += [f"{word} {letter}" for letter in _SINGLE.findall(letters.group())]
    return names


def _before_group(before: list[str], *, plural: bool, people: bool) -> list[str]:
    """Names before "group"; before "groups" two or more, because "treatment groups" are any."""
    names: list[str] = []
    words: list[str] = []
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
    if words and (names or people or not plural):
        names.append(" ".join(reversed(words)))
    return [name for name in names if not NOT_NAMES.search(name.lower())]


def title_names(title: str) -> list[str]:
    """The two arms of a title that compares them: "gatifloxacin versus cefixime"."""
    match = TITLE_CONTRAST.search(title) if CONTRAST_HINT.search(title) else None
    return _two_names(match) if match else []


def faced_names(passages: list[str]) -> list[tuple[str, str]]:
    """The two abbreviations that a paper sets against each other again and again: "4LB versus SSB"."""
    pairs: Counter[tuple[str, str]] = Counter()
    for passage in passages:
        for match in FACED.finditer(passage):
            one, two = match["one"], match["two"]
            if one != two and is_acronym(one) and is_acronym(two):
                pairs[(one, two) if (two, one) not in pairs else (two, one)] += 1
    return [pair for pair, times in pairs.most_common(1) if times >= _AGAIN]


_AGAIN = 3


def facing_placebo(title: str, passages: list[str], longs: dict[str, str]) -> list[str]:
    """What a paper sets against placebo, the most frequent first: "abediterol versus placebo".

    Only what the title speaks of, by that name or in full: an outcome is set against placebo too.
    """
    names: Counter[str] = Counter()
    titled = set(title.lower().replace("-", " ").split())
    for passage in passages:
        for match in FACING_PLACEBO.finditer(passage):
            name = match["one"] or match["two"]
            words = longs.get(name, name).lower().replace("-", " ").split()
            names[name] += len(titled.intersection(words)) * 2 > len(words)
    return [name for name, times in names.most_common() if times]
