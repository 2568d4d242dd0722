"""What a summary or rate in a table is of: its quantity or endpoint, its group, its population."""

from collections.abc import Sequence
from dataclasses import replace

from extractor.document.sheet_labels import Label
from extractor.document.sheet_terms import STUDY, WHOLE
from extractor.linking.paper import PaperContext
from extractor.linking.said import Said
from extractor.linking.sentence import Fields
from extractor.linking.survivals import find_survival
from extractor.linking.tables import label_terms as terms
from extractor.linking.tables import moment_terms
from extractor.linking.tables.columns import read_over, row_arm, taken_at, when
from extractor.linking.tables.labels import (
    Over,
    Spot,
    arm_over,
    joined,
    naming,
    plain,
    said,
    says_nothing,
    survival_in,
)
from extractor.linking.tables.populations import caption_population, restriction, restricts
from extractor.linking.times import landmark_of

_TIMES = frozenset({"months", "years", "days", "weeks"})
_AGE_WORDS = 3
_SHORT_NAMES = frozenset({"age", "follow-up"})


def of_summary(paper: PaperContext, spot: Spot) -> Fields:
    """The quantity beside the value and its group over it, or the other way round."""
    unnamed = paper.only_survival
    for label in reversed(spot.over):
        if name := survival_in(label.text, unnamed):
            if any(STUDY.search(row.text) for row in spot.path):
                group = _named_with(label) or _studied(spot)
                return {"quantity": said(label, name, "over the column"), "group": group}
            return _of_levels(paper, spot, said(label, name, "over the column"))
    named = [label for label in naming(spot.path) if not STUDY.search(label.text)]
    over = read_over(spot, paper.arms)
    arm_row = row_arm(spot, paper.arms)
    if arm_row is not None and (fields := _of_arm_row(paper, spot, arm_row)):
        return fields
    if survived := _of_survival(spot, named, over, unnamed):
        return survived
    if not named:
        return {"quantity": _headed(spot) or over.group, "group": None}
    return _of_variable(paper, spot, named, over)


def _headed(spot: Spot) -> Said | None:
    """What the column of a study table is of, where that has a short name: "Mean age, years": age."""
    for label in reversed(spot.over):
        quantity = _quantity(label)
        if quantity.value in _SHORT_NAMES and len(plain(label).split()) <= _AGE_WORDS:
            return quantity.by("over the column")
    return None


def _of_survival(spot: Spot, named: list[Label], over: Over, unnamed: str) -> Fields | None:
    """A survival time beside the row, or in corner or caption over values that are times."""
    if named and (name := survival_in(named[-1].text, unnamed)):
        quantity = said(named[-1], name, "the row's label")
        return {"quantity": quantity, "group": over.group, "population": restriction(named[:-1])}
    for label in (*spot.table.sheet.corner, *spot.table.sheet.captions) if _is_time(spot) else ():
        if name := survival_in(label.text, unnamed):
            quantity = said(label, name, "names the table")
            return {"quantity": quantity, "group": over.group, "population": restriction(named)}
    return None


def _of_variable(paper: PaperContext, spot: Spot, named: list[Label], over: Over) -> Fields:
    """What the row's label or, where that is a time or a level, a heading over the column measured."""
    own = named[-1]
    if over.variable is not None and len(named) == 1 and moment_terms.TAKEN_AT.fullmatch(plain(own)):
        return {"quantity": _quantity(over.variable), "group": over.group, **when(paper, own)}
    if over.variable is not None and over.population is None and _is_level(own):
        return {"quantity": _quantity(over.variable), "group": over.group, "population": restriction(named)}
    fields = {**_measured(paper, named), "group": over.group, "population": over.population}
    return taken_at(paper, spot) | fields


def _is_level(label: Label) -> bool:
    """Whether a row is some of the patients: "≤10 years", "Women", "Severe"."""
    name = plain(label)
    return name[:1] in "<>≤≥" or restricts(label) or terms.LEVEL_WORD.match(name) is not None


def _of_arm_row(paper: PaperContext, spot: Spot, group: Label) -> Fields | None:
    """A value in the row of an arm: its variable heads the rows, or the column where nothing does."""
    heads = [label for label in naming(spot.path[:-1]) if not terms.LEVEL.match(plain(label))]
    over = [label for label in naming(spot.over) if not moment_terms.TAKEN_AT.fullmatch(plain(label))]
    variable = heads[-1:] or over[-1:]
    if not variable:
        return None
    return {
        "quantity": _quantity(variable[0]),
        "group": said(group, plain(group), "the row's arm"),
        **taken_at(paper, spot),
    }


def _named_with(label: Label) -> Said | None:
    """The group that a heading names beside its survival: "5-year survival resection"."""
    rest = moment_terms.TIME.sub(" ", label.text)
    match = find_survival(rest.lower(), 0, len(rest))
    words = " ".join(f"{rest[: match.start()]} {rest[match.end() :]}".split()) if match else ""
    words = terms.JOINING.sub("", words).strip(" ,;:()-")
    return said(label, words, "over the column") if words and not says_nothing(words) else None


def _studied(spot: Spot) -> Said | None:
    """What the studies of a table are of: "Summary of studies on liver transplantation as treatment"."""
    for label in spot.table.sheet.captions:
        if match := terms.STUDIED.search(label.text):
            return said(label, match["name"], "what the caption's studies are of")
    return None


def of_rate(paper: PaperContext, spot: Spot) -> Fields:
    """A rate has its quantity as its endpoint."""
    fields = of_summary(paper, spot)
    endpoint = fields.pop("quantity", None)
    if endpoint is None or any(STUDY.search(row.text) for row in spot.path):
        named = _beside(paper, spot)
        if named is not None and endpoint is not None and named[1].column != spot.column:
            fields["group"] = fields.get("group") or endpoint  # the heading names the arm alone
        endpoint, spot = named or (endpoint, spot)
    return {**fields, "endpoint": endpoint, **time_of(paper, spot)}


def _beside(paper: PaperContext, spot: Spot) -> tuple[Said, Spot] | None:
    """In a table of studies: the survival named over this column, or over the nearest at its left."""
    for column in range(spot.column, spot.table.sheet.stub - 1, -1):
        for label in spot.table.sheet.headings(spot.row, column):
            if name := survival_in(label.text, paper.only_survival):
                return said(label, name, "over the columns"), replace(spot, column=column)
    return None


def time_of(paper: PaperContext, spot: Spot) -> Fields:
    """The landmark of a value: over its column, beside it, or in the caption."""
    own = spot.row.cells.get(spot.column)
    beside = [own] if own is not None and spot.finding.end - spot.finding.start < len(own.text) else []
    for label in (*beside, *reversed(spot.over), *reversed(spot.path), *spot.table.sheet.captions):
        if time := landmark_of(paper.document, paper.lowered, label.start, label.end):
            return {"time": time.printed, "time_unit": time.unit}
    return {}


def _of_levels(paper: PaperContext, spot: Spot, quantity: Said) -> Fields:
    """A survival time by levels of factors: "Age, y: <60"."""
    answered = _answered(spot.path)
    restricting = [label for label in spot.path[: -2 if answered else -1] if restricts(label)]
    factor = joined([label for label in spot.path[-2:] if label not in restricting], "level of the factor")
    group = answered or factor
    if group is not None and WHOLE.fullmatch(group.value):
        group = None
    arm = arm_over(spot)
    if group is None or (arm is not None and len(spot.path) == 1):
        group = arm or group
    population = restriction(restricting) or caption_population(spot)
    return {"quantity": quantity, "group": group, "population": population, **_unit(paper, spot)}


def _answered(path: Sequence[Label]) -> Said | None:
    """The factor that "Yes" or "No" below it answers: "Metastasis: No"."""
    if len(path) <= 1 or plain(path[-1]).lower() not in {"yes", "no"}:
        return None
    factor, level = plain(path[-2]), path[-1]
    if not factor or says_nothing(factor) or terms.GENERIC.fullmatch(factor):
        return None
    return said(level, f"{factor}: {plain(level)}", "level of the factor")


def _unit(paper: PaperContext, spot: Spot) -> Fields:
    """The unit of survival times where the table leaves it out and the text has only one."""
    finding = spot.finding
    if finding.kind != "summary" or finding.unit is not None or paper.survival_unit is None:
        return {}
    return {"unit": Said(paper.survival_unit, "the unit of survival in the text")}


def _is_time(spot: Spot) -> bool:
    timed = spot.finding.kind == "summary" and spot.finding.unit in _TIMES
    return timed and not any("age" in label.text.lower() for label in spot.path)


def _measured(paper: PaperContext, labels: list[Label]) -> Fields:
    """What was measured: "Rest" of "Rest: 28 weeks", "change in weight" of "Weight: change from baseline"."""
    own = labels[-1]
    over = labels[-2] if len(labels) > 1 else None
    if over is None or WHOLE.fullmatch(plain(over)) or terms.GENERIC.fullmatch(plain(over)):
        return {"quantity": _quantity(own)}
    if moment_terms.MOMENT.fullmatch(own.text):
        time = landmark_of(paper.document, paper.lowered, own.start, own.end)
        said_when: Fields = {"time": time.printed, "time_unit": time.unit} if time else {}
        return {"quantity": _quantity(over), **said_when}
    if match := terms.CHANGED.fullmatch(own.text):
        change = f"{match['how'].lower()} in {_quantity(over).value}"
        return {"quantity": said(over, change, "the label over the row's")}
    return {"quantity": _quantity(own)}


def _quantity(label: Label) -> Said:
    text = plain(label)
    lowered = text.lower()
    if terms.AGE.match(lowered) and len(text.split()) <= _AGE_WORDS:
        return said(label, "age", "the row's label")
    if "follow" in lowered and "up" in lowered:
        return said(label, "follow-up", "the row's label")
    return said(label, text, "the row's label")
