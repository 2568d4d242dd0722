"""Effects that the text tells and a table prints too: the table says whose they are.

A sentence often leaves out what its reader has seen in the table: the reference, the model, the subgroup.
Where estimate and both limits agree, the two are one result, and what the sentence does not say is the
table's. Where a sentence with several results seems to say the same of two that the table tells apart, and
names what the table has, its own words are read again.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from extractor.linking.paper import PaperContext
from extractor.linking.said import Said
from extractor.linking.sentence import Fields
from schemas.finding import Finding, FoundEffect

Linked = tuple[Finding, Fields]
Result = tuple[str, Decimal, Decimal, Decimal]

_FIELDS = ("endpoint", "group", "reference", "population", "model")
_LEVELS = frozenset({"group", "reference", "population"})
_MARKS = " *†‡§#"
_ANSWERS = frozenset({"yes", "no", "+", "-", "present", "absent", "positive", "negative", "none"})
"""Levels that tell nothing without their factor."""
_WIDE = 10
"""Least width of an interval, in units of its last decimal: narrower ones are printed for several results."""


def with_tables(paper: PaperContext, everything: list[Linked]) -> list[Linked]:
    """Every finding, effects of sentences with what the tables say of the same result."""
    printed: dict[Result, list[Fields]] = defaultdict(list)
    told: dict[int, list[tuple[int, Result]]] = defaultdict(list)
    for number, (finding, fields) in enumerate(everything):
        result = _result(finding) if fields.get("own") is not False else None
        if result is None:
            continue
        if finding.cell is not None and not finding.cell.prose:
            printed[result].append(fields)
        else:
            told[finding.sentence.start].append((number, result))
    for results in told.values():
        twins = [(*everything[number], printed[result]) for number, result in results if result in printed]
        for name in _FIELDS:
            _complete(paper, name, twins)
        for _, fields, tables in twins:
            _part_sides(fields, tables)
    return everything


def _result(finding: Finding) -> Result | None:
    """What tells an effect from all others: its measure, its estimate and both limits."""
    if not isinstance(finding, FoundEffect):
        return None
    estimate, low, high = finding.estimate, finding.low, finding.high
    if estimate is None or low is None or high is None:
        return None
    last = Decimal(1).scaleb(-min(low.decimals, high.decimals))
    if high.value - low.value < _WIDE * last:
        return None
    return finding.measure.value, estimate.value, low.value, high.value


def _complete(paper: PaperContext, name: str, twins: Iterable[tuple[Finding, Fields, list[Fields]]]) -> None:
    """Fills a field of the effects of a sentence from the tables' effects, in place."""
    pairs = [
        (finding, fields, said)
        for finding, fields, tables in twins
        if (said := _agreed([table.get(name) for table in tables], last=name in _LEVELS))
    ]
    mine = {_text(fields.get(name)) for _, fields, _ in pairs}
    mixed = len(mine) < len({said.value.lower() for *_, said in pairs})
    for finding, fields, said in pairs:
        if fields.get(name) is None:
            fields[name] = said.by("as its table has it")
        elif mixed and (named := _named(paper, finding, said)):
            fields[name] = named


def _part_sides(fields: Fields, tables: list[Fields]) -> None:
    """One group on both sides was taken for the wrong one by the sentence: the table has both."""
    group, reference = _text(fields.get("group")), _text(fields.get("reference"))
    if group and group == reference:
        for name in ("group", "reference"):
            said = _agreed([table.get(name) for table in tables], last=True)
            fields[name] = said.by("as its table has it") if said else None


def _text(value: Said | str | None) -> str:
    return (value.value if isinstance(value, Said) else value or "").lower()


def _agreed(values: list[Said | str | None], *, last: bool) -> Said | None:
    """What all tables say that say anything; of "Treatment: Drug" the ``last`` part, the level."""
    said = [value if isinstance(value, Said) else Said(value, "") for value in values if value]
    if not said or len({one.value.lower() for one in said}) > 1:
        return None
    value = said[0].value.strip(_MARKS)
    level = value.rpartition(": ")[2]
    return said[0]._replace(value=level if last and level.lower() not in _ANSWERS else value)


def _named(paper: PaperContext, finding: Finding, said: Said) -> Said | None:
    """The table's words where the sentence has them."""
    place = paper.place(finding.sentence)
    words = re.compile(rf"(?<!\w){re.escape(said.value.lower())}(?!\w)")
    match = words.search(paper.lowered, *place) if place else None
    return (
        Said(paper.text[slice(*match.span())], "named as its table has it", *match.span()) if match else None
    )
