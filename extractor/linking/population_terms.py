"""Names of subgroups and analysis sets: pattern tables for ``populations``."""

import re

GENERIC = (
    r"(?:patients?|participants?|subjects?|those|individuals|people|persons|cases|adults|children|infants)"
)

PEOPLE = rf"(?:{GENERIC}|women|men|girls|boys|males|females|survivors|recipients|smokers|non-?smokers|subgroups?|subsets?|populations?|expressers|carriers)"

IN = re.compile(
    rf"\b(?:in|among|for|within)\s(?:both |the |all |these |a )*(?P<name>(?:(?!(?:for|in|with|of|and|than|or|to|by|from|among|was|were|had)\s)[\w/+≥≤<>%.-]+ ){{0,4}}?{PEOPLE}(?:\s(?:with|without|who|whose|of|aged|undergoing|having|in whom|that|not|assessed|evaluated|expressing|carrying)\b[^,;:()]*)?)"
)

OPENING = re.compile(
    r"(?:results: |findings: |however, |furthermore, |moreover, |similarly, |overall, )?(?:in|among|for|within)\s(?:both |the |all |these |those with |those |patients with |women with |men with |patients )*(?P<name>[^,;:()]{3,70})(?:\s\([^()]{1,40}\))?,\s"
)

SEEN_IN = re.compile(
    rf"\b(?:seen|observed|apparent|found|noted|reported|significant|present|confined|limited|detected|evident) (?:only )?(?:in|among|for|to)\s(?:the |all |these )*(?P<name>[^,;:()]{{0,60}}?{PEOPLE}(?:\s(?:with|without|who|whose|of|aged|undergoing|having|not)\b[^,;:()]*)?)"
)
""" "(HR 0.6) was seen in patients with X"."""

NOT_A_SET = re.compile(
    r"\b(?:analys[ie]s|models?|regression|study|trial|addition|contrast|total|conclusion|summary|multivaria\w+|univaria\w+|comparison|particular|general|results|fact|turn|phase|review|meta-analysis|months?|years?|weeks?|days?|\d{4}|instance|example|test|which|this|order|terms?|follow|group|arm|overall|cohort|methods?|outcomes?|endpoints?|survival|baseline|line|course|end|time|period)\b"
)

SUBJECT = re.compile(
    rf"(?:results: |however, |moreover, )?(?P<name>(?:[\w≥≤<>.-]+ ){{0,4}}?{PEOPLE}\s(?:with|without|who|whose|of|aged|having|expressing)\b[^,;:]*?|(?:low|high|older|younger)\s[^,;:()]{{3,50}}?)(?:\s\([^()]*\))?\s(?:had|have|were|was|showed|experienced|did|has)\b"
)

SET = re.compile(
    r"\b(?P<name>(?:(?:modified )?intent(?:ion)?[- ]to[- ]treat|per[- ]protocol|full analysis|as[- ]treated|m?itt|at|pp)(?: \([a-z-]+\))?(?: (?:analysis|population|set|cohort))|(?:modified )?(?:intent(?:ion)?[- ]to[- ]treat|per[- ]protocol)|(?:validation|training|derivation|discovery|primary|testing|test) (?:sets?|cohorts?))\b"
)

END = re.compile(
    r"(?<!\bwho)(?<!\bthat)(?<!\bwhich)\s(?:was|were|had|did|there|the (?:risk|rate|median|mean|hazard)|than|versus|vs\.?|compared|and (?:in|for) (?:the |those )?|is|are|showed|received|experienced|given|at (?:baseline|\d)|over|after)\b"
)

NOT_PEOPLE = re.compile(
    r"(?:the )?(?:proportion|number|mean|median|rate|slightly|significantly|more|less|double|percentage|risk|higher|lower|incidence|approximately|change|difference)"
)

PLAIN = re.compile(
    rf"^(?:(?:the|all|these|both|our|study|\d[\d,]*|total|more|fewer|of|other|treated|control|included|remaining|healthy|many|most|some|{GENERIC})\s?)+$"
)

MOMENT = re.compile(
    r"\b(?:(?<!from )(?<!to )baseline(?! (?:characteristics|data|to|values?|demographic))|(?:pre|post)-?\s?(?:treatment|intervention|test|operatively|training|dose)|(?:before|after|prior to) (?:the )?(?:treatment|intervention|training|therapy|exercise)|(?:end|completion) of (?:the )?(?:study|treatment|trial|intervention)|(?:final|last) (?:visit|follow-up))\b"
)
"""When a value without a number of days was measured."""
