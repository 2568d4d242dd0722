"""The published feed, ``evidence/1``: one flat JSON object per extracted value.

``contract/feed-v1.md`` describes it in words; these models are its definition. Numbers are JSON
numbers with the value as printed; ``printed`` repeats them as strings, because "0.20" is not "0.2".
"""

from typing import Annotated, Final, Literal

from pydantic import ConfigDict, Field

from schemas.flag import Flag
from schemas.frozen import Frozen
from schemas.paper import SectionKind
from schemas.place import TablePlace
from schemas.record import Derived, Model, Role, Status, Unit
from schemas.value import Comparator, Measure

SCHEMA: Final = "evidence/1"


class FeedDocument(Frozen):
    """The document a record stands in."""

    id: str
    title: str | None = None
    year: int | None = None
    first_author: str | None = None
    doi: str | None = None
    pmid: str | None = None
    pmcid: str | None = None
    registration: str | None = None
    path: str | None = None


class FeedRow(Frozen):
    """The fields of every kind."""

    # "schema" would hide a method of pydantic's models, so the field has another name inside.
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)

    schema_: Literal["evidence/1"] = Field(default=SCHEMA, alias="schema")
    id: str
    document: FeedDocument
    section: SectionKind
    page: int | None = None
    table: TablePlace | None = None
    start: int
    end: int
    spans: dict[str, tuple[int, int]]
    boxes: tuple[tuple[int, float, float, float, float], ...] | None = None
    quote: str
    sentence: str
    own: bool
    source: str | None = None
    group: str | None = None
    population: str | None = None
    printed: dict[str, str]
    derived: Derived | None = None
    status: Status
    confidence: float
    flags: tuple[Flag, ...] = ()


class EffectRow(FeedRow):
    """A relative or absolute effect."""

    kind: Literal["effect"] = "effect"
    measure: Measure
    estimate: float | None = None
    estimate_low: float | None = None
    estimate_high: float | None = None
    low: float | None = None
    high: float | None = None
    level: float | None = Field(default=None, description="0.95 for a 95 % interval")
    p_op: Comparator | None = None
    p: float | None = None
    p_kind: Literal["wald", "logrank", "interaction", "noninferiority", "trend"] | None = None
    endpoint: str | None = None
    reference: str | None = None
    time: float | None = None
    time_unit: str | None = None
    model: Model | None = None


class CountRow(FeedRow):
    """How many patients."""

    kind: Literal["count"] = "count"
    n: int
    percent: float | None = None
    of: int | None = None
    label: str | None = None
    role: Role
    unit: Unit
    time: float | None = None
    time_unit: str | None = None


class SummaryRow(FeedRow):
    """A median or mean."""

    kind: Literal["summary"] = "summary"
    statistic: Literal["median", "mean"] | None = None
    quantity: str | None = None
    value: float | None = None
    unit: str | None = None
    spread: Literal["iqr", "range", "ci", "sd", "se"] | None = None
    low: float | None = None
    high: float | None = None
    sd: float | None = None
    level: float | None = None
    time: float | None = None
    time_unit: str | None = None
    not_reached: bool = False
    p_op: Comparator | None = None
    p: float | None = None


class RateRow(FeedRow):
    """A percentage of a group."""

    kind: Literal["rate"] = "rate"
    endpoint: str | None = None
    percent: float | None = None
    op: Literal["<", ">", "<=", ">="] | None = None
    time: float | None = None
    time_unit: str | None = None
    low: float | None = None
    high: float | None = None
    spread: Literal["ci", "range", "se", "sd"] | None = None
    sd: float | None = None
    level: float | None = None
    p_op: Comparator | None = None
    p: float | None = None


class FeedGradePart(Frozen):
    """One grade of a split; both null where the paper prints "NR"."""

    n: int | None = None
    percent: float | None = None


class GradesRow(FeedRow):
    """How a group splits over tumour grades."""

    kind: Literal["grades"] = "grades"
    system: Literal["WHO", "differentiation"] | None = None
    parts: dict[str, FeedGradePart]
    total: int | None = None


class HeterogeneityRow(FeedRow):
    """A heterogeneity statistic."""

    kind: Literal["heterogeneity"] = "heterogeneity"
    statistic: Literal["I2", "tau2", "Q", "Egger", "Begg"]
    value: float | None = None
    p_op: Comparator | None = None
    p: float | None = None


class TestRow(FeedRow):
    """A p value that belongs to no other record."""

    __test__ = False  # keeps pytest from collecting this class by its name

    kind: Literal["test"] = "test"
    p_op: Comparator
    p: float
    label: str | None = None
    test_name: str | None = None


Row = Annotated[
    EffectRow | CountRow | SummaryRow | RateRow | GradesRow | HeterogeneityRow | TestRow,
    Field(discriminator="kind"),
]
