"""When a value was measured, where no number of days tells: "at baseline", "after treatment"."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from extractor.linking.clause import Clause
from extractor.linking.mentions import Scene
from extractor.linking.phase_terms import (
    AFTERWARDS,
    AGAINST_BASELINE,
    AGAINST_END,
    BY_EVENT,
    CHANGE_OVER,
    LATER_BY,
    MOMENT,
    NEXT_STATEMENT,
    OPENING_MOMENT,
    OTHER_MOMENT,
    OTHER_VALUE,
    OWN_SIGN,
    OWN_WORDS,
    ROSE,
    SANK,
    SET_AGAINST,
    TWO_MOMENTS,
)
from extractor.linking.said import Said

MEASURED_AT = "when it was measured"


def phase(scene: Scene, token: int, floor: int, ceiling: int) -> Said | None:
    """The moment behind a value, else before it, else before the first value of its sentence."""
    clause = scene.clause
    other = OTHER_VALUE.search(clause.lowered, clause.ends[token], ceiling)
    value, first = clause.starts[token], clause.starts[min(clause.values)]
    end = other.start() if other else ceiling
    match = next(
        chain(
            _moments(scene, clause.ends[token], end),
            reversed(list(_moments(scene, _own_words(clause, floor, value), value))),
            (m for m in _moments(scene, clause.start, min(floor, first)) if _is_of_all(clause, m, first)),
        ),
        None,
    )
    if match is None:
        return _opening(scene, value)
    return Said(clause.text[slice(*match.span())], MEASURED_AT, *match.span())


def _is_of_all(clause: Clause, match: re.Match[str], first: int) -> bool:
    """Whether a moment before the first value opens the sentence or what is said of that value."""
    opens = match.start() - clause.start < _OPENING
    return opens or not NEXT_STATEMENT.search(clause.lowered, match.end(), first)


_NAME = re.compile(r"[A-Z]\S*\s")
_OPENING = 16
"""A moment that begins before this letter opens its sentence."""


def _moments(scene: Scene, start: int, end: int) -> Iterator[re.Match[str]]:
    """The moments in a stretch that values were measured at: none to compare with, none that names an arm."""
    clause = scene.clause
    for match in MOMENT.finditer(clause.lowered, start, end):
        before = clause.lowered[clause.start : match.start()]
        against = SET_AGAINST.search(before) and AGAINST_END.match(clause.lowered, match.end())
        sided = BY_EVENT.match(match[0]) is not None
        named = sided and _NAME.search(clause.text, match.start() + 1, match.end()) is not None
        timed = sided and LATER_BY.search(clause.lowered, start, match.start()) is not None
        if not (against or named or timed or _is_arm(scene, *match.span())):
            yield match


def _own_words(clause: Clause, floor: int, value: int) -> int:
    """Where a value's own words begin: behind what parts them from those of the value before."""
    if floor <= clause.start:
        return floor
    signs = (match.end() for match in OWN_SIGN.finditer(clause.lowered, floor, value))
    joints = (match.end() for match in OWN_WORDS.finditer(clause.lowered, floor, value))
    return max(next(signs, floor), *joints, floor)


def _is_arm(scene: Scene, start: int, end: int) -> bool:
    """Whether words hold the name of an arm that is more than "treatment": "after laparoscopic surgery"."""
    return any(
        mention.kind == "arm" and mention.start < end and start < mention.end and mention.key not in _GENERIC
        for mention in scene.mentions
    )


_GENERIC = frozenset({"treatment", "therapy", "intervention"})


def _opening(scene: Scene, value: int) -> Said | None:
    """Reads "Prior to the infusion, the mean was 12", "Follow-up weight was 80 kg"."""
    clause = scene.clause
    match = OPENING_MOMENT.match(clause.lowered, clause.start, value)
    first = clause.ends[min(clause.values)]
    if match is None or OTHER_MOMENT.search(clause.lowered, first, value):
        return None
    place = match.span("name" if match["name"] else "first")
    return None if _is_arm(scene, *place) else Said(clause.text[slice(*place)], MEASURED_AT, *place)


class Phases(NamedTuple):
    """The two moments that a sentence compares, the earlier first; ``printed`` where they stand side by side.

    ``start`` and ``end`` bound the words that tell both.
    """

    early: Said
    late: Said
    printed: bool
    start: int
    end: int


def two_phases(clause: Clause) -> Phases | None:
    """The two moments at which one group was measured: "before and after surgery"."""
    for pattern in TWO_MOMENTS:
        match = clause.first(pattern, clause.start, clause.end)
        if match and not CHANGE_OVER.search(clause.lowered, clause.start, match.start()):
            of = match.groupdict().get("of")
            one, two = (
                Said(_with(match[side], of), MEASURED_AT, *match.span(side)) for side in ("one", "two")
            )
            return Phases(one, two, printed=True, start=match.start(), end=match.end())
    against = AGAINST_BASELINE.search(clause.lowered, clause.start, clause.end)
    after = AFTERWARDS.search(clause.lowered, clause.start, clause.end) if against else None
    if against is None or after is None:
        return None
    one = Said(clause.text[slice(*against.span("one"))], MEASURED_AT, *against.span("one"))
    two = Said(clause.text[slice(*after.span("two"))], MEASURED_AT, *after.span("two"))
    start, end = min(against.start(), after.start()), max(against.end(), after.end())
    return Phases(one, two, printed=False, start=start, end=end)


def _with(word: str, of: str | None) -> str:
    """Reads "pre- and post-training" as "pre-training", "before and after surgery" as "before surgery"."""
    if of is None:
        return word
    return f"{word}-{of}" if word in {"pre", "post"} else f"{word} {of}"


def phase_of_pair(clause: Clause, pair: tuple[int, int], token: int) -> Said | None:
    """The moment of one of two values of one group that a sentence with two moments compares."""
    phases = two_phases(clause)
    if phases is None or set(clause.letters[pair[0] + 1 : pair[1]]).isdisjoint("vkct"):
        return None
    late = token == pair[1]
    if not phases.printed and _turned(clause, pair):
        late = not late
    return phases.late if late else phases.early


def _turned(clause: Clause, pair: tuple[int, int]) -> bool:
    """Whether the later of two values is printed first: "lower after treatment than at baseline (3 vs 5)"."""
    one, two = (getattr(clause.values[at], "value", None) for at in pair)
    if one is None or two is None:
        return False
    sank = SANK.search(clause.lowered, clause.start, clause.end) is not None
    rose = ROSE.search(clause.lowered, clause.start, clause.end) is not None
    return sank != rose and (one.value < two.value) == sank


def without_phases(clause: Clause, named: Said | None) -> Said | None:
    """A name without the two moments in it: "pre- and post-training scores"."""
    phases = two_phases(clause) if named and named.start is not None else None
    if named is None or phases is None or named.start is None or named.end is None:
        return named
    if not phases.printed or phases.start < named.start or named.end < phases.end:
        return named
    words = clause.text[named.start : phases.start].strip(), clause.text[phases.end : named.end].strip()
    kept = " ".join(word for word in words if word)
    kept = kept.removesuffix(" at").removesuffix(" on")
    return Said(kept, named.rule, named.start, named.end) if kept else None
