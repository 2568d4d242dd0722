"""Group and population of two values that a statement sets against each other."""

from extractor.linking.groups import bracket_label
from extractor.linking.populations import overlaps
from extractor.linking.readings import Reading
from extractor.linking.said import Said
from extractor.linking.sentence import Sentence
from extractor.linking.statements import Told
from extractor.linking.statements.terms import (
    MOMENT,
)
from extractor.linking.survivals import find_survival
from extractor.linking.told_sides import likeness, other_arm, without_arms
from extractor.linking.value_pairs import ValuePair

_NEAR = frozenset(
    {
        "group behind its value",
        "name behind its value",
        "group at the end of what is said of its value",
        "list of groups beside list of values",
    }
)
"""Rules about a group at the value itself, which go before the statement around it."""
LABEL = "label in the bracket"


def paired(reading: Reading) -> tuple[Said | None, Said | None] | None:
    """Group and population of one of two compared values; None where no statement tells them."""
    sentence, token = reading.sentence, reading.value.token
    pair = sentence.pair_of(token)
    if pair is None:
        return None
    told = without_arms(sentence.scene, sentence.told(pair.mark, reading.paper.arms))
    if told.group is None and told.reference is None:
        return None
    own = sentence.groups.get(pair.first), sentence.groups.get(pair.second)
    sides = _sides(told, own, reading)
    index = int(token == pair.second)
    near = own[index]
    return near if near and near.rule in _NEAR else sides[index], _people(reading, pair, told, sides)


def _people(reading: Reading, pair: ValuePair, told: Told, sides: list[Said | None]) -> Said | None:
    """The people that both values are limited to."""
    sentence = reading.sentence
    if read := sentence.values.get(pair.first):
        return read[1].get("population")
    if told.population and not overlaps(told.population, sides):
        return told.population
    summary = reading.value.finding.kind == "summary"
    return label_in_bracket(sentence, pair.first, reading.value.floor) if summary else None


def label_in_bracket(sentence: Sentence, token: int, floor: int) -> Said | None:
    """What labels a value in its bracket, unless it is a survival."""
    label = bracket_label(sentence.scene, token, floor) or sentence.arm_label(token)
    return None if label and find_survival(label.value.lower(), 0, len(label.value)) else label


def _sides(told: Told, own: tuple[Said | None, Said | None], reading: Reading) -> list[Said | None]:
    """The two groups of a statement; one that it leaves out has words of its own or is the other arm."""
    if told.reference and MOMENT.fullmatch(told.reference.value.lower()):
        return [told.group or own[0] or own[1]] * 2  # two values of one group, at two times
    sides = [told.group, told.reference]
    for index, (said, partner) in enumerate(zip(own, reversed(own), strict=True)):
        known = sides[1 - index]
        if said is None or known is None or sides[index] or likeness(said, known):
            continue
        if said.rule in _NEAR or (partner and likeness(partner, known)):
            sides[index] = said
    if sides[1] is None and sides[0] and not reading.sentence.source:
        sides[1] = other_arm(reading.paper.arms, sides[0])
    return sides
