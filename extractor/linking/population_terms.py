"""Names of subgroups and analysis sets: pattern tables for ``populations``."""

import re

from extractor.document import Sought
from extractor.document.word_led import word_led
from extractor.linking.phrase_terms import CALENDAR

GENERIC = r"(?:patients?|participants?|subjects?|those|individuals|people|persons|cases|adults|children|infants|groups?|subgroups?)"

PEOPLE = rf"(?:{GENERIC}|women|men|girls|boys|males|females|survivors|recipients|smokers|non-?smokers|mothers|fathers|parents|newborns|neonates|adolescents|students|workers|residents|families|households|pregnancies|couples|staff|veterans|volunteers|responders|non-?responders|tumou?rs|subgroups?|subsets?|populations?|expressers|carriers)"

IN = word_led(
    rf"\b(?:in|among|amongst|for|within|restricted to|limited to|confined to)\s(?:both |the |all |these |a )*(?P<name>(?:(?!(?:for|in|with|of|and|than|or|to|by|from|among|was|were|had|as|that|between|this)\s)[\w/+≥≤<>%.-]+ ){{0,4}}?{PEOPLE}\b(?! and (?:boys|girls|men|women|(?:fe)?males)\b)(?:\s(?:with|without|who|whose|of|aged|undergoing|having|in whom|that|not|assessed|evaluated|expressing|carrying|older|younger|over|under|above|below)\b[^,;:()]*)?)"
)

_UNIT = r"(?:households?|schools?|classrooms?|clinics?|practices|hospitals|wards|cent(?:re|er)s|villages?|districts?|areas?|regions?|zones?|communities|countries|farms?|herds?|facilities|homes|eyes?|limbs?|legs?|arms?(?= of)|knees?|hips?|feet|hemispheres?|teeth|isolates|strains|siblings|twins|pairs?|staff|workers|personnel)"
_MODIFIER = r"(?!(?:of|with|without|for|in|on|at|to|and|or|than|by|from|between|was|were|the|an?|these|those|this|that|our|all|study|its|their)\s)[\w+/≥≤<>%.'-]+\s"
UNITS = rf"(?:(?:one|{_MODIFIER})(?:\s?{_MODIFIER}){{0,3}}?{_UNIT}|{_UNIT}(?=\s(?:with|without|who|whose|where|that)\s))(?:\s(?:of|with|without|who|whose|where|that)\s[^,;:()]*[^,;:()\s])?"
"""What is counted in place of people, with what tells it from the rest: "households with water", "the left eye"."""

DISEASES = rf"(?:{_MODIFIER}){{1,4}}(?:stroke|cancers?|\w*carcinomas?|\w+blastomas?|melanomas?|lymphomas?|leuka?emias?|\w*sarcomas?|gliomas?|myelomas?|tumou?rs?|diabetes|asthma|disease|failure|shock|sepsis|pneumonia|cirrhosis|depression|schizophrenia|infarction)"
"""A disease with a word that tells it from others, as what an outcome is limited to."""

IN_UNITS = re.compile(
    rf"(?<!reduction )(?<!increase )(?<!decrease )(?<!difference )(?<!differences )(?<!change )(?<!improvement )\b(?:in|among|amongst|within)\s(?:(?:the|both|all|an?|these|only)\s)*(?P<name>{UNITS})(?=\s?[,;.()\[\]]|$|\s(?:was|were|is|are|and|but|than|compared|versus|vs|during|at|over|after|before|for|when|as)\b)"
)
"""The units that a value is limited to, before it or right behind it."""

BEHIND_VALUE = re.compile(r"[^()\[\]]{0,60}[)\]]\s?|\s?")
UNIT_OF_VALUE = re.compile(r"(?:(?!(?:and|or|but|nor|in|within|among|amongst|with|for)\s)[a-z%/²]{1,12}\s)?")
"""What is left of a value's own bracket, and the unit behind it: ", p = 0.4) units in the left eye"."""

OPENING = re.compile(
    r"(?:results: |findings: |however, |furthermore, |moreover, |similarly, |overall, )?(?:in|among|for|within)\s(?:both |the |all |these |those with |those |patients with |women with |men with |patients )*(?P<name>[^,;:()]{3,70})(?:\s\([^()]{1,40}\))?,\s"
)

IN_WHOM = re.compile(
    rf"\b(?:(?:in|among|amongst|within|(?P<led>for|to)|(?P<set>after))\s)(?:both |the |all |these |only )*(?P<name>(?(set)(?:excluding|exclusion of)\s)(?(led)(?=[^,;:()\[\]]{{0,40}}?\b{PEOPLE}\b))(?!(?:be|have)\b)[^,;:()\[\]]{{3,90}}?)\s?[(\[](?:[a-z]{{1,6}}[\s=,:]*)?$"
)
""" "The effect was seen in twins (RR ", "results were similar after excluding smokers (HR "."""

SET_OPENS = re.compile(
    r"(?:[a-z]{4,11}: )?(?:(?:however|moreover|similarly|in addition), )?(?:(?:when|after|if|on|by|in|with|upon)\s)?"
    rf"(?:(?<=\bin )(?:an?|the|our|this)\s(?:[a-z-]+\s){{0,4}}(?:sub-?)?analys[ie]s (?:of|in|among|for)\s(?:the )?(?P<of>(?!(?:boys|girls|men|women|males|females) and )[^,;:()]{{0,50}}?\b(?:{PEOPLE}|stud(?:y|ies)|trials?)\b[^,;:()]{{0,60}})"
    r"|(?:(?<=\bwhen )|(?<=\bif ))only (?P<kept>[^,;:()]{3,60}?)\s(?:were|was) (?:considered|included|analy[sz]ed|used|pooled|examined|retained)"
    r"|(?:[a-z’'-]+\s){0,6}?(?:restrict(?:ed|ing|ion)|limit(?:ed|ing|ation)|confin(?:ed|ing))\s(?:(?:of )?(?:the|our|this|these|all)\s)?(?:[a-z-]+\s){0,3}?to\s(?:the |only )?(?P<only>[^,;:()]{3,80})"
    rf"|(?P<without>(?:the )?(?:(?:exclusion|removal|omission) of|excluding|omitting|removing)\s[^,;:()]{{0,60}}?\b(?:{PEOPLE}|stud(?:y|ies)|trials?|outliers?|records|sites)\b[^,;:()]{{0,40}})),\s"
)
""" "When we restricted the analysis to X, ", "after exclusion of X, ": a set that opens its sentence."""

SET_NAMES = ("of", "kept", "only", "without")
"""The parts of ``SET_OPENS`` that name the set."""

SEEN_IN = Sought(
    "apparent |confined |detected |evident |found |limited |noted |observed |present |reported |seen |significant ",
    rf"\b(?:seen|observed|apparent|found|noted|reported|significant|present|confined|limited|detected|evident) (?:only )?(?:in|among|for|to)\s(?:the |all |these )*(?P<name>[^,;:()]{{0,60}}?{PEOPLE}(?:\s(?:with|without|who|whose|of|aged|undergoing|having|not)\b[^,;:()]*)?)",
)
""" "(HR 0.6) was seen in patients with X"."""

WHEN_THEY = Sought(
    "when|if",
    r"\s(?:when|if) (?:they|patients) (?P<name>(?:did not|had not|were not|had|received|continued|remained|completed|took)\b[^,;:()]{3,60}?)(?=\.?$|\. |[,;:()]|\s(?:and|or|than)\s)",
)
""" "(HR 0.4) when they did not stop treatment early"."""

AGAINST = re.compile(
    r"[\s)\],;]*(?:compared (?:with|to)|versus|vs\.?|than|and|or|but not|whereas|while)\s(?:in |for |with |among |those |the |patients )*(?P<name>(?!\d)[^,;:()\[\]]{3,60})(?:\s\([^()]{1,30}\))?\s?[(\[](?:[a-z]{2,3}[ =,:]*)?"
)
""" ") compared with high X (> Q1) (": the subgroup of the second of two effects."""

SAME_LIST = re.compile(
    r"[^()\[\]]{0,40}[)\]]{0,3}[\s,;]*(?:and|or|nor)?,?\s?(?:(?!(?:but|not|in|among|within|for|whereas|while|was|were|had|did|than|versus|vs|with)\s)[\w/%'’+–-]+(?:[\s,]+|(?=[(\[]|$))){0,7}(?:[(\[][^()\[\]]{0,40})?"
)
"""Between two values of one list: what the first is limited to the second is too."""

LEVEL = re.compile(
    r"(?:\b(?:with|in|among|for|or|and|versus|vs\.?|at)\s(?:the |those with |patients with )*(?P<name>(?:above|below|low|lower|high|higher|elevated|normal|younger|older|mild|moderate|severe|[≤≥<>])[\s-]?[^,;:()\[\]]{0,50}?)\s?[(\[](?:[a-z]{1,3}[\s=,:]*)?$)"
    r"|[(;\[]\s?\(?(?P<sign>[≤≥<>]\s?[\w.]+)[:,]\s?$"
)
""" "with above median (HR ", "(≤ Q1: ": the level that an effect is limited to."""

DESCRIBED = re.compile(rf"(?:[\w/+≥≤<>%.-]+ ){{0,4}}?{PEOPLE}\s(?:who|with|without|whose|of|in)\s")
""" "girls who received both": people told by what they had, not the arm they were in."""

NOT_A_SET = re.compile(
    r"\b(?:analys[ie]s|models?|regression|study|trial|addition|contrast|total|conclusion|summary|multivaria\w+|univaria\w+|comparisons?|particular|manner|fashion|general|results|fact|turn|phase|review|meta-analysis|months?|years?|weeks?|days?|\d{4}|instance|example|test|which|this|order|terms?|follow|group|arm|overall|cohort|methods?|outcomes?|endpoints?|survival|baseline|line|course|end|time|period"
    rf"|{CALENDAR})\b"
)

SUBJECT = re.compile(
    rf"(?:results: |however, |moreover, )?(?P<name>(?:(?!(?:of|in|for)\s)[\w≥≤<>.-]+ ){{0,4}}?{PEOPLE}\s(?:with|without|who|whose|of|aged|having|expressing)\b[^,;:]*?|(?:low|high|older|younger)\s[^,;:()]{{3,50}}?)(?:\s\([^()]*\))?(?<!\bwho)(?<!\bthat)(?<!\bwhich)\s(?:had|have|were|was|showed|experienced|did|has)\b"
)

OF_PEOPLE = re.compile(
    rf"(?:[a-z]+: )?(?:(?!(?:of|in|for)\s)[\w-]+ ){{1,5}}(?:of|for) (?P<name>{PEOPLE}\s(?:with|without|who|whose|aged|having)\b[^,;:()]*?)(?<!\bwho)(?<!\bthat)(?<!\bwhich)(?=\s(?:was|were|from|did|had|has|is|are|at|after|between)\b)"
)
""" "The stay of patients with X was shorter in A than in B"."""

PLAIN_PEOPLE = re.compile(
    rf"(?:(?!when\b|while\b|if\b|the\b|of\b|in\b|for\b|\d)[\w-]+ ){{0,2}}?{PEOPLE}\s(?:with|without|who|whose|aged|having|expressing)\b"
)

COMPARED = re.compile(r"\b(?:than|versus|vs|compared|against)\b")

TREATED_WITH = re.compile(
    r"[\w-]+[- ]treated (?:patients|participants|subjects|women|men)\s(?:with|whose|having)\s"
)

SET_NAME = re.compile(
    r"(?:the )?(?:modified |overall |final )?(?:m?itt|intent(?:ion)?[- ]to[- ]treat|per[- ]protocol|full analysis|safety|efficacy|(?:un)?matched|propensity(?:[- ]score)?[- ](?:matched|weighted)|weighted|imputed|evaluable|as[- ]treated|[\w-]+ biomarker)(?: (?:validation|study|analysis))?[ -](?:set|cohort|population|sample|analysis|subset|subpopulation)s?|(?:the )?(?:per[- ]protocol|intent(?:ion)?[- ]to[- ]treat|m?itt) group"
)
"""Names of analysis sets that look like groups."""

SET = Sought(
    " analysis| population| set| cohort|intent|protocol",
    r"\b(?P<name>(?:(?:modified )?intent(?:ion)?[- ]to[- ]treat|per[- ]protocol|full analysis|as[- ]treated|m?itt|at|pp)(?: \([a-z-]+\))?(?: (?:analysis|population|set|cohort))|(?:modified )?(?:intent(?:ion)?[- ]to[- ]treat|per[- ]protocol)|(?:validation|training|derivation|discovery|primary|testing|test) (?:sets?|cohorts?))\b",
)

END = re.compile(
    r"(?<!\bwho)(?<!\bthat)(?<!\bwhich)\s(?:was|were|had|did|there|suggesting|indicating|an? (?:trend|significant\w*|higher|lower|greater|similar|strong\w*|clear)|the (?:risk|rate|median|mean|hazard)|(?<!older )(?<!younger )(?<!more )(?<!less )(?<!fewer )(?<!later )(?<!earlier )(?<!greater )(?<!larger )(?<!higher )(?<!lower )than|(?:more|less|fewer|later|earlier|greater|larger|higher|lower) than(?! [\d<>≥≤])|versus|vs\.?|compared|and (?:in|for) (?:the |those )?|is|are|showed|received|experienced|given|at (?:baseline|\d)|over|after)\b"
)

MEASURE = re.compile(r"(?:^|\s)(?:p ?[=<>]|(?:a?hrs?|a?ors?|a?rrs?)$)")
"""The name of a measure or a p value: no people."""

WHOSE = re.compile(r"\bwhose(?: [\w-]+){1,3}$")
"""A clause whose verb goes on with the people: "patients whose tumours | were negative"."""

NOT_PEOPLE = re.compile(
    r"\bby \d|^(?:was|were|is|are|had|has|have|did|not)\b|^(?:the )?(?:proportion|number|mean|median|rate|slightly|significantly|more|less|double|percentage|risk|higher|lower|incidence|approximately|change|difference)|\b(?<!sub)(?:groups|arms?)$"
)

PLAIN = re.compile(
    rf"^(?:(?:the|either|two|three|all|these|both|our|study|\d[\d,]*|total|more|fewer|of|other|treated|control|included|remaining|healthy|many|most|some|{GENERIC})\s?)+$"
)
