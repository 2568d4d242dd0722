"""What a paper says once of all its intervals: the level, and what stands in brackets."""

import re

from extractor.document import Document
from extractor.finding.foreign import renamed_measures
from extractor.finding.numbers import read_number
from extractor.finding.passage import Memory
from extractor.finding.quantity import SpreadName
from schemas.printed import Printed

# "95 % ci"
_LEVEL = re.compile(
    r"(?P<level>9(?<![\d.]9)\d(?:\.\d)?)\s?(?:%|per ?cent)\s?-?(?:c\.?i|confiden|cri|credible)"
)
# "75/68"
_PAIRS = re.compile(r"(\d(?<![\d/.]\d)\d{0,3})/(\d{1,4})(?![\d/.]|\s?mm)")
# "a meta-analysis of"
_REVIEW = re.compile(r"meta-?analys|review|pooled analysis")
# "median (", "means ±", "median and the"
_OPENED = r"[\s,]{0,2}(?:values? )?(?:\(|\[|and |with |"
_SPREADS: tuple[tuple[re.Pattern[str], SpreadName], ...] = (
    (re.compile(rf"medians?{_OPENED}± ?)(?:the )?(?:inter-?quartile ranges?|iqrs?|25th)"), "iqr"),
    (re.compile(rf"medians?{_OPENED.rstrip('|')})(?:the )?(?:full )?range"), "range"),
    (re.compile(rf"means?{_OPENED}±\s?)(?:the )?(?:standard deviations?|sds?\b)"), "sd"),
    (re.compile(rf"means?{_OPENED}±\s?)(?:the )?(?:standard errors?|sems?\b|ses?\b)"), "se"),
)


def habits(document: Document, lowered: str) -> Memory:
    """What a paper is in the habit of: one level, one spread in brackets, arms in pairs, renamed measures."""
    memory = Memory()
    levels = list(_LEVEL.finditer(lowered)) if "%" in lowered else []
    if levels and len({match["level"] for match in levels}) == 1:
        span = document.source_span(*levels[0].span("level"))
        value, decimals = read_number(levels[0]["level"])
        memory.level = Printed(text=document.quote(span), value=value, decimals=decimals, span=span)
    memory.review = bool(_REVIEW.search((document.paper.metadata.title or lowered[:400]).lower()))
    memory.arm_pairs = _prints_arm_pairs(lowered)
    named = [name for pattern, name in _SPREADS if pattern.search(lowered)]
    memory.spread = named[0] if len(named) == 1 else None
    memory.renamed = renamed_measures(lowered)
    return memory


def _prints_arm_pairs(lowered: str) -> bool:
    """Whether "75/68" means 75 in one arm and 68 in the other: some pairs are no "n of m"."""
    pairs = [(int(m[1]), int(m[2])) for m in _PAIRS.finditer(lowered)] if lowered.count("/") > 3 else []
    falling = [pair for pair in pairs if pair[0] > pair[1]]
    return len(pairs) >= 4 and len(falling) >= 3
