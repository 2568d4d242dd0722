"""Finds two groups' counts printed side by side, with the p value or the effect that follows them.

"21/182 with enema v 32/190 without; P = 0.30": two counts with their denominators, then the p, with no
other number between them. Only such pairs are sure to be what the p value is about.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.checking.subjects import Arm, ComparisonSubject
from extractor.checking.wording import same_name
from schemas.paper import Paper
from schemas.printed import Printed
from schemas.record import CountRecord, EffectRecord, Record, TestRecord

REACH = 60
VERSUS = re.compile(r"\b(?:vs?|versus|compared\s+(?:with|to)|against|than|and)\b", re.IGNORECASE)
DIGIT = re.compile(r"\d")
LEVEL = re.compile(r"9\d(?:\.\d)?\s?%")


class Mark(NamedTuple):
    """A number of a sentence that matters here, in its place."""

    start: int
    end: int
    what: CountRecord | EffectRecord | TestRecord


def comparison_subjects(paper: Paper, records: Sequence[Record]) -> Iterator[ComparisonSubject]:
    """Goes through the sentences that hold two counts or more and a p or an effect."""
    sentences: dict[int, list[Mark]] = {}
    for record in records:
        if record.table is None and isinstance(record, CountRecord | EffectRecord | TestRecord):
            sentences.setdefault(record.sentence.start, []).append(Mark(record.start, record.end, record))
    for marks in sentences.values():
        if len(marks) > 2:
            yield from _in_sentence(paper, sorted(marks, key=lambda mark: mark.start), records)


def _in_sentence(paper: Paper, marks: list[Mark], records: Sequence[Record]) -> Iterator[ComparisonSubject]:
    run: list[Arm] = []
    for place, mark in enumerate(marks):
        if isinstance(mark.what, CountRecord):
            arm = _arm(mark.what, records)
            run = [*run, arm] if arm is not None else []
            continue
        if len(run) == 2 and _side_by_side(paper, run) and _follows(paper, run[1], mark):
            after = marks[place + 1] if place + 1 < len(marks) else None
            yield _subject(paper, (run[0], run[1]), mark, after)
        run = []


def _subject(paper: Paper, arms: tuple[Arm, Arm], mark: Mark, after: Mark | None) -> ComparisonSubject:
    """The pair with what follows: an effect, a p value, or one after the other."""
    following = [mark.what, after.what if after is not None else None]
    effect = next((what for what in following if isinstance(what, EffectRecord)), None)
    first = mark.what
    test = first if isinstance(first, TestRecord) else None
    return ComparisonSubject(
        paper=paper,
        arms=arms,
        effect=effect if first is effect or _joined(paper, mark, after) else None,
        p_op=test.p_op if test is not None else None,
        p=test.p if test is not None else None,
        p_record=test,
    )


def _joined(paper: Paper, mark: Mark, after: Mark | None) -> bool:
    """True where the effect stands right behind the p value."""
    return after is not None and not DIGIT.search(LEVEL.sub("", paper.text[mark.end : after.start]))


def _arm(count: CountRecord, records: Sequence[Record]) -> Arm | None:
    """The count with its denominator: the printed one, or its group's size where the percentage fits it."""
    if count.role in {"cohort", "screened", "excluded"} or not count.own:
        return None
    whole = count.of or _size_of_group(count, records)
    if whole is None or not 0 <= count.n.value <= whole.value or whole.value == 0:
        return None
    return Arm(int(count.n.value), int(whole.value), count, (count.n, whole))


def _size_of_group(count: CountRecord, records: Sequence[Record]) -> Printed | None:
    if count.group is None or count.percent is None:
        return None
    sizes = {
        other.n.value: other.n
        for other in records
        if isinstance(other, CountRecord) and other.role == "group" and same_name(other.label, count.group)
    }
    fitting = [
        size
        for size in sizes.values()
        if size.value and count.percent.lowest <= 100 * count.n.value / size.value <= count.percent.highest
    ]
    return fitting[0] if len(sizes) == 1 and fitting else None


def _side_by_side(paper: Paper, run: list[Arm]) -> bool:
    """True where the two counts are compared by a word and are not the same patients twice."""
    one, other = run[0].record, run[1].record
    between = paper.text[one.end : other.start]
    if len(between) > 2 * REACH or not VERSUS.search(between):
        return False
    # Other denominators are other groups, whatever linking has called them.
    apart = not same_name(one.group, other.group) or run[0].of != run[1].of
    return apart and one.unit == other.unit


def _follows(paper: Paper, arm: Arm, mark: Mark) -> bool:
    """True where p or effect comes soon, with no other number in between."""
    between = paper.text[arm.record.end : mark.start]
    return len(between) <= REACH and not DIGIT.search(LEVEL.sub("", between))
