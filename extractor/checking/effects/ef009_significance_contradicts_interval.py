"""p value and confidence interval disagree about significance.

Why it matters: "p = 0.01" beside an interval that includes no effect leaves the reader to choose which
to believe, and the two readings are opposite conclusions.

Example: "HR 0.80 (95% CI 0.60-1.10), p = 0.03".

Rounding and tolerance: the interval must hold (or exclude) no effect for all true bounds that print as
they do, and p must lie on one side of alpha = 1 - level for all its true values ("p = 0.05" says nothing).
A p known to be the interval's own Wald p: error; unknown: warning; of a log-rank or one-sided test: note.

When it stays silent: where p-contradicts-interval has measured the gap; p of an interaction, a trend or a
non-inferiority test; reversed bounds; intervals without a printed level that are not 95 %.

References: Altman and Bland, BMJ 2011;343:d2090.

Since: 0.1
"""

from collections.abc import Iterator

from extractor.checking.arithmetic import Range, rounded
from extractor.checking.nature import Nature, p_nature
from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.stated import stated_p
from extractor.checking.subjects import EffectSubject, level_of
from schemas.flag import Bound, Severity
from schemas.printed import Printed
from schemas.value import Comparator

SEVERITY: dict[Nature | None, Severity] = {
    "wald": "error",
    None: "warning",
    "logrank": "note",
    "one-sided": "note",
}


def run(subject: EffectSubject) -> Iterator[Fault]:
    """Asks interval and p the same question."""
    record = subject.record
    if record.p is None or subject.bounds is None:
        return
    low, high = subject.bounds
    alpha = round(1 - level_of(record) / 100, 6)
    by_interval = _excludes(rounded(low), rounded(high), subject.null)
    by_p = _below(record.p_op, record.p, alpha)
    nature = p_nature(subject.paper, record)
    if by_interval is None or by_p is None or by_interval == by_p or nature not in SEVERITY:
        return
    says = "excludes" if by_interval else "includes"
    yield Fault(
        message=(
            f"The interval {low.text} to {high.text} {says} no effect ({subject.null:.0f}), but the p value "
            f"{'' if record.p_op in {None, '='} else record.p_op + ' '}{record.p.text} says the opposite."
        ),
        records=(record,),
        numbers=(low, high, record.p),
        bounds=(Bound(of="p", low=None if by_interval else alpha, high=alpha if by_interval else None),),
        severity=SEVERITY[nature],
    )


def _excludes(low: Range, high: Range, null: float) -> bool | None:
    """Whether the interval excludes no effect; None where rounding leaves it open."""
    if low.low > high.high:
        return None
    if low.low > null or high.high < null:
        return True
    return False if low.high < null < high.low else None


def _below(op: Comparator | None, p: Printed, alpha: float) -> bool | None:
    """Whether p is below alpha; None where it may be either."""
    stated = stated_p(op, p)
    if stated.high < alpha or (op == "<" and stated.high <= alpha):
        return True
    return False if stated.low > alpha or (op == ">" and stated.low >= alpha) else None


EFFECT = {"kind": "effect", "measure": "HR", "level": "95", "low": "0.60", "high": "1.10", "p_op": "="}

RULE = Rule(
    code="EF009",
    name="significance-contradicts-interval",
    severity="warning",
    subject=EffectSubject,
    run=run,
    passes=Example("HR 95% CI 0.60-1.10, p = 0.18", ({**EFFECT, "p": "0.18"},)),
    fails=Example("HR 95% CI 0.60-1.10, p = 0.03", ({**EFFECT, "p": "0.03"},)),
    doc=__doc__,
    silenced_by=("p-contradicts-interval", "estimate-outside-interval", "interval-scale", "p-out-of-range"),
)
