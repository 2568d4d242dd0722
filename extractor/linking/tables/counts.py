"""What a count in a table counts: its label, its role and its unit."""

from extractor.document.sheet_labels import Label
from extractor.document.sheet_lists import listed
from extractor.document.sheet_terms import STUDY, WHOLE
from extractor.linking.paper import PaperContext
from extractor.linking.said import Said
from extractor.linking.sentence import Fields
from extractor.linking.tables import label_terms as terms
from extractor.linking.tables.columns import read_over, taken_at
from extractor.linking.tables.labels import Spot, joined, naming, plain, said, says_nothing
from schemas.finding import FoundCount

_LISTED = "table-count-listed-"
_WITH_FACTOR = 2


def of_count(paper: PaperContext, spot: Spot, finding: FoundCount) -> Fields:
    """A count in a cell: the row's factor and level, and for "N" the column's group."""
    labels = [label for label in spot.path if not STUDY.search(label.text)]
    if not labels and spot.path and (people := _study_size(spot)):
        return people
    over = read_over(spot, paper.arms)
    own = plain(labels[-1]) if labels else ""
    label = _answer(labels) or joined(labels[-2:], "the row's label")
    if label is None or (says_nothing(own) and _answer(labels) is None):
        label = (_sized_by(labels) if over.group is not None else None) or _with_column(spot, label)
    if finding.pattern.startswith(_LISTED):
        label = _listed(spot, finding, paper.text) or label
    said_of = label.value if label else ""
    words = " ".join([said_of, *(head.text for head in spot.over)])
    return {
        "label": label,
        "role": Said(_role(spot, finding, said_of, words), "role by the table's words"),
        "unit": _unit(own, words),
        "group": over.group,
        "population": over.population,
        **taken_at(paper, spot),
    }


def _answer(labels: list[Label]) -> Said | None:
    """The "No" below a factor, "Smoking: No", and the "SD" below a response, which else are statistics."""
    if len(labels) < _WITH_FACTOR:
        return None
    own, factor = labels[-1].text.strip(), plain(labels[-2])
    answered = own.lower() == "no" or (own == "SD" and "respon" in factor.lower())
    if not answered or says_nothing(factor):
        return None
    return said(labels[-1], f"{factor}: {own}", "the row's label")


def _sized_by(labels: list[Label]) -> Said | None:
    """Whom a row "N" counts: those that the labels over it name, "Mother HIV positive: Breastfeeding"."""
    heads = [
        Label(terms.CONDITION_WORDS.sub("", label.text), label.start, label.end) for label in labels[:-1]
    ]
    return joined(naming(heads)[-2:], "heads the row of sizes")


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


def _role(spot: Spot, finding: FoundCount, label: str, words: str) -> str:
    """What the counted are, by their label; ``words`` are those of the headings too."""
    if finding.pattern == "table-count-total":
        return "cohort"
    if flow := terms.FLOW.search(label):
        return "screened" if "screen" in flow.group().lower() else "excluded"
    if spot.path and _is_size(spot.path[-1].text):
        return "group"  # "N": how many there were, whatever happened to them
    caption = spot.table.caption
    describes = terms.FACTORS.search(caption) or "baseline" in caption.lower()
    happened = terms.ADVERSE.search(words) or (terms.ADVERSE.search(caption) and not describes)
    return "event" if happened else "group"


def _is_size(label: str) -> bool:
    """Whether a row only says how many there were: "N", "No. of patients", not the answer "No"."""
    text = label.strip(" :.")
    return bool(text) and text.lower() != "no" and terms.SIZES.fullmatch(label) is not None


def _unit(own: str, words: str) -> str:
    if terms.EVENTS.search(own) and "patients with" not in own.lower():
        return "events"
    return "studies" if terms.STUDIES.search(words) else "patients"


def of_size(spot: Spot, place: tuple[int, int] | None) -> Fields:
    """A group size in a heading or row label, which stands at a place of the view.

    "n = 25" in a row of its own is the size of the arm named over it.
    """
    at = place[0] if place else -1
    labels = (*spot.over, *spot.path)
    label = next((label for label in labels if label.start == at), labels[0] if labels else None)
    if label is None:
        return _sized("cohort", Said("patients", "the heading's words"))
    named = label if plain(label) else _naming_it(spot, label)
    name = plain(named) if named is not None else ""
    whole = not name or bool(WHOLE.fullmatch(name))
    if named is not None and not whole and (outer := _outer(spot, named)):
        name = f"{outer}: {name}"
    words = Said(name or "patients", "the heading's words", label.start, label.end)
    return _sized("cohort" if whole else "group", words)


def _sized(role: str, label: Said) -> Fields:
    return {"label": label, "role": Said(role, "size in a heading"), "unit": "patients"}


def _naming_it(spot: Spot, size: Label) -> Label | None:
    """The heading over a bare "n = 25", or the label that governs it."""
    labels = spot.path if size in spot.path else spot.over
    before = labels[: labels.index(size)] if size in labels else ()
    return next(iter(reversed(naming(before))), None)


def _outer(spot: Spot, label: Label) -> str:
    """The heading over a heading, or the label that governs a row's own."""
    if label in spot.path:
        at = spot.path.index(label)
        return plain(spot.path[at - 1]) if at else ""
    before = spot.over[: spot.over.index(label)] if label in spot.over else ()
    others = naming(before)
    return plain(others[0]) if others else ""
