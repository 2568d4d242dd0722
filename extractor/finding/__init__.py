"""Finding: every printed value of a document, and every span that looks like one."""

import re
from collections.abc import Callable, Iterator

from extractor.document import Document
from extractor.finding.citations import mask_citations
from extractor.finding.count import arm_pairs, counts
from extractor.finding.effect import effects
from extractor.finding.foreign import foreign_abbreviations
from extractor.finding.grade_split import grade_splits, split_goes_on
from extractor.finding.habits import habits, points_for_commas, said
from extractor.finding.head_count import head_counts
from extractor.finding.heterogeneity import heterogeneity
from extractor.finding.leftover import leave_incidences, leave_leftovers
from extractor.finding.number_patterns import FIRST_NUMBER_WORDS
from extractor.finding.p_value import tests
from extractor.finding.passage import Passage
from extractor.finding.rate import rates
from extractor.finding.runs import read_runs
from extractor.finding.sexes import sexes
from extractor.finding.summary import summaries
from extractor.finding.tables import find_in_tables
from extractor.finding.tokens import tokenise
from schemas.finding import Finding, Findings, Unread

__all__ = ["FINDERS", "find"]

Finder = Callable[[Passage], Iterator[Finding]]

EARLY_FINDERS: tuple[Finder, ...] = (heterogeneity, grade_splits, arm_pairs, sexes, counts)
LATE_FINDERS: tuple[Finder, ...] = (effects, summaries, rates, head_counts, tests)
FINDERS = EARLY_FINDERS + LATE_FINDERS
"""The finders in the order they claim tokens; those before ``read_runs`` need no quantities."""

_VALUES = frozenset("NWXZ")
# "HR 0.31": a plain digit is found in a third of the time of one of any script
_DIGIT = re.compile(r"[0-9]")
_DIGIT_OF_ANY_SCRIPT = re.compile(r"\d")
# "forty patients", "median survival was not reached"; "a hundred" is told by its second word
_WORDS = frozenset(
    word.rpartition(" ")[2].encode() for word in [*FIRST_NUMBER_WORDS.split("|"), "reached", "hundred"]
)
# every byte that is no plain letter as a blank
_LETTERS = bytes(byte if byte in range(ord("a"), ord("z") + 1) else ord(" ") for byte in range(256))


def find(document: Document) -> Findings:
    """Every value of a paper's text and tables, and every span that looks like one."""
    lowered = document.lowered
    if not _may_hold_value(lowered, 0, len(lowered)):
        return Findings()
    found: list[Finding] = []
    unread: list[Unread] = []
    foreign = foreign_abbreviations(lowered)
    memory, once = habits(document, lowered), said(document, lowered)
    lowered = mask_citations(document, lowered)
    if memory.decimal_commas:
        lowered = points_for_commas(lowered)
    section = None
    for index, block in document.blocks():
        if block.section != section:
            section, memory.measure = block.section, None
            memory.level, memory.spread, memory.only_ratio = once.of(section)
        for start, end in _joined(document.sentences(index), lowered, tumours=memory.tumours):
            if _may_hold_value(lowered, start, end):
                tokens = tokenise(document.text, lowered, start, end, foreign)
                passage = Passage(document, block, tokens, memory)
                found += read_passage(passage)
                unread += passage.unread
    if document.paper.tables:
        in_tables, unread_rows = find_in_tables(document, lowered, foreign, memory, read_passage)
        found += in_tables
        unread += unread_rows
    return Findings.model_construct(found=tuple(found), unread=tuple(unread))  # of models just validated


def _joined(sentences: list[tuple[int, int]], lowered: str, *, tumours: bool) -> Iterator[tuple[int, int]]:
    """The sentences of a block, those of one grade split as one: "40 grade 2. The other 12 were grade 3."."""
    if not tumours or len(sentences) < len(("one", "two")):
        yield from sentences
        return
    begin, end = sentences[0]
    for start, stop in sentences[1:]:
        if split_goes_on(lowered[begin:end], lowered[start:stop]):
            end = stop
            continue
        yield begin, end
        begin, end = start, stop
    yield begin, end


def read_passage(passage: Passage) -> list[Finding]:
    """The findings of one sentence, in the order they stand."""
    found: list[Finding] = []
    if _VALUES.isdisjoint(passage.letters):
        return found
    leave_incidences(passage)
    for finder in EARLY_FINDERS:
        found += finder(passage)
    passage.runs = read_runs(passage)
    for finder in LATE_FINDERS:
        found += finder(passage)
    leave_leftovers(passage)
    for finding in found:
        if finding.kind == "count" and finding.percent is None:
            passage.memory.sizes.setdefault(finding.n.value, finding.n)
    found.sort(key=lambda finding: (finding.start, finding.end))
    return found


def _may_hold_value(lowered: str, start: int, end: int) -> bool:
    """Whether a text holds a digit or a word that stands for a number: the cheapest search comes first.

    The words are looked up as bytes, in a third of a pattern's time: most texts of a corpus hold neither.
    """
    if _DIGIT.search(lowered, start, end):
        return True
    text = lowered[start:end]
    if not text.isascii() and _DIGIT_OF_ANY_SCRIPT.search(text):
        return True
    letters = text.encode(errors="surrogatepass").translate(_LETTERS)
    return not _WORDS.isdisjoint(letters.split())
