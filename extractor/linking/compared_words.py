"""Two groups or levels that a sentence compares in its own words."""

import re

from extractor.linking.clause import Clause, open_bracket, segment_start
from extractor.linking.contrast_terms import (
    BREAK,
    COMPARED,
    COMPARED_END,
    OPENING_CONTRAST,
    RISK,
    SUBJECT_CONTRAST,
    TEXT_CONTRAST,
    VAGUE,
)
from extractor.linking.endpoint_terms import OUTCOME
from extractor.linking.frames import Effect
from extractor.linking.mentions import Scene
from extractor.linking.said import Said


def text_contrast(effect: Effect) -> tuple[Said, Said] | None:
    """Two levels compared in words: "greater among children of infected women than of others"."""
    return words_compared(effect.scene.clause, effect.floor, effect.start)


def words_compared(clause: Clause, floor: int, end: int) -> tuple[Said, Said] | None:
    """Two groups compared in the words before a value, in whatever words the sentence has for them."""
    found = None
    for match in TEXT_CONTRAST.finditer(clause.lowered, floor, end):
        found = match
    found = found or _contrast_with_subject(clause, end)
    if found is None:
        return None
    rule = "compared in words"
    sides = (Said(clause.text[slice(*found.span(name))], rule, *found.span(name)) for name in ("a", "b"))
    group, reference = (said if not VAGUE.match(said.value.lower()) else None for said in sides)
    return (group, reference) if group and reference else None


def _contrast_with_subject(clause: Clause, end: int) -> re.Match[str] | None:
    """Reads "compared with R, G had" and "G had more X than R", where G is no outcome."""
    last = clause.at(end)
    while (opening := open_bracket(clause, last)) is not None:
        last = opening
    begin = segment_start(clause, clause.starts[last] if last < len(clause.starts) else end)
    breaks = [match.end() for match in clause.every(BREAK, begin, end)]
    for start in (*reversed(breaks), begin):
        at = start + len(clause.lowered[start:end]) - len(clause.lowered[start:end].lstrip())
        for pattern in (OPENING_CONTRAST, SUBJECT_CONTRAST):
            match = pattern.match(clause.lowered, at, end)
            if match and not OUTCOME.search(match["a"]):
                return match
    return None


def level_compared(scene: Scene, effect: Effect) -> Said | None:
    """The level a factor is compared with: "compared with PSA below 1"."""
    clause = scene.clause
    for low, high in ((effect.floor, effect.start), (effect.start, clause.end), (clause.start, effect.floor)):
        if match := clause.first(COMPARED, low, high):
            start, end = match.span("name")
            if cut := COMPARED_END.search(clause.lowered, start, end):
                end = cut.start()
            name = clause.text[start:end].strip(" ,.")
            if len(name) > 1 and not name[0].isdigit() and not RISK.search(name.lower()):
                return Said(name, "what it is compared with", start, end)
    return None
