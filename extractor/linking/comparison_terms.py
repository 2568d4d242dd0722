"""Words around a standalone p value: pattern tables for ``comparisons``."""

import re

LEAD = re.compile(
    r"^(?:[\s,;:()]|(?:and|but|or|there (?:was|were)|however|the|a|no|an|significant(?:ly)?|statistically|differences?|in|results|between|also|with|not|did|was|were|although|both|more|less|higher|lower|fewer|greater|by contrast)\b)+"
)

TAIL = re.compile(
    r"[\s,(]+(?:was|were|is|did not differ|differed|significant(?:ly)?|statistically|higher|lower|not|observed|noted|found|similar|between (?:the )?(?:two )?(?:groups|arms)|with|for|and|the|[a-z-]*log-?rank.*|p|by|a|at|two|all|in)$"
)
