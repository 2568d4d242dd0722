"""The context of a median or mean: what it is of, whose it is, when it was measured."""

from extractor.linking.groups import group_before_bracket
from extractor.linking.label_lists import label_lists, parts_of_whole
from extractor.linking.level_terms import CHANGE, SIGNED
from extractor.linking.levels import level, other_end
from extractor.linking.moments import moment_of_list, when_measured
from extractor.linking.own_groups import contrast_group, own_group
from extractor.linking.paired_values import LABEL, label_in_bracket, paired
from extractor.linking.phase_terms import SIZE_OF_CHANGE
from extractor.linking.phases import MEASURED_AT, phase, phase_of_pair, without_phases
from extractor.linking.populations import named_set, overlaps, people_told
from extractor.linking.quantities import quantity
from extractor.linking.quantity_terms import LASTING
from extractor.linking.rate_groups import counted_behind
from extractor.linking.readings import Reading
from extractor.linking.said import Said
from extractor.linking.sentence import Fields, Labelled, Sentence
from extractor.linking.value_groups import group_of, is_moment, told_group


def summary_context(reading: Reading) -> Fields:
    """Group, quantity, population and time of a median or mean."""
    sentence, token, floor = reading.sentence, reading.value.token, reading.value.floor
    listed = label_lists(sentence).get(token)
    group, people = _labelled_group(listed) or paired(reading) or _whose(reading)
    group = None if is_moment(sentence.scene, group) else group
    group = group or contrast_group(sentence, token, None)
    if group and reading.cue and group.start is not None and 0 <= group.start - reading.cue <= 1:
        group = None  # "the average weight gain was 10 kg": what is averaged is no group
    taken = frozenset(
        said.value.lower() for said in (group, people) if said and (said is group or said.rule != LABEL)
    )
    named = _of_list(sentence, listed) if listed else None
    if not (listed and listed.group and parts_of_whole(sentence, token)):
        named = named or _told_before(reading) or quantity(sentence.scene, token, reading.cue, floor, taken)
    if named is None and group is not None and group.rule == LABEL:
        named, group = group, None  # what labels a bracket may be what was measured: "81 patients (age: 64"
    at = _of_pair(sentence, token)
    if at:
        named = without_phases(sentence.clause, sentence.listed_quantity(named))
    else:
        named = sentence.respective(token, "quantity", sentence.listed_quantity(named))
    named = level(sentence, token, named, twice=at is not None, compared=_labelled_group(listed) is not None)
    group = group or contrast_group(sentence, token, named)
    if people and people.rule == LABEL and named and people.value == named.value:
        people = None  # what labels a bracket may be what was measured: "(TTF: 2.8 versus 4.5 months)"
    return {
        "group": group,
        "quantity": reading.paper.survival(named),
        **_restricted(reading, group, named, at if people is None or people.rule == MEASURED_AT else people),
    }


def _labelled_group(listed: Labelled | None) -> tuple[Said, None] | None:
    return (listed.group, None) if listed and listed.group else None


def _of_list(sentence: Sentence, listed: Labelled) -> Said | None:
    """What a labelled value is of: what the first of its list is of, else what stands before the list."""
    for token, other in label_lists(sentence).items():
        said = sentence.values[token][1].get("quantity") if token in sentence.values else None
        if other.of is listed.of and isinstance(said, Said):
            return said
    return listed.of


def _told_before(reading: Reading) -> Said | None:
    """What a value is of that goes on with the one before: compared with it, or the end of its change."""
    sentence, token = reading.sentence, reading.value.token
    if said := sentence.shared(token, "quantity"):
        return said
    start = other_end(sentence.clause, token)
    said = sentence.values[start][1].get("quantity") if start in sentence.values else None
    return said.by("shared with the other end of its change") if isinstance(said, Said) else None


def _restricted(reading: Reading, group: Said | None, named: Said | None, people: Said | None) -> Fields:
    """The population of a value, and when it was measured."""
    sentence, token = reading.sentence, reading.value.token
    lasting = named is not None and LASTING.match(named.value.lower()) is not None
    measured = {} if lasting else when_measured(reading)
    population = people or reading.population(group)
    if population is None and not measured and not lasting:
        population = _phase(reading, group, named)
    if population is None and group is not None:
        used = {group.value.lower()}
        population = people_told(sentence.scene, sentence.clause.starts[token], used, plain=True)
    return {"population": population, **measured}


def _phase(reading: Reading, group: Said | None, named: Said | None) -> Said | None:
    """When a value was measured, in words that are no part of its group's name; a change has two moments."""
    sentence, value = reading.sentence, reading.value
    clause = sentence.clause
    start = clause.starts[value.token]
    if named and CHANGE.match(named.value.lower()):
        return None
    if SIZE_OF_CHANGE.search(clause.lowered, value.floor, start):
        return None
    said = _moment_listed(reading) or phase(sentence.scene, value.token, value.floor, value.ceiling)
    groups = [name for name in (group, *sentence.groups.values()) if not is_moment(sentence.scene, name)]
    if said is None or overlaps(said, groups):
        return _of_first(sentence, value.token)
    signed = SIGNED.match(clause.text, start) and not said.value.endswith("period")
    return None if signed else said


def _of_first(sentence: Sentence, token: int) -> Said | None:
    """The moment told before the first value of a list is that of all: "at baseline (0.77 versus 0.60)"."""
    run, index = sentence.runs[token]
    first = run.tokens[0]
    said = sentence.values[first][1].get("population") if index and first in sentence.values else None
    if not isinstance(said, Said) or said.rule != MEASURED_AT or said.start is None:
        return None
    return said if said.start < sentence.clause.starts[first] else None


def _of_pair(sentence: Sentence, token: int) -> Said | None:
    """The moment of one of two values of one group, in a sentence that compares two moments."""
    run, index = sentence.runs[token]
    if len(run.tokens) % 2:
        return None
    pair = run.tokens[index - index % 2], run.tokens[index - index % 2 + 1]
    one, two = map(sentence.groups.get, pair)
    if one and two and one.value.lower() != two.value.lower():
        return None
    return phase_of_pair(sentence.clause, pair, token)


def _whose(reading: Reading) -> tuple[Said | None, Said | None]:
    """The group of a summary, and the people or the analysis set that words at its group are about."""
    sentence, token, floor = reading.sentence, reading.value.token, reading.value.floor
    group = group_of(reading)
    label = label_in_bracket(sentence, token, floor)
    people = group_before_bracket(sentence.scene, token) if label else None
    if people:
        return people, label
    group = group or label or told_group(sentence, token, floor, reading.value.ceiling)
    group = group or counted_behind(sentence.clause, token) or own_group(sentence, token)
    return (None, group) if named_set(group) else (group, None)


def _moment_listed(reading: Reading) -> Said | None:
    """The "baseline" of a list of moments told apart by "respectively"."""
    sentence, value = reading.sentence, reading.value
    run, index = sentence.runs[value.token]
    if len(run.tokens) < len(("one", "two")):
        return None
    end = sentence.clause.ends[value.token]
    item = moment_of_list(sentence.clause, end, (index, len(run.tokens)))
    if item is None or not item["baseline"]:
        return None
    return Said(sentence.clause.text[slice(*item.span())], "when it was measured", *item.span())
