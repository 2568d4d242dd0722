"""Label, role and unit of a count."""

from typing import Any, cast

from extractor.linking.bracket_roles import EVENT_OF_ARM, event_of_arm, is_set, some_of_them
from extractor.linking.count_rules import plain
from extractor.linking.count_terms import PEOPLE, Role
from extractor.linking.groups import group_before_bracket
from extractor.linking.happenings import outcome_of, right_behind
from extractor.linking.heads import Told
from extractor.linking.label_words import whole_label
from extractor.linking.labels import COMPARED_NAME, OF_EACH, bracketed, noun_phrase
from extractor.linking.role_terms import (
    ALL_OF_THEM,
    ARTICLES,
    AT_END,
    AT_START,
    COHORT_NEXT,
    EVENTS,
    EXCLUDED_BEHIND,
    NEXT_ITEM,
    OF_TRIAL,
    RATE_OF,
    ROLES,
    STUDIES,
    TRAIT,
    UNIT_OF,
)
from extractor.linking.role_words import listed_role, with_verb
from extractor.linking.said import Said
from extractor.linking.sexes import of_one_sex
from extractor.linking.sites import Site
from extractor.linking.units import unit_of


def read_count(site: Site, *, largest: bool) -> dict[str, Any]:
    """Label, role, unit and group of a count; ``largest`` where no other count of the paper is larger."""
    clause = site.clause
    noun = clause.lowered[site.noun[0] : site.noun[1]] if site.noun else ""
    label, role, why = _timed(site, _named(site, _told(site, noun, largest=largest)))
    if label and label.value in _CODES and label.start is not None:
        label = Said(clause.text[label.start : label.end], label.rule, label.start, label.end)
    group, sized = site.group, site.bracket is not None and site.is_size
    if why == EVENT_OF_ARM:
        own = bracketed(site)
        group, sized = (own if own and label and own.value != label.value else None), False
    if label and label.rule == COMPARED_NAME:
        group = group_before_bracket(site.scene, site.token)
    sized = sized and not (label and label.rule in {OF_EACH, COMPARED_NAME})
    if group and (sized or (label and label.value.lower() == group.value.lower())):
        group = None
    unit = _unit(site, noun, label)
    if unit == "studies" and role in {"screened", "excluded"} and ARTICLES.search(noun):
        unit = "records"
    return {
        "label": label,
        "role": Said(role, f"role by {why}", clause.starts[site.token], clause.ends[site.token]),
        "unit": unit,
        "group": group,
    }


def _named(site: Site, told: Told) -> Told:
    """A label that names something: else the counted noun, else in a list what the count before is of."""
    label, role, why = told
    whole = whole_label(label)
    if whole is label and label is not None:
        return told
    if whole is None and site.share and site.bracket is not None:
        opening = site.clause.starts[site.bracket]
        whole = outcome_of(site.scene, site.clause.start, opening, "name before the bracket")
    if whole is None:
        whole = whole_label(noun_phrase(site) or right_behind(site))
    alike = site.group is None and (site.share or (site.bracket is None and site.noun is None))
    before = site.before if alike else None
    if whole is None and before and before[1].value != "cohort":
        return before[0].by("as the count before"), cast("Role", before[1].value), "the count before"
    return whole, role, why


def _timed(site: Site, told: Told) -> Told:
    """Where no word tells the role, the time does: a trait at baseline, an outcome at the end."""
    label, role, why = told
    if label is None or why != "its place" or site.is_size:
        return told
    clause = site.clause
    at_start = AT_START.search(clause.lowered, clause.start, clause.end)
    if role == "event" and at_start:
        return label, "group", "when it was told of them"
    did = label.rule == "what the counted did or had"
    if role == "group" and did and not at_start and AT_END.search(clause.lowered, clause.start, clause.end):
        return label, "event", "when it was told of them"
    return told


_CODES = frozenset({"OS", "PFS", "DFS", "RFS", "EFS", "MFS", "DSS", "TTP", "ORR", "DCR", "DOR", "survival"})
"""Endpoints by their codes; what patients have in common is told in the paper's words: "deaths"."""


def _told(site: Site, noun: str, *, largest: bool) -> Told:
    """Label and role of a count: as before a slash, by its bracket, by its sentence."""
    if told := _told_at_once(site):
        return told
    label = bracketed(site)
    if told := some_of_them(site) or (event_of_arm(site, label) if label else None):
        return told
    if is_set(site, label):
        return label, "cohort", "the set it is the size of"
    if label is None:
        return plain(site, noun, largest=largest)
    role, why = _bracket_role(site, label, noun)
    alone = site.group is None and len(site.clause.values) == 1
    if largest and alone and site.is_size and role == "group" and label.rule == "words before the bracket":
        return label, "cohort", "the largest number of people"
    return label, role, why


def _told_at_once(site: Site) -> Told | None:
    """What the sign before a count or the sex behind it says: "12/14", "38 men and 18 women"."""
    if site.before and site.clause.lowered[site.floor : site.start].strip() == "/":
        return site.before[0].by("as the count before"), cast("Role", site.before[1].value), "as before"
    if site.before and site.share and site.bracket is not None and _said_again(site):
        return site.before[0].by("as the count before"), cast("Role", site.before[1].value), "as before"
    sex = of_one_sex(site)
    return (sex, "group", "a trait") if sex else None


def _among_events(site: Site, label: Said) -> bool:
    """Reads "nausea (n = 1) and runny nose (n = 1)": an item behind an event in a list of sizes."""
    if site.before is None or label.start is None or site.before[1].value != "event":
        return False
    alike = site.before[0].rule == label.rule == "words before the bracket"
    return alike and NEXT_ITEM.fullmatch(site.clause.lowered, site.floor, label.start) is not None


def _said_again(site: Site) -> bool:
    """Reads "fourteen participants in the A group (45%, 14/31)": the count outside with its denominator."""
    counts = {at: found for at, found in site.clause.values.items() if found.kind == "count"}
    own, last = counts.get(site.token), max((at for at in counts if at < (site.bracket or 0)), default=None)
    return own is not None and last is not None and counts[last].n.value == own.n.value


def _unit(site: Site, noun: str, label: Said | None) -> str:
    clause = site.clause
    if not noun and (of := UNIT_OF.match(clause.lowered, clause.ends[site.token], clause.end)):
        return unit_of(of["name"])
    if not noun and not site.share and label and EVENTS.search(label.value.lower()):
        return "events"
    return unit_of(noun)


def _bracket_role(site: Site, label: Said, noun: str) -> tuple[Role, str]:
    """A count in brackets sizes a group, unless its words are of something that happened."""
    if told := _carried_role(site, label):
        return told
    if EXCLUDED_BEHIND.match(site.clause.lowered, site.inside[1], site.clause.end):
        return "excluded", "what was done to those in the bracket"
    done = label.rule == "what the counted did or had"
    words = f"{with_verb(site, label) if done else label.value.lower()} {noun}"
    trait = TRAIT.search(words)
    behind = COHORT_NEXT.match(site.clause.lowered, site.inside[1])
    if site.is_size and behind and ALL_OF_THEM.fullmatch(words.strip()):
        return "cohort", "what is done to them"
    for role, pattern in ROLES:
        if (match := pattern.search(words)) and not (role == "event" and site.is_size and trait):
            return role, repr(match.group())
    if (told := _event_role(site)) and label.rule != "words behind it in the bracket":
        return told
    return _size_role(site, label, words, trait=bool(trait))


def _carried_role(site: Site, label: Said) -> tuple[Role, str] | None:
    """The role of a count in brackets by where its label comes from."""
    if site.before and label.rule == "count before":
        return cast("Role", site.before[1].value), "the count before"
    if role := listed_role(site):
        return role, "the list it stands in"
    if site.outer and label.rule in {"count before the bracket", OF_EACH}:
        return cast("Role", site.outer[1].value), "the count before the bracket"
    if label.rule == COMPARED_NAME:
        return "event", "what is compared"
    if label.rule == "people before the bracket" or site.group is label:
        return "group", "the group behind it" if site.group is label else "the size of those described"
    return None


def _event_role(site: Site) -> tuple[Role, str] | None:
    """What befell the group behind a count, or a rate of it."""
    if not site.is_size and site.group:
        return "event", "an event of its group"
    if site.share and RATE_OF.search(site.clause.lowered, site.floor, site.start):
        return "event", "a rate of it"
    return None


def _size_role(site: Site, label: Said, words: str, *, trait: bool) -> tuple[Role, str]:
    """The role of a count in brackets whose words tell none."""
    if site.is_size and any(m.start == label.start for m in site.scene.mentions if m.kind == "arm"):
        return "group", "the size of an arm"
    if trait:
        return "group", "a trait"
    last = label.value.lower().split()[-1:]
    parted = site.outer is not None and not site.named_n
    of_people = bool(last) and PEOPLE.fullmatch(last[0]) is not None
    of_events = parted and site.outer is not None and site.outer[1].value == "event" and not of_people
    if of_events or _among_events(site, label):
        return "event", "part of the events outside" if of_events else "the list it stands in"
    if parted or label.rule == "what the counted did or had":
        return "group", "part of the count outside"
    if last and (last[0] in STUDIES or (of_people and not OF_TRIAL.search(words))):
        return "cohort", "the people counted"
    return "group", "the bracket behind its name"
