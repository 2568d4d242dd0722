"""Headings: a line that announces what follows, by its wording or by its looks."""

import re
from typing import NamedTuple

from extractor.reading.vocabulary import Topic, heading_topic

# "2.", "3.1", "IV.", "A.", "## ", "**", "<h2>": what a heading wears and its wording does not need.
_DRESS = re.compile(
    r"""^(?:\#{1,6}\s+|<h[1-6][^>]*>|<b>|<strong>|\*\*|__)?
        (?P<number>(?:\d{1,2}\.)*\d{1,2}\.?\s+|[IVX]{1,4}[.)]\s+|[A-H][.)]\s+)?
        (?:\*\*|__)?
        (?P<title>.*?)
        (?:\*\*|__|</b>|</strong>|</h[1-6]>|\s\#+)?[:.]?(?:\*\*|__)?$""",
    re.VERBOSE,
)
_NUMBER_LINE = re.compile(r"^(?:\d{1,2}\.)*\d{1,2}\.?$")
_HANGING = re.compile(
    r"\b(?:by|the|of|and|in|to|with|for|an?|or|on|from|at|as|was|were|is|are|that|this|which|than|had|has|have)$"
)
_LONGEST_HANGING = 6
_NOT_A_HEADING = re.compile(
    r"[|\t@]|https?:|\bdoi\b|(?<!vs)\.\s+[A-Z]|©|^\(|^\W*$|\bet al\b|[=<>]|\d\s*%", re.IGNORECASE
)


class Heading(NamedTuple):
    """A heading's wording without number and marks, its number, and what it announces if that is known.

    ``main``: its wording is that of a paper's main section ("Results"), not of a sub-section ("Patients").
    """

    title: str
    number: str | None
    topic: Topic | None
    main: bool = True


def undress(line: str) -> Heading:
    """A line taken as heading."""
    if _is_bare(line):
        title = (line[:-1] if line[-1] in ":." else line).strip()
        return Heading(title, None, heading_topic(title))
    found = _DRESS.match(line)
    title = found["title"].strip() if found else line
    number = found["number"].strip().rstrip(".") if found and found["number"] else None
    return Heading(title, number, heading_topic(title))


def _is_bare(line: str) -> bool:
    """Whether a line surely wears no number and no mark, as most do: the pattern costs ten times this."""
    return (
        line[:1].isalpha()
        and "." not in line[1:5]
        and ")" not in line[1:5]
        and not ("*" in line or "_" in line or "<" in line or "#" in line or "\n" in line)
    )


def known_heading(line: str) -> Heading | None:
    """The heading a line is by its wording alone ("3. Results", "**METHODS**")."""
    if len(line) > 90:
        return None
    heading = undress(line)
    return heading if heading.topic is not None else None


def is_number_line(line: str) -> bool:
    """A section number alone on its line, as some copies put it under the heading."""
    return len(line) < 12 and _NUMBER_LINE.match(line) is not None


def hangs(line: str) -> bool:
    """Whether a line ends in a word after which something must follow."""
    return _HANGING.search(line, max(len(line) - _LONGEST_HANGING, 0)) is not None


def _ends_sentence(line: str) -> bool:
    return line.rstrip("'\")]”’")[-1:] in tuple(".;,!")


def looks_like_heading(line: str) -> bool:
    """Whether a line could be a heading of the paper's own; what stands around it must agree."""
    if not 2 <= len(line) <= 120 or _ends_sentence(line) or _NOT_A_HEADING.search(line) or hangs(line):
        return False
    first = line.split(None, 1)[0]
    return (first[0].isdigit() or any(char.isupper() for char in first)) and line.count(" ") < 16
