"""What the text before a sentence is about: its last outcome, the heading of its paragraph."""

import re

from extractor.linking.clause import read_clause
from extractor.linking.endpoint_terms import BARE
from extractor.linking.mentions import read_scene
from extractor.linking.names import nearest_name
from extractor.linking.paper import PaperContext
from extractor.linking.said import Said

_HEADING = re.compile(
    r"(?:the |of |and |in |on |for |primary |secondary |main |other |additional |study |trial |clinical |statistical |efficacy|safety|patients?|baseline|characteristics|demographics?|participants?|enrol\w*|recruitment|follow-?up|compliance|adherence|tolerability|effects?|effectiveness|treatments?|interventions?|comparisons?|subgroups?|sensitivity|multi-?varia\w+|uni-?varia\w+|regression|cox|interim|post[- ]hoc|end ?points?|outcomes?|measures?|variables?|parameters?|population|sample|size|data|methods?|materials?|results?|findings?|discussion|conclusions?|background|objectives?|introduction|abstract|summary|analys[ie]s|models?|associations?|risk factors?|predictors?|prognostic factors?|factors?|section|appendix|table|figure|review|literature|limitations?|strengths?|implications?|design|setting|context|aims?|purpose|interpretation|principal|key|general|overall|groups?|between|within|differences?|description|details|[\d.:\s/&,()-]+)+"
)
"""A heading that names no outcome."""
_LONGEST = 60


def endpoint_before(paper: PaperContext, block: int, start: int) -> Said | None:
    """The outcome that the sentence before an offset names, else what the paragraph's heading names."""
    if not 0 <= block < len(paper.document.bounds):
        return None
    spans = [span for span in paper.document.sentences(block) if span[1] <= start + 1]
    if spans and (said := _last_outcome(paper, spans[-1])):
        return said
    heading = paper.document.paper.blocks[block].heading
    if not heading or len(heading) > _LONGEST or _HEADING.fullmatch(heading.lower()):
        return None
    return None if BARE.fullmatch(heading.lower()) else Said(heading, "heading of the paragraph")


def _last_outcome(paper: PaperContext, span: tuple[int, int]) -> Said | None:
    clause = read_clause(paper.text, paper.lowered, *span, [])
    said = nearest_name(read_scene(clause, paper.arms), *span)
    return said.by("outcome of the sentence before") if said else None
