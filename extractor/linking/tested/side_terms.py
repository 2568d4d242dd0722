"""The two that a p value compares: pattern tables for ``sides`` and ``label``."""

import re

_END_OF_SIDE = r"(?=\s*(?:$|[,;:§¶¤.])|\s(?:in|was|were|is|are|had|has|did|with|for|at|on|during|after|before|over|when|by|while|across|to|from|and (?:was|were|had|did|in|at)|that|who|which|but|respectively|regarding|concerning)\b)"

_WHO = r"(?:(?:patients|participants|women|men|children|subjects|individuals|infants|mothers|people|those)\s(?:(?:who|that) (?:had|were|received|underwent|did|took|got|have|are)|(?:randomi[sz]ed|assigned|allocated) to|with|without|in(?= the\b| group| arm| [a-z-]+ groups?\b)|on|receiving|given|treated with)\s(?:an? |the )?)?"
BETWEEN = re.compile(
    rf"\b(?:between|comparing)\s(?:the |those |both )?{_WHO}(?P<one>[^,;:()§¶¤]{{1,70}}?)\s(?:and|with|versus|vs\.?)\s(?:the |those )?{_WHO}(?P<two>[^,;:()§¶¤]{{1,70}}?)"
    rf"{_END_OF_SIDE}"
)
""" "between A and B"."""

_COMPARED = r"(?:(?:as |when )?compar(?:ed|ing) (?:with|to|against)|in comparison (?:with|to)|relative to|versus|vs\.?|than|as opposed to|superior to|inferior to)"

THAN = re.compile(
    rf"(?:^|[\s,])(?:different from|{_COMPARED})\s(?:(?:in|with|for|among|of|that of|that in|those (?:in|with|of|who|receiving)|(?:patients|participants|women|men|children|subjects|individuals|mothers|infants|adults|boys|girls|people) (?:in(?= the\b| group| arm| [a-z-]+ groups?\b)|with|without|aged|who (?:had|have|were|are|received|did|underwent|took)|receiving|on|treated with|assigned to|randomi[sz]ed to|allocated to)(?=\s\w)|did|after|on|by|during|from|at)\s)*(?:the |those )?(?P<two>(?!¤|\d|expected\b|once\b|one\b|half\b)[^,;:§¶¤]{{1,70}}?)"
    rf"(?=\s*(?:$|[,;:§¶¤]|\.\s|\.$)|\s(?:was|were|is|are|had|has|did|in|for|at|during|after|with respect|by|over|when|while|and (?:was|were|had|did|in|at)|but|respectively|on|with|more|less|also|[a-z]+ly)\b)"
)
""" "than in B", "compared with B"."""

BEFORE_THAN = re.compile(
    r"\b(?:in|with|for|among|of|from|by|on|after|at|under|during)\s(?:the )?(?P<one>(?:(?!\b(?:in|with|for|among|from|was|were)\b)[^,;:§¶¤]){1,60}?)\s*,?$"
)
""" "in A| than in B"."""

GENERIC_SIDE = re.compile(
    r"(?:the |both |two |three |other |all |these |our |study |treatment |patient |different |of |each )*(?:groups?|arms?|patients|others?|treatments?|conditions?|subjects|participants|samples?|cohorts?)?$|and\b.*|they\b.*|it\b.*|each other|\d*\.\d+|(?:to|because)\b.*|(?:who )?(?:were|was|did|had|have|is|are)\b.*"
)
"""A side that names nobody."""

OF_GROUPS = re.compile(
    r"\b(?:between|among|across|in) (?:the |both |these |all |either )*(?:two |2 |treatment |study |intervention |randomi[sz]ed )*(?:groups|arms|treatments)\b|\bbetween-?group\b|\binter-?group\b|\bgroup differences?\b|\bby (?:treatment )?(?:group|arm)\b|\bthan (?:in )?the other (?:group|arm)\b"
)
"""Words for the paper's two arms."""

PEOPLE_WHO = re.compile(
    r"(?i)(?:the )?(?:patients|participants|women|men|children|subjects|those|individuals|people|adults|mothers|infants)\s(?:who |with |whose |in the |in |receiving |treated with |assigned to |randomi[sz]ed to |allocated to |on |given )+(?:developed |had |received |underwent |were )?(?:the )?"
)

SIDE_TAIL = re.compile(
    r"(?:\s(?:also|often|then|again|generally|both))*(?:\s(?:groups?|arms?|patients|participants|women))?$"
)
BOTH = re.compile(r"(?:both )?(?:the )?(?P<one>[^\s,][^,]{0,40}?) and (?:the )?(?P<two>[^,]{1,40}?)[\s,]*")
""" "men and women" as a subject."""

GROUPS_SUBJECT = re.compile(
    r"(?:(?!(?:in|of|for|with|among|by|at|on|to|from|between)\s)[^\s,;]+\s){0,5}?(?:groups?|arms?|cohorts?|samples)$"
)

COMPARING = re.compile(
    rf"\b(?:differ\w*|{_COMPARED}|higher|lower|longer|shorter|greater|fewer|more|less|better|worse|similar|comparable|in favou?r)\b"
)
"""Words that say that two were compared."""

ARTICLES = re.compile(r"(?:(?:the|those|an?)\s)+")
OWN_PAIR = re.compile(r"\s(?:vs\.?|versus)\s")
"""Two that are set against each other already."""
