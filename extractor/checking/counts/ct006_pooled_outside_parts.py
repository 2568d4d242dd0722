"""The value for all patients lies outside the values of the groups that make them up.

Why it matters: a pooled percentage, mean or median lies between those of its groups, and a pooled range
reaches exactly from the lowest to the highest; a total that does not was worked out on other patients.

Example: "Age: 57 (20-82) in all, 52 (29-75) and 59 (40-78) in the two groups": nobody of the groups is 20.

Rounding and tolerance: over all true values that print as they do. The ends of unnamed brackets must lie
inside the groups' ends, which holds for ranges and for quartiles alike.

When it stays silent: where it is not certain that the columns are all patients and their groups;
confidence intervals and standard deviations, for which it does not hold.

References: none needed.

Since: 0.1
"""

from collections.abc import Iterator

from extractor.checking.arithmetic import Range, apart, rounded
from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import ColumnsSubject
from extractor.checking.wording import number, spread
from schemas.flag import Bound
from schemas.printed import Printed
from schemas.record import SummaryRecord


def run(subject: ColumnsSubject) -> Iterator[Fault]:
    """Compares percentages and averages, then the ends of the brackets."""
    name = "value" if isinstance(subject.total, SummaryRecord) else "percent"
    yield from _compared(subject, name, 0)
    total = subject.total
    if isinstance(total, SummaryRecord) and total.spread in {None, "range", "iqr"}:
        yield from _compared(subject, "low", -1)
        yield from _compared(subject, "high", 1)


def _compared(subject: ColumnsSubject, name: str, side: int) -> Iterator[Fault]:
    """A value must lie between the groups' (side 0); an end must not lie beyond them (-1 below, 1 above)."""
    total: Printed | None = getattr(subject.total, name)
    parts: list[Printed] = [value for part in subject.parts if (value := getattr(part, name)) is not None]
    if total is None or len(parts) != len(subject.parts):
        return
    hull = Range(min(rounded(part).low for part in parts), max(rounded(part).high for part in parts))
    wrong = apart(rounded(total), hull) > 0
    beyond = side == 0 or (total.value < hull.low if side < 0 else total.value > hull.high)
    if not wrong or not beyond:
        return
    texts = " and ".join(part.text for part in parts)
    yield Fault(
        message=f"{total.text} for all patients does not lie between the groups' {texts} ({spread(hull)}).",
        records=(subject.total, *subject.parts),
        numbers=(total, *parts),
        bounds=(Bound(of=name, low=number(hull.low), high=number(hull.high)),),
    )


def _cell(column: str, value: str, size: int) -> dict[str, object]:
    place = {"label": "Table 1", "row": "Age", "column": column, "column_n": size}
    return {"kind": "summary", "statistic": "median", "quantity": "age", "value": value, "table": place}


RULE = Rule(
    code="CT006",
    name="pooled-outside-parts",
    severity="warning",
    subject=ColumnsSubject,
    run=run,
    passes=Example(
        "Age 57 52 59", (_cell("Total", "57", 126), _cell("Surgery", "52", 67), _cell("Drugs", "59", 59))
    ),
    fails=Example(
        "Age 61 52 59", (_cell("Total", "61", 126), _cell("Surgery", "52", 67), _cell("Drugs", "59", 59))
    ),
    doc=__doc__,
)
