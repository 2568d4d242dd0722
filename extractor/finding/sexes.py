"""Counts of the sexes by their letters: "27 F/18 M", "27 F, 18 M"."""

import re
from collections.abc import Iterator

from extractor.finding import construct
from extractor.finding.fields import found_fields
from extractor.finding.passage import Passage
from schemas.finding import FoundCount
from schemas.place import Span

# "27 F/18 M" Nw/Ny | "27 F, 18 M" Nw,Ny
_PAIR = re.compile(r"(?P<first>N)[wyu][/,](?P<second>N)[wyu]")
_LETTERS = {"f", "m"}


def sexes(passage: Passage) -> Iterator[FoundCount]:
    """The counts of women and men that a letter names, before the "M" can pass for months.

    Example:
        "45 patients (27 F/18 M) took part"
    """
    for match in _PAIR.finditer(passage.letters):
        places = (match.start("first"), match.start("second"))
        numbers = [passage.printed(at) for at in places]
        if {passage.tokens.slice(at + 1).strip() for at in places} != _LETTERS:
            continue
        for at, n in zip(places, numbers, strict=True):
            if n is None or n.decimals:
                continue
            passage.claim(at, at + 1)
            yield construct.found_count(
                n=n, noun=_letter(passage, at + 1), **found_fields(passage, (at, at), "count-sex")
            )


def _letter(passage: Passage, at: int) -> Span:
    """Where the letter of a token stands, without the blanks around it."""
    words = passage.tokens.slice(at)
    start = passage.tokens.starts[at] + len(words) - len(words.lstrip())
    return passage.document.source_span(start, start + 1)
