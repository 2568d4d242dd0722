"""The items of a list of p values: pattern tables for ``lists``."""

import re

ITEM = re.compile(
    r"[\s,]*(?:(?:and|or|nor|but|not|also|as well as|by|respectively|then|to|was|were|versus|vs\.?|followed by|a|an|the|with)\b[\s,]*)*(?P<how>(?:in|for|on|of|with|between|among|at|during|after|before|from|by|under)\s)?"
)
"""What leads to the name of an item: "§, and| sleep §", "§ or in| the B group §"."""

SIDE = re.compile(
    r"[\s,]*(?:(?:and|or|but|not|also)\s)*(?:than|compared (?:with|to)|versus|vs\.?)\s(?:(?:in|with|for|the|those|to)\s)*"
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
