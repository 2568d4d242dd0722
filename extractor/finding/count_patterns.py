"""Words around counts of heads, in lower case: what stands right before and behind them."""

import re

from extractor.document import Sought

# "recurrence rate ("
RATE_BEFORE = re.compile(
    r"(?:surviv\w+|\b(?:os|pfs|dfs|rfs|efs)|recurrence|incidence) (?:rates?|probabilit\w+)"
)
"""A percentage behind these is a rate even beside the size of its group."""

# "a sample size of "
PLANNED_BEFORE = re.compile(
    r"\b(?:(?<!final )sample size(?: of| was)?|planned (?:enrol+ment|accrual|number|recruitment)[^.;]{0,40} (?:was|is)|planned(?: to \w+)?|target(?:ed)?(?: of| was)?"
    r"|aim(?:ed)? to (?:recruit|enrol\w*|include)|(?:accrual|recruitment|enrol+ment|target) goal|(?:require|need)(?:d|s|ed)?|(?:will|shall) (?:be|include"
    r"|recruit|enrol\w*)|would (?:be|require|need)|to detect|calculat\w+ that|estimated that|anticipat\w+"
    r"|assum\w+|intend\w+ to \w+|minimum of|power)\b(?:\s(?:a|an|of|to|at least|approximately|about|total"
    r"|sample|recruit|enrol|enroll|include|the)){0,4}\s*\(?$"
)
"""A number of patients right behind these is a plan."""

# " patients were required"
PLANNED_BEHIND = re.compile(
    r"[^.;,()]{0,40}\b(?:(?:was|were|is|are|would be|will be) (?:needed|required|planned|necessary"
    r"|targeted|expected|anticipated)|to be (?:recruited|enrolled|included|randomi[sz]ed)|will be|would be"
    r"|per (?:group|arm) (?:was|were|is) )"
)
"""A number of patients right before these is a plan."""

# "2015"
YEAR = re.compile(r"(?:19[5-9]\d|20[0-3]\d)$")
"""A whole number that is a year."""

# " refused"
VERBS = re.compile(
    r"(?:\s?[(\[][^()\[\]]{1,60}[)\]]\s+|\s+)(?:of (?:them|whom|these|which) )?(?:were|was|are (?:alive|dead|still|now|not)|had|have|did|never|died|met"
    r"|withdrew|underwent|could|chose|gave|got|lost|left|fell|became|began|went|serving|receiving"
    r"|undergoing|attending|completing|having|remaining|continuing|dropped|in (?:the|each|both|group|arm)"
    r"|(?:who |that )?[a-z]{3,}ed)\b"
)
"""What a head count is followed by when its noun is left out."""

# " were treated in "
NOT_ADJECTIVES = re.compile(
    r"\b(?:of|in|with|for|to|at|from|on|by|was|were|is|are|had|have|has|than|per|after|before|during|who"
    r"|that|which|as|when|where|then|into|within|between|versus|not|because|since|did|do|am|pm)\b|[.;:]|'s\b"
)
"""Words that cannot stand between a count and its noun."""

# "we enrolled "
ENROLLED_BEFORE = re.compile(
    r"\b(?:totals? of|totall?y,?|overall,?|included|including|enroll?ed|recruited|randomi[sz]ed|assigned"
    r"|allocated|analy[sz]ed|identified|studied|screened|treated|involving|comprising|comprised|sample of"
    r"|cohort of|groups? of|series of)\s+$"
)
"""Words right before the size of a sample whose noun is not in the list."""

# "group and "
LIST_BEFORE = re.compile(
    r"(?:\band|,|;|\(|\bvs\.?|\bversus|\bwhereas|\bbut|\bwith|\bor|\bwhile|\bonly|\bcompared (?:with|to)"
    r"|\bthan|:)\s*$"
)
"""What stands before a further count of a list: "... and 260 in the control group"."""

# " in the control group"
LIST_GOES_ON = re.compile(
    r"\s(?:to|in|receiving|on|into|from|for|with|by|who|being|at|given|treated|taking|without|under)\b"
)
"""What stands behind a further count of a list."""

# "the search yielded 12 trials"
REVIEWED = Sought(
    "review|meta|search|retrieved|eligible|citations|duplicates|rcts|full|pooled",
    r"review|meta-?analys|\bsearch(?:es)? (?:of|in|yielded|identified|found|returned|retrieved)"
    r"|literature search|retrieved|eligible|\bcitations\b|\bduplicates\b|\brcts\b|full[- ]text|\bpooled\b",
)
"""Papers are counted where papers are reviewed."""

# " on bone grafts were included" behind "23 clinical studies"
REVIEWED_BEHIND = re.compile(
    r"(?:[^.;:()\[\]]|[(\[][^()\[\]]*[)\]]){0,110}?\b(?:were (?:\w+ly |also |then |therefore )?"
    r"(?:included|identified|selected|excluded|found|located|screened)"
    r"|(?:met|fulfilled|satisfied) (?:the |our |all )?(?:[a-z]+ )?criteria)\b"
)
"""What is done to the studies of a review, right or far behind their noun."""

# "we included |12 trials", "reports describing |seven trials"
REVIEWED_BEFORE = re.compile(
    r"\b(?:(?:we|search\w*) (?:\w+ly )?(?:included|identified|found|selected|excluded|located|screened)"
    r"|(?:reports|articles|publications|papers) (?:of|on|describing|from))(?: data from)?(?: a total of)?\s+$"
)
"""What a review does, right before the number of its studies."""

# "of the 34 adults, one| missed a visit"
ONE_DID = re.compile(
    r"\s(?:had|did|died|withdrew|underwent|left|(?:was|were) [a-z]{3,}(?:ed|n)|[a-z]{4,}ed)\b(?! (?:by|to)\b)"
)
"""What one of several did, behind the word "one"."""

# "of the 34 adults, |one missed a visit", "two died and |one withdrew"
ONE_OF_ALL = re.compile(
    r"\bof (?:the |these |all )?(?:[\w-]+ ){0,2}(?:\d+|[a-z-]+ty|ten|eleven|twelve|[a-z]+teen) [^.;:()]{4,60}(?:,|,? and) $"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:[a-z]+ )?[a-z]{2,}(?:ed|ew)\b[^.;:()]{0,50}(?:,|,? and) $"
)
"""Others before it that were counted: "one" is the number, no pronoun."""

# "see table |3", "no |one", "diluted 1:|200"
NUMBERED_PLACE = re.compile(
    r"(?:^|[^a-z])(?:tables?|figures?|fig\.?|panel|box|appendix|equation|chapter|page|no\.?)\s$|\d:$"
)
"""What is numbered or mixed, not counted, whatever stands behind the number."""

# "subject |3 had", "the trial, number |9342", not "in each case |12 patients"
NUMBERED_ONE = re.compile(
    r"(?<!each )(?<!every )(?<!per )(?<!any )(?<!total )(?<!whole )\b(?:number|volunteer|patient|subject|participant|case|animal)\s$"
)
"""What is numbered, not counted, where no noun and no plural verb stand behind the number."""
PLURAL_BEHIND = re.compile(r"\s(?:were|are|have)\b")
