"""The texts that the text benchmarks read, taken from ../shared: abstracts full of numbers, and filler."""

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

SHARED = Path(__file__).resolve().parents[3] / "shared" / "papers"
SIZE = 100
ONE_DENSE_IN = 10

# Wider than any gate of ours has to be, so that the filler favours nobody: no digit, no number in words.
_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|(?:thir|four|fif|six|seven|eigh|nine)teen|ten|eleven"
    r"|twelve|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|half|third|quarter)s?\b",
    re.IGNORECASE,
)
_EMPTY_BRACKETS = re.compile(r"\s*[\[(][\s,;–-]*[\])]")


def dense() -> list[str]:
    """The 100 abstracts that have gold annotations, as pasted text."""
    paths = [*(SHARED / "abstracts").glob("*.txt"), *(SHARED / "pool-abstracts").glob("*.txt")]
    return [path.read_text(encoding="utf-8") for path in sorted(paths)][:SIZE]


def warm_up() -> list[str]:
    """100 other abstracts, from the JATS files of papers whose abstract is not in ``dense``."""
    texts = (_abstract(etree.parse(path)) for path in _other_papers())
    return [text for text in texts if len(text) > 500][:SIZE]


def mix() -> list[str]:
    """100 texts of which nine in ten hold no number: each tenth is dense, the rest is filler of that size."""
    filler = _filler(sum(map(len, dense())) // SIZE)
    return [text if i % ONE_DENSE_IN == 0 else next(filler) for i, text in enumerate(dense())]


def _other_papers() -> list[Path]:
    taken = {path.stem for folder in ("abstracts", "pool-abstracts") for path in (SHARED / folder).iterdir()}
    return [path for path in sorted((SHARED / "pool").glob("*.nxml")) if path.stem not in taken]


def _abstract(tree: "etree._ElementTree") -> str:
    """Title and abstract as one pastes them: a paragraph a section, led by its label."""
    paragraphs = [_words(title) for title in tree.iterfind(".//article-meta//article-title")] + ["Abstract"]
    for section in tree.iterfind(".//article-meta/abstract//sec"):
        label = "".join(f"{_words(title).rstrip(':')}: " for title in section.iterfind("title"))
        paragraphs.append(label + " ".join(_words(paragraph) for paragraph in section.iterfind("p")))
    paragraphs += [_words(paragraph) for paragraph in tree.iterfind(".//article-meta/abstract/p")]
    return "\n\n".join(paragraphs)


def _filler(size: int) -> Iterator[str]:
    """Texts of about ``size`` characters, each made of one paper's paragraphs without a number."""
    for path in sorted((SHARED / "pool").glob("*.nxml")):
        text = ""
        for paragraph in etree.parse(path).iterfind(".//body//p"):
            for mark in paragraph.iterfind(".//xref"):
                mark.text = None  # a citation mark is a digit, but no number of the sentence
            words = _EMPTY_BRACKETS.sub("", _words(paragraph))
            if words and not _NUMBER.search(words):
                text = f"{text}\n\n{words}".strip()
            if len(text) >= size:
                yield text
                text = ""


def _words(element: "etree._Element") -> str:
    return " ".join("".join(map(str, element.itertext())).split())
