"""Words around groups that stand in a value's own part of its sentence: pattern tables for ``own_groups``."""

import re

NOT_OF_IT = re.compile(
    r"\b(?:than|compared (?:with|to)|relative to|versus|vs\.?|of|to|from|by|unlike|against|between)\s(?:in |for )?(?:the |those in the |that of the )?$"
)
"""Before a group that a value is set against, or that is a part of a name."""

_JOINT = r"compared (?:with|to)|relative to|than|versus|vs\.?|and|or|but"
_LEAD = r"in|during|following|after|with|on|at|for|among|under|(?<!followed )by|of"

BEFORE_BRACKET = re.compile(
    rf"(?:.*[\s)\],]|^)(?P<lead>{_LEAD}|{_JOINT})\s(?:the |an? )?(?P<name>(?!\d|(?:{_JOINT}|{_LEAD})\b)(?:(?!\b(?:{_LEAD}|{_JOINT}|was|were|had|from|to)\b)[^,;:()\[\]]){{2,50}}?)\s*$"
)
""" "in cool rooms (" and, of the next value, "than in warm rooms (": the last words before a bracket."""

JOINTS = re.compile(_JOINT)

NO_CONTRAST = re.compile(
    r"(?:the |an? )?(?:(?:first|second|third|last|final|same|other|total|whole|previous|\d+)\b.*|(?:baseline|follow-up|table|figure|results?|order|addition|average|discharge|admission|years?|months?|weeks?|days?)\b.*"
    r"|(?:higher|lower|greater|more|less|better|worse|longer|shorter|increased|decreased|reduced|improved|significant\w*)\b.*|.*\b(?:scores?|levels?|rates?|times?|pressure|concentrations?|values?|index|costs?|respectively|stay|duration|pain|survival|quality of life|positivity|prevalence|incidence|proportions?|percentages?))"
)
"""What stands before brackets one after the other and is no group: outcomes, moments."""
