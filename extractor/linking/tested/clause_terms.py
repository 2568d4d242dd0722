"""Where clauses about p values begin and end: pattern tables for ``clause_ends`` and ``openings``."""

import re

_ANALYSIS = r"(?:statistics|calculations?|inspection|testing|analys[ie]s|tests?|t-tests?|models?|regressions?|an[c]?ovas?|manovas?|comparisons?|contrasts?|data|findings?|results?|study|trial|figures?|tables?|examination|evaluation|assessment|curves?|investigation)"

_SAYS = r"(?:found|observed|showed|shown|shows?|revealed|reveals?|indicated?|indicates|demonstrated?|detected|suggested|suggests?|confirmed|identified|noted|noticed|yielded|suggesting|indicating|showing|exposed|saw|established|seen|did not (?:show|find|reveal|detect|demonstrate|indicate)|failed to (?:show|find|reveal|detect|demonstrate))"

OPENER = re.compile(
    r"[\s,.:)\]]*(?:"
    r"(?P<words>(?:and|but|or|nor|however|moreover|furthermore|additionally|in addition|in contrast(?! to)|by contrast|similarly|likewise|overall(?=,)|finding|(?:no |any |some )?evidence (?:that|to suggest that)|also|for instance|for example|then|thus|therefore|hence|yet|finally|further|interestingly|notably|importantly|conversely|as expected|of note|in total|in general|on the other hand|the (?:first|second|third|last|next) (?:week|month|year|day|hour)s?\b[^,§]{0,30}(?=,)|in particular|specifically|again|consequently|accordingly|with (?=no\b|an?\b|the\b|significant|higher|lower|fewer|more|less|greater|similar|minimal)|neither|while|whereas|although|though|whilst|because|since|that|results?|conclusions?|findings?|methods|surprisingly|most importantly|in summary|indeed|as well as|only|respectively|first|second|third|secondly|firstly|except for|except|apart from|namely|including|especially|resulting in|leading to|indicating|suggesting|reflecting|revealing|showing|demonstrating|confirming|driven by|which|mainly|largely|probably|partly|because of|due to|owing to)\b)"
    rf"|(?P<report>(?:(?![¶§¤;]|\b(?:and|but|while|whereas|although)\b).){{0,110}}?\b(?:{_ANALYSIS}|we|they|it (?:was|is|has been))\b(?:\s(?:of|for|on|with|in|using|between|by|after|and)\s[^,;§¶¤:]{{2,60}}?)??\s(?:(?:also|have|has|further|clearly|only|then|again)\s)*{_SAYS}\s(?:\w+ly\s)?(?:that\s)?)"
    r"|(?P<not>not (?:in|for|among) [^,;§¶]{2,40},\s)"
    r"|(?P<told>correlations?\s[^,;§¶]{0,40}?\s?(?:showed|revealed|indicated|demonstrated)\s(?:that\s)?)"
    r"|(?P<there>(?:(?:in|at|among|for|on|after|during|when|within|over|between|following|before)\s[^,;:§¶¤]{2,100}?\s)?there\s(?:(?:was|were|is|are|has been|have been|appeared to be|seemed to be|tended to be|did not appear to be|also|still|again|even|only|clearly|not|as expected)\s)+|(?:was|were)\s(?=(?:an?|any|the|no)\s))"
    r"|(?P<with>(?:(?:as )?compar(?:ed|ing) (?:with|to)|compared|relative to|versus|in comparison (?:with|to|of)|in contrast (?:with|to)|unlike)\s(?P<two>[^,;:§¶¤]{2,80}),\s)"
    r"|(?P<place>(?:in|at|among|amongst|for|on|after|during|when|within|over|under|across|between|following|before|by|using|of|from|regarding|concerning|despite|based on|according to|until|throughout|assuming|excluding|considering|adjust(?:ed|ing) for|after|as|if|with respect to|with regard to|upon|unlike|given|through|to|without|per|due to|owing to|because of)\s[^,;:§¶¤]{2,130},\s)"
    r")"
)
"""What opens a clause before its subject: conjunctions, a report, "there was", a place."""

BREAK = re.compile(
    r";\s*|,?\s(?:but(?! not (?:in|for|among) [^,;§]{2,40},)|where ?as|while|whilst|although|though|however|yet|so that|and thus|and therefore)\b,?\s?|,\s(?=(?:with (?:no|a|an|the|significant\w*|higher|lower|fewer|more|less|greater|similar|minimal)|resulting|leading|suggesting|indicating|reflecting|revealing|showing|demonstrating|confirming|driven|except|(?:mainly |largely |probably |partly )?(?:because|due to|owing to))\b|which (?:was|were|is|did|also|had|has|remained)\b)|,?\sas (?:was|were|did|is|are)\s|,\s(?:in|of|for|at|after|among) which\s|,\sfinding\s|\s?—\s?|(?<=[a-z)%§¶]{3})\.\s"
)
"""Where a clause ends in any case."""

JOINT = re.compile(r",?\s(?:and|or|nor)\s|,\s")
"""Where a clause may end: where another one with a verb of its own begins."""

ALIKE = re.compile(
    r"\b(?:differ\w*|similar|comparable|equal|identical|same|distributed|higher|lower|more|fewer|less|greater|longer|shorter|better|worse)\b"
)
"""What a clause says whose values stand behind its colon."""

PLACE_OPENS = re.compile(
    r"[\s,]*(?:in|at|on|during|after|before|within|for|with|among|over|following|from|under)\s[^,;§¶]{2,110}?(?<!\sof)(?<!\sin)(?<!\swith)(?<!\sfor)(?<!\sto)(?<!\sby)(?<!\sfrom)(?<!\sat)(?<!\son)(?<!\sand)(?<!\safter)(?<!\sbetween)(?<!\swho)(?<!\samong)(?<!\sduring)\s(?:(?=(?:the|both|no|all|there|we|our|these|a|an|only|more|mean|median)\s)|(?:(?<=\sgroup\s)|(?<=\sgroups\s)|(?<=\sarm\s)|(?<=\sarms\s))(?!(?:of|with|without|who|that|which|in|and|or|than|but|as|receiving|given|treated|assigned|compared|versus|vs|for|from|to|at|by|on|after|before|during|when|was|were|is|are|had|has|have|did|[a-z\d]{1,2}|i{1,3}|[a-z]+ed|[a-z]+ly)\b))"
)
"""What opens a clause without a comma: "At entry| the groups were alike", "in both groups| pain fell"."""

CONDITION = re.compile(
    r"(?:when|if|after|because|as|while|although|whereas|since|before|until|unlike|considering|assuming)\b"
)

FOR_TOPIC = re.compile(
    r"(?:for|regarding|concerning|in terms of|with (?:respect|regard) to|as regards|considering|as for)\s(?P<name>[^,]{2,90}),\s$"
)
"""An opening that tells what a difference is in: "For pain, there was no difference"."""

INCLUDING = re.compile(
    r",?\s(?:including|such as|namely|(?P<except>except(?: for)?|with the exception of|apart from)|especially|particularly|mainly)\s(?P<name>(?:(?!\b(?:was|were|is|are|had|did)\b)[^,;§¶]){3,}),?\s*$"
)
""" "differed in several traits, including age §"."""

AS_WAS = re.compile(r"\sas (?:was|were|did|is|are)\s$")
""" "X was a predictor of Y, as was| Z §"."""
