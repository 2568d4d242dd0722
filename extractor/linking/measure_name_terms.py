"""Where the name of an outcome stands beside the name of a measure: pattern tables for ``endpoints``."""

import re

# "loss of residual function", "decline in kidney function", "death from cancer": nouns that need what stands behind them
_OF_SOMETHING = (
    r"(?:(?:[a-z-]+ ){0,2}(?:loss(?:es)?|decline|deterioration|worsening|progression|failure|recurrence|development|onset|presence|absence|lack"
    r"|improvement|increase|decrease|reduction|change|resolution|cessation|discontinuation|initiation|persistence|receipt|cancer|carcinoma|fracture|dehiscence)"
    r" (?:of|in)|(?:deaths?|mortality|dying) (?:from|due to|because of)|(?:admissions?|readmissions?|conversion|progression|transfers?|referrals?|time) to) (?:the |an? )?"
)

INSIDE = re.compile(
    r"^(?:s?,? ?[\[(]\d\d(?:\.\d)? ?%[^()\[\]]{1,24}[)\]])?[\s\[\](a-z,.]{0,14}?\b(?:for|of)\s(?:the |an? )?"
    rf"(?P<name>(?:{_OF_SOMETHING})?[a-z][^,;:()=\[]{{2,70}}?)"
    r"(?=\s(?:in|of|with|for|among|was|were|is|comparing|between|at|by|per|associated|from|on|over|versus|vs|and)\b|[,;:()=\[]|\s*$)"
)

INSIDE_DIFFERENCE = re.compile(
    r"^s?(?: \([^()]*\)| \[[^\[\]]*\])?(?: (?:averaged|observed|found|seen)(?: across follow-up)?)?(?: between (?:the )?[^,;:()]{3,60}?)?\s(?:in|of|for|on|regarding)\s(?:the |terms of |an? )?(?P<name>[a-z][^,;:()=\[]{2,70}?)(?=\s(?:was|were|is|are|between|at|from|versus|vs|compared|comparing|over|after|among|did|observed|of [-−–]?\d)\b|[,;:()=\[]|\s*$)"
)
""" "difference between A and B in X was"."""

IN_USE = re.compile(r"\s(?:use|users|treatment|therapy|exposure)$")
"""What is given or used is no outcome: "hazard ratio for statin use"."""

FOR_BEHIND = re.compile(
    r"\s?(?:%|[a-z/²0-9]{1,8}){0,2}\s?for\s(?:the )?(?P<name>composite [^;:()=\[]{2,90}?(?=\s(?:in|at|among|compared|versus|vs|after|was|were|with)\b|[;:()\[.]|\s*$)|(?!patients|participants|subjects|women|men|children|those|girls|boys|adults|infants|people|individuals|each|every|favou?r)[a-z][^,;:()=\[]{2,50}?)(?=\s(?:and|but|or|in|at|among|when|while|compared|versus|vs|after|was|were|with)\b|[,;:()\[.]|\s*$)"
)
""" "the difference was -2.6 mm Hg (95% CI ...) for X"."""
