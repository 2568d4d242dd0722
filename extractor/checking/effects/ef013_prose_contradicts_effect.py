"""The words around an effect say something else than its numbers.

Why it matters: readers remember the sentence, not the ratio; a "36 % reduction" beside HR 0.46 leaves two
different results in the literature.

Example: "a 36% reduction in the risk of death (HR 0.46)"; "no difference in survival (HR 0.46; 95% CI
0.30-0.70)".

Rounding and tolerance: a percentage of reduction or increase must miss 100 (1 - estimate) for all true
values of both numbers; "no difference" needs an interval that excludes no effect for all true bounds.

When it stays silent: sentences with more than one effect, or more than one such phrase; cited effects;
percentages that are not said of a risk, hazard, odds or rate.

References: none needed.

Since: 0.1
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from extractor.checking.arithmetic import Range, apart, rounded
from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import PaperSubject
from extractor.checking.wording import number, spread
from schemas.flag import Bound
from schemas.place import Span
from schemas.printed import Printed
from schemas.record import EffectRecord

CHANGE = re.compile(
    r"""(?<![\d.,±–-])(?P<percent>\d{1,3}(?:\.\d+)?)\s?%\s+(?:\w+\s+){0,2}?
        (?P<way>reduction|decrease|lower|reduced|less|increase|increased|higher|greater)\s+
        (?:\w+\s+){0,3}?(?:risk|hazard|odds|rate|mortality|death)""",
    re.VERBOSE | re.IGNORECASE,
)
DOWN = {"reduction", "decrease", "lower", "reduced", "less"}
NO_DIFFERENCE = re.compile(
    r"\bno\s+(?:statistically\s+)?(?:significant\s+)?(?:difference|effect)s?\b|\b(?:did|does)\s+not\s+differ\b",
    re.IGNORECASE,
)


def run(subject: PaperSubject) -> Iterator[Fault]:
    """Takes the sentences with just one effect, a ratio, and reads the words around it."""
    in_sentence: dict[Span, list[EffectRecord]] = {}
    for effect in subject.effects:
        in_sentence.setdefault(effect.sentence, []).append(effect)
    for sentence, effects in in_sentence.items():
        effect = effects[0]
        if len(effects) == 1 and effect.own and effect.measure.is_ratio and effect.section != "table":
            text = subject.paper.text[sentence.start : sentence.end]
            yield from _change(effect, text, sentence.start)
            yield from _no_difference(effect, text, sentence.start)


def _change(effect: EffectRecord, text: str, offset: int) -> Iterator[Fault]:
    """Says that a "36% reduction in risk" is not 100 (1 - estimate), nor that of the inverse ratio."""
    found = list(CHANGE.finditer(text))
    if len(found) != 1 or effect.estimate is None:
        return
    match = found[0]
    start = offset + match.start("percent")
    digits = match["percent"]
    percent = Printed(
        text=digits,
        value=Decimal(digits),
        decimals=len(digits.partition(".")[2]),
        span=Span(start=start, end=start + len(digits)),
    )
    down = match["way"].lower() in DOWN
    true = rounded(effect.estimate)
    means = Range(100 * (1 - true.high), 100 * (1 - true.low))
    means = means if down else Range(-means.high, -means.low)
    # The sentence may take the ratio the other way round: 1/1.56 is a reduction by 36 %.
    inverse = Range(100 * (1 - 1 / true.low), 100 * (1 - 1 / true.high)) if true.low > 0 else means
    inverse = inverse if down else Range(-inverse.high, -inverse.low)
    if apart(means, rounded(percent)) and apart(inverse, rounded(percent)):
        yield Fault(
            message=(
                f"The sentence speaks of {percent.text} % {match['way']}, but {effect.measure} "
                f"{effect.estimate.text} means {spread(means)} %."
            ),
            records=(effect,),
            numbers=(percent, effect.estimate),
            bounds=(Bound(of="percent", low=number(means.low), high=number(means.high)),),
        )


def _no_difference(effect: EffectRecord, text: str, offset: int) -> Iterator[Fault]:
    """Says that "no difference" stands beside an interval that excludes 1."""
    low, high = effect.low, effect.high
    if low is None or high is None or not (rounded(low).low > 1 or 0 < rounded(high).high < 1):
        return
    said = NO_DIFFERENCE.search(text[: effect.start - offset])
    # Another clause may have come between the words and the effect.
    if said and not re.search(
        r"[;:]|\.\s|\b(?:but|whereas|while|however|although|except)\b",
        text[said.end() : effect.start - offset],
    ):
        yield Fault(
            message=f'The sentence says "{said[0]}", but the interval {low.text} to {high.text} excludes 1.',
            records=(effect,),
            numbers=(low, high),
        )


EFFECT = {"kind": "effect", "measure": "HR"}

RULE = Rule(
    code="EF013",
    name="prose-contradicts-effect",
    severity="note",
    subject=PaperSubject,
    run=run,
    passes=Example("A 54% reduction in the risk of death (HR 0.46).", ({**EFFECT, "estimate": "0.46"},)),
    fails=Example("A 36% reduction in the risk of death (HR 0.46).", ({**EFFECT, "estimate": "0.46"},)),
    doc=__doc__,
)
