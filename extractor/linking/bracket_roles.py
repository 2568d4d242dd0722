"""Counts in brackets that are no sizes of what their words name: events of arms, sets that were analysed."""

from extractor.linking.bracket_terms import (
    ARM,
    EVENTS_BEFORE,
    MEASURED_BEFORE,
    SET_BEFORE,
    SET_NEXT,
    SOME_OF,
)
from extractor.linking.count_terms import Role
from extractor.linking.heads import Told
from extractor.linking.predicates import predicate_role
from extractor.linking.role_words import role_of
from extractor.linking.said import Said
from extractor.linking.sites import Site
from extractor.linking.verb_phrases import phrase_behind

EVENT_OF_ARM = "the events before the bracket"


def event_of_arm(site: Site, label: Said) -> Told | None:
    """Reads "adverse events (A, n = 1; B, n = 4)": an arm's events, or each kind of them."""
    if site.bracket is None or label.rule != "words before it in the bracket":
        return None
    start, end = site.inside
    named = ARM.fullmatch(label.value.lower()) is not None
    of_arm = named or any(m.kind == "arm" and start < m.start < end for m in site.scene.mentions)
    events = _events_outside(site) if site.named_n or of_arm else None
    if events is None:
        return None
    return (events if of_arm else label), "event", EVENT_OF_ARM


def _events_outside(site: Site) -> Said | None:
    """What happened, by the words before the bracket, or by the item before in it."""
    clause, opening = site.clause, site.bracket or 0
    if any(opening < at < site.token for at in clause.values):
        event = site.before is not None and site.before[1].value == "event"
        return site.before[0].by(EVENT_OF_ARM) if event and site.before else None
    if site.outer:
        return site.outer[0].by(EVENT_OF_ARM) if site.outer[1].value == "event" else None
    match = EVENTS_BEFORE.search(clause.lowered, site.floor, clause.starts[opening])
    if match is None:
        return None
    place = match.span("name")
    return Said(clause.text[slice(*place)], EVENT_OF_ARM, *place)


def is_set(site: Site, label: Said | None) -> bool:
    """Whether a size is that of a set the paper analyses: "included in this analysis (n = 353)"."""
    if not site.named_n or site.bracket is None or site.group:
        return False
    if label is not None and not label.rule.endswith(" before the bracket"):
        return False
    clause, opening = site.clause, clause_start(site)
    if SET_BEFORE.search(clause.lowered, max(site.floor, opening - _FAR), opening):
        return True
    if label is None:
        return clause.letters[: site.bracket].rstrip("hwu").endswith("V")
    if MEASURED_BEFORE.match(label.value.lower()):
        return True
    arm = any(m.kind == "arm" and m.start == label.start for m in site.scene.mentions)
    closing = site.inside[1]
    return not arm and site.before is None and SET_NEXT.match(clause.lowered, closing) is not None


_FAR = 90


def clause_start(site: Site) -> int:
    """Where the bracket around a count opens."""
    return site.clause.starts[site.bracket or 0]


def some_of_them(site: Site) -> Told | None:
    """Reads "a small number of women received no visit (n = 5)": what some of them did, counted behind it."""
    if site.bracket is None or site.outer:
        return None
    clause, opening = site.clause, clause_start(site)
    match = SOME_OF.search(clause.lowered, max(site.floor - 1, opening - 2 * _FAR, 0), opening)
    if match is None:
        return None
    begin, limit = (site.inside[1], clause.end) if not match["verb"] else (match.start("verb"), opening)
    said = phrase_behind(clause, begin, limit)
    if said is None:
        return None
    words = clause.lowered[said.start : said.end] if match["verb"] is None else match["verb"]
    trait = match["percent"] and site.group is None
    otherwise: Role = "group" if trait or match["how_many"] in {"majority", "most"} else "event"
    return said, *(predicate_role(site, said) or role_of(words, otherwise))
