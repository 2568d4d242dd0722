"""A sentence as linking sees it: words with their classes, and the found values in their places.

Example:
    "OS was 50% in the chemotherapy group" becomes "wbVidwg".
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from extractor.document import Sought
from extractor.linking.clause_terms import CLASSES
from schemas.finding import Finding

_TOKEN = re.compile(r"(?!\.(?:\s|$))[^\s,;:()\[\]=]+|[,;:()\[\]=]")
_WORDS_KEPT = 8192
_LETTERS = frozenset("ap")
BRACKET = re.compile(r"[()\[\]]")
"""A bracket of either kind: walking from one to the next costs a tenth of asking every character."""
# what tells the nesting of a sentence: brackets, semicolons, and values that may open a bracket themselves
_SIGN = re.compile(r"[();V]")
Pattern = re.Pattern[str] | Sought
Patterns = tuple[Pattern, ...]
_SIGNS = {",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "[": "(", "]": ")", "=": "="}


@dataclass(slots=True)
class Clause:
    """Tokens of one sentence; offsets are the view's.

    ``letters[i]`` is the class of token ``i``, ``stems[i]`` its word in lower case without a plural's
    "s"; ``values[i]`` is the finding that token ``i`` stands for, ``twins[i]`` are
    those that share its words ("66% (67/101)" is a rate and a count). ``signs`` are the places of its
    brackets, semicolons and values, ``opened`` the brackets that are open at its tokens, once asked for.
    """

    text: str
    lowered: str
    start: int
    end: int
    letters: str = ""
    stems: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    values: dict[int, Finding] = field(default_factory=dict)
    twins: dict[int, list[Finding]] = field(default_factory=dict)
    signs: list[tuple[int, str]] = field(default_factory=list)
    _places: dict[int, int] = field(default_factory=dict)
    _held: dict[int, Patterns] = field(default_factory=dict)
    opened: dict[int, int | None] = field(default_factory=dict)

    def place(self, words: Pattern) -> int:
        """Where a pattern is first found in the sentence; its end where it is nowhere. Searched for once.

        Most sentences hold no match at all, and what every one of their values asks is then asked once. Not
        for patterns with "$" or "^": they may match a stretch of a sentence that holds no match.
        """
        asked = id(words)  # the hash of a pattern would go through all of its code
        place = self._places.get(asked)
        if place is None:
            found = words.search(self.lowered, self.start, self.end)
            place = self._places[asked] = found.start() if found else self.end
        return place

    def held(self, patterns: Patterns) -> Patterns:
        """Those of some patterns that are found anywhere in the sentence, by ``place``."""
        asked = id(patterns)
        held = self._held.get(asked)
        if held is None:
            held = self._held[asked] = tuple([words for words in patterns if self.place(words) < self.end])
        return held

    def first(self, words: Pattern, start: int, end: int) -> re.Match[str] | None:
        """The first match in a stretch of the sentence; for the patterns that ``place`` is for."""
        return words.search(self.lowered, start, end) if self.place(words) < end else None

    def every(self, words: Pattern, start: int, end: int) -> Iterator[re.Match[str]]:
        """Every match in a stretch of the sentence; for the patterns that ``place`` is for."""
        return words.finditer(self.lowered, start, end) if self.place(words) < end else iter(())

    def words(self, first: int, last: int) -> str:
        """The printed text of the tokens ``first`` to ``last`` (exclusive)."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""

    def at(self, offset: int) -> int:
        """The index of the first token that ends behind an offset."""
        return bisect_right(self.ends, offset)


def read_clause(
    text: str, lowered: str, start: int, end: int, found: list[tuple[int, int, Finding]]
) -> Clause:
    """The clause of ``text[start:end]`` with its values, which stand in order at offsets of the view."""
    clause = Clause(text, lowered, start, end)
    kinds: list[str] = []
    done = start
    for first, last, finding in found:
        if first >= done:
            _add_words(clause, kinds, done, first)
            clause.values[len(kinds)] = finding
            kinds.append("V")
            clause.stems.append("")
            clause.starts.append(first)
            clause.ends.append(last)
            done = last
        elif clause.values:
            token = max(clause.values)
            clause.twins.setdefault(token, []).append(finding)
            clause.ends[token] = done = max(done, last)
    _add_words(clause, kinds, done, end)
    clause.letters = "".join(kinds)
    return clause


def _add_words(clause: Clause, kinds: list[str], begin: int, end: int) -> None:
    stems, starts, ends = clause.stems, clause.starts, clause.ends
    at = begin
    for piece in clause.lowered[begin:end].split(" "):
        for letter, stem, first, last in _words(piece):
            start = at + first
            # "drug A", "groups P and E" are names, not the article and no p value
            named = stem in _LETTERS and last - first == 1 and _is_letter(clause, kinds, start)
            kinds.append("w" if named else letter)
            stems.append(stem)
            starts.append(start)
            ends.append(at + last)
        at += len(piece) + 1


def _is_letter(clause: Clause, kinds: list[str], start: int) -> bool:
    """Whether a single letter is a name: "A" behind a word, "P" beside "group" or another letter."""
    letter = clause.text[start]
    if letter == "A":
        return bool(kinds)
    return letter == "P" and _P_NAMED.match(clause.text, max(start - 1, 0)) is not None


# "P and E groups", "P, respectively", "group P."; not "P = 0.03", "P value"
_P_NAMED = re.compile(
    r"\sP(?=,? (?:and|or|versus|vs) [A-Z]\b|[,.]? (?:and|in|was|were|had|than|respectively|groups?)\b|[,.)])"
)


@lru_cache(maxsize=_WORDS_KEPT)
def _words(piece: str) -> tuple[tuple[str, str, int, int], ...]:
    """The words and signs of what stands between two blanks: class, stem, begin and end of each."""
    words = ((_word(match[0]), match.start()) for match in _TOKEN.finditer(piece))
    return tuple((letter, stem, at, at + length) for (letter, stem, length), at in words)


def _word(word: str) -> tuple[str, str, int]:
    """The class of a word or sign, its stem, and its length without a final stop that is no part of it."""
    letter = _SIGNS.get(word) or CLASSES.get(word)
    if letter is None and word[-1] == ".":
        word = word[:-1]
        letter = CLASSES.get(word)
    return letter or _guess(word), word.rstrip("s"), len(word)


def _guess(word: str) -> str:
    if word.endswith("-treated"):
        return "x"
    return "n" if word[:1].isdigit() else "w"


def open_bracket(clause: Clause, token: int) -> int | None:
    """The token of the innermost bracket that is open at a token."""
    if token not in clause.opened:
        clause.opened[token] = _open_bracket(clause, token)
    return clause.opened[token]


def _open_bracket(clause: Clause, token: int) -> int | None:
    if clause.letters.find("(", 0, token) < 0:
        return None  # as before most values
    depth = 0
    for at, letter in _signs_before(clause, token):
        if letter == ")":
            depth += 1
        elif letter == "(":
            if not depth:
                return at
            depth -= 1
        elif letter == "V":
            depth = max(depth - _unclosed(clause, at), 0)
    return None


def _signs_before(clause: Clause, token: int) -> Iterator[tuple[int, str]]:
    """The brackets, semicolons and values before a token, the nearest first."""
    if not clause.signs:
        clause.signs += [(match.start(), match[0]) for match in _SIGN.finditer(clause.letters)]
    return reversed(clause.signs[: bisect_left(clause.signs, (token, ""))])


def _unclosed(clause: Clause, token: int) -> int:
    """How many brackets a value opens that are closed behind it: "seven patients (11%" ")"."""
    words = clause.lowered[clause.starts[token] : clause.ends[token]]
    return words.count("(") + words.count("[") - words.count(")") - words.count("]")


def segment_start(clause: Clause, offset: int) -> int:
    """Where the part of a sentence that holds an offset begins: behind a semicolon outside brackets."""
    if ";" not in clause.letters:
        return clause.start
    depth = 0
    for at, letter in _signs_before(clause, clause.at(offset)):
        if letter == ")":
            depth += 1
        elif letter == "(":
            depth = max(depth - 1, 0)
        elif letter == ";" and depth == 0:
            return clause.ends[at]
    return clause.start
