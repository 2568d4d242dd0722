"""How papers define their outcomes: pattern tables for ``called_outcomes``."""

import re

ROLE = re.compile(r"(?P<role>key secondary|co-?primary|primary|secondary|main)\b")
"""The role of an outcome in its study."""

CALLED = re.compile(
    r"\b(?P<role>key secondary|co-?primary|primary|main)(?: (?:composite|efficacy|safety|clinical|renal|kidney|cardiovascular|study|trial))*"
    r" (?:outcome|end ?point)s?(?: measure| variable| event)?(?:, |: |, which was |,? defined as | of (?:the|this) (?:study|trial) was | was | is | of )(?:defined as )?(?:the |an? )*"
    r"(?P<name>['‘“\"][^'’”\".;]{3,90}(?=['’”\"])|(?!(?:not|no|significant\w*|statistical\w*|similar|lower|higher|less|more|reduced|increased|improved|met|achieved|reached|observed|seen|found|assessed|evaluated|analy[sz]ed|measured|reported|available|also|adjudicated|compared|better|worse|and|which|with|in|at|by|for|as|on|to|this|these|it|occurr\w+|[\d.]+)\b)[^.;:()\[\]]{3,140}?)"
    r"(?=['’”\"]|\s*(?:[.;:(\[]|$)|,\s|\s(?:at \d|at (?:one|two|three|six|twelve)|during|within|over|assessed|measured|analy[sz]ed|evaluated|from (?:baseline|random)|in the|in both|occurred|was|were|by \d|after|up to|between|among|as)\b)"
)

""" "the primary outcome was X", "for the primary end point, X,"."""
