"""Born-digital PDFs of journal articles: every character in its place.

A PDF is read in a process beside ours. What a file makes the PDF engine do cannot be foreseen: a hostile
one can let it run for ever, fill the memory or break it, and then that process ends and not the batch.
"""

import hashlib
from collections.abc import Iterator

from extractor.errors import UnreadableInput
from extractor.reading import pdf_ocr
from extractor.reading.pdf_companion import Companion
from extractor.reading.source import Source
from schemas.paper import Paper

LIMIT = 256 * 1024 * 1024
_COMPANION = Companion()


def read(source: Source) -> Iterator[Paper]:
    """The paper of a PDF."""
    data = source.everything(LIMIT)
    identity = hashlib.sha256(data).hexdigest()
    try:
        yield _COMPANION.read(data, identity, source)
    except UnreadableInput as error:
        made = pdf_ocr.text_layer(data) if pdf_ocr.would_help(error) else None
        if made is None:
            raise
        yield _COMPANION.read(made, identity, source)
