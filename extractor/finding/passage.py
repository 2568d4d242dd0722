"""A sentence on its way through the finders: its tokens, what has been claimed, how to build records."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from extractor.document import Document, Sought
from extractor.document.once import once
from extractor.finding import construct
from extractor.finding.numbers import read_number, read_words
from extractor.finding.quantity import Nature, Quantity, Run, SpreadName
from extractor.finding.tokens import Tokens
from schemas.finding import Series, Unread
from schemas.paper import Block
from schemas.place import Span
from schemas.printed import Printed
from schemas.value import Comparator, Measure

CLAIMED = "."
_SPREADS: dict[str, SpreadName] = {"C": "ci", "Q": "iqr", "R": "range", "S": "sd", "E": "se"}
_COMPARATORS: tuple[tuple[str, Comparator], ...] = (
    ("≤", "<="),
    ("≥", ">="),
    ("<=", "<="),
    (">=", ">="),
    ("at least", ">="),
    ("at most", "<="),
    ("up to", "<="),
    ("or equal", "<="),
    ("<", "<"),
    (">", ">"),
    ("less", "<"),
    ("under", "<"),
    ("below", "<"),
    ("above", ">"),
    ("over", ">"),
    ("lower", "<"),
    ("fewer", "<"),
    ("smaller", "<"),
    ("more", ">"),
    ("greater", ">"),
    ("higher", ">"),
    ("larger", ">"),
)


def _series(run: Run, position: int) -> Series:
    return construct.series(number=run.number, position=position, size=len(run.quantities), form=run.form)


@dataclass(slots=True)
class Memory:
    """What the sentences before leave behind for those that follow.

    ``measure`` lasts for a section, ``level`` and ``spread`` are what the paper says of its intervals in
    general, ``series`` numbers the lists of the paper. ``review`` tells a paper that counts studies,
    ``arm_pairs`` one that prints its two arms as "75/68", ``medians`` one that speaks of medians,
    ``tumours`` one on tumours, and
    ``renamed`` holds the measures that it abbreviates as others ("rate ratio (RR)"), and ``sizes`` the
    counts printed so far, by their value.
    """

    measure: Measure | None = None
    level: Printed | None = None
    spread: SpreadName | None = None
    series: int = 0
    only_ratio: Measure | None = None
    decimal_commas: bool = False
    review: bool = False
    arm_pairs: bool = False
    medians: bool = False
    tumours: bool = False
    renamed: dict[str, str] = field(default_factory=dict)
    sizes: dict[Decimal, Printed] = field(default_factory=dict)


class Passage:
    """One sentence and the claims on its tokens."""

    def __init__(self, document: Document, block: Block, tokens: Tokens, memory: Memory) -> None:
        self.document = document
        self.block = block
        self.tokens = tokens
        self.memory = memory
        self.unread: list[Unread] = []
        self.runs: list[Run] = []
        self.letters = tokens.letters
        """The tokens' letters, a claimed one as "."."""
        self._printed: dict[int, Printed | None] = {}
        self._said: dict[int, bool] = {}

    @once
    def sentence(self) -> Span:
        """The sentence's place in the paper."""
        return self.document.source_span(self.tokens.start, self.tokens.end)

    def says(self, words: re.Pattern[str] | Sought) -> bool:
        """Whether the sentence holds the words; each pattern is searched for once."""
        asked = id(words)  # the hash of a pattern would go through all of its code
        if asked not in self._said:
            found = words.search(self.tokens.lowered, self.tokens.start, self.tokens.end)
            self._said[asked] = found is not None
        return self._said[asked]

    def claim(self, first: int, last: int) -> None:
        """Take the tokens ``first`` to ``last`` (inclusive) from the finders that follow."""
        letters = self.letters
        self.letters = letters[:first] + CLAIMED * (last + 1 - first) + letters[last + 1 :]

    def unclaimed(self, nature: Nature) -> Iterator[tuple[Quantity, Series | None, Run]]:
        """The quantities of one nature that no finder has taken, each with its place in its list."""
        for run in self.runs:
            if run.nature != nature:
                continue
            size = len(run.quantities)
            for position, quantity in enumerate(run.quantities):
                if self.letters[quantity.value] != CLAIMED:
                    yield quantity, _series(run, position) if size > 1 else None, run

    def printed(self, index: int | None) -> Printed | None:
        """The number of token ``index`` as printed; None for None and for what is not a number."""
        if index is None or self.tokens.letters[index] not in "NW":
            return None
        if index not in self._printed:
            self._printed[index] = self._number(index)
        return self._printed[index]

    def printed_at(self, start: int, end: int) -> Printed:
        """The digits between two offsets of the view as a number."""
        return self._at(start, end, *read_number(self.tokens.lowered[start:end]))

    def _number(self, index: int) -> Printed:
        text = self.tokens.slice(index)
        value, decimals = (read_words(text), 0) if self.tokens.letters[index] == "W" else read_number(text)
        return self._at(self.tokens.starts[index], self.tokens.ends[index], value, decimals)

    def _at(self, start: int, end: int, value: Decimal, decimals: int) -> Printed:
        span = self.document.source_span(start, end)
        return construct.printed(text=self.document.quote(span), value=value, decimals=decimals, span=span)

    def currency(self, index: int) -> str | None:
        """The currency printed with a number ("£" of "£36")."""
        match = self.tokens.matches[index]
        printed = match.groupdict().get("currency") if match else None
        if not printed:
            return None
        start = self.tokens.starts[index]
        return self.tokens.text[start : start + len(printed)].strip(" +-")

    def unsigned(self, index: int) -> Printed:
        """A number whose sign is a dash between two bounds: the "-2.2" of "(1.1 -2.2)" is 2.2."""
        start, end = self.tokens.starts[index] + 1, self.tokens.ends[index]
        return self._at(start, end, *read_number(self.tokens.lowered[start:end]))

    def level(self, cue: int | None) -> Printed | None:
        """The level that an interval cue prints ("95" of "95 % CI")."""
        match = self.tokens.matches[cue] if cue is not None else None
        if match is None or match.groupdict().get("level") is None:
            return None
        return self._at(*match.span("level"), *read_number(match["level"]))

    def level_in_header(self, quantity: Quantity) -> Printed | None:
        """The level printed before the value ("HR [95 % CI] = ..."), or the one level of the paper."""
        if quantity.spread not in {"ci", "bare"}:
            return None
        for index in range(quantity.first - 1, -1, -1):
            if self.tokens.letters[index] == "C" and (level := self.level(index)):
                return level
        return self.memory.level

    def spread_in_header(self, quantity: Quantity) -> SpreadName | None:
        """What a bare interval is, by the names before it ("median (IQR)") or the paper's habit."""
        for index in range(quantity.first - 1, -1, -1):
            if name := _SPREADS.get(self.tokens.letters[index]):
                return name
        return self.memory.spread

    def comparator(self, index: int | None) -> Comparator:
        """The comparator of token ``index``; "=" where the paper prints a word or nothing."""
        text = self.tokens.slice(index) if index is not None else "="
        return next((sign for word, sign in _COMPARATORS if word in text), "=")

    def span(self, first: int, last: int) -> Span:
        """The place of the tokens ``first`` to ``last`` (inclusive) in the paper."""
        return self.document.source_span(self.tokens.starts[first], self.tokens.ends[last])

    def between(self, left: Quantity, right: Quantity) -> str:
        """The letters from behind one quantity to the next."""
        return self.tokens.letters[left.last + 1 : right.first]

    def words(self, first: int, last: int) -> str:
        """The view's lower-case text from token ``first`` to before token ``last``."""
        end = self.tokens.starts[last] if last < len(self.tokens.starts) else self.tokens.end
        return self.tokens.lowered[self.tokens.starts[first] : end]

    def leave_unread(self, first: int, last: int, looks_like: str, why: str) -> None:
        """Report a span that looks like a value and is not understood; its tokens are claimed."""
        span = self.span(first, last)
        self.unread.append(
            Unread(
                document=self.document.paper.id,
                start=span.start,
                end=span.end,
                quote=self.document.quote(span),
                looks_like=looks_like,
                why=why,
            )
        )
        self.claim(first, last)
