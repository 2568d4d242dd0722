"""What the verb of a clause tells of its subject or of its object."""

import re
from dataclasses import dataclass

from extractor.linking.tested.names import Phrases
from extractor.linking.tested.plain import Span
from extractor.linking.tested.side_terms import THAN
from extractor.linking.tested.told import Tested
from extractor.linking.tested.verb_terms import (
    BASE_VERB,
    BEHIND_AUXILIARY,
    ELIDED,
    HAD_CHANGED,
    HAVE,
    MORE_ALONE,
    NO_OBJECT,
    PARTICIPLE,
    SIGNIFICANCE,
    WITH_WHAT,
)

_LONGEST_BASE = len("appeared ")


@dataclass(slots=True)
class Predicate:
    """A verb with its subject, up to the first p value behind it; ``before`` is what was tested before."""

    phrases: Phrases
    verb: re.Match[str]
    subject: Span
    limit: int
    before: Tested | None

    def read(self) -> Tested:
        """What the clause says that was tested."""
        verb, phrases = self.verb, self.phrases
        told = phrases.noun_phrase(*self.subject, max(self.limit, self.subject[1]))
        group = phrases.group(*self.subject)
        if verb["aux"]:
            return self._auxiliary(told, group)
        at = verb.end()
        if verb["linked"]:
            return told.related(phrases.bare(at, self.limit))
        if verb["changed"] and group is None and (what := WITH_WHAT.match(phrases.low, at, self.limit)):
            return told.related(phrases.bare(what.end(), self.limit))
        if PARTICIPLE.match(phrases.low, at, self.limit):
            return self._of_group(told, group, verb.start())
        if verb["happened"] or (verb["changed"] and NO_OBJECT.match(phrases.low[at : self.limit])):
            return self._of_group(told, group, verb.start())
        acted = verb["acted"] or verb["changed"]
        return self._object(told, at, agent=bool(group or acted))

    def _auxiliary(self, told: Tested, group: Span | None) -> Tested:
        """What stands behind "was", "had" or "did" tells."""
        low, at = self.phrases.low, self.verb.end()
        has = HAVE.match(self.verb["aux"])
        behind = BEHIND_AUXILIARY.match(low, at + 1, self.limit)
        if behind and has and not behind["assoc"] and " been " not in f" {behind[0]} ":
            behind = None
        if behind:
            return self._behind(told, group, behind)
        if has and HAD_CHANGED.match(low, at, self.limit):
            return self._of_group(told, group, at)
        if self.before and self.before.other and ELIDED.match(low[at : self.limit]):
            return told.related(self.before.other)
        return self._object(told, at, agent=group is not None) if has else self._of_group(told, group, at)

    def _behind(self, told: Tested, group: Span | None, behind: re.Match[str]) -> Tested:
        """What the words behind an auxiliary tell, by their kind."""
        kind = behind.lastgroup if behind.lastgroup not in {"than", "object"} else None
        kind = kind or ("likely" if behind["likely"] else "change")
        base = BASE_VERB.search(self.phrases.low, behind.start() - _LONGEST_BASE, behind.start())
        if kind == "likely":
            return Tested(self.phrases.bare(behind.end(), self.limit))
        if kind == "assoc":
            return told if told.other else told.related(self.phrases.bare(behind.end(), self.limit))
        if kind == "have" or (base and (kind == "act" or behind["object"])):
            return self._object(told, behind.end(kind), agent=kind != "have" or group is not None)
        if kind == "seen":
            return self._of_group(told, group, behind.end())
        goes_with = WITH_WHAT.match(self.phrases.low, behind.end(), self.limit) if kind == "change" else None
        if goes_with and group is None:
            return told.related(self.phrases.bare(goes_with.end(), self.limit))
        unnamed = group is None and told.name is None
        return self._of_group(
            told,
            (0, 0) if unnamed else group,
            behind.start(kind),
            trait=kind != "change" and group is not None,
        )

    def _of_group(self, told: Tested, group: Span | None, at: int, *, trait: bool = True) -> Tested:
        """The subject is the outcome, unless it is a group: then it is what the group is compared in."""
        if group is None:
            return told
        if topic := self.phrases.topic(at, self.limit):
            return Tested(topic)
        return Tested((self.phrases.bare(at, self.limit) or told.name) if trait else None)

    def _object(self, told: Tested, at: int, *, agent: bool) -> Tested:
        """The object is the outcome, unless it names nothing: then the subject is, if it is no ``agent``."""
        phrases, limit = self.phrases, self.limit
        if phrases.low[at:limit].rstrip().endswith("significantly") and phrases.is_bare_of(at, limit):
            at, limit = limit + 1, len(phrases.low)  # "had significantly § more X": the object stands behind
        if SIGNIFICANCE.match(phrases.low[at:limit]) or (
            not agent and MORE_ALONE.match(phrases.low, at, limit)
        ):
            return Tested(vague=True) if agent else told
        if THAN.match(phrases.low, phrases.behind_lead(at, limit) - 1, limit):
            return self._of_group(told, (0, 0) if agent else None, at, trait=False)
        thing = phrases.noun_phrase(at, limit, limit)
        if thing.other and thing.name is None:
            return told.related(thing.other)
        if agent or (thing.name and not (thing.vague and told.name)):
            return thing
        return told
