"""No usual test of the two printed counts gives the printed p value.

Why it matters: the counts, their denominators or the p value are misprinted, or the p belongs to another
row.

Example: "21/182 with enema v 32/190 without; P = 0.30": Fisher's test gives 0.18, chi-square 0.14.

Rounding and tolerance: the printed p must lie outside the span of the two-sided chi-square test with and
without Yates' correction, the likelihood ratio, the z test of the difference and Fisher's exact test. A gap
below 0.1 in z, a p that a one-sided test reaches, or a trial of clusters: note. Otherwise warning, because a
test on times or a model would differ too. Two columns' counts in a row of a table are set against its p where
nothing but this row can be meant and the usual tests give the p values of at least three other rows, and of
three in four.

When it stays silent: counts that are not two groups' with printed (or known) denominators, side by side in
one sentence and followed by this p, or in such a row; the p of an effect; an interaction, a trend,
non-inferiority, a log-rank or a rank test; sentences that speak of adjusting, matching, strata or a model.

References: R Core Team, stats::chisq.test and fisher.test.

Since: 0.1
"""

import re
from collections.abc import Iterator

from extractor.checking.arithmetic import apart
from extractor.checking.contingency import Counts, one_sided, two_sided
from extractor.checking.methods import clustered
from extractor.checking.nature import p_nature
from extractor.checking.normal import z_range
from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.stated import stated_p
from extractor.checking.subjects import ComparisonSubject
from extractor.checking.wording import between, number
from extractor.document.word_led import word_led
from schemas.flag import Bound, Severity
from schemas.record import TestRecord

MOST = 1_000_000
"""Exact tests of larger groups would only cost time."""

MODEL = word_led(
    r"\badjust|\bmatched|\bpaired|mcnemar|stratif|\bmodels?\b|regression|mantel|weighted|repeated|over\s+time",
    re.IGNORECASE,
)


def run(subject: ComparisonSubject) -> Iterator[Fault]:
    """Runs the usual tests."""
    if subject.p is None or subject.p_record is None or subject.p.value > 1 or _of_a_model(subject):
        return
    first, second = subject.arms
    counts: Counts = (first.n, first.of - first.n, second.n, second.of - second.n)
    if sum(counts) > MOST:
        return
    stated = stated_p(subject.p_op, subject.p)
    usual = two_sided(counts)
    gap = apart(z_range(usual), z_range(stated))
    if not gap:
        return
    severity: Severity = "warning"
    remark = ""
    if not apart(one_sided(counts), stated):
        severity, remark = "note", "; a one-sided test gives it"
    elif (groups := clustered(subject.paper)) is not None:
        severity, remark = "note", f'; the paper speaks of "{groups}", which the usual tests do not allow for'
    elif gap < 0.1:
        severity = "note"
    op = "" if subject.p_op == "=" else f"{subject.p_op} "
    yield Fault(
        message=(
            f"{first.n} of {first.of} against {second.n} of {second.of} gives p {between(usual)} by the "
            f"usual tests, but {op}{subject.p.text} is printed{remark}."
        ),
        records=(first.record, second.record, subject.p_record),
        numbers=(*first.numbers, *second.numbers, subject.p),
        bounds=(Bound(of="p", low=number(usual.low), high=number(usual.high)),),
        severity=severity,
    )


def _of_a_model(subject: ComparisonSubject) -> bool:
    """True where p is of another question than whether the two shares differ, or of a model."""
    record = subject.p_record
    if not isinstance(record, TestRecord) or p_nature(subject.paper, record) not in {None, "one-sided"}:
        return True
    return MODEL.search(subject.paper.text, record.sentence.start, record.sentence.end) is not None


FIRST = {"kind": "count", "n": "21", "of": "182", "role": "event", "group": "with enema"}
SECOND = {"kind": "count", "n": "32", "of": "190", "role": "event", "group": "without"}

RULE = Rule(
    code="CT008",
    name="p-contradicts-counts",
    severity="warning",
    subject=ComparisonSubject,
    run=run,
    passes=Example(
        "21/182 with enema v 32/190 without; P = 0.18",
        (FIRST, SECOND, {"kind": "test", "p_op": "=", "p": "0.18"}),
    ),
    fails=Example(
        "21/182 with enema v 32/190 without; P = 0.30",
        (FIRST, SECOND, {"kind": "test", "p_op": "=", "p": "0.30"}),
    ),
    doc=__doc__,
)
