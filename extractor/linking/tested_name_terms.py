"""Words that name what a standalone p value tests: pattern tables for ``tested_names``."""

import re

from extractor.document import Sought

RELATION = re.compile(
    r"\b(?:correlations?|associations?|relationships?)\s(?:(?:was|were|is)\s)?(?:(?:found|seen|observed|noted)\s)?between (?:the )?(?P<one>[^,;]{3,90}?)\sand (?:the )?(?P<two>[^,;]{3,90}?)(?:\s(?:was|were|is|are|turned|remained|when|with|differed|in the|in both|among)\s[^,;]*|\s*)$"
)
""" "a correlation between X and Y"."""

INTERACTION = Sought(
    "main effect|interaction",
    r"\b(?P<name>(?:main effects?|interactions?|interaction effects?) (?:of|for|between|on) (?:(?!(?:was|were|is|did|with|showed)\b)[^,;()\s]+(?:\s|$)){1,10})$",
)
""" "no interaction of X and Y", "a main effect of X on Y"."""

SIGNIFICANT = re.compile(r"\bsignifican(?:t|tly)\s*[(\[,]?\s*$")
""" "significantly (p < 0.01) more X": what is tested stands behind the p."""

MORE_BEHIND = re.compile(
    r"[^()\[\]\w]{0,3}[)\],]\s(?:(?:more|fewer|less|higher|lower|longer|shorter|greater|larger|smaller|better|worse|increased|reduced|decreased)\s(?!in\b|than\b|for\b|with\b|among\b|after\b|at\b|during\b|compared\b|by\b|on\b|from\b)|(?=interactions?\b|effects?\b|main effects?\b|differences? in\b|correlations?\b))(?P<name>[^,;:()]{3,80}?)(?=\s(?:for|in|was|were|had|has|than|compared|among|with the|between)\b|[,;:()]|\.(?:\s|$)|$)"
)
""" ") more sessions for A than", ") interaction was"."""

_COMPARATIVE = r"(?:greater|higher|lower|more|fewer|less|improved|better|worse|poorer|increased|reduced|decreased|shorter|longer|larger|smaller|faster|slower)"
HAD_MORE = re.compile(
    rf"\b(?:had|have|showed|exhibited|exhibiting|experienced|reported|completed|displayed|demonstrated|revealed|possessed|recording|recorded|showing|performed|achieved)\s(?:an? )?(?:significant(?:ly)? |statistically |slightly |much )*{_COMPARATIVE}\s(?:number of |levels? of |amount of )?(?P<name>(?!than\b|in\b|with\b)[^,;]{{2,90}})$"
)
""" "the drink led them, who completed more X"."""

ACTED = re.compile(
    r"\b(?:(?:increas|decreas|reduc|improv|enhanc|elevat|stabili[sz]|attenuat|diminish|rais|shorten|lower|prolong|augment)ed"
    r"|(?:(?<=\bto )|(?<=\band )|(?<=\bnot ))(?:increase|decrease|reduce|improve|enhance|lower|raise|prolong|shorten|elevate|stabili[sz]e|attenuate))"
    r"\s(?:the |their |his |mean )*(?P<name>(?!(?:in|by|from|after|over|with|to|at|during|compared|for|on|among|than|between|significantly|more|less|and|or|risk|odds|following|when|but|even|further|as|it|its|under|within|also|only|relative|was|were|is|are|until|through)\b|post|pre)[a-z][^,;:]{2,90})$"
)
""" "the diet increased X": X."""

HEADS = re.compile(
    r"^(?:(?:as expected|importantly|interestingly|notably|indeed|likewise|of note)[, ]+|(?:levels?|values?) of (?:the )?|finding that )+",
    re.IGNORECASE,
)
"""Words before a name that tell nothing of what was tested."""

TAILS = re.compile(
    r"(?:\sby (?:a mean of |about |approximately |up to )?\d[\d.,]*(?![\d.,]|\s?(?:months?|years?|weeks?|days?)\b).*|\sby a mean|\sof \d[\d.]*\s?%|\s(?:as (?:seen|shown|presented) in)\b.*)$"
)
"""Words behind a name: how much it changed, where it is shown."""
