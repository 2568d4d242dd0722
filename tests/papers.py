"""A small paper and its evidence, made by hand, for tests that need one and do not care which."""

from decimal import Decimal

from schemas.evidence import Evidence
from schemas.finding import Unread
from schemas.flag import Bound, Flag
from schemas.paper import Block, BlockRole, Metadata, Paper, SectionKind
from schemas.place import Box, Place, Span, TablePlace
from schemas.printed import Printed
from schemas.record import CountRecord, Derived, EffectRecord, GradesRecord, Record
from schemas.value import GradePart, Measure

TEXT = (
    "Surgery and survival. Of 160 patients, 41 had G1 and 12 (7.5%) NEC tumours. Surgery was tied to "
    "longer survival (HR 0.20; 95% CI 0.10-0.40; p < 0.001). Grade was reduced by 24 %."
)


def number(text: str, after: int = 0) -> Printed:
    """The first place of these characters in ``TEXT``."""
    start = TEXT.index(text, after)
    decimals = len(text.partition(".")[2])
    return Printed(
        text=text, value=Decimal(text), decimals=decimals, span=Span(start=start, end=start + len(text))
    )


def quoted(quote: str) -> dict[str, object]:
    start = TEXT.index(quote)
    place = {"start": start, "end": start + len(quote), "quote": quote, "sentence": Span(start=0, end=75)}
    return {"section": SectionKind.ABSTRACT, "pattern": "by hand", **place}


def effect(document: str) -> EffectRecord:
    return EffectRecord(
        id=f"{document}-effect",
        document=document,
        **quoted("HR 0.20; 95% CI 0.10-0.40; p < 0.001"),
        measure=Measure.HR,
        estimate=number("0.20"),
        low=number("0.10"),
        high=number("0.40"),
        level=number("95"),
        p_op="<",
        p=number("0.001"),
        endpoint="OS",
        group="surgery",
        reference="no surgery",
        population="G1",
        derived=Derived(log_estimate=-1.6094, se=0.3536, se_from="ci"),
        boxes=(Box(page=1, x0=1, top=2, x1=3, bottom=4),),
        page=1,
    )


def count(document: str) -> CountRecord:
    return CountRecord(
        id=f"{document}-count",
        document=document,
        **quoted("160 patients"),
        n=number("160"),
        role="cohort",
        label="patients",
        table=TablePlace(label="Table 1", row="all", column="n", column_n=160),
    )


def grades(document: str) -> GradesRecord:
    return GradesRecord(
        id=f"{document}-grades",
        document=document,
        **quoted("41 had G1 and 12 (7.5%) NEC"),
        system="WHO",
        parts={
            "G1": GradePart(n=number("41")),
            "G3": GradePart(),
            "NEC": GradePart(n=number("12"), percent=number("7.5")),
        },
        total=number("160"),
        own=False,
        source="Bettini et al.",
    )


def flag(document: str, records: tuple[Record, ...]) -> Flag:
    places = tuple(Place(document=document, start=one.start, end=one.end, quote=one.quote) for one in records)
    return Flag(
        id=f"{document}-flag",
        code="EF002",
        name="p-contradicts-interval",
        severity="error",
        message="The p value and the interval do not agree.",
        suggestion="p < 0.0001 would fit",
        bounds=(Bound(of="p", low=1e-6, high=1e-5),),
        places=places,
        records=tuple(one.id for one in records),
    )


def evidence(document: str = "a1", path: str | None = "papers/a.txt") -> Evidence:
    """Three records, one flag on the first, one unread span."""
    records = (effect(document), count(document), grades(document))
    start = TEXT.index("reduced by 24 %")
    return Evidence(
        paper=Paper(
            id=document,
            metadata=Metadata(title="Surgery and survival", year=2026, path=path, notices=("Retracted.",)),
            text=TEXT,
            blocks=(Block(role=BlockRole.PROSE, section=SectionKind.ABSTRACT, start=0, end=len(TEXT)),),
        ),
        records=records,
        flags=(flag(document, records[:1]),),
        unread=(
            Unread(
                document=document,
                start=start,
                end=start + 15,
                quote="reduced by 24 %",
                looks_like="effect",
                why="a percent reduction is not read as an effect",
            ),
        ),
    )
