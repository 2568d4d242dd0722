"""A text's blocks in short, for tests: one line a block."""

from extractor.reading import read_bytes
from schemas.paper import Block, Paper


def paper_of(text: str) -> Paper:
    (paper,) = read_bytes(text.encode())
    return paper


def outlined(text: str, words: int = 3) -> list[str]:
    """ "prose abstract/results: We followed 300" for each block."""
    paper = paper_of(text)
    return [_line(paper.text, block, words) for block in paper.blocks]


def _line(text: str, block: Block, words: int) -> str:
    part = f"/{block.part}" if block.part else ""
    return f"{block.role} {block.section}{part}: {' '.join(text[block.start : block.end].split()[:words])}"
