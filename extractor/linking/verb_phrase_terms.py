"""What counted people did or had: pattern tables for ``verb_phrases``."""

import re

VERBS = (
    r"(?:were|was|had|have|has|did|who|that|received|died|completed|experienced|developed|achieved|showed|reported|refused|declined|withdrew|underwent|met|dropped|discontinued|stopped|required|remained|responded|entered|took|improved|lost|relapsed|ceased"
    r"|participated|survived|failed|consented|presented|agreed|left|gave|lived|suffered|progressed|attended|chose|in whom|expressed|used|reporting|thought|felt|found (?!that\b)|knew|said|fell|became|began|got|went|kept|wore|came|made|rose|sought|spent|would (?:recommend|prefer|like|choose)|didn['’]t|opting out|not [a-z]+ing|[a-z]{3,}ed)"
)

VERB_PHRASE = re.compile(
    rf"\s?\)?(?:,? (?:respectively|also|only),?)?\s*(?:\([^()]*\)\s*)?(?:[a-z-]+ly )?(?P<name>{VERBS}\b[^;:()]{{0,140}})"
)

RELATIVE = re.compile(
    r"^(?:who|that)\b[^,;:()]*?\s(?=(?:had|were|was|experienced|developed|died|did|achieved|reported)\s)"
)

AUXILIARY = re.compile(
    r"^(?:(?:were|was|had|have|has|who|that|been|in whom|also|each|then|subsequently|a|an|the|to|experienced|developed|suffered|reported|reporting|having|still|all|either|found|shown)\s+)+(?=\S)"
)

VP_END = re.compile(
    r"\s(?:in (?:the|a|this|our) |in (?:group|arm)\b|versus|vs\.?|compared|(?<!more )(?<!less )(?<!fewer )(?<!older )(?<!younger )(?:rather )?than|while|whereas|but|respectively|because|and (?:only |a total of |another |a further |the (?:other|remaining) )*(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|none)\b)|and had|and \w+ (?:patients|were|had|in)|between (?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|from (?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|during (?:the )?|at \d|for [a-z]+ reasons,|by (?:\d|the)|as [a-z]+ (?:was|were|had|could|did)\b)|,\s|\.\s"
)

OF_WHICH = re.compile(
    r"\s?%?\s?\)?\s*of\s(?:the\s|all\s|these\s)?(?:[a-z-]+\s){0,2}?(?:patients|participants|subjects|women|men|children|cases|those|them|whom|which|tumou?rs|infants|individuals|males|females|adults|possible \w+)(?=\s|[,.])"
)

_FINITE = r"(?:had|were|was|underwent|developed|received|died|achieved|experienced|completed|(?:specifically )?reported|showed|responded|required|survived|relapsed|delivered|withdrew|returned|refused|declined|dropped|discontinued|stopped|attended|gave|became|took|left|lost|failed)\s"
MAIN_VERB = re.compile(
    rf"\s?[)\]]?(?:\s\([^()]*\))?\s(?:(?:with|without|from|in|aged|undergoing|treated|receiving|at|of the)\b|who \w+)(?:(?!whereas|while)[^,;:()])*?(?:\([^()]*\))?\s(?={_FINITE})"
)
""" "19 of 21 patients with X underwent Y": up to the verb of the sentence."""

APPOSED = re.compile(rf",\s(?!and\b|but\b|who\b)[^,;:()]{{3,140}},\s(?={_FINITE})")
""" "One baby, delivered by section, was admitted": past what is put in between."""

_OF_PEOPLE = r"(?:\s?%?\s?\)?\sof (?:the |these |all )?(?:patients|participants|subjects|women|men|children|infants|adults|individuals))?"

JOINT = re.compile(
    rf"{_OF_PEOPLE}(?:\s?[)\]]|\s\([^()]*\))?\s?(?:[a-z]+\s)?(?:in|of|from|on|receiving|given) (?:the )?[\w -]{{1,40}}?(?:\s\([^()]*\))?,? and (?:in |of |from )?(?:another |other |the )?$"
)
OF_SECOND = re.compile(
    rf"{_OF_PEOPLE}(?:\s?(?:other |more )?(?:patients|participants|subjects|women|men|children|infants|adults|individuals))?(?:\s\([^()]*\))?\s(?:in|of|from|on|receiving|given) (?:the )?[\w -]{{1,40}}?(?:\s\([^()]*\))?\s(?:(?:who|that)\s)?(?={_FINITE}|did\s|could\s|[a-z]{{4,}}ed\s)"
)
""" "Two patients in A and another 2 patients in B needed blood": from the first to the verb of both."""

REDUCED = re.compile(
    r"\s?%?\s?[)\]]?(?:\s\([^()]*\))?\s(?:who (?:were|had been) )?(?:(?:randomly|newly|previously|initially) )?(?:(?:randomi[sz]ed|assigned|allocated|allotted|treated|managed|operated|exposed)(?: at random)? (?:to|with|by|into|in|on)|receiving|given|undergoing|taking)\b|(?:\s\([^()]*\))?\swho (?:received|underwent|took|got)\b"
)
""" "35 of 90 patients (38.9%) randomized to A": tells which they are, where a verb stands behind or before."""

ANY_PARTICIPLE = re.compile(r"\s?%?\s?[)\]]?\s[a-z]{3,}ed (?:to|with|by|into)\b")
""" "(27%) induced with a balloon"."""

FINITE_BEHIND = re.compile(
    r"(?P<before>\s?%?\s?[)\]]?(?:[^;:,()]|\([^()]*\))*?)(?<!who)(?<!that)(?<!which)(?P<verb>\s(?:were|was|had|did|have|has|could|died|underwent|developed|achieved|experienced|completed|reported|showed|responded|required|needed|survived|relapsed|progressed|discontinued|withdrew|stopped|remained|became|met|suffered|reached|recovered|complied|attended|continued|returned|improved|accepted|declined|refused|rated|guessed|chose|preferred|stayed|failed|took|lost|gained|received)\b)"
)
"""The verb of a sentence behind a participle that only tells which they are."""

ALSO_REDUCED = re.compile(
    r"[^;:,]{0,24}?\s(?:to|with|by|receiving|given|undergoing|taking|(?:randomi[sz]ed|assigned|allocated|treated) (?:to|with|by|into))\s"
)
"""Behind a count between the two: "... and 44 treated with B were"."""

IN_GROUP = re.compile(
    r"\s(?:each )?(?:in|from|of) (?:each|both|either|the|all)(?: [\w-]+){0,3} (?:groups?|arms?|cohorts?)(?: \([^()]*\))?(?=\s)"
)
""" "16 participants in each group took part"."""

LONE = re.compile(
    r"(?!died|relaps|recur|progress|respon|surviv|withdr|complet|improv|discontin|drop|refus|declin|seroconv|random|enrol|recruit|includ|particip|consent|exclud)[a-z]+ed$"
)
""" "lived", "occurred": verbs that say nothing without what follows."""

AT_NUMBER = re.compile(r"\sat \d")

BECAUSE = re.compile(r"\sbecause\b")

LONE_END = re.compile(r"[,;:(]|\.\s|\s(?:and|while|whereas|but|versus|compared)\b")

BEHIND_LIST = re.compile(
    r"\s?%?\s?[)\]]?\s(?:[\w-]+\s){0,5}?(?:patients|participants|subjects|women|men|children|cases|infants)(?=\s)"
)
""" "25/26 A and 21/26 B patients": up to the verb of both."""

CLAUSE_BREAK = re.compile(r"\b(?:whereas|while|but|although)\b|[;:]")

JOINED = re.compile(
    r",?\s(?:and|or|but)(?: only| also| another| a further| a total of| an additional| the (?:other|remaining))*\s$"
)
"""Before the next count: "10 refused and one died"."""

TOGETHER = re.compile(r"\s(?:and|versus|vs\.?|or)\s")

LIST_VERB = re.compile(r"(?:underwent|received|had|were|achieved|developed)\s")
