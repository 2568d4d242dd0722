"""Words around counts of patients: pattern tables for ``counts``, ``labels`` and ``roles``."""

import re
from typing import Literal

from extractor.document.word_led import word_led

Role = Literal["cohort", "group", "screened", "excluded", "event", "other"]

PEOPLE = re.compile(
    r"(?:in|out)?patients?|participants?|subjects?|wom[ae]n|m[ae]n|child(?:ren)?|infants?|adults?|individuals?|people|persons?|volunteers?|(?:fe)?males?|boys?|girls?|mothers?|bab(?:y|ies)|neonates?|newborns?|adolescents?|students?|cases?|controls?"
    r"|deaths?|died|recipients?|survivors?|respondents?|smokers?|pts|youths?|residents?|donors?|nurses?|couples?|families|households?|responders?|users?|workers?|employees?|cases? of|undergraduates|physicians|doctors|caregivers|veterans|candidates|athletes|players|dyads|twins|pairs"
    r"|parents|fathers|women and men|men and women|girls and boys|toddlers|pupils|teachers|carers|clinicians|practitioners|(?:[\w-]+[- ])?(?:dogs?|cats?|horses|calves|cows|piglets|sheep|lambs|animals|rats|mice)"
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
            r"(?:[a-z]+ )*(?:stud(?:y|ies)|trials?|rcts?|articles?|publications?|papers?|reports?|comparisons?|reviews?)"
        ),
    ),
    (
        "records",
        re.compile(r"(?:[a-z]+ )*(?:records?|duplicates?|citations?|hits|references|titles|abstracts)"),
    ),
    (
        "events",
        re.compile(
            r"(?:[a-z-]+ )*(?:events?|episodes?|infections|falls|fractures|admissions|readmissions|visits|ulcers|exacerbations|hospitali[sz]ations|complications|reactions|symptoms|injuries|attacks|seizures|bleeds|relapses|failures|referrals)"
        ),
    ),
    ("lesions", re.compile(r"(?:[a-z-]+ )*(?:lesions?|tumou?rs|metastases|nodules|polyps|plaques)")),
)
"""Nouns of the feed's other units."""

ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("excluded", word_led(r"\bexclu\w+|ineligib|\brefus\w+|declin\w+ (?:to|partic|consent)|lost to follow|not (?:included|eligible|analy[sz]|randomi[sz]ed|enrolled)|were removed|\bunwilling\b|did not (?:return|meet|participate|wish|attend)|withdr[ae]w\w* from|dropped out")),
    ("screened", word_led(r"\bscreened\b|assessed for eligib|\breferred\b(?! to as)|\bapproached\b|\binvited\b|\brecords\b|\bcitations\b|\bretrieved\b|\bhits\b|\btitles\b")),
    ("other", word_led(r"\bcompleted\b|\bcompleters\b|\beligible\b|\bconsent(?:ed)?\b|\binformed\b|follow-up data|\bwithdr[ae]w|\bdiscontinued|\bsites\b|\bcentres\b|\bcenters\b|\bschools\b|\bhospitals\b|\binterviews|\bcourses\b")),
    ("event", re.compile(
        r"\bdeaths?\b|\bdead\b|\bdied\b|\bdying\b|\bevents?\b|\brelaps\w+|\brecurr\w+|\bcomplicat\w+|\bprogress(?:ed|ion)\b|\btoxicit\w+|\brespon(?:se|ded)\b|\bremission|\bfail(?:ure|ed)|\binfections?\b|\bdevelop(?:ed|ing|ment)\b|\bexperienc\w+|\boccurr\w+|\bsuffered|\bachieved|\badverse"
        r"|\bfractures?\b|\bstrokes?\b|\bbleed\w*|\bha?emorrhag\w+|\bhospitali[sz]|\breject\w+|\bleak\w*|\bneutropeni\w+|\bmortality|\bpneumoni\w+|\bthrombo\w+|\bfever|\bimproved|\bstopped|\bceased|\breoperat\w+|\bconver(?:ted|sion)|\bmyocardial infarction|\bmi\b|\brehospital|\breactions?"
        r"|\bside effects?|\bsurviv\w+|\bdiarrh\w+|\bnausea|\bvomiting|\bchills|\brequired|\bcvd\b|\bcardiovascular|\bsepsis|\bdiscontinu\w+|\bresol\w+|\bpain\b|\brash\b|\bdetect\w+|\bmucositis|\b\w+itis\b|\bdehiscence|\bpregnan\w+|\bbirths?\b|\bdecreased|\bincreased|\bremained|\breported|\bgrade [1-5i]")),
)  # fmt: skip
"""Words of each role, the more telling first."""

COHORT = re.compile(
    r"\b(?:randomi[sz]\w*|enrol\w*|recruit\w*|includ(?:ed|ing)|participat\w*|entered|analy[sz]ed|evaluated|evaluable|studied|randomly|assigned|allocated|identified|examined|reviewed|investigated|inclusion|enter|underwent random\w+|took part|surveyed|interviewed|followed|(?:available|evaluable|assessable|applicable|suitable|left) for)\b"
)
"""What is done to a population that a paper analyses."""

ONE_ARM = re.compile(
    r"\b(?:assigned|allocated|randomi[sz]ed|received?|receiving|treated|given|were in|was in|underwent|served)\b"
)
"""What is done to the members of one arm."""

TRAIT = re.compile(
    r"\b(?:(?:fe)?males?|men|women|positive|negative|white|black|caucasian|asian|hispanic|stage|histor\w+|smok\w+|diabet\w+|hypertens\w+|mutation|mutated|wild-?type|expression|aged|elderly|younger|older|carcinoma|cancer|adenocarcinoma|surgery|hiv|differentiated|in situ|chemotherapy|radiotherapy|therapy|unknown|impairment|pregnant|obese|overweight|carriers?|underwent|treated|received|receiving|administ\w+|resections?|resected|transplant\w*|surgical)\b"
)
"""Traits that make a subset a group rather than an event."""

VERBS = (
    r"(?:were|was|had|have|has|did|who|that|received|died|completed|experienced|developed|achieved|showed|reported|refused|declined|withdrew|underwent|met|dropped|discontinued|stopped|required|remained|responded|entered|took|improved|lost|relapsed|ceased"
    r"|participated|survived|failed|consented|presented|agreed|left|gave|lived|suffered|progressed|attended|chose|in whom|expressed|used|reporting|[a-z]{3,}ed)"
)

VERB_PHRASE = re.compile(
    rf"\s?\)?(?:,? (?:respectively|also|only),?)?\s*(?:\([^()]*\)\s*)?(?:[a-z-]+ly )?(?P<name>{VERBS}\b[^;:()]{{0,140}})"
)

RELATIVE = re.compile(
    r"^(?:who|that)\b[^,;:()]*?\s(?=(?:had|were|was|experienced|developed|died|did|achieved|reported)\s)"
)

AUXILIARY = re.compile(
    r"^(?:(?:were|was|had|have|has|who|that|been|in whom|also|each|then|subsequently|a|an|the|to|experienced|developed|suffered|reported|reporting|having|still|all|either|found|shown)\s+)+(?=\S)"
)

VP_END = re.compile(
    r"\s(?:in (?:the|a|this|our) |in (?:group|arm)\b|versus|vs\.?|compared|than|while|whereas|but|respectively|because|and \d|and had|and \w+ (?:patients|were|had|in)|between (?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|from (?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|during (?:the )?|at \d|for [a-z]+ reasons,|by (?:\d|the))|,\s|\.\s"
)

OF_WHICH = re.compile(
    r"\s?%?\s?\)?\s*of\s(?:the\s|all\s|these\s)?(?:[a-z-]+\s){0,2}?(?:patients|participants|subjects|women|men|children|cases|those|them|whom|which|tumou?rs|infants|individuals|possible \w+)(?=\s|[,.])"
)

HAPPENED = re.compile(
    r"(?P<verb>(?:was|were|is|are|had)?\s?(?:\w+ly\s)?(?:seen|found|observed|reported|detected|recorded|noted|identified|present|performed|occurr\w+|evident|seen|developed|achieved|obtained|documented|diagnosed|given|confirmed|discontinued)?\s?)\b(?:in|by|for|among)\s(?:a total of |only |all )?$"
)

NOUN_TAIL = re.compile(
    r"(?P<tail>\s(?:and (?:women|girls|females)|with|without|aged|undergoing|suffering|having|diagnosed|presenting|requiring|completing|taking|infected|exposed|from|of|in|on|comparing|evaluating|investigating|reporting|treated|scheduled|awaiting|who (?:had|were|underwent|attended|completed)|consecutive|attending|admitted|seen)\b[^,;:()]*)"
)

TAIL_END = re.compile(
    r"\s(?:were|was|had|have|randomi[sz]ed|randomly|participated|received|completed|enrolled|recruited|assigned|entered|at \d+|from \d+|between \d+|in (?:a|this|the) |from (?:a|the|our|this) |after |to receive|underwent|included|into|followed|during|seen|presenting to|took|using|or|and (?:were|randomly))\b"
)

RANDOM_END = re.compile(r"\s(?:to|into|between|in|from|for|using|at|with|according|on|by)\b")

LEADING = frozenset("included include including of and were was most common".split())

EXCLUDING = word_led(r"\bexclu(?:ding|sion of|ded)\s(?:the |data from |of )?$")

ENROLLED = re.compile(
    r"\b(?P<verb>randomi[sz]ed|enrolled|recruited|included|studied|evaluated|analy[sz]ed|allocated|assigned|accrued)\s(?:a total of |the |all |data from |up to )*$"
)

MADE_UP = re.compile(
    r"\b(?:study|trial|cohort|sample|population|series|analysis|review|it)\b[^,;:()]{0,40}\s(?:involv(?:ed|ing)|compris(?:ed|ing)|consist(?:ed|ing) of|covered|cover(?:s|ing)|includes)\s(?:data from )?(?:a total of |the |all |up to )?$"
)
""" "this study involved eight healthy men"."""

SCREENING = re.compile(
    r"\b(?:screened|referred|approached|invited|contacted|retrieved|yielded)\s(?:a total of |the )?$"
)
""" "clinicians referred 258 women"."""

COHORT_LATER = re.compile(
    r"\b(?:were|was|had been)\s(?:\w+ly\s)?(?:randomi[sz]ed|enrolled|included|recruited|assigned|allocated|analy[sz]ed|studied|evaluated|entered)\b|\b(?:completed|took part in|participated in|entered) (?:an?|the|this|our|all|both) [^,;:()]{0,60}?(?:study|trial|protocol|experiment|sessions)\b"
)

SCREENED = re.compile(
    r"(?:screened|assessed for eligib|approached|invited|contacted|referred)\b(?!.*\b(?:randomi[sz]ed|enrolled|included|recruited|participated|consented))"
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

NEXT_PART = re.compile(r"(?:,? and|,)?\s*")

SEVERAL_ARMS = re.compile(
    r"\b(?:or|either|one of|two|three|four|both|each|groups|versus|vs|different|respectively|treatment|and)\b|\d:\d"
)

SEVERAL = re.compile(r"\bor\b|\bversus\b|\bvs\b|\(n|\(\d")

DONE = re.compile(r"\b(?:performed|administered|given|used|achieved|located|present)\b")

STUDIED = re.compile(r"\b(?:included|eligible|met|identified|selected|pooled|were analy[sz]ed)\b")
"""What is done to the studies that a review analyses."""

OF_TRIAL = re.compile(r"\b(?:controls?|interventions?|pairs)\b")
"""Words of an arm that look like people: "(31 interventions and 27 controls)"."""

ALL_OF_THEM = re.compile(
    r"(?:all |the |eligible |consecutive |adult )*(?:patients|participants|subjects|women|men|children|infants|adults|individuals)(?: at (?:baseline|entry|enrol\w+))?"
)
COHORT_NEXT = re.compile(
    r"\)\s(?:\w+ed )?(?:were|was|had|have|underwent|received|completed|aged|with|in whom|who)\b"
)
""" "Women (n = 6172) were screened": the people of the sentence, sized in a bracket."""

RESPONSES = re.compile(
    r"(?:[a-z]+ )*?(?:responses?|remissions?|stable diseases?|progressive diseases?|progressions?)"
)
""" "two partial responses": patients, not events."""

STUDIED_LATER = re.compile(
    r"\b(?:available|analy[sz]ed|included|randomi[sz]ed|obtained|collected|examined|evaluated|assessed|tested|studied|enrol\w+)\b"
)
WERE_STUDIED = re.compile(
    r"[^,;:()]{0,80}?\s(?:were|was|had been)\s(?:\w+ly\s)?(?:available|analy[sz]ed|included|randomi[sz]ed|examined|evaluated|assessed|tested|studied|enrolled|recruited)\b"
)
LOST = re.compile(r"\b(?:lost|removed|excluded|discarded|not (?:included|analy[sz]ed|used))\b")
"""What is done to samples, tumours, clusters."""

BEFELL = re.compile(
    r"\b(?:suffered|sustained|experienced|developed|recorded|observed|there (?:were|was)|resulted in)\s(?:a total of |only )?$"
)
OBSERVED = re.compile(
    r"\b(?:observed|occurr\w+|developed|experienced|seen|recorded|reported|suffered|recurred)\b"
)
""" "downstaging was observed in 21": what befell them, whatever its words."""

VERBLESS = re.compile(r"\s(?:in|for|among|by)\s(?:only )?")

OF_ALL = re.compile(
    r"(?:(?:results|findings|overall|in total|finally)[:,] )*(?:out of|of|among|from)\s(?:the |all |a total of |our )*$"
)
OF_SOME = re.compile(
    r"\b(?:with|without|who (?:had|have|did|were not|underwent|received)|receiving|treated|undergoing|having|aged|whose|in the)\b"
)
""" "of the 131 participants" are all; "among 46 patients with metastases" are some."""

ELIDED = re.compile(
    r"\s(?:to|into|in|on)\s(?:the |an? )?(?P<name>[^,;:()]{2,60}?)(?=[,;:()]|\.(?:\s|$)|\s(?:and|or|who|for|at|from|during|with)\b|$)"
)
""" "62 were randomised to A and 60 to B": the verb is left out."""

STUDIES = frozenset({"study", "trial", "cohort", "subcohort"})
DEATHS = frozenset({"death", "deaths", "died"})

WITH_WHAT = re.compile(
    r"\s(?:with|as having) (?P<name>(?:[^,;.()]|\([^()]*\))+?)(?=[,;.]|\s(?:were|was|between|from|who|at|in)\s|$)"
)
"""What a cohort was identified with, sizes in brackets included."""

IN_BRACKETS = re.compile(r"\s?\([^()]*\)")

VERSUS = re.compile(r"\s(?:versus|vs\.?|v)\s")

MAIN_VERB = re.compile(
    r"\s?[)\]]?(?:\s\([^()]*\))?\s(?:(?:with|without|from|in|aged|undergoing|treated|receiving|at)\b|who \w+)(?:(?!whereas|while)[^,;:()])*?(?:\([^()]*\))?\s(?=(?:had|were|was|underwent|developed|received|died|achieved|experienced|completed|(?:specifically )?reported|showed|responded|required|survived|relapsed)\s)"
)
""" "19 of 21 patients with X underwent Y": up to the verb of the sentence."""

IN_GROUP = re.compile(
    r"\s(?:in|from|of) (?:each|both|either|the|all)(?: [\w-]+){0,3} (?:groups?|arms?|cohorts?)(?: \([^()]*\))?(?=\s)"
)
""" "16 participants in each group took part"."""

NAMED_BEHIND = re.compile(
    r"\s(?P<name>(?!of\b|in\b|vs|versus|and\b|or\b)[^,;:()\d][^,;:()]{0,50})\s*(?=[,;)]|\sand\s|$)"
)

LONE = re.compile(
    r"(?!died|relaps|recur|progress|respon|surviv|withdr|complet|improv|discontin|drop|refus|declin|seroconv|random|enrol|recruit|includ|particip|consent|exclud)[a-z]+ed$"
)
""" "lived", "occurred": verbs that say nothing without what follows."""

LONE_END = re.compile(r"[,;:(]|\.\s|\s(?:and|while|whereas|but|versus|compared)\b")

INTO_SET = re.compile(
    r"(?:included|enrolled|analy[sz]ed|entered|evaluated|retained)\s(?:in|as|into)\s(?:the|our|a|an)\s(?P<name>(?:(?!the|this)[\w-]+\s){1,3}?(?:group|cohort|population|set|sample))\b"
)
""" "included in the per-protocol population"."""

SET_OF = re.compile(
    r"\b(?:study|cohort|series|sample|population|trial|dataset|subcohort|analysis|data|review|registry|database|experience)(?:\s\([^()]{1,40}\))?\s(?:of|on|from|with|in|including|involving|comprising|consisting of)\s(?:a total of |the |all )?$"
)
""" "in this study of 163 patients"."""

REPORTED_IN = re.compile(
    r"\b(?:reported|evaluated|examined|investigated|assessed|analy[sz]ed|studied|showed|found|demonstrated|described|compared)\b[^;:()]{0,90}\s(?:in|for|of|among|on|from|with)\s(?:a total of |the |all )?$"
)
""" "another study evaluated it in 66 patients"."""

GENERIC_LABEL = re.compile(
    r"(?:patients?|participants?|subjects?|women|men|children|cases?|events?|infants|individuals|tumou?rs|people|adverse events|samples|of (?:them|these|those|the)|(?:of )?wh(?:om|ich)|\W*)$"
)

UNIT_OF = re.compile(
    r"\s?%?\s?\)?\s?of (?:the |all |these |possible |evaluable |[a-z-]+ )?(?P<name>tumou?rs|lesions|metastases|nodules|interviews|courses|cycles|procedures|eyes|biopsies)\b"
)

LISTED_OUT = word_led(
    r"\bexcluded (?:if|because|due|for|as|owing|from)\b|\breasons? for (?:exclusion|withdrawal|discontinu)"
)
REASONS = word_led(r"\breasons?\b[^:()]{0,80}(?::|were|was|included)\s")
DEATHS_BY = re.compile(
    r"\b(?:causes? of death|deaths? (?:were|was) (?:due|caused|attributed)|(?:events|deaths|complications|reactions|toxicities)\b[^:]{0,60}:\s)"
)

OF_WHAT = re.compile(
    r"\s(?P<name>[^,;:()]{2,60}?)(?=[,;:(]|\.(?:\s|$)|\s(?:in|were|was|with|from|at|had)\s|$)"
)
""" "21 cases of X"."""

RELATIVE_BEFORE = re.compile(r"\b(?:who|that|whose|whom)\s(?:\w+\s)?$")

SAME_AGAIN = re.compile(r":|\b(?:versus|vs|v|than|compared|and|while|whereas|only|but)\b|^\W*,?\W*$")

AVAILABLE = re.compile(r"\b(?:available|adequate|obtained|collected|retrieved|could be used|suitable)\b")
COMPLETED = re.compile(r"\b(?:completed|returned|attended|filled in)\b")
INCLUDED = re.compile(r"\bincluded?\b")
DID_NOT = re.compile(
    r"\b(?:did not|never)\s(?:\w+ly\s)?(?:experience|develop|have|show|achieve|receive|undergo|require)|\bfree (?:of|from)\b"
)

BEHIND_LIST = re.compile(
    r"\s?%?\s?[)\]]?\s(?:[\w-]+\s){0,5}?(?:patients|participants|subjects|women|men|children|cases|infants)(?=\s)"
)
""" "25/26 A and 21/26 B patients": up to the verb of both."""

CLAUSE_BREAK = re.compile(r"\b(?:whereas|while|but|although)\b|[;:]")

JOINED = re.compile(r",?\s(?:and|or|but)(?: only| another| the other)?\s$")
"""Before the next count: "10 refused and one died"."""

AGAINST = re.compile(r"\b(?:compared (?:with|to)|versus|vs\.?|than|against)\s(?:only |in |to |with )?$")

COMPARED_WITH = re.compile(r"\b(?:compared (?:with|to)|versus|vs|than|against)\b[^,;:()]{0,12}$")

PEOPLE_WHO = re.compile(
    r"(?P<people>\b(?:(?!of\b|the\b|in\b|and\b|for\b|from\b|among\b|with\b|to\b|compared\b|only\b)[\w-]+ ){0,2}?(?:patients|participants|subjects|those|women|men|children|infants|adults|individuals|volunteers|group|cases|people))\s(?P<who>who|that|with|without|receiving|treated|undergoing|having|taking|assigned|randomi[sz]ed|allocated|aged|in whom)\s(?=[^,;:()]{2,100}$)"
)
FINITE = re.compile(
    r"[,;:()]|\s(?:were|was|are|is|showed|compared|than|versus|vs|and (?:those|in|were|had)|or those)\s"
)
"""Signs and verbs that end what describes people."""

TOGETHER = re.compile(r"\s(?:and|versus|vs\.?|or)\s")
DANGLING = re.compile(r"\s(?:who|that|from|with|and|or|of|in|to|a|the|for|after)(?:\s(?:a|the))?$")
LIST_VERB = re.compile(r"(?:underwent|received|had|were|achieved|developed)\s")
RATE_OF = re.compile(r"\b(?:rates?|prevalence|incidence|risks?|frequency|proportion)\b")
