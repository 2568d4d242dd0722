"""Verbs of statements: pattern tables for ``statements``."""

import re

_ADVERB = r"(?:(?:not|also|both|still|more|most|less|often|even|only|longer|no|strongest|again|further|either|however,|,\s?however,|[a-z-]+ly)\s)*"

_BE = r"(?:(?:was|were|is|are|been|be|being|remained|remains|became|did|does|do|had been|has been|have been|could|may|might|would|can|found to|shown to|tended to|seemed to|appeared to|failed to|seems to|appears to|found|identified|shown|observed|emerged|recogni[sz]ed)\s)*"

_FACTOR = r"(?:predictors?|risk factors?|determinants?|prognostic factors?|prognosticators?|protective factors?|correlates?|(?:bio)?markers?|indicators?|factors?)"

_ASSOC = (
    rf"(?:{_BE}{_ADVERB}(?:(?:the|an?)\s)?(?:[a-z-]+ly\s)?(?:associated (?:with|to)|related (?:to|with)|linked (?:to|with)|correlated (?:with|to)|accompanied by|predictive (?:of|for)|prognostic (?:of|for)|protective against)"
    rf"|(?:correspond(?:ed|s) to|translated? (?:in)?to|translates (?:in)?to)|{_BE}{_ADVERB}(?:as )?(?:(?:the|an?)\s)?(?:[a-z-]+\s){{0,3}}?{_FACTOR} (?:of|for|(?:[a-z-]+ly )?(?:associated|related|linked) (?:with|to)))\s"
)

_ACT_ED = r"(?:predict|increas|reduc|decreas|lower|improv|prolong|shorten|prevent|rais|worsen|doubl|tripl|halv|delay|attenuat|affect|influenc|elevat|diminish|accelerat|enhanc)ed"

_ACT_S = r"(?:predict|reduce|lower|improve|prolong|shorten|prevent|raise|worsen|double|affect|influence)s"

_ACT_BASE = r"(?:predict|increase|reduce|decrease|lower|improve|prolong|shorten|prevent|raise|worsen|double|delay|attenuate|affect|influence|change|alter)"

_NO_OBJECT = r"(?!in\b|by\b|from\b|to\b|after\b|with\b|among\b|during\b|at\b|over\b|for\b|more\b|less\b|on\b|significantly\b|between\b|only\b|when\b|as\b|than\b|compared\b|¤|§|and\b|or\b|but\b|across\b|following\b|until\b|further\b|within\b|significant)"

_ACT = rf"(?:(?:did|does|do|could|may|might|would|can|will|(?:(?:appear|seem|tend|fail)(?:s|ed)?\s)?to)\s{_ADVERB}{_ACT_BASE}|{_ADVERB}(?:{_ACT_ED}|{_ACT_S}))\s{_NO_OBJECT}"

_HAVE = rf"(?:also |did not |did |(?:was|were|is|are) {_ADVERB}(?:found|shown|observed|reported|noted|seen|known) to )?{_ADVERB}(?:(?:had|has|have)(?! been\b| not been\b)|led to|resulted in|results in|leads to|showed|shows|show|experienced|demonstrated|conferred|carried|exhibited|displayed|reported|were at|was at|are at|is at)\s{_ADVERB}"

_LIKELY = rf"(?:{_BE}{_ADVERB}(?:¤\s?|[\d.]+\s?%?\s?|[a-z-]+\s)?(?:times )?(?:as |equally )?likely (?:than (?P<than>[^,;§]{{2,60}}?) )?to\s|(?:{_BE})¤?[^,;§]{{0,12}}likely (?:than (?P<than2>[^,;§]{{2,60}}?) )?to\s|{_BE}(?P<often>(?:more|less|equally) (?:often|frequently|commonly|rarely))\s(?!than\b|in\b|with\b|among\b|after\b))"

COMPARATIVE = r"(?:higher|lower|longer|shorter|greater|smaller|better|worse|poorer|fewer|less|more|similar|comparable|superior|inferior|reduced|increased|decreased|improved|elevated|prolonged|different|frequent|common|older|younger|heavier|taller|faster|slower|lowered|raised|shortened|attenuated|doubled|halved|delayed|prevented|equivalent|unchanged)"

_CHANGE = (
    rf"(?:(?:was|were|is|are|remained|be|been|did|does|tended to be|seemed to be|appeared to be)\s{_ADVERB}(?:{COMPARATIVE}|(?:twice|double|[a-z]+ times|[\d.]+ times|half) as (?:high|low|common|frequent|great|long|large|often|prevalent)|differ(?:ed|ent)?|improve|increase|decrease|change)\b"
    rf"|{_ADVERB}(?:differed|occurred|developed|improved|increased|decreased|declined|fell|rose|dropped|changed|worsened|reached|recurred|persisted|normali[sz]ed)\b(?! by an)"
    rf"|(?:was|were)\s{_ADVERB}(?:observed|seen|found|achieved|reported|recorded|noted|reached|documented)\b(?! to (?:have|be)\b))"
)

_RANK = rf"(?:was|were|is|are)\s{_ADVERB}(?:superior|inferior|non-?inferior|non-?superior|equivalent|preferable) to\s(?P<rival>[^,;§]{{2,60}}?)\s(?:with respect to|in terms of|regarding|with regard to|for|in)\s"

_SIZED = r"(?:(?:was|were|is|are|averaged|occurred in|developed in|reached|fell by|rose by|improved by|increased by|decreased by|was reported in|was seen in|was observed in|was achieved in|were seen in|was achieved by)\s(?:a |an )?(?=[¤§](?! (?:(?:times )?(?:more|less) likely|to)\b)|\d))"

_FARE = rf"{_ADVERB}(?:relapsed|died|survived|recovered|responded|progressed|lived|fared|performed|stayed|returned|failed)\s(?:(?:significantly|much|far|considerably)\s)?(?:sooner|earlier|later|longer|more|less|better|worse|faster|slower)\b(?:\s(?:often|frequently|rapidly|quickly))?"

VERB = re.compile(
    rf"(?<![\w-])(?:(?P<likely>{_LIKELY})|(?P<fare>{_FARE})|(?P<passive>(?:was|were|is|are)\s{_ADVERB}(?:predicted|influenced|affected|determined|explained|worsened) by\s)|(?P<rank>{_RANK})|(?P<sized>{_SIZED})|(?P<assoc>{_ASSOC})|(?<!\ba\s)(?<!\ban\s)(?<!\bthe\s)(?<!\bwith\s)(?<!\bof\s)(?<!\bfor\s)(?<!\bin\s)(?<!\bby\s)(?<!\bfrom\s)(?<!\bhad\s)(?<!\bhave\s)(?<!\bhaving\s)(?P<act>{_ACT})|(?P<change>{_CHANGE})|(?P<have>{_HAVE}))"
)
"""The verb of a statement, by what stands on its two sides."""

RELATIVE = re.compile(r"\b(?:who|that|which|whom|whose)\s(?:\w+\s)?$")
"""Before a verb that belongs to a relative clause."""

JOINT = re.compile(
    r",\s(?:and\s|but\s)?(?!consistent\b|similar\b|including\b|suggesting\b|indicating\b|such\b)|\s(?:and|but)\s"
)
"""Where a subject of its own may begin inside a part."""
