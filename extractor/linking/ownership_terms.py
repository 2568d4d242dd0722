"""Words that tell a result from a citation: pattern tables for ``ownership``."""

import re

AUTHORS = re.compile(
    r"(?P<who>[A-Z][\w'’-]+(?: (?:and|&) [A-Z][\w'’-]+| et al\.?| and (?:colleagues|co-workers|coworkers)|,? [A-Z]\. et al\.?))"
)

MARK = re.compile(r"(?:\[|\()(?P<marks>\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*)(?:\]|\))")

SAID_BEFORE = re.compile(
    r"\bprevious(?:ly)? (?:stud|report|publish|trial|work|series|analys|data|meta)|\b(?:has|have) been (?:reported|shown|demonstrated|described|estimated|found|associated|observed)|\bin (?:a|an|one|another|the) (?:recent |large |previous |earlier |prior |similar )+(?:study|trial|series|analysis|meta-analysis|report|phase|review|cohort)"
    r"|\bstud(?:y|ies) (?:by|from|of|have|has|reported|showed)|\bother (?:studies|series|reports|authors|investigators)|\bin the literature|\bprior (?:studies|trials|reports)|\brecent(?:ly)? (?:studies|trials|reports|published|phase|meta)|\bseveral (?:studies|trials)|\bet al\b|\bthere is (?:\w+ )?evidence|\bis found in (?:about|approximately|up to)\b|\bin that (?:study|trial|series|report)\b"
    r"|\breported (?:in|by|that|a|an)\b|\b(?:is|was|were|are) (?:estimated|known|reported)|\b(?:worldwide|globally|annually|each year|per year|in the united states|in the us\b|in europe)"
)

OWN = re.compile(
    r"\b(?:our|we|this study|the present|the current|this trial|present study|this analysis|these results|this cohort|this series|our study|this (?:meta-analysis|systematic review|review))\b"
)

GOES_ON = re.compile(
    r"(?:in )?(?:this|that|these|those|the|their|they|both|all|similar\w*|however|moreover|furthermore|in addition|also|it|with these)\b(?! present| current| our)[^,;.]{0,20}\b(?:stud|author|trial|series|group|investigator|patients|showed|found|report|criteria|orr|pfs|os|response|rate|survival|they|it)"
)

THIS_STUDY = re.compile(r"(?:in )?(?:this|that) (?:study|trial|series|report|meta-analysis)\b")
"""Right behind a sentence about another study, "this study" is that one."""

ONE_OF = re.compile(r"\b(?:one|another) of (?:these|the|those) (?:studies|trials)\b")
""" "one of these studies (24) also reported ...": a review's words about one study."""

OF_ALL = re.compile(
    r"\b(?:pooled|overall|all studies|included studies|meta-analys\w+|heterogeneity|(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:[a-z]+ )?(?:studies|trials))\b"
)
