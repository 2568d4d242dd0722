"""The size of the group that a plain percentage belongs to, where the paper certainly prints it."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.checking.cues import named_a_size
from extractor.checking.wording import same_name
from schemas.paper import Paper, SectionKind
from schemas.printed import Printed
from schemas.record import CountRecord, RateRecord

NEXT = 3
"""Characters (a space, a line break) between a sentence and the next."""
FEWEST = 3
"""Smaller numbers before a percentage are seldom the size of its group ("two of the studies")."""
PAIR_REACH = 800
"""Characters within which a paragraph still speaks of the groups whose sizes it gave."""
SURVIVAL = re.compile(r"surviv|\b(?:OS|PFS|DFS|RFS|EFS|MFS|DSS|TTP)\b")
TIMED = {"OS", "PFS", "DFS", "RFS", "EFS", "MFS", "DSS", "TTP"}
PAIR = re.compile(r"(?P<one>[A-Za-z][\w-]*)\s?/\s?(?P<other>[A-Za-z][\w-]*)\s*[=:]\s*$")


class Size(NamedTuple):
    """A group's size and the record that holds it."""

    n: Printed
    record: CountRecord


def size_of(paper: Paper, rate: RateRecord, counts: Sequence[CountRecord], *, timed: bool) -> Size | None:
    """The patients of whom the rate is a share; None where they are not printed beyond doubt."""
    if rate.table is not None:
        return None
    if timed:
        return _antecedent(paper, rate, counts)
    return _named(paper, rate, counts) or _paired(paper, rate, counts)


def sizes_beside(paper: Paper, rate: RateRecord, counts: Sequence[CountRecord]) -> tuple[int, ...]:
    """The sizes of all groups of this sentence and the last: "completers (n = 23), others (n = 6)"."""
    return tuple(
        int(count.n.value)
        for count in counts
        if count.table is None
        and rate.sentence.start >= count.sentence.start
        and rate.sentence.start - count.sentence.end <= NEXT
        and named_a_size(paper, count.n)
    )


def _named(paper: Paper, rate: RateRecord, counts: Sequence[CountRecord]) -> Size | None:
    """The size of the rate's group, where it stands in the same sentence or in the one before."""
    named = [
        count
        for count in counts
        if rate.group is not None
        and count.table is None
        and rate.sentence.start - count.sentence.start >= 0
        and rate.sentence.start - count.sentence.end <= NEXT
        and _is_people(count)
        and named_a_size(paper, count.n)
        and count.own == rate.own
        and same_name(count.label, rate.group)
    ]
    return Size(named[0].n, named[0]) if len({count.n.value for count in named}) == 1 else None


def _is_people(count: CountRecord) -> bool:
    return count.unit == "patients" and count.n.value >= FEWEST and count.percent is None


def _antecedent(paper: Paper, rate: RateRecord, counts: Sequence[CountRecord]) -> Size | None:
    """The only patients counted in the sentence just before: "seven patients. Three-year OS was 42.8%"."""
    if rate.section == SectionKind.TABLE or rate.endpoint not in TIMED:
        return None
    if SURVIVAL.search(paper.text, rate.sentence.start, rate.sentence.end) is None:
        return None
    before = [
        count
        for count in counts
        if 0 <= rate.sentence.start - count.sentence.end <= NEXT and count.section == rate.section
    ]
    return Size(before[0].n, before[0]) if len(before) == 1 and _is_people(before[0]) else None


def _paired(paper: Paper, rate: RateRecord, counts: Sequence[CountRecord]) -> Size | None:
    """The size in "covering 51 patients (resection/non-resection = 19/32)" of a group that it names in words.

    A group named only in the pair may be one of several studies; "the non-resection group" just before
    the pair is the one that the pair counts.
    """
    sizes = [
        Size(n, count)
        for count in counts
        if count.table is None and 0 < rate.start - count.start <= PAIR_REACH and count.own == rate.own
        for name, n, before in _pair(paper, count)
        if rate.group is not None and _means(rate.group, name) and _says(before, rate.group)
    ]
    return sizes[0] if len(sizes) == 1 else None


def _pair(paper: Paper, count: CountRecord) -> Iterator[tuple[str, Printed, str]]:
    """Both names and sizes of a pair, each with the words of the sentence before it."""
    if count.of is None or count.n.span is None:
        return
    before = paper.text[count.sentence.start : count.n.span.start]
    match = PAIR.search(before)
    if match is not None:
        yield match["one"], count.n, before[: match.start()]
        yield match["other"], count.of, before[: match.start()]


def _means(group: str, name: str) -> bool:
    return group.lower().split() in ([name.lower()], [name.lower(), "group"])


def _says(words: str, group: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(group)}(?![\w-])", words, re.IGNORECASE) is not None
