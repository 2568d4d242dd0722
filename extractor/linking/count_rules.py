"""Label and role of a count in running text, by the first rule that knows it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from extractor.linking.count_terms import (
    AVAILABLE,
    BEFELL,
    COHORT,
    COHORT_LATER,
    DEATHS,
    DID_NOT,
    ELIDED,
    ENROLLED,
    EXCLUDING,
    GENERIC_LABEL,
    LOST,
    OF_ALL,
    OF_SOME,
    ONE_ARM,
    PEOPLE,
    RELATIVE_BEFORE,
    REPORTED_IN,
    RESPONSES,
    SAME_AGAIN,
    SET_OF,
    SEVERAL,
    STUDIED,
    STUDIED_LATER,
    VERBLESS,
    Role,
)
from extractor.linking.happenings import before_colon, happened_before, in_whom, right_behind
from extractor.linking.labels import cohort_label, noun_phrase, verb_phrase, words_before
from extractor.linking.names import rate_name
from extractor.linking.role_words import happened_role, listed_role, role_of, with_verb
from extractor.linking.said import Said
from extractor.linking.sites import Site
from extractor.linking.units import unit_of

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


def plain(site: Site, noun: str, *, largest: bool) -> Told:
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


def _set_of(head: Head) -> Told | None:
    """Reads "in this study of 163 patients", "another study evaluated it in 66 patients"."""
    site, clause = head.site, head.site.clause
    if head.phrase is None or head.share or site.before or not PEOPLE.fullmatch(head.noun):
        return None
    before = clause.lowered[max(clause.start, site.start - _FAR_BEFORE) : site.start]
    if not (SET_OF.search(before) or (REPORTED_IN.search(before) and not site.group)):
        return None
    label = head.phrase if head.described or head.verb is None else cohort_label(site, head.verb)
    return label, "cohort", "the set studied"


def _analysed(head: Head) -> Told | None:
    """Reads "390 patients were randomised", also with much between the noun and its verb."""
    site, verb = head.site, head.verb
    if head.share or _into_one_arm(site):
        return None
    if verb and COHORT.search(verb.value.lower()):
        return cohort_label(site, verb), "cohort", repr(verb.value[:30])
    if not head.described or site.group or not PEOPLE.fullmatch(head.noun):
        return None
    later = COHORT_LATER.search(site.clause.lowered, site.clause.ends[site.token])
    return (head.phrase, "cohort", "what was done to them") if later else None


def _things(head: Head) -> Told | None:
    """Deaths, events, studies, lesions: named by their noun."""
    noun, verb, phrase = head.noun, head.verb, head.phrase
    if not noun or (PEOPLE.fullmatch(noun) and noun not in DEATHS):
        return None
    if unit_of(noun) not in {"studies", "records"}:
        return phrase, *_role_of_things(head)
    words = f"{with_verb(head.site, verb) if verb else ''} {phrase.value if phrase else ''}".lower()
    role, why = role_of(words, "group")
    if role in {"event", "group"}:
        role, why = ("cohort", "the studies analysed") if STUDIED.search(words) else ("group", why)
    return (verb if verb and role != "cohort" else cohort_label(head.site, verb) or phrase), role, why


def _role_of_things(head: Head) -> tuple[Role, str]:
    """The role of events, lesions, samples: what befell people, or what a study works on."""
    site, noun = head.site, head.noun
    if unit_of(noun) == "events" or RESPONSES.fullmatch(noun) or BEFELL.search(head.before):
        return "event", "what was counted"
    verb = with_verb(site, head.verb) if head.verb else ""
    if match := LOST.search(verb):
        return "excluded", repr(match.group())
    if not head.share and (match := STUDIED_LATER.search(verb)):
        return "cohort", repr(match.group())
    return role_of(noun, "other")


def _opening(head: Head) -> Told | None:
    """Reads "of the 131 participants, 15 ...": all of them, where no trait picks some."""
    site, phrase = head.site, head.phrase
    clause = site.clause
    if head.share or site.group or phrase is None or phrase.start is None or not PEOPLE.fullmatch(head.noun):
        return None
    if not OF_ALL.fullmatch(clause.lowered[clause.start : site.start]):
        return None
    end = max(clause.lowered.find(",", phrase.start, clause.end), phrase.end or 0)
    words = clause.lowered[phrase.start : end]
    if OF_SOME.search(words) and not COHORT.search(words):
        return phrase, "group", "some of all"
    return (cohort_label(site, head.verb) if head.verb else phrase), "cohort", "all of whom it tells"


def _elided(head: Head) -> Told | None:
    """Reads "62 patients were randomised to A and 60 to B": the verb of the first goes for the second."""
    site, clause = head.site, head.site.clause
    if head.verb or head.described or site.before is None or site.before[0].rule not in _ARMS_BEHIND:
        return None
    begin = site.noun[1] if site.noun else clause.ends[site.token]
    match = ELIDED.match(clause.lowered, begin, clause.end)
    if match is None:
        return None
    return Said(clause.text[slice(*match.span("name"))], "the arm behind the count", *match.span("name")), "group", "the arm they were put into"


_ARMS_BEHIND = frozenset({"the arm behind the count"})


def _one_arm(head: Head) -> Told | None:
    """Reads "294 were assigned to the IPM group"."""
    if _into_one_arm(head.site):
        return _arm_behind(head.site), "group", "the arm they were put into"
    return None


def _happened(head: Head) -> Told | None:
    """Reads "relapse occurred in 22"."""
    if (head.verb and not _is_relative(head)) or (head.described and head.largest):
        return None
    said = happened_before(head.site)
    return (said, *_as_listed(head.site, said)) if said else None


def _as_listed(site: Site, said: Said) -> tuple[Role, str]:
    """Reads "relapse in 10, metastases in 14, cancer in 4": an item whose words tell little is as that before it."""
    role, why = happened_role(site, said)
    listed = site.before is not None and site.before[0].rule == said.rule and why in {"its place", "a trait"}
    if site.before and listed and VERBLESS.fullmatch(site.clause.lowered[said.end : site.start]):
        return cast("Role", site.before[1].value), "the list it stands in"
    return role, why


def _is_relative(head: Head) -> bool:
    """Whether what the counted did only tells which they are: "in 43 patients who had surgery"."""
    start = head.verb.start or 0 if head.verb else 0
    return bool(RELATIVE_BEFORE.search(head.site.clause.lowered, max(start - 16, 0), start))


def _in_whom(head: Head) -> Told | None:
    """Reads "in 128 patients no mutation was found"."""
    said = in_whom(head.site)
    if said is None:
        return None
    if not head.share and AVAILABLE.search(said.value):
        return said, "cohort", "what was available of them"
    return said, *role_of(said.value.lower(), head.otherwise)


def _second(head: Head) -> Told | None:
    """Reads "seven versus nine patients", "Twelve children died: 7 in A": what the count before is of."""
    site = head.site
    if (
        site.before is None
        or head.verb
        or (head.phrase and not GENERIC_LABEL.match(head.phrase.value.lower()))
    ):
        return None
    role = site.before[1].value
    if site.group and role in {"cohort", "group"}:
        return None
    if not _under_event(site) and not SAME_AGAIN.search(site.clause.lowered[site.floor : site.start]):
        return None
    return site.before[0].by("as the count before"), cast("Role", site.before[1].value), "the count before"


def _under_event(site: Site) -> bool:
    """Reads "64 relapses were reported: 46/145 in A": whether it parts the events named before a colon."""
    event = site.before is not None and site.before[1].value == "event"
    return event and site.share and ": " in site.clause.lowered[site.clause.start : site.start]


def _behind(head: Head) -> Told | None:
    """Reads "91 (33 %) as non-responsive"."""
    if (
        head.verb
        or _under_event(head.site)
        or (head.phrase and not GENERIC_LABEL.match(head.phrase.value.lower()))
    ):
        return None
    said = right_behind(head.site)
    if said is None:
        return None
    role = listed_role(head.site)
    return (said, role, "the list it stands in") if role else (said, *role_of(said.value.lower(), "group"))


def _under(head: Head) -> Told | None:
    """Reads "renal outcome did not differ between groups: 29 of 43 in the A group"."""
    said = before_colon(head.site) if head.site.share and head.phrase is None else None
    return (said, "event", "the words before the colon") if said else None


def _did(head: Head) -> Told | None:
    """Reads "5 refused consent"."""
    if head.verb and DID_NOT.search(with_verb(head.site, head.verb)):
        return head.verb, "group", "what did not befall them"
    if head.verb and (not head.described or head.share or not head.largest):
        return head.verb, *role_of(with_verb(head.site, head.verb), head.otherwise)
    return None


def _listed(head: Head) -> Told | None:
    """Reads "in situ carcinoma 18"."""
    site = head.site
    letter = site.clause.letters[site.token - 1 : site.token]
    if head.verb or head.phrase or letter not in {"w", "n", "b"}:
        return None
    left = words_before(site.clause, site.token - (letter == "b"), site.floor)
    return (left, *role_of(left.value.lower(), head.otherwise)) if left else None


def _named(head: Head) -> Told | None:
    """Reads "108 AML patients"; the largest number of people is the cohort."""
    if head.phrase is None:
        return None
    if head.share or not head.largest:
        return head.phrase, *role_of(head.phrase.value.lower(), "group")
    return head.phrase, "cohort", "the largest number of people"


def _of_sentence(head: Head) -> Told | None:
    """A count with nothing but its group: what the sentence is about."""
    site, clause = head.site, head.site.clause
    first = min(clause.values)
    if site.group and (said := rate_name(site.scene, first, clause.starts[first])):
        return said, *role_of(said.value.lower(), "event")
    return (site.outer[0].by("count before"), "group", "its place") if site.outer else None


_BEFORE = 30
_FAR_BEFORE = 110
_RULES: tuple[Callable[[Head], Told | None], ...] = (
    _excluded,
    _enrolled,
    _set_of,
    _opening,
    _analysed,
    _things,
    _one_arm,
    _elided,
    _in_whom,
    _happened,
    _did,
    _listed,
    _behind,
    _second,
    _under,
    _named,
    _of_sentence,
)
"""The rules about counts in running text, in the order they are asked."""


def _into_one_arm(site: Site) -> bool:
    """Reads "294 were assigned to the IPM group": put into one arm, not allotted to several."""
    clause = site.clause
    start = clause.ends[site.token]
    arm = _arm_behind(site)
    if arm is None or arm.start is None:
        return False
    between = clause.lowered[start : arm.start]
    if site.last != site.token and "respectively" in clause.lowered[start : clause.end]:
        return False
    if any(sign in between for sign in "(:;,"):
        return False
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
