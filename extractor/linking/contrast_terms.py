"""Contrasts of groups and factors, in words and in letters of a clause: pattern tables for ``contrasts`` and ``frames``."""

import re

from extractor.document import Sought
from extractor.document.word_led import word_led

# "A versus B" MvM | "in A compared with patients on B" MkihiM | "for SBNETs than for PNETs" iMviM
CONTRAST = re.compile(r"(?P<a>M)[^MVvk;]{0,12}(?:v|k[it]?)[^MVvk;]{0,4}(?P<b>M)")

# "comparing A with B" kMiM

INVERTED = re.compile(r"(?:k[it]|v)d?[hiW]{0,3}(?P<b>M)[^MVvk;]{0,3},[^MVvk;]{0,6}(?P<a>M)")

THAN = re.compile(
    r"(?:than|versus|vs\.?|compared (?:with|to)|against|relative to)\s(?:\d[\d.,]*\s?%?\s(?:\([\d.,\s%]+\)\s)?)?(?:with |in |on |for )?(?:the |those |patients |(?:[\w-]+ ){1,3}(?=in |on |with |from ))?(?:in |on |with |from )?(?:the )?$"
)

OPPOSED = re.compile(r"\b(?:but|whereas|while|although)\b")
"""What leads on to something that was otherwise: a group behind it is not that of the value before."""

BUT_NOT_IN = re.compile(r"[)\]],? (?:but|and) not (?:in|among|for)\b")
LED_IN = re.compile(r"\b(?:in|among|for)\s(?:[\w-]+\s){0,3}$")
""" "lower in infants (RR 0.7) but not in adults (RR 1.0)": subgroups set against each other."""

WITHIN = re.compile(r"\b(?:in|within|among|for) (?:the )?(?:patients |those )?$")
"""Right before a group that a value is told of alone: "it fell in the placebo group (difference 764"."""

FAVOUR = re.compile(r"favou?r\w*(?:\sof)?(?:\sthe)?\s*$")

ACTIVE = re.compile(
    r"\b(?:reduc|increas|improv|prolong|protect|prevent|lower|decreas|delay|confer|significantly|did not|seemed|superior|failed)\w*"
)

STRICT = Sought(
    "associat|predict|prognos|risk factor|correlat|independent|linked|determinant|related",
    r"\b(?:associat\w+|predict(?:ed|ors?|ions?|ive|ing|s)?|prognos\w+|risk factors?|correlat\w+|independent(?:ly)?(?! of)|linked|determinants?|related (?:to|with))\b",
)

LOOSE = re.compile(
    r"\b(?:(?:had|has|have|showed|experienced|conferred|at|was|were|is|are|been) (?:\w+ )?(?:a |an |the )?(?:[\w%-]+ ){0,2}?(?:highest|lowest|longest|shortest|best|worst|increased|decreased|reduced|improved|higher|lower|worse|better|longer|shorter|poorer?|greater|inferior|superior|more|less|elevated|likely)"
    r"|(?:seem|tend|appear|fail)(?:ed|s) to (?:\w+ly )?(?:increase|reduce|improve|decrease|prolong|lower|prevent)|significantly|reduced|increased|improved|decreased|prolonged|affect\w*|influenc\w*|protect\w*|likely|elevated|higher|lower)\b"
)

FACTOR_IN = re.compile(
    r"\b(?:in|with|for|among|by|when there was|when there were|in case of)\s(?:patients |those |women |men |the |whose |a |an )*(?:with |who had |expressing |having )?"
)

LEAD = re.compile(
    r"^(?:(?:the|a|an|results?|conclusions?|findings|methods and findings|in|on|by|for|multivaria\w+|univaria\w+|(?:cox )?(?:proportional hazards )?(?:regression )?(?:analys[ie]s|models?)|adjusted|that|showed|revealed|indicated|demonstrated|identified|we|found|observed|compared|however|moreover|furthermore|overall|and|both"
    r"|patients|those|women|men|participants|children|subjects|individuals|people|youth|who|had|with|being|use of|presence of|also|cox|logistic|regression|after|while|whereas|but not|but|in addition|indeed|notably|of note|importantly|interestingly|similarly|finally|further|conversely|additionally|thus|therefore|having|were|was|including|included|significant|independent|only|there|factors?|predictors?|of|such as|namely|contrast|elevations in|treatment with|expressing|when|using|model|analysis)\b[\s,:]*)+"
)

TAIL = re.compile(
    r"(?:[\s,]+(?:was|were|is|are|remained|had|has|have|also|both|all|significantly|independently|strongly|not|a|an|the|been|be|found|shown|to|only|being|identified|as|more|less|statistically|positively|negatively|inversely|directly|closely|did|emerged|seemed|most|significant|an|no|and|in|of|with|for|that|which|who|by|led|leads|compared))+\s*$"
)

COMPARED = re.compile(
    r"(?:compared (?:with|to)|versus|\bvs\.?|relative to|than (?:in |for |those (?:with |in |of |who )?|among )?|(?:with|using) (?=[^,;()]{2,40} as (?:the )?reference)|reference(?: group| category)?[:=]|\bref\.?[:=])\s?(?:the |those (?:with|in|of|who) |patients (?:with|in|of|who) |women (?:with|who) )?(?P<name>(?!one\b|two\b|three\b|four\b|five\b|six\b)[^,;:()\[\]=]{2,70})"
)

COMPARED_END = re.compile(
    r"\s(?:as (?:the )?reference|had|was|were|is|are|for|who had|\(|respectively|after|to (?=[a-z])|at \d|in (?:multi|uni|the)|hazard|odds|hr|or|rr|p)\b|\.$"
)

PEOPLE_FIRST = re.compile(
    r"\W*(?:results: )?(?:patients|women|men|those|children|participants|subjects|individuals)\b"
)

STEP = re.compile(
    r"(?:\b(?:for|per|by) (?:(?:each|every|an?|one|1)\s)?(?P<name>[^,;:()=]{0,50}?\b(?:increase|increment|units?|sds?|standard deviations?|decrease|change|fold|points?|rise|doubling|quartile|tertile)\b[^,;:()=]{0,40}?))\s*[\[(]?$"
)

TREND = re.compile(
    r"(?:(?:twice|double|half|[a-z]+ times) as [a-z]+|worse|better|shorter|longer|higher|lower|poorer|increased|decreased|reduced|improved|greater|inferior|superior)[a-z ]{0,20}?(?=\s(?:in|with|for|among|when)\b)"
)

VAGUE = re.compile(
    r"(?:least|whose|mean|median|differences?|there|these|this|those|it|they|that|there|results?|effects?|we|such|none|which|hazard ratios?|analys[ie]s|hr|the)\b"
)

TEXT_CONTRAST = word_led(
    r"\b(?:in|among|for|between|with)\s(?:the )?(?P<a>(?!\d|one|two|three|four|five|six)(?:(?!\s(?:in|among|for|between|was|were|is|had|has|have|did)\s)[^,;:()]){3,70}?)\s(?:as )?(?:compared (?:with|to)|versus|vs\.?|than (?:in|among|for)|relative to)\s(?:in |among |for )?(?:the |those )?(?P<b>(?!\d|one|two|three|four|five|six)[^,;:()]{2,70}?)\s*(?:\(|\[|,|:|\swas\b|\swith an?\b|$)"
)

# "Compared with R, G had": the comparator opens the sentence
OPENING_CONTRAST = re.compile(
    r"(?:[a-z ]{3,30}: )?(?:in (?:the |an? )?[a-z -]{0,40}(?:analys[ie]s|models?|regression), |however, |overall, )?(?:when |as )?(?:compared (?:with|to)|relative to|in comparison (?:with|to)|versus)\s(?:the |those )?(?P<b>[^,;()]{2,70}?)(?: \([^()]{1,40}\))?,\s(?:the )?(?P<a>[^,;:()]{2,80}?)(?: \([^()]{1,60}\))?\s(?:had|has|have|was|were|is|are|showed|reported|experienced|did|demonstrated|reduced|increased|improved|decreased|resulted|received|required|significantly|also)\b"
)

# "G had a higher X than R": both sides are the sentence's own words
SUBJECT_CONTRAST = re.compile(
    r"(?:[a-z ]{3,30}: )?(?:in (?:the |an? )?[a-z -]{0,40}(?:analys[ie]s|models?|regression), |however, |overall, |moreover, |in addition, )?(?:the |more |fewer )?(?P<a>[^,;:()]{2,80}?)(?: \([^()]{1,60}\))?\s(?:(?:(?:did not )?(?:had|has|have|showed?|reported|experienced?|demonstrated)|(?:was|were|is|are) associated with)\s[^;]{3,120}?|(?:was|were|is|are) (?:[^;()]{0,40}?\s)?(?:more|less|[\d.]+ times (?:more|less|as)) (?:likely|prone)[^;]{0,120}?)\s(?:than|compared (?:with|to)|relative to|versus|vs\.?)\s(?:did |in )?(?:the |those )?(?P<b>(?!\d)[^,;:()]{2,70}?)\s*(?:\(|\[|,|:|\sto\s|\swith an?\b|\.?$)"
)

RISK = re.compile(r"\b(?:risk|odds|hazard|rate|incidence)\b")

# "X was lower in A", "X increased (": the subject is what changed; "A increased X" has its object behind
CHANGED = re.compile(
    r"(?:(?:was|were|is|are|been|be|did|does|has|have|had|seemed to|tended to)\s)?(?:(?:not|also|more|be|\w+ly)\s)*(?:higher|lower|longer|shorter|greater|less|more (?:common|frequent)|fewer|increased?|decreased?|reduced?|improved?|better|worse|similar|rose|fell|declined|dropped|prolonged|elevated|changed?|affected|more|significantly (?:higher|lower|longer|shorter|greater|different))(?=\s*[(\[,;.]|\s(?:in|among|with|for|between|after|at|during|by|than|compared|from|on|to|when|over|until|within|as|following)\b)"
)

BREAK = re.compile(
    r"(?:,|\)|\])?\s(?:while|whereas|whilst|although|but(?! not)|and (?:that|those|patients|women|men|children))\s|\]\),? and\s|\),? and (?=(?:\w+ ){1,3}?(?:was|were|could|remained|had|did)\s)|: "
)
"""Where a clause with a subject of its own may begin."""

ASIDE = re.compile(
    r"(?:[a-z]+: )?(?:(?:also|indeed|of note|notably|importantly|interestingly|however|moreover|furthermore|in addition|overall|thus|therefore|similarly|finally|further|conversely),? )?(?:assuming|considering|excluding|including|regarding|in|after|during|among|for|at|on|when|compared|adjust\w+|controlling|using|with|within|by|based|despite|although|while|whereas|because|since|given|according|following|of note|as|from|over|under|analy[sz]ing|even|unlike|besides|without|relative|once|if)\b"
)
"""What opens a sentence and ends with a comma, before the subject."""

SHORT_FORM = re.compile(r"\s?\([a-z][a-z0-9-]{0,9}\)\s*$")
"""An abbreviation behind the words it stands for, right before a bracket: "myocardial infarction (MI) ("."""

REPORTED = re.compile(
    r"^.*\b(?:revealed|showed|found|demonstrated|indicated|suggested|confirmed|observed|noted|identified|reported)(?: that| to be)?\s(?:the )?"
)
"""What stands before a subject in "regression analysis revealed that X"."""

PREDICATE = re.compile(
    r"\s(?:was|were|is|are|had|has|have|did|does|increased|decreased|rose|remained|showed|resulted|led)\s"
)
"""The verb that ends a subject."""

GROUP_BEHIND = re.compile(
    r"\b(?:in|among|with|for|by)\s(?:the |those |patients |women |men |people |participants |whose )*(?:with |who had |having |expressing |showing )?(?P<name>(?!\d|line|whom|which|order|addition|terms|(?:an? |one )?(?:third|half|quarter|fifth)\b)[^,;:()\[\]]{2,70}?)(?=\s*,?\s(?:as |when )?(?:compared|than|versus|vs|relative|in comparison|as (?:with|in|for))\b|\s*[(\[,;:]|\s(?:was|were|had|at|during|after|over)\b)"
)
"""The group of an outcome: "X was higher in G than in R"."""

EFFECT_SUBJECT = re.compile(
    r"[a-z ,:]{0,25}?\b(?:this |these |the |an? |our )?(?:\w+ )?(?:effects?|benefits?|associations?|treatment differences?|efficacy|results?|findings?|estimates?)\b(?! on| of [^,;:()]{3,60}? on)[^,;:()]{0,60}?\s(?:was|were|is|may have been|may be|seemed|appeared|remained|did|persisted|held|disappeared|became|weakened|strengthened)\b"
    r"|[a-z ,:]{0,25}?\b(?:this |these |the )(?:\w+ )?(?:reductions?|increases?|improvements?|differences?|protection|excess) (?:was|were|is) (?=(?:only |most |also |mainly |more |even |\w+ly )?(?:largest|larger|greatest|greater|strongest|stronger|smallest|smaller|weakest|weaker|pronounced|marked|evident|confined|limited|restricted|seen|observed|found|present) (?:in|among|for|to)\b)"
)
"""A subject that is the effect itself: "the effect was more pronounced in G": G is a subgroup, no side."""

FACTOR_LIST = Sought(
    "characteristics|correlate|covariate|determinant|factor|predictor|variable",
    r"\b(?:factors?|predictors?|determinants?|variables?|characteristics|covariates?|correlates?)\b[^;()]{0,90}?(?:\s(?:were|was|are|is|included?|including|such as|namely)\b(?!\s(?:\w+ly\s)*(?:associated|related|linked|predict\w+))|:)\s(?:the |an? )?",
)
"""What leads a list of factors: "factors associated with X were A (OR 2), B (OR 3)"."""

COMPARED_INSIDE = re.compile(
    r"(?:comparing (?P<c>)|(?:^|(?<=[\s(\[,;:])))(?P<a>[^,;:()\[\]=]{2,70}?)\s(?:versus|vs\.?|v\.?|(?:as )?compared (?:with|to)|relative to|(?(c)(?:with|to|and)|versus))\s(?P<b>[^,;:()\[\]=]{2,60})"
)
"""Two compared between a measure and its value: "OR for A versus B", "comparing A with B"."""

COMPARED_BEHIND = re.compile(
    r"\s?\)?(?:,? p ?[=<>] ?[\d.]+,?)?\s(?:for|in|comparing|among)\s(?P<a>[^,;:()\[\]=]{2,60}?)\s(?:versus|vs\.?|v\.?|(?:as )?compared (?:with|to)|relative to|over)\s(?P<b>[^,;:()\[\]=]{2,60}?)(?=\s?[,;:()\[\]]|\.?$)"
)
"""The same right behind a value: "0.5 for A versus B (95 % CI"."""

COMPARED_AFTER = re.compile(
    r"(?:[)\]]?[,;]?\s?(?P<p>\bp\s?[<>=≤≥]\s?[\d.·]+))?[,;:]?\s?(?:versus|vs\.?|(?:as )?compared (?:with|to)|relative to|ref(?:erence)?(?: group| category| level)?\s?[:=.]|with reference to)\s?(?:the )?(?P<name>(?![\s−–+-]*[\d.])[^,;:()\[\]=]{2,70}?)(?:\s(?:as )?(?:the )?reference)?(?=\s?[,;)\]]|\.?$)"
)
"""Behind a value in its own bracket: "(OR 0.3, p = 0.01 vs. never smokers)"."""

COMPARED_AHEAD = re.compile(
    r"\s?(?:versus|vs\.?|compared (?:with|to)|relative to|ref(?:erence)?(?: group| category| level)?\s?[:=.])\s?(?:the )?(?P<name>[^,;:()\[\]=]{2,70}?)\s?[,;:]\s"
)
"""Before a value in its own bracket: "(vs. never smokers: OR 0.3"."""

INSIDE_NAMED = re.compile(
    r".*\s(?:for|in|among|comparing|difference|(?:treated|treatment) with|received|receiving|given|assigned to)\s"
)
"""What an effect is on, before the first of two sides: "HR for death in A versus B"."""

OF_USE = re.compile(
    r"(?:\s?[(\[][^()\[\]]{1,30}[)\]])?\s(?:for|of|with|associated with)\s(?:the |any )?(?P<name>[^,;:()\[\]=]{2,50}?)\s(?:use|users|therapy|exposure)\b(?! (?:discontinu|fail|stop))"
)
"""A measure of what was used or given: "hazard ratio (HR) for statin use"."""

INSIDE_LEAD = re.compile(
    r"(?:for|of|in|on|with|the|those|comparing|between|among|estimates?|(?:hazard|odds|risk|rate)?\s?ratios?|a?hrs?|a?ors?|a?rrs?|beta|effects?|mean|adjusted|who)\b\s*|[^\w≥≤<>]+"
)
"""What stands before the first of two sides."""

INSIDE_END = re.compile(
    r"\s(?:in|for|among|at \w+ being|being|was|were|is|are|of(?= ?$)|had|as|[a-z]?(?:hrs?|ors?|rrs?)$|hazard|odds|risk ratio|rate ratio|ratio|estimate|adjusted|(?:p|n)$)(?:\s|$)"
)
"""Where the second of two sides ends."""

NO_SIDE = re.compile(
    r"^(?:no|not|yes|as|when|the|this|that|these|it|they|there|baseline)?$|\d\s?%|^[−–+-]?(?:\d[\d.·]*|two|three|four|five|six|seven|eight|nine|ten)(?![\w–+-])(?! gy| mg)|\b(?:confidence|interval|p ?[=<>]|ci|was|were|had|did|between)\b"
)
"""Words at a value that name no side."""
