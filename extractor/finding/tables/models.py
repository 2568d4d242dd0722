"""The measure of a table whose columns name none: that of the model in its caption, corner or notes."""

from extractor.finding.tables import heading_terms as terms
from extractor.finding.tables.frame import Frame
from schemas.value import Measure

_RATIO_MODELS = ((terms.COX, Measure.HR), (terms.LOGISTIC, Measure.OR))


def modelled(frame: Frame) -> Measure | None:
    """The measure of the model that caption, corner or notes name."""
    for heading in frame.around:
        if heading.measures:
            return heading.measures[0]
        for pattern, measure in _RATIO_MODELS:
            if pattern.search(heading.words):
                return measure
    return None
