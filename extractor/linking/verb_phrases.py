"""What the counted did or had: the verb behind a count, or behind the list it stands in."""

from extractor.linking.clause import Clause, open_bracket
from extractor.linking.said import Said
from extractor.linking.sites import Site
from extractor.linking.verb_phrase_terms import (
    ALSO_REDUCED,
    APPOSED,
    AT_NUMBER,
    AUXILIARY,
    BECAUSE,
    BEHIND_LIST,
    CLAUSE_BREAK,
    FINITE_BEHIND,
    IN_GROUP,
    JOINED,
    JOINT,
    LIST_VERB,
    LONE,
    LONE_END,
    MAIN_VERB,
    OF_SECOND,
    OF_WHICH,
    REDUCED,
    RELATIVE,
    TOGETHER,
    VERB_PHRASE,
    VP_END,
)


def verb_phrase(site: Site) -> Said | None:
    """What the counted did or had: "5 refused consent", "22 patients (50 %) had fever"."""
    clause = site.clause
    if own := _own_verb(site):
        return own
    begin = _behind_people(site)
    if begin is None:
        return None
    if (main := main_verb(site, begin)) is not None:
        begin = main
    elif site.share and (tail := MAIN_VERB.match(clause.lowered, begin, clause.end)):
        begin = tail.end() - 1
    if in_group := IN_GROUP.match(clause.lowered, begin, clause.end):
        begin = in_group.end()
    said = phrase_behind(clause, begin, clause.end)
    return _with_events(site, said) if said else _verb_of_list(site)


def _own_verb(site: Site) -> Said | None:
    """The verb before the next count, or before the count's own percentage."""
    if site.noun is None:
        return None
    end = site.clause.ends[site.token]
    inside = _inside(site, site.noun[1], end) if site.noun[1] < end else None
    return inside or _before_next(site, site.noun[0])


def _behind_people(site: Site) -> int | None:
    """Where the words behind the counted people begin; None where a participle only tells which they are."""
    clause, begin = site.clause, site.clause.ends[site.token]
    if site.noun is not None and begin <= site.noun[0] < begin + 60:
        return site.noun[1]
    if of := OF_WHICH.match(clause.lowered, begin, clause.end):
        return of.end()
    people = BEHIND_LIST.match(clause.lowered, begin, clause.end) if site.share else None
    if people is None:
        return begin
    reduced = REDUCED.match(clause.lowered, people.end(), clause.end)
    # "in 36 of 327 patients treated with A (11 %) and 40 of 319 patients treated with B"
    return None if reduced and main_verb(site, people.end()) is None else people.end()


def _inside(site: Site, begin: int, end: int) -> Said | None:
    """Reads "57 of 72 participants finished it (79.2%)": a verb before the count's own percentage."""
    told_which = REDUCED.match(site.clause.lowered, begin, end)
    return None if told_which else phrase_behind(site.clause, begin, end)


def _before_next(site: Site, noun: int) -> Said | None:
    """Reads "12 required a visa and three nurses moved": a noun behind the next count is not its subject."""
    clause = site.clause
    begin = clause.ends[site.token]
    following = min(
        (clause.starts[at] for at in clause.values if begin < clause.starts[at] < noun), default=None
    )
    return phrase_behind(clause, begin, following) if following is not None else None


def main_verb(site: Site, begin: int) -> int | None:
    """Where the sentence's verb stands behind a participle: "70 patients randomised to A were extubated"."""
    reduced = reduced_participle(site, begin)
    if reduced is None:
        return None
    clause = site.clause
    finite = FINITE_BEHIND.match(clause.lowered, max(reduced, clause.ends[site.token]), clause.end)
    if finite is None:
        return None
    verb = finite.start("verb")
    counts = [at for at, found in clause.values.items() if found.kind == "count"]
    others = [at for at in counts if begin < clause.starts[at] < verb]
    return verb if all(_tells_which(clause, at, verb) for at in others) else None


def _tells_which(clause: Clause, token: int, verb: int) -> bool:
    """Whether a count between has a participle too: "... and 44 treated with B (14%) were"."""
    inside = REDUCED.search(clause.lowered, clause.starts[token], clause.ends[token])
    return bool(inside or ALSO_REDUCED.match(clause.lowered, clause.ends[token], verb))


def reduced_participle(site: Site, begin: int) -> int | None:
    """Where a participle ends that tells which the counted are: "35 of 90 patients (39%) assigned to A"."""
    clause = site.clause
    inside = REDUCED.search(clause.lowered, clause.starts[site.token], clause.ends[site.token])
    found = inside or REDUCED.match(clause.lowered, begin, clause.end)
    return found.end() if found else None


def _with_events(site: Site, said: Said) -> Said:
    """Reads "114 participants suffered 542 falls": participants with falls."""
    clause = site.clause
    counted = any(clause.ends[at] + 1 == said.start for at in clause.values if at != site.token)
    if not counted:
        return said
    noun = clause.text[slice(*site.noun)] if site.noun else "patients"
    return Said(f"{noun} with {said.value}", said.rule, said.start, said.end)


def _verb_of_list(site: Site) -> Said | None:
    """Reads "25/26 in A and 21/26 in B completed the trial": the verb behind the last count of a list."""
    clause = site.clause
    begin = clause.ends[site.last]
    together = TOGETHER.search(clause.lowered, clause.ends[site.token], clause.starts[site.last])
    if together and (people := BEHIND_LIST.match(clause.lowered, begin, clause.end)):
        return phrase_behind(clause, people.end(), clause.end)
    near = clause.starts[site.last] - clause.ends[site.token] < _PAIR
    if together and near and "respectively" in clause.lowered[begin : clause.end]:
        return phrase_behind(clause, begin, clause.end)
    after = next((m for m in site.scene.mentions if begin < m.start <= begin + 40), None)
    if after is None or not site.group or CLAUSE_BREAK.search(clause.lowered, begin, after.start):
        return None
    last = after.last
    while clause.letters[last : last + 1] == "h":
        last += 1
    return phrase_behind(clause, clause.ends[last - 1], clause.end)


def verb_past(site: Site) -> Said | None:
    """Reads "one woman who had X withdrew", "one baby, born early, died": past what describes them."""
    clause = site.clause
    if site.noun is None:
        return None
    begin = max(site.noun[1], clause.ends[site.token])
    match = MAIN_VERB.match(clause.lowered, begin, clause.end) or APPOSED.match(
        clause.lowered, begin, clause.end
    )
    if match is None or any(begin < clause.starts[at] < match.end() for at in clause.values):
        return None
    return phrase_behind(clause, match.end() - 1, clause.end)


def verb_of_both(site: Site) -> Said | None:
    """The verb that two counts share: "two in A and another 2 in B needed blood"."""
    clause = site.clause
    begin = max(site.noun[1] if site.noun else 0, clause.ends[site.token])
    level = open_bracket(clause, site.token)
    behind = (at for at in clause.values if clause.starts[at] > begin)
    second = min((at for at in behind if open_bracket(clause, at) == level), default=None)
    if second is None or not JOINT.match(clause.lowered, begin, clause.starts[second]):
        return None
    match = OF_SECOND.match(clause.lowered, clause.ends[second], clause.end)
    return phrase_behind(clause, match.end() - 1, clause.end) if match else None


def phrase_behind(clause: Clause, begin: int, limit: int) -> Said | None:
    """The verb phrase that begins right behind an offset."""
    match = VERB_PHRASE.match(clause.lowered, begin, limit)
    if match is None:
        return None
    start, end = match.span("name")
    if relative := RELATIVE.match(clause.lowered[start:end]):
        start += relative.end()
    if skip := AUXILIARY.match(clause.lowered[start:end]):
        start += skip.end()
    start = next((clause.ends[at] + 1 for at in clause.values if clause.starts[at] == start), start)
    end = _phrase_end(clause, start, end)
    if clause.lowered.startswith(", respectively", end) and (verb := LIST_VERB.match(clause.lowered, start)):
        start = verb.end()
    if end - start <= _SHORTEST or clause.lowered[start:end] == "not":
        return None
    return Said(clause.text[start:end], "what the counted did or had", start, end)


_SHORTEST = 2
_PAIR = 12  # characters between the two numbers of "36 (90.0%) and 30 (75.0%) completed it, respectively"


def _phrase_end(clause: Clause, start: int, end: int) -> int:
    """Where a verb phrase ends; in a list told apart by "respectively" it goes on to there."""
    following = min((clause.starts[at] for at in clause.values if clause.starts[at] > start), default=end)
    listed = clause.lowered.find(", respectively", start, end + len(", respectively"))
    if 0 < listed < following and "," in clause.lowered[start:listed]:
        return listed
    if following < end and (joined := JOINED.search(clause.lowered, start, following)):
        end = joined.start()
    cut = VP_END.search(clause.lowered, start, end)
    last = cut.start() if cut else end
    said = clause.lowered[start:last]
    because = BECAUSE.match(clause.lowered, last)
    lone = " " not in said and said != "not" if because else LONE.match(said)
    if cut and clause.lowered[last] != "," and lone and not AT_NUMBER.match(clause.lowered, last):
        further = LONE_END.search(clause.lowered, last + 1, end)
        last = further.start() if further else end
    return start + len(clause.lowered[start:last].rstrip(" .,"))
