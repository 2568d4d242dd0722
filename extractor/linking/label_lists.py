"""Values told one by one behind the names of their groups, where what they are of stands before the list.

Example:
    "Stay was shorter (surgery: 5 days; drugs: 9 days)", "incision length: scalpel 15.7 cm, diathermy 15.6 cm"
"""

import re
from itertools import pairwise

from extractor.linking.clause import Clause
from extractor.linking.label_list_terms import (
    ANOTHER_GROUP,
    FIRST,
    IN_HEAD,
    NEXT,
    OPPOSED,
    PEOPLE,
    SIDES,
    VERB,
    WHOLE,
)
from extractor.linking.names import segment_name
from extractor.linking.phrases import is_measured, is_phrase
from extractor.linking.said import Said
from extractor.linking.sentence import Labelled, Sentence
from extractor.linking.survivals import find_survival

_RULE = "label of its value"
_OF = "name before the bracket"
_FAR = 60


def label_lists(sentence: Sentence) -> dict[int, Labelled]:
    """The labels of a sentence's medians and means that name groups, by the value's token; read once."""
    if sentence.listed is None:
        sentence.listed = _read(sentence)
        sentence.taken |= {label.group.value.lower() for label in sentence.listed.values() if label.group}
    return sentence.listed


def _read(sentence: Sentence) -> dict[int, Labelled]:
    clause = sentence.clause
    tokens = [at for at in sorted(clause.values) if clause.values[at].kind == "summary"]
    found: dict[int, Labelled] = {}
    for one, two in pairwise(tokens):
        if one in found:
            continue
        first = FIRST.search(clause.lowered, max(clause.start, clause.starts[one] - _FAR), clause.starts[one])
        start = max(clause.start, clause.starts[one] - 2 * _FAR)
        sides = SIDES.search(clause.lowered, start, clause.starts[one])
        if sides and len(sentence.runs[one][0].tokens) == len(("one", "two")):
            found |= _sides(sentence, (one, two), sides)
        elif first and _may_label(first["label"]):
            told = _list(sentence, tokens[tokens.index(one) :], first)
            if found and _of_another(clause, max(found), one, first):
                return {}
            found |= told
    return found


def _of_another(clause: Clause, before: int, token: int, first: re.Match[str]) -> bool:
    """Whether a list is of whom the group of the list before is compared with: its labels are subgroups."""
    end = first.start("head") + 1
    return before < token and ANOTHER_GROUP.search(clause.lowered, clause.ends[before], end) is not None


def _sides(sentence: Sentence, pair: tuple[int, int], match: re.Match[str]) -> dict[int, Labelled]:
    of = _head(sentence, pair[0], match.start())
    names = [Said(sentence.clause.text[slice(*match.span(side))], _RULE, *match.span(side)) for side in "ab"]
    return {token: Labelled(name, of) for token, name in zip(pair, names, strict=True)}


def _list(sentence: Sentence, tokens: list[int], first: re.Match[str]) -> dict[int, Labelled]:
    """The labels of a list that begins with the first of some values, where they name groups."""
    clause = sentence.clause
    matches = [first]
    for before, token in pairwise(tokens):
        label = NEXT.fullmatch(clause.lowered, clause.ends[before], clause.starts[token])
        if label is None or not _may_label(label["label"]):
            break
        matches.append(label)
    listed = tokens[: len(matches)]
    if len(listed) < len(("one", "two")):
        return {}
    if len({getattr(clause.values[token], "unit", None) for token in listed} - {None}) > 1:
        return {
            token: Labelled(None, _said(clause, match)) for token, match in zip(listed, matches, strict=True)
        }
    return _named(sentence, listed, matches) if _are_groups(sentence, tokens[0], matches) else {}


def _named(sentence: Sentence, tokens: list[int], matches: list[re.Match[str]]) -> dict[int, Labelled]:
    """Labels as groups, with what their values are of: "pain score scalpel 1, diathermy 2"."""
    clause = sentence.clause
    of = _head(sentence, tokens[0], matches[0].start("head"))
    found = {}
    for token, match in zip(tokens, matches, strict=True):
        label = _said(clause, match)
        start, end = match.span("label")
        inside = [m for m in sentence.scene.mentions if start <= m.start and m.end <= end]
        arms = [m for m in inside if m.end == end and inside[0].start > start]
        rest = Said(clause.text[start : arms[0].start].strip(), _OF, start, arms[0].start) if arms else None
        whole = PEOPLE.search(match["label"]) is not None  # as "drug group" is
        if rest and is_measured(rest) and not whole:
            of, label = rest, arms[0].said(_RULE)
        elif of and label.value.lower().startswith(f"{of.value.lower()} ") and not whole:
            label = Said(label.value[len(of.value) :].strip(), _RULE, start, end)
        found[token] = Labelled(label, of)
    return found


def _said(clause: Clause, match: re.Match[str]) -> Said:
    return Said(clause.text[slice(*match.span("label"))].strip(), _RULE, *match.span("label"))


def _may_label(words: str) -> bool:
    return not VERB.search(words) and is_phrase(words) and find_survival(words, 0, len(words)) is None


def _are_groups(sentence: Sentence, token: int, matches: list[re.Match[str]]) -> bool:
    """Whether labels name groups and not what was measured: arms, people, names that the head compares."""
    clause = sentence.clause
    labels = [match["label"] for match in matches]
    places = [match.span("label") for match in matches]
    mentions = sentence.scene.mentions
    known = [any(start <= m.start < end for m in mentions) for start, end in places]
    bare = [" " in label.strip() and not told for label, told in zip(labels, known, strict=True)]
    if any(bare) and not all(" " in label.strip() for label in labels):
        return False  # "pain scalpel 1, diathermy 2": the first label is more than a group's
    if any(known):
        return True
    if any(PEOPLE.search(label) for label in labels):
        return True
    head = clause.lowered[clause.start : matches[0].start("head")]
    if _breaks_down(sentence, token, matches[0].start("head")):
        return all(clause.text[start].isupper() for start, _ in places)
    if all(_is_named(head, label) for label in labels):
        return True
    return len(labels) == len(("one", "two")) and OPPOSED.search(head[-2 * _FAR :]) is not None


def parts_of_whole(sentence: Sentence, token: int) -> bool:
    """Whether a labelled value is one of the parts that the value before its list is broken down into."""
    clause = sentence.clause
    opening = clause.lowered.rfind("(", clause.start, clause.starts[token])
    first = min(at for at in sentence.listed or {} if clause.starts[at] > opening)
    return opening >= 0 and _breaks_down(sentence, first, opening)


def _breaks_down(sentence: Sentence, token: int, opening: int) -> bool:
    """Whether a list in a bracket follows the value of all: "cost £18 per patient (Leeds £34, York £14)"."""
    clause = sentence.clause
    before = max((at for at in clause.values if at < token), default=None)
    if before is None or clause.values[before].kind != "summary":
        return False
    units = {getattr(clause.values[at], "unit", None) for at in (before, token)}
    if clause.lowered[opening] not in "([" or len(units) > 1:
        return False
    return WHOLE.fullmatch(clause.lowered, clause.ends[before], opening) is not None


def _is_named(head: str, label: str) -> bool:
    """Whether the words before a list name a label as a group: "between the drug and"."""
    at = head.rfind(label)
    return at >= 0 and IN_HEAD.search(head[:at]) is not None


def _head(sentence: Sentence, token: int, opening: int) -> Said | None:
    """What the words between the value before and the list are about."""
    clause = sentence.clause
    floor = max([clause.ends[at] for at in clause.values if at < token], default=clause.start)
    if floor >= opening:
        return None
    if _breaks_down(sentence, token, opening):
        return None  # of what the value of all is of, which is not read yet
    of = segment_name(sentence.scene, floor, opening, _OF)
    return of if of and is_measured(of) else None
