"""Which of two headings over a column is its arm, and what the other is: patients, or what was measured.

Asian             | All others          The inner headings are the arms: "Asian" limits the patients.
Placebo | Drug    | Placebo | Drug

Group C           | Group P             The outer ones are: "MAP" was measured, "Women" would limit.
MAP | Heart rate  | MAP | Heart rate
"""

from collections.abc import Iterable

from extractor.document.sheet_labels import Label
from extractor.document.sheet_terms import WHOLE
from extractor.linking.arms import Arms, word_set
from extractor.linking.paper import PaperContext
from extractor.linking.sentence import Fields
from extractor.linking.tables import label_terms as terms
from extractor.linking.tables import moment_terms
from extractor.linking.tables.column_terms import (
    COMPARATOR,
    DOSE,
    GROUP_CORNER,
    LETTERED_ARM,
    PHASE,
    SHARE_OF,
    TOLD_OF,
)
from extractor.linking.tables.labels import Over, Spot, arm_over, naming, plain, said, survival_in
from extractor.linking.tables.populations import restricts
from extractor.linking.times import landmark_of

_PAIR = 2
_SHORTEST = 3
_MOST_ARMS = 6


def read_over(spot: Spot, arms: Arms) -> Over:
    """The headings over a value, told apart by where in the table the names of arms stand."""
    known, place = spot.table.overs, (spot.column, id(spot.row.subheads))
    if place not in known:
        known[place] = _read_over(spot, arms)
    return known[place]


def _read_over(spot: Spot, arms: Arms) -> Over:
    layers = _layers(spot, spot.column)
    alone = len(layers) == 1 and any(map(_is_whole, spot.over)) and _heads_others(spot, layers[0])
    if len(layers) < _PAIR and not alone:
        return Over(arm_over(spot))
    outer, inner = layers[0], layers[-1]
    outer_arms, inner_arms = _arms_in(spot, arms)
    if inner_arms and not outer_arms:
        group = None if alone or _is_whole(inner) else arm_over(spot)
        if _limits(outer):
            return Over(group, said(outer, plain(outer), "limits the columns under it"))
        return Over(group, variable=None if _is_general(outer) else outer)
    if outer_arms and not inner_arms and not alone:
        if DOSE.match(plain(inner)):
            both = said(inner, f"{plain(outer)} {plain(inner)}", "the arm and its dose over the columns")
            return Over(both)
        group = said(outer, plain(outer), "the arm over the columns")
        limits = _limits(inner) and not _is_whole(inner)
        return Over(group, said(inner, plain(inner), "limits the column") if limits else None, inner)
    return Over(arm_over(spot))


def _limits(label: Label) -> bool:
    """Whether a heading limits the patients: "Women", "Per-protocol population", no time and no share."""
    name = plain(label)
    if PHASE.search(name) or SHARE_OF.match(name):
        return False
    return restricts(label) or (len(name) >= _SHORTEST and terms.LEVEL_WORD.match(name) is not None)


def _is_general(label: Label) -> bool:
    """Whether a heading over arms says nothing that was measured: "Treatment group", "Week 24"."""
    name = plain(label)
    return bool(
        terms.GENERIC.fullmatch(name)
        or PHASE.search(name)
        or terms.COMPARES.search(name)
        or GROUP_CORNER.fullmatch(name)
    )


def row_arm(spot: Spot, arms: Arms) -> Label | None:
    """The row's own label where it names an arm: the corner says so, or the name, and no column does."""
    known = spot.table.row_arms
    if spot.row.number not in known:
        known[spot.row.number] = _row_arm(spot, arms)
    return known[spot.row.number]


def _row_arm(spot: Spot, arms: Arms) -> Label | None:
    if not spot.path or spot.path[-1].text == "":
        return None
    own, corner = spot.path[-1], spot.table.sheet.corner
    headed = len(corner) == spot.table.sheet.stub and GROUP_CORNER.fullmatch(corner[-1].text)
    if not headed and not (len(spot.path) >= _PAIR and _are_arms(spot, arms)):
        return None
    if terms.SIZES.fullmatch(own.text) or _is_whole(own):
        return None
    columns = range(spot.table.sheet.stub, spot.table.sheet.width)
    over = [label for column in columns for label in _layers(spot, column)]
    return None if any(names_arm(plain(label), arms) for label in over) else own


def _are_arms(spot: Spot, arms: Arms) -> bool:
    """Whether the row and those beside it are arms: all are named as such, or one surely is among few."""
    names = {plain(row.path[-1]) for row in spot.siblings()}
    if not _PAIR <= len(names) <= _MOST_ARMS:
        return False
    return any(map(_surely_arm, names)) or all(names_arm(name, arms) for name in names)


def _surely_arm(name: str) -> bool:
    return bool(terms.ARM.fullmatch(name) or LETTERED_ARM.fullmatch(name) or COMPARATOR.match(name))


def names_arm(name: str, arms: Arms) -> bool:
    """Whether a plain label names an arm: "Control", "Group A", one of the two that the paper compares."""
    if _surely_arm(name):
        return True
    words = word_set(name)
    if arms.sides is None or arms.side(name) is None or TOLD_OF.search(name):
        return False
    return any(2 * len(words & side) >= len(words) for side in arms.sides if words & side)


def _layers(spot: Spot, column: int) -> list[Label]:
    """The headings of a column that name more than a statistic or a time."""
    return [
        label
        for label in naming(spot.table.sheet.headings(spot.row, column))
        if not (
            terms.NOT_ARMS.fullmatch(label.text)
            or moment_terms.TIME.fullmatch(plain(label))
            or moment_terms.TAKEN_AT.fullmatch(plain(label))
            or survival_in(label.text, "OS")
        )
    ]


def _arms_in(spot: Spot, arms: Arms) -> tuple[bool, bool]:
    """Whether the outer and the inner headings of the table name arms; asked once for a table."""
    known = spot.table.arm_layers
    if known is None:
        columns = range(spot.table.sheet.stub, spot.table.sheet.width)
        layers = [found for column in columns if len(found := _layers(spot, column)) >= _PAIR]
        known = _some_arm((found[0] for found in layers), arms), _some_arm((f[-1] for f in layers), arms)
        spot.table.arm_layers = known
    return known


def _heads_others(spot: Spot, label: Label) -> bool:
    """Whether the only heading of a column, over "All", spans columns that name more."""
    columns = range(spot.table.sheet.stub, spot.table.sheet.width)
    layered = (found for column in columns if len(found := _layers(spot, column)) >= _PAIR)
    return any(found[0] == label for found in layered)


def _some_arm(labels: Iterable[Label], arms: Arms) -> bool:
    return any(names_arm(plain(label), arms) for label in labels)


def _is_whole(label: Label) -> bool:
    return WHOLE.fullmatch(plain(label)) is not None


def taken_at(paper: PaperContext, spot: Spot) -> Fields:
    """When a value was taken, where a heading over it says nothing else: "Week 12"."""
    heads = (label for label in reversed(spot.over) if moment_terms.TAKEN_AT.fullmatch(plain(label)))
    label = next(heads, None)
    return when(paper, label) if label is not None else {}


def when(paper: PaperContext, label: Label) -> Fields:
    """The time that a label names: "Week 12", "6 months later"; empty where none or two."""
    time = landmark_of(paper.document, paper.lowered, label.start, label.end)
    return {"time": time.printed, "time_unit": time.unit} if time else {}
