"""A cell read by the grammar: its form, and which token is which number."""

from dataclasses import dataclass, field
from functools import lru_cache

from extractor.document.sheet_labels import Label
from extractor.document.sheet_terms import REFERENCE_CELL
from extractor.finding.passage import Memory, Passage
from extractor.finding.tables.cell_patterns import DASH, FORMS, PART, PARTS, SIGN_PLACE, SPACED_THOUSANDS
from extractor.finding.tables.headings import Words
from extractor.finding.tokens import Tokens, tokenise
from schemas.paper import Block
from schemas.printed import Printed

_CURRENCIES = frozenset("£$€¥")


@dataclass(slots=True)
class Cell:
    """A filled cell: its place, its form and the numbers of the form by name."""

    row: int
    column: int
    label: Label
    passage: Passage
    form: str = ""
    parts: dict[str, int] = field(default_factory=dict)
    _numbers: dict[str, Printed | None] = field(default_factory=dict)

    def number(self, name: str) -> Printed | None:
        """The number of a part; None where it is absent or no number ("NE", "43.0.32")."""
        if name not in self._numbers:
            self._numbers[name] = self._number(name)
        return self._numbers[name]

    def take(self, form: str, parts: dict[str, int]) -> None:
        """Takes it for one of a form, whatever it was taken for before."""
        self.form, self.parts, self._numbers = form, parts, {}

    def _number(self, name: str) -> Printed | None:
        index = self.parts.get(name)
        if name == "high" and index is None and "glued" in self.parts:
            return self._glued(self.parts["glued"])
        return self.passage.printed(index)

    def _glued(self, index: int) -> Printed | None:
        """The upper bound right behind a lower one: of "(1.1 -2.2)" 2.2, the dash being no sign.

        Behind a negative one it may be either; the estimate stands nearer to the middle of its interval.
        """
        signed, low = self.passage.printed(index), self.number("low")
        if self.passage.tokens.slice(index)[:1].isdigit() or signed is None:
            return signed
        unsigned, value = self.passage.unsigned(index), self.number("value")
        if value is None or low is None or signed.value < low.value:
            return unsigned
        apart = [abs(low.value + high.value - 2 * value.value) for high in (signed, unsigned)]
        return signed if apart[0] < apart[1] else unsigned

    def letter(self, name: str) -> str:
        """The letter of a part's token; empty where the cell has no such part."""
        index = self.parts.get(name)
        return self.passage.tokens.letters[index] if index is not None else ""

    @property
    def percent_sign(self) -> bool:
        """Whether the value itself carries a percent sign."""
        return self.percent_sign_behind("value")

    def percent_sign_behind(self, name: str) -> bool:
        """Whether a part carries a percent sign."""
        index = self.parts.get(name)
        return index is not None and self.passage.tokens.letters[index + 1 : index + 2] == "%"

    @property
    def has_impossible_p(self) -> bool:
        """Whether what stands where a p value would is none: "-2.29 (-16,79, 12.22)"."""
        p = self.number("p")
        return p is not None and not 0 <= p.value <= 1

    @property
    def lacks_dash(self) -> bool:
        """Whether a second bound follows the first without any sign between: "-21. 10"."""
        index = self.parts.get("glued")
        return index is not None and not self.passage.tokens.slice(index).startswith("-")

    @property
    def has_cut_decimal(self) -> bool:
        """Whether what would be a size ends at a comma without a blank: "62,4 ± 13" has a decimal comma."""
        index, tokens = self.parts.get("size"), self.passage.tokens
        return index == 0 and tokens.lowered[tokens.ends[index] : tokens.ends[index] + 2].strip(" ;") != ","

    @property
    def is_money(self) -> bool:
        """Whether it is a sum: "£4688"."""
        return self.label.text.lstrip(" -−(")[:1] in _CURRENCIES

    @property
    def untold(self) -> tuple[int, int] | None:
        """Where words in brackets behind the value hold a number of their own: "(59 in later years)"."""
        start, tokens = self.parts.get("aside"), self.passage.tokens
        if start is None or "N" not in tokens.letters[start:]:
            return None
        return tokens.starts[start], tokens.ends[-1]

    @property
    def agrees(self) -> bool:
        """Whether a percentage before a fraction is that of it: "25.0 (15/60)", not "2.0 (1.1/3.6)"."""
        percent, n, of = (self.number(name) for name in ("percent", "value", "of"))
        if percent is None or self.parts["percent"] > self.parts["value"]:
            return True
        if n is None or of is None or n.decimals or of.decimals or not of.value:
            return False
        return abs(100 * n.value / of.value - percent.value) <= 1

    def list(self) -> list[Printed | None]:
        """The numbers of "46/NR/5", None for one not reported."""
        start, text = self.label.start, self.passage.tokens.lowered[self.label.start : self.label.end]
        return [
            self.passage.printed_at(start + part.start(), start + part.end())
            if part.group().isdigit()
            else None
            for part in PART.finditer(text)
        ]

    @property
    def malformed(self) -> bool:
        """Whether a number in it is none: "43.0.32"."""
        return "X" in self.passage.tokens.letters

    @property
    def is_reference(self) -> bool:
        """Whether it marks the level that others are compared with: "Ref.", "1.00", a dash."""
        return _marks_reference(self.label.text)

    @property
    def says_reference(self) -> bool:
        """Whether it says so in words: "1 (Reference)"."""
        return self.is_reference and any(char.isalpha() for char in self.label.text)


@lru_cache(maxsize=512)
def _marks_reference(text: str) -> bool:
    text = text.strip()
    return bool(text) and bool(REFERENCE_CELL.fullmatch(text) or DASH.fullmatch(text))


def read_cell(words: Words, block: Block, memory: Memory, place: tuple[int, int], label: Label) -> Cell:
    """The cell at a row and column; its form is empty where no form reads the whole of it."""
    row, column = place
    tokens = tokenise(words.document.text, words.lowered, label.start, label.end, words.foreign)
    _take_spaced_signs(tokens)
    if SPACED_THOUSANDS.match(label.text):
        _join_thousands(tokens)
    cell = Cell(row, column, label, Passage(words.document, block, tokens, memory))
    for form, parts in _readings(tokens.letters):
        cell.take(form, dict(parts))
        doubtful = cell.has_impossible_p or cell.lacks_dash or cell.has_cut_decimal
        if cell.agrees if form == "fraction" else not doubtful:
            return cell
        cell.take("", {})
    if PARTS.fullmatch(label.text.strip()):
        cell.form = "parts"
    return cell


@lru_cache(maxsize=512)
def _readings(letters: str) -> tuple[tuple[str, dict[str, int]], ...]:
    """The forms that read the whole of a cell, with the tokens of their parts: columns repeat few letters."""
    matches = ((form, pattern.fullmatch(letters)) for form, pattern in FORMS)
    return tuple(
        (form, {name: match.start(name) for name, group in match.groupdict().items() if group})
        for form, match in matches
        if match is not None
    )


def _take_spaced_signs(tokens: Tokens) -> None:
    """A minus set off by a space belongs to its number where a bound or the cell begins: "- 1 (- 2, 0)"."""
    for index, letter in enumerate(tokens.letters):
        start = tokens.starts[index]
        if letter != "N" or start - 2 < tokens.start or tokens.lowered[start - 2 : start] != "- ":
            continue
        taken = index and tokens.ends[index - 1] > start - 2
        before = tokens.lowered[tokens.start : start - 2]
        if not taken and (not before.strip() or SIGN_PLACE.search(before)):
            tokens.starts[index] = start - 2


def _join_thousands(tokens: Tokens) -> None:
    """One number of the groups of "96 918 (66.1)": of two numbers before a bracket no form knows."""
    at = tokens.letters.find("NN")
    while at >= 0 and not tokens.names:
        tokens.ends[at] = tokens.ends[at + 1]
        for held in (tokens.starts, tokens.ends, tokens.kinds, tokens.matches):
            del held[at + 1]
        tokens.letters = tokens.letters[: at + 1] + tokens.letters[at + 2 :]
        at = tokens.letters.find("NN")
