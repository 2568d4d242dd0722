"""What a standalone p value tests: "cardiac index, group A vs control"."""

import re
from collections.abc import Callable

from extractor.linking.comparison_terms import (
    ADORNED,
    AFFECTED,
    ASSOCIATED,
    BETWEEN,
    BRACKETS,
    DIFFERENCE,
    ELIDED,
    FOR_WHAT,
    GENERIC_SIDE,
    GROUPS_TAIL,
    HAD,
    INCLUDING,
    LEAD,
    LIKELY,
    NAME_END,
    NOTHING,
    OF_GROUPS,
    OPENING,
    OTHER_SIDE,
    PAIR,
    PART,
    PEOPLE_WHO,
    PREPOSITION,
    PRONOUN,
    REPORTED,
    SAME_HEAD,
    TAIL,
    THAN,
)
from extractor.linking.endpoint_terms import INTRO
from extractor.linking.mentions import Scene, key_of
from extractor.linking.said import Said
from extractor.linking.tested import Tested, tested_words
from extractor.linking.tested_names import (
    acted_on,
    behind_significant,
    had_more,
    interacting,
    plain_name,
    related,
)

Spot = tuple[int, int]
_LONGEST_SIDE = 40
_SHORT = 3
_SHORTEST = 2


def test_label(scene: Scene, token: int, sides: tuple[str, str] | None) -> Said | None:
    """What was compared, and between whom where the sentence or the paper's two arms tell."""
    tested = tested_words(scene, token)
    if relation := related(tested):
        return relation
    if effect := interacting(tested):
        return effect
    clause = scene.clause
    if itself := FOR_WHAT.match(clause.lowered, clause.ends[token], clause.end):
        return Said(clause.text[slice(*itself.span("name"))], "what the p value says", *itself.span("name"))
    name = behind_significant(tested)
    name = name or next((spot for rule in _NAMES if (spot := _cut(tested, rule(tested)))), None)
    if name is None:
        return None
    text = re.sub(r"\s+", " ", BRACKETS.sub("", clause.text[slice(*name)])).strip(" ,.;:([")
    text = plain_name(text)
    label = plain_name(_with_object(tested, text) or _with_sides(tested, text, sides))
    nothing = len(text) < _SHORTEST or NOTHING.fullmatch(label.lower())
    return None if nothing else Said(PRONOUN.sub("", label), "what the p value tests", *name)


def _item(tested: Tested) -> Spot | None:
    """The words behind "including"."""
    return _group(tested, INCLUDING.search(tested.words))


def _difference(tested: Tested) -> Spot | None:
    return _group(tested, DIFFERENCE.search(tested.words)) or _group(tested, AFFECTED.search(tested.words))


def _factor(tested: Tested) -> Spot | None:
    """The subject of an association."""
    match = ASSOCIATED.search(tested.words)
    return (tested.begin, tested.begin + match.start()) if match else None


def _likely(tested: Tested) -> Spot | None:
    """What a group was likely to do."""
    return _group(tested, LIKELY.search(tested.words))


def _had(tested: Tested) -> Spot | None:
    """What a group had, where the subject is a group."""
    match = HAD.search(tested.words)
    if match is None:
        return None
    at = tested.begin + match.start()
    people = any(m.start < at for m in tested.mentions()) or re.search(
        r"\b(?:patients|participants|women|men|children|subjects|those|groups?|arms?)\b",
        tested.words[: match.start()],
    )
    return _group(tested, match) if people else None


def _whole(tested: Tested) -> Spot | None:
    """The last part of the stretch that is no group's name."""
    cut = max((match.end() for match in PART.finditer(tested.words)), default=0)
    return (tested.begin + cut, tested.end) if len(tested.words) - cut > _SHORT else None


def _all(tested: Tested) -> Spot | None:
    return tested.begin, tested.end


_NAMES: tuple[Callable[[Tested], Spot | None], ...] = (
    _item,
    _factor,
    _difference,
    _likely,
    _had,
    had_more,
    acted_on,
    _whole,
    _all,
)
"""Where the name of what is tested may stand, in the order asked."""


def _group(tested: Tested, match: re.Match[str] | None) -> Spot | None:
    return (tested.begin + match.start("name"), tested.begin + match.end("name")) if match else None


def _cut(tested: Tested, spot: Spot | None) -> Spot | None:
    """A name without the words around it, and without the groups behind it."""
    if spot is None:
        return None
    words, start = tested.words, _behind_opening(tested, *spot)
    end = spot[1]
    if match := NAME_END.search(words, start - tested.begin, end - tested.begin):
        end = tested.begin + match.start()
    mentions = tested.scene.mentions
    behind = [m.start for m in mentions if PREPOSITION.search(words[: max(m.start - tested.begin, 0)])]
    end = min([end, *(at for at in behind if start < at)])
    while tail := TAIL.search(words[start - tested.begin : end - tested.begin]):
        end = start + tail.start()
    named = any(m.start <= start and end <= m.end + 1 for m in mentions)
    return (
        None if named or not words[start - tested.begin : end - tested.begin].strip(" ,.") else (start, end)
    )


def _behind_opening(tested: Tested, start: int, end: int) -> int:
    """Where a name begins behind the phrase, the conjunctions and the comparatives before it."""
    words, begin = tested.words, tested.begin
    if reported := REPORTED.match(words, start - begin, end - begin):
        start = begin + reported.end()
    while (intro := INTRO.match(words, start - begin, end - begin)) and intro.end() > intro.start():
        start = begin + intro.end()
    if opening := OPENING.match(words[start - begin : end - begin]):
        start += opening.end()
    while lead := LEAD.match(words[start - begin : end - begin]):
        start += lead.end()
    adorned = ADORNED.match(words[start - begin : end - begin])
    return start + adorned.end() if adorned else start


def _with_object(tested: Tested, text: str) -> str | None:
    """Factor and outcome of an association: "nut consumption and mortality"."""
    clause, low = tested.clause, tested.clause.lowered
    if (here := ASSOCIATED.search(tested.words)) is not None:
        last = max(ASSOCIATED.finditer(tested.words), key=lambda match: match.start("name"), default=here)
        return f"{text} and {_outcome(tested, *_at(tested, last, 'name'))}"
    if before := ASSOCIATED.search(low, clause.start, tested.begin):
        if elided := ELIDED.search(tested.words):
            name = _cut(tested, (tested.begin, tested.begin + elided.start()))
            subject = clause.text[slice(*name)] if name else text
            return f"{subject} and {_outcome(tested, *before.span('name'))}"
        return f"{_plain(clause.text[clause.start : before.start()])} and {text}"
    behind = ASSOCIATED.search(low, clause.ends[tested.token], clause.end)
    return f"{text} and {_outcome(tested, *behind.span('name'))}" if behind else None


def _outcome(tested: Tested, start: int, end: int) -> str:
    """The outcome of an association without the words around it."""
    low = tested.clause.lowered
    if adorned := ADORNED.match(low[start:end]):
        start += adorned.end()
    if cut := NAME_END.search(low, start, end):
        end = cut.start()
    return tested.clause.text[start:end].strip(" .,")


def _plain(text: str) -> str:
    """Words without what opens their clause and what stands in brackets."""
    while lead := LEAD.match(text.lower()):
        text = text[lead.end() :]
    return BRACKETS.sub("", text).strip()


def _with_sides(tested: Tested, text: str, sides: tuple[str, str] | None) -> str:
    """The name with the two compared."""
    pair = PAIR.match(text)
    if pair and (head := SAME_HEAD.search(tested.clause.lowered, tested.clause.start, tested.begin)):
        subject = _plain(tested.clause.text[tested.clause.start : head.start()])
        return f"{subject}, {pair['one']} vs {pair['two']}"
    named = {m.key: m.text for m in tested.mentions()}
    if two := _two(tested, list(named.values()), sides):
        return f"{text}, {two[0]} vs {two[1]}"
    affected = AFFECTED.search(tested.words)
    subject = _plain(tested.clause.text[tested.begin : tested.begin + affected.start()]) if affected else ""
    one = [*named.values(), *([subject] if 1 < len(subject) <= _LONGEST_SIDE else [])]
    return f"{text}, {one[0]}" if len(one) == 1 else text


def _two(tested: Tested, named: list[str], sides: tuple[str, str] | None) -> tuple[str, str] | None:
    """The two that are compared: named, in words, else the paper's two arms."""
    if len(named) == len(("one", "two")):
        return named[0], named[1]
    for pattern in (BETWEEN, THAN):
        if match := pattern.search(tested.words):
            one, two = (tested.clause.text[slice(*_at(tested, match, name))] for name in ("one", "two"))
            if not GENERIC_SIDE.match(two.lower()):
                return _plain(one), _plain(two)
    if two_sides := _subject_and_other(tested):
        return two_sides
    return sides if sides and _fits(tested, named, sides) else None


def _subject_and_other(tested: Tested) -> tuple[str, str] | None:
    """Reads "patients with A had longer X than those with B"."""
    had = HAD.search(tested.words)
    other = OTHER_SIDE.search(tested.words, had.start()) if had else None
    if had is None or other is None:
        return None
    text = tested.clause.text
    names = [text[tested.begin : tested.begin + had.start()], text[slice(*_at(tested, other, "name"))]]
    plain = [PEOPLE_WHO.sub("", _plain(name), count=1) for name in names]
    one, two = (GROUPS_TAIL.sub("", name) for name in plain)
    return (one, two) if 1 < len(one) <= _LONGEST_SIDE and not GENERIC_SIDE.match(two.lower()) else None


def _fits(tested: Tested, named: list[str], sides: tuple[str, str]) -> bool:
    """Whether the two arms are compared: one is named, or "the groups" are, or two values stand."""
    if max(len(side) for side in sides) > _LONGEST_SIDE or any(mark in "".join(sides) for mark in "'\"("):
        return False
    if named:
        return any(key_of(named[0]) in key_of(side) or key_of(side) in key_of(named[0]) for side in sides)
    values = [
        at for at in tested.clause.values if tested.end <= tested.clause.starts[at] and at < tested.token
    ]
    return len(values) == len(sides) or bool(OF_GROUPS.search(tested.words))


def _at(tested: Tested, match: re.Match[str], name: str) -> Spot:
    return tested.begin + match.start(name), tested.begin + match.end(name)
