"""Words of values that are told one by one behind labels: pattern tables for ``label_lists``."""

import re

_LABEL = r"(?P<label>(?!\d|(?:p|r|t|f|z|d|n|mean|median|average|range|iqr|sd|difference|total|overall|from|to|by|at|after|before|with|in|for|the)\b)[^\s,;:()\[\]=][^,;:()\[\]=]{0,40}?)"
_STATISTIC = r"(?:,?\s(?:mean|median|mdn|m|average)(?:\s?[±(]\s?\w+\)?)?)?"

FIRST = re.compile(rf"(?P<head>[(\[;:])\s?{_LABEL}{_STATISTIC}\s?[:,=–-]?\s?(?:of )?$")
""" "Stay was shorter (|surgery: |5 days", "stay: |surgery, |5 days": a label behind what opens a list."""

NEXT = re.compile(
    rf"(?:\s?\([^()]{{1,20}}\))?[\s)\]]*(?:[\w/%²³µμ]{{1,12}}[\s)\]]*)?(?:(?:[;,]|\bvs\.?|\bversus|\band|\bcompared (?:with|to))\s?(?:and |vs\.? |versus )?)(?:for |in )?(?:the )?{_LABEL}{_STATISTIC}\s?[:,=–-]?\s?(?:of )?$"
)
""" "; |drugs: |9 days": the next label of such a list."""

VERB = re.compile(
    r"\b(?:was|were|is|are|had|has|have|did|and|or|than|of|respectively|means?|medians?|sd|estimates?|min|max|minimum|maximum|iqr|range|total|overall|increased|decreased|improved|showed|remained|compared|reduced)\b|^(?:respectively|resp|group|baseline|follow-up|pre|post)\b"
)
"""What no label holds."""

PEOPLE = re.compile(
    r"\b(?:boys|girls|men|women|males|females|children|adults|adolescents|infants|mothers|fathers|students|patients|participants|subjects|controls|cases|smokers|non-?smokers|nurses|physicians|groups?|arms?|cohorts?|sites?|centres?|centers?|wards?|hospitals?)$"
)
"""Labels that can name nobody else than a group."""

OPPOSED = re.compile(
    r"\b(?:higher|lower|longer|shorter|greater|smaller|less|more|fewer|better|worse|faster|slower|older|younger|similar|comparable|equal|differ\w*|than|versus|vs|compared|between)\b"
)
"""Words of a head that sets groups against each other."""

IN_HEAD = re.compile(
    r"\b(?:in|with|for|after|between|than|by|to|of|versus|vs\.?|and|the|receiving|on)\s(?:the )?$"
)
""" "higher |in boys (boys": before a label that the head names as a group."""

SIDES = re.compile(
    r"[(\[;:]\s?(?P<a>(?!\d)[^\s,;:()\[\]=][^,;:()\[\]=]{0,40}?)\s(?:vs\.?|versus)\s(?P<b>(?!\d)[^,;:()\[\]=]{1,40}?)(?:\s(?:groups?|arms?))?\s?[:,=]\s?(?:mean |median )?$"
)
""" "(drug vs placebo: |5.1 vs 6.8": both labels before both values."""

WHOLE = re.compile(r"[\s)\]]*(?:(?:per|for|in|overall|on|of|among)\b[^,;:()\[\]\d]{0,40})?\s?")
""" " per patient |(": what may stand between the value of all and those of its parts."""

ANOTHER_GROUP = re.compile(
    r"[\s)\]]*(?:than|compared (?:with|to)|versus|vs\.?|as opposed to)\s[^,;:()\[\]]{3,80}[(\[]$"
)
""" ") than those who refused surgery (|SBNETs, 73.5": the same labels once more, for whom the first is compared with."""
