"""Where two lines of a paragraph meet: a blank, nothing, or a hyphen that was only the line's."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST = re.compile(r"([^\W\d_]+)[-\u00ad\u2010]$")
_FIRST = re.compile(r"[^\W\d_]+")
_HYPHENS = frozenset("-\u2010")
_SOFT = "\u00ad"
_GLUED = frozenset("–—/-\u2010\u2011")
_KEPT = frozenset(
    """
    all anti co cross double dose end ever follow four full half health hospital high index inter intra
    late left life long low meta mid multi near never non on one open out over patient per placebo
    poly post pre progression quality re recurrence relapse right risk self semi short single
    sub super third three time treatment two under up well year event disease age sex
    """.split()
)


class Vocabulary:
    """The words of a document as they stand inside lines: the evidence on how a broken word is spelt."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words: set[str] = set()
        for line in lines:
            words = _WORD.findall(line.lower())
            self._words.update(words[:-1] if line.endswith(tuple(_HYPHENS)) else words)

    def keeps_hyphen(self, before: str, after: str) -> bool:
        """Whether "before-" and "after" on two lines are spelt with the hyphen."""
        before, after = before.lower(), after.lower()
        if f"{before}-{after}" in self._words:
            return True
        if before + after in self._words:
            return False
        return before in _KEPT and after in self._words


def seam(above: str, below: str, words: Vocabulary) -> tuple[int, str]:
    """How many characters of the line above to drop, and what to write between the lines."""
    end = above[-1:]
    if end == _SOFT:
        return 1, ""
    if end in _HYPHENS and (last := _LAST.search(above)):
        first = _FIRST.match(below)
        if first is None or not below[0].islower():
            return 0, ""
        return (0, "") if words.keeps_hyphen(last[1], first[0]) else (1, "")
    if end in _GLUED and len(above) > 1 and not above[-2].isspace():
        return 0, ""
    return 0, " "
