"""Counts of whole sets: who was screened, enrolled, analysed, and who was put into which arm."""

from typing import cast

from extractor.linking.cohort_terms import (
    ASSIGNED_TO,
    COHORT,
    COHORT_LATER,
    DATA_OF,
    ELIDED,
    ENROLLED,
    EVALUABLE,
    EXCLUDING,
    IN_ARM,
    LEAVING,
    MADE_UP,
    NEXT_PART,
    NOT_ANALYSED,
    OF_ALL,
    OF_SOME,
    OF_SOME_WHO,
    ONE_ARM,
    REPORTED_IN,
    RESULTING,
    SCREENED,
    SCREENING,
    SET_OF,
    SEVERAL,
    SEVERAL_ARMS,
    WHO_WERE,
)
from extractor.linking.count_terms import AVAILABLE, PEOPLE, Role
from extractor.linking.heads import Head, Told
from extractor.linking.labels import cohort_label
from extractor.linking.predicates import role_of_verb
from extractor.linking.role_words import with_verb
from extractor.linking.said import Said
from extractor.linking.sites import Site
from extractor.linking.verb_phrases import main_verb


def excluded(head: Head) -> Told | None:
    """Reads "excluding 8 patients"."""
    if EXCLUDING.search(head.before):
        return head.verb or head.phrase, "excluded", "what was done to them"
    return None


def left(head: Head) -> Told | None:
    """Reads "leaving 319 patients for this study"."""
    before = head.site.clause.lowered[max(head.site.start - _FAR_BEFORE, head.site.floor) : head.site.start]
    of_people = PEOPLE.fullmatch(head.noun) and not head.site.group
    if head.share or not (LEAVING.search(before) or (of_people and RESULTING.search(before))):
        return None
    return head.phrase or head.verb, "cohort", "who were left for the study"


def enrolled(head: Head) -> Told | None:
    """Reads "we enrolled 45 adults"."""
    if head.phrase is None:
        return None
    match = ENROLLED.search(head.before)
    if match is None:
        return (head.phrase, "cohort", "what the study is of") if _makes_up(head) else None
    label = head.phrase
    if not head.described and match["verb"].endswith("ed"):
        label = Said(f"{label.value} {match['verb']}", label.rule, label.start, label.end)
    return label, "cohort", repr(match["verb"])


def _makes_up(head: Head) -> bool:
    """Whether a count is all of a study: "this study involved eight healthy men"."""
    site, clause = head.site, head.site.clause
    before = clause.lowered[max(clause.start, site.start - _FAR_BEFORE) : site.start]
    return not head.share and not site.group and bool(MADE_UP.search(before))


def screened(head: Head) -> Told | None:
    """Reads "the search retrieved 1525 records", "clinicians referred 258 women"."""
    match = SCREENING.search(head.before)
    if match is None and head.verb and not head.share and SCREENED.match(head.verb.value.lower()):
        return (head.phrase if head.described else head.verb), "screened", "what was done to them"
    if match is None or head.phrase is None:
        return None
    verb = head.verb if head.verb and not head.described and not head.is_relative else None
    return verb or head.phrase, "screened", repr(match.group().strip())


def set_of(head: Head) -> Told | None:
    """Reads "in this study of 163 patients", "another study evaluated it in 66 patients"."""
    site, clause = head.site, head.site.clause
    if head.phrase is None or head.share or site.before or not PEOPLE.fullmatch(head.noun):
        return None
    before = clause.lowered[max(clause.start, site.start - _FAR_BEFORE) : site.start]
    if not (SET_OF.search(before) or (REPORTED_IN.search(before) and not site.group)):
        return None
    label = head.phrase if head.described or head.verb is None else cohort_label(site, head.verb)
    return label, "cohort", "the set studied"


def opening(head: Head) -> Told | None:
    """Reads "of the 131 participants, 15 ...": all of them, where no trait and no arm picks some."""
    site, phrase = head.site, head.phrase
    clause = site.clause
    if head.share or phrase is None or phrase.start is None or not PEOPLE.fullmatch(head.noun):
        return None
    if not OF_ALL.fullmatch(clause.lowered[clause.start : site.start]):
        return None
    end = max(clause.lowered.find(",", phrase.start, clause.end), phrase.end or 0)
    arm = _arm_behind(site)
    if arm and arm.start is not None and arm.start < end:
        return arm, "group", "all of one arm"
    return None if site.group else _all_or_some(head, phrase, clause.lowered[phrase.start : end])


def _all_or_some(head: Head, phrase: Said, words: str) -> Told:
    """All of the study, or those with a trait, by the words of a phrase that opens a sentence."""
    if not OF_SOME.search(words) or COHORT.search(words):
        return (cohort_label(head.site, head.verb) if head.verb else phrase), "cohort", "all of whom it tells"
    noun = head.site.noun[1] if head.site.noun else phrase.end or 0
    if some := OF_SOME_WHO.match(head.site.clause.lowered, noun, head.site.clause.end):
        said = Said(
            head.site.clause.text[slice(*some.span("name"))].strip(), "who some are", *some.span("name")
        )
        told = role_of_verb(said.value.lower())
        return said, *(told if told and told[0] == "excluded" else ("group", "some of all"))
    return (head.verb if head.is_relative else phrase), "group", "some of all"


def analysed(head: Head) -> Told | None:
    """Reads "390 patients were randomised", also with much between the noun and its verb."""
    site, verb = head.site, head.verb
    if head.share:
        return _evaluable(head)
    if _into_one_arm(site) or (verb and NOT_ANALYSED.search(with_verb(site, verb))):
        return None
    return _who(head) or (_analysed_next(site, verb) if verb else None) or _analysed_later(head)


def data_of(head: Head) -> Told | None:
    """Reads "data from 109 of 120 patients were available", "paired samples from 103 were analysed"."""
    site, verb = head.site, head.verb
    if verb is None or not AVAILABLE.match(verb.value.lower()):
        return None
    if head.share and site.before and site.before[0].rule == _OF_DATA:
        return (
            site.before[0].by("as the count before"),
            cast("Role", site.before[1].value),
            "the count before",
        )
    data = DATA_OF.search(site.clause.lowered[site.floor : site.start])
    if data is None:
        return None
    start, end = (site.floor + at for at in data.span("name"))
    said = Said(f"{site.clause.text[start:end]} {verb.value}", _OF_DATA, start, end)
    return said, "other" if head.share else "cohort", _OF_DATA


_OF_DATA = "what was available of them"


def _analysed_next(site: Site, verb: Said) -> Told | None:
    """The verb right behind the counted."""
    if not COHORT.search(verb.value.lower().partition(" after ")[0]):
        return None
    if site.group and (_between(site, site.group, verb) or _opens(site, site.group)):
        return site.group, "group", "the arm it is of"
    return cohort_label(site, verb), "cohort", repr(verb.value[:30])


def _analysed_later(head: Head) -> Told | None:
    """A verb further behind a noun with words of its own."""
    site = head.site
    if not head.described or site.group or not PEOPLE.fullmatch(head.noun):
        return None
    later = COHORT_LATER.search(site.clause.lowered, site.clause.ends[site.token], site.clause.end)
    return (head.phrase, "cohort", "what was done to them") if later else None


def _evaluable(head: Head) -> Told | None:
    """Reads "646 patients (97%) were evaluable for toxicity"."""
    verb = head.verb
    if verb is None or head.site.group or not EVALUABLE.match(verb.value.lower()):
        return None
    return cohort_label(head.site, verb), "cohort", repr(verb.value[:30])


def _between(site: Site, group: Said, verb: Said) -> bool:
    """Whether a single arm stands before the verb: "59 patients in the A arm were analysed"."""
    start = site.noun[1] if site.noun else site.clause.ends[site.token]
    behind = start < (group.start or 0) < (verb.start or 0)
    return (
        behind
        and "(" not in site.clause.lowered[start : group.start]
        and any(m.kind == "arm" and m.start == group.start for m in site.scene.mentions)
    )


def _opens(site: Site, group: Said) -> bool:
    """Whether a sentence opens with an arm: "in the A arm, 168 patients were included"."""
    start, clause = group.start or 0, site.clause
    opening = clause.lowered[clause.start : start]
    return start < site.start and IN_ARM.fullmatch(opening) is not None


def _who(head: Head) -> Told | None:
    """Reads "340 adults who had a high risk of diabetes were randomised": past the relative clause."""
    site = head.site
    if site.noun is None or site.group or not PEOPLE.fullmatch(head.noun):
        return None
    match = WHO_WERE.match(site.clause.lowered, site.noun[1], site.clause.end)
    if match is None:
        return None
    start, end = site.noun[0], match.end("who")
    return Said(site.clause.text[start:end], "the counted noun", start, end), "cohort", repr(match["verb"])


def one_arm(head: Head) -> Told | None:
    """Reads "294 were assigned to the IPM group"."""
    site, clause = head.site, head.site.clause
    arm = _arm_behind(site)
    if (arm and head.verb and head.is_relative_to(arm)) or (head.is_reduced and head.befell):
        return None
    if _into_one_arm(site):
        return arm, "group", "the arm they were put into"
    floor, ceiling = clause.ends[site.token], max(site.ceiling, clause.ends[site.token])
    match = ASSIGNED_TO.match(clause.lowered, floor, ceiling)
    if match is None or site.share or SEVERAL_ARMS.search(match["name"]):
        return None
    parted = site.before is not None or NEXT_PART.fullmatch(clause.lowered[match.end() : ceiling])
    if not parted or ceiling == clause.end:
        return None
    place = match.span("name")
    name = Said(clause.text[slice(*place)].strip(), "the arm behind the count", *place)
    return name, "group", "the arm they were put into"


def elided(head: Head) -> Told | None:
    """Reads "62 patients were randomised to A and 60 to B": the verb of the first goes for the second."""
    site, clause = head.site, head.site.clause
    if head.verb or head.described or site.before is None or site.before[0].rule not in _ARMS_BEHIND:
        return None
    begin = site.noun[1] if site.noun else clause.ends[site.token]
    match = ELIDED.match(clause.lowered, begin, clause.end)
    if match is None:
        return None
    return (
        Said(clause.text[slice(*match.span("name"))], "the arm behind the count", *match.span("name")),
        "group",
        "the arm they were put into",
    )


_ARMS_BEHIND = frozenset({"the arm behind the count"})


def _into_one_arm(site: Site) -> bool:
    """Reads "294 were assigned to the IPM group": put into one arm, not allotted to several."""
    clause = site.clause
    start = clause.ends[site.token]
    if main_verb(site, max(site.noun[1], start) if site.noun else start) is not None:
        return False
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
            and not mention.text.endswith(("study", "trial", "protocol group", "treat group"))
            and start <= mention.start < min(start + 60, max(site.ceiling, start))
        ):
            return mention.said("the arm behind the count")
    return None


_FAR_BEFORE = 110
