"""Whose share a rate is where no group stands beside it."""

import re

from extractor.linking.clause import Clause, open_bracket
from extractor.linking.group_terms import COUNTED_BEHIND
from extractor.linking.groups import bracket_label
from extractor.linking.quantity_terms import ELLIPSIS
from extractor.linking.said import Said
from extractor.linking.sentence import Sentence, Value
from extractor.linking.share_predicates import told_of_share
from extractor.linking.survivals import find_survival
from extractor.linking.value_group_terms import OTHERS, SUBJECT_PEOPLE
from extractor.linking.value_groups import everyone

_WHOLE = re.compile(
    r"(?:(?:our|this|the|overall|entire|whole|total|full|study|trial|present) )+"
    r"(?:[a-z]+ )?(?:populations?|cohorts?|samples?|stud(?:y|ies))\b"
)
"""All of the study's patients, which no group is."""
_OF_ALL = frozenset({"share of these", "whom the sentence is about", "of whom it is told"})


def counted_behind(clause: Clause, token: int) -> Said | None:
    """Whose values they are by the count behind them: "5-year OS of 43% in 32 patients with X"."""
    match = COUNTED_BEHIND.match(clause.lowered, clause.ends[token], clause.end)
    return (
        Said(clause.text[slice(*match.span("name"))], "those counted behind", *match.span("name"))
        if match
        else None
    )


def _is_second(sentence: Sentence, token: int) -> bool:
    """Whether a value is set against the one before: "more common among smokers (35% versus 11%)"."""
    run, index = sentence.runs[token]
    if len(run.tokens) != len(("one", "two")) or not index:
        return False
    return "v" in sentence.scene.coarse[run.at[0] : run.at[1]]


def _of_opening(clause: Clause, token: int) -> Said | None:
    """Reads "of vaccinated children, 92% had"."""
    match = _OF_WHOM.fullmatch(clause.lowered, clause.start, clause.starts[token])
    if match is None:
        return None
    return Said(clause.text[slice(*match.span("name"))], "of whom it is told", *match.span("name"))


def _subject(clause: Clause, token: int) -> Said | None:
    """Reads "patients with A had a survival rate of 90%": those that the verb before the value is told of."""
    start = max((clause.ends[at] for at in clause.values if at < token), default=clause.start)
    match = None
    for found in SUBJECT_PEOPLE.finditer(clause.lowered, start, clause.starts[token]):
        match = found
    if match is None or OTHERS.search(clause.lowered, match.end(), clause.starts[token]):
        return None
    return Said(
        clause.text[slice(*match.span("name"))], "whom the verb before is told of", *match.span("name")
    )


_OF_WHOM = re.compile(
    r"(?:[a-z]+, )?(?:out )?of (?:the |all |our )*(?:\d[\d,]*\s(?=\w+[\s-]\w))?"
    r"(?P<name>(?!\d|note\b|them\b|these\b|those\b|which\b|whom\b|interest\b|\w+\s\d)[^,;:()]{3,60}),\s"
    r"(?:only |about |some )?"
)


def rate_group(sentence: Sentence, token: int, people: Said | None) -> Said | None:
    """The people whom the sentence is limited to, else those of the share before.

    Example:
        "Among smokers, the relapse rate was 30%"; "70% of mothers tested negative, 21% tested positive"
    """
    if _is_second(sentence, token):
        return None
    opened = _of_opening(sentence.clause, token)
    told = counted_behind(sentence.clause, token) or (None if everyone(opened) else opened)
    told = told or _subject(sentence.clause, token)
    if told is None and people is not None and not _WHOLE.match(people.value.lower()):
        told = people.by("whom the sentence is about")
    return told or _of_share_before(sentence, token)


def _of_share_before(sentence: Sentence, token: int) -> Said | None:
    """The people of the share or summary before, where no other group stands between."""
    told = {"rate", "summary"}
    shares = [at for at, (finding, _) in sentence.values.items() if finding.kind in told and at < token]
    if not shares:
        return None
    said = sentence.values[shares[-1]][1].get("group")
    if not isinstance(said, Said) or said.rule not in _OF_ALL:
        return None
    between = sentence.scene.mentions
    first, last = shares[-1], token
    return None if any(first < mention.first < last for mention in between) else said


def elided(sentence: Sentence, value: Value) -> Said | None:
    """The endpoint of the value before, which "in 88% with the new drug and 79% with the old" leaves out."""
    before = [fields for finding, fields in sentence.values.values() if finding.kind == "rate"]
    clause = sentence.clause
    start = clause.starts[value.token]
    if not before or not ELLIPSIS.fullmatch(clause.lowered, value.floor, start):
        return None
    if told_of_share(clause, value.token):
        return None  # "55% of children had a score of 3" tells itself what they had
    if not _PREPOSITION_BEHIND.match(clause.lowered, clause.ends[value.token], clause.end):
        return None
    endpoint = before[-1].get("endpoint")
    return endpoint.by("shared with the value before") if isinstance(endpoint, Said) else None


_PREPOSITION_BEHIND = re.compile(
    r"(?:\s?%?\s?\)?(?:\s?\([^()]*\))?\s(?:with|in|for|of|among|after|on|under|at|by)\b|\s?%?\)?\s*[.,;(])"
)
""" "79% with the old drug"."""


def labelled(sentence: Sentence, value: Value, endpoint: Said | None) -> Said | None:
    """Reads "5-year survival (surgery: 71%; drugs: 48%)": the label is whose survival it is."""
    if endpoint is None or sentence.clause.letters[value.token - 1 : value.token] != ":":
        return None
    survival = find_survival(endpoint.value.lower(), 0, len(endpoint.value))
    return bracket_label(sentence.scene, value.token, value.floor) if survival else None


def beside_label(sentence: Sentence, token: int) -> Said | None:
    """The endpoint of the value before in the same bracket, where both have a label: "(A: 71%; B: 48%)"."""
    clause = sentence.clause
    opening = open_bracket(clause, token)
    before = max((at for at in sentence.values if at < token), default=-1)
    if opening is None or before < opening or clause.letters[token - 1] != ":":
        return None
    fields = sentence.values[before][1]
    group, endpoint = fields.get("group"), fields.get("endpoint")
    told = isinstance(group, Said) and group.rule == "label in the bracket"
    return endpoint.by("as the value before") if told and isinstance(endpoint, Said) else None
