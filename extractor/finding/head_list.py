"""Numbers that a list, a bracket or a comparison makes counts: "numbered 29", "(65 drug, 68 placebo)"."""

import re

from extractor.document.word_led import word_led
from extractor.finding.passage import CLAIMED, Passage
from schemas.paper import SectionKind

# "155 (77: gefitinib, 78: nimotuzumab)" (N:w,N:w
_NAMED_BEHIND = re.compile(r"\((?P<first>N):w[,;&]{1,2}(?P<second>N):w")
# "of these 400," oN,
_OF_NUMBER = re.compile(r"o(?P<n>N)(?=,)")
# "patients numbered 29" HwN
_NUMBERED = re.compile(r"[wo](?P<n>N)")
# "362 patients (603 IVDs)" NH(Nw)
_PLURAL = re.compile(r"\((?P<n>N)(?P<words>w)\)")
# "cancers occurred (1 vs 10, p = 0.005)" (NvN,P
_COMPARED = re.compile(r"\((?P<first>N)v(?P<second>N)(?=[,;]w?P|\))")
# "n = 86 vs 86" nNvN
_N_LIST = re.compile(r"nN(?:[v&]N)+(?![%yu])")
# "42 events vs 53" NVvN
_AFTER = re.compile(r"(?P<n>[NW])w?[HVBJ]w?v(?P<other>N)(?=[)w,;.]|$)")
# "unclear in five, high in three and low in ten studies" W,wW&wWJ
_IN_EACH = re.compile(r"(?<=[wV])[NW](?:(?:,&?|&)w?V?w?[NW])+(?=[HBJ])")
# ": three PR, four SD and one NE" Ww,Ww&Ww
_ENUMERATION = re.compile(r"(?:[NW][wSZ](?:,&?|&|;&?)){2,}[NW][wSZ]")
# ": one stricture and two haematomas" :Ww&Ww
_TWO_KINDS = re.compile(r"[:(](?P<first>[NW])[wVBH]{1,3},?&(?P<second>[NW])[wVBH]")
# "312 randomised, 158 received zinc and 154 placebo" Nw&Nw | "120 to zinc, 118 to placebo" N-w,N-w
_PARTS_OF_WHOLE = re.compile(
    r"(?<![-%+=<(])(?=(?P<first>N)(?:[wH]|-w){1,3}(?:,?&|[,;])w?(?P<second>N)(?:[wH]|-w|[.,;)]|$))N"
)
# the "12 and" of "12 and 9 were lost"
_LISTED_BEFORE = re.compile(r"(?:^|[;:])(?:N(?:,?&|,))+$")
# the "72, 105, and" of "72, 105, and 138 of the 829 patients"
_BEFORE_FRACTION = re.compile(r"(?<!o)(?:N(?:,&|[,&]))+(?=\.\.\.)")
# "dissection in |237.": all that may follow a number of a list of "in"
_ITEM_ENDS = frozenset({",", ";", "&", ")", ""})
_FEWEST_ITEMS = 3
# what is counted: people, events, lesions
_COUNTED = re.compile(r"[HVB]")
# the same before an enumeration, or a colon
_COUNTED_OR_COLON = re.compile(r"[HV:]")
# "of these |400, 55 % were"
_OF_THESE = re.compile(r"\bof (?:these|those|the remaining)\s$")
# "133 patients (65 intervention, 68 control)" (Nw,Nw)
_ARMS = re.compile(r"\((?P<first>N)(?::w|w?[wH])[,;&v](?P<second>N)(?::w|w?[wH])\)")
# "83 events (TAM 39, follow-up 44)" V(wN,wN)
_NAMED_ARMS = re.compile(r"(?<=[HVBw,]\()[wH](?P<first>N)[,;&][wH](?P<second>N)\)")
# "(|intervention |74, control |67)"
_ARM = re.compile(
    r"\s?(?:intervention|control|placebo|active|treatment|(?:usual|standard) care)s?(?: group| arm)?\s"
)
# "male: 58, female: 62" H:N,H:N
_SEXES = re.compile(r"H:(?P<n>N)(?=[,;)&]|$)")
# "patients numbered 29", "who totalled 40"
_NUMBERED_WORDS = word_led(
    r"\bnumber(?:ed|s)?(?: was| were| of)?\s*(?:was|were|:)?\s*$|\btotal+ed\s*$"
    r"|\bfinal sample (?:size )?of\s*$"
)

Taken = dict[int, tuple[int | None, str]]
"""Tokens read as counts: the token of what is counted, where it is named, and how each was read."""


def take_lists(passage: Passage, letters: str, taken: Taken) -> None:
    """Numbers that their name or a list makes counts: "numbered 29", "n = 86 vs 86"."""
    for match in _NUMBERED.finditer(letters):
        if _NUMBERED_WORDS.search(words_before(passage, match.start("n"), 40)):
            taken[match.start("n")] = (None, "head-numbered")
    for match in _OF_NUMBER.finditer(letters) if "o" in letters else ():
        if _OF_THESE.search(words_before(passage, match.start("n"), 20)):
            taken.setdefault(match.start("n"), (None, "head-of-these"))
    _take_equated(passage, letters, taken)
    if "(" in letters:
        _take_arms(passage, letters, taken)
        _take_bracketed(passage, letters, taken)
    _take_enumerated(passage, letters, taken)
    _take_before_fractions(passage, letters, taken)
    _take_in_each(passage, letters, taken)
    _take_in_some(passage, letters, taken)


def _take_in_some(passage: Passage, letters: str, taken: Taken) -> None:
    """Numbers behind "in" whose noun stands by the first, or by none: "A in 201 patients and B in 237".

    "Tumours were A in 29, B in 11 and C in 6": three of them are a list even without a noun.
    """
    whole = passage.tokens.letters
    places = [at for at, letter in enumerate(whole) if letter in "NW" and whole[at + 1 : at + 2] != "%"]
    inside = [at for at in places if words_before(passage, at, 4) == " in "]
    if len(inside) < 2:
        return
    bare = [at for at in inside if letters[at] in "NW" and whole[at + 1 : at + 2] in _ITEM_ENDS]
    listed = len(bare) >= _FEWEST_ITEMS and _COUNTED.search(letters, 0, bare[0]) is not None
    for at in bare:
        begun = (
            q for q in inside if q < at and whole[q + 1 : q + 2] != "J"
        )  # "low in 12 trials and high in 5"
        if listed or any(q in taken or letters[q] == CLAIMED for q in begun):
            taken.setdefault(at, (None, "head-in-some"))


def _take_in_each(passage: Passage, letters: str, taken: Taken) -> None:
    """Numbers behind "in" that share the noun of the last: "low in five, high in ten studies"."""
    for match in _IN_EACH.finditer(letters):
        numbers = numbers_in(match)
        if all(words_before(passage, at, 5).endswith(" in ") for at in numbers):
            for at in numbers:
                taken.setdefault(at, (match.end(), "head-list"))


def _take_equated(passage: Passage, letters: str, taken: Taken) -> None:
    """Numbers listed behind "n =": "n = 86 vs 86"."""
    for match in _N_LIST.finditer(passage.tokens.letters) if "n" in passage.tokens.letters else ():
        for at in numbers_in(match)[1:]:  # the first is behind "n =": a count of its own
            if letters[at] != CLAIMED:
                taken[at] = (None, "head-equals")


def _take_before_fractions(passage: Passage, letters: str, taken: Taken) -> None:
    """Numbers listed before a fraction: "72, 105, and 138 of the 829 patients"."""
    for match in _BEFORE_FRACTION.finditer(letters) if "..." in letters else ():
        if passage.tokens.letters[match.end() : match.end() + 3] == "NoN":
            taken.update((at, (None, "head-list")) for at in numbers_in(match))


def _take_enumerated(passage: Passage, letters: str, taken: Taken) -> None:
    """Numbers of an enumeration, and those that a count is compared with."""
    for match in _ENUMERATION.finditer(letters):
        there = words_before(passage, match.start(), 12).endswith("there were ")
        if there or _COUNTED_OR_COLON.search(letters, 0, match.start()):
            for at in numbers_in(match):
                taken.setdefault(at, (None, "head-enumeration"))
    _take_two_kinds(passage, letters, taken)
    _take_parts(passage, letters, taken)
    for match in _AFTER.finditer(letters) if "v" in letters else ():
        if match.start("n") in taken:
            taken.setdefault(match.start("other"), (taken[match.start("n")][0], "head-versus"))


def _take_two_kinds(passage: Passage, letters: str, taken: Taken) -> None:
    """Two numbers that add up to one before them: "three complications: one stricture and two haematomas"."""
    if "&" not in letters or passage.block.section is SectionKind.METHODS:
        return  # "four visits a patient (two at home and two in clinic)"
    for match in _TWO_KINDS.finditer(letters):
        whole = _whole(passage, match)
        if whole is not None and (whole in taken or letters[whole] == CLAIMED):
            for at in (match.start("first"), match.start("second")):
                taken.setdefault(at, (None, "head-enumeration"))


def _take_parts(passage: Passage, letters: str, taken: Taken) -> None:
    """Two numbers that add up to one counted before: "312 children, 158 received zinc and 154 placebo"."""
    for match in _PARTS_OF_WHOLE.finditer(letters) if letters.count("N") > 1 else ():
        whole = _whole(passage, match)
        if whole is not None and (whole in taken or letters[whole] == CLAIMED):
            for at in (match.start("first"), match.start("second")):
                taken.setdefault(at, (None, "head-enumeration"))


def take_listed_before(letters: str, taken: Taken) -> None:
    """Numbers that share the verb of the last: "12 and 9 were lost, respectively"."""
    for at in [at for at, (_, form) in taken.items() if form in {"head-verb", "head-further"}]:
        if before := _LISTED_BEFORE.search(letters, 0, at):
            taken.update((other, (None, "head-list")) for other in numbers_in(before))


def _take_arms(passage: Passage, letters: str, taken: Taken) -> None:
    """Numbers in a bracket behind what they divide: "133 patients (65 intervention, 68 control)"."""
    for form in (_ARMS, _NAMED_ARMS, _NAMED_BEHIND, _SEXES) if ":" in letters else (_ARMS, _NAMED_ARMS):
        for match in form.finditer(letters):
            named = form is _NAMED_ARMS and letters[match.start() - 2] in "w,"
            if not named or _are_arms(passage, match) or _adds_up(passage, match):
                taken.update((at, (None, "head-arm")) for at in numbers_in(match))


def _are_arms(passage: Passage, match: re.Match[str]) -> bool:
    """Whether both names are of arms: "admissions occurred (intervention 74, control 67)"."""
    names = (passage.words(match.start(name) - 1, match.start(name)) for name in ("first", "second"))
    return all(map(_ARM.fullmatch, names))


def _take_bracketed(passage: Passage, letters: str, taken: Taken) -> None:
    """Numbers in a bracket that compare or have a noun of their own: "(1 vs 10)", "(603 discs)"."""
    for match in _PLURAL.finditer(letters):
        words = passage.words(match.start("words"), match.end("words"))
        if words.rstrip(" )").endswith("s") and "H" in letters[: match.start()]:
            taken.setdefault(match.start("n"), (match.start("words"), "head-plural"))
    for match in _COMPARED.finditer(letters):
        whole = not any("." in passage.tokens.slice(match.start(name)) for name in ("first", "second"))
        if whole and _COUNTED.search(letters, 0, match.start()):
            for at in numbers_in(match):
                taken.setdefault(at, (None, "head-versus"))


def _adds_up(passage: Passage, match: re.Match[str]) -> bool:
    """Whether the numbers of two arms add up to one before: "433 patients were randomized (A 217, B 216)"."""
    return _whole(passage, match) is not None


def _whole(passage: Passage, match: re.Match[str]) -> int | None:
    """The number before two numbers that they add up to."""
    letters = passage.tokens.letters
    first, second = (passage.printed(match.start(name)) for name in ("first", "second"))
    if first is None or second is None:
        return None
    before = ((at, passage.printed(at)) for at in range(match.start()) if letters[at] in "NW")
    return next((at for at, n in before if n is not None and n.value == first.value + second.value), None)


def numbers_in(match: re.Match[str]) -> list[int]:
    """The numbers among the tokens of a match."""
    return [at for at, letter in enumerate(match.group(), match.start()) if letter in "NW"]


def words_before(passage: Passage, at: int, length: int) -> str:
    """The characters right before a number, so many at most."""
    start = passage.tokens.starts[at]
    return passage.tokens.lowered[max(start - length, passage.tokens.start) : start]
