"""A hazard, odds or risk ratio, or a bound of one, is not positive.

Why it matters: a ratio of two hazards, odds or risks cannot be negative; a log ratio, a percentage or a
minus sign that was a dash has been printed as a ratio.

Example: "HR -0.31 (95% CI -0.49 to -0.20)".

Rounding and tolerance: a printed 0.00 can stand for 0.004 and passes; a number below it cannot.

When it stays silent: differences (RD, MD, SMD); numbers that the words right before them do not call a
ratio.

References: none needed.

Since: 0.1
"""

from collections.abc import Iterator

from extractor.checking.cues import named_a_ratio
from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import EffectSubject


def run(subject: EffectSubject) -> Iterator[Fault]:
    """Looks for numbers below 0."""
    if not subject.ratio:
        return
    record = subject.record
    printed = (record.estimate, record.low, record.high, record.estimate_low, record.estimate_high)
    wrong = tuple(number for number in printed if number is not None and number.value < 0)
    first = record.estimate or record.estimate_low or record.low
    if wrong and first is not None and named_a_ratio(subject.paper, first):
        texts = " and ".join(number.text for number in wrong)
        yield Fault(
            message=f"A ratio ({record.measure}) cannot be negative, but {texts} is printed.",
            records=(record,),
            numbers=wrong,
        )


EFFECT = {"kind": "effect", "measure": "HR"}

RULE = Rule(
    code="EF010",
    name="ratio-not-positive",
    severity="error",
    subject=EffectSubject,
    run=run,
    passes=Example("HR 0.73", ({**EFFECT, "estimate": "0.73"},)),
    fails=Example("HR -0.31", ({**EFFECT, "estimate": "-0.31"},)),
    doc=__doc__,
)
