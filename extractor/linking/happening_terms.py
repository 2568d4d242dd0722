"""Words around what befell the counted: pattern tables for ``happenings``."""

import re

NO_DIFFERENCE = re.compile(
    r"\bdifferences? (?:(?:was|were) (?:found|seen|observed|noted) )?(?:between [^,;]{3,60}? |among [^,;]{3,40}? )?(?:in|for|regarding|with respect to|in terms of)(?: the| their)? (?P<name>[^,;:()]{2,90})"
)
""" "no difference in X between the groups (12 v 14)"."""

LISTED_ON = re.compile(r"; |, (?:and |or |but )?\w")
"""Behind one name another follows: "no difference in X, Y or in Z (12 v 14)" is of Z."""

NOT_CHANGED = re.compile(
    r"\b(?:did not|didn['’]?t|does not)\s(?:\w+ly )?(?:change|affect|alter|influence|improve|reduce|increase|differ in)\s(?:the )?(?P<name>[^,;:()]{2,90})"
)

THERE_WERE = re.compile(
    r"\bthere (?:was|were) (?:(?:significantly|more|fewer|less|a|an|the|higher|lower|also|only|no)\s)*(?P<name>(?!differences?\b)[^,;:()]{2,90})"
)

TREND = re.compile(
    r"\btrends? (?:towards?|to|for|in favou?r of) (?:an? |the )?(?:(?:higher|lower|more|fewer|less|better|worse|longer|shorter|greater|increased|reduced|improved)\s)+(?P<name>[^,;:()]{2,70}?)(?=\s(?:was|were|in|for|among|with|on|after|between)\s)"
)
""" "a trend towards a higher cure rate was observed in A (15 versus 12)"."""

MOST_COMMON = re.compile(
    r"\b(?:(?:most|more) (?:common|frequent)\w*|commonest|majority|main|leading|primary cause|reasons?|causes?|location|sites?|types?)\b[^;:()]{0,90}?\s(?:was|were|included|comprised)\s(?:the |an? )?(?P<name>[^;:()]{2,70}?)\s*$"
)
""" "the most common adverse event was X (12)": what follows the verb."""

NAME_END = re.compile(
    r"\s(?:between|among|in (?:the|both|each|all|group|arm)|with(?! and without)|for (?:the|both)|(?<!more )(?<!less )(?<!fewer )than|compared|versus|vs|(?:in|for)$)\b"
)

_SEEN = r"(?:was|were|is|are|had been|could be|has been)?\s?(?:\w+ly\s)?(?:seen|found|observed|reported|detected|recorded|noted|identified|present|performed|occurr\w+|evident|developed|achieved|obtained|documented|diagnosed|given|confirmed|administered|available|located|retrieved|collected|experienced|made|required|encountered|suffered|used|implanted|inserted|placed|initiated|carried out|applied|chosen|needed|necessary|retained|preserved|abandoned|attempted|indicated)(?: as [a-z ]{3,30})?|(?:was|were|is|are) (?:not )?(?:known|unknown|missing|lacking)|(?:was|were|is|are)"
_KEPT = r"(?:was|were|had|remained|has|did|improved|decreased|increased|resolved|persisted|showed|disappeared|worsened)\b[^,;:()]{2,60}?|(?:improved|decreased|increased|resolved|persisted|disappeared|worsened|rose|fell|remained|normali[sz]ed)"
BEFALLEN = re.compile(
    rf"(?:\s(?:(?P<bare>{_SEEN})\s(?:in|by|for|among|from|(?<=given )to|(?<=administered )to|(?<=offered )to|(?<=prescribed )to)|(?P<done>(?:was|were|had been)\s(?:\w+ly\s)?(?:completed|returned|attended|filled in|answered|received)(?: and [a-z]+ed)?)\sby|(?P<kept>{_KEPT})\sin)|\s(?:in|for|among|by))\s(?:a total of |only |all |an additional |up to )?$"
)
""" "X was observed in 22", "X improved in 22"."""

ITEM_START = re.compile(
    r"^(?:[\s,;:.)\]%]|(?:including|such as|namely|and|while|whereas|but|although|or|also|however|the|a|an|results|in addition)\b)+"
)

IN_WHOM = re.compile(
    r"(?:^|[.;:,]\s|\bwhom |\band |\bbut )(?:in|for|among|with)\s(?:only |the (?:remaining |other )?|a total of |all )?$"
)
OF_THEM = re.compile(
    r"(?:\s?%?\s?\)?\s?of (?:the |these |those |our )?(?:[a-z-]+ ){0,2}?(?:[a-z]+s|children|women|men|them|whom)|\s?%?\s?\)?(?: [a-z-]+){0,2}? (?:patients?|participants|subjects|women|men|children|cases?|infants|individuals))?(?:\s\([^()]*\))?(?P<sign>,?)\s(?P<name>(?!who\b|with\b|and\b|or\b|had\b|were\b|was\b|in\b|of\b|the (?:median|mean)\b|(?:median|mean)\b|after\b|from\b|to\b|undergoing\b|receiving\b|treated\b|respectively\b|compared\b|versus\b|v)[^;:()]{3,120})"
)
""" "in 128 patients no mutation was found": what follows."""

WHAT_WAS = re.compile(
    r"^(?:the |a |an )?(?P<name>[^,;:()]{2,80}?)\s(?:was|were|could be|is|are)\s(?:\w+ly\s)?(?:seen|found|observed|reported|detected|noted|identified|present|performed|achieved|obtained|documented|diagnosed|given|administered)\b"
)

RIGHT_BEHIND = re.compile(
    r"\s?%?\s?[)\]]?\s(?:(?:in|with|of|as|due to|because of|from|by|on|for|had|having)\s)?(?:the |a |an )?(?P<name>(?!(?:versus|vs|and|or|respectively|compared|than|patients|were|was|who|of|in|the|at|p|months|years|days|weeks|mg|ml|per|to|between)\b)[a-z0-9][^,;:()\[\]=]{1,70})"
)
""" "91 (33 %) as non-responsive", "4 pneumonia"."""

LIST = re.compile(
    r"(?:^|\b(?:comprised|comprising|included|including|were|was|of|with)\s)(?P<name>(?:(?!\b(?:comprised|included|were|was)\b)[^;:()])*,[^;:()]*(?:\band\b|\bor\b)[^;:(),]+)$"
)
