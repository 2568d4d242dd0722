"""Record <-> row, and the same for papers, flags and unread spans: exact in both directions."""

from collections.abc import Iterator, Mapping

from pydantic import TypeAdapter
from sqlalchemy import RowMapping

from extractor.storing.tables import RECORDS
from schemas.evidence import Evidence
from schemas.finding import Unread
from schemas.flag import Flag
from schemas.paper import Metadata, Paper
from schemas.printed import Printed
from schemas.record import Record

Row = dict[str, object]

_RECORD: TypeAdapter[Record] = TypeAdapter(Record)
_NOTICES = TypeAdapter(tuple[str, ...])
_REPEATED = tuple(name for name in RECORDS.columns.keys() if name not in {"position", "body"})  # noqa: SIM118
_RENAMED = {
    "document": "document_id",
    "start": "start_char",
    "end": "end_char",
    "group": "group_label",
    "of": "of_n",
}
_DESCRIBED = ("title", "year", "first_author", "doi", "pmid", "pmcid", "registration", "path")


def document_row(paper: Paper, ingested_at: str) -> Row:
    """The row of ``documents``."""
    metadata = paper.metadata
    row: Row = {name: getattr(metadata, name) for name in _DESCRIBED}
    notices = _NOTICES.dump_json(metadata.notices).decode()
    return row | {"id": paper.id, "ingested_at": ingested_at, "notices": notices}


def metadata_of(row: RowMapping) -> Metadata:
    """The metadata that ``document_row`` was made of."""
    described = {name: row[name] for name in _DESCRIBED}
    return Metadata(**described, notices=_NOTICES.validate_json(row["notices"]))


def paper_row(paper: Paper) -> Row:
    """The row of ``papers``: the text, and the rest of the model around an empty one."""
    rest = paper.model_copy(update={"text": "", "metadata": Metadata()})
    layers = rest.model_dump_json(exclude_defaults=True)
    return {"document_id": paper.id, "text": paper.text, "layers": layers}


def paper_of(document: RowMapping, text: str, layers: str | None = None) -> Paper:
    """The paper that ``paper_row`` was made of; without ``layers`` only its text and metadata."""
    if layers is None:
        return Paper(id=document["id"], metadata=metadata_of(document), text=text)
    rest = Paper.model_validate_json(layers)
    return rest.model_copy(update={"metadata": metadata_of(document), "text": text})


def record_row(record: Record, position: int) -> Row:
    """The row of ``records``."""
    row: Row = dict.fromkeys(_REPEATED)  # every row names every column, so that one statement takes them all
    for field, value in record:
        column = _RENAMED.get(field, field)
        if column in row:
            row[column] = float(value.value) if isinstance(value, Printed) else value
    return row | {"position": position, "body": record.model_dump_json()}


def record_of(body: str) -> Record:
    """The record that ``record_row`` was made of."""
    return _RECORD.validate_json(body)


def flag_row(flag: Flag, document: str | None, position: int) -> Row:
    """The row of ``flags``."""
    return {
        "id": flag.id,
        "document_id": document,
        "position": position,
        "code": flag.code,
        "name": flag.name,
        "severity": flag.severity,
        "message": flag.message,
        "suggestion": flag.suggestion,
        "body": flag.model_dump_json(),
    }


def flag_of(body: str) -> Flag:
    """The flag that ``flag_row`` was made of."""
    return Flag.model_validate_json(body)


def flag_record_rows(evidence: Evidence) -> Iterator[Row]:
    """The rows of ``flag_records``."""
    for flag in evidence.flags:
        # A flag may name a record twice in words; the table holds the pair once.
        for record in dict.fromkeys(flag.records):
            yield {"flag_id": flag.id, "record_id": record}


def unread_row(unread: Unread, position: int) -> Row:
    """The row of ``unread``."""
    return {
        "document_id": unread.document,
        "position": position,
        "start_char": unread.start,
        "end_char": unread.end,
        "quote": unread.quote,
        "looks_like": unread.looks_like,
        "why": unread.why,
    }


def unread_of(row: Mapping[str, object] | RowMapping) -> Unread:
    """The unread span that ``unread_row`` was made of."""
    return Unread.model_validate(
        {
            "document": row["document_id"],
            "start": row["start_char"],
            "end": row["end_char"],
            "quote": row["quote"],
            "looks_like": row["looks_like"],
            "why": row["why"],
        }
    )
