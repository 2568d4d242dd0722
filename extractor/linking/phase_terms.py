"""When a value without a number of days was measured: pattern tables for ``phases``."""

import re

from extractor.document import Sought
from extractor.document.word_led import word_led

EVENT = (
    r"(?:(?:pre-?|re-?)?treatments?|therap(?:y|ies)|interventions?|surgery|operations?|training|exercise|transplant(?:ation)?|procedures?|randomi[sz]ation"
    r"|inductions?|infusions?|injections?|ingestion|administration|dosing|doses?|meals?|vaccinations?|immuni[sz]ations?|chemotherapy|(?:chemo)?radiotherapy"
    r"|irradiation|radiation|rehabilitation|supplementation|exposure|admission|discharge|delivery|birth|enrol?ment|inclusion|program(?:me)?s?|courses?|sessions?"
    r"|wash-?out|study|trial|periods?|phases?|tests?|challenge|stimulation|extubation|intubation|bypass|dialysis|diets?|bolus(?:es)?|feeding|rt|pci|ect)"
)
"""What is done to patients, or what a study is made of."""

_WORDS = rf"(?:(?!(?:and|or|in|for|with|was|were|of|to|from|at|by|the|than|versus|vs|had|adjust\w*|exclu\w*|control\w*|correct\w*|account\w*)\b)[a-z][a-z-]*\s){{0,2}}?{EVENT}"
_STOP = r"(?=\s?[,;:.()\[\]]|\s(?:was|were|in|for|vs|versus|than|compared|when|had|and|with|to|from|among|but|as|did|is|on|by|respectively|decreased|increased|improved|rose|fell|significantly|it|they|there|we|the|mean|median|average|[a-z]+ed)\b|\sof\s\d|\s?$)"
_OF = rf"(?:\sof\s(?:the\s)?{_WORDS})?"

_VISIT = r"(?:visits?|scans?|measurements?|assessments?|examinations?|time points?|sessions?|evaluations?|tests?|procedures?)"
_ORDINAL = r"(?:first|second|third|fourth|initial|final|last|primary|baseline|follow-up|ultrasound|screening)"

_NAMED = rf"(?:baseline|outcome|enrol?ment|inclusion|(?:live )?birth|delivery|screening|presentation|arrival|diagnosis|randomi[sz]ation|end-?point|study (?:entry|end)|follow-up|(?:[a-z]+ )?(?:admission|discharge)|{_ORDINAL} (?:[a-z]+ )?{_VISIT})"

_SIDE = r"(?:before|after|prior to|following)"

BEFORE_OR_AFTER = rf"{_SIDE}\s(?:the |their |its )?{_WORDS}{_OF}{_STOP}"
PREFIXED = r"(?:pre|post)-?\s?(?:treatment|intervention|test|operatively|training|dose|assessment|procedure|exercise|transplant|infusion)\b(?! [a-z]+ (?:group|arm))"

MOMENT = Sought(
    "admission|after|arrival|assessment|baseline|before|birth|completion of|delivery|diagnosis|discharge|dose|end of|enro|examination|exercise|follow|inclusion|infusion|intervention|measurement|operatively|outcome|period|point|presentation|prior to|procedure|random|scan|screening|session|start of|beginning of|final |first |fourth |initial |last |primary |second |third |ultrasound |study|test|training|transplant|treatment|visit",
    rf"(?:\b(?:(?<=at )baseline(?! (?:to|through))|(?<!from )(?<!to )baseline(?=\s?[,;:()]|$)|{PREFIXED}|{BEFORE_OR_AFTER}"
    rf"|(?:end|start|beginning|completion) of (?:the )?{_WORDS}{_STOP}"
    rf"|(?:(?<=\bat )|(?<=\bat the )|(?<=\bon )|(?<=\bupon )){_NAMED}{_STOP}"
    rf"|{_ORDINAL} {_VISIT}(?=\s?[(\[])"
    r"|(?:(?<=\bin the )|(?<=\bduring the ))(?:follow-up|intervention|treatment|postoperative|preoperative|resting|run-in|wash-?out) period)\b)",
)
"""When a value without a number of days was measured."""

OPENING_MOMENT = re.compile(
    r"(?:results: |however, |overall, )?(?:(?P<name>(?:before|prior to|after|following) (?!adjust|exclu|controll|correct|account|match|removal|review|which|that|this|all\b|an? |one |two |three |four |five |six |seven |eight |nine |ten |twelve |stratif|multiv|univ|having|taking|consider|combin|appl|intro|[a-z -]*analys)[^,;:()\d]{3,50}|at (?:the )?(?:end|start|beginning|completion) of [^,;:()\d]{3,40}), (?=(?:the|mean|median|there|both|all|average|serum|plasma)\b)"
    r"|(?P<first>baseline|follow-up)(?= (?!time|period|duration|was|were|of|ranged|for|data|visits?|rates?|months|years|in|is|to|at|and|with|on|characteristics|demographics)[a-z]))"
)
""" "Prior to the infusion, the mean was", "Follow-up weight was": when all values of a sentence were measured."""

OTHER_MOMENT = re.compile(
    r"\b(?:after|before|following|prior to|end of|final|later|then|(?<!from )baseline|initial"
    r"|(?:pre|post)-?(?:operative|treatment|intervention|test)|(?:hour|day|week|month|year)s?)\b"
)
"""Behind a value and before the next: the next was measured at a time of its own."""

OTHER_VALUE = re.compile(
    r"[,;:]|\.\s|\b(?:versus|vs|to|compared|than|and|but|when|if|because|while|whereas|although)\b"
)
"""What leads on to the next value: a moment behind it is that one's."""

OWN_WORDS = re.compile(
    r"\b(?:versus|vs|than|and|but|while|whereas)\b\s?|(?<!rose )(?<!fell )(?<!ed )(?<!ing )to (?:an? )?(?:mean )?(?:of )?$"
)
OWN_SIGN = re.compile(r"[,;]\s?")
"""What parts the words of a value from those of the value before: the last word, or the first sign."""

NEXT_STATEMENT = re.compile(r";|\band (?:the |a )?(?:mean|median|average)\b")
"""Between a moment and the first value: the moment belongs to what is said before."""

LATER_BY = re.compile(r"\b(?:h|hours?|days?|weeks?|months?|years?|min(?:utes?)?)\s$")
""" "24 h| after surgery": a time, and no moment by itself."""

BY_EVENT = re.compile(r"before|after|prior to|following")

CHANGE_OVER = re.compile(r"\b(?:differences?|changes?) (?!(?:was|were)\b)[^,;.]{0,60}$")
""" "the differences in X before and after treatment": changes, not levels."""

SIZE_OF_CHANGE = re.compile(
    r"\bby (?:an? )?(?:mean |median |average )?(?:of )?(?:only |about |approximately )?$"
)

SET_AGAINST = re.compile(r"\b(?:relative to|compared (?:to|with)|and|or)\s(?:the |at |their |in |that )*$")
AGAINST_END = re.compile(r"(?:\s(?:levels?|values?|scores?))?,|\s(?:was|were)\b")
""" "relative to pretreatment levels, ...": a moment that a value is set against is not its own."""

_MOMENT = rf"(?:baseline|follow-up|outcome|(?:pre|post)-?\s?[a-z]+|(?:the )?{_ORDINAL}(?: [a-z]+)? {_VISIT}|(?:hospital |study |icu )?(?:admission|discharge|entry|enrol?ment)|(?:the )?(?:start|end|completion) of (?:the )?[a-z]+)"

TWO_MOMENTS: tuple[re.Pattern[str] | Sought, ...] = (
    Sought(
        "before and|before vs|before versus|prior to and|before or",
        rf"\b(?P<one>before|prior to) (?:and|versus|vs\.?|or) (?P<two>after|following)(?: (?:the |their )?(?P<of>{_WORDS}))?(?![a-z])",
    ),
    word_led(r"\b(?P<one>pre)-?\s?(?:and|to|versus|vs\.?|/|or)\s?(?P<two>post)-?\s?(?P<of>[a-z]+)(?![a-z])"),
    Sought(
        "baseline|admission|follow-up|post|visit|scan|measurement|assessment|entry|outcome",
        rf"\b(?:at|on|between) (?:the )?(?P<one>{_MOMENT}) (?:and|versus|vs\.?) (?:at |on |the )*(?P<two>{_MOMENT})(?![a-z])",
    ),
)
""" "before and after surgery", "pre- and post-training", "at baseline and follow-up"."""

AGAINST_BASELINE = re.compile(
    r"\b(?:compared (?:with|to)|relative to|than(?: at)?|from) (?:the |their )?(?P<one>baseline|pre-?treatment|before (?:the )?treatment)\b(?! (?:to|through|in|of)\b)"
)
AFTERWARDS = re.compile(rf"\b(?P<two>(?:after|following)\s(?:the )?{_WORDS}){_STOP}")
""" "lower after treatment than at baseline", "a reduction in X after treatment compared with baseline"."""

SANK = re.compile(r"\b(?:decreas|reduc|declin|dropp|lower|fell|shorten|attenuat)\w*")
ROSE = re.compile(r"\b(?:increas|rose|rais|higher|greater|elevat|enhanc)\w*")
