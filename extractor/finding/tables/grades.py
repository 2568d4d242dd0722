"""Grade splits in tables: rows "G1", "G2", "G3" make one record a column, without counts beside it."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Literal

from extractor.document.sheet_terms import STUDY
from extractor.document.sheets import Row
from extractor.finding.grade_split import grade_name
from extractor.finding.tables import grade_terms as terms
from extractor.finding.tables.cells import Cell
from extractor.finding.tables.frame import Frame
from extractor.finding.tables.item import Item, Items
from schemas.finding import CellPlace, FoundGrades
from schemas.place import Span
from schemas.printed import Printed
from schemas.value import GradePart


def grade_splits_in(frame: Frame, items: Items) -> Iterator[FoundGrades]:
    """The grade splits of a table; their cells are taken from the items."""
    if any(terms.OF_EVENTS.search(label.text.lower()) for label in frame.sheet.captions):
        return
    graded = [row for row in frame.sheet.rows if row.own and _is_grade(row)]
    for _, group in groupby(graded, key=lambda row: row.path[:-1]):
        rows = list(group)
        if len(rows) >= 2:
            yield from _columns(frame, items, rows)
    yield from _listed(frame)


def _is_grade(row: Row) -> bool:
    own = row.path[-1].text.lower()
    above = " ".join(label.text.lower() for label in row.path[:-1])
    if not terms.GRADE.fullmatch(own) or terms.TOXIC.search(f"{above} {own}"):
        return False
    return bool(terms.GRADED.search(above)) or (
        not terms.ALONE.fullmatch(own) and bool(terms.GRADED.search(own))
    )


def _columns(frame: Frame, items: Items, rows: list[Row]) -> Iterator[FoundGrades]:
    numbers = [row.number for row in rows]
    for column in range(frame.sheet.stub, frame.sheet.width):
        cells = {number: items[number, column] for number in numbers if (number, column) in items}
        counts = {number: item for number, item in cells.items() if item.nature == "count"}
        if len(counts) < 2:
            continue
        parts = {
            grade_name(row.path[-1].text.lower()): _part(
                counts[row.number], items.get((row.number, column + 1))
            )
            for row in rows
            if row.number in counts
        }
        if len(parts) != len(counts):
            continue
        for number, item in counts.items():
            del items[number, column]
            follower = items.get((number, column + 1))
            if follower is not None and follower.nature == "percent" and "second" not in item.cell.parts:
                del items[number, column + 1]
        yield _grades(frame, next(iter(counts.values())).cell, parts)


def _part(item: Item, beside: Item | None) -> GradePart:
    cell = item.cell
    percent = cell.number("percent") or cell.number("second")
    if percent is None and beside is not None and beside.nature == "percent":
        percent = beside.cell.number("value")
    return GradePart(n=cell.number("value"), percent=percent)


def _grades(frame: Frame, cell: Cell, parts: dict[str, GradePart]) -> FoundGrades:
    spans = [n.span for part in parts.values() for n in (part.n, part.percent) if n is not None and n.span]
    row = frame.rows[cell.row]
    said = " ".join(label.text.lower() for label in (*row.path, *frame.sheet.captions, *frame.sheet.notes))
    place, line = frame.place(cell), frame.line(cell.row)
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    size = frame.size(cell) or _study_size(frame, row)
    return FoundGrades(
        system=_system(parts, said),
        parts=parts,
        total=size,
        start=start,
        end=end,
        sentence=Span(start=min(line.start, start), end=max(line.end, end)),
        section=frame.block.section,
        pattern="table-grades",
        table=place.model_copy(
            update={"row": " / ".join(label.text for label in row.path[:-1]) or place.row}
        ),
        cell=CellPlace(table=frame.sheet.number, row=cell.row, column=cell.column),
    )


def _study_size(frame: Frame, row: Row) -> Printed | None:
    """How many a study had whose row prints "19/51" beside its grades."""
    if not STUDY.search(row.path[-1].text):
        return None
    sizes = [
        cell.number("of")
        for (number, _), cell in frame.cells.items()
        if number == row.number and cell.form == "fraction"
    ]
    return sizes[0] if len(sizes) == 1 else None


def _system(parts: dict[str, GradePart], said: str) -> Literal["WHO", "differentiation"] | None:
    if any("differentiated" in said and name in {"well", "moderate", "poor"} for name in parts):
        return "differentiation"
    who = re.search(r"\bwho\b|world health", said) is not None
    return "WHO" if who or "NEC" in parts else None


def _listed(frame: Frame) -> Iterator[FoundGrades]:
    """Of "46/NR/5" under "Grade (G1/G2/G3)"."""
    for cell in frame.cells.values():
        if cell.form not in {"parts", "fraction"}:
            continue
        heads = [h.words for h in frame.over(cell)] + [h.words for h in frame.beside(frame.rows[cell.row])]
        match = next((m for words in heads if (m := terms.LISTED.search(words))), None)
        if match is None:
            continue
        names = [grade_name(name.strip()) for name in match.group().split("/")]
        printed = cell.list()
        if len(names) == len(printed) and any(printed):
            yield _grades(frame, cell, {n: GradePart(n=p) for n, p in zip(names, printed, strict=True)})
