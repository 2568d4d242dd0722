"""What the text before a sentence is about: its last outcome, the heading of its paragraph."""

from extractor.linking.clause import read_clause, segment_start
from extractor.linking.effect_terms import NO_OUTCOME, OPENS_FOR
from extractor.linking.endpoint_terms import BARE
from extractor.linking.frames import Effect
from extractor.linking.mentions import read_scene
from extractor.linking.names import named, nearest_name
from extractor.linking.paper import PaperContext
from extractor.linking.said import Said
from schemas.paper import BlockRole

_LONGEST = 60


def opening_outcome(effect: Effect) -> Said | None:
    """The outcome that the words around an effect open with: "For the sleep score, music was better"."""
    scene = effect.scene
    match = OPENS_FOR.match(scene.clause.lowered, segment_start(scene.clause, effect.start), effect.start)
    if match is None or any(
        m.start < match.end("name") and match.start("name") < m.end for m in scene.mentions
    ):
        return None
    return named(scene.clause, *match.span("name"), "outcome that the sentence opens with")


def endpoint_before(paper: PaperContext, block: int, start: int) -> Said | None:
    """The outcome that the sentence before an offset names, else what the paragraph's heading names."""
    if not 0 <= block < len(paper.document.bounds):
        return None
    if paper.document.paper.blocks[block].role is BlockRole.TABLE:
        return None  # what stands before a cell are other rows
    spans = [span for span in paper.document.sentences(block) if span[1] <= start + 1]
    if spans and (said := _last_outcome(paper, spans[-1])):
        return said
    heading = (paper.document.paper.blocks[block].heading or "").rpartition(": ")[2]
    if not heading or len(heading) > _LONGEST or NO_OUTCOME.fullmatch(heading.lower()):
        return None
    return None if BARE.fullmatch(heading.lower()) else Said(heading, "heading of the paragraph")


def _last_outcome(paper: PaperContext, span: tuple[int, int]) -> Said | None:
    called = (said for said in paper.outcomes.values() if span[0] <= (said.start or 0) < span[1])
    if said := next(called, None):
        return said
    clause = read_clause(paper.text, paper.lowered, *span, [])
    said = nearest_name(read_scene(clause, paper.arms), *span)
    return said.by("outcome of the sentence before") if said else None
