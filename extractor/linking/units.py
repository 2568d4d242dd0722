"""The unit of a count."""

from extractor.linking.count_terms import PEOPLE, RESPONSES, UNITS


def unit_of(noun: str) -> str:
    """The feed's unit of a counted noun; other nouns as printed."""
    noun = noun.strip()
    if not noun or PEOPLE.fullmatch(noun) or RESPONSES.fullmatch(noun):
        return "patients"
    return next((unit for unit, pattern in UNITS if pattern.fullmatch(noun)), noun)
