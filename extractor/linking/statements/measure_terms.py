"""Words around a measure that is the subject of its sentence: pattern tables for ``measure_statements``."""

import re

from extractor.linking.statements.terms import (
    MARK,
    MEASURE,
)

_FOUND = r"(?:there (?:was|were|is|are|has been)|(?:we|they|the authors) (?:also )?(?:found|observed|saw|noted|detected))"
_AMOUNT = r"(?:(?:an?|no|any|also|evidence of|statistically|clinically|[a-z]+ly|significant|greater|larger|smaller|marked|clear|small|modest|slight|similar|strong|weak|overall|further|relative|absolute|[\d.]+%)\s)*"
CHANGE_HEAD = re.compile(
    rf"(?:and\s|but\s|,\s)*{_FOUND}\s{_AMOUNT}(?P<measure>(?:increase|decrease|reduction|improvement|decline|deterioration|worsening|rise|fall|drop|elevation|trend)s?)(?=\s(?:in|for|towards?)\s)"
)
"""A change that a statement says was there: "there was a significant increase in"."""

HEAD = re.compile(
    rf"(?:(?:and|but|the|an?|its|this|these|similar|corresponding|significant\w*|statistical(?:ly)?|no|there (?:still |also |then )?(?:was|were|is|are)|clinically|meaningful|respective|higher|lower|reported|resulting|final)\s|,\s)*(?P<measure>{MEASURE})(?: values?| estimates?)?(?=[\s,:{MARK}])"
)
"""A measure that begins a statement: "the adjusted hazard ratios"."""

VALUES_BEGIN = re.compile(
    rf"\s?(?:(?:,\s)?(?:it )?(?:was|were|is|are|being)(?: found to be| estimated (?:to be|at|as))?|of|=|:|,)\s*(?:1(?:\.0+)? ?, )?(?={MARK})"
)
"""What leads from the words to the value."""

CHUNK = re.compile(
    r"(?:^|[\s,]+)(?P<how>(?:as )?(?:when )?(?:compared (?:with|to)|relative to|in comparison (?:with|to)|against)|towards?|comparing|favou?r(?:ed|ing|s)|between(?! \d)|associated with|for(?<!hospitalization for)(?<!hospitalisation for)(?<!admission for)(?<!treatment for)(?<!need for)(?<!surgery for)(?<!intervention for)(?<!responsible for)(?<!adjustment for)(?<!adjusting for)(?<!adjusted for)(?<!controlling for)(?<!accounting for)(?<!allowing for)(?<!correction for)(?<!at risk for)|(?:(?<=^ )|(?<=^))of|in|among|regarding|with respect to"
    r"|with(?<!patients with)(?<!those with)(?<!women with)(?<!men with)(?<!people with)(?<!children with)(?<!participants with)(?<!individuals with)(?<!subjects with)(?<!treated with)(?<!adults with)(?<!infants with)(?<!mothers with)|per(?! (?:day|week|month|year|cent))|after(?! adjust| controlling| accounting| allowing| correction)|across)"
    r"\s(?:the |those (?!aged|in|of|who|with)|an? )?(?:(?:total )?(?:risks?|rates?|odds|incidence|hazard|likelihood|probability) of (?:the |an? )?)?"
)
"""What leads a phrase around a measure."""

BETWEEN = re.compile(
    r"(?:the |an? )?(?P<a>[^,;:§]{2,80}?)\s(?:and|versus|vs\.?)\s(?:the )?(?P<b>[^,;:§]{2,80}?)(?=$|,|:|\s(?:groups?|arms?|patients|was|were|at|in)\b)"
)
COMPARING = re.compile(
    r"(?:the |an? )?(?P<a>[^,;:§]{2,80}?)\s(?:and|versus|vs\.?|with|to|against|over)\s(?:the )?(?P<b>[^,;§]{2,80}?)(?=[\s,.]*$|,|\s(?:was|were)\b)"
)
"""Two that are compared."""

EXPOSURE = re.compile(
    r"^(?:\d(?!\d*[- ](?:day|week|month|year|hour)\b)|one\b|two\b|three\b)|\b(?:servings?|cups?|drinks?)\b|\b(?:use|users|intake|exposure|consumption|therapy|treatment|drinking|smoking|high|highest|low|lowest|higher|lower|quartiles?|quintiles?|tertiles?|versus|increase|increment|each|every|allele|genotype|carriers?|positive|negative)\b"
)
"""Words of what someone takes, has or is exposed to."""

MARK_RUN = re.compile(r"[\s,;]*(?:and|or|versus|vs\.?)?[\s,]*")
"""What stands between the values of one list."""

LIST_COMMA = re.compile(r",\s(?:and\s|or\s)?(?:for\s|of\s|in\s|the\s)*")
LIST_WORD = re.compile(
    r",\s(?:and\s|or\s)?(?:for\s|of\s|in\s|the\s)*|\s(?:and|or)\s(?:for\s|of\s|in\s|the\s)*"
)
"""What parts the items of a list."""

TAIL_END = re.compile(
    r",\s(?:with\b|in favou?r|indicating|suggesting|which|p\b|but\b|and (?:was|were)\b|meeting|favou?ring|showing|although)|\sin favou?r\b"
)
"""Where the phrases behind the values end."""

LEADING = re.compile(r"\s*(?:,|;|and|or|but|nor|followed by)\b|\s*[,;]")
"""What joins a further value with phrases of its own before it."""

JOIN_END = re.compile(r"[\s,;]*(?:,|;|\band\b|\bor\b)[\s,;]*$")
"""What joins a further value whose phrases stand behind it."""

VERB_TAIL = re.compile(r"(?:^|\s)(?:,\s)?(?:it |this |that |they )?(?:was|were|is|are)\b.*$")
"""A verb with what follows it, at the end of a phrase."""

OUTCOME_OF = re.compile(r"(?P<outcome>.+)\s(?:of|in|with|for|among)\s(?:the )?(?P<group>.+)$")
""" "death of the A group" before "against the B group": outcome and group."""

COUNTS = re.compile(r"\d|¤|\band\b")
"""Words of a list that could not be told apart."""

MOMENT = re.compile(
    r"\b(?:baseline|before|after|(?:\d+|one|two|three|six|twelve)[ -](?:weeks?|months?|years?|days?|hours?)|visits?|groups|arms|time points?|follow-?up|\d+)$|^(?:groups|arms|the groups|treatments?)\b"
)
"""What is compared with itself at another time, and "groups" that are not named."""

ARM_LAST = re.compile(r"\b(?:group|arm)(?: [a-z\d]{1,4})?\s*$")
"""The name of an arm: "the zinc group", "arm B"."""

BARE_TIME = re.compile(
    r"(?:\d+|one|two|three|four|five|six|ten|twelve)[ -](?:hours?|days?|weeks?|months?|years?)"
)
"""A time without anything that happened then."""
