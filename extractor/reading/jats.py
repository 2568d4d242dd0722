"""JATS XML, as PubMed Central and publishers give it (also its forerunner, the NLM DTD 2.x and 3.x).

The reader writes the article down as it is read, title, abstract, body, floats, back matter, and lays
blocks, tables and citations over what it wrote.
"""

import hashlib
from collections.abc import Iterator

from extractor.errors import UnreadableInput
from extractor.reading import jats_metadata, metadata, xml_safety
from extractor.reading.inline import Rendered, render
from extractor.reading.jats_abstract import write_abstracts
from extractor.reading.jats_body import Body
from extractor.reading.sheet import Sheet
from extractor.reading.source import Source
from extractor.reading.xml_safety import ARTICLE_LIMIT, Element
from schemas.paper import BlockRole, Metadata, Paper, SectionKind


def read(source: Source) -> Iterator[Paper]:
    """Every article of a JATS file."""
    data = source.everything(ARTICLE_LIMIT)
    yield read_article(data, source.path, source.name)


def read_article(data: bytes, path: str | None, name: str) -> Paper:
    """The one article of these bytes."""
    root = xml_safety.parse(data, name)
    article = root if root.tag == "article" else next(root.iter("article"), None)
    if article is None:
        raise UnreadableInput(name, f"XML, but not of an article: its root is <{root.tag}>")
    try:
        return paper(article, hashlib.sha256(data).hexdigest(), path)
    except RecursionError as error:
        raise UnreadableInput(name, "elements nested too deeply") from error


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
