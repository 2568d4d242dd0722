"""Sentences of association: "X was associated with Y", "Y was worse in patients with X", "X (HR ...)"."""

import re
from dataclasses import dataclass

from extractor.linking.clause import segment_start
from extractor.linking.endpoint_terms import OUTCOME
from extractor.linking.mentions import Scene
from extractor.linking.said import Said


@dataclass(slots=True)
class Effect:
    """An effect on its way: where it stands and what is known of it so far."""

    scene: Scene
    token: int
    cue: int | None
    floor: int
    estimate: float | None
    compared: list[tuple[float, Said]]
    measure: str = ""
    shares: bool = False
    endpoint: str = ""

    @property
    def start(self) -> int:
        """The offset of its value."""
        return self.scene.clause.starts[self.token]


@dataclass(slots=True)
class Frame:
    """What stands before and behind the verb of an association, as offsets."""

    subject: tuple[int, int]
    rest: int
    strict: bool
    subject_is_outcome: bool


_STRICT = re.compile(
    r"\b(?:associat\w+|predict(?:ed|ors?|ive|s)|prognos\w+|risk factors?|correlat\w+|independent(?:ly)?(?! of)|linked|determinants?|related to)\b"
)
_LOOSE = re.compile(
    r"\b(?:(?:had|has|have|showed|experienced|conferred|at|was|were|is|are|been) (?:\w+ )?(?:a |an )?(?:[\w%-]+ ){0,2}?(?:increased|decreased|reduced|improved|higher|lower|worse|better|longer|shorter|poorer?|greater|inferior|superior|more|less|elevated|likely)"
    r"|significantly|reduced|increased|improved|decreased|prolonged|affect\w*|influenc\w*|protect\w*|likely|elevated|higher|lower)\b"
)
_LEAD = re.compile(
    r"^(?:(?:the|a|an|results?|conclusions?|findings|methods and findings|in|on|by|for|multivaria\w+|univaria\w+|(?:cox )?(?:proportional hazards )?(?:regression )?(?:analys[ie]s|models?)|adjusted|that|showed|revealed|indicated|demonstrated|identified|we|found|observed|compared|however|moreover|furthermore|overall|and|both"
    r"|patients|those|women|men|participants|children|subjects|individuals|people|youth|who|had|with|being|use of|presence of|also|cox|logistic|regression|after|while|whereas|but|in addition|having|were|was|including|included|significant|independent|only|there|factors?|predictors?|of|such as|namely|by contrast|elevations in|treatment with|expressing|when|using|model|analysis)\b[\s,:]*)+"
)
_TAIL = re.compile(r"(?:[\s,]+(?:was|were|is|are|remained|had|has|have|also|both|all|significantly|independently|strongly|not|a|an|the|been|be|found|shown|to|only|being|identified|as|more|less|statistically|positively|negatively|inversely|directly|closely|did|emerged|seemed|most|significant|an|no|and|in|of|with|for|that|which|who|by|led|leads|compared))+\s*$")
_COMPARED = re.compile(
    r"(?:compared (?:with|to)|versus|\bvs\.?|relative to|than (?:in |for |those (?:with |in |of |who )?|among )?|(?:with|using) (?=[^,;()]{2,40} as (?:the )?reference)|reference(?: group| category)?[:=]|\bref\.?[:=])\s?(?:the |those (?:with|in|of|who) |patients (?:with|in|of|who) |women (?:with|who) )?(?P<name>(?!one\b|two\b|three\b|four\b|five\b|six\b)[^,;:()\[\]=]{2,70})"
)
_COMPARED_END = re.compile(r"\s(?:as (?:the )?reference|had|was|were|is|are|for|who had|\(|respectively|after|at \d|in (?:multi|uni|the)|hazard|odds|hr|or|rr|p)\b|\.$")


def association(scene: Scene, effect: Effect) -> Frame | None:
    """The frame of the sentence around an effect; the last clause before it goes first."""
    clause = scene.clause
    begin = segment_start(clause, effect.start)
    end = clause.end
    for pattern, strict in ((_STRICT, True), (_LOOSE, False)):
        if match := pattern.search(clause.lowered, begin, end):
            subject = _trim(clause.lowered, begin, match.start())
            is_outcome = match.start() < effect.start and _is_outcome(clause.lowered, begin, subject)
            if subject[1] - subject[0] > 1 or strict:
                return Frame(subject, match.start(), strict, is_outcome)
    return None


def _is_outcome(lowered: str, begin: int, subject: tuple[int, int]) -> bool:
    """Whether a subject is what happened ("survival was worse with X"), not what it depends on."""
    return bool(OUTCOME.search(lowered, *subject)) and not _PEOPLE_FIRST.match(lowered[begin:])


_PEOPLE_FIRST = re.compile(r"\W*(?:results: )?(?:patients|women|men|those|children|participants|subjects|individuals)\b")


def _trim(lowered: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not (lowered[start].isalnum() or lowered[start] in "≥≤<>"):
        start += 1
    if lead := _LEAD.match(lowered[start:end]):
        start += lead.end()
    if tail := _TAIL.search(lowered[start:end]):
        end = start + tail.start()
    return start, end


def factor(effect: Effect, frame: Frame | None) -> Said | None:
    """The factor whose effect it is: the subject of the association, or the item before the bracket."""
    clause = effect.scene.clause
    if said := _step(effect, frame):
        return said
    item = item_before(effect)
    if frame is None or frame.subject_is_outcome or frame.subject[1] <= frame.subject[0]:
        item = _behind_verb(effect, frame, item) if frame else item
        return _said(effect, *item, "words before the bracket") if item and not OUTCOME.search(clause.lowered, *item) else None
    if frame.rest > effect.start and item:
        return _said(effect, *item, "item of the list before the verb")
    comma = clause.lowered.find(", ", *frame.subject)
    start, end = frame.subject
    if comma > 0 and re.match(r"(?:in|after|during|among|for|at|on|when|compared)\b", clause.lowered[clause.start : clause.end].removeprefix("results: ")):
        start, end = _trim(clause.lowered, comma + 2, end)
    if "(" in clause.lowered[start:end] and end - start > 60:
        end = clause.lowered.index("(", start)
    return _said(effect, start, end, "subject of the association")


_STEP = re.compile(
    r"(?:\b(?:for|per|by) (?:(?:each|every|an?|one|1)\s)?(?P<name>[^,;:()=]{0,50}?\b(?:increase|increment|units?|sds?|standard deviations?|decrease|change|fold|points?|rise|doubling|quartile|tertile)\b[^,;:()=]{0,40}?))\s*[\[(]?$"
)
_FACTOR_IN = re.compile(r"\b(?:in|with|for|among|by|when there was|when there were|in case of)\s(?:patients |those |women |men |the |whose |a |an )*(?:with |who had |expressing |having )?")


def _step(effect: Effect, frame: Frame | None) -> Said | None:
    """A factor by its step: "HR for 1 log unit increase in IL-6"."""
    clause = effect.scene.clause
    match = _STEP.search(clause.lowered, max(effect.start - 80, effect.floor), effect.start)
    if match is None:
        return None
    start, end = match.span("name")
    text = clause.text[start:end].strip()
    if " in " in text or frame is None or frame.subject_is_outcome or frame.subject[1] - frame.subject[0] < 2:
        return Said(text, "the step of a factor", start, end)
    return Said(f"{clause.text[slice(*frame.subject)].split(' did ')[0]} per {text}", "the step of a factor", frame.subject[0], end)


def _behind_verb(effect: Effect, frame: Frame, item: tuple[int, int] | None) -> tuple[int, int] | None:
    """The item of a list that begins behind the verb: "survival was worse in patients with X (HR ...)"."""
    if item is None or item[0] > frame.rest:
        return item
    lowered = effect.scene.clause.lowered
    begin = max(frame.rest, item[0])
    if match := _FACTOR_IN.search(lowered, begin, item[1]):
        return _trim(lowered, match.end(), item[1])
    return item


_TREND = re.compile(r"(?:worse|better|shorter|longer|higher|lower|poorer|increased|decreased|reduced|improved|greater|inferior|superior)[a-z ]{0,20}?(?=\s(?:in|with|for|among|when)\b)")


def factor_behind(effect: Effect, frame: Frame) -> Said | None:
    """The factor of "survival was worse in patients with X (HR ...)", where X is none of the trial's arms."""
    clause = effect.scene.clause
    trend = _TREND.search(clause.lowered, frame.rest, effect.start)
    item = item_before(effect)
    if trend is None or item is None or any(m.kind == "arm" and m.start >= trend.start() for m in effect.scene.mentions):
        return None
    item = _behind_verb(effect, frame, item)
    return _said(effect, *item, "in whom the outcome was worse or better") if item and not OUTCOME.search(clause.lowered, *item) else None


def item_before(effect: Effect) -> tuple[int, int] | None:
    """The words between the last sign and the bracket of an effect."""
    lowered = effect.scene.clause.lowered
    opening = max(lowered.rfind("(", effect.floor, effect.start), lowered.rfind("[", effect.floor, effect.start))
    colon = lowered.rfind(":", effect.floor, effect.start)
    if opening < 0:
        opening = colon
    if opening <= effect.floor:
        return None
    outer = lowered.rfind("(", effect.floor, opening)
    if outer >= 0 and ")" not in lowered[outer:opening]:
        opening = outer
    begin = effect.floor
    for sign in (", ", ";", ": ", ") "):
        begin = max(begin, lowered.rfind(sign, effect.floor, opening) + len(sign)) if sign in lowered[effect.floor : opening] else begin
    start, end = _trim(lowered, begin, opening)
    return (start, end) if end - start > 1 else None


def _said(effect: Effect, start: int, end: int, rule: str) -> Said | None:
    text = effect.scene.clause.text[start:end].strip(" ,.;:()")
    return Said(text, rule, start, end) if len(text) > 1 and not _VAGUE.match(text.lower()) else None


_VAGUE = re.compile(r"(?:least|mean|median|differences?|there|these|this|those|it|they|that|there|results?|effects?|we|such|none|which|hazard ratios?|analys[ie]s|hr|the)\b")


_TEXT_CONTRAST = re.compile(
    r"\b(?:in|among|for|between)\s(?:the )?(?P<a>(?!\d|one|two|three|four|five|six)[^,;:()]{3,70}?)\s(?:as )?(?:compared (?:with|to)|versus|vs\.?|than (?:in|among|for)|relative to)\s(?:in |among |for )?(?:the |those )?(?P<b>(?!\d|one|two|three|four|five|six)[^,;:()]{2,70}?)\s*(?:\(|\[|,|:|was|$)"
)


def text_contrast(effect: Effect) -> tuple[Said, Said] | None:
    """Two levels compared in words: "greater among children of infected women than of others"."""
    clause = effect.scene.clause
    found = None
    for match in _TEXT_CONTRAST.finditer(clause.lowered, effect.floor, effect.start):
        found = match
    if found is None:
        return None
    rule = "compared in words"
    return Said(clause.text[slice(*found.span("a"))], rule, *found.span("a")), Said(clause.text[slice(*found.span("b"))], rule, *found.span("b"))


_RISK = re.compile(r"\b(?:risk|odds|hazard|rate|incidence)\b")


def level_compared(scene: Scene, effect: Effect) -> Said | None:
    """The level a factor is compared with: "compared with PSA below 1"."""
    clause = scene.clause
    for low, high in ((effect.floor, effect.start), (effect.start, clause.end), (clause.start, effect.floor)):
        if match := _COMPARED.search(clause.lowered, low, high):
            start, end = match.span("name")
            if cut := _COMPARED_END.search(clause.lowered, start, end):
                end = cut.start()
            name = clause.text[start:end].strip(" ,.")
            if len(name) > 1 and not name[0].isdigit() and not _RISK.search(name.lower()):
                return Said(name, "what it is compared with", start, end)
    return None
