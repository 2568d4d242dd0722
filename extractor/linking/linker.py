"""The order in which the context of a paper's values is read: sentence by sentence, value by value."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby

from extractor.linking.clause import Clause, read_clause
from extractor.linking.fragments import without_fragments
from extractor.linking.groups import groups_of
from extractor.linking.kinds import READERS, twin_context
from extractor.linking.mentions import read_scene
from extractor.linking.ownership import cited
from extractor.linking.paper import PaperContext
from extractor.linking.readings import Memory, Reading
from extractor.linking.runs import Run, runs_of
from extractor.linking.sentence import Fields, Sentence, Value
from extractor.linking.value_ownership import taken_from
from schemas.finding import Finding
from schemas.paper import Block

_TWINS = {"rate", "count"}
_OWN_NUMBERS = ("value", "percent", "estimate", "estimate_low", "estimate_high", "low", "high", "sd")


def contexts(paper: PaperContext, findings: tuple[Finding, ...]) -> Iterator[tuple[Finding, Fields]]:
    """Every finding with its context fields, each as ``Said``, as a printed number or as a plain value."""
    memory = Memory()
    for span, group in groupby(findings, key=lambda finding: (finding.sentence.start, finding.sentence.end)):
        found = list(group)
        clause = _clause(paper, span, found)
        index = bisect_right(paper.document.bounds, (clause.start, len(paper.text))) - 1
        cell = found[0].cell
        if index != memory.block or cell != memory.cell:
            memory = Memory(index, cell)
        sentence = _sentence(paper, memory, clause)
        linked = {id(finding): fields for finding, fields in _values(paper, memory, sentence)}
        yield from ((finding, linked.get(id(finding), {})) for finding in found)
        memory.mentions = sentence.scene.mentions or memory.mentions
        memory.tests.remember(sentence)


def _clause(paper: PaperContext, span: tuple[int, int], found: list[Finding]) -> Clause:
    """The clause of a sentence, with its values without their p values."""
    to_view = paper.document.view.view
    placed = [(to_view(finding.start), to_view(_own_end(finding)), finding) for finding in found]
    return read_clause(paper.text, paper.lowered, to_view(span[0]), to_view(span[1]), placed)


def _sentence(paper: PaperContext, memory: Memory, clause: Clause) -> Sentence:
    """A clause with its groups, and whether it tells of another study."""
    block = _block(paper, memory.block)
    scene = read_scene(clause, paper.arms)
    runs = runs_of(scene)
    groups = groups_of(scene, paper.arms, runs, memory.mentions)
    memory.source = cited(paper.document, clause, block, memory.source)
    return Sentence(scene, groups, _places(runs), memory.source)


def _values(paper: PaperContext, memory: Memory, sentence: Sentence) -> Iterator[tuple[Finding, Fields]]:
    """The values of a sentence from left to right, each knowing those before it."""
    clause = sentence.clause
    tokens = sorted(clause.values)
    block = _block(paper, memory.block)
    for position, token in enumerate(tokens):
        finding = clause.values[token]
        following = tokens[position + 1 : position + 2]
        ceiling = clause.starts[following[0]] if following else clause.end
        value = Value(finding, token, _floor(clause, tokens[:position], token), ceiling)
        owner = _ownership(sentence, value, block)
        fields = without_fragments(READERS[finding.kind](Reading(paper, memory, sentence, value))) | owner
        twins = clause.twins.get(token, ())
        if twins and any({finding.kind, twin.kind} == _TWINS for twin in twins):
            fields["twin"] = owner["twin"] = True
        sentence.values[token] = (finding, fields)
        yield finding, fields
        for twin in twins:
            reading = Reading(paper, memory, sentence, Value(twin, token, value.floor, ceiling))
            yield twin, twin_context(reading, finding, fields) | owner


def _block(paper: PaperContext, index: int) -> Block | None:
    blocks = paper.document.paper.blocks
    return blocks[index] if 0 <= index < len(blocks) else None


def _ownership(sentence: Sentence, value: Value, block: Block | None) -> Fields:
    """Whose value it is: the sentence's, unless its own words tell otherwise."""
    section = block.section if block else None
    source = taken_from(sentence.clause, value.token, (value.floor, value.ceiling), section, sentence.source)
    return {} if source is None else {"own": False, "source": source if source.value else None}


def _floor(clause: Clause, before: list[int], token: int) -> int:
    """Where the words of a value begin: behind the value before it, but not behind a p in its own bracket."""
    for at in reversed(before):
        same_bracket = ")" not in clause.letters[at:token]
        if clause.values[token].kind == "test" or clause.values[at].kind != "test" or not same_bracket:
            return clause.ends[at]
    return clause.start


def _places(runs: list[Run]) -> dict[int, tuple[Run, int]]:
    """The list that a value stands in, and its place there."""
    return {token: (run, index) for run in runs for index, token in enumerate(run.tokens)}


def _own_end(finding: Finding) -> int:
    """Where a value ends without its p, behind which the group may stand: "5 % in the A group (p = 0.04)"."""
    if finding.kind not in {"rate", "summary", "effect"} or finding.p is None or finding.p.span is None:
        return finding.end
    numbers = map(finding.__dict__.get, _OWN_NUMBERS)
    ends = [number.span.end for number in numbers if number and number.span]
    return max((end for end in ends if end <= finding.end), default=finding.end)
