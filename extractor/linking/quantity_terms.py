"""Words around the quantity of a median or mean: pattern tables for ``quantities``."""

import re

FOLLOW_UP = re.compile(
    r"follow(?<!at follow)(?<!month follow)(?<!week follow)(?<!year follow)(?<!final follow)(?<!further follow)(?:ed)?[- ]?up(?! (?:score|visit|assessment|evaluation))|followed for|observation (?:time|period)"
)

AGE = re.compile(r"\bage[ds]?\b(?! at| group)")

HEAD = re.compile(
    r"s?(?:\s*[(\[][^()\[\]]{0,50}[)\]]|\s*±\s*(?:sd|se|sem|standard deviation)\b|,? (?:and )?(?:interquartile range|standard deviation|standard error|iqr|sd|range|values?)\b)*\s*"
)

AFTER_STATISTIC = re.compile(
    r"(?:of |the |for |time of |value of |values of )*(?P<name>[^,;:=]{2,90}?)(?=\s(?:was|were|is|are|of(?= \d| v)|decreased|increased|improved|in (?:the|patients|group|arm|both)|for (?:the|patients|both|all|subjects|those|women|men)|among|had|did|fell|rose|reached|at \w+ (?:was|were)|after|with|between|did)\b|[,;:=(\[]|\s*$)"
)

_TO_VALUE = r"\s*(?:was|were|is|of|averaged|lasted|[(,:=]|had|decreased|increased|remained|from|by|at \w+|to)*\s*[(\[]?$"

BEFORE = re.compile(rf"(?P<name>[a-z0-9βα][^,;:()=.]{{2,90}}?){_TO_VALUE}")

TO_VALUE = re.compile(_TO_VALUE)
"""What stands between a name and its value."""

STATISTIC_BEFORE = re.compile(r"\(?(?:median|mean|average)(?:\s?[±(]\s?\w+\)?)?[,;:]?\s?$")

CHANGE = re.compile(
    r"(?:significant |mean |median |absolute |relative )?(?:changes?|decreases?|increases?|reductions?|improvements?|declines?|gains?) (?:in|of|from) "
)
"""How the name of a change begins."""

NOT_A_NAME = re.compile(
    r"^(?:years?|months?|days?|weeks?|hours?|to|levels?|mean|median|versus|range|sd|±.*|with|after|the|a|an|of|was|were|in|for|and|or|to|by|from|between|group|patients?|versus|vs|than)?$|^\d"
)

TRIM_LEFT = re.compile(
    r"^(?:(?:the|a|an|and|or|of|in|overall|with|had|median|mean|average|also|however|whereas|while|there|for|at|during|after|significantly|lower|higher|longer|shorter|similar|greater|a) )+"
)

CHANGE_OF = re.compile(
    r"\b(?P<name>(?:decrease|increase|reduction|improvement|decline|gain|change|fall|rise)s? (?:in|of) (?:the )?[^\d,;:()][^,;:()]{2,60}?)(?:\s(?:of|by|was|were|from|averaged))*\s*\(?$"
)
"""A change named right before its size: "a reduction of the length of stay of 3.9 days"."""

NAME_TAIL = re.compile(r"(?:\s(?:of|in|for|by|was|were|and|the|a|an|is|over|with|at|from))+$")
"""Words behind a quantity's name that are not part of it."""

OF_FOLLOW_UP = re.compile(r"\s?(?:years?|months?|weeks?|days?|yrs?|mos?)?\s(?:of )?follow[- ]?up\b")
"""Follow-up right behind its time: "17 months of follow-up"."""

OF_PEOPLE = re.compile(
    r"\s(?:in|for|among|of|under|with)\s(?:the |all |both )?(?:[\w-]+\s){0,4}?(?:patients|participants|subjects|women|men|children|groups?|arms?|cohorts?)\b.*$"
)
""" "PPS in wild type patients": the people are no part of the quantity."""

UNIT_WORD = re.compile(r"(?:years?|months?|days?|weeks?|hours?|points?|mg|ml|%)\b")
""" "63 years (63 in the A group)": a unit names no quantity."""

OLDER = re.compile(r"\b(?:older|younger) than [^,;()]{2,60}\(?$")
