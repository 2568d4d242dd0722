"""The context of a median or mean: what it is of, whose it is, when it was measured."""

from extractor.linking.groups import group_before_bracket
from extractor.linking.levels import level, other_end
from extractor.linking.moments import moment_of_list, when_measured
from extractor.linking.own_groups import contrast_group, own_group
from extractor.linking.paired_values import LABEL, label_in_bracket, paired
from extractor.linking.populations import moment, named_set, people_told
from extractor.linking.quantities import quantity
from extractor.linking.quantity_terms import LASTING
from extractor.linking.rate_groups import counted_behind
from extractor.linking.readings import Reading
from extractor.linking.said import Said
from extractor.linking.sentence import Fields
from extractor.linking.value_groups import group_of, told_group


def summary_context(reading: Reading) -> Fields:
    """Group, quantity, population and time of a median or mean."""
    sentence, token, floor = reading.sentence, reading.value.token, reading.value.floor
    group, people = paired(reading) or _whose(reading)
    group = group or contrast_group(sentence, token, None)
    if group and reading.cue and group.start is not None and 0 <= group.start - reading.cue <= 1:
        group = None  # "the average weight gain was 10 kg": what is averaged is no group
    taken = frozenset(
        said.value.lower() for said in (group, people) if said and (said is group or said.rule != LABEL)
    )
    named = _told_before(reading) or quantity(sentence.scene, token, reading.cue, floor, taken)
    if named is None and group is not None and group.rule == LABEL:
        named, group = group, None  # what labels a bracket may be what was measured: "81 patients (age: 64"
    named = level(sentence, token, sentence.respective(token, "quantity", sentence.listed_quantity(named)))
    group = group or contrast_group(sentence, token, named)
    if people and people.rule == LABEL and named and people.value == named.value:
        people = None  # what labels a bracket may be what was measured: "(TTF: 2.8 versus 4.5 months)"
    return {
        "group": group,
        "quantity": reading.paper.survival(named),
        **_restricted(reading, group, named, people),
    }


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
        population = _moment_listed(reading) or moment(
            sentence.scene, token, reading.value.floor, reading.value.ceiling
        )
    if population is None and group is not None:
        used = {group.value.lower()}
        population = people_told(sentence.scene, sentence.clause.starts[token], used, plain=True)
    return {"population": population, **measured}


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
