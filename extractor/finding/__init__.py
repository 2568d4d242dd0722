"""Finding: every printed value of a document, and every span that looks like one."""

import re
from collections.abc import Callable, Iterator

from extractor.document import Document
from extractor.finding.citations import mask_citations
from extractor.finding.count import arm_pairs, counts
from extractor.finding.effect import effects
from extractor.finding.foreign import foreign_abbreviations, renamed_measures
from extractor.finding.grade_split import grade_splits
from extractor.finding.head_count import head_counts
from extractor.finding.heterogeneity import heterogeneity
from extractor.finding.habits import habits
from extractor.finding.leftover import leave_incidences, leave_leftovers
from extractor.finding.p_value import tests
from extractor.finding.passage import Passage
from extractor.finding.rate import rates
from extractor.finding.runs import read_runs
from extractor.finding.summary import summaries
from extractor.finding.token_patterns import FIRST_NUMBER_WORDS
from extractor.finding.tokens import lower, tokenise, trie
from schemas.finding import Finding, Findings, Unread

__all__ = ["FINDERS", "find"]

Finder = Callable[[Passage], Iterator[Finding]]

EARLY_FINDERS: tuple[Finder, ...] = (heterogeneity, grade_splits, arm_pairs, counts)
LATE_FINDERS: tuple[Finder, ...] = (effects, summaries, rates, head_counts, tests)
FINDERS = EARLY_FINDERS + LATE_FINDERS
"""The finders in the order they claim tokens; those before ``read_runs`` need no quantities."""

_VALUES = frozenset("NWXZ")
_CANDIDATE = re.compile(r"\d|(?<![a-z])(?:" + trie([*FIRST_NUMBER_WORDS.split("|"), "reached", "hundred"]) + ")(?![a-z])")


def find(document: Document) -> Findings:
    """Every value of a paper's running text, and every span that looks like one."""
    found: list[Finding] = []
    unread: list[Unread] = []
    lowered = lower(document.text)
    if not _CANDIDATE.search(lowered):
        return Findings()
    foreign = foreign_abbreviations(lowered)
    memory = habits(document, lowered)
    memory.renamed = renamed_measures(lowered)
    lowered = mask_citations(document, lowered)
    section = None
    for index, block in document.blocks():
        if block.section != section:
            section, memory.measure = block.section, None
        for start, end in document.sentences(index):
            if _CANDIDATE.search(lowered, start, end):
                passage = Passage(
                    document, block, tokenise(document.text, lowered, start, end, foreign), memory
                )
                found += read_passage(passage)
                unread += passage.unread
    return Findings(found=tuple(found), unread=tuple(unread))


def read_passage(passage: Passage) -> list[Finding]:
    """The findings of one sentence or cell, in the order they stand."""
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
    found.sort(key=lambda finding: (finding.start, finding.end))
    return found
