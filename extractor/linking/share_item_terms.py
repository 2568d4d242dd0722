"""Words around the items of a list of shares: pattern tables for ``share_items``."""

import re

_KINDS = (
    r"(?:(?:most|more|least) (?:common|frequent|often|prevalent)\w*|commonest|main|leading|major|predominant|dominant|primary|principal"
    r"|events?|effects?|aes|teaes|traes|complications?|symptoms?|signs|reasons?|causes?|types?|diagnos[ei]s|toxicities|organisms?|pathogens?|isolates|infections?|comorbidit(?:y|ies)|complaints?|findings?"
    r"|locations?|sites?|indications?|sources?|barriers|problems|forms?|histolog(?:y|ies)|subtypes?|drugs|medications?|treatments?|procedures?|operations?|methods?|categor(?:y|ies)|occupations?|nationalit(?:y|ies)|languages?)"
)
_NAME = (
    r"(?P<name>(?!(?:observed|seen|found|reported|noted|detected|recorded|higher|lower|more|less|fewer|greater|similar|significant\w*|not|also|present|associated|based|in|of|by|for|with|at|only|as|significantly|\w+ly|\d[\d.,]*|under\w*|equal\w*|comparable|the same|(?:a |an )?(?:\w+[- ])*(?:increase|decrease|difference|change|reduction|improvement) in)\b|(?!increased|decreased|elevated|impaired|reduced|raised)\w+ed(?:\s(?:in|by|for|when|after|to|at|on|with|as|and|from|among)\b|\s?[(\[]))"
    r"[^,;:()]{2,60}?)"
)

ITEM_OF_KIND = re.compile(
    rf"\b{_KINDS}\b[^;:()]{{0,90}}?(?<!there)\s(?:were|was|are|is|being|comprised|consisted of)\s(?:the |an? |mainly |mostly |primarily |either )*{_NAME}\s?[(\[]$"
)
""" "the complications of grade 3 were ileus (": the first of what they were."""

INCLUDED = re.compile(
    rf"\b(?:includ(?:ed|ing|es?)|such as|namely|followed by|i\.e\.,?|e\.g\.,?)\s(?:the |an? )?{_NAME}\s?[(\[]$"
)
""" "symptoms included cough (", "followed by hunger (": the first of a list, or its next."""

_RATES = r"(?:(?:prevalence|incidence|rate|risk|probability|frequency|chance|likelihood|proportion|occurrence|reported rate)s? of (?:the |an? )?(?P<of>(?!\d)[^,;:()\d%]{3,50}?))"
_OUTCOMES = (
    r"(?:responses?|remissions?|survival|mortality|concordance|agreement|sensitivity|specificity|accuracy|coverage|adherence|compliance|retention|completion|success|recovery|cure|relapse|recurrence|complications?|seroconversion|seroprotection|uptake"
    r"|participation|attendance|prevalence|incidence|attrition|failure|infection|readmission|patency|continence|abstinence|response|healing|conversion|positivity|detection|discontinuation|resection|local control|disease control|risk)"
)
NOUN_BEHIND = re.compile(
    r"\s?%?\s(?:(?:cumulative|overall|crude|estimated|reported|actuarial|point|lifetime|\d{1,2}[- ](?:year|month|week|day)s?) )*"
    rf"(?:{_RATES}|(?P<name>(?!(?:of|in|for|and|or|to|versus|vs|with|at|the|on|from|were|was|had|are|is|by|relative|absolute|lower|higher|greater|reduced|increased|improved|better|excess)\b)(?:[a-z][\w/-]* ){{0,3}}?{_OUTCOMES})(?P<rate> rates?| risks?)?)"
    r"(?=[,;.)]|\s(?:in|for|among|with|after|at|by|on|during|within|of|versus|vs|compared|between|to|from|following|than|over|when|was|were|across|and (?:\d|an?\b|the\b))\b|$)"
)
""" "a 17% prevalence of scabies", "an 83% response", "a 12.5% complete response rate"."""

ITEM_BEHIND = re.compile(
    r"\s?%?\s(?:(?P<how>as|from|with|by|to|on|under) )?(?:an? |the )?(?P<name>(?!(?:of|in|for|and|or|versus|vs|at|were|was|had|are|is|did|than|compared|respectively|patients|participants|subjects|women|men|after|before|during|among|over|between|more|less|higher|lower)\b)[^,;:()\d%]{3,60}?)"
    r"(?=[,;.)]|\s(?:and|or|but|while|whereas) (?:[a-z]+ )?\d|$)"
)
"""The next item of what shares did, its verb left out: "5.3% as Asian", "10% from deafness", "2.7% one dose"."""
