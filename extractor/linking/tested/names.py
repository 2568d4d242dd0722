"""The noun phrases of a plain sentence that name what a p value tests."""

from dataclasses import dataclass, field

from extractor.linking.statements.terms import LED_BY_PEOPLE
from extractor.linking.tested.name_terms import (
    BETWEEN_TWO,
    CAPITALS,
    CHANGE,
    COUNTED,
    DIFFERENCE,
    GROUP_LEAD,
    GROUP_WORD,
    INTERACTION,
    LEAD,
    NAME_END,
    NAMED_INTERACTION,
    NOTHING,
    ON_WHAT,
    RELATED,
    RELATION,
    TAIL,
    TOPIC,
    TOWARDS,
    TREND,
    WHO,
    WHOLE_END,
)
from extractor.linking.tested.plain import Plain, Span
from extractor.linking.tested.side_terms import BETWEEN, GROUPS_SUBJECT
from extractor.linking.tested.told import Tested

_SHORTEST = 2
_LONGEST = 150
_LIST = 75
_NEAR = 4
_RELATION = 18
_PAST = 8
"""How far a group may begin behind a subject's begin, or end behind its end."""


@dataclass(slots=True)
class Phrases:
    """The noun phrases of a plain sentence, in lower case ``low``, and the places of its groups."""

    plain: Plain
    groups: list[Span]
    low: str = field(init=False)

    def __post_init__(self) -> None:
        self.low = self.plain.lowered

    def bare(self, start: int, end: int) -> Span | None:
        """A name without the words around it; None where nothing is left that names anything."""
        start = self.behind_lead(start, end)
        end = self._without_list(start, self._name_end(start, end))
        while (shorter := self._without_tail(start, end)) < end:
            end = shorter
        words = self.low[start:end].strip()
        lettered = any(sign.isalpha() for sign in words)
        named = lettered and _SHORTEST <= end - start <= _LONGEST and NOTHING.fullmatch(words) is None
        return (start, end) if named else None

    def behind_lead(self, start: int, end: int) -> int:
        """Where a name begins behind the words before it; "AN" is no article."""
        low = self.low
        while lead := LEAD.match(low, start, end):
            if capital := CAPITALS.search(self.plain.text, start, lead.end()):
                return capital.start()
            start = lead.end()
        while start < end and low[start] in " ,;:.)]":
            start += 1
        return start

    def is_bare_of(self, start: int, end: int) -> bool:
        """Whether a stretch holds no more than words that stand before a name: "significantly §"."""
        return self.behind_lead(start, end + 1) >= end - 1

    def _name_end(self, start: int, end: int) -> int:
        """Where a name ends; of "proportion of patients who had fever" behind what they had."""
        low = self.low
        two = BETWEEN_TWO.search(low, start, end)
        if two and two.start() > start:
            end = two.start()
        cut = NAME_END.search(low, start, end)
        who = WHO.match(low, cut.start() + 1, end) if cut and COUNTED.match(low, start, cut.start()) else None
        if who:
            cut = NAME_END.search(low, who.end(), end)
        return cut.start() if cut else end

    def _without_list(self, start: int, end: int) -> int:
        """Where a name with commas ends: behind a list of names, else at the first of them."""
        comma = self.low.find(",", start, end)
        if comma < 0:
            return end
        joined = self.low.find(" and ", comma, end)
        return end if joined > 0 and end - start < _LIST else comma

    def _without_tail(self, start: int, end: int) -> int:
        """Where a name ends before words that are no part of it, before its group: "pain| in the A group"."""
        low = self.low
        if tail := TAIL.search(low[start:end]):
            return start + tail.start()
        for first, last in self.groups:
            if start < first and last <= end and not GROUP_WORD.sub("", low[last:end]).strip(" ,."):
                lead = GROUP_LEAD.search(low[start:first])
                return start + lead.start() if lead else end
        return end

    def group(self, start: int, end: int) -> Span | None:
        """The group that a subject is, where it is one."""
        low = self.low
        if COUNTED.match(low, self.behind_lead(start, end), end):
            return None
        led = LED_BY_PEOPLE.match(low, start, end) is not None
        start = self.behind_lead(start, end)
        while end > start and low[end - 1] in " ,":
            end -= 1
        if start >= end:
            return None
        if " per " in low[start:end]:
            return None
        if led or LED_BY_PEOPLE.match(low, start, end) or GROUPS_SUBJECT.match(low[start:end]):
            return start, end
        return (start, end) if self.is_arm(start, end) else None

    def is_arm(self, start: int, end: int) -> bool:
        """Whether a stretch is the name of a group that the sentence names."""
        return any(self._covers(span, start, end) for span in self.groups)

    def _covers(self, group: Span, start: int, end: int) -> bool:
        """Whether a group's name is all of a stretch but for "group" and its like."""
        first, last = group
        if not (abs(first - start) <= _NEAR and last <= end + _PAST):
            return False
        return not GROUP_WORD.sub("", self.low[last:end]).strip(" ,")

    def noun_phrase(self, start: int, end: int, rest: int) -> Tested:
        """What a noun phrase tells; what stands behind its verb goes on to ``rest``."""
        low = self.low
        start = self.behind_lead(start, end)
        if INTERACTION.search(low, start, end):
            return self._interaction(start, end, rest)
        if RELATION.match(low, start, end):
            return self._relation(start, end, rest)
        if difference := DIFFERENCE.match(low, start, rest):
            at = difference.end()
            return Tested(self.topic(at, min(end, rest)) or self.topic(at, rest), vague=True)
        if change := CHANGE.match(low, start, end):
            told = self._change(change[0], start, change.end(), end)
            return told if told.name or rest <= end else self._change(change[0], start, change.end(), rest)
        return Tested(self.bare(start, end))

    def _interaction(self, start: int, end: int, rest: int) -> Tested:
        """Reads "a time by group interaction was found for fatigue": all of it, and what it was found for."""
        low = self.low
        named = (
            match for match in NAMED_INTERACTION.finditer(low, start, end) if INTERACTION.search(match[0])
        )
        first = next(named, None)
        begin = self.behind_lead(first.start(), end) if first else start
        cut = WHOLE_END.search(low, begin, end)
        close = cut.start() if cut else end
        while close > begin and low[close - 1] in " ,.:":
            close -= 1
        return Tested((begin, close), within=self.topic(close, rest) if close < rest else None, slot="whole")

    def _relation(self, start: int, end: int, rest: int) -> Tested:
        match = RELATED.search(self.low, start, rest)
        if match is None:
            return Tested((start, end) if end - start > _RELATION else None, vague=True)
        if match["only"]:
            return Tested(None, self.bare(*match.span("only")), slot="other", vague=True)
        return Tested(self.bare(*match.span("one")), self.bare(*match.span("two")), slot="other")

    def topic(self, start: int, end: int) -> Span | None:
        """What a difference is in: "in pain", "regarding sleep"; none of the two it is between."""
        two = BETWEEN.search(self.low, start, end)
        for match in TOPIC.finditer(self.low, start, end):
            if two and two.start() <= match.start() < two.end():
                continue
            name = self.bare(match.start("name"), end)
            if name and self.group(*name) is None:
                return name
        return None

    def _change(self, noun: str, start: int, behind: int, end: int) -> Tested:
        """What a change is in: "increase in X"; of a trend or an effect what it goes to."""
        low = self.low
        towards = TOWARDS.match(low, behind, end)
        if towards and TREND.search(noun):
            return Tested(self.bare(towards.end(), end))
        if on_what := ON_WHAT.match(low, behind, end):
            return Tested(self.bare(on_what.end(), end))
        topic = TOPIC.search(low, behind, end)
        if topic is None:
            return Tested(self.bare(start, end), vague=True)
        return Tested(self.bare(start, end) or self.topic(behind, end))
