"""Names of models: the pattern table for ``models``."""

import re
from typing import Literal

from extractor.document import Sought

Model = Literal["univariable", "multivariable", "matched", "pooled"]

MODELS: tuple[tuple[Model, re.Pattern[str]], ...] = (
    ("matched", re.compile(r"propensity|matched (?:analysis|cohort|pairs|sample|comparison)|after matching|inverse probability|iptw")),
    ("multivariable", re.compile(
        r"multi-?varia(?:ble|te)|multiple (?:logistic |linear |cox )?regression|adjust(?:ed|ing|ment)|controll(?:ed|ing) for|independent(?:ly)? (?:associat|predict|prognos|risk|factor)|independent predictor|independently of|\badj(?:\.|or\b|hr\b|rr\b|diff)|\ba(?:hr|or|rr|irr)s?\b|risk factors? independent|taking into account|covariates?")),
    ("univariable", re.compile(r"uni-?varia(?:ble|te)|unadjusted|crude|bivariate")),
    ("pooled", re.compile(r"pooled|meta-?analy|random[- ]effects?|fixed[- ]effects?|summary (?:estimate|hr|or|rr)|systematic review|cochrane review|combined (?:estimate|hr|or|rr)")),
)  # fmt: skip

HINT = re.compile(
    r"propensity|match|inverse probability|iptw|varia|multiple|adj|controll|independent|ahr|aor|arr|airr|taking into account|crude|pooled|meta|random|fixed|summary|review|combined"
)
"""What every match of ``MODELS`` holds: looked for first, because it takes a tenth of the time."""

LASTING: tuple[tuple[Model, Sought], ...] = (
    ("multivariable", Sought("multi|adjusted |adjusting|adjustment for|controlling|independent",
        r"multi-?varia(?:ble|te)|multiple (?:logistic|linear|cox) regression|adjusted (?:analys|hazard|odds|risk|model|for|on|cox|logistic)|(?:adjusting|adjustment|controlling) for|independent (?:predictor|prognostic|risk)|independently (?:associat|predict)")),
    ("univariable", Sought("varia|unadjusted|crude",
        r"uni-?varia(?:ble|te)|unadjusted (?:analys|model)|crude (?:analys|odds|hazard)")),
)  # fmt: skip
"""Models that hold for the sentences that follow in their paragraph."""
