"""Several counts in one cell: "35/14" beside "Male/female", "9 male; 3 female"."""

from collections.abc import Iterator

from extractor.document.sheet_lists import Listed, listed
from extractor.finding.tables import heading_terms as terms
from extractor.finding.tables.cells import Cell
from extractor.finding.tables.frame import Frame
from extractor.finding.tables.item import Items
from schemas.finding import CellPlace, FoundCount

_FEWEST_KNOWN = 0.5


def listed_counts(frame: Frame, items: Items) -> Iterator[FoundCount]:
    """A count for each number of a cell that lists the levels of its row; such cells are no items."""
    if frame.displaced:
        return
    for place, cell in frame.cells.items():
        label = frame.rows[cell.row].path[-1:]
        numbers = listed(_words(cell), label[0].text) if label else ()
        if numbers and _are_levels(frame, cell, numbers):
            items.pop(place, None)
            for index, number in enumerate(numbers):
                yield _count(frame, cell, number, index)


def _are_levels(frame: Frame, cell: Cell, numbers: tuple[Listed, ...]) -> bool:
    """Whether they are levels: of the group over them, or by their names where its size is not printed."""
    headings = [*frame.beside(frame.rows[cell.row])[:1], *frame.over(cell)[:1]]
    if any(h.measures or h.statistic or h.p or h.rates for h in headings):
        return False
    if any(h.percents and not h.counts and not h.size for h in headings):
        return False
    known = all(terms.LEVEL_NAME.fullmatch(number.name.lower()) for number in numbers)
    if not known and any(heading.unit for heading in headings):
        return False  # "Systolic/diastolic (mm Hg)"
    size = frame.size(cell)
    if size is None:
        return known
    words = _words(cell)
    return (
        _FEWEST_KNOWN * float(size.value)
        <= sum(int(words[slice(*number.n)]) for number in numbers)
        <= size.value
    )


def _words(cell: Cell) -> str:
    """The cell as the paper has it: a label's words may lack marks, and offsets would shift."""
    return cell.passage.tokens.text[cell.label.start : cell.label.end]


def _count(frame: Frame, cell: Cell, number: Listed, index: int) -> FoundCount:
    passage = cell.passage
    lead = cell.label.start
    n = passage.printed_at(lead + number.n[0], lead + number.n[1])
    percent = None
    if number.percent is not None:
        percent = passage.printed_at(lead + number.percent[0], lead + number.percent[1])
    last = percent or n
    spans = [span for span in (n.span, last.span) if span is not None]
    return FoundCount(
        n=n,
        percent=percent,
        start=spans[0].start,
        end=spans[-1].end,
        sentence=frame.line(cell.row),
        section=frame.block.section,
        pattern=f"table-count-listed-{index}",
        table=frame.place(cell),
        cell=CellPlace(table=frame.sheet.number, row=cell.row, column=cell.column),
    )
