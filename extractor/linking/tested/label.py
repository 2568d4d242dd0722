"""What a standalone p value tests, in words: "cardiac index, group A vs control"."""

import re
from bisect import bisect_left

from extractor.linking.arms import word_set
from extractor.linking.mentions import key_of
from extractor.linking.said import Said
from extractor.linking.sentence import Sentence
from extractor.linking.tested.clauses import read_clauses
from extractor.linking.tested.name_terms import OF_ALL
from extractor.linking.tested.names import Phrases
from extractor.linking.tested.plain import Plain, Span, plain_sentence
from extractor.linking.tested.plain_terms import OTHER
from extractor.linking.tested.side_terms import (
    COMPARING,
    GENERIC_SIDE,
    OF_GROUPS,
    OWN_PAIR,
    PEOPLE_WHO,
    SIDE_TAIL,
)
from extractor.linking.tested.told import Tested
from extractor.linking.tested.verb_terms import TRAIT

_NAMES = {"rate": "endpoint", "summary": "quantity", "count": "label"}
INTERACTING = re.compile(r"\binteractions?\b")
NO_NAME = re.compile(r"(?:than|by|from|at|with|to|of|in|for|on|compared|versus|vs)\b")
_LONGEST_SIDE = 60
_LONGEST_ARM = 24
_TWO = 2
_ITEMS = re.compile(r",?\s(?:and|or|nor)\s(?:(?:of|in|for)\s)?|,\s")
Sides = tuple[str, str] | None


class Teller:
    """Tells what the p values of a paragraph test, sentence by sentence."""

    def __init__(self) -> None:
        self._before: str | None = None
        self._sentence: Sentence | None = None
        self._phrases = Phrases(Plain(), [])
        self._told: dict[int, Tested] = {}
        self._groups: dict[Span, str] = {}

    def label(self, sentence: Sentence, token: int, sides: Sides) -> Said | None:
        """What a p value tests, and between whom where the sentence or the paper's two arms tell."""
        if sentence is not self._sentence:
            self._read(sentence)
        plain = self._phrases.plain
        mark = next((at for at, tokens in plain.marks.items() if token in tokens), -1)
        told, own = self._told.get(mark, Tested()), plain.own.get(token)
        name, rule = self._name(told, token, mark), "what the p value tests"
        values = _of_values(sentence, token)
        if values and (name is None or (told.name and self._phrases.group(*told.name))):
            name = values[0]
        if name is None and own is None and told.slot != "unknown":
            name, rule = self._before, "what the sentence before tested"
        if name is None and own is None:
            return None
        if name is None and INTERACTING.search(sentence.clause.lowered, *_list_so_far(sentence, token)):
            name = "interaction"
        self._before = self._before if name is None or TRAIT.fullmatch(name.lower()) else name
        between = None if own and OWN_PAIR.search(own.value) else self._between(told, sides, name)
        when = self._when(told, between)
        if values and len(values[1]) == _TWO and OWN_PAIR.search(between or "") is None:
            between = " vs ".join(values[1])
        parts = [part for part in (name, between, when, own.value if own else None) if part]
        return Said(", ".join(parts), rule, *(plain.place(*told.name) if told.name else ()))

    def remember(self, sentence: Sentence) -> None:
        """Keep what the last value of a sentence is of, for the sentence that goes on with it."""
        for finding, fields in sentence.values.values():
            said = fields.get(_NAMES.get(finding.kind, ""))
            if isinstance(said, Said):
                self._before = said.value

    def _read(self, sentence: Sentence) -> None:
        plain = plain_sentence(sentence.clause)
        placed = ((_inside(plain, m.start, m.end), m) for m in sentence.scene.mentions if m.kind != "both")
        self._groups = {
            span: SIDE_TAIL.sub("", mention.text)
            for span, mention in placed
            if span and GENERIC_SIDE.fullmatch(mention.text.lower()) is None
        }
        self._phrases = Phrases(plain, list(self._groups))
        self._sentence, self._told = sentence, read_clauses(self._phrases)

    def _words(self, span: Span) -> str:
        return self._phrases.plain.words(*span).strip(" ,.;:")

    def _name(self, told: Tested, token: int, mark: int) -> str | None:
        """The name, with what it is related to; of several p values in one place each its own of a list."""
        name, other = (self._words(span) if span else None for span in (told.name, told.other))
        plain = self._phrases.plain
        tokens = plain.marks.get(mark, [])
        if len(tokens) > 1 and token not in plain.own:
            shared = _item(name, tokens.index(token), len(tokens))
            other = _item(other, tokens.index(token), len(tokens)) if shared == name else other
            name = shared
        if name is None or other is None:
            return name or (f"correlation with {other}" if other else None)
        return f"{name} and {other}"

    def _between(self, told: Tested, sides: Sides, name: str | None) -> str | None:
        """The two compared, or the group that something was tested in."""
        if told.slot in {"whole", "other"} and told.two is None:
            return self._words(told.within) if told.within else None
        one, two = self._side(told.one), self._side(told.two)
        if one and one == two and told.one and told.two:
            one, two = self._words(told.one), self._words(told.two)
        if one and two:
            return f"{one} vs {two}"
        used = word_set(name or "")
        named = {key_of(text): text for text in self._groups.values() if not word_set(text) <= used}
        if two:
            named.pop(key_of(two), None)
            return f"{next(iter(named.values()))} vs {two}" if len(named) == 1 else f"vs {two}"
        if told.within:
            within = self._side(told.within)
            return self._with_arm(within, sides) if told.within in self._groups else within
        if len(named) == _TWO:
            return " vs ".join(named.values())
        return one if len(named) > _TWO else self._with_arm(one or next(iter(named.values()), None), sides)

    def _when(self, told: Tested, between: str | None) -> str | None:
        """When something was tested, behind the two compared."""
        if told.within is None or told.within in self._groups or between is None:
            return None
        when = self._words(told.within)
        return None if key_of(when) in between.lower() else when

    def _with_arm(self, one: str | None, sides: Sides) -> str | None:
        """A group with the paper's other arm, where the sentence compares; both for "the groups"."""
        if sides is None or not all(sides) or max(map(len, sides)) > _LONGEST_ARM:
            return one
        low = self._phrases.low
        if one is None:
            return " vs ".join(sides) if OF_GROUPS.search(low) else None
        key = key_of(one)
        matched = [at for at, side in enumerate(sides) if key in key_of(side) or key_of(side) in key]
        if len(matched) == 1 and COMPARING.search(low):
            return f"{one} vs {sides[1 - matched[0]]}"
        return one

    def _side(self, span: Span | None) -> str | None:
        """A side's name: the group named in it, else its words."""
        if span is None:
            return None
        inside = [
            name for (first, last), name in self._groups.items() if span[0] <= first and last <= span[1]
        ]
        if len(inside) == 1:
            return inside[0]
        words = SIDE_TAIL.sub("", PEOPLE_WHO.sub("", self._words(span), count=1))
        named = 0 < len(words) <= _LONGEST_SIDE and OTHER not in words
        return words if named and GENERIC_SIDE.fullmatch(words.lower()) is None else None


def _list_so_far(sentence: Sentence, token: int) -> Span:
    """From the first p value of a sentence to the end of one: "P interaction is 0.2 for A, 0.3 for B"."""
    first = next(at for at, finding in sentence.clause.values.items() if finding.kind == "test")
    return sentence.clause.starts[first], sentence.clause.ends[token]


def _inside(plain: Plain, start: int, end: int) -> Span | None:
    """The place in a plain sentence of words that stand in it; None for those of a bracket."""
    at, last = bisect_left(plain.offsets, start), bisect_left(plain.offsets, end)
    found = at < last and plain.offsets[at] == start
    return (at, last) if found else None


def _of_values(sentence: Sentence, token: int) -> tuple[str, list[str]] | None:
    """What two values before a p value are both of, with their groups."""
    told: list[tuple[str, str | None]] = []
    for at, (finding, fields) in sorted(sentence.values.items()):
        if at >= token:
            break
        said, group = fields.get(_NAMES.get(finding.kind, "")), fields.get("group")
        if finding.kind in {"test", "effect"}:
            told.clear()
        elif isinstance(said, Said) and not NO_NAME.match(said.value.lower()):
            told.append((said.value, group.value if isinstance(group, Said) else None))
    names = [name.lower() for name, _ in told]
    last = next((at for at in range(len(told) - 1, 0, -1) if names[at] in names[:at]), None)
    if last is None:
        return None
    groups = (group for (_, group), name in zip(told, names, strict=True) if name == names[last])
    return told[last][0], list(dict.fromkeys(SIDE_TAIL.sub("", group) for group in groups if group))


def _item(name: str | None, index: int, size: int) -> str | None:
    """A p value's own part of a list of names: "PYD and CTX-I" for "(P = 0.03 and P = 0.04)"."""
    items = _ITEMS.split(name) if name else []
    if len(items) != size:
        return name
    shared = OF_ALL.match(items[0])
    return f"{shared['all']}{items[index]}" if shared and index else items[index]
