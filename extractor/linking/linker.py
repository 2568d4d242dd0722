"""The order in which the context of a paper's values is read: sentence by sentence, kind by kind."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import groupby
from typing import Any

from extractor.document import Document
from extractor.linking.arms import Arms, read_arms
from extractor.linking.clause import Clause, open_bracket, read_clause
from extractor.linking.comparisons import test_label
from extractor.linking.contrasts import Sides, sides_of
from extractor.linking.count_terms import PEOPLE
from extractor.linking.denominators import denominator
from extractor.linking.endpoint_terms import SURVIVAL
from extractor.linking.endpoints import UNNAMED, effect_endpoint, rate_endpoint, survival_name
from extractor.linking.frames import Effect
from extractor.linking.groups import Run, bracket_label, group_before_bracket, groups_of, named_share, runs_of
from extractor.linking.labels import Site
from extractor.linking.mentions import Mention, Scene, key_of, read_scene
from extractor.linking.models import model
from extractor.linking.ownership import cited
from extractor.linking.populations import effect_population, population
from extractor.linking.quantities import CHANGE, quantity
from extractor.linking.respectives import share_out
from extractor.linking.roles import read_count, role_of_share
from extractor.linking.said import Said
from extractor.linking.times import Time, landmark
from schemas.finding import Finding, FoundCount, FoundEffect, FoundRate, FoundSummary
from schemas.paper import BlockRole, SectionKind

Fields = dict[str, Any]
_COMPARED = {"rate": ("percent", "endpoint"), "summary": ("value", "quantity"), "count": ("n", "label")}
_OWN_NUMBERS = ("value", "percent", "estimate", "estimate_low", "estimate_high", "low", "high", "sd")
# between two values of one thing: "V versus V", "V in the A and V in the B", "V), M (V"
_SAME = re.compile(r"[^,;:]{0,3}[vk][^:;]*|\)?[^:;]{0,9}M[^:;w]{0,4}(?:M[^:;w]{0,3})?|[,c/n=)(]{1,3}|[hwo]{0,2}id?[wh]{1,3}[,c]{1,2}|\)?[(]q=n\),?c?")
_SMALL = 20
_INTRODUCING = frozenset({SectionKind.TITLE, SectionKind.ABSTRACT, SectionKind.METHODS})


@dataclass(slots=True)
class Memory:
    """What a sentence leaves behind for the next one of its paragraph."""

    block: int = -1
    mentions: list[Mention] = field(default_factory=list)
    endpoint: Said | None = None
    sides: Sides | None = None
    population: Said | None = None
    source: Said | None = None


@dataclass(slots=True)
class Sentence:
    """A sentence with its groups, and the values linked so far."""

    scene: Scene
    groups: dict[int, Said]
    runs: dict[int, tuple[Run, int]]
    source: Said | None
    values: dict[int, tuple[Finding, Fields]] = field(default_factory=dict)
    lists: dict[tuple[int, str], Said] = field(default_factory=dict)


class Linker:
    """Reads the context of one paper's findings."""

    def __init__(self, document: Document, findings: tuple[Finding, ...]) -> None:
        self.document = document
        self.text = document.text
        self.lowered = _lower(document.text)
        self.findings = findings
        self.arms = _paper_arms(document)
        self.memory = Memory()
        self.pooled = "meta-analy" in self.lowered[:600] or "metaanaly" in self.lowered[:600]
        self.largest = self._largest()
        self.cohorts: set[Decimal] = set()

    def _largest(self) -> Decimal:
        """The largest number of people that the paper counts."""
        counts = [f for f in self.findings if f.kind == "count" and f.noun is not None and f.of is None]
        text = self.document.paper.text
        return max((f.n.value for f in counts if f.noun and PEOPLE.fullmatch(text[f.noun.start : f.noun.end].lower())), default=Decimal(0))

    def contexts(self) -> Iterator[tuple[Finding, Fields]]:
        """Every finding with its context fields as Said, Printed or plain values."""
        for span, group in groupby(self.findings, key=lambda finding: (finding.sentence.start, finding.sentence.end)):
            yield from self._sentence(*span, list(group))

    def _sentence(self, start: int, end: int, group: list[Finding]) -> Iterator[tuple[Finding, Fields]]:
        to_view = self.document.view.view
        placed = [(to_view(finding.start), to_view(_own_end(finding)), finding) for finding in group]
        clause = read_clause(self.text, self.lowered, to_view(start), to_view(end), placed)
        index = bisect_right(self.document.bounds, (clause.start, len(self.text))) - 1
        if index != self.memory.block:
            self.memory = Memory(index)
        block = self.document.paper.blocks[index] if 0 <= index < len(self.document.paper.blocks) else None
        scene = read_scene(clause, self.arms)
        runs = runs_of(scene)
        groups = groups_of(scene, self.arms, runs, self.memory.mentions)
        sentence = Sentence(scene, groups, _places(runs), cited(self.document, clause, block, self.memory.source))
        self.memory.source = sentence.source
        linked = {id(finding): fields for finding, fields in self._values(sentence)}
        for finding in group:
            yield finding, linked.get(id(finding), {})
        if scene.mentions:
            self.memory.mentions = scene.mentions

    def _values(self, sentence: Sentence) -> Iterator[tuple[Finding, Fields]]:
        clause = sentence.scene.clause
        tokens = sorted(clause.values)
        for position, token in enumerate(tokens):
            finding = clause.values[token]
            floor = self._floor(clause, tokens[:position], finding)
            ceiling = clause.starts[tokens[position + 1]] if position + 1 < len(tokens) else clause.end
            fields = self._fields(sentence, finding, token, floor, ceiling)
            if sentence.source is not None:
                fields["own"] = False
                fields["source"] = sentence.source if sentence.source.value else None
            sentence.values[token] = (finding, fields)
            yield finding, fields
            for twin in clause.twins.get(token, ()):
                yield twin, self._twin(sentence, finding, fields, twin, token, floor, ceiling)

    def _floor(self, clause: Clause, before: list[int], finding: Finding) -> int:
        """Where the words of a value begin: behind the value before it, but not behind a p in its own bracket."""
        for token in reversed(before):
            same_bracket = ")" not in clause.letters[token : clause.at(self.document.view.view(finding.start))]
            if finding.kind == "test" or clause.values[token].kind != "test" or not same_bracket:
                return clause.ends[token]
        return clause.start

    def _twin(
        self, sentence: Sentence, finding: Finding, fields: Fields, twin: Finding, token: int, floor: int, ceiling: int
    ) -> Fields:
        """A rate and a count in the same words have the same context."""
        if {finding.kind, twin.kind} != {"rate", "count"}:
            own = self._fields(sentence, twin, token, floor, ceiling)
        else:
            name = fields.get("endpoint") or fields.get("label")
            own = {"group": fields.get("group"), "population": fields.get("population"), "endpoint": name, "label": name}
            own |= role_of_share(name, fields.get("group"))
        return own | {key: fields[key] for key in ("own", "source") if key in fields}

    def _fields(self, sentence: Sentence, finding: Finding, token: int, floor: int, ceiling: int) -> Fields:
        if finding.kind == "effect":
            return self._effect(sentence, finding, token, floor, ceiling)
        if finding.kind == "count":
            return self._count(sentence, finding, token, floor, ceiling)
        if finding.kind == "summary":
            return self._summary(sentence, finding, token, floor, ceiling)
        if finding.kind == "rate":
            return self._rate(sentence, finding, token, floor, ceiling)
        if finding.kind == "test":
            return self._test(sentence, token, floor)
        return {"group": sentence.groups.get(token)}

    def _effect(self, sentence: Sentence, finding: FoundEffect, token: int, floor: int, ceiling: int) -> Fields:
        memory = self.memory
        estimate = float(finding.estimate.value) if finding.estimate else None
        compared, beside = self._compared(sentence, token)
        shares = any(found.kind == "rate" or (found.kind == "count" and found.percent) for found, _ in sentence.values.values())
        effect = Effect(sentence.scene, token, self._cue(finding), floor, estimate, compared, finding.measure.value, shares)
        endpoint = effect_endpoint(effect, beside, carried=memory.endpoint is not None)
        if endpoint is None and memory.endpoint:
            endpoint = memory.endpoint.by("endpoint carried on")
        endpoint = self._named_survival(endpoint, effect.start)
        effect.endpoint = endpoint.value if endpoint else ""
        sides = sides_of(effect, self.arms, memory.sides)
        fields = {"population": effect_population(effect, sides)}
        memory.endpoint, memory.sides = endpoint, sides
        return fields | {
            "endpoint": endpoint,
            "group": sides.group,
            "reference": sides.reference,
            "model": self._model(sentence, token, floor),
        }

    def _model(self, sentence: Sentence, token: int, floor: int) -> Said | None:
        """The model named; in a meta-analysis its own effects are pooled."""
        said = model(sentence.scene.clause, token, floor)
        if said is None and self.pooled and sentence.source is None:
            return Said("pooled", "the paper is a meta-analysis")
        return said

    def _named_survival(self, endpoint: Said | None, offset: int) -> Said | None:
        """For "survival", DSS where the paper speaks of no other survival, else OS."""
        if endpoint is None or endpoint.value != UNNAMED:
            return endpoint
        named = {
            survival_name(match, self.text)
            for match in SURVIVAL.finditer(self.lowered, max(offset - 3000, 0), offset)
            if match["code"] or match["kind"]
        }
        name = "DSS" if named == {"DSS"} else "OS"
        return Said(name, "the survival named before", endpoint.start, endpoint.end)

    def _count(self, sentence: Sentence, finding: FoundCount, token: int, floor: int, ceiling: int) -> Fields:
        scene, clause = sentence.scene, sentence.scene.clause
        to_view = self.document.view.view
        noun = (to_view(finding.noun.start), to_view(finding.noun.end)) if finding.noun else None
        bracket = open_bracket(clause, token)
        run = sentence.runs[token][0]
        site = Site(
            scene, token, noun, floor, ceiling, bracket, clause.letters[token - 1 : token] == "=" or clause.letters[max(token - 2, 0) : token] == "q=",
            run.tokens[-1], sentence.groups.get(token), self._outside(sentence, bracket),
        )
        fields = read_count(site, largest=finding.n.value >= self.largest)
        if fields["group"] and not site.is_size:
            fields |= self._earlier(sentence, fields)
        fields["role"] = self._known_cohort(finding, fields["role"])
        fields["label"] = self._respective(sentence, token, "label", fields["label"])
        if finding.of is None and (of := denominator(finding, sentence.values.values())):
            fields["of"] = of
        return fields | self._in_population(sentence, token, floor, fields["group"], fields["label"])

    def _known_cohort(self, finding: FoundCount, role: Said) -> Said:
        """A number that the paper has called a cohort stays one where only its place would tell otherwise."""
        n = finding.n.value
        if role.value == "cohort":
            self.cohorts.add(n)
        elif n in self.cohorts and n > _SMALL and role.value in {"group", "other"} and finding.percent is None:
            return Said("cohort", "role by an earlier mention", role.start, role.end)
        return role

    def _earlier(self, sentence: Sentence, fields: Fields) -> Fields:
        """Label and role of the count before, for one whose own words name but people: "compared with 22 in B"."""
        label, group = fields["label"], fields["group"]
        if label is not None and label.rule not in {"the counted noun", "its place", "count before"}:
            return {}
        for finding, other in reversed(sentence.values.values()):
            if finding.kind == "count" and other.get("label") and other["role"].value not in {"cohort", "group"}:
                return {"label": other["label"].by("as the count before"), "role": other["role"]}
        return {"label": group, "role": Said("group", "role by its group", group.start, group.end), "group": None}

    def _outside(self, sentence: Sentence, bracket: int | None) -> tuple[Said, Said] | None:
        """Label and role of the count right before a bracket: "508 deaths (248 in the A group)"."""
        if bracket is None:
            return None
        clause = sentence.scene.clause
        before = [token for token in clause.values if token < bracket]
        if not before or clause.values[max(before)].kind != "count" or "(" in clause.letters[max(before) : bracket]:
            return None
        fields = sentence.values[max(before)][1]
        return (fields["label"], fields["role"]) if fields.get("label") else None

    def _summary(self, sentence: Sentence, finding: FoundSummary, token: int, floor: int, ceiling: int) -> Fields:
        label = bracket_label(sentence.scene, token, floor) or self._arm_label(sentence, token)
        group = sentence.groups.get(token) or self._group_outside(sentence, token) or named_share(sentence.scene, token)
        outside = group_before_bracket(sentence.scene, token) if label else None
        if label and outside:
            group = outside
        elif label and group is None:
            group, label = label, None
        else:
            label = None
        named = self._shared(sentence, token, "quantity") or quantity(sentence.scene, token, self._cue(finding), floor)
        named = self._listed_quantity(sentence, token, named)
        named = self._respective(sentence, token, "quantity", named)
        named = self._named_survival(named, sentence.scene.clause.starts[token])
        fields = {"population": label} if label else self._in_population(sentence, token, floor, group)
        return fields | {"group": group, "quantity": named}

    def _arm_label(self, sentence: Sentence, token: int) -> Said | None:
        """A group that labels a value in a bracket, where the words before the bracket are about another."""
        said = sentence.groups.get(token)
        opening = open_bracket(sentence.scene.clause, token)
        if said is None or opening is None or (said.start or 0) < sentence.scene.clause.starts[opening]:
            return None
        if (said.start or 0) > sentence.scene.clause.starts[token]:
            return None
        floor = max([at for at in sentence.scene.clause.values if at < opening], default=-1)
        outside = [m for m in sentence.scene.mentions if floor < m.first and m.last <= opening and m.kind != "both"]
        texts = {m.key for m in outside}
        return said if outside and key_of(said.value) not in texts and outside[-1].last >= opening - 7 else None

    def _group_outside(self, sentence: Sentence, token: int) -> Said | None:
        """The group of the value right before the bracket that a value stands in."""
        clause = sentence.scene.clause
        opening = open_bracket(clause, token)
        before = [at for at in sentence.values if opening is not None and at < opening]
        if not before or ")" in clause.letters[before[-1] : opening] or clause.values[before[-1]].kind == clause.values[token].kind:
            return None
        return sentence.groups.get(before[-1])

    def _listed_quantity(self, sentence: Sentence, token: int, named: Said | None) -> Said | None:
        """The quantity of the value before where a value has none, and its "decrease in" where it has only a noun."""
        earlier = [fields.get("quantity") for at, (_, fields) in sentence.values.items() if at < token]
        before = next((said for said in reversed(earlier) if isinstance(said, Said)), None)
        if named is None or before is None or named.start is None:
            return named or (before.by("as the value before") if before else None)
        change = CHANGE.match(before.value.lower())
        if change and named.rule == "name before the bracket" and named.value.lower() not in before.value.lower():
            return Said(f"{before.value[: change.end()]}{named.value}", named.rule, named.start, named.end)
        return named

    def _rate(self, sentence: Sentence, finding: FoundRate, token: int, floor: int, ceiling: int) -> Fields:
        group = sentence.groups.get(token) or self._group_outside(sentence, token) or named_share(sentence.scene, token)
        shared = self._shared(sentence, token, "endpoint")
        endpoint = shared or rate_endpoint(sentence.scene, token, floor, sentence.runs[token][0].tokens[-1]) or self.memory.endpoint
        endpoint = self._respective(sentence, token, "endpoint", endpoint)
        endpoint = self._named_survival(endpoint, sentence.scene.clause.starts[token])
        self.memory.endpoint = endpoint
        fields = self._in_population(sentence, token, floor, group) | {"group": group, "endpoint": endpoint}
        if finding.time is None:
            run = sentence.runs[token]
            time = landmark(self.document, sentence.scene.clause, token, floor, ceiling, place=(run[1], len(run[0].tokens)))
            fields |= _time_fields(time)
        return fields

    def _test(self, sentence: Sentence, token: int, floor: int) -> Fields:
        sides = self.arms.printed if self.arms.sides else None
        return {"label": test_label(sentence.scene, token, floor, sides)}

    def _in_population(self, sentence: Sentence, token: int, floor: int, *used: Said | None) -> Fields:
        names = {said.value.lower() for said in (*used, *sentence.groups.values()) if said}
        return {"population": population(sentence.scene, token, names, floor)}

    def _compared(self, sentence: Sentence, token: int) -> tuple[list[tuple[float, Said]], Said | None]:
        """The last two values with groups before an effect in its sentence, and their endpoint."""
        compared = []
        beside: Said | None = None
        for at, (finding, fields) in sentence.values.items():
            if at >= token or finding.kind not in _COMPARED:
                continue
            number, name = _COMPARED[finding.kind]
            said, printed, endpoint = fields.get("group"), getattr(finding, number), fields.get(name)
            if finding.kind == "count" and finding.percent:
                printed = finding.percent
            if isinstance(said, Said) and printed is not None:
                compared.append((float(printed.value), said))
                beside = endpoint if isinstance(endpoint, Said) else beside
        return compared[-2:], beside

    def _respective(self, sentence: Sentence, token: int, name: str, said: Said | None) -> Said | None:
        """A value's own part of a list of names, in a sentence that says "respectively"."""
        run, index = sentence.runs[token]
        size = len(run.tokens)
        if said is None or size < 2 or "R" not in sentence.scene.coarse[run.at[0] :]:
            return said
        whole = sentence.lists.setdefault((run.tokens[0], name), said)
        return share_out(whole, index, size)

    def _shared(self, sentence: Sentence, token: int, name: str) -> Said | None:
        """What the value before in the same list is of, where nothing but a comparison stands between."""
        kind = sentence.scene.clause.values[token].kind
        before = next((at for at in reversed(sentence.values) if sentence.values[at][0].kind == kind), None)
        if before is None:
            return None
        said = sentence.values[before][1].get(name)
        place = sentence.scene.tokens.index
        between = sentence.scene.coarse[place(before) + 1 : place(token)]
        return said.by("shared with the value before") if isinstance(said, Said) and _SAME.fullmatch(between) else None

    def _cue(self, finding: Finding) -> int | None:
        return self.document.view.view(finding.cue.end) if finding.cue else None


def _places(runs: list[Run]) -> dict[int, tuple[Run, int]]:
    """The list that a value stands in, and its place there."""
    return {token: (run, index) for run in runs for index, token in enumerate(run.tokens)}


def _own_end(finding: Finding) -> int:
    """Where a value ends without its p, behind which the group may stand: "5 % in the A group (p = 0.04)"."""
    if finding.kind not in {"rate", "summary", "effect"} or finding.p is None or finding.p.span is None:
        return finding.end
    ends = [number.span.end for name in _OWN_NUMBERS if (number := getattr(finding, name, None)) and number.span]
    return max(end for end in ends if end <= finding.end) if ends else finding.end


def _time_fields(time: Time | None) -> Fields:
    if time is None:
        return {}
    printed, unit, start, end = time
    return {"time": printed, "time_unit": Said(unit, "landmark", start, end)}


def _lower(text: str) -> str:
    """Lower case with every character at its place."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def _paper_arms(document: Document) -> Arms:
    """The arms that the title, the abstract and the methods name."""
    title, passages = "", []
    for (start, end), block in zip(document.bounds, document.paper.blocks, strict=True):
        if block.role is BlockRole.TITLE and not title:
            title = document.text[start:end]
        if block.section in _INTRODUCING and block.role in {BlockRole.PROSE, BlockRole.TITLE}:
            passages.append(document.text[start:end])
    if not passages:
        passages = [document.text[start:end] for start, end in document.bounds[:40]]
    return read_arms(title or (document.paper.metadata.title or ""), passages)


def quote_of(document: Document, said: Said) -> str:
    """A field's value as the paper prints it, where it is the view's own words."""
    if said.start is None or said.end is None or said.value != document.text[said.start : said.end]:
        return said.value
    view = document.view
    return document.paper.text[view.source(said.start) : view.source_end(said.end)]


