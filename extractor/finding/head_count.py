"""Counts told by their noun or verb: "Forty patients", "5 refused consent", "29 deaths"."""

import re
from collections.abc import Iterator

from extractor.finding.cues import NOT_ADJECTIVES, PLANNED, VERBS, YEAR
from extractor.finding.fields import found_fields
from extractor.finding.passage import Passage
from schemas.finding import FoundCount

# "108 AML patients" NwH | "45 vs 50 patients" NvNH | "patients numbered 29" HwN
_BEFORE_NOUN = re.compile(r"(?P<n>[NW])(?P<gap>w(?:&w)?)?(?P<noun>[HVBJ])")
_NUMBERED = re.compile(r"(?P<noun>[HVJ])(?P<verb>w)(?P<n>N)")
_LIST_BEFORE = re.compile(r"(?:[NW](?:,&|[,&v/-]))+$")
_BARE = re.compile(r"(?P<n>[NW])(?=[w_(,;)]|$)")
# "133 patients (65 intervention, 68 control)" (Nw,Nw)
_ARMS = re.compile(r"\((?P<first>N)w[,;&v](?P<second>N)w\)")
_NUMBERED_WORDS = re.compile(r"\bnumber(?:ed|s)?(?: was| were| of)?\s*(?:was|were|:)?\s*$|\btotal+ed\s*$")
_PER = re.compile(r"\b(?:per|every|each of the|age[ds]?|grade|score[sd]? of|dose of|level of|within|after|for|until|day|week)\s*$")


def head_counts(passage: Passage) -> Iterator[FoundCount]:
    """The counts of a sentence that are told by a noun of people, studies, events or lesions.

    Example:
        "Forty patients were enrolled; 5 refused consent"
    """
    letters = passage.letters
    if "N" not in letters and "W" not in letters:
        return
    taken: dict[int, tuple[int | None, str]] = {}
    for match in _BEFORE_NOUN.finditer(letters):
        if _joins(passage, match):
            taken[match.start("n")] = (match.start("noun"), "head-noun")
            if before := _LIST_BEFORE.search(letters, 0, match.start()):
                for at in range(before.start(), match.start()):
                    if letters[at] in "NW":
                        taken[at] = (match.start("noun"), "head-list")
    for match in _NUMBERED.finditer(letters):
        if _NUMBERED_WORDS.search(passage.words(match.start("verb"), match.start("n"))):
            taken[match.start("n")] = (match.start("noun"), "head-numbered")
    for match in _ARMS.finditer(letters):
        for name in ("first", "second"):
            taken.setdefault(match.start(name), (None, "head-arm"))
    for match in _BARE.finditer(letters):
        if match.start() not in taken and _has_verb(passage, match.start()):
            taken[match.start()] = (None, "head-verb")
    for at in sorted(taken):
        if _is_head_count(passage, at):
            yield _head_count(passage, at, *taken[at])


def _joins(passage: Passage, match: re.Match[str]) -> bool:
    if not match["gap"]:
        return True
    words = passage.words(match.start("gap"), match.start("noun"))
    return not NOT_ADJECTIVES.search(words.lstrip(".,; "))


def _has_verb(passage: Passage, at: int) -> bool:
    tokens = passage.tokens
    return bool(VERBS.match(tokens.lowered, tokens.ends[at])) and (
        "H" in tokens.letters[:at] or any(passage.claimed[:at]) or at == 0
    )


def _is_head_count(passage: Passage, at: int) -> bool:
    n = passage.printed(at)
    if n is None or n.decimals or n.value < 1 or n.text.startswith(("0", "+", "-")):
        return False
    tokens = passage.tokens
    before = tokens.lowered[max(tokens.starts[at] - 60, tokens.start) : tokens.starts[at]]
    if _PER.search(before) or PLANNED.search(before[-45:]) or PLANNED.search(tokens.lowered[tokens.ends[at] : tokens.ends[at] + 60]):
        return False
    if at and tokens.letters[at - 1] == "=" and passage.comparator(at - 1) != "=" and "up to" not in before and "than" not in before:
        return False
    noun = tokens.letters[at + 1 : at + 3]
    return not (YEAR.match(n.text) and "H" not in noun[:1])


def _head_count(passage: Passage, at: int, noun: int | None, pattern: str) -> FoundCount:
    n = passage.printed(at)
    assert n is not None  # _is_head_count has seen it
    passage.claim(at, at)
    return FoundCount(
        n=n,
        noun=passage.span(noun, noun) if noun is not None else None,
        **found_fields(passage, at, at, pattern),
    )
