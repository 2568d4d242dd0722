"""Which group each value of a sentence describes.

The group stands right behind its value ("12 months in the A group"), right before it ("A: 12",
"A (12)"), or in a list of its own that runs parallel to the values ("12 and 15 in A and B").
"""

import re
from dataclasses import dataclass

from extractor.linking.arms import Arms
from extractor.linking.mentions import Mention, Scene
from extractor.linking.said import Said

# behind: "V in the M" | "V) of patients in the M" | "V of M" | "V M" where M is "citrate-treated patients"
_BEHIND = re.compile(r"\)?[,]?(?:[ohwnqd]{0,4}[iot]d?[hoWbrit]{0,4}|h?[Wb]?r[it]?|)\(?M")
_BEHIND_NEAR = re.compile(r"\)?(?:[ohwn]{0,3}[iot]d?h?[Wbrit]{0,3}|)M")
# before: "M: V" | "M (V" | "M was V" | "M had a median of V" | "in the M, V"
_BEFORE = re.compile(r"M(?:\([^()VM]{0,4}\))?[,:=]?(?:\(n=?|\(|[bduqowat]{0,5}[,(:=]?)$")
_BETWEEN_LISTED = re.compile(r"[,;cvk(it)od:=]{0,5}|\)?[,;]?[cvk][it]?d?|[cv]h?[iW]?")
_LISTED_MENTIONS = re.compile(r"M(?:[^MV.;]{0,3}[cv,][kti]{0,2}[dhitoW]{0,4}M)+|M(?:[^V;]{0,40}?[vk][tidh]{0,4}M)")


@dataclass(slots=True)
class Run:
    """Values that stand in one list, by coarse position."""

    at: list[int]


def groups_of(scene: Scene, arms: Arms, before: list[Mention]) -> dict[int, Said]:
    """The group of every value by its token; ``before`` are the groups of the sentence before."""
    groups: dict[int, Said] = {}
    for run in _runs(scene):
        _group_run(scene, arms, run, before, groups)
    return groups


def _runs(scene: Scene) -> list[Run]:
    """Values of one kind with little but groups and signs between them."""
    runs: list[Run] = []
    coarse = scene.coarse
    previous: int | None = None
    for at, letter in enumerate(coarse):
        if letter != "V":
            continue
        if previous is not None and _same_list(scene, previous, at):
            runs[-1].at.append(at)
        else:
            runs.append(Run([at]))
        previous = at
    return runs


def _same_list(scene: Scene, one: int, two: int) -> bool:
    values = scene.clause.values
    first, second = values[scene.tokens[one]], values[scene.tokens[two]]
    if first.kind != second.kind or ";" in scene.coarse[one:two]:
        return False
    if first.series and second.series and first.series.number == second.series.number:
        return True
    between = scene.coarse[one + 1 : two]
    return bool(_LIST_GAP.fullmatch(between))


_LIST_GAP = re.compile(r"[^V;]{0,3}[vck,/][^V;]{0,12}|[^V;]{0,12}[vk,][^V;]{0,3}|[^V;]{0,14}[cvk,][^V;]{0,8}|[,)(/]{0,3}")


def _group_run(scene: Scene, arms: Arms, run: Run, before: list[Mention], groups: dict[int, Said]) -> None:
    slots = [_slot(scene, at) for at in run.at]
    named = [slot for slot in slots if slot]
    if len(run.at) >= 2 and len(named) < len(run.at) and (listed := _listed(scene, run)):
        for at, mention in zip(run.at, listed, strict=True):
            groups[scene.tokens[at]] = mention.said("list of groups beside list of values")
        return
    for at, slot in zip(run.at, slots, strict=True):
        if slot:
            groups[scene.tokens[at]] = slot
    if len(named) == len(run.at):
        return
    if len(run.at) == 2:
        _pair(scene, arms, run, slots, before, groups)
    elif not named:
        _whole_sentence(scene, run, groups)


def _slot(scene: Scene, at: int) -> Said | None:
    """The group right behind a value or right before it."""
    coarse = scene.coarse
    if match := _BEHIND.match(coarse, at + 1):
        mention = scene.named[match.end() - 1]
        if mention.kind != "trait" or _BEHIND_NEAR.match(coarse, at + 1):
            return mention.said("group behind its value")
    if match := _BEFORE.search(coarse, max(at - 9, 0), at):
        mention = scene.named[match.start()]
        return mention.said("group before its value")
    return None


def _listed(scene: Scene, run: Run) -> list[Mention] | None:
    """As many groups as values, named in a list of their own: the nearest such list."""
    size, coarse = len(run.at), scene.coarse
    before: list[Mention] = [scene.named[i] for i in range(run.at[0] - 1, -1, -1) if i in scene.named][::-1]
    after = [scene.named[i] for i in range(run.at[-1] + 1, len(coarse)) if i in scene.named]
    respectively = "R" in coarse[run.at[-1] :]
    for mentions, stretch in ((after, coarse[run.at[-1] + 1 :]), (before, coarse[: run.at[0]])):
        if len(mentions) == size and _distinct(mentions) and (respectively or _LISTED_MENTIONS.search(stretch)):
            return mentions
        if mentions is before and len(mentions) > size and _distinct(mentions[-size:]):
            tail = _LISTED_MENTIONS.search(stretch)
            if tail:
                return mentions[-size:]
    return None


def _distinct(mentions: list[Mention]) -> bool:
    return len({mention.text.lower() for mention in mentions}) == len(mentions) and all(m.kind != "both" for m in mentions)


def _pair(
    scene: Scene, arms: Arms, run: Run, slots: list[Said | None], before: list[Mention], groups: dict[int, Said]
) -> None:
    """Two compared values of which at most one has its group beside it."""
    one, two = (scene.tokens[at] for at in run.at)
    between = scene.coarse[run.at[0] + 1 : run.at[1]]
    for here, there, index in ((one, two, 0), (two, one, 1)):
        if slot := slots[index]:
            if (other := arms.other(slot.value)) and ("v" in between or "k" in between or "c" in between or "," in between):
                groups[there] = Said(other, "the other of two arms", slot.start, slot.end)
            return
    mentions = [m for m in scene.mentions if m.kind != "both"]
    if len({m.text.lower() for m in mentions}) == 1 and "v" in between:
        groups[one] = mentions[0].said("compared with the other arm")
        if other := arms.other(mentions[0].text):
            groups[two] = Said(other, "the other of two arms", mentions[0].start, mentions[0].end)
        return
    contrasted = mentions if len(mentions) == 2 else [m for m in before if m.kind != "both"]
    if len(contrasted) == 2 and _distinct(contrasted) and "v" in between:
        groups[one], groups[two] = (m.said("groups in the order named") for m in contrasted)
    elif "v" in between and arms.sides and not mentions:
        groups[one], groups[two] = (Said(name, "the two arms in the order of the methods") for name in arms.printed)


def _whole_sentence(scene: Scene, run: Run, groups: dict[int, Said]) -> None:
    """A sentence with one group, named before its values, is about that group."""
    mentions = [m for m in scene.mentions if m.first < scene.tokens[run.at[0]]]
    names = {m.text.lower() for m in scene.mentions if m.kind != "both"}
    if len(names) == 1 and mentions and mentions[0].kind == "arm":
        for at in run.at:
            groups[scene.tokens[at]] = mentions[0].said("the only group of the sentence")
