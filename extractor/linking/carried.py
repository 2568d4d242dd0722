"""What a count that stands beside an arm has from the count before it."""

from extractor.linking.cohort_terms import SET_MADE_UP
from extractor.linking.said import Said
from extractor.linking.sentence import Fields, Sentence


def last_count(sentence: Sentence) -> tuple[Said, Said] | None:
    """Label and role of the last count of a sentence."""
    counts = [fields for finding, fields in sentence.values.values() if finding.kind == "count"]
    return (counts[-1]["label"], counts[-1]["role"]) if counts and counts[-1].get("label") else None


def as_before(sentence: Sentence, fields: Fields) -> Fields:
    """Label and role of the count before, for one whose words name but people: "compared with 22 in B"."""
    label, group = fields["label"], fields["group"]
    if fields["role"].value not in {"cohort", "group"}:
        return {}
    if label is not None and label.rule not in {"the counted noun", "its place", "count before"}:
        return {}
    for finding, other in reversed(sentence.values.values()):
        told = finding.kind == "count" and other.get("label")
        if told and other["role"].value == "cohort":
            break  # "leaving 171; 86 in A": arms of all of them
        if told and SET_MADE_UP.search(sentence.clause.lowered, other["role"].end or 0, group.start or 0):
            break
        done = told and other["label"].rule == "subject before the count"
        if told and (done or other["role"].value not in {"cohort", "group"}):
            return {"label": other["label"].by("as the count before"), "role": other["role"]}
    role = Said("group", "role by its group", group.start, group.end)
    return {"label": group, "role": role, "group": None}
