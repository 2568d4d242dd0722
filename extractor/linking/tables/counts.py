"""What a count in a table counts: its label, its role and its unit."""

from extractor.document.sheet_labels import Label
from extractor.document.sheet_lists import listed
from extractor.document.sheet_terms import STUDY
from extractor.linking.said import Said
from extractor.linking.sentence import Fields
from extractor.linking.tables import label_terms as terms
from extractor.linking.tables.labels import Spot, arm_over, joined, naming, plain, said, says_nothing
from schemas.finding import FoundCount

_LISTED = "table-count-listed-"


def of_count(spot: Spot, finding: FoundCount, text: str) -> Fields:
    """A count in a cell: the row's factor and level, for "N" the column's group; ``text`` is the view's."""
    labels = [label for label in spot.path if not STUDY.search(label.text)]
    if not labels and spot.path and (people := _study_size(spot)):
        return people
    own = plain(labels[-1]) if labels else ""
    label = joined(labels[-2:], "the row's label")
    if label is None or says_nothing(own):
        label = _with_column(spot, label)
    if finding.pattern.startswith(_LISTED):
        label = _listed(spot, finding, text) or label
    words = " ".join([label.value if label else "", *(head.text for head in spot.over)])
    return {
        "label": label,
        "role": Said(_role(spot, finding, words), "role by the table's words"),
        "unit": _unit(own, words),
        "group": arm_over(spot),
    }


def _listed(spot: Spot, finding: FoundCount, text: str) -> Said | None:
    """The name of one of several numbers in a cell: "Sex: male" of "35/14" beside "Sex (male/female)"."""
    cell, row = spot.row.cells[spot.column], spot.path[-1]
    numbers = listed(text[cell.start : cell.end], row.text)
    one = numbers[int(finding.pattern.removeprefix(_LISTED))]
    factor = plain(one.factor) or ": ".join(plain(label) for label in naming(spot.path[:-1])[-1:])
    return said(row, f"{factor}: {one.name}" if factor else one.name, "listed in the row's label")


def _study_size(spot: Spot) -> Fields | None:
    """How many a study had, in its row under "No. of patients"."""
    head = spot.over[-1] if spot.over else None
    if head is None or not terms.SIZES.fullmatch(head.text):
        return None
    people = said(head, "patients", "the size of the row's study")
    return {"label": people, "role": Said("cohort", "the size of the row's study"), "unit": "patients"}


def _with_column(spot: Spot, label: Said | None) -> Said | None:
    heads = [head for head in naming(spot.over) if not terms.NOT_ARMS.fullmatch(head.text)]
    column = joined(heads[-1:], "the column's heading")
    if label is None or column is None:
        return label or column
    return label._replace(value=f"{label.value}: {column.value}")


def _role(spot: Spot, finding: FoundCount, words: str) -> str:
    if finding.pattern == "table-count-total":
        return "cohort"
    if terms.FLOW.search(words):
        return "screened" if "screen" in words.lower() else "excluded"
    caption = spot.table.caption
    describes = terms.FACTORS.search(caption) or "baseline" in caption.lower()
    happened = terms.ADVERSE.search(words) or (terms.ADVERSE.search(caption) and not describes)
    return "event" if happened else "group"


def _unit(own: str, words: str) -> str:
    if terms.EVENTS.search(own) and "patients with" not in own.lower():
        return "events"
    return "studies" if terms.STUDIES.search(words) else "patients"


def of_size(spot: Spot, place: tuple[int, int] | None) -> Fields:
    """A group size in a heading or row label, which stands at a place of the view."""
    at = place[0] if place else -1
    labels = (*spot.over, *spot.path)
    label = next((label for label in labels if label.start == at), labels[0] if labels else None)
    name = plain(label) if label is not None else ""
    whole = not name or bool(terms.WHOLE.fullmatch(name))
    text = name or "patients"
    if label is not None and not whole and (outer := _outer(spot, label)):
        text = f"{outer}: {name}"
    said = Said(text, "the heading's words", label.start, label.end) if label is not None else None
    return {
        "label": said or Said(text, "the heading's words"),
        "role": Said("cohort" if whole else "group", "size in a heading"),
        "unit": "patients",
    }


def _outer(spot: Spot, label: Label) -> str:
    """The heading over a heading, or the label that governs a row's own."""
    if label in spot.path:
        at = spot.path.index(label)
        return plain(spot.path[at - 1]) if at else ""
    others = [head for head in naming(spot.over) if head != label]
    return plain(others[0]) if others else ""
