"""Why a record says what it says: links with the words they rest on, cells with the headings over them."""

from collections.abc import Iterable, Iterator

from extractor.serving.cli import wording
from schemas.evidence import Evidence
from schemas.place import TablePlace
from schemas.record import Link, Record

LINK_COLUMNS = ("value", "field", "says", "because", "words", "at")
TABLE_COLUMNS = ("table", "row", "column", "kind", "value", "about", "read by", "because")

Cells = tuple[object, ...]


def link_rows(read: Iterable[Evidence]) -> Iterator[Cells]:
    """One row per link of each record, under ``LINK_COLUMNS``; a record without links has one of its own."""
    for evidence in read:
        text = evidence.paper.text
        for record in evidence.records:
            quote = wording.value(record)
            if not record.links:
                yield quote, "", "", "", "", f"{record.start}-{record.end}"
            for link in record.links:
                says = getattr(record, link.field, None)
                yield quote, link.field, says, link.rule, _words(text, link), _place(link)


def table_rows(read: Iterable[Evidence]) -> Iterator[Cells]:
    """One row per value of a table and one per row left unread, under ``TABLE_COLUMNS``."""
    for evidence in read:
        yield from (_value_row(record) for record in evidence.records if record.table is not None)
        for table in evidence.paper.tables:
            if table.doubt is not None:
                yield table.label, "", "", "", "", "", "grid", table.doubt
            unread = (span for span in evidence.unread if table.start <= span.start < table.end)
            yield from ((table.label, "", "", "unread", u.quote, u.looks_like, "", u.why) for u in unread)


def _value_row(record: Record) -> Cells:
    place = record.table or TablePlace()
    says = record.kind, wording.value(record), wording.about(record)
    because = "; ".join(f"{link.field}: {link.rule}" for link in record.links)
    return place.label, place.row, place.column, *says, record.pattern, because


def _words(text: str, link: Link) -> str:
    return text[link.start : link.end] if link.start is not None and link.end is not None else ""


def _place(link: Link) -> str:
    return f"{link.start}-{link.end}" if link.start is not None else ""
