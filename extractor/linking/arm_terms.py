"""How papers name the arms of a study: pattern tables for ``arms``."""

import re

from extractor.document import Sought
from extractor.document.word_led import word_led

TRIGGERS: tuple[str, ...] = ("andomi", "andomly", "ssigned", "ssignment", "llocated", "ivided")
"""What the words of an allotment contain behind their first letter; looked for before any pattern runs."""

ALLOTTED_WHILE = re.compile(r"(?:[^.;]+|\.(?=\s?[a-z\d]))*")
"""The rest of a sentence behind a trigger; "i.v." does not end it."""

ALLOTTED_TO = re.compile(r"\W(?:to|into|between|receive[ds]?|receiving) ")
"""What stands before the arms."""

ARMS_WHILE = re.compile(r"(?:[^.;:]+|\.(?=\s?[a-z\d]))*")
"""As far as the arms may go on, up to the word between them."""

ARMS_SPLIT = re.compile(r"\W(?:or|versus|vs\.?|v|and|with)\b(?=(?:[^.;:]|\.(?=\d)){2})")
"""The word between arms."""

ARMS_REST = re.compile(r"(?:[^.;:]+|\.(?=\d))*")
"""What follows it."""

COMPARING = re.compile(
    r"ompar(?:ed|ing|e) (?:the )?(?:efficacy|safety|effects?|effectiveness|efficacy and safety)?(?: of )?(?P<one>[^.;:,]{3,60}?) (?:with|to|versus|vs\.?|against) (?P<two>[^.;:,]{3,70})"
)
"""An aim that names both arms: "comparing S-1 therapy with surgery alone"."""

FACED = re.compile(
    r"(?P<one>[A-Z\d][\w/+-]+) (?:versus|vs\.?|compared (?:with|to)|relative to|over|than(?: for| in| with)?|or) (?:the )?(?P<two>[A-Z\d][\w/+-]+)"
)
"""Two abbreviations that are compared."""

FACING_PLACEBO = Sought(
    "placebo",
    r"(?P<one>[A-Za-z][\w-]{2,}) (?:versus|vs\.?|or|and|than|compared (?:with|to)) (?:matching |matched |a |the )?placebo\b"
    r"|placebo (?:versus|vs\.?|or|and) (?P<two>[A-Za-z][\w-]{2,})",
)
"""What is compared with placebo."""

ALLOTTED = re.compile(r"[Rr]andom|[Aa]ssign|[Aa]llocat|\bgroups?\b|\barms?\b|[Rr]eceiv")
"""A sentence with sizes that is about arms."""

TITLE_CONTRAST = re.compile(
    r"(?:^|[\s:])(?P<one>[^:.]{3,90}?)\s(?:versus|vs\.?|compared (?:with|to)|against|in comparison (?:with|to)|or)\s(?P<two>[^:.]{3,90})"
)
"""A title that names both arms: "gatifloxacin versus cefixime"."""

ACTS = re.compile(
    r"(?P<name>[^:]{3,50}?)\s(?:does not |significantly )?(?:suppress|reduc|improv|increas|decreas|prevent|delay|attenuat|enhanc|lower|accelerat|prolong|induc|provid|rais|shorten|alleviat|protect|preserv|promot)(?:s|es|e)\s"
)
"""The first arm of a title that tells what it does: "Drug A lowers X compared with drug B"."""

CONTRAST_HINT = re.compile(r"\s(?:versus|vs\.?|compared (?:with|to)|against|in comparison (?:with|to)|or)\s")
"""What every such title holds: looked for first."""

SEPARATOR = re.compile(r"\s+(?:or|versus|vs\.?|v|compared (?:with|to))\s+|,\s*(?:or|and|versus)\s")
"""What stands between alternatives for sure."""

SEPARATOR_AND = re.compile(r"\s+(?:and|with)\s+|,\s*(?:and\s)?")
"""What stands between them where no "or" and no "versus" does."""

SIZED = re.compile(r"[(\[]\s?[nN]\s?=\s?\d")
"""A size behind a name: "chemotherapy alone (n=533)"."""

LEADING = re.compile(
    r"^(?:(?:either|receive[ds]?|receiving|the|a|an|to|be|one|of|two|three|four|arms?|groups?|drugs|interventions?|regimens|our|daily|with|treatment with|treated with"
    r"|oral|intravenous|in|into|as|then|undergo|undergoing|have|random\w+|comparison|effects?|efficacy|safety|open|trial|study|influence|impact|addition|between|using|use|additional|evaluation|effectiveness)(?:\s+|$))+",
    re.IGNORECASE,
)
"""Words before a name that are not part of it."""

CUT = re.compile(
    r"\s(?:for|in(?!\s+combination)|on|at|during|every|once|twice|followed|until|after|before|groups?|arms?|as|over|given|administered|under|using|per|three times|daily|on|within|among|via|by|who|which|that|when|where|were|was|is|and|to|from|because|while|according|respectively|if|patients|regimen|therapy for|treatment for|\d[\d.,–-]*)\b",
    re.IGNORECASE,
)
"""Where a name ends."""

NOT_NAMES = re.compile(
    r"^(?:\W*|.*-|n|\d.*|no|yes|.|(?:two|three|four|both|each|all|one|this|these|other|same|different|age|first|second|the|patients?|parallel|equal|control_|randomi[sz]ed|risk"
    r"|participants?|subjects|children|women|men|years?|months?|weeks?|days?|overall|entire|either|following|new|non|main|site|centre|center|sex|gender|stage|only|dose|efficacy|safety|1|2|its|more|than|fashion|manner|treated|forms?|focus|third|fourth|fifth|large|small|co|(?:between|within|among|across|inter|intra)(?:-[a-z]+)?|of|total|per|mg|kg|ml))$"
    r"|\b(?:was|were|is|are|had|has|have|been|did|we|median|mean|significan\w*|outcome|primary|secondary|1:1|ratio|blind\w*|trial|phase|stratif\w*|open-label|double-blind|placebo-controlled|multicent\w+|basis|block\w*|respectively|survival|compare\w*|reduc\w+|determine|whether|assess|evaluate|analysis of|bias|data|results?|type|vice|versa|baseline|january|february|march|april|may|june|july|august|september|october|november|december|operationally|defined|questionnaires?|eligib\w*|criteria|stimuli|outcomes?|due|investigat\w*|identify|numbers? (?:of|used)|observed|rates?|latter|former|included|followed)\b|\w\s(?:study|working|co-?operative|collaborative|research|oncology|steering|writing|trialists?)$"
)
"""What looks like a name and is none."""

GROUP_WORDS = Sought(
    "group|Group|arm|Arm|recipients",
    r"groups?\b(?<!\wgroup)(?<!\wgroups)|arms?\b(?<!\warm)(?<!\warms)|Groups?\b(?= [A-D\d])(?<!\wGroup)(?<!\wGroups)|Arms?\b(?= [A-D\d])(?<!\wArm)(?<!\wArms)|recipients\b(?<!\wrecipients)",
)
"""Words for a group; they begin with a letter each and look back, because a search for "\\b" is slow."""

IN_ROLE = word_led(
    r"\b(?:intervention|control) (?:areas?|clusters?|villages?|communit(?:y|ies)|schools?|sites?|districts?|clinics?|practices|hospitals?|homes|facilities)\b"
)
"""Places that are allotted instead of people: "control villages"."""

GROUP_TAIL = re.compile(r"\s(?:groups?|arms?)$")

LETTERED = re.compile(
    r"\s(?:[A-H]|[IVX]{1,3}|\d)\b(?:(?:,| and| or|, and|/| versus| vs\.?| to| than)\s?(?:[A-H]|[IVX]{1,3}|\d)\b(?!\s?[%.]\d?))*"
)
"""Letters or numbers behind "group": "A", "I and II"."""

NOT_GROUP_WORDS: frozenset[str] = frozenset(
    "the a an in of to and or for with by from between both two three four five each all either than versus vs vs. v into as on at"
    " this these those that their our other same per was were had is are within across among one any no compared whereas while not"
    " received receiving study_ treatment_ parallel different randomized randomised assigned allocated patients participants subjects"
    " women men children which who when if but over during after before only more following several respective corresponding entire"
    " whole age total n individual resulting combined pooled his her its every another remaining respective".split()
)
"""Words that end a name before "group", seen from the right."""

NO_ARM = re.compile(
    r"^(?:not|no(?! [a-z])|them|they|it|we|she|he|who|how|when|where|what|asked|included?|identify|test|according|protect|each|those|such|any|less|more|fewer|next|facility|of|in|at|to|with|for|same|other|death|toxicity|genotypes?|training|validation|derivation|upper|lower|mid|mean|difference|treatments?|groups?|interfaces?|teams?|tutors?|responsibility|mothers?|laboratory|ethnic|badger|survey|age|sex)\b(?! care| control| group)|\b(?:of|in|the|and|with|a|an|to|by|difference|no|not|hypothesis|test|each)$|[()\"'/]$|^[^\w]"
)
"""What a pair of names may not hold: verbs, pronouns, what arms are compared for."""

GENERIC: tuple[str, ...] = (
    "placebo", "controls", "usual care", "standard care", "standard of care", "best supportive care", "no treatment", "sham", "observation alone",
    "surgery alone", "no intervention", "treatment as usual", "waiting list", "wait-list control", "normal saline", "saline",
)  # fmt: skip
"""Names of comparators that need no introduction."""

WEAK: frozenset[str] = frozenset(
    "control intervention study treatment treated experimental active standard test exposed case low high therapy drug group arm surgery comparison combination patient"
    " pain quality diet training exercise care surgical medical radiation education school health work and or follow-up baseline age male female".split()
)
"""Names that mean an arm only beside "group"."""

CONTROL = re.compile(
    r"\b(?:placebo|controls?|comparison|usual|standard|conventional|sham|observation|routine|untreated|no\b|not|alone|saline|wait\w*|best supportive|without|non-?\w*|vehicle|delayed|deferred|historical|comparator|bsc|soc)\b"
)
ADDED = re.compile(
    r"\b(?:usual|standard|conventional|routine)\b(?: \w+){0,2} (?:plus|\+|with|and) (?!placebo|sham|\w+ alone)\w"
)
"""A treatment added to what everyone has: "usual care plus zinc" is no comparator."""

VAGUE_ARMS: frozenset[str] = frozenset(
    {
        "treatment",
        "study",
        "active treatment",
        "experimental",
        "test",
        "treated",
        "therapy",
        "drug",
        "exposed",
        "case",
    }
)
"""Names that tell of an arm only that it is not the control."""

EXPERIMENTAL: frozenset[str] = frozenset(
    "intervention experimental active treatment treated study test".split()
)

BETWEEN_ARMS = re.compile(
    r"\b(?:between|across) (?:the )?(?:(?:two|both|study|treatment|trial|intervention) )*(?:groups|arms|treatments|regimens)\b|\b(?:in|of) (?:both|the two|either) (?:groups?|arms?)\b|\bbetween-(?:group|arm)s? |\b(?:treatment|intervention) effect|\bin favou?r of\b|^(?:the )?(?:corresponding |overall |adjusted |pooled )?(?:hazard ratio|hr\b|odds ratio|or\b|relative risk|rr\b)"
)
"""A sentence about the trial's arms that names neither."""

DIFFERENCES = frozenset({"MD", "RD", "SMD"})
"""Measures of two groups whose endpoint stands behind "in": "difference in X"."""

WITHIN_ARMS = re.compile(
    r"\b(?:baseline|correlat\w+|associat\w+|interaction|slopes?|within|pre-?post|effect sizes?|clinically|power\w*|previous|detect\w*|per (?:unit|sd|year)|predict\w*|regression)\b|\b(?:from|than|and|to) (?:before|after)\b|β"
)
"""A sentence about two moments, or about a factor: no difference of arms that it leaves unnamed."""

POOLED = re.compile(
    r"\b(?:pooled|combined|summary|overall) (?:adjusted )?(?:hrs?|ors?|rrs?|hazard ratios?|odds ratios?|risk ratios?|relative risks?|effect sizes?|estimates?|effects?)\b|\bmeta-analys\w+ (?:showed|found|revealed|yielded|demonstrated)"
)
"""A sentence with the result of a meta-analysis, which compares what the whole review does."""
