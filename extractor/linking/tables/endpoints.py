"""The outcome of effects as a table names it: over the column, beside the rows, in caption and text."""

from collections.abc import Iterable

from extractor.document.sheet_labels import Label
from extractor.linking.arms import word_set
from extractor.linking.said import Said
from extractor.linking.tables import label_terms as terms
from extractor.linking.tables import moment_terms
from extractor.linking.tables.labels import (
    Spot,
    model_in,
    naming,
    outcome_in,
    outcome_measured,
    plain,
    said,
    survival_in,
)

OVER, BESIDE, CAPTION = "over the column", "heads the rows", "named in the caption"


def outcome_of_factors(spot: Spot, outer: tuple[Label, ...], unnamed: str) -> Said | None:
    """The outcome of a regression; ``outer`` are the labels that name neither factor nor level."""
    sheet = spot.table.sheet
    return (
        survival_among(reversed(spot.over), unnamed, OVER)
        or survival_among(reversed(outer), unnamed, BESIDE)
        or _measured(spot)
        or _named_over(spot)
        or _counted_beside(spot)
        or _heads_a_part(spot, outer, unnamed)
        or outcome_among((*sheet.captions, *sheet.corner, *sheet.notes[:2]), unnamed)
        or _dying(sheet.captions)
        or _told(spot, unnamed)
    )


def survival_among(labels: Iterable[Label], unnamed: str, rule: str) -> Said | None:
    """The first survival that labels name; ``unnamed`` stands for "survival" alone, "" for none."""
    return next(
        (said(label, name, rule) for label in labels if (name := survival_in(label.text, unnamed))), None
    )


def outcome_among(labels: Iterable[Label], unnamed: str) -> Said | None:
    """The first outcome that captions, notes or sentences name."""
    return next(
        (said(label, name, CAPTION) for label in labels if (name := outcome_in(label.text, unnamed))), None
    )


def _told(spot: Spot, unnamed: str) -> Said | None:
    """The outcome that the text names where it speaks of the table; none where it names two."""
    told = [outcome_among([label], unnamed) for label in spot.table.mentions]
    named = [said for said in told if said is not None]
    one = len({said.value for said in named}) == 1
    return named[0].by("named where the text speaks of the table") if one else None


def _dying(captions: Iterable[Label]) -> Said | None:
    rule = "the caption tells the dead from the living"
    return next((said(label, "OS", rule) for label in captions if terms.DYING.search(label.text)), None)


def _measured(spot: Spot) -> Said | None:
    """An outcome that a heading names behind its measure: "Adjusted IRR of VAP"."""
    heads = ((label, outcome_measured(label.text)) for label in reversed(spot.over))
    return next((said(label, name, OVER) for label, name in heads if name), None)


def _named_over(spot: Spot) -> Said | None:
    """An outcome in a spanning heading: "Stunting | OR (95% CI)"."""
    for label in naming(spot.over[:-1]):
        if model_in([label.text]) is None and not _no_outcome(label):
            return said(label, plain(label), OVER)
    return None


def _no_outcome(label: Label) -> bool:
    """Whether a spanning heading names arms or what is done, no outcome: "Intervention", "Year 2"."""
    text = plain(label)
    return bool(
        len(text) <= 1
        or moment_terms.PERIOD.match(label.text)
        or terms.NO_OUTCOME.fullmatch(text)
        or terms.WORKED_OUT.fullmatch(text)
        or terms.ARM.fullmatch(text)
        or terms.COMPARES.search(text)
        or terms.POPULATION.fullmatch(text)
    )


def _counted_beside(spot: Spot) -> Said | None:
    """What is counted beside person-time: the "Stroke" of "Person-years | Stroke | HR (95% CI)"."""
    sheet = spot.table.sheet
    for column in range(spot.column - 1, sheet.stub - 1, -1):
        heads = sheet.headings(spot.row, column)
        if not heads or not sheet.same_group(column, spot.column):
            continue
        sides = (c for c in (column - 1, column + 1) if sheet.stub <= c < sheet.width)
        beside = [label for c in sides for label in sheet.headings(spot.row, c)[-1:]]
        if not any(terms.PERSON_TIME.fullmatch(label.text) for label in beside):
            continue
        own = heads[-1]
        if column in spot.table.values and not terms.UNNAMED_EVENTS.fullmatch(own.text):
            return said(own, survival_in(own.text, "OS") or plain(own), "counted beside the person-time")
    return None


def _heads_a_part(spot: Spot, outer: tuple[Label, ...], unnamed: str) -> Said | None:
    """The label over a part of the table that says the caption's outcome in more words."""
    by_caption = outcome_among(spot.table.sheet.captions, unnamed)
    if by_caption is None:
        return None
    wanted = word_set(by_caption.value)
    heads = (label for label in reversed(outer) if wanted and wanted <= word_set(plain(label)))
    return next((said(label, plain(label), BESIDE) for label in heads), None)
