"""Which two groups an effect in a table compares, and whether its rows are factors, outcomes or subgroups."""

from dataclasses import dataclass
from typing import Literal

from extractor.document.sheet_labels import Label
from extractor.document.sheets import Row
from extractor.linking.arms import Arms, is_control, word_set
from extractor.linking.said import Said
from extractor.linking.tables import label_terms as terms
from extractor.linking.tables.directions import numerator
from extractor.linking.tables.labels import Spot, is_reference, naming, plain, said, says_nothing

Design = Literal["factor", "arms"]
_PAIR = 2


@dataclass(slots=True)
class Sides:
    """Group and reference of an effect; ``design`` tells what its rows are, ``outer`` has the labels left."""

    design: Design
    group: Said | None = None
    reference: Said | None = None
    outer: tuple[Label, ...] = ()


def sides_of(spot: Spot, arms: Arms) -> Sides:
    """The sides of an effect: named over its column or in the caption, its levels, or the table's arms."""
    reference = spot.reference_row()
    return (
        _over_column(spot)
        or _in_label(spot)
        or _column_levels(spot)
        or (_levels(spot, reference) if reference is not None else None)
        or _in_factor(spot)
        or _in_caption(spot, arms)
        or _arm_rows(spot, arms)
        or _of_arms(spot, arms)
        or _factor(spot)
    )


def _of_arms(spot: Spot, arms: Arms) -> Sides | None:
    """The two arms of the table, or those of the paper; None where the rows are factors."""
    if _about_factors(spot):
        return None
    columns = arm_columns(spot)
    if len(columns) == _PAIR:
        return _two_arms(spot, columns, arms)
    if arms.sides and all(arms.printed) and arms.trial:
        one, two = (Said(name, "the two arms of the paper") for name in arms.printed)
        return Sides("arms", one, two, spot.path)
    compares = any(terms.COMPARES.search(label.text) for label in (*spot.over, *spot.table.sheet.captions))
    return Sides("arms", None, None, spot.path) if compares else None


def _over_column(spot: Spot) -> Sides | None:
    """As "A vs B" over the column."""
    for label in reversed(spot.over):
        if match := terms.VERSUS.search(label.text):
            return _contrast(label, match["one"], match["two"], spot)
    return None


def _in_caption(spot: Spot, arms: Arms) -> Sides | None:
    """As "A compared with B" in the caption of a table of outcomes, where one of them is known as an arm."""
    if _about_factors(spot):
        return None
    for label in spot.table.sheet.captions:
        match = terms.VERSUS.search(label.text)
        if match is None:
            continue
        one = match["one"].rpartition(",")[2] if "," in match["one"] else match["one"]
        one = terms.CAPTION_LEAD.sub("", one)
        if _is_arm(one, arms) or _is_arm(match["two"], arms):
            return _contrast(label, one, match["two"], spot)
    return None


def _is_arm(name: str, arms: Arms) -> bool:
    return arms.side(name) is not None or is_control(name)


def _arm_rows(spot: Spot, arms: Arms) -> Sides | None:
    """Arms as rows under an outcome: "Pain score > Treated", beside the row of the other arm."""
    if len(spot.path) < _PAIR or not _names_arm(spot.path[-1], arms):
        return None
    others = [row.path[-1] for row in spot.siblings() if row.number != spot.row.number]
    named = [label for label in others if _names_arm(label, arms)]
    own = said(spot.path[-1], plain(spot.path[-1]), "the row's arm")
    reference = said(named[0], plain(named[0]), "the other arm's row") if len(named) == 1 else None
    return Sides("arms", own, reference, spot.path[:-1])


def _names_arm(label: Label, arms: Arms) -> bool:
    name = plain(label)
    words = word_set(name)
    shared = arms.sides is not None and any(words & side for side in arms.sides)
    return bool(terms.ARM.fullmatch(name)) or (shared and arms.side(name) is not None)


def _contrast(label: Label, one: str, two: str, spot: Spot) -> Sides | None:
    one, two = plain(one), plain(two)
    if not one or not two or says_nothing(one) or says_nothing(two):
        return None
    return Sides("arms", said(label, one, "named contrast"), said(label, two, "named contrast"), spot.path)


def _column_levels(spot: Spot) -> Sides | None:
    """Levels over the columns: another cell of the row marks the reference."""
    for column, cell in spot.row.cells.items():
        if column == spot.column or not is_reference(cell.text) or cell.text.strip(" -–—") == "":
            continue
        heads = spot.table.sheet.headings(spot.row, column)
        own = [label for label in spot.over if label not in heads]
        other = [label for label in heads if label not in spot.over]
        if own and other and _same_kind(own[-1], other[-1]):
            group, reference = plain(own[-1]), plain(other[-1])
            return Sides(
                "arms",
                said(own[-1], group, "level over the column"),
                said(other[-1], reference, "reference column"),
                spot.path,
            )
    return None


def _same_kind(one: Label, two: Label) -> bool:
    """Whether two headings are levels and no statistics."""
    return (
        not says_nothing(plain(one))
        and not says_nothing(plain(two))
        and not terms.NOT_ARMS.fullmatch(one.text)
    )


def _levels(spot: Spot, reference: Row) -> Sides:
    """A level and the reference level of its factor."""
    path, ref = list(spot.path), reference.path[-1]
    level = path[-1]
    if len(path) > 1 and not terms.GROUP_ONLY.fullmatch(_factor_name(path[-2])):
        factor = path[-2]
        name = _factor_name(factor)
        return Sides(
            "factor",
            said(level, f"{name}: {plain(level)}", "level of the factor"),
            said(ref, f"{name}: {plain(ref)}", "reference level"),
            tuple(path[:-1] if terms.FACTOR_IN.fullmatch(plain(factor)) else path[:-2]),
        )
    prefix = _shared_factor(plain(ref), plain(level))
    name = f"{prefix}: {plain(level)}" if prefix else plain(level)
    other = f"{prefix}: {plain(ref)[len(prefix) :].strip(' :,-')}" if prefix else plain(ref)
    return Sides("factor", said(level, name, "level"), said(ref, other, "reference level"), tuple(path[:-1]))


def _factor_name(label: Label) -> str:
    """A factor's name without its reference and without the group of patients it is asked in."""
    name = plain(terms.NAMED_REFERENCE.sub("", label.text))
    match = terms.FACTOR_IN.fullmatch(name)
    return match["factor"] if match and terms.POPULATION.search(match["population"]) else name


def _shared_factor(reference: str, level: str) -> str:
    """The "Tumor grade" of the reference row "Tumor grade G1/2" over the row "G3"."""
    words = reference.split()
    if len(words) < 2 or len(level.split()) > 1 or words[0].lower() in level.lower():
        return ""
    alike = words[-1][:1].lower() == level[:1].lower() or (words[-1][:1] in "<>≤≥" and level[:1] in "<>≤≥")
    return " ".join(words[:-1]) if alike else ""


def _in_factor(spot: Spot) -> Sides | None:
    """The reference in the row's label or its factor's: "AJCC stage (ref: I)"."""
    for depth in (1, 2):
        if len(spot.path) < depth:
            break
        label = spot.path[-depth]
        if match := terms.NAMED_REFERENCE.search(label.text):
            name = plain(label.text[: match.start()])
            reference = plain(match["ref"])
            level = f"{name}: {plain(spot.path[-1])}" if depth == 2 else name
            rest = spot.path[: len(spot.path) - depth]
            return Sides(
                "factor",
                said(spot.path[-1], level, "label"),
                said(label, reference, "reference in the label"),
                rest,
            )
    return None


def _in_label(spot: Spot) -> Sides | None:
    """Both sides in the row's own label: "Male vs female"."""
    label = spot.path[-1] if spot.path else None
    match = terms.VERSUS.fullmatch(label.text.strip()) if label is not None else None
    if label is not None and match:
        factor = plain(spot.path[-2]) if len(spot.path) > 1 and not _is_section(spot.path[-2]) else ""
        one, two = plain(match["one"]), plain(match["two"])
        if factor:
            one, two = f"{factor}: {one}", f"{factor}: {two}"
        elif ":" in one or "," in one:
            two = f"{one.replace(',', ':').partition(':')[0]}: {two}"
        rest = spot.path[: -2 if factor else -1]
        return Sides(
            "factor",
            said(label, one, "contrast in the label"),
            said(label, two, "contrast in the label"),
            rest,
        )
    return None


def _about_factors(spot: Spot) -> bool:
    """Whether caption, corner or headings speak of factors, not of outcomes."""
    sheet = spot.table.sheet
    words = [label.text for label in (*sheet.captions[:1], *sheet.corner)]
    words += [label.text for label in spot.over if "regression coef" not in label.text.lower()]
    return any(terms.FACTORS.search(text) for text in words) and not any(
        terms.SUBGROUPS.search(text) for text in words[:1]
    )


def _two_arms(spot: Spot, columns: dict[int, Label], arms: Arms) -> Sides:
    """The arms of the two columns, that of the numerator first; neither where nothing tells which it is."""
    (left, one), (right, two) = columns.items()
    group = numerator(spot, left, right)
    if group is None:
        group = _by_names(columns, arms)
    if group is None:
        return Sides("arms", None, None, spot.path)
    if group == right:
        one, two = two, one
    rule = "the table's arms"
    return Sides("arms", said(one, plain(one), rule), said(two, plain(two), rule), spot.path)


def arm_columns(spot: Spot) -> dict[int, Label]:
    """The columns that hold values of arms, with their headings: neither statistics nor effects.

    Where the arms come back under several spanning headings, those nearest to the effect count.
    """
    arms: dict[str, tuple[int, Label]] = {}
    for column in range(spot.table.sheet.stub, spot.table.sheet.width):
        if column in spot.table.effects or column == spot.column or column not in spot.table.values:
            continue
        named = [label for label in naming(spot.table.sheet.headings(spot.row, column)) if _may_be_arm(label)]
        if named and (column < spot.column or plain(named[-1]) not in arms):
            arms[plain(named[-1])] = column, named[-1]
    return dict(sorted(arms.values(), key=lambda place: place[0]))


def _may_be_arm(label: Label) -> bool:
    everybody = terms.WHOLE.fullmatch(plain(label))
    return not (everybody or terms.NOT_ARMS.fullmatch(label.text) or terms.TIME.fullmatch(label.text.strip()))


def _by_names(columns: dict[int, Label], arms: Arms) -> int | None:
    """The column of the arm in the numerator: not the control, not the one that the other adds to."""
    (left, one), (right, two) = columns.items()
    first, second = plain(one), plain(two)
    if is_control(first) != is_control(second):
        return right if is_control(first) else left
    if {arms.side(first), arms.side(second)} == {0, 1}:
        return left if arms.side(first) == 0 else right
    parts, others = _parts(first), _parts(second)
    if parts < others:
        return right
    return left if others < parts else None


def _parts(arm: str) -> set[str]:
    """The words of an arm, those of "A/B/C" and "A+B" apart."""
    return word_set(arm.replace("/", " ").replace("+", " "))


def _is_section(label: Label) -> bool:
    """Whether an outer label heads a part of the table, not a factor."""
    return bool(
        terms.GENERIC.match(label.text)
        or terms.POPULATION.search(label.text)
        or terms.WHOLE.fullmatch(label.text)
    )


def _factor(spot: Spot) -> Sides:
    """A factor without a printed reference: its label, with that of its level."""
    path = spot.path
    if not path:
        return Sides("factor")
    level = path[-1]
    if len(path) > 1 and not _is_section(path[-2]) and (terms.LEVEL.match(level.text) or _short(level)):
        name = f"{plain(path[-2])}: {plain(level)}"
        return Sides("factor", said(level, name, "level of the factor"), None, path[:-2])
    return Sides("factor", said(level, plain(level), "the row's label"), None, path[:-1])


def _short(label: Label) -> bool:
    return len(label.text.split()) <= 2
