"""What a paper says once of all its intervals: the level, and what stands in brackets."""

import re
from itertools import islice
from typing import NamedTuple

from extractor.document import Document
from extractor.finding.foreign import renamed_measures
from extractor.finding.numbers import read_number
from extractor.finding.passage import Memory
from extractor.finding.quantity import SpreadName
from schemas.paper import SectionKind
from schemas.printed import Printed
from schemas.value import Measure

# "95 % ci"
_LEVEL = re.compile(
    r"(?P<level>9(?<![\d.]9)\d(?:\.\d)?)\s?(?:%|per ?cent)\s?-?(?:c\.?i|confiden|cri|credible)"
)
# "75/68"
_SECOND_OF_PAIR = re.compile(r"/(?<=\d/)(\d{1,4})(?![\d/.]|,\d|\s?mm)")
_FIRST_OF_PAIR = re.compile(r"(?:^|[^\d/.])(\d{1,4})$")
# what every pair holds
_SLASH_IN_NUMBER = re.compile(r"/(?<=\d/)(?=\d)")
# the ratios that a paper may name
_RATIOS = (
    (Measure.HR, "hazard ratio"),
    (Measure.OR, "odds ratio"),
    (Measure.RR, "relative risk"),
    (Measure.RR, "risk ratio"),
    (Measure.IRR, "rate ratio"),
)
# "1,25", "0,768", not "1,448" or the list "1, 2"
_DECIMAL_COMMA = re.compile(r"(?<![\d.,])(\d{1,3}),(?=\d{1,2}(?![\d,])|\d{4}|(?<=(?<!\d)0,)\d)")
# a comma between digits: every decimal comma is one, and texts without three need no closer look
_COMMA_IN_NUMBER = re.compile(r",(?<=\d,)(?=\d)")
# "1.25", not "10.1002" or "4.4.1"
_BEFORE_POINT = "|".join(rf"(?<=(?<![\d./]){digits}\.)" for digits in (r"\d", r"\d\d", r"\d\d\d"))
# the point first: a search for a sign takes a tenth of the time of one for a digit
_DECIMAL_POINT = re.compile(rf"\.(?:{_BEFORE_POINT})\d{{1,3}}(?![\d./])")
_FEWEST_COMMAS = 3
_FEWEST_PAIRS = 4
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
# "a meta-analysis of"
_REVIEW = re.compile(r"meta-?analys|review|pooled analysis")
# "median (", "means ±", "median and the"
_OPENED = r"[\s,]{0,2}(?:values? )?(?:\(|\[|and |with |"
_SPREADS: tuple[tuple[re.Pattern[str], SpreadName], ...] = (
    (re.compile(rf"medians?{_OPENED}± ?)(?:the )?(?:inter-?quartile ranges?|iqrs?|25th)"), "iqr"),
    (re.compile(rf"medians?{_OPENED.rstrip('|')})(?:the )?(?:full )?range"), "range"),
    (re.compile(rf"means?{_OPENED}±\s?)(?:the )?(?:standard deviations?|sds?\b)"), "sd"),
    (
        re.compile(
            rf"mean(?<!squares mean)(?<!square mean)s?{_OPENED}±\s?)"
            r"(?:the )?(?:standard errors?|sems?\b|ses?\b)"
        ),
        "se",
    ),
)


_FRONT = frozenset({SectionKind.TITLE, SectionKind.ABSTRACT})


class Said(NamedTuple):
    """What a stretch of text says of all its values; None where it says nothing or several things."""

    level: Printed | None
    spread: SpreadName | None
    only_ratio: Measure | None


class Habits(NamedTuple):
    """What is said once, of the abstract and of what follows it."""

    front: Said
    paper: Said

    def of(self, section: SectionKind) -> Said:
        """What holds in a section."""
        return self.front if section in _FRONT else self.paper


def said(document: Document, lowered: str) -> Habits:
    """What a paper says once of its intervals and ratios, and what its abstract says of its own.

    An abstract is read by itself: what it names holds there, though the paper names more. Only where it is
    silent the rest of the paper speaks for it.
    """
    paper = _within(document, lowered, 0, len(lowered))
    bounds = [
        bounds
        for block, bounds in zip(document.paper.blocks, document.bounds, strict=True)
        if block.section in _FRONT
    ]
    if not bounds or len(bounds) == len(document.paper.blocks):
        return Habits(front=_one(paper), paper=_one(paper))
    front = _within(document, lowered, bounds[0][0], bounds[-1][1])
    heard = _Named(front.levels or paper.levels, front.spreads or paper.spreads, front.ratios or paper.ratios)
    return Habits(front=_one(heard), paper=_one(paper))


class _Named(NamedTuple):
    """All that a stretch of text names, each once."""

    levels: list[Printed]
    spreads: list[SpreadName]
    ratios: list[Measure]


def _within(document: Document, lowered: str, start: int, end: int) -> _Named:
    found = _LEVEL.finditer(lowered, start, end) if lowered.find("%", start, end) >= 0 else ()
    levels = {match["level"]: match for match in reversed(list(found))}
    return _Named(
        [_printed(document, match) for match in levels.values()],
        [name for pattern, name in _SPREADS if pattern.search(lowered, start, end)],
        [measure for measure, name in _RATIOS if lowered.find(name, start, end) >= 0],
    )


def _one(named: _Named) -> Said:
    levels, spreads, ratios = named
    return Said(
        levels[0] if len(levels) == 1 else None,
        spreads[0] if len(spreads) == 1 else None,
        ratios[0] if len(ratios) == 1 else None,
    )


def _printed(document: Document, level: re.Match[str]) -> Printed:
    span = document.source_span(*level.span("level"))
    value, decimals = read_number(level["level"])
    return Printed(text=document.quote(span), value=value, decimals=decimals, span=span)


def habits(document: Document, lowered: str) -> Memory:
    """What a paper is in the habit of throughout: arms in pairs, renamed measures, decimal commas."""
    memory = Memory()
    memory.review = bool(_REVIEW.search((document.paper.metadata.title or lowered[:400]).lower()))
    memory.medians = "median" in lowered
    memory.tumours = any(word in lowered for word in ("tumor", "tumour", "carcinoma", "cancer", "neoplas"))
    memory.arm_pairs = _prints_arm_pairs(lowered)
    memory.renamed = renamed_measures(lowered)
    memory.decimal_commas = _writes_decimal_commas(lowered)
    return memory


def points_for_commas(lowered: str) -> str:
    """The text of a paper that writes decimal commas with points in their place, character for character.

    Example:
        "hr 1,25; 95% ci 1,04-1,51" -> "hr 1.25; 95% ci 1.04-1.51"
    """
    return _DECIMAL_COMMA.sub(r"\1.", lowered)


def _writes_decimal_commas(lowered: str) -> bool:
    """Whether commas, not points, stand before decimals: three or more, and ten for each point."""
    at_most = len(_COMMA_IN_NUMBER.findall(lowered))
    if at_most < _FEWEST_COMMAS or _has_points(lowered, -(-at_most // 10)):
        return False
    commas = len(_DECIMAL_COMMA.findall(lowered))
    return commas >= _FEWEST_COMMAS and commas > 10 * len(_DECIMAL_POINT.findall(lowered))


def _has_points(lowered: str, many: int) -> bool:
    """Whether so many decimal points stand in a text: in most papers the first few lines tell."""
    return sum(1 for _ in islice(_DECIMAL_POINT.finditer(lowered), many)) == many


def _prints_arm_pairs(lowered: str) -> bool:
    """Whether "75/68" means 75 in one arm and 68 in the other: some pairs are no "n of m"."""
    if len(_SLASH_IN_NUMBER.findall(lowered)) < _FEWEST_PAIRS:
        return False
    seconds = _SECOND_OF_PAIR.finditer(lowered)  # a search for the slash: digits are everywhere
    firsts = ((_FIRST_OF_PAIR.search(lowered[max(m.start() - 5, 0) : m.start()]), m) for m in seconds)
    pairs = [(int(first[1]), int(second[1])) for first, second in firsts if first]
    pairs = [pair for pair in pairs if not _FIRST_YEAR <= pair[1] <= _LAST_YEAR]  # "04/2010" is a date
    falling = {pair for pair in pairs if pair[0] > pair[1]}  # "schedule 4/2" again and again is one pair
    return len(pairs) >= _FEWEST_PAIRS and len(falling) >= 3
