"""What a standalone p value tests."""

import re

from extractor.linking.clause import Clause
from extractor.linking.mentions import Scene
from extractor.linking.said import Said

_LEAD = re.compile(r"^(?:[\s,;:()]|(?:and|but|or|there (?:was|were)|however|the|a|no|an|significant(?:ly)?|statistically|differences?|in|results|between|also|with|not|did|was|were|although|both|more|less|higher|lower|fewer|greater|by contrast)\b)+")
_TAIL = re.compile(r"[\s,(]+(?:was|were|is|did not differ|differed|significant(?:ly)?|statistically|higher|lower|not|observed|noted|found|similar|between (?:the )?(?:two )?(?:groups|arms)|with|for|and|the|[a-z-]*log-?rank.*|p|by|a|at|two|all|in)$")


def test_label(scene: Scene, token: int, floor: int, sides: tuple[str, str] | None) -> Said | None:
    """The words before a p value's bracket, and the two groups where the sentence names none."""
    clause = scene.clause
    start, end = floor, clause.starts[token]
    stretch = clause.lowered[start:end]
    start += stretch.rfind(";") + 1
    inner = clause.lowered.rfind("(", start, end)
    if inner > start + 3:
        end = inner
    start, end = _trim(clause, start, end)
    text = clause.text[start:end].strip(" ,.([")
    if end - start < 3 or not text:
        return None
    if sides and not any(m.kind == "arm" for m in scene.mentions):
        text = f"{text}, {sides[0]} vs {sides[1]}"
    return Said(text, "words before the p value", start, end)


def _trim(clause: Clause, start: int, end: int) -> tuple[int, int]:
    if lead := _LEAD.match(clause.lowered[start:end]):
        start += lead.end()
    while tail := _TAIL.search(clause.lowered[start:end]):
        end = start + tail.start()
    return start, end
