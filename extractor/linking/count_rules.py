"""Label and role of a count in running text, by the first rule that knows it."""

import re
from collections.abc import Callable
from typing import cast

from extractor.linking.cohort_rules import (
    analysed,
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
    AGAINST,
    ALSO_OF,
    AVAILABLE,
    BEFELL,
    COMPARED_WITH,
    DEATHS,
    DID_NOT,
    FROM,
    GENERIC_LABEL,
    LOST,
    PEOPLE,
    RESPONSES,
    REVIEWED,
    SAME_AGAIN,
    STUDIED,
    STUDIED_LATER,
    TAKEN_UP,
    TO,
    VERBLESS,
    WERE_STUDIED,
    Role,
)
from extractor.linking.happenings import before_colon, happened_before, in_whom, right_behind
from extractor.linking.heads import Head, Told
from extractor.linking.labels import cohort_label, noun_phrase, words_before
from extractor.linking.names import rate_name, segment_name, subject
from extractor.linking.predicate_rules import numbered, predicated
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
    if (head.verb and not told_which) or (head.described and head.largest):
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


def _against(head: Head) -> Told | None:
    """Reads "26 of 51 men died compared to 53/148 women": of what the count before is of."""
    site = head.site
    against = site.share and AGAINST.search(site.clause.lowered, site.floor, site.start)
    if site.before is None or not against:
        return None
    return site.before[0].by("as the count before"), cast("Role", site.before[1].value), "the count before"


def _parallel(head: Head) -> Told | None:
    """Reads "in 36 of 63 patients treated with A and 46 of 65 treated with B": the second is of the same."""
    site = head.site
    if site.before is None or not head.is_reduced:
        return None
    if not site.share and site.before[1].value != "event":
        return None
    if not ALSO_OF.fullmatch(site.clause.lowered, site.floor, site.start):
        return None
    return site.before[0].by("as the count before"), cast("Role", site.before[1].value), "the count before"


def _second(head: Head) -> Told | None:
    """Reads "seven versus nine patients", "Twelve children died: 7 in A": what the count before is of."""
    site = head.site
    if site.before is None or head.verb or not _tells_little(head):
        return None
    role = site.before[1].value
    if site.group and role in {"cohort", "group"}:
        return None
    if not _under_event(site) and not SAME_AGAIN.search(site.clause.lowered[site.floor : site.start]):
        return None
    return site.before[0].by("as the count before"), cast("Role", site.before[1].value), "the count before"


def _from_to(head: Head) -> Told | None:
    """Reads "errors fell from 11 (0.15 %) before it to 8 (0.08 %)": both are of what fell."""
    site, clause = head.site, head.site.clause
    if not site.share:
        return None
    behind = min((at for at in clause.values if at > site.token), default=None)
    goes_on = behind is not None and TO.fullmatch(
        clause.lowered, clause.ends[site.token], clause.starts[behind]
    )
    if goes_on and FROM.search(head.before):
        said = subject(site.scene, site.token)
        return (said, *role_of(said.value.lower(), "event")) if said else None
    if site.before is None or not TO.fullmatch(clause.lowered, site.floor, site.start):
        return None
    return site.before[0].by("as the count before"), cast("Role", site.before[1].value), "the count before"


def _tells_little(head: Head) -> bool:
    """Whether a noun tells nothing but people: "7 of 101 controls"."""
    if head.phrase is None or GENERIC_LABEL.match(head.phrase.value.lower()):
        return True
    return head.share and " " not in head.phrase.value and PEOPLE.fullmatch(head.noun) is not None


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
    _against,
    _parallel,
    _from_to,
    screened,
    enrolled,
    predicated,
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
    _second,
    _under,
    _named,
    _of_sentence,
)
"""The rules about counts in running text, in the order they are asked."""
