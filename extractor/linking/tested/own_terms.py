"""Words beside a p value in its bracket: pattern tables for ``own_words``."""

import re

from extractor.linking.tested.plain_terms import STATISTIC_NAME

_TEST_NAME = (
    r"(?:(?:by|using|with|from)\s)?(?:the )?(?:(?:one|two|2|1)[- ](?:way|sided|tailed|sample)|fisher['’]?s?(?: exact)?|exact|chi[- ]?squared?|χ2?|χ²|x2|student['’]?s?|t-?"
    r"|mann[- –]whitney(?: u)?|wilcoxon(?: (?:rank|signed)[- ](?:sum|rank)s?)?|kruskal[- –]wallis|log-?rank|an[c]?ova|manova|friedman|mcnemar['’]?s?|pearson['’]?s?|spearman['’]?s?"
    r"|kw|wald|cox|logistic regression|linear regression|anova|unpaired|paired|likelihood[- ]ratio|shapiro[- –]wilk|bonferroni|tukey|post[- ]?hoc|repeated measures)"
)

NO_OWN = re.compile(
    rf"(?:(?:{_TEST_NAME}|tests?|analysis|all|both|each|every|any|overall|respectively|n|n\.?s\.?|p|ps|p-?values?|values?|for|at|with|by|of|and|or|a|an|the|in|to|trend|linear|interaction|adjusted|unadjusted"
    r"|corrected|crude|nominal|significant|not significant|non-?significant|figs?|figures?|tables?|supplementary|additional|data|file|see|not shown|shown|difference|differences|between|among|groups?|comparisons?|mean|median|ratio|hr|or|rr"
    r"|md|ci|95|%|df|r|rs|t|f|z|u|h|w|d|b|q|s|rho|ρ|τ|β|κ|kappa|k|χ|η2|partial|i2|se|sd|coefficient|correlation|exact|versus|vs|compared|model|table|respective|sided|tailed|two|one|ns|others?|post|hoc|heterogeneity|univariate|multivariate|univariable|multivariable"
    r"|non-?inferiority|superiority|equivalence|significance|level|scores?|only|i\.e\.|e\.g\.|also|statistically|same|effect|size|cohen['’]?s?|[a-z]|pcox|log|rank|shapiro|wilk|mann|whitney|kruskal|wallis|linearity|them|these|those|\d+[a-z]?)(?:[\s,:;=.()\[\]/-]+|$))*+"
)
"""Words at a p value that name nothing; possessive, as a word that two of its alternatives read is as good by either."""

NUMBERED = re.compile(
    r"(?:^|\s)[=±]|\d\s?[=±]|^\W*\d[\d.,\s%]*$|\d/\d|^(?:vs|versus)\b|\b(?:was|were|is|are|had|has|did)\b|[(\[]$"
)
"""Words at a p value that are numbers."""

_OWN_NAME = r"(?P<name>[a-z][^;:=<>≤≥]{0,70}?)"

BEFORE_P = re.compile(
    rf"[\s,]*(?:(?:and|or)\s)?{_OWN_NAME}(?=[,:]?\s*(?:$|all\s*$|both\s*$|p[- ]?(?:values?)?\s*$|[−–-]?\s?\d*\.\d|{STATISTIC_NAME}(?:\s?\([^)]*\)|\s?[\d,.]+)?\s?[=<>≤≥]))"
)
""" "women: |P", "CRP, |0.36, P": the words before a p value in its bracket."""

BEHIND_P = re.compile(
    r"(?:;\s95\s?% ci[^a-z]*)?\s*(?:,\s)?(?:(?:for|in|on|between|among|at|when)\s)(?:the )?(?P<name>(?!(?:all|both|each|every|any|trends?|linear|interactions?|non-?inferiority|superiority|heterogeneity|equivalence|overall|linearity|homogeneity)\b)[^;,]{2,80}?)(?=[;,]|\s(?:and|or)\s(?=\s*(?:p\b|\d?\.\d|$))|\s*$|\sand\s*$)"
    r"|\s(?P<bare>(?!and\b|or\b|by\b|using\b|adjusted\b|after\b|vs\b)[a-z][\w-]{2,20})(?=\s*[;)]|\s*$)"
)
""" "P = 0.72| for A versus B"."""

FOR_WHAT = re.compile(
    r"\sfor (?:the )?(?P<name>(?!(?:all|both|each|every|any|overall|trends?|linear|interactions?|differences?|comparisons?|groups?|non-?inferiority|superiority|heterogeneity|equivalence|linearity|homogeneity)\b)(?:[^,;()\[\]]|\([^()]*\)){2,110}?)(?=[,;)\]]|\.(?:\s|$)|\sand\s\d?\.\d|\s(?:compared|was|were|is|and)\b|\s*$)"
)
""" "P = 0.03| for sleep, 0.40| for mood": what a p value outside brackets says that it is of."""

INSERTED = re.compile(
    r"^(?:except(?: for)?|but for|also|and|or|only)\s|\s\([^()]*\)(?=\s[<>≤≥\w])", re.IGNORECASE
)
"""What stands before such words or in a bracket among them: "score| (SAVE)| >6"."""
