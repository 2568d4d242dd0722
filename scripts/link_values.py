"""Values of annotated papers with what the annotators say of each: what a linker can be learned from.

A record is paired with the annotation of the same kind, core numbers and section, as the shared scorer does.
"""

import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from pathlib import Path
from types import ModuleType

from extractor import finding, linking
from extractor.document import Document
from extractor.linking.clause import read_clause
from extractor.linking.mentions import Scene, read_scene
from extractor.linking.paper import PaperContext
from extractor.linking.record import identity
from extractor.reading import read_papers
from extractor.serving.feed import rows
from schemas.evidence import Evidence
from schemas.finding import Finding
from schemas.paper import Paper
from schemas.record import Record
from scripts.score_feed import Row

FIELDS = {
    "effect": ("endpoint", "group", "reference", "population"),
    "count": ("label",),
    "summary": ("quantity", "group", "population"),
    "rate": ("endpoint", "group"),
    "test": ("label",),
}
"""The fields in words, by kind."""

Rule = tuple[str, int | None, int | None]
_NUMBERS = ("estimate", "value", "percent", "n", "low", "high", "sd")
_JOINT = re.compile(
    r"[\s)%]*(?:,|&|vs?\.?|versus|and|or|to|against|than|(?:as )?compared (?:with|to))?(?: and)?[\s(]*"
)
"""What stands between two values that are set against each other."""


@dataclass(slots=True, eq=False)
class Value:
    """A value of a paper, what the program says of it (``ours``) and what the annotators say (``gold``).

    ``start`` and ``end`` are its place in the view; ``rules`` are the rule of each field of ours with the
    place of its words, ``rivals`` the names that the annotators use in the paper, by field. ``partner`` is
    what we say of the value it is set against, ``pair`` whether it is the first or the second of the two.
    ``order`` counts the values of its kind before it in its sentence. ``corpus`` is where its annotation is
    from, ``rest`` tells whether all fields that are not in ``FIELDS`` are right.
    """

    paper: str
    kind: str
    scene: Scene
    start: int
    end: int
    ours: Row
    arms: tuple[str, str] = ("", "")
    heading: str = ""
    rules: dict[str, Rule] = field(default_factory=dict)
    partner: Row | None = None
    pair: str = "alone"
    order: int = 0
    corpus: str = ""
    rest: bool = False
    gold: Row = field(default_factory=dict)
    rivals: dict[str, set[str]] = field(default_factory=dict)


def annotated(gold: Path, papers: Path, score: ModuleType, corpus: str) -> Iterator[Value]:
    """The values in the running text of a folder's papers that an annotation is paired with."""
    for annotations in sorted(gold.glob("*.jsonl")):
        wanted = score.load(str(annotations))
        found = [one for path in sorted(papers.glob(f"{annotations.stem}.*")) for one in values(path)]
        for value in paired(found, wanted, score):
            value.corpus = corpus
            yield value


def values(path: Path) -> Iterator[Value]:
    """The values in the running text of a file, as the program links them today."""
    for paper in read_papers(path):
        yield from _of_paper(paper, path.stem)


def _of_paper(paper: Paper, name: str) -> Iterator[Value]:
    document = Document(paper)
    findings = finding.find(document)
    records = {record.id: record for record in linking.link(document, findings)}
    evidence = Evidence.model_construct(paper=paper, records=tuple(records.values()), unread=())
    printed = {row.id: json.loads(row.model_dump_json()) for row in rows(evidence)}
    context = PaperContext(document, findings.found)
    prose = [one for one in findings.found if one.cell is None]
    for _, group in groupby(prose, key=lambda one: (one.sentence.start, one.sentence.end)):
        found = list(group)
        scene = _scene(context, found)
        of_sentence = []
        for one in found:
            record = records.get(identity(paper.id, one))
            if record is None or one.kind not in FIELDS:
                continue
            value = Value(name, one.kind, scene, *_place(context, one), printed[record.id])
            value.arms, value.heading = context.arms.printed, _heading(document, value.start)
            value.rules = dict(_rules(document, record))
            of_sentence.append(value)
        _set_in_order(of_sentence)
        yield from of_sentence


def _scene(context: PaperContext, found: Sequence[Finding]) -> Scene:
    """The sentence of some values with its words and its groups, as linking reads it."""
    view = context.document.view.view
    sentence = found[0].sentence
    placed = sorted(((*_place(context, one), one) for one in found), key=lambda place: place[:2])
    clause = read_clause(context.text, context.lowered, view(sentence.start), view(sentence.end), placed)
    return read_scene(clause, context.arms)


def _place(context: PaperContext, one: Finding) -> tuple[int, int]:
    """Where a value stands in the view, without its p value, behind which its group may stand."""
    numbers = (getattr(one, name, None) for name in _NUMBERS)
    ends = [number.span.end for number in numbers if number and number.span]
    view = context.document.view.view
    return view(one.start), view(max((end for end in ends if end <= one.end), default=one.end))


def _heading(document: Document, at: int) -> str:
    """The heading above an offset of the view."""
    index = bisect_right(document.bounds, (at, len(document.text))) - 1
    return (document.paper.blocks[index].heading or "").rpartition(": ")[2] if index >= 0 else ""


def _rules(document: Document, record: Record) -> Iterator[tuple[str, Rule]]:
    view = document.view.view
    for link in record.links:
        if link.start is None or link.end is None:
            yield link.field, (link.rule, None, None)
        else:
            yield link.field, (link.rule, view(link.start), view(link.end))


def _set_in_order(found: Sequence[Value]) -> None:
    """Tell the values of a sentence which of them they are, and which they are set against."""
    for kind in FIELDS:
        same = [value for value in found if value.kind == kind]
        for order, value in enumerate(same):
            value.order = order
        for one, two in pairwise(same):
            between = one.scene.clause.lowered[one.end : two.start]
            if one.pair == "alone" and _JOINT.fullmatch(between):
                one.pair, two.pair = "first", "second"
                one.partner, two.partner = two.ours, one.ours


def paired(found: Sequence[Value], wanted: Sequence[Row], score: ModuleType) -> Iterator[Value]:
    """The values that an annotation is of; each annotation is used once, the likest pair first."""
    for kind, names in FIELDS.items():
        gold = score.collapse([row for row in wanted if row["kind"] == kind and not row.get("optional")])
        ours = [value for value in found if value.kind == kind]
        fields = score.CONTEXT[kind] + score.EXACT[kind]
        pairs = [
            (sum(score.same(name, row.get(name), value.ours.get(name)) for name in fields), number, at)
            for number, row in enumerate(gold)
            for at, value in enumerate(ours)
            if score.core(row) == score.core(value.ours)
            and score.section(row) == score.section(value.ours) in {"abstract", "body"}
        ]
        used: tuple[set[int], set[int]] = (set(), set())
        for _, number, at in sorted(pairs, reverse=True):
            if number in used[0] or at in used[1]:
                continue
            used[0].add(number)
            used[1].add(at)
            value, row = ours[at], gold[number]
            value.gold, value.rivals = row, _rivals(wanted, score)
            others = set(fields) - set(names)
            value.rest = all(score.same(name, row.get(name), value.ours.get(name)) for name in others)
            yield value


def _rivals(wanted: Sequence[Row], score: ModuleType) -> dict[str, set[str]]:
    """The names of a paper that an answer must not be nearer to than to its own, as the scorer has them."""
    return {
        name: {
            str(row[side]) for row in wanted for side in (name, *score.SIDES.get(name, ())) if row.get(side)
        }
        for name in score.FREE
    }
