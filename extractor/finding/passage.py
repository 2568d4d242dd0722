"""A sentence on its way through the finders: its tokens, what has been claimed, how to build records."""

from dataclasses import dataclass, field
from functools import cached_property

from extractor.document import Document
from extractor.finding.numbers import read_number, read_words
from extractor.finding.quantity import Quantity, Run, SpreadName
from extractor.finding.tokens import Tokens
from schemas.finding import Series, Unread
from schemas.paper import Block
from schemas.place import Span, TablePlace
from schemas.printed import Printed
from schemas.value import Comparator, Measure

CLAIMED = "."
SPREADS: dict[str, SpreadName] = {"C": "ci", "Q": "iqr", "R": "range", "S": "sd", "E": "se"}
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
    ("lower", "<"),
    ("fewer", "<"),
    ("smaller", "<"),
    ("more", ">"),
    ("greater", ">"),
    ("higher", ">"),
    ("larger", ">"),
)


@dataclass(slots=True)
class Memory:
    """What the sentences before leave behind for those that follow.

    ``measure`` lasts for a paragraph, ``level`` and ``spread`` are what the paper says of its intervals
    in general, ``series`` numbers the lists of the paper.
    """

    measure: Measure | None = None
    level: Printed | None = None
    spread: SpreadName | None = None
    series: int = 0
    review: bool = False
    arm_pairs: bool = False
    renamed: dict[str, str] = field(default_factory=dict)


@dataclass
class Passage:
    """One sentence (or table cell) and the claims on its tokens."""

    document: Document
    block: Block
    tokens: Tokens
    memory: Memory
    claimed: list[bool] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    table: TablePlace | None = None

    def __post_init__(self) -> None:
        self.claimed = [False] * len(self.tokens.letters)
        self._letters: str | None = self.tokens.letters

    @property
    def letters(self) -> str:
        """The tokens' letters, a claimed one as "."."""
        if self._letters is None:
            marks = zip(self.tokens.letters, self.claimed, strict=True)
            self._letters = "".join([CLAIMED if done else letter for letter, done in marks])
        return self._letters

    @cached_property
    def sentence(self) -> Span:
        """The sentence's place in the paper."""
        return self.document.source_span(self.tokens.start, self.tokens.end)

    def claim(self, first: int, last: int) -> None:
        """Take the tokens ``first`` to ``last`` (inclusive) from the finders that follow."""
        for index in range(first, last + 1):
            self.claimed[index] = True
        self._letters = None

    def is_claimed(self, quantity: Quantity) -> bool:
        """Whether another finder has taken the quantity's value."""
        return self.claimed[quantity.value]

    def series(self, run: Run, position: int) -> Series | None:
        """The place of a quantity in its list; None where it stands alone."""
        size = len(run.quantities)
        return Series(number=run.number, position=position, size=size, form=run.form) if size > 1 else None

    def printed(self, index: int | None) -> Printed | None:
        """The number of token ``index`` as printed; None for None and for what is not a number."""
        if index is None or self.tokens.letters[index] not in "NW":
            return None
        text = self.tokens.slice(index)
        value, decimals = (read_words(text), 0) if self.tokens.letters[index] == "W" else read_number(text)
        span = self.document.source_span(self.tokens.starts[index], self.tokens.ends[index])
        return Printed(text=self.document.quote(span), value=value, decimals=decimals, span=span)

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
        value, decimals = read_number(self.tokens.lowered[start:end])
        span = self.document.source_span(start, end)
        return Printed(text=self.document.quote(span), value=value, decimals=decimals, span=span)

    def level(self, cue: int | None) -> Printed | None:
        """The level that an interval cue prints ("95" of "95 % CI")."""
        match = self.tokens.matches[cue] if cue is not None else None
        if match is None or match.groupdict().get("level") is None:
            return None
        span = self.document.source_span(*match.span("level"))
        value, decimals = read_number(match["level"])
        return Printed(text=self.document.quote(span), value=value, decimals=decimals, span=span)

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
            if name := SPREADS.get(self.tokens.letters[index]):
                return name
        return self.memory.spread

    def comparator(self, index: int | None) -> Comparator:
        """The comparator of token ``index``; "=" where the paper prints a word or nothing."""
        text = self.tokens.slice(index) if index is not None else "="
        return next((sign for word, sign in _COMPARATORS if word in text), "=")

    def span(self, first: int, last: int) -> Span:
        """The place of the tokens ``first`` to ``last`` (inclusive) in the paper."""
        return self.document.source_span(self.tokens.starts[first], self.tokens.ends[last])

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
