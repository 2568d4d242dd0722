"""Where a sentence names groups: arms the paper has introduced, "the X group", patients with a trait."""

import re
from dataclasses import dataclass, field
from typing import Literal

from extractor.linking.arms import Arms
from extractor.linking.clause import Clause
from extractor.linking.clause_terms import NAMING
from extractor.linking.said import Said

Kind = Literal["arm", "trait", "both"]

# "the chemotherapy alone group" dwwg | "the control" is told by its neighbours, not here
_BEFORE_GROUP = re.compile(r"(?P<name>[wnux]{1,4}|[wnux]{1,2}[o][wnux]{1,2})(?=g)")
# "patients who received X" hWrw | "women treated with X" hriw | "patients receiving either X" hrdw
_RECEIVING = re.compile(r"(?:h|(?<=[c,V])|W)[Wb]{0,2}r[tir]{0,2}d?(?P<name>[wu][wnu]{0,3}(?:cw{1,2}(?=[bv(,;]))?)")
# "than those who refused surgery (" vhWww(
_WHO = re.compile(r"v[it]?d?hW(?P<name>[^,;(VM]{1,9})(?=[(,;]|$)")
# "patients with HER2-positive tumors" hiw | "those without X" hiw
_WITH_TRAIT = re.compile(r"h(?P<name>i(?:[wnuxhcgq]|d|o(?!V))*[wnuxg])")
_TREATED = re.compile(r"(?P<name>x)h?")
_BOTH = re.compile(r"(?P<name>(?:d|w|n|c){1,2}g)")
_LETTERED = re.compile(r"g[dwn](?:[,c/]{1,2}[dwn])*")
# "between the study and control group": the group before "and"
_COORDINATE = re.compile(r"[diotv](?P<name>[wnx]{1,3})c$")
_ROLE_PEOPLE = re.compile(r"wh")
_EACH = frozenset({"both", "each", "two", "all", "either", "three"})
_TRAITS = frozenset({"with", "without"})


_GROUP_TAIL = re.compile(r"(?:[\s-](?:groups?|arms?|patients|participants|subjects|children|women|recipients))+$|(?<=[a-z])s$")
_ROLES = frozenset({"intervention", "control", "treatment", "placebo", "experimental"})


def key_of(name: str) -> str:
    """A name in lower case without "group" and without a plural's "s"."""
    return _GROUP_TAIL.sub("", name.lower())


@dataclass(slots=True)
class Mention:
    """The tokens ``first`` to ``last`` (exclusive) that name a group."""

    first: int
    last: int
    kind: Kind
    text: str
    start: int
    end: int

    @property
    def key(self) -> str:
        """The name without "group": what tells two mentions of one group from mentions of two."""
        return key_of(self.text)

    def said(self, rule: str) -> Said:
        """The mention as a context field."""
        return Said(self.text, rule, self.start, self.end)


@dataclass(slots=True)
class Scene:
    """A clause with its groups: ``coarse`` is its letters with every group as one "M".

    ``tokens[i]`` is the token that coarse letter ``i`` begins with.
    """

    clause: Clause
    mentions: list[Mention]
    coarse: str = ""
    tokens: list[int] = field(default_factory=list)
    named: dict[int, Mention] = field(default_factory=dict)

    def position(self, token: int) -> int:
        """The coarse position of a token."""
        return self.tokens.index(token)


def read_scene(clause: Clause, arms: Arms) -> Scene:
    """The groups of a clause in their order."""
    taken = bytearray(len(clause.letters) + 1)
    found: list[Mention] = []
    _known(clause, arms, taken, found)
    letters = clause.letters
    if "g" in letters:
        for match in _BOTH.finditer(letters):
            if clause.lowered[clause.starts[match.start()] : clause.ends[match.start()]] in _EACH:
                _take(clause, match.start(), match.end(), "both", taken, found)
        for match in _BEFORE_GROUP.finditer(letters):
            _group_word(clause, match, taken, found)
    if "r" in letters:
        for match in _RECEIVING.finditer(letters):
            _take(clause, match.start("name"), match.end("name"), "arm", taken, found)
    if "hW" in letters:
        for match in _WHO.finditer(letters):
            _take(clause, match.start("name"), match.end("name"), "trait", taken, found)
    if "x" in letters:
        for match in _TREATED.finditer(letters):
            _take(clause, match.start("name"), match.end("name"), "arm", taken, found)
    if "hi" in letters:
        for match in _WITH_TRAIT.finditer(letters):
            if clause.lowered[clause.starts[match.start("name")] : clause.ends[match.start("name")]] in _TRAITS:
                without = clause.stems[match.start("name")] == "without"
                _take(clause, match.start("name") + (not without), match.end("name"), "trait", taken, found)
    if "wh" in letters:
        for match in _ROLE_PEOPLE.finditer(letters):
            if clause.stems[match.start()] in _ROLES:
                _take(clause, match.start(), match.end(), "arm", taken, found)
    if "g" in letters:
        for match in _LETTERED.finditer(letters):
            _lettered(clause, match, taken, found)
    found.sort(key=lambda mention: mention.first)
    return _coarse(clause, found)


def _known(clause: Clause, arms: Arms, taken: bytearray, found: list[Mention]) -> None:
    names, all_stems = arms.names, clause.stems
    for at, stem in enumerate(all_stems):
        if stem in names:
            for words in names[stem]:
                last = at + len(words)
                if (len(words) == 1 or tuple(all_stems[at:last]) == words) and not any(taken[at:last]):
                    if "V" not in clause.letters[at:last] and clause.letters[at] != "g":
                        _take(clause, at, last, "arm", taken, found)
                    break


def _group_word(clause: Clause, match: re.Match[str], taken: bytearray, found: list[Mention]) -> None:
    first, last = match.span("name")
    while first < last and clause.stems[first] + "s" in NAMING or first < last and clause.stems[first] in NAMING:
        first += 1
    if first < last:
        _take(clause, first, last, "arm", taken, found)
        if clause.letters[first - 1 : first] == "c" and (other := _COORDINATE.search(clause.letters, max(first - 5, 0), first)):
            _take(clause, other.start("name"), other.end("name"), "arm", taken, found)


def _lettered(clause: Clause, match: re.Match[str], taken: bytearray, found: list[Mention]) -> None:
    """ "groups A and B": every single letter or number behind "group" is a group."""
    word = clause.text[clause.starts[match.start()] : clause.ends[match.start()]].rstrip("s")
    for at in range(match.start() + 1, match.end()):
        token = clause.text[clause.starts[at] : clause.ends[at]]
        if clause.letters[at] in "dwn" and (token in _NUMERALS or (len(token) == 1 and token.isupper())) and not taken[at]:
            first = at - 1 if at == match.start() + 1 and not taken[at - 1] else at
            taken[first : at + 1] = b"\1" * (at + 1 - first)
            found.append(Mention(first, at + 1, "arm", f"{word} {token}", clause.starts[at], clause.ends[at]))


_NUMERALS = frozenset("1 2 3 4 I II III IV".split())


def _take(clause: Clause, first: int, last: int, kind: Kind, taken: bytearray, found: list[Mention]) -> None:
    if any(taken[first:last]):
        return
    start, end = clause.starts[first], clause.ends[last - 1]
    while last < len(clause.letters) and clause.letters[last] == "g":
        last += 1
        end = clause.ends[last - 1] if kind == "arm" else end
    if clause.letters[first] == "x":
        end = start + clause.lowered[start:end].index("-treated")
    for at in range(first, last):
        taken[at] = 1
    text = clause.text[start:end]
    found.append(Mention(first, last, kind, text, start, end))


def _coarse(clause: Clause, found: list[Mention]) -> Scene:
    scene = Scene(clause, found)
    kinds: list[str] = []
    done = 0
    for mention in found:
        kinds.append(clause.letters[done : mention.first])
        scene.tokens += range(done, mention.first)
        scene.named[len(scene.tokens)] = mention
        scene.tokens.append(mention.first)
        kinds.append("M")
        done = mention.last
    kinds.append(clause.letters[done:])
    scene.tokens += range(done, len(clause.letters))
    scene.coarse = "".join(kinds)
    return scene
