"""What a paper calls its primary outcome: "the primary outcome was death or dialysis"."""

from extractor.linking.called_outcome_terms import CALLED
from extractor.linking.names import is_name
from extractor.linking.said import Said
from extractor.linking.survivals import find_survival, survival_name


def called_outcomes(lowered: str, text: str) -> dict[str, Said]:
    """The outcome of every role that a paper names, where it names it first."""
    called: dict[str, Said] = {}
    for match in CALLED.finditer(lowered):
        role = match["role"].replace("-", "")
        start, end = match.span("name")
        name = text[start:end].strip(" ,-–'\"‘“")
        if role in called or not is_name(name):
            continue
        survival = find_survival(lowered, start, end)
        whole = survival is not None and survival.span() == (start, end)
        value = survival_name(survival, text) if survival and whole else " ".join(name.split())
        called[role] = Said(value, "what the paper calls its outcome", start, end)
    return called
