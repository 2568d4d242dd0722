"""The context of a value by its kind."""

from collections.abc import Callable

from extractor.linking.carried import as_before, last_count
from extractor.linking.clause import open_bracket
from extractor.linking.count_terms import PEOPLE_BEHIND
from extractor.linking.denominators import denominator, told_whole
from extractor.linking.effects import effect_context
from extractor.linking.moments import when_measured
from extractor.linking.paper import PaperContext
from extractor.linking.rates import rate_context
from extractor.linking.readings import Reading
from extractor.linking.role_words import role_of_share
from extractor.linking.roles import read_count
from extractor.linking.sentence import Fields
from extractor.linking.sites import Site
from extractor.linking.summaries import summary_context
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
    fields |= as_part(sentence, token, fields, named=site.noun is not None)
    of = None if finding.of is not None else denominator(finding, sentence.values.values())
    if of is None and finding.of is None and bracket is None:
        of = told_whole(sentence.clause, token, sentence.values)
    if of is not None:
        fields["of"] = of.n
        if site.noun is None and fields["unit"] == "patients":
            fields["unit"] = of.unit
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


def _test(reading: Reading) -> Fields:
    arms = reading.paper.arms
    sides = arms.printed if arms.sides else None
    return {"label": reading.memory.tests.label(reading.sentence, reading.value.token, sides)}


def _other(reading: Reading) -> Fields:
    return {"group": reading.sentence.groups.get(reading.value.token)}


READERS: dict[str, Callable[[Reading], Fields]] = {
    "effect": effect_context,
    "count": _count,
    "summary": summary_context,
    "rate": rate_context,
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
