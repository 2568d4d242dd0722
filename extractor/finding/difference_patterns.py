"""Words that make a number the difference between two groups, in lower case."""

import re

from extractor.document import Sought
from extractor.document.word_led import word_led

# "the number needed to treat was 4 (95% CI 2-7)"
NO_SUMMARY = word_led(
    r"number needed|\bnnts?\b|\bnnh\b|likelihood ratio|\blr\b|\bfold\b|\btimes\b|sensitivit|specificit|\bratio|\brisk|odds|hazard|predictive"
)

# "a 4.1|-fold increased risk of death"
FOLD_RISK_BEHIND = re.compile(
    r"[\s)\]-]{0,3}(?:fold|times) (?:(?:higher|greater|lower|elevated|reduced|increased?|decreased?|reduction|excess|in"
    r"|the|relative|adjusted|an?|as|more)\s)+(?:[a-z-]+\s){0,2}?(?P<measure>risk|odds(?! ratio)|hazard|likely)"
)
"""Behind these a multiple is a ratio of risks, odds or hazards."""

# "1.8 |times higher"
TIMES_BEHIND = re.compile(
    r"\s?-?(?:times|fold) (?:as (?:high|great|large)|higher|greater|lower|larger|smaller|that)\b"
)

# "the odds of anaemia were |1.8 times higher"
RISK_BEFORE = re.compile(
    r"\b(?P<measure>risk|odds|hazard)s? (?:of|for) [^.;:()]{2,70}\b(?:was|were|is|are)\s(?:about |approximately |over |almost )?$"
)
"""Before a multiple: what is so many times higher."""

# "from baseline to 18 months"
SINCE_BASELINE = Sought(
    "baseline|before|pre", r"\bbaseline\b|\bbefore\b|\bpre-?(?:treatment|intervention|test)"
)
"""Values compared with these are of one group at two times."""

# "they gained less weight (|-0.08"
EXCESS_BEFORE = re.compile(
    r"\b(?:shorter|longer|more|less|fewer|greater|higher|lower|larger|smaller|heavier|lighter|better|worse)\b[^.;:()\d]{0,70}[(\[]$"
)

# "in favour of the diet group"
FAVOUR = Sought("favo", r"\bin favou?r of\b")

# "birth weight was associated with length of stay (|-1.6; 95% CI ...)"
ASSOCIATION = Sought(
    "associat|regression|multivaria",
    r"\bassociat(?:ed|ions?)\b|\bregression\b|\bmultivaria\w+ (?:analys|model)",
)

# "a one-unit increase was associated with a |0.5 cm increase in length"
ASSOCIATED_BEFORE = word_led(
    r"\bassociated with (?:an? )?(?:mean |average |further |additional |significant )?$"
)
# "the mean decrease associated with exposure, |-0.4 (-0.5 to -0.3)"
CHANGE_ASSOCIATED = re.compile(
    r"\b(?:increase|decrease|reduction|change|difference)s? (?:in [^.;,]{3,40} )?associated with [^.;,]{3,60}(?:,| of| was)\s$"
)
INCREASE_BEHIND = re.compile(
    r"\s(?:\([^()]*\) )?(?:increase|decrease|reduction|rise|decline|gain|drop|change|difference)s?\b"
)

# "weight was lower in the diet group by "
# "145 days| shorter in group A than group B", "0.3 kg| (95% CI ...) more weight than controls"
EXCESS_BEHIND = re.compile(
    r"[\s)\]]{0,3}(?:(?!times|fold|were|was|had|are|is|did|have|or\b)\w+ ){0,2}(?:shorter|longer|more|less|fewer|greater|higher|lower|larger|smaller|heavier|lighter"
    r"|taller|faster|slower|better|worse|earlier|later|further|sooner)\b(?: \([^()]*\))?[^.;()]{0,70}\b(?:than|compared (?:with|to)|versus|vs)\b"
)

# "1.2 points| lower (95% CI ...) in the massage group", not "lower than at baseline"
EXCESS_WITH_INTERVAL = re.compile(
    r"[\s)]{1,2}(?:significantly |on average )?(?:shorter|longer|more|less|fewer|greater|higher|lower|larger|smaller|heavier"
    r"|lighter|taller|faster|slower|better|worse|earlier|later)\b(?![^.;]{0,40}\b(?:baseline|before)\b)"
)

# "£5632 (95% CI 2773 to 8305)| higher for patients given the drug"
EXCESS_FOR = re.compile(
    r"[\s)\]]{1,3}(?:higher|lower|more|less|fewer|greater|longer|shorter|larger|smaller|heavier|lighter|taller)"
    r"(?: (?:for|in|among|with) |(?=[.,;)]|$))"
)

# "the effect on weight was |0.3 kg (95% CI ...)", "an average benefit of |2.1 points"
EFFECT_BEFORE = re.compile(
    r"\b(?:effects?|benefits?|advantages?|gains?|savings?|improvements?|increases?|decreases?|reductions?|excess|changes?|estimates?)"
    r"\b(?:[^.;:()]|\bvs\.){0,70}?\b(?:was|were|of|is|=|by)\s+(?:an? \w+ of |about |approximately )?$"
    r"|\b(?:increases?|decreases?|reductions?|improvements?|declines?) in (?:(?!\bgroup|\barm|\bpatients|\bcontrols)[^.;:()]){3,70}[(\[]$|\bestimates?\b[^.;()]{0,50}$"
)

# "adjusted for baseline, the groups differed"
BETWEEN_GROUPS = Sought(
    "between|intervention effect|treatment effect|favo",
    r"between[- ](?:the )?(?:two |study |treatment |randomi[sz]ed )?(?:groups?|arms?|treatments?)|intervention effect|treatment effect|in favou?r of",
)

# "the effect of the drug on weight was |-0.3 kg (-0.6 to -0.1)", "no effect on weight was found (|0.4 kg"
STATED_EFFECT = re.compile(
    r"\beffects? (?:of [^.;:()]{2,60} )?(?:on|in) [^.;:()]{2,60}?(?:was|were|of|[(\[])\s?(?:(?:found|seen|observed)[^.;:()]{0,20})?[(\[]?$"
    r"|\b(?:no|net) (?:significant )?(?:effect|change) (?:of|on|in) [^.;:()]{2,60}(?:was|[(\[])\s?$"
)

# "the drug reduced pressure by |5.2 mmHg (95% CI ...)"; not what patients did to theirs
REDUCED_BY = re.compile(
    r"(?<!was )(?<!were )(?<!been )(?<!be )\b(?:reduced|lowered|raised|prolonged|shortened) (?!by|their|his|her)(?:[a-z-]+ ){1,6}by $"
)

DIFFERED_BY = re.compile(
    r"\b(?:improv\w+|decreas\w+|increas\w+|reduc\w+|lower|higher|differ\w*|greater|shorter|longer|fewer"
    r"|more|less|gain\w*|lost|fell|rose)\b[^.;]{0,30}\bby\s(?:a mean of |an average of |about )?$"
)
"""A number with an interval behind these is a difference, where a comparison is made."""

_CHANGE = (
    r"\b(?:increas|decreas|reduc|improv|declin|gain|saving|saved|los[st]|rise|rose|fell|fall|drop|grew|lower|differ"
    r"|excess|cost|higher|greater|shorter|longer|more(?! than)|less(?! than)|fewer|faster|slower)\w*\b(?:[^.;:()%]){0,60}?"
)
# "peak volume increased by |106-171 ml", "an average cost increase of |$420 [235, 739]"
CHANGED_BY = re.compile(
    rf"{_CHANGE}\b(?:by|of)(?: an? (?:average|mean)(?: of)?)?(?: about| approximately)? $"
)
# "increases in volume (|153 to 204 ml)", "cost more (point estimate: |$420; 95% CI 235 to 739)"
CHANGED_IN_BRACKETS = re.compile(rf"{_CHANGE}[(\[](?:point estimate:? )?$")
"""Before a number: the change or difference that it sizes."""

# "compared with placebo", "relative to usual care", "than women given the short course"; not "than at baseline"
COMPARED_WITH_GROUP = re.compile(
    r"\b(?:compared (?:with|to)|in comparison (?:with|to)|relative to|versus|vs\.?|(?<!older )(?<!younger )(?<!other )(?<!rather )than)\s"
    r"(?!(?:the |their |those |that |an? )?(?:baseline|pre-?|before|at\b|in \d|\d|day|week|month|year|previous|prior|initial"
    r"|start|half|one|two|three|four|five|normal|expected|time|first|decrease|increase|reduction|us\$))(?:[a-z][a-z-]*|\d+[a-z]+)\b"
)

# "$606| more with the new bandage", "$90| less with it"
MORE_WITH = re.compile(
    r"\s(?:more|less|higher|lower) (?:with|for|in|among) (?!(?:the )?\d|all\b|each\b|the (?:first|second)\b)"
)

# "$46,667| per QALY gained", "$2358| for each point": what one unit of benefit costs
PER_BENEFIT = re.compile(
    r"\s(?:for (?:each|every)|per (?:extra |additional )?(?:qaly|quality|daly|point|life|unit|case)\w*)"
)
