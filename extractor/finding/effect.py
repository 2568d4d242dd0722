"""Effects: ratios and differences with their intervals."""

import re
from collections.abc import Iterator

from extractor.finding import construct
from extractor.finding.cue_patterns import MEASURED_IN_PERCENT, RATIOS, SETTING, SURVIVAL
from extractor.finding.difference import fold_measure, is_association, is_difference, is_negative
from extractor.finding.fields import found_fields, interval_fields, last_number, p_fields, p_kind
from extractor.finding.grammar import INTERVAL_ALONE
from extractor.finding.passage import Passage
from extractor.finding.quantity import Quantity, Run
from schemas.finding import FoundEffect, Series
from schemas.value import Measure

# "the difference (p = 0.21), 95% CI -0.12 to 0.63"
# "no difference was observed in the risk of stroke: 1.10 (0.82-1.49)"
_NEGATED = re.compile(r"\b(?:no|nor)(?: [a-z-]+){0,3}\s*$")
_OF_RISK = re.compile(r"\bin (?:the |their )?(?:[a-z-]+ ){0,2}(?:risks?|odds|hazards?)\b(?! diff| score)")
_P = re.compile(r"P[w(]?=?N")
# "the young |(" w( H( V(
_WORDS_BEFORE = re.compile(r"[wHVBo_]\($")
# "raised the risk", "was associated with"
_RISK = re.compile(
    r"\brisks?\b|\bodds\b|hazard|\blikel(?:y|ihood)\b|mortality|\bassociat(?:ed|ion)\b|\bpredict\w+|protective|recurrence"
)
# "in the saline group, " w,
_BEHIND_PAIR = re.compile(r"\)?w?[;,(]{1,2}")
# "the proportions with a relapse were 0.51 and 0.40", not "a greater proportion of the time"
_PROPORTIONS = re.compile(
    r"\b(?:proportions?|probabilit(?:y|ies)|prevalences?|cumulative incidences?)\b"
    r"(?! of (?:the )?(?:[a-z]+ )?(?:time|days))(?:(?!;(?!\s?$)|, (?:but|and|while|whereas)\b).)*$"
)
_TWO = 2
_NO_RATIO = 10


def effects(passage: Passage) -> Iterator[FoundEffect]:
    """The effects of a sentence.

    Example:
        "(hazard ratio [HR], 0.31; 95% CI, 0.20-0.49; p = 0.01)"
    """
    for quantity, series, run in passage.unclaimed("effect"):
        if not _is_measured(passage, quantity, run):
            yield _effect(passage, quantity, series)
    yield from _without_estimate(passage)


def _is_measured(passage: Passage, quantity: Quantity, run: Run) -> bool:
    """Whether what a ratio seems to be has a unit: the ages of "the HR of women (50-59 years)"."""
    governor = quantity.governor if _governed(passage, quantity) else None
    if _measure(passage, quantity, governor).value not in RATIOS or fold_measure(passage, quantity):
        return False
    upto = passage.printed(quantity.upto)
    same_form = [quantity] if quantity.spread else run.quantities
    timed = any(q.unit is not None and passage.tokens.letters[q.unit] == "y" for q in same_form)
    return timed or quantity.unit is not None or (upto is not None and upto.value >= _NO_RATIO)


def _governed(passage: Passage, quantity: Quantity) -> bool:
    return quantity.governor is not None and passage.tokens.letters[quantity.governor] == "M"


def _effect(passage: Passage, quantity: Quantity, series: Series | None) -> FoundEffect:
    governor = quantity.governor if _governed(passage, quantity) else None
    measure = _measure(passage, quantity, governor)
    if (quantity.spread or measure.value in RATIOS) and measure is not Measure.SMD:
        passage.memory.measure = measure
    value, upto = passage.printed(quantity.value), passage.printed(quantity.upto)
    own = (quantity.value, last_number(passage, quantity))
    fields = found_fields(passage, own, "effect", governor, series)
    fields["malformed"] |= upto is not None or quantity.bad_p
    passage.claim(quantity.first, quantity.last)
    return construct.found_effect(
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
    if fold := fold_measure(passage, quantity):
        return fold
    if governor is None and (is_difference(passage, quantity) or is_association(passage, quantity)):
        measured = quantity.percent and passage.says(MEASURED_IN_PERCENT)
        return Measure.RD if quantity.percent and not measured else Measure.MD
    if governor is None:
        known = passage.memory.measure or passage.memory.only_ratio or Measure.HR
        return Measure.MD if known in RATIOS and is_negative(passage, quantity) else known
    name = passage.tokens.names[governor]
    measure = Measure(passage.memory.renamed.get(name, name))
    ratio = passage.memory.measure or passage.memory.only_ratio
    if measure is Measure.MD and ratio in RATIOS and _is_risk_told(passage, quantity, governor):
        return ratio
    shares = quantity.percent and not _is_of_means(passage, governor)
    shares |= measure is Measure.MD and _is_of_proportions(passage, quantity, governor)
    return Measure.RD if measure is Measure.MD and shares else measure


def _is_of_proportions(passage: Passage, quantity: Quantity, governor: int) -> bool:
    """Whether a difference is one of proportions: "proportions were 0.51 and 0.40 (difference 0.11"."""
    value = passage.printed(quantity.value)
    if value is None or not value.decimals or abs(value.value) > 1 or quantity.unit is not None:
        return False
    begin = passage.tokens.letters.rfind("C", 0, governor) + 1
    return (
        "mean" not in passage.tokens.slice(governor)
        and _PROPORTIONS.search(passage.words(begin, governor)) is not None
    )


def _is_of_means(passage: Passage, governor: int) -> bool:
    """Whether a difference in per cent is one of means: "mean difference in HbA1c was -0.6 %"."""
    return "mean" in passage.tokens.slice(governor) and passage.says(MEASURED_IN_PERCENT)


def _is_risk_told(passage: Passage, quantity: Quantity, governor: int) -> bool:
    """Whether a "difference" tells in words that a risk differed or not; the number is the paper's ratio."""
    if not quantity.spread or passage.tokens.slice(governor).rstrip("s") != "difference":
        return False
    between = passage.words(governor + 1, quantity.first)
    negated = _NEGATED.search(passage.words(0, governor))
    return negated is not None and _OF_RISK.search(between) is not None


def _without_estimate(passage: Passage) -> Iterator[FoundEffect]:
    """Intervals behind a measure with no estimate: "the pooled HR (95% CI 0.2-0.5)"."""
    letters = passage.letters
    if "C" not in letters or passage.says(SETTING):
        return
    for match in INTERVAL_ALONE.finditer(letters):
        if measure := _of_pair(passage, match):
            yield _interval(passage, match, None, measure)
            continue
        inside = letters.rfind("M", match.start(), match.start("ci_low"))
        governor = inside if inside >= 0 else letters.rfind("M", 0, match.start())
        between = _P.sub("", letters[governor + 1 : match.start()]).strip("w_(),;:=")
        if governor < 0 and _is_of_only_ratio(passage, match):
            yield _interval(passage, match, None, passage.memory.only_ratio or Measure.HR)
        elif governor >= 0 and not between and match["ci_high"]:
            yield _interval(passage, match, governor, _named(passage, governor, match.start("ci_low")))


def _is_of_only_ratio(passage: Passage, match: re.Match[str]) -> bool:
    """Whether an interval with a p value stands for the paper's one ratio, its estimate left out.

    "the drug prolonged survival in the young (95% CI, 0.32-0.87; P = 0.01)", "smoking raised the risk (...)"
    """
    low, high = passage.printed(match.start("ci_low")), passage.printed(match.start("ci_high"))
    if passage.memory.only_ratio is None or not match["p"] or low is None or high is None:
        return False
    bracketed = _WORDS_BEFORE.search(passage.tokens.letters, 0, match.start()) is not None
    ratios = low.decimals > 1 and high.decimals > 1 and 0 < low.value < high.value
    return bracketed and ratios and (passage.says(SURVIVAL) or passage.says(_RISK))


def _named(passage: Passage, governor: int, at: int) -> Measure:
    """The measure of a name; a difference behind shares is one of risks."""
    measure = Measure(passage.tokens.names[governor])
    shares = "%" in passage.letters[at : at + 4] or (bool(passage.runs) and passage.runs[-1].nature == "rate")
    return Measure.RD if shares and measure is Measure.MD else measure


def _of_pair(passage: Passage, match: re.Match[str]) -> Measure | None:
    """The measure of an interval behind two values: "1.5 (SD 0.3) vs 1.9 (SD 0.3), 95% CI 0.3-0.5"."""
    run = next((run for run in reversed(passage.runs) if run.quantities[-1].last < match.start()), None)
    if run is None or run.nature == "effect" or len(run.quantities) != _TWO or not match["ci_high"]:
        return None
    last = run.quantities[-1]
    if last.spread == "ci" or not _BEHIND_PAIR.fullmatch(
        passage.tokens.letters, last.last + 1, match.start()
    ):
        return None
    return Measure.RD if last.percent and last.sd is None else Measure.MD


def _interval(passage: Passage, match: re.Match[str], governor: int | None, measure: Measure) -> FoundEffect:
    first, last, low = match.start(), match.end() - 1, match.start("ci_low")
    quantity = Quantity(
        first, last, last, low, "N", spread="ci", cue=first, low=low, high=match.start("ci_high")
    )
    if match["p"]:
        quantity.p, quantity.p_cue = match.start("p"), match.start("p_cue")
        quantity.p_op = match.start("p_op") if match["p_op"] else None
    own = (low, last_number(passage, quantity))
    fields = found_fields(passage, own, "effect-interval", governor)
    passage.claim(first, last)
    return construct.found_effect(
        measure=measure,
        p_kind=p_kind(passage, quantity),
        **interval_fields(passage, quantity),
        **p_fields(passage, quantity),
        **fields,
    )
