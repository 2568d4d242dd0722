"""A sentence on its way through linking: its groups, its values, and what they share."""

import re
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from extractor.linking.arms import Arms
from extractor.linking.clause import Clause, open_bracket
from extractor.linking.group_terms import SAME
from extractor.linking.groups import LISTED
from extractor.linking.mentions import Scene, key_of
from extractor.linking.phrase_terms import BARE_CHANGE
from extractor.linking.quantity_terms import CHANGE
from extractor.linking.respectives import list_behind, share_out, survivals_named, whole_list
from extractor.linking.runs import Run
from extractor.linking.said import Said
from extractor.linking.statements import Told, statements
from extractor.linking.twofold import TWOFOLD
from extractor.linking.value_pairs import ValuePair, value_pairs
from schemas.finding import Finding

Fields = dict[str, Any]
_COMPARED = {"rate": ("percent", "endpoint"), "summary": ("value", "quantity"), "count": ("n", "label")}
_NEAR = 7
_AMONG = re.compile(r"(?:[a-z]+: )?(?:among|of|in)(?: (?:the|these|our|all))* ")


@dataclass(slots=True)
class Value:
    """A finding in its sentence; its own words lie between ``floor`` and ``ceiling``."""

    finding: Finding
    token: int
    floor: int
    ceiling: int


class Labelled(NamedTuple):
    """The group that labels a value, and what it is of: what stands before its list, or the label itself."""

    group: Said | None
    of: Said | None


@dataclass(slots=True)
class Sentence:
    """A sentence with its groups, and the context of the values read so far by their tokens.

    ``taken`` are the names of its groups; it is ``twofold`` where it has two values for each: "3 and 13
    months in A and 2 and 14 months in B". ``contrasts`` are names set against each other, by kind of value,
    ``listed`` the labels of values told one by one, once they are read.
    """

    scene: Scene
    groups: dict[int, Said]
    runs: dict[int, tuple[Run, int]]
    source: Said | None
    values: dict[int, tuple[Finding, Fields]] = field(default_factory=dict)
    lists: dict[tuple[int, str], Said] = field(default_factory=dict)
    contrasts: dict[str, dict[int, Said]] = field(default_factory=dict)
    listed: dict[int, Labelled] | None = None
    _told: dict[int, Told] | None = None
    clause: Clause = field(init=False)
    taken: set[str] = field(init=False)
    twofold: bool = field(init=False)
    pairs: list[ValuePair] = field(init=False)

    def __post_init__(self) -> None:
        self.clause = self.scene.clause
        self.taken = {said.value.lower() for said in self.groups.values()}
        self.twofold = any(said.rule == TWOFOLD for said in self.groups.values())
        self.pairs = value_pairs(self.scene, self.runs)

    def told(self, token: int, arms: Arms) -> Told:
        """What the statements of the sentence tell of an effect or a pair of values; they are read once."""
        if self._told is None:
            own = {pair.first: pair.second for pair in self.pairs if pair.mark == pair.first}
            self._told = statements(self.scene, arms, own)
        return self._told.get(token) or Told()

    def pair_of(self, token: int) -> ValuePair | None:
        """The two compared values of which a value is one."""
        return next((pair for pair in self.pairs if token in {pair.first, pair.second}), None)

    def respective(self, token: int, name: str, said: Said | None) -> Said | None:
        """A value's own part of a list of names, in a sentence that says "respectively"."""
        run, index = self.runs[token]
        size = len(run.tokens)
        if said is None or size < 2 or said.rule == LISTED:
            return said  # a group of a list has its own part already
        if self.twofold:
            index, size = index % 2, 2
        elif "R" not in self.scene.coarse[run.at[0] :]:
            return said
        survivals = survivals_named(self.clause, run.tokens[0]) if name != "label" else []
        if len(survivals) > 1 and size % len(survivals) == 0:
            return survivals[index // (size // len(survivals))]
        whole = self.lists.setdefault(
            (run.tokens[0], name), whole_list(self.clause, said, run.tokens[0], size)
        )
        part = share_out(whole, index, size)
        later = (said.start or 0) > self.clause.starts[run.tokens[0]]
        return said if part is whole and later else part  # no list: a name behind the first value is its own

    def place(self, token: int) -> tuple[int, int]:
        """A value's position in its list and the list's size; in a list of pairs that of its pair."""
        run, index = self.runs[token]
        return (index % 2, 2) if self.twofold else (index, len(run.tokens))

    def named_behind(self, token: int) -> Said | None:
        """A value's own name of a list behind all values, in a sentence that says "respectively"."""
        run, index = self.runs[token]
        size = len(run.tokens)
        names = list_behind(self.clause, run.tokens[-1], size) if size > 1 else None
        return share_out(names, index, size) if names else None

    def role_of_list(self, token: int, label: Said | None) -> Said | None:
        """The role of the first count of a list whose names are told apart by "respectively"."""
        run, index = self.runs[token]
        if not index or label is None or not label.rule.endswith(", respectively"):
            return None
        role = self.values[run.tokens[0]][1].get("role")
        return role if isinstance(role, Said) else None

    def shared(self, token: int, name: str) -> Said | None:
        """What the value before of its kind is of, where nothing but a comparison stands between."""
        kind = self.clause.values[token].kind
        before = next((at for at in reversed(self.values) if self.values[at][0].kind == kind), None)
        if before is None:
            return None
        said = self.values[before][1].get(name)
        place = self.scene.tokens.index
        between = self.scene.coarse[place(before) + 1 : place(token)]
        return (
            said.by("shared with the value before")
            if isinstance(said, Said) and SAME.fullmatch(between)
            else None
        )

    def compared(self, token: int) -> tuple[list[tuple[float, Said]], Said | None]:
        """The last two values with groups before an effect, and their endpoint."""
        compared = []
        beside: Said | None = None
        for at, (finding, fields) in self.values.items():
            if at >= token or finding.kind not in _COMPARED:
                continue
            number, name = _COMPARED[finding.kind]
            said, printed, endpoint = fields.get("group"), getattr(finding, number), fields.get(name)
            if finding.kind == "count" and finding.percent:
                printed = finding.percent
            role = fields.get("role")
            if isinstance(said, Said) and printed is not None:
                compared.append((float(printed.value), said))
            happened = role is not None and role.value == "event" and not self._opens(at)
            if isinstance(endpoint, Said) and (isinstance(said, Said) or happened):
                beside = endpoint
        return compared[-2:], beside

    def _opens(self, token: int) -> bool:
        """Whether a count tells of whom its sentence is: "Among 3,211 births, stillbirth was"."""
        return _AMONG.fullmatch(self.clause.lowered, self.clause.start, self.clause.starts[token]) is not None

    def last_population(self) -> Said | None:
        """The population of the last effect before."""
        told = (
            fields.get("population") for finding, fields in self.values.values() if finding.kind == "effect"
        )
        return next(iter(reversed(list(told))), None)

    def last_endpoint(self) -> Said | None:
        """The endpoint of the last rate before."""
        told = [fields.get("endpoint") for finding, fields in self.values.values() if finding.kind == "rate"]
        return told[-1].by("as the value before") if told and isinstance(told[-1], Said) else None

    def has_shares(self) -> bool:
        """Whether percentages have been read in it."""
        return any(f.kind == "rate" or (f.kind == "count" and f.percent) for f, _ in self.values.values())

    def outside(self, bracket: int | None) -> tuple[Said, Said] | None:
        """Label and role of the count right before a bracket: "508 deaths (248 in the A group)"."""
        before = self._before(bracket)
        if before is None or bracket is None or self.clause.values[before].kind != "count":
            return None
        fields = self.values[before][1]
        between = self.clause.letters[before + 1 : bracket]
        if between.startswith(")c") and open_bracket(self.clause, before) is not None:
            return None  # "stroke (8/40) and sepsis (6/40)": a bracket of its own
        told = fields.get("label") and not between.startswith("),")
        if not told or any(sign in between.removeprefix(")") for sign in "();"):
            return None
        return fields["label"], fields["role"]

    def group_outside(self, token: int) -> Said | None:
        """The group of the value of another kind right before the bracket that a value stands in."""
        opening = open_bracket(self.clause, token)
        before = self._before(opening)
        if before is None or ")" in self.clause.letters[before:opening]:
            return None
        same = self.clause.values[before].kind == self.clause.values[token].kind
        return None if same else self.groups.get(before)

    def arm_label(self, token: int) -> Said | None:
        """A group that labels a value in a bracket, where the words before the bracket are about another."""
        said = self.groups.get(token)
        opening = open_bracket(self.clause, token)
        if said is None or said.start is None or opening is None:
            return None
        if not self.clause.starts[opening] <= said.start <= self.clause.starts[token]:
            return None
        before = self._before(opening)
        floor = -1 if before is None else before
        mentions = self.scene.mentions
        outside = [m for m in mentions if floor < m.first and m.last <= opening and m.kind != "both"]
        if not outside or outside[-1].last < opening - _NEAR:
            return None
        return said if key_of(said.value) not in {m.key for m in outside} else None

    def listed_quantity(self, named: Said | None) -> Said | None:
        """The quantity of the value before for one without; its "decrease in" for one with only a noun."""
        earlier = [fields.get("quantity") for _, fields in self.values.values()]
        before = next((said for said in reversed(earlier) if isinstance(said, Said)), None)
        if named is None or before is None or named.start is None:
            return named or (before.by("as the value before") if before else None)
        change = CHANGE.match(before.value.lower())
        if BARE_CHANGE.fullmatch(named.value.lower()) and not BARE_CHANGE.fullmatch(before.value.lower()):
            of = before.value[change.end() if change else 0 :]
            return Said(f"{named.value} in {of}", named.rule, named.start, named.end)
        if (
            change
            and named.rule == "name before the bracket"
            and named.value.lower() not in before.value.lower()
        ):
            return Said(f"{before.value[: change.end()]}{named.value}", named.rule, named.start, named.end)
        return named

    def _before(self, token: int | None) -> int | None:
        """The token of the last value before a token."""
        return max((at for at in self.values if token is not None and at < token), default=None)
