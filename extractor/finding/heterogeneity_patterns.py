"""Words around the heterogeneity of studies, in lower case."""

import re

from extractor.document import Sought

# "significance was set at p < 0.05"
SIGNIFICANCE_LEVEL = re.compile(
    r"(?:significan\w+|α|alpha)[^.;]{0,60}\b(?:set|defin\w+|accept\w+|consider\w+|deem\w+|taken|regard\w+"
    r"|level|threshold|declared|determined at|judged|established at|assumed|indicat\w+)|(?:set|defin\w+|accept\w+|consider\w+|deem\w+|taken|regard\w+"
    r"|denot\w+|indicat\w+)[^.;]{0,50}(?:significan|alpha)|entered (?:in |into )?(?:the |a )?multi"
    r"|(?:variables?|factors?|covariates?|predictors?|parameters?) (?:with|at|having|that had|showing) (?:an? )?p\b|(?:were"
    r"|was) included in (?:the )?multi|cut-?off"
)
"""A p value in such a sentence is a level that the authors set, not a result."""

# "a stricter level of significance was required for the first look (|p < 0.01)"
SIGNIFICANCE_LEVEL_BEFORE = Sought(
    "significance|nominal|conventional|critical|power of|determined as|assuming|requir",
    r"\blevels? of (?:statistical )?significance (?:(?:for|in) [^.;,()]{2,40} )?(?:(?:was|were|is|of|at)(?: (?:set|fixed|chosen|taken|put|kept|required|used))?)"
    r"(?: (?:at|to|as|for [^.;,()]{2,30}))?\s?(?:\d+\s?%\s)?\(?$|\b(?:an?|at the) nominal (?:two-sided |two-tailed )?$"
    r"|\b(?:conventional|critical|determined as|assuming|assuming an?|requir(?:ed|es|ing)|requir(?:ed|es|ing) an?) (?:two-sided |two-tailed )?$"
    r"|\bpower of (?:at least |more than )?\.?\d(?:[^.;,]|\.(?=\d)){0,30}$",
)
"""A round p value right behind these is a level that the authors set."""

# "test for heterogeneity"
HETEROGENEITY = Sought(
    "hetero|homogene|inconsisten|het", r"hetero-?gen|homogeneity|homogeneous|inconsisten|\bp_?-?het\b"
)
"""A p value or a chi-square behind these is Cochran's Q."""

# "heterogeneity of variance"
NOT_OF_STUDIES = re.compile(
    r"varianc|genetic|clonal|\bstrains?\b|\bcells?\b|tumou?rs? heterogen|slopes?|predictor|regression|explain"
)
"""Heterogeneity with these is not one between studies."""

# "I2 values of 25%, 50% and 75% were regarded as"
RULE_OF_THUMB = re.compile(
    r"\b(?:considered|considering|regarded|defined?|interpret\w*|categori[sz]\w*|represent(?:s|ed|ing)?|thresholds?"
    r"|cut-?offs?|classif\w*|deemed|suggested as)\b"
)
"""A round statistic of heterogeneity with these is a rule of reading; "considerable" is none of them."""

# " for |that for recurrence 71%"
AND_FOR = re.compile(r"\s?(?:that |those )?(?:for|of|in|among) [^.;()]{2,40}$")
"""What stands before a further value of a statistic named once."""
