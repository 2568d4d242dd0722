"""All tables of the evidence store.

Rows are written with Core inserts from validated pydantic models (see ``rows``): a SQLModel class with
``table=True`` neither validates nor is cheap to make. ``body`` and ``layers`` hold the whole model as JSON,
which makes the way there and back exact; the other columns repeat what people search for. Column names
avoid the reserved words of SQL, and every type exists in SQLite and in PostgreSQL. Numbers are floating
point here, also counts: a garbled number may exceed any integer type and must not lose a document.
"""

from collections.abc import Iterable
from typing import get_args

from sqlalchemy import CheckConstraint, Table, Text
from sqlmodel import Field, SQLModel

from schemas.flag import Severity
from schemas.paper import SectionKind
from schemas.record import Status
from schemas.value import Kind


def _one_of(column: str, choices: Iterable[str]) -> CheckConstraint:
    return CheckConstraint(f"{column} IN ({', '.join(repr(str(choice)) for choice in choices)})")


_ORDERED = "start_char >= 0 AND end_char >= start_char"


class StoreRow(SQLModel, table=True):
    """The one row that says this database is ours, and in which version of the tables."""

    __tablename__ = "evidence_store"

    version: int = Field(primary_key=True)


class DocumentRow(SQLModel, table=True):
    """One article; ``id`` is the SHA-256 of its bytes."""

    __tablename__ = "documents"
    __table_args__ = (CheckConstraint("length(id) > 0"),)

    id: str = Field(primary_key=True)
    ingested_at: str = Field(index=True, description="UTC, ISO 8601; documents are listed in this order")
    path: str | None = Field(default=None, index=True)
    title: str | None = Field(default=None, sa_type=Text)
    year: int | None = None
    first_author: str | None = None
    doi: str | None = None
    pmid: str | None = None
    pmcid: str | None = None
    registration: str | None = None
    notices: str = Field(sa_type=Text, description="JSON list of retraction and correction notices")


class PaperRow(SQLModel, table=True):
    """A document's text and layers, apart from its metadata so that listing documents stays fast."""

    __tablename__ = "papers"

    document_id: str = Field(primary_key=True, foreign_key="documents.id", ondelete="CASCADE")
    text: str = Field(sa_type=Text)
    layers: str = Field(sa_type=Text, description="JSON of schemas.paper.Paper without id, metadata and text")


class RecordRow(SQLModel, table=True):
    """One extracted value; columns that its kind does not have are null."""

    __tablename__ = "records"
    __table_args__ = (
        _one_of("kind", Kind),
        _one_of("section", SectionKind),
        _one_of("status", get_args(Status)),
        CheckConstraint(_ORDERED),
        CheckConstraint("confidence BETWEEN 0 AND 1"),
        CheckConstraint("page IS NULL OR page >= 1"),
    )

    id: str = Field(primary_key=True)
    document_id: str = Field(foreign_key="documents.id", index=True, ondelete="CASCADE")
    position: int = Field(description="order in the document")
    kind: str = Field(index=True)
    section: str
    page: int | None = None
    start_char: int
    end_char: int
    quote: str = Field(sa_type=Text)
    own: bool
    source: str | None = Field(default=None, sa_type=Text)
    group_label: str | None = Field(default=None, sa_type=Text)
    population: str | None = Field(default=None, sa_type=Text)
    status: str
    confidence: float
    malformed: bool
    pattern: str
    measure: str | None = None
    statistic: str | None = None
    endpoint: str | None = Field(default=None, sa_type=Text)
    quantity: str | None = Field(default=None, sa_type=Text)
    label: str | None = Field(default=None, sa_type=Text)
    reference: str | None = Field(default=None, sa_type=Text)
    role: str | None = None
    unit: str | None = None
    model: str | None = None
    spread: str | None = None
    estimate: float | None = None
    low: float | None = None
    high: float | None = None
    level: float | None = Field(default=None, description="in percent, as printed")
    n: float | None = None
    percent: float | None = None
    of_n: float | None = None
    value: float | None = None
    sd: float | None = None
    p_op: str | None = None
    p: float | None = Field(default=None, description="as printed: a p of 1.083 is a flag, not a null")
    time: float | None = None
    time_unit: str | None = None
    body: str = Field(sa_type=Text, description="JSON of the whole schemas.record.Record")


class FlagRow(SQLModel, table=True):
    """One contradiction; a flag about the whole store has no document."""

    __tablename__ = "flags"
    __table_args__ = (_one_of("severity", get_args(Severity)), CheckConstraint("length(code) = 5"))

    id: str = Field(primary_key=True)
    document_id: str | None = Field(default=None, foreign_key="documents.id", index=True, ondelete="CASCADE")
    position: int
    code: str = Field(index=True)
    name: str
    severity: str
    message: str = Field(sa_type=Text)
    suggestion: str | None = Field(default=None, sa_type=Text)
    body: str = Field(sa_type=Text, description="JSON of the whole schemas.flag.Flag")


class FlagRecordRow(SQLModel, table=True):
    """Which records a flag names."""

    __tablename__ = "flag_records"

    flag_id: str = Field(primary_key=True, foreign_key="flags.id", ondelete="CASCADE")
    record_id: str = Field(primary_key=True, foreign_key="records.id", index=True, ondelete="CASCADE")


class UnreadRow(SQLModel, table=True):
    """A span that looks like a value and was not understood."""

    __tablename__ = "unread"
    __table_args__ = (CheckConstraint(_ORDERED),)

    document_id: str = Field(primary_key=True, foreign_key="documents.id", ondelete="CASCADE")
    position: int = Field(primary_key=True)
    start_char: int
    end_char: int
    quote: str = Field(sa_type=Text)
    looks_like: str
    why: str = Field(sa_type=Text)


def table_of(row: type[SQLModel]) -> Table:
    """The Core table of a row class: what inserts and queries are written with."""
    table: Table = SQLModel.metadata.tables[str(row.__tablename__)]
    return table


STORE, DOCUMENTS, PAPERS = table_of(StoreRow), table_of(DocumentRow), table_of(PaperRow)
RECORDS, UNREAD = table_of(RecordRow), table_of(UnreadRow)
FLAGS, FLAG_RECORDS = table_of(FlagRow), table_of(FlagRecordRow)
ALL = (STORE, DOCUMENTS, PAPERS, RECORDS, FLAGS, FLAG_RECORDS, UNREAD)
