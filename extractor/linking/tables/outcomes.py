"""What an effect in a table is an effect on, and in whom: its outcome and its population."""

from collections.abc import Iterable

from extractor.document.sheet_labels import Label
from extractor.linking.said import Said
from extractor.linking.sentence import Fields
from extractor.linking.tables import label_terms as terms
from extractor.linking.tables.labels import (
    Spot,
    model_in,
    naming,
    outcome_in,
    plain,
    said,
    says_nothing,
    survival_in,
)
from extractor.linking.tables.sides import Sides

_NESTED = 2
_SUBSETS = frozenset({"subgroup", "subset", "cohort", "stratum"})
_OVER, _BESIDE, _CAPTION = "over the column", "heads the rows", "named in the caption"


def of_factors(spot: Spot, sides: Sides, unnamed: str) -> Fields:
    """The outcome of a regression: over the column, among the outer labels, in caption or notes."""
    sheet = spot.table.sheet
    endpoint = (
        _survival(reversed(spot.over), unnamed, _OVER)
        or _survival(reversed(sides.outer), unnamed, _BESIDE)
        or _named_over(spot)
        or _outcome((*sheet.captions, *sheet.corner, *sheet.notes[:2]), unnamed)
        or _dying(sheet.captions)
        or _told(spot, unnamed)
    )
    population = None
    for label in reversed(sides.outer):
        if survival_in(label.text, unnamed) is None and restricts(label):
            match = terms.FACTOR_IN.fullmatch(plain(label))
            population = said(label, match["population"] if match else plain(label), _BESIDE)
            break
    return _at_landmark(spot, {"endpoint": endpoint, "population": population or caption_population(spot)})


def of_arms(spot: Spot, sides: Sides, unnamed: str) -> Fields:
    """With arms compared: rows are outcomes, or subgroups where the outcome stands over them."""
    return _at_landmark(spot, _of_arms(spot, naming(sides.outer), unnamed))


def _of_arms(spot: Spot, labels: list[Label], unnamed: str) -> Fields:
    sheet = spot.table.sheet
    own = labels[-1] if labels else None
    over = _survival((*reversed(spot.over), *reversed(sheet.corner)), unnamed, _OVER)
    by_caption = _outcome(sheet.captions, unnamed)
    if own is not None and terms.STATISTICS.search(own.text):
        return _rows_as_outcomes(labels)
    if own is not None and over is None and (name := survival_in(own.text, unnamed)):
        return {"endpoint": said(own, name, "the row's label"), "population": restriction(labels[:-1])}
    if under := _subgroup_of_outcome(spot, labels, unnamed):
        return under
    if (
        len(labels) == 1
        and own is not None
        and by_caption is not None
        and by_caption.value == "OS"
        and "surviv" not in spot.table.caption.lower()
        and _is_cause(own)
    ):
        return {"endpoint": said(own, f"{plain(own)} mortality", "the row's label"), "population": None}
    subgroups = any(terms.SUBGROUPS.search(label.text) for label in (*sheet.captions, *labels))
    if over is not None or (by_caption is not None and (subgroups or _some_row_is_whole(spot))):
        return {"endpoint": over or by_caption, "population": restriction(labels)}
    return _rows_as_outcomes(labels) if labels else {"endpoint": by_caption}


def _subgroup_of_outcome(spot: Spot, labels: list[Label], unnamed: str) -> Fields | None:
    """A row among subgroups that stand under their outcome: "Stroke > Overall", "Stroke > Women"."""
    if len(spot.path) < _NESTED or not any(_is_whole(row.path[-1]) for row in spot.siblings()):
        return None
    depth = 1 if _is_whole(spot.path[-1]) else _NESTED  # "Overall" is no label that names anything
    if len(labels) < depth:
        return None
    return {
        "endpoint": _as_outcome(labels[-depth], unnamed),
        "population": restriction(labels[-1:]) if depth > 1 else None,
    }


def _is_whole(label: Label) -> bool:
    return terms.WHOLE.fullmatch(plain(label)) is not None


def _as_outcome(label: Label, unnamed: str) -> Said:
    return said(label, survival_in(label.text, unnamed) or plain(label), _BESIDE)


def _is_cause(label: Label) -> bool:
    """Whether a label may name a cause of death: neither patients nor a level."""
    text = plain(label)
    return not (
        restricts(label)
        or terms.WHOLE.fullmatch(text)
        or terms.LEVEL.match(text)
        or terms.POPULATION.search(text)
    )


def _rows_as_outcomes(labels: list[Label]) -> Fields:
    """The last label names the outcome, with the one over it where it only limits that one."""
    own, text, rest = labels[-1], plain(labels[-1]), labels[:-1]
    if text[:1] in "<>≤≥" and rest:
        text, rest = f"{plain(rest[-1])} {text}", rest[:-1]
    elif rest and terms.LEVEL.match(text) and not terms.POPULATION.search(rest[-1].text):
        text, rest = f"{plain(rest[-1])}: {text}", rest[:-1]
    rest = [label for label in rest if not terms.GENERIC.fullmatch(plain(label))]
    limited = any(restricts(label) or terms.CONDITION_WORDS.search(label.text) for label in rest)
    return {
        "endpoint": said(own, text, "the row's label"),
        "population": restriction(rest) if limited else None,
    }


def _survival(labels: Iterable[Label], unnamed: str, rule: str) -> Said | None:
    return next(
        (said(label, name, rule) for label in labels if (name := survival_in(label.text, unnamed))), None
    )


def _outcome(labels: Iterable[Label], unnamed: str) -> Said | None:
    return next(
        (said(label, name, _CAPTION) for label in labels if (name := outcome_in(label.text, unnamed))), None
    )


def _told(spot: Spot, unnamed: str) -> Said | None:
    """The outcome that the text names where it speaks of the table; none where it names two."""
    told = [_outcome([label], unnamed) for label in spot.table.mentions]
    named = [said for said in told if said is not None]
    one = len({said.value for said in named}) == 1
    return named[0].by("named where the text speaks of the table") if one else None


def _dying(captions: Iterable[Label]) -> Said | None:
    rule = "the caption tells the dead from the living"
    return next((said(label, "OS", rule) for label in captions if terms.DYING.search(label.text)), None)


def _named_over(spot: Spot) -> Said | None:
    """An outcome in a spanning heading: "Stunting | OR (95% CI)"."""
    for label in naming(spot.over[:-1]):
        if model_in([label.text]) is None and not _no_outcome(label):
            return said(label, plain(label), _OVER)
    return None


def _no_outcome(label: Label) -> bool:
    """Whether a spanning heading names arms or what is done, no outcome: "Intervention", "Year 2"."""
    text = plain(label)
    return bool(
        terms.PERIOD.match(label.text)
        or terms.ARM.fullmatch(text)
        or terms.COMPARES.search(text)
        or terms.POPULATION.fullmatch(text)
    )


def restricts(label: Label) -> bool:
    """Whether an outer label limits the rows under it to some of the patients."""
    text = plain(label)
    whole = terms.WHOLE.fullmatch(text) or terms.GENERIC.match(text)
    return bool(text) and not whole and bool(terms.POPULATION.search(text))


def restriction(labels: Iterable[Label]) -> Said | None:
    """The labels that restrict, without "All patients" and "stratified by", joined."""
    kept = []
    for label in labels:
        text = terms.CONDITION_WORDS.sub("", plain(label)).strip(" :,")
        whole = terms.WHOLE.fullmatch(text) or terms.GENERIC.fullmatch(text)
        if text and not whole and not says_nothing(text):
            kept.append((label, text))
    if not kept:
        return None
    return Said(": ".join(text for _, text in kept), _BESIDE, kept[-1][0].start, kept[-1][0].end)


def caption_population(spot: Spot) -> Said | None:
    """The analysis set or subgroup that the caption names."""
    for label in spot.table.sheet.captions:
        if match := terms.ANALYSIS_SET.search(label.text):
            return said(label, match.group(), "the analysis set of the caption")
        match = terms.IN_POPULATION.search(label.text)
        if match is None or terms.WHOLE.search(match["name"]) or "study" in match["name"].lower():
            continue
        words = match["name"].split()
        if len(words) > 1 and words[-1].lower() in _SUBSETS:
            return said(label, match["name"], _CAPTION)
    return None


def _some_row_is_whole(spot: Spot) -> bool:
    """Whether some row of the table stands for all patients, so that the others are subgroups."""
    return any(terms.WHOLE.fullmatch(label.text) for row in spot.table.sheet.rows for label in row.path)


def _at_landmark(spot: Spot, fields: Fields) -> Fields:
    """The landmark over the column ("18 Months") or the only one of the caption goes to the outcome."""
    endpoint = fields.get("endpoint")
    if (
        not isinstance(endpoint, Said)
        or survival_in(endpoint.value, "OS")
        or terms.TIME.search(endpoint.value)
    ):
        return fields
    for labels in (spot.over, spot.table.sheet.captions):
        times = {match.group().lower() for label in labels for match in terms.LANDMARK.finditer(label.text)}
        if len(times) == 1:
            time = times.pop().removeprefix("at ").strip()
            return fields | {"endpoint": endpoint._replace(value=f"{endpoint.value} at {time}")}
        if times:
            break
    return fields
