"""Words around percentages of people: pattern tables for ``shares``."""

import re

_HEDGE = (
    r"(?:only|nearly|about|almost|approximately|around|roughly|up to|at least|more than|less than|over|under"
    r"|another|the remaining|just|as many as|some|further|additional|an additional|a further|a mere|[<>≤≥~≈]=?)\s*"
)

IN_SHARE = re.compile(
    rf"(?:\s(?:in|among)|(?<=\boccurred) with|(?<=\bseen) with|(?<=\breported) with)\s(?:{_HEDGE})*$"
)
""" "X was detected only in 7%": what leads from what befell them to a share."""

LED_TO = re.compile(
    r"\b(?:(?:led|leads|leading|lead|gave rise|contribut(?:es|ed|ing)) to|(?:result(?:ed|s|ing)|end(?:ed|ing)) in"
    r"|detect(?:s|ed|ing)|identif(?:ies|ied|ying)|reveal(?:s|ed|ing)|demonstrat(?:es|ed|ing)|show(?:s|ed|ing)|found|caus(?:es|ed|ing)|produc(?:es|ed|ing)|induc(?:es|ed|ing)|achiev(?:es|ed|ing)|allow(?:s|ed|ing)|permit(?:s|ted)"
    r"|confirm(?:s|ed)|observed|we (?:saw|noted|recorded|measured|documented)|diagnosed|prevent(?:s|ed)|requir(?:es|ed|ing)|trigger(?:s|ed)|elicit(?:s|ed)|had|have|has|having|with|developed|experienced|included)\s"
    r"(?P<name>(?!been\b|to\b|in\b|that\b|by\b)[^;:()]{2,90})$"
)
""" "the recorder detects X", "the device led to X": what was found, before "in 30%"."""

SEEN_BEFORE = re.compile(
    r"(?:^|(?<=[,;:(]\s)|(?<=\sand\s)|(?<=\sbut\s)|(?<=\swhile\s)|(?<=\swhereas\s)|(?<=\sthat\s)|(?<=\swith\s))(?P<name>[^,;:()]{2,120}?)"
    r"(?P<verb>\s(?:(?:was|were|is|are|has been|have been|had been|being|can be|could be|may be|will be|would be)(?: \w+ly| also| not| still| first| only)*(?: (?P<done>[a-z]+(?:ed|en|ung|und|own|ne|ade|ilt|eld|ought|sent|ept|ade|able|ible|ent|uced|out)))?"
    r"|(?:has |have |had |can |could |may |did not |does not )?(?:occurr?(?:s|ed)?|develop(?:s|ed)?|appear(?:s|ed)?|recur(?:s|red)?|persist(?:s|ed)?|improv(?:es|ed)|resolv(?:es|ed)|worsen(?:s|ed)|fail(?:s|ed)|decreas(?:es|ed)|increas(?:es|ed)|happen(?:s|ed)?|arise|arose|exist(?:s|ed)?|return(?:s|ed)?|remain(?:s|ed)?))(?: \w+ly| only| for the first time)*(?: (?:after|during|following|within|at|as|on|by|with|from)\s[^,;:()]{2,40})?)$"
)
""" "X was confirmed", "X occurred": the subject of what is told of a share."""

ITEM = re.compile(
    r"(?:[,;]\s(?:and |or |but )?|\s(?:and|or|but|versus|vs\.?)\s)(?:an? |the )?(?P<name>[^,;:()]{2,70})$"
)
"""The next item of a list of shares: ", ablation in 11%"."""

NO_OUTCOME = re.compile(
    r"(?:(?:the |a |an )?(?:it|this|that|these|those|they|which|who|patients?|participants?|subjects?|women|men|children|cases|people|respondents|results?|findings|data|there|we|difference|rates?|increase|decrease|reduction|change|improvement)\b(?: \w+)?"
    r"|(?:may|might|can|could|will|would|was|were|is|are|has|have|had|been|being|did|does|not|also|typically|usually|often|mostly|mainly|eventually|usually)\b.*|occur\w*|\d+ .*|.{0,2})$"
)
"""What stands before "in 30%" and names nothing."""

_PEOPLE = r"(?:patients?|participants?|subjects?|women|men|children|cases|people|adults|infants|individuals|respondents)"
CROWD = re.compile(
    r"\b(?:(?:majority|minority|most|half|thirds?|quarters?|proportions?|percentages?|numbers?|rest|remainder)\b[^,;:()]*"
    rf"|(?:sample|cohort|population|remaining|all|many|some|few|those|groups?|arms?|them)\s?|{_PEOPLE}\b(?: (?:in|with|of|from|on|who|under|over|aged)\b[^,;:()]*)?)$"
)
"""Words before a bracket that mean people: "the majority of events (59%) were"."""

HAD_OF = re.compile(
    r"\b(?:had|has|have|having|with|and|showed|showing|yielded|gave|achieved|reached|reported|reporting|observed|found|demonstrated|experienced)\s(?:an?|the)\s(?:(?:\d{1,3}|[a-z]+)[- ](?:year|month|week|day)\s)?(?P<name>(?!mean\b|median\b|total\b)(?:(?!\b(?:had|has|have|showed|experienced|achieved|reported)\b)[^,;:()\d]){3,60}?)\sof(?: just| only| about| approximately| nearly| up to| more than)?\s$"
)
""" "had a sensitivity of 91%"."""

RATE_WAS = re.compile(
    r"\b(?:rates?|proportions?|percentages?|incidences?|prevalences?|risks?|survival|frequency|adherence)\b[^;:]*\b(?:was|were|is|are)\s"
)

RELATION = re.compile(
    r"\b(?:compared (?:with|to)|relative to|versus|than|unlike|in contrast (?:to|with)|as opposed to)\s(?:(?:the|those|patients|participants|subjects|women|children) )*(?:(?:in|on|of|receiving|with|given) )?(?:the )?$"
)
""" "Compared with the control arm, ...": the arm of the second value comes first."""

AT_FIRST = re.compile(r"(?:results: )?(?:at|after|by|within) \d+ [a-z]+,? (?=[a-z])")
""" "At 12 hours rescue occurred with": the time that opens a sentence without a comma."""

IN_WHICH = re.compile(
    r"\b(?:percentages?|proportions?|shares?|fractions?) of [a-z -]{3,40}? (?:in which|in whom|for whom|where) (?:the |an? )?(?P<name>[^;:()]{5,110}?) (?:was|were|is)(?: \w+ly)? $"
)
""" "the percentage of cases in which X exceeded Y was"."""

NEXT_SHARE = re.compile(
    r",?\s(?:and|but|while|whereas)\s(?:in|for|with|among)\s(?:another\s|the other\s|the remaining\s|only\s)*$"
)
""" "... for seconds and in another" before the next share."""
