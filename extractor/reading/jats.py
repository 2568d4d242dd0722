"""JATS XML, as PubMed Central and publishers give it (also its forerunner, the NLM DTD 2.x and 3.x).

The reader writes the article down as it is read, title, abstract, body, floats, back matter, and lays
blocks, tables and citations over what it wrote.
"""

import hashlib
from collections.abc import Iterator

from extractor.errors import UnreadableInput
from extractor.reading import elements, jats_metadata, metadata, xml_safety
from extractor.reading.inline import render
from extractor.reading.jats_abstract import write_abstracts
from extractor.reading.jats_body import Body
from extractor.reading.rendered import Rendered
from extractor.reading.sheet import Sheet
from extractor.reading.source import Source
from extractor.reading.xml_safety import ARTICLE_LIMIT, DOCTYPE_LIMIT, Element
from schemas.paper import BlockRole, Metadata, Paper, SectionKind

_ARTICLE = (b"article",)


def read(source: Source) -> Iterator[Paper]:
    """Every article of a JATS file: one, or those of a set or an OAI answer."""
    if _root(source).rpartition(b":")[2] == b"article":
        data = source.everything(ARTICLE_LIMIT)
        yield read_article(data, data, source)
    else:
        yield from elements.each(source, _ARTICLE, lambda own, whole: read_article(own, whole, source))


def _root(source: Source) -> bytes:
    """The name of the root; a document type may be longer than the head."""
    root = elements.frame(source.head).root
    return root or elements.frame(source.everything(ARTICLE_LIMIT)[: 2 * DOCTYPE_LIMIT]).root


def read_article(own: bytes, document: bytes, source: Source) -> Paper:
    """An article of its own bytes, as a document that may hold more around it."""
    article = xml_safety.find(xml_safety.parse(document, source.name), "article")
    if article is None:
        raise UnreadableInput(source.name, "XML, but not of an article")
    try:
        read = paper(article, hashlib.sha256(own).hexdigest(), source.path)
    except RecursionError as error:
        raise UnreadableInput(source.name, "elements nested too deeply") from error
    if not read.text:
        raise UnreadableInput(source.name, "an article without any text")
    return read


def paper(article: Element, identity: str, path: str | None) -> Paper:
    """An ``article`` element written down."""
    sheet = Sheet()
    meta = article.find("front/article-meta")
    title = _title(sheet, meta) if meta is not None else ""
    if meta is not None:
        write_abstracts(sheet, meta)
    body = Body(sheet)
    for part in article:
        if part.tag in {"body", "floats-group", "floats-wrap"}:
            body.body(part)
    for part in article:
        if part.tag in {"back", "sub-article", "response"}:
            body.back(part)
    finished = sheet.paper(identity, Metadata(path=path))
    return finished.model_copy(update={"metadata": _metadata(article, meta, title, finished)})


def _title(sheet: Sheet, meta: Element) -> str:
    sheet.section = SectionKind.TITLE
    title = meta.find("title-group/article-title")
    rendered = render(title) if title is not None else Rendered("")
    sheet.block(BlockRole.TITLE, rendered)
    return rendered.text


def _metadata(article: Element, meta: Element | None, title: str, finished: Paper) -> Metadata:
    if meta is None:
        return finished.metadata
    return Metadata(
        title=title or None,
        year=jats_metadata.year(meta),
        first_author=jats_metadata.first_author(meta),
        doi=jats_metadata.identifier(meta, "doi"),
        pmid=jats_metadata.identifier(meta, "pmid"),
        pmcid=jats_metadata.pmcid(meta),
        registration=metadata.registration(finished.text, finished.blocks),
        path=finished.metadata.path,
        notices=jats_metadata.notices(article, meta, title),
    )
