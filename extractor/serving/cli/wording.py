"""Evidence in the cells of a table that a person reads."""

from collections.abc import Iterable, Iterator

from schemas.evidence import Evidence
from schemas.paper import Paper
from schemas.printed import Printed
from schemas.record import GradesRecord, Record

RECORD_COLUMNS = ("document", "kind", "value", "about", "section", "at", "flags")
FLAG_COLUMNS = ("document", "code", "severity", "message", "suggestion", "quotes")
UNREAD_COLUMNS = ("document", "looks like", "quote", "why", "at")

Cells = tuple[object, ...]


def record_rows(found: Iterable[Evidence]) -> Iterator[Cells]:
    """One row per record, under ``RECORD_COLUMNS``."""
    for evidence in found:
        name = document_name(evidence.paper)
        for record in evidence.records:
            flags = " ".join(flag.code for flag in evidence.flags if record.id in flag.records)
            place = f"{record.start}-{record.end}"
            yield name, record.kind, value(record), about(record), record.section, place, flags


def flag_rows(found: Iterable[Evidence]) -> Iterator[Cells]:
    """One row per flag, under ``FLAG_COLUMNS``."""
    for evidence in found:
        name = document_name(evidence.paper)
        for flag in evidence.flags:
            quotes = " | ".join(dict.fromkeys(place.quote for place in flag.places))
            yield name, flag.code, flag.severity, flag.message, flag.suggestion, quotes


def flags_only(evidence: Evidence) -> Evidence:
    """The flags with the document's name: what is kept of many papers until all are checked."""
    paper = Paper(id=evidence.paper.id, metadata=evidence.paper.metadata, text="")
    return Evidence(paper=paper, flags=evidence.flags)


def unread_rows(found: Iterable[Evidence]) -> Iterator[Cells]:
    """One row per unread span, under ``UNREAD_COLUMNS``."""
    for evidence in found:
        name = document_name(evidence.paper)
        for span in evidence.unread:
            yield name, span.looks_like, span.quote, span.why, f"{span.start}-{span.end}"


def document_name(paper: Paper) -> str:
    """What a person calls the document: its path, with the PMID where one file holds many articles."""
    path = paper.metadata.path or paper.id[:12]
    pmid = paper.metadata.pmid
    return f"{path} (PMID {pmid})" if pmid and pmid not in path else path


def value(record: Record) -> str:
    """The record's numbers as printed: "HR 0.31 (0.20-0.49), p = 0.01"."""
    if isinstance(record, GradesRecord):
        parts = (f"{grade} {_text(part.n or part.percent) or 'NR'}" for grade, part in record.parts.items())
        return ", ".join(parts)
    name = _first(record, "measure", "statistic")
    main = " ".join(part for part in (name, _main(record), _first(record, "unit"), _brackets(record)) if part)
    p = getattr(record, "p", None)
    end = f"p {record.p_op or '='} {p.text}" if p is not None and record.kind != "count" else ""
    return ", ".join(part for part in (main, end) if part)


def _main(record: Record) -> str:
    if record.kind == "count":
        return record.n.text + (f" of {record.of.text}" if record.of else "")
    if record.kind == "rate":
        number = f"{record.op or ''}{_text(record.percent)}"
        return f"{number}%" if record.percent else ""
    if record.kind == "effect":
        spread = "-".join(_text(end) for end in (record.estimate_low, record.estimate_high) if end)
        return _text(record.estimate) or spread
    if record.kind == "summary" and record.not_reached:
        return "not reached"
    return _text(getattr(record, "value", None))


def _brackets(record: Record) -> str:
    if record.kind == "count":
        return f"({record.percent.text}%)" if record.percent else ""
    low, high = getattr(record, "low", None), getattr(record, "high", None)
    if low is None and high is None:
        sd = getattr(record, "sd", None)
        return f"± {sd.text}" if sd else ""
    return f"({_text(low)} to {_text(high)})"


def about(record: Record) -> str:
    """What the value is about: "OS: PHR vs no surgery [bt-pNET-sHM]"."""
    what = _first(record, "endpoint", "quantity", "label", "test_name")
    time = getattr(record, "time", None)
    when = f"at {time.text} {getattr(record, 'time_unit', None) or ''}".rstrip() if time else ""
    reference = _first(record, "reference")
    who = " vs ".join(part for part in (record.group, reference) if part)
    head = " ".join(part for part in (what, when) if part)
    line = ": ".join(part for part in (head, who) if part)
    limits = f"[{record.population}]" if record.population else ""
    cited = "" if record.own else f"(cited: {record.source or 'another study'})"
    return " ".join(part for part in (line, limits, cited) if part)


def _first(record: Record, *names: str) -> str:
    return next((str(found) for name in names if (found := getattr(record, name, None))), "")


def _text(number: Printed | None) -> str:
    return number.text if number else ""
