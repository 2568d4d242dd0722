"""Where a sentence names groups: arms the paper has introduced, "the X group", patients with a trait."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from extractor.linking.arms import Arms, Words
from extractor.linking.clause import Clause
from extractor.linking.clause_terms import NAMING
from extractor.linking.group_terms import (
    BEFORE_GROUP,
    BOTH,
    COMBINED_GROUP,
    COORDINATE,
    DESIGNS,
    EACH,
    GROUP_TAIL,
    LETTERED,
    NUMERALS,
    PLACES,
    RECEIVING,
    ROLE_PEOPLE,
    ROLES,
    TRAITS,
    TREATED,
    WHO,
    WITH_TRAIT,
)
from extractor.linking.said import Said

Kind = Literal["arm", "trait", "both"]


@lru_cache(maxsize=1024)
def key_of(name: str) -> str:
    """A name in lower case without "group" and without a plural's "s"."""
    return GROUP_TAIL.sub("", name.lower())


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


def read_scene(clause: Clause, arms: Arms) -> Scene:
    """The groups of a clause in their order."""
    names = Names(clause)
    names.combined()
    names.known(arms)
    for needed, read in _READERS:
        if needed in clause.letters:
            read(names)
    names.found.sort(key=lambda mention: mention.first)
    return _coarse(clause, names.found)


_PLUS = "plu"
"""The stem of "plus"."""
_BEHIND_ARM = frozenset("kvc,(V;)")
"""The letters of what may stand behind an arm that is no name before a noun."""


class Names:
    """The names of groups found so far in a clause; a word belongs to one name at most."""

    def __init__(self, clause: Clause) -> None:
        self.clause = clause
        self.found: list[Mention] = []
        self.taken = bytearray(len(clause.letters) + 1)

    def take(self, first: int, last: int, kind: Kind) -> None:
        """Add the name that the tokens ``first`` to ``last`` (exclusive) form, unless a word is taken."""
        if any(self.taken[first:last]):
            return
        clause = self.clause
        start, end = clause.starts[first], clause.ends[last - 1]
        while last < len(clause.letters) and clause.letters[last] == "g":
            last += 1
            end = clause.ends[last - 1] if kind == "arm" else end
        if clause.letters[first] == "x":
            end = start + clause.lowered[start:end].index("-treated")
        self.taken[first:last] = b"\1" * (last - first)
        self.found.append(Mention(first, last, kind, clause.text[start:end], start, end))

    def combined(self) -> None:
        """Reads "the zinc 50 mg plus iron group": one arm, though its parts may be arms of their own."""
        clause = self.clause
        for match in COMBINED_GROUP.finditer(clause.letters) if _PLUS in clause.stems else ():
            if _PLUS in clause.stems[match.start() : match.end()]:
                self.take(*match.span(), "arm")

    def known(self, arms: Arms) -> None:
        """The arms that the paper has introduced."""
        known = arms.names
        for at in [at for at, stem in enumerate(self.clause.stems) if stem in known]:
            if self.clause.letters[at] != "g":
                self._longest(at, known[self.clause.stems[at]])

    def _longest(self, at: int, names: tuple[Words, ...]) -> None:
        for words in names:
            last = at + len(words)
            if tuple(self.clause.stems[at:last]) == words and "V" not in self.clause.letters[at:last]:
                self.take(at, last, "arm")
                return

    def both(self) -> None:
        """Reads "both groups", "each arm"."""
        clause = self.clause
        for match in BOTH.finditer(clause.letters):
            if clause.lowered[clause.starts[match.start()] : clause.ends[match.start()]] in EACH:
                self.take(*match.span(), "both")

    def before_group(self) -> None:
        """Reads "the chemotherapy alone group", "the study and control groups"."""
        clause = self.clause
        for match in BEFORE_GROUP.finditer(clause.letters):
            first, last = match.span("name")
            while first < last and (clause.stems[first] in NAMING or f"{clause.stems[first]}s" in NAMING):
                first += 1
            if first < last and not self._is_design(last) and not self._is_proper(first, last):
                self.take(first, last, "arm")
                other = COORDINATE.search(clause.letters, max(first - 5, 0), first)
                if other:
                    self.take(*other.span("name"), "arm")

    def _is_proper(self, first: int, last: int) -> bool:
        """Whether words before "cohort" are the name of a study: "the Australian Scleroderma Cohort"."""
        if last - first < len(("two", "words")) or self.clause.stems[last] != "cohort":
            return False
        return self.clause.words(first, last + 1).istitle()

    def _is_design(self, last: int) -> bool:
        """Whether "cohort" or "group" goes on to what a study is: "prospective cohort studies"."""
        return last + 1 < len(self.clause.stems) and self.clause.stems[last + 1] in DESIGNS

    def comparison(self) -> None:
        """Reads "the comparison group", which needs no introduction, and "in the intervention" beside it."""
        stems, clause = self.clause.stems, self.clause
        heads = [at + 1 for at, stem in enumerate(stems[:-1]) if stem == "comparison"]
        heads = [
            at for at in heads if clause.lowered[clause.starts[at] : clause.ends[at]] in {"group", "arm"}
        ]
        for at in heads:
            self.take(at - 1, at, "arm")
        for at in (at for at, stem in enumerate(stems) if heads and stem == "intervention"):
            if clause.letters[at - 2 : at] == "id" and clause.letters[at + 1 : at + 2] in _BEHIND_ARM:
                self.take(at, at + 1, "arm")

    def receiving(self) -> None:
        """Reads "patients who received X"."""
        for match in RECEIVING.finditer(self.clause.letters):
            if self.clause.stems[match.start("name")] not in DESIGNS:  # "17 randomised trials"
                self.take(*match.span("name"), "arm")

    def who(self) -> None:
        """Reads "than those who refused surgery"."""
        for match in WHO.finditer(self.clause.letters):
            self.take(*match.span("name"), "trait")

    def treated(self) -> None:
        """Reads "citrate-treated patients"."""
        for match in TREATED.finditer(self.clause.letters):
            self.take(*match.span("name"), "arm")

    def with_trait(self) -> None:
        """Reads "patients with X", "those without X"."""
        for match in WITH_TRAIT.finditer(self.clause.letters):
            first, last = match.span("name")
            if self.clause.stems[first] in TRAITS:
                self.take(first + (self.clause.stems[first] == "with"), last, "trait")

    def people_in_role(self) -> None:
        """Reads "intervention participants"."""
        for match in ROLE_PEOPLE.finditer(self.clause.letters):
            if self.clause.stems[match.start()] in ROLES:
                self.take(*match.span(), "arm")
                self._coordinate(match.start())

    def _coordinate(self, first: int) -> None:
        """Reads "intervention and control participants": the role before "and" is an arm too."""
        if first > 1 and self.clause.letters[first - 1] == "c" and self.clause.stems[first - 2] in ROLES:
            self.take(first - 2, first - 1, "arm")

    def places_in_role(self) -> None:
        """Reads "the control villages"."""
        stems = self.clause.stems
        if ROLES.isdisjoint(stems) or PLACES.isdisjoint(stems):
            return
        for at, stem in enumerate(stems[:-1]):
            if stem in ROLES and stems[at + 1] in PLACES:
                self.take(at, at + 2, "arm")

    def lettered(self) -> None:
        """Reads "groups A and B": every single letter or number behind "group" is a group."""
        clause = self.clause
        for match in LETTERED.finditer(clause.letters):
            head = match.start()
            word = clause.text[clause.starts[head] : clause.ends[head]].rstrip("s")
            for at in range(head + 1, match.end()):
                letter = clause.text[clause.starts[at] : clause.ends[at]]
                if (letter in NUMERALS or (len(letter) == 1 and letter.isupper())) and not self.taken[at]:
                    first = head if at == head + 1 and not self.taken[head] else at
                    self.taken[first : at + 1] = b"\1" * (at + 1 - first)
                    place = (clause.starts[at], clause.ends[at])
                    self.found.append(Mention(first, at + 1, "arm", f"{word} {letter}", *place))


_READERS: tuple[tuple[str, Callable[[Names], None]], ...] = (
    ("g", Names.both),
    ("g", Names.before_group),
    ("kg", Names.comparison),
    ("r", Names.receiving),
    ("hW", Names.who),
    ("x", Names.treated),
    ("hi", Names.with_trait),
    ("wh", Names.people_in_role),
    ("ww", Names.places_in_role),
    ("g", Names.lettered),
)
"""The readers of names in the order they take words, with the letters that a clause must hold for each."""


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
