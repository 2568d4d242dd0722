"""The printed numbers of one value, by kind: what a finder reads and every later stage carries.

Field names are those of the feed (contract ``evidence/1``). Every ``Printed`` here stands verbatim in
the paper. ``level`` is in percent as printed ("95").
"""

from enum import StrEnum
from typing import Literal

from pydantic import Field

from schemas.frozen import Frozen
from schemas.printed import Printed

Comparator = Literal["=", "<", ">", "<=", ">="]


class Kind(StrEnum):
    """The seven kinds of record."""

    EFFECT = "effect"
    COUNT = "count"
    SUMMARY = "summary"
    RATE = "rate"
    GRADES = "grades"
    HETEROGENEITY = "heterogeneity"
    TEST = "test"


class Measure(StrEnum):
    """What an effect estimates."""

    HR = "HR"
    OR = "OR"
    RR = "RR"
    IRR = "IRR"
    SHR = "SHR"
    RD = "RD"
    MD = "MD"
    SMD = "SMD"

    @property
    def is_ratio(self) -> bool:
        """True where no effect is 1 and the scale is logarithmic."""
        return self not in _DIFFERENCES


# as a tuple: comparing with three members is a tenth of the work of hashing one
_DIFFERENCES = (Measure.RD, Measure.MD, Measure.SMD)


class EffectValue(Frozen):
    """A relative or absolute effect: "HR 0.31 (95% CI 0.20-0.49; p = 0.01)"."""

    measure: Measure
    estimate: Printed | None = None
    estimate_low: Printed | None = Field(
        default=None, description="lower end of an estimate printed as a range"
    )
    estimate_high: Printed | None = None
    low: Printed | None = None
    high: Printed | None = None
    level: Printed | None = None
    p_op: Comparator | None = None
    p: Printed | None = None
    p_kind: Literal["wald", "logrank", "interaction", "noninferiority", "trend"] | None = None


class CountValue(Frozen):
    """How many patients: "SBNETs (n = 859, 59%)"."""

    n: Printed
    percent: Printed | None = None
    of: Printed | None = None


class SummaryValue(Frozen):
    """A median or mean: "46 months (IQR, 29.0-72.0 months)". ``low`` and ``high`` may stand alone."""

    statistic: Literal["median", "mean"] | None = None
    value: Printed | None = None
    unit: str | None = None
    spread: Literal["iqr", "range", "ci", "sd", "se"] | None = None
    low: Printed | None = None
    high: Printed | None = None
    sd: Printed | None = None
    level: Printed | None = None
    not_reached: bool = False
    p_op: Comparator | None = None
    p: Printed | None = None


class RateValue(Frozen):
    """A percentage of a group without its count: "5-year OS 58% (95% CI 50-66%)"."""

    percent: Printed | None = None
    op: Literal["<", ">", "<=", ">="] | None = None
    spread: Literal["ci", "range", "se", "sd"] | None = None
    low: Printed | None = None
    high: Printed | None = None
    sd: Printed | None = None
    level: Printed | None = None
    p_op: Comparator | None = None
    p: Printed | None = None


class GradePart(Frozen):
    """One grade of a split; both null where the paper prints "NR"."""

    n: Printed | None = None
    percent: Printed | None = None


class GradesValue(Frozen):
    """How a group splits over tumour grades: parts by "G1", "G2", "G3", "NEC", "well", ..."""

    system: Literal["WHO", "differentiation"] | None = None
    parts: dict[str, GradePart]
    total: Printed | None = None


class HeterogeneityValue(Frozen):
    """I2, tau2, Q, Egger or Begg; the value may be missing beside a p."""

    statistic: Literal["I2", "tau2", "Q", "Egger", "Begg"]
    value: Printed | None = None
    p_op: Comparator | None = None
    p: Printed | None = None


class TestValue(Frozen):
    """A p value that belongs to no other record."""

    __test__ = False  # keeps pytest from collecting this class by its name

    p_op: Comparator
    p: Printed
    test_name: str | None = None
