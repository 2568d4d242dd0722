"""Forms of English verbs that tell where a clause's verb stands: pattern tables for ``share_predicates``.

Regular pasts are told by their ending; the closed classes stand here: auxiliaries, irregular pasts, and the plural
presents that papers tell shares of people with.
"""

import re

AUXILIARIES = "was|were|is|are|had|have|has|did|do|does|could|can|may|might|will|would|should|must|cannot"

IRREGULAR_PASTS = (
    "arose|ate|awoke|became|began|bent|bit|bled|blew|bore|bought|bound|bred|broke|brought|built|came|caught|chose|clung|crept|cut|dealt"
    "|drank|drew|drove|dug|fed|fell|felt|fled|flew|forgot|fought|found|froze|gave|got|grew|heard|held|hid|hit|hung|hurt|kept|knelt|knew"
    "|laid|lay|leapt|learnt|led|left|lent|lost|made|meant|met|misunderstood|outgrew|overcame|overslept|paid|put|quit|ran|read|rode|rose"
    "|said|sang|sank|sat|saw|sent|shook|showed|shrank|shut|slept|slid|sold|sought|spent|spoke|stole|stood|struck|stuck|swam|swore|taught"
    "|thought|threw|told|took|undertook|underwent|understood|upheld|went|withdrew|withheld|woke|won|wore|wrote"
)
"""Pasts that do not end in "ed"; without those that are nouns or adjectives more often ("set", "cost", "split")."""

_PRESENTS = (
    "achieve|acquire|agree|attend|avoid|become|begin|believe|bleed|carry|come|consist|contain|continue|depend|deteriorate|develop|die|discontinue|exhibit|experience|get|give|go|harbou?r|improve|know|lose"
    "|occur|participate|perceive|persist|possess|prefer|receive|recover|recur|regain|rely|relapse|remain|require|resolve|respond|seek|speak|suffer|survive|undergo|worsen"
)
_NOUNS_TOO = "benefit|clear|complete|consult|drink|express|fail|feel|gain|have|lack|lead|live|make|meet|need|present|progress|reach|report|represent|return|show|smoke|take|think|use|visit|want|work"
"""Presents that are nouns as well: verbs only right behind a plural."""

_DONE = (
    r"(?:admitted|affected|aged|allocated|analy[sz]ed|approached|assessed|assigned|compared|contacted|diagnosed|eligible|enrolled|evaluated|examined|exposed|included|infected|interviewed|invited|involved|observed"
    r"|operated|prescribed|randomi[sz]ed|recruited|referred|related|screened|sampled|seen|studied|surveyed|treated|tested(?! (?:positive|negative))|vaccinated|matched|based|unselected|followed|registered|deceased|selected)(?![\w-])(?!\s(?:the|an?|no|\d|more|fewer|their|his|her|all|any|at least)\s)"
)
"""What is done to people by those who study or treat them: without an auxiliary it only tells which they are."""

FINITE = re.compile(
    rf"(?<=[\w)\]’'”\"%~] )(?:(?P<auxiliary>{AUXILIARIES})|(?P<past>{IRREGULAR_PASTS}|(?!{_DONE})(?:re-|self-|pre-|co-)?[a-z]+ed)|(?P<present>{_PRESENTS})|(?P<noun>{_NOUNS_TOO}))(?![\w/-])"
)
"""A word behind another that may be the verb of its clause."""

NOT_BEHIND = re.compile(
    r"(?:^|[\s(])(?:with|without|of|in|the|an?|and|or|to|for|on|at|by|from|into|their|his|her|its|our|no|any|per|than|as|having|being|been|not|newly|previously|recently|well|poorly|highly|(?:of|with|in|the|a|an) \w+ly)\s$"
)
"""What a verb does not stand behind: "with advanced disease", "of the treated"; that is an adjective."""

RELATIVE = re.compile(
    r"(?:^|\s)(?:who|whom|whose|which|that|they|it|he|she|we|i|never|ever|whether|what)(?:\s\w+ly|\sever|\snever|\salso)*\s$"
)
"""Behind these a verb tells of whom or what, and is not the sentence's."""

PLURAL = re.compile(
    r"(?:[a-rtv-z]s|women|men|children|people|offspring|them|whom|half|mice)(?:\s?[)\]])?\s(?:also |still |often |never |usually |actually |later |then |eventually |\w+ly )?$"
)
"""What a plural present stands behind: "children suffer", not "drug use"."""

PARTICIPIAL = re.compile(
    r"\s(?:to|with|by|in|into|at|from|on|for|as|under|between|during|after|within|before|via|using|more than|less than|early|late|alone|once|twice|\w{2,}ly|\d)(?![\w-])"
)
"""What follows a participle that tells which people they are: "treated with"; as the only verb it is the sentence's."""

GERUND = re.compile(r"(?<=[\w)\]%~] )(?P<verb>[a-z]{2,}ing)(?![\w/-])")
"""What "with" leads to behind its people: "with 9% of them believing it"."""
