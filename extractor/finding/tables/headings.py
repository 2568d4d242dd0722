"""A heading read: what it calls the numbers under or beside it."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, cast

from extractor.document import Document
from extractor.document.once import once
from extractor.document.sheet_labels import Label
from extractor.finding import construct
from extractor.finding.cue_patterns import SURVIVAL
from extractor.finding.fields import PKind
from extractor.finding.numbers import read_number
from extractor.finding.summary import UNIT_NAMES
from extractor.finding.tables import heading_terms as terms
from extractor.finding.tables import p_terms, spread_terms
from extractor.finding.tokens import Tokens, tokenise
from schemas.printed import Printed
from schemas.value import Measure

Statistic = Literal["median", "mean"]
SpreadOf = Literal["ci", "iqr", "range", "sd", "se"]


_BARE = {
    code: letters[0]
    for code in range(0xC0, 0x250)
    if (letters := unicodedata.normalize("NFD", chr(code)))[0].isascii() and len(letters) > 1
}
"""Accented letters without their accents: the "n" behind the "é" of an author's name stands for no number."""


@dataclass(slots=True)
class Words:
    """The text of a paper as headings are read: its view, in lower case, citation marks blanked."""

    document: Document
    lowered: str
    foreign: frozenset[str]
    renamed: dict[str, str]


class Heading:
    """What a label says of numbers; each question is answered once."""

    def __init__(self, source: Words, label: Label) -> None:
        self.label = label
        self._source = source
        self.words = label.text.lower().translate(_BARE)

    @once
    def tokens(self) -> Tokens:
        """The tokens of the label."""
        source, label = self._source, self.label
        return tokenise(source.document.text, source.lowered, label.start, label.end, source.foreign)

    @once
    def measures(self) -> tuple[Measure, ...]:
        """The measures it names, in order: "Regression coefficient or odds ratio" names two."""
        if not terms.MEASURE_HINT.search(self.words) or _names_no_effect(self.words):
            return ()  # most labels name none, and tokens are dear
        renamed = self._source.renamed
        names = [self.tokens.names[i] for i in sorted(self.tokens.names)]
        found = [Measure(renamed.get(name, name)) for name in names]
        if terms.PER_MINUTE.search(self.words):
            return ()  # heart and respiratory rates
        if not found and (marked := terms.MARKED_MEASURE.search(self.label.text)):
            found = [Measure(renamed.get(marked["measure"], marked["measure"]))]
        if not found and (noted := terms.NOTED_MEASURE.search(self.label.text)):
            found = [Measure.OR if noted["of"].lower() == "odds" else Measure.HR]
        if not found and terms.EXPONENT.search(self.words):
            found = [Measure.HR] if terms.COX.search(self.words) else [Measure.OR]
        if not found and (terms.DIFFERENTIAL.search(self.words) or terms.DELTA.match(self.words)):
            found = [Measure.MD]
        if not found and terms.DIFFERENCE_OF_MEANS.search(self.words):
            found = [Measure.MD]
        return tuple(dict.fromkeys(found))

    @once
    def coefficient(self) -> bool:
        """Whether it names a regression coefficient or a bare estimate."""
        return bool(terms.COEFFICIENT.search(self.words)) and not terms.SPREAD_OF.fullmatch(self.words)

    @once
    def statistics(self) -> tuple[Statistic, ...]:
        """The statistics it names, in the order printed: "mean (SD) or median (IQR)" names two."""
        words = terms.MEAN_DIFFERENCE.sub(" ", self.words)
        places = [
            (m.start(), name)
            for name, pattern in spread_terms.STATISTIC_WORDS
            if (m := pattern.search(words))
        ]
        return tuple(cast("Statistic", name) for _, name in sorted(places))

    @once
    def statistic(self) -> Statistic | None:
        """The statistic it names; the first of two."""
        return self.statistics[0] if self.statistics else None

    @once
    def spreads(self) -> tuple[SpreadOf, ...]:
        """The spreads it names, in the order printed."""
        words = spread_terms.BEFORE_SPREAD.sub(" ", self.words)
        places = [(m.start(), name) for name, pattern in spread_terms.SPREADS if (m := pattern.search(words))]
        return tuple(cast("SpreadOf", name) for _, name in sorted(places))

    @once
    def level(self) -> Printed | None:
        """The level of its interval: "95" of "HR (95 % CI)"."""
        if "ci" not in self.spreads:
            return None
        for letter, match in zip(self.tokens.letters, self.tokens.matches, strict=True):
            if letter == "C" and match is not None and match["level"]:
                return self._printed(*match.span("level"))
        return None

    @once
    def unit(self) -> str | None:
        """The unit that stands behind a comma or in brackets: "Age, years", "Length (cm)", "OS, months"."""
        match = terms.UNIT.search(self.label.text)
        if match is None:
            return None
        if match["unit"] is not None:
            return match["unit"].strip()
        return UNIT_NAMES.get(match["time"].lower().rstrip("."), match["time"])

    @once
    def size(self) -> Printed | None:
        """The group size that it prints: "70" of "Placebo (n = 70)"."""
        if not terms.SIZE_HINT.search(self.words):
            return None
        letters = self.tokens.letters
        at = letters.find("nN")
        if at < 0:
            return None
        thousands = terms.THOUSANDS_APART.match(self._source.lowered, self.tokens.starts[at + 1])
        end = thousands.end() if thousands else self.tokens.ends[at + 1]
        size = self._printed(self.tokens.starts[at + 1], end)
        return None if size.decimals or letters[at + 2 : at + 3] in {"-", "/"} else size

    @once
    def size_percent(self) -> Printed | None:
        """The percentage printed with its size: "42" of "Positive (n = 121; 42 %)"."""
        at = self.tokens.letters.find("nN")
        if self.size is None or not re.match(r"nN[,;(]N%", self.tokens.letters[at:]):
            return None
        return self._printed(self.tokens.starts[at + 3], self.tokens.ends[at + 3])

    def _printed(self, start: int, end: int) -> Printed:
        document = self._source.document
        span = document.source_span(start, end)
        value, decimals = read_number(self._source.lowered[start:end])
        return construct.printed(text=document.quote(span), value=value, decimals=decimals, span=span)

    @once
    def p(self) -> bool:
        """Whether it names a p value."""
        return bool(p_terms.P.search(self.words)) and not self.measures

    @once
    def p_kind(self) -> PKind | None:
        """What test its p comes from, where it says so."""
        return next((cast("PKind", kind) for word, kind in p_terms.P_KINDS if word in self.words), None)

    @once
    def counts(self) -> bool:
        """Whether it names a count."""
        words = terms.MEASURED_COUNT.sub(" ", self.words)
        return bool(terms.COUNT.search(words) or terms.COUNTED.fullmatch(words))

    @once
    def percents(self) -> bool:
        """Whether it names a percentage."""
        return bool(terms.PERCENT.search(self.words)) and not terms.VARIATION.search(self.words)

    @once
    def percent_alone(self) -> bool:
        """Whether it names a percentage and not of what: "%", "Per cent of patients"."""
        rest = terms.PERCENT_WORDS.sub(" ", self.words)
        return not any(char.isalpha() for char in rest)

    @once
    def fractions(self) -> bool:
        """Whether it names counts with their denominators: "n/N"."""
        return bool(terms.FRACTION.search(self.words))

    @once
    def survival(self) -> bool:
        """Whether it names a survival time."""
        return bool(SURVIVAL.search(self.words))

    @property
    def timed(self) -> bool:
        """Whether its unit is one of time."""
        return self.unit in {"months", "years", "weeks", "days"}

    @once
    def rates(self) -> bool:
        """Whether it names a rate in per cent of patients."""
        return bool(terms.RATE.search(self.words)) and not terms.PER_TIME.search(self.words)

    @once
    def bound(self) -> Literal["low", "high"] | None:
        """Whether it heads one bound of an interval."""
        if terms.LOWER.fullmatch(self.words):
            return "low"
        return "high" if terms.UPPER.fullmatch(self.words) else None

    @once
    def interval_alone(self) -> bool:
        """Whether it names a spread and nothing that the spread belongs to: "95% CI", "SD"."""
        if terms.INTERVAL_OF.match(self.words):
            return True
        named = self.measures or self.statistic or self.counts or self.coefficient or self.rates
        return bool(self.spreads) and not named and not self._rest

    @once
    def _rest(self) -> bool:
        """Whether words are left when the spread's own are taken away: "Age, months (SD)"."""
        rest = self.words
        for _, pattern in spread_terms.SPREADS:
            rest = pattern.sub(" ", rest)
        return not terms.OF_INTERVAL.fullmatch(rest)

    @once
    def named(self) -> bool:
        """Whether it says anything of the numbers' kind."""
        return bool(
            self.measures
            or self.statistic
            or self.spreads
            or self.p
            or self.counts
            or self.percents
            or self.fractions
            or self.bound
            or self.coefficient
        )


class Headings(tuple[Heading, ...]):  # noqa: SLOT001  (no tuple's subclass may have a slot for what ``once`` keeps)
    """The headings over a column or beside a row, nearest first; what all say together is worked out once."""

    @once
    def named(self) -> Heading | None:
        """The nearest that says anything of the numbers' kind."""
        return next((heading for heading in self if heading.named), None)

    @once
    def size(self) -> Printed | None:
        """The group size that the nearest of those with one prints."""
        return next((heading.size for heading in self if heading.size is not None), None)

    @once
    def level(self) -> Printed | None:
        """The level of intervals that the nearest of those with one prints."""
        return next((heading.level for heading in self if heading.level is not None), None)

    @once
    def simulated(self) -> bool:
        """Whether any tells of simulated patients."""
        return any(terms.SIMULATED.search(heading.words) for heading in self)

    @once
    def text(self) -> str | None:
        """Their labels, outermost first, as the feed joins them."""
        return " / ".join(heading.label.text for heading in reversed(self)) or None


def _names_no_effect(words: str) -> bool:
    """Whether a heading with a measure's name is of a p value, of a logarithm, of a ratio of ratios."""
    return any(
        (
            p_terms.P_FIRST.match(words),
            terms.SPREAD_OF.fullmatch(words),
            terms.OF_RATIOS.search(words),
            p_terms.P_LAST.fullmatch(words),
            terms.RESPONSES.search(words),
            terms.LOGARITHM.search(words),
        )
    )


def measures_of(headings: Iterable[Heading]) -> tuple[Measure, ...]:
    """The measures of the first heading that names any."""
    return next((heading.measures for heading in headings if heading.measures), ())
