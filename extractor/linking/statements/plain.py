"""A sentence without its brackets: what is left of it is grammar, with a mark where each effect stands."""

from bisect import bisect_left
from dataclasses import dataclass, field

from extractor.linking.clause import Clause
from extractor.linking.said import Said
from extractor.linking.statements.terms import INSIDE_VALUE, MARK, MEASURED, OTHER, STEP_BEFORE

_OPEN, _CLOSE = "([{", ")]}"


@dataclass(slots=True)
class Plain:
    """The words of a sentence outside brackets; ``offsets[i]`` is where character ``i`` stands in the view.

    Every effect is one ``MARK``, every other value outside brackets one ``OTHER``; ``marks`` tells the token
    of each mark by its place.
    """

    text: str = ""
    lowered: str = ""
    offsets: list[int] = field(default_factory=list)
    marks: dict[int, int] = field(default_factory=dict)

    def said(self, start: int, end: int, rule: str, value: str | None = None) -> Said:
        """Words of the plain sentence, with their place in the view."""
        words = " ".join(self.text[start:end].split()) if value is None else value
        return Said(words, rule, self.offsets[start], self.offsets[end - 1] + 1)

    def place(self, said: Said) -> tuple[int, int]:
        """Where words that were said stand in the plain sentence."""
        return bisect_left(self.offsets, said.start or 0), bisect_left(self.offsets, said.end or 0)


def plain_sentence(clause: Clause) -> Plain:
    """The sentence of a clause without its brackets.

    Example:
        "zinc reduced relapse by 20% (HR 0.8) and death (0.9)" -> "zinc reduced relapse by 20% § and death §"
    """
    letters: list[str] = []
    offsets: list[int] = []
    depth, at = 0, clause.start
    values = {clause.starts[token]: token for token in clause.values}
    tokens: list[int] = []
    while at < clause.end:
        sign = clause.text[at]
        token = values.get(at)
        step = token is not None and STEP_BEFORE.search(clause.lowered, clause.start, at)
        if token is not None and not step:
            stop = max(clause.ends[token], at + 1)
            sign = MARK if clause.values[token].kind == "effect" else OTHER
            if sign == MARK or not depth:
                letters.append(sign)
                offsets.append(at)
                tokens.append(token)
            if sign == MARK and not depth and INSIDE_VALUE.match(clause.text, at, stop):
                stop = clause.text.index(" ", at)  # words stand between the estimate and its interval
            depth = max(depth + _balance(clause.text[at:stop]), 0)
            at = stop
            continue
        if sign in _OPEN and (depth or not _part_of_word(clause, at)):
            depth += 1
        elif sign in _CLOSE and depth:
            depth -= 1
        elif not depth and not (sign.isspace() and letters and letters[-1].isspace()):
            letters.append(" " if sign.isspace() else sign)
            offsets.append(at)
        at += 1
    return _without_measures("".join(letters), offsets, tokens)


def _balance(words: str) -> int:
    """How many brackets a value opens more than it closes."""
    return sum((sign in _OPEN) - (sign in _CLOSE) for sign in words)


def _part_of_word(clause: Clause, at: int) -> bool:
    """Whether a bracket belongs to a word: "25(OH)D"."""
    close = clause.text.find(_CLOSE[_OPEN.index(clause.text[at])], at, min(at + _SHORT, clause.end))
    inside = clause.text[at + 1 : close]
    return at > clause.start and close > 0 and clause.text[at - 1].isalnum() and inside.isalnum()


_SHORT = 8


def _without_measures(text: str, offsets: list[int], tokens: list[int]) -> Plain:
    """The sentence without the names of measures right before a mark: "with an HR of §"."""
    plain = Plain()
    kept: list[int] = []
    done = 0
    for match in MEASURED.finditer(text):
        kept += range(done, match.start())
        done = match.end()
    kept += range(done, len(text))
    left = iter(tokens)
    order = {at: next(left) for at, sign in enumerate(text) if sign in (MARK, OTHER)}
    for at in kept:
        if text[at] == MARK:
            plain.marks[len(plain.offsets)] = order[at]
        plain.offsets.append(offsets[at])
    plain.text = "".join(text[at] for at in kept)
    plain.lowered = plain.text.lower()
    return plain
