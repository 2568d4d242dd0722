"""Label, role and unit of a count."""

from typing import Any, cast

from extractor.linking.count_rules import plain
from extractor.linking.count_terms import (
    ALL_OF_THEM,
    COHORT_NEXT,
    OF_TRIAL,
    PEOPLE,
    RATE_OF,
    ROLES,
    STUDIES,
    TRAIT,
    UNIT_OF,
    Role,
)
from extractor.linking.labels import bracketed
from extractor.linking.role_words import listed_role, with_verb
from extractor.linking.said import Said
from extractor.linking.sites import Site
from extractor.linking.units import unit_of


def read_count(site: Site, *, largest: bool) -> dict[str, Any]:
    """Label, role, unit and group of a count; ``largest`` where no other count of the paper is larger."""
    clause = site.clause
    noun = clause.lowered[site.noun[0] : site.noun[1]] if site.noun else ""
    unit = unit_of(noun)
    if not noun and (of := UNIT_OF.match(clause.lowered, clause.ends[site.token], clause.end)):
        unit = unit_of(of["name"])
    label = bracketed(site)
    role: Role
    if site.before and clause.lowered[site.floor : site.start].strip() == "/":
        label, role, why = (
            site.before[0].by("as the count before"),
            cast("Role", site.before[1].value),
            "as before",
        )
    elif label is not None:
        role, why = _bracket_role(site, label, noun)
        if largest and site.is_size and role == "group" and site.group is None and len(clause.values) == 1:
            role, why = "cohort", "the largest number of people"
    else:
        label, role, why = plain(site, noun, largest=largest)
    start = clause.starts[site.token]
    group = site.group
    if group and (
        (site.bracket is not None and site.is_size) or (label and label.value.lower() == group.value.lower())
    ):
        group = None
    if (
        unit == "patients"
        and site.noun is None
        and not site.share
        and label
        and label.value.lower().endswith("events")
    ):
        unit = "events"
    return {
        "label": label,
        "role": Said(role, f"role by {why}", start, clause.ends[site.token]),
        "unit": unit,
        "group": group,
    }


def _bracket_role(site: Site, label: Said, noun: str) -> tuple[Role, str]:
    """A count in brackets sizes a group, unless its words are of something that happened."""
    if site.before and label.rule == "count before":
        return cast("Role", site.before[1].value), "the count before"
    if role := listed_role(site):
        return role, "the list it stands in"
    if label.rule == "people before the bracket":
        return "group", "the size of those described"
    if site.outer and label.rule == "count before the bracket":
        return cast("Role", site.outer[1].value), "the count before the bracket"
    if site.group is label:
        return "group", "the group behind it"
    done = label.rule == "what the counted did or had"
    words = f"{with_verb(site, label) if done else label.value.lower()} {noun}"
    trait = TRAIT.search(words)
    if (
        site.is_size
        and ALL_OF_THEM.fullmatch(words.strip())
        and COHORT_NEXT.match(site.clause.lowered, site.inside[1])
    ):
        return "cohort", "what is done to them"
    for role, pattern in ROLES:
        if (match := pattern.search(words)) and not (role == "event" and site.is_size and trait):
            return role, repr(match.group())
    return _size_role(site, label, words, trait=bool(trait))


def _size_role(site: Site, label: Said, words: str, *, trait: bool) -> tuple[Role, str]:
    """The role of a count in brackets whose words tell none."""
    if not site.is_size and site.group:
        return "event", "an event of its group"
    if site.is_size and any(m.start == label.start for m in site.scene.mentions if m.kind == "arm"):
        return "group", "the size of an arm"
    if site.share and RATE_OF.search(site.clause.lowered, site.floor, site.start):
        return "event", "a rate of it"
    if trait:
        return "group", "a trait"
    last = words.split()[-1:]
    parted = site.outer is not None and not site.named_n
    if parted or label.rule == "what the counted did or had":
        return "group", "part of the count outside"
    if last and (last[0] in STUDIES or (PEOPLE.fullmatch(last[0]) and not OF_TRIAL.search(words))):
        return "cohort", "the people counted"
    return "group", "the bracket behind its name"
