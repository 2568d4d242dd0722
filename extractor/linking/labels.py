"""What the patients of a count have in common."""

from extractor.linking.clause import Clause
from extractor.linking.count_terms import (
    COMPARISON,
    DANGLING,
    FINITE,
    GENERIC_LABEL,
    IN_BRACKETS,
    INTO_SET,
    LEADING,
    NAMED_BEHIND,
    NOUN_TAIL,
    OF_WHAT,
    PEOPLE_WHO,
    RANDOM_END,
    TAIL_END,
    VERSUS,
    WITH_WHAT,
)
from extractor.linking.happenings import outcome_of, stated
from extractor.linking.mentions import Mention, Scene
from extractor.linking.names import rate_name
from extractor.linking.role_words import listed_role, role_of
from extractor.linking.said import Said
from extractor.linking.sites import Site
from extractor.linking.verb_phrases import phrase_behind


def bracketed(site: Site) -> Said | None:
    """The label of a count in brackets: its own words, the count outside, or the words before the bracket."""
    opening = site.bracket
    if opening is None:
        return None
    if site.noun and site.noun[1] - site.noun[0] == 1:  # "(27 F/18 M)"
        return Said(site.clause.text[slice(*site.noun)], "the letter of their sex", *site.noun)
    if of_group := _size_of_group(site):
        return of_group
    own = _own_words(site, opening)
    if own and not GENERIC_LABEL.match(own.value.lower()):
        return own
    said = _sized(site, opening) if site.is_size else _happened(site, opening)
    return said or (site.before[0].by("count before") if site.before else own)


def _size_of_group(site: Site) -> Said | None:
    """Reads "(n = 529 for A and n = 537 for B)", "45 were excluded (n = 22 in A and n = 23 in B)"."""
    group = site.group
    if not site.named_n or group is None or not site.start < (group.start or 0) < site.inside[1]:
        return None
    if VERSUS.search(site.clause.lowered, *site.inside):
        return None
    if site.outer and site.outer[1].value in {"event", "excluded", "other"}:
        return site.outer[0].by(OF_EACH)
    alone = site.outer is None and site.clause.letters[site.bracket or 0 : site.token] == "("
    happened = listed_role(site) or (alone and _befell(site))
    return None if happened else group


def _befell(site: Site) -> bool:
    """Whether the words before a bracket are of an event: "death (n = 4 in A)"."""
    words = words_before(site.clause, site.bracket or 0, site.floor)
    return words is not None and role_of(words.value.lower(), "group")[0] == "event"


OF_EACH = "what each group has of the count before"


def _sized(site: Site, opening: int) -> Said | None:
    """What has the size in the bracket: "SBNETs (n = 859)"."""
    mention = _mention_before(site.scene, opening)
    if mention:
        return _compared(site, mention) or mention.said("group before the bracket")
    return _people_before(site.clause, opening, site.floor) or words_before(site.clause, opening, site.floor)


def _compared(site: Site, mention: Mention) -> Said | None:
    """Reads "leaks were more common in A (n = 12; 24 %) than in B": a share is of what is compared."""
    clause = site.clause
    if not COMPARISON.search(clause.lowered, clause.start, clause.end):
        return None
    name = rate_name(site.scene, site.token, mention.start)
    befell = site.share or (name and role_of(name.value.lower(), "group")[0] in {"event", "other"})
    return name.by(COMPARED_NAME) if name and befell else None


COMPARED_NAME = "what the groups are compared in"


def _people_before(clause: Clause, opening: int, floor: int) -> Said | None:
    """Reads "participants who dropped out before any treatment (n = 100)"."""
    end = clause.starts[opening]
    found = None
    for match in PEOPLE_WHO.finditer(clause.lowered, max(floor, end - _FAR), end):
        found = match
    if found is None or FINITE.search(clause.lowered, found.end("who"), end):
        return None
    start = found.start("people")
    text = clause.text[start:end].strip()
    return Said(text, "people before the bracket", start, start + len(text))


_FAR = 140


def _happened(site: Site, opening: int) -> Said | None:
    """What happened to the counted: the count outside, what is said of the group, the name before."""
    if site.outer is not None:
        label, role = site.outer
        of_cohort = role.value == "cohort" and site.group is not None
        return site.group if of_cohort else label.by("count before the bracket")
    end = site.clause.starts[opening]
    if said := stated(site.clause, site.floor, end, "name before the bracket"):
        return said
    if site.group and site.clause.letters[opening - 1] in "nV" and not site.share:
        return site.group
    if mention := _mention_before(site.scene, opening):
        return _verb_behind_bracket(site) or rate_name(site.scene, opening, mention.start)
    name = outcome_of(site.scene, site.floor, end, "name before the bracket")
    return name or words_before(site.clause, opening, site.floor)


def _own_words(site: Site, opening: int) -> Said | None:
    """Reads "(41 astrocytoma and 29 glioblastoma)", "(CPM, n = 72; MP, n = 66)"."""
    clause, token = site.clause, site.token
    letters = clause.letters
    ceiling = min(site.ceiling, site.inside[1])
    behind = site.group is not None and clause.starts[token] < (site.group.start or 0) < ceiling
    begin = site.noun[1] if site.noun and clause.ends[token] <= site.noun[0] < ceiling else clause.ends[token]
    if not behind and (said := phrase_behind(clause, begin, ceiling)):
        return said
    if said := _named_behind(site, opening, ceiling):
        return said
    first = token
    while first > opening + 1 and _leads(letters, first) and clause.starts[first - 1] >= site.floor:
        first -= 1
    begin = first
    while begin > opening + 1 and letters[begin - 1] in "wuxnh" and clause.starts[begin - 1] >= site.floor:
        begin -= 1
    if begin < first and (first - begin > 1 or letters[begin] != "n"):
        return Said(
            clause.words(begin, first),
            "words before it in the bracket",
            clause.starts[begin],
            clause.ends[first - 1],
        )
    last = token + 1
    while (
        not behind
        and last < len(letters)
        and letters[last] in "wuxoh"
        and clause.lowered[clause.starts[last]] != "%"
    ):
        last += 1
    if last > token + 1 and (site.noun is None or site.noun[1] >= clause.ends[last - 1] > site.noun[0]):
        return Said(
            clause.words(token + 1, last),
            "words behind it in the bracket",
            clause.starts[token + 1],
            clause.ends[last - 1],
        )
    return None


def _named_behind(site: Site, opening: int, ceiling: int) -> Said | None:
    """Reads "(385 Trial-P, 318 Trial-A, 161 Trial-B)": in such a list names stand behind their counts."""
    clause = site.clause
    listed = clause.letters[opening + 1 : opening + 2] == "V" and opening + 1 < site.token
    match = NAMED_BEHIND.match(clause.lowered, clause.ends[site.token], ceiling) if listed else None
    if match is None or site.noun is not None:
        return None
    place = match.span("name")
    return Said(clause.text[slice(*place)], "words behind it in the bracket", *place)


def _leads(letters: str, first: int) -> bool:
    """Whether the sign before a token leads up to a count: "CPM, n = 72"; a semicolon only before "n"."""
    return letters[first - 1] in "=nq,:" or (letters[first - 1] == ";" and letters[first] == "q")


def _mention_before(scene: Scene, token: int) -> Mention | None:
    while token and scene.clause.letters[token - 1] == "h":
        token -= 1
    return next((m for m in scene.mentions if m.last == token), None)


def words_before(clause: Clause, token: int, floor: int) -> Said | None:
    """The words before a bracket, back to the sign, verb or preposition before them."""
    letters = clause.letters
    if (first := _item_start(clause, token, floor)) is None:
        first = token
        while first and letters[first - 1] in "wnouhxqM" and clause.starts[first - 1] >= floor:
            first -= 1
    while first < token and (letters[first] in "ou" or clause.stems[first] in LEADING):
        first += 1
    if first >= token or clause.words(first, token).replace(",", "").isdigit():
        return None
    return Said(
        clause.words(first, token), "words before the bracket", clause.starts[first], clause.ends[token - 1]
    )


def _item_start(clause: Clause, token: int, floor: int) -> int | None:
    """Where an item of a list begins that has a preposition inside: ", death from other causes (n = 38)"."""
    letters = clause.letters
    first = token
    while first and letters[first - 1] in "wnouhxqMiatd" and clause.starts[first - 1] >= floor:
        first -= 1
    short = 1 < token - first <= _ITEM
    if not short or (first and letters[first - 1] not in ",;:(c") or letters[first] in "iaton":
        return None
    if clause.lowered[clause.starts[first] : clause.ends[first]].endswith("ed"):
        return None
    return first if any(letter in letters[first:token] for letter in "ia") else None


_ITEM = 7


def _verb_behind_bracket(site: Site) -> Said | None:
    clause = site.clause
    closing = clause.letters.find(")", site.token)
    return phrase_behind(clause, clause.ends[closing], clause.end) if closing >= 0 else None


def noun_phrase(site: Site) -> Said | None:
    """The counted noun with its adjectives and what follows it: "108 AML patients undergoing HSCT"."""
    clause, noun = site.clause, site.noun
    if noun is None:
        return None
    start, end = min(clause.ends[site.token], noun[0]), noun[1]
    if clause.lowered.endswith(" of", start, end) and (of := OF_WHAT.match(clause.lowered, end, clause.end)):
        if any(m.kind == "arm" and m.start < of.end("name") and end < m.end for m in site.scene.mentions):
            return None  # "in 18 (25 %) cases of the control group"
        return Said(clause.text[slice(*of.span("name"))], "the counted noun", *of.span("name"))
    if tail := NOUN_TAIL.match(clause.lowered, end, max(site.ceiling, end)):
        end = tail.end()
        if cut := TAIL_END.search(clause.lowered, noun[1], end):
            end = cut.start()
    while start < end and not clause.lowered[start].isalnum():
        start += 1
    text = DANGLING.sub("", clause.text[start:end].rstrip(" -.)("))
    return Said(text, "the counted noun", start, start + len(text)) if text else None


def cohort_label(site: Site, verb: Said | None) -> Said | None:
    """A cohort is named by its description where it has one, else by what was done to it."""
    phrase = noun_phrase(site)
    if phrase is None or site.noun is None:
        return verb
    if into := INTO_SET.search(site.clause.lowered, site.noun[1], min(site.noun[1] + 120, site.clause.end)):
        name = site.clause.text[slice(*into.span("name"))]
        name = f"{phrase.value}, {name}" if " " in phrase.value else name
        return Said(name, "the set they were included in", *into.span("name"))
    if verb and verb.start is not None and verb.end is not None and (cut := RANDOM_END.search(verb.value)):
        verb = Said(verb.value[: cut.start()], verb.rule, verb.start, verb.start + cut.start())
    if " " in phrase.value or verb is None:
        return phrase
    return _with_what(site.clause, verb) or Said(
        f"{phrase.value} {verb.value}", verb.rule, verb.start, verb.end
    )


def _with_what(clause: Clause, verb: Said) -> Said | None:
    """Reads "1448 patients were identified with SBNETs (n = 859) or PNETs (n = 589)": brackets left out."""
    match = WITH_WHAT.match(clause.text, verb.end or clause.end, clause.end)
    if match is None:
        return None
    return Said(
        IN_BRACKETS.sub("", match["name"]).strip(), "with what they were identified", *match.span("name")
    )
