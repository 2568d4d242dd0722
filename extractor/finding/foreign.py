"""Abbreviations of measures that mean something else in a paper: HR a heart rate, CI a cardiac index."""

import re

_DEFINED = re.compile(
    r"(?P<words>[a-z][a-z-]*(?:\s[a-z-]+){0,2})\s?[(\[]\s?(?P<short>hr|or|rr|rd|md|ci|irr|shr|smd|ard)s?\s?[)\],;=]"
    r"|[(;,]\s?(?P<short2>hr|or|rr|rd|md|ci)s?\s?[=:,]\s?(?P<words2>[a-z][a-z-]*(?:\s[a-z-]+){0,2})"
)
_MEASURE_WORDS = re.compile(r"ratio|odds|risk|differen|interval|hazard|reduction|limit|confidence|incidence|95")


def foreign_abbreviations(lowered: str) -> frozenset[str]:
    """The abbreviations that the text defines as no measure of effect.

    Example:
        "resting heart rate (HR)" -> {"hr"}
    """
    defined: dict[str, bool] = {}
    for match in _DEFINED.finditer(lowered):
        short, words = match["short"] or match["short2"], match["words"] or match["words2"]
        if short and words:
            defined[short] = defined.get(short, False) or bool(_MEASURE_WORDS.search(words))
    return frozenset(short for short, is_measure in defined.items() if not is_measure)
