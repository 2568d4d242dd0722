"""What a paper says of its own methods, where that makes an odd number an honest one.

The rules measure against the usual Wald interval and the usual tests. A bootstrap interval, a rank test or a
trial of clusters gives other numbers, and a paper that names one is not to be accused of a misprint.
"""

import re
from functools import lru_cache

from extractor.document.word_led import word_led
from schemas.paper import Paper
from schemas.record import EffectRecord
from schemas.value import Measure


class Method:
    """Words for a method in any case, and strings in lower case of which each match holds at least one.

    Whether a paper holds a string is known in a hundredth of the time that the words need to find nothing.
    Two methods are the same only if they are one object: the hash of a pattern is dear.
    """

    __slots__ = ("hints", "lowered", "words")

    def __init__(self, hints: str, words: str) -> None:
        self.hints = tuple(hints.split("|"))
        self.words = word_led(words, re.IGNORECASE)
        self.lowered = word_led(words.lower())  # a fifth of the time, and most papers name no method

    def named(self, text: str, lowered: str) -> re.Match[str] | None:
        """The first match in a text, whose lower case is known."""
        if not any(hint in lowered for hint in self.hints) or not self.lowered.search(lowered):
            return None
        return self.words.search(text)


RESAMPLED = (
    r"bootstrap|bayesian(?!\s+information)|credible\s+interval|profile[- ]likelihood|jackknife|Fieller"
)
RESAMPLED_HINTS = "bootstrap|bayesian|credible|likelihood|jackknife|fieller"
OF_RANKS = (
    r"Hodges.Lehmann|permutation|rank[- ]based|(?:log(?:arithmically)?|ln)[- ]transform|geometric\s+mean"
)
OF_COUNTS = (
    r"exact\s+(?:logistic|confidence|binomial|interval|conditional|odds|95)|Clopper|Newcombe|Wilson'?s?\s+(?:score|method|interval|CI|confidence)|Miettinen|"
    r"Agresti|mid-?p\b|median[- ]unbiased|conditional\s+maximum"
)
UNUSUAL = {
    "hazard": Method(RESAMPLED_HINTS, RESAMPLED),
    "counts": Method(
        f"{RESAMPLED_HINTS}|exact|clopper|newcombe|wilson|miettinen|agresti|mid-p|midp|unbiased|conditional",
        f"{RESAMPLED}|{OF_COUNTS}",
    ),
    "values": Method(
        f"{RESAMPLED_HINTS}|hodges|permutation|rank-based|rank based|transform|geometric",
        f"{RESAMPLED}|{OF_RANKS}",
    ),
}
"""Methods whose intervals are not symmetric, by what they are used on: "bootstrapped 95 % CIs"."""
HAZARDS = {Measure.HR, Measure.SHR}
COUNTED = {Measure.OR, Measure.RR, Measure.IRR, Measure.RD}

CURRENCY = re.compile(r"[$€£¥]|\b(?:euros?|dollars?|eur|usd|gbp|yen)\b", re.IGNORECASE)
"""Costs are so skewed that their intervals are bootstrapped or of a gamma model, said or not."""
EXACT_TEST = re.compile(r"exact\s+test", re.IGNORECASE)
"""Beside the effect itself it means an exact interval; elsewhere it may be of other numbers."""
CLUSTERS = Method(
    "cluster|group-randomi|group randomi|correlation|design|estimating",
    r"cluster[- ]?(?:randomi|trial|design|level|adjust|effect|controlled)|"
    r"(?:effect|adjust\w*)\s+(?:of|for)\s+cluster|randomi[sz]\w+\s+(?:by|in|of)\s+(?:\w+\s+)?clusters?|"
    r"clusters?\s+(?:were|was)\s+randomi|group[- ]randomi|"
    r"intra-?(?:cluster|class)\s+correlation|design\s+effect|generali[sz]ed\s+estimating",
)
"""Patients who are not independent: "adjusted for the cluster design"."""
MEDIANS = re.compile(r"\bmedians?\b", re.IGNORECASE)
T_TEST = Method(
    "t-test|t test|ttest|student|anova|ancova|variance|linear|mixed|repeated",
    r"\bt[- ]?tests?\b|\bstudent|\bAN(?:C)?OVA|analys[ie]s\s+of\s+(?:co)?variance|"
    r"linear\s+(?:mixed|regression|model)|"
    r"mixed[- ](?:effects?|model)|repeated\s+measures",
)
"""Tests of means, whose p values in small studies are Student's."""


def unusual(paper: Paper, record: EffectRecord) -> str | None:
    """The method named in the paper that makes intervals of this kind of effect asymmetric."""
    sort = "hazard" if record.measure in HAZARDS else "counts" if record.measure in COUNTED else "values"
    named = first(UNUSUAL[sort], paper.text)
    if named is not None:
        return named
    found = None
    if not record.measure.is_ratio and CURRENCY.search(record.quote):
        return "costs"
    if not record.measure.is_ratio:
        # The difference of two medians has an interval made of ranks, whether the paper says so or not.
        found = MEDIANS.search(paper.text, record.sentence.start, record.sentence.end)
    if found is None:
        found = EXACT_TEST.search(paper.text, record.sentence.start, record.sentence.end)
    return " ".join(found[0].split()) if found is not None else None


def clustered(paper: Paper) -> str | None:
    """The words that say that patients came in clusters."""
    return first(CLUSTERS, paper.text)


def tests_means(paper: Paper) -> bool:
    """True where the paper names a t test, an analysis of variance or a linear model."""
    return first(T_TEST, paper.text) is not None


@lru_cache(maxsize=8)
def first(method: Method, text: str) -> str | None:
    """The first match in a whole paper, in single spaces: asked for every record, searched for once."""
    found = method.named(text, _lowered(text))
    return " ".join(found[0].split()) if found is not None else None


@lru_cache(maxsize=1)
def _lowered(text: str) -> str:
    return text.lower()
