"""Names of models: the pattern table for ``models``."""

import re
from typing import Literal

from extractor.document import Sought

Model = Literal["univariable", "multivariable", "matched", "pooled"]

MODELS: tuple[tuple[Model, re.Pattern[str]], ...] = (
    ("matched", re.compile(r"propensity|matched (?:analysis|cohort|pairs|sample|comparison)|after matching|inverse probability|iptw")),
    ("multivariable", re.compile(
        r"multi-?varia(?:ble|te)|multiple (?:logistic |linear |cox )?regression|adjust(?:ed|ing|ment)(?!.life)|controll(?:ed|ing) for|independent(?:ly)? (?:associat|predict|prognos|risk|factor|related|linked|determin)|independent predictor|independently of|\badj(?:\.|or\b|hr\b|rr\b|diff)|\ba(?:hr|or|rr|irr)s?\b|risk factors? independent|taking into account|covariates?")),
    ("univariable", re.compile(r"uni-?varia(?:ble|te)|unadjusted|crude|bivariate")),
    ("pooled", re.compile(r"pooled|meta-?analy|random[- ]effects?|fixed[- ]effects?|summary (?:estimate|hr|or|rr)|systematic review|cochrane review|combined (?:estimate|hr|or|rr)")),
)  # fmt: skip

HINT = re.compile(
    r"propensity|match|inverse probability|iptw|varia|multiple|adj|controll|independent|ahr|aor|arr|airr|taking into account|crude|pooled|meta|random|fixed|summary|review|combined"
)
"""What every match of ``MODELS`` holds: looked for first, because it takes a tenth of the time."""

LASTING: tuple[tuple[Model, Sought], ...] = (
    ("multivariable", Sought("multi|adjusted |adjusting|adjustment for|controlling|independent",
        r"multi-?varia(?:ble|te)|multiple (?:logistic|linear|cox) regression|adjusted (?:analys|hazard|odds|risk|model|for|on|cox|logistic)|(?:adjusting|adjustment|controlling) for|independent (?:predictor|prognostic|risk)|independently (?:associat|predict|related|linked)")),
    ("univariable", Sought("varia|unadjusted|crude",
        r"uni-?varia(?:ble|te)|unadjusted (?:analys|model)|crude (?:analys|odds|hazard)")),
)  # fmt: skip
"""Models that hold for the sentences that follow in their paragraph."""

_OF_MEANS = r"(?:linear (?:regression|mixed|models?)|general(?:i[sz]ed)? linear|mixed[- ](?:effects? |linear |effects? linear )?(?:models?|regression)|repeated[- ]measures (?:model|analys))"
_ADJUSTED = r"(?:covariates?\b|(?<!un)adjust(?:ed|ing|ment|s)? (?:for|on)\b|controll(?:ed|ing) for\b)"
ADJUSTED_MEANS = Sought(
    "ancova|covarian|linear|mixed|repeated",
    rf"\bancovas?\b|\banalys[ie]s of covariance\b|\b{_OF_MEANS}\b[^.;]{{0,240}}?{_ADJUSTED}|{_ADJUSTED}[^.;]{{0,240}}?\b{_OF_MEANS}",
)
""" "a linear model with the baseline value as covariate": how the methods compare means of groups."""

COEFFICIENT = re.compile(r"β|\b(?:betas?|coefficients?|slopes?|correlat\w+)\b")
"""Words of a sentence about a regression of its own."""
