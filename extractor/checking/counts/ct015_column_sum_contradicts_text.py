"""A column of study sizes in a review's table adds up to another total than the text states.

Why it matters: a review's headline number of patients is copied into guidelines; a study was added or
dropped after it was worked out.

Example: eleven rows add up to 4120 resected patients; the abstract says 4185.

Rounding and tolerance: counts are exact. The total must lie within 5 % of the sum, or it is of something
else.

When it stays silent: fewer than five rows; rows that are not cited studies; the text states the sum
itself somewhere, or states no number near it.

References: PRISMA 2020, items 17 and 20.

Since: 0.1
"""

from collections.abc import Iterator

from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import PaperSubject
from schemas.flag import Bound
from schemas.printed import Printed
from schemas.record import CountRecord

ROWS = 5
NEAR = 0.05


def run(subject: PaperSubject) -> Iterator[Fault]:
    """Adds the columns of each table and looks for their totals in the text."""
    stated = [
        count
        for count in subject.counts
        if count.table is None
        and count.role in {"cohort", "group"}
        and count.unit == "patients"
        and count.own
    ]
    if not stated:
        return
    for column in _columns(subject.counts):
        total = sum(int(cell.value) for _, cell in column)
        near = [count for count in stated if abs(int(count.n.value) - total) <= NEAR * total]
        if near and all(int(count.n.value) != total for count in near):
            yield _fault(column, total, near[0])


def _fault(column: list[tuple[CountRecord, Printed]], total: int, count: CountRecord) -> Fault:
    return Fault(
        message=(
            f"The {len(column)} studies of the table add up to {total}, but the text says {count.n.text} "
            f"({abs(int(count.n.value) - total)} {'more' if count.n.value > total else 'fewer'})."
        ),
        records=(count, *(record for record, _ in column)),
        numbers=(count.n, *(cell for _, cell in column)),
        bounds=(Bound(of="total", low=total, high=total),),
    )


def _columns(counts: tuple[CountRecord, ...]) -> Iterator[list[tuple[CountRecord, Printed]]]:
    """The columns of cited study sizes: counts, and the denominators printed with them ("19/51")."""
    by_column: dict[tuple[object, ...], list[CountRecord]] = {}
    for count in counts:
        if count.table is not None and not count.own and count.unit == "patients":
            key = (count.table.label, count.table.column, count.of is None)
            by_column.setdefault(key, []).append(count)
    for column in by_column.values():
        rows = {count.table.row for count in column if count.table is not None}
        if len(column) >= ROWS and len(rows) == len(column):
            yield [(count, count.n) for count in column]
            if all(count.of is not None for count in column):
                yield [(count, count.of) for count in column if count.of is not None]


def _study(name: str, n: str) -> dict[str, object]:
    place = {"label": "Table 1", "row": name, "column": "Patients"}
    return {"kind": "count", "n": n, "own": False, "role": "group", "table": place}


STUDIES = tuple(
    _study(name, n) for name, n in (("A", "110"), ("B", "91"), ("C", "63"), ("D", "47"), ("E", "89"))
)
TABLE = "A 110; B 91; C 63; D 47; E 89"

RULE = Rule(
    code="CT015",
    name="column-sum-contradicts-text",
    severity="error",
    subject=PaperSubject,
    run=run,
    passes=Example(
        f"Five studies with 400 patients. {TABLE}",
        ({"kind": "count", "n": "400", "role": "cohort"}, *STUDIES),
    ),
    fails=Example(
        f"Five studies with 410 patients. {TABLE}",
        ({"kind": "count", "n": "410", "role": "cohort"}, *STUDIES),
    ),
    doc=__doc__,
)
