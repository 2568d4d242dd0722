"""What linking hands to checking and storing: a value with whose it is, and why we think so."""

from typing import Annotated, Literal

from pydantic import Field

from schemas.frozen import Frozen
from schemas.paper import SectionKind
from schemas.place import Box, Span, TablePlace
from schemas.printed import Printed
from schemas.value import (
    CountValue,
    EffectValue,
    GradesValue,
    HeterogeneityValue,
    RateValue,
    SummaryValue,
    TestValue,
)

Role = Literal["cohort", "group", "screened", "excluded", "event", "other"]
Unit = str
Model = Literal["univariable", "multivariable", "matched", "pooled"]
Status = Literal["extracted", "accepted", "corrected", "rejected"]


class Link(Frozen):
    """Why a context field holds what it holds: the rule, and the words it rests on."""

    field: str
    rule: str
    start: int | None = Field(default=None, ge=0)
    end: int | None = None


class Derived(Frozen):
    """Worked-out values of an effect, never printed by the paper.

    ``log_estimate`` is ln(estimate) of a ratio, the estimate itself of a difference; ``se`` is the
    standard error on that scale: (upper - lower) / (2 z(level)) (Parmar 1998; Altman and Bland 2011).
    """

    log_estimate: float | None = None
    se: float | None = None
    se_from: Literal["ci", "p"] | None = None


class Linked(Frozen):
    """What every record carries beside its numbers."""

    id: str
    document: str
    start: int = Field(ge=0)
    end: int
    quote: str
    sentence: Span
    section: SectionKind
    page: int | None = None
    boxes: tuple[Box, ...] | None = None
    table: TablePlace | None = None
    own: bool = True
    source: str | None = None
    group: str | None = None
    population: str | None = None
    status: Status = "extracted"
    confidence: float = Field(default=0.5, ge=0, le=1)
    pattern: str
    malformed: bool = False
    derived: Derived | None = None
    links: tuple[Link, ...] = ()


class EffectRecord(EffectValue, Linked):
    """An effect with its endpoint, contrast, time and model."""

    kind: Literal["effect"] = "effect"
    endpoint: str | None = None
    reference: str | None = None
    time: Printed | None = None
    time_unit: str | None = None
    model: Model | None = None


class CountRecord(CountValue, Linked):
    """A count with what its patients have in common and their role in the study."""

    kind: Literal["count"] = "count"
    unit: Unit = Field(
        default="patients", description="patients, studies, records, events, lesions, or as printed"
    )
    label: str | None = None
    role: Role = "other"
    time: Printed | None = None
    time_unit: str | None = None


class SummaryRecord(SummaryValue, Linked):
    """A median or mean with the quantity it summarises."""

    kind: Literal["summary"] = "summary"
    quantity: str | None = None
    time: Printed | None = None
    time_unit: str | None = None


class RateRecord(RateValue, Linked):
    """A percentage with its endpoint and time."""

    kind: Literal["rate"] = "rate"
    endpoint: str | None = None
    time: Printed | None = None
    time_unit: str | None = None


class GradesRecord(GradesValue, Linked):
    """A grade split of a group."""

    kind: Literal["grades"] = "grades"


class HeterogeneityRecord(HeterogeneityValue, Linked):
    """A heterogeneity statistic of a pooled analysis."""

    kind: Literal["heterogeneity"] = "heterogeneity"


class TestRecord(TestValue, Linked):
    """A standalone p value with what was tested."""

    __test__ = False  # keeps pytest from collecting this class by its name

    kind: Literal["test"] = "test"
    label: str | None = None


Record = Annotated[
    EffectRecord | CountRecord | SummaryRecord | RateRecord | GradesRecord | HeterogeneityRecord | TestRecord,
    Field(discriminator="kind"),
]

PRINTED_FIELDS: dict[str, tuple[str, ...]] = {
    "effect": ("estimate", "estimate_low", "estimate_high", "low", "high", "level", "p", "time"),
    "count": ("n", "percent", "of", "time"),
    "summary": ("value", "low", "high", "sd", "level", "p", "time"),
    "rate": ("percent", "low", "high", "sd", "level", "p", "time"),
    "grades": ("total",),
    "heterogeneity": ("value", "p"),
    "test": ("p",),
}
"""The fields of each kind that hold a ``Printed``; those of a grade split are in its ``parts`` too."""


def printed_numbers(record: Record) -> dict[str, Printed]:
    """All printed numbers of a record by field name, a grade's as "G1" (count) and "G1 percent"."""
    value = record.__dict__.get
    numbers = {name: number for name in PRINTED_FIELDS[record.kind] if (number := value(name)) is not None}
    if isinstance(record, GradesRecord):
        for grade, part in record.parts.items():
            of_grade = {grade: part.n, f"{grade} percent": part.percent}
            numbers |= {name: number for name, number in of_grade.items() if number is not None}
    return numbers
