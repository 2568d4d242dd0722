"""Rendered text: plain characters on one line, and the citation and footnote marks among them."""

import re
from typing import NamedTuple

JOINER = re.compile(r"\s?(?:[,;–—-]|and|&)?\s?")
"""What stands between two citation marks that belong together."""

_BLANKS = re.compile(r"[ \t\r\n\u2028\u2029]+")
_OPENERS = {"[": "]", "(": ")"}


class Mark(NamedTuple):
    """A citation or footnote mark inside a rendered text."""

    start: int
    end: int
    label: str
    note: bool


class Rendered(NamedTuple):
    """Plain text on one line, and the marks in it."""

    text: str
    marks: tuple[Mark, ...] = ()


def single_spaced(text: str) -> str:
    """Text with every run of blanks and line breaks as one blank; other spaces stay as printed."""
    if "  " in text or "\n" in text or "\t" in text or "\u2028" in text:
        return _BLANKS.sub(" ", text)
    return text


def joined(text: str, marks: list[Mark]) -> list[Mark]:
    """Marks that stand side by side as one ("[4,5]"), with the brackets around them."""
    together: list[Mark] = []
    for mark in marks:
        last = together[-1] if together else None
        if last and not last.note and not mark.note and JOINER.fullmatch(text, last.end, mark.start):
            together[-1] = Mark(last.start, mark.end, text[last.start : mark.end], note=False)
        else:
            together.append(mark)
    return [_with_brackets(text, mark) for mark in together]


def _with_brackets(text: str, mark: Mark) -> Mark:
    opener = text[mark.start - 1 : mark.start] if mark.start else ""
    if opener and _OPENERS.get(opener) == text[mark.end : mark.end + 1]:
        return Mark(mark.start - 1, mark.end + 1, mark.label, mark.note)
    return mark
