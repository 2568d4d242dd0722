"""What finding hands to linking: numbers with places, and the clues that stood beside them."""

from typing import Annotated, Literal

from pydantic import Field

from schemas.frozen import Frozen
from schemas.paper import SectionKind
from schemas.place import Span, TablePlace
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


class Series(Frozen):
    """Membership in a parallel list: "122, 72, and 32 months, respectively" has three members."""

    number: int = Field(ge=0, description="tells the lists of one paper apart")
    position: int = Field(ge=0)
    size: int = Field(ge=1)
    form: Literal["respectively", "versus", "list"] = "list"


class CellPlace(Frozen):
    """The cell of a paper's table that holds a finding's value."""

    table: int = Field(ge=0, description="number of the table in the paper, from 0")
    row: int = Field(ge=0)
    column: int = Field(ge=0)
    prose: bool = Field(default=False, description="the cell holds sentences, read as such")


class Found(Frozen):
    """What every finding carries beside its numbers."""

    start: int = Field(ge=0, description="the quote: shortest text with all the record's own numbers")
    end: int
    sentence: Span = Field(description="the sentence, or the table row, around it")
    section: SectionKind
    pattern: str = Field(description="the production of the grammar that read it")
    cue: Span | None = Field(default=None, description='the words that name it: "hazard ratio", "median"')
    series: Series | None = None
    table: TablePlace | None = None
    cell: CellPlace | None = None
    malformed: bool = False


class FoundEffect(EffectValue, Found):
    """An effect as found."""

    kind: Literal["effect"] = "effect"


class FoundCount(CountValue, Found):
    """A count as found; ``noun`` is the unit's own word ("patients")."""

    kind: Literal["count"] = "count"
    noun: Span | None = None


class FoundSummary(SummaryValue, Found):
    """A median or mean as found."""

    kind: Literal["summary"] = "summary"


class FoundRate(RateValue, Found):
    """A percentage as found; ``time`` is the landmark printed with it ("5-year")."""

    kind: Literal["rate"] = "rate"
    time: Printed | None = None
    time_unit: str | None = None


class FoundGrades(GradesValue, Found):
    """A grade split as found."""

    kind: Literal["grades"] = "grades"


class FoundHeterogeneity(HeterogeneityValue, Found):
    """A heterogeneity statistic as found."""

    kind: Literal["heterogeneity"] = "heterogeneity"


class FoundTest(TestValue, Found):
    """A standalone p value as found."""

    kind: Literal["test"] = "test"


Finding = Annotated[
    FoundEffect | FoundCount | FoundSummary | FoundRate | FoundGrades | FoundHeterogeneity | FoundTest,
    Field(discriminator="kind"),
]


class Unread(Frozen):
    """A span that looks like a value and was not understood: data, never dropped."""

    document: str
    start: int = Field(ge=0)
    end: int
    quote: str
    looks_like: str = Field(description='the kind it resembles: "effect", "rate", "incidence rate", ...')
    why: str


class Findings(Frozen):
    """Everything finding has to say about one paper."""

    found: tuple[Finding, ...] = ()
    unread: tuple[Unread, ...] = ()
