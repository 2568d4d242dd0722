"""Builds evidence for the tests: a text, and records given as field -> the characters printed in it.

Numbers are looked for in the text in the order in which they are listed, each after the one before, so
that the second "0.22" of a sentence is found for the second field that holds it.
"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from pydantic import TypeAdapter

from schemas.evidence import Evidence
from schemas.paper import Metadata, Paper, Table
from schemas.place import Span, TablePlace
from schemas.printed import Printed
from schemas.record import PRINTED_FIELDS, Record

RECORD: TypeAdapter[Record] = TypeAdapter(Record)
WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "nine": 9, "sixteen": 16}
NOT_ENDED = re.compile(r"\.(?=\s+[A-Z])")


def printed(text: str, start: int | None = None) -> Printed:
    """The number that these characters mean."""
    plain = re.sub(r"[$€£]", "", text).replace("·", ".").replace("−", "-").replace("–", "-").lower()
    if re.fullmatch(r"-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?", plain):
        plain = plain.replace(",", "")
    plain = plain.replace(",", ".")
    value = Decimal(WORDS[plain]) if plain in WORDS else Decimal(plain)
    decimals = len(plain.partition(".")[2]) if plain not in WORDS else 0
    span = None if start is None else Span(start=start, end=start + len(text))
    return Printed(text=text, value=value, decimals=decimals, span=span)


class Finder:
    """Finds each number's place, going forward through the text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def find(self, number: str) -> Printed:
        pattern = re.compile(rf"(?<![\d.]){re.escape(number)}(?!\d|[.,·]\d)")
        match = pattern.search(self.text, self.at) or pattern.search(self.text)
        if match is None:
            raise ValueError(f"{number!r} does not stand in {self.text!r}")
        self.at = match.end()
        return printed(number, match.start())


def sentence_around(text: str, start: int, end: int) -> Span:
    """The sentence of a fixture: a full stop before a capital ends one."""
    stops = [0, *(stop.end() for stop in NOT_ENDED.finditer(text)), len(text)]
    first = max(stop for stop in stops if stop <= start)
    return Span(start=first, end=min(stop for stop in stops if stop >= end))


def build_record(text: str, given: Mapping[str, Any], number: int, section: str) -> dict[str, Any]:
    """A record as the schemas take it; "after" starts the search behind these words."""
    fields = dict(given)
    finder = Finder(text)
    after = fields.pop("after", None)
    finder.at = text.index(after) + len(after) if after else 0
    found: list[Printed] = []

    def place(value: str) -> Printed:
        found.append(finder.find(value))
        return found[-1]

    kind = fields["kind"]
    for name in list(fields):
        if name in PRINTED_FIELDS[kind] and fields[name] is not None:
            fields[name] = place(str(fields[name]))
        elif name == "parts":
            fields[name] = {
                grade: {key: place(str(value)) for key, value in part.items()}
                for grade, part in fields[name].items()
            }
    spans = [number.span for number in found if number.span is not None]
    start, end = min((s.start for s in spans), default=0), max((s.end for s in spans), default=len(text))
    if "table" in fields:
        fields["table"] = TablePlace(**fields["table"])
    return {
        "id": f"r{number}",
        "document": "doc",
        "start": start,
        "end": end,
        "quote": text[start:end],
        "sentence": sentence_around(text, start, end),
        "section": section,
        "pattern": "fixture",
        **fields,
    }


MARK = re.compile(r"<(?:(\d+)\.)?([a-z_]+(?:/[A-Za-z0-9]+)?):([^<>]+)>")


def unmarked(marked: str) -> tuple[str, list[tuple[int, str, Printed]]]:
    """The text without its marks, and each marked number: "HR <estimate:0.31>", "<2.n:148> patients"."""
    text, numbers, at = "", [], 0
    for mark in MARK.finditer(marked):
        text += marked[at : mark.start()]
        numbers.append((int(mark[1] or 1), mark[2], printed(mark[3], len(text))))
        text += mark[3]
        at = mark.end()
    return text + marked[at:], numbers


def build_marked(marked: str, records: Sequence[Mapping[str, Any]], section: str = "abstract") -> Evidence:
    """The evidence of a fixture whose text carries its numbers as marks."""
    text, numbers = unmarked(marked)
    made = []
    for place, given in enumerate(records, start=1):
        own = {name: number for record, name, number in numbers if record == place}
        fields: dict[str, Any] = {name: number for name, number in own.items() if "/" not in name}
        for name, number in own.items():
            if "/" in name:
                key, grade = name.split("/")
                fields.setdefault("parts", {}).setdefault(grade, {})[key] = number
        spans = [number.span for number in own.values() if number.span is not None]
        start, end = min(s.start for s in spans), max(s.end for s in spans)
        made.append(
            RECORD.validate_python(
                {
                    "id": f"r{place}",
                    "document": "doc",
                    "start": start,
                    "end": end,
                    "quote": text[start:end],
                    "sentence": sentence_around(text, start, end),
                    "section": section,
                    "pattern": "fixture",
                    **given,
                    **fields,
                }
            )
        )
    return Evidence(
        paper=Paper(id="doc", metadata=Metadata(title="A fixture"), text=text), records=tuple(made)
    )


def build(text: str, records: Sequence[Mapping[str, Any]], section: str = "abstract") -> Evidence:
    """The evidence of one fixture."""
    made = [
        RECORD.validate_python(build_record(text, given, number, section))
        for number, given in enumerate(records, start=1)
    ]
    tables: tuple[Table, ...] = ()
    paper = Paper(id="doc", metadata=Metadata(title="A fixture"), text=text, tables=tables)
    return Evidence(paper=paper, records=tuple(made))
