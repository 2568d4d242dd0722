"""Words around a standalone p value: pattern tables for ``comparisons``."""

import re

from extractor.document import Sought
from extractor.document.word_led import word_led

P_BEHIND = re.compile(r"[^()]{0,40}?\bp(?:[- ]values?)?\s?(?:for \w+ )?[=<>≤≥]+\s?0?[.·]\d+")
"""The p value that belongs to the value before it."""

BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")

STATISTIC = re.compile(
    r"[\s,;]+(?:χ2?|χ²|chi-?squared?|[ftzurhwqb]|β|kappa|cohen['’]?s d)(?:\s?\d+)?\s*[=<>]\s?[−–-]?[\d.]*[^a-z]*$"
)
"""The statistic of a test before its p: "χ2(2) = 8.7, " with its bracket blanked."""

REPORTED = re.compile(
    r".*\b(?:found|showed|shown|revealed|indicated|demonstrated|suggested|confirmed|noted|observed|suggesting|indicating|showing) that\s"
)
"""What reports a statement, with all that opens it."""

LIKELY = word_led(r"\blikely (?:than [^,;()]{3,50} )?to (?:be )?(?P<name>[^,;()]{3,90})$")
""" "were more likely to be admitted"."""

LEAD = re.compile(
    r"^(?:[\s,;:()\].]|(?:between (?:the |treatment |study |two |both )*(?:groups|arms) (?:for|in|on)|and|but|or|(?:except )?there (?:was|were)(?! no\b)|however|the|a|an|significant(?:ly)?|statistically|marginally|results|conclusions|findings|also|with|did|was|were|although|while|whereas|both|by contrast|along with|as (?:was|were|did|well as)|most \w+ were similar between the groups, except|respectively|in addition|moreover|furthermore|similarly|there is|we (?:have )?(?:found|observed|noted|identified)(?: that)?|(?:uni|multi)-?varia(?:te|ble) analys[ie]s (?:showed|revealed|indicated|confirmed)(?: that)?|in (?:the )?(?:uni|multi)-?varia(?:te|ble) analys[ie]s|yet|on the other hand)\b)+"
)
"""Words that open a clause and are no part of what is tested."""

INCLUDING = re.compile(r"\b(?:including|such as|namely|i\.e\.|except for|especially)\s(?P<name>[^,;]+)$")

DIFFERENCE = word_led(
    r"\bdifferences? (?:(?:was|were) (?:found|seen|observed|noted) )?(?:between [^,;]{3,60}? |among [^,;]{3,40}? |across [^,;]{3,40}? )?(?:in|for|regarding|with respect to|in terms of|on)(?: the| their)? (?P<name>[^,;]{2,90})"
)
""" "no difference in X between the groups"."""

AFFECTED = re.compile(
    r"\b(?:(?:did not|didn['’]?t|does not|do not|not)\s(?:\w+ly )?(?:change|affect|alter|influence|impact|modify|improve|reduce|increase|differ in|(?:show|have) [^,;]{0,40}?effects? on|predict)|(?:yielded|showed|led to|resulted in|produced) [^,;]{0,30}?(?:improvement|reduction|increase|decrease|benefit)s? (?:in|of|for))\s(?:the |their )?(?P<name>[^,;]{2,90})"
)
""" "enemas did not change X"."""

ASSOCIATED = Sought(
    "associated|identified as |linked|predicted|predictive|predictor|prognostic|related|risk factor",
    r"\s(?:(?:was|were|is|are|be)\s)?(?:not\s|also\s|still\s|\w+ly\s|more\s|inversely\s|positively\s|negatively\s)*(?:associated|correlated|related|linked|identified as (?:an? )?(?:\w+ )?(?:prognostic factors?|predictors?|risk factors?)|(?<=was )an? (?:\w+ )?(?:predictor|prognostic factor|risk factor)|(?<=were )(?:\w+ )?(?:predictors|prognostic factors|risk factors)|(?<=is )an? (?:\w+ )?(?:predictor|prognostic factor|risk factor)|predicted|predictive|prognostic)\s?(?:with|to|for|of)?\s(?:an? |the |all |significantly |with )*(?P<name>[^,;:()]{2,90})",
)
""" "X was associated with Y"."""

SAME_HEAD = re.compile(r"\bdiffer(?:ed|s|ence)?\b")

HAD = re.compile(
    r"\b(?:had|have|has|showed|reported|received|experienced|exhibited|tended to have|used|required|needed|achieved|developed|demonstrated|spent|conferred)\s(?P<name>[^,;]{2,90})$"
)
""" "the A group had lower X": what its subject, a group, had."""

WORSE = r"significant(?:ly)?|markedly|slightly|longer|shorter|better|worse|higher|lower|greater|fewer|more|less|increased|reduced|decreased|improved|similar|comparable|larger|smaller|poorer|superior|inferior|earlier|later|a|an|the|also|much|no|any|statistically|strong|trend towards?|figures of|tendency (?:for|towards?)|differences? in|elevated"

ADORNED = re.compile(rf"^(?:(?:{WORSE})\s)+")

NAME_END = re.compile(
    r",? i\.e\.|\s(?:between|than|compared|versus|vs\.?|was|were|did|is|are|has|had|have|differed|occurred|improved|decreased|increased|declined|fell|rose|remained|showed|tended|reached|noted|observed|(?:in|with|for|among|from|of|at|by|on) (?:(?:the|both|all|each|those|either|\d+|[a-z-]+) )?(?:groups?|arms?|patients|women|men|children|participants|subjects|those|cases|treatments)\b|in (?:the|both) |in favou?r)(?=\s|$)"
)

TAIL = re.compile(
    r"[\s,(]+(?:was|were|is|differed|significant(?:ly)?|statistically|higher|lower|not|observed|noted|found|similar|with|for|and|the|[a-z-]*log-?rank|p|by|a|at|two|all|in|of|to|from|than|more|less|n)\s*$"
)

BETWEEN = word_led(
    r"\b(?:between|comparing)\s(?:the )?(?P<one>[^,;()]{1,60}?)\s(?:and|with|versus|vs\.?)\s(?:the )?(?P<two>[^,;()]{1,60}?)(?=\s(?:groups?|arms?|patients|in|was|were|with|for|at|on)\b|[,;(]|\s*$)"
)
THAN = re.compile(
    r"\b(?:in|with|for|among|of|from|by)\s(?:the )?(?P<one>[^,;()]{1,50}?)\s(?:than|versus|vs\.?|(?:as )?compared (?:with|to))\s(?:in |with |for |among |that of |those (?:in|with|who received) |the )*(?P<two>[^,;()]{1,50}?)(?=\s(?:groups?|arms?|patients|was|were)\b|[,;(]|\s*$)"
)
OF_GROUPS = re.compile(
    r"\bbetween (?:the |both |these )?(?:two |treatment |study )*(?:groups|arms)\b|\bthan (?:in )?the\b"
)
PAIR = re.compile(r"^(?:the )?(?P<one>[\w/+-]{1,20}) and (?P<two>[\w/+-]{1,20})$")
PART = re.compile(r": |, (?:and|but|with) |,? (?:whereas|while) ")

ELIDED = re.compile(r"\s(?:was|were|did|is|are|had|has) not\W*$")
""" "but IgG was not (p = 0.6)"."""

OTHER_SIDE = re.compile(
    r"\s(?:than|versus|vs\.?|(?:as )?compared (?:with|to))\s(?:in |with |for |among |both |that of )*(?P<name>[^,;()]{2,60})"
)
OPENING = re.compile(
    r"^[\s,;)]*(?:and |but )?(?:in|among|for|with|after|during|at) (?:the |all )?[^,]{3,80},\s"
)
PREPOSITION = re.compile(r"\b(?:in|with|for|among|of|by|from|to|on|the|between)\s$")
PEOPLE_WHO = re.compile(
    r"(?i)^(?:the )?(?:patients|participants|women|men|children|subjects|those|individuals)\s(?:who |with |whose |in the |receiving |treated with |in )?(?:developed |had |received |underwent |were )?(?:the )?"
)
GROUPS_TAIL = re.compile(r"\s(?:groups?|arms?|patients|participants|women)$")
NOTHING = re.compile(
    r"(?:(?:the|this|these|that|an?|no|any|not|significant|main|such) )*(?:there|this|these|those|that|as|it|they|we|who|which|and|compared|differences?|effects?|results?|findings?|interactions?|correlations?|associations?|changes?|scores?|trends?|[\d.,–−-]+)"
)
"""Words that name nothing that could be tested."""

PRONOUN = re.compile(r"^(?:there|this|these|those|that|as|it|they|we|which|who|compared), ", re.IGNORECASE)
"""A word that stands for what is tested, before the two compared."""

GENERIC_SIDE = re.compile(r"(?:the |both |two |other |)*(?:groups?|arms?|patients|others?)?$|\d")

FOR_WHAT = re.compile(
    r"\sfor (?:the )?+(?P<name>(?!all\b|both\b|each\b|every\b|any\b|overall\b|trends?\b|linear|interaction|differences?\b|comparisons?\b|groups?\b|non-?inferiority|superiority|heterogeneity|equivalence)"
    r"[^,;()\[\].]{2,60}?)(?=[,;)\]]|\.(?:\s|$)|\s(?:and|compared)\b|\s*$)"
)
""" "P = 0.03| for sleep, 0.40| for mood": what a p value says itself that it is of."""
