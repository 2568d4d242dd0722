"""Names that stand in the same way at each of several values: pattern tables for ``parallel_names``."""

import re

_NAME = r"(?P<name>[^\W\d](?:[^()\[\];:=,<>\d]|(?<=\w)[\d])*?)"

LABEL_BEFORE = re.compile(rf"(?:[(\[;,:]|\band\b)\s*(?:and |the )?{_NAME}\s?(?:[:=]|\b(?:was|were)\b)\s*$")
""" "(A = 35%, B = 28%)", "(energy drink: 13.5; water: 12.8)"."""

LABEL_BEHIND = re.compile(rf"\s?%?(?:\s[a-zµ%/]{{1,8}})?\s?[(\[]\s?{_NAME}\s?[)\]]")
""" "19.6% (zinc only) versus 10.8% (zinc and iron)"."""

SAME_PREPOSITION = re.compile(
    r"(?!\s?\w* (?:\w+ )?(?:reported|found|observed|described|shown|published)\b)\s?\)?(?:\s?[%°]|\s[\w/%°]{1,9}|\s[(\[][^()\[\]]{1,40}[)\]]){0,3}?\s(?P<lead>by|using|in|on|at|after|during|under|with)\s(?:the |an? )?"
    r"(?P<name>(?!\d)(?:(?!\b(?:by|and|to|in|of|versus|vs|compared|but|while|whereas|than|was|were)\b)[^,;:()\[\]\d]){2,40}?)"
    r"(?=\s?[,;:(\[]|\.(?:\s|$)|\s(?:and|to|versus|vs\.?|compared|but|while|whereas|than)\b|\s*$)"
)
""" "76 days by last period and 73 days by ultrasound", "0.21 in the dark room to 0.35 in the lit room"."""

ARRANGED = re.compile(
    r"\b(?:conditions?|diets?|regimens?|methods?|techniques?|strateg(?:y|ies)|protocols?|interventions?|drinks?|meals?)$"
)
"""What people are put to: behind any preposition a group."""

NO_NAME = re.compile(
    r"(?:p|n|r|ci|sd|se|sem|iqr|range|mean|median|mean diff\w*|difference|figure|fig|tables?|see .*|data .*|not .*|respectively|.*\bet al\b.*|e\.?g\.?|i\.?e\.?|total|overall|all|both groups|baseline|follow-up|or|hr|rr|or adj\w*|adjusted.*|unadjusted.*|crude|significant.*|ns)"
)
"""What stands in a bracket or before a sign and names nobody."""

SETS_APART = re.compile(
    r"\b(?:only|alone|controls?|placebo|groups?|arms?|patients|women|men|boys|girls|males?|females?|children|adults|cases|users?|non-?\w+s)$"
)
"""The end of a name of people or of an arm."""

USED_AS_GROUP = (
    r"(?<![\w-]){name}['’]?s?[ -](?:groups?|arms?|patients|participants|women|children|diet|condition|recipients|cohort)\b"
    r"|\b(?:groups?|arms?|protocols?|cohorts?|diets?|conditions?|regimens?)\s(?:\w{{1,12}}(?:,| and| or) (?:and )?){{0,2}}{name}(?![\w-])"
)
"""Where a paper uses a name as that of a group: "the ABC group", "protocols A and B"."""

COORDINATE_NAMES = re.compile(r"\)[,c]{1,2}[wnux]{1,4}\(q?=?")
""" "fever (38.5) and pain (4.1)", in the letters of a clause: what stands between the two values."""

VERB_FIRST = re.compile(r"\)[wab]{1,3}i")
""" ") occurred in", in the letters of a clause: what is said of both."""
