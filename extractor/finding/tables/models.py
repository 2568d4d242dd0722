"""The measure of a table whose columns name none: that of the model in its caption, corner or notes."""

from extractor.finding.tables import heading_terms as terms
from extractor.finding.tables.frame import Frame
from schemas.value import Measure

_RATIO_MODELS = ((terms.COX, Measure.HR), (terms.LOGISTIC, Measure.OR))


def modelled(frame: Frame) -> Measure | None:
    """The measure of the model that caption, corner or notes name; None where a caption names two ratios."""
    for heading in frame.around:
        if heading.measures:
            ratios = {measure for measure in heading.measures if measure.is_ratio}
            return heading.measures[0] if len(ratios) <= 1 else None
        for pattern, measure in _RATIO_MODELS:
            if pattern.search(heading.words):
                return measure
    return None


def is_of_model(frame: Frame) -> bool:
    """Whether caption, corner or notes name a model or measures at all."""
    return modelled(frame) is not None or any(heading.measures for heading in frame.around)
