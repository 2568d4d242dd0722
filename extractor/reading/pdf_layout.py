"""A page laid out: its floats and furniture set apart, its text in columns, all of it as passages."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from extractor.reading.pdf_columns import Placed, Strip, columns
from extractor.reading.pdf_floats import last_table, take_floats
from extractor.reading.pdf_forests import is_forest, without_scale
from extractor.reading.pdf_frames import Frame
from extractor.reading.pdf_furniture import Furniture
from extractor.reading.pdf_grid import grid_of
from extractor.reading.pdf_grid_parts import Part
from extractor.reading.pdf_lines import line_of, lines_of
from extractor.reading.pdf_passages import Kind, Passage, passages_of
from extractor.reading.pdf_shapes import Shape, without_leaders
from extractor.reading.pdf_side_headings import side_headings
from extractor.reading.pdf_strings import String
from extractor.reading.pdf_style import Body
from extractor.reading.pdf_surface import Float, Surface
from schemas.paper import SectionKind


class View(NamedTuple):
    """One direction of a page: its strings and what is drawn on it."""

    frame: Frame
    strings: list[String]
    shapes: list[Shape]


class Layout:
    """Lays out the pages of a document one after the other; a table may go on from page to page."""

    def __init__(self, furniture: Furniture, body: Body) -> None:
        self._furniture = furniture
        self._body = body
        self._gutters: list[Strip] = []
        self._table: Float | None = None
        self._written: dict[int, Passage] = {}  # the passages of tables, by the float
        self._changed: list[tuple[Passage, Passage]] = []  # what a page changed, and what it was

    def passages(self, views: Sequence[View]) -> Iterator[list[Passage]]:
        """The passages of a page, column after column.

        Where this is not run to its end, ``line_by_line`` has to follow.
        """
        self._changed = []
        for number, view in enumerate(views):
            if number and not _holds_text(view):
                yield from _margin(view)
            else:
                yield from self._upright(view, carry=number == 0)

    def line_by_line(self, views: Sequence[View]) -> list[list[Passage]]:
        """The lines of a page as they stand in its content, for a page that could not be laid out.

        What had joined a table of an earlier page leaves it again, and no table goes on from here.
        """
        for passage, was in reversed(self._changed):
            passage.grid, passage.parts, passage.lines = was.grid, was.parts, was.lines
            passage.label, passage.title = was.label, was.title
        self._changed, self._table, self._written = [], None, {}
        return [column for number, view in enumerate(views) for column in self._plain(view, first=not number)]

    def _plain(self, view: View, *, first: bool) -> Iterator[list[Passage]]:
        if not first and not _holds_text(view):
            yield from _margin(view)
            return
        text, around = self._furniture.part(view.frame, view.strings)
        yield from ([Passage([line_of(view.frame, string)])] for string in text)
        yield [Passage([line], Kind.ASIDE) for line in lines_of(view.frame, around)]

    def _upright(self, view: View, *, carry: bool) -> Iterator[list[Passage]]:
        frame = view.frame
        text, around = self._furniture.part(frame, view.strings)
        text, shapes = without_leaders(text, view.shapes)
        view = view._replace(shapes=shapes)
        surface = Surface(frame, text, shapes, self._body)
        take_floats(surface, self._table if carry else None)
        headings = side_headings(surface.rest)
        aside = {id(string) for heading in headings.values() for string in heading}
        items = [
            Placed(string.area, at, string.size, string.base)
            for at, string in enumerate(surface.rest)
            if id(string) not in aside
        ]
        items += [Placed(one.area, -1 - at, self._body.size) for at, one in enumerate(surface.found)]
        for column in columns(items, self._body.size, self._gutters):
            segment: list[String] = []
            for item in column:
                string = surface.rest[item.number] if item.number >= 0 else None
                heading = headings.get(id(string)) if string is not None else None
                if string is None or heading is not None:
                    yield passages_of(lines_of(frame, segment))
                    segment = []
                if heading is not None:
                    yield [Passage(lines_of(frame, heading))]
                if string is not None:
                    segment.append(string)
                else:
                    yield self._float(view, surface.found[-1 - item.number])
            yield passages_of(lines_of(frame, segment))
        yield [Passage([line], Kind.ASIDE) for line in lines_of(frame, around)]
        self._table = last_table(surface)
        last = self._written.get(id(self._table))
        # an id is only good while its float lives
        self._written = {id(self._table): last} if last is not None else {}

    def _float(self, view: View, one: Float) -> list[Passage]:
        """A float's passages; rows that go on with a table join it."""
        found = float_passages(view, one)
        table = next((passage for passage in found if passage.kind is Kind.TABLE), None)
        if table is None:
            return found
        before = self._written.get(id(one.of)) if one.of is not None else None
        goes_on = before is not None and (before.grid or len(before.lines) == 1)  # a header alone is no grid
        if before and goes_on and (whole := grid_of([*before.parts, *table.parts])):
            self._changed.append((before, replace(before)))
            before.grid, before.parts = whole, [*before.parts, *table.parts]
            before.lines = [*before.lines, *table.lines]
            if before.label is None and table.label:
                before.label = table.label
                before.title = next((one for one in found if one.kind is Kind.CAPTION), None)
            found.remove(table)
            table = before
        self._written[id(one)] = table
        return found


def _holds_text(view: View) -> bool:
    """Whether a second direction of text is more than an axis label or a stamp."""
    return sum(len(string.words) for string in view.strings) > 60


def _margin(view: View) -> Iterator[list[Passage]]:
    yield [Passage([line], Kind.ASIDE) for line in lines_of(view.frame, view.strings)]


def float_passages(view: View, one: Float) -> list[Passage]:
    """A float's caption, grid and footnotes, in the order in which they are read."""
    section = SectionKind.TABLE if one.of_table else SectionKind.FIGURE
    frame = view.frame
    passages: list[Passage] = []
    if one.caption:
        # A legend in two columns has rows side by side: they are as they were found.
        caption = [line_of(frame, row, in_table=True) for row in one.caption]
        passages.append(Passage(caption, Kind.CAPTION, section=section, label=one.label))
    if one.body and (one.of_table or is_forest(one.body)):
        passages += _tables(view, one, section)
    elif one.body:
        passages += _words_of(view.frame, one.body)
    for note in passages_of(lines_of(frame, one.notes, in_table=True), Kind.FOOTNOTE):
        note.section = section
        passages.append(note)
    return passages


def _tables(view: View, one: Float, section: SectionKind) -> list[Passage]:
    """A float's grid; the scale under a forest plot is set apart, as it would add columns."""
    frame = view.frame
    body, scale = (one.body, []) if one.of_table else without_scale(one.body)
    part = Part(frame, body, view.shapes if one.of_table else [], one.area)
    lines = lines_of(frame, body, in_table=True)
    table = Passage(lines, Kind.TABLE, section=section, label=one.label, grid=grid_of([part]), parts=[part])
    found = [table]
    return [*found, *_words_of(frame, scale)]


def _words_of(frame: Frame, strings: Sequence[String]) -> list[Passage]:
    """What is written in a figure, each group of lines by itself."""
    items = [Placed(string.area, at, string.size, string.base) for at, string in enumerate(strings)]
    size = max((string.size for string in strings), default=8.0)
    passages = [
        passage
        for column in columns(items, size, [])
        for passage in passages_of(lines_of(frame, [strings[item.number] for item in column]), Kind.FIGURE)
    ]
    for passage in passages:
        passage.section = SectionKind.FIGURE
    return passages
