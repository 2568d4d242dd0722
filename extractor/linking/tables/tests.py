"""What a p value of a table tells apart."""

from extractor.linking.said import Said
from extractor.linking.sentence import Fields
from extractor.linking.tables import label_terms as terms
from extractor.linking.tables.contrast import Sides
from extractor.linking.tables.labels import Spot, joined, model_in, naming, plain, sized_name
from extractor.linking.tables.outcomes import of_factors
from extractor.linking.tables.sides import arm_columns

_PAIR = 2


def of_test(spot: Spot, unnamed: str) -> Fields:
    """The factor with the arms it compares, or with the outcome of its regression.

    Example:
        "Sex among NR, PR and PHR"; "Age with OS, multivariate analysis"
    """
    labels = naming(spot.path)
    asked = next((head for head in spot.over if terms.OF_STRATA.search(head.text)), None)
    if asked is not None and (outcome := joined(labels[-2:-1] or labels, "the row's label")) is not None:
        return {"label": outcome._replace(value=f"{plain(asked)}, {outcome.value}")}
    if len(labels) > 1 and terms.LEVEL.match(plain(labels[-1])):
        labels = labels[:-1]
    label = joined(labels[-1:], "the row's label")
    if label is None:
        return {"label": None}
    model = next((head for head in reversed(spot.over) if model_in([head.text])), None)
    arms = [sized_name(head) for head in arm_columns(spot).values()]
    text = label.value
    if model is not None or not arms:
        outcome = of_factors(spot, Sides("factor", outer=spot.path[:-1]), unnamed).get("endpoint")
        text += f" with {outcome.value}" if isinstance(outcome, Said) else ""
        text += f", {plain(model).lower()}" if model is not None else ""
    elif len(arms) == _PAIR:
        text += f", {arms[0]} vs {arms[1]}"
    else:
        text += f" among {', '.join(arms[:-1])} and {arms[-1]}"
    return {"label": label._replace(value=text)}
