"""All tables of a text, whatever marks their columns: pipes, tabs, or nothing any more."""

import re
from collections.abc import Sequence

from extractor.reading import flat_tables, pipe_tables, tab_tables
from extractor.reading.captions import read_caption
from extractor.reading.lines import Line
from extractor.reading.paragraphs import Wrap
from extractor.reading.region import Region
from schemas.paper import Block, BlockRole, Table

_CAPTION_WORDS = ("able ", "ABLE ", "xhibit ")
_CONTINUED = re.compile(r"\W*\(?cont(?:inued|\.|'d)?\b", re.IGNORECASE)


def find(text: str, lines: Sequence[Line], wrap: Wrap) -> list[Region]:
    """The tables in order; most texts have none, which costs three searches."""
    regions: list[Region] = []
    if "|" in text:
        regions += pipe_tables.find(text, lines)
    if "\t" in text:
        taken = _lines_of(regions)
        tabbed = tab_tables.find(text, lines)
        regions += [region for region in tabbed if taken.isdisjoint(range(region.first, region.last + 1))]
    if any(map(text.__contains__, _CAPTION_WORDS)):
        regions += flat_tables.find(text, lines, wrap, _lines_of(regions))
    return sorted(regions, key=lambda region: region.start)


def _lines_of(regions: Sequence[Region]) -> frozenset[int]:
    return frozenset(at for region in regions for at in range(region.first, region.last + 1))


def tables(text: str, regions: Sequence[Region], blocks: Sequence[Block]) -> tuple[Table, ...]:
    """The tables with the captions and footnotes that stand around them among the blocks."""
    at_block = {block.start: number for number, block in enumerate(blocks) if block.role is BlockRole.TABLE}
    found: list[Table] = []
    captions: dict[str, str] = {}
    for region in regions:
        number = at_block[region.start]
        label, caption = _caption(text, blocks, number)
        if label and caption:
            rest = caption[len(label) :]
            caption = captions.get(label, caption) if _CONTINUED.match(rest) else caption
            captions.setdefault(label, caption)
        found.append(
            Table(
                label=label,
                caption=caption,
                start=region.start,
                end=region.end,
                header_rows=region.header_rows,
                cells=region.cells,
                footnotes=_footnotes(text, blocks, number),
                certain=region.doubt is None,
                doubt=region.doubt,
            )
        )
    return tuple(found)


def _caption(text: str, blocks: Sequence[Block], number: int) -> tuple[str | None, str | None]:
    """The label and caption right above a table (a bare label may stand in a block of its own)."""
    above: list[str] = []
    while number and blocks[number - 1].role is BlockRole.CAPTION and len(above) < 2:
        number -= 1
        above.insert(0, " ".join(text[blocks[number].start : blocks[number].end].split()))
        caption = read_caption(above[0])
        if caption is not None:
            return (caption.label, " ".join(above)) if caption.of_table else (None, None)
    return None, None


def _footnotes(text: str, blocks: Sequence[Block], number: int) -> tuple[str, ...]:
    notes = []
    while number + 1 < len(blocks) and blocks[number + 1].role is BlockRole.FOOTNOTE:
        number += 1
        notes.append(text[blocks[number].start : blocks[number].end])
    return tuple(notes)
