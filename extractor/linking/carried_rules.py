"""Counts that are of what stands before them: of the count before, of the words before a colon or a verb."""

from typing import cast

from extractor.linking.count_terms import (
    AGAINST,
    ALSO_OF,
    FROM,
    GENERIC_LABEL,
    LEADING_UP,
    PEOPLE,
    SAME_AGAIN,
    TO,
    Role,
)
from extractor.linking.happenings import before_colon, outcome_of
from extractor.linking.heads import Head, Told
from extractor.linking.names import subject
from extractor.linking.role_words import role_of
from extractor.linking.sites import Site


def against(head: Head) -> Told | None:
    """Reads "17 of 40 boys relapsed compared to 29/60 girls": of what the count before is of."""
    site = head.site
    against = site.share and AGAINST.search(site.clause.lowered, site.floor, site.start)
    if site.before is None or not against:
        return None
    return site.before[0].by("as the count before"), cast("Role", site.before[1].value), "the count before"


def parallel(head: Head) -> Told | None:
    """Reads "in 36 of 63 patients treated with A and 46 of 65 treated with B": the second is of the same."""
    site = head.site
    if site.before is None or not head.is_reduced:
        return None
    if not site.share and site.before[1].value != "event":
        return None
    if not ALSO_OF.fullmatch(site.clause.lowered, site.floor, site.start):
        return None
    return site.before[0].by("as the count before"), cast("Role", site.before[1].value), "the count before"


def from_to(head: Head) -> Told | None:
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


def second(head: Head) -> Told | None:
    """Reads "seven versus nine patients", "Twelve children died: 7 in A": what the count before is of."""
    site = head.site
    if site.before is None or head.verb or not tells_little(head):
        return None
    role = site.before[1].value
    if site.group and role in {"cohort", "group"}:
        return None
    if not under_event(site) and not SAME_AGAIN.search(site.clause.lowered[site.floor : site.start]):
        return None
    return site.before[0].by("as the count before"), cast("Role", site.before[1].value), "the count before"


def tells_little(head: Head) -> bool:
    """Whether a noun tells nothing but people: "7 of 101 controls"."""
    if head.phrase is None or GENERIC_LABEL.match(head.phrase.value.lower()):
        return True
    return head.share and " " not in head.phrase.value and PEOPLE.fullmatch(head.noun) is not None


def under_event(site: Site) -> bool:
    """Reads "64 relapses were reported: 46/145 in A": whether it parts the events named before a colon."""
    event = site.before is not None and site.before[1].value == "event"
    return event and site.share and ": " in site.clause.lowered[site.clause.start : site.start]


def under(head: Head) -> Told | None:
    """Reads "recovery did not differ between arms: 24 of 40 in A", "..., with 24 of 40 in A"."""
    site = head.site
    if not site.share or head.verb or not tells_little(head):
        return None
    if said := before_colon(site):
        return said, "event", "the words before the colon"
    leading = LEADING_UP.search(site.clause.lowered, site.clause.start, site.start) if site.group else None
    if leading is None or site.before is not None:
        return None
    said = outcome_of(site.scene, site.clause.start, leading.start(), "what the counts tell of")
    return (said, *role_of(said.value.lower(), "event")) if said else None
