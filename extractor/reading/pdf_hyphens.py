"""Where two lines of a paragraph meet: a blank, nothing, or a hyphen that was only the line's."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)[-\u00ad\u2010]$")
_FIRST = re.compile(r"[^\W\d_]+")
_HYPHENS = frozenset("-\u2010")
_SOFT = "\u00ad"
_OWN = "\u2010"
_OFTEN = 10
_GLUED = frozenset("–—/-\u2010\u2011")
_KEPT = frozenset(
    """
    all cross double dose end ever first five follow four full half high ill large late left life long low mid
    non old one open out per risk second self semi short single six small three time two up well year
    """.split()
)
_LONG, _SHORT = 4, 3  # letters: two halves as long that are words both are a compound
_TENS = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())
_ONES = frozenset("one two three four five six seven eight nine".split())


class Vocabulary:
    """The words of a document as they stand inside lines: the evidence on how a broken word is spelt."""

    def __init__(self, paragraphs: Iterable[Sequence[str]]) -> None:
        self._words: set[str] = set()
        self._parts: set[str] = set()
        ends_in, inside = 0, Counter[str]()
        for lines in paragraphs:
            broken = False
            for line in lines:
                ends_in += line.endswith(_OWN)
                inside.update(mark for mark in _HYPHENS if mark in line[:-1])
                words = _WORD.findall(line.lower())
                ends = line.endswith(("-", "\u2010", _SOFT))
                self._words.update(words[broken : len(words) - ends])
                broken = ends
        for word in self._words:
            if "-" in word:
                self._parts.update(word.split("-"))
        self.marks_breaks = ends_in >= _OFTEN and not inside[_OWN] and inside["-"] > 0
        """Whether broken words end in a hyphen of their own, which no word holds."""

    def keeps_hyphen(self, before: str, after: str) -> bool:
        """Whether "before-" and "after" on two lines are spelt with the hyphen."""
        before, after = before.lower(), after.lower()
        head, _, last = before.rpartition("-")
        if f"{before}-{after}" in self._words:
            return True
        if before + after in self._words or last + after in self._words:
            return False
        if last in _TENS and after in _ONES:
            return True
        if len(last) == 1:
            return True  # "p-value", "t-test"
        whole = len(last) >= _LONG and len(after) >= _SHORT and (last in self._words or last in self._parts)
        return (whole or bool(head) or last in _KEPT) and after in self._words

    def is_broken(self, before: str, after: str) -> bool:
        """Whether a hyphen between two lines is only the line's, and the halves one word."""
        if before[-1].isupper():  # "HIV-" before "related", "VA-" before "ECMO", but "CON-" before "SORT"
            return after[0].isupper() and (before.rpartition("-")[2] + after).lower() in self._words
        return after[0].islower() and not self.keeps_hyphen(before, after)


def seam(above: str, below: str, words: Vocabulary) -> tuple[int, str]:
    """How many characters of the line above to drop, and what to write between the lines."""
    end = above[-1:]
    if end == _SOFT:
        return 1, ""
    if words.marks_breaks and end in _HYPHENS and len(above) > 1 and not above[-2].isspace():
        return (1, "") if end == _OWN else (0, "")
    if end in _HYPHENS and (last := _LAST.search(above)):
        first = _FIRST.match(below)
        return (1, "") if first is not None and words.is_broken(last[1], first[0]) else (0, "")
    if end in _GLUED and len(above) > 1 and not above[-2].isspace():
        return 0, ""
    return 0, " "
