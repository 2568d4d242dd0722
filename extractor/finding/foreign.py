"""Abbreviations of measures that mean something else in a paper: HR a heart rate, CI a cardiac index."""

import re

from extractor.document.word_led import word_led

_SHORT = r"hr|or|rr|rd|md|ci|irr|shr|smd|ard|nr|ne|na"
# "heart rate (hr)", "heart rate (hr ± sd)"
_BRACKETED = re.compile(rf"[(\[]\s?(?P<short>{_SHORT})s?\s?[)\]±]")
# "; hr, heart rate"
_EXPLAINED = re.compile(
    rf"[;:,.(]\s(?P<short>{_SHORT})\s?[=:,-]?\s?(?P<words>[a-z][a-z-]*(?:\s[a-z-]+){{0,3}})"
)
# "rate ratio (rr)"
_RATE_RATIO = word_led(r"\brates? ratios?\s?(?:[(\[]\s?a?rrs?\s?[)\]]|,? (?:or )?rr\b)")
# "relative risk [rr]"
_RISK_RATIO = re.compile(r"\b(?:relative risks?|risk ratios?)\s?[(\[]\s?a?rrs?\s?[)\]]")
# the "hazard" of "hazard ratio (hr)"
_MEASURE_WORDS = re.compile(
    r"^not\b|^no (?:data|value|estimate|report)"
    r"|ratio|odds|risk|differen|interval|hazard|reduction|limit|confidence|incidence"
)


def renamed_measures(lowered: str) -> dict[str, str]:
    """Measures that a paper abbreviates as another: "rate ratio (RR)" makes its RR an IRR."""
    if "rate ratio" not in lowered and "rates ratio" not in lowered:
        return {}
    return {"RR": "IRR"} if _RATE_RATIO.search(lowered) and not _RISK_RATIO.search(lowered) else {}


def foreign_abbreviations(lowered: str) -> frozenset[str]:
    """The abbreviations that the text defines as no measure of effect.

    Example:
        "resting heart rate (HR)" -> {"hr"}: the words' first letters spell the abbreviation
    """
    defined: dict[str, bool] = {}
    for match in _BRACKETED.finditer(lowered):
        before = re.split(r"[\s-]", lowered[max(match.start() - 70, 0) : match.start()].rstrip())
        _define(defined, match["short"], before[-len(match["short"]) :])
    for match in _EXPLAINED.finditer(lowered):
        _define(defined, match["short"], re.split(r"[\s-]", match["words"])[: len(match["short"])])
    return frozenset(short for short, is_measure in defined.items() if not is_measure)


def _define(defined: dict[str, bool], short: str, words: list[str]) -> None:
    """Note what an abbreviation stands for, where the words' first letters spell it."""
    if "".join(word[:1] for word in words) == short:
        defined[short] = defined.get(short, False) or bool(_MEASURE_WORDS.search(" ".join(words)))
