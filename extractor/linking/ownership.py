"""Own or cited: whether the paper reports a value as its own result or repeats another study's."""

from bisect import bisect_left

from extractor.document import Document
from extractor.linking.clause import Clause
from extractor.linking.cohort_terms import COHORT
from extractor.linking.ownership_terms import (
    A_STUDY,
    AUTHORS,
    BESIDE_OWN,
    CONTENT,
    COUNT_OF_STUDIES,
    FOUND_EARLIER,
    GOES_ON,
    MARK,
    NAMED_TRIAL,
    OF_ALL,
    OF_METHOD,
    ONE_MARK,
    ONE_OF,
    OUR_PLACE,
    OWN,
    PRONOUN,
    REVIEW,
    SAID_BEFORE,
    THIS_STUDY,
)
from extractor.linking.said import Said
from schemas.paper import Block, BlockRole, SectionKind

_CITING = frozenset({SectionKind.INTRODUCTION, SectionKind.DISCUSSION, SectionKind.CONCLUSIONS})


def cited(document: Document, clause: Clause, block: Block | None, before: Said | None) -> Said | None:
    """Whom a value is taken from; None where it is the paper's own. The value may be empty.

    ``before`` is what the sentence before was taken from.
    """
    if block is None or _is_own_abstract(block):
        return None
    source = _source(document, clause)
    own = _speaks_of_itself(clause) or (
        source is None and OUR_PLACE.search(clause.lowered, clause.start, clause.end) is not None
    )
    if _introduces(block):
        return _introduced(clause, source, own=own)
    that_study = (
        block.section in _CITING and _may_be_this(before) and THIS_STUDY.match(clause.lowered, clause.start)
    )
    if own or (before is not None and that_study):
        return before.by("goes on about the study cited") if before is not None and that_study else None
    if said := _told_of_another(document, clause, block, source, before):
        return said
    if block.section not in _REPORTING and not _reports(document):
        return source or before or Said("", "stands in a review", clause.start, clause.end)
    return None


def _introduced(clause: Clause, source: Said | None, *, own: bool) -> Said | None:
    """Whom an introduction repeats; of its own it tells the aim, and what was found and published before."""
    if own and not (source and FOUND_EARLIER.search(clause.lowered, clause.start, clause.end)):
        return None
    return source or Said("", "stands in the introduction", clause.start, clause.end)


def _may_be_this(before: Said | None) -> bool:
    """Whether "this study" may mean the one cited before; behind a trial named it is the paper's own."""
    return before is None or before.rule != _NAMED


def _speaks_of_itself(clause: Clause) -> bool:
    """Whether a sentence tells of the paper's own work, not only "similar to our study, the other found"."""
    beside = BESIDE_OWN.match(clause.lowered, clause.start, clause.end)
    start = beside.end() if beside else clause.start
    return OWN.search(clause.lowered, start, clause.end) is not None


def _is_own_abstract(block: Block) -> bool:
    return block.section is SectionKind.ABSTRACT and not _introduces(block)


def _introduces(block: Block) -> bool:
    heading = (block.heading or "").lower().rstrip(":").strip()
    return (block.part or block.section) is SectionKind.INTRODUCTION or heading in _BACKGROUND


def _told_of_another(
    document: Document, clause: Clause, block: Block, source: Said | None, before: Said | None
) -> Said | None:
    """Another study's result by the words of the sentence; in a discussion a source alone is enough."""
    said = SAID_BEFORE.search(clause.lowered, clause.start, clause.end)
    if block.section is SectionKind.RESULTS and (reviewed := _reviewed(document, clause, source, before)):
        return reviewed
    if block.section is SectionKind.RESULTS and COUNT_OF_STUDIES.match(clause.lowered, clause.start):
        return None
    if block.section not in _CITING:
        planned = block.section is SectionKind.METHODS and not COHORT.search(
            clause.lowered, clause.start, clause.end
        )
        return source if said or planned else None
    said = (
        said
        or BESIDE_OWN.match(clause.lowered, clause.start, clause.end)
        or A_STUDY.search(clause.lowered, clause.start, clause.end)
    )
    source = source or trial_named(clause, clause.start, min(map(clause.starts.__getitem__, clause.values)))
    if source or said:
        return source or Said("", "said to be another study's", clause.start, clause.end)
    if before is not None and (GOES_ON.match(clause.lowered, clause.start) or _keeps_words(clause, before)):
        return before.by("goes on about the study cited")
    return None


def _keeps_words(clause: Clause, before: Said) -> bool:
    """Whether a sentence keeps a word that came into the paper with the study cited before: its drug."""
    if before.start is None or before.end is None:
        return False
    told, ends = max(before.start - _SENTENCE, 0), clause.lowered.find(". ", before.end, clause.start)
    words = CONTENT.findall(clause.lowered, clause.start, clause.end)
    return any(told <= clause.lowered.find(word) < (ends if ends > 0 else clause.start) for word in words)


_SENTENCE = 200
"""The letters before a mark in which its study is told of."""


def _reviewed(document: Document, clause: Clause, source: Said | None, before: Said | None) -> Said | None:
    """A review's results about one of its studies, and the sentences that go on about it."""
    of_all = OF_ALL.search(clause.lowered, clause.start, clause.end) is not None
    if ONE_OF.search(clause.lowered, clause.start, clause.end):
        return source.by(_ONE_STUDY) if source else None
    if source and not of_all and _is_review(document) and _is_one(clause, source):
        return source.by(_REVIEWED)
    if before is None or of_all:
        return None
    goes_on = before.rule == _REVIEWED and PRONOUN.match(clause.lowered, clause.start)
    return before if goes_on or before.rule == _ONE_STUDY else None


def _is_review(document: Document) -> bool:
    """Whether the title says that a paper reviews others."""
    places = zip(document.bounds, document.paper.blocks, strict=True)
    title = next((place for place, block in places if block.role is BlockRole.TITLE), (0, 0))
    named = (document.paper.metadata.title or "").lower()
    return REVIEW.search(document.lowered, *title) is not None or REVIEW.search(named) is not None


def _is_one(clause: Clause, source: Said) -> bool:
    """Whether a sentence names one study, by its authors or by one mark, and counts none."""
    if COUNT_OF_STUDIES.match(clause.lowered, clause.start):
        return False
    return source.rule == "authors named" or ONE_MARK.fullmatch(source.value) is not None


def trial_named(clause: Clause, start: int, end: int) -> Said | None:
    """Another trial named in a stretch: "in the POLAR trial", which the first pages do not name."""
    for match in NAMED_TRIAL.finditer(clause.text, start, end):
        if match["name"].lower() not in clause.lowered[: min(_ABSTRACT, clause.start)]:
            return Said(match["name"], _NAMED, *match.span("name"))
    return None


_ABSTRACT = 4000
"""The letters in which a paper names its own trial."""
_ONE_STUDY = "one of the studies reviewed"
_NAMED = "another trial named"
_REVIEWED = "a study that the review names"
_BACKGROUND = frozenset({"background", "introduction", "context", "rationale"})
_REPORTING = frozenset(
    {
        SectionKind.ABSTRACT,
        SectionKind.METHODS,
        SectionKind.RESULTS,
        SectionKind.TITLE,
        SectionKind.TABLE,
        SectionKind.FIGURE,
    }
)


def _reports(document: Document) -> bool:
    """Whether a paper has methods or results of its own; a narrative review has neither."""
    blocks = document.paper.blocks
    return any(block.section in {SectionKind.METHODS, SectionKind.RESULTS} for block in blocks) or not any(
        block.section in _CITING for block in blocks
    )


def _source(document: Document, clause: Clause) -> Said | None:
    """The study as printed: its authors, else its reference mark."""
    match = AUTHORS.search(clause.text, clause.start, clause.end)
    if match and not OF_METHOD.match(clause.lowered, match.end(), clause.end):
        return Said(match["who"], "authors named", match.start("who"), match.end("who"))
    start, end = document.view.source(clause.start), document.view.source_end(clause.end)
    citations = document.paper.citations
    for citation in citations[bisect_left(citations, start, key=lambda mark: mark.start) :]:
        if citation.start >= end:
            break
        if not citation.note:
            return Said(
                citation.label,
                "reference mark",
                document.view.view(citation.start),
                document.view.view(citation.end),
            )
    match = MARK.search(clause.lowered, clause.start, clause.end)
    if match and _may_mark(document, match.group()[0]):
        return Said(match["marks"], "reference mark", match.start("marks"), match.end("marks"))
    return None


def _may_mark(document: Document, bracket: str) -> bool:
    """Whether numbers in such a bracket may be reference marks: not "risk (0-24)" among marks like [25].

    A PDF tells its raised figures alone, with those of its authors' addresses: they settle nothing.
    """
    paper = document.paper
    if paper.pages or not paper.citations:
        return True
    first = paper.citations[0].start
    beside = paper.text[max(first - 1, 0) : first + 1]
    return bracket in beside or "[" not in beside
