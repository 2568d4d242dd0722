"""Text files: a pasted abstract, a full text, an aggregator's copy, lines copied from a PDF."""

import hashlib
from collections.abc import Iterator

from extractor.errors import UnreadableInput
from extractor.reading import exports, lines, metadata, paragraphs, text_tables
from extractor.reading.encodings import decode
from extractor.reading.outline import outline
from extractor.reading.sections import Walk
from extractor.reading.source import Source
from schemas.paper import Paper

# The longest text of a paper seen is below 1 MB; a larger file is a data dump, and its layers would not fit.
LIMIT = 16 * 1024 * 1024


def read(source: Source) -> Iterator[Paper]:
    """The paper of a text file, or each of PubMed's export of several."""
    data = source.everything(LIMIT)
    text = decode(data, source.name)
    if not text.strip():
        raise UnreadableInput(source.name, "empty: nothing but blanks")
    articles = exports.articles(text)
    if len(articles) == 1:
        yield paper(text, hashlib.sha256(data).hexdigest(), source.path)
        return
    for article in articles:
        yield paper(article, hashlib.sha256(article.encode()).hexdigest(), source.path)


def paper(text: str, identity: str, path: str | None) -> Paper:
    """A text with its layers."""
    found = lines.split(text)
    wrap = paragraphs.measure(found)
    regions = text_tables.find(text, found, wrap)
    gathered = paragraphs.gather(text, found, wrap, regions)
    walk = Walk(gathered, outline(gathered, broken=wrap.wrapped))
    blocks = walk.run()
    return Paper(
        id=identity,
        metadata=metadata.read(text, walk.title, walk.authors, blocks, path),
        text=text,
        blocks=tuple(blocks),
        tables=text_tables.tables(text, regions, blocks),
    )
