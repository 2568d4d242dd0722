"""Words around counts of patients: pattern tables for ``counts``, ``labels`` and ``roles``."""

import re
from typing import Literal

Role = Literal["cohort", "group", "screened", "excluded", "event", "other"]

PEOPLE = re.compile(
    r"(?:in|out)?patients?|participants?|subjects?|wom[ae]n|m[ae]n|child(?:ren)?|infants?|adults?|individuals?|people|persons?|volunteers?|(?:fe)?males?|boys?|girls?|mothers?|bab(?:y|ies)|neonates?|newborns?|adolescents?|students?|cases?|controls?"
    r"|deaths?|died|recipients?|survivors?|respondents?|smokers?|pts|youths?|residents?|donors?|nurses?|couples?|families|households?|responders?|users?|workers?|employees?|cases? of|undergraduates|physicians?|doctors|caregivers|veterans|candidates|athletes|players|dyads|twins|pairs"
    r"|siblings|spouses|relatives|grandparents|school(?:children|girls|boys)|preschoolers|(?:octo|nona|cente)(?:ge)?narians|sufferers|(?:non)?completers|nonresponders?|nonsmokers|decedents|f(?:o)?etuses"
    r"|applicants|trainees|interns|drivers|runners|swimmers|firefighters|recruits|conscripts|cadets|soldiers|farmers|immigrants|refugees|primiparas|multiparas|nulliparas"
    r"|primigravidas|diabetics|asthmatics|hypertensives|callers|beneficiaries|interviewees|informants|examiners|officers|midwives|drop-?outs?|(?:non-)?attenders|family|consumers|clients|inmates|prisoners|offenders|attendees|probands|enrollees|seniors"
    r"|parents|fathers|women and men|men and women|girls and boys|toddlers|pupils|teachers|carers|clinicians|practitioners|[fm]|(?:[\w-]+[- ])?(?:dogs?|cats?|horses|calves|cows|piglets|sheep|lambs|animals|rats?|mice|pigs)"
)
"""Nouns whose unit is patients."""

PEOPLE_BEHIND = re.compile(
    r" (?P<noun>(?:survivors|patients|participants|subjects|cases|victims|sufferers|recipients)(?![a-z]))"
)
""" "stroke survivors", "tumour patients": the people behind the noun."""

UNITS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "studies",
        re.compile(
            r"(?:[a-z]+ )*(?:stud(?:y|ies)|trials?|rcts?|articles?|publications?|papers?|reports?|comparisons?|reviews?|case series)"
        ),
    ),
    (
        "records",
        re.compile(r"(?:[a-z]+ )*(?:records?|duplicates?|citations?|hits|references|titles|abstracts)"),
    ),
    (
        "events",
        re.compile(
            r"(?:[a-z-]+ )*(?:events?|episodes?|infections?|falls?|fractures?|(?:re)?admissions?|visits|ulcers|exacerbations|hospitali[sz]ations?|complications?|reactions|symptoms|injuries|attacks|seizures|bleeds?|relapses?|recurrences?|failures?|referrals|strokes?"
            r"|infarctions|ha?emorrhages|thromboses|perforations)"
        ),
    ),
    ("lesions", re.compile(r"(?:[a-z-]+ )*(?:lesions?|tumou?rs?|metastases|nodules|polyps|plaques)")),
)
"""Nouns of the feed's other units."""

NOUN_TAIL = re.compile(
    r"(?P<tail>\s(?:and (?:women|girls|females)|with|without|aged|undergoing|suffering|having|diagnosed|presenting|requiring|completing|taking|infected|exposed|from|of|in|on|comparing|evaluating|investigating|reporting|treated|scheduled|awaiting|who (?:had|were|underwent|attended|completed)|consecutive|attending|admitted|seen)\b[^,;:()]*)"
)

TAIL_END = re.compile(
    r"\s(?:were|was|had|have|randomi[sz]ed|randomly|participated|received|completed|enrolled|recruited|assigned|entered|at \d+|from \d+|between \d+|in (?:a|this|the) |from (?:a|the|our|this) |after |to receive|underwent|included|into|followed|during|seen|presenting to|took|using|or|and (?:were|randomly|found|showed|reported|reached|concluded|had))\b"
)

RANDOM_END = re.compile(r"\s(?:to|into|between|in|from|for|using|at|with|according|on|by)\b")

LEADING = frozenset(
    "included include including of and were wa most common".split()
)  # stems: "was" without its s

STUDIED = re.compile(r"\b(?:included|eligible|met|identified|selected|pooled|were analy[sz]ed)\b")
"""What is done to the studies that a review analyses."""

RESPONSES = re.compile(
    r"(?:[a-z]+ )*?(?:responses?|remissions?|stable diseases?|progressive diseases?|progressions?)"
)
""" "two partial responses": patients, not events."""

STUDIED_LATER = re.compile(
    r"\b(?:available|analy[sz]ed|included|randomi[sz]ed|obtained|collected|examined|evaluated|assessed|tested|studied|enrol\w+|carried out|conducted|performed|administered|completed)\b"
)

WERE_STUDIED = re.compile(
    r"[^,;:()]{0,80}?\s(?:were|was|had been)\s(?:\w+ly\s)?(?:available|analy[sz]ed|included|randomi[sz]ed|examined|evaluated|assessed|tested|studied|enrolled|recruited)\b"
)

REVIEWED = re.compile(
    r"[^;:()]{0,110}?\s(?:(?:were|was|had been)\s(?:\w+ly\s|also\s|then\s|therefore\s)?(?P<verb>included|pooled|identified|selected|eligible|retained|available|meta-?analy[sz]ed|analy[sz]ed|found|excluded|discarded|retrieved|screened|assessed for|reviewed for)|(?:met|fulfilled|satisfied)\s(?:the |our |all )?(?:[a-z]+ )?criteria)\b"
)
"""What is done to studies and records, also far behind: "trials in children with asthma met the criteria"."""

LEADING_UP = re.compile(r"(?:,\s(?:with|being|namely)|\s(?:was|were|is|are):?)\s(?:only )?$")
""" "there was no difference in X, with |29 of 43 in A", "the rate of X was |2 (3 %) in A and 4 (6 %) in B"."""

LOST = re.compile(r"\b(?:lost|removed|excluded|discarded|not (?:included|analy[sz]ed|used))\b")
"""What is done to samples, tumours, clusters."""

BEFELL = re.compile(
    r"\b(?:suffered|sustained|experienced|developed|recorded|observed|there (?:were|was)|resulted in)\s(?:a total of |only )?$"
)

VERBLESS = re.compile(r"\s(?:in|for|among|by)\s(?:only )?")

TAKEN_UP = re.compile(
    r"\b(?:identified|included|enrolled|studied|reviewed|collected|analy[sz]ed|treated|found|of)\s(?:a total of |the |all |only )*$"
)
""" "we identified 21 cases of X": a group, not what befell people."""

DEATHS = frozenset({"death", "deaths", "died"})

WITH_WHAT = re.compile(
    r"\s(?:with|as having) (?P<name>(?:[^,;.()]|\([^()]*\))+?)(?=[,;.]|\s(?:were|was|between|from|who|at|in)\s|$)"
)
"""What a cohort was identified with, sizes in brackets included."""

IN_BRACKETS = re.compile(r"\s?\([^()]*\)")

VERSUS = re.compile(r"\s(?:versus|vs\.?|v)\s")

NAMED_BEHIND = re.compile(
    r"\s(?P<name>(?!of\b|in\b|vs|versus|and\b|or\b)[^,;:()\d][^,;:()]{0,50})\s*(?=[,;)]|\sand\s|$)"
)

INTO_SET = re.compile(
    r"(?:included|enrolled|analy[sz]ed|entered|evaluated|retained)\s(?:in|as|into)\s(?:the|our|a|an)\s(?P<name>(?:(?!the|this)[\w-]+\s){1,3}?(?:group|cohort|population|set|sample))\b"
)
""" "included in the per-protocol population"."""

GENERIC_LABEL = re.compile(
    r"(?:(?:of )?(?:all )?(?:patients?|participants?|subjects?|women|men|children|cases?|events?|infants|individuals|tumou?rs|people|adverse events|samples)|of (?:them|these|those|the)|(?:of )?wh(?:om|ich)|\W*)$"
)

OF_WHAT = re.compile(
    r"\s(?P<name>[^,;:()]{2,60}?)(?=[,;:(]|\.(?:\s|$)|\s(?:in|were|was|with|from|at|had)\s|$)"
)
""" "21 cases of X"."""

RELATIVE_BEFORE = re.compile(r"\b(?:who|that|whose|whom)\s(?:\w+\s)?$")

SAME_AGAIN = re.compile(r":|\b(?:versus|vs|v|than|compared|and|while|whereas|only|but)\b|^\W*,?\W*$")

AVAILABLE = re.compile(r"\b(?:available|adequate|obtained|collected|retrieved|could be used|suitable)\b")

DID_NOT = re.compile(
    r"\b(?:did not|never)\s(?:\w+ly\s)?(?:experience|develop|have|show|achieve|receive|undergo|require)|\bfree (?:of|from)\b"
)

AGAINST = re.compile(r"\b(?:compared (?:with|to)|versus|vs\.?|than|against)\s(?:only |in |to |with )?$")

ALSO_OF = re.compile(
    r"(?:[^;:]{0,70}?\s(?:[a-z]{3,}ed (?:to|with|by|into)|receiving|given|taking|undergoing|who (?:received|underwent|took|got))\s[^;:]{2,70}?|\)?)(?:\sand|,? versus|,? vs\.?|,? compared (?:with|to)|,? but|,? while|,? whereas|\sor)\s(?:(?:in|of|for|by|among)\s)?(?:only )?"
)
""" ") treated with A and in 46 of 65 patients treated with B": between two of the same."""

FROM = re.compile(r"\bfrom $")

TO = re.compile(r"\)?[^;:,()]{0,60}\sto ")
"""Between two counts of one change: "from 11 (0.15 %)| before training to |8"."""

COMPARED_WITH = re.compile(r"\b(?:compared (?:with|to)|versus|vs|than|against)\b[^,;:()]{0,12}$")

COMPARISON = re.compile(r"\b(?:than|versus|vs|compared (?:with|to)|similar|higher|lower)\b")
"""Signs that a sentence compares what it counts."""

PEOPLE_WHO = re.compile(
    r"(?P<people>\b(?:(?!of\b|the\b|in\b|and\b|for\b|from\b|among\b|with\b|to\b|compared\b|only\b)[\w-]+ ){0,2}?(?:patients|participants|subjects|those|women|men|children|infants|adults|individuals|volunteers|group|cases|people))\s(?P<who>who|that|with|without|receiving|treated|undergoing|having|taking|assigned|randomi[sz]ed|allocated|aged|in whom)\s(?=[^,;:()]{2,100}$)"
)

FINITE = re.compile(
    r"[,;:()]|\s(?:were|was|are|is|showed|compared|than|versus|vs|and (?:those|in|were|had)|or those)\s"
)
"""Signs and verbs that end what describes people."""

DANGLING = re.compile(r"\s(?:who|that|from|with|and|or|of|in|to|a|the|for|after)(?:\s(?:a|the))?$")

OPENING_OF = re.compile(
    r"(?:^|however, |overall, |in total, |finally, |follow-up, )(?:(?:out )?of|among|for)\s(?:the |these |those |our |all |a total of )*$"
)
""" "of the |353 women": the whole that a sentence opens with."""

LISTED_BEHIND = re.compile(
    r"(?:[^.;:()]|\([^()]*\))*?(?:,\s(?:and |but |only )*|\sand\s(?:only )?|\s(?:women|men|patients|participants|subjects|children|individuals)\s)"
)
"""Between that whole and its parts: "of the 353| women who came, |223 returned it"."""

OF_WHOM_BEHIND = re.compile(r"\s?%?\s?[)\]]?\sof (?:whom|which|them)\b")
""" "481 women, 466 |of whom stayed"."""

OF_WHOM_BEFORE = re.compile(
    r"(?:[^.;:()]|\([^()]*\)){0,120}?\sof (?:whom|which)\s(?:only )?(?:(?:[^.;:()]|\([^()]*\))*?(?:,\s|\sand\s)+(?:only )?)?"
)
""" "1200| farmers, of which |612 received A and |588 received B"."""
