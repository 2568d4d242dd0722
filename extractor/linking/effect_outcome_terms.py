"""Words that tell of what an effect is without naming it beside the measure: tables for ``effect_outcomes``."""

import re

from extractor.document import Sought

OF_DEATH = Sought(
    "mortality|death",
    r"\b(?:mortality|death) (?:rate |risk |odds |hazard )?ratios? ?[(\[](?P<short>[a-z]{2,6}?)s?[)\],;]",
)
"""The abbreviation of a ratio that is named by its outcome: "mortality rate ratio (MRR)"."""

CAUSE = re.compile(
    r"(?:[\w-]+ ){0,4}?(?:(?:all|any|other|external|natural|unknown)[- ]causes?|strokes?|cancers?|neoplasms?|tumou?rs?|\w+omas?|\w+aemias?|leukemias?|\w+itis|\w+osis|\w+pathy|diseases?|disorders?|conditions?|syndrome|diabetes|asthma|copd"
    r"|infarctions?|failure|arrest|h(?:a?e)morrhages?|bleeding|embolism|sepsis|shock|infections?|pneumonia|influenza|malaria|measles|hiv|aids|covid-19|injur(?:y|ies)|trauma|accidents?|suicides?|homicides?|overdoses?|poisonings?|falls?|drowning|violence)"
)
"""What people die of."""

PATIENTS = re.compile(r"[\s-](?:patients|cases|survivors|sufferers|units?|wards?|cent(?:re|er)s)\b")
"""Behind a disease: those who have it, no cause."""

POINTS_ON = re.compile(
    r"(?:[ -](?:points?|units?))?(?: (?:lower|higher|better|worse|less|more|greater))? on (?:the |a |an )?(?P<name>(?!average|day|days|week|the )[a-z\d][^,;:()\[\]]{1,70})"
)
""" "the difference was 4.2 |points on the disability index"."""

OF_CAUSE = re.compile(r"(?:have )?die[ds]? (?:of|from|due to|because of) (?!any\b|all\b)\w")
"""Those who die of something named do not just die: "likely to die of cervical cancer"."""

DIED_BEFORE = re.compile(
    r"\b(?:died(?: (?:from|of) (?:any|all) causes?)?|(?:survived|lived) (?:[a-z]+ly )?(?:longer|less long))\s?[(\[][^()\[\];,]{0,12}$"
)
""" "fewer girls died from any cause (HR": no cause is named."""

HAPPENS = re.compile(
    r"\b(?:composite|outcomes?|deaths?|mortality|survival|recurrence|relapse|progression|stroke|infarction|infections?|failure|hospitali[sz]ations?|admissions?|readmissions?|events?|complications?|bleeding|toxicity|remission|response)\b"
)
"""What happens to people, and so is no group: "compared with R, it was 0.5 |for the composite of"."""

OFTEN = re.compile(
    r"\b(?:more|less|equally) (?:often|frequently|commonly|rarely) (?P<name>(?!than\b|in\b|with\b|among\b|after\b)(?:[a-z]+(?:ed|en|wn)\b|to )[^,;:()\[\]]{0,60}?)(?=\s(?:than|compared|versus|vs|in|after|among|when|if)\b|\s*[(\[]|$)"
    r"|\b(?:better|worse) at (?P<skill>[a-z]+ing(?: [^,;:()\[\]]{2,60}?)??)(?=\s(?:than|compared|versus|vs|after|when|if)\b|\s*[(\[]|$)"
    r"|\b(?P<verb>(?!was|were|had|has|is)[a-z]+ed(?: (?!and\b|was\b|were\b|in\b)[^,;:()\[\]]{2,40}?)?) (?:more|less|equally) (?:often|frequently|commonly|rarely)(?P<object>(?: to| with| for| from)? (?!than\b|in\b|among\b|after\b)[^,;:()\[\]]{2,60}?)?(?=\s(?:than|compared|versus|vs|in|after|among|when|if)\b|\s*[(\[]|$)"
)
""" "carriers were more often diagnosed with cancer", "and responded less often to heparin"."""

PRONOUN_LAST = re.compile(r"\b(?:it|so|them|this|that)$")
""" "61 of 120 met it": the sentence before tells what."""

OPENS_COMPARED = re.compile(
    r"[^,;()]{0,60}?\b(?:compared (?:with|to)|relative to|in comparison (?:with|to)|versus) [^;()]*?,\s"
)
"""What a sentence compares with before it tells of whom: "compared with R, it was 0.5 for G"."""
