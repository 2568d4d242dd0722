"""The role of the counted by what their sentence says of them."""

from extractor.linking.count_terms import Role
from extractor.linking.predicate_terms import ADMITTED, ALSO_OUT, PASSIVE, PREDICATES, WAS
from extractor.linking.said import Said
from extractor.linking.sites import Site


def predicate_role(site: Site, verb: Said) -> tuple[Role, str] | None:
    """The role that a predicate gives to its subject, and the words that tell it.

    Example:
        "12 declined to participate" are excluded, "12 returned the form" are other, "12 died" an event.
    """
    clause = site.clause
    begin = verb.start or 0
    behind = [clause.starts[at] for at in clause.values if clause.starts[at] > begin]
    following = min(behind, default=clause.end)
    for role, pattern in ALSO_OUT:
        if match := pattern.search(clause.lowered, begin, following):
            return role, repr(match.group().strip())
    if PASSIVE.match(clause.lowered, begin) and WAS.search(clause.lowered, clause.start, begin):
        entered = ADMITTED.match(clause.lowered, begin) and not site.share and site.before is None
        return None if entered else ("event", "what was done to them")
    return role_of_verb(verb.value.lower())


def role_of_verb(words: str) -> tuple[Role, str] | None:
    """The role that the verb of a predicate tells, its auxiliaries left out."""
    for role, pattern in PREDICATES:
        if match := pattern.match(words):
            return role, repr(match.group())
    return None
