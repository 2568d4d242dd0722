"""What a paper says of its methods is found in any case, and no hint keeps it from being looked for."""

import pytest

from extractor.checking.methods import CLUSTERS, T_TEST, UNUSUAL, Method, first
from extractor.checking.nature import ONE_SIDED

RESAMPLED = (
    "bootstrapped|Bayesian model|credible intervals|profile-likelihood|Profile likelihood|jackknife|Fieller"
)
OF_RANKS = (
    "Hodges-Lehmann|permutation test|rank-based|Rank based|log-transformed|logarithmically transformed"
    "|ln transform|geometric means"
)
OF_COUNTS = (
    "exact logistic|Exact 95|Clopper|Newcombe|Wilson score|Wilson's interval|Miettinen|Agresti|mid-p|midp"
    "|median-unbiased|median unbiased|conditional maximum"
)
IN_CLUSTERS = (
    "cluster-randomised|clusters were randomised|Adjusted for clustering|randomised by clusters"
    "|group-randomised|Group randomization|intra-class correlation|intracluster correlation|design effect"
    "|Generalised estimating equations|generalized estimating"
)
OF_MEANS = (
    "t-test|T tests|ttest|Student|ANOVA|ANCOVA|analysis of variance|Analyses of covariance|linear mixed"
    "|Linear regression|mixed-effects|mixed model|repeated measures"
)
NAMED = [
    *((UNUSUAL["hazard"], phrase) for phrase in RESAMPLED.split("|")),
    *((UNUSUAL["values"], phrase) for phrase in f"{RESAMPLED}|{OF_RANKS}".split("|")),
    *((UNUSUAL["counts"], phrase) for phrase in f"{RESAMPLED}|{OF_COUNTS}".split("|")),
    *((CLUSTERS, phrase) for phrase in IN_CLUSTERS.split("|")),
    *((T_TEST, phrase) for phrase in OF_MEANS.split("|")),
    *((ONE_SIDED, phrase) for phrase in ("one-sided", "1-tailed", "One tailed", "one sided")),
]


@pytest.mark.parametrize(("method", "phrase"), NAMED)
def test_each_wording_is_found(method: Method, phrase):
    for said in (phrase, phrase.upper(), phrase.replace(" ", "\n")):
        plain = method.words.search(f"We used {said} here.")
        assert (first(method, f"We used {said} here.") is not None) == (plain is not None)
    assert method.words.search(f"We used {phrase} here.")


def test_what_is_not_named_is_not_found():
    assert first(CLUSTERS, "Patients were randomised one by one.") is None
