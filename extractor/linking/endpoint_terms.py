"""Names of endpoints, and the words that lead to one: pattern tables for ``endpoints``."""

import re

from extractor.document import Sought
from extractor.document.word_led import word_led
from extractor.linking.phrase_terms import CALENDAR, NO_ADVERB

OF_NAMED = Sought(
    "risk|onset|odds|hazard|incidence|rate|likelihood|probabilit|proportion|prevalence|frequenc|chance|percentage|occurrence|episode",
    r"(?:risks?|onset|odds|hazards?|hazard rates?|incidences?|rates?|likelihood|probabilit(?:y|ies)|proportions?|prevalences?|frequenc(?:y|ies)|chances?|percentages?|occurrences?|episodes?)"
    r"(?: ratios?)?(?: \(\w{1,5}\))? (?:(?:of|for)(?: (?:patients|participants|subjects|women|men|children|infants|people|adults|individuals|girls|boys|mothers|employees|students|adolescents|residents|smokers|users|neonates|newborns|babies)\b| (?:[\w/‐-]+ ){1,2}?(?:patients|participants|subjects|women|children|infants|people|individuals|employees|students)(?= (?:with|who|that|having|on) ))?(?: (?:with|on|in) (?:(?!who )[^,;:()=]){2,60}?(?= who ))?(?: (?:with|who|that|achieving|having|on))?|with)(?: (?:had|has|have|was|were|been|a|an|the|having|being|developing|reported|any|at least))* (?P<name>[a-z][^,;:()=]{2,80})",
)
""" "risk of X", "incidence of X"."""

TO_NAMED = re.compile(
    r"(?:associat\w+ with|predict(?:ed|ors? (?:of|for)|ive (?:of|for)|ions? of|ing|s)?|prognostic (?:factors? )?(?:of|for)|risk factors? for|effects? on|impact on|improv\w+ in|differences? (?:between [^,;()]{3,40}? )?(?:(?:was|were) )?(?:found |seen |observed |noted )?(?:in|for|with respect to|regarding)|reductions? in|increases? in|decreases? in|changes? (?:from baseline )?in|benefits? in"
    r"|(?<=and )th(?:at|ose) (?:with|of|for|from)|(?<=, )those (?:with|of|for|from)(?= [a-z ]{3,40} (?:was|were|did)\b)|related to|correlat\w+ with|protect\w+ against|determinants? of|markers? (?:of|for)|benefits? (?:for|in terms of)|in terms of|times more likely to|likely (?:than [^,;:()]{3,50}? )?to|likelihood to|prolong\w*|reduced|improved|increased|decreased|prevent\w*|lowered|shortened)"
    r"(?: (?:a|an|the|significant\w*|independent\w*|higher|lower|longer|shorter|better|worse|poorer?|reduced|increased|decreased|improved|greater|elevated|lesser|more|both|less|have|be|all|for|\d[\d.]*\s?%|(?:reductions?|increases?|decreases?|improvements?|declines?) (?:in|of)(?: the)?|statistically|favou?rable|adverse|superior|inferior|rates? of|risks? of|odds of|incidence of|hazard of))* (?P<name>[a-z][^,;:()=]{2,80})"
)
""" "associated with X", "likely to X", "reduced X"."""

HAPPENED = Sought(
    "longer|shorter|better|worse|higher|lower|poorer|greater|improved|increased|reduced|inferior|superior|decreased|developed|experienced|suffered|achieved|reported|attained|sustained",
    r"\b(?:(?:had|have|has|with|showed|experienced|observed|found|noted|there (?:was|were)) (?:an? )?(?:statistically |significant(?:ly)? |markedly |slightly )*(?:longer|shorter|better|worse|higher|lower|poorer|greater|improved|increased|reduced|inferior|superior|decreased)|developed|experienced|suffered|achieved|reported|attained|sustained) (?:(?:a|an|the|more|fewer|less|at least one|any|significantly|higher|lower) )*(?P<name>[a-z][^,;:()=]{2,70})",
)
""" "fewer patients developed X"."""

END = re.compile(
    r"\s(?:in(?! situ)|among|with(?! and without)(?<!diagnosed with)(?<!infected with)(?<!colonized with)(?<!colonised with)|for(?<!hospitalization for)(?<!hospitalisation for)(?<!admission for)(?<!admissions for)(?<!need for)|was|were|is|are|had|has|between|compared|comparing|than|versus|vs\.?|at|by|during|after|before|over|when|did|on|within|relative|from|among|who|that|which|and(?= (?:a|an|the|was|were|in)\b)|but|while|whereas|as|per(?! (?:[a-z]+ ){0,1}(?:day|week|month|year|night|hour|visit|meal)\b)|across|if|not|remained|according|to be|occurs?|occurred|rose|fell|increases|decreases|declined|dropped|significantly|more than|rather|showed|using|following|did|do|could|would|may|differed|improved|decreased|increased|reached|ranged|persisted|disappeared|vanished|weakened|emerged|became|:)\b"
)
"""Where the name of an endpoint ends."""

SUBJECT = re.compile(
    r"^(?P<name>.{3,120}?)\s(?:was|were|is|are|did|does|had|has|have|differed|improved|increased|decreased|occurs?|occurred|remained|reached|declined|fell|rose|dropped|developed|tended|seemed|appeared|favou?red|showed|ranged)\b"
)
"""The subject of a sentence: what stands before its first verb."""

ADORNMENT = re.compile(
    r"^(?:(?:the|a|an|and|or|overall(?= (?:rates?|incidence|complication|clinical response|proportion|infection))|actuarial|estimated|cumulative|crude|adjusted|mean|median|average|unadjusted|observed|corresponding|respective|both|also|while|whereas|however|similarly|moreover|furthermore|in addition|additionally|there|whereas|while|but|results|findings|conclusions?|that|of"
    r"|\d{1,3}-(?:year|month|day|week|yr|y|mo)s?|significant\w*|longer|shorter|better|worse|higher|lower|greater|fewer|more|less|increased|reduced|decreased|improved|primary endpoint|secondary endpoint|rates? of|incidence of|risks? of|odds of|hazard of|cumulative incidence of|proportion of|percentage of|number of|frequency of|prevalence of|probability of|(?:patients|participants|subjects|women|men|children|those) (?:with|who had|having|achieving)|terms of|favou?r of|their|its|his|her|finally|lastly|(?:first|second|third)(?:ly)?(?=,)|as well as|\(sd\)|\(se\)|(?:average )?proportions? (?:with|of)|(?:at )?least one|detecting|diagnosing|predicting|developing|experiencing|having)[\s:,]+)+"
)
"""Words before the name of an endpoint that are not part of it (a lower-case name)."""

TAIL = re.compile(
    r"(?:(?<!adverse)(?<!ic)(?<!al)(?<!ar)(?<!ous)(?<!ive)[\s,]+events?|[\s,]+(?:affected|changed|seen|observed|occurred|accounted|differed|rates?|ratios?|values?|(?<=survival )times?|was|were|of|the|a|an|and|or|in|risks?|[a-z]{3,}(?:al|ant|ent|ous|ive|at|ar)ly|also|only|with|for|group|patients|respectively|hazard|odds|cumulative|(?<=survival )(?:advantage|benefits?|outcomes?|probability|improvement|difference)))$"
)

GOOD = re.compile(
    r"return|respon(?:se|d)|remission|recover|success|cure|abstinen|clearance|cessation|live birth|pregnan|improve|healing|complet|adheren|attend|uptake|resol|disease control|orr|dcr|engraft|discharge|wean|benefit"
)
"""Endpoints of which more is better."""

OUTCOME = re.compile(
    r"(?<![a-z-])(?:surviv\w+|mortality|deaths?|dying|recurrences?|relapse|progression|os|pfs|dfs|rfs|efs|dss|risks?|odds|incidence|rates?|outcomes?|failure|complications?|events?|responses?|remission|toxicity|prevalence|likelihood|probability|occurrence|[a-z]*fs|hazard|metastas[ie]s|infections?|hospitali[sz]ations?|effects?|benefits?|differences?|trends?)(?![a-z-])"
)
"""Words that make a subject an outcome rather than a factor."""


BRACKET_END = re.compile(r"[^()\[\]]{0,40}[)\]]")
"""What is left of a value's own bracket."""

COMMON = re.compile(
    r"(?:was|were|is|are|occurred)\s(?:\w+ly\s)*(?:more|less|higher|lower|fewer|increased|decreased|reduced|improved|longer|shorter|better|worse|greater)\b(?! likely)"
)
"""What is told of outcomes listed before it: "nausea (RR 2) and headache (RR 3) were more common with A"."""

NOT_AN_OUTCOME = re.compile(
    r"(?:and |or |but |in |among |for |not )*(?:in|to|among|for|than|versus|vs|compared|after|at|during|by|with|\d|[<>≤≥]|patients|women|men|boys|girls|children|those|those|low|high|older|younger|group|arm)\b"
)
"""An item that is a subgroup, a level or a time."""

UP_TO_VALUE = re.compile(
    r"(?: ?\([a-z0-9-]{1,10}\))?(?: by \d[\d.]*\s?%)?\W{0,3}[(\[][^()]{0,60}(?:\([^()]{0,30}\)[^()]{0,30})?"
)
"""The bracket with the measure's name, between an endpoint and its value."""

NOT_ENDPOINTS = re.compile(
    r"(?:the )?(?:(?:since|hence|even|opposite|compared|multi-?varia\w+|uni-?varia\w+|boys|girls|significance)\b|(?:years?|months?|weeks?|days?|hours?)$|(?:differences?|differences? observed|effects?|trends?|scores?|changes?|reductions?|increases?|outcomes?|primary outcomes?|secondary outcomes?|terms|association|(?:positive |negative |treatment |intervention |similar |weak )*(?:associations?|effects?|evidence))$|(?:after|before|during|until|at|on|over|under|within|between|both|either|further|only|significantly|slightly|not|than|because|rather|although|though|negatively|positively|inversely|linear|logistic|further|unchanged|also|allocation|confidence|95%)\b|least[- ]squares?|mean differences?|but|and|or|however|respectively|than|age$|vice|no|figure|table|thus|double|standard deviation|detecting|significant|they|he|she|that|there|which|according|time$|rates?$|values?$|when|if|as|in|our|results?|by|from|with|for|to|of|compared|hazard ratio|effect|other hand|treatment(?![ -]related|[ -]emergent|[ -]failure)|end of|\d[\d.,]*\s?%|(?:about|around|approximately|above|below|nearly|almost|tended|differed|occurred|remained|persisted|ranged|majority|most|half|recent|overall|respectively)$|patients?|participants?|subjects?|women|men|children|group|arm|comparison|study|analysis|trial|increase|decrease|interaction|trend|difference|change|unit|\d|those|all|both|each|sd|this|these|it|p|n|we|a|an|model)\b|.{0,2}$"
)

PER = word_led(r"\bper\b(?! (?:[a-z]+ ){0,1}(?:day|week|month|year|night|hour|visit|meal)\b)")
""" "falls per visit of one", no name of an outcome; "falls per year" is one."""

BARE = re.compile(
    r"(?:(?:the|a|an|any|all|our|this|these|such|other|main|overall|similar|same|significant\w*|statistical(?:ly)?|clinical|positive|negative|beneficial|possible|potential|adjusted|unadjusted|absolute|relative|weak|strong|strongest|large|small|consistent|pooled|combined|summary|dose-dependent|between-group|within-group|group|treatment|intervention|primary|secondary|least|squares|ls|mean|median|average|model|estimated|corresponding|trial|study|higher|lower|composite|key|total)[\s-]+)*"
    r"(?:significance|trends?|evidence|measures?|proportions?|percentages?|interventions?|treatments?|outcomes?|end ?points?|effects?|effect sizes?|differences?|changes?|ratios?|risks?|reductions?|increases?|improvements?|decreases?|results?|findings|incidences?|rates?|numbers?|benefits?|advantages?|groups?|arms?|phases?|periods?|associations?|relationships?|interactions?|heterogeneity|factors?|predictors?|analys[ie]s|estimates?|values?|levels?|scores?|magnitude|probabilit(?:y|ies)|frequency|scale|cases?|hr|or|rr|mrr|aor|ahr|ci|hazards?|odds|likelihood|chances?|prevalence|occurrence|education|confounders?|terms|status|variables?)"
    r"(?: \([^()]*\)?)?(?: (?:of|for|between|in|on) (?:the |this |our )?(?:study|trial|interventions?|treatments?|effects?|groups?|arms?|outcomes?))?"
)
"""A name that names nothing of its own: "significant differences", "primary outcome"."""

NO_OUTCOME = re.compile(
    r"\d[\d.,]*(?:\s(?!(?:day|month|year|week|hour|minute|min|h)s?\s\w)|\s?%)|(?:very |rather |quite )(?:small|large|clear|little|slight|strong|weak)\s"
    rf"|(?:longer|shorter|higher|lower|greater|smaller|corrected|depressed|exposed|observed|expected|reported|estimated|still|peak|clear|nnt|usa|uk|europe|asia|africa|america|australia|canada|china|india|japan|superiority|equivalence|non-?inferiority|bias|confounding|(?:(?:early|late|mid) )?(?:{CALENDAR}))$"
    r"|(?:.*\s)?(?:estimates?|patterns?|directions?|analys[ie]s|it|them)$"
    rf"|(?:overall |total |net )?(?:effects?|percent(?:age)? changes?)(?: of\b|$)|(?!{NO_ADVERB}$)[a-z]*(?:al|ful|ent|ant|iv|at|ed|ous|ti|ar)ly$"
)
"""What begins words that name nothing that happens or is measured: "15 days gained", "very small benefit"."""

VERB_INSIDE = re.compile(
    r"\s(?:was|were|is|are|had|has|have|did|reached|achieved|benefit(?:t?ed|s)|found|confirmed|revealed|showed|demonstrated|received|reported|developed|experienced|differed|randomi[sz]ed|occurred|tended|remained|required|indicated)(?:\s|$)"
)
"""A finite verb: what holds one is a clause and no name."""

CHANGED = re.compile(
    r"(?:^|[,;)]|\band\b|\bbut\b)\s?(?:units?|points?)?[,;]?\s?(?:and )?(?P<name>[a-z][^,;:()]{2,70}?)\s(?:improved|decreased|increased|declined|fell|rose|dropped|reduced|was (?:\w+ )?(?:reduced|lower|higher|increased|decreased|improved|shorter|longer|greater|different))(?: by| of)?\s*\(?$"
)

_ADVERB = (
    r"(?:however|moreover|furthermore|overall|in addition|additionally|indeed|of note|notably|interestingly|importantly|similarly|likewise"
    r"|finally|thus|therefore|hence|further|conversely|also|again|consequently|by contrast|in contrast|in particular|specifically|as expected|in turn), "
)
_ADJUSTED = r"(?:(?:after|when|in) )?(?:adjust|controlling|control|correct|accounting|account|stratif|allowing)\w*\b[^;:]{2,200}?,\s(?=(?:the|an?|we|there|this|these|those|patients|women|men|children)\b)"
"""A list of what was adjusted for, with the commas of its own."""
INTRO = re.compile(
    rf"(?:results: |conclusions?: |findings: |methods and findings: )?(?:{_ADVERB})*(?:{_ADJUSTED}"
    r"|(?:compared|in|among|after|at|during|for|with|when|on|of|while|although|whereas|by|between|following|within|over|under|despite|according|using"
    r"|assuming|considering|excluding|including|regarding|adjust\w+|controlling|based|because|since|given|unlike|besides|without|relative|due to|owing to|once|if|until|before|upon|throughout|as)\b[^,;:]{2,120},\s)?"
)

SEGMENT_LEAD = re.compile(r"[\s,;:)]*(?:(?:and|but|while|whereas|with|or|also|both)\b\s*)*")

RECEIVED = re.compile(
    r"\b(?:received|had|required|showed|experienced|reported|developed|has|have|achieved|used|needed|lost|gained|(?:was|were) (?:taking|using|receiving|on|at|in))\s(?:(?:a|an|the|significantly|more|less|fewer|higher|lower|greater|longer|shorter|better|worse|similar|slightly)\s)*(?P<name>[^,;:()]{2,70})$"
)

HAD_MORE = re.compile(
    r"\b(?:had|have|has|having|showed|displayed|exhibited|demonstrated|received|required|used|reported|experienced|with|there (?:was|were)|resulted in|achieved|produced)\s(?:(?:a|an|the|[a-z]+ly|much|also|on average)\s)*"
    r"(?:more|fewer|less|higher|lower|greater|longer|shorter|better|worse|smaller|larger|poorer|increased|decreased|reduced|improved|prolonged|shortened|lesser)\s(?:(?:levels?|rates?|numbers?|amounts?|degrees?|percentages?|proportions?) of )?(?P<name>(?!likely|than|in\b|for\b|compared|often)[^,;:()]{2,70}?)(?=\s(?:than|compared|in|for|after|at|during|following|among|versus|vs|with|on|by)\b|[,:]?\s*[(\[]?$)"
)
""" "the A group had a higher X than B (4.5 versus 4.0)"."""

ACTED_ON = Sought(
    "accelerated|attenuated|decreased|elevated|enhanced|improved|improves|increased|increases|lowered|prolonged|raised|reduced|reduces|shortened|suppressed",
    r"[\w)\]]\s(?:\w+ly\s)?(?:reduced|increased|improved|lowered|raised|decreased|enhanced|accelerated|prolonged|shortened|attenuated|suppressed|elevated|reduces|increases|improves)\s(?:the |mean |median )*(?P<name>(?!in\b|by\b|from\b|to\b|after|post|pre-|during|over\b|at\b|with|between|on\b|and\b|or\b|significantly|more|slightly|only|compared|than|following|\d)[^,;:()]{3,60}?(?:\s\([\w-]{2,10}\)\s\w+(?=\s*[(\[]?$))?)(?=\s(?:in|for|after|at|during|compared|by|from|versus|vs|among|relative)\b|\s*[(\[]?$)",
)
""" "A significantly reduced X (from 12 to 9)"."""

AND_ACTED_ON = re.compile(
    r"\sand (?:\w+ly )?(?:reduced|increased|improved|lowered|raised|decreased|enhanced|prolonged|shortened)\s"
)
"""The second verb of "increased X and reduced Y"."""

BEHIND = re.compile(r"%?(?P<name>[wuxh]{1,4})(?=[,;:)c]|$)")

SHARE = re.compile(
    r"\s?\)?\s*(?:\([^()]*\)\s*)?(?:of (?:the |all |these |our |those |evaluable |study )?(?:[a-z-]+ ){0,3}?(?:patients|participants|subjects|women|men|children|cases|tumou?rs|those|them|whom|which|respondents|individuals|people|adults|infants|[a-z]+s|group|arm|cohort|sample|population)\s|(?:patients|participants)\s|)"
    r"(?P<name>(?:with|who|male|female)\b[^,;:()]{0,90})"
)
"""What a share has where no verb tells it: "50% with fever", "12% of patients who relapsed"."""

DONE_TO = re.compile(
    r"\b(?:(?:was|were|is|are|been)\s[^,;:()]{0,40}|occurs? |occurred )\b(?:in|by|for|among|on|of)\s(?:a total of |only |about |almost |approximately |up to )?$"
)
"""What was done to a share stands before it: "a biopsy was taken in 35% of women, and 53% received"."""

PREDICATE_BEFORE = re.compile(
    r"\b(?:patients|participants|subjects|women|men|children|cases|infants|people|those|individuals)(?: (?:in|on|from|with|receiving|(?:randomi[sz]ed|assigned|allocated) to)\s[^,;:()]{2,50}?)?"
    r"\s(?:were |was |had |have |never |subsequently )*(?:\w+ly )?(?P<name>(?:died|dead|remained|relapsed|recovered|extubated|completed|discharged|admitted|readmitted|withdrawn|withdrew|discontinued|stopped|transferred|converted|hospitali[sz]ed|able|unable)\b[^;:()]{0,80})\s?[(\[]$"
)
""" "22 patients in the late group died without surgery (9%": what befell them is the outcome."""

VERB = re.compile(
    r"(?:(?:had|were|was|have|has|having|are|is|did|do|with|who|experienc(?:ed|e|ing)|develop(?:ed|ing)?|show(?:ed|ing)?|report(?:ed|ing)?|achiev(?:ed|e|ing)|been|a|an|the|present(?:ed|ing)?|suffer(?:ed|ing)?(?: from)?)\s+)+"
)

NAME_END = re.compile(
    r"\s(?:in the|versus|vs\.?|compared|than(?! (?:\d|half|one|two|three|four|five|six|seven|eight|nine|ten)\b)|and \d|and (?:the|an?)\b|(?:reducing|increasing|rising|falling|decreasing) (?:to|from)|while|whereas|but|at \d|respectively|during|in [a-z-]+ (?:group|arm))\b"
)

ACTS = re.compile(
    r"(?:significantly |also |markedly |seemed to )*(?:reduc|increas|improv|prolong|protect|prevent|decreas|affect|influenc|confer)"
)
"""Verbs of a subject that acts on the outcome."""

LIKELY_TO = re.compile(
    r"\blikely (?:than (?:[^,;:()]{3,60}?) )?to (?P<name>(?!be\b)[^;:()\[\]]{3,120}?)(?=\s*(?:[(\[;]|$)|,| compared| than )"
)
""" "more likely to agree that smoking harms": all of what they were likely to do."""

PRIMARY = re.compile(
    r"\b(?:primary|secondary|main) (?:outcome|end ?point)s?(?: measures?)?(?: of [A-Za-z-]{2,20})?(?:,| was| were|:)\s(?:the )?(?P<name>[a-z][^,;:()]{1,60}?)(?=\s*(?:[(\[,;:.]|$)|\s(?:was|were|which|in|with)\b)"
)
""" "for the primary outcome, HbA1c:", "the primary endpoint was response"."""

ELLIPTIC = re.compile(
    r"(?<![a-z-])(?P<kind>disease-free|progression|recurrence|relapse|event|overall)(?:-free)?(?=,? (?:and|or) [a-z-]+(?: [a-z]+)? survival)"
)
"""A survival whose noun stands behind the next one: "disease-free and overall survival"."""

BRACKETED = re.compile(
    r"\b(?:in|for|(?<!effect )(?<!effects )(?<!impact )(?<!benefit )of|on|with regards? to|regarding)\s(?:both |the |change in |changes in )*(?P<name>(?!\d)(?:(?!\b(?:in|for|of|on|was|were|with|between|than)\b)[^,;:()\[\]]){2,60}?)\s*[(\[][^()\[\]]{0,60}(?:\([^()]{0,30}\)[^()\[\]]{0,30})?[\[(]?$"
)
"""The words right before the bracket of a value: "reductions in cost (difference 12"."""

NAME_OF = re.compile(
    r"(?:\bin|\band|\bfor|,)\s(?:the |terms of |both )*(?P<name>(?:(?!\b(?:in|for|and|was|were)\b)[^,;:()\[\]\d]){3,60}?)(?<!hr)(?<!or)(?<!rr)(?<!ratio)(?<!risk)(?<!odds)(?<!difference)(?<!reduction)(?<!increase)(?<!estimate)(?<!rate)(?<!median)(?<!mean)(?<!size)(?<!effect) of\s*$"
)
""" "a difference in quality of life of 0.29 and asthma control of -0.33"."""

FOR_INSIDE = re.compile(
    r"(?:[;,]? ?p ?[=<>≤] ?[\d.]+)?[^;()\[\]]{0,40}?\bfor (?P<name>[a-z][^,;:()\[\]]{1,40}?)(?=\s*[;)\]])"
)
"""Behind a value in its bracket: "[HR 0.99; P = 0.95 for PFS; HR 0.93, P = 0.72 for OS]"."""

COMPOUND = re.compile(r"(?P<name>[a-z][a-z-]+(?: [a-z-]+)?)\s$")
"""The words right before "rate": "survival rates of patients"."""

NOT_COMPOUND = re.compile(
    r"(?:^|\s)(?:the|an?|of|in|with|and|or|to|by|for|from|at|on|had|has|have|was|were|is|are|higher|lower|greater|increased|decreased|reduced|similar|better|worse|adjusted|unadjusted|crude|overall|cumulative|annual|incidence|hazard|mean|median|average|total|relative|absolute|estimated|observed|this|their|these|that|corresponding|significant\w*|only|same|different|highest|lowest|respective|high|low)$"
)
"""Words before "rate" that name no outcome."""

PEOPLE_SUBJECT = re.compile(
    r"(?:(?!(?:of|in|for|among|between|with|by|to|from|on|and)\s)[\w/+<>≥≤.’'-]+ ){0,5}(?:patients|participants|subjects|women|men|children|girls|boys|infants|mothers|individuals|people|adults|smokers|carriers|expressers|responders|survivors|recipients|parents|caregivers|carers|nurses|physicians|doctors|clinicians|teachers|pupils|employees|drivers|couples|households|babies|teenagers|respondents|volunteers|those|majority|most|half|others)\b(?! (?:mortality|survival|satisfaction|outcomes?|adherence|compliance|reported|with [^,;:()]{2,40} (?:rate|proportion))\b)"
)
"""A subject that tells of people: what they had is the outcome, not they."""

DIED = re.compile(
    r"(?:who |had |have |has |they )*die[ds]?(?: (?:from|of) (?:any|all) causes?)?(?: (?:during|within|at|by|after|before)\b.*)?"
)
"""An outcome that says no more than that people died."""

INSIDE_VALUE = re.compile(
    r"\b(?:risks?|odds|rates?|hazards?|likelihood|incidence) (?:of|for) (?:the |an? |in-hospital )*(?P<name>[^,;:()\[\]]{2,60}?)(?=\s(?:in|among|by|within|at|after|compared|than|with)\b|\s*[(\[,;])"
)
"""Between an estimate and its interval: "a 4.1-fold increased risk of relapse (95 % CI"."""

FOR_BEFORE = re.compile(
    r"[(\[;]\s?(?:[a-z-]+ly )?(?:significant|different|higher|lower|increased|reduced|only)?\s?(?:for|in)\s(?P<name>[a-z][^,;:()\[\]]{2,50}),\s[^,;()\[\]]{0,20}$"
)
"""Before a value in its bracket: "(significant for stiffness, HR 3.1"."""

NO_ENDPOINT = re.compile(
    r"(?:(?:the|a|an|this|no|any|\w+al|\w+ive|protective|adverse|significant)\s)*(?:effects?|impact|effectiveness|efficacy|benefits?) of\b"
)
"""What has an effect is no outcome: "the beneficial effect of zinc may be strong"."""

AND_TO = re.compile(r"[\s)\],;]*(?:and|or|but)(?: \w+)? to (?P<name>(?!be\b)[^;:()\[\]]{3,120}?)(?=\s*[(\[])")
"""What else they were likely to do: ") and to agree that smoking harms (OR"."""

BEFORE_LIKELY = re.compile(r"\blikely [(\[][^()\[\]]{0,30}$")
"""The bracket of a value right behind "likely"."""

LIKELY_BEHIND = re.compile(
    r"[^()\[\]]{0,40}[)\]](?:[^()\[\]]{0,30}[)\]])?,? to (?P<name>(?!be\b)[^,;:()\[\]]{3,80}?)(?=\s(?:than|compared|when|if|in|among|after|during|within|at|by|and)\b|[,;:(\[]|\.?$)"
)
""" "2.7 times less likely (HR 0.37) to relapse"."""

REPORTING = re.compile(
    r"[^,;:()]{0,80}?\b(?:indicated|showed|shows|revealed|found|demonstrated|suggested|suggests|confirmed) that\s"
)
"""What reports a statement: "the analysis indicated that"."""

MOMENT_FIRST = re.compile(
    r"(?:at|after|by) (?:the )?(?:\d[\d.]*|one|two|three|four|five|six|ten|twelve|first|second|third|last|final)[ -](?:hours?|days?|weeks?|months?|years?)(?: of follow-?up)? (?=[a-z])"
)
"""A time before the subject that no comma parts from it: "at six months ACQ scores were"."""
