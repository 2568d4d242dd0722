"""How sure a record's printed numbers are: a table by the production that read it, less its doubts."""

from schemas.finding import Finding

BY_PATTERN: dict[str, float] = {
    "effect": 0.96,
    "count-a": 0.97,
    "rate": 0.9,
    "summary-iqr": 0.95,
    "test": 0.9,
}
"""The share of records right in every printed number, by production; 0.88 for those not listed."""


def confidence(finding: Finding) -> float:
    """The confidence of a finding."""
    base = BY_PATTERN.get(finding.pattern, 0.88)
    return round(base * 0.5 if finding.malformed else base, 3)
