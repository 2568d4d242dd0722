"""What a sentence is asked once gives every stretch of it the answer that a search of its own would give."""

import re
from itertools import combinations

import pytest

from extractor.document import Sought
from extractor.linking import (
    contrast_terms,
    endpoint_terms,
    population_terms,
    role_terms,
    survival_terms,
    time_terms,
)
from extractor.linking.clause import read_clause
from extractor.linking.model_terms import HINT

ASKED: list[re.Pattern[str] | Sought] = [
    HINT,
    contrast_terms.BREAK,
    contrast_terms.COMPARED,
    contrast_terms.GROUP_BEHIND,
    contrast_terms.LOOSE,
    contrast_terms.STRICT,
    contrast_terms.TREND,
    role_terms.DEATHS_BY,
    role_terms.LISTED_OUT,
    role_terms.REASONS,
    endpoint_terms.HAPPENED,
    endpoint_terms.OF_NAMED,
    survival_terms.SURVIVAL_HINT,
    endpoint_terms.TO_NAMED,
    population_terms.IN,
    population_terms.SEEN_IN,
    time_terms.ADJECTIVE,
    time_terms.ADJECTIVES,
    time_terms.AT,
    time_terms.AT_LABEL,
    time_terms.AT_LIST,
    time_terms.LATER,
    time_terms.MEASURED,
    time_terms.MOMENTS,
    time_terms.WITHIN,
    time_terms.WORD_ADJECTIVE,
]
SENTENCES = [
    "in women with node-positive disease, 5-year survival was 62% and 48% at 5 and 10 years.",
    "reasons for withdrawal were nausea (n = 3) and rash, seen only in patients treated at week 12",
    "the reasons for exclusion were pregnancy (n = 4), asthma and a recent transfusion",
    "adjusted risk of relapse were lower in the group of pooled models, while men had higher incidence",
    "deaths were due to stroke after 2 months or within 30 days; smoking was associated with worse survival",
    "at baseline, week 4 and week 12, respectively, 24 hours after surgery or two-year follow-up",
    "the 1-, 3- and 5-year rates in group a compared with group b predicted death among all infants",
]


def spans(matches):
    return [match.span() for match in matches]


@pytest.mark.parametrize("sentence", SENTENCES, ids=range(len(SENTENCES)))
def test_every_stretch_of_a_sentence(sentence):
    clause = read_clause(sentence, sentence, 0, len(sentence), [])
    edges = sorted({*clause.starts, *clause.ends})
    for words in ASKED:
        for start, end in combinations(edges, 2):
            every = spans(words.finditer(sentence, start, end))
            assert spans(clause.every(words, start, end)) == every
            first = clause.first(words, start, end)
            assert (first and first.span()) == (every[0] if every else None)


@pytest.mark.parametrize("words", ASKED, ids=range(len(ASKED)))
def test_every_pattern_is_put_to_the_test(words):
    assert any(words.search(sentence) for sentence in SENTENCES)
