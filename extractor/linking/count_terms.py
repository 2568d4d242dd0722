"""Words around counts of patients: pattern tables for ``counts``, ``labels`` and ``roles``."""

import re
from typing import Literal

Role = Literal["cohort", "group", "screened", "excluded", "event", "other"]

PEOPLE = re.compile(
    r"(?:in|out)?patients?|participants?|subjects?|wom[ae]n|m[ae]n|child(?:ren)?|infants?|adults?|individuals?|people|persons?|volunteers?|(?:fe)?males?|boys?|girls?|mothers?|bab(?:y|ies)|neonates?|newborns?|adolescents?|students?|cases?|controls?"
    r"|deaths?|died|recipients?|survivors?|respondents?|smokers?|pts|youths?|residents?|donors?|nurses?|couples?|families|households?|responders?|users?|workers?|employees?|cases? of|undergraduates|physicians|doctors|caregivers|veterans|candidates|athletes|players|dyads|twins|pairs"
)
"""Nouns whose unit is patients."""

UNITS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("studies", re.compile(r"(?:[a-z]+ )*(?:stud(?:y|ies)|trials?|rcts?|articles?|publications?|papers?|reports?|comparisons?|reviews?)")),
    ("records", re.compile(r"(?:[a-z]+ )*(?:records?|citations?|hits|references|titles|abstracts)")),
    ("events", re.compile(r"(?:adverse )?events?|episodes?")),
    ("lesions", re.compile(r"lesions?|tumou?rs|metastases|nodules")),
)
"""Nouns of the feed's other units."""

ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("excluded", re.compile(r"\bexclu\w+|ineligib|\brefus\w+|declin\w+ (?:to|partic|consent)|lost to follow|not (?:included|eligible|analy[sz])|were removed|did not (?:return|meet)|withdr[ae]w\w* from|dropped out")),
    ("screened", re.compile(r"\bscreened\b|assessed for eligib|\breferred\b(?! to as)|\bapproached\b|\binvited\b|\brecords\b|\bcitations\b|\bretrieved\b|\bhits\b|\btitles\b")),
    ("other", re.compile(r"\bcompleted\b|\bcompleters\b|\beligible\b|\bconsent(?:ed)?\b|\binformed\b|follow-up data|\bwithdr[ae]w|\bdiscontinued|\bsites\b|\bcentres\b|\bcenters\b|\bschools\b|\bhospitals\b|\binterviews|\bcourses\b")),
    ("event", re.compile(
        r"\bdeaths?\b|\bdied\b|\bdying\b|\bevents?\b|\brelaps\w+|\brecurr\w+|\bcomplicat\w+|\bprogress(?:ed|ion)\b|\btoxicit\w+|\brespon(?:se|ded)\b|\bremission|\bfail(?:ure|ed)|\binfections?\b|\bdevelop(?:ed|ing|ment)\b|\bexperienc\w+|\boccurr\w+|\bsuffered|\bachieved|\badverse"
        r"|\bfractures?\b|\bstrokes?\b|\bbleed\w*|\bha?emorrhag\w+|\bhospitali[sz]|\breject\w+|\bleak\w*|\bneutropeni\w+|\bmortality|\bpneumoni\w+|\bthrombo\w+|\bfever|\bimproved|\bstopped|\bceased|\breoperat\w+|\bconver(?:ted|sion)|\bmyocardial infarction|\bmi\b|\brehospital|\breactions?"
        r"|\bside effects?|\bsurviv\w+|\bdiarrh\w+|\bnausea|\bvomiting|\bchills|\brequired|\bcvd\b|\bcardiovascular|\bsepsis|\bdiscontinu\w+|\bresol\w+|\bpain\b|\brash\b|\bdetect\w+|\bmucositis|\b\w+itis\b|\bdehiscence|\bpregnan\w+|\bbirths?\b|\bdecreased|\bincreased|\bremained|\breported|\bgrade [1-5i]")),
)  # fmt: skip
"""Words of each role, the more telling first."""

COHORT = re.compile(
    r"\b(?:randomi[sz]\w*|enrol\w*|recruit\w*|includ(?:ed|ing)|participat\w*|entered|analy[sz]ed|evaluated|evaluable|studied|randomly|assigned|allocated|identified|examined|reviewed|investigated|inclusion|enter|underwent random\w+|took part|surveyed|interviewed|followed|available for (?:analysis|evaluation))\b"
)
"""What is done to a population that a paper analyses."""

ONE_ARM = re.compile(r"\b(?:assigned|allocated|randomi[sz]ed|received?|receiving|treated|given|were in|was in|underwent|served)\b")
"""What is done to the members of one arm."""

TRAIT = re.compile(
    r"\b(?:(?:fe)?males?|men|women|positive|negative|white|black|caucasian|asian|hispanic|stage|histor\w+|smok\w+|diabet\w+|hypertens\w+|mutation|mutated|wild-?type|expression|aged|elderly|younger|older|carcinoma|cancer|adenocarcinoma|surgery|hiv|differentiated|in situ|chemotherapy|radiotherapy|therapy|unknown|impairment|pregnant|obese|overweight|carriers?)\b"
)
"""Traits that make a subset a group rather than an event."""
