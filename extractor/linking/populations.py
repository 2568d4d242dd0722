"""The subgroup or analysis set that a statement is limited to."""

import re

from extractor.linking.mentions import Scene
from extractor.linking.said import Said

_PEOPLE = r"(?:patients?|participants?|subjects?|women|men|children|those|adults?|individuals|infants|girls|boys|people|persons|survivors|cases|recipients|smokers|subgroups?|subsets?)"
_IN = re.compile(
    rf"\b(?:in|among|for|within)\s(?:the |all |these |those |a )?(?P<name>(?:[\w/+≥≤<>%.-]+ ){{0,4}}?{_PEOPLE}(?:\s(?:with|without|who|whose|of|aged|receiving|undergoing|treated|having|in whom|that|not|assessed|evaluated|at)\b[^,;:()]*)?)"
)
_SET = re.compile(
    r"\b(?P<name>(?:(?:modified )?intent(?:ion)?[- ]to[- ]treat|per[- ]protocol|safety|evaluable|full analysis)(?: \([a-z-]+\))?(?: (?:analysis|population|set))?)"
)
_END = re.compile(r"\s(?:was|were|had|did|there|the (?:risk|rate|median|mean|hazard)|than|versus|vs\.?|compared|and (?:in|for) (?:the |those )?|is|are|showed|received|experienced)\b")
_PLAIN = re.compile(rf"^(?:(?:the|all|these|both|our|study|{_PEOPLE})\s?)+$")


def population(scene: Scene, token: int, used: set[str], floor: int) -> Said | None:
    """The restriction named in the sentence before the value that no group has taken."""
    clause = scene.clause
    found: Said | None = None
    for match in _IN.finditer(clause.lowered, clause.start, clause.starts[token]):
        start, end = match.span("name")
        if cut := _END.search(clause.lowered, start, end):
            end = cut.start()
        if said := _restriction(scene, start, end, used):
            found = said
    if found:
        return found
    if match := _SET.search(clause.lowered, clause.start, clause.end):
        return Said(clause.text[match.start("name") : match.end("name")], "analysis set", match.start("name"), match.end("name"))
    return None


def _restriction(scene: Scene, start: int, end: int, used: set[str]) -> Said | None:
    clause = scene.clause
    text = clause.text[start:end].strip()
    lowered = text.lower()
    if _PLAIN.match(lowered) or len(text) < 4:
        return None
    if any(m.kind == "arm" and m.start < end and start < m.end for m in scene.mentions):
        return None
    if any(lowered in name or name in lowered for name in used):
        return None
    return Said(text, "restricted to these patients", start, end)
