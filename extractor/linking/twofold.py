"""Two values for each group: "PFS and OS were 3 and 13 months in A and 2 and 14 months in B"."""

from itertools import pairwise

from extractor.linking.group_terms import BEHIND
from extractor.linking.mentions import Scene
from extractor.linking.runs import Run
from extractor.linking.said import Said

TWOFOLD = "group of both values of its list"
_AND = {"c", ",c", ")c", "),c"}


def twofold(scene: Scene, run: Run, runs: list[Run], slots: list[Said | None]) -> dict[int, Said]:
    """The group right behind the second value of every two is the first one's too."""
    pairs = [pair for one in runs for pair in _joined(scene, one)]
    if len(pairs) < len(("one", "two")):
        return {}
    own = [(run.at.index(one), run.tokens[run.at.index(one)]) for one, _ in pairs if one in run.at]
    return {
        token: behind.by(TWOFOLD) for index, token in own if not slots[index] and (behind := slots[index + 1])
    }


def twofold_by_names(scene: Scene, run: Run, groups: dict[int, Said]) -> None:
    """As ``twofold``, with names that the paper has not introduced behind the second values."""
    token = dict(zip(run.at, run.tokens, strict=True))
    pairs = [
        (token[one], token[two])
        for one, two in pairwise(run.at)
        if scene.coarse[one + 1 : two] in _AND and token[one] not in groups and token[two] in groups
    ]
    if len(pairs) > 1 and 2 * len(pairs) == len(run.at):
        groups |= {at: groups[two].by(TWOFOLD) for pair in pairs for two in pair[1:] for at in pair}


def _joined(scene: Scene, run: Run) -> list[tuple[int, int]]:
    """Every two values of a list with but "and" between and a group right behind the second."""
    coarse = scene.coarse
    return [
        (one, two)
        for one, two in pairwise(run.at)
        if coarse[one + 1 : two] in _AND and BEHIND.match(coarse, two + 1)
    ]
