"""Group and reference of an effect: which arm or level is the numerator."""

import re
from dataclasses import dataclass

from extractor.linking.arms import Arms, is_control
from extractor.linking.endpoint_terms import GOOD
from extractor.linking.mentions import Mention, Scene
from extractor.linking.said import Said

# "A versus B" MvM | "in A compared with patients on B" MkihiM | "for SBNETs than for PNETs" iMviM
_CONTRAST = re.compile(r"(?P<a>M)[^MVvk;]{0,12}(?:v|k[it]?)[^MVvk;]{0,4}(?P<b>M)")
_INVERTED = re.compile(r"(?:k[it]|v)d?[hiW]{0,3}(?P<b>M)[^MVvk;]{0,3},[^MVvk;]{0,6}(?P<a>M)")
_REFERENCE = re.compile(r"(?:v|k[it]?)[dhiWrob]{0,4}(?P<b>M)")
_FAVOUR = re.compile(r"favou?r\w*(?:\sof)?(?:\sthe)?\s*$")
_FACTOR = re.compile(
    r"(?P<name>[^;:]{3,140}?)\s(?:(?:was|were|is|are|remained|had|has|have|also|both|all|significantly|independently|strongly|not|a|an|the|been|be|found|shown|to|only|being|emerged|identified|as|more|less|statistically|positively|negatively|inversely|directly|an independent|closely)\s)*"
    r"(?:associat|predict|prognos|risk factor|correlat|linked|related|independent|increased|decreased|reduced|improved|conferred|determin|protect|more likely|less likely|likely|higher|lower|worse|better|longer|shorter|experienced|poorer?|inferior|superior|seemed|prolonged|affect)"
)
_LEAD = re.compile(
    r"^(?:(?:the|a|an|results|conclusions?|findings|in|on|by|multivaria\w+|univaria\w+|analysis|model|models|adjusted|that|showed|revealed|we|found|observed|compared|however|moreover|furthermore|overall|and|both|patients|those|women|men|participants|children|subjects|individuals|people|youth|who|had|with|being|use of|presence of|methods and findings|also|cox|logistic|regression|after|while|whereas|but|in addition|having|were)[\s,:]+)+"
)


@dataclass(slots=True)
class Sides:
    """The numerator and the comparator, as far as they are stated."""

    group: Said | None = None
    reference: Said | None = None


def sides_of(
    scene: Scene, token: int, cue: int | None, floor: int, estimate: float | None, endpoint: str, arms: Arms, values: list[tuple[float, Said]],
) -> Sides:
    """Group and reference from the words around an effect, else from the values compared beside it."""
    at = scene.tokens.index(token)
    inside = _inside(scene, token, cue)
    for low, high in _stretches(scene, at, inside, floor):
        if contrast := _contrast(scene, low, high):
            return contrast
    if inside and (named := [m for m in scene.mentions if inside <= m.start < scene.clause.starts[token]]):
        return _one_sided(scene, named[-1], arms, estimate, endpoint)
    return _by_values(scene, token, floor, estimate, endpoint, arms, values)


def _inside(scene: Scene, token: int, cue: int | None) -> int | None:
    return cue if cue is not None and cue < scene.clause.starts[token] else None


def _stretches(scene: Scene, at: int, inside: int | None, floor: int) -> list[tuple[int, int]]:
    """Where a contrast is looked for: between the measure and its value, before, behind."""
    clause = scene.clause
    low = next((i for i, t in enumerate(scene.tokens) if clause.starts[t] >= floor), 0)
    stretches = []
    if inside is not None:
        stretches.append((next((i for i, t in enumerate(scene.tokens) if clause.starts[t] >= inside), at), at))
    behind = scene.coarse.find("V", at + 1)
    stretches.append((low, at))
    stretches.append((at, len(scene.coarse) if behind < 0 else behind))
    stretches.append((0, at))
    return stretches


def _contrast(scene: Scene, low: int, high: int) -> Sides | None:
    found = None
    for match in _INVERTED.finditer(scene.coarse, low, high):
        found = match
    for match in _CONTRAST.finditer(scene.coarse, low, high):
        if found is None or match.start("a") > found.start("b"):
            found = match
    if found is None:
        return None
    group, reference = scene.named[found.start("a")], scene.named[found.start("b")]
    return Sides(group.said("compared with the other"), reference.said("what it is compared with"))


def _one_sided(scene: Scene, mention: Mention, arms: Arms, estimate: float | None, endpoint: str) -> Sides:
    """One arm named: it is the numerator, unless the effect only "favours" it."""
    other = arms.other(mention.text)
    said = mention.said("the group named")
    rest = Said(other, "the other of two arms", mention.start, mention.end) if other and mention.kind == "arm" else None
    lowered = scene.clause.lowered
    if rest and estimate is not None and _FAVOUR.search(lowered[max(mention.start - 20, scene.clause.start) : mention.start]):
        if (estimate < 1) == bool(GOOD.search(endpoint.lower())):
            return Sides(rest, said)
    elif rest and is_control(mention.text) and not is_control(rest.value):
        before = lowered[max(mention.start - 30, scene.clause.start) : mention.start]
        if re.search(r"(?:than|versus|vs\.?|compared (?:with|to)|against|relative to|over)\s(?:the |those |in |on )*$", before):
            return Sides(rest, said)
    return Sides(said, rest)


def _by_values(
    scene: Scene, token: int, floor: int, estimate: float | None, endpoint: str, arms: Arms, values: list[tuple[float, Said]]
) -> Sides:
    if len(values) == 2 and values[0][1].value.lower() != values[1][1].value.lower():
        return _numerator(estimate, endpoint, arms, values)
    named = [m for m in scene.mentions if m.kind == "arm" and m.start < scene.clause.starts[token]]
    names = {m.text.lower() for m in named}
    if len(names) == 1:
        return _one_sided(scene, named[-1], arms, estimate, endpoint)
    if len(names) == 2:
        one, two = named[-2], named[-1]
        if is_control(one.text) and not is_control(two.text):
            one, two = two, one
        return Sides(one.said("the two groups named"), two.said("the two groups named"))
    after = [m for m in scene.mentions if m.kind == "arm" and m.start > scene.clause.starts[token]]
    if len({m.text.lower() for m in after}) == 1:
        return _one_sided(scene, after[0], arms, estimate, endpoint)
    return Sides()


def _numerator(estimate: float | None, endpoint: str, arms: Arms, values: list[tuple[float, Said]]) -> Sides:
    """Of two compared values, whose is the numerator: the experimental arm where one is a control."""
    (_, one), (_, two) = values
    first, second = is_control(one.value), is_control(two.value)
    side = arms.side(one.value)
    if first != second:
        if first:
            one, two = two, one
    elif side is not None and arms.side(two.value) == 1 - side and side == 1:
        one, two = two, one
    return Sides(one.by("experimental of the groups compared"), two.by("control of the groups compared"))


def factor(scene: Scene, token: int, floor: int) -> Said | None:
    """The factor of a prognostic effect: "X was associated with", "X (HR ...)" in a list."""
    clause = scene.clause
    end = clause.starts[token]
    stretch = clause.lowered[floor:end]
    if match := _FACTOR.search(stretch):
        return _factor_name(clause.text, clause.lowered, floor + match.start("name"), floor + match.end("name"), "subject of the association")
    opening = stretch.rfind("(")
    if opening > 2:
        begin = max(stretch.rfind(sign, 0, opening) for sign in ",;:") + 1
        return _factor_name(clause.text, clause.lowered, floor + begin, floor + opening, "words before the bracket")
    return None


def _factor_name(text: str, lowered: str, start: int, end: int, rule: str) -> Said | None:
    comma = lowered.rfind(", ", start, end)
    if comma > 0 and end - start > 90:
        start = comma + 2
    while start < end and not lowered[start].isalnum() and lowered[start] not in "≥≤<>":
        start += 1
    if lead := _LEAD.match(lowered[start:end]):
        start += lead.end()
    name = text[start:end].strip(" ,.;:()")
    return Said(name, rule, start, end) if len(name) > 1 else None
