"""Words that tell a result from a citation: pattern tables for ``ownership``."""

import re

from extractor.document.word_led import word_led

AUTHORS = re.compile(
    r"(?P<who>[A-Z][\w'’-]+(?: et al\.?| and (?:colleagues|co-?workers|associates|(?:his|her|their) (?:team|group|colleagues|co-?workers))|,? [A-Z]\. et al\.?)"
    r"|[A-Z][a-z'’-]+[\w'’-]* (?:and|&) [A-Z][a-z'’-]+[\w'’-]*(?=,? ?(?:\[|\(?(?:19|20)\d\d|\(\d|reported|found|showed|shown|described|observed|demonstrated|noted|concluded|studied|evaluated|compared)))"
)
""" "Bettini et al.", "Jensen and Holm (2011)"; not "Pain and Function"."""

MARK = re.compile(r"(?:\[|\()(?P<marks>\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*)(?:\]|\))")

SAID_BEFORE = re.compile(
    r"\bprevious(?:ly)? (?:stud|report|publish|trial|work|series|analys|data|meta)|\b(?:has|have) been (?:reported|shown|demonstrated|described|estimated|found|associated|observed)|\bin (?:a|an|one|another|the) (?:recent |large |previous |earlier |prior |similar )+(?:study|trial|series|analysis|meta-analysis|report|phase|review|cohort)"
    r"|\bstud(?:y|ies) (?:by|from|of|have|has|reported|showed)|\bother (?:studies|series|reports|authors|investigators)|\b(?:a|an|one|another) (?:recent(?:ly)?|earlier|previous)(?: [\w-]+){0,2} (?:study|trial|analysis|report|survey|review)\b|\bin the literature|\bprior (?:studies|trials|reports)|\brecent(?:ly)? (?:studies|trials|reports|published|phase|meta)|\bseveral (?:studies|trials)|\bet al\b|\bthere is (?:\w+ )?evidence|\bis found in (?:about|approximately|up to)\b|\bin that (?:study|trial|series|report)\b"
    r"|\baccording to (?:the |other |previous |published |earlier )*(?:literature|reports|studies|data|series|trials|surveys?)\b|\bin (?:some|several|many|most|various|certain|a few) (?:other )?(?:cohorts|series|studies|reports|trials|centres|countries)\b|\b(?:a|an|another|one) (?:[a-z]+ )?(?:group|team)\b,? (?:who|that|which) (?:reported|observed|found|showed)\b"
    r"|\breported (?:in|by|that|a|an)\b|\b(?:is|was|were|are) (?:estimated|known|reported)|\b(?:worldwide|globally|annually|each year|in the united states|in the us\b|in europe)"
)

OWN = re.compile(
    r"\b(?:our(?! (?:knowledge|(?:group|team)(?! of)|site|hospital|cent(?:re|er)|institutions?|departments?|country|laboratory|own (?:previous|earlier)|(?:previous|earlier|prior|former)(?:ly)?)\b)"
    r"|we(?! (?:have |had )?(?:previously|earlier|recently)\b)|this study|the present|the current|this trial|present study|this analysis|these results|this cohort|this series|our study|this (?:meta-analysis|systematic review|review))\b"
)
"""The paper's own work; not "to our knowledge", "in our previous trial", "as we previously reported"."""

OUR_PLACE = word_led(
    r"\bour (?:group|team|site|hospital|cent(?:re|er)|institutions?|departments?|country|laboratory)\b"
)
"""The authors' own, unless a reference mark stands beside it: "at our hospital, 12% died"."""

A_STUDY = re.compile(
    r"(?<!\bas )(?<!\bis )(?<!\bwas )(?<!\bof )\b(?:a|an|one|another) (?:(?!(?:of|in|for|the|to|and|with|during|at|on|by|from|that)\b)[\w-]+,? ){0,5}?(?:trial|study|survey|meta-analysis|registry|series|cohort)"
    r"(?: \([^()]{1,30}\))?(?: of| in| among| with| by| from| on| that| which| conducted| performed| published| combining| comparing| evaluating| investigating| involving| including| using| showed| found| reported| demonstrated|,) "
    r"|\baccording to (?:the )?[\w-]+ [\w-]+ (?:trial|study|survey|registry)\b|\bthat (?:study|trial|survey) (?:found|observed|showed|reported|had|was)\b"
)
""" "In a trial of forty subjects": an indefinite study in a discussion is another one."""

FOUND_EARLIER = re.compile(r"\bwe (?:also )?(?:found|showed|observed|demonstrated|reported|saw|noted)\b")
"""In an introduction what was found was found before this paper."""

AS_OURS = re.compile(r"\b(?:to|with|as(?: in)?) $")
"""Before "our study": another one is set beside it."""

POINTING = re.compile(r"\b(?:this|that|these|those) (?:estimated |reported |observed )?$")
"""Before a number that was told already: "this 40% rate"."""

CONSISTENT_WITH = re.compile(
    r"\b(?:in (?:accordance|line|agreement|keeping)|consistent|comparable|similar)\s(?:with|to)\s(?!(?:our|this|those of our)\b)(?:[\w-]+\s){0,5}?"
    r"(?:estimates?|reports?|literature|surveys?|stud(?:y|ies)|trials?|findings?|observations?)\s(?:that|showing|reporting|suggesting|indicating|estimating|finding|in which|where)\b[^;]*$"
)
""" "in line with the global estimate that up to 48%"."""

CONTENT = re.compile(r"\b[a-z]{6,}\b(?<!ing)(?<!ed)(?<!ly)")
"""Words that may name what a study was about."""

GOES_ON = re.compile(
    r"(?:in )?(?:this|that|these|those|the|their|they|both|all|similar\w*,?|likewise,?|however|moreover|furthermore|in addition|also|it|with these)(?=[\s,])(?! present| current| our)[^,;.]{0,20}\b(?:stud|author|trial|series|group|investigator|patients|showed|found|report|criteria|orr|pfs|os|response|rate|survival|they|it)"
)

THIS_STUDY = re.compile(r"(?:in )?(?:this|that) (?:study|trial|series|report|meta-analysis)\b")
"""Right behind a sentence about another study, "this study" is that one."""

ONE_OF = word_led(r"\b(?:one|another) of (?:these|the|those) (?:studies|trials)\b")
""" "one of these studies (24) also reported ...": a review's words about one study."""

OF_ALL = re.compile(
    r"\b(?:pooled|overall|all studies|included studies|meta-analys\w+|heterogeneity|(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:[a-z]+ )?(?:studies|trials))\b"
)

OUR = word_led(r"\b(?:our|ours|present study|current study|this study)\b[^,;()]{0,40}$")
BESIDE_OWN = re.compile(
    r"(?:(?:similar|contrary|comparable|in contrast|in line|in agreement|in accordance|consistent|unlike|supporting)(?: (?:to|with))?|as in) (?:our|the present|the current|this)\b[^,;]{0,50},\s(?=[^;]{0,140}\b(?:stud|trial|author|investigat|et al|found|report|show))"
)
""" "Similar to our study, the other found 8%": told of the other."""

OF_METHOD = re.compile(
    r"(?:['’]s)?[\s,]{0,2}(?:\(?(?:19|20)\d\d\)?(?:['’]s)? )?(?:\[\d+\] )?(?:validated )?(?:classification|criteri|method|score|questionnaire|definition|scale|formula|equation|technique|protocol|model|test\b|index)"
)
""" "by the Kahl et al. classification": a method, no result."""

MARK_AT_VALUE = re.compile(
    r"\s?%?(?:\s[^\s\[\]()]{1,8}){0,2}\s?\)?,?\s?\[(?P<marks>\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*)\]"
)
""" "(16 ± 2.2 %) [19]": the mark belongs to the value."""

BY_OTHERS = re.compile(
    r"\s?%?\s?\)?,?\s(?:as |was |were )?(?:(?:reported|observed|found|described|shown|seen|obtained)\s(?:by|in)|by)\s(?:the )?[A-Z]"
)
""" "lower than the 16% reported by Wu"."""

VERSUS_OURS = re.compile(
    r"\s?%?\s?[a-z]{0,8}\s?\)?\s(?:to|versus|vs\.?|v|than|against|compared (?:with|to))\s(?:the )?(?:our|ours|in our|in the present|in this study)\b"
)
""" "35% versus our 43.5%": the first is another's."""

NAMED_TRIAL = re.compile(
    r"\b(?:[Tt]he|of|in|from|by) (?P<name>(?:[A-Z][A-Z0-9-]{2,}[a-z]?|[A-Z][a-z]*[A-Z][\w-]*|(?!(?:Phase|Primary|Current|Present|Main|Pilot|Original|Parent|Control|Safety|Validation|Training|Intervention)\b)[A-Z][a-z]{2,}(?: [A-Z][a-z]+)?)(?:[ -][A-Z0-9][\w-]*){0,3}?) (?:trial|study|registry|survey|cohort|Trial|Study|Registry|Survey|Cohort)\b(?! (?:protocol|design|population|arm|group))"
)
""" "in the POLAR trial", "the Apple Heart Study": another's where the paper's first pages do not name it."""

AGAINST = re.compile(
    r"\b(?:than|to|with|as|from|versus|vs\.?)\s(?:the |that of |an? |values? of |rates? of )*(?:about |only |approximately |around )*$"
)
""" "consistent with the 36% ...": what a value is set against."""

SEEN_ELSEWHERE = re.compile(
    r"\s?%?\s?\)?(?:\s[\w-]+){0,3}?\s(?:(?:found|seen|observed|reported|described|noted|shown|documented|obtained|estimated|given|published)\s(?:by|in|for|with|among|from)\s(?!(?:our|this|the present|the current|both|each|these|either|the (?:same|two|other|control|intervention|treatment|placebo|present|first|second|latter|former))\b)"
    r"|in (?:the |an? )?(?:[\w-]+ ){0,3}(?:series|stud(?:y|ies)|trials?|reports?|reviews?|survey|registry|meta-analysis)\s(?:of|by|from)\s)"
)
""" "the 36% found in a national survey", "16% in the series of Holm"."""

IN_EARLIER = re.compile(
    r"(?:(?!\b(?:than|to|versus|vs|compared)\b)[^;:,])*?\s(?:in|from|by|of)\s(?:the |an? |one |some |several )?(?:earlier|previous|prior|other|another|historical|published|similar|large|recent)\s(?:[\w-]+ ){0,3}?(?:trials?|stud(?:y|ies)|series|reports?|cohorts?|reviews?|surveys?|publications?|data|literature)\b"
)
""" "30% in a previous study"."""

OF_OURS = re.compile(r"\b(?:group|groups|arm|arms|controls?|placebo|our|ours|we|present|current)\b")
"""Words that make a value set against another one of the paper's own."""

OTHER_TRIAL = re.compile(
    r"(?:compared (?:with|to)|than|versus|vs\.?)\s(?:that |those )?(?:in |of |from )?the (?P<name>[A-Z][\w-]*[A-Z0-9][\w-]*(?: [A-Z0-9][\w-]*)?) (?:trial|study|cohort)\s?\($"
)
""" "54.9% compared to the ROLIM trial (33.7%)"."""

SOURCES = re.compile(r"\bet al\b|\[\d|\(\d{1,3}(?:[,–-]\s?\d{1,3})*\)|\bprevious|\breported\b")

LESS_THAN_REPORTED = re.compile(
    r"[^;:]{0,140}?(?:; (?:this|these|which)\b[^;:]{0,40}?)?\b(?:higher|lower|less|more|greater|longer|shorter|similar|comparable|consistent|in line|in contrast)\b[^;:]{0,30}?\b(?:than|to|with)\b[^;:]{0,40}?\b(?:previous\w*|reported|literature|other (?:studies|trials|series)|earlier)\b"
)
""" "42% were positive, which is less than previously reported [10]": the 42 % is the paper's."""

ORIGINAL_STUDY = re.compile(
    r"\s?(?:[\w-]+\s){0,4}?(?:included |enrolled |randomi[sz]ed |recruited )?(?:in|of|from)\s(?:the|our|an?)\s(?:original|parent|previous|earlier|prior|index)\s(?:[\w-]+\s){0,2}?(?:study|trial|cohort|report|analysis|population)\s?[(\[](?P<marks>\d{1,3})[)\]]"
)
""" "321 patients included in the original study [7]"."""

REVIEW = re.compile(
    r"\b(?:meta-?analys[ie]s|systematic (?:literature )?review|scoping review|literature review|narrative review|umbrella review|overview of)\b"
)
"""What the title of a review says."""

PRONOUN = re.compile(
    r"(?:in )?(?:this|these|those|they|their|such|he|she|it|his|her|additionally|moreover|furthermore|in addition|similarly|among (?:these|them|those|all))\b(?! (?:meta-analysis|review|systematic|pooled))"
)
"""How a sentence goes on about the study of the sentence before."""

ONE_MARK = re.compile(r"[^\d]*\d{1,3}[^\d,;–-]*$")
"""One reference, not a list of several."""

COUNT_OF_STUDIES = re.compile(
    r"(?:only |furthermore,? |however,? |moreover,? |overall,? |in total,? |of these,? |additionally,? )*(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}|all|most|both|several) (?:of the |of these |included |other |retrospective |prospective )*(?:studies|trials|articles|cohorts|rcts)\b"
)
""" "Four studies (20, 22, 23) reported X": a review's own count."""
