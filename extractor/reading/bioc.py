"""BioC JSON, as PubMed Central and PubTator give it: one document or a collection, passage by passage."""

import hashlib
import json
import re
from collections.abc import Iterator
from typing import Any

from extractor.errors import UnreadableInput
from extractor.reading.bioc_passages import Passage, write
from extractor.reading.encodings import decode
from extractor.reading.source import Source
from extractor.reading.xml_safety import ARTICLE_LIMIT
from schemas.paper import Paper

_DOCUMENTS = re.compile(r'(?<!\\)"(?:documents|PubTator3)"\s*:\s*\[')
_BETWEEN = re.compile(r"[\s,]*")
_COLLECTION_LIMIT = 8 * ARTICLE_LIMIT

Json = dict[str, Any]  # what json gives; every access below asks for the type it needs


def read(source: Source) -> Iterator[Paper]:
    """Every document of a BioC file."""
    data = source.everything(_COLLECTION_LIMIT)
    text = decode(data, source.name)
    given = 0
    try:
        for own, document in _documents(text):
            passages = _passages(document)
            if passages:
                given += 1
                whole = data if own is None else own.encode("utf-8")
                yield write(passages, document, hashlib.sha256(whole).hexdigest(), source.path)
    except json.JSONDecodeError as error:
        cut_off = error.pos >= len(text.rstrip()) - 1
        cause = "JSON cut off before its end" if cut_off else "not well-formed JSON"
        raise UnreadableInput(source.name, f"{cause}: {error.msg.lower()} in line {error.lineno}") from error
    except RecursionError as error:
        raise UnreadableInput(source.name, "JSON nested too deeply") from error
    if not given:
        raise UnreadableInput(source.name, "JSON without BioC passages")


def _documents(text: str) -> Iterator[tuple[str | None, Json]]:
    """Each document with its own characters; none where the file is one document alone.

    A document of a collection is hashed as it stands in the file, so its characters are needed.
    """
    decoder = json.JSONDecoder(parse_int=_integer)
    lists = [found.end() for found in _DOCUMENTS.finditer(text)]
    if not lists:
        whole = decoder.decode(text)
        yield from ((None, one) for one in (whole if isinstance(whole, list) else [whole]))
        return
    read_to = 0
    for at in lists:
        if at < read_to:
            continue  # a list of that name inside a document
        place = _skip(text, at)
        while text[place : place + 1] not in {"]", ""}:
            document, end = decoder.raw_decode(text, place)
            yield text[place:end], document
            place = read_to = _skip(text, end)
        if place >= len(text):
            raise json.JSONDecodeError("the list of documents does not end", text, place)


def _integer(digits: str) -> int:
    """An offset or the like, which is not reckoned with; Python refuses those of thousands of digits."""
    return int(digits[:18])


def _skip(text: str, at: int) -> int:
    found = _BETWEEN.match(text, at)
    return found.end() if found else at


def _passages(document: object) -> list[Passage]:
    """The passages of a document that hold text."""
    listed = document.get("passages") if isinstance(document, dict) else None
    passages = []
    for entry in listed if isinstance(listed, list) else ():
        if isinstance(entry, dict) and isinstance(entry.get("text"), str) and entry["text"].strip():
            infons = entry.get("infons")
            known = infons if isinstance(infons, dict) else {}
            words = {key: value for key, value in known.items() if isinstance(value, str)}
            passages.append(Passage(" ".join(entry["text"].split("\n")).strip(), words))
    return passages
