"""The stretch of a sentence that tells what a standalone p value tests."""

from dataclasses import dataclass

from extractor.linking.clause import Clause, open_bracket
from extractor.linking.comparison_terms import BRACKETS, P_BEHIND, STATISTIC
from extractor.linking.mentions import Mention, Scene

_BEHIND = 60


@dataclass(slots=True)
class Tested:
    """A p value with the stretch of its sentence that tells what was tested; brackets in it are blank."""

    scene: Scene
    token: int
    begin: int
    end: int
    words: str

    @property
    def clause(self) -> Clause:
        """The sentence's words."""
        return self.scene.clause

    def mentions(self) -> list[Mention]:
        """The groups named in the stretch and right behind the p."""
        close = min(self.clause.ends[self.token] + _BEHIND, self.clause.end)
        return [m for m in self.scene.mentions if self.begin <= m.start < close and m.kind != "both"]


def tested_words(scene: Scene, token: int) -> Tested:
    """The words from the last value with a p of its own to the bracket or the values of this one."""
    clause = scene.clause
    opening = _outermost(clause, token)
    limit = token if opening is None else opening
    begin = _begin(clause, limit)
    begin = max(begin, clause.lowered.rfind(";", begin, clause.starts[limit]) + 1)
    end = clause.starts[limit]
    for at in clause.values:
        if begin <= clause.starts[at] < end and not _is_size(clause, at):
            outer = _outermost(clause, at)
            end = clause.starts[at if outer is None or clause.starts[outer] < begin else outer]
            break
    words = BRACKETS.sub(lambda match: " " * len(match.group()), clause.lowered[begin:end])
    if statistic := STATISTIC.search(words):
        words, end = words[: statistic.start()], begin + statistic.start()
    closed = words.rfind(")") + 1
    if "(" not in words[:closed]:
        words, begin = words[closed:], begin + closed
    return Tested(scene, token, begin, end, words)


def _outermost(clause: Clause, token: int) -> int | None:
    found = None
    while (outer := open_bracket(clause, token)) is not None:
        found = token = outer
    return found


def _begin(clause: Clause, limit: int) -> int:
    """Behind the last p value before a token."""
    begin = clause.start
    for at, finding in clause.values.items():
        if at >= limit:
            continue
        if finding.kind in {"test", "effect"}:
            begin = max(begin, clause.ends[at])
        elif finding.kind in {"summary", "rate"} and finding.p is not None:
            match = P_BEHIND.match(clause.lowered, clause.ends[at])
            begin = max(begin, match.end() if match else clause.ends[at])
    return min(begin, clause.starts[limit])


def _is_size(clause: Clause, token: int) -> bool:
    return clause.letters[token - 1 : token] == "="
