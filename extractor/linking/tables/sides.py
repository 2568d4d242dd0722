"""Which two groups an effect in a table compares, and whether its rows are factors, outcomes or subgroups."""

from extractor.document.sheet_labels import Label
from extractor.document.sheet_terms import WHOLE
from extractor.linking.arms import Arms, is_control, word_set
from extractor.linking.said import Said
from extractor.linking.tables import label_terms as terms
from extractor.linking.tables import moment_terms
from extractor.linking.tables.contrast import Sides
from extractor.linking.tables.directions import numerator
from extractor.linking.tables.factors import factor, in_factor, in_label, levels
from extractor.linking.tables.labels import (
    Spot,
    is_reference,
    names_measure,
    naming,
    plain,
    said,
    says_nothing,
    sized_name,
)

_PAIR = 2


def sides_of(spot: Spot, arms: Arms) -> Sides:
    """The sides of an effect: named over its column or in the caption, its levels, or the table's arms."""
    reference = spot.reference_row()
    return (
        _of_marker(spot)
        or _over_column(spot)
        or in_label(spot, arms)
        or _column_levels(spot)
        or _other_column(spot, arms)
        or (levels(spot, reference) if reference is not None else None)
        or in_factor(spot)
        or _in_caption(spot, arms)
        or _arm_rows(spot, arms)
        or _of_arms(spot, arms)
        or factor(spot)
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
            return _contrast(label, terms.CONTRAST_LEAD.sub("", match["one"]), match["two"], spot)
    return None


def _other_column(spot: Spot, arms: Arms) -> Sides | None:
    """The arms of a row that names its measure alone: its column's, and the only one without an effect."""
    if not spot.path or not names_measure(spot.path[-1]) or spot.column not in spot.table.values:
        return None
    own = next(filter(_may_be_arm, reversed(naming(spot.over))), None)
    others = {
        c: label for c, label in arm_columns(spot).items() if (spot.row.number, c) not in spot.table.found
    }
    if own is None or len(others) != 1:
        return None
    ((column, other),) = others.items()
    outer = spot.path[:-1] or spot.above()
    if column not in spot.row.cells:
        left, right = sorted((spot.column, column))
        columns = {c: other if c == column else own for c in (left, right)}
        group = numerator(spot, left, right)
        if (_by_names(columns, arms) if group is None else group) == column:
            own, other = other, own
    rule = "the arm over the column"
    return Sides(
        "arms", said(own, sized_name(own), rule), said(other, sized_name(other), "the other column"), outer
    )


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
        if any(_is_arm(name, arms) or _is_column(name, spot) for name in (one, match["two"])):
            return _contrast(label, one, _up_to_column(match["two"], spot), spot)
    return None


def _is_arm(name: str, arms: Arms) -> bool:
    return arms.side(name) is not None or is_control(name)


def _is_column(name: str, spot: Spot) -> bool:
    """Whether a column of the table is headed by the group that a caption names."""
    words = word_set(name)
    return any(word_set(sized_name(label)) <= words for label in arm_columns(spot).values())


def _up_to_column(name: str, spot: Spot) -> str:
    """The second group of a caption without what follows it, where a column is headed by it alone.

    Example:
        "placebo time-to-event analyses" with a column "Placebo (N = 30)" -> "placebo"
    """
    heads = [sized_name(label) for label in arm_columns(spot).values()]
    named = [head for head in heads if name.lower().startswith(f"{head.lower()} ")]
    return name[: max(map(len, named))] if named else name


def _of_marker(spot: Spot) -> Sides | None:
    """An interaction of the treatment with a marker: the marker stands in the group."""
    if not any(terms.INTERACTION.search(label.text) for label in spot.over):
        return None
    labels = [label for label in spot.path if not terms.SIZE.search(label.text)] or list(spot.path)
    marker = labels[0] if len(spot.path) > 1 else spot.path[-1]
    return Sides("factor", said(marker, plain(marker), "the marker of an interaction")) if spot.path else None


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
    one, two = plain(one), plain(terms.BEHIND_CONTRAST.sub("", two))
    if not one or not two or says_nothing(one) or says_nothing(two):
        return None
    return Sides("arms", said(label, one, "named contrast"), said(label, two, "named contrast"), spot.path)


def _column_levels(spot: Spot) -> Sides | None:
    """Levels over the columns: another cell of the row marks the reference."""
    for column, cell in spot.row.cells.items():
        if column == spot.column or not is_reference(cell.text) or cell.text.strip(" -–—") == "":
            continue
        if (spot.row.number, column) in spot.table.found:
            continue  # an estimate of "1.00"
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


def _about_factors(spot: Spot) -> bool:
    """Whether caption, corner or headings speak of factors, not of outcomes."""
    sheet = spot.table.sheet
    if any(terms.OUTCOMES.search(label.text) for label in sheet.captions[:1]):
        return False
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
    return Sides("arms", said(one, sized_name(one), rule), said(two, sized_name(two), rule), spot.path)


def arm_columns(spot: Spot) -> dict[int, Label]:
    """The columns that hold values of arms, with their headings: neither statistics nor effects.

    Where the arms come back under several spanning headings, those nearest to the effect count.
    """
    arms: dict[str, tuple[int, Label]] = {}
    for column in range(spot.table.sheet.stub, spot.table.sheet.width):
        if column in spot.table.effects or column == spot.column:
            continue
        named = [label for label in naming(spot.table.sheet.headings(spot.row, column)) if _may_be_arm(label)]
        if not named or not (column in spot.table.values or terms.SIZE.search(named[-1].text)):
            continue
        if column < spot.column or sized_name(named[-1]) not in arms:
            arms[sized_name(named[-1])] = column, named[-1]
    return dict(sorted(arms.values(), key=lambda place: place[0]))


def _may_be_arm(label: Label) -> bool:
    everybody = WHOLE.fullmatch(plain(label))
    return not (
        everybody or terms.NOT_ARMS.fullmatch(label.text) or moment_terms.TIME.fullmatch(label.text.strip())
    )


def _by_names(columns: dict[int, Label], arms: Arms) -> int | None:
    """The column of the arm in the numerator: not the control, not the one that the other adds to."""
    (left, one), (right, two) = columns.items()
    first, second = sized_name(one), sized_name(two)
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
