"""Words around the quantity of a median or mean: pattern tables for ``quantities``."""

import re

from extractor.document import Sought
from extractor.document.word_led import word_led

FOLLOW_UP = re.compile(
    r"follow(?<!at follow)(?<!baseline and follow)(?<!baseline to follow)(?<!month follow)(?<!week follow)(?<!year follow)(?<!final follow)(?<!further follow)(?:ed)?[- ]?up(?! (?!time|period|duration|was|were|of|in|for|is|to|among|after|ranged|length|interval|from|at|and|with|on|until|by|lasted|averaged|reached|between|data|extended|median|mean|since)[a-z]+)|followed for|observation (?:time|period)"
)

AGE = word_led(r"\bage[ds]?\b(?! at| group)")

HEAD = re.compile(
    r"s?(?:\s*[(\[][^()\[\]]{0,50}(?:\([^()]{1,12}\)[^()\[\]]{0,20})?[)\]]|\s*±\s*(?:sd|se|sem|standard deviation)\b|,? (?:and )?(?:interquartile range|standard deviation|standard error|iqr|sd|range|values?)\b)*\s*"
)

CHANGE_BEFORE = re.compile(
    r"\b(?P<change>(?:in|de)creases?|changes?|reductions?|improvements?|declines?|gains?|differences?) (?:in|of|from) (?:the |their |its )?(?:overall |unadjusted |adjusted )?(?:mean|median|average)$"
)
""" "a smaller increase in average costs": the change before the statistic."""

DIFFERENCE_IN = re.compile(
    r"(?P<name>differences? (?:in|of) (?:the )?[^,;:=()\[\]]{2,60}?)(?=\s(?:between|among|was|were|at|after|from|compared|for|over|of)\b|\s?[,;:()\[]|\s*$)"
)
""" "the mean (SD) difference in X between A and B"."""

AFTER_STATISTIC = re.compile(
    r"(?:of |the |for |time of |value of |values of )*(?P<name>(?:[^,;:=()\[\]]|(?<=\w)[(\[][\w+-]{1,6}[)\]]){2,90}?)(?=\s(?:was|were|is|are|of(?= \d| v)|decreased|increased|improved|declined|dropped|changed|remained|ranged|differed|dose to|in (?:the|patients|group|arm|both)|for (?:the|patients|both|all|subjects|those|women|men)|among|had|did|fell|rose|reached|at \w+ (?:was|were)|after|with|between|did)\b|[,;:=]|(?<!\w)[(\[]|(?<=\w)[(\[](?![\w+-]{1,6}[)\]])|\s*$)"
)

_TO_VALUE = r"\s*(?:was|were|is|of|averaged|lasted|[(,:=]|had|decreased|increased|remained|from|by|at \w+|to)*\s*[(\[]?$"

BEFORE = re.compile(
    rf"(?<![a-z0-9])(?P<name>[a-z0-9βα](?:[^,;:()\[\]=.]|(?<=\w)[(\[][\w+-]{{1,6}}[)\]]){{2,90}}?){_TO_VALUE}"
)

TO_VALUE = re.compile(_TO_VALUE)
"""What stands between a name and its value."""

STATISTIC_BEFORE = re.compile(r"\(?(?:median|mean|average)(?:\s?[±(]\s?\w+\)?)?[,;:]?\s?$")

CHANGE = re.compile(
    r"(?:significant |mean |median |absolute |relative )?(?:changes?|decreases?|increases?|reductions?|improvements?|declines?|gains?) (?:in|of|from) "
)
"""How the name of a change begins."""

NOT_A_NAME = re.compile(
    r"^(?:this|it|they|these|we|he|she|there|was|were|is|are|being|been|be|displaying|ranging|varying|having|took|than|compared|lower|higher|while|which|that) |^(?:ranging|varying|this|it|they|these|that|there|we|being|years?|months?|days?|weeks?|hours?|to|only|approximately|about|around|nearly|almost|just|at least|(?:n|p|m|µ|μ)?(?:mol|g|mg|kg|ml|l|cm|mm|m|iu)(?:/[a-z0-9]+)+|\)?\]? ?and|levels?|mean|median|versus|range|sd|±.*|with|after|the|a|an|of|was|were|in|for|and|or|to|by|from|between|group|patients?|versus|vs|than)?$|^\d(?!\d?[(-][a-z])"
)

TRIM_LEFT = re.compile(
    r"^(?:(?:there (?:was|were)|significant|we (?:\w+ly )?(?:observed|found|measured|recorded|noted)|the|a|an|and|or|of|in|overall|with|where|when|which|regarding|had|median|mean|average|also|however|whereas|while|there|for|at|during|after|significantly|lower|higher|longer|shorter|similar|greater|a) )+"
)

CHANGE_OF = re.compile(
    r"\b(?P<name>(?:decrease|increase|reduction|improvement|decline|gain|change|fall|rise)s? (?:in|of) (?:the )?[^\d,;:()][^,;:()]{2,60}?)(?:\s(?:of|by|was|were|from|averaged))*\s*\(?$"
)
"""A change named right before its size: "a reduction of the length of stay of 3.9 days"."""

NAME_TAIL = re.compile(r"(?:\s(?:of|in|for|by|was|were|and|the|a|an|is|over|with|at|from))+$")
"""Words behind a quantity's name that are not part of it."""

OF_FOLLOW_UP = re.compile(r"\s?(?:years?|months?|weeks?|days?|yrs?|mos?)?\s(?:of )?follow[- ]?up\b")
"""Follow-up right behind its time: "17 months of follow-up"."""

OF_PEOPLE = re.compile(
    r"\s(?:in|for|among|of|under|with)\s(?:the |all |both )?(?:[\w-]+\s){0,4}?(?:patients|participants|subjects|women|men|children|groups?|arms?|cohorts?|sites?)\b.*$"
)
""" "PPS in wild type patients": the people are no part of the quantity."""

UNIT_WORD = re.compile(r"(?:years?|months?|days?|weeks?|hours?|points?|mg|ml|%)\b")
""" "63 years (63 in the A group)": a unit names no quantity."""

OLDER = word_led(r"\b(?:older|younger) than [^,;()]{2,60}\(?$")

GENERIC_NAME = re.compile(
    r"(?:(?:total|overall|average|raw|baseline) )?(?:values?|scores?|levels?|times?|data|numbers?|results?|rates?|concentrations?|counts?|changes?|differences?|amounts?|durations?|measurements?|tit(?:er|re)s?|percentages?|estimates?|outcomes?)"
)
"""Names that say nothing without what stands before the statistic: "X with median values of 235"."""

REPORTS = re.compile(
    r"^.{0,80}?\b(?:show(?:ed|n|s)|indicat(?:ed|es)|reveal(?:ed|s)|found|suggest(?:ed|s)|demonstrat(?:ed|es)|reported|observed)\sthat\s(?:the |a |an )?"
)
""" "the analysis showed that X": X."""

PREDICATE = re.compile(
    r"\s(?:(?:would|could|may|did|was|were|is|are|has|had|have)\b|(?:significantly |further |slightly |also )?(?:increased|decreased|improved|declined|fell|rose|dropped|remained|ranged|changed|reached|differed|averaged|lasted|began|shortened|lengthened)(?:\s|$)).*$"
)
"""The verb of a name that ran on."""

BARE_VERB = re.compile(
    r"(?:\s?[^\s,;:()]{1,8}\)|[\s,;:)\]])*\s?(?:(?:and|but|while|whereas|or)\s)?(?:(?:significantly|slightly|then|further|also|only)\s)*(?:(?:increased|decreased|improved|declined|fell|rose|dropped|remained)(?=\s(?:in|at|after|to|from|by|during|on|with|for|over|among|when|significantly|slightly|following|even|less|more)\b|\s*[(\[]?\s*$)|(?:did not|was|were|than|compared|versus|vs\.?)\b)(?! (?:with|to) (?:an? )?(?:increase|decrease))"
)
""" "but decreased in the other (-8)": of what the value before is of."""

PRONOUN = re.compile(
    r"\b(?:it|they)\s(?:had |has |further |also )?(?:was|were|been|rose|risen|fell|fallen|increased|decreased|improved|declined|dropped|remained|averaged|reached|became|lasted)\b[^,;()]{0,20}[(\[]?$"
)
""" "at the end of treatment it was": of what the value before is of."""

ELLIPSIS = re.compile(
    r"[^,;:()\[\]]{0,14}?(?:\s?[(\[][^()\[\]]{1,40}[)\]])?\)?\s?(?:for|in|with|after|among|on|under|at|by|of|during|following)\s(?!an?\s)[^,;:()\[\]]{2,60}?(?:,?\s(?:and|versus|vs\.?|or|but|compared (?:with|to)|than)|,)\s(?:(?:only|in|for|with|after|among)\s)*"
)
""" "95 minutes (SD 20) for the robotic procedure and 70": what is said of the second is left out."""

AN_AVERAGE = re.compile(
    r"an? (?:overall )?(?:mean|median|average)(?: number| total)?(?: \([^()]{1,20}\))?(?: of)?\s?$"
)
"""How every match of ``OF_STATISTIC`` ends: looked for first."""

OF_STATISTIC = re.compile(
    r"(?P<subject>[^,;:()]{0,80}?)\s?\b(?P<verb>took|lasted|required|had|having|received|attended|with|was|were|used|spent|there (?:was|were)|including|in|for|after|over|of|by)?\s?an? (?:overall )?(?:mean|median|average)(?: number| total)?(?: \([^()]{1,20}\))?(?: of)?\s?$"
)
""" "took a mean of 68 minutes", "a mean of 3.1 diagnoses"."""

NOUN_BEHIND = re.compile(
    r"[)\]]?\s?(?P<name>(?!(?:years?|yrs?|months?|mos?|weeks?|days?|hours?|hrs?|min(?:ute)?s?|sec(?:ond)?s?|points?|percent|kg|mg|ml|cm|mm|g|l|per|in|to|for|and|or|at|of|on|versus|vs|with|after|from|out|than|post|before|while|by|was|were|pg|ng|the)\b)[a-z][a-z-]+(?: (?!(?:in|to|for|and|or|at|on|versus|vs|with|after|from|per|every|each|was|were|during|over|by|than|who|that|on|among|between)\b)[a-z][a-z-]+){0,3})"
)
""" "a mean of 3.1 diagnoses": the thing counted."""

MOVED_BY = Sought(
    "by ",
    r"(?P<name>(?:[^,;:=()\[\]]|(?<=\w)[(\[][\w+-]{1,6}[)\]]){2,90}?)\s(?:was |were |had |has |have |been )?(?:\w+ly\s)?(?P<verb>increased|rose|decreased|fell|dropped|declined|reduced|improved|changed)\s(?:\w+ly\s)?by (?:an? )?(?:mean |median |average )?(?:of )?(?:[(\[][^()]{0,30}[)\]] )?(?:only |about |approximately )?$",
)
""" "X decreased by 35 points": a change (convention 7)."""

CHANGES = {
    "increased": "increase in", "rose": "increase in", "decreased": "decrease in", "fell": "decrease in",
    "dropped": "decrease in", "declined": "decrease in", "reduced": "decrease in", "improved": "change in",
    "changed": "change in",
}  # fmt: skip

CHANGE_IN = re.compile(
    r"\b(?P<name>(?:increases?|decreases?|reductions?|improvements?|changes?|declines?|rises?|falls?|gains?)(?: from baseline)? (?:in|of) (?:the |mean |median )*(?:[^,;:=()\[\]]|(?<=\w)[(\[][\w+-]{1,6}[)\]]){2,60}?)(?=\s(?:in|for|with|among|from|between|was|were|at|after|following|over|during|than|compared|of (?:about |only )?\d|by)\b|\s?[,;:()\[]|\s*$)"
)
""" "there was a reduction from baseline in X in both the A [mean -0.2]"."""

MOMENT_ALONE = re.compile(
    r"(?:and )?(?:immediately |shortly |directly )?(?:before|after|during|following|prior to|at the end of|post|pre)[ -](?:the )?(?:[a-z-]+ )?(?:treatment|therapy|surgery|operation|intervention|training|dosing|dose|exercise|test|chemotherapy|radiotherapy|transplantation|randomi[sz]ation|admission|discharge)(?: and)?|"
    r"(?:at |on |in )?(?:the )?(?:(?:pre|post)-?(?:operative|treatment|test|intervention|dose)|baseline|follow-up(?= \w)|first|second|third|fourth|last|final|\d+(?:st|nd|rd|th)|respectively|resp)?"
    r" ?(?:\d+(?:st|nd|rd|th)? )?(?:hours?|days?|weeks?|months?|minutes?|years?|visits?|assessments?)?(?: \d+)?"
)
"""Words that tell when, or nothing: no quantity."""

NUMBER = re.compile(r"[-−–]?[\d.,·∙]*\d")
"""The number that a value's words begin with."""

LASTING = re.compile(
    r"(?:follow-up|age(?: at .*)?|survival|[a-z]{1,2}s|ttp|dor)$|(?:time|duration|length|interval|delay|stay|operati\w+ time)\b|.* (?:time|duration|stay)s?$"
)
"""Quantities that are times themselves and are not taken at one."""

STATISTIC_BEHIND = re.compile(
    r"['’]?\s(?:median|mean|average)\s(?P<name>[^,;:()=]{2,60}?)(?=\s(?:in|for|among|was|were|with|at|and|of (?:the )?(?:patients|participants))\b|[,;:()]|\.(?:\s|$)|$)"
)
""" "40 months' median follow-up"."""

SURVIVAL_OF = re.compile(r"\s(?:times? )?(?:of|in|for|among|with|under)\b")
""" "OS of the A, B and C groups": the groups are no part of the quantity."""

OLD_BEHIND = re.compile(
    r"(?:\s?[)\]]?,?\s(?:and|or|vs\.?|versus|to)\s[\d.]+(?:\s?[(±][^()a-z]{1,16}\)?)?)*\s?[)\]]?\s?-?(?:years?|yrs?|months?|weeks?)?[- ](?:old|of age)\b"
)
""" "were 13.2 (0.4) and 13.1 (0.3) years old"."""

OF_COUNTED = re.compile(
    r"\s*(?:[(\[][^()\[\]]{1,20}[)\]]\s)?(?:of )?(?P<name>(?:[^,;:()\d]|(?<=[a-z-])\d){3,60}?)\s?(?:\s(?:of|in|for|among)\s(?:the |all |these |those |our |both )*(?:\d[\d,]*|[a-z]+)\s(?:\(n\s?=\s?)?[^,;:()\d]{0,60}?\d{0,5}\)?|\(n\s?=\s?\d[\d,]*\))\s(?:was|were|is)\s(?:only |about |approximately )?"
)
""" "mean age of the 66 volunteers who took part was", "mean score (n = 466) was": a count before the value."""

HAD_CHANGE = re.compile(
    r"^.*\b(?:had|has|have|showed|shown|presented|experienced|displayed|demonstrated|exhibited|achieved|reported|revealed|underwent|brought|caused|produced|yielded|gave|to)\s(?:(?:an?|the|significant(?:ly)?|statistically|mean|median|average|overall|substantial|slight|small|greater|larger|modest|further|marked|initial|also)\s)+(?=(?:[a-z-]+ ){0,3}(?:decrease|increase|decline|reduction|improvement|change|gain|loss|rise|fall|drop)s?\b)"
)
""" "the trained group showed a significant decline of": the change, not who had it."""

OTHER_PEOPLE = re.compile(
    r"(?:\s?[^\s,;:()]{1,8}\)|[\s,;:)\]])*\s?(?:and|but|versus|vs\.?|or|than|while|whereas)\s(?:in |for |among |with )?(?:the |those |other )*(?:women|men|patients|children|girls|boys|participants|subjects|those|males|females|people|individuals|infants|adults)\s(?![^,;:()]*\b(?:was|were|had|is|are|showed|reported)\b)[^,;:()]{2,100}\(?$"
)
""" ") and women born elsewhere (7.7": of what the value before is of."""

UNIT_IN_NAME = re.compile(
    r"\s[(\[](?:%|(?:[kmcµμnpd]?(?:g|l|m|mol|iu|u|cal)|beats|cells|kcal|min|h|hours|days|times|steps|breaths|points|meq)(?:[/·.^][a-z\d²³]{1,6}){1,3}|kg|mg|cm|mm|ml|mmhg|years?|months?|weeks?|days?|hours?|h|min(?:utes)?|seconds?|sec|points?|ms)[)\]](?=\s|$)"
)
""" "walking speed (m/s) was": the unit in a name."""

UNIT_AT_END = re.compile(rf"(?:{UNIT_IN_NAME.pattern})\s*$")

CHANGE_FIRST = re.compile(
    r"\b(?P<change>change|decrease|increase|reduction|improvement|decline|gain|difference)s? (?:of|by) (?:about |only )?$"
)
CHANGE_BEHIND = re.compile(
    r"\s?(?:[^\s,;:()]{1,10}\s)?(?:\([^()]*\)\s)?(?:in|on)\s(?:the |mean |median )*(?P<name>[^,;:()\[\]]{2,60}?)(?=\s(?:in|for|with|among|from|between|was|were|at|after|following|over|during|than|compared|to|by|and)\b|\s?[,;:()\[.]|$)"
)
""" "a decrease of 3.6 points in anxiety levels": the name of what changed, behind the size of its change."""

BEFORE_BRACKET = re.compile(
    r"\b(?:in|for|of|on|regarding|to)\s(?:the |both |mean |median )*(?P<name>(?!\d)(?:(?!\b(?:in|for|on|was|were|with|between|than|and|by|among)\b)[^,;:()\[\]]){2,60}?)\s*$"
)
""" "an effect was found for X (": the last words before the bracket of a value."""

LED_BY_MOMENT = re.compile(
    r"\b(?:after|following|during|before|prior to|until|by|than|versus|vs\.?)\s(?:the |an? )?$"
)
"""Before words that tell when, by what means or against what a value was measured: no quantity."""
