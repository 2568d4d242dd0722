"""What kind a file is, by its first bytes: an ordered tuple of readers, the first that knows it reads it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from extractor.errors import UnreadableInput
from extractor.reading import bioc, compressed, jats, medline, pdf, pubmed, text
from extractor.reading.source import Source
from schemas.paper import Paper


@dataclass(frozen=True, slots=True)
class Reader:
    """A file format: how it is recognised and how its papers are read."""

    name: str
    recognises: Callable[[bytes], bool]
    read: Callable[[Source], Iterator[Paper]]


_BOM_AND_SPACE = b"\xef\xbb\xbf \t\r\n"
_MARKUP = re.compile(rb"<(?:\?xml|!DOCTYPE|!--|[A-Za-z][\w:.-]*[\s/>])", re.IGNORECASE)
_ROOT = re.compile(
    rb"<(!DOCTYPE\s+)?(article|pmc-articleset|Pubmed(?:Book)?Article(?:Set)?|MedlineCitation(?:Set)?|html)\b",
    re.IGNORECASE,
)
# what a sentence copied from a page may begin with: "<p>Survival was ...", "<jats:p>", "<h4>AIMS</h4>"
_REMNANT = re.compile(rb"(?:p|div|span|br|h[1-6]|i|b|u|em|strong|su[bp]|italic|bold|jats:.*)$", re.IGNORECASE)
_FIRST_TAG = re.compile(rb"<([A-Za-z_][\w:.-]*)(?:\s[^<>]*)?(/?)>\s*(?=(<)?)")
_JSON = re.compile(rb"(?:\[\s*)?\{\s*\"")
_MEDLINE = re.compile(rb"(?:PMID|OWN |STAT)\s*- ")


def _root(head: bytes) -> bytes:
    """The name of a document's root element, lower case; empty where the head is not markup."""
    start = head.lstrip(_BOM_AND_SPACE)
    if not _MARKUP.match(start):
        return b""
    found = _ROOT.search(start)
    return found[2].lower() if found else b"?"


def _is_jats(head: bytes) -> bool:
    return _root(head) in {b"article", b"pmc-articleset"}


def _is_pubmed(head: bytes) -> bool:
    return _root(head).startswith((b"pubmed", b"medlinecitation"))


def _is_markup(head: bytes) -> bool:
    start = head.lstrip(_BOM_AND_SPACE)
    if _root(head) == b"html" or start.startswith((b"<?xml", b"<!DOCTYPE", b"<!--")):
        return True
    tag = _FIRST_TAG.match(start)
    if tag is None or _REMNANT.match(tag[1]):
        return False
    return bool(tag[2] or tag[3]) or b"</" + tag[1] in start


def _is_wide_markup(head: bytes) -> bool:
    return head[:4] in {b"\xff\xfe<\x00", b"\xfe\xff\x00<", b"<\x00?\x00", b"\x00<\x00?"}


def _is_medline(head: bytes) -> bool:
    return _MEDLINE.match(head.lstrip(_BOM_AND_SPACE)) is not None


def _is_bioc(head: bytes) -> bool:
    return _JSON.match(head.lstrip(_BOM_AND_SPACE)) is not None


def _is_pdf(head: bytes) -> bool:
    return b"%PDF-" in head[:1024]


def _anything(head: bytes) -> bool:
    return bool(head)


def _not_yet(name: str) -> Callable[[Source], Iterator[Paper]]:
    def read(source: Source) -> Iterator[Paper]:
        raise UnreadableInput(source.name, f"{name} is not read yet")

    return read


def _read_compressed(source: Source) -> Iterator[Paper]:
    return read(compressed.unpack(source))


READERS: tuple[Reader, ...] = (
    Reader("gzip", compressed.is_gzip, _read_compressed),
    Reader("PDF", _is_pdf, pdf.read),
    Reader("JATS XML", _is_jats, jats.read),
    Reader("PubMed XML", _is_pubmed, pubmed.read),
    Reader("UTF-16 markup", _is_wide_markup, _not_yet("XML in UTF-16")),
    Reader("other markup", _is_markup, _not_yet("XML or HTML other than JATS and PubMed")),
    Reader("MEDLINE", _is_medline, medline.read),
    Reader("BioC JSON", _is_bioc, bioc.read),
    Reader("text", _anything, text.read),
)


def read(source: Source) -> Iterator[Paper]:
    """Every paper of a source, by the first reader that recognises it."""
    for reader in READERS:
        if reader.recognises(source.head):
            return reader.read(source)
    raise UnreadableInput(source.name, "of no kind that is read")
