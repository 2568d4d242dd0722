"""Counts told by their noun or verb: "Forty patients", "5 refused consent", "29 deaths"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from extractor.finding.cue_patterns import (
    ENROLLED_BEFORE,
    LIST_BEFORE,
    LIST_GOES_ON,
    NOT_ADJECTIVES,
    PLANNED_BEFORE,
    PLANNED_BEHIND,
    VERBS,
    YEAR,
)
from extractor.finding.fields import found_fields
from extractor.finding.passage import Passage
from schemas.finding import FoundCount

# "108 AML patients" NwH | "45 vs 50 patients" NvNH | "patients numbered 29" HwN
_BEFORE_NOUN = re.compile(r"(?P<n>[NW])(?P<gap>w(?:&w)?|L-?L?w|Gw|tw|w,w)?(?P<noun>[HVBJ])")
_NUMBERED = re.compile(r"(?P<verb>w)(?P<n>N)")
# "362 patients (603 IVDs)" NH(Nw) | "42 events vs 53" NVvN
_PLURAL = re.compile(r"\((?P<n>N)(?P<words>w)\)")
# "n = 86 vs 86" nNvN
# "cancers occurred (1 vs 10, p = 0.005)" (NvN,P
_COMPARED = re.compile(r"\((?P<first>N)v(?P<second>N)(?=[,;]w?P|\))")
_N_LIST = re.compile(r"nN(?:[v&]N)+(?![%yu])")
_AFTER = re.compile(r"(?P<n>[NW])w?[HVBJ]w?v(?P<other>N)(?=[)w,;.]|$)")
_LIST_BEFORE = re.compile(r"(?:[NW](?:,&|[,&v/-]))+$")
_BARE = re.compile(r"(?P<n>[NW])(?=[w_(,;)o]|$)")
# ": three PR, four SD and one NE" Ww,Ww&Ww
_ENUMERATION = re.compile(r"(?:[NW]w(?:,&?|&|;&?)){2,}[NW]w")
_OF_THEM = re.compile(r"\s+of (?:whom|which|them|these|those)\b")
# "133 patients (65 intervention, 68 control)" (Nw,Nw)
_ARMS = re.compile(r"\((?P<first>N)w[,;&v](?P<second>N)w\)")
_NUMBERED_WORDS = re.compile(r"\bnumber(?:ed|s)?(?: was| were| of)?\s*(?:was|were|:)?\s*$|\btotal+ed\s*$")
_PER = re.compile(r"\b(?:(?:one|1) in|per|every|each of the|aged?|grades?|score[sd]? of|dose of|level of|each)\s*$")
_AFTER_WORDS = re.compile(_PER.pattern + r"|\b(?:within|after|for|until|day|week|at|by|from)\s*$")
_PLURAL_NOUN = re.compile(r"\s(?:[a-z-]+\s){0,3}?[a-z-]{4,}s\b|\s[a-z]{3,6}\b(?=[\s,.;])")
_BOUNDS = re.compile(r"(?:up to|more than|over)\s*$")
_REVIEWED = re.compile(r"review|meta-?analys|literature search|retrieved|eligible")
_PLURALS = {"male", "female", "women", "men", "children", "people", "feet", "teeth", "mice", "metastases"}
Taken = dict[int, tuple[int | None, str]]


def head_counts(passage: Passage) -> Iterator[FoundCount]:
    """The counts of a sentence that are told by a noun of people, studies, events or lesions.

    Example:
        "Forty patients were enrolled; 5 refused consent"
    """
    letters = passage.letters
    if "N" not in letters and "W" not in letters:
        return
    taken: Taken = {}
    _take_nouns(passage, letters, taken)
    _take_lists(passage, letters, taken)
    _take_verbs(passage, letters, taken)
    for at in sorted(taken):
        if _is_head_count(passage, at, *taken[at]):
            yield _head_count(passage, at, *taken[at])


def _take_nouns(passage: Passage, letters: str, taken: Taken) -> None:
    for match in _BEFORE_NOUN.finditer(letters):
        if _joins(passage, match):
            noun = match.start("noun")
            taken[match.start("n")] = (noun, "head-noun")
            if before := _LIST_BEFORE.search(letters, 0, match.start()):
                for at in range(before.start(), match.start()):
                    if letters[at] in "NW":
                        taken[at] = (noun, "head-list")


def _take_lists(passage: Passage, letters: str, taken: Taken) -> None:
    for match in _NUMBERED.finditer(letters):
        if _NUMBERED_WORDS.search(passage.words(match.start("verb"), match.start("n"))):
            taken[match.start("n")] = (None, "head-numbered")
    for match in _N_LIST.finditer(passage.tokens.letters):
        for at in range(match.start() + 2, match.end()):
            if letters[at] == "N":
                taken[at] = (None, "head-equals")
    for match in _ARMS.finditer(letters):
        for name in ("first", "second"):
            taken.setdefault(match.start(name), (None, "head-arm"))
    for match in _PLURAL.finditer(letters):
        words = passage.words(match.start("words"), match.end("words"))
        if words.rstrip(" )").endswith("s") and "H" in letters[: match.start()]:
            taken.setdefault(match.start("n"), (match.start("words"), "head-plural"))
    for match in _COMPARED.finditer(letters):
        if any(letter in "HVB" for letter in letters[: match.start()]) and "." not in passage.words(match.start(), match.end()):
            taken.setdefault(match.start("first"), (None, "head-versus"))
            taken.setdefault(match.start("second"), (None, "head-versus"))
    for match in _ENUMERATION.finditer(letters):
        if any(letter in "HV:" for letter in letters[: match.start()]):
            for at in range(match.start(), match.end()):
                if letters[at] in "NW":
                    taken.setdefault(at, (None, "head-enumeration"))
    for match in _AFTER.finditer(letters):
        if match.start("n") in taken:
            taken.setdefault(match.start("other"), (taken[match.start("n")][0], "head-versus"))


def _take_verbs(passage: Passage, letters: str, taken: Taken) -> None:
    tokens = passage.tokens
    for match in _BARE.finditer(letters):
        at = match.start()
        if at in taken or (letters[at] == "W" and tokens.slice(at) == "one"):
            continue
        before = tokens.lowered[max(tokens.starts[at] - 40, tokens.start) : tokens.starts[at]]
        counted = any(letter in "HVBJ" for letter in tokens.letters[:at]) or any(passage.claimed[:at])
        behind = tokens.ends[at]
        if letters[at + 1 : at + 2] == "o":
            if counted and _OF_THEM.match(tokens.lowered, behind):
                taken[at] = (None, "head-of-them")
            continue
        if VERBS.match(tokens.lowered, behind) and (counted or at == 0):
            taken[at] = (None, "head-verb")
        elif letters[at] == "N" and len(tokens.slice(at)) > 1 and ENROLLED_BEFORE.search(before) and _PLURAL_NOUN.match(tokens.lowered, tokens.ends[at]):
            taken[at] = (None, "head-sample")
        elif (
            (taken or "n" in tokens.letters[:at])
            and LIST_BEFORE.search(before)
            and LIST_GOES_ON.match(tokens.lowered, tokens.ends[at])
        ):
            taken[at] = (None, "head-further")


def _joins(passage: Passage, match: re.Match[str]) -> bool:
    if not match["gap"]:
        return True
    gap = range(match.start("gap"), match.end("gap"))
    words = " ".join(passage.words(at, at + 1) for at in gap if passage.tokens.letters[at] == "w")
    return not NOT_ADJECTIVES.search(words.lstrip(".,; "))


def _is_head_count(passage: Passage, at: int, noun: int | None, pattern: str) -> bool:
    n = passage.printed(at)
    if n is None or n.decimals or not 1 <= n.value < 10_000_000 or n.text.startswith(("0", "+", "-")):
        return False
    tokens = passage.tokens
    before = tokens.lowered[max(tokens.starts[at] - 60, tokens.start) : tokens.starts[at]]
    behind = tokens.lowered[tokens.ends[at] : tokens.ends[at] + 60]
    if (
        (_PER if noun is not None else _AFTER_WORDS).search(before)
        or PLANNED_BEFORE.search(before)
        or PLANNED_BEHIND.match(behind)
    ):
        return False
    if tokens.letters[at + 1 : at + 2] in {"u", "y", "%", "x", "+"}:
        return False
    bounded = at > 0 and tokens.letters[at - 1] == "=" and passage.comparator(at - 1) != "="
    if bounded and not _BOUNDS.search(tokens.lowered[: tokens.starts[at]][-12:]):
        return False
    if noun is not None and not _agrees(passage, n.value, noun):
        return False
    return not (YEAR.match(n.text) and (noun is None or tokens.letters[at + 1] != "H"))


def _agrees(passage: Passage, n: Decimal, noun: int) -> bool:
    """Whether noun and number agree: "three tumor markers" counts no tumours."""
    letter, word = passage.tokens.letters[noun], passage.tokens.slice(noun).strip()
    if letter == "J" and not (passage.memory.review or _REVIEWED.search(passage.tokens.lowered, passage.tokens.start, passage.tokens.end)):
        return False
    return n == 1 or letter not in "HB" or word.endswith("s") or word in _PLURALS


def _head_count(passage: Passage, at: int, noun: int | None, pattern: str) -> FoundCount:
    n = passage.printed(at)
    assert n is not None  # _is_head_count has seen it
    passage.claim(at, at)
    return FoundCount(
        n=n,
        noun=passage.span(noun, noun) if noun is not None else None,
        **found_fields(passage, at, at, pattern),
    )
