"""A percentage is not the printed count out of the printed total.

Why it matters: either the count, the total or the percentage is wrong, and often the total is another
than the text says: patients with missing data have left it silently.

Example: "4 [3%] of 254": 4 of 254 is 1.6 %.

Rounding and tolerance: the share must miss every true value that prints as the percentage. Off by less
than one unit of the last digit (cut off, rounded the wrong way, or forced to make 100): note. Another
group of the document, of nearly the size, would fit as the total: note, naming it. The passage speaks of
an actuarial, weighted or otherwise estimated share: note. Otherwise error. In a table the total is the
number in the column's header or, where it prints none, what the categories of each of two or more of its
factors add up to; it is proved where at least three other percentages of the column, and most of them, are
of it: note where the percentage was cut off or fits a total up to a tenth smaller; warning where no smaller
one fits. Where no total is printed and no whole number can be the total: warning (note where one can if the
percentage was cut off).

When it stays silent: a count above its total (part-exceeds-whole); a percentage above 100; no total is
printed, but some whole number can be it, or the count is only 1 or 2, or other words stand between count
and percentage; in a table what is not proved, or is the column's total itself, or fits the sum of its
factor's categories or of its row, or the total of its neighbours; count, total and percentage stand too far
from each other to be one statement.

References: Brown and Heathers, Soc Psychol Personal Sci 2017;8:363 (GRIM).

Since: 0.1
"""

import re
from collections.abc import Iterator, Sequence

from extractor.checking.cues import shares_stand_together
from extractor.checking.misprint import only_misprint
from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.shares import fits, off_by, share, wholes
from extractor.checking.subjects import ShareSubject
from extractor.checking.wording import number
from schemas.flag import Bound, Severity
from schemas.printed import Printed

FEWER = 0.9
"""A total down to nine tenths of the header's: so many missing values are common."""
NEARLY = 0.8
"""Groups of such a different size do not explain a percentage; any number fits some percentage."""
SCORE = 2
"""Up to this number a bare count is more often a score ("ECOG 0 to 1 (83.5%)") than so few patients."""

WHOLE = 5
"""Half a whole percent, in units of the first decimal."""
NO_SHARE = re.compile(
    r"\bscores?\b|\bindex\b|\bmeans?\b|\bSDs?\b|\bkg\b|mm\s?Hg|questionnaire|\bscale\b|\bmg\b|"
    r"\bage\b(?!.*[<>≥≤–-])|\((?:[a-zµμ]{1,4}/[\w.]+|years?|days?|hours?|[cm]m|min\w*|h)\)",
    re.IGNORECASE,
)
BETWEEN = re.compile(
    r"\s*(?:(?:patients?|subjects?|participants?|women|men|children|cases|persons?|people|individuals|"
    r"volunteers|infants|controls)\s*)?[(\[,;=]*\s*"
)
BETWEEN_TURNED = re.compile(r"\s?%\s*(?:\(\s*(?:n\s?=\s?)?|[\[,;]\s*n\s?=\s?)")
"""A number in square brackets behind a percentage is a reference: "97% [35]"."""
NO_COUNT_BEFORE = re.compile(
    r"\b(?:under|over|below|above|than|aged?|least|most|every|(?:out\s+)?of(?:\s+the)?|HPV\S*\s+or|blocks.*|was|were|is|are)\s*$",
    re.IGNORECASE,
)
ESTIMATED = re.compile(r"actuarial|kaplan|cumulative|estimated|weighted|adjusted|imput", re.IGNORECASE)


def run(subject: ShareSubject) -> Iterator[Fault]:
    """Works the percentage out again from count and total."""
    n = int(subject.n.value)
    whole = int(subject.whole.value) if subject.whole is not None else subject.implied
    apart = not shares_stand_together(subject.paper, subject.n, subject.percent, subject.whole)
    if subject.percent.value > 100 or (apart and subject.record.table is None):
        return
    if whole is None:
        yield from _without_total(subject, n)
    elif 0 < n <= whole and not fits(n, whole, subject.percent):
        severity, remark = (
            _graded(subject, n, whole) if subject.base is None else _in_column(subject, n, whole)
        )
        if severity is not None:
            yield _fault(subject, n, whole, severity, remark)


def _fault(subject: ShareSubject, n: int, whole: int, severity: Severity, remark: str) -> Fault:
    true = number(float(share(n, whole)))
    numbers = (subject.n, subject.percent, *([subject.whole] if subject.whole is not None else []))
    said = f"{subject.n.text} of {whole} is {true:g} %"
    return Fault(
        message=f"{said}, but {subject.percent.text} % is printed{remark}.",
        records=(subject.record,),
        numbers=numbers,
        bounds=(Bound(of="percent", low=true, high=true),),
        severity=severity,
        suggestion=_misprint(subject, numbers) if severity in {"error", "warning"} else None,
    )


def _in_column(subject: ShareSubject, n: int, whole: int) -> tuple[Severity | None, str]:
    """Of a cell of a column with a total: contradicted only where the column proves it to be of these."""
    base, percent = subject.base, subject.percent
    if base is None or not base.proved or n == whole or _no_share(subject):
        return None, ""  # "90 (7.6)" in a column of 90: all of them are a share of something larger
    if any(n <= total and fits(n, total, percent) for total in base.totals):
        return None, ""
    units = off_by(n, whole, percent)
    if units <= 1 or (base.in_wholes and units <= WHOLE):
        return (None if base.in_wholes else "note"), "; it was cut off, or rounded the other way"
    fewer = [total for total in wholes(n, percent) if total < whole]
    if fewer:
        remark = f"; it fits a total of {fewer[-1]}, as if {whole - fewer[-1]} were missing"
        return ("note" if fewer[-1] >= FEWER * whole else None), remark
    if any(total < whole and off_by(n, total, percent) < 1 for total in wholes(n, percent, wide=True)):
        return None, ""
    return "warning", "; most of the column's percentages are of these"


def _no_share(subject: ShareSubject) -> bool:
    """True for a mean with its SD, which a table prints like a count with its percentage: "26 (3.53)"."""
    table = subject.record.table
    return table is not None and NO_SHARE.search(table.row or "") is not None


def _graded(subject: ShareSubject, n: int, whole: int) -> tuple[Severity | None, str]:
    if off_by(n, whole, subject.percent) < 1:
        return "note", "; it was cut off, or rounded the other way"
    passage = subject.record.sentence
    if ESTIMATED.search(subject.paper.text[passage.start : passage.end]):
        return "note", "; but the passage speaks of an estimated share"
    for size in subject.sizes:
        other = int(size.value)
        near = NEARLY * whole <= other <= whole / NEARLY
        if near and other != whole and n <= other and fits(n, other, subject.percent):
            return "note", f"; it fits the {size.text} that are mentioned elsewhere"
    return "error", ""


def _bare_pair(subject: ShareSubject) -> bool:
    """True where at most a noun stands between the two: "16 subjects (65%)", "65% (n = 16)"."""
    n, percent = subject.n.span, subject.percent.span
    if n is None or percent is None:
        return True
    text = subject.paper.text
    if percent.end <= n.start:
        return BETWEEN_TURNED.fullmatch(text[percent.end : n.start]) is not None
    return (
        BETWEEN.fullmatch(text[n.end : percent.start]) is not None
        and NO_COUNT_BEFORE.search(text[max(n.start - 20, 0) : n.start]) is None
    )


def _without_total(subject: ShareSubject, n: int) -> Iterator[Fault]:
    """No total is printed: is there any whole number that could be it?"""
    percent = subject.percent
    if not _bare_pair(subject):
        return
    if n <= SCORE or percent.lowest <= 0 or wholes(n, percent):
        return
    cut = any(off_by(n, whole, percent) < 1 for whole in wholes(n, percent, wide=True))
    remark = "; it can if the percentage was cut off, or rounded the other way" if cut else ""
    yield Fault(
        message=f"No whole number of patients has {subject.n.text} as {percent.text} % of it{remark}.",
        records=(subject.record,),
        numbers=(subject.n, percent),
        bounds=(
            Bound(
                of="total",
                low=number(100 * n / float(percent.highest)),
                high=number(100 * n / float(percent.lowest)),
            ),
        ),
        severity="note" if cut else "warning",
    )


def _misprint(subject: ShareSubject, numbers: tuple[Printed, ...]) -> str | None:
    """The only slip in count, percentage or total that would make them agree."""
    implied = subject.implied

    def agree(candidate: Sequence[Printed]) -> bool:
        n, percent, *rest = candidate
        total = int(rest[0].value) if rest else implied or 0
        return (
            percent.value <= 100
            and 0 <= n.value <= total
            and total > 0
            and fits(int(n.value), total, percent)
        )

    slip = only_misprint(numbers, agree)
    return f"{slip[1].text} instead of {numbers[slip[0]].text} would fit" if slip is not None else None


COUNT = {"kind": "count", "n": "33", "of": "133"}

RULE = Rule(
    code="CT001",
    name="percent-mismatch",
    severity="error",
    subject=ShareSubject,
    run=run,
    passes=Example("33/133, 25%", ({**COUNT, "percent": "25"},)),
    fails=Example("33/133, 29%", ({**COUNT, "percent": "29"},)),
    doc=__doc__,
    silenced_by=("percent-out-of-range", "part-exceeds-whole"),
)
