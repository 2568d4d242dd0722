"""What may be a field of a value, and the clues that tell whether it is: plain words, for any learner."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from extractor.linking.count_terms import PEOPLE
from extractor.linking.phrases import is_phrase
from scripts.link_values import FIELDS, Value

Candidates = list["Candidate"]

_JOINS = frozenset("of in for with on to at by from without the a an".split())
_LONGEST = 110
_TRIMMED = " .,;:"
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
_ABBREVIATION = re.compile(r"[A-Z][\w+-]*[A-Z\d+][\w+-]*")
_TOKEN = re.compile(r"[\w%]+|[^\w\s]")
_SETS_AGAINST = re.compile(r"\b(?:than|versus|vs|compared (?:with|to)|relative to)\b")
_FAR = (0, 1, 2, 4, 8)
_GAP_WORDS = frozenset("was were than versus vs compared and between in for of with had who".split())


@dataclass(slots=True, eq=False)
class Candidate:
    """Words that a field may hold, null among them, with their place in the view and where they come from."""

    words: str | None
    start: int | None = None
    end: int | None = None
    sources: set[str] = field(default_factory=set)


def candidates(value: Value, name: str) -> Candidates:
    """What a field of a value may hold; what the program says today is the first."""
    said = value.ours.get(name)
    _, start, end = value.rules.get(name, ("", None, None))
    first = Candidate(said, start, end) if said else Candidate(None, sources={"null"})
    found = {_plain(said or "").lower(): first}
    for words, source, begin, close in _sources(value, name):
        plain = _plain(words)
        if plain and len(plain) <= _LONGEST:
            one = found.setdefault(plain.lower(), Candidate(plain))
            one.sources.add(source)
            if one.start is None:
                one.start, one.end = begin, close
    options = list(dict.fromkeys(found.values()))
    return options if first.words is None else [*options, Candidate(None, sources={"null"})]


def _sources(value: Value, name: str) -> Iterator[tuple[str, str, int | None, int | None]]:
    """Words with where they come from: other fields, groups, arms, phrases of the sentence, the heading."""
    for other in _told(value):
        if other != name:
            _, start, end = value.rules[other]
            yield value.ours[other], f"our {other}", start, end
    for mention in value.scene.mentions:
        yield mention.text, mention.kind, mention.start, mention.end
    for number, arm in enumerate(value.arms):
        yield arm, f"arm {number}", None, None
    text = value.scene.clause.text
    for start, end, kind in noun_phrases(value):
        yield text[start:end], kind, start, end
    yield value.heading, "heading", None, None


def _told(value: Value) -> list[str]:
    """The fields in words that the program fills."""
    return [name for name in value.rules if name in _IN_WORDS and value.ours.get(name)]


_IN_WORDS = frozenset(name for names in FIELDS.values() for name in names)


def _plain(words: str) -> str:
    return _ARTICLE.sub("", words.strip(_TRIMMED), count=1)


def noun_phrases(value: Value) -> Iterator[tuple[int, int, str]]:
    """Stretches of words without a word that joins or tells; also two or three joined by a preposition."""
    clause = value.scene.clause
    runs: list[tuple[int, int]] = []
    for at, letter in enumerate(clause.letters):
        if letter in "whngxq" and _names(clause.words(at, at + 1).lower()):
            if runs and runs[-1][1] == at:
                runs[-1] = (runs[-1][0], at + 1)
            else:
                runs.append((at, at + 1))
    for number, (first, last) in enumerate(runs):
        yield clause.starts[first], clause.ends[last - 1], "words"
        if last - first > 2:
            yield clause.starts[first + 1], clause.ends[last - 1], "words but the first"
        for (_, end), (begin, close) in pairwise(runs[number : number + 3]):
            between = clause.words(end, begin).lower().split()
            if not between or not _JOINS.issuperset(between):
                break
            yield clause.starts[first], clause.ends[close - 1], "words with a preposition"


@lru_cache(maxsize=8192)
def _names(word: str) -> bool:
    return any(letter.isalpha() for letter in word) and is_phrase(f"x {word}")


def clues(value: Value, name: str, options: Candidates) -> list[list[str]]:
    """What speaks for or against each of a field's candidates."""
    return [list(_clues(value, name, one, options)) for one in options]


def _clues(value: Value, name: str, one: Candidate, options: Candidates) -> Iterator[str]:
    rule = value.rules.get(name, ("null",))[0] if value.ours.get(name) else "null"
    if one is options[0]:
        yield from ("ours", f"ours: {rule}", f"ours, {value.pair}", f"ours, {value.ours['section']}")
    if one.words is None:
        yield from ("null", f"null for {rule}", f"null, {value.pair}", f"null, {value.ours['section']}")
        yield from (f"null, {value.ours.get('measure')}", f"null, {len(value.scene.mentions)} groups")
        return
    yield from one.sources
    yield from _of_words(one.words)
    yield from _of_answers(value, name, one.words, rule)
    yield from _of_place(value, one, options)


def _of_words(words: str) -> Iterator[str]:
    split = words.lower().split()
    yield from (f"first {split[0]}", f"last {split[-1].rstrip('s')}", f"ending {split[-1][-3:]}")
    yield f"{min(len(split), 8)} words"
    yield from (f"holds {word}" for word in ("of", "in", "with", "for", "and") if word in split)
    tests = {
        "digit": any(letter.isdigit() for letter in words),
        "abbreviation": bool(_ABBREVIATION.fullmatch(words)),
        "capital": words[0].isupper(),
        "people": bool(PEOPLE.fullmatch(split[-1])),
        "no phrase": not is_phrase(words),
    }
    yield from (test for test, true in tests.items() if true)


def _of_answers(value: Value, name: str, words: str, rule: str) -> Iterator[str]:
    """How the words are like what the program says: of this field, of others, of the value set against it."""
    for other in _told(value):
        relation = _relation(words, value.ours[other])
        yield f"{relation} our {other}"
        if other == name:
            yield f"{relation} ours: {rule}"
    for number, arm in enumerate(value.arms):
        if arm and (relation := _relation(words, arm)) != "unlike":
            yield f"{relation} arm {number}"
            yield f"{relation} arm {number}, {value.pair}"
    if value.partner is not None:
        said = value.partner.get(name)
        yield f"{_relation(words, said) if said else 'beside null'} the partner's"


@lru_cache(maxsize=65536)
def _relation(words: str, other: str) -> str:
    """How one name is like another by its words."""
    a, b = (frozenset(re.findall(r"\w+", text.lower())) for text in (words, other))
    if a == b:
        return "same as"
    if a < b:
        return "part of"
    if a > b:
        return "more than"
    return "near" if len(a & b) * 2 >= len(a | b) else "unlike"


def _of_place(value: Value, one: Candidate, options: Candidates) -> Iterator[str]:
    """Where the words stand: before or behind the value, how far, between which words, past which signs."""
    if one.start is None or one.end is None:
        yield "elsewhere"
        return
    clause = value.scene.clause
    before = _TOKEN.findall(clause.lowered[max(clause.start, one.start - 40) : one.start])[-2:] or ["^"]
    behind = _TOKEN.findall(clause.lowered[one.end : min(clause.end, one.end + 40)])[:2] or ["$"]
    side, low, high = _side(value, one)
    gap = clause.lowered[low:high]
    far = len(gap.split())
    others = [
        at for at in clause.values if low <= clause.starts[at] < high and clause.starts[at] != value.start
    ]
    nearer = sum(other.start is not None and _is_nearer(value, other, one, side) for other in options)
    yield from (side, f"{side}, {value.pair}", f"{side}, {len(others)} values between")
    yield from (f"{side}, within {limit}" for limit in _FAR if far <= limit)
    yield from (f"after {before[-1]}", f"{side}, after {before[-1]}", f"until {behind[0]}")
    yield from (f"{side}, until {behind[0]}", f"until {' '.join(behind)}", f"{side}, {min(nearer, 3)} nearer")
    yield from (f"{side}, past {sign}" for sign in ";,()" if sign in gap)
    yield from (f"{side}, past {word}" for word in _GAP_WORDS.intersection(gap.split()))
    if against := _SETS_AGAINST.search(clause.lowered, clause.start, clause.end):
        yield f"{'behind' if one.start >= against.end() else 'before'} a comparison, {value.pair}"
    for number, mention in enumerate(value.scene.mentions):
        if mention.start <= one.start < mention.end:
            yield f"group {min(number, 3)}, {value.pair}"
            yield f"{side}, group {min(number, 3)}, {value.pair}"
            yield f"{mention.kind}, {value.pair}, after {before[-1]}"
            yield f"group {number - value.order:+d} of its order"


def _side(value: Value, one: Candidate) -> tuple[str, int, int]:
    """The side of a value that words stand on, and the stretch between."""
    start, end = one.start or 0, one.end or 0
    if end <= value.start:
        return "before", end, value.start
    return ("behind", value.end, start) if start >= value.end else ("around", start, start)


def _is_nearer(value: Value, other: Candidate, one: Candidate, side: str) -> bool:
    """Whether other words stand between some words and the value."""
    if side == "before":
        return (one.end or 0) < (other.end or 0) <= value.start
    return value.end <= (other.start or 0) < (one.start or 0)
