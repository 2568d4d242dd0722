"""The role of a count by the words of its label."""

from extractor.linking.cohort_terms import COHORT
from extractor.linking.count_terms import AVAILABLE, Role
from extractor.linking.role_terms import (
    CAUSES_BEHIND,
    DATA,
    DEATHS_BY,
    DONE,
    EVENTS_LISTED,
    INCLUDED,
    LEFT,
    LISTED_OUT,
    NOT_KNOWN,
    NOT_TAKEN,
    OBSERVED,
    REASONS,
    ROLES,
    TAKEN_IN,
    TRAIT,
)
from extractor.linking.said import Said
from extractor.linking.sites import Site


def listed_role(site: Site) -> Role | None:
    """The role of all counts of a list of exclusions, of reasons, of causes of death."""
    clause = site.clause
    out = clause.first(LISTED_OUT, clause.start, site.start)
    if out and not LEFT.search(clause.lowered, out.end(), site.start):
        return "excluded"
    if clause.first(REASONS, clause.start, site.start):
        return "other"
    befell = (
        clause.first(DEATHS_BY, clause.start, site.start)
        or clause.first(EVENTS_LISTED, clause.start, site.start)
        or clause.first(CAUSES_BEHIND, site.start, clause.end)
    )
    return "event" if befell else None


def reasoned_role(site: Site) -> Role | None:
    """The role of those that a list of reasons tells of: "reasons for not taking part were: 26 ..."."""
    clause = site.clause
    reasons = clause.first(REASONS, clause.start, site.start)
    if reasons is None:
        return None
    listed = any(reasons.end() <= clause.starts[at] < site.start for at in clause.values)
    if not listed and "," in clause.lowered[reasons.end() : site.start]:
        return None
    out = clause.first(LISTED_OUT, clause.start, site.start)
    return "excluded" if out else "other"


def happened_role(site: Site, happened: Said) -> tuple[Role, str]:
    """What is done to patients makes a group of them, what befalls them is an event."""
    words, between = happened.value.lower(), site.clause.lowered[happened.end : site.start]
    if role := listed_role(site):
        return role, "the list it stands in"
    if told := _known_role(words, between, share=site.share):
        return told
    if any(role == "event" and pattern.search(words) for role, pattern in ROLES):
        return "event", "what happened"
    if match := DONE.search(between):
        return "group", repr(match.group())
    if match := OBSERVED.search(between):
        return "event", repr(match.group())
    return role_of(INCLUDED.sub("", words), "group" if happened.rule == "what the most were" else "event")


def _known_role(words: str, between: str, *, share: bool) -> tuple[Role, str] | None:
    """The role of those of whom something is known, available, completed, or who were taken in."""
    if NOT_KNOWN.search(between) or NOT_TAKEN.search(words):
        return "other", "what is not known of them"
    if (found := AVAILABLE.search(between)) and (found.group() == "available" or DATA.search(words)):
        return ("other" if share else "cohort"), "what was available of them"
    return ("cohort", "what was done to them") if TAKEN_IN.search(words) else None


def with_verb(site: Site, label: Said) -> str:
    """The words of a label with the verb before them: "experienced" tells more than what was experienced."""
    start = label.start or 0
    return site.clause.lowered[max(start - 22, site.clause.ends[site.token]) : label.end]


def role_of_share(label: Said | None, group: Said | None) -> dict[str, Said]:
    """The role of a count printed with the rate that it is the numerator of."""
    role, why = role_of(label.value.lower() if label else "", "event" if group else "group")
    return {"role": Said(role, f"role by {why}")}


def role_of(words: str, otherwise: Role) -> tuple[Role, str]:
    """The role that words tell, and the word that tells it."""
    for role, pattern in ROLES:
        if match := pattern.search(words):
            return role, repr(match.group())
    if COHORT.search(words):
        return "cohort", "a set analysed"
    if TRAIT.search(words):
        return "group", "a trait"
    return otherwise, "its place"
