"""From a file to papers: the text as it stands, and layers of offsets that say what stands where."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from extractor.errors import UnreadableInput, WrongUse
from extractor.reading.encodings import decode
from schemas.paper import Block, BlockRole, Metadata, Paper, SectionKind


def open_paper(path: str | Path) -> Paper:
    """The one article of a file."""
    papers = read_papers(path)
    first = next(papers)
    if next(papers, None) is not None:
        raise WrongUse(f"{path}: holds several articles; read them with read_papers")
    return first


def read_papers(path: str | Path) -> Iterator[Paper]:
    """Every article of a file."""
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise UnreadableInput(str(path), error.strerror or "cannot be opened") from error
    yield from read_bytes(data, str(path))


def read_bytes(data: bytes, path: str | None = None) -> Iterator[Paper]:
    """Every article of a file's bytes (standard input has no path)."""
    text = decode(data, path or "standard input")
    if not text.strip():
        raise UnreadableInput(path or "standard input", "empty")
    blocks: list[Block] = []
    at = 0
    for number, line in enumerate(text.splitlines(keepends=True)):
        start, end = at + len(line) - len(line.lstrip()), at + len(line.rstrip())
        at += len(line)
        if end <= start:
            continue
        role = BlockRole.TITLE if number == 0 else BlockRole.HEADING if end - start < 30 else BlockRole.PROSE
        blocks.append(Block(role=role, section=SectionKind.ABSTRACT, start=start, end=end))
    yield Paper(
        id=hashlib.sha256(data).hexdigest(), metadata=Metadata(path=path), text=text, blocks=tuple(blocks)
    )
