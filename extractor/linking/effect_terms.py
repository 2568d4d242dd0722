"""Effects named by what has them, and words that are no group: pattern tables for ``named_effects``."""

import re

from extractor.document import Sought
from extractor.document.word_led import word_led

EFFECT_OF = Sought(
    "effect|impact|influence|benefit|efficacy|advantage",
    r"\b(?:effects?|effectiveness|impact|influence|benefits?|efficacy|advantages?)(?: \([^()]*\))? of (?:the |an? )?"
    r"(?P<a>(?!effects?\b)(?:(?!\s(?:on|and placebo|versus|vs|compared|over|in|for|among|at|after|during|was|were|is)\b)[^,;:()\[\]]){2,70})"
    r"(?:\s(?:versus|vs\.?|as compared (?:with|to)|compared (?:with|to)|over|relative to)\s(?:the )?(?P<b>(?:(?!\s(?:on|in|for|among|at|was|were|is|did)\b)[^,;:()\[\]]){2,60}))?"
    r"(?:\s(?:on|in reducing|in improving|in preventing)\s(?:the )?(?P<name>(?:(?!\s(?:in|among|for|was|were|is|after|during|at|could|did|between)\b)[^,;:()\[\]]){2,70}))?",
)
""" "the effect of zinc versus placebo on mortality"."""

EFFECT_BY = Sought(
    "intervention",
    r"\b(?P<a>intervention) (?:effects?\b(?:\s(?:on|for)\s(?:the )?(?P<name>(?:(?!\s(?:in|among|was|were|is|after|during|at|could|did|between)\b)[^,;:()\[\]]){2,70}))?|had (?:an?|no) (?:\w+ ){0,2}effect\b)(?P<b>(?!))?",
)
""" "an intervention effect was found on mortality"."""

EFFECT_FAVOURING = word_led(
    r"\b(?:effects?|differences?|improvements?|benefits?) (?:in favou?r of|favou?ring) (?:the |an? )?"
    r"(?P<a>(?:(?!\s(?:on|in|for|with|over)\b)[^,;:()\[\]]){2,50}) (?:on|in|for) (?:the )?(?:primary outcomes?,? |secondary outcomes?,? )?(?P<b>(?!))?"
    r"(?P<name>(?:(?!\s(?:in|among|for|was|were|is|after|during|at|with)\b)[^,;:()\[\]]){2,70})"
)
""" "significant effects in favour of zinc on mortality"."""

ASSOCIATION_BETWEEN = Sought(
    "between",
    r"\b(?:associations?|relationships?|correlations?|links?) between (?:the )?"
    r"(?P<a>(?:(?!\sand\s)[^,;:()\[\]]){2,70}) and (?:the |an? |higher |lower |reduced |increased |improved )*"
    r"(?P<name>(?:(?!\s(?:in|among|for|was|were|is|after|during|at|could|did|and|or)\b)[^,;:()\[\]]){2,70})(?P<b>(?!))?",
)
""" "a strong association between smoking and relapse"."""

INTRODUCED = re.compile(r"(?:(?:the|an?|use|using|receiving|treatment with|being|having|presence) (?:of )?)+")

NO_GROUP = re.compile(
    r"^(?:(?:the|our|this|that|these|those|their|a|an|any|all|both|each|no|only|similar|same|other|two|three|in|at|of|for|between|further|also|more|most|recent|present|current|primary|secondary|main|final|overall|total|significant|positive|negative|strong|logistic|linear|cox|subgroup|sensitivity|stratified|statistical|parallel)[\s-]+)*"
    r"(?:stud(?:y|ies)(?<!^study)|(?:intervention|treatment|study) types?|types? of (?:intervention|treatment|therapy)|randomi[sz]ation|trials?(?<!^trial)|analys[ie]s|subanalys[ie]s|analysing|(?:multi|uni|bi)-?varia(?:te|ble)(?: .*)?|(?:validation|training|test|derivation)(?: sets?)?|(?:(?:treatment|trial|study|intervention) )?(?:groups|arms)|group|arm|results?|findings?|conclusions?|meta-?analys[ie]s.*|systematic review.*|review|evidence.*|trends?.*|there|it|they|we|is|was|were|are|no|not|during|while|proportions?.*|percentages?.*|probabilit.*|models?|regression.*|importance|hr|or|rr|mrr|aor|ahr|ci|hazards?|odds(?: .*)?|(?:[a-z-]+ )*(?:rates?|incidences?|ratios?|mortality|survival|differences?|prevalences?)(?: ratios?)?|follow-up|patients|participants|subjects|people|both|respectively|magnitude.*|direction.*|difference.*|effects?|association.*|relationship.*|confidence.*|estimate.*|(?:\d+-?\s?)?(?:months?|weeks?|years?|days?)(?: .*)?|(?:at )?\d+-(?:month|week|year|day)s?\b.*|table.*|figure.*|rates?)$"
    r"|\bet al\b|^(?:in|at|after|during|between|that|which|when|where|if|as|with respect|compared|comparing|analysing|of) |^(?:was|were|is|are|had|has|have|did|excluding|exclusion|restricting)\b|[\[(]\w*$|\bratios?$|^\W*$|^p\b|^[\d.]+ (?:months|years|days|weeks)\b|\bp ?[<=>]"
)
"""Words that name the study, its statistics or its outcome, or hold a verb: never a group."""

VERB_BEHIND = re.compile(
    r"\s(?:was|were|is|are|had|has|have|did|reached|found|confirmed|revealed|showed|published|performed|demonstrated|conferred|resulted|led|increased significantly|experienced|observed|could|may|might|would|having (?:an? |the )?(?:\w+ly )?(?:higher|lower|fewer|more|less|better|worse|greater|longer|shorter))(?:\s|$)"
)
"""The verb behind a group, or its participle: "zinc demonstrated a significant effect", "zinc having a lower score"."""

ANAPHOR = re.compile(
    r"(?:[a-z]+: )?(?:however|moreover|furthermore|similarly|overall|in addition|although|but|and|also|thus|therefore|[a-z -]{0,40}analys[ie]s)?,?\s?"
    r"(?:the |this |these |that |a |an |no |its |their |corresponding |adjusted |unadjusted |crude |resulting |observed |overall |pooled |mean |absolute |relative |similar |significant(?:ly)? |statistically |there (?:was|were) |we (?:found|observed) )*"
    r"(?:differences?|effects?|hazard ratios?|hrs?|odds ratios?|ors?|risk ratios?|relative risks?|rrs?|reductions?|results?|advantage|benefit|trends?(?! (?:for|in|to|towards?)\b)|95%|confidence interval|(?:least[- ]squares |ls |model |treatment |between-group |group )+(?:mean )?differences?)\b"
)
"""A sentence that begins with what the sentence before has told of: "The difference persisted"."""

NO_OUTCOME = re.compile(
    r"(?:the |of |and |in |on |for |primary |secondary |main |other |additional |stud(?:y|ies)|trials?|clinical |statistical |efficacy|safety|patients?|baseline|characteristics|demographics?|participants?|enrol\w*|recruitment|follow-?up|compliance|adherence|tolerability|effects?|effectiveness|treatments?|interventions?|comparisons?|subgroups?|sensitivity|multi-?varia\w+|uni-?varia\w+|regression|cox|interim|post[- ]hoc|end ?points?|outcomes?|measures?|variables?|parameters?|population|sample|size|data|methods?|materials?|results?|findings?|discussion|conclusions?|background|objectives?|introduction|abstract|summary|analys[ie]s|models?|associations?|risk factors?|predictors?|prognostic factors?|factors?|section|appendix|table|figure|review|literature|limitations?|strengths?|implications?|design|setting|context|aims?|purpose|interpretation|principal|justification|calculations?|plan|key|general|overall|groups?|between|within|differences?|description|details|[\d.:\s/&,()-]+)+"
)
"""A heading that names no outcome."""

OPENS_FOR = re.compile(
    r"\W*(?:(?:results?|findings?): )?(?:(?:however|moreover|furthermore|similarly|overall|in addition|additionally|finally|and|but|also|conversely|in contrast),? )?"
    r"(?:for|regarding|concerning|as for|as regards|with (?:respect|regard)s? to|in terms of|in the case of)\s(?:the )?(?P<name>(?!an? |one |per )(?:(?!\b(?:each|every|tumou?rs?|cancers?|(?:[\w-]*-)?(?:ne[tn]s|gists|hccs)|\w+omas?|who|whom|which|those|patients?|participants?|subjects?|women|men|children|people|"
    r"individuals|adults|infants|boys|girls|cases|example|instance|increase|decrease|increment|units?|increases|analys[ie]s|models?|comparisons?|compared|studies|trials?|we|was|were)\b)[^,;:()\[\]]){3,70})(?:\s\([^()]{1,30}\))?,\s"
)
""" "For the sleep score, music was better": the outcome that a sentence opens with."""

BREAKS = re.compile(r";\s|,\s(?=(?:a|the|this|these)\s)")
"""Where a sentence comes back to what it has told of: "; the difference persisted"."""
