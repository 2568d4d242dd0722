"""Words that tell the role of a count: pattern tables for ``roles`` and ``role_words``."""

import re

from extractor.document import Sought
from extractor.document.word_led import word_led
from extractor.linking.count_terms import Role

ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("excluded", word_led(r"\bexclu\w+|ineligib|\brefus\w+|declin\w+ (?:to|partic|consent)|\bdeclined$|not (?:included|eligible|analy[sz]|randomi[sz]ed|enrolled)|were removed|\bunwilling\b|did not (?:meet|participate|wish|want)")),
    ("screened", word_led(r"\bscreened\b|assessed for eligib|\breferred\b(?! to as)|\bapproached\b|\binvited\b|\brecords\b|\bcitations\b|\babstracts\b|\bretrieved\b|\bhits\b|\btitles\b")),
    ("other", word_led(r"\bcompleted\b|\bcompleters\b|\bmissing\b|\bunavailable\b|not (?:available|known|recorded|assessable|evaluable)|\beligible\b|\bconsent(?:ed)?\b|\binformed\b|follow-up data|\bwithdr[ae]w|\blost to follow|\bloss(?:es)? to follow|\bdrop(?:ped)?[- ]?outs?\b|did not (?:return|attend|complete|respond)|\bnon-?(?:compliance|adherence|attendance)|\bdiscontinued|\bsites\b|\bcentres\b|\bcenters\b|\bschools\b|\bhospitals\b|\binterviews|\bcourses\b")),
    ("event", re.compile(
        r"\bdeaths?\b|\bdead\b|\bdied\b|\bdying\b|\bevents?\b|\brelaps\w+|\brecurr\w+|\bcomplicat\w+|\bprogress(?:ed|ion)\b|\btoxicit\w+|\brespon(?:se|ded|ders?)\b|\bremission|\bfail(?:ure|ed)|\binfections?\b|\bdevelop(?:ed|ing|ment)\b|\bexperienc\w+|\boccurr\w+|\bsuffered|\bachieved|\badverse"
        r"|\bfractures?\b|\bstrokes?\b|\bbleed\w*|\bha?emorrhag\w+|\bhospitali[sz]|\breject\w+|\bleak\w*|\bneutropeni\w+|\bmortality|\bpneumoni\w+|\bthrombo\w+|\bfever|\bimproved|\bstopped|\bceased|\breoperat\w+|\bconver(?:ted|sion)|\bmyocardial infarction|\bmi\b|\brehospital|\breactions?"
        r"|\b(?:te|s|d)?aes?\b|\badrs?\b|\bside effects?|\bsurviv\w+|\bdiarrh\w+|\bnausea|\bvomiting|\bchills|\brequired|\bneeded|\bcvd\b|\bcardiovascular|\bsepsis|\bdiscontinu\w+|\bresol\w+|\bpain\b|\brash\b|\bdetect\w+|\bmucositis|\b\w+itis\b|\bdehiscence|\bpregnan\w+|\b(?:still)?births?\b(?! ?weights?)|\bmiscarriages?|\bdecreased|\bincreased|\bremained|\breported|\bgrade [1-5i]")),
)  # fmt: skip
"""Words of each role, the more telling first."""

TRAIT = re.compile(
    r"\b(?:(?:fe)?males?|men|women|positive|negative|white|black|caucasian|asian|hispanic|stage|histor\w+|variants?|smok\w+|diabet\w+|hypertens\w+|mutation|mutated|wild-?type|expression|aged|elderly|younger|older|carcinoma|cancer|adenocarcinoma|surgery|hiv|differentiated|in situ|chemotherapy|radiotherapy|therapy|unknown|impairment|pregnant|obese|overweight|carriers?|underwent|treated|received|receiving|administ\w+|resections?|resected|transplant\w*|surgical)\b"
)
"""Traits that make a subset a group rather than an event."""

DONE = re.compile(
    r"\b(?:performed|administered|given|used|achieved|located|present|implanted|inserted|placed|applied|chosen|carried out|initiated|attempted|implemented|indicated)\b"
)

OF_TRIAL = re.compile(r"\b(?:controls?|interventions?|pairs)\b")
"""Words of an arm that look like people: "(31 interventions and 27 controls)"."""

ALL_OF_THEM = re.compile(
    r"(?:all |the |eligible |consecutive |adult )*(?:patients|participants|subjects|women|men|children|infants|adults|individuals)(?: at (?:baseline|entry|enrol\w+))?"
)

COHORT_NEXT = re.compile(
    r"\)\s(?:\w+ed )?(?:were|was|had|have|underwent|received|completed|aged|with|in whom|who)\b"
)
""" "Women (n = 6172) were screened": the people of the sentence, sized in a bracket."""

OBSERVED = re.compile(
    r"\b(?:observed|occurr\w+|developed|experienced|seen|recorded|reported|suffered|recurred)\b"
)
""" "downstaging was observed in 21": what befell them, whatever its words."""

ARTICLES = re.compile(r"\b(?:articles?|publications?|papers?|reports?)$")
"""What a search brings is a record until it is included: "80 articles were retrieved"."""

EVENTS = re.compile(r"(?:events|\b(?:te|s|d)?aes|\badrs)$")

AT_START = re.compile(
    r"\b(?:at|from) (?:the )?(?:study )?(?:baseline|entry|enrol\w+|inclusion|admission)\b|\b(?:baseline|demographic) characteristics\b|\bpre-?operativ|\bhistory of\b"
)
""" "10 were phakic at baseline": a trait."""

AT_END = re.compile(
    r"\b(?:at|after|by|during|until) (?:the )?(?:end of (?:the )?|last )?(?:[\w-]+[- ]){0,2}?(?:follow-?up|study end|discharge)\b|\bat the end\b|\bpost-?operativ|\b(?:at|after) (?:\d+|one|two|three|four|six|twelve) (?:h|hours|days|weeks|months|years)\b|\bafter (?:surgery|treatment|therapy|the intervention)\b"
)
""" "two had an open hole at the end of follow-up": an outcome."""

NEXT_ITEM = re.compile(r"[)\]](?:,|;|,? and|,? or|,? as well as)\s(?:[^,;:()]{0,24}?\sof )?(?:an? |the )?")
"""Between two items of a list of sizes."""

STUDIES = frozenset(
    {"study", "trial", "cohort", "subcohort", "studies", "trials", "cohorts", "review", "series"}
)

UNIT_OF = re.compile(
    r"\s?%?\s?\)?\s?of (?:the |all |these |possible |evaluable |[a-z-]+ )?(?P<name>tumou?rs|lesions|metastases|nodules|interviews|courses|cycles|procedures|eyes|biopsies)\b"
)

EXCLUDED_BEHIND = re.compile(
    r"[)\]]?\s(?:were|was|had been)\s(?:\w+ly )?(?:excluded|removed|not (?:included|analy[sz]ed))\b"
)
""" "referrals for surgery (5 circumcisions, 4 hernias) were excluded"."""

LISTED_OUT = Sought(
    "excluded|reason|respon|participation|exclusion|ineligibility|refusal",
    r"\bexcluded (?:[a-z-]+ ){0,2}?(?:patients|participants|subjects|individuals|women|men|children|cases|those|people) (?:with|who|whose|because|for|without)\b|\bexcluded (?:if|because|due|for|as|owing|from)\b|\breasons? (?:[a-z]+ )?for (?:exclusion|being excluded|(?:not |non-?)(?:particip|respon|enrol|wish|want|tak|inclu|consent|eligib|join|agree)[a-z]*|refus\w+|declin\w+|ineligib\w+)"
    r"|\b(?:non-?respon[sd]\w*|non-?participation|exclusions?|ineligibility|refusals?) (?:was|were|is) (?:\w+ ){0,2}?(?:due to|because of)",
)

LEFT = re.compile(r"\b(?:leaving|left)\b")
""" "excluded because of X, leaving 319 patients (168 in A)": behind it a list of exclusions is over."""

REASONS = Sought(
    "reason|withdrawal|drop|loss|attrition|discontinuation",
    r"\breasons?\b[^:()]{0,80}(?::|were|was|included)\s|\b(?:withdrawals?|drop-?outs?|loss(?:es)? to follow-up|attrition|discontinuations?|losses) (?:was|were|is) (?:\w+ ){0,2}?(?:due to|because of)",
)

DEATHS_BY = Sought(
    "cause|death|events|complications|reactions|toxicities",
    r"\b(?:causes? of death|deaths? (?:were|was) (?:due|caused|attributed)|(?:events|deaths|complications|reactions|toxicities)\b[^:]{0,110}:\s)",
)

EVENTS_LISTED = Sought(
    "adverse|side|complication|toxicit|injur|symptom",
    r"\b(?:adverse (?:events?|effects?|reactions?)|side[- ]effects?|complications?|toxicit(?:y|ies)|injuries|symptoms)\b[^.;:()]{0,60}?(?:\b(?:includ(?:ed|es?|ing)|compris(?:ed|es?|ing)|consisted of|such as|namely)\b|were as follows)",
)
""" "side effects were minor and comprised sore knee (n = 2), tape irritation (n = 1)"."""

CAUSES_BEHIND = Sought("cause", r"\bcauses? of (?:[a-z-]+ ){0,2}?deaths?\b")
""" "sepsis (12/40) and stroke (8/40) were the main causes of death"."""

DATA = re.compile(
    r"\b(?:data|samples?|tissues?|blood|measure\w*|scores?|information|results?|questionnaires?|specimens?|biops\w+|images?|scans?|follow-up|records?|assessments?|staining|sections|consent)\b"
)
"""What is available of people, not what befell them."""

TAKEN_IN = re.compile(r"^(?:randomi[sz]ation|enrol?lment|recruitment|inclusion)\b")
""" "randomization was carried out in 390 patients"."""

NOT_KNOWN = re.compile(
    r"\b(?:not|un) ?(?:known|available|recorded|reported|documented)\b|\b(?:missing|lacking)\b"
)

NOT_TAKEN = re.compile(
    r"\bnot (?:obtained|collected|measured|assessed|known|available|recorded|done|performed)$"
)
""" "the outcome was not obtained in 60 women"."""

INCLUDED = re.compile(r"\binclud(?:e|ed|es|ing)\b")

RATE_OF = re.compile(r"\b(?:rates?|prevalence|incidence|risks?|frequency|proportion)\b")

_SEX = r"(?:fe)?males?|men|women|boys|girls"

ONE_SEX = re.compile(
    rf"[)\]]?\s(?P<name>{_SEX})(?P<ends>(?=[,;:.)\]/]|\s(?:and|or)\s(?!{_SEX})|\s?$))?(?![a-z-])"
)
""" "38| men and 18| women", "377| [61.6%] women": how many of them are of one sex; not "43 men and women"."""

OTHER_SEX = re.compile(rf"\b(?:{_SEX})(?:,? and |, |/)(?:[a-z-]+ )?$")
""" "38 men and |18 women": right before the number of the other sex."""
