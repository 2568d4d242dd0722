"""Words that name nobody: a piece cut from the middle of a clause is neither a group nor a population.

The rules that read names end them at the words that usually end one; where a sentence is built otherwise, what
they give may begin with a conjunction or break off at a preposition. Null is better than such a name.
"""

import re

from extractor.linking.said import Said
from extractor.linking.sentence import Fields

_NAMES = ("group", "reference", "population")
# "and without regular water", "that", "as shown by the mean increase"
_BEGINS = re.compile(r"(?:and|or|as|but|because|it|that|these|which|while)\b")
# "women who", "surviving patients of", "CIN2 compared to"; not "arm A"
_ENDS = re.compile(
    r"\b(?:who(?: had)?|had|was|were|of|in|with|and|or|the|an?|to|for|from|than|less than|compared|previously)$"
)


def without_fragments(fields: Fields) -> Fields:
    """The same context without groups and populations that are no names."""
    cut = [name for name in _NAMES if _is_fragment(fields.get(name))]
    return {name: value for name, value in fields.items() if name not in cut} if cut else fields


def _is_fragment(said: object) -> bool:
    if not isinstance(said, Said):
        return False
    return _BEGINS.match(said.value) is not None or _ENDS.search(said.value) is not None
