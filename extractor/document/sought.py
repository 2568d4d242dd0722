"""Patterns that are searched for only where a text holds one of their hints.

Most questions put to a sentence are about words that it does not hold. Whether it holds a string is known in
a fiftieth of the time that a pattern needs to find nothing.
"""

import re
from collections.abc import Iterator

from extractor.document.word_led import word_led


class Sought:
    r"""A pattern, and strings of which every match of it holds at least one.

    Whoever changes the pattern looks at the hints too: a test tells where they no longer hold.

    Example:
        ``Sought("index|kappa", r"c-?index|\bkappa\b")`` is searched for where "index" or "kappa" stands.
    """

    # no equality but identity: the hash of a compiled pattern takes longer than most searches
    __slots__ = ("hints", "pattern")

    def __init__(self, hints: str, pattern: str) -> None:
        self.hints = tuple(hints.split("|"))
        self.pattern = word_led(pattern)

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match between two offsets."""
        stretch = text[start:end]
        for hint in self.hints:
            if hint in stretch:
                return self.pattern.search(text, start, len(text) if end is None else end)
        return None

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Every match between two offsets."""
        stretch = text[start:end]
        for hint in self.hints:
            if hint in stretch:
                return self.pattern.finditer(text, start, len(text) if end is None else end)
        return iter(())
