"""What the patients of a count have in common, and what a test compared."""

import re

from extractor.linking.clause import Clause
from extractor.linking.endpoints import trim
from extractor.linking.mentions import Mention, Scene
from extractor.linking.said import Said

_PEOPLE = re.compile(r"(?:patients?|participants?|subjects?|cases|individuals|people|persons|respondents|pts)\b")
_VERBS = (
    r"(?:were|was|had|have|did|who|that|received|died|completed|experienced|developed|achieved|showed|reported|refused|declined|withdrew|underwent|met|dropped|discontinued|stopped|required|remained|responded|entered|took|improved|lost|relapsed|ceased"
    r"|participated|survived|failed|consented|presented|agreed|left|gave|lived|suffered|progressed|attended|chose|in whom|occurred|expressed|used|suffering|[a-z]{3,}ed)"
)
_VERB_PHRASE = re.compile(rf"\s?\)?\s*(?:\([^()]*\)\s*)?(?P<name>{_VERBS}\b[^,;:()]{{0,110}})")
_AUXILIARY = re.compile(r"^(?:(?:were|was|had|have|did|who|that|been|been|in whom|also|each|of whom|then|subsequently|a|an|the|to|had|experienced|developed|suffered)\s+)+(?=\w)")
_VP_END = re.compile(r"\s(?:in the (?!trial|study)|in (?:group|arm)\b|versus|vs\.?|compared|than|while|whereas|but|respectively|because|due to|and \d|between (?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|from (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|during (?:the )?study|for [a-z]+ reasons|by (?:\d|the))|,|\.\s")
_OF_WHICH = re.compile(r"\s?\)?\s*of\s(?:the\s)?(?:\d[\d,]*\s)?(?:[a-z-]+\s){0,2}?(?:patients|participants|subjects|women|men|children|cases|those|them|whom|which|tumou?rs|infants|individuals)\s?")
_OCCURRED_IN = re.compile(r"(?:(?:was|were|is|are|had)?\s?(?:\w+ly\s)?(?:seen|found|observed|reported|detected|recorded|noted|identified|present|performed|occurr\w+|developed|achieved|obtained|documented|diagnosed|given|confirmed|available|included)?\s?)(?:in|by|for|among)\s(?:a total of |only |all )?$")
_NOUN_TAIL = re.compile(r"(?P<tail>\s(?:with|without|aged|undergoing|who|suffering|having|diagnosed|receiving|presenting|requiring|from|of|in|treated|treatment|scheduled|awaiting|having)\b[^,;:()]*)")
_TAIL_END = re.compile(r"\s(?:were|was|had|have|randomi[sz]ed|randomly|participated|received|completed|enrolled|recruited|assigned|entered|at \d+|from \d+|between \d+|in (?:a|this|the) |to receive|underwent|have|included|into|followed|during)\b")


def count_label(scene: Scene, token: int, noun: tuple[int, int] | None, floor: int, ceiling: int) -> Said | None:
    """The label of a count: the words in front of its bracket, what its people did, or their noun."""
    clause = scene.clause
    if clause.letters[max(token - 1, 0)] in "(=" or clause.letters[max(token - 2, 0) : token] == "(n":
        if said := _before_bracket(scene, token, floor):
            return said
    if said := _verb_phrase(clause, token, noun, ceiling):
        return said
    if said := _event_before(scene, token, floor):
        return said
    if noun is not None:
        return _noun_phrase(clause, token, noun, ceiling)
    return _before_bracket(scene, token, floor)


def _before_bracket(scene: Scene, token: int, floor: int) -> Said | None:
    """The words before "(n = 859": back to the sign, verb or preposition before them."""
    clause = scene.clause
    letters = clause.letters
    last = token
    while last and letters[last - 1] in "(=nq:" and clause.starts[last - 1] >= floor - 1:
        last -= 1
    mention = next((m for m in scene.mentions if m.last == last), None)
    if mention:
        return mention.said("group before the bracket")
    first = last
    while first and letters[first - 1] in "wnouhxqRM" and clause.starts[first - 1] >= floor:
        first -= 1
    while first < last and letters[first] in "ouR":
        first += 1
    if first >= last:
        return None
    start, end = clause.starts[first], clause.ends[last - 1]
    return Said(clause.text[start:end], "words before the bracket", start, end)


def _verb_phrase(clause: Clause, token: int, noun: tuple[int, int] | None, ceiling: int) -> Said | None:
    """What the counted did or had: "5 refused consent", "22 patients had fever"."""
    begin = clause.ends[token]
    if noun is not None and begin <= noun[0] and noun[1] - begin < 60:
        begin = noun[1]
    elif of := _OF_WHICH.match(clause.lowered, begin, clause.end):
        begin = of.end() - 1
    match = _VERB_PHRASE.match(clause.lowered, begin, clause.end)
    if match is None:
        return None
    start, end = match.span("name")
    end = min(end, max(ceiling, start))
    if skip := _AUXILIARY.match(clause.lowered[start:end]):
        start += skip.end()
    if cut := _VP_END.search(clause.lowered, start, end):
        end = cut.start()
    end = start + len(clause.lowered[start:end].rstrip(" ."))
    if end - start < 3:
        return None
    return Said(clause.text[start:end], "what the counted did or had", start, end)


def _event_before(scene: Scene, token: int, floor: int) -> Said | None:
    """ "X occurred in 22", "X in 10": the subject before "in"."""
    clause = scene.clause
    match = _OCCURRED_IN.search(clause.lowered[floor : clause.starts[token]])
    if match is None:
        return None
    stretch = clause.lowered[floor : floor + match.start()]
    begin = max(stretch.rfind(sign) for sign in ",;:(") + 1
    start, end = trim(clause, floor + begin, floor + match.start())
    while start < end and clause.lowered[start] in " )":
        start += 1
    if end - start < 3 or any(m.start <= start and end <= m.end for m in scene.mentions):
        return None
    return Said(clause.text[start:end].strip(), "subject before the count", start, end)


def _noun_phrase(clause: Clause, token: int, noun: tuple[int, int], ceiling: int) -> Said | None:
    """The counted noun with its adjectives and what follows it: "108 AML patients undergoing HSCT"."""
    start, end = min(clause.ends[token], noun[0]), noun[1]
    if tail := _NOUN_TAIL.match(clause.lowered, end, max(ceiling, end)):
        end = tail.end()
        if cut := _TAIL_END.search(clause.lowered, noun[1], end):
            end = cut.start()
    text = clause.text[start:end].strip(" -.)")
    return Said(text, "the counted noun", start, end) if text else None


def cohort_label(clause: Clause, token: int, noun: tuple[int, int] | None, verb: Said | None, ceiling: int) -> Said | None:
    """A cohort is named by its description where it has one, else by what was done to it."""
    if noun is None or noun[0] < clause.ends[token]:
        return verb
    phrase = _noun_phrase(clause, token, noun, ceiling)
    if phrase is None or _PEOPLE.fullmatch(phrase.value.lower()):
        if verb and phrase:
            return Said(f"{phrase.value} {verb.value}", verb.rule, verb.start, verb.end)
        return verb or phrase
    return phrase


def test_label(scene: Scene, token: int, floor: int, sides: tuple[str, str] | None) -> Said | None:
    """What a p value tests: the words before its bracket, and the two groups compared."""
    clause = scene.clause
    start, end = floor, clause.starts[token]
    stretch = clause.lowered[start:end]
    offset = max(stretch.rfind(sign) for sign in ";") + 1
    start += offset
    inner = clause.lowered.rfind("(", start, end)
    if inner > start + 3:
        end = inner
    start, end = _trim_test(clause, start, end)
    if end - start < 3:
        return None
    text = clause.text[start:end].strip(" ,.([")
    named: list[Mention] = [m for m in scene.mentions if m.kind != "both"]
    if sides and not named:
        text = f"{text}, {sides[0]} vs {sides[1]}"
    return Said(text, "words before the p value", start, end) if text else None


_TEST_LEAD = re.compile(r"^(?:[\s,;:()]|(?:and|but|or|there (?:was|were)|however|the|a|no|an|significant(?:ly)?|statistically|differences?|in|results|between|also|with|not|did|was|were|although|both)\b)+")
_TEST_TAIL = re.compile(r"[\s,(]+(?:was|were|is|did not differ|differed|significant(?:ly)?|statistically|higher|lower|not|observed|noted|found|similar|between (?:the )?(?:two )?(?:groups|arms)|with|for|and|the|[a-z-]*log-?rank.*|p|by|a|at|two|all)$")


def _trim_test(clause: Clause, start: int, end: int) -> tuple[int, int]:
    if lead := _TEST_LEAD.match(clause.lowered[start:end]):
        start += lead.end()
    while tail := _TEST_TAIL.search(clause.lowered[start:end]):
        end = start + tail.start()
    return start, end
