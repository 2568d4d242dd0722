"""PubMed XML: one article, a set of some, a baseline file of thirty thousand.

Articles are cut out of the stream and read one at a time, so a file of any size takes the memory of its
largest article.
"""

import hashlib
from collections.abc import Iterator

from extractor.reading import abstracts, elements, pubmed_metadata, xml_safety
from extractor.reading.inline import render
from extractor.reading.sheet import Sheet
from extractor.reading.source import Source
from extractor.reading.vocabulary import Topic, label_topic
from extractor.reading.xml_safety import Element
from schemas.paper import BlockRole, Paper, SectionKind

_ARTICLES = (b"PubmedArticle", b"PubmedBookArticle")
_OLD = (b"MedlineCitation",)
_CATEGORIES = {
    "BACKGROUND": Topic.INTRODUCTION,
    "OBJECTIVE": Topic.INTRODUCTION,
    "METHODS": Topic.METHODS,
    "RESULTS": Topic.RESULTS,
    "CONCLUSIONS": Topic.CONCLUSIONS,
}


def read(source: Source) -> Iterator[Paper]:
    """Every article of a PubMed file."""
    old = elements.frame(source.head).root.startswith(b"MedlineCitation")
    # in a PubmedArticle the MedlineCitation is a part, only in old MEDLINE files it is the article

    def one(own: bytes, whole: bytes) -> Paper:
        root = xml_safety.parse(whole, source.name)
        return paper(root[0], hashlib.sha256(own).hexdigest(), source.path)

    return elements.each(source, _OLD if old else _ARTICLES, one)


def paper(element: Element, identity: str, path: str | None) -> Paper:
    """A ``PubmedArticle``, ``PubmedBookArticle`` or ``MedlineCitation`` written down."""
    sheet = Sheet()
    title = next(element.iter("ArticleTitle", "BookTitle"), None)
    if title is not None:
        sheet.section = SectionKind.TITLE
        sheet.block(BlockRole.TITLE, render(title))
    abstract = next(element.iter("Abstract"), None)
    if abstract is not None:
        _abstract(sheet, abstract)
    for other in element.iter("OtherAbstract"):
        for part in other.iterchildren("AbstractText"):
            sheet.block(BlockRole.BOILERPLATE, render(part), SectionKind.ABSTRACT)
    metadata = pubmed_metadata.read(element, path)
    return pubmed_metadata.registered(sheet.paper(identity, metadata), element)


def _abstract(sheet: Sheet, abstract: Element) -> None:
    abstracts.begin(sheet)
    for part in abstract.iterchildren("AbstractText"):
        label = (part.get("Label") or "").strip().rstrip(":")
        rendered = render(part)
        if not rendered.text:
            continue
        if label and label not in {"UNASSIGNED", "UNLABELLED"}:
            topic = label_topic(label) or _CATEGORIES.get(part.get("NlmCategory", ""))
            abstracts.labelled(sheet, label, rendered, topic)
        else:
            abstracts.unlabelled(sheet, rendered)
