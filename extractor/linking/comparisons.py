"""What a standalone p value tests."""

from extractor.linking.clause import Clause
from extractor.linking.comparison_terms import LEAD, TAIL
from extractor.linking.mentions import Scene
from extractor.linking.said import Said


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
    if lead := LEAD.match(clause.lowered[start:end]):
        start += lead.end()
    while tail := TAIL.search(clause.lowered[start:end]):
        end = start + tail.start()
    return start, end
