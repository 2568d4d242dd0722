"""Group sizes in headings: "Placebo (n = 70)" is a count, once for all columns under it."""

from collections.abc import Iterator

from extractor.document.sheet_labels import Label
from extractor.finding import construct
from extractor.finding.tables.frame import Frame
from schemas.finding import FoundCount
from schemas.place import TablePlace
from schemas.printed import Printed


def group_sizes(frame: Frame) -> Iterator[FoundCount]:
    """A count for each heading that prints a group's size."""
    seen: set[int] = set()
    for row, column, label in _labels(frame):
        size = frame.heading(label).size
        if size is None or size.span is None or size.span.start in seen:
            continue
        seen.add(size.span.start)
        span = frame.words.document.source_span(label.start, label.end)
        percent = frame.heading(label).size_percent
        yield construct.found_count(
            n=size,
            percent=percent,
            start=size.span.start,
            end=percent.span.end if percent is not None and percent.span else size.span.end,
            sentence=span,
            section=frame.block.section,
            pattern="table-size",
            table=_place(frame, row, label, size),
            cell=construct.cell_place(table=frame.sheet.number, row=row, column=column),
        )


def _place(frame: Frame, row: int, label: Label, size: Printed) -> TablePlace:
    if row >= frame.sheet.table.header_rows and label in frame.rows[row].path:
        path = frame.rows[row].path
        return construct.table_place(
            label=frame.sheet.table.label, row=" / ".join(label.text for label in path)
        )
    return construct.table_place(label=frame.sheet.table.label, column=label.text, column_n=int(size.value))


def _labels(frame: Frame) -> Iterator[tuple[int, int, Label]]:
    """Every heading with its row and the first column it stands over, and every label of a row."""
    for column, labels in enumerate(frame.sheet.heads):
        for label in labels:
            yield 0, column, label
    for row in frame.sheet.rows:
        for column, labels in row.subheads.items():
            for label in labels:
                yield row.number, column, label
        for label in row.path[len(row.path) - row.own :] if row.own else ():
            yield row.number, 0, label
