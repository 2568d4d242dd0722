"""Sentences that carry in double brackets what must be found in them.

    "OS was longer ([[HR 0.62 95% CI 0.48-0.8 | effect measure=HR estimate=0.62 low=0.48 high=0.8 level=95]])"

A mark holds text that the record's quote overlaps, then one record after each "|": the kind and its fields.
Numbers are given plainly ("0.74" for "0·74", "106" for "one hundred and six"): what they mean, with the
decimals printed. "p<0.001" and "percent>80" give a comparator; a word alone ("malformed", "not_reached")
is a field that is true; grades print "G1=15+9.2%", one part a field. ``test_name`` is compared where a
mark names it. The kind "unread" marks a span that must be reported as unread. What is not marked must
neither be found nor reported.
"""

import re
import shlex
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from extractor.document import Document
from extractor.finding import find
from schemas.finding import Finding, Findings, Found
from schemas.paper import Block, BlockRole, Metadata, Paper, SectionKind
from schemas.printed import Printed
from schemas.value import GradePart

MARK = re.compile(r"\[\[(?P<quote>[^|]*?)\|(?P<records>.*?)\]\]", re.DOTALL)
_FOUND_ONLY = set(Found.model_fields) | {"kind", "noun", "time", "time_unit", "p_op", "op"}


class Sentence(NamedTuple):
    """A sentence without its marks, the marks' places, and what must be found, described."""

    text: str
    marks: tuple[tuple[int, int], ...]
    expected: tuple[str, ...]


def unmarked(marked: str) -> Sentence:
    """Part a marked sentence into its text and what is expected of it."""
    text, at = "", 0
    marks: list[tuple[int, int]] = []
    expected = []
    for mark in MARK.finditer(marked):
        text += marked[at : mark.start()]
        quote = mark["quote"].rstrip()
        marks.append((len(text), len(text) + len(quote)))
        expected += [f"{quote} -> {_canonical(record)}" for record in mark["records"].split("|")]
        text += quote
        at = mark.end()
    return Sentence(text + marked[at:], tuple(marks), tuple(sorted(expected)))


def paper_of(text: str, given: Mapping[str, Any] | None = None) -> Paper:
    """A paper of one paragraph, in the results unless ``given`` names another section."""
    given = given or {}
    section = SectionKind(given.get("section", "results"))
    part = SectionKind(given["part"]) if "part" in given else None
    block = Block(role=BlockRole.PROSE, section=section, part=part, start=0, end=len(text))
    return Paper(id="doc", metadata=Metadata(title=given.get("title")), text=text, blocks=(block,))


def findings_of(text: str, given: Mapping[str, Any] | None = None) -> Findings:
    return find(Document(paper_of(text, given)))


def found_in(sentence: Sentence, given: Mapping[str, Any] | None = None) -> tuple[str, ...]:
    """Every finding and unread span of a sentence, described as ``Sentence.expected`` is."""
    findings = findings_of(sentence.text, given)
    named = any("test_name=" in expected for expected in sentence.expected)
    lines = [(found.start, found.end, described(found, named=named)) for found in findings.found]
    lines += [(span.start, span.end, "unread") for span in findings.unread]
    return tuple(sorted(f"{_quote(sentence, start, end)} -> {line}" for start, end, line in lines))


def described(found: Finding, *, named: bool = False) -> str:
    """A finding on one line: its kind and its fields, without its place."""
    left_out = _FOUND_ONLY if named else _FOUND_ONLY | {"test_name"}
    fields = []
    for name in type(found).model_fields:
        value = getattr(found, name)
        if name in left_out or value is None or value is False:
            continue
        if name == "parts":
            fields += [f"{grade}={_part(part)}" for grade, part in value.items()]
        elif value is True:
            fields.append(name)
        else:
            fields.append(f"{name}{_comparator(found, name)}{_number(value)}")
    if found.malformed:
        fields.append("malformed")
    return " ".join([found.kind, *sorted(fields)])


def _quote(sentence: Sentence, start: int, end: int) -> str:
    for first, last in sentence.marks:
        if start < last and first < end:
            return sentence.text[first:last]
    return f"(unmarked) {sentence.text[start:end]}"


def _canonical(record: str) -> str:
    kind, *fields = shlex.split(record)
    return " ".join([kind, *sorted(fields)])


def _comparator(found: Finding, name: str) -> str:
    given = {"p": "p_op", "percent": "op"}.get(name)
    return (getattr(found, given, None) if given else None) or "="


def _number(value: object) -> str:
    return f"{value.value:f}" if isinstance(value, Printed) else str(value)


def _part(part: GradePart) -> str:
    shown = [_number(part.n)] if part.n else []
    return "+".join(shown + ([f"{_number(part.percent)}%"] if part.percent else [])) or "NR"


def numbers_of(found: Finding) -> Iterator[Printed]:
    """Every printed number of a finding."""
    for name in type(found).model_fields:
        value = getattr(found, name)
        if isinstance(value, Printed):
            yield value
        elif name == "parts":
            yield from (number for part in value.values() for number in (part.n, part.percent) if number)
