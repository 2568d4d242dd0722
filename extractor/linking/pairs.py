"""Two compared values of which at most one has its group beside it."""

from dataclasses import dataclass

from extractor.linking.arm_terms import BETWEEN_ARMS
from extractor.linking.arms import Arms
from extractor.linking.clause import Clause
from extractor.linking.contrast_terms import THAN
from extractor.linking.group_terms import OPPOSED, PEOPLE_FIRST
from extractor.linking.mentions import Mention, Scene, key_of
from extractor.linking.pair_terms import AFTER, MOVED, SET_AGAINST, TWO_TIMES
from extractor.linking.phases import two_phases
from extractor.linking.runs import Run
from extractor.linking.said import Said
from extractor.linking.share_terms import RELATION

Groups = dict[int, Said]


@dataclass(slots=True)
class Pair:
    """Two values by token, the letters between them, and the groups that stand beside them."""

    scene: Scene
    arms: Arms
    tokens: tuple[int, int]
    between: str
    slots: tuple[Said | None, Said | None]

    @property
    def versus(self) -> bool:
        """Whether the two are set against each other in words."""
        return "v" in self.between


def groups_of_pair(pair: Pair, before: list[Mention]) -> Groups:
    """The groups of two compared values; ``before`` are those named in the sentence before."""
    if not OPPOSED.search(pair.between):
        return {}
    if any(pair.slots):
        return _other_of_two(pair)
    mentions = [m for m in pair.scene.mentions if m.kind != "both"]
    named_arms = _arms(mentions)
    if len({m.key for m in mentions}) == 1 and (pair.versus or named_arms):
        return _against_unnamed(pair, mentions[0])
    contrasted = _two(mentions) or ([] if named_arms else _two(_arms(before)))
    if contrasted and (pair.versus or "R" in pair.scene.coarse):
        if is_opposed(pair.scene.clause, contrasted):
            contrasted = contrasted[::-1]
        said = [m.said("groups in the order named") for m in contrasted]
        return dict(zip(pair.tokens, said, strict=True))
    if pair.versus and not named_arms and pair.arms.printed[0] and _about_arms(pair.scene):
        arms = [Said(name, "the two arms in the order of the methods") for name in pair.arms.printed]
        return dict(zip(pair.tokens, arms, strict=True))
    return {}


def _other_of_two(pair: Pair) -> Groups:
    """The other arm for the value whose partner has its group beside it."""
    index = 0 if pair.slots[0] else 1
    slot = pair.slots[index]
    if slot and _of_two_times(pair.scene, slot.start):
        return {pair.tokens[1 - index]: slot.by("the group at its other time")}
    other = pair.arms.other(slot.value) if slot else None
    if slot is None or other is None:
        return {}
    return {pair.tokens[1 - index]: Said(other, "the other of two arms", slot.start, slot.end)}


def _against_unnamed(pair: Pair, mention: Mention) -> Groups:
    """The one group named for the first value, the other arm for the second."""
    if _of_two_times(pair.scene, mention.start):
        return dict.fromkeys(pair.tokens, mention.said("the group at both times"))
    groups = {pair.tokens[0]: mention.said("compared with the other arm")}
    if other := pair.arms.other(mention.text):
        groups[pair.tokens[1]] = Said(other, "the other of two arms", mention.start, mention.end)
    return groups


def _of_two_times(scene: Scene, group: int | None) -> bool:
    """Whether two values are of one group before and after: "X fell after four weeks of A (12 vs 9)"."""
    clause = scene.clause
    phases = two_phases(clause)
    if phases and phases.printed:
        return True
    words = clause.lowered[clause.start : clause.end]
    if not MOVED.search(words) or SET_AGAINST.search(words):
        return False
    after = group is not None and AFTER.search(clause.lowered, clause.start, group)
    return bool(after) or TWO_TIMES.search(words) is not None


def _about_arms(scene: Scene) -> bool:
    """Whether a sentence that names no arm is about the trial's two: "similar in both groups (12 v 14)"."""
    clause = scene.clause
    return any(m.kind == "both" for m in scene.mentions) or bool(
        BETWEEN_ARMS.search(clause.lowered[clause.start : clause.end])
    )


def is_opposed(clause: Clause, two: list[Mention]) -> bool:
    """Whether the group named first is the one compared with: "compared with B, A had more (60 vs 43)"."""
    if len(two) != len(("one", "two")):
        return False
    comma = clause.lowered.find(",", two[0].end, two[1].start)
    return comma >= 0 and RELATION.search(clause.lowered, clause.start, two[0].start) is not None


def _arms(mentions: list[Mention]) -> list[Mention]:
    return [mention for mention in mentions if mention.kind == "arm"]


def _two(mentions: list[Mention]) -> list[Mention]:
    """The two groups that a sentence names, in their order; empty where it names more or fewer."""
    firsts: dict[str, Mention] = {}
    for mention in mentions:
        if mention.kind != "both":
            firsts.setdefault(mention.key, mention)
    return list(firsts.values()) if len(firsts) == 2 else []


def turned_pair(scene: Scene, arms: Arms, run: Run, slot: Said) -> Groups | None:
    """Reads "OS was shorter in the A group than in the B group (12 versus 15)": the bracket begins with A."""
    clause = scene.clause
    between = scene.coarse[run.at[0] + 1 : run.at[1]]
    if "v" not in between or slot.start is None or slot.rule != "group before its value":
        return None
    if not THAN.search(clause.lowered[max(slot.start - _THAN, clause.start) : slot.start]):
        return None
    groups = {run.tokens[1]: slot.by("behind than, second of the values")}
    first = next((m for m in scene.mentions if m.end <= slot.start and m.key != key_of(slot.value)), None)
    other = arms.other(slot.value)
    if first:
        groups[run.tokens[0]] = first.said("before than, first of the values")
    elif other:
        groups[run.tokens[0]] = Said(other, "the other of two arms", slot.start, slot.end)
    elif people := PEOPLE_FIRST.match(clause.lowered, clause.start, slot.start):
        place = people.span("name")
        groups[run.tokens[0]] = Said(clause.text[slice(*place)], "before than, first of the values", *place)
    return groups


_THAN = 40
