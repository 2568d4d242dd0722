"""Words that no noun phrase begins or ends with, and that none holds: pattern tables for ``phrases``."""

import re

NO_ADVERB = r"(?:daily|early|weekly|monthly|yearly|family|only|body|anomaly|hourly|elderly|quarterly|supply|biweekly|assembly|reply|rally|tally|belly|jelly|[a-z]+(?:megaly|dactyly))"
"""Nouns and adjectives that end as adverbs do."""

CALENDAR = (
    "springtime|summer(?:time)?|autumn|winter(?:time)?|seasons?|january|february|march|april|may|june|july|august|september|october|november|december|mornings?|afternoons?|evenings?|nights?|daytime"
    "|hours?|minutes?|weekends?|weekdays?|decades?|century"
)
"""Seasons, months and times of day: neither people nor outcomes."""

_PREPOSITIONS = (
    "about|above|across|after|against|along|among|around|at|before|behind|below|beneath|beside|besides|between|beyond|by|despite|during"
    "|except|following|for|from|in|inside|into|like|near|of|off|on|onto|over|per|regarding|since|than|through|throughout|till|to|toward"
    "|towards|under|until|up|upon|versus|via|vs|with|within|without"
)
_CONJUNCTIONS = "and|or|but|nor|that|which|who|whom|whose|while|whereas|although|though|because|if|when|whenever|where|whether|as|so|yet|unless"
_AUXILIARIES = "is|are|was|were|be|been|being|am|has|have|had|having|do|does|did|will|would|can|could|may|might|must|shall|should"
_ADVERBS = (
    "additionally|again|almost|also|approximately|briefly|consequently|elsewhere|even|furthermore|hence|here|however|immediately|interestingly"
    "|just|mainly|moreover|mostly|nearly|nevertheless|nonetheless|often|once|only|partially|partly|probably|respectively|significantly|similarly"
    "|statistically|still|then|therefore|thus|typically|usually"
)
_PRONOUNS = "it|they|them|he|she|we|you|there|these|this|those|another|such|some|neither|either"

OPENS_CLAUSE = re.compile(
    rf"(?!at (?:least|most)\b|per cent\b)(?:{_PREPOSITIONS}|{_CONJUNCTIONS}|{_AUXILIARIES}|{_ADVERBS}|{_PRONOUNS}"
    r"|according|achiev(?:ed|ing)|affecting|apart|addition to|assuming|calculated?|comparison|contrast|relation to|causing|compared|completed|considering|decided|due|enabling|estimating|excluding|favou?r(?:ed|ing)|found"
    r"|included?|including|indicating|lasted|lasting|led|noting|observ(?:ed|ing)|owing|providing|ranging|reach(?:ed|ing)|receiv(?:ed|ing)|recruited|reflecting|relative|taken"
    r"|report(?:ed|ing)|result(?:ed|ing)|suggesting|underwent|using|varying)(?![\w/-])"
)
"""What a phrase that names a thing cannot begin with."""

NAMES_NOTHING = re.compile(
    r"(?:(?:the|an?|every|each|overall|higher|lower|lowest|highest|longer|shorter|greater|smaller|fewer|faster|slower|better|worse|best|worst|more|most|less|least"
    r"|few|late|early|strong|former|latter|high|low|current|maximum|minimum(?:-maximum)?|peak|trough|mean|medians?|means?|averages?|range|mdn"
    r"|values?|levels?|proportions?|percentages?|numbers?|data|results?|stud(?:y|ies)|trials?|models?|groups?|interventions?|surveys?"
    r"|(?:sub)?analys[ie]s|subgroups?|subsets?|quality|across|first|second|third|visits?|assessments?|method|population|sample|reason|main|cases?|similar|others?|none|all|both|half"
    r"|years?|months?|weeks?|days?|hours?|minutes?|notion|idea|concept|problem|issue|question|fact|aim|purpose|(?:first|second|third|one|two) doses?|distinct|m|f|interval)(?:[\s,]+|$))+"
)
"""Words that name nothing, however many of them stand together."""

NUMBER_FIRST = re.compile(
    r"[(\[./·•\])<>=~−%-]|(?:one|two|three|four|five|six) (?:years?|months?|weeks?|days?)\b|\d[\d.,]*\s?%?\s*(?:$|[(\[]|of\b|(?:years?|months?|weeks?|days?|hours?|h|min|kcal|kg|g|mg)\s*$)|(?![A-Z]{2,}/[A-Z]{2,})[A-Za-zµμ%]{1,6}(?:/[A-Za-zµμ\d%²³]{1,6})+(?:\s(?!ratio|index)|$)|(?:min|mol|kg|h|d)[−-]1"
)
"""A number with its unit, a sign, a unit: "24 months", "(14.2) days", "pg/mL before treatment"; "AF/AFL recurrence" is a name."""

BREAKS_OFF = re.compile(
    rf"(?:^|\s)(?:(?<!follow )(?<!followed )(?<!or )(?:{_PREPOSITIONS})|{_CONJUNCTIONS}|{_AUXILIARIES}|{_ADVERBS}|[<>=~≥≤±]|the|an?|each|every|both|it|they|its|their|not|no|(?<!or )(?:more|less)|very|we|mean|median"
    r"|average|minus|directly|frequently|eventually|(?<!or )(?:higher|lower|greater|longer|shorter|smaller|fewer|faster|slower|better|worse)|similar|additional|another|such|ranging|using"
    r"|showing|reaching|averag(?:ed|ing)|including|M|Mdn|[+&/])$"
)
"""What a phrase that is whole does not end with."""

FINITE = re.compile(
    r"\s(?:is|are|was|were|am|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|also|generally|subsequently|never|therefore|show(?:ed|s)|exhibit(?:ed|s)|displayed|demonstrate[ds]|reveal(?:ed|s)|conferred|yielded|favou?red|(?:report|show|indicate|suggest|find|reveal|responded|requir|attend)\w*\s(?:that|to|an?|the))(?:\s|$)"
)
"""A finite verb: what holds one is a clause."""

DETERMINER = re.compile(
    r"(?<![\w-])(?<!\bto )(?P<word>[a-z][\w’'-]*)[”\"’')\]]? (?:a|an|the|their|its|his|her|our)(?=\s)"
)
"""An article or a possessive, and the word before it."""

BEFORE_DETERMINER = frozenset(
    f"{_PREPOSITIONS}|{_CONJUNCTIONS}|all|both|half|such|once|twice|times|what|not|just|even|mainly|being|plus".split(
        "|"
    )
)
"""Words that an article may follow inside a phrase; behind any other it begins the object of a verb."""

CUT = re.compile(
    r"\s(?:(?:as )?compared (?:with|to)|(?:as )?opposed to|relative to|versus|vs\.?|than(?! (?:\d|half|an?|one|two|three|four|five|six|seven|eight|nine|ten)\b)|when|which|who|whereas|while|although|though|but|where|because(?! of)|if|following|so that|in order to|and \d[\d.]*\s?%)(?!\w)"
)
"""What leads on from the name of a thing to what it is set against or to the next clause."""

_LEADS = (
    r"(?:the|an?|if|when|that|although|being|been|having|its|their|our|his|her|this|these|mean|median|average|as well as|and|but|with|while|whereas|mainly|primarily|partially|partly|also|due to"
    r"|because of|reflecting|resulting in|similar|comparable|reporting|using|experiencing|exhibiting"
    r"|(?:significantly |slightly |much )?(?:higher|lower|longer|shorter|greater|smaller|fewer|larger|better|worse|more|less))"
)
LEADS = re.compile(rf"(?:{_LEADS}\s)+")
"""Words before the name of a thing that are no part of it."""

SHARE_LEADS = re.compile(
    rf"(?:(?:{_LEADS}|(?:(?:(?:relatively|very|fairly|unexpectedly) )?(?:high|low|total|overall|lower|higher|similar) )+(?:total |overall )?(?:rates?|incidences?|prevalences?|frequenc(?:y|ies)|proportions?|percentages?|risks?) of(?: the)?|(?:were|was|are|is)(?: (?:more|less) (?:often|frequently|likely to (?:be|have|report)))?"
    r"|(?:[\w/‐-]+ ){0,2}?(?:patients|participants|subjects|women|men|children|individuals|people|employees|students|those|cases) (?:with|on|that had|who had|who were|having|reporting))\s)+"
)
"""And before what a share of people has: "drug-treated participants with IFG"."""

PEOPLE_FIRST = re.compile(
    r"(?:(?!of\b|in\b|for\b|per\b|with\b)[\w-]+[ -]){0,3}?(?i:patients|participants|subjects|women|men|children|students|examiners|raters|assessors|observers|investigators|clinicians)\s(?=[a-z])"
)
"""A phrase that begins with people goes on to what they did."""

TITLED = re.compile(r"[A-Z](?=[a-z])")
"""A capital that begins a word; one of an abbreviation stays: "urinary NO", "vitamin A"."""

PEOPLE_LAST = re.compile(
    r"(?:(?!.*\b(?:per|in|of|on)\b).*[\s-])?(?:patients?|participants?|subjects?|students?|women|men|males?|females?|children|parents|boys?|girls?|adults?|people|individuals|infants|volunteers|examiners|raters|assessors|observers|investigators|clinicians|smokers|controls|workers|employees|mothers|adolescents|teenagers|residents|nurses|households|(?:[\w-]+ )?(?:conditions?|diets?)|(?:groups?|arms?)(?: \w{1,2})?)"
)
"""A phrase whose head is people: whom something is told of, never what was measured."""

PLAIN_PEOPLE = re.compile(
    r"(?:(?:all|both|the|most|many|some|other|control|intervention|treatment|placebo|study|trial|eligible|enrolled|included|remaining|randomi[sz]ed|percentage|[\w/‐-]*treated)\s)*"
    r"(?:patients?|participants?|subjects?|students?|women|men|children|parents|adults?|people|individuals|infants|volunteers|employees|controls|(?:[\w-]+ )?(?:groups?|arms?)(?: \w{1,2})?)"
)
"""People without a trait of their own: whose share is told, not of what."""

BARE_CHANGE = re.compile(
    r"(?:(?:significant|major|similar|small|large|slight|marked|further|overall|absolute|relative|mean|median|average) )*(?:change|decrease|increase|reduction|improvement|decline|gain|difference)s?"
)
"""A change that does not say of what."""

NO_MEASURE = re.compile(
    r"[a-z]+ing (?:an?|the|their|its)\b|(?:(?:main|overall|significant|interaction|simple|similar|no) )*(?:effects?|interactions?|associations?|correlations?|evidence) (?:of|between|for|with|on)\b"
)
""" "reducing the dose", "main effect of time": what was done or found, not what was measured."""

NO_SHARE = re.compile(
    r"(?:followed|affected|anticipated|assumed|expected|estimated|predicted|decreased|increased|doubled|varied|ranged|remained|provided|benefit(?:t)?ed|impacted|observed|reported|noted|seen|shown|demonstrated|revealed|identified|detected|compared"
    r"|found|made|led|remains?|varies|vary|ranges?|accounts?|affects?|occurs?|provides?|thereafter|afterwards|overall|total|addition|hindsight|contrast|particular|general|turn|note"
    r"|(?:\w+ )*(?:authors|researchers|investigators|colleagues|(?:recent|previous|earlier|other|same|large|small|local|prior|present|current|similar|pilot) (?:\w+ )?(?:study|studies|survey|surveys|trials?|reviews?|reports?|analysis))"
    r"|.*\s(?:varies|vary|accounts|remains|affected|consisted|clustered|came|occurred))"
)
"""What no share is of: a verb by itself, a study or its authors, the words that open a sentence."""

DOES_NOTHING = re.compile(
    r"(?:(?:was|were|is|are|been|being|be|have|has|had|not|also|generally|approximately|actually)(?:\s|$))*"
    r"(?:similar.*|comparable.*|(?:more|less|equally) (?:likely|common|satisfied|frequent)\b.*|achieved|reported|reached|observed|estimated|calculated|attended|required|received|included|used|resulted|asked|taken|noted|seen|found"
    r"|statistically .*|significant.*|approximately .*|(?:times|to|in|on|of|by|than|for|from)(?:\s.*)?|.{0,2})?"
)
"""A predicate that tells nothing of those it is told of."""

LOOSE_END = re.compile(r"\s(?:and|or|but|with|the|an?|of|for|in|among|while|whereas)$")
"""What a predicate does not end with."""

MARKS = re.compile(r"(?:\s?\[\d[\d,–\s-]*\]|[\s,.;:—–-])+$")
"""Marks of citations and signs behind a name."""
