"""The model an effect comes from: univariable, multivariable, matched or pooled."""

import re
from typing import Literal

from extractor.linking.clause import Clause
from extractor.linking.said import Said

Model = Literal["univariable", "multivariable", "matched", "pooled"]

_MODELS: tuple[tuple[Model, re.Pattern[str]], ...] = (
    ("matched", re.compile(r"propensity|matched (?:analysis|cohort|pairs|sample|comparison)|after matching|inverse probability|iptw")),
    ("multivariable", re.compile(
        r"multi-?varia(?:ble|te)|multiple (?:logistic |linear |cox )?regression|adjust(?:ed|ing|ment)|controll(?:ed|ing) for|independent(?:ly)? (?:associat|predict|prognos|risk|factor)|independent predictor|\ba(?:hr|or|rr)s?\b|taking into account|covariates?")),
    ("univariable", re.compile(r"uni-?varia(?:ble|te)|unadjusted|crude|bivariate")),
    ("pooled", re.compile(r"pooled|meta-?analy|random[- ]effects?|fixed[- ]effects?|summary (?:estimate|hr|or|rr)|overall effect|combined (?:estimate|hr|or|rr)")),
)  # fmt: skip
_ANY = re.compile(r"(?P<m>multi-?varia|multiple |adjust|control|independent|a(?:hr|or|rr)|covariate)")


def model(clause: Clause, token: int, floor: int) -> Said | None:
    """The model named nearest before a value, else right behind it."""
    start = clause.starts[token]
    for begin in dict.fromkeys((max(floor, start - 60), floor, clause.start)):
        best: Said | None = None
        for name, pattern in _MODELS:
            for match in pattern.finditer(clause.lowered, begin, start):
                if clause.lowered[max(match.start() - 2, 0) : match.start()] == "un":
                    continue
                if best is None or match.start() > (best.start or 0):
                    best = Said(name, "model named before", match.start(), match.end())
        if best:
            return best
    for name, pattern in _MODELS:
        if match := pattern.search(clause.lowered, clause.ends[token], clause.end):
            return Said(name, "model named behind", match.start(), match.end())
    return None
