"""A ``table`` element to a grid over the text: the rows of its head and bodies, cell by cell."""

import re
from collections.abc import Iterator

from pydantic import TypeAdapter

from extractor.reading import header_rows
from extractor.reading.grids import Grid, Laid, Loose, lay_out
from extractor.reading.header_rows import Headers
from extractor.reading.inline import Inline
from extractor.reading.rendered import Rendered, single_spaced
from extractor.reading.sheet import Sheet
from extractor.reading.xml_safety import Element, words
from schemas.paper import Cell

_WIDE_BLANKS = {"\u2003": 2, "\u2002": 1, "\u2001": 2, "\u2000": 1, "\u3000": 2}
_PADDING = re.compile(r"(?:padding|margin)-left:\s*(\d+)")
# "- Lung", "• once a day"
_DASHED = re.compile(r"[-–—•◦▪·]\s?[^\W\d]")
_EDGES = " \u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\u200b\u2028"
_EMPTY = Rendered("")


def read_grid(table: Element) -> tuple[Grid, Headers]:
    """The grid of a table element and its header rows."""
    head, bodies = _row_groups(table)
    grid = lay_out([group for group in (head, *bodies) if group])
    marked = len(head) or _bold_rows(table, bodies)
    return grid, Headers(marked, frozenset()) if grid.too_large else header_rows.find(grid, marked)


def _row_groups(table: Element) -> tuple[list[list[Loose]], list[list[list[Loose]]]]:
    head: list[list[Loose]] = []
    bodies: list[list[list[Loose]]] = []
    loose: list[list[Loose]] = []
    for part in table:
        if part.tag == "thead":
            head += [_row(tr, header=True) for tr in part.iter("tr")]
        elif part.tag in {"tbody", "tfoot"}:
            bodies.append([_row(tr, header=False) for tr in part.iter("tr")])
        elif part.tag == "tr":
            loose.append(_row(part, header=False))
        elif part.tag == "tgroup":
            return _cals_groups(part)
    return head, [*bodies, loose]


def _row(tr: Element, *, header: bool) -> list[Loose]:
    return [_cell(cell, header=header or cell.tag == "th") for cell in tr if cell.tag in {"td", "th"}]


def _cell(cell: Element, *, header: bool) -> Loose:
    rendered, indent = _indented(cell)
    attribute = cell.get
    style = attribute("style")
    if style:
        indent += _padding(style)
    rows, columns = attribute("rowspan"), attribute("colspan")
    if rows is columns is None and not indent:
        return Loose(rendered, 1, 1, header)
    return Loose(rendered, _span(rows), _span(columns), header, indent)


def _span(value: str | None) -> int:
    """A span as written; 1 where it is no number. 0 ("to the end of the group") is a far number."""
    if value is None or value == "1":
        return 1
    digits = value.strip()
    if not digits.isdecimal():
        return 1
    return int(digits[:7]) or 65534


def _indented(cell: Element) -> tuple[Rendered, int]:
    """A cell's text without the blanks around it, and how far those before it indent it."""
    if len(cell):
        inline = Inline(in_table=True)
        inline.content(cell)
        rendered = inline.finish()
    else:
        content = cell.text
        rendered = Rendered(single_spaced(content).strip(" ")) if content else _EMPTY
    text, marks = rendered
    if not text or (text[0] <= "~" and text[-1] <= "~"):
        return rendered, 0
    bare = text.strip(_EDGES)
    if len(bare) == len(text):
        return rendered, 0
    cut = len(text) - len(text.lstrip(_EDGES))
    indent = sum(_WIDE_BLANKS.get(char, 1) for char in text[:cut])
    marks = tuple(mark._replace(start=mark.start - cut, end=mark.end - cut) for mark in marks)
    return Rendered(bare, marks), indent


def _padding(style: str) -> int:
    found = _PADDING.search(style)
    return int(found[1]) if found else 0


def _bold_rows(table: Element, bodies: list[list[list[Loose]]]) -> int:
    """Header rows of a table without a head: the first that are all ``th``, or all bold."""
    count = 0
    rows = [row for body in bodies for row in body]
    for tr, row in zip(table.iter("tr"), rows, strict=False):
        filled = [cell for cell in tr if words(cell).strip()]
        named = bool(row) and (all(cell.header for cell in row) or _all_bold(filled))
        if not named:
            break
        count += 1
    return count if count < len(rows) else 0


def _all_bold(cells: list[Element]) -> bool:
    return len(cells) > 1 and all(
        not (cell.text or "").strip()
        and len(cell)
        and all(part.tag in {"bold", "b", "break"} for part in cell)
        for cell in cells
    )


# ------------------------------------------------------------------------------------------------- CALS


def _cals_groups(group: Element) -> tuple[list[list[Loose]], list[list[list[Loose]]]]:
    """Rows of the CALS model, where spans are named columns and counts of further rows."""
    columns: dict[str, int] = {}
    for number, spec in enumerate(group.findall("colspec")):
        columns[spec.get("colname", f"col{number + 1}")] = number
    head = [
        _entries(row, columns, header=True) for part in group.findall("thead") for row in part.iter("row")
    ]
    bodies = [
        [_entries(row, columns, header=False) for row in part.iter("row")]
        for name in ("tbody", "tfoot")
        for part in group.findall(name)
    ]
    return head, bodies


def _entries(row: Element, columns: dict[str, int], *, header: bool) -> list[Loose]:
    cells = []
    for entry in row.iter("entry"):
        rendered, indent = _indented(entry)
        first, last = columns.get(entry.get("namest", "")), columns.get(entry.get("nameend", ""))
        wide = last - first + 1 if first is not None and last is not None and last > first else 1
        more = entry.get("morerows", "0")
        tall = 1 + int(more[:5]) if more.isdecimal() else 1
        cells.append(Loose(rendered, tall, wide, header, indent))
    return cells


# ----------------------------------------------------------------------------------------------- writing


_CELLS = TypeAdapter(tuple[Cell, ...])  # all cells of a table at once: a third of the time of one by one
_Fields = dict[str, int | bool]


def write_grid(sheet: Sheet, grid: Grid, headers: Headers) -> tuple[Cell, ...]:
    """Writes a grid's rows to the sheet; its cells as places in the text.

    A grid too large to be laid out is written as it came, cell after cell, and has no cells.
    """
    if grid.too_large:
        for line in grid.lines:
            sheet.row([laid.cell.text for laid in line])
            sheet.line_break()
        return ()
    depths = _depths(grid)
    cells: list[_Fields] = []
    for number, line in enumerate(grid.lines):
        if number:
            sheet.line_break()
        header = number < headers.top or number in headers.inner
        cells += _written(sheet, line, grid.columns, depths, header=header)
    return _CELLS.validate_python(cells)


def _written(
    sheet: Sheet, line: list[Laid], columns: int, depths: dict[int, int], *, header: bool
) -> Iterator[_Fields]:
    texts: list[Rendered | None] = [None] * columns
    for laid in line:
        texts[laid.column] = laid.cell.text
    places = sheet.row(texts)
    for row, column, rowspan, colspan, cell in line:
        start, end = places[column]
        fields: _Fields = {"row": row, "column": column, "start": start, "end": end}
        if rowspan > 1 or colspan > 1:
            fields |= {"rowspan": rowspan, "colspan": colspan}
        if header or (cell.header and not column):  # a th further right is no row label
            fields["header"] = True
        if not column and (width := _width(cell)):
            fields["indent"] = depths[width]
        yield fields


def _width(cell: Loose) -> int:
    """How far a row label is indented; one behind a dash or dot is by that."""
    return cell.indent + (_DASHED.match(cell.text.text) is not None)


def _depths(grid: Grid) -> dict[int, int]:
    """Widths of indentation of the row labels to depths 1, 2, ..., the least first."""
    widths = {_width(laid.cell) for laid in grid.cells if laid.column == 0}
    return {width: depth for depth, width in enumerate(sorted(widths - {0}), start=1)}
