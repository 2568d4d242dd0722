"""Label, role and unit of a count."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from extractor.linking.count_terms import (
    COHORT,
    COHORT_LATER,
    DEATHS,
    DONE,
    ENROLLED,
    EXCLUDING,
    ONE_ARM,
    PEOPLE,
    ROLES,
    SEVERAL,
    STUDIED,
    STUDIES,
    TRAIT,
    Role,
)
from extractor.linking.labels import (
    Site,
    bracketed,
    cohort_label,
    happened_before,
    noun_phrase,
    verb_phrase,
    words_before,
)
from extractor.linking.names import rate_name
from extractor.linking.said import Said
from extractor.linking.units import unit_of


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
    done = label.rule == "what the counted did or had"
    words = f"{_with_verb(site, label) if done else label.value.lower()} {noun}"
    trait = TRAIT.search(words)
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
    if trait:
        return "group", "a trait"
    last = words.split()[-1:]
    if last and (PEOPLE.fullmatch(last[0]) or last[0] in STUDIES):
        return "cohort", "the people counted"
    return "group", "the bracket behind its name"


Told = tuple[Said | None, Role, str]


@dataclass(slots=True)
class Head:
    """A count in running text with what can be said of it before any rule is asked."""

    site: Site
    noun: str
    largest: bool
    verb: Said | None
    phrase: Said | None
    share: bool

    @property
    def described(self) -> bool:
        """Whether its noun has words of its own: "108 AML patients", not "108 patients"."""
        return self.phrase is not None and " " in self.phrase.value

    @property
    def before(self) -> str:
        """The words right before it."""
        clause, token = self.site.clause, self.site.token
        return clause.lowered[max(clause.starts[token] - _BEFORE, clause.start) : clause.starts[token]]

    @property
    def otherwise(self) -> Role:
        """The role where no word tells one."""
        return "event" if self.site.group else "group"


def _plain(site: Site, noun: str, *, largest: bool) -> Told:
    """A count in running text, by the first rule that knows it."""
    finding = site.clause.values[site.token]
    share = finding.kind == "count" and (finding.percent is not None or finding.of is not None)
    head = Head(site, noun, largest, verb_phrase(site), noun_phrase(site), share)
    return next((told for rule in _RULES if (told := rule(head))), (None, "group", "its place"))


def _excluded(head: Head) -> Told | None:
    """Reads "excluding 8 patients"."""
    if EXCLUDING.search(head.before):
        return head.verb or head.phrase, "excluded", "what was done to them"
    return None


def _enrolled(head: Head) -> Told | None:
    """Reads "we enrolled 45 adults"."""
    match = ENROLLED.search(head.before)
    if match is None or head.phrase is None:
        return None
    label = head.phrase
    if not head.described:
        label = Said(f"{label.value} {match['verb']}", label.rule, label.start, label.end)
    return label, "cohort", repr(match["verb"])


def _analysed(head: Head) -> Told | None:
    """Reads "390 patients were randomised", also with much between the noun and its verb."""
    site, verb = head.site, head.verb
    if head.share or _into_one_arm(site):
        return None
    if verb and COHORT.search(verb.value.lower()):
        return cohort_label(site, verb), "cohort", repr(verb.value[:30])
    later = COHORT_LATER.search(site.clause.lowered, site.clause.ends[site.token])
    if head.described and later and not site.group and PEOPLE.fullmatch(head.noun):
        return head.phrase, "cohort", "what was done to them"
    return None


def _things(head: Head) -> Told | None:
    """Deaths, events, studies, lesions: named by their noun."""
    noun, verb, phrase = head.noun, head.verb, head.phrase
    if not noun or (PEOPLE.fullmatch(noun) and noun not in DEATHS):
        return None
    if unit_of(noun) not in {"studies", "records"}:
        return phrase, *_role(noun, "other")
    words = f"{verb.value if verb else ''} {phrase.value if phrase else ''}".lower()
    role, why = _role(words, "group")
    if role in {"event", "group"}:
        role, why = ("cohort", "the studies analysed") if STUDIED.search(words) else ("group", why)
    return (verb if verb and role != "cohort" else cohort_label(head.site, verb) or phrase), role, why


def _one_arm(head: Head) -> Told | None:
    """Reads "294 were assigned to the IPM group"."""
    if _into_one_arm(head.site):
        return _arm_behind(head.site), "group", "the arm they were put into"
    return None


def _happened(head: Head) -> Told | None:
    """Reads "relapse occurred in 22"."""
    if head.verb or (head.described and head.largest):
        return None
    said = happened_before(head.site)
    return (said, *_happened_role(head.site, said)) if said else None


def _did(head: Head) -> Told | None:
    """Reads "5 refused consent"."""
    if head.verb and (not head.described or head.share or not head.largest):
        return head.verb, *_role(_with_verb(head.site, head.verb), head.otherwise)
    return None


def _listed(head: Head) -> Told | None:
    """Reads "in situ carcinoma 18"."""
    site = head.site
    if head.verb or head.phrase or site.clause.letters[site.token - 1 : site.token] not in {"w", "n"}:
        return None
    left = words_before(site.clause, site.token, site.floor)
    return (left, *_role(left.value.lower(), head.otherwise)) if left else None


def _named(head: Head) -> Told | None:
    """Reads "108 AML patients"; the largest number of people is the cohort."""
    if head.phrase is None:
        return None
    if head.share or not head.largest:
        return head.phrase, *_role(head.phrase.value.lower(), "group")
    return head.phrase, "cohort", "the largest number of people"


def _of_sentence(head: Head) -> Told | None:
    """A count with nothing but its group: what the sentence is about."""
    site, clause = head.site, head.site.clause
    first = min(clause.values)
    if site.group and (said := rate_name(site.scene, first, clause.starts[first])):
        return said, *_role(said.value.lower(), "event")
    return (site.outer[0].by("count before"), "group", "its place") if site.outer else None


_BEFORE = 30
_RULES: tuple[Callable[[Head], Told | None], ...] = (
    _excluded,
    _enrolled,
    _analysed,
    _things,
    _one_arm,
    _happened,
    _did,
    _listed,
    _named,
    _of_sentence,
)
"""The rules about counts in running text, in the order they are asked."""


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
