"""The items of a list of p values: pattern tables for ``lists``."""

import re

ITEM = re.compile(
    r"[\s,]*(?:(?:and|or|nor|but|not|also|as well as|by|respectively|then|to|was|were|versus|vs\.?|followed by|a|an|the|with)\b[\s,]*)*(?:¤\s(?:[a-z%/]+\s){0,2}?)?(?P<how>(?:in|for|on|of|with|between|among|within|across|at|during|after|before|from|by|under)\s)?"
)
"""What leads to the name of an item: "§, and| sleep §", "§ or in| the B group §"."""

SIDE = re.compile(
    r"[\s,]*(?:(?:and|or|but|not|also|significantly|higher|lower|greater|smaller|better|worse|longer|shorter|more|less|fewer)\s)*(?:than|compared (?:with|to)|versus|vs\.?)\s(?:(?:in|with|for|the|those|to)\s)*"
)
"""What leads to a further comparator: "than A § and than| B §"."""

PAIR = re.compile(
    r"\s*(?:the )?(?P<one>[^\s,][^,]{0,40}?) (?:and|vs\.?|versus|with) (?:the )?(?P<two>[^,]{1,40}?)[\s,]*$"
)
""" "between G1 and G2 §, G1 and G3 §"."""

SIDE_END = re.compile(r"[\s,.(]*(?:groups?|arms?)?[\s,.(]*")
"""What may stand between a comparator and its p value."""

WHEN = frozenset("at during after before".split())

ANALYSIS_SET = re.compile(
    r"(?:the )?(?:intention|intent)-to-treat\b.*|(?:the )?(?:modified )?itt\b.*|(?:the )?per[- ]protocol\b.*|.*\b(?:population|analys[ie]s|cohort|subgroup|subset|phase|period)$"
)
"""An item of a list that tells in whom or when something was tested."""

TIME_TAIL = re.compile(
    r"\s(?:at|after|during|within|over|from|between|by(?= (?:day|week|month|year|discharge))|before|on|in|throughout)\s(?:the\s)?(?P<when>(?:(?!\b(?:in|for|with|of|than|among|between|groups?|arms?|patients|participants|women|men|children|subjects)\b)[^,;§¶¤]){0,60}?\b(?:weeks?|months?|years?|days?|hours?|h|min(?:utes)?|baseline|follow-?up|visits?|discharge|admission|nights?|period|phase|entry|enrolment|post-?[a-z]+|pre-?[a-z]+|trimester)(?:\s[\w-]+){0,2})\s*$"
)
"""When something was tested, right before its p value: "pain was lower at week 4 §"."""

TIME = re.compile(
    r"(?:the )?(?:(?:day|week|month|year|visit|hour)s? \d+|(?:\S+ ){0,2}?(?:days?|weeks?|months?|years?|hours?|minutes?|visit|follow-?up|baseline)(?: later| post\S*)?)"
)
"""An item that is a time: "on day 1 § and |day 3| §"."""
