"""Words that make counted people a cohort: pattern tables for ``cohort_rules``."""

import re

from extractor.document.word_led import word_led

COHORT = re.compile(
    r"\b(?:randomi[sz]\w*|enrol\w*|recruit\w*|includ(?:ed|ing)|participat\w*|entered|analy[sz]ed|evaluated|evaluable|studied|randomly|assigned|allocated|identified|examined|reviewed|investigated|inclusion|enter|underwent random\w+|took part|surveyed|interviewed|followed|(?:available|evaluable|assessable|applicable|suitable|left) for)\b"
)
"""What is done to a population that a paper analyses."""

NOT_ANALYSED = word_led(
    r"\b(?:refused|declined|unwilling|excluded|withdrew|withdrawn|dropped)\b|\b(?:not|never) (?:\w+ )?(?:randomi[sz]ed|enrolled|included|recruited|analy[sz]ed|evaluated|studied|followed|allocated|assigned)\b"
)
""" "102 patients were not randomised", "33 refused to participate"."""

EVALUABLE = re.compile(
    r"(?:were |was )?(?:evaluable|assessable|eligible for analysis|available for analysis)\b"
)

ONE_ARM = re.compile(
    r"\b(?:assigned|allocated|randomi[sz]ed|received?|receiving|treated|given|were in|was in|underwent|served|(?:included|enrolled|recruited|analy[sz]ed) in(?:to)?)\b"
)
"""What is done to the members of one arm."""

DATA_OF = re.compile(
    r"(?:^|[.,;:] |\band |\bthe )(?P<name>(?!the\b|and\b)(?:[\w-]+ ){0,3}?(?:data|samples?|specimens|biopsies|images|scans|questionnaires|records|blocks|sections|results|measurements|assessments|information))\s(?:from|for|of|on)\s(?:all |only |the )*$"
)
""" "blood samples from |88 children were available"."""

IN_ARM = re.compile(r"(?:[a-z]+[:,] )?(?:in|for|of) (?:the )?")
""" "in the |A arm, 168 patients were included"."""

EXCLUDING = word_led(r"\bexclu(?:ding|sion of|ded)\s(?:the |data from |of )?$")

ENROLLED = re.compile(
    r"\b(?P<verb>randomi[sz](?:ed|ing|ation of)|enrol(?:led|l?ing)|recruit(?:ed|ing|ment of)|included|studied|evaluated|examined|reviewed|investigated|analy[sz]ed|allocated|assigned|accrued)\s(?:a total of |the |all |data from |up to )*$"
)

MADE_UP = re.compile(
    r"\b(?:study|trial|cohort|sample|population|series|analysis|review|it)\b[^,;:()]{0,40}\s(?:involv(?:ed|ing)|encompass(?:ed|ing)|compris(?:ed|ing)|consist(?:ed|ing) of|covered|cover(?:s|ing)|includes)\s(?:data from )?(?:a total of |the |all |up to |over |more than |about |approximately )*$"
)
""" "this study involved eight healthy men"."""

SET_MADE_UP = re.compile(
    r"\b(?:analys[ie]s|sample|population|cohort|dataset|study|trial)\b[^,;:()]{0,40}\s(?:compris(?:es|ed|ing)|includes|included|consist(?:s|ed|ing)|involv(?:es|ed|ing)|contain(?:s|ed|ing))\s"
)
""" "8 dropped out, so the analysis comprises nine patients in A": what follows is of those who are left."""

RESULTING = re.compile(r"\bresult(?:ed|ing) in (?:a total of |a sample of |only )?$")
""" "the exclusion resulted in 92 patients"."""

LEAVING = re.compile(
    r"\bleaving (?:us with |only )?(?:a |the )?(?:total of |(?:final )?(?:study )?(?:sample|population|cohort)(?: size)? of )?$|\bfinal (?:study )?(?:sample|population|cohort|analysis)(?: size)? (?:of|was|comprised|included|consisted of) (?:a total of )?$"
)
""" "leaving 319 patients for this study", "the final sample was 210"."""

SCREENING = re.compile(
    r"\b(?:screened|referred|approached|invited|contacted|retrieved|yielded)\s(?:a total of |the )?$"
)
""" "clinicians referred 258 women"."""

COHORT_LATER = re.compile(
    r"\b(?:were|was|had been)\s(?:\w+ly\s)?(?:randomi[sz]ed|enrolled|included|recruited|assigned|allocated|analy[sz]ed|studied|evaluated|entered)\b|\b(?:completed|took part in|participated in|entered) (?:an?|the|this|our|all|both) [^,;:()]{0,60}?(?:study|trial|protocol|experiment|sessions)\b"
)

SCREENED = re.compile(
    r"(?:screened|approached|invited|contacted|referred|(?:assessed|evaluated|considered|examined|checked|selected|requested|reviewed|retrieved) (?:for|as to) (?:\w+ )?(?:inclusion|eligibility|enrol\w+|screening|retrieval|suitability|participation))\b(?!.*\b(?:randomi[sz]ed|enrolled|included|recruited|participated|consented))"
)
""" "2287 survivors were screened"."""

WHO_WERE = re.compile(
    r"(?P<who>\s(?:who|that|whose|in whom)\s[^;:()]{4,120}?)\s(?:were|was)\s(?:\w+ly\s)?(?P<verb>randomi[sz]ed|enrolled|included|recruited|assigned|allocated|analy[sz]ed|studied|evaluated|followed|interviewed|surveyed)\b"
)
""" "340 adults who had a high risk were randomised"."""

ASSIGNED_TO = re.compile(
    r"(?:\s[\w-]+){0,3}?\s(?:randomi[sz]ed|assigned|allocated|allotted)(?: at random| randomly)? to (?:receive |undergo |the |an? )*(?P<name>[^,;:()]{2,60}?)(?=\s(?:for|at|who|with|from|during)\b|,? and\s?$|[,;:()]|\.(?:\s|$)|\s*$)"
)
""" "60 patients were previously allocated to UC"."""

NEXT_PART = re.compile(r"(?:\s?\([^()]{1,40}\))?(?:,? and|,)?\s*")

SEVERAL_ARMS = re.compile(
    r"\b(?:or|either|one of|two|three|four|both|each|groups|versus|vs|different|respectively|treatment|and)\b|\d:\d"
)

SEVERAL = re.compile(r"\bor\b|\bversus\b|\bvs\b|\(n|\(\d")

OF_ALL = re.compile(
    r"(?:(?:results|findings|overall|in total|finally)[:,] )*(?:out of|of|among|from)\s(?:the |all |a total of |our )*$"
)

OF_SOME = re.compile(
    r"\b(?:with|without|who (?!(?:(?:were|had been) )?(?:\w+ly )?(?:randomi|enrol|includ|recruit|follow|analy|screen|evaluat|treat|studied|assign|allocat|enter|participat|complet|consent|agreed|took part))|(?:initially |already )?(?:rejecting|refusing|declining|lacking|showing|presenting|requiring|reporting|excluded|not included|lost)|receiving|treated|undergoing|having|aged|whose|in the)\b"
)
""" "of the 131 participants" are all; "among 46 patients with metastases" are some."""

OF_SOME_WHO = re.compile(
    r"\s(?P<name>(?:initially |already )?(?:rejecting|refusing|declining|lacking|showing|excluded|not included|lost)\b[^,;:()]*)"
)
""" "of the 45 patients excluded from the analysis": what picks some of all."""

ELIDED = re.compile(
    r"\s(?:to|into|in|on)\s(?:the |an? )?(?P<name>[^,;:()]{2,60}?)(?=[,;:()]|\.(?:\s|$)|\s(?:and|or|who|for|at|from|during|with)\b|$)"
)
""" "62 were randomised to A and 60 to B": the verb is left out."""

SET_OF = re.compile(
    r"\b(?:study|cohort|series|sample|population|trial|dataset|subcohort|analysis|data|review|registry|database|experience)(?:\s\([^()]{1,40}\))?\s(?:of|on|from|with|in|including|involving|comprising|consisting of)\s(?:a total of |the |all )?$|\b(?:characteristics|demographics) of (?:the |these |all )?(?:remaining |included |enrolled |final )?$"
)
""" "in this study of 163 patients", "demographics of the remaining 214 adults"."""

REPORTED_IN = re.compile(
    r"\b(?:evaluated|examined|investigated|assessed|analy[sz]ed|studied|compared|(?<!was )(?<!were )(?<!been )(?:reported|showed|found|demonstrated|described))\b[^;:()]{0,90}\s(?:in|for|of|among|on|from|with)\s(?:a total of |the |all )?$"
)
""" "another study evaluated it in 66 patients"."""
