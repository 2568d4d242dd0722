"""What befell the counted: "X occurred in 22", "in 128 patients no X was found"."""

from extractor.linking.clause import Clause
from extractor.linking.happening_terms import (
    BEFALLEN,
    IN_WHOM,
    ITEM_START,
    LIST,
    LISTED_ON,
    MOST_COMMON,
    NAME_END,
    NO_DIFFERENCE,
    NOT_CHANGED,
    OF_THEM,
    RIGHT_BEHIND,
    THERE_WERE,
    TREND,
    WHAT_WAS,
)
from extractor.linking.mentions import Scene
from extractor.linking.names import named, segment_name, subject
from extractor.linking.said import Said
from extractor.linking.sites import Site


def outcome_of(scene: Scene, start: int, end: int, rule: str) -> Said | None:
    """What the words before a bracket or a colon are about."""
    return stated(scene.clause, start, end, rule) or segment_name(scene, start, end, rule)


def stated(clause: Clause, start: int, end: int, rule: str) -> Said | None:
    """Reads "no difference in X", "did not change X", "there was more X", "the most common was X"."""
    for pattern in (NO_DIFFERENCE, NOT_CHANGED, THERE_WERE, MOST_COMMON, TREND):
        found = None
        for match in pattern.finditer(clause.lowered, start, end):
            found = match
        if found and LISTED_ON.search(clause.lowered, found.end(), end):
            continue
        if found and (said := _cut(clause, *found.span("name"), rule)):
            return said
    return None


def _cut(clause: Clause, start: int, end: int, rule: str) -> Said | None:
    if cut := NAME_END.search(clause.lowered, start, end):
        end = cut.start()
    text = clause.text[start:end].strip(" .,")
    return Said(text, rule, start, start + len(text)) if len(text) > 1 else None


def happened_before(site: Site) -> Said | None:
    """Reads "X occurred in 22", "X in 10": the subject before "in"."""
    clause = site.clause
    match = BEFALLEN.search(clause.lowered, site.floor, site.start)
    if match is None:
        return None
    verb = next((name for name in ("kept", "done") if match[name]), None)
    end = match.end(verb) if verb else match.start()
    start = _item_start(clause, site.floor, match.start("done") if match["done"] else end)
    if said := _list_before(site, end) or _predicate(clause, match.start(), site):
        return said
    if verb:
        return _kept(site, match.start(verb), start, end)
    said = named(clause, start, end, "subject before the count")
    if (said is None or not said.value) and (match["bare"] or "").strip():
        said = subject(site.scene, site.token)
    if said is None or any(
        m.start <= (said.start or 0) and (said.end or 0) <= m.end for m in site.scene.mentions
    ):
        return None
    return Said(clause.text[said.start : said.end].strip(" )"), said.rule, said.start, said.end)


def _kept(site: Site, verb: int, start: int, end: int) -> Said:
    """Reads "X remained the same in 1, decreased in 2": the second item has its subject from the first."""
    clause = site.clause
    text = clause.text[start:end].strip(" )")
    if start >= verb and (of := subject(site.scene, site.token)) and of.end and of.end < start:
        text = f"{of.value} {text}"
    return Said(text, "subject before the count", start, end)


_SIGNS = (",", ";", ":", "(", " and ", " while ", " whereas ")


def _item_start(clause: Clause, floor: int, end: int) -> int:
    """Where the last item of a list begins, behind its sign and its conjunctions; a bracket is part of it."""
    stretch = clause.lowered[floor:end]
    # "nodal, hepatic and distant recurrence occurred in 3, 4 and 5 patients, respectively" is one list
    signs = (";", ":", "(") if "R" in clause.letters else _SIGNS
    opening, closing = stretch.rfind("("), stretch.rfind(")")
    if 0 < opening < closing and not any(sign in stretch[closing:] for sign in signs):
        stretch = stretch[:opening]
    start = floor + max((stretch.rfind(sign) + len(sign) for sign in signs if sign in stretch), default=0)
    lead = ITEM_START.match(clause.lowered[start:end])
    return start + lead.end() if lead else start


def _list_before(site: Site, end: int) -> Said | None:
    """The whole list before a list of counts told apart by "respectively"."""
    clause = site.clause
    if site.last == site.token or "respectively" not in clause.lowered[site.start : clause.end]:
        return None
    match = LIST.search(clause.lowered[site.floor : end])
    if match is None:
        return None
    start = site.floor + match.start("name")
    return Said(clause.text[start:end].strip(), "the list before the counts", start, end)


def _predicate(clause: Clause, end: int, site: Site) -> Said | None:
    """Reads "the location was the pancreas in 83 cases"."""
    match = MOST_COMMON.search(clause.lowered, site.floor, site.start - len("in "))
    return _cut(clause, *match.span("name"), "what the most were") if match and match.end() >= end else None


def in_whom(site: Site) -> Said | None:
    """Reads "in 128 patients no mutation was found": the clause behind the counted."""
    clause = site.clause
    if not IN_WHOM.search(clause.lowered[max(site.start - 40, clause.start) : site.start]):
        return None
    match = OF_THEM.match(clause.lowered, clause.ends[site.token], clause.end)
    if match is None:
        return None
    start, end = match.span("name")
    if any(start <= clause.starts[at] < start + len("a total of ") for at in clause.values):
        return None
    if what := WHAT_WAS.match(clause.lowered[start:end]):
        return Said(
            clause.text[start : start + what.end("name")],
            "what was found in them",
            start,
            start + what.end("name"),
        )
    end = min([at for at in (clause.lowered.find(", ", start, end),) if at > 0], default=end)
    return Said(clause.text[start:end].strip(" ."), "what is said of them", start, end)


def right_behind(site: Site) -> Said | None:
    """Reads "91 (33 %) as non-responsive", "4 pneumonia, 3 diarrhea"."""
    clause = site.clause
    match = RIGHT_BEHIND.match(
        clause.lowered, clause.ends[site.token], max(site.ceiling, clause.ends[site.token])
    )
    if match is None or any(
        m.start < match.end("name") and match.start("name") < m.end for m in site.scene.mentions
    ):
        return None
    return _cut(clause, *match.span("name"), "words right behind it")


def before_colon(site: Site) -> Said | None:
    """Reads "renal outcome did not differ between groups: 29 of 43 ...": what stands before the colon."""
    clause = site.clause
    colon = clause.lowered.find(": ", clause.start, site.start)
    if colon < 0 or colon - clause.start < len("results: "):
        return None
    return outcome_of(site.scene, clause.start, colon, "what stands before the colon")
