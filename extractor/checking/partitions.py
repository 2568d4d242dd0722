"""Finds the counts of a paper that certainly make up a whole.

Certain means proved by the paper's own numbers or words: a set of counts that merely stands together is
no partition, and a sum that "does not add up" of patients who were never meant to add up is the false
alarm that a reader does not forgive.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractor.checking.shares import off_by
from extractor.checking.subjects import ColumnsSubject, PartitionSubject
from schemas.paper import Paper
from schemas.record import CountRecord

ALLOCATED = re.compile(
    r"\b(?:randomi[sz]ed|randomly|assigned|allocated|divided|split|consist(?:ed|ing)\s+of|compris\w+)\b",
    re.IGNORECASE,
)
REST = re.compile(
    r"\b(?:missing|unknown|not\s+available|lost|withdr\w+|excluded|declined|died|discontinued|dropped|"
    r"respectively\s+completed|did\s+not)\b",
    re.IGNORECASE,
)
DIGIT = re.compile(r"\d")
RATIO = re.compile(r"\b\d\s?:\s?\d(?:\s?:\s?\d)?\b|\d+(?:\.\d+)?\s?%")
SPELT = re.compile(r"\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b", re.IGNORECASE)
NEARLY = Decimal("0.9")


def partition_subjects(paper: Paper, counts: Sequence[CountRecord]) -> Iterator[PartitionSubject]:
    """The partitions of running text: shares of one denominator, and arms of an allocation."""
    sentences: dict[int, list[CountRecord]] = {}
    for count in counts:
        if count.table is None:
            sentences.setdefault(count.sentence.start, []).append(count)
    for group in sentences.values():
        if len(group) > 1:
            yield from _shares(paper, group)
            yield from _arms(paper, group)


def _shares(paper: Paper, group: list[CountRecord]) -> Iterator[PartitionSubject]:
    """Counts of one denominator whose percentages make 100."""
    by_whole: dict[Decimal, list[CountRecord]] = {}
    for count in group:
        if count.of is not None and count.percent is not None and count.role != "cohort":
            by_whole.setdefault(count.of.value, []).append(count)
    for parts in by_whole.values():
        whole = parts[0].of
        if len(parts) > 1 and whole is not None and make_hundred(parts):
            yield PartitionSubject(paper, tuple(parts), int(whole.value), whole, None, "percents")


def sentence_totals(counts: Sequence[CountRecord]) -> dict[str, int]:
    """The total of three counts or more that make 100 % in a sentence of their own, by record id.

    "23 (18%), 80 (64%), and 23 (18%)": no total is printed, but it is 126. Only where each count is its
    share of that total but for one unit of the last digit: else it is no such list.
    """
    sentences: dict[int, list[CountRecord]] = {}
    for count in counts:
        if count.table is None and count.percent is not None:
            sentences.setdefault(count.sentence.start, []).append(count)
    totals: dict[str, int] = {}
    for parts in sentences.values():
        total = int(sum(count.n.value for count in parts))
        listed = len(parts) > 2 and all(count.of is None for count in parts) and make_hundred(parts)
        if listed and all(
            count.percent and off_by(int(count.n.value), total, count.percent) < 1 for count in parts
        ):
            totals.update((count.id, total) for count in parts)
    return totals


def make_hundred(parts: Sequence[CountRecord]) -> bool:
    """True where the percentages of these counts are those of a whole, but for rounding."""
    percents = [count.percent for count in parts if count.percent is not None]
    slack = sum((percent.half_unit for percent in percents), Decimal(0))
    return (
        len(percents) == len(parts)
        and abs(sum((percent.value for percent in percents), Decimal(-100))) <= slack
    )


def _arms(paper: Paper, group: list[CountRecord]) -> Iterator[PartitionSubject]:
    """One cohort that a sentence allocates to arms, with nothing else counted in it."""
    ordered = sorted(group, key=lambda count: count.start)
    whole, parts = ordered[0], ordered[1:]
    alike = whole.role == "cohort" and len(parts) > 1 and all(count.role == "group" for count in parts)
    if not alike or any(count.unit != whole.unit or count.own != whole.own for count in ordered):
        return
    text = paper.text[whole.sentence.start : whole.sentence.end]
    if not ALLOCATED.search(text) or REST.search(text):
        return
    if _numbers_between(paper, whole, parts):
        return
    total = sum((count.n.value for count in parts), Decimal(0))
    # Far from the whole it is another story than a slip: an arm that was not read, or arms of arms.
    if NEARLY * whole.n.value <= total <= whole.n.value / NEARLY:
        yield PartitionSubject(paper, tuple(parts), int(whole.n.value), whole.n, whole, "arms")


def _numbers_between(paper: Paper, whole: CountRecord, parts: list[CountRecord]) -> bool:
    """True where a number stands before the first part or between the parts that is none of theirs.

    "Of the 1066 randomised, 1021 (507 for A, 514 for B) returned": the parts are of the 1021.
    """
    text, at = paper.text, whole.end
    for part in parts:
        if DIGIT.search(RATIO.sub("", text[at : part.start])) or SPELT.search(text[at : part.start]):
            return True
        at = max(at, part.end)
    return False


def column_partitions(rows: Sequence[ColumnsSubject]) -> Iterator[PartitionSubject]:
    """The rows of counts of a table whose columns are all patients and their groups."""
    for row in rows:
        total, parts = row.total, [part for part in row.parts if isinstance(part, CountRecord)]
        if isinstance(total, CountRecord) and len(parts) == len(row.parts):
            yield PartitionSubject(row.paper, tuple(parts), int(total.n.value), total.n, total, "columns")
