"""What to look for in a store, and the queries that fetch it for many documents at once."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, String, or_, select

from extractor.errors import WrongUse
from extractor.storing import rows
from extractor.storing.engine import failures
from extractor.storing.tables import DOCUMENTS, FLAGS, PAPERS, RECORDS, UNREAD
from schemas.finding import Unread
from schemas.flag import Flag, Severity
from schemas.record import Record
from schemas.value import Kind

_TOGETHER = 200  # documents per query: few round trips, and memory does not grow with the store
_WORDS = ("quote", "endpoint", "quantity", "label", "group_label", "reference", "population", "measure")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to search for; every field that is set narrows the search.

    ``document`` is a path as given at ingest or the beginning of an id; ``containing`` is looked for in
    the quote and in the words of the context, in any case; ``code`` is a check's code or its name.
    """

    document: str | None = None
    kind: Kind | None = None
    containing: str | None = None
    severity: Severity | None = None
    code: str | None = None


EVERYTHING = Wanted()


class Search:
    """The queries on one open store."""

    def __init__(self, path: str, connection: Connection) -> None:
        self._path = path
        self._connection = connection

    def all(self, query: Select[*tuple[object, ...]]) -> Sequence[RowMapping]:
        """All rows of a query, in a transaction of their own."""
        with failures(self._path), self._connection.begin():
            return self._connection.execute(query).mappings().all()

    def documents(self, document: str | None) -> Iterator[list[str]]:
        """Ids in order of ingest, some at a time; of one document or of all."""
        query = select(DOCUMENTS.c.id).order_by(DOCUMENTS.c.ingested_at, DOCUMENTS.c.id)
        if document is not None:
            beginning = DOCUMENTS.c.id.startswith(document, autoescape=True)
            query = query.where(or_(DOCUMENTS.c.path == document, beginning))
        ids = [found["id"] for found in self.all(query)]
        if document is not None and not ids:
            raise WrongUse(f"{self._path}: holds no document {document}")
        for start in range(0, len(ids), _TOGETHER):
            yield ids[start : start + _TOGETHER]

    def papers(self, ids: Sequence[str], *, layers: bool) -> Sequence[RowMapping]:
        """Metadata and text of documents, with or without the layers."""
        query = select(*DOCUMENTS.columns, PAPERS.c.text).join(PAPERS)
        if layers:
            query = query.add_columns(PAPERS.c.layers)
        query = query.order_by(DOCUMENTS.c.ingested_at, DOCUMENTS.c.id)
        return self.all(query.where(DOCUMENTS.c.id.in_(ids)))

    def records(self, ids: Sequence[str], wanted: Wanted = EVERYTHING) -> Mapping[str, list[Record]]:
        """The wanted records by document."""
        query = select(RECORDS.c.document_id, RECORDS.c.body).order_by(RECORDS.c.position)
        if wanted.kind is not None:
            query = query.where(RECORDS.c.kind == wanted.kind)
        if wanted.containing is not None:
            query = query.where(_mentions(wanted.containing))
        grouped: dict[str, list[Record]] = defaultdict(list)
        for found in self.all(query.where(RECORDS.c.document_id.in_(ids))):
            grouped[found["document_id"]].append(rows.record_of(found["body"]))
        return grouped

    def flags(self, ids: Sequence[str], wanted: Wanted = EVERYTHING) -> Mapping[str, list[Flag]]:
        """The wanted flags by document."""
        query = select(FLAGS.c.document_id, FLAGS.c.body).order_by(FLAGS.c.position)
        if wanted.severity is not None:
            query = query.where(FLAGS.c.severity == wanted.severity)
        if wanted.code is not None:
            query = query.where(or_(FLAGS.c.code == wanted.code.upper(), FLAGS.c.name == wanted.code))
        grouped: dict[str, list[Flag]] = defaultdict(list)
        for found in self.all(query.where(FLAGS.c.document_id.in_(ids))):
            grouped[found["document_id"]].append(rows.flag_of(found["body"]))
        return grouped

    def unread(self, ids: Sequence[str]) -> Mapping[str, list[Unread]]:
        """The unread spans by document."""
        query = select(*UNREAD.columns).order_by(UNREAD.c.position)
        grouped: dict[str, list[Unread]] = defaultdict(list)
        for found in self.all(query.where(UNREAD.c.document_id.in_(ids))):
            grouped[found["document_id"]].append(rows.unread_of(found))
        return grouped


def _mentions(words: str) -> ColumnElement[bool]:
    return or_(*(RECORDS.c[name].cast(String).icontains(words, autoescape=True) for name in _WORDS))
