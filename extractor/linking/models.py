"""The model an effect comes from: univariable, multivariable, matched or pooled."""

from collections.abc import Iterator

from extractor.linking.clause import Clause
from extractor.linking.model_terms import COEFFICIENT, HINT, LASTING, MODELS
from extractor.linking.paper import PaperContext
from extractor.linking.said import Said
from extractor.linking.sentence import Value
from schemas.paper import BlockRole, SectionKind

_NEAR = 60
_SENTENCE, _PARAGRAPH = 150, 1200
"""The lengths of a sentence and a paragraph: how far back a model is carried on in an abstract, and else."""


def effect_model(
    paper: PaperContext, index: int, clause: Clause, value: Value, *, cited: bool
) -> Said | None:
    """The model of an effect: of its sentence, of the paper, of the sentence before or of what stands above.

    ``index`` is the number of its paragraph; another study's model is known from its sentence only.
    """
    named = model(clause, value.token, value.floor)
    if named is not None or cited:
        return named
    if paper.pooled:
        return Said("pooled", "the paper is a meta-analysis")
    document = paper.document
    if not 0 <= index < len(document.bounds):
        return None
    block = document.paper.blocks[index]
    if block.role is BlockRole.TABLE:
        return None  # what stands before a cell are other rows
    reach = _SENTENCE if block.section is SectionKind.ABSTRACT else _PARAGRAPH
    start = max(document.bounds[index][0], clause.start - reach)
    return (
        lasting_model(paper.lowered, start, clause.start)
        or heading_model(block.heading)
        or (model_of_methods(paper, clause.start) if block.section is SectionKind.ABSTRACT else None)
        or (_of_means(paper, clause, value) if block.section in _OWN else None)
    )


_OWN = frozenset({SectionKind.ABSTRACT, SectionKind.RESULTS})


def _of_means(paper: PaperContext, clause: Clause, value: Value) -> Said | None:
    """The methods' model of means, for a difference of means that is no coefficient of another model."""
    finding = value.finding
    if finding.kind != "effect" or finding.measure not in {"MD", "SMD"}:
        return None
    return None if COEFFICIENT.search(clause.lowered, clause.start, clause.end) else paper.adjusted_means


def model(clause: Clause, token: int, floor: int) -> Said | None:
    """The model named nearest before a value, else right behind it."""
    value = clause.starts[token]
    for start in dict.fromkeys((max(floor, value - _NEAR), floor, clause.start)):
        named = list(_named(clause, start, value, "model named before"))
        if named:
            return max(named, key=lambda said: said.start or 0)
    return next(_named(clause, clause.ends[token], clause.end, "model named behind"), None)


def lasting_model(lowered: str, start: int, end: int) -> Said | None:
    """The model that the sentences of a paragraph before an effect have named last."""
    if not HINT.search(lowered, start, end):
        return None
    found = (
        Said(name, "model of the sentences before", *match.span())
        for name, pattern in LASTING
        for match in pattern.finditer(lowered, start, end)
        if lowered[max(match.start() - 2, 0) : match.start()] != "un"
    )
    return max(found, key=lambda said: said.start or 0, default=None)


def heading_model(heading: str | None) -> Said | None:
    """The model that a paragraph's heading names: "Univariable analysis"."""
    if not heading:
        return None
    lowered = heading.lower()
    found = [name for name, pattern in LASTING if pattern.search(lowered)]
    return Said(found[0], "model of the heading") if len(found) == 1 else None


def model_of_methods(paper: PaperContext, end: int) -> Said | None:
    """The one model that the text of an abstract before an effect names; None where it names two."""
    found = [said for said in paper.models if said.end is not None and said.end <= end]
    return found[-1] if len({said.value for said in found}) == 1 else None


def _named(clause: Clause, start: int, end: int, rule: str) -> Iterator[Said]:
    """Every model named in a stretch of text; "unadjusted" names no adjustment."""
    if not clause.first(HINT, start, end):
        return
    for name, pattern in MODELS:
        for match in pattern.finditer(clause.lowered, start, end):
            if clause.lowered[max(match.start() - 2, 0) : match.start()] != "un":
                yield Said(name, rule, *match.span())
