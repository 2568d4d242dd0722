"""The context of a rate: what it is a share of, whose it is, and when it was taken."""

import re
from collections.abc import Iterator

from extractor.linking.own_groups import contrast_group, own_group
from extractor.linking.paired_values import paired
from extractor.linking.people_shares import crowd, made_up, people_beside
from extractor.linking.phrase_terms import SHARE_LEADS
from extractor.linking.phrases import first_phrase, is_share
from extractor.linking.populations import named_set
from extractor.linking.rate_groups import beside_label, elided, labelled, rate_group
from extractor.linking.readings import Reading
from extractor.linking.said import Said
from extractor.linking.sentence import Fields, Sentence, Value
from extractor.linking.share_items import item_behind, item_of_kind, noun_behind
from extractor.linking.share_predicates import PREDICATE
from extractor.linking.shares import befallen, own_share, rate_endpoints
from extractor.linking.times import landmark
from extractor.linking.value_groups import group_of


def rate_context(reading: Reading) -> Fields:
    """Endpoint, group, population and time of a rate."""
    paper, sentence, value = reading.paper, reading.sentence, reading.value
    assert value.finding.kind == "rate"  # noqa: S101  (the table of kinds sees to it)
    beside = people_beside(sentence, value.token)
    told = (beside[0], None) if beside else paired(reading)
    group = told[0] if told else group_of(reading) or contrast_group(sentence, value.token, None)
    endpoint = beside[1] if beside else None
    endpoint = sentence.respective(value.token, "endpoint", endpoint or _named_share(reading, group))
    endpoint = paper.survival(endpoint)
    reading.memory.endpoint = endpoint
    predicates = [*(fields.get("endpoint") for _, fields in sentence.values.values()), endpoint]
    if told is None and _is_inside(group, predicates, sentence.clause.lowered):
        group = None
    if group is None and told is None:
        group = (
            labelled(sentence, value, endpoint)
            or crowd(sentence.scene, value.token, value.floor)
            or contrast_group(sentence, value.token, endpoint)
            or own_group(sentence, value.token)
        )
    people = (told and told[1]) or reading.population(group)
    if group is None and told is None and not named_set(people):
        group, people = rate_group(sentence, value.token, people), None
    if told is None and _is_inside(group, predicates, sentence.clause.lowered):
        group = None
    fields: Fields = {"group": group, "endpoint": endpoint, "population": people}
    if named_set(group):
        fields |= {"group": None, "population": group}
    if value.finding.time is None:
        place = sentence.place(value.token)
        within = (value.floor, _behind_pair(sentence, value))
        time = landmark(paper.document, sentence.clause, value.token, within, place=place)
        if time is not None:
            fields |= {"time": time.printed, "time_unit": time.unit}
    return fields


def _is_inside(group: Said | None, predicates: list[Said | None], lowered: str) -> bool:
    """Whether a name is but part of what a share did: "53% received an enema", not "had fever in arm A"."""
    if group is None or group.start is None or lowered.endswith(_IN_GROUP, 0, group.start):
        return False
    told = (said for said in predicates if isinstance(said, Said) and said.rule == PREDICATE)
    return any((said.start or 0) <= group.start < (said.end or 0) for said in told)


_IN_GROUP = ("in ", "in the ", "among ", "in both ", "in each ")


def _named_share(reading: Reading, group: Said | None) -> Said | None:
    """What a percentage is a share of: the first that is a name and none of its group.

    A value that nothing near it tells of is of what the value before it is of; a sentence that names nothing
    at all goes on with what the one before is about.
    """
    taken = group.value.lower() if group else ""
    told = [said for said in _shares(reading) if said]
    if not told:
        return reading.memory.endpoint
    named = first_phrase(told, lambda said: is_share(said) and said.value.lower() != taken, SHARE_LEADS)
    return named or reading.sentence.last_endpoint()


def _shares(reading: Reading) -> Iterator[Said | None]:
    """What may be the endpoint of a rate, the likeliest first."""
    sentence, token, floor = reading.sentence, reading.value.token, reading.value.floor
    last = sentence.runs[token][0].tokens[-1]
    yield made_up(sentence.scene, token, floor)
    yield elided(sentence, reading.value)
    yield befallen(sentence.scene, token, floor)
    yield item_behind(sentence, token)
    yield noun_behind(sentence.scene, token)
    yield item_of_kind(sentence.scene, token, floor)
    yield own_share(sentence.scene, token, last)
    yield sentence.shared(token, "endpoint")
    yield beside_label(sentence, token)
    yield from rate_endpoints(sentence.scene, token, floor)


def _behind_pair(sentence: Sentence, value: Value) -> int:
    """Where the words of a value end; of "64% and 69% at 18 weeks" the first has those of the second too."""
    tokens = sorted(sentence.clause.values)
    behind = tokens[tokens.index(value.token) + 1 :][:2]
    clause = sentence.clause
    if not behind or clause.lowered[clause.ends[value.token] : clause.starts[behind[0]]] not in _JOINTS:
        return value.ceiling
    end = clause.starts[behind[1]] if len(behind) > 1 else clause.end
    own = _OWN_MOMENTS.search(clause.lowered, clause.ends[behind[0]], end)
    return value.ceiling if own else end


_OWN_MOMENTS = re.compile(r"\b(?:and|or) (?:at|after)\b|\brespectively\b")
"""What tells that the values of a pair have a moment each."""

_JOINTS = frozenset({" and ", " vs ", " vs. ", " versus ", "% and ", "% vs ", "% vs. ", "% versus "})
"""What stands between two values of one moment."""
