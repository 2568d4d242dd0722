"""The printed p value is not the one that the estimate and its confidence interval imply.

Why it matters: estimate, interval and p are one statement made three times; where they disagree one of
them is a misprint, and a reader who trusts the wrong one may take chance for effect.

Example: "HR 0.31 (95% CI 0.20-0.49; p = 0.01)": these bounds imply p between 6.5e-08 and 1.2e-06.

Rounding and tolerance: the implied p is a range, over every true estimate and bound that prints as it
does. Let d be the distance between it and the printed p, in units of z. A Wald p: error. A p of unknown
kind: d below 0.1 note, to 0.3 warning, above error; from 0.1 on error, too, on the other side of alpha;
but a warning as long as a log-rank, likelihood-ratio or t test of a study of this size, or an exact test
of counts (OR, RR, RD: d to 0.5), can lie there.
Error also where the estimate is off the interval's centre and one misprint explains both. What fits when cut
off instead of rounded, at another usual level where none is printed, as a one-sided p in a paper that speaks
of one, by a usual test of the counts printed beside it, or (a difference) by the t test of a small study or
as a ratio: note. So is a larger p of counts on the same side of alpha (d to 0.5), as of an exact test, or a
smaller one that a score test reaches; d to
1 in a trial of clusters; any d where the paper names a bootstrap, Bayesian or rank method, or compares
medians.

When it stays silent: the p of an interaction, a trend or a non-inferiority test; a log-rank or one-sided
p with d up to 0.5 (above: note); a difference that agrees by the t test of a small study, in a paper that
names such a test; where the interval is reversed or not positive.

References: Altman and Bland, BMJ 2011;343:d2090 and d2304; Georgescu and Wren, Bioinformatics
2018;34:1758; Parmar, Torri and Stewart, Stat Med 1998;17:2815.

Since: 0.1
"""

import math
from collections.abc import Iterator
from typing import NamedTuple

from extractor.checking.arithmetic import Range, apart, centre, rounded, truncated, wald_z
from extractor.checking.contingency import two_sided
from extractor.checking.methods import clustered, tests_means, unusual
from extractor.checking.nature import Nature, p_nature, says_one_sided
from extractor.checking.normal import p_range, quantile, z_range
from extractor.checking.repair import doubly_wrong, repair
from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.skew import without_sign
from extractor.checking.stated import stated_p
from extractor.checking.student import p_of_t, t_quantile
from extractor.checking.subjects import Arm, TripleSubject
from extractor.checking.wording import between, number
from schemas.flag import Bound, Severity
from schemas.printed import Printed
from schemas.value import Measure

DEGREES = (4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30, 40, 60, 100)
"""Of the studies small enough for t and normal to differ visibly."""
SILENT = {"interaction", "trend", "noninferiority"}
OF_COUNTS = {Measure.OR, Measure.RR, Measure.RD}
EXACT = 0.5
CLUSTERED = 1.0
OTHER_TEST = {"logrank", "one-sided"}


class Gap(NamedTuple):
    """How far the printed p is from the implied one."""

    implied: Range
    stated: Range
    z: Range
    d: float


def run(subject: TripleSubject) -> Iterator[Fault]:
    """Compares the two p values over all roundings and grades the gap."""
    p = subject.record.p
    if p is None:
        return
    nature = p_nature(subject.paper, subject.record)
    if nature in SILENT:
        return
    gap = _gap(subject, p)
    if gap.d == 0 or (nature in OTHER_TEST and gap.d <= 0.5):
        return
    if not subject.ratio and tests_means(subject.paper) and _by_t(subject, p):
        return
    severity, remark = _graded(subject, p, gap, nature)
    yield Fault(
        message=_message(subject, p, gap, remark),
        records=(subject.record,),
        numbers=subject.numbers,
        bounds=(Bound(of="p", low=number(gap.implied.low), high=number(gap.implied.high)),),
        severity=severity,
        suggestion=repair(subject) if severity != "note" else None,
    )


def _gap(
    subject: TripleSubject, p: Printed, level: float | None = None, *, cut: bool = False, sides: int = 2
) -> Gap:
    """The gap under one reading of the numbers: rounded or cut off, this level, one or two sides."""
    estimate, low, high = subject.ranges(truncated if cut else rounded)
    z = wald_z(estimate, low, high, quantile(level or subject.level), ratio=subject.ratio)
    stated = stated_p(subject.record.p_op, p, cut=cut)
    two_sided = Range(min(stated.low * 2 / sides, 1.0), min(stated.high * 2 / sides, 1.0))
    return Gap(p_range(z), stated, z, apart(z, z_range(two_sided)))


def _graded(subject: TripleSubject, p: Printed, gap: Gap, nature: Nature | None) -> tuple[Severity, str]:
    """The severity, and the reading (if any) under which the numbers would agree after all."""
    if nature in OTHER_TEST:
        return "note", "a log-rank or one-sided test can differ from the interval, though rarely so much"
    remark = next((remark for fits, remark in _other_readings(subject, p) if fits), None)
    remark = remark or _of_other_methods(subject, gap)
    if remark is not None:
        return "note", remark
    explained, sides = _explained(subject, gap), _sides_differ(subject, gap)
    if nature == "wald" or gap.d > max(0.3, explained) or doubly_wrong(subject):
        return "error", ""
    if sides:
        return ("error" if gap.d > max(0.1, explained) else "warning"), ""
    return ("note" if gap.d < 0.1 else "warning"), ""


def _of_other_methods(subject: TripleSubject, gap: Gap) -> str | None:
    """The words of the paper that make estimate, interval and p things of different methods."""
    method = unusual(subject.paper, subject.record)
    if method is not None:
        return f'the paper speaks of "{method}", whose intervals and p values need not agree so closely'
    groups = clustered(subject.paper)
    if groups is not None and gap.d <= CLUSTERED:
        return f'the paper speaks of "{groups}", and interval and p may allow for it differently'
    if _as_of_exact_test(subject, gap) and not _sides_differ(subject, gap):
        return "an exact test of the counts gives a larger p than the interval"
    if _as_of_score_test(subject, gap) and not _sides_differ(subject, gap):
        return "a score or likelihood-ratio test of the counts gives as small a p"
    return None


def _other_readings(subject: TripleSubject, p: Printed) -> Iterator[tuple[bool, str]]:
    """Readings that would make the paper right, from the likeliest."""
    yield _gap(subject, p, cut=True).d == 0, "they agree if the numbers were cut off instead of rounded"
    if subject.record.level is None:
        for level in (90.0, 99.0):
            remark = f"they agree if this is a {level:.0f}% interval; no level is printed"
            yield _gap(subject, p, level).d == 0, remark
    if says_one_sided(subject.paper):
        yield _gap(subject, p, sides=1).d == 0, "they agree if this p is one-sided"
    if subject.arms is not None:
        yield _by_counts(subject, subject.arms, p), "they agree by a usual test of the two groups' counts"
    if not subject.ratio:
        yield _by_t(subject, p), "they agree by the t test of a small study"
        yield _as_ratio(subject, p), "they agree if these are ratios, not differences"


def _by_counts(subject: TripleSubject, arms: tuple[Arm, Arm], p: Printed) -> bool:
    """True where a chi-square or exact test of the counts gives p, which need not be the interval's."""
    first, second = arms
    usual = two_sided((first.n, first.of - first.n, second.n, second.of - second.n))
    return not apart(usual, stated_p(subject.record.p_op, p))


def _by_t(subject: TripleSubject, p: Printed) -> bool:
    """True where p and interval agree as a t test's on few degrees of freedom."""
    estimate, low, high = subject.ranges()
    in_half_widths = wald_z(estimate, low, high, 1.0, ratio=False)
    stated = stated_p(subject.record.p_op, p)
    for degrees in DEGREES:
        t = t_quantile(subject.level, degrees)
        implied = Range(p_of_t(in_half_widths.high * t, degrees), p_of_t(in_half_widths.low * t, degrees))
        if not apart(implied, stated):
            return True
    return False


def _as_ratio(subject: TripleSubject, p: Printed) -> bool:
    """True where the numbers agree on the logarithmic scale of a ratio that was not named one."""
    size = without_sign(subject.ranges())
    if size is None or apart(centre(size[1], size[2], ratio=True), size[0]):
        return False
    z = wald_z(*size, subject.quantile, ratio=True)
    return not apart(z, z_range(stated_p(subject.record.p_op, p)))


def _sides_differ(subject: TripleSubject, gap: Gap) -> bool:
    """True where p and interval certainly fall on different sides of significance."""
    alpha = 1 - subject.level / 100
    return (gap.stated.high < alpha and gap.implied.low > alpha) or (
        gap.stated.low > alpha and gap.implied.high < alpha
    )


def _explained(subject: TripleSubject, gap: Gap) -> float:
    """The gap in z that another honest test of the same data can open.

    A smaller p: the score (log-rank) statistic of two equal arms is 2 sinh(b/2)/b times the Wald
    statistic, b the log estimate. A larger p: a t statistic on f degrees of freedom stands z(z*z + 1)/4f
    above its normal deviate (Cornish and Fisher); f = 20 for a ratio, 8 for a difference of means. Of
    counts, Fisher's and Yates' tests of small groups give a larger p than the Wald interval does.
    """
    if gap.stated.low > gap.implied.high:
        z = gap.z.low
        t_test = z * (z * z + 1) / (80 if subject.ratio else 32)
        return max(t_test, EXACT) if _as_of_exact_test(subject, gap) else t_test
    estimate = rounded(subject.estimate)
    if not subject.ratio or estimate.low <= 0:
        return 0.0
    b = max(abs(math.log(end)) for end in estimate)
    return 1.5 * gap.z.high * (2 * math.sinh(b / 2) / b - 1)


def _as_of_exact_test(subject: TripleSubject, gap: Gap) -> bool:
    """True for a p of counts that is no more above the implied one than Fisher's and Yates' tests go."""
    larger = gap.stated.low > gap.implied.high
    return larger and gap.d < EXACT and subject.record.measure in OF_COUNTS


def _as_of_score_test(subject: TripleSubject, gap: Gap) -> bool:
    """True for a p of counts that is no more below the implied one than other tests of the same counts go."""
    smaller = gap.stated.high < gap.implied.low
    return smaller and subject.record.measure in OF_COUNTS and gap.d <= min(_explained(subject, gap), EXACT)


def _message(subject: TripleSubject, p: Printed, gap: Gap, remark: str) -> str:
    stated = p.text if subject.record.p_op in {None, "="} else f"{subject.record.p_op} {p.text}"
    estimate, low, high = (printed.text for printed in subject.triple)
    message = (
        f"{subject.record.measure} {estimate} with the interval {low} to {high} means a p value "
        f"{between(gap.implied)}, but {stated} is printed"
    )
    return f"{message}; {remark}." if remark else f"{message}."


EFFECT = {"kind": "effect", "measure": "HR", "estimate": "0.31", "level": "95", "low": "0.20", "high": "0.49"}

RULE = Rule(
    code="EF002",
    name="p-contradicts-interval",
    severity="error",
    subject=TripleSubject,
    run=run,
    passes=Example("HR 0.31 (95% CI 0.20-0.49; p < 0.001)", (EFFECT | {"p_op": "<", "p": "0.001"},)),
    fails=Example("HR 0.31 (95% CI 0.20-0.49; p = 0.01)", (EFFECT | {"p_op": "=", "p": "0.01"},)),
    doc=__doc__,
    silenced_by=("estimate-outside-interval", "interval-scale", "p-out-of-range"),
)
