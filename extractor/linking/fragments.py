"""Words that name nobody: a piece cut from the middle of a clause is neither a group nor a population.

The rules that read names end them at the words that usually end one. Where a sentence is built otherwise,
what they give may begin with a conjunction or break off at a preposition. Null is better than such a name.
"""

import re

from extractor.linking.said import Said
from extractor.linking.sentence import Fields

_NAMES = ("group", "reference", "population")
# "or to hereditary disease": the name stands behind
_JOINED = re.compile(r"(?:and|or) (?:(?:to|for|of|in|by) )?(?=[^\W\d])")
# "that", "as shown by the mean increase"
_BEGINS = re.compile(r"(?:and|or|as|but|because|it|that|these|which|while)\b")
# "women who", "surviving patients of", "CIN2 compared to"; not "arm A"
_ENDS = re.compile(r"\b(?:who|had|was|were|of|in|with|and|or|the|an?|to|for|from|(?:less )?than|compared)$")


def without_fragments(fields: Fields) -> Fields:
    """The same context, its groups and populations without conjunctions, or null where they name nobody."""
    whole = {name: _whole(fields.get(name)) for name in _NAMES if name in fields}
    if all(whole[name] is fields[name] for name in whole):
        return fields
    return fields | whole


def _whole(said: object) -> object:
    if not isinstance(said, Said):
        return said
    if joined := _JOINED.match(said.value):
        start = said.start if said.start is None else said.start + joined.end()
        said = Said(said.value[joined.end() :], said.rule, start, said.end)
    return None if _BEGINS.match(said.value) or _ENDS.search(said.value) else said
