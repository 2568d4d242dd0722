"""Patterns that remember their answers.

A label of a table is asked the same questions for every value that it governs, and most cells of a table have
one of a few forms. An answer that is remembered costs a tenth of one that is searched for.
"""

import re
from functools import lru_cache

_KEPT = 512  # more than the labels of any one table


class Remembered:
    """A compiled pattern for whole texts that come again; as ``re.Pattern``, without the offsets.

    ``every`` gives all matches at once.
    """

    __slots__ = ("every", "fullmatch", "match", "search", "sub")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        compiled = re.compile(pattern, flags)
        self.search = lru_cache(_KEPT)(compiled.search)
        self.match = lru_cache(_KEPT)(compiled.match)
        self.fullmatch = lru_cache(_KEPT)(compiled.fullmatch)
        self.sub = lru_cache(_KEPT)(compiled.sub)
        self.every = lru_cache(_KEPT)(lambda text: tuple(compiled.finditer(text)))
