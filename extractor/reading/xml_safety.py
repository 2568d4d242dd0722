"""Bytes to an XML tree, where the bytes may be anything: no network, no DTD, no entity expansion.

The parser never sees a document type: it is cut out first, and with it every way to name a file, an
address or an entity made of entities. What a DTD would have named (``&nbsp;``) is looked up in the table
that comes with Python, so an article whose DTD is not at hand loses no character.

Time and memory are bounded by limits rather than by a worker process: libxml2 reads in one pass without
backtracking, refuses more than 256 levels, and its memory grows with the number of tags, which is counted
before it starts. A process with RLIMIT_AS would cost a fork and a pickled Paper for each article and
could kill an honest one beside a large one.
"""

import re
from html.entities import html5
from typing import TypeAlias

from lxml import etree

from extractor.errors import UnreadableInput

Element: TypeAlias = etree._Element  # noqa: SLF001  lxml exports its element class under no other name

ARTICLE_LIMIT = 32 * 1024 * 1024
"""Bytes of one article; the largest of PMC are below 25 MB."""

TAG_LIMIT = 2_000_000
"""Tags of one article: a million elements take libxml2 about 150 MB and us a few seconds."""

DOCTYPE_LIMIT = 64 * 1024
"""Bytes of a document type; those of journals are below 10 KB."""

_TEXTS = etree.XPath("descendant::text()", smart_strings=False)  # itertext() takes twice as long

# an end that is missing is looked for once, not again from every further beginning
_KEPT = rb"<!\[CDATA\[(?:.*?\]\]>|.*\Z)|<!--(?:.*?-->|.*\Z)"
_NAMED = re.compile(
    _KEPT + rb"|&(?!(?:amp|lt|gt|quot|apos);)(?P<name>[A-Za-z][A-Za-z0-9._-]{0,40});", re.DOTALL
)
_UNKNOWN = re.compile(rb"&(?!#|amp;|lt;|gt;|quot;|apos;)")
_DOCTYPE = re.compile(rb"<!DOCTYPE\b[^\[>]*(?P<subset>\[)?", re.IGNORECASE)
_SUBSET_END = re.compile(
    rb"""(?:<!--(?:.*?-->|.*\Z)|<\?(?:.*?\?>|.*\Z)|"[^"]*"|'[^']*'|[^\]"'<]|<)*+\]\s*>""", re.DOTALL
)
_DECLARED = re.compile(
    rb"""<!ENTITY\s+(?P<name>%|[\w.-]+)\s+(?:(?P<outside>SYSTEM|PUBLIC)[^>]*>
        |"(?P<double>[^"]*)"\s*> | '(?P<single>[^']*)'\s*>)""",
    re.VERBOSE,
)
_FIRST_TAG = re.compile(rb"<([A-Za-z_][\w:.-]*)")
_SIMPLE = re.compile(rb"(?:[^&<%]|&#\w+;){0,64}")


def parse(data: bytes, path: str, limit: int = ARTICLE_LIMIT) -> Element:
    """The root element of a document's bytes.

    Raises:
        UnreadableInput: it is not well-formed, too large, too deep, or declares entities that reach
            outside of it or are made of others.
    """
    if len(data) > limit:
        raise UnreadableInput(
            path, f"an article of {len(data) >> 20} MB, where {limit >> 20} MB is the limit"
        )
    if data.count(b"<") > TAG_LIMIT:
        raise UnreadableInput(path, f"an article of more than {TAG_LIMIT:,} tags")
    try:
        root = etree.fromstring(_self_contained(data, path), _parser())
    except etree.XMLSyntaxError as error:
        raise UnreadableInput(path, f"{_damage(data)}: {_cause(error)}") from error
    return root


def find(root: Element, *names: str) -> Element | None:
    """The first element of these names, in any namespace; its own then have theirs plain.

    Nearly all files of journals have no namespace, an answer of an OAI server has one.
    """
    for element in root.iter():
        if element.tag.rpartition("}")[2] in names:
            return _without_namespace(element)
    return None


def texts(element: Element) -> list[str]:
    """All pieces of text inside an element, as they stand."""
    found: list[str] = _TEXTS(element)  # type: ignore[assignment]  # what descendant::text() gives
    return found


def words(element: Element) -> str:
    """All text inside an element, as it stands."""
    if not len(element):
        return element.text or ""  # most, without the cost of walking
    return "".join(texts(element))


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _damage(data: bytes) -> str:
    root = _FIRST_TAG.search(data)
    end = data.rstrip()[-200:]
    whole = root is None or end.endswith(b"/>") or end.rpartition(b"</")[2].startswith(root[1])
    return "not well-formed XML" if whole else "XML cut off before its end"


def _cause(error: etree.XMLSyntaxError) -> str:
    """The parser's first complaint in words of one line, with its place."""
    words = " ".join(str(error.msg).split())
    if "Excessive depth" in words or "depth" in words.lower():
        return "elements nested too deeply"
    return words[:200]


def _self_contained(data: bytes, path: str) -> bytes:
    """The document without its document type, with every named character as a number."""
    entities: dict[bytes, bytes] = {}
    start = data.find(b"<!DOCTYPE", 0, 65536)
    if start >= 0 and not data[:start].count(b"<!--") > data[:start].count(b"-->"):
        end = _doctype_end(data, start, path)
        entities = _declared(data[start:end], path)
        if max(map(len, entities.values()), default=0) * data.count(b"&") > ARTICLE_LIMIT:
            raise UnreadableInput(path, "declares entities that would make the article too large")
        # spaces in its place: the parser's line numbers stay those of the file
        data = data[:start] + re.sub(rb"[^\n]", b" ", data[start:end]) + data[end:]
    if not _UNKNOWN.search(data):
        return data  # nearly all, and seen in a tenth of the time that looking for names takes

    def character(found: re.Match[bytes]) -> bytes:
        name = found["name"]
        if name is None:
            return found[0]
        if name in entities:
            return entities[name]
        known = html5.get(name.decode("ascii") + ";")
        if known is None:
            return b"&amp;" + name + b";"
        return b"".join(b"&#%d;" % ord(char) for char in known)

    return _NAMED.sub(character, data)


def _doctype_end(data: bytes, start: int, path: str) -> int:
    found = _DOCTYPE.match(data, start)
    if found is None:
        raise UnreadableInput(path, "not well-formed XML: a damaged document type")
    if found["subset"] is None:
        end = data.find(b">", found.end()) + 1
    else:
        closed = _SUBSET_END.match(data, found.end(), found.end() + DOCTYPE_LIMIT)
        end = closed.end() if closed else 0
    if end == 0:
        raise UnreadableInput(path, "not well-formed XML: the document type does not end")
    return end


def _declared(doctype: bytes, path: str) -> dict[bytes, bytes]:
    """The plain characters a document names itself; refuses anything that could grow or reach outside."""
    entities = {}
    for found in _DECLARED.finditer(doctype):
        value = found["double"] if found["double"] is not None else found["single"]
        if found["name"] == b"%" or b" NDATA " in found[0]:
            continue  # a parameter entity says nothing about the text, nor does the name of an image
        if found["outside"]:
            raise UnreadableInput(path, "declares an entity outside of the file, which is not fetched")
        if value is None or not _SIMPLE.fullmatch(value):
            raise UnreadableInput(path, "declares entities made of others, which are not expanded")
        entities[found["name"]] = value
    return entities


def _without_namespace(root: Element) -> Element:
    if root.tag.startswith("{"):
        space = root.tag.partition("}")[0] + "}"
        for element in root.iter(f"{space}*"):
            element.tag = element.tag.removeprefix(space)
    return root
