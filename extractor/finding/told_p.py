"""The p of a difference told in words beside the values: "12 and 9, and this was significant (p".

A p after compared medians, means or rates belongs to each of them (contract, convention 3), however many
words tell of their difference in between.
"""

import re

from extractor.finding.grammar import TEST
from extractor.finding.passage import Passage
from extractor.finding.quantity import Quantity, Run
from extractor.finding.sharing import is_of_model

_VERB = r"(?:was|were|is|are|did|does|being|became|reached|had)"
_ADVERB = r"(?:statistically|highly|also|again|marginally|clearly|both|all|even)"
_GROUPS = (
    r"(?:the |these |those |both |all |any |two |three |four |treatment |study |intervention )*"
    r"(?:groups?|arms?|treatments?|interventions?|conditions?|regimens?|cohorts?|them|each other)"
)
# ", and this difference was statistically significant (", "with no difference between the groups ("
_TOLD = re.compile(
    r"(?:[\s,;)\]]|\b(?:with|and|but|although|though|which|this|these|the|there|that|it|however|yet|so|showing"
    rf"|no|not|an?|any|{_VERB}|{_ADVERB}|inter-?group|between-groups?|group|overall|observed|found)\b)*"
    r"\b(?:(?:non-?|in)?significan(?:t|tly|ce)|differences?|different|differ(?:ed)?)"
    rf"(?:\s(?:{_VERB}|{_ADVERB}|not|no|found|observed|seen|noted|significan(?:t|tly|ce)|differences?|different"
    rf"|differ(?:ed)?|higher|lower|(?:between|among|across|in|for|of) {_GROUPS}))*"
    r"\s*[(\[,;]?\s*(?:group )?(?:interaction )?"
)
# "69% after two doses in the A and B arms (": the p of two values with more words behind the second
_OF_GROUPS = re.compile(
    r"\)?\]?\s(?:of|in|for|after|among|with|following|on|under)\s[^,;:()\d]{3,90}?"
    r"\s(?:groups|arms|patients|participants|women|men|children)\s\("
)
# " in the last group, and this", " in the last group with no"
_LAST_GROUP = re.compile(
    r"[)\]]?\s(?:in|for|among|with|after|on|of)\s[^,;:()]{2,60}?"
    r"(?=[,;]|\s(?:with no|and this|and the|but|which)\s)"
)
# "use was significantly higher (P < .001) in A (|55 %) than in B (3 %)"
_DIFFERS = re.compile(
    r"\b(?:differences?|differed|differ|main effect"
    r"|significantly (?:\w+ )?(?:higher|lower|greater|longer|shorter|more|less|better|worse|larger))\b"
)
# between such a p and the values stands nothing of something else
_FOREIGN = re.compile(r"[N.;DA]")
# "in A and 5.0 in B; at week 4 it was |2.0"
_NEXT_CLAUSE = re.compile(r";|\b(?:was|were|whereas|while)\b")
# "at baseline (P = 0.02), and the final scores were"
_OTHER_CLAUSE = re.compile(r";|\b(?:and|but|while|whereas)\s(?!was|were)")
_MOST_COMPARED = 4
_FIRST_SIGN = 60
_NUMBERS = re.compile(r"[NXPDA]")


def join_told_p(passage: Passage, runs: list[Run]) -> None:
    """Give two values or more the p of their difference, told in words behind them.

    Example:
        "12 (SD 3) in A and 9 (SD 2) in B, with no significant difference between the groups (p = 0.3)"
    """
    for match in TEST.finditer(passage.letters) if "P" in passage.letters else ():
        compared = _compared(passage, runs, match.start())
        if len(compared) < len(("one", "two")):
            continue
        _give(passage, match, compared)


def take_told_p(passage: Passage, runs: list[Run]) -> None:
    """Give the values of a sentence the one p of their difference, told in words before them.

    Example:
        "Use was significantly higher (P < .001) in A (55 %) than in B (3 %)"
    """
    values = [quantity for run in runs for quantity in run.quantities]
    alike = {(run.nature, run.quantities[0].spread, run.quantities[0].percent) for run in runs}
    tests = list(TEST.finditer(passage.letters)) if "P" in passage.letters else []
    several = 1 < len(values) <= _MOST_COMPARED and len(alike) == len(tests) == 1
    if not several or runs[0].nature == "effect" or any(quantity.p is not None for quantity in values):
        return
    match, first = tests[0], values[0].first
    if match.end() > first or _FOREIGN.search(passage.letters, match.end(), first):
        return
    if _OTHER_CLAUSE.search(passage.words(match.end(), first)):
        return
    if _DIFFERS.search(passage.words(0, match.start())) and not is_of_model(passage, match.start("p_cue")):
        _give(passage, match, values)


def _give(passage: Passage, match: re.Match[str], values: list[Quantity]) -> None:
    for quantity in values:
        quantity.p, quantity.p_cue = match.start("p"), match.start("p_cue")
        quantity.p_op = match.start("p_op") if match["p_op"] else None
    passage.claim(match.start(), match.end() - 1)


def _compared(passage: Passage, runs: list[Run], at: int) -> list[Quantity]:
    """The values that a p tells the difference of; none where other words stand between."""
    before = [(run, quantity) for run in runs for quantity in run.quantities if quantity.first < at]
    if not before or before[-1][0].nature == "effect":
        return []
    run, last = before[-1]
    if last.p is not None or last.last >= at or _NUMBERS.search(passage.tokens.letters, last.last + 1, at):
        return []
    between = passage.words(last.last + 1, at)
    told = _told(between)
    listed = len(run.quantities) > 1 and _OF_GROUPS.fullmatch(between)
    return _alike(passage, before) if told or listed else []


def _told(words: str) -> bool:
    """Whether words tell of a difference, behind no more than the name of the last value's group."""
    sign = max(words.find(","), words.find(";"))
    starts = {0, sign} if 0 <= sign < _FIRST_SIGN else {0}
    if group := _LAST_GROUP.match(words):
        starts.add(group.end())
    return any(_TOLD.fullmatch(words, start) for start in starts)


def _alike(passage: Passage, before: list[tuple[Run, Quantity]]) -> list[Quantity]:
    """The last values of a sentence that are of one kind and have no p yet."""
    run, last = before[-1]
    alike: list[Quantity] = []
    for other, quantity in reversed(before):
        same = other.nature == run.nature and quantity.percent == last.percent
        if not same or quantity.p is not None or quantity.spread != last.spread:
            break
        pair = len(alike) > 1
        if pair and _NEXT_CLAUSE.search(passage.words(quantity.last + 1, alike[-1].first)):
            break
        alike.append(quantity)
    return alike
