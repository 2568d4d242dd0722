"""Where a group stands beside its value, in letters of a clause and in words: pattern tables for ``groups``."""

import re

# behind: "V in the M" | "V) of patients in the M" | "V of M" | "V M" where M is "citrate-treated patients"
BEHIND = re.compile(r"\)?(?:[ohwnqd]{0,4}[iota]d?[hoWbrit]{0,4}|h?[Wb]?r[it]?|)\(?M")

CLAUSE_WORDS = frozenset({"while", "wherea", "although", "but", "however", "because", "if", "where"})
"""What begins a clause, as stems ("whereas" without its s); a group behind one is told of there."""

BEHIND_NEAR = re.compile(r"\)?(?:[ohwn]{0,3}[iot]d?h?[Wbrit]{0,3}|)M")

# before: "M: V" | "M (V" | "M was V" | "M had a median of V" | "in the M, V"
BEFORE = re.compile(r"M(?:\([^()VM]{0,4}\))?[,:=]?(?:\(n=?|\([wq]?[,=]?|[bduqow]{0,5}[,(:=]?)$")

# "V in newborns and V in women" ViwcViw: names the paper has not introduced, where every value has one
UNKNOWN_BEHIND = re.compile(r"\)?w?(?P<lead>[ia])d?(?P<name>[wnuxhq]{1,5})(?=[,;)cv(k]|$|b)")

LEADS = frozenset({"in", "for", "with", "without", "among", "under", "on", "after"})

LIST_GAP = re.compile(
    r"[^V;]{0,3}[vck,/][^V;]{0,12}|[^V;]{0,12}[vk,][^V;]{0,3}|[^V;]{0,14}[cvk,][^V;]{0,8}|[,)(/]{0,3}"
)

LISTED_GROUPS = re.compile(r"M(?:[^MV;]{0,4}[cvk,][^MV;]{0,5}M)+")

# "without differences between the A and B group" says nothing of the values before
DIFFERENCE = re.compile(r"q[iw]?id?$")

BRACKETS = re.compile(r"\)[^V]*\(")

PREPOSITION_THAN = re.compile(
    r"\b(?P<how>after|with|under|on|following|by|during|for|in|among)\s(?:the )?(?P<a>(?!\d)[^,;:()]{2,60}?)\sthan\s(?P=how)\s(?:the )?(?P<b>(?!\d)[^,;:()]{2,60}?)\s*\($"
)
""" "shorter after laparoscopy than after open surgery (": both behind the same preposition."""

OPPOSED = re.compile(r"[vkc,/]")

# "V had a failure in the A group as compared to" : the group ends what is said of the value
FAR = re.compile(r"[^MV;]{2,40}i[d]?M(?=\)?(?:[vk.;]|a?k|[,c][^MV]{0,12}V|$|w$))")

SUBJECT_OF = re.compile(
    r"\b(?:(?:survival(?: times?| rates?)?|os|pfs|rfs|dfs|dss|mortality(?: rates?)?|(?:response|success|cure|remission|complication|recurrence|relapse) rates?)\b(?: \([^()]{1,30}\))? (?:of|for|in|among|after)|(?:rates?|incidences?|prevalences?|proportions?|percentages?|risks?)\b(?: \([^()]{1,30}\))? (?:for|in|among)) (?:the |all |our )?(?:patients (?:with|who had|undergoing|receiving) |those with )?(?P<name>[^,;:()]{2,70}?)(?: \([^()]{1,30}\))? (?:was|were|is|are|ranges?|ranged|reached|of(?= \d)|have been|has been)\b(?! (?:higher|lower|longer|shorter|similar|not|significantly|better|worse))"
)

SHARE_OF = re.compile(
    r"\s?%?\s?\)?\s?(?:of|in|among) (?:the |all |these |our )?(?P<name>(?:patients|participants|subjects|women|men|children|those) (?:on|receiving|taking|given) [\w-]+(?: (?!\w+ed\b|and\b|or\b|in\b|at\b|versus|vs|compared|who\b|had\b|were\b|was\b)[\w-]+){0,3}|(?!patients\b(?! with)|participants\b|subjects\b|cases\b|those\b|them\b|whom\b|which\b|children in\b|women in\b|men in\b|whole|total|overall|both|each|\d)[a-z][\w/-]*\+?(?: (?!the\b|they\b|it\b|was|were|had|have|is|are|will|would|could|in the|did|and|at|by|on|from|who|that|as|for|during|after|within|present|tested|knew|bring|experienced|developed|received|over|under|above|below|aged|older|younger|\d)[\w/-]+){0,5}(?: (?:aged |older than |younger than |over |under |above |below )[<>≥≤]?\d+(?:[–-]\d+)?(?: (?:years?|months?)(?: (?:old|of age))?)?)?)"
)

BARE_PEOPLE = re.compile(
    r"(?:women|men|children|infants|babies|students|employees|individuals|people|persons|respondents)"
)
"""People without a trait: where a sentence tells of no others, they are all that the paper is of."""

PEOPLE_WORD = re.compile(
    r"(?<![\w-])(?:(?:wom|m)en|boys|girls|males|females|children|infants|babies|newborns|neonates|adults|adolescents|students|teachers|nurses|doctors|physicians|employees|workers|mothers|fathers|parents|controls|cases|smokers|others|residents|staff)(?![\w-])"
)

COUNTED_BEHIND = re.compile(
    r"(?!\s?%?\s?of\b)[^.;:()\[\]]{0,45}?\s(?:in|among|from|for) (?:a (?:series|cohort|total|group) of )?\d[\d,]* (?:consecutive )?(?:patients|women|men|children|participants|cases|people)"
    r" (?:with|undergoing|who underwent|treated with|receiving|after|having|who had) (?P<name>[^,;.()\[\]]{3,80}?)(?=[,;.()\[\]]|\s(?:and|at|after|was|were)\b|$)"
)
"""The people counted behind their values: "5-year OS of 43% in 32 patients with X"."""

TIMES = re.compile(
    r"^(?:the )?(?:years?|months?|group|arm|study|trial|total|analysis|time|follow|baseline|this|that|our|both|day|week|addition|literature|europe|united)|\b(?:group|arm)s?$"
)

LABEL = re.compile(r"[(;,](?P<name>[wu][wun]{0,3})[,:]$")

# "the chemotherapy alone group" dwwg | "the control" is told by its neighbours, not here
BEFORE_GROUP = re.compile(r"(?P<name>(?<=id)[wnux]{5,7}|[wnux]{1,4}|[wnux]{1,2}[o][wnux]{1,2})(?=g)")

# "the zinc 50 mg plus iron group" dwnwwwg
COMBINED_GROUP = re.compile(r"(?<=d)[wnux]{3,8}(?=g)")

# "patients who received X" hWrw | "women treated with X" hriw | "patients receiving either X" hrdw
RECEIVING = re.compile(
    r"(?:h|(?<=[c,V])|W)[Wb]{0,2}r[tir]{0,2}d?(?P<name>[wu][wnu]{0,3}(?:cw{1,2}(?=[bv(,;]))?)"
)

# "than those who refused surgery (" vhWww(
WHO = re.compile(r"v[it]?d?hW(?P<name>[^,;(VM]{1,9})(?=[(,;]|$)")

# "patients with HER2-positive tumors" hiw | "those without X" hiw
WITH_TRAIT = re.compile(r"h(?P<name>i(?!d?q)(?:[wnuxhcgq]|d|o(?!V))*[wnuxg])")

TREATED = re.compile(r"(?P<name>x)h?")

BOTH = re.compile(r"(?P<name>(?:d|w|n|c){1,2}g)")

LETTERED = re.compile(r"g[dwn](?:[,c/]{1,2}[dwn])*")

# "between the study and control group": the group before "and"
COORDINATE = re.compile(r"[diotv](?P<name>[wnx]{1,3})c$")

ROLE_PEOPLE = re.compile(r"wh")

DESIGNS = frozenset({"study", "studie", "trial", "design", "session", "meeting", "discussion"})
"""Behind these "cohort" and "group" name no arm: "a parallel group trial"."""

EACH = frozenset({"both", "each", "two", "all", "either", "three"})

TRAITS = frozenset({"with", "without"})

GROUP_TAIL = re.compile(
    r"(?:[\s-](?:groups?|arms?|patients|participants|subjects|children|women|recipients))+$|(?<=[a-z])s$"
)

PLACES = frozenset(
    "area areas cluster clusters village villages community communities school schools site sites district districts clinic clinics"
    " practice practices unit units ward wards hospital hospitals home homes facility facilities region regions household".split()
)
"""What trials allot besides people; with the plural's "s" and without."""

ROLES = frozenset({"intervention", "control", "treatment", "placebo", "experimental"})

NUMERALS = frozenset("1 2 3 4 I II III IV".split())

# between two values of one thing: "V versus V", "V in the A and V in the B", "V), M (V"
SAME = re.compile(
    r"t|[^,;:]{0,3}[vk][^:;]*|\)?[^:;]{0,9}M[^:;w]{0,4}(?:M[^:;w]{0,3})?|[,c/n=)(]{1,3}|[hwo]{0,2}id?[wh]{1,3}[,c]{1,2}|\)?[(]q=n\),?c?"
)

# "The high-risk patients had shorter survival than"
PEOPLE_FIRST = re.compile(
    r"(?:[a-z]+: )?(?:the |however, |in contrast, )*(?P<name>[^,;:()]{3,60}?)\s(?:had|have|has|showed|were|was|experienced|lived)\b"
)
