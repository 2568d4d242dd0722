"""Words around groups told by the sentence: pattern tables for ``value_groups``."""

import re

from extractor.document.word_led import word_led

OPENING = re.compile(r"w?:?i?d?(?P<group>M)h?,")
""" "In the drug group, ...", "In zinc-treated women, ..." in the letters of a scene."""

OPPOSED = word_led(r"\b(?:versus|vs|v|compared|than|against)\b")
""" "(0.2 versus 1.4)": the second is the other's."""

EVERYONE = re.compile(
    r"(?:the |all |our |both )?(?:(?:overall|whole|entire|total|study|full) )?(?:cohort|population|sample|patients?|participants?|subjects?|followed|study arms?|treatment arms?|cases|tumou?rs|samples|specimens|lesions|procedures|questionnaires|interviews|respondents)|all (?:women|men|children|cases)"
)

THINGS = re.compile(r"(?:tumou?rs|samples|specimens|lesions)")
"""What a share may be of in a study of patients: not all of them, but other things than they."""

THAN_GROUP = re.compile(
    r"\b(?:than|compared (?:with|to)|versus|vs\.?)\s(?:(?:in|for|with|among|that of|those of)\s)?(?:the )?(?P<name>(?!\d)[^,;:()\[\]]{3,70})\s*$"
)
""" ") than patients with B (" before a bracket."""

THAN_BEHIND = re.compile(r"\)[^,;:()]{0,40}?\b(?:than|compared (?:with|to)|versus|vs\.?)\s[^;:()]{3,70}[(\[]")

PEOPLE_SUBJECT = re.compile(
    r"(?:^|[,;:]\s|\bthat\s|\b(?:for|in|among)\s)(?:the )?(?P<name>(?:patients|participants|subjects|women|men|children|those) (?:assigned|allocated|randomi[sz]ed|treated|with|without|who|receiving|given|in|on)\s[^,;:()]{2,60}?)\s(?=(?:also |generally )*(?:had|have|stayed|attended|were|was|showed|received|experienced|reported|required|spent|scored|lived|remained)\b)"
)
""" "patients assigned to A stayed longer (": the people before the verb."""

COUNTED_HAVE = re.compile(
    r"^[^;.()]*?(?:\b(?:had|have|having|were|was)\b[^;.()]*?,? with an?|,? and had an?|\bhad an?|,? whose)\s(?:overall )?(?:median|mean|average)\b[^,;]{0,40}$"
)
""" "... had X, with a median OS of": the count goes before its people's median."""

BEFORE_BRACKET = re.compile(
    r"\b(?:more|less|fewer|higher|lower|longer|shorter|greater|smaller|better|worse|faster|slower|older|younger|larger|earlier|later)\b(?:[^,;:()]{0,80}\s(?:for|in|among|after|on|under|following)|[^,;:()]{0,20}?\s(?:with|by))\s(?:the )?(?P<name>(?!\d)[^,;:()]{2,60}?)\s*$"
)
""" "lower for diathermy (0.7) than for the scalpel (3.0)": what stands before the first bracket."""

OTHERS_BEHIND = re.compile(r"(?:,| and\b)(?! respectively)[^.;()]*\brespectively\b")
""" "5% and 3% of X|, Y and Z, respectively": more names of a list."""

SUBJECT_PEOPLE = re.compile(
    r"(?:^|[,;:]\s|\b(?:that|while|whereas|and|but)\s)(?:the |these |those |all )*(?P<name>(?:(?!(?:of|in|for|with|to|by|from|on|and|were|was|had|which|who|most|many|some|all)\b)[\w/-]+ ){0,3}?(?:patients|participants|subjects|women|men|children|infants|adults|individuals|people|those|cases|survivors|smokers)"
    r" (?:with|without|on|receiving|undergoing|treated with|given|aged|over|under|assigned to|randomi[sz]ed to|allocated to|who (?:had|were|received|underwent))\s[^,;:()]{2,60}?)\s(?:also |generally |still )*(?:had|have|has|showed|experience[ds]?|achieved|reached|reported|tend(?:ed)? to|required|developed|attained)\s"
)
""" "patients with A had a survival rate of": the people before the verb."""

OTHERS = re.compile(
    r"\b(?:than|versus|vs\.?|compared|patients|participants|women|men|children|those|whom|group|arm|while|whereas|but)\b|;"
)
"""What sets others against the people of a verb."""
