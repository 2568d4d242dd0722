"""What an effect in a table is an effect on, and in whom: its outcome and its population."""

from extractor.document.sheet_labels import Label
from extractor.document.sheet_terms import WHOLE
from extractor.linking.said import Said
from extractor.linking.sentence import Fields
from extractor.linking.tables import label_terms as terms
from extractor.linking.tables import moment_terms
from extractor.linking.tables.contrast import Sides
from extractor.linking.tables.endpoints import (
    BESIDE,
    OVER,
    outcome_among,
    outcome_of_factors,
    survival_among,
)
from extractor.linking.tables.labels import (
    Spot,
    naming,
    plain,
    said,
    survival_in,
)
from extractor.linking.tables.populations import caption_population, restriction, restricts

_NESTED = 2


def of_factors(spot: Spot, sides: Sides, unnamed: str) -> Fields:
    """The outcome of a regression: over the column, among the outer labels, in caption or notes."""
    endpoint = outcome_of_factors(spot, sides.outer, unnamed)
    population = None
    for label in reversed(sides.outer):
        if survival_in(label.text, unnamed) is None and restricts(label):
            match = terms.FACTOR_IN.fullmatch(plain(label))
            population = said(label, match["population"] if match else plain(label), BESIDE)
            break
    return _at_landmark(spot, {"endpoint": endpoint, "population": population or caption_population(spot)})


def of_arms(spot: Spot, sides: Sides, unnamed: str) -> Fields:
    """With arms compared: rows are outcomes, or subgroups where the outcome stands over them."""
    labels = naming(sides.outer)
    if labels and labels[-1] is spot.path[-1] and terms.MODEL_ROW.fullmatch(labels[-1].text):
        labels = labels[:-1]
    cause = _cause(spot, labels[-1], unnamed) if labels else None
    fields: Fields = {"endpoint": cause, "population": None} if cause else _of_arms(spot, labels, unnamed)
    return _at_landmark(spot, fields)


def _of_arms(spot: Spot, labels: list[Label], unnamed: str) -> Fields:
    sheet = spot.table.sheet
    own = labels[-1] if labels else None
    heads = (*reversed(spot.over), *reversed(sheet.corner))
    over = survival_among(heads, unnamed, OVER)
    by_caption = outcome_among(sheet.captions, unnamed)
    subgroups = any(terms.SUBGROUPS.search(label.text) for label in (*sheet.captions, *labels, *spot.over))
    if own is not None and terms.STATISTICS.search(own.text):
        return _rows_as_outcomes(labels)
    under = _subgroup_of_outcome(spot, labels, unnamed)
    everybody = under is not None and _is_whole(spot.path[-1])
    if (
        own is not None
        and not everybody
        and (name := survival_in(own.text, unnamed))
        and not survival_among(heads, "", OVER)
    ):
        return {"endpoint": said(own, name, "the row's label"), "population": restriction(labels[:-1])}
    if under is not None:
        return under
    only_dying = by_caption is not None and by_caption.value == "OS" and len(labels) == 1
    if only_dying and not subgroups and "surviv" not in spot.table.caption.lower() and _is_cause(labels[0]):
        return {"endpoint": _dying_of(labels[0], unnamed), "population": None}
    if over is not None or (by_caption is not None and (subgroups or spot.table.some_row_is_whole)):
        return {"endpoint": over or by_caption, "population": restriction(labels)}
    return _rows_as_outcomes(labels) if labels else {"endpoint": by_caption}


def _cause(spot: Spot, own: Label, unnamed: str) -> Said | None:
    """The cause of death that a row stands for, where corner or caption call the rows causes."""
    labels = (*spot.table.sheet.corner, *spot.table.sheet.captions)
    return _dying_of(own, unnamed) if any(terms.CAUSES.search(label.text) for label in labels) else None


def _dying_of(own: Label, unnamed: str) -> Said:
    return said(own, survival_in(own.text, unnamed) or f"{plain(own)} mortality", "the row's cause of death")


def _subgroup_of_outcome(spot: Spot, labels: list[Label], unnamed: str) -> Fields | None:
    """A row among subgroups that stand under their outcome: "Stroke > Overall", "Stroke > Women"."""
    if len(spot.path) < _NESTED or not any(_is_whole(row.path[-1]) for row in spot.siblings()):
        return None
    whole = _is_whole(spot.path[-1])
    depth = 1 if whole else _NESTED  # "Overall" is no label that names anything
    if len(labels) < depth:
        return None
    everybody = said(spot.path[-1], plain(spot.path[-1]), "all patients, beside subgroups")
    return {
        "endpoint": _as_outcome(labels[-depth], unnamed),
        "population": everybody if whole else restriction(labels[-1:]),
    }


def _is_whole(label: Label) -> bool:
    return WHOLE.fullmatch(plain(label)) is not None


def _as_outcome(label: Label, unnamed: str) -> Said:
    return said(label, survival_in(label.text, unnamed) or plain(label), BESIDE)


def _is_cause(label: Label) -> bool:
    """Whether a label may name a cause of death: neither patients nor a level."""
    text = plain(label)
    return not (
        restricts(label) or WHOLE.fullmatch(text) or terms.LEVEL.match(text) or terms.POPULATION.search(text)
    )


def _rows_as_outcomes(labels: list[Label]) -> Fields:
    """The last label names the outcome, with the one over it where it only limits that one."""
    own, text, rest = labels[-1], terms.MEASURE_TAIL.sub("", plain(labels[-1])), labels[:-1]
    if rest and moment_terms.WHEN.fullmatch(text) and not terms.GENERIC.fullmatch(plain(rest[-1])):
        text, rest = f"{plain(rest[-1])}: {text}", rest[:-1]
    elif text[:1] in "<>≤≥" and rest:
        text, rest = f"{plain(rest[-1])} {text}", rest[:-1]
    elif rest and terms.LEVEL.match(text) and not terms.POPULATION.search(rest[-1].text):
        text, rest = f"{plain(rest[-1])}: {text}", rest[:-1]
    rest = [label for label in rest if not terms.GENERIC.fullmatch(plain(label))]
    limited = any(restricts(label) or terms.CONDITION_WORDS.search(label.text) for label in rest)
    return {
        "endpoint": said(own, text, "the row's label"),
        "population": restriction(rest) if limited else None,
    }


def _at_landmark(spot: Spot, fields: Fields) -> Fields:
    """The landmark over the column ("18 Months") or the only one of the caption goes to the outcome."""
    endpoint = fields.get("endpoint")
    if (
        not isinstance(endpoint, Said)
        or survival_in(endpoint.value, "OS")
        or moment_terms.TIME.search(endpoint.value)
    ):
        return fields
    for labels in (spot.over, spot.table.sheet.captions):
        times = {
            match.group().lower() for label in labels for match in moment_terms.LANDMARK.every(label.text)
        }
        if len(times) == 1:
            time = times.pop().removeprefix("at ").strip()
            return fields | {"endpoint": endpoint._replace(value=f"{endpoint.value} at {time}")}
        if times:
            break
    return fields
