"""Which group each value of a sentence describes.

The group stands right behind its value ("12 months in the A group"), right before it ("A: 12",
"A (12)"), or in a list of its own that runs parallel to the values ("12 and 15 in A and B").
"""

from dataclasses import dataclass

from extractor.linking.arms import Arms, is_control
from extractor.linking.clause import Clause, open_bracket
from extractor.linking.compared_words import words_compared
from extractor.linking.group_terms import (
    BEFORE,
    BEHIND,
    BEHIND_NEAR,
    CLAUSE_WORDS,
    DIFFERENCE,
    FAR,
    LABEL,
    LEADS,
    LISTED_GROUPS,
    PREPOSITION_THAN,
    UNKNOWN_BEHIND,
)
from extractor.linking.listed_groups import groups_listed
from extractor.linking.mentions import Mention, Scene
from extractor.linking.pairs import Pair, groups_of_pair, is_opposed, turned_pair
from extractor.linking.parallel_names import coordinate, parallel_names
from extractor.linking.runs import Run
from extractor.linking.said import Said
from extractor.linking.twofold import twofold, twofold_by_names

LISTED = "list of groups beside list of values"


def groups_of(scene: Scene, arms: Arms, runs: list[Run], before: list[Mention]) -> dict[int, Said]:
    """The group of every value by its token; ``before`` are the groups of the sentence before."""
    groups: dict[int, Said] = {}
    for run in runs:
        if len(run.at) == 1:
            groups |= _of_one(scene, run)
            continue
        slots = [_slot(scene, at, alone=False) for at in run.at]
        if not all(slots) and _by_list(scene, run, groups):
            continue
        if turned := _turned(scene, arms, run, slots):
            groups |= turned
            continue
        groups |= {token: slot for token, slot in zip(run.tokens, slots, strict=True) if slot}
        if not all(slots):
            _fill(_Told(scene, arms, runs, before, groups), run, slots)
    groups |= parallel_names(scene.clause, groups)
    return groups | coordinate(scene, groups)


def _of_one(scene: Scene, run: Run) -> dict[int, Said]:
    """The group of a value that stands in no list."""
    slot = _slot(scene, run.at[0], alone=True) if scene.mentions else None
    return {run.tokens[0]: slot} if slot else _whole_sentence(scene, run)


def _turned(scene: Scene, arms: Arms, run: Run, slots: list[Said | None]) -> dict[int, Said] | None:
    """The groups of two values of which the first seems to have the second's group beside it."""
    first = slots[0] if len(slots) == len(("one", "two")) and slots[1] is None else None
    return turned_pair(scene, arms, run, first) if first else None


@dataclass(slots=True)
class _Told:
    """What the groups of a sentence are read from, and those found so far."""

    scene: Scene
    arms: Arms
    runs: list[Run]
    before: list[Mention]
    groups: dict[int, Said]


def _fill(told: _Told, run: Run, slots: list[Said | None]) -> None:
    """The groups of the values of a list that have none beside them."""
    scene, groups = told.scene, told.groups
    listed = twofold(scene, run, told.runs, slots) or ({} if any(slots) else groups_listed(scene, run))
    if listed:
        groups |= listed
    elif _by_unknown_names(scene, run, groups):
        twofold_by_names(scene, run, groups)
    elif _one_group(scene, run, groups):
        return
    elif len(run.at) == len(("one", "two")):
        between = scene.coarse[run.at[0] + 1 : run.at[1]]
        pair = Pair(scene, told.arms, (run.tokens[0], run.tokens[1]), between, (slots[0], slots[1]))
        groups |= groups_of_pair(pair, told.before) or _by_words(pair)
    elif not any(slots):
        groups |= _whole_sentence(scene, run)


def _by_words(pair: Pair) -> dict[int, Said]:
    """Two values of groups that only this sentence names: "smokers were older than others (62 versus 51)"."""
    scene, clause = pair.scene, pair.scene.clause
    if any(pair.slots) or not pair.versus:
        return {}
    first = pair.tokens[0]
    floor = max([clause.ends[at] for at in clause.values if at < first], default=clause.start)
    if compared := (
        _than(clause, floor, clause.starts[first]) or words_compared(clause, floor, clause.starts[first])
    ):
        return dict(zip(pair.tokens, compared, strict=True))
    one, two = pair.arms.printed
    if scene.mentions or not pair.arms.trial or not one or not is_control(two):
        return {}
    arms = [Said(name, "the two arms in the order of the methods") for name in (one, two)]
    return dict(zip(pair.tokens, arms, strict=True))


def _than(clause: Clause, floor: int, end: int) -> tuple[Said, Said] | None:
    """Reads "shorter after laparoscopy than after open surgery (5 vs 7 days)"."""
    match = PREPOSITION_THAN.search(clause.lowered, floor, end)
    if match is None:
        return None
    one, two = (
        Said(clause.text[slice(*match.span(side))], "compared in words", *match.span(side)) for side in "ab"
    )
    return one, two


def _slot(scene: Scene, at: int, *, alone: bool) -> Said | None:
    """The group right behind a value or right before it."""
    coarse = scene.coarse
    if coarse[max(at - 2, 0) : at] == "M:" and scene.named[at - 2].kind != "both":
        return scene.named[at - 2].said("group before its value")
    if (match := BEHIND.match(coarse, at + 1)) and not _next_clause(scene, at + 1, match.end() - 1):
        mention = scene.named[match.end() - 1]
        if mention.kind == "trait" and scene.clause.values[scene.tokens[at]].kind == "count":
            return None
        if mention.kind == "arm" or (mention.kind == "both" and alone) or BEHIND_NEAR.match(coarse, at + 1):
            return mention.said("group behind its value")
    segment = max(coarse.rfind(";", 0, at), coarse.rfind("(", 0, at)) + 1
    if coarse.startswith("M:", segment) and segment < at:
        return scene.named[segment].said("group at the head of its list")
    if match := BEFORE.search(coarse, max(at - 9, 0), at):
        mention = scene.named[match.start()]
        return mention.said("group before its value") if mention.kind != "both" or alone else None
    return _far_behind(scene, at)


def _next_clause(scene: Scene, first: int, last: int) -> bool:
    """Whether a word before a group begins another clause: "V while the M had", "V, but the M"."""
    if "a" not in scene.coarse[first:last]:
        return False
    stems = (scene.clause.stems[scene.tokens[at]] for at in range(first, last))
    return not CLAUSE_WORDS.isdisjoint(stems)


def _far_behind(scene: Scene, at: int) -> Said | None:
    match = FAR.match(scene.coarse, at + 1)
    if match is None:
        return None
    mention = scene.named[match.end() - 1]
    behind = scene.coarse.find("V", match.end())
    if mention.kind != "arm" or (behind >= 0 and BEFORE.search(scene.coarse, match.end() - 1, behind)):
        return None
    return mention.said("group at the end of what is said of its value")


def _by_list(scene: Scene, run: Run, groups: dict[int, Said]) -> bool:
    """Groups in a list of their own: as many as values, or two that alternate through an even run."""
    size = len(run.at)
    for mentions in _lists(scene, run):
        count = len(mentions)
        if count == size or (count == 2 and size % 2 == 0 and size > 2):
            for index, token in enumerate(run.tokens):
                groups[token] = mentions[index % count].said(LISTED)
            return True
    return False


def _lists(scene: Scene, run: Run) -> list[list[Mention]]:
    """The lists of groups in the sentence, those behind the run and those before it; the likelier first."""
    coarse = scene.coarse
    behind: list[list[Mention]] = []
    before: list[list[Mention]] = []
    for match in LISTED_GROUPS.finditer(coarse):
        mentions = [scene.named[i] for i in range(match.start(), match.end()) if coarse[i] == "M"]
        if len({m.key for m in mentions}) < len(mentions) or any(m.kind == "both" for m in mentions):
            continue
        if match.end() <= run.at[0]:
            before.insert(0, mentions[::-1] if is_opposed(scene.clause, mentions) else mentions)
        elif match.start() > run.at[-1] and not DIFFERENCE.search(coarse, run.at[-1], match.start()):
            behind.append(mentions)
    gap = coarse[run.at[-1] + 1 :].find("M")
    near = gap >= 0 and "V" not in coarse[run.at[-1] + 1 : run.at[-1] + 1 + gap]
    return behind + before if near or "R" in coarse[run.at[-1] :] else before + behind


def _one_group(scene: Scene, run: Run, groups: dict[int, Said]) -> bool:
    """Three values or more, or "from V to V", in a sentence with one group are all about it."""
    names = {m.key for m in scene.mentions if m.kind != "trait"}
    ranged = len(run.at) == 2 and scene.coarse[run.at[0] + 1 : run.at[1]].strip("w") == "t"
    if len(names) != 1 or not (len(run.at) > 2 or ranged):
        return False
    said = next(m for m in scene.mentions if m.kind != "trait").said("the only group of the sentence")
    for token in run.tokens:
        groups[token] = said
    return True


def _by_unknown_names(scene: Scene, run: Run, groups: dict[int, Said]) -> bool:
    """Names behind every value that the paper has not introduced as arms."""
    clause = scene.clause
    found: dict[int, Said] = {}
    for token in run.tokens:
        if token in groups:
            found[token] = groups[token]
            continue
        match = UNKNOWN_BEHIND.match(clause.letters, token + 1)
        if match is None:
            continue
        first, last = match.span("name")
        if clause.stems[match.start("lead")] not in LEADS:
            continue
        if clause.stems[match.start("lead")] == "without":
            first = match.start("lead")
        found[token] = Said(
            clause.words(first, last), "name behind its value", clause.starts[first], clause.ends[last - 1]
        )
    if len(found) < 2 or len(found) == len(groups.keys() & set(run.tokens)):
        return False
    groups |= found
    return True


def _whole_sentence(scene: Scene, run: Run) -> dict[int, Said]:
    """A sentence with one group, named before its values, is about that group."""
    first = scene.mentions[0] if scene.mentions else None
    if first is None or first.first >= run.tokens[0] or first.kind == "trait":
        return {}
    if any(mention.key != first.key for mention in scene.mentions):
        return {}
    return dict.fromkeys(run.tokens, first.said("the only group of the sentence"))


def bracket_label(scene: Scene, token: int, floor: int) -> Said | None:
    """The words right before a value in a bracket: "(SBNETs, 97 months; PNETs, 72 months)"."""
    clause = scene.clause
    opening = open_bracket(clause, token)
    if opening is None:
        return None
    match = LABEL.search(clause.letters, opening, token)
    if match is None or clause.starts[match.start("name")] < floor:
        return None
    first, last = match.span("name")
    if any(m.first < last and first < m.last for m in scene.mentions if m.kind == "arm"):
        return None
    return Said(
        clause.words(first, last), "label in the bracket", clause.starts[first], clause.ends[last - 1]
    )


def group_before_bracket(scene: Scene, token: int) -> Said | None:
    """The people that the words before a bracket are about."""
    opening = open_bracket(scene.clause, token)
    before = [m for m in scene.mentions if opening is not None and m.last <= opening]
    floor = max([at for at in scene.clause.values if opening is not None and at < opening], default=-1)
    near = [m for m in before if m.first > floor] or before
    return near[-1].said("group before the bracket") if near else None
