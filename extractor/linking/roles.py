"""The role of a count: cohort, group, screened, excluded, event, other."""

import re
from typing import Any, Literal

from extractor.linking.clause import Clause
from extractor.linking.labels import cohort_label
from extractor.linking.said import Said

Role = Literal["cohort", "group", "screened", "excluded", "event", "other"]

ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("excluded", re.compile(r"\bexclu\w+|ineligib|refus\w+|declin\w+ (?:to|partic)|lost to follow|not (?:included|eligible|analy[sz])|were removed|did not return|withdr[ae]w from the (?:study|trial)|dropped out")),
    ("screened", re.compile(r"\bscreened\b|\bassessed for eligib|\breferred\b|\bidentified (?:in|through|from|by)? ?(?:the )?(?:search|database)|\bapproached\b|\binvited\b|records|citations|retrieved|\bhits\b|titles")),
    ("other", re.compile(r"\bcomplet(?:ed|ers|ion)\b|\beligible\b|\bconsent\w*|\binformed\b|\bavailable\b(?! for)|follow-up data|withdr[ae]w|discontinued|sites\b|centres\b|centers\b|schools\b|hospitals\b|interviews")),
    ("event", re.compile(
        r"\bdeaths?\b|\bdied\b|\bevents?\b|\brelaps\w+|\brecurr\w+|\bcomplicat\w+|\bprogress(?:ed|ion)\b|\btoxicit\w+|\bresponse\b|\bresponded\b|\bremission|\bfailure|\binfections?\b|\bdevelop\w+|\bexperienc\w+|\boccurr\w+|\bsuffered|\bachieved|\badverse"
        r"|\bfractures?\b|\bstrokes?\b|\bbleeding|\bhospitali[sz]|\brejection|\bleak|\bneutropenia|\bmortality|\bpneumoni|\bthrombo\w+|\bfever|\bimproved|\bstopped|\bceased|\breoperation|\bconver(?:ted|sion)|\bincidence|\bmyocardial infarction|\brehospital|\breaction|\bside effects?|\bsurviv|\bdiarrh|\bnausea|\bvomiting|\bchills|\brequired|\bgrade [1-5i]")),
    ("cohort", re.compile(r"\brandomi[sz]ed\b(?! to (?:the )?(?!one|either|receive))|\benrol\w+|\brecruit\w+|\bincluded\b|\bparticipat\w+|\bentered\b|\banaly[sz]ed\b|\bevaluat\w+|\bstud(?:y|ied)\b|\brandomly\b|\bassigned\b|\banalysis\b|\bunderwent random|\ba total of|\bwere followed|\bevaluable|\bidentified|\bparticipants?$|\bresponded to (?:the )?(?:survey|question)|\bexamined|\breviewed|\bcohort")),
)  # fmt: skip
"""Words of each role, the more telling first."""


_EVENT_NOUN = re.compile(r"deaths?|events?|episodes?|recurrences?|relapses?|died|cases of")
_UNITS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("studies", re.compile(r"stud(?:y|ies)|trials?|rcts?|articles|publications|papers|reports|comparisons|reviews")),
    ("records", re.compile(r"records|citations|hits|references|titles|abstracts")),
    ("lesions", re.compile(r"lesions?|tumou?rs|metastases|nodules")),
)
_PEOPLE = re.compile(
    r"(?:in|out)?patients?|participants?|subjects?|wom[ae]n|m[ae]n|child(?:ren)?|infants?|adults?|individuals|people|persons?|volunteers?|(?:fe)?males?|boys|girls|mothers|bab(?:y|ies)|neonates|newborns|adolescents|students|cases|controls"
    r"|deaths?|died|recipients|survivors|respondents|smokers|pts|youths?|residents|donors|nurses|couples|families|households|responders|users|workers|employees"
)


def read_count(
    clause: Clause, token: int, noun: tuple[int, int] | None, label: Said | None, group: Said | None, ceiling: int
) -> dict[str, Any]:
    """Label, role, unit and group of a count."""
    word = clause.lowered[noun[0] : noun[1]] if noun else ""
    bracket = clause.letters[max(token - 1, 0) : token] in {"(", "="}
    start = clause.starts[token]
    around = clause.lowered[max(start - 60, clause.start) : min(max(ceiling, clause.ends[token]), clause.ends[token] + 120)]
    role, why = role_of(f"{label.value.lower() if label else ''} {word}", around, bracket=bracket, group=group)
    if role == "cohort" and noun:
        label = cohort_label(clause, token, noun, label, ceiling)
    return {
        "label": label,
        "role": Said(role, f"role by {why!r}" if why else "role by place", start, clause.ends[token]),
        "unit": unit_of(word),
        "group": group,
    }


def role_of(label: str, around: str, *, bracket: bool, group: Said | None) -> tuple[Role, str]:
    """The role of a count by the words of its label, then by those around it."""
    for role, pattern in ROLES:
        if (match := pattern.search(label)) and not (role == "cohort" and bracket):
            return role, match.group()
    if bracket or group:
        return "group", ""
    for role, pattern in ROLES:
        if match := pattern.search(around):
            return role, match.group()
    return "group", ""


def unit_of(noun: str) -> str:
    """The feed's unit of a counted noun; other nouns as printed."""
    if not noun or _PEOPLE.fullmatch(noun):
        return "patients"
    if noun.startswith("event"):
        return "events"
    return next((unit for unit, pattern in _UNITS if pattern.fullmatch(noun)), noun)
