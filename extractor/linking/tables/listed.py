"""Factors listed in a cell of sentences: "Older age (HR 1.05, p = 0.01), low cardiac index (HR 0.49)"."""

from extractor.document.sheets import Row, Sheet
from extractor.linking.paper import PaperContext
from extractor.linking.said import Said
from extractor.linking.sentence import Fields
from extractor.linking.tables import label_terms as terms
from extractor.linking.tables.endpoints import OVER, outcome_among, survival_among
from extractor.linking.tables.labels import says_nothing
from schemas.finding import Finding

_LONGEST = 70


def listed_factor(paper: PaperContext, sheet: Sheet, row: Row, finding: Finding) -> Fields:
    """The factor before the bracket of an effect, where the column is one of factors; empty elsewhere."""
    if finding.kind != "effect" or finding.cell is None:
        return {}
    heads = sheet.headings(row, finding.cell.column)
    if not any(terms.LISTS_FACTORS.search(label.text) for label in heads):
        return {}
    item = _item(paper, finding)
    if item is None:
        return {}
    columns = (sheet.headings(row, column) for column in range(sheet.stub, sheet.width))
    others = [label for labels in columns for label in labels]
    unnamed = paper.only_survival
    endpoint = outcome_among((*heads, *sheet.captions), unnamed) or survival_among(
        (*sheet.captions, *others), unnamed, OVER
    )
    return {"group": item, "reference": None, "population": None, "endpoint": endpoint}


def _item(paper: PaperContext, finding: Finding) -> Said | None:
    """The words between the last comma, colon or stop and the bracket that the effect stands in."""
    to_view = paper.document.view.view
    begin, at = to_view(finding.sentence.start), to_view(finding.start)
    bracket = paper.text.rfind("(", begin, at)
    if bracket < 0 or ")" in paper.text[bracket:at]:
        return None
    match = terms.LAST_ITEM.search(paper.text[begin:bracket])
    if match is None or not match["item"].strip() or len(match["item"]) > _LONGEST:
        return None
    words = match["item"].strip()
    if says_nothing(words):
        return None
    start = begin + match.start("item")
    return Said(words, "item of a list of factors", start, start + len(match["item"]))
