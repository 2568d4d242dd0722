"""Factors and their levels: the level of an effect's row, and the one it is compared with."""

import re

from extractor.document.sheet_labels import Label
from extractor.document.sheet_terms import WHOLE
from extractor.document.sheets import Row
from extractor.linking.arms import Arms
from extractor.linking.tables import label_terms as terms
from extractor.linking.tables.contrast import Sides
from extractor.linking.tables.labels import Spot, names_measure, plain, said, survival_in


def levels(spot: Spot, reference: Row) -> Sides:
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


def in_factor(spot: Spot) -> Sides | None:
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


def in_label(spot: Spot, arms: Arms) -> Sides | None:
    """Both sides in the row's own label: "Male vs female", "Sex (male vs female)"."""
    label = spot.path[-1] if spot.path else None
    bracketed = terms.FACTOR_VERSUS.fullmatch(label.text.strip()) if label is not None else None
    if label is not None and bracketed:
        return _in_brackets(spot, arms, label, bracketed)
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


def _in_brackets(spot: Spot, arms: Arms, label: Label, match: re.Match[str]) -> Sides:
    rule, name = "contrast in the label", plain(match["factor"])
    one, two = plain(match["one"]), plain(match["two"])
    if survival_in(name, "OS") or (arms.side(one) is not None and arms.side(two) is not None):
        return Sides("arms", said(label, one, rule), said(label, two, rule), spot.path)
    group, reference = (said(label, f"{name}: {level}", rule) for level in (one, two))
    return Sides("factor", group, reference, spot.path[:-1])


def _is_section(label: Label) -> bool:
    """Whether an outer label heads a part of the table, not a factor."""
    return bool(
        terms.GENERIC.match(label.text)
        or terms.POPULATION.search(label.text)
        or WHOLE.fullmatch(label.text)
        or terms.EVENT_HEAD.search(label.text)
    )


def names_no_group(label: Label) -> bool:
    """Whether a label says only how an effect was worked out: "Model 1", "Hazard ratio (95% CI)"."""
    return names_measure(label) or terms.MODEL_ROW.fullmatch(label.text) is not None


def factor(spot: Spot) -> Sides:
    """A factor without a printed reference: its label, with that of its level."""
    path = spot.path[:-1] if spot.path and names_no_group(spot.path[-1]) else spot.path
    if not path:
        return Sides("factor")
    level = path[-1]
    if len(path) > 1 and not _is_section(path[-2]) and (terms.LEVEL.match(level.text) or _short(level)):
        name = f"{plain(path[-2])}: {plain(level)}"
        return Sides("factor", said(level, name, "level of the factor"), None, path[:-2])
    return Sides("factor", said(level, plain(level), "the row's label"), None, path[:-1])


def _short(label: Label) -> bool:
    return len(label.text.split()) <= 2
