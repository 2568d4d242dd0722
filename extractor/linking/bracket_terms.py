"""Words before brackets that hold counts: pattern tables for ``bracket_roles``."""

import re

_EVENTS = r"(?:(?:serious|severe|major|minor|fatal|treatment-[a-z]+|[a-z]+-related|objective|overall|complete|partial|local|distant|disease|adverse|side|drug|[a-z]+al)\s)*(?:adverse (?:events?|reactions?|effects?|drug reactions?)|side effects?|complications?|deaths|events|(?:te|s|d)?aes|adrs|responses?|relapses?|recurrences?|progression|infections|hospitali[sz]ations|admissions(?: to [a-z]+(?: [a-z]+){0,2})?|discontinuations?|exacerbations|fractures|falls|bleeds|bleeding|toxicity|toxicities|withdrawals due to [a-z ]+)"

EVENTS_BEFORE = re.compile(
    rf"\b(?P<name>{_EVENTS}(?: (?:or|and) [a-z-]+)?)(?:\s[^;:()]{{0,90}}\b(?:distributed|similar|balanced|comparable|common|frequent|occurred|reported|seen|observed|differ|numbers|both groups)\b[^;:()]{{0,60}})?\s?$"
)
""" "adverse events (A, n = 1; B, n = 4)", "deaths were evenly distributed across the groups (A, n = 2; B, n = 3)"."""

ARM = re.compile(
    r"(?:the )?(?:intervention|control|placebo|treatment|comparison|usual care|standard care|routine care)s?(?: (?:group|arm))?"
)
"""Arms by the names that every paper has for them."""

SET_BEFORE = re.compile(
    r"\b(?:(?:included|available|eligible|evaluable|analy[sz]ed|used) (?:in|for) (?:this |the |our |all )?(?:[\w-]+ ){0,2}?(?:analys[ie]s|study|sample)(?: of [\w -]{3,40})?|sample size[\w -]{0,40}|final sample|(?:itt|intent(?:ion)?[- ]to[- ]treat|per[- ]protocol|safety|full analysis|evaluable|efficacy|study|analysis|total|whole|entire|pp|fas) (?:population|set|sample|cohort)|for (?:which|whom) [^;:()]{3,60}? data[\w -]{0,20})\s?$"
)
""" "women included in this analysis (n = 353)", "the sample size at birth (n = 332)"."""

SET_NEXT = re.compile(
    r"[)\]]\s(?:were|was|had been)\s(?:\w+ly )?(?:enrolled|included|recruited|randomi[sz]ed|analy[sz]ed|studied)\b"
)
""" "a subset of them (n = 353) were enrolled"."""

MEASURED_BEFORE = re.compile(r"^(?:the )?(?:mean|median|average)\s")
""" "the mean score (n = 466)": on how many it was measured."""

SOME_OF = re.compile(
    r"(?:\b(?P<how_many>number|minority|majority|proportion|percentage|most|some|few|several|half|thirds?|quarters?)|(?P<percent>%))(?: of)?(?: the| these| our)?\s(?:patients|participants|subjects|women|men|children|adults|individuals|people|respondents|students|infants)(?P<verb>\s[^\s;:()][^;:()]*?)?\s?$"
)
""" "a minority of students skipped the visit (n = 5)", "a number of students (88 of 140) resigned",
"36 % of patients (n = 14) stopped"."""
