"""The evidence store: open, save, load and search, one transaction a document."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Table, delete, insert, select
from sqlalchemy.exc import IntegrityError

from extractor.errors import WrongUse
from extractor.storing import rows
from extractor.storing.engine import connect, failures, shown
from extractor.storing.search import EVERYTHING, Search, Wanted
from extractor.storing.tables import DOCUMENTS, FLAG_RECORDS, FLAGS, PAPERS, RECORDS, UNREAD
from schemas.evidence import Evidence


def open_store(path: str, *, create: bool = False) -> "Store":
    """The evidence store at a path or PostgreSQL URL.

    Raises:
        StoreFailure: it is missing (unless ``create``), not ours, newer than this program, or broken.
    """
    return Store(path, connect(path, create=create))


class Store:
    """An open evidence store; close it, or use it as a context manager."""

    def __init__(self, path: str, connection: Connection) -> None:
        self.path = shown(path)
        self._connection = connection
        self._search = Search(self.path, connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends the connection; everything saved is already safe."""
        with failures(self.path):
            self._connection.close()

    def origin(self, document: str) -> str | None:
        """The path from which the document of this id was ingested; None where it is not in the store."""
        found = self._search.all(select(DOCUMENTS.c.path).where(DOCUMENTS.c.id == document))
        return (found[0]["path"] or "") if found else None

    def save(self, evidence: Evidence) -> bool:
        """Writes a paper with all that is known of it, in one transaction; False if it is there."""
        with failures(self.path):
            try:
                with self._connection.begin():
                    self._insert_all(evidence)
            except IntegrityError:
                # Another program may have stored the same document meanwhile; anything else is a fault.
                if self.origin(evidence.paper.id) is None:
                    raise
                return False
        return True

    def replace(self, evidence: Evidence) -> None:
        """Puts what is now known of a stored paper in the place of what was, in one transaction."""
        document = evidence.paper.id
        with failures(self.path), self._connection.begin():
            asked = select(DOCUMENTS.c.ingested_at).where(DOCUMENTS.c.id == document)
            ingested = self._connection.execute(asked).scalar()
            self._connection.execute(delete(DOCUMENTS).where(DOCUMENTS.c.id == document))
            self._insert_all(evidence, ingested)

    def reviewed(self, document: str) -> bool:
        """True where somebody has judged a record of the document."""
        judged = (RECORDS.c.document_id == document) & (RECORDS.c.status != "extracted")
        return bool(self._search.all(select(RECORDS.c.id).where(judged).limit(1)))

    def severities(self, document: str) -> Counter[str]:
        """How many flags of each severity a document has."""
        found = self._search.all(select(FLAGS.c.severity).where(FLAGS.c.document_id == document))
        return Counter(row["severity"] for row in found)

    def _insert_all(self, evidence: Evidence, ingested: str | None = None) -> None:
        paper = evidence.paper
        ingested = ingested or datetime.now(UTC).isoformat(timespec="microseconds")
        self._insert(DOCUMENTS, [rows.document_row(paper, ingested)])
        self._insert(PAPERS, [rows.paper_row(paper)])
        self._insert(RECORDS, [rows.record_row(record, i) for i, record in enumerate(evidence.records)])
        self._insert(FLAGS, [rows.flag_row(flag, paper.id, i) for i, flag in enumerate(evidence.flags)])
        self._insert(FLAG_RECORDS, list(rows.flag_record_rows(evidence)))
        self._insert(UNREAD, [rows.unread_row(unread, i) for i, unread in enumerate(evidence.unread)])

    def _insert(self, table: Table, values: Sequence[rows.Row]) -> None:
        if values:
            self._connection.execute(insert(table), values)

    def load(self, document: str) -> Evidence:
        """Everything about one document, exactly as it was saved."""
        found = self._search.papers([document], layers=True)
        if not found:
            raise WrongUse(f"{self.path}: holds no document {document}")
        return Evidence(
            paper=rows.paper_of(found[0], found[0]["text"], found[0]["layers"]),
            records=tuple(self._search.records([document]).get(document, ())),
            flags=tuple(self._search.flags([document]).get(document, ())),
            unread=tuple(self._search.unread([document]).get(document, ())),
        )

    def search(self, wanted: Wanted = EVERYTHING) -> Iterator[Evidence]:
        """Every document in order of ingest, with its wanted records and flags and its unread spans.

        Papers come with text and metadata but without layers, which only ``load`` brings.
        """
        for ids in self._search.documents(wanted.document):
            records = self._search.records(ids, wanted)
            flags, unread = self._search.flags(ids, wanted), self._search.unread(ids)
            for found in self._search.papers(ids, layers=False):
                document = found["id"]
                yield Evidence(
                    paper=rows.paper_of(found, found["text"]),
                    records=tuple(records.get(document, ())),
                    flags=tuple(flags.get(document, ())),
                    unread=tuple(unread.get(document, ())),
                )
