"""What floats on a page: tables and figures, each with its caption, told from the text around them."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import reduce
from itertools import chain

from extractor.reading.captions import Caption, is_footnote
from extractor.reading.pdf_captions import Found
from extractor.reading.pdf_figures import is_as_wide, take_figures
from extractor.reading.pdf_frames import Area
from extractor.reading.pdf_rows import Row, baselines, row_text, tabular
from extractor.reading.pdf_surface import Float, Surface
from extractor.reading.pdf_table_regions import TableRegion

_CONTINUED = re.compile(r"\bcont(?:inued|['’]d|\.|d\.?)(?:\W|$)", re.IGNORECASE)
_STARTS = 3  # strings that begin at one place: the edge of a column
_CLOSE = 5  # sizes from a table to the caption under it
_TOP_ROWS = 6
_ALIGNED = 0.8  # of the cells of rows that go on with a table
_COLUMN = 0.6  # of the page: a narrower table stands in a column


def take_floats(surface: Surface, carried: Float | None) -> None:
    """Finds a page's tables and figures; ``carried`` is a table that the page before may not have ended."""
    if carried is not None:
        _onto_page(surface, carried)
    for caption in surface.captions:
        if caption.caption.of_table and not _names_above(surface, caption):
            of = carried if carried is not None and _is_continued(caption, carried) else None
            table = _table(surface, caption, of)
            if carried is not None and _ends(surface, table, carried):
                table.of = carried
            surface.found.append(table)
    _into_next_column(surface)
    take_figures(surface, carried)


def last_table(surface: Surface) -> Float | None:
    """The table that nothing stands under, so that it may go on on the next page."""
    tables = [one for one in surface.found if one.of_table and one.body and surface.is_last(one)]
    return max(tables, key=lambda one: one.area.x1, default=None)


def _table(surface: Surface, caption: Found, of: Float | None) -> Float:
    """The table under a caption, or above it where only there is one."""
    region = TableRegion(surface, caption)
    if tabular(region.rows) < 2 and not _begins_at_foot(surface, region):
        above = TableRegion(surface, caption, downwards=False)
        if tabular(above.rows) > 1:
            region = above
        elif not tabular(region.rows):
            region.rows = []
    return _taken(surface, caption, region, of)


def _names_above(surface: Surface, caption: Found) -> bool:
    """Whether a caption stands right under a table that has come from the page before without one."""
    for table in surface.found:
        gap = caption.area.top - table.area.bottom
        if (
            table.of is not None
            and not table.caption
            and not table.label
            and 0 <= gap < _CLOSE * surface.body.size
        ):
            table.label, table.caption = caption.caption.label, caption.rows
            return True
    return False


def _ends(surface: Surface, table: Float, carried: Float) -> bool:
    """Whether a table over its caption, at the head of a page, ends the one from the page before."""
    if carried.label or not table.body or table.area.bottom > max(row.area.bottom for row in table.caption):
        return False
    above = Area(table.area.x0, float("-inf"), table.area.x1, table.area.top)
    return is_as_wide(table.body, carried) and not any(above.touches(one.area) for one in surface.rest)


def _begins_at_foot(surface: Surface, region: TableRegion) -> bool:
    """Whether a table has no more than its header at the foot of a column: it goes on in the next one."""
    if not region.rows or not tabular(region.rows[:1]):
        return False
    last = region.rows[-1]
    return not any(
        one.area.top > last[0].base and one.area.x0 < last[-1].area.x1 and one.area.x1 > last[0].area.x0
        for one in surface.rest
    )


def _taken(surface: Surface, caption: Found, region: TableRegion, of: Float | None) -> Float:
    """A region's strings as table, taken off the surface."""
    rows, notes = region.parted()
    strings = [string for row in region.rows for string in row]
    surface.take(strings)
    areas = [*([caption.area] if caption.rows else []), *(string.area for string in strings)]
    area = reduce(Area.with_, areas)
    return Float(
        of_table=True,
        area=area,
        label=caption.caption.label,
        caption=caption.rows,
        body=[string for row in rows for string in row],
        notes=[string for row in notes for string in row],
        of=of,
        sides=region.sides,
    )


def _is_continued(caption: Found, carried: Float) -> bool:
    """Whether a caption says that its table goes on ("Table 1. Cont.")."""
    if carried.label is None or caption.caption.label.casefold() != carried.label.casefold():
        return False
    return _CONTINUED.search(" ".join(row.text for row in caption.rows)) is not None


def _carry_on(surface: Surface, table: Float, left: float, right: float, roof: float = float("-inf")) -> None:
    """Takes the rows at the top of a column or page that go on with a table of the one before.

    The top is that of the page, or of the columns under a ``roof`` over both.
    """
    inside = [
        one
        for one in surface.rest
        if one.area.x0 >= left - 4 and one.area.x1 <= right + 4 and one.area.top > roof
    ]
    if not inside:
        return
    top = min(one.area.top for one in inside) - 2
    edge = Area(left, top - 1, right, top)
    if surface.covered(edge, roof):
        return  # a table of its own, or a figure, stands there
    start = Found(Caption(table.label or "", of_table=True, bare=True), [], [], edge)
    region = TableRegion(surface, start, within=(left, right))
    rows, wide = region.rows, tabular(region.rows)
    if wide < 2 or rows[0][0].area.top > top + 3 * surface.body.size:
        return
    if 2 * wide < len(rows) and not _fits(rows, table):
        return
    if not any(is_footnote(row_text([note])) for note in table.notes):
        table.body += table.notes  # they only seemed to stand under the table, which had not ended
        table.notes = []
    surface.found.append(_taken(surface, start, region, table))


def _onto_page(surface: Surface, table: Float) -> None:
    """Follows a table onto a page: at its own place if it is wide, else into the first column."""
    sides = table.sides or (table.area.x0, table.area.x1)
    left, right = min(table.area.x0, sides[0]), max(table.area.x1, sides[1])
    if table.area.width < _COLUMN * surface.frame.width:
        starts = _starts(surface, 0.0)
        left = min(starts, default=table.area.x0)
        right = left + _column_width(surface, table)
    _carry_on(surface, table, left, right)


def _has_its_columns(surface: Surface, table: Float, left: float) -> bool:
    """Whether the next column begins with rows whose cells stand as those of a table do.

    Then it goes on there, although text stands under it: what crosses both columns may end them.
    """
    right = left + _column_width(surface, table)
    inside = [one for one in surface.rest if one.area.x0 >= left - 4 and one.area.x1 <= right + 4]
    top = sorted(baselines(inside), key=lambda row: row[0].base)[:_TOP_ROWS]
    return tabular(top) > 1 and _fits(top, table)


def _fits(rows: Sequence[Row], table: Float) -> bool:
    """Whether the cells of rows begin where those of a table do, seen from the left edge of either."""
    edge, left = (min(one.area.x0 for one in many) for many in (table.body, chain.from_iterable(rows)))
    mine = {round(one.area.x0 - edge) for one in table.body}
    starts = [round(one.area.x0 - left) for row in rows for one in row]
    near = sum(bool(mine & {start - 1, start, start + 1}) for start in starts)
    return near >= _ALIGNED * len(starts)


def _column_width(surface: Surface, table: Float) -> float:
    """How wide the next column of a table can be: all are of one width."""
    return max(table.area.width, surface.body.width) + surface.body.size


def _starts(surface: Surface, beyond: float) -> list[float]:
    """Where columns begin to the right of a place: there strings begin below one another."""
    starts = Counter(round(one.area.x0) for one in surface.rest if one.area.x0 > beyond)
    return [float(place) for place, count in starts.items() if count >= _STARTS]


def _into_next_column(surface: Surface) -> None:
    """Follows the tables that reach the foot of a column into the next one, and on to the one after."""
    widest = _COLUMN * surface.frame.width
    open_ = [one for one in surface.found if one.of_table and one.body and one.area.width < widest]
    while open_:
        table = open_.pop(0)
        starts = _starts(surface, table.area.x1)
        left = min(starts, default=0.0)
        if starts and (surface.is_last(table) or _has_its_columns(surface, table, left)):
            before = len(surface.found)
            right = left + _column_width(surface, table)
            _carry_on(surface, table, left, right, surface.roof(table.area, left, right))
            open_ += surface.found[before:]
