"""The context of a value by its kind."""

import re
from collections.abc import Callable, Iterator

from extractor.linking.carried import as_before, last_count
from extractor.linking.clause import open_bracket
from extractor.linking.comparisons import test_label
from extractor.linking.count_terms import PEOPLE_BEHIND
from extractor.linking.denominators import denominator, told_whole
from extractor.linking.effects import effect_context
from extractor.linking.moments import when_measured
from extractor.linking.own_groups import contrast_group, own_group
from extractor.linking.paired_values import paired
from extractor.linking.paper import PaperContext
from extractor.linking.people_shares import crowd, made_up, people_beside
from extractor.linking.phrase_terms import SHARE_LEADS
from extractor.linking.phrases import first_phrase, is_share
from extractor.linking.populations import named_set
from extractor.linking.rate_groups import beside_label, elided, labelled, rate_group
from extractor.linking.readings import Reading
from extractor.linking.role_words import role_of_share
from extractor.linking.roles import read_count
from extractor.linking.said import Said
from extractor.linking.sentence import Fields, Sentence, Value
from extractor.linking.shares import befallen, own_share, rate_endpoints
from extractor.linking.sites import Site
from extractor.linking.summaries import summary_context
from extractor.linking.times import landmark
from extractor.linking.value_groups import group_of
from extractor.linking.wholes import as_part, unit_before
from schemas.finding import Finding, FoundCount


def _count(reading: Reading) -> Fields:
    paper, sentence, value = reading.paper, reading.sentence, reading.value
    assert value.finding.kind == "count"  # noqa: S101  (the table of kinds sees to it)
    finding, token = value.finding, value.token
    letters = sentence.clause.letters
    bracket = open_bracket(sentence.clause, token)
    site = Site(
        scene=sentence.scene,
        token=token,
        noun=_whole_noun(paper, paper.place(finding.noun)),
        floor=value.floor,
        ceiling=value.ceiling,
        bracket=bracket,
        named_n=letters[token - 1 : token] == "=",
        last=sentence.runs[token][0].tokens[-1],
        group=sentence.groups.get(token),
        outer=sentence.outside(bracket),
        before=last_count(sentence),
    )
    fields = read_count(site, largest=finding.n.value >= paper.largest)
    if fields["group"] and not site.is_size:
        fields |= as_before(sentence, fields)
    fields["role"] = paper.cohort(finding.n.value, fields["role"], share=finding.percent is not None)
    fields["label"] = sentence.respective(token, "label", fields["label"])
    fields["role"] = sentence.role_of_list(token, fields["label"]) or fields["role"]
    fields |= as_part(sentence, token, fields)
    if finding.of is None and (of := denominator(finding, sentence.values.values())):
        fields["of"] = of.n
        if site.noun is None and fields["unit"] == "patients":
            fields["unit"] = of.unit
    elif (
        finding.of is None and bracket is None and (of := told_whole(sentence.clause, token, sentence.values))
    ):
        fields["of"] = of.n
    part = site.noun is None and bracket is None and fields["unit"] == "patients"
    if part and (unit := unit_before(sentence, token)):
        fields["unit"] = unit
    return (
        fields | {"population": reading.population(fields["group"], fields["label"])} | when_measured(reading)
    )


def _whole_noun(paper: PaperContext, noun: tuple[int, int] | None) -> tuple[int, int] | None:
    """Reads "2287 stroke survivors": the noun goes on to the people it tells of."""
    if noun and (behind := PEOPLE_BEHIND.match(paper.lowered, noun[1])):
        return behind.span("noun")
    return noun


def _rate(reading: Reading) -> Fields:
    paper, sentence, value = reading.paper, reading.sentence, reading.value
    assert value.finding.kind == "rate"  # noqa: S101  (the table of kinds sees to it)
    beside = people_beside(sentence, value.token)
    told = (beside[0], None) if beside else paired(reading)
    group = told[0] if told else group_of(reading) or contrast_group(sentence, value.token, None)
    endpoint = beside[1] if beside else None
    endpoint = sentence.respective(value.token, "endpoint", endpoint or _named_share(reading, group))
    endpoint = paper.survival(endpoint)
    reading.memory.endpoint = endpoint
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
    yield own_share(sentence.scene, token, last)
    yield sentence.shared(token, "endpoint")
    yield beside_label(sentence, token)
    yield from rate_endpoints(sentence.scene, token, floor, last)


def _behind_pair(sentence: Sentence, value: Value) -> int:
    """Where the words of a value end; of "71% and 78% at 26 weeks" the first has those of the second too."""
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


def _test(reading: Reading) -> Fields:
    arms = reading.paper.arms
    sides = arms.printed if arms.sides else None
    return {"label": test_label(reading.sentence.scene, reading.value.token, sides)}


def _other(reading: Reading) -> Fields:
    return {"group": reading.sentence.groups.get(reading.value.token)}


READERS: dict[str, Callable[[Reading], Fields]] = {
    "effect": effect_context,
    "count": _count,
    "summary": summary_context,
    "rate": _rate,
    "test": _test,
    "grades": _other,
    "heterogeneity": _other,
}
"""How the context of each kind is read."""


def twin_context(reading: Reading, finding: Finding, fields: Fields) -> Fields:
    """The context of a finding in the same words as another: a rate and a count share theirs."""
    kinds = {finding.kind, reading.value.finding.kind}
    if kinds != {"rate", "count"}:
        return READERS[reading.value.finding.kind](reading)
    name = fields.get("endpoint") or fields.get("label")
    own = {key: fields.get(key) for key in ("group", "population")} | {"endpoint": name, "label": name}
    if isinstance(reading.value.finding, FoundCount):
        own |= role_of_share(name, fields.get("group"))
    return own
