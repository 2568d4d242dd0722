"""A sentence of p values without its brackets: what is left is grammar, with a mark where a p value stands.

Example:
    "sleep (h; P = 0.02) and mood (P = 0.3) improved" -> "sleep § and mood § improved"
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from extractor.linking.clause import BRACKET, Clause
from extractor.linking.said import Said
from extractor.linking.tested.own_words import own_words, words_behind
from extractor.linking.tested.plain_terms import FOREIGN, MARK, OTHER, OTHERS_P, STATISTIC

Span = tuple[int, int]
_OPEN, _CLOSE = "([", ")]"
_SHORT = 8
_MARK = re.compile(MARK)
_NO_MARKS = str.maketrans(MARK + FOREIGN + OTHER, "   ")


@dataclass(slots=True)
class Plain:
    """The words of a sentence outside brackets; ``offsets[i]`` is where character ``i`` stands in the view.

    ``marks`` are the places of the p values that are looked for, each with its tokens; ``own`` are the words
    that stand beside a p value in its bracket.
    """

    text: str = ""
    lowered: str = ""
    offsets: list[int] = field(default_factory=list)
    marks: dict[int, list[int]] = field(default_factory=dict)
    own: dict[int, Said] = field(default_factory=dict)

    def words(self, start: int, end: int) -> str:
        """The words of a stretch with single blanks."""
        return " ".join(self.text[start:end].split())

    def place(self, start: int, end: int) -> Span:
        """A stretch's place in the view."""
        return self.offsets[start], self.offsets[end - 1] + 1

    def inside(self, start: int, end: int) -> Span:
        """The first and the last character of the stretch that stands in a part of the view."""
        held = [at for at, offset in enumerate(self.offsets) if start <= offset < end]
        return (held[0], held[-1] + 1) if held else (0, 0)


def plain_sentence(clause: Clause) -> Plain:
    """The sentence of a clause without brackets and statistics."""
    outside = _Outside(clause)
    at = clause.start
    brackets = iter([*_brackets(clause), (clause.end, clause.end)])
    for start, end in brackets:
        outside.words(at, start)
        outside.bracket(start, end)
        at = max(end, outside.done)
    return outside.plain()


def _brackets(clause: Clause) -> Iterator[Span]:
    """The outermost brackets of a sentence; one that is part of a word is none: "25(OH)D"."""
    found = list(_nested(clause))
    last = found[-1] if found else (clause.end, clause.end)
    if last[1] == clause.end and _is_unclosed(clause, last[0]):
        return iter(_first_closed(clause))
    return iter(found)


def _is_unclosed(clause: Clause, start: int) -> bool:
    """Whether a bracket that goes on to the sentence's end should have ended before: no p value ends it."""
    close = max(clause.text.rfind(sign, start, clause.end) for sign in _CLOSE)
    depth = sum(clause.text.count(sign, start, clause.end) for sign in _OPEN)
    depth -= sum(clause.text.count(sign, start, clause.end) for sign in _CLOSE)
    return depth > 0 and all(clause.starts[at] < close for at in clause.values)


def _first_closed(clause: Clause) -> Iterator[Span]:
    """The brackets of a sentence in which one is never closed: each ends at the first that closes."""
    at = clause.start
    while (match := BRACKET.search(clause.text, at, clause.end)) is not None:
        at = match.end()
        if match[0] in _OPEN and not _part_of_word(clause, match.start()):
            close = next(
                (m.end() for m in BRACKET.finditer(clause.text, at, clause.end) if m[0] in _CLOSE), clause.end
            )
            yield match.start(), close
            at = close


def _nested(clause: Clause) -> Iterator[Span]:
    depth, first = 0, clause.start
    for match in BRACKET.finditer(clause.text, clause.start, clause.end):
        at = match.start()
        if match[0] in _OPEN:
            if not depth and _part_of_word(clause, at):
                continue
            first = first if depth else at
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                yield first, at + 1
    if depth:
        yield first, clause.end


def _part_of_word(clause: Clause, at: int) -> bool:
    close = clause.text.find(_CLOSE[_OPEN.index(clause.text[at])], at, min(at + _SHORT, clause.end))
    before = clause.text[at - 1 : at].isalnum() and at > clause.start
    return before and close > 0 and clause.text[at + 1 : close].isalnum()


class _Outside:
    """What of a sentence stands outside its brackets, as it is gathered."""

    def __init__(self, clause: Clause) -> None:
        self.clause = clause
        self.pieces: list[str] = []
        self.offsets: list[int] = []
        self.tokens: list[list[int]] = []
        self.own: dict[int, Said] = {}
        self.done = clause.start

    def words(self, start: int, end: int) -> None:
        """The words of a stretch without brackets, its values as marks."""
        at = max(start, self.done)
        for token in self.clause.values:
            first = self.clause.starts[token]
            if not at <= first < end:
                continue
            self._copy(at, first)
            self._value(token, first)
            said = self._behind(token)
            at = self.done = said.end if said and said.end else self.clause.ends[token]
        self._copy(at, end)

    def bracket(self, start: int, end: int) -> None:
        """A bracket: one mark for the p values in it, another for the p of another value."""
        clause = self.clause
        inside = [at for at in clause.values if start <= clause.starts[at] < end]
        tests = [at for at in inside if clause.values[at].kind == "test"]
        if tests:
            self.own |= own_words(clause, tests, start, end)
            self._mark(MARK, start, tests)
        elif inside and OTHERS_P.search(clause.lowered, start, end):
            self._mark(FOREIGN, start)

    def _value(self, token: int, at: int) -> None:
        finding = self.clause.values[token]
        if finding.kind == "test":
            self._mark(MARK, at, [token])
        else:
            self._mark(FOREIGN if finding.kind == "effect" else OTHER, at)

    def _behind(self, token: int) -> Said | None:
        """What a p value outside brackets says itself that it is of: "P = 0.03 for sleep"."""
        clause = self.clause
        said = words_behind(clause, token) if clause.values[token].kind == "test" else None
        if said:
            self.own[token] = said
        return said

    def _copy(self, start: int, end: int) -> None:
        at = start
        for match in OTHERS_P.finditer(self.clause.lowered, start, end):
            self._take(at, match.start())
            self._mark(FOREIGN, match.start())
            at = match.end()
        self._take(at, end)

    def _take(self, start: int, end: int) -> None:
        if start < end:
            self.pieces.append(self.clause.text[start:end].translate(_NO_MARKS))
            self.offsets += range(start, end)

    def _mark(self, mark: str, at: int, tokens: list[int] | None = None) -> None:
        self.pieces.append(mark)
        self.offsets.append(at)
        if tokens:
            self.tokens.append(tokens)

    def plain(self) -> Plain:
        """The sentence, its statistics before a p value left out too."""
        text, offsets = "".join(self.pieces), self.offsets
        for match in reversed([*STATISTIC.finditer(text)]):
            first, last = match.start(), match.start("mark")
            text = text[:first] + text[last:]
            offsets = offsets[:first] + offsets[last:]
        marks = [match.start() for match in _MARK.finditer(text)]
        return Plain(text, text.lower(), offsets, dict(zip(marks, self.tokens, strict=True)), self.own)
