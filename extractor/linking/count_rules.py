"""Label and role of a count in running text, by the first rule that knows it."""

import re
from collections.abc import Callable
from typing import cast

from extractor.linking.carried_rules import (
    against,
    from_to,
    parallel,
    second,
    under,
    under_event,
)
from extractor.linking.cohort_rules import (
    analysed,
    data_of,
    elided,
    enrolled,
    excluded,
    left,
    one_arm,
    opening,
    screened,
    set_of,
)
from extractor.linking.count_terms import (
    AVAILABLE,
    BEFELL,
    COMPARED_WITH,
    DEATHS,
    DID_NOT,
    GENERIC_LABEL,
    LOST,
    PEOPLE,
    RESPONSES,
    REVIEWED,
    STUDIED,
    STUDIED_LATER,
    TAKEN_UP,
    VERBLESS,
    WERE_STUDIED,
    Role,
)
from extractor.linking.happenings import happened_before, in_whom, right_behind
from extractor.linking.heads import Head, Told
from extractor.linking.labels import cohort_label, noun_phrase, words_before
from extractor.linking.names import rate_name, segment_name
from extractor.linking.predicate_rules import numbered, of_both, predicated
from extractor.linking.role_words import happened_role, listed_role, role_of, with_verb
from extractor.linking.said import Said
from extractor.linking.sites import Site
from extractor.linking.units import unit_of
from extractor.linking.verb_phrases import verb_phrase


def plain(site: Site, noun: str, *, largest: bool) -> Told:
    """A count in running text, by the first rule that knows it."""
    finding = site.clause.values[site.token]
    share = finding.kind == "count" and (finding.percent is not None or finding.of is not None)
    head = Head(site, noun, largest, verb_phrase(site), noun_phrase(site), share)
    return next((told for rule in _RULES if (told := rule(head))), (None, "group", "its place"))


def _things(head: Head) -> Told | None:
    """Deaths, events, studies, lesions: named by their noun."""
    noun, verb, phrase = head.noun, head.verb, head.phrase
    if not noun or (PEOPLE.fullmatch(noun) and noun not in DEATHS):
        return None
    if unit_of(noun) not in {"studies", "records"}:
        return (verb if verb and head.share and noun != "died" else phrase), *_role_of_things(head)
    words = f"{with_verb(head.site, verb) if verb else ''} {phrase.value if phrase else ''}".lower()
    role, why = role_of(words, "group")
    if role in {"event", "group"}:
        begin = head.site.noun[1] if head.site.noun else head.site.start
        later = REVIEWED.match(head.site.clause.lowered, begin, head.site.clause.end)
        role = _role_of_reviewed(later) if later else "cohort" if STUDIED.search(words) else "group"
    return (verb if verb and role != "cohort" else cohort_label(head.site, verb) or phrase), role, why


def _role_of_reviewed(match: re.Match[str]) -> Role:
    """The role of studies by what a review did with them; those that met its criteria are its cohort."""
    verb = match["verb"] or ""
    if verb in {"excluded", "discarded"}:
        return "excluded"
    return "screened" if verb.startswith(("retrieved", "screened", "assessed", "reviewed")) else "cohort"


def _role_of_things(head: Head) -> tuple[Role, str]:
    """The role of events, lesions, samples: what befell people, or what a study works on."""
    site, noun = head.site, head.noun
    if unit_of(noun) == "events" or RESPONSES.fullmatch(noun) or BEFELL.search(head.before):
        return "event", "what was counted"
    verb = with_verb(site, head.verb) if head.verb else ""
    if match := LOST.search(verb):
        return "excluded", repr(match.group())
    clause = head.site.clause
    begin = head.site.noun[1] if head.site.noun else clause.end
    match = STUDIED_LATER.search(verb) or WERE_STUDIED.match(clause.lowered, begin, clause.end)
    if match and not head.share:
        return "cohort", "what was done to them"
    return role_of(noun, "other")


def _happened(head: Head) -> Told | None:
    """Reads "relapse occurred in 22"."""
    told_which = head.is_relative or head.is_reduced or head.befell_in_words
    if (head.verb and not told_which) or (head.described and head.largest and not head.share):
        return None
    said = happened_before(head.site)
    return (said, *_as_listed(head.site, said)) if said else None


def _as_listed(site: Site, said: Said) -> tuple[Role, str]:
    """Reads "relapse in 10, cancer in 4": an item whose words tell little is as that before it."""
    role, why = happened_role(site, said)
    listed = site.before is not None and site.before[0].rule == said.rule and why in {"its place", "a trait"}
    if site.before and listed and VERBLESS.fullmatch(site.clause.lowered[said.end : site.start]):
        return cast("Role", site.before[1].value), "the list it stands in"
    return role, why


def _in_whom(head: Head) -> Told | None:
    """Reads "in 128 patients no mutation was found"."""
    said = in_whom(head.site)
    if said is None:
        return None
    if not head.share and AVAILABLE.search(said.value):
        return said, "cohort", "what was available of them"
    return said, *role_of(said.value.lower(), head.otherwise)


def _behind(head: Head) -> Told | None:
    """Reads "91 (33 %) as non-responsive"."""
    if (
        head.verb
        or under_event(head.site)
        or (head.phrase and not GENERIC_LABEL.match(head.phrase.value.lower()))
    ):
        return None
    said = right_behind(head.site)
    if said is None:
        return None
    role = listed_role(head.site)
    return (said, role, "the list it stands in") if role else (said, *role_of(said.value.lower(), "group"))


def _did_not(site: Site, verb: Said) -> bool:
    """Whether a verb phrase begins with what they did not: "never required", not "recovered and did not"."""
    match = DID_NOT.search(with_verb(site, verb))
    return match is not None and len(with_verb(site, verb)) - match.start() > len(verb.value) - _START


_START = 6


def _did(head: Head) -> Told | None:
    """Reads "5 refused consent"."""
    if head.verb and _did_not(head.site, head.verb):
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
    if left is None and letter == "b":
        left = segment_name(site.scene, site.floor, site.start, "subject before the count")
    if site.before and left and COMPARED_WITH.search(site.clause.lowered, site.floor, left.start or 0):
        return (
            site.before[0].by("as the count before"),
            cast("Role", site.before[1].value),
            "the count before",
        )
    return (left, *role_of(left.value.lower(), head.otherwise)) if left else None


def _named(head: Head) -> Told | None:
    """Reads "108 AML patients"; the largest number of people is the cohort."""
    if head.phrase is None:
        return None
    if head.share or not head.largest:
        role, why = role_of(head.phrase.value.lower(), "group")
        befell = head.noun.endswith(" of") and why == "its place" and not TAKEN_UP.search(head.before)
        return head.phrase, "event" if befell else role, why
    return head.phrase, "cohort", "the largest number of people"


def _of_sentence(head: Head) -> Told | None:
    """A count with nothing but its group: what the sentence is about."""
    site, clause = head.site, head.site.clause
    first = min(clause.values)
    if site.group and (said := rate_name(site.scene, first, clause.starts[first])):
        return said, *role_of(said.value.lower(), "event")
    return (site.outer[0].by("count before"), "group", "its place") if site.outer else None


_RULES: tuple[Callable[[Head], Told | None], ...] = (
    excluded,
    left,
    against,
    parallel,
    from_to,
    screened,
    enrolled,
    data_of,
    predicated,
    of_both,
    numbered,
    set_of,
    one_arm,
    opening,
    analysed,
    _things,
    elided,
    _in_whom,
    _happened,
    _did,
    _listed,
    _behind,
    second,
    under,
    _named,
    _of_sentence,
)
"""The rules about counts in running text, in the order they are asked."""
