"""Names of survivals, responses and deaths, and the feed's codes of them: pattern tables for ``survivals``."""

import re

from extractor.document import Sought

CODES: dict[str, str] = {
    "overall": "OS", "progression": "PFS", "disease-free": "DFS", "recurrence": "RFS", "relapse": "RFS", "event": "EFS",
    "metastasis": "MFS", "metastases": "MFS", "disease-specific": "DSS", "cause": "DSS", "cancer": "DSS",
    "os": "OS", "pfs": "PFS", "dfs": "DFS", "rfs": "RFS", "efs": "EFS", "mfs": "MFS", "dss": "DSS", "css": "DSS", "ttp": "TTP",
    "orr": "ORR", "dcr": "DCR", "dor": "DOR", "death": "OS", "deaths": "OS", "mortality": "OS", "dying": "OS", "died": "OS",
}  # fmt: skip
"""The feed's code of an endpoint by the word that begins it."""

_OPEN_ENDED = (
    r"|(?:(?!(?:while|the|and|or|of|in|for|with|an?|median|mean|whereas|but|better|longer|to|on) )[a-z0-9/]+[- ]){1,4}?free[ -]survival(?: \([a-z-]+\))?|(?:[a-z0-9]+-)+specific survival"
    r"|b?[a-z]{0,3}-?[a-z]?[fp]fs(?![a-z])"
)
SURVIVAL = re.compile(
    r"(?<![a-z-])(?:m?(?P<code>os|pfs|dfs|rfs|efs|mfs|dss|css|ttp|orr|dcr|dor)(?![a-z-])"
    r"|(?P<kind>overall|progression|disease|recurrence|relapse|event|metastas[ie]s|cause|cancer)[ -](?P<how>free|specific)?[ -]?survival"
    r"|(?P<printed>(?:filter|graft|allograft|implant|stent|device|catheter|tooth|shunt|renal|kidney|flap|restoration)s? survival(?: times?)?"
    rf"{_OPEN_ENDED})"
    r"|(?P<time>time to (?:disease |tumou?r )?progression)|(?P<response>(?:objective|overall) (?:tumou?r )?response(?: rates?)?)"
    r"|(?P<control>disease control(?: rates?)?)|(?P<duration>duration of (?:objective )?response)"
    r"|(?P<death>(?:(?P<cause>(?:[a-z]+-)?(?:all[- ]cause|any cause|total|overall|cardiovascular|cancer|vascular|cardiac|coronary|disease|hospital|in-hospital|perioperative|postoperative|operative|treatment-related"
    r"|transplant[- ]related|non-relapse|cause-specific|infant|neonatal|perinatal|maternal|child|stroke|fatal|sudden|breast cancer|prostate cancer|lung cancer|cvd|non-cvd|chd))[- ](?:specific )?)?(?:mortality|deaths?|dying)(?: (?:from|due to) (?P<from>[a-z-]+(?: [a-z-]+)?))?)"
    r"|(?P<survival>survival|mst))(?![a-z-])"
)
"""A survival endpoint, a response rate or a death in running text (lower case)."""

OPEN_ENDED = ("free", "specific", "fs")
SURVIVAL_PLAIN = re.compile(SURVIVAL.pattern.replace(_OPEN_ENDED, ""))
"""The same in a text without any of ``OPEN_ENDED``: names of unknown words cost most of ``SURVIVAL``'s time."""

_SURVIVAL_BEHIND = r"[ -](?:free|specific)?[ -]?survival(?![a-z-])"
DISEASE_SPECIFIC = Sought(
    "dss|css|survival",
    r"dss(?:(?<![a-z-]dss)|(?<=mdss)(?<![a-z-]mdss))(?![a-z-])|css(?:(?<![a-z-]css)|(?<=mcss)(?<![a-z-]mcss))(?![a-z-])|disease(?<![a-z-]disease)[ -]specific[ -]?survival(?![a-z-])"
    rf"|cause(?<![a-z-]cause){_SURVIVAL_BEHIND}|cancer(?<![a-z-]cancer){_SURVIVAL_BEHIND}",
)
"""What ``SURVIVAL`` reads as DSS, letters first: ``SURVIVAL`` itself takes milliseconds for a whole paper."""

OVERALL = Sought(
    "os|survival",
    rf"os(?:(?<![a-z-]os)|(?<=mos)(?<![a-z-]mos))(?![a-z-])|overall(?<![a-z-]overall){_SURVIVAL_BEHIND}",
)
"""What it reads as OS."""

SURVIVAL_HINT = re.compile(
    r"surviv|progression|response|disease control|mortality|death|dying|mst|dss|css|ttp|orr|dcr|dor|fs|os(?<![a-z-]os)|mos(?<![a-z-]mos)"
)
"""What every match of ``SURVIVAL`` holds: looked for first, because it takes a tenth of the time."""

ALL_CAUSE = re.compile(r"all[- ]cause|any cause|total|overall|hospital|in-hospital|neonatal|infant|child")
