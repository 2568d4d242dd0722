"""MEDLINE format (.nbib): tagged lines, records between blank ones."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import BinaryIO

from extractor.errors import UnreadableInput
from extractor.reading import abstracts, metadata
from extractor.reading.encodings import decode
from extractor.reading.rendered import Rendered
from extractor.reading.sheet import Sheet
from extractor.reading.source import Source
from extractor.reading.xml_safety import ARTICLE_LIMIT
from schemas.paper import BlockRole, Metadata, Paper, SectionKind

_FIELD = re.compile(rb"([A-Z][A-Z0-9]{1,3}) *- ?(.*)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NOTICES = {
    "RIN": "retraction in",
    "EIN": "erratum in",
    "ECI": "expression of concern in",
    "CRI": "corrected and republished in",
    "ROF": "retraction of",
    "EFR": "erratum for",
    "ECF": "expression of concern for",
}
_TYPES = frozenset({"Retracted Publication", "Retraction of Publication", "Published Erratum"})
_REGISTRY = re.compile(
    r"(?:ClinicalTrials\.gov|ISRCTN|ANZCTR|ChiCTR|DRKS|EudraCT|NTR|UMIN\S*|CTRI|IRCT|jRCT)/(\S+)"
)

Fields = dict[str, list[str]]


def read(source: Source) -> Iterator[Paper]:
    """Every record of a MEDLINE file, one at a time."""
    given = 0
    with source.open() as stream:
        for data in _records(stream, source.name):
            fields = _fields(data, source.name)
            if "PMID" in fields or "TI" in fields:
                given += 1
                yield paper(fields, hashlib.sha256(data).hexdigest(), source.path)
    if not given:
        raise UnreadableInput(source.name, "holds no MEDLINE record with a PMID or title")


def _records(stream: BinaryIO, name: str) -> Iterator[bytes]:
    """The bytes of each record, from its first tag to the end of its last line."""
    record: list[bytes] = []
    size = 0
    for line in iter(lambda: stream.readline(ARTICLE_LIMIT), b""):
        if line.strip():
            record.append(line)
            size += len(line)
            if size > ARTICLE_LIMIT:
                raise UnreadableInput(name, f"a record of more than {ARTICLE_LIMIT >> 20} MB")
        elif record:
            yield b"".join(record)
            record, size = [], 0
    if record:
        yield b"".join(record)


def _fields(data: bytes, name: str) -> Fields:
    """The values by tag; a line that begins with blanks goes on with the one above."""
    values: dict[str, list[list[bytes]]] = defaultdict(list)
    current: list[bytes] = []
    for line in data.splitlines():
        found = None if line[:1].isspace() else _FIELD.match(line)
        if found:
            current = [found[2].strip()]
            values[found[1].decode("ascii")].append(current)
        else:
            current.append(line.strip())
    return {
        tag: [decode(b" ".join(parts), name).strip() if any(parts) else "" for parts in found]
        for tag, found in values.items()
    }


def paper(fields: Fields, identity: str, path: str | None) -> Paper:
    """A record written down."""
    sheet = Sheet()
    title = _first(fields, "TI") or _first(fields, "BTI")
    sheet.section = SectionKind.TITLE
    sheet.block(BlockRole.TITLE, Rendered(title or ""))
    if fields.get("AB"):
        abstracts.begin(sheet)
        for text in fields["AB"]:
            abstracts.unlabelled(sheet, Rendered(text))
    for text in fields.get("OAB", ()):
        sheet.block(BlockRole.BOILERPLATE, Rendered(text), SectionKind.ABSTRACT)
    read = sheet.paper(identity, _metadata(fields, title, path))
    if read.metadata.registration is None:
        number = metadata.registration(read.text, read.blocks)
        read = read.model_copy(update={"metadata": read.metadata.model_copy(update={"registration": number})})
    return read


def _first(fields: Fields, tag: str) -> str | None:
    return next((value for value in fields.get(tag, ()) if value), None)


def _metadata(fields: Fields, title: str | None, path: str | None) -> Metadata:
    year = _YEAR.search(_first(fields, "DP") or "")
    registry = (found for value in fields.get("SI", ()) if (found := _REGISTRY.match(value)))
    number = next(registry, None)
    return Metadata(
        title=title,
        year=int(year[0]) if year else None,
        first_author=_first_author(fields),
        doi=_doi(fields),
        pmid=_first(fields, "PMID"),
        pmcid=_first(fields, "PMC"),
        registration=number[1] if number else None,
        path=path,
        notices=tuple(_notices(fields)),
    )


def _first_author(fields: Fields) -> str | None:
    """The first author, given names first as in print: "Smith, Jane A" is Jane A Smith."""
    full = _first(fields, "FAU")
    if full:
        surname, _, given = full.partition(", ")
        return f"{given} {surname}".strip()
    return _first(fields, "AU") or _first(fields, "CN")


def _doi(fields: Fields) -> str | None:
    """The article's DOI, which ends in "[doi]" among its identifiers or places."""
    for value in (*fields.get("AID", ()), *fields.get("LID", ())):
        if value.endswith("[doi]"):
            return str(value.removesuffix("[doi]").strip())
    return None


def _notices(fields: Fields) -> Iterator[str]:
    yield from (value for value in fields.get("PT", ()) if value in _TYPES)
    for tag, words in _NOTICES.items():
        yield from (f"{words} {value}" for value in fields.get(tag, ()))
