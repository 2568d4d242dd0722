"""What kind of test a printed p value comes from, as far as the words beside it say.

Linking fills ``p_kind``; this looks at the few words before a p value once more, because a wrong
guess here becomes a false alarm.
"""

import re
from typing import Literal

from extractor.checking.grid import p_is_its_own, p_of_times
from extractor.checking.methods import Method, first
from schemas.paper import Paper
from schemas.record import EffectRecord, TestRecord

Nature = Literal["wald", "logrank", "interaction", "noninferiority", "trend", "one-sided"]

NAMED: tuple[tuple[str, Nature], ...] = (
    (r"interaction|heterogene|homogene|breslow[-–\s]?day|difference between subgroups", "interaction"),
    (r"trend", "trend"),
    (r"non-?\s?inferior|equivalen", "noninferiority"),
    (r"one-?\s?(?:sided|tailed)|1-?\s?(?:sided|tailed)", "one-sided"),
    (r"log-?\s?rank|wilcoxon|breslow|gray|kruskal|mann|fisher|permutation|rank[- ]sum", "logrank"),
)
PATTERNS = tuple((re.compile(words, re.IGNORECASE), nature) for words, nature in NAMED)
ONE_SIDED = Method("sided|tailed", NAMED[3][0])
REACH = 45


def p_nature(paper: Paper, record: EffectRecord | TestRecord) -> Nature | None:
    """The test behind a p value: linking's word, else that of the words around the p."""
    if isinstance(record, EffectRecord) and record.p_kind is not None:
        return record.p_kind
    if record.p is None or record.p.span is None:
        return None
    if isinstance(record, EffectRecord) and record.table is not None:
        if not p_is_its_own(paper, record):
            return "interaction"
        if p_of_times(paper, record):
            return "logrank"
    start, end = record.p.span.start, record.p.span.end
    around = paper.text[max(start - REACH, record.sentence.start) : end + 25]
    for pattern, nature in PATTERNS:
        if pattern.search(around):
            return nature
    return None


def says_one_sided(paper: Paper) -> bool:
    """True where the paper mentions one-sided tests anywhere."""
    return first(ONE_SIDED, paper.text) is not None
