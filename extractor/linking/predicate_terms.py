"""What a predicate makes of those it tells of: pattern tables for ``predicates``.

Each is matched where a predicate begins, its auxiliaries left out: "were lost to follow-up" is asked as "lost to ...".
"""

import re

from extractor.linking.count_terms import Role

_NOT = r"(?:did not|didn['’]?t|do not|could not|was not|were not|had not|never|not)\s(?:\w+ly )?"
_FORMS = r"(?:[\w-]+ )*?(?:questionnaires?|surveys?|forms|diar(?:y|ies)|letters?|invitations?|interviews?|scales?|inventory|tests?|assessments?|visits?|sessions?|meetings?|classes|follow-?ups?|samples?|data)\b"

PREDICATES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (
        "other",
        re.compile(
            r"(?:refused|declined) (?:to continue|to attend|further|follow|(?:to (?:participate|take part) in )?(?:the |a )?(?:second|last|final|follow))"
        ),
    ),
    (
        "excluded",
        re.compile(
            rf"(?:excluded|removed|discarded|omitted|ineligible|refused|declined|declining|refusing|unwilling|opt(?:ed|ing)[- ]out|considered ineligible|deemed ineligible|found ineligible|(?:put|set) aside|left out|ruled out|fell out on|duplicates$|met (?:the |an )?exclusion"
            rf"|(?:{_NOT}|failed to )(?:eligible|enrol\w*|includ\w+|analy[sz]ed|randomi[sz]ed|recruited|meet\w*|met|fulfil\w*|satisf\w+|want|wish|consent\w*|agree\w*|give consent|provide consent|participate|interested)"
            r"|not interested|not meeting|not evaluable for)\b"
        ),
    ),
    (
        "screened",
        re.compile(
            r"(?:screened|approached|invited|contacted|(?:assessed|evaluated|considered|examined|checked|reviewed) (?:for|as to) (?:\w+ )?(?:inclusion|eligibility|enrol\w+|screening|suitability|participation))\b"
        ),
    ),
    (
        "other",
        re.compile(
            rf"(?:(?:complet|finish)(?:ed|ing)|adhered|complied|(?:chose|wished|asked|decided|elected) to (?:withdraw|discontinue|leave)|withdr[ae]w\w*|dropped out|drop out|lost to|left the (?:study|trial)|moved (?:away|out|from)"
            r"|(?:prematurely |permanently )?discontinu(?:ed|ing)\b(?![^;:()]*\b(?:adverse|toxicit|progress|intoleran|side effect))"
            rf"|(?:attended|attending|returned|returning|filled(?: in| out)?|handed in|answered|missed|provided|gave|sent back|responded to|took part in|participated in) (?:all |both |the |a |an |their |at least \w+ |\w+ or more |(?:one|two|three|four|five|six|seven|eight|nine|ten) )*{_FORMS}"
            r"|received (?:the |a |an |their |both )*(?:[\w-]+ )?(?:questionnaires?|surveys?|forms|letters?|invitations?|reminders?)\b|(?:returned|answered) (?:it|them)\b|attended\b|took (?:both|all|the first|the second)\b"
            rf"|(?:{_NOT}|failed to )(?:return|attend|complete|respond|answer|show up|turn up|start|begin|give a reason|give any reason|come|go|adhere|comply|known|available|recorded|reported|assessable|evaluable|documented|obtained|assessed|measured|followed|provide|receive (?:the |their |any )?(?:allocated|assigned|study|intervention|questionnaire))\w*"
            r"|(?:measured|re-?(?:interviewed|assessed|examined|measured|surveyed|contacted)|(?:followed[- ]up|seen|assessed|examined|evaluated|interviewed) (?:at|after|for all)(?! (?:the )?(?:baseline|entry|enrol)))\b|(?:missing|unavailable|available(?! for)|reachable|unreachable|eligible|informed|aware|unaware|blinded|evaluable$|assessable$)\b"
            r"|(?:inadvertently |correctly )?(?:disclosed|guessed|identified) (?:the|their) (?:treatment|group|allocation|assignment)\w*)"
        ),
    ),
    (
        "cohort",
        re.compile(
            r"(?:consented|assented|(?:agreed|consenting) to (?:participate|take part|join|enter|be (?:randomi|includ))|(?:gave|provided|signed|given) (?:[a-z]+ )*consent\b|volunteered|underwent (?:\w+ )?randomi[sz]ation)(?![^;:()]*follow-?up)"
        ),
    ),
    (
        "event",
        re.compile(
            r"(?:died|dead|delivered\b(?!.*\b(?:sessions?|interventions?|program\w*|treatment|care|counsel\w*))|gave birth|miscarried|aborted|conceived|received (?:[\w-]+ )*?transfusions?|relapsed|recurred|progressed|recovered|seroconverted|deteriorated|worsened|improved|(?:re-?)?bled|fell(?! out)"
            r"|required|requiring|needed|needing|experienced|experiencing|developed|developing|suffered|suffering from|sustained|achieved|reached (?!by\b)|responded|failed(?! to)|survived|became|changed|switched|(?:his|her|their) [\w -]{3,40} changed"
            r"|stopped|ceased|quit|switched|discontinued|lost (?!to)|gained"
            r"|reported (?!(?:[\w-]+ ){0,3}?(?:history|smoking|smok\w+|use|using|taking|being|ever|previous|current\w*)\b)|stated|said|thought|felt|believed|agreed (?!to\b)|disagreed|enjoyed|preferred|liked|disliked|found (?!to\b)|rated|perceived|considered (?:it|the|that|themselves|this)|expressed|would (?:recommend|prefer|like|choose|have)|concerned|worried|satisfied|dissatisfied|complained|mentioned|indicated|described|noticed|recommended|appreciated|wanted|admitted that|cited)\b"
        ),
    ),
    ("other", re.compile(r"(?:consented|agreed to)\b")),
)  # fmt: skip
"""Roles by the verb that a predicate begins with, the more telling first."""

PASSIVE = re.compile(
    r"(?:transfused|(?:re-?)?hospitali[sz]ed|(?:re-?)?admitted to|intubated|resuscitated|converted to|diagnosed with|(?:re-?)?operated|infected|injured|killed|withheld|cured)\b"
)
"""What is done to those that something befell: "were transfused", not "patients hospitalised in Ghent"."""

ADMITTED = re.compile(r"(?:re-?)?(?:hospitali[sz]ed|admitted)\b")
"""Also what leads people into a study: "979 patients were admitted to the unit"."""

WAS = re.compile(r"\b(?:was|were|been|be|being|got)\s(?:\w+ly )?$")

ALSO_OUT: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (
        "excluded",
        re.compile(
            r"(?:\b(?:and|or|but|thus|therefore|so)\b(?!(?: of)? (?:these|wh|all))[^;:()]{0,40}?|[;,] (?:these|they|their)\b[^;:()]{0,40}?)\b(?:excluded|removed|discarded|ineligible|not (?:included|analy[sz]ed))\b"
        ),
    ),
    (
        "screened",
        re.compile(
            r"\sand (?:were )?(?:considered|assessed|screened|evaluated) for (?:\w+ )?(?:inclusion|eligibility)\b"
        ),
    ),
    (
        "cohort",
        re.compile(
            r"\sand (?:were |was |subsequently |then |thus )+(?:randomly |equally )?(?:randomi[sz]ed|enrolled|recruited|included|assigned)\b"
        ),
    ),
    ("other", re.compile(r"\sand (?:then |later |subsequently )?(?:withdrew|dropped out)\b")),
)
""" "reported falling asleep and their data was removed": what became of them goes before what they did."""

COMPLETED_ALL = re.compile(r"complet(?:ed|ing)\b")

IN_STUDY = re.compile(
    r"complet(?:ed|ing) (?:an?|the|this|our|all|both) [^,;:()]{0,60}?(?:study|trial|protocol|experiment|sessions|periods)\b"
)
""" "45 patients completed the study" may be all that a paper is of."""

WHO = re.compile(r"\s?\)?(?:\s\([^()]*\))?\s(?:who|that|whose)\s")
""" "One woman who had X withdrew": the first verb behind them only tells who they are."""

OF_WHOM = re.compile(r"\s?%?\s?\)?\sof (?:whom|which)\b")

NUMBER_OF = re.compile(
    r"\b(?:number|proportion|percentage|share)s? of (?:the |all )?(?:[a-z-]+ )?(?:patients|participants|subjects|individuals|people|women|men|children|infants|adults|persons|those|cases|survivors|respondents|students|residents|smokers|nurses)\s(?P<how>(?:(?:with|having|using|reporting|requiring|needing|receiving|experiencing|developing|achieving|showing|taking|reaching|attending|completing)|(?:who|that) (?:were|was|had|have)?|in whom)\s)(?P<name>(?:[^;:()]|\([^()]*\)){3,130}?)(?:\s(?:was|were|as|is|are|fell|rose|decreased|increased|did not differ|differed)\b|(?=\s\())"
)
""" "the number of individuals using a splint was", "the proportion of patients with X as"."""

NUMBER_ON = re.compile(r"[;:]|\b(?:had|while|whereas|although|who|which)\b|,\s(?:and|but)\s(?!\d)")
"""Signs that a sentence goes on to something else."""
