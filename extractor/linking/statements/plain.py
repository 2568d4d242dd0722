"""A sentence without its brackets: what is left of it is grammar, with a mark where each effect stands."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from extractor.linking.clause import Clause
from extractor.linking.said import Said
from extractor.linking.statements.terms import (
    INSIDE_VALUE,
    MARK,
    MEASURED,
    OTHER,
    STEP_BEFORE,
)

_OPEN, _CLOSE = "([{", ")]}"
_BRACKET = re.compile(r"[(\[{)\]}]")
_STEP = 8
"""The letters of the longest words that lead to a step."""
_MARKS = re.compile(f"[{MARK}{OTHER}]")


Pairs = dict[int, int]
"""The second token of every two values that are set against each other, by the first."""


@dataclass(slots=True)
class Plain:
    """The words of a sentence outside brackets; ``offsets[i]`` is where character ``i`` stands in the view.

    Every effect and every pair of values is one ``MARK``, every other value outside brackets one ``OTHER``;
    ``marks`` tells the token of each mark by its place, ``pairs`` those of them that are pairs.
    """

    text: str = ""
    lowered: str = ""
    offsets: list[int] = field(default_factory=list)
    marks: dict[int, int] = field(default_factory=dict)
    pairs: Pairs = field(default_factory=dict)

    def said(self, start: int, end: int, rule: str, value: str | None = None) -> Said:
        """Words of the plain sentence, with their place in the view."""
        words = " ".join(self.text[start:end].split()) if value is None else value
        return Said(words, rule, self.offsets[start], self.offsets[end - 1] + 1)

    def place(self, said: Said) -> tuple[int, int]:
        """Where words that were said stand in the plain sentence."""
        return bisect_left(self.offsets, said.start or 0), bisect_left(self.offsets, said.end or 0)


def plain_sentence(clause: Clause, pairs: Pairs) -> Plain:
    """The sentence of a clause without its brackets; of two compared values the first is a mark too.

    Example:
        "zinc reduced relapse by 20% (HR 0.8) and death (0.9)" -> "zinc reduced relapse by 20% § and death §"
    """
    plain = _Outside(clause, pairs)
    values = {clause.starts[token]: token for token in clause.values}
    starts = [at for at in sorted(values) if not _is_step(clause, at)]
    depth, at = 0, clause.start
    while at < clause.end:
        bracket = _BRACKET.search(clause.text, at, clause.end)
        value = next((start for start in starts if start >= at), clause.end)
        stop = min(bracket.start() if bracket else clause.end, value)
        if not depth:
            plain.copy(at, stop)
        at = stop
        if at == value < clause.end:
            at = plain.take(values[at], depth)
            depth = max(depth + _balance(clause.text[stop:at]), 0)
        elif bracket:
            depth = plain.bracket(at, depth)
            at += 1
    text = "".join(plain.pieces)
    text, offsets = _single_blanks(text, plain.offsets) if "  " in text else (text, plain.offsets)
    whole = _without_measures(text, offsets, plain.tokens)
    whole.pairs = pairs
    return whole


class _Outside:
    """What of a sentence stands outside its brackets, as it is gathered."""

    def __init__(self, clause: Clause, pairs: Pairs) -> None:
        self.clause = clause
        self.pairs = pairs
        self.pieces: list[str] = []
        self.offsets: list[int] = []
        self.tokens: list[int] = []

    def copy(self, start: int, end: int) -> None:
        """Words as they stand."""
        self.pieces.append(self.clause.text[start:end])
        self.offsets += range(start, end)

    def take(self, token: int, depth: int) -> int:
        """A value, one mark; where it ends."""
        clause = self.clause
        at = clause.starts[token]
        stop = max(clause.ends[self.pairs.get(token, token)], at + 1)
        effect = clause.values[token].kind == "effect"
        mark = MARK if effect or token in self.pairs else OTHER
        if mark == MARK or not depth:
            self._add(mark, at)
            self.tokens.append(token)
        if effect and not depth and INSIDE_VALUE.match(clause.text, at, stop):
            return clause.text.index(" ", at)  # words stand between the estimate and its interval
        return stop

    def bracket(self, at: int, depth: int) -> int:
        """How deep a text is in brackets behind the bracket at a place; one of a word is a letter of it."""
        sign = self.clause.text[at]
        if sign in _OPEN and (depth or not _part_of_word(self.clause, at)):
            return depth + 1
        if sign in _CLOSE and depth:
            return depth - 1
        self._add(sign, at)
        return depth

    def _add(self, sign: str, at: int) -> None:
        self.pieces.append(sign)
        self.offsets.append(at)


def _single_blanks(text: str, offsets: list[int]) -> tuple[str, list[int]]:
    """A text with one blank for several, and the offsets of what is left."""
    kept = [at for at, sign in enumerate(text) if sign != " " or not at or text[at - 1] != " "]
    return "".join(text[at] for at in kept), [offsets[at] for at in kept]


def _balance(words: str) -> int:
    """How many brackets a value opens more than it closes."""
    opened, closed = map(words.count, _OPEN), map(words.count, _CLOSE)
    return sum(opened) - sum(closed)


def _is_step(clause: Clause, at: int) -> bool:
    """Whether a value is the size of a step: "each 10% increment"."""
    return STEP_BEFORE.search(clause.lowered, max(at - _STEP, clause.start), at) is not None


def _part_of_word(clause: Clause, at: int) -> bool:
    """Whether a bracket belongs to a word: "25(OH)D"."""
    close = clause.text.find(_CLOSE[_OPEN.index(clause.text[at])], at, min(at + _SHORT, clause.end))
    inside = clause.text[at + 1 : close]
    return at > clause.start and close > 0 and clause.text[at - 1].isalnum() and inside.isalnum()


_SHORT = 8


def _without_measures(text: str, offsets: list[int], tokens: list[int]) -> Plain:
    """The sentence without the names of measures right before a mark: "with an HR of §"."""
    plain = Plain()
    left = iter(tokens)
    order = {match.start(): next(left) for match in _MARKS.finditer(text)}
    pieces: list[str] = []
    measured = list(MEASURED.finditer(text))
    starts = [0, *(match.end() for match in measured)]
    for start, end in zip(starts, [*(match.start() for match in measured), len(text)], strict=True):
        ahead = len(plain.offsets) - start
        inside = (at for at in order if start <= at < end and text[at] == MARK)
        plain.marks |= {ahead + at: order[at] for at in inside}
        plain.offsets += offsets[start:end]
        pieces.append(text[start:end])
    plain.text = "".join(pieces)
    plain.lowered = plain.text.lower()
    return plain
