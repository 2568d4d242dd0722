"""The patients that a table is limited to, where its caption or the methods say so."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from extractor.document import Document
from extractor.document.sheet_labels import Label
from extractor.document.sheet_terms import WHOLE
from extractor.linking.said import Said
from extractor.linking.survivals import find_survival, survival_name
from extractor.linking.tables import label_terms as terms
from extractor.linking.tables.labels import Spot, plain, said, says_nothing
from extractor.linking.tables.population_terms import (
    ANALYSIS_SET,
    COHORT,
    IN_POPULATION,
    PLANNED,
    SOME_HAVE_ENDPOINT,
    SOME_PATIENTS,
)
from schemas.paper import BlockRole, SectionKind

Populations = dict[str, Said]

_TELLING = frozenset({SectionKind.INTRODUCTION, SectionKind.ABSTRACT, SectionKind.METHODS})
_SUBSETS = frozenset({"subgroup", "subset", "cohort", "stratum"})


def restricts(label: Label) -> bool:
    """Whether an outer label limits the rows under it to some of the patients."""
    text = plain(label)
    whole = WHOLE.fullmatch(text) or (terms.GENERIC.match(text) and not COHORT.fullmatch(text))
    return bool(text) and not whole and bool(terms.POPULATION.search(text))


def restriction(labels: Iterable[Label]) -> Said | None:
    """The labels that restrict, without "All patients" and "stratified by", joined."""
    kept = []
    for label in labels:
        text = terms.CONDITION_WORDS.sub("", plain(label)).strip(" :,")
        whole = WHOLE.fullmatch(text) or terms.GENERIC.fullmatch(text)
        if text and not whole and not says_nothing(text):
            kept.append((label, text))
    if not kept:
        return None
    return Said(": ".join(text for _, text in kept), "heads the rows", kept[-1][0].start, kept[-1][0].end)


def caption_population(spot: Spot) -> Said | None:
    """The analysis set or subgroup that the caption names."""
    for label in spot.table.sheet.captions:
        if match := ANALYSIS_SET.search(label.text):
            return said(label, match.group(), "the analysis set of the caption")
        if match := _fewer(label, spot.table.largest):
            return said(label, plain(match["name"]), "some of the patients, by the caption")
        match = IN_POPULATION.search(label.text)
        if match is None or WHOLE.search(match["name"]) or "study" in match["name"].lower():
            continue
        words = match["name"].split()
        if len(words) > 1 and words[-1].lower() in _SUBSETS:
            return said(label, match["name"], "named in the caption")
    return None


def _fewer(caption: Label, largest: Decimal) -> re.Match[str] | None:
    """The patients of a caption that counts fewer than the paper has: "with R0 resection (n = 44)"."""
    match = SOME_PATIENTS.search(caption.text)
    if match is None or Decimal(match["n"].replace(",", "").replace(" ", "")) >= largest:
        return None
    return match


def of_endpoints(document: Document, lowered: str) -> Populations:
    """In whom a survival endpoint was looked at, by its name, where the methods say one thing of it."""
    found: dict[str, set[Said]] = {}
    for endpoint, population in _sentences(document, lowered):
        found.setdefault(endpoint, set()).add(population)
    return {endpoint: next(iter(named)) for endpoint, named in found.items() if len(named) == 1}


def _sentences(document: Document, lowered: str) -> Iterator[tuple[str, Said]]:
    for index, block in enumerate(document.paper.blocks):
        if block.section not in _TELLING or block.role is not BlockRole.PROSE:
            continue
        start, end = document.bounds[index]
        for match in SOME_HAVE_ENDPOINT.finditer(document.text, start, end):
            sentence = max(start, document.text.rfind(". ", start, match.start()))
            endpoint = find_survival(lowered, sentence, match.start())
            methods = SectionKind.METHODS in {block.section, block.part}
            planned = methods or PLANNED.search(lowered, sentence, match.end())
            if endpoint is not None and planned:
                name = survival_name(endpoint, document.text)
                yield name, Said(match["name"], "in whom the methods look at it", *match.span("name"))
