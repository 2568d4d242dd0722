"""The main verb of a clause of a plain sentence."""

import re

from extractor.linking.tested.clause_terms import JOINT
from extractor.linking.tested.verb_terms import MARKED, OWN_VERB, PARTICIPLE, RELATIVE, SUBORDINATE, VERB


def main_verb(low: str, begin: int, end: int, *, carried: bool) -> re.Match[str] | None:
    """The main verb of a stretch, none of a relative clause; without a subject where that is ``carried``."""
    skipped = 0
    for verb in VERB.finditer(low, begin, end):
        alone = not low[begin : verb.start()].strip(" ,")
        if alone and verb["aux"] is None and not (carried and low[verb.end() : end].strip(" ,")):
            continue
        if verb["aux"] is None and (later := _verb_behind(low, verb, end)):
            return later
        if len(RELATIVE.findall(low, begin, verb.start())) - _unlisted(low, begin, verb.start()) > skipped:
            skipped += 1
            continue
        return verb
    return None


def _unlisted(low: str, begin: int, end: int) -> int:
    """How many relative clauses have a verb that ``VERB`` does not list: "those who slept| were"."""
    own = OWN_VERB.finditer(low, begin, end)
    return sum(VERB.match(low, match.start("verb")) is None for match in own)


def _verb_behind(low: str, verb: re.Match[str], end: int) -> re.Match[str] | None:
    """The verb behind one that is but a participle: "time spent on sport increased"."""
    later = VERB.search(low, verb.end(), end)
    if later is None or not (later["aux"] or PARTICIPLE.match(low, verb.end(), end)):
        return None
    between = low[verb.end() : later.start()]
    parted = any(words.search(between) for words in (RELATIVE, JOINT, MARKED, SUBORDINATE))
    return None if parted else later
