"""Words around shares of people: pattern tables for ``people_shares``."""

import re

from extractor.linking.count_terms import PEOPLE

_WORD = r"(?!of\b|in\b|with\b|and\b|or\b|for\b|were\b|was\b|had\b|to\b|at\b|the\b)[a-z-]+ "
PEOPLE_BESIDE = re.compile(rf"\s?%?\)?\s(?P<name>(?:{_WORD})?(?:{PEOPLE.pattern}))(?![a-z-])")
""" "71% boys": the people right behind a share."""

JOINED = re.compile(r"\s?(?:,|;|,? (?:and|vs\.?|versus|compared (?:with|to)|but(?: only)?|while|against))\s")
"""What stands between two shares that are set against each other, behind the people of the first."""

PREDICATE_END = re.compile(r"[,;:()]|\s(?:and|but|while|whereas)\s(?=\d)|\.(?:\s|$)|$")

_CROWD = r"(?:majority|minority|most|half|thirds?|quarters?|fifths?|remainder|bulk)"
_NAME = (
    r"(?P<name>(?!\d|(?:common|frequent|important|likely|recent)(?:ly)?\b|(?:them|these|those|which|whom)\b"
    r"|(?:women|men|children|infants|mothers|adults|people|individuals|respondents|pts)\s?[(\[])"
    r"(?:(?!(?:was|were|is|are|had|has|have|included|which|who)\b)[^,;:()\d\s]++\s?){1,8}?)"
)
CROWD_BEFORE = re.compile(rf"\b(?:{_CROWD} of|most(?: of)?) (?:the |all |these |our )*{_NAME}\s?[(\[]$")
""" "the majority of adverse events (95.3%) were"."""

CROWD_BEHIND = re.compile(
    rf"\s?%?\s?[)\]]\sof (?:the |all |these |our )*(?:total |overall )?{_NAME}"
    r"(?=\s(?:was|were|had|have|are|is|did|made|received|reported|showed|agreed|developed|occurred|took)\b)"
)
""" "less than a third (31.3%) of the total adverse events were"."""

MADE_UP = re.compile(
    r"(?:(?:^|[,;:]\s|\band\s)(?P<name>(?!\s?of\b|which\b|that\b|it\b|this\b|these\b|they\b)[^,;:()]{3,90}?)(?:\s\([^()]{1,20}\))?(?:, (?:which|that))?\s|\band )"
    r"(?P<verb>constitut(?:ed?|es|ing)|compris(?:ed?|es|ing)|ma(?:de|kes?|king) up|account(?:s|ed|ing)? for|represent(?:s|ed|ing)?)"
    r"\s(?:about |only |approximately |nearly |up to |more than |less than |around |almost |over |some )*$"
)
""" "women constituted 68%", "A is rare and comprises 2%"."""

STATEMENT = re.compile(
    r"\s*(?!(?:there|it|this|these|those|they)\b)[^,;:()]{3,30}?\s(?:am|have|has|should|can|could|would|need|needs|feel|felt|think|thought|believe[sd]?|prefer(?:red)?|want(?:ed)?|like[sd]?|agree[sd]?|found|said)\s[^,;:()]{5,90}"
)
""" "balloons have advantages over gels (": what was agreed to by those of the shares."""
