"""From the items of a table to findings with all their numbers."""

from collections.abc import Iterator
from typing import Any, Literal, TypeVar

from extractor.document.sheet_terms import STUDY
from extractor.finding import construct
from extractor.finding.passage import Passage
from extractor.finding.summary import UNIT_NAMES
from extractor.finding.tables import heading_terms as terms
from extractor.finding.tables.cells import Cell
from extractor.finding.tables.frame import Frame
from extractor.finding.tables.headings import Heading, SpreadOf
from extractor.finding.tables.item import VALUES, Item
from extractor.finding.tables.spreads import printed_spread
from schemas.finding import (
    Finding,
    FoundCount,
    FoundEffect,
    FoundRate,
    FoundSummary,
    FoundTest,
)
from schemas.place import Span
from schemas.printed import Printed


def finding_of(frame: Frame, item: Item) -> Iterator[Finding]:
    """The finding of an item, in a table of studies also the denominator of its count."""
    if item.nature == "effect":
        yield _effect(frame, item)
    elif item.nature == "summary":
        summary = _summary(frame, item)
        yield summary
        if "low2" in item.cell.parts and not item.second:
            yield _with_second_spread(frame, item, summary)
    elif item.nature == "rate":
        yield _rate(frame, item)
    elif item.nature == "count":
        yield from _counts(frame, item)
    if "size" in item.cell.parts and item.nature in VALUES and not item.second:
        yield _size(frame, item.cell, "size")


def _counts(frame: Frame, item: Item) -> Iterator[Finding]:
    """A count; with an interval the rate beside it, in a table of studies the denominator."""
    if rate := _rate_beside_count(frame, item):
        yield rate
    yield _count(frame, item)
    if item.cell.form == "fraction" and STUDY.search(frame.rows[item.cell.row].path[-1].text):
        yield _size(frame, item.cell, "of")


def test_of(frame: Frame, item: Item) -> FoundTest | None:
    """A p value that belongs to no other record."""
    numbers = _p(item.cell)
    if numbers["p"] is None:
        return None
    kind = item.heading.p_kind if item.heading is not None else None
    return construct.found_test(
        p=numbers["p"],
        p_op=numbers["p_op"] or "=",
        test_name=None,
        **_found(frame, item.cell, numbers, f"table-test-{kind}"),
    )


def _found(frame: Frame, cell: Cell, numbers: dict[str, Any], pattern: str) -> dict[str, Any]:
    """Where a finding stands: from the first to the last of its own numbers; headers' numbers apart."""
    table = frame.sheet.table
    inside = [
        number.span
        for name, number in numbers.items()
        if isinstance(number, Printed)
        and number.span
        and name != "level"
        and table.start <= number.span.start < table.end
    ]
    first, line = _own_span(cell), frame.line(cell.row)
    start = min([span.start for span in inside] or [first.start])
    end = max([span.end for span in inside] or [first.end])
    return {
        "start": start,
        "end": end,
        "sentence": construct.span(start=min(line.start, start), end=max(line.end, end)),
        "section": frame.block.section,
        "pattern": pattern,
        "cue": None,
        "series": None,
        "table": frame.place(cell),
        "cell": construct.cell_place(table=frame.sheet.number, row=cell.row, column=cell.column),
        "malformed": cell.malformed,
    }


_Value = TypeVar("_Value")


def _sure(value: _Value | None) -> _Value:
    """What the form of an item has already shown to be there.

    Raises:
        ValueError: where a form has let something through that it must not.
    """
    if value is None:
        msg = "an item without its own number"
        raise ValueError(msg)
    return value


def _own_span(cell: Cell) -> Span:
    return cell.passage.document.source_span(cell.label.start, cell.label.end)


def _p(cell: Cell | None, own: Cell | None = None) -> dict[str, Any]:
    """The p value of a cell of its own, or the one printed with the value."""
    if own is not None and "p" in own.parts:
        return {"p": own.number("p"), "p_op": own.passage.comparator(own.parts.get("p_op"))}
    if cell is None:
        return {"p": None, "p_op": None}
    name, sign = ("p", "p_op") if "p" in cell.parts else ("value", "op")
    p = cell.number(name)
    return {"p": p, "p_op": cell.passage.comparator(cell.parts.get(sign)) if p is not None else None}


def _bounds(item: Item) -> dict[str, Printed | None]:
    """The interval of an item: its own, or that of the cells beside it."""
    cell, beside = item.cell, item.interval
    if "low" in cell.parts and cell.form != "interval_alone" and not item.second:
        return {"low": cell.number("low"), "high": cell.number("high")}
    if beside is None:
        return {"low": None, "high": None}
    if beside.form == "interval_alone":
        return {"low": beside.number("low"), "high": beside.number("high")}
    return {"low": beside.number("value"), "high": item.high.number("value") if item.high else None}


def _effect(frame: Frame, item: Item) -> FoundEffect:
    cell = item.cell
    numbers: dict[str, Any] = {"estimate": cell.number("value"), **_bounds(item), **_p(item.p, cell)}
    malformed = cell.malformed or (item.interval is not None and item.interval.malformed)
    if cell.form == "interval_alone":
        malformed = True
        numbers |= {"estimate_low": cell.number("low"), "estimate_high": cell.number("high")}
    numbers["level"] = (
        frame.level(cell) if numbers["low"] is not None or numbers["high"] is not None else None
    )
    p_kind = item.heading.p_kind if item.heading is not None and item.p is None else None
    pattern = "table-effect" if item.interval is None else "table-effect-columns"
    found = _found(frame, cell, numbers, pattern) | {"malformed": malformed}
    return construct.found_effect(measure=_sure(item.measure), p_kind=p_kind, **numbers, **found)


def _summary(frame: Frame, item: Item) -> FoundSummary:
    cell = item.cell
    bounds = _bounds(item)
    sd = cell.number("sd")
    if "second" in cell.parts and item.spread != "ci":
        sd = cell.number("second")
    if item.second:
        sd = None
    lower = item.spread in {"ci", "range"}
    if item.interval is not None and item.interval.form == "plain" and item.high is None and not lower:
        sd, bounds = item.interval.number("value"), {"low": None, "high": None}
    numbers: dict[str, Any] = {"value": cell.number("value"), **bounds, "sd": sd, **_p(item.p, cell)}
    bounded = numbers["low"] is not None or numbers["high"] is not None
    numbers["level"] = frame.level(cell) if item.spread == "ci" and bounded else None
    spread = item.spread if bounded or sd is not None else None
    if sd is not None and spread not in {"sd", "se", "iqr"}:
        spread = None
    return construct.found_summary(
        statistic=item.statistic,
        unit=_unit(frame, item),
        spread=spread,
        not_reached="reached" in cell.parts,
        **numbers,
        **_found(frame, cell, numbers, f"table-summary-{item.spread}"),
    )


def _with_second_spread(frame: Frame, item: Item, first: FoundSummary) -> FoundSummary:
    """A second record of the value of "52.4 (45.5-60.5) [25.4-78.5]", with its other spread."""
    cell = item.cell
    low, high = _sure(cell.number("low2")), _sure(cell.number("high2"))
    cues: dict[str, SpreadOf] = {"Q": "iqr", "R": "range"}
    named = cues.get(cell.letter("cue2"))
    near = [*frame.beside(frame.rows[cell.row])[:1], *frame.over(cell)[:1]]
    others = [s for heading in near for s in heading.spreads if s in {"iqr", "range"} and s != first.spread]
    numbers: dict[str, Any] = {"value": first.value, "low": low, "high": high}
    spread = named or next(iter(others), None)
    found = _found(frame, cell, numbers, f"table-summary-{spread}")
    return first.model_copy(
        update=numbers | found | {"sd": None, "spread": spread, "level": None, "p": None, "p_op": None}
    )


def _unit(frame: Frame, item: Item) -> str | None:
    """The unit printed with the value, or in the labels beside and over it."""
    passage = item.cell.passage
    if item.cell.percent_sign:
        return "%"
    for index, letter in enumerate(passage.tokens.letters):
        if letter in "yu":
            return _unit_name(passage, index)
    over = frame.over(item.cell)
    near: list[Heading] = list(over)
    if not (item.heading and item.heading in over and (item.heading.survival or item.heading.unit)):
        near[:0] = frame.beside(frame.rows[item.cell.row])[:3]  # not over "OS (median)": the years are ages
    for heading in near:
        unit = heading.unit
        if unit and not (unit == "%" and (heading.size or heading.counts)):
            return unit  # the % of "All (n = 199), n (%)" is that of other rows
    return next((h.unit for h in frame.stated[:2] if h.timed), None)


def _unit_name(passage: Passage, index: int) -> str:
    printed = passage.tokens.text[passage.tokens.starts[index] : passage.tokens.ends[index]].strip(" -")
    return (
        UNIT_NAMES.get(printed.lower().rstrip("."), printed)
        if passage.tokens.letters[index] == "y"
        else printed
    )


def _rate(frame: Frame, item: Item) -> FoundRate:
    cell = item.cell
    sd = cell.number("sd") or (cell.number("second") if item.spread == "se" else None)
    numbers: dict[str, Any] = {"percent": cell.number("value"), "sd": sd, **_bounds(item), **_p(item.p, cell)}
    bounded = numbers["low"] is not None or numbers["high"] is not None
    spread = item.spread if item.spread != "iqr" and (bounded or sd is not None) else None
    numbers["level"] = frame.level(cell) if bounded and spread == "ci" else None
    op = cell.passage.comparator(cell.parts.get("op"))
    return construct.found_rate(
        op=op if op != "=" else None,
        spread=spread,
        **numbers,
        **_found(frame, cell, numbers, "table-rate"),
    )


def _count(frame: Frame, item: Item) -> FoundCount:
    cell = item.cell
    percent = cell.number("percent") or cell.number("second")
    if item.percent is not None:
        percent = item.percent.number("value")
    if percent is not None and 0 < percent.value < 1 and _as_proportion(frame, cell):
        percent = None  # "25 (0.49)": 49 %, which the paper does not print
    if item.heading is not None and terms.PER_HEAD.search(item.heading.words) and not item.heading.percents:
        percent = None
    n = _sure(cell.number("value"))
    numbers: dict[str, Any] = {"n": n, "of": cell.number("of"), "percent": percent}
    return construct.found_count(
        **numbers, noun=None, **_found(frame, cell, numbers, f"table-count-{cell.form}")
    )


def _as_proportion(frame: Frame, cell: Cell) -> bool:
    """Whether the row or column gives shares as proportions: "Adherent, n (proportion)"."""
    beside, over = frame.beside(frame.rows[cell.row])[:1], frame.over(cell)[:1]
    headings = (*beside, *over)
    return any("proportion" in heading.words and not heading.percents for heading in headings)


def _size(frame: Frame, cell: Cell, part: Literal["of", "size"]) -> FoundCount:
    """The "51" of "19/51" in a table of studies, the "107" of "107, 0.56 ± 1.10": how many there were."""
    n = _sure(cell.number(part))
    pattern = "table-count-total" if part == "of" else "table-count-measured"
    return construct.found_count(n=n, noun=None, **_found(frame, cell, {"n": n}, pattern))


def _rate_beside_count(frame: Frame, item: Item) -> FoundRate | None:
    """Of "29 (60.4) | (45.3, 74.2)": a percentage with an interval is a rate even beside its count."""
    cell = item.cell
    percent = cell.number("percent") or cell.number("second")
    if percent is None and item.percent is not None:
        percent = item.percent.number("value")
    numbers: dict[str, Any] = {"percent": percent, **_bounds(item), **_p(item.p, cell)}
    if percent is None or (numbers["low"] is None and numbers["high"] is None):
        return None
    spread = printed_spread(cell) or item.spread or "ci"
    numbers["level"] = frame.level(cell) if spread == "ci" else None
    return construct.found_rate(
        spread=spread if spread in {"ci", "range"} else None,
        **numbers,
        **_found(frame, cell, numbers, "table-rate-counted"),
    )
