"""A value's place in its table as words: the labels beside it, the headings over it, the caption."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from extractor.document.once import once
from extractor.document.remembered import Remembered
from extractor.document.sheet_labels import Label
from extractor.document.sheet_terms import REFERENCE, REFERENCE_CELL, WHOLE
from extractor.document.sheets import Row, Sheet
from extractor.linking.said import Said
from extractor.linking.survivals import UNNAMED, find_survival, survival_name
from extractor.linking.tables import label_terms as terms
from extractor.linking.tables import moment_terms
from schemas.finding import Finding


@dataclass(frozen=True, slots=True)
class Over:
    """What the headings over a column say: the arm, the patients it is limited to, what was measured."""

    group: Said | None
    population: Said | None = None
    variable: Label | None = None


@dataclass
class TableContext:
    """A sheet with what holds for all its values.

    ``numerators`` keeps which of two columns the effects of a column agree with: all rows vote, once;
    ``overs`` what the headings of a column say (the same for all rows under the same ones), ``row_arms`` the
    label of a row that names an arm.
    """

    sheet: Sheet
    rows: dict[int, Row]
    effects: frozenset[int]
    values: frozenset[int]
    found: dict[tuple[int, int], Finding]
    mentions: tuple[Label, ...] = ()
    largest: Decimal = Decimal(0)
    populations: dict[str, Said] = field(default_factory=dict)
    numerators: dict[tuple[int, int, int], int | None] = field(default_factory=dict)
    arm_layers: tuple[bool, bool] | None = None
    overs: dict[tuple[int, int], Over] = field(default_factory=dict)
    row_arms: dict[int, Label | None] = field(default_factory=dict)

    @once
    def caption(self) -> str:
        """The words of the caption."""
        return " ".join(label.text for label in self.sheet.captions)

    @once
    def some_row_is_whole(self) -> bool:
        """Whether some row stands for all patients, so that the others are subgroups."""
        return any(WHOLE.fullmatch(label.text) for row in self.sheet.rows for label in row.path)

    @once
    def notes(self) -> str:
        """The words of the notes without those that spell out abbreviations."""
        return " ".join(terms.SPELT_OUT.sub("", label.text) for label in self.sheet.notes)


@dataclass
class Spot:
    """A finding in its table."""

    finding: Finding
    table: TableContext
    row: Row
    column: int

    @once
    def path(self) -> tuple[Label, ...]:
        """The labels beside it, outermost first."""
        return self.row.path

    @once
    def over(self) -> tuple[Label, ...]:
        """The headings over it, outermost first."""
        return self.table.sheet.headings(self.row, self.column)

    def above(self) -> tuple[Label, ...]:
        """The labels over the row above: a row that names a measure alone goes on with its block."""
        before = (row for row in reversed(self.table.sheet.rows) if row.number < self.row.number)
        return next((row.path[:-1] for row in before), ())

    def siblings(self) -> Iterator[Row]:
        """The rows that stand under the same labels, this one too."""
        parents = self.path[:-1]
        for row in self.table.sheet.rows:
            if row.own and row.path[:-1] == parents and len(row.path) == len(self.path):
                yield row

    def reference_row(self) -> Row | None:
        """The row of its block whose cell in this column marks the reference, or is the only blank one."""
        rows = list(self.siblings()) if len(self.path) > 1 else list(self._levels_above())
        block = [row for row in rows if not terms.SIZE_ROW.fullmatch(row.path[-1].text)]
        others = [row for row in block if row.number != self.row.number]
        for row in others:
            cell = row.cells.get(self.column)
            if cell is not None and is_reference(cell.text) and not self._is_effect(row):
                return row
        for row in others:
            marks = [row.cells[c].text for c in self.table.effects if c in row.cells]
            if self.column not in row.cells and any(REFERENCE.match(mark) for mark in marks):
                return row  # marked under another model's column
        blank = [row for row in others if self.column not in row.cells]
        if len(self.path) > 1 and len(blank) == 1 and blank[0].cells and len(block) <= _MANY_LEVELS:
            levels = [plain(row.path[-1]) for row in block]
            named = all(terms.LEVEL.match(level) and not says_nothing(level) for level in levels)
            return blank[0] if named else None
        return None

    def _is_effect(self, row: Row) -> bool:
        found = self.table.found.get((row.number, self.column))
        return found is not None and found.kind == "effect"

    def _levels_above(self) -> Iterator[Row]:
        """Without a governing label: the level's own rows up to the one that marks the reference."""
        rows = self.table.sheet.rows
        at = next(i for i, row in enumerate(rows) if row.number == self.row.number)
        above = rows[at - 1] if at and len(self.path) == 1 else None
        marked = above.cells.get(self.column) if above is not None and len(above.path) == 1 else None
        if above is not None and marked is not None and is_reference(marked.text):
            yield from (rows[at], above)  # a reference has at least one level, which stands under it
            return
        while at >= 0 and rows[at].own and len(rows[at].path) == 1:
            yield rows[at]
            if not _is_level(rows[at].path[-1].text):
                return
            at -= 1


_MANY_LEVELS = 6
_SIGNS = frozenset({"", "+", "-", "−", "–"})  # "Marker (n = 9) +" is the group with the marker
_LABEL = 60
_SHORTEST = 2


def _is_level(text: str) -> bool:
    """Whether a label without its factor is a level: "G3", ">60", "Yes"."""
    return len(text.split()) <= 2 and "(" not in text and bool(terms.LEVEL.match(text))


def is_reference(text: str) -> bool:
    """Whether a cell marks the level that others are compared with: "Ref.", "1.00"."""
    text = text.strip()
    return bool(text) and bool(REFERENCE_CELL.fullmatch(text)) and text != "("


def plain(label: Label | str) -> str:
    """A label without sizes, statistics, units and the colon behind it."""
    return _plain(label if isinstance(label, str) else label.text)


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    stripped = _stripped(text)
    if ")" in stripped and "(" not in stripped and not any(map(str.isalpha, stripped)):
        return " ".join(text.split())  # "Average ($29.55)" names a case, no statistic
    return stripped


def _stripped(text: str) -> str:
    text = terms.WITHOUT.sub("without", terms.PATIENTS.sub("patients", text))
    text = terms.SIZE.sub(" ", text)
    text = terms.STATISTICS.sub(" ", text)
    text = terms.UNIT.sub(" ", text)
    text = terms.STATISTICS.sub(" ", text)
    return " ".join(text.split()).strip(" :;,.–-(").removeprefix("of ")


def sized_name(label: Label) -> str:
    """A heading's plain label up to its size, where words follow that: "Drug (N = 9) Events"."""
    size = terms.SIZE.search(label.text)
    if size is None or label.text[size.end() :].strip() in _SIGNS:
        return plain(label)
    name, bracket, inside = label.text[: size.start()].rpartition("(")
    before = plain(name if bracket and ")" not in inside else label.text[: size.start()])
    return before or plain(label)


@lru_cache(maxsize=4096)
def says_nothing(text: str) -> bool:
    """Whether a plain label names nothing but statistics."""
    return bool(terms.EMPTY.fullmatch(text))


def names_measure(label: Label) -> bool:
    """Whether a row's label names a measure and nothing else: "Hazard ratio * (95% CI)"."""
    return terms.MEASURE_ROW.fullmatch(plain(label)) is not None


def naming(labels: Iterable[Label]) -> list[Label]:
    """The labels that name more than statistics."""
    return [label for label in labels if _names(label.text)]


@lru_cache(maxsize=4096)
def _names(text: str) -> bool:
    name = plain(text)
    return bool(name) and not says_nothing(name) and not terms.PER_TIME.match(text)


def arm_over(spot: Spot) -> Said | None:
    """The group over a column: the nearest heading that is no statistic, no time and not everybody."""
    for label in reversed(naming(spot.over)):
        text = sized_name(label)
        if terms.NOT_ARMS.fullmatch(label.text) or WHOLE.fullmatch(text) or moment_terms.TIME.fullmatch(text):
            continue
        if survival_in(text, "OS") is None:
            return said(label, text, "over the column")
    return None


def said(label: Label, text: str, rule: str) -> Said:
    """Words of a label under a rule."""
    return Said(text, rule, label.start, label.end)


def joined(labels: list[Label], rule: str) -> Said | None:
    """Plain labels as "factor: level"."""
    texts = [(label, text) for label in labels if (text := plain(label)) and not says_nothing(text)]
    if not texts:
        return None
    return Said(": ".join(text for _, text in texts), rule, texts[-1][0].start, texts[-1][0].end)


@lru_cache(maxsize=4096)
def survival_in(text: str, unnamed: str) -> str | None:
    """The survival endpoint that words name; ``unnamed`` stands for "survival" alone."""
    text = moment_terms.LANDMARK_WORDS.sub(" ", text)
    match = find_survival(text.lower(), 0, len(text))
    if match is None:
        return None
    name = survival_name(match, text)
    if match["death"] and len(text) <= _LABEL and not terms.ANY_DEATH.fullmatch(text[: match.start()]):
        return None  # "CV death" is printed with its cause
    if match["death"] and match["from"] == "any cause":
        return "OS"
    return unnamed if name == UNNAMED else name


def outcome_in(text: str, unnamed: str) -> str | None:
    """The outcome that a caption names: "Factors associated with stunting at 18 months"."""
    name = _first_outcome(terms.OF_OUTCOME, text)
    if name is None:
        return survival_in(text, unnamed)
    return survival_in(name, unnamed) or plain(name) or None


def outcome_measured(text: str) -> str | None:
    """The outcome that a heading names behind its measure: "Adjusted IRR of VAP (95% CI)"."""
    name = _first_outcome(terms.OF_MEASURE, text)
    return (survival_in(name, "OS") or plain(name)) if name is not None else None


def _first_outcome(pattern: Remembered, text: str) -> str | None:
    names = filter(None, map(_outcome_name, pattern.every(text)))
    return next((name for name in names if not _names_no_outcome(name)), None)


def _names_no_outcome(name: str) -> bool:
    """Whether words where an outcome may stand are patients, sets of data or a word for any outcome."""
    if survival_in(name, "OS") is not None:
        return False
    text = plain(name)
    nothing = terms.NO_OUTCOME.fullmatch(text) or terms.SETS.match(text)
    return not text or bool(nothing or terms.GROUP_ONLY.fullmatch(name))


def _outcome_name(match: re.Match[str]) -> str | None:
    """The words of an outcome up to where it ends; None for "analysis of the hazard ratio"."""
    name: str = terms.RISK_OF.sub("", match["name"])
    change = terms.CHANGE_IN.match(name)
    end = terms.OUTCOME_END.search(name, change.end() if change else 0)
    name = name[: end.start()] if end and end.start() > _SHORTEST else name
    return None if terms.MEASURE_NAME.fullmatch(name) else name


def model_in(texts: list[str]) -> str | None:
    """The model that headings name, nearest first; none where one names two."""
    for text in texts:
        named = [name for name, pattern in terms.MODELS if pattern.search(text)]
        if "univariable" in named and "multivariable" in named and "unadjusted" not in text.lower():
            continue
        if named:
            return "univariable" if named[0] == "univariable" else named[0]
    return None
