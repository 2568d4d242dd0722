"""Groups that only their sentence names: "of G1, G2 and G3 tumours was 92, 64 and 14, respectively"."""

from extractor.linking.clause import Clause
from extractor.linking.mentions import Scene
from extractor.linking.respective_terms import GROUPS_BEFORE, NO_GROUPS
from extractor.linking.respectives import list_behind, share_out
from extractor.linking.runs import Run
from extractor.linking.said import Said


def groups_listed(scene: Scene, run: Run) -> dict[int, Said]:
    """A group for every value of a list, where the sentence lists as many names before or behind it."""
    size = len(run.tokens)
    clause = scene.clause
    if size < len(("one", "two")) or "R" not in scene.coarse[run.at[-1] :]:
        return {}
    if any(clause.values[token].kind not in {"rate", "summary"} for token in run.tokens):
        return {}
    names = _list_before(clause, run.tokens[0]) or list_behind(clause, run.tokens[-1], size)
    if names is None or NO_GROUPS.search(names.value.lower()):
        return {}
    parts = [share_out(names, index, size) for index in range(size)]
    if any(part.rule == names.rule for part in parts):
        return {}  # they do not come out even
    return dict(zip(run.tokens, parts, strict=True))


def _list_before(clause: Clause, token: int) -> Said | None:
    """The names that lead up to the first value of a list."""
    end = clause.starts[token]
    floor = max([clause.ends[at] for at in clause.values if at < token], default=clause.start)
    match = GROUPS_BEFORE.search(clause.lowered, floor, end)
    if match is None:
        return None
    return Said(clause.text[slice(*match.span("list"))], "list before the values", *match.span("list"))
