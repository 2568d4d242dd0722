"""Noun phrases that name what a p value tests: pattern tables for ``names``."""

import re

from extractor.linking.phrase_terms import NO_ADVERB

LEAD = re.compile(
    rf"[\s,;:.)\]]*(?:(?:the|an?|any|no|some|its|their|his|her|our|this|these|those|such|both|all|each|neither|either|not|nor|and|or|but|clear|statistically|clinically|significant|non-?significant|additional|greater|higher|lower|more|fewer|less|longer|shorter|better|worse|poorer|increased|decreased|reduced|improved|larger|smaller|faster|slower|elevated|similar|comparable|further|much|highest|lowest|greatest|numerically|in|for|of|on|with|regarding|concerning|in terms of|with respect to|with regard to|as regards|to|often|also|than that of|only|even|still|approximately|about|strong|slight|marked|substantial|modest|minimal|apparent|no such|as well as|along with|up to|respectively|including|namely|so|as|were|was|had|did|is|are|there|evidence (?:of|for)|figures of|versus|vs|cumulative (?=incidence)|a number of|(?:treatment )?groups (?:for|in|on)|number of (?=patients)|the exception of|exception of|differences?(?= with respect| regarding| as regards)|(?!{NO_ADVERB}\b)[a-z]+ly|levels? of|values? of|¤|¤?-fold|[\d.]+-fold|[\d.,]+ ?%)\s)+"
)
"""Words before a name that are no part of it."""

DIFFERENCE = re.compile(
    r"(?:(?!(?:in|of|for|with|to|between|on|and|by|than|from)\s)[\w–-]+\s){0,3}?(?:differences?|imbalances?|discrepanc(?:y|ies)|superiority|disparit(?:y|ies))\b"
)
"""A noun phrase about a difference."""

RELATION = re.compile(
    r"(?:(?!(?:in|of|for|with|to|between|on|and|by|than|from)\s)[\w–-]+\s){0,3}?(?:correlations?|associations?|relationships?|relations?|concordance|agreement|links?)\b"
)
"""A noun phrase about a relation."""

CHANGE = re.compile(
    r"(?:(?!(?:in|of|for|with|to|between|on|and|by|than|from)\s)[\w–-]+\s){0,3}?(?:increases?|increments?|decreases?|reductions?|improvements?|changes?|declines?|rises?|falls?|drops?|elevations?|gains?|trends?|tendenc(?:y|ies)|benefits?|effects?|impact|influence|suggestion|prolongation|advantage)(?=\s(?:in|of|for|to|from|on|towards?|between|after|at|over|following|among|by|within|with|was|were|is|did|during|across|when)\b|\W*$|\s*[,.;:§¶¤])"
)
"""A noun phrase about a change."""

INTERACTION = re.compile(
    r"\binteractions?\b|\bmain effects?\b|\b(?:group|time|treatment|condition) effects?\b"
)

NAMED_INTERACTION = re.compile(
    r"(?:(?:[\w-]+\s(?:x|×|by|\*)\s){1,3}[\w-]+\s|(?:[\w-]+\s){0,2}?)(?:interactions?|(?:main )?effects?)\b"
)
"""An interaction with what it is of: "group x time interaction"."""

TOPIC = re.compile(
    r"\b(?:in|for|regarding|concerning|with (?:respect|regard) to|in terms of|as regards|in relation to|of|on|as to|about|within)(?<!based on)(?<!depending on)\s(?=(?:the |their |its |either |any |both |mean |median |¤ )*(?P<name>(?!groups?\b|arms?\b|treatments?\b|patients\b|favou?r\b|terms\b|respect\b|regard\b|relation\b|study\b|trial\b|both\b|any of\b|¤|\d+[- ](?:points?|%)|contrast\b|comparison\b|addition\b|these\b|this\b|those\b|it\b|\d+[\s-](?:years?|months?|weeks?|days?|hours?|min)\b(?=\s*(?:[,;.§¶¤]|$|\s(?:after|of|post|later|and|in|for)\b)))[^\s,;§¶¤]))"
)
"""What leads to that in which a difference was."""

TOWARDS = re.compile(
    r"\s?(?:towards?|for|to|of|on|in favou?r of)\s(?:(?:an?|the|increase|decrease|reduce|improve|lower|raise)\s)*"
)
"""What leads to that of which there was a trend."""

RELATED = re.compile(
    r"\s(?:(?:was|were|is|has been|could be)\s(?:(?:also|not)\s)?(?:found|seen|observed|noted|detected|identified|shown)?\s?|(?:found|seen|observed|noted|detected)\s)?(?:"
    r"(?:between|of|for|among)\s(?:the |both )?(?P<one>[^;§¶¤]{2,110}?)\s(?:and|with|to|versus)\s(?:the )?(?P<two>[^;§¶¤]{2,110}?)|(?:with|to)\s(?:the )?(?P<only>[^;§¶¤]{2,110}?))(?=$|[,;§¶¤]|\s(?:was|were|is|are|turned|remained|persisted|held|disappeared|became|reached|when|differed|indicating|suggesting|in the|in both|did|at)\b)"
)
"""The two of a relation: "a correlation between X and Y"."""

NAME_END = re.compile(
    r"[;:§¶]|\sas (?:reflected|indicated|judged|assessed|expressed|defined|evaluated)|,? i\.e\.|\s(?:was|were|is|are|did|has|had|have|been|could|would|when|while|whereas|if|because|although|suggest\w+|indicat(?:ing|ed)|which|who|respectively|resulting|leading|approached|such as|including|as (?:shown|seen|measured|compared|determined|evidenced|well as (?:in|for))|adjust\w+|(?:after|when|by) adjust\w+|after controlling|was observed|observed|found|differed|occurred|remained|being|by half|by a (?:third|quarter|half)|between (?:the |both |treatment |study |these |our |all )*(?:two |three |2 |3 |four )*(?:treatment |study |intervention |patient )?(?:groups?|arms?|treatments?|conditions?|cohorts?|sites)|(?:among|amongst|across|between|within|in|for|of) (?:the |all |both |any |either |each |these |of |any of )*(?:two |three |four |2 |3 |4 |treatment |study |intervention |patient |different )*(?:groups?|arms?|treatments|cohorts?)\b(?! [A-Z\d])|in favou?r|(?:as |when )?compar(?:ed|ing)|in comparison|relative to|versus|vs\.?|than|despite|even after|that|even|reached|remained|showed|improved significantly|(?:by|of|from|to|at|averaging|being|a)\s(?:an? |the |mean |median |about |approximately |up to |~|>|<|only |average )*¤|(?:by|from) (?:an? |the |mean |median |about |approximately |up to |~|>|<|only |average |almost |nearly )*\d\S*)(?=$|[\s,.;:§¶¤])|¤"
)
"""Where a name ends."""

BETWEEN_TWO = re.compile(r"(?<!time)(?<!interval)(?<!gap)(?<!distance)(?<!interaction)\sbetween\s")
""" "speed| between visits 4 and 5": the two compared are no part of the name."""

COUNTED = re.compile(
    r"(?:(?:mean|median|overall|total)\s)*(?:proportion|percentage|number|frequency|share|rate|prevalence)s?(?: of \S|$)"
)
"""A name that goes on to what the counted did: "proportion of patients| who had fever"."""

WHO = re.compile(r"(?:who|that|which|whose)\s(?:\w+ly\s)?(?:was|were|had|have|has|did)?\s?")

TAIL = re.compile(
    r"(?:[\s,.:(]|\b(?:was|were|is|also|significant(?:ly)?|statistically|highly|higher|lower|not|both|all|for|and|or|the|with|by|an?|at|in|of|to|from|than|more|less|n|p|log-?rank|on|only|however|even|either|reported|alone (?=$)|as|over|respectively|among|between|were also|most|least|but|each|had|among the|no|significantly more|ranging|except|clearly|that|it|greater|better|worse|longer|shorter|often|so|value|(?:and|or) not))+$"
)
"""Words behind a name that are no part of it."""

NOTHING = re.compile(
    r"(?:(?:the|this|these|those|that|an?|no|any|such|both|all|main|group|treatment|overall|other|intervention|post[- ]?hoc|between-group|statistical(?:ly)?|clinical(?:ly)?|significant|further|only|of|our|friedman|chi-?squared?|anova|repeated[- ]measures|multiple|logistic|regression|univariate|multivariate|multivariable|univariable|analys[ie]s|wilcoxon|log-?rank|cox|time|borderline|values?|each)\s?)*(?:there|this|these|those|that|as|it|they|we|which|who|one|and|compared|differences?|results?|findings?|correlations?|associations?|relationships?|relations?|changes?|trends?|tests?|figures?|numbers?|comparisons?|analys[ie]s|significance|increases?|decreases?|reductions?|improvements?|fall|rise|declines?|effects?|interactions?|models?|agreement|concordance|groups?|patients|participants|subjects|data|former|latter|observations?|patterns?|proportions?|percentages?|ones|those|in|of|total|not|p|yes|both|all|two|three|four|women|men|children|cases|respectively|[\d.,–−%-]+|(?:it|them|this|these|those)\s.*)?"
)
"""Words that name nothing that could be tested."""

OF_ALL = re.compile(r"^(?P<all>.*\b(?:of|in|for)\s)(?P<one>\S.*)$")
""" "mean change of A (and B)": what the items of a list share."""

WHOLE_END = re.compile(
    r"[;:§¶¤]|\s(?:was|were|is|are|did|has|had|when|emerged|approached|reached|showed|found|observed|which|that|although|indicating|suggesting|respectively|as)\b|, (?=[a-z])"
)
"""Where an interaction ends."""

CAPITALS = re.compile(r"\b[A-Z]{2,}\b")
GROUP_WORD = re.compile(
    r"\b(?:groups?|arms?|patients|more|often|also|only|had|were|alone|therapy|treatment|subjects|participants)\b"
)
GROUP_LEAD = re.compile(r"\s(?:in|for|among|with|by|from|within|to)\s(?:(?:the|both|all|either|each)\s)?$")
""" "cardiac index| in the |A group"."""

TREND = re.compile(r"(?:trends?|tendenc(?:y|ies)|suggestion)$")
ON_WHAT = re.compile(
    r"(?<=effect)\son\s|(?<=impact)\son\s|(?<=effects)\son\s|(?<=impacts)\son\s|(?<=influence)\son\s"
)
""" "effect| on |X"."""
