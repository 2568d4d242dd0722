"""Effects: ratios and differences with their intervals."""

from collections.abc import Iterator

from extractor.finding.cue_patterns import DIFFERED_BY, SETTING
from extractor.finding.fields import found_fields, interval_fields, last_number, p_fields, p_kind
from extractor.finding.grammar import INTERVAL_ALONE
from extractor.finding.passage import Passage
from extractor.finding.quantity import Quantity
from schemas.finding import FoundEffect, Series
from schemas.value import Measure


def effects(passage: Passage) -> Iterator[FoundEffect]:
    """The effects of a sentence.

    Example:
        "(hazard ratio [HR], 0.31; 95% CI, 0.20-0.49; p = 0.01)"
    """
    for run in passage.runs:
        if run.nature == "effect":
            for position, quantity in enumerate(run.quantities):
                if not passage.is_claimed(quantity):
                    yield _effect(passage, quantity, passage.series(run, position))
    yield from _without_estimate(passage)


def _effect(passage: Passage, quantity: Quantity, series: Series | None) -> FoundEffect:
    governor = quantity.governor
    if governor is not None and passage.tokens.letters[governor] != "M":
        governor = None
    measure = _measure(passage, quantity, governor)
    passage.memory.measure = measure
    value, upto = passage.printed(quantity.value), passage.printed(quantity.upto)
    last = last_number(passage, quantity)
    fields = found_fields(passage, quantity.value, last, "effect", governor, series)
    fields["malformed"] |= upto is not None
    passage.claim(quantity.first, quantity.last)
    return FoundEffect(
        measure=measure,
        estimate=None if upto else value,
        estimate_low=value if upto else None,
        estimate_high=upto,
        p_kind=p_kind(passage, quantity),
        **interval_fields(passage, quantity),
        **p_fields(passage, quantity),
        **fields,
    )


def _measure(passage: Passage, quantity: Quantity, governor: int | None) -> Measure:
    """The measure named; a difference of percentages is a risk difference."""
    if governor is None and DIFFERED_BY.search(passage.words(0, quantity.first)):
        return Measure.RD if quantity.percent else Measure.MD
    if governor is None:
        return passage.memory.measure or Measure.HR
    name = passage.tokens.names[governor]
    measure = Measure(passage.memory.renamed.get(name, name))
    return Measure.RD if measure is Measure.MD and quantity.percent else measure


def _without_estimate(passage: Passage) -> Iterator[FoundEffect]:
    """Intervals behind a measure with no estimate: "the pooled HR (95% CI 0.2-0.5)"."""
    letters = passage.letters
    for match in INTERVAL_ALONE.finditer(letters):
        inside = letters.rfind("M", match.start(), match.start("ci_low"))
        governor = inside if inside >= 0 else letters.rfind("M", 0, match.start())
        if SETTING.search(passage.tokens.lowered[passage.tokens.start : passage.tokens.end]):
            continue
        if governor < 0 or letters[governor + 1 : match.start()].strip("w_(,;:=") or match["ci_high"] is None:
            continue
        quantity = Quantity(
            match.start(), match.end() - 1, match.end() - 1, match.start("ci_low"), "N", spread="ci"
        )
        quantity.cue, quantity.low, quantity.high = (
            match.start(),
            match.start("ci_low"),
            match.start("ci_high"),
        )
        if match["p"]:
            quantity.p, quantity.p_cue = match.start("p"), match.start("p_cue")
            quantity.p_op = match.start("p_op") if match["p_op"] else None
        fields = found_fields(
            passage, quantity.low, last_number(passage, quantity), "effect-interval", governor
        )
        passage.claim(quantity.first, quantity.last)
        yield FoundEffect(
            measure=Measure(passage.tokens.names[governor]),
            p_kind=p_kind(passage, quantity),
            **interval_fields(passage, quantity),
            **p_fields(passage, quantity),
            **fields,
        )
