"""Units other than people that an effect is limited to: eyes, households, districts."""

import re

from extractor.linking.fragments import is_fragment
from extractor.linking.frames import Effect
from extractor.linking.population_terms import BEHIND_VALUE, IN_UNITS, UNIT_OF_VALUE
from extractor.linking.said import Said


def units_at(effect: Effect) -> Said | None:
    """Reads "in the left eye (MD 0.2)" and "OR 1.7 within the core areas": units right at a value."""
    clause = effect.scene.clause
    match = _units_behind(effect, clause.ends[effect.token])
    if match is None:
        others = _units_behind(effect, effect.floor) if effect.floor > clause.start else None
        at = others.end() if others else effect.floor
        match = max(IN_UNITS.finditer(clause.lowered, at, effect.start), key=_start, default=None)
    if match is None or is_fragment(match["name"]):
        return None
    place = match.span("name")
    return Said(clause.text[slice(*place)], "units that it is limited to", *place)


def _start(match: re.Match[str]) -> int:
    return match.start()


def _units_behind(effect: Effect, end: int) -> re.Match[str] | None:
    """The units right behind a value that ends at a place, its bracket and its own unit."""
    clause = effect.scene.clause
    for words in (BEHIND_VALUE, UNIT_OF_VALUE):
        match = words.match(clause.lowered, end, clause.end)
        end = match.end() if match else end
    return IN_UNITS.match(clause.lowered, end, clause.end)
