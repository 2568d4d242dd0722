"""Cells that look like values and became none: reported as unread, one entry a row, with the reason."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate, chain

from extractor.document.sheets import Row
from extractor.finding.tables import heading_terms as terms
from extractor.finding.tables.cell_patterns import GARBLED, PARTS, SHAPED, TWO_NUMBERS
from extractor.finding.tables.cells import Cell
from extractor.finding.tables.frame import Frame
from extractor.finding.tables.headings import Heading
from extractor.finding.tables.outside import outside
from schemas.finding import Finding, Unread
from schemas.printed import Printed
from schemas.record import PRINTED_FIELDS

_SPEAKING = frozenset({"interval", "deviation", "pair", "share", "fraction"})
_LOOKS: dict[str, str] = {
    "interval": "effect",
    "interval_alone": "effect",
    "deviation": "summary",
    "pair": "count",
    "share": "count",
    "fraction": "count",
    "parts": "count",
    "": "count",
    "plain": "count",
}
_FEWEST_PEOPLE, _MOSTLY = 4, 0.7


def leftovers(frame: Frame, found: list[Finding], unread: list[Unread]) -> Iterator[Unread]:
    """Rows with cells in a form that only values have, none of which is in a record or reported already."""
    table = frame.sheet.table
    inside = [(f.kind, tuple(_numbers(f))) for f in found if table.start <= f.start < table.end]
    read = _Read(
        chain(
            chain.from_iterable(spans for _, spans in inside),
            ((u.start, u.end) for u in unread if table.start <= u.start < table.end),
        )
    )
    values = _Read(chain.from_iterable(spans for kind, spans in inside if kind != "test"))
    yield from _untold(frame)
    people = _is_of_single_people(frame)
    for row in frame.sheet.rows:
        if left := _left(frame, row, read, values, people=people):
            yield _unread(frame, left)


def _left(frame: Frame, row: Row, read: "_Read", values: "_Read", *, people: bool) -> list[Cell]:
    """The cells of a row that look like values and are in no record."""
    cells = [frame.cells[row.number, column] for column in row.cells]
    missed = [cell for cell in cells if not _is_read(frame, cell, read)]
    left = [cell for cell in missed if _speaks(frame, cell) or (not people and _is_bare_decimal(frame, cell))]
    if left or people or any(_is_read(frame, cell, values) for cell in cells):
        return left
    return [cell for cell in missed if _may_count(frame, cell)]


def _numbers(finding: Finding) -> Iterator[tuple[int, int]]:
    """Where a finding's own numbers stand: a quote may reach over cells between them."""
    numbers: list[Printed | None] = list(map(finding.__dict__.get, PRINTED_FIELDS[finding.kind]))
    if finding.kind == "grades":
        numbers += [number for part in finding.parts.values() for number in (part.n, part.percent)]
    for number in numbers:
        if number is not None and number.span is not None:
            yield number.span.start, number.span.end


def _is_of_single_people(frame: Frame) -> bool:
    """Whether each row is one patient, "1", "2", "3": what stands there is nobody's summary."""
    own = [row.path[-1].text.strip() for row in frame.sheet.rows if row.own]
    numbered = sum(terms.ONE_PATIENT.fullmatch(text) is not None for text in own)
    return numbered >= _FEWEST_PEOPLE and numbered >= _MOSTLY * len(own)


def _is_read(frame: Frame, cell: Cell, read: "_Read") -> bool:
    view = frame.words.document.view
    return read.meets(view.source(cell.label.start), view.source_end(cell.label.end))


def _unread(frame: Frame, cells: list[Cell]) -> Unread:
    """One entry for the cells of a row."""
    document = frame.words.document
    first, last = (document.source_span(cell.label.start, cell.label.end) for cell in (cells[0], cells[-1]))
    return Unread(
        document=document.paper.id,
        start=first.start,
        end=last.end,
        quote=document.paper.text[first.start : last.end],
        looks_like=_looks_like(cells[0]),
        why=_why(frame, cells[0]),
    )


def _why(frame: Frame, cell: Cell) -> str:
    near = _near(frame, cell)
    if any(terms.PER_TIME.search(heading.words) for heading in near):
        return "a rate over time or of a population is not a kind of this version"
    if any(terms.EFFICACY.search(heading.words) for heading in near):
        return "a percent change as an effect is not a measure of this version"
    if cell.form == "":
        return "no form of a value reads the whole of this cell"
    return "no heading, caption or note says what these cells hold"


def _near(frame: Frame, cell: Cell) -> list[Heading]:
    return [*frame.over(cell), *frame.beside(frame.rows[cell.row])[:1]]


def _may_count(frame: Frame, cell: Cell) -> bool:
    """Whether a bare whole number, in a row of which nothing was read, may be a count: "9", "19"."""
    over, beside = frame.over(cell), frame.beside(frame.rows[cell.row])
    value = cell.number("value") if cell.form == "plain" and not cell.is_reference else None
    if value is None or value.decimals or value.value < 0 or not over or over[0].unit or over[0].p:
        return False
    if _is_of_money(frame, cell) or "u" in cell.passage.tokens.letters:
        return False
    if any(terms.OVER_PERSON_TIME.search(heading.words) for heading in (*over, *beside[:1])):
        return False
    return bool(beside) and not beside[0].unit and not outside(frame, cell, over[0], beside[0])


def _is_bare_decimal(frame: Frame, cell: Cell) -> bool:
    """Whether a number with decimals or a percent sign stands where nothing says what it is."""
    value = cell.number("value") if cell.form == "plain" and not cell.is_reference else None
    if value is None or not (value.decimals or cell.percent_sign) or _is_of_money(frame, cell):
        return False
    over, beside = frame.over(cell), frame.beside(frame.rows[cell.row])
    if not over or not beside or any(heading.p for heading in (*over, beside[0])):
        return False
    if over[0].interval_alone or over[0].bound:
        return False  # a spread: what it belongs to is reported
    return not outside(frame, cell, over[0], beside[0])


def _is_of_money(frame: Frame, cell: Cell) -> bool:
    """Whether it is a sum of money, by its sign, its headings or the caption."""
    near = [*_near(frame, cell), *(frame.heading(label) for label in frame.sheet.captions)]
    return cell.is_money or any(terms.MONEY.search(heading.words) for heading in near)


def _untold(frame: Frame) -> Iterator[Unread]:
    """Numbers among the words behind a value: "52 (59 in later years)"."""
    document = frame.words.document
    for cell in frame.cells.values():
        if cell.untold is None:
            continue
        span = document.source_span(*cell.untold)
        yield Unread(
            document=document.paper.id,
            start=span.start,
            end=span.end,
            quote=document.quote(span),
            looks_like="count" if cell.form == "plain" else "summary",
            why="a number among words behind the value of a cell",
        )


class _Read:
    """Stretches of text that are accounted for, for a question that is asked of every cell."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(stretches)
        self._starts = [start for start, _ in ordered]
        self._reach = list(accumulate((end for _, end in ordered), max))

    def meets(self, start: int, end: int) -> bool:
        """Whether any of them shares a character with ``start`` to ``end``."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._reach[before - 1] > start


def _speaks(frame: Frame, cell: Cell) -> bool:
    """Whether its form, or a heading of intervals over it, says that a cell holds a value."""
    over, beside = frame.over(cell), frame.beside(frame.rows[cell.row])
    if outside(frame, cell, over[0] if over else None, beside[0] if beside else None):
        return False
    text = cell.label.text.strip()
    if PARTS.fullmatch(text) and cell.form in {"parts", "interval_alone"}:
        return any(terms.IN_PARTS.search(heading.words) for heading in beside[:2])  # "11:7" beside "M:F"
    if cell.form == "interval_alone":
        return any(heading.interval_alone for heading in over[:1]) or text[:1] in "(["
    if cell.form == "":
        shaped = SHAPED.match(text) or GARBLED.fullmatch(text) or TWO_NUMBERS.fullmatch(text)
        return shaped is not None
    return cell.form in _SPEAKING


def _looks_like(cell: Cell) -> str:
    """What a cell of its form mostly is: "14 (20)" a count, "1.4 (2.0)" a mean with its spread."""
    value = cell.number("value")
    if cell.form == "plain" and cell.percent_sign:
        return "rate"
    described = cell.form in {"pair", "plain"} and value is not None and value.decimals
    return "summary" if described else _LOOKS[cell.form]
