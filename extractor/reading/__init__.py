"""From a file to papers: the text as it stands, and layers of offsets that say what stands where."""

from collections.abc import Iterator
from pathlib import Path

from extractor.errors import WrongUse
from extractor.reading import formats, source
from schemas.paper import Paper

__all__ = ["open_paper", "read_bytes", "read_papers"]


def open_paper(path: str | Path) -> Paper:
    """The one article of a file; a file of several is for ``read_papers``."""
    papers = read_papers(path)
    paper = next(papers)
    if next(papers, None) is not None:
        raise WrongUse(f"{path}: holds several articles, not one; read_papers gives each of them")
    return paper


def read_papers(path: str | Path) -> Iterator[Paper]:
    """Every article of a file, whatever its kind: its content tells, not its name."""
    return formats.read(source.from_file(path))


def read_bytes(data: bytes, path: str | None = None) -> Iterator[Paper]:
    """Every article of bytes in memory (``path``: where they came from, if anywhere)."""
    return formats.read(source.from_bytes(data, path))
