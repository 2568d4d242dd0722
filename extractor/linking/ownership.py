"""Own or cited: whether the paper reports a value as its own result or repeats another study's."""

import re

from extractor.document import Document
from extractor.linking.clause import Clause
from extractor.linking.said import Said
from schemas.paper import Block, SectionKind

_AUTHORS = re.compile(r"(?P<who>[A-Z][\w'’-]+(?: (?:and|&) [A-Z][\w'’-]+| et al\.?| and (?:colleagues|co-workers|coworkers)|,? [A-Z]\. et al\.?))")
_MARK = re.compile(r"(?:\[|\()(?P<marks>\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*)(?:\]|\))")
_SAID_BEFORE = re.compile(
    r"\bprevious(?:ly)? (?:stud|report|publish|trial|work|series|analys|data|meta)|\b(?:has|have) been (?:reported|shown|demonstrated|described|estimated|found|associated|observed)|\bin (?:a|an|one|another|the) (?:recent |large |previous |earlier |prior |similar )+(?:study|trial|series|analysis|meta-analysis|report|phase|review|cohort)"
    r"|\bstud(?:y|ies) (?:by|from|of|have|has|reported|showed)|\bother (?:studies|series|reports|authors|investigators)|\bin the literature|\bprior (?:studies|trials|reports)|\brecent(?:ly)? (?:studies|trials|reports|published|phase|meta)|\bseveral (?:studies|trials)|\bet al\b"
    r"|\breported (?:in|by|that|a|an)\b|\bis (?:estimated|known|reported)|\b(?:worldwide|globally|annually|each year|per year|in the united states|in the us\b|in europe)"
)
_OWN = re.compile(r"\b(?:our|we|this study|the present|the current|this trial|present study|this analysis|these results|this cohort|this series|our study)\b")
_CITING = frozenset({SectionKind.INTRODUCTION, SectionKind.DISCUSSION, SectionKind.CONCLUSIONS})


def cited(document: Document, clause: Clause, block: Block | None, before: Said | None) -> Said | None:
    """Whom a value is taken from; None where it is the paper's own. The value may be empty.

    ``before`` is what the sentence before was taken from.
    """
    if block is None:
        return None
    part = block.part or block.section
    if block.section is SectionKind.ABSTRACT and part is not SectionKind.INTRODUCTION and not _is_background(block):
        return None
    own = _OWN.search(clause.lowered, clause.start, clause.end)
    source = _source(document, clause)
    if part is SectionKind.INTRODUCTION or _is_background(block):
        return None if own else source or Said("", "stands in the introduction", clause.start, clause.end)
    if own:
        return None
    said = _SAID_BEFORE.search(clause.lowered, clause.start, clause.end)
    if block.section in _CITING:
        if source or said:
            return source or Said("", "said to be another study's", clause.start, clause.end)
        if before is not None and _GOES_ON.match(clause.lowered, clause.start):
            return before.by("goes on about the study cited")
    elif source and said:
        return source
    if block.section not in _REPORTING and not _reports(document):
        return source or before or Said("", "stands in a review", clause.start, clause.end)
    return None


_GOES_ON = re.compile(
    r"(?:in )?(?:this|that|these|those|the|their|they|both|all|similarl?y|however|moreover|furthermore|in addition|also|it|with these)\b(?! present| current| our)[^,;.]{0,20}\b(?:stud|author|trial|series|group|investigator|patients|showed|found|report|criteria|orr|pfs|os|response|rate|survival|they|it)"
)
_REPORTING = frozenset({SectionKind.ABSTRACT, SectionKind.METHODS, SectionKind.RESULTS, SectionKind.TITLE, SectionKind.TABLE, SectionKind.FIGURE})


def _reports(document: Document) -> bool:
    """Whether a paper has methods or results of its own; a narrative review has neither."""
    blocks = document.paper.blocks
    return any(block.section in {SectionKind.METHODS, SectionKind.RESULTS} for block in blocks) or not any(
        block.section in _CITING for block in blocks
    )


def _is_background(block: Block) -> bool:
    return (block.heading or "").lower().rstrip(":").strip() in {"background", "introduction", "context", "rationale"}


def _source(document: Document, clause: Clause) -> Said | None:
    """The study as printed: its authors, else its reference mark."""
    if match := _AUTHORS.search(clause.text, clause.start, clause.end):
        return Said(match["who"], "authors named", match.start("who"), match.end("who"))
    start, end = document.view.source(clause.start), document.view.source_end(clause.end)
    for citation in document.paper.citations:
        if start <= citation.start < end and not citation.note:
            return Said(citation.label, "reference mark", document.view.view(citation.start), document.view.view(citation.end))
    if match := _MARK.search(clause.lowered, clause.start, clause.end):
        return Said(match["marks"], "reference mark", match.start("marks"), match.end("marks"))
    return None
