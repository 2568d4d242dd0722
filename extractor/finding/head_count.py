"""Counts told by their noun or verb: "Forty patients", "5 refused consent", "29 deaths"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from extractor.document import Sought
from extractor.document.word_led import word_led
from extractor.finding import construct
from extractor.finding.count_patterns import (
    ENROLLED_BEFORE,
    LIST_BEFORE,
    LIST_GOES_ON,
    NOT_ADJECTIVES,
    NUMBERED_ONE,
    NUMBERED_PLACE,
    ONE_DID,
    ONE_OF_ALL,
    PLANNED_BEFORE,
    PLANNED_BEHIND,
    PLURAL_BEHIND,
    REVIEWED,
    REVIEWED_BEFORE,
    REVIEWED_BEHIND,
    VERBS,
    YEAR,
)
from extractor.finding.cue_patterns import HYPOTHETICAL
from extractor.finding.fields import found_fields
from extractor.finding.head_list import Taken, numbers_in, take_listed_before, take_lists, words_before
from extractor.finding.passage import Passage
from schemas.finding import FoundCount
from schemas.printed import Printed

# "108 AML patients" NwH | "45 and 50 patients" N&wH | "two placebo/drug-treated participants" Ww/wH
_BEFORE_NOUN = Sought(
    "H|V|B|J",
    r"(?P<n>[NW])(?P<gap>w(?:&w|/w)?|L-?L?w|Gw|w?[td]w?|w(?:,w){1,2})?(?:H(?=[HB])|B(?=V))?(?P<noun>[HVBJ])",
)
# "two azithromycin and three placebo participants" Ww&WwH
# "310 white, 402 Hispanic and 288 black women" Nw,Nw&NwH
_BEFORE_COUNT = re.compile(
    r"(?P<n>[NW])(?P<gap>w)(?=(?:,[NW]w){0,3},?&[NW]w?(?:H(?=[HB])|B(?=V))?(?P<noun>[HVBJ]))"
)
# the "12, 14 and" of "12, 14 and 16 patients" N,N& | "46 (drug) and 29 patients" N(w)&
_LIST_BEFORE = re.compile(r"(?:[NW](?:\(w\))?(?:,&|[,&v/]))+$")
_COMMAS = re.compile(r"[NW],")
# the "4-" of "groups of 4-5 children" N-
_RANGE_BEFORE = re.compile(r"[NW]-$")
# "5 refused" Nw
_BARE = re.compile(r"(?P<n>[NW])(?=[w_(,;)o]|$)")
# a noun, or a token that another finder has taken
_NOUN_OR_CLAIM = re.compile(r"[HVBJ.]")
_PLURAL_FIRST = re.compile(
    r"\b(?:hospitals|cent(?:er|re)s|clinics|sites|schools|countries|groups|arms|doses|units|wards|days)\b"
)
_NEVER_BEHIND = frozenset("uy%x+")
# "12 of whom", "five of the control group", "one in the control group"
_OF_THEM = re.compile(
    r"\s+in the (?:[\w/-]+ ){1,4}(?:group|arm)\b|\s+of (?:whom|which|them|these|those)\b"
    r"|\s+of (?:the|our) (?!(?:two|three|four|five|six|\d+|study|treatment)\b)(?:[\w/-]+ ){1,4}"
    r"(?:group|arm|cohort)\b"
)
# "22| in each group"
_IN_EACH = re.compile(r"\s+in each (?:of the )?(?:[\w/-]+ ){0,2}(?:groups?|arms?)\b")
# " randomized groups" behind "two"
_DIVIDED = re.compile(
    r"\s(?!in|of|for|from|to|with)[a-z-]+ (?:study |treatment )?"
    r"(?:groups?|arms?|clusters?|strata|sites?|sequences)\b"
)
# "1:|1 to"
_RATIO_BEFORE = re.compile(r"\d\s?[:∶]\s?$")
# "aged 60", "1 in 20", "grade 3"
_PER = re.compile(
    r"\bages? of \d+ and $|\b(?:(?:one|1) in|per|every|blocks? of|each of the|aged?|under|younger than"
    r"|older than|status|class"
    r"|category|periods?|grades?|score[sd]? of|dose of|level of|each)\s*$"
)
# the same and "after 3", "day 5", where no noun follows
_AFTER_WORDS = re.compile(_PER.pattern + r"|\b(?:within|after|for|until|day|week|at|by|from)\s*$")
# "one| in five patients"
_IN_MANY = re.compile(
    r"\s+(?:in|out of)(?: every)?\s+"
    r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twenty)"
    r"(?=\s+(?:[a-z]+s|people|women|men|children)\b|[.,;)])"
)
# " young veterans", " sheep,"
_PLURAL_NOUN = re.compile(r"\s(?:[a-z-]+\s){0,3}?[a-z-]{4,}s\b|\s[a-z]{3,6}\b(?=[\s,.;])")
# " days" behind "37,330 hospitalisation"
_TIME_BEHIND = re.compile(r"[\s-](?:days?|weeks|months|years|rates?|times?|durations?|costs?)\b")
# "including |one in the other group"
_INCLUDING = re.compile(r"\bincluding\s+$")
# "leaving 175 patients to be included"
_LEFT = word_led(r"\bleaving\s*$")
# "in 2011 |patients were older"
_DATED = re.compile(r"\b(?:in|since|during|until|from|by|to|before|after|between|and)\s+$")
# "over three outpatient visits", "the recommended four visits"
_SCHEDULED = re.compile(r"\b(?:over|recommended|scheduled|planned|all|every|both)\s+$")
_EACH_HAS = frozenset({"visits", "courses", "interviews"})
# "women received |eight antenatal visits"
_HAD = re.compile(r"\b(?:received|had|have|attended|made|completed)\s+$")
# "up to 12": a bound that still counts
_BOUNDS = re.compile(r"(?:up to|more than|over)\s*$")
# "|15 trials (n = 4,210 patients)" (nNH
_SIZED_BEHIND = re.compile(r"\(nNH")
# "2| million people"
_THOUSANDS = re.compile(r"\s(?:hundred|thousand|million|billion|dozen)s?\b")
_SETS = frozenset({"cohorts", "comparisons"})
_SHORT = 30  # characters of one or two words before the "and" of a list
_PLURALS = ("s", "male", "women", "men", "children", "people", "feet", "teeth", "mice")


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
    take_lists(passage, letters, taken)
    _take_verbs(passage, letters, taken)
    take_listed_before(letters, taken)
    for at in sorted(taken):
        noun, pattern = taken[at]
        n = passage.printed(at)
        if n is not None and _is_head_count(passage, n, at, noun):
            yield _head_count(passage, n, at, noun, pattern)


def _take_nouns(passage: Passage, letters: str, taken: Taken) -> None:
    """Numbers before a noun, and those listed before them: "12, 14 and 16 patients"."""
    for match in _BEFORE_NOUN.finditer(letters):
        if _THOUSANDS.match(passage.tokens.lowered, passage.tokens.ends[match.start()]):
            why = "a number told in thousands or millions"
            passage.leave_unread(match.start(), match.end() - 1, "count", why)
            continue
        if not _joins(passage, match) or _RANGE_BEFORE.search(letters, 0, match.start()):
            continue
        noun = match.start("noun")
        taken[match.start("n")] = (noun, "head-noun")
        before = _LIST_BEFORE.search(letters, 0, match.start())
        if before and not _COMMAS.fullmatch(before.group()):  # "in 1999, 50 patients" is no list
            taken.update((at, (noun, "head-list")) for at in numbers_in(before))
    for match in _BEFORE_COUNT.finditer(letters) if "&" in letters else ():
        if _joins(passage, match) and len(passage.words(match.start("gap"), match.end("gap"))) < _SHORT:
            taken.setdefault(match.start("n"), (match.start("noun"), "head-list"))


def _take_verbs(passage: Passage, letters: str, taken: Taken) -> None:
    """Numbers whose noun is left out: "5 refused consent", "and 260 in the control group"."""
    first_noun = _NOUN_OR_CLAIM.search(letters)
    for match in _BARE.finditer(letters):
        at = match.start()
        counted = bool(taken) or (first_noun is not None and first_noun.start() < at) or letters[0] == "o"
        if at not in taken and (pattern := _verb_form(passage, letters, at, counted=counted)):
            taken[at] = (None, pattern)
        elif at not in taken and _goes_on(passage, letters, at, taken):
            taken[at] = (None, "head-further")


def _verb_form(passage: Passage, letters: str, at: int, *, counted: bool) -> str | None:
    """What makes a number without its noun a count, where ``counted`` tells of one before it."""
    tokens = passage.tokens
    of_them = _OF_THEM.match(tokens.lowered, tokens.ends[at])
    in_each = _IN_EACH.match(tokens.lowered, tokens.ends[at]) and not passage.says(HYPOTHETICAL)
    if (counted and of_them) or in_each:
        return "head-of-them"
    if letters[at + 1 : at + 2] == "o" or _is_lone_one(passage, at):
        return None
    if VERBS.match(tokens.lowered, tokens.ends[at]) and (counted or at == 0):
        # not "two randomized groups"
        return None if _DIVIDED.match(tokens.lowered, tokens.ends[at]) else "head-verb"
    sample = letters[at] == "N" and len(tokens.slice(at)) > 1 and _is_sample(passage, at)
    return "head-sample" if sample else None


def _goes_on(passage: Passage, letters: str, at: int, taken: Taken) -> bool:
    """Whether a number stands in a list of counts that has begun."""
    begun = bool(taken) or "n" in passage.tokens.letters[:at]
    if not begun or letters[at + 1 : at + 2] == "o" or _is_lone_one(passage, at):
        return False
    divided = _DIVIDED.match(passage.tokens.lowered, passage.tokens.ends[at])
    return divided is None and _is_further(passage, at)


def _is_lone_one(passage: Passage, at: int) -> bool:
    """Whether a number is the word "one" that may stand for anything."""
    if passage.tokens.slice(at) != "one" or _INCLUDING.search(words_before(passage, at, 12)):
        return False
    told = ONE_DID.match(passage.tokens.lowered, passage.tokens.ends[at])
    return not (told and ONE_OF_ALL.search(words_before(passage, at, 90)))


def _is_sample(passage: Passage, at: int) -> bool:
    """Whether a number is the size of a sample of something: "we enrolled 40 veterans"."""
    behind = passage.tokens.ends[at]
    if not _PLURAL_NOUN.match(passage.tokens.lowered, behind):
        return False
    return bool(ENROLLED_BEFORE.search(words_before(passage, at, 40)))


def _is_further(passage: Passage, at: int) -> bool:
    """Whether a number goes on with a list of counts: "... and 260 in the control group"."""
    if not LIST_GOES_ON.match(passage.tokens.lowered, passage.tokens.ends[at]):
        return False
    before = words_before(passage, at, 40)
    return bool(LIST_BEFORE.search(before)) and not _RATIO_BEFORE.search(before)


def _joins(passage: Passage, match: re.Match[str]) -> bool:
    if not match["gap"]:
        return True
    gap = range(match.start("gap"), match.end("gap"))
    if any(passage.tokens.letters[at] == "t" and not passage.tokens.slice(at)[0].isdigit() for at in gap):
        return False  # "5 after 30 days deaths"
    words = " ".join(passage.words(at, at + 1) for at in gap if passage.tokens.letters[at] == "w")
    listed = "&" in match["gap"] and _PLURAL_FIRST.search(
        words
    )  # "three UK hospitals and recruited patients"
    return not listed and not NOT_ADJECTIVES.search(words.lstrip(".,; "))


def _is_head_count(passage: Passage, n: Printed, at: int, noun: int | None) -> bool:
    if n.decimals or not 1 <= n.value < 10_000_000 or n.text.startswith(("0", "+", "-")):
        return False
    letters = passage.tokens.letters
    if (
        letters[at + 1 : at + 2] in _NEVER_BEHIND
        or letters[at - 1 : at] == "/"
        or _is_other_number(passage, at, noun)
    ):
        return False
    if noun is not None and not _agrees(passage, n.value, at, noun):
        return False
    if YEAR.match(n.text) and (
        noun is None or letters[at + 1] != "H" or _DATED.search(words_before(passage, at, 10))
    ):
        return False
    return noun is None or not _is_schedule(passage, at, noun)


def _is_schedule(passage: Passage, at: int, noun: int) -> bool:
    """Whether everyone had so many: "all three samples", "received eight antenatal visits"."""
    before = words_before(passage, at, 14)
    if passage.tokens.letters[noun] in "VB" and _SCHEDULED.search(before):
        return True
    return passage.tokens.slice(noun) in _EACH_HAS and _HAD.search(before) is not None


def _is_other_number(passage: Passage, at: int, noun: int | None) -> bool:
    """Whether a number is a dose, a point in time, a plan or a bound."""
    tokens = passage.tokens
    before = words_before(passage, at, 60)
    if (_PER if noun is not None else _AFTER_WORDS).search(before) or PLANNED_BEFORE.search(before):
        return True
    behind = tokens.lowered[tokens.ends[at] : tokens.ends[at] + 60]
    several = before.endswith(("number ", "case ")) and PLURAL_BEHIND.match(behind)
    if NUMBERED_PLACE.search(before) or (noun is None and not several and NUMBERED_ONE.search(before)):
        return True
    if not _LEFT.search(before) and PLANNED_BEHIND.match(behind):
        return True
    if tokens.slice(at) in {"1", "one"} and _IN_MANY.match(tokens.lowered, tokens.ends[at]):
        return True
    bounded = at > 0 and tokens.letters[at - 1] == "=" and passage.comparator(at - 1) != "="
    return bounded and not _BOUNDS.search(tokens.lowered[: tokens.starts[at]][-12:])


def _agrees(passage: Passage, n: Decimal, at: int, noun: int) -> bool:
    """Whether noun and number agree: "three tumor markers" counts no tumours."""
    letter, word = passage.tokens.letters[noun], passage.tokens.slice(noun).strip()
    if letter == "V" and _TIME_BEHIND.match(passage.tokens.lowered, passage.tokens.ends[noun]):
        return False  # "37,330 hospitalisation days"
    if letter == "J" and not _is_reviewed(passage, at, noun):
        return False
    return n == 1 or letter not in "HB" or (word.endswith(_PLURALS) and word != "specimen")


def _is_reviewed(passage: Passage, at: int, noun: int) -> bool:
    """Whether studies are counted as what a review took in, not as those that others did."""
    if passage.memory.review or passage.says(REVIEWED):
        return True
    if passage.tokens.slice(noun) in _SETS:
        return False  # "in the two cohorts, 80 % were included"
    if _SIZED_BEHIND.match(passage.tokens.letters, noun + 1):
        return True
    behind = REVIEWED_BEHIND.match(passage.tokens.lowered, passage.tokens.ends[noun], passage.tokens.end)
    return behind is not None or REVIEWED_BEFORE.search(words_before(passage, at, 60)) is not None


def _head_count(passage: Passage, n: Printed, at: int, noun: int | None, pattern: str) -> FoundCount:
    passage.claim(at, at)
    return construct.found_count(
        n=n,
        noun=passage.span(noun, noun) if noun is not None else None,
        **found_fields(passage, (at, at), pattern),
    )
