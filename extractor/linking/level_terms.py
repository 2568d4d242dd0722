"""Words around levels that a change or a difference is told with: pattern tables for ``levels``."""

import re

_MEAN_OF = r"(?:an? )?(?:mean |median |average )?(?:of )?$"

TO = re.compile(rf"\sto {_MEAN_OF}")

FROM = re.compile(rf"\bfrom {_MEAN_OF}")

UNIT_TO = re.compile(rf"(?:[\d%)\]]|\s[a-z/µμ²]{{1,10}})\sto {_MEAN_OF}")
""" "(25.0 to ", "25.0 kg to a mean of ": nothing but "to" behind a value."""

CHANGE = re.compile(
    r"(?:significant |further |mean |median |absolute |relative )*(?:changes?|decreases?|increases?|reductions?|improvements?|declines?|rises?|falls?|drops?|elevations?) (?:only )?(?:in|of) (?:the |mean |median |their |its |his |her )*"
)
"""How the name of a change begins."""

CHANGE_BEHIND = re.compile(
    r"\s(?:change|decrease|increase|reduction|improvement|decline|rise|fall|drop|elevation|gain|loss)s?$"
)
""" "a weight reduction from 80 to 75": how such a name may end."""

DIFFERENCE = re.compile(r"(?:significant )?differences? (?:in|of) (?:the |mean |median |their |its )*")

SIGNED = re.compile(r"[-−–+]")
"""A value with a sign is a change or a difference itself."""
