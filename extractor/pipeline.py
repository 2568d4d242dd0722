"""The way of one paper through the program; a newcomer reads this file first.

    read    a file        -> Paper     text and layers of offsets       extractor/reading
    find    a Document    -> Findings  numbers with places              extractor/finding
    link    Findings      -> Records   whose number it is               extractor/linking
    check   Evidence      -> Flags     what contradicts itself          extractor/checking

The stages do not know each other; only this file strings them together.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from extractor import checking, finding, linking, reading
from extractor.document import Document
from extractor.errors import PROGRAM_FAULT
from schemas.evidence import Evidence
from schemas.finding import Unread
from schemas.paper import Paper
from schemas.record import Record, printed_numbers


def extract(paper: Paper) -> Evidence:
    """The records of a paper and what could not be read in it; no flags yet."""
    with _uncollected():
        document = Document(paper)
        findings = finding.find(document)
        records, faulty = verified(paper, linking.link(document, findings))
    # its parts are valid, and validating them again as parts of a whole takes as long as a record does
    return Evidence.model_construct(paper=paper, records=records, unread=findings.unread + faulty)


def check(evidence: Evidence) -> Evidence:
    """The same evidence with the flags of every rule, in place of any that it had."""
    bare = evidence.model_copy(update={"flags": ()})
    with _uncollected():
        return bare.model_copy(update={"flags": checking.check(bare)})


@contextmanager
def _uncollected() -> Iterator[None]:
    """Python's cycle collector paused: what is made for a paper is needed until it is done.

    Its walks over these objects, and over all that was ever imported, would take a tenth of the time.
    """
    paused = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if paused:
            gc.enable()


def process(path: str | Path) -> Iterator[Evidence]:
    """Every article of a file, read, extracted and checked."""
    return (check(extract(paper)) for paper in reading.read_papers(path))


def verified(paper: Paper, records: tuple[Record, ...]) -> tuple[tuple[Record, ...], tuple[Unread, ...]]:
    """The records that stand where they say, and an unread span for each that does not.

    A wrong offset is a fault of the program, not of the paper. It raises nothing, because the paper's
    other records are sound and must not be lost; but the record may not pass for evidence, so it becomes
    a loud unread span; ``ingest`` reports each on standard error.
    """
    sound: dict[str, Record] = {}
    faulty: list[Unread] = []
    for record in records:
        why = "a second record with its id" if record.id in sound else _fault(paper.text, record)
        if why is None:
            sound[record.id] = record
        else:
            start = min(record.start, len(paper.text))
            faulty.append(
                Unread(
                    document=paper.id,
                    start=start,
                    end=max(start, min(record.end, len(paper.text))),
                    quote=paper.text[start : record.end],
                    looks_like=record.kind,
                    why=f"{PROGRAM_FAULT}{why}",
                )
            )
    return tuple(sound.values()), tuple(faulty)


def _fault(text: str, record: Record) -> str | None:
    if text[record.start : record.end] != record.quote:
        return f"the quote {record.quote!r} does not stand at {record.start}-{record.end}"
    for name, number in printed_numbers(record).items():
        span = number.span
        if span is not None and text[span.start : span.end] != number.text:
            return f"{name} {number.text!r} does not stand at {span.start}-{span.end}"
    if record.kind == "count" and any(number and number.decimals for number in (record.n, record.of)):
        return "a count with decimals"
    return None
