"""One of the paper's own effects has no confidence interval anywhere in the document.

Why it matters: without an interval (or its standard error) an effect has no weight in a meta-analysis.

Example: "HR 0.31, p = 0.02", and no table that gives its interval.

Rounding and tolerance: another effect of the same measure with the same printed estimate, or one it can
be rounded to, counts as the same effect.

When it stays silent: effects cited from other studies; effects that the document gives with an interval
elsewhere; effects outside abstract, results and tables; documents with a table, where the interval may
stand in a cell that is not read yet; differences, whose names are too loose for "nowhere" to be said.

References: ICMJE Recommendations (quantify findings with measures of uncertainty).

Since: 0.1
"""

from collections.abc import Iterator

from extractor.checking.arithmetic import apart, rounded
from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import PaperSubject
from schemas.printed import Printed
from schemas.record import EffectRecord

SECTIONS = {"abstract", "results", "conclusions", "table"}


def run(subject: PaperSubject) -> Iterator[Fault]:
    """Goes through the bare estimates and looks for their intervals."""
    if subject.paper.tables:
        return
    complete = [effect for effect in subject.effects if effect.low is not None or effect.high is not None]
    for effect in subject.effects:
        if effect.low is not None or effect.high is not None or effect.estimate is None:
            continue
        reported = effect.own and effect.section in SECTIONS and effect.measure.is_ratio
        if reported and not any(_same(effect, effect.estimate, other) for other in complete):
            yield Fault(
                message=f"The {effect.measure} of {effect.estimate.text} has no interval anywhere.",
                records=(effect,),
                numbers=(effect.estimate,),
            )


def _same(bare: EffectRecord, estimate: Printed, other: EffectRecord) -> bool:
    if other.estimate is None or bare.measure != other.measure:
        return False
    return not apart(rounded(estimate), rounded(other.estimate))


EFFECT = {"kind": "effect", "measure": "HR", "estimate": "0.31"}

RULE = Rule(
    code="EF005",
    name="interval-missing",
    severity="note",
    subject=PaperSubject,
    run=run,
    passes=Example("HR 0.31 (95% CI 0.20-0.49)", ({**EFFECT, "level": "95", "low": "0.20", "high": "0.49"},)),
    fails=Example("HR 0.31, p = 0.02", ({**EFFECT, "p_op": "=", "p": "0.02"},)),
    doc=__doc__,
)
