"""Label and role of a count by the predicate of its sentence."""

from extractor.linking.cohort_terms import OF_ALL
from extractor.linking.count_terms import GENERIC_LABEL, PEOPLE, Role
from extractor.linking.heads import Head, Told
from extractor.linking.labels import cohort_label
from extractor.linking.predicate_terms import COMPLETED_ALL, IN_STUDY, NUMBER_OF, NUMBER_ON, OF_WHOM, WHO
from extractor.linking.predicates import predicate_role, role_of_verb
from extractor.linking.role_words import reasoned_role, role_of
from extractor.linking.said import Said
from extractor.linking.verb_phrases import verb_of_both, verb_past


def predicated(head: Head) -> Told | None:
    """Reads "5 refused consent", "3 returned the form", "2 thought it boring": the verb tells the role."""
    if not PEOPLE.fullmatch(head.noun or "patients"):
        return None
    if OF_ALL.fullmatch(head.site.clause.lowered[head.site.clause.start : head.site.start]):
        return None
    verb, past = head.verb, None
    if verb is None or _tells_who(head):
        verb = past = verb_past(head.site)
    if verb is None or _all_completed(head, verb.value.lower()):
        return None
    if role := reasoned_role(head.site):
        return verb, role, "the reasons it is one of"
    told = predicate_role(head.site, verb)
    return _told_by(head, verb, told, past=past is not None) if told else None


def _told_by(head: Head, verb: Said, told: tuple[Role, str], *, past: bool) -> Told | None:
    """Label and role by a verb; one past what describes the counted tells less of who they are."""
    if past and (told[0] == "cohort" or (head.largest and told[0] != "screened")):
        return None
    if past and told[0] == "screened" and head.described:
        return head.phrase, *told
    return (_cohort_name(head, verb) if told[0] == "cohort" else verb), *told


def of_both(head: Head) -> Told | None:
    """Reads "one in A and six in B were unable to swallow": the verb behind the second is that of both."""
    if head.verb is not None or not PEOPLE.fullmatch(head.noun or "patients"):
        return None
    verb = verb_of_both(head.site)
    if verb is None:
        return None
    told = predicate_role(head.site, verb) or role_of(verb.value.lower(), head.otherwise)
    return (verb, *told) if told[0] != "cohort" else None


def _tells_who(head: Head) -> bool:
    """Whether the verb only tells who they are: "43 who had surgery", not "466 of whom had surgery"."""
    clause, noun = head.site.clause, head.site.noun
    if noun is None:
        return head.is_relative and not OF_WHOM.match(clause.lowered, clause.ends[head.site.token])
    return (
        head.is_relative or WHO.match(clause.lowered, max(noun[1], clause.ends[head.site.token])) is not None
    )


def _cohort_name(head: Head, verb: Said) -> Said | None:
    """Those who agreed are named by that, those whom a further verb makes a cohort by what they are."""
    if role_of_verb(verb.value.lower()):
        return cohort_label(head.site, verb)
    return head.phrase if head.described else verb


def _all_completed(head: Head, words: str) -> bool:
    """Whether they may be all that a paper is of: "45 runners completed the study"."""
    if head.share or not COMPLETED_ALL.match(words):
        return False
    return head.largest or (head.described and IN_STUDY.match(words) is not None)


def numbered(head: Head) -> Told | None:
    """Reads "the number of people using a splint was 9 of 51 in A": of whom it is the number."""
    site, clause = head.site, head.site.clause
    if head.verb or (head.phrase and not GENERIC_LABEL.match(head.phrase.value.lower())):
        return None
    match = NUMBER_OF.search(clause.lowered, clause.start, site.start)
    if match is None or NUMBER_ON.search(clause.lowered, match.end(), site.start):
        return None
    start, end = match.span("name")
    said = Said(clause.text[start:end], "of whom it is the number", start, end)
    role, why = role_of(match["how"] + said.value.lower(), "group")
    return said, "event" if role == "group" and site.group and site.bracket else role, why
