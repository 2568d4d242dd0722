"""Verbs, comparators and the words around subject and object: pattern tables for ``statements`` and ``plain``."""

import re

from extractor.linking.population_terms import DISEASES as _DISEASES
from extractor.linking.population_terms import UNITS as _UNITS
from extractor.linking.statements.verb_terms import COMPARATIVE

MARK, OTHER = "§", "¤"
"""What stands for an effect and for another value in a sentence without brackets."""

_QUALITY = r"(?:adjusted|unadjusted|crude|pooled|multivariable|multivariate|multi-adjusted|age-adjusted|corresponding|estimated|summary|overall|respective|mean|standardi[sz]ed|weighted|absolute|relative|between-group|least[- ]squares|median|incidence|diagnostic|cause-specific|subdistribution)"
MEASURE = rf"(?:{_QUALITY}[\s,]+)*(?:(?:hazard|odds|risk|rate|mortality rate)s?[ -]ratios?|relative risks?|risk ratios?|hazards? ratios?|effect sizes?|(?:a|s|c)?hrs?|a?ors?|a?rrs?|irrs?|prs?|smds?|wmds?|mds?|(?:mean|risk|treatment)? ?differences?|cohen['’]?s d|d|β|beta|b)"

_NAMED = rf"{MEASURE}(?: values?)?(?: for [^,;{MARK}]{{2,60}}?)?"
MEASURED = re.compile(
    rf"(?i:(?:,?\s(?:with|yielding|giving|corresponding to|at)\s(?:an?|the|its)?\s?{_NAMED}(?: was| were| is| of|:|,|=|\s)*|[:,]\s?{_NAMED}(?: of|:|,|=|\s)*)\s?(?={MARK})|,?\srespectively\b)"
)
""" ", with an HR of §": the mark says it all; "respectively" is told by the lists."""


_FINITE = r"(?:was|were|is|are|had|has|have|did|does|remained|predicted|showed|occurred|experienced|demonstrated|conferred|(?:increased|reduced|decreased|improved|lowered|prolonged|developed) (?=the\b|an?\b|[a-z]))"
_NO_PREP = r"(?!and\b|(?:times|fold)\b|or\b|but\b|nor\b|followed\b|consistent\b|similar\b|including\b|suggesting\b|such\b|(?:increas|decreas|ris|fall|suggest|includ|indicat|result|correspond|lead|rang|meet|reach|yield|giv|hav|show|us)ing\b|ahead\b|in\b|among\b|for\b|with\b|of\b|on\b|at\b|by\b|to\b|after\b|during\b|not\b|than\b|compared\b|relative\b|versus\b|as\b|who\b|that\b|which\b|both\b|from\b)"
BOUNDARY = re.compile(
    rf";\s*(?:and |but |while |whereas )?|,?\s(?P<but>whereas|while|whilst|although|though|but)\s(?:also\s)?|(?<={MARK}),?\s(?:and\s)?(?={_NO_PREP}(?:[^\s,;§¤]+\s){{1,9}}?{_FINITE}\b)|,\sas (?:was|were|did)\s|(?<={MARK})\s?:\s|:\s(?=(?:the |an? |adjusted )*{MEASURE}\s)|,\s(?=(?:the |adjusted )*{MEASURE}\sbeing\s)"
)
"""Where the next statement of a sentence begins."""

_PEOPLE = r"(?:patients?|participants?|subjects?|those|individuals?|people|persons|adults?|children|infants?|neonates|newborns|women|men|girls|boys|males|females|mothers|smokers|non-?smokers|survivors|recipients|users|non-?users|carriers|cases|controls|adolescents|students|veterans|residents|workers|offspring|pregnancies|tumou?rs|hospitals?|[a-z-]*expressers|responders|non-?responders|relatives|families|fathers|parents|caregivers|carers|nurses|physicians|doctors|clinicians|teachers|pupils|employees|drivers|couples|households|babies|toddlers|teenagers|respondents|volunteers|inpatients|outpatients|donors|spouses|clients|practitioners)"
PEOPLE = re.compile(rf"\b{_PEOPLE}\b")
LED_BY_PEOPLE = re.compile(
    rf"\W*(?:(?:the )?(?:percentage|proportion|number|share) of )?(?:(?!(?:in|of|with|for|among|by|at|on|to|from)\s)[^\s,;§¤]+\s){{0,4}}?{_PEOPLE}(?=$|[\s,](?!stay|rate|score|level|admission))"
)
"""A subject whose first noun is people: "HIV-infected women", no "mortality in women"."""
_SETS = r"(?:populations?|cohorts?|subgroups?|subsets?|subpopulations?|samples?|strat(?:um|a)|analysis set)"
SET = re.compile(rf"\b(?:{_PEOPLE}|{_SETS})\b")
"""Words of which a restriction is made: people, a cohort, a subgroup."""

UNITS = re.compile(rf"(?:(?:the|both|all|an?|these|only)\s)*{_UNITS}")
"""What is counted in place of people."""

DISEASES = re.compile(rf"(?:(?:the|both|all|an?|these|only)\s)*{_DISEASES}")
FARED = re.compile(
    r"\b(?:surviv\w+|mortality|deaths?|recurrences?|relapses?|responses?|remissions?|[a-z]{1,2}fs|os|benefits?|efficacy)\s*$"
)
"""An outcome before "in" and a disease: the disease is whom it is limited to."""

_CMP = r"(?:(?:as |when )?(?:compared|comparing) (?:with|to|against)|in comparison (?:with|to)|relative to|versus|vs\.?|rather than|than(?! (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|an? (?:day|week|month|year|hour)))|as opposed to)"
AS_REFERENCE = re.compile(r"\s(?:as|being) (?:the |a )?(?:reference|comparator)(?: group| category| level)?$")
""" "With X as the reference, ": what opens a statement and is what all is compared with."""

COMPARATOR = re.compile(
    rf"(?:^|[\s,]+)(?:{_CMP}|(?<=\bdiffer )from|(?<=\bdiffered )from|(?<=\bdifferent )from)\s(?:(?:twice|double|half)\s)?(?:(?:in|with|for|among|after|on|by|did|was|were|during|following|that of|that in|that with|under)\s)?(?P<name>(?:(?:the|an?)\s)?(?:(?:{_PEOPLE}|people) (?:in|with|without|of|at|on|who|whose|from|aged|not)\s)?(?!¤|§|\d+(?:\.\d+)?\s?%)[^,;:§¤]{{2,80}}?)(?=\s*(?:[,;:§¤]|\.?$)|\s(?:was|were|had|is|are|in|for|at (?:\d|the\b|baseline|one|two|three|four|six|twelve|discharge|month|week|year|day|follow)|during|with respect|by|over(?! \d+(?: years)?(?: of age| old)?(?:[^\w\s]|$|\s[§¤]))|among|but|and (?:was|were|had|did|[\d.¤§]+)|on (?:univari|multivari)\w+|after (?:adjust|match))\b)"
)
"""What something is compared with: "than in R", "compared with R"."""

OPENER = re.compile(
    rf"(?:results?: |findings: |conclusions?: )?(?:(?:(?:after|when|with|on|upon|following) )?(?:adjust|controll|account|correct|stratif)\w*\b[^;:§]{{2,200}},\s(?=[^,;:§]{{2,80}}?\s{_FINITE})|(?:however|moreover|furthermore|overall|in addition|additionally|notably|importantly|similarly|consequently|interestingly|conversely|finally|also|by contrast|in contrast|further|thus|indeed), |(?:thus|hence|indeed|therefore) |(?:and|but|that) |(?:(?P<reference>{_CMP}|against)|(?P<within>in|among|for|within|amongst)|on|at|after|before|during|over|with|when|following|using|by|from|under|upon|adjusting|controlling|assuming|excluding|considering|adjusted|accounting|based|per|across|between|of|as|according|consistent|similar|in line|contrary|unlike|like|despite|because|independent of|compared)\s(?P<name>[^,;:§]{{2,110}}?),\s|[^,;§¤]{{0,90}}?\b(?:showed|revealed|found|demonstrated|indicated|confirmed|suggested|identified|suggests|showing|indicating|shows|observed|noted|shown|reported|known|concluded|estimated|evidence|indications?|signs) that\s(?:the )?)"
)
"""What opens a statement before its subject."""

NO_SUBJECT = re.compile(
    r"\b(?:the|this|our|these|that|another|present|previous|recent) (?:[a-z]+ )?(?:stud(?:y|ies)|trials?|authors?|reports?|reviews?|literature|results?|findings?|data|meta-analys\w+)\b|\b(?:colleagues|et al|authors|investigators|researchers)\b|^(?:it|this|these|those|that|there|they|we|which|who|such|none|neither|no|results?|findings?|data|the|our|their|both|each|multivaria\w+|univaria\w+|cox|logistic|regression|analys\w+|models?|study|trial|effects?|differences?|associations?|trends?|of|in|for|with|and|or|a|an|significant\w*|increas\w+|factors?|variables?|predictors?|hazard|odds|risk|rate|ratio|hr|or|rr|p|n)$|\b(?:analys[ie]s|associations? between|differences? between|relationship|interaction|meta-analys\w+|regression|hazard ratios?|odds ratios?|risk ratios?|rate ratios?|relative risks?|hrs?|rrs?|model|variables?|predictors?|confidence interval|effect of|effects of|factors)\b|[§¤]|\b(?:was|were|is|are|had|has|have|did|out of|than)\b|^\d+%?$|^we\b|\b(?:could|should)\b|\b(?:during|after|at|in|of|for|with|and|or|by|a|an|the)$"
)
"""Words that can be no subject of a statement about a group."""

MORE = re.compile(
    rf"(?:(?:a|an|the|any|no|some|its|their|his|also|ls|both|either|still|even|much|nor|of|with|in|for|to|on|having|have|be|develop(?:ing)?|experienc(?:e|ing)|non-?significant\w*|significant\w*|statistically|clinically|substantial\w*|marked\w*|modest\w*|slight\w*|strong\w*|independent\w*|future|subsequent|overall (?=risk|rate|incidence|odds)|relative (?=risk|rate|odds|reduction)|absolute|adjusted|longer-term|potential\w*|(?:{COMPARATIVE})(?! (?:in|with|after|among|than)\b)|(?:approximately |about |almost |nearly )?[\d.·]+[\s-]?%|[\d.]+[- ]?fold|[\w-]+-fold|[\d.]+ times(?: the)?|¤|highest|lowest|poorest|worst|best|longest|shortest|greatest|most|least|stronger|weaker|particular(?:ly)?|especially|mainly|long-term|short-term|declines?|reductions?|increases?|decreases?|improvements?|risks?(?! ratio)|rates?(?! ratio)|odds(?! ratio)|hazards?(?! ratio)|incidences?|likelihood|probabilit(?:y|ies)|chances?|frequenc(?:y|ies)|prevalences?|occurrence|onset|proportion|number|level|levels|effects?|benefits?|evidence|differences?|trends?|favou?rable|adverse (?=effect on)|impact|poor(?=\s(?:overall|survival|prognosis|recurrence|progression|disease|os\b|pfs\b|rfs\b|dfs\b))|worse|annual (?=rate|risk)|terms|respect|regard|towards?)\s)+"
)
"""Words before the name of an outcome that say how much of it there was."""

BY_SHARE = re.compile(
    r"\s(?:by|of)\s(?:approximately |about |>|<|almost |nearly )*(?:¤|[\d.·]+\s?(?:%|per cent|percent|points?|mm ?hg|[a-z/]{1,8}))[^,;§]{0,24}?$"
)
""" "by 24%": how much it was changed."""

WITHIN = re.compile(
    r"\s(?P<how>in|among|amongst|for|within)\s(?P<name>(?:both |all |the |these )?[^,;§¤]{2,140}?)$"
)
"""A restriction at the end of an object: "in patients with X"."""

TIME = re.compile(
    r"\s(?:at|within|during|over|after|by|through|up to|for|from|before)\s(?:the )?(?:(?:a|one|two|three|four|five|six|ten|first|next|last|median|mean|\d[\d.]*)[\s-]+)?(?:and\s)?(?:\d[\d.]*[\s-]*)?(?:days?|weeks?|months?|years?|hours?|h\b|follow-?up|baseline|year \d+|month \d+|week \d+|day \d+)[^,;§]{0,20}$"
)
"""When it happened, at the end of an object."""

JOINED = re.compile(
    rf"[\s,]*(?:and|or|nor|but not|but|as well as|followed by|and finally|finally|and to|plus|not|(?:but )?with(?:out)? (?:no|any|an?|little) (?:significant )?(?:effects?|impact|influence|differences?|increase|decrease|change|benefit) (?:on|in)|without (?:affecting|increasing|reducing|changing|worsening|improving)|{_CMP})?[\s,]*(?:(?:not|also|then|a|an|the|for|of|in|on|with|to|respectively|lesser extent|a lesser extent,?|by|further|finally|from|at|among|particularly|especially|notably|mainly|[a-z]+ly|associated|correlated|related|linked)\s)*"
)
"""What joins a further item of a list to the one before."""

LEAD_PREP = re.compile(
    rf"[\s,]*(?:and |or |nor |but |as well as |not |also |but not |particularly |especially |notably |mainly |only |{_CMP} )*(?P<how>in|among|amongst|within|for|with|of|on|to|after|at)\s"
)

_NOT = r"(?:was|were|did|does|had|is|are|has|have) not"
NOT_SO = re.compile(rf"(?P<before>[^§]*?)(?:\s{_NOT}\s*§|\s*§\s*{_NOT}\b)")
""" "whereas age § was not", "whereas age was not §": what was not so."""

GROUP_BY = re.compile(
    rf"\b(?P<how>in|among|with|after|for|by|on|under|following|during|without|between)\s(?P<name>(?!which\b|whom\b|both\b|respect\b|regard\b|terms\b)(?:the |those |patients |participants )?[^,;:§¤]{{2,80}}?)\s*,?\s{_CMP}\s"
)
"""The group of an outcome, before what it is compared with: "was longer after G than"."""

MORE_IN = re.compile(
    rf"[^,;:§¤]{{0,24}}?(?<![\w-]){COMPARATIVE}\s(?:in|with|for|among|after|on|under|following)\s(?P<name>(?:(?!(?:in|with|for|among|after|at|during|by|over|than)\s)[^\s,;:§¤]+\s?){{1,7}}?)\s?(?=[.,;]|$|(?:in|with|for|among|after|at|during|by|over)\s)"
)
"""The group behind a value and its comparative: "was § minutes longer in the zinc group"."""

DIFFERS = re.compile(
    r"(?:(?:did|do|does|was|were|is|are) )?(?:[a-z]+ ){0,2}?differ(?:ed|ent)? from\s(?!baseline|each|one|that|those|zero|the (?:other|previous|first))"
)
"""What one group did not do from another: "yoga did not differ from stretching"."""

BETTER = re.compile(r"\b(?:superior|inferior|non-?inferior|better|worse|equivalent|comparable)$")
SUPERIOR_TO = re.compile(
    r"\b(?:superior|inferior|non-?inferior|equivalent|similar|comparable|identical)\s[^,;:§¤]{2,40}?(?P<to>\sto\s(?:that of |those of )?)(?P<name>[^,;:§¤]{2,60})$"
)
"""An object with its comparator behind "to": "superior survival to zinc"."""

IN_ARM = re.compile(
    r"\s(?:in|of|for)\s(?:the )?(?P<name>(?:(?!(?:in|of|for|with|the|and)\s)[^\s,;:§¤]+\s){1,4}(?:group|arm))\s*$"
)
"""The arm at the end of an outcome: "blood loss in the zinc group was lower"."""

MOMENT = re.compile(
    r"(?:the )?(?:(?:at )?baseline|before(?: [\w-]+){0,3}|pre-?\s?(?:treatment|intervention|operative\w*)|(?:the )?(?:previous|preceding|first|initial) [\w-]+|start|enrolment|enrollment|inclusion|admission)(?: (?:values?|levels?|visit|assessment))?"
)
"""What is no group: a subject compared with itself at another time."""

IN_OUTCOME = re.compile(
    rf"\s(?:in|regarding|in terms of|with (?:respect|regard) to|for)\s(?P<name>[^,;:§¤]{{2,60}}?),?\s{_CMP}\s"
)
"""What a group was better in, before what it is compared with: "was superior in survival compared to"."""

SUBJECT_VERSUS = re.compile(rf"^(?P<a>[^,;:§¤]{{2,80}}?),?\s{_CMP}\s(?P<b>[^,;:§¤]{{2,80}}?),?$")
""" "A versus B reduced X", "A, compared with B, reduced X"."""

NAMED_MEASURE = re.compile(rf"(?:an?|the)?\s?(?:{MEASURE})(?: \d\S*)?\s(?:of|for)\s")
""" "a hazard ratio for hip fracture of": what leads to the outcome."""

OF_MEASURE = re.compile(rf"(?:\s{MEASURE})?\sof$|\s{MEASURE}$")
""" "a mortality HR of": what follows the outcome."""

EVERYBODY = re.compile(
    rf"(?:(?:the|all|both|these|our|study|included|overall|total|entire|whole|of|other|either|each|two|three|\d[\d,]*|¤|treated|control|intervention|(?!(?:men|girls|boys|males|females|smokers|non-?smokers|users|non-?users|carriers|responders|non-?responders)\b){_PEOPLE}|groups?|arms?|cohorts?|populations?|samples?)\s?)+"
)
"""Words for people that limit nothing."""

COUNTED = re.compile(
    rf"^(?:where|when|which|as|if|while|increasing|rising|falling|decreasing|been|shown|produced|was|were|statistical|become)\b|^(?:mean|median|average|total|overall|treatment|change|observed|significant|elevated|{COMPARATIVE})$|\banalys[ie]s$|\b(?:of|in) (?:\d|¤)|\b(?:randomi[sz]ed|assigned|allocated) to\b|[§¤]|\b(?:population|cohort|subgroup)s?$|\b(?:hazard|odds) ratios?\b|^(?:hrs?|ors?|rrs?)\b"
)
"""Words of a count, of an allotment, of a set of people, of a measure: no outcome."""

STEP_OPENS = re.compile(
    r"per\b|(?:for|with|by) (?:each|every)\b|(?:for|with|by) (?:an?|one|\d)[^,;]{0,30}\b(?:increase|increment|decrease|higher|lower|rise|doubling)\b"
)
""" "Per 10 units of X, the odds rose": what opens a statement about the step of a factor."""

ROLE = re.compile(
    r"(?:total events of the )?(?P<role>(?:key |co-?)?(?:primary|secondary|main)(?: composite| efficacy| safety| clinical| renal| kidney| cardiovascular)* (?:outcome|end ?point)(?: event)?)s?(?: events?)?"
)
"""An outcome by its role in the study, which stands for what the study has defined."""

FEWER = re.compile(
    r"(?:(?:the|an?|fewer|more|most|all|both|overall|higher|lower|larger|smaller|proportions?|numbers?|percentages?|of|similar)\s)+(?!of\b)"
)
"""Words before a subject that count it."""

MOMENT_BEFORE = re.compile(
    r"(?:at|after|by|in|during|within|over) (?:the )?(?:\d[\d.]*|one|two|three|four|five|six|twelve|first|second|third|last|final)[\s-]?(?:hours?|days?|weeks?|months?|years?)(?: of [a-z]+| follow-?up)?,?\s(?=\w)"
)
"""A time before a subject that no comma parts from it: "At 2 years the zinc group"."""

NO_SET = re.compile(
    r"^(?:which|whom|an?|large|one|our|this|each|other)\s|\b(?:analys\w+|stud(?:y|ies)|trials?|series|review|meta|registry|database|based|et al|addition|contrast|particular|overall (?:cohort|population|sample)|whole|entire|total|general population)\b"
)
"""Words of a study rather than of the people that a statement is limited to."""

CUT = re.compile(
    r"\s?(?:,|:)\s?|\s(?:compared|comparing|than|versus|vs\.?|among|between|irrespective|regardless|if|when|while|whereas|adjusted|after adjust\w+|independent(?:ly)? of|independently|following|according|as (?:compared|well)|depending|despite|during|although|because|since|especially|particularly|relative to|that|which|who|whose|were|was|had|is|are|did|changed|rose|fell|went|defined|consisting|occurring"
    r"|from (?:using|receiving|baseline|the use)|in (?:the|both|all|our|each|this|these)|(?:of|in|among|for)(?=\s(?:the )?(?:patients|women|men|children|participants|those|people|infants|individuals|subjects)\b)|over (?:the|time)|(?:[a-z]+ly )?(?:more|less|further|better)(?=\s?$))(?=\s|$)"
)
"""Where the name of an outcome ends at the latest."""

BARE_MEASURE = re.compile(rf"\W*(?:(?:an?|the)\s)?(?:{MEASURE})(?: values?)?(?: of| at)?\W*")
"""An object that is the measure alone: "users had an odds ratio of §"."""

IN_TERMS = re.compile(
    r".*\b(?:in terms of|with (?:respect|regard) to|regarding|(?:risks?|rates?|odds|hazards?|incidences?|likelihood|probability|proportion|prevalence|frequency|number) of(?! (?:the )?(?:patients|women|men|children|participants|those|people|infants|individuals|subjects)\b)|(?:effects?|impact|influence|benefit|differences?|reductions?|increases?|improvements?) (?:on|in))\s"
)
"""What leads to the outcome inside an object: "benefit in terms of"."""

OWN_CONTRAST = re.compile(rf"(?P<a>[^,;§¤]{{2,80}}?),?\s{_CMP}\s(?P<b>[^,;§¤]{{2,80}}?)\s*$")
"""An item of a list that has a comparator of its own: "those in the highest quintile compared with the lowest"."""

RELATIVE_VERB = re.compile(r"\b(?:who|that|which|whose(?: \w+)?) (?:was|were|is|are|had|has|have|did)\b")
"""A verb that goes on with a subject: "patients who were positive"."""

EFFECT_NOUN = re.compile(
    r"\W*(?:the |this |an? |our |no |any )*(?:\w+ )?(?:effects?|benefits?|associations?|relationships?|efficacy|impact|interaction|trends?)\b"
)
"""A subject that is the effect itself."""

WHEN_DIED = re.compile(
    r"(?:(?:\d+|one|two|three|five|ten|thirty|sixty|ninety|twenty-eight)[- ](?:day|week|month|year)s?|early|late|short-term|long-term|overall|all-cause|any-cause|total|operative|hospital|subsequent|any)[\s-]*"
)
"""Words before "death" that leave its cause open."""

TREATED = re.compile(
    r"(?<!compared)(?<!comparison)(?<!than)\s(?:with|after|under|following|on|by)\s(?P<name>(?:the )?[^,;§¤\d<>≥≤][^,;§¤]{2,60}?)\s?$"
)
"""A treatment at the end of what is said of an outcome: "was longer after surgery"."""

NO_TREATMENT = re.compile(
    r"^(?:the |drug |study )?(?:treatment|intervention|therapy|training|test)s?$|^(?:excluding|exclusion|restrict\w+)\b|^(?:(?:an?|one|two|three)[ -])?(?:third|half|quarter|fifth)s?\b|^(?:[\w-]+ ){0,2}(?:follow-?up|days?|weeks?|months?|years?|hours?|time|baseline)$|\b(?:adjust\w+|respect|regard|matching|groups|arms|univaria\w+|multivaria\w+|\w+ing for|a mean|a median|randomi[sz]ation|log-?rank|cox)\b"
)
"""Words behind "after" or "with" that are no treatment."""

_SIZE = rf"(?:{OTHER}|(?<![\w.])\d[\d.·]*)"
PAIR = re.compile(
    rf"{_SIZE}[^§¤]*?\s(?:in|with|among|after|for|on|under|of|receiving)\s(?:the |those |patients |women |men )*(?P<a>[^,;§¤]{{2,60}}?)\s*,?\s(?:and|but|whereas|while|{_CMP})\s(?:[a-z ]{{0,25}}\s)?{_SIZE}[^§¤]*?\s(?:in|with|among|after|for|on|under|of|receiving)\s(?:the |those |patients |women |men )*(?P<b>[^,;§¤]{{2,60}}?)[\s,]*$"
)
""" "was 12 with A and 14 with B §": two groups by their values."""

AHEAD = re.compile(r"[\s,]*(?:ahead of|followed by|and then|then)\s")
""" ", followed by T4 stage §": a further subject behind the object."""

INSERTED = re.compile(r"[\s,]*(?:and|but|or)?,?\s(?:in|among)\s(?P<name>[^,;§¤]{2,60}?),\s")
""" "and, among preterm infants, with a lower rate of": whom a further object is limited to."""

ALL_CAUSE = re.compile(r"(?i)^(?:all(?:-cause)?|in-hospital) ")
"""Words before a name that are no "all"."""

IN_PLACE = re.compile(r"(?:,?\sboth)?\s(?:in|among)\s(?P<name>[^,;§¤]{2,60}?)\s*$")
""" "stroke in noncardiac surgery § and cardiac surgery §": where, at the end of an object."""

FOR_WHAT = re.compile(
    rf"[\s,]*(?:and |but |or |{_CMP} )?(?:[a-z]+ly )?(?:strong|stronger|strongest|weaker|weakest|significant|seen|observed|found|also|similar|not|greater|greatest|larger|present)?\s?(?:for|with)\s(?:the |risk of )*(?P<name>[^,;§¤]{{2,60}}?)\s*$"
)
""" "associations were strong for X §"."""

UNSAFE = re.compile(
    r"(?<![\w-])(?:was|were|had|did|showed|found|reported|which|whom|confirmed|revealed|indicated|demonstrated|suggested|concluded|suggesting|indicating|resulting|led|in favou?r of)\b"
)
"""Words of a further clause between a verb and the mark: the statement is more than this grammar knows."""

EFFECT_OF = re.compile(r"\b(?:effects?|benefits?|impact|effectiveness|efficacy) of\b")
"""An effect of something is no outcome."""

TREATED_PEOPLE = re.compile(
    rf"(?:{_PEOPLE} (?:who (?:were |had |have )?)?(?:randomi[sz]ed|assigned|allocated|receiving|received|treated|given|taking|undergoing|underwent)(?: to receive| to| with)?|using|receiving|use of|treatment with|treated with|administration of)\s"
)
""" "women randomized to": the arm is what follows."""

HAVING = re.compile(
    rf"\s(?:having|showing|reporting) (?:an? |the )?(?:[a-z]+ly )?{COMPARATIVE}\s|\sas (?:with|in|for|among|after|on)\s"
)
"""What the words of a group go on with: "the zinc group| having a lower score", "with zinc| as with copper"."""

TREATED_TAIL = re.compile(rf"-treated(?: (?:{_PEOPLE}|groups?|arms?))?$")
"""Behind the name of an arm: "zinc-treated patients"."""

MEASURE_IN = re.compile(
    r"\bdifferences?\s*$|\b(?:hazards?|odds|risk|rate)[ -]ratios?\b|\brelative risks?\b|\beffect sizes?\b"
)
"""A subject that is the measure itself."""

LEADING_COMPARATOR = re.compile(
    rf"\s*{_CMP}\s(?:(?:in|with|for|among|after|on|by|that of|those)\s)?(?P<name>[^,;:§¤]{{2,60}}?),\s"
)
""" "§ than placebo, with no effect on X §": the comparator of the object before."""

AS_WAS = (" as was ", " as were ", " as did ")
"""What joins a further outcome that changed as the one before."""

THAN_IN = re.compile(r"\bthan (?:in|among|for)\b")
"""A comparator that people are, as the opening of the statement."""

COMPARED_END = re.compile(rf"{_CMP}\s*$")
"""What leads to a comparator, before the people that it is."""

INSIDE_VALUE = re.compile(r"\S+[^(\[]*?\s(?:in|with|among|after|than|for)\s")
"""Words between an estimate and its interval: "6.9 points lower in A than in B (95 % CI"."""

STEP_BEFORE = re.compile(r"\b(?:each|every|per|for an?|one)\s$")
"""What leads to the size of a step, which is no value: "each 10% increment"."""

REFERS_ON = re.compile(
    rf"\W*(?:(?:the|corresponding|respective|adjusted)\s)*(?:{MEASURE})(?: values?| estimates?)?\s(?:for|of|was|were|in)\b|\W*(?:consistent with (?:this|these)|similarly|likewise|moreover|furthermore|in addition|additionally|also),\s"
)
"""What begins a sentence that goes on about the effect of the one before."""

VERB_FIRST = re.compile(
    r"(?<![\w-])(?:was|were|is|are|been|be|being|remain(?:s|ed)?|became|did|does|do|had|has|have|could|may|might|would|can|will|to|found|shown|not|also|both|still|(?<!\bor )(?:more|most|less)|often|even|only|longer|no|strongest|again|further|either|however|as|an?|the|led|fell|rose|shows?|at|appear|seem|tend|fail|predicts?|improves?|reduces?|lowers?|prolongs?|shortens?|prevents?|raises?|worsens?|doubles?|affects?|influences?|leads|results|corresponds|translates?|appears|seems|tends|fails|[a-z-]+(?:ly|ed))\b"
)
"""The words that a verb of a statement begins with: looked for first, because a search for ``VERB`` is slow."""
