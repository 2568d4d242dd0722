"""Label, role and unit of a count."""

import re
from typing import Any, cast

from extractor.linking.count_terms import (
    COHORT,
    COHORT_LATER,
    DONE,
    ENROLLED,
    EXCLUDING,
    ONE_ARM,
    PEOPLE,
    ROLES,
    SEVERAL,
    TRAIT,
    UNITS,
    Role,
)
from extractor.linking.endpoints import rate_name
from extractor.linking.labels import (
    Site,
    bracketed,
    cohort_label,
    happened_before,
    noun_phrase,
    verb_phrase,
    words_before,
)
from extractor.linking.said import Said


def read_count(site: Site, *, largest: bool) -> dict[str, Any]:
    """Label, role, unit and group of a count; ``largest`` where no other count of the paper is larger."""
    clause = site.clause
    noun = clause.lowered[site.noun[0] : site.noun[1]] if site.noun else ""
    unit = unit_of(noun)
    label = bracketed(site)
    role: Role
    if label is not None:
        role, why = _bracket_role(site, label, noun)
    else:
        label, role, why = _plain(site, noun, largest=largest)
    start = clause.starts[site.token]
    group = site.group
    if group and (
        (site.bracket is not None and site.is_size) or (label and label.value.lower() == group.value.lower())
    ):
        group = None
    if unit == "patients" and site.noun is None and label and label.value.lower().endswith("events"):
        unit = "events"
    return {
        "label": label,
        "role": Said(role, f"role by {why}", start, clause.ends[site.token]),
        "unit": unit,
        "group": group,
    }


def _bracket_role(site: Site, label: Said, noun: str) -> tuple[Role, str]:
    """A count in brackets sizes a group, unless its words are of something that happened."""
    if site.outer and label.rule == "count before the bracket":
        return cast("Role", site.outer[1].value), "the count before the bracket"
    if site.group is label:
        return "group", "the group behind it"
    lowered = f"{_with_verb(site, label) if label.rule == 'what the counted did or had' else label.value.lower()} {noun}"
    for role, pattern in ROLES:
        if (match := pattern.search(lowered)) and not (
            role == "event" and site.is_size and TRAIT.search(lowered)
        ):
            return role, repr(match.group())
    if not site.is_size and site.group:
        return "event", "an event of its group"
    if site.is_size and any(m.start == label.start for m in site.scene.mentions if m.kind == "arm"):
        return "group", "the size of an arm"
    if TRAIT.search(lowered):
        return "group", "a trait"
    if PEOPLE.fullmatch(lowered.rsplit(maxsplit=1)[-1] if lowered.split() else "") or lowered.split()[
        -1:
    ] in (
        ["study"],
        ["trial"],
        ["cohort"],
        ["subcohort"],
    ):
        return "cohort", "the people counted"
    return "group", "the bracket behind its name"


def _plain(site: Site, noun: str, *, largest: bool) -> tuple[Said | None, Role, str]:
    """A count in running text: by what its people did, by what happened in them, by their noun."""
    verb = verb_phrase(site)
    phrase = noun_phrase(site)
    before = site.clause.lowered[
        max(site.clause.starts[site.token] - 30, site.clause.start) : site.clause.starts[site.token]
    ]
    if EXCLUDING.search(before):
        return verb or phrase, "excluded", "what was done to them"
    if phrase and (match := ENROLLED.search(before)):
        words = (
            Said(f"{phrase.value} {match['verb']}", phrase.rule, phrase.start, phrase.end)
            if " " not in phrase.value
            else phrase
        )
        return words, "cohort", repr(match["verb"])
    finding = site.clause.values[site.token]
    share = finding.kind == "count" and (finding.percent is not None or finding.of is not None)
    described = phrase is not None and len(phrase.value.split()) > 1
    if verb and not share and COHORT.search(verb.value.lower()) and not _into_one_arm(site):
        return cohort_label(site, verb), "cohort", repr(verb.value[:30])
    if (
        described
        and not share
        and not site.group
        and PEOPLE.fullmatch(noun)
        and COHORT_LATER.search(site.clause.lowered, site.clause.ends[site.token])
        and not _into_one_arm(site)
    ):
        return phrase, "cohort", "what was done to them"
    if (noun and not PEOPLE.fullmatch(noun)) or noun in {"deaths", "death", "died"}:
        return _things(site, noun, verb, phrase)
    if _into_one_arm(site):
        arm = _arm_behind(site)
        return arm, "group", "the arm they were put into"
    happened = happened_before(site)
    if verb is None and happened and not (described and largest):
        return happened, *_happened_role(site, happened)
    if verb and (not described or share or not largest):
        return verb, *_role(_with_verb(site, verb), "event" if site.group else "group")
    if verb is None and phrase is None and site.clause.letters[site.token - 1 : site.token] in {"w", "n"}:
        left = words_before(site.clause, site.token, site.floor)
        if left:
            return left, *_role(left.value.lower(), "event" if site.group else "group")
    if phrase:
        if share or not largest:
            return phrase, *_role(phrase.value.lower(), "group")
        return phrase, "cohort", "the largest number of people"
    if happened:
        return happened, *_happened_role(site, happened)
    if site.group and (
        named := rate_name(site.scene, min(site.clause.values), site.clause.starts[min(site.clause.values)])
    ):
        return named, *_role(named.value.lower(), "event")
    return (site.outer[0].by("count before") if site.outer else None), "group", "its place"


def _happened_role(site: Site, happened: Said) -> tuple[Role, str]:
    """What is done to patients makes a group of them, what befalls them is an event."""
    between = site.clause.lowered[happened.end : site.clause.starts[site.token]]
    if match := DONE.search(between):
        return "group", repr(match.group())
    return _role(happened.value.lower(), "event")


def _with_verb(site: Site, label: Said) -> str:
    """The words of a label with the verb before them: "experienced" tells more than what was experienced."""
    start = label.start or 0
    return site.clause.lowered[max(start - 22, site.clause.ends[site.token]) : label.end]


def role_of_share(label: Said | None, group: Said | None) -> dict[str, Said]:
    """The role of a count printed with the rate that it is the numerator of."""
    role, why = _role(label.value.lower() if label else "", "event" if group else "group")
    return {"role": Said(role, f"role by {why}")}


def _things(site: Site, noun: str, verb: Said | None, phrase: Said | None) -> tuple[Said | None, Role, str]:
    """Deaths, events, studies, lesions: named by their noun."""
    if unit_of(noun) in {"studies", "records"}:
        words = f"{verb.value if verb else ''} {phrase.value if phrase else ''}".lower()
        role, why = _role(words, "group")
        if role in {"event", "group"} and re.search(
            r"\b(?:included|eligible|met|identified|selected|pooled|were analy[sz]ed)\b", words
        ):
            role, why = "cohort", "the studies analysed"
        return (
            (verb if verb and role != "cohort" else cohort_label(site, verb) or phrase),
            ("group" if role == "event" else role),
            why,
        )
    return phrase, *_role(noun, "other")


def _role(words: str, otherwise: Role) -> tuple[Role, str]:
    for role, pattern in ROLES:
        if match := pattern.search(words):
            return role, repr(match.group())
    if COHORT.search(words):
        return "cohort", "a set analysed"
    if TRAIT.search(words):
        return "group", "a trait"
    return otherwise, "its place"


def _into_one_arm(site: Site) -> bool:
    """Reads "294 were assigned to the IPM group": put into one arm, not allotted to several."""
    clause = site.clause
    start = clause.ends[site.token]
    arm = _arm_behind(site)
    if arm is None or arm.start is None:
        return False
    between = clause.lowered[start : arm.start]
    rest = clause.lowered[arm.end : min((arm.end or 0) + 80, clause.end)]
    return bool(ONE_ARM.search(between)) and not SEVERAL.search(rest)


def _arm_behind(site: Site) -> Said | None:
    clause = site.clause
    start = clause.ends[site.token]
    for mention in site.scene.mentions:
        if (
            mention.kind == "arm"
            and not mention.text.endswith(("study", "trial"))
            and start <= mention.start < min(start + 60, max(site.ceiling, start))
        ):
            return mention.said("the arm behind the count")
    return None


def unit_of(noun: str) -> str:
    """The feed's unit of a counted noun; other nouns as printed."""
    if not noun or PEOPLE.fullmatch(noun):
        return "patients"
    return next((unit for unit, pattern in UNITS if pattern.fullmatch(noun)), noun)
