"""The context of each value of a table by its kind."""

from extractor.document.sheet_labels import Label
from extractor.document.sheet_terms import STUDY
from extractor.linking.paper import PaperContext
from extractor.linking.said import Said
from extractor.linking.sentence import Fields
from extractor.linking.tables import label_terms as terms
from extractor.linking.tables import moment_terms
from extractor.linking.tables.counts import of_count, of_size
from extractor.linking.tables.labels import Spot, arm_over, model_in, said
from extractor.linking.tables.outcomes import of_arms, of_factors
from extractor.linking.tables.quantities import of_rate, of_summary
from extractor.linking.tables.sides import sides_of
from extractor.linking.tables.tests import of_test
from extractor.linking.times import landmark_of
from schemas.finding import FoundCount, FoundEffect, FoundGrades, FoundRate, FoundSummary, FoundTest


def context_of(paper: PaperContext, spot: Spot) -> Fields:
    """The context fields of a value in a table."""
    return _by_kind(paper, spot) | owner_of(spot.path)


def _by_kind(paper: PaperContext, spot: Spot) -> Fields:
    finding = spot.finding
    match finding:
        case FoundCount(pattern="table-size"):
            fields = of_size(spot, paper.place(finding.sentence))
        case FoundCount():
            fields = of_count(paper, spot, finding)
        case FoundEffect():
            fields = _effect(paper, spot)
        case FoundSummary():
            fields = of_summary(paper, spot)
        case FoundRate():
            fields = of_rate(paper, spot)
        case FoundTest():
            fields = of_test(spot, paper.only_survival)
        case FoundGrades():
            fields = {"group": arm_over(spot)}
        case _:
            fields = {}
    return fields


def owner_of(path: tuple[Label, ...]) -> Fields:
    """A row that stands for a study repeats that study's numbers."""
    for label in reversed(path):
        if STUDY.search(label.text):
            return {"own": False, "source": said(label, label.text.strip(" ("), "the row's study")}
    return {}


def _effect(paper: PaperContext, spot: Spot) -> Fields:
    sides = sides_of(spot, paper.arms)
    outcome = of_factors if sides.design == "factor" else of_arms
    fields = outcome(spot, sides, paper.only_survival)
    endpoint = fields.get("endpoint")
    if fields.get("population") is None and isinstance(endpoint, Said):
        fields["population"] = spot.table.populations.get(endpoint.value)
    fields |= _time(paper, spot)
    return fields | {"group": sides.group, "reference": sides.reference, "model": _model(spot)}


def _time(paper: PaperContext, spot: Spot) -> Fields:
    """The landmark over the column or among the labels that govern the row: "12 months"."""
    for label in (*reversed(spot.over), *reversed(spot.path[:-1])):
        timed = moment_terms.WHEN.fullmatch(label.text) or moment_terms.LANDMARK.search(label.text)
        if timed and (time := landmark_of(paper.document, paper.lowered, label.start, label.end)):
            return {"time": time.printed, "time_unit": time.unit}
    return {}


def _model(spot: Spot) -> str | None:
    """The model named over or beside the value, in the caption, or in the notes."""
    nearest = [label.text for label in (*reversed(spot.over), *reversed(spot.path))]
    table = spot.table
    return model_in(nearest) or _beside_adjusted(spot) or model_in([table.caption]) or model_in([table.notes])


def _beside_adjusted(spot: Spot) -> str | None:
    """The "HR" left of an "aHR" is the univariable one: they differ by the adjustment alone."""
    sheet = spot.table.sheet
    following = (column for column in sorted(spot.table.effects) if column > spot.column)
    nearest = next((column for column in following if sheet.same_group(column, spot.column)), None)
    if nearest is None:
        return None
    other = [label.text for label in reversed(sheet.headings(spot.row, nearest))]
    return "univariable" if terms.ADJUSTED.search(other[0] if other else "") else None
